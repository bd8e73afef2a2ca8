"""The table of offences: what a prosecutor reads of each."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from filings.documents.complaint import offences
from filings.letter import people
from filings.review.judge import reviewed
from tests.review.telling import PERSON, alleged, day, judge, tell

THREAT: dict[str, Any] = {"kind": "death_threat", "channel": "private_message", "posts": [{"text": "des mots"}]}


def around(marks: dict[str, tuple[str, int]], names: Sequence[str] = ()) -> offences.Around:
    case = tell()
    return offences.Around(case, marks, names, "IV", date(2026, 9, 1), people.voice_of(case, day("2026-09-01")))


def test_an_element_that_several_facts_show_is_named_once_with_what_each_shows() -> None:
    days = ("3 mars 2026", "9 mars 2026")
    facts = [{**THREAT, "when": day, "posts": [{"text": "des mots", "when": day}]} for day in days]
    allegation = alleged(judge("2026-03-20", *facts), "CP 222-17")
    (row,) = offences.rows([allegation], around({"F1": ("fait_1", 1), "F2": ("fait_2", 2)}))
    assert [one["avant"] + one["numero"] for one in row["renvois"]] == ["§§\u00a01", " et 2"]
    (threat,) = [one["montre"] for one in row["exigences"] if one["exige"].startswith("menace")]
    assert "du 3\u00a0mars 2026 annonce la mort\u00a0; le message du 9\u00a0mars 2026 annonce la mort" in threat
    assert len(row["exigences"]) == len({one["exige"] for one in row["exigences"]})


def said(*facts: dict[str, Any]) -> list[str]:
    captures = [{"number": n, "title": "Capture", "kind": "capture"} for n in (1, 2)]
    verdict = judge("2026-09-01", *({**fact, "channel": "public"} for fact in facts), exhibits=captures)
    marks = {f"F{n}": (f"fait_{n}", n) for n in range(1, len(facts) + 1)}
    return [
        one["montre"].replace("\u00a0", " ")
        for row in offences.rows(verdict.allegations, around(marks))
        for one in row["exigences"]
    ]


def of_day(kind: str, *days: str, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "posts": [{"text": "des mots", "when": day, **more} for day in days]}


def test_messages_of_one_day_told_in_several_facts_are_counted_as_several() -> None:
    rows = said(of_day("insult", "8 août 2026"), of_day("insult", "8 août 2026"))
    assert "les messages du 8 août 2026 sont dénoncés comme injurieux" in rows[0]
    assert "le message du 8 août 2026" not in " ".join(rows)
    assert any("les termes des messages du 8 août 2026 sont reproduits" in row for row in rows)
    assert "§" not in " ".join(rows)  # the title names both paragraphs already


def test_messages_of_one_day_that_are_said_apart_bear_the_paragraph_they_are_told_in() -> None:
    shared = said(of_day("death_threat", "8 août 2026", "9 août 2026"), of_day("death_threat", "8 août 2026"))[0]
    assert "les messages du 8 et du 9 août 2026 (§ 1) annoncent la mort" in shared
    assert "le message du 8 août 2026 (§ 2) annonce la mort" in shared
    captures = said(of_day("insult", "8 août 2026", exhibit=1), of_day("insult", "8 août 2026", exhibit=2))[0]
    assert "du 8 août 2026 (§ 1) est dénoncé comme injurieux (pièce n° 1)" in captures
    assert "du 8 août 2026 (§ 2) est dénoncé comme injurieux (pièce n° 2)" in captures
    apart = said(of_day("insult", "8 août 2026"), of_day("insult", "9 août 2026"))[0]
    assert "§" not in apart


def test_as_many_messages_of_the_same_days_in_two_facts_are_not_taken_for_the_same() -> None:
    days = [f"{day} août 2026" for day in range(3, 9)]
    row = said(of_day("insult", *days), of_day("insult", *days))[0]
    assert row.count("les 6 messages relevés du 3 au 8 août 2026") == 2
    assert "2026 (§ 1) sont dénoncés" in row and "2026 (§ 2) sont dénoncés" in row


def test_what_is_said_of_one_message_is_not_said_in_the_plural() -> None:
    sexist = {**THREAT, "kind": "harassment", "grounds": ["sexist"], "repeated": True}
    rows = judge("2026-09-01", {**sexist, "posts": [{"text": "des mots", "when": "8 août 2026"}]})
    shown = " ".join(one.phrase for row in rows.allegations for one in row.shown)
    assert "les termes de ce message sont sexistes" in shown and "ces messages" not in shown


def test_a_row_that_stands_for_some_messages_of_a_fact_says_which() -> None:
    days = ("1er juillet 2026", "15 août 2026", "1er novembre 2026")
    fact = {"kind": "insult", "channel": "public", "posts": [{"text": "des mots", "when": day} for day in days]}
    left, past = sorted(judge("2026-11-20", fact).allegations, key=lambda one: one.closed)
    marks = {"F1": ("fait_1", 1)}
    (one,), (other,) = (offences.rows([each], around(marks)) for each in (left, past))
    assert one["suite"][0] == "Actes du 1er\u00a0novembre 2026 seulement."
    assert "du 1er\u00a0juillet au 15\u00a0août 2026" in other["suite"][0]


def test_a_row_that_stands_for_one_of_two_victims_says_who() -> None:
    mayor = {**PERSON, "mandate": {"title": "maire", "since": "2020-05-23", "known_to_authors": True}}
    child = {**PERSON, "first_names": "Tom", "birth_date": "6 juin 2012"}
    threat = {**THREAT, "when": "4 mai 2026", "grounds": ["mandate"]}
    rows = judge("2026-06-01", threat, complainants=[mayor, child]).allegations
    said = [row["suite"][0] for row in offences.rows(rows, around({}, ["Ada MOREL", "Tom MOREL"]))]
    assert sorted(said) == ["Envers Ada MOREL.", "Envers Tom MOREL."]


@pytest.mark.parametrize("more", [{}, {"condition": "quitter la ville"}])
@pytest.mark.parametrize(("bond", "name"), [(True, "CP 222-18-3"), (False, "CP 222-18-1")])
def test_the_text_to_fall_back_on_is_true_with_an_order_and_without(
    bond: bool, name: str, more: dict[str, Any]
) -> None:
    threat = {**THREAT, "when": "12 mai 2014", "grounds": ["racist"], "accounts": ["a"], **more}
    account = {"id": "a", "platform": "x", "handle": "@a", "bond": "partner" if bond else None}
    (row,) = offences.rows([alleged(judge("2014-06-20", threat, accounts=[account]), name)], around({}))
    said = row["suite"]
    (caveat,) = [text.replace("\u2011", "-").replace("\u00a0", " ") for text in said if text.startswith("À défaut")]
    assert "sauf texte plus spécial" in caveat and "si un ordre" not in caveat
    assert "selon qu’un ordre les accompagne ou non, de l’article 222-18 ou de l’article 222-17" in caveat


@pytest.mark.parametrize("also", [False, True])
def test_what_is_only_reserved_comes_also_where_something_is_alleged(also: bool) -> None:
    unsaid = {"kind": "threat", "channel": "private_message", "when": "3 mars 2026", "posts": [{"text": "des mots"}]}
    insult = {**of_day("insult", "3 mars 2026"), "channel": "public", "when": "3 mars 2026"}
    case = tell(unsaid, *[insult] * also)
    known, verdict = reviewed(case, day("2026-03-20"))
    assert bool(verdict.allegations) is also
    sentence = offences.reserved(verdict, people.voice_of(known, day("2026-03-20")))
    assert sentence.startswith("Je me réserve d’invoquer" + (" également," if also else ","))


def letter(on: str, *facts: dict[str, Any], **more: Any) -> list[Any]:
    case, verdict = reviewed(tell(*facts, **more), day(on))
    marks = {f"F{n}": (f"fait_{n}", n) for n in range(1, len(facts) + 1)}
    voice = people.voice_of(case, day(on))
    around_it = offences.Around(case, marks, ["Ada MOREL"], "IV", date.fromisoformat(on), voice)
    return list(offences.rows(verdict.allegations, around_it))


ACTS = {"kind": "messages", "channel": "private_message", "when": "du 1er au 19 mars 2026", "count": 40}


def test_one_conduct_has_one_title_and_the_other_text_stands_under_it() -> None:
    rows = letter("2026-03-25", ACTS, harm={"told": "Je ne sors plus.", "health": "Je dors mal."})
    assert [row["qualification"] for row in rows] == ["Harcèlement moral"]
    (under,) = [text for text in rows[0]["suite"] if text.startswith("À titre subsidiaire")]
    assert "appels ou messages malveillants réitérés" in under and "222\u201116" in under and "15\u202f000" in under


def test_other_acts_than_those_of_the_first_title_keep_their_own() -> None:
    calls = {"kind": "calls", "when": "4 mars 2026", "channel": "call", "count": 30, "at_night": True}
    rows = letter("2026-03-25", ACTS, calls, harm={"told": "Je ne sors plus.", "health": "Je dors mal."})
    assert {"Harcèlement moral", "Appels ou messages malveillants réitérés"} == {row["qualification"] for row in rows}
    assert not any("subsidiaire" in text for row in rows for text in row["suite"])


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (
            "2026-03-25",
            "Le délit se prescrit par trois mois (article 65 de la loi du 29 juillet 1881) : le dernier jour sûr",
        ),
        ("2026-12-25", ""),
    ],
)
def test_the_last_safe_day_of_public_words_is_said_while_it_is_to_come(on: str, said: str) -> None:
    insult = {"kind": "insult", "channel": "public", "when": "3 mars 2026", "posts": [{"text": "mots"}]}
    (row,) = letter(on, insult)
    found = " ".join(row["suite"]).replace("\u00a0", " ")
    assert ("prescri" in found) is bool(said) and said in found
    assert not said or "est le 3 juin 2026." in found


def test_the_last_days_of_several_publications_are_each_given_with_its_paragraph() -> None:
    insult = {"kind": "insult", "channel": "public", "posts": [{"text": "mots"}]}
    (row,) = letter("2026-03-25", {**insult, "when": "3 mars 2026"}, {**insult, "when": "9 mars 2026"})
    found = " ".join(row["suite"]).replace("\u00a0", " ")
    assert "le dernier jour sûr est le 3 juin 2026 (§ 1) et le 9 juin 2026 (§ 2)." in found


def test_the_sentence_that_makes_the_letter_a_complaint_is_said_once_for_all_it_serves() -> None:
    of_words = [
        {"kind": kind, "channel": "public", "when": "3 mars 2026", "posts": [{"text": f"mots {kind}"}]}
        for kind in ("insult", "defamation")
    ]
    rows = letter("2026-03-25", *of_words)
    assert len(rows) == 2
    assert sum(text.startswith("La présente vaut plainte") for row in rows for text in row["suite"]) == 1


def test_what_only_the_enquiry_can_show_is_said_so_and_an_excuse_that_nobody_told_of_is_not() -> None:
    insult = {"kind": "insult", "channel": "public", "when": "3 mars 2026", "posts": [{"text": "mots"}]}
    lived = {**ACTS, "kind": "harassment"}
    rows = letter("2026-03-25", insult, lived, harm={"told": "Je ne sors plus."})
    shown = {one["exige"]: one["montre"] for row in rows for one in row["exigences"]}
    assert shown["altération de la santé physique ou mentale"] == "l’enquête le dira"
    assert not [one for one in shown if "provocation" in one]
    assert "à établir" not in str(rows)


def test_the_table_of_a_letter_that_tells_does_not_say_that_it_tells() -> None:
    told = {"kind": "intrusion", "when": "3 mars 2026", "entered": True}
    (row,) = letter("2026-03-25", told)
    (shown,) = [one["montre"] for one in row["exigences"] if one["exige"].startswith("accès")]
    assert shown.startswith("quelqu’un est entré dans un de ses comptes")


def test_the_gravest_offence_is_named_first_and_insults_last() -> None:
    insult = {"kind": "insult", "channel": "public", "grounds": ["racist"], "posts": [{"text": "mots"}]}
    profile = {"kind": "false_profile", "profile_use": "Il écrit en mon nom.", "accounts": ["a"]}
    threat = {**THREAT, "channel": "public"}
    told = [{**one, "when": "3 mars 2026"} for one in (insult, profile, threat)]
    accounts = [{"id": "a", "kind": "false_profile", "handle": "@moi", "platform": "x"}]
    names = [row["qualification"] for row in letter("2026-03-25", *told, accounts=accounts)]
    assert names == [
        "Menaces de mort",
        "Usurpation d’identité",
        "Injure publique à raison de l’origine ou de la religion",
    ]
