"""The facts as numbered paragraphs: what a prosecutor reads first."""

from typing import Any

import pytest

from filings.documents import complaint
from filings.documents.complaint.view import Plainte
from filings.review.judge import reviewed
from tests.review.telling import day, tell

MESSAGES: dict[str, Any] = {"kind": "insult", "channel": "public"}


def complained(*facts: dict[str, Any], on: str = "2026-09-01", **more: Any) -> Plainte:
    case, verdict = reviewed(tell(*facts, **more), day(on))
    (said,) = complaint.say(case, verdict, day(on))
    return said.view  # type: ignore[return-value]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2011", "-")


def sent(*days: str | None, **more: Any) -> dict[str, Any]:
    return {**MESSAGES, "posts": [{"text": "des mots", "when": when} for when in days], **more}


def dated(*facts: dict[str, Any]) -> list[str]:
    return [plain(fact["quand"]) for fact in complained(*facts)["faits"]]


def test_a_fact_that_was_not_dated_bears_the_days_of_its_messages() -> None:
    assert dated(sent("8 août 2026 à 21 h 10")) == [
        "Publication injurieuse, le 8 août 2026, à 21 h 10, à la vue de tous."
    ]
    assert dated(sent("9 août 2026", "3 août 2026")) == ["Injures publiques, du 3 au 9 août 2026, à la vue de tous."]
    assert dated(sent("8 août 2026 à 9 h", "8 août 2026 à 10 h")) == [
        "Injures publiques, le 8 août 2026, à la vue de tous."
    ]
    assert dated(sent("juillet 2026", "9 août 2026")) == [
        "Injures publiques, de juillet à août 2026, à la vue de tous."
    ]
    assert dated(sent("8 août 2026", when={"answered": "unknown"})) == [
        "Publication injurieuse, le 8 août 2026, à la vue de tous."
    ]


def test_the_days_of_some_messages_are_not_said_to_be_those_of_all() -> None:
    assert dated(sent("3 août 2026", None)) == [
        "Injures publiques, le 3 août 2026, pour le seul message daté, à la vue de tous."
    ]
    assert dated(sent("3 août 2026", "9 août 2026", count=25)) == [
        "Injures publiques, du 3 au 9 août 2026, pour les messages datés, à la vue de tous."
    ]


def test_a_date_told_or_put_off_stays_what_it_was() -> None:
    assert dated(sent("8 août 2026", when="août 2026")) == ["Publication injurieuse, en août 2026, à la vue de tous."]
    assert dated(sent("8 août 2026", when={"answered": "later"})) == [
        "Publication injurieuse, [À compléter : date], à la vue de tous."
    ]
    assert dated(sent(None)) == ["Publication injurieuse, à une date que je ne peux préciser, à la vue de tous."]


def test_the_complaint_opens_with_the_days_of_the_messages() -> None:
    view = complained(sent("9 août 2026", "3 août 2026"), sent("12 août 2026", when="12 août 2026"))
    assert plain(view["demande_initiale"]).endswith("commis les 3, 9 et 12 août 2026.")


def aimed(*people: dict[str, Any]) -> list[str]:
    """Return how the complaint says whom each of the facts aims at, one fact for each person."""
    fact = {"kind": "threat", "when": "3 mars 2026", "channel": "sms"}
    view = complained(
        *({**fact, "targets": [n]} for n in range(1, len(people) + 1)),
        complainants=[{"last_name": "Morel", **one} for one in people],
    )
    return [plain(one["quand"]).split(", envers ")[1].removesuffix(".") for one in view["faits"]]


def test_two_people_of_one_name_are_told_apart() -> None:
    mother = {"civility": "madame", "first_names": "Ada", "birth_date": "14 mai 1979"}
    child = {**mother, "birth_date": "6 juin 2012"}
    assert aimed(mother, child) == ["Mme Ada Morel (majeure)", "Ada Morel (mineure)"]
    aunt = {**mother, "birth_date": "1er mars 1985"}
    assert aimed(mother, aunt) == ["Mme Ada Morel (née en 1979)", "Mme Ada Morel (née en 1985)"]
    cousin = {**mother, "birth_date": "2 mars 1979"}
    assert aimed(mother, cousin) == ["Mme Ada Morel (née le 14 mai 1979)", "Mme Ada Morel (née le 2 mars 1979)"]
    unknown = {"first_names": "Ada"}
    assert aimed(unknown, unknown) == ["Ada Morel (n° 1 des plaignants)", "Ada Morel (n° 2 des plaignants)"]


def test_two_people_of_one_family_are_called_by_their_first_names_and_nothing_more() -> None:
    mother = {"civility": "madame", "first_names": "Ada", "birth_date": "14 mai 1979"}
    assert aimed(mother, {**mother, "first_names": "Bel"}) == ["Mme Ada Morel", "Mme Bel Morel"]
    assert aimed(mother, {"first_names": "Tom", "birth_date": "6 juin 2012"}) == ["Mme Morel", "Tom"]


def test_the_row_of_an_offence_names_the_one_of_two_namesakes() -> None:
    mayor = {
        "civility": "madame",
        "first_names": "Ada",
        "last_name": "Morel",
        "birth_date": "14 mai 1979",
        "mandate": {"title": "maire", "since": "2020-05-23", "known_to_authors": True},
    }
    child = {"civility": "madame", "first_names": "Ada", "last_name": "Morel", "birth_date": "6 juin 2012"}
    threat = {**sent("4 mai 2026"), "kind": "death_threat", "grounds": ["mandate"]}
    rows = complained(threat, complainants=[mayor, child])["infractions"]
    assert sorted(row["suite"][0] for row in rows) == ["Envers Ada MOREL (majeure).", "Envers Ada MOREL (mineure)."]


def test_each_of_several_children_is_named_with_the_age_of_each() -> None:
    people = [
        {"first_names": name, "last_name": "Morel", "birth_date": f"6 juin {year}"}
        for name, year in (("Tina", 2012), ("Léo", 2019))
    ]
    asked = {"kind": "solicitation", "channel": "private_message", "solicited": ["proposals"], "adult": "il le dit"}
    fact = {**asked, "when": "8 août 2026", "posts": [{"when": "8 août 2026", "text": "des mots"}]}
    of_both = str(complained(fact, complainants=people)["infractions"])
    assert "Tina MOREL avait quatorze ans" in of_both and "Léo MOREL avait sept ans" in of_both
    assert "la personne visée avait" not in of_both
    of_one = str(complained({**fact, "targets": [1]}, {**fact, "targets": [1]}, complainants=people)["infractions"])
    assert "quatorze ans" in of_one and "sept ans" not in of_one


def test_the_object_names_an_offence_without_the_mark_of_its_former_text() -> None:
    of_day = [
        {**sent(when, when=when), "channel": "sms", "grounds": ["racist"]} for when in ("2 août 2017", "9 août 2017")
    ]
    for facts in (of_day[:1], of_day):
        view = complained(*facts, on="2017-08-20")
        assert plain(view["objet"]) == "Plainte contre X pour injure non publique discriminatoire"
        assert len(view["infractions"]) == len(facts)
        assert "(avant le 6 août 2017)" in " ".join(plain(row["qualification"]) for row in view["infractions"])


@pytest.mark.parametrize(
    ("fact", "story"),
    [
        (sent("8 août 2026"), "Un message injurieux a été publié."),
        (sent("8 août 2026", channel="sms"), "Un message injurieux a été adressé par SMS."),
        (sent("8 août 2026", channel=None), "Un message injurieux a été adressé ou publié."),
        (sent("8 août 2026", kind="death_threat"), "Une menace de mort a été publiée."),
        (sent("8 août 2026", kind="death_threat", count=3), "Des menaces de mort ont été publiées."),
        (sent("8 août 2026", "9 août 2026", kind="threat"), "Des menaces ont été publiées."),
        ({"kind": "threat", "when": "8 août 2026", "count": 1}, "Une menace a été adressée."),
        ({"kind": "threat", "when": "8 août 2026"}, "Des menaces ont été adressées."),
        (sent("8 août 2026", kind="messages"), "Des publications répétées ont été faites."),
    ],
)
def test_a_fact_nobody_told_is_of_one_message_where_one_alone_was(fact: dict[str, Any], story: str) -> None:
    (said,) = complained(fact)["faits"]
    assert said["recit"].startswith(story)


def test_one_datum_is_said_in_the_singular() -> None:
    def told(*data: str) -> str:
        (fact,) = complained(sent("8 août 2026", kind="personal_data", data=list(data)))["faits"]
        return plain(f"{fact['quand'].partition(', le')[0]}. {fact['recit']}")

    assert told("address") == (
        "Publication d’une donnée personnelle (adresse personnelle). Une donnée personnelle a été publiée. "
        "Cette donnée n’est pas reproduite ici."
    )
    assert told("address", "identity").startswith(
        "Publication de données personnelles (adresse personnelle et identité)."
    )
    assert told("health").endswith(
        "Des données personnelles ont été publiées. Ces données ne sont pas reproduites ici."
    )
