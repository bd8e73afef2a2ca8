"""Small cases told as a victim tells them, on days that decide: what they bear, its maximum and last day, or not.

Each row was written from the texts before the program was asked. A penalty is in months and in euros; the last day is
the one to prosecute when nothing interrupts.
"""

from typing import Any, NamedTuple

import pytest

from filings.review.verdict import Verdict
from tests.review.telling import PERSON, articles, judge

WORDS: list[dict[str, Any]] = [{"text": "des mots exacts", "url": "https://exemple.fr/1"}]
BADLY: dict[str, Any] = {"told": "Je ne sors plus.", "health": "Je ne dors plus."}
CERTIFICATE: list[dict[str, Any]] = [{"number": 9, "title": "certificat", "kind": "certificate"}]


def public(kind: str, *grounds: str, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "channel": "public", "grounds": list(grounds), "posts": WORDS, **more}


def campaign(*grounds: str, **more: Any) -> dict[str, Any]:
    return {**public("harassment", *grounds), "repeated": True, "count": 40, **more}


def sms(kind: str, *grounds: str, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "channel": "sms", "grounds": list(grounds), "posts": [{"text": "des mots"}], **more}


def certified(days: int) -> dict[str, Any]:
    return {"harm": {**BADLY, "itt_days": days, "certificate": 9}, "exhibits": CERTIFICATE}


CALLS: dict[str, Any] = {"kind": "calls", "channel": "call", "repeated": True, "count": 30}
BLACKMAIL: dict[str, Any] = {
    **public("blackmail"),
    "announced": ["images"],
    "demanded": ["money"],
    "condition": "payer",
    "gave_in": True,
}
TOGETHER: dict[str, Any] = {"concerted": True, "accounts": ["a", "b"]}
MONTAGE = public("montage", explicit=True)
LEWD: dict[str, Any] = {"kind": "messages", "channel": "in_person", "repeated": True}
LEWD["setting"] = ["sexual", "humiliating"]
ASKED = public("solicitation", channel="private_message", adult="il a quarante ans", solicited=["images"])


class Row(NamedTuple):
    """A fact and its day, what surrounds it, and what is to be alleged of it, or not."""

    on: str
    fact: dict[str, Any]
    around: dict[str, Any]
    article: str = ""
    penalty: tuple[int | None, int | None] = (None, None)
    ends: str = ""
    absent: tuple[str, ...] = ()


ROWS = {
    "calls of an ex, the eve": Row("2020-07-31", CALLS, {"bond": "former_partner"}, "CP 222-16", (12, 15_000)),
    "calls of an ex": Row("2021-05-03", CALLS, {"bond": "former_partner"}, "CP 222-16", (36, 45_000), "2027-05-03"),
    "an ex, death, sexist": Row(
        "2020-11-29", sms("death_threat", "sexist"), {"bond": "former_partner"}, "CP 222-18-3", (60, 75_000),
        "2026-11-29", ("CP 222-17",),
    ),
    "a partner, death, racist": Row(
        "2020-11-29", sms("death_threat", "racist"), {"bond": "partner"}, "CP 222-18-3", (84, 75_000)
    ),
    "a partner, death and order": Row(
        "2015-05-03", sms("death_threat", condition="reviens"), {"bond": "partner"}, "CP 222-18-3", (84, 100_000),
        "2018-05-03", ("CP 222-18",),
    ),
    "couple, before the text": Row(
        "2009-05-03", campaign(), {"bond": "partner", "harm": BADLY}, absent=("CP 222-33-2-1",)
    ),
    "blackmail, images, the eve": Row("2024-05-22", BLACKMAIL, {}, "CP 312-10", (60, 75_000), "2030-05-22"),
    "blackmail, images": Row("2024-05-23", BLACKMAIL, {}, "CP 312-10", (84, 100_000), "2030-05-23"),
    "blackmail in vain": Row(
        "2023-02-10", {**BLACKMAIL, "gave_in": False}, {}, "CP 312-12", (60, 75_000), "2029-02-10", ("CP 312-10",)
    ),
    "extortion": Row(
        "2020-11-10", sms("threat", announced=["violence"], condition="payer", demanded=["money"], gave_in=True), {},
        "CP 312-1", (84, 100_000), "2026-11-10",
    ),
    "a montage of a child": Row("2024-11-02", MONTAGE, {"age": 15}, "CP 227-23", (84, 100_000), "2037-01-01"),
    "a montage of an adult, the eve": Row("2024-05-22", MONTAGE, {}, absent=("CP 227-23", "CP 226-8-1")),
    "an act of the office": Row(
        "2018-05-02", sms("threat", announced=["violence"], condition="signez", demanded=["office"]), {"mandate": True},
        "CP 433-3", (120, 150_000), "2024-05-02", ("CP 222-18",),
    ),
    "death, racist, order, old text": Row(
        "2015-09-15", sms("death_threat", "racist", condition="pars"), {}, "CP 222-18-1", (84, 100_000), "2018-09-15",
        ("CP 222-18",),
    ),
    "death, racist, order, bias": Row(
        "2018-09-15", sms("death_threat", "racist", condition="pars"), {}, "CP 222-18", (84, 75_000), "2024-09-15",
        ("CP 222-18-1",),
    ),
    "a try at an account": Row(
        "2016-05-10", {"kind": "intrusion", "entered": False}, {}, "CP 323-7", (24, 60_000), "2019-05-10", ("CP 323-1",)
    ),
    "violence, two circumstances, nothing found": Row(
        "2011-05-03", campaign("racist", **TOGETHER), {"harm": BADLY}, "CP 222-13", (36, 45_000), "2014-05-03"
    ),
    "violence, two circumstances, five days": Row(
        "2011-05-03", campaign("racist", **TOGETHER), certified(5), "CP 222-13", (60, 75_000), "2014-05-03"
    ),
    "violence against a policeman, then": Row(
        "2011-05-03", campaign("profession", **TOGETHER), {**certified(5), "service": "authority"}, "CP 222-13",
        (60, 75_000),
    ),
    "violence, three circumstances": Row(
        "2013-11-03", campaign("antisemitic", "homophobic", **TOGETHER), certified(5), "CP 222-13", (84, 100_000),
        "2016-11-03", ("CP 222-33-2-2",),
    ),
    "sexual harassment in a bus, the eve": Row(
        "2026-08-19", {**LEWD, "setting": [*LEWD["setting"], "transport"]}, {}, "CP 222-33", (24, 30_000)
    ),
    "sexual harassment in a bus": Row(
        "2026-08-20", {**LEWD, "setting": [*LEWD["setting"], "transport"]}, {}, "CP 222-33", (36, 45_000), "2032-08-20"
    ),
    "the void of 2012": Row("2012-06-10", LEWD, {}, absent=("CP 222-33",)),
    "homophobic insult, the last of three months": Row(
        "2013-10-28", public("insult", "homophobic"), {}, "loi 1881 art. 33 al. 4", (6, 22_500), "2014-01-28"
    ),
    "insult by a public agent": Row(
        "2022-02-10", public("insult", "disability", setting=["public_agent"]), {}, "loi 1881 art. 33 al. 4",
        (36, 75_000), "2023-02-10",
    ),
    "outrage, unread": Row(
        "2026-08-20", {**public("insult", "profession"), "channel": "private_message"}, {"service": "authority"},
        absent=("CP 433-5",),
    ),
    "images asked of a child": Row("2022-11-02", ASKED, {"age": 13}, "CP 227-23-1", (120, 150_000), "2037-01-01"),
    "a company": Row(
        "2024-11-03", {"kind": "intrusion", "entered": True}, {"organisation": "company"}, "CP 323-1", (36, 100_000),
        "2030-11-03",
    ),
}  # fmt: skip


def verdict(row: Row) -> Verdict:
    """The verdict a month after the fact."""
    around, year = row.around, int(row.on[:4])
    person: dict[str, Any] = dict(PERSON)
    if "age" in around:
        person["birth_date"] = f"{year - around['age']}-01-01"
    if "mandate" in around:
        person["mandate"] = {"title": "maire", "since": "1er mars 1990", "known_to_authors": True}
    if "service" in around:
        person["service"] = around["service"]
    if "organisation" in around:
        person = {"organisation": {"form": around["organisation"], "name": "Exemple"}}
    bond = around.get("bond", "unknown")
    accounts = [{"id": one, "handle": one, "bond": bond, "holder_basis": "c’est son numéro"} for one in ("a", "b")]
    fact = {"accounts": ["a"], **row.fact, "when": row.on}
    more = {name: around[name] for name in ("harm", "exhibits") if name in around}
    month = int(row.on[5:7]) % 12 + 1
    on = f"{year + (month == 1)}-{month:02}-28"
    return judge(on, fact, complainants=[person], accounts=accounts, **more)


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_what_is_told_on_a_day_bears_what_the_texts_of_that_day_say(row: Row) -> None:
    found = verdict(row)
    assert not articles(found) & set(row.absent)
    if row.article:
        (one,) = [each for each in found.allegations if each.article == row.article]
        assert (one.prison_months, one.fine_euros) == row.penalty
        assert not row.ends or str(one.prescription.ends_on) == row.ends


def test_a_policeman_insulted_in_public_is_not_said_to_be_elected() -> None:
    fact = public("insult", "profession", when="2022-11-02")
    found = judge("2022-11-30", fact, complainants=[{**PERSON, "service": "authority"}])
    (one,) = found.allegations
    assert one.article == "loi 1881 art. 33 al. 1"
    assert one.label == "Injure publique envers un dépositaire de l’autorité publique"
    assert not any("élu" in each.message for each in found.findings if each.code == "prosecution")
