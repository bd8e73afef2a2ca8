"""What may be claimed of what is told: who repeated, through what it came, what a message holds, what a law names."""

from typing import Any

import pytest

from filings.law import book
from filings.law.circumstances import Circumstances, is_digital, is_networked, is_online
from schemas.fact import Channel, Fact
from tests.law.telling import alleged, on, reserved

HARASSMENT = "CP 222-33-2-2"
DAY_2015, DAY_2025 = on(2015, 3, 9), on(2025, 3, 9)


def fact(kind: str, *posts: str, **more: Any) -> Fact:
    """A fact whose posts are of the accounts given, a day each."""
    told = [{"when": f"{day}/3/2015", "text": "mots", "account": account} for day, account in enumerate(posts, start=1)]
    return Fact.model_validate({"kind": kind, "channel": "public", "posts": told, **more})


# --- who repeated ---------------------------------------------------------------------------------------------------


def test_one_message_each_of_several_accounts_repeats_nothing() -> None:
    three = Circumstances(day=DAY_2015, authors=3)
    assert HARASSMENT not in alleged(fact("harassment", "a", "b", "c"), three)
    assert HARASSMENT in alleged(fact("harassment", "a", "b", "b"), three)


def test_accounts_told_to_be_of_one_person_are_one_author() -> None:
    one = {"a": "m. exemple", "b": "m. exemple"}
    messages = fact("harassment", "a", "b")
    assert HARASSMENT in alleged(messages, Circumstances(day=DAY_2015, authors=2, holders=one))
    other = {"a": "m. exemple", "b": "mme invente"}
    assert HARASSMENT not in alleged(messages, Circumstances(day=DAY_2015, authors=2, holders=other))
    # Nor are they several authors who act together.
    raid = fact("harassment", concerted=True)
    assert HARASSMENT not in alleged(raid, Circumstances(day=DAY_2025, authors=2, holders=one))
    assert HARASSMENT in alleged(raid, Circumstances(day=DAY_2025, authors=2, holders=other))


def test_a_number_of_acts_shows_repetition_only_beyond_that_of_the_authors() -> None:
    def found(count: int) -> bool:
        return HARASSMENT in alleged(fact("harassment", count=count), Circumstances(day=DAY_2025, authors=3))

    assert (found(3), found(4)) == (False, True)


def test_acts_in_concert_are_harassment_since_6_august_2018_only() -> None:
    together = fact("harassment", "a", "b", "c", concerted=True)
    assert HARASSMENT not in alleged(together, Circumstances(day=on(2018, 8, 5), authors=3))
    assert HARASSMENT in alleged(together, Circumstances(day=on(2018, 8, 6), authors=3))


def test_classmates_are_counted_and_their_reasons_said_only_when_told() -> None:
    series = fact("harassment", count=40)

    def said(**told: Any) -> str:
        shown = alleged(series, Circumstances(day=DAY_2025, **told))["CP 222-33-2-3"]
        return next(one.seen.phrase for one in shown.shown if one.element.code == "same_school")

    assert said(authors=3, classmates=2) == (
        "selon le récit, deux des comptes en cause sont d’élèves du même établissement"
    )
    assert said(authors=3, classmates=1, classmates_known=True) == (
        "selon le récit, qui en donne les raisons, un des comptes en cause est celui d’un élève du même établissement"
    )
    assert said(authors=1, classmates=1) == (
        "selon le récit, le compte en cause est celui d’un élève du même établissement"
    )


# --- through what it came -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("channel", "online", "digital", "networked"),
    [
        (Channel.PUBLIC, True, True, True),
        (Channel.RESTRICTED, True, True, True),
        (Channel.PRIVATE_MESSAGE, False, True, True),
        (Channel.EMAIL, False, True, True),
        (Channel.SMS, False, True, True),
        (Channel.CALL, False, False, True),
        (Channel.LETTER, False, False, False),
        (Channel.IN_PERSON, False, False, False),
    ],
)
def test_what_is_online_is_digital_and_what_is_digital_came_by_a_network(
    channel: Channel, online: bool, digital: bool, networked: bool
) -> None:
    told = Fact.model_validate({"kind": "threat", "channel": channel})
    assert (is_online(told), is_digital(told), is_networked(told)) == (online, digital, networked)


def test_calls_and_private_messages_came_by_a_network_even_when_no_channel_is_told() -> None:
    calls, messages, in_person = (Fact.model_validate({"kind": one}) for one in ("calls", "messages", "in_person"))
    assert is_networked(calls) and not is_digital(calls)
    assert is_networked(messages) and is_digital(messages) and not is_online(messages)
    assert not is_networked(in_person)
    assert all(is_networked(Fact.model_validate({"kind": one})) for one in ("false_profile", "intrusion"))


# --- what a message holds -------------------------------------------------------------------------------------------


def test_of_several_messages_to_a_minor_none_is_said_to_hold_every_demand() -> None:
    child = Circumstances(day=DAY_2025, victim_age=13)
    more = {"channel": "private_message", "solicited": ["images", "act"], "adult": "il l’écrit"}

    def said(*posts: str) -> str:
        shown = alleged(fact("solicitation", *posts, **more), child)["CP 227-23-1"]
        return shown.shown[0].seen.phrase.replace("\u00a0", " ")

    assert said("a", "a").startswith("l’un au moins des messages du 1er et du 2 mars 2015 demande des images")
    assert said("a").startswith("le message du 1er mars 2015 demande des images")
    proposed = alleged(fact("solicitation", "a", **{**more, "solicited": ["proposals"]}), child)["CP 227-22-1"]
    assert "ce message a été reçu par message privé" in {one.seen.phrase for one in proposed.shown}


@pytest.mark.parametrize("explicit", [None, True, False])
def test_an_intimate_image_is_of_a_sexual_kind_whether_or_not_it_shows_an_act(explicit: bool | None) -> None:
    assert "CP 226-2-1" in alleged(fact("intimate_image", "a", explicit=explicit), Circumstances(day=DAY_2025))


def test_a_child_s_intimate_image_that_shows_no_act_is_still_an_offence_and_is_not_called_pornographic() -> None:
    day = Circumstances(day=DAY_2025, victim_age=13)
    plain = fact("intimate_image", "a", explicit=False)
    assert "CP 226-2-1" in alleged(plain, day)
    assert "CP 227-23" not in {*alleged(plain, day), *reserved(plain, day)}
    assert "CP 227-23" in reserved(fact("intimate_image", "a"), day)


def test_a_montage_told_to_show_nothing_sexual_is_not_even_reserved_as_a_sexual_one() -> None:
    day = Circumstances(day=DAY_2025)
    assert "CP 226-8-1" in reserved(fact("montage", "a"), day)
    assert "CP 226-8-1" not in reserved(fact("montage", "a", explicit=False), day)


def test_what_is_told_to_have_happened_once_by_nobody_together_is_no_reserved_campaign_of_violence() -> None:
    weighed = Circumstances(day=DAY_2025, life_degraded=True)
    assert "CP 222-13" in reserved(fact("harassment", "a"), weighed)
    assert "CP 222-13" not in reserved(fact("harassment", "a", repeated=False, concerted=False), weighed)
    assert "CP 222-13" in reserved(fact("harassment", "a", repeated=False, concerted=True), weighed)


def test_many_calls_show_that_they_aim_at_trouble_and_not_that_they_aim_at_nothing_else() -> None:
    calls = fact("calls", repeated=True, at_night=True, count=12)
    shown = alleged(calls, Circumstances(day=DAY_2025))["CP 222-16"].shown
    said = next(one.seen.phrase for one in shown if one.element.code == "peace")
    assert said == "leur nombre et leur heure montrent qu’ils visent à troubler la tranquillité de la personne visée"


def test_words_she_calls_insults_are_denounced_as_such_and_not_judged() -> None:
    shown = alleged(fact("insult", "a", channel="public", provoked=False), Circumstances(day=DAY_2025))[
        "loi 1881 art. 33 al. 2"
    ]
    said = {one.element.code: one.seen.phrase for one in shown.shown}
    assert said["not_provoked"] == "selon le récit, la personne visée n’avait pas elle-même injurié l’auteur auparavant"
    assert "dénoncé comme injurieux" in said["insult"] and "imput" not in said["insult"]


def test_one_threatening_message_is_said_in_the_singular() -> None:
    def said(*posts: str) -> str:
        threat = fact("death_threat", *posts, grounds=["racist"])
        shown = alleged(threat, Circumstances(day=on(2014, 5, 12)))["CP 222-18-1"]
        return next(one.seen.phrase for one in shown.shown if one.element.code == "bias")

    assert said("a") == "les termes de ce message sont racistes"
    assert said("a", "a") == "les termes de ces messages sont racistes"


def test_one_threat_bears_the_text_of_the_couple_and_not_that_of_the_ground_as_well() -> None:
    threat = fact("death_threat", "a", grounds=["racist"])
    couple = alleged(threat, Circumstances(day=on(2014, 5, 12), partner=True))
    assert set(couple) == {"CP 222-18-3"}
    assert couple["CP 222-18-3"].article.fallback.startswith("À défaut de ce lien")
    assert set(alleged(threat, Circumstances(day=on(2014, 5, 12)))) == {"CP 222-18-1"}


# --- what the law of the day names ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "day", "name", "label"),
    [
        ("insult", (2012, 8, 7), "loi 1881 art. 33 al. 2", ""),
        ("insult", (2012, 8, 8), "loi 1881 art. 33 al. 4", "Injure publique à raison de l’identité sexuelle"),
        ("insult", (2017, 1, 28), "loi 1881 art. 33 al. 4", "Injure publique à raison de l’identité sexuelle"),
        ("insult", (2017, 1, 29), "loi 1881 art. 33 al. 4", "Injure publique à raison de l’identité de genre"),
        ("defamation", (2017, 1, 28), "loi 1881 art. 32 al. 3", "Diffamation publique à raison de l’identité sexuelle"),
        ("defamation", (2017, 1, 29), "loi 1881 art. 32 al. 3", "Diffamation publique à raison de l’identité de genre"),
        ("hatred", (2014, 11, 14), "loi 1881 art. 24 al. 9", "Provocation publique à la haine à raison de l’identité"),
        ("hatred", (2014, 11, 15), "loi 1881 art. 24 al. 8", "Provocation publique à la haine à raison de l’identité"),
        ("death_threat", (2017, 1, 28), "CP 222-18-1", "Menaces de mort à raison de l’identité sexuelle"),
    ],
)
def test_identity_is_a_ground_in_the_words_of_the_law_of_the_day(
    kind: str, day: tuple[int, int, int], name: str, label: str
) -> None:
    found = alleged(fact(kind, "a", grounds=["transphobic"]), Circumstances(day=on(*day)))
    assert set(found) == {name}
    assert found[name].label.startswith(label or "Injure publique envers un particulier")


@pytest.mark.parametrize("number", ["24", "32", "33"])
def test_no_version_names_a_ground_that_its_law_had_not_yet(number: str) -> None:
    articles = [one.article for one in book.offences() if one.article.press and one.article.number == number]
    said = {
        (version.since, element.label)
        for article in articles
        for version in article.versions
        for element in version.elements
        if element.code == "sex_ground"
    }
    assert {since for since, label in said if "identité" not in label} == {on(2005, 1, 1)}
    genders = {since for since, label in said if "identité de genre" in label}
    others = {since for since, label in said if "identité sexuelle" in label or "orientation ou" in label}
    assert min(others) == on(2012, 8, 8) and max(others) < min(genders) == on(2017, 1, 29)


def test_a_threat_for_an_identity_of_2005_is_a_threat_and_nothing_is_reserved() -> None:
    told = Circumstances(day=on(2005, 3, 12))
    threat = fact("death_threat", "a", grounds=["transphobic"], channel="email")
    assert set(alleged(threat, told)) == {"CP 222-17"} and not reserved(threat, told)
    both = fact("death_threat", "a", grounds=["transphobic", "homophobic"], channel="email")
    assert alleged(both, told)["CP 222-18-1"].label == "Menaces de mort à raison de l’orientation sexuelle"


def test_sex_is_a_circumstance_of_violence_since_29_january_2017_only() -> None:
    series = fact("harassment", count=40, grounds=["sexist"], concerted=True)

    def listed(*day: int) -> set[str]:
        told = Circumstances(day=on(*day), authors=3, certificate=True, itt_days=4)
        shown = next(one for one in book.read(series, told).shown if one.article.number == "222-13")
        return {one.trigger.value for one in shown.aggravations}

    assert "bias_sex" not in listed(2014, 5, 1)
    assert "bias_sex" in listed(2026, 5, 1)
