"""Every version of every offence, met by a small case of its first day and by one of its eve.

One table tells, for each offence, the fact that concerns it. On the first day of a version the case meets that version;
on the eve the one before, or nothing: the text did not exist, was void, or was never read here.
"""

from datetime import date, timedelta
from typing import Any

import pytest

from filings.days import FactsDay
from filings.law import book
from filings.law.grade import Grade
from filings.law.text import Article, NeverRead, NotInForce, Version, When
from filings.review.qualification import Qualified, qualify
from schemas.case import Case
from tests.review.telling import PERSON, day

EVE = timedelta(days=1)
WORDS = [{"text": "des mots exacts", "url": "https://exemple.fr/1"}]
ADULT = "il a écrit son âge, quarante ans"
CERTIFICATE = [{"number": 9, "title": "certificat médical", "kind": "certificate"}]
SHOCK: dict[str, Any] = {"harm": {"itt_days": 3, "certificate": 9}, "exhibits": CERTIFICATE}

SERIES: dict[str, Any] = {"kind": "harassment", "channel": "public", "repeated": True, "count": 40, "accounts": ["a"]}
THREAT: dict[str, Any] = {"kind": "death_threat", "channel": "sms", "accounts": ["a"]}
GOODS: dict[str, Any] = {"kind": "threat", "channel": "sms", "announced": ["fire"]}
EXTORTED: dict[str, Any] = {"kind": "threat", "channel": "sms", "announced": ["violence"], "demanded": ["money"]}
OUTRAGE: dict[str, Any] = {
    "kind": "messages",
    "channel": "private_message",
    "grounds": ["sexist"],
    "setting": ["humiliating"],
    "posts": WORDS,
}
ASKED: dict[str, Any] = {"kind": "solicitation", "channel": "private_message", "adult": ADULT}
DATA: dict[str, Any] = {"kind": "personal_data", "channel": "public", "data": ["address", "social_security"]}
ENTERED: dict[str, Any] = {"kind": "intrusion", "entered": True}
PRIVATE: dict[str, Any] = {"kind": "private_content", "channel": "public"}


def words(kind: str, channel: str, *grounds: str) -> dict[str, Any]:
    return {"kind": kind, "channel": channel, "grounds": list(grounds), "posts": WORDS}


#: What concerns each offence; with it the bond of the author, what the victim is, what surrounds it.
TABLE: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "CP 222-13": ({**SERIES, "concerted": True, "accounts": ["a", "b"]}, SHOCK),
    "CP 222-14-5": ({**SERIES, "grounds": ["mandate"]}, {"mandate": True, **SHOCK}),
    "CP 222-16": ({"kind": "calls", "repeated": True, "count": 40}, {}),
    "CP 222-17": (THREAT, {}),
    "CP 222-18": ({**THREAT, "condition": "pars d’ici"}, {}),
    "CP 222-18-1": ({**THREAT, "grounds": ["racist"]}, {}),
    "CP 222-18-3": (THREAT, {"bond": "partner"}),
    "CP 222-33": ({**SERIES, "grounds": ["sexist"]}, {}),
    "CP 222-33-1-1": (words("insult", "private_message", "sexist"), {"age": 16}),
    "CP 222-33-2": (SERIES, {"bond": "colleague", "harm": {"told": "Je ne peux plus aller au bureau."}}),
    "CP 222-33-2-1": (SERIES, {"bond": "partner"}),
    "CP 222-33-2-2": (SERIES, {}),
    "CP 222-33-2-3": (SERIES, {"bond": "classmate"}),
    "CP 223-13": ({"kind": "suicide_call", "posts": WORDS}, {"harm": {"attempted": True}}),
    "CP 223-1-1": ({**DATA, "exposed": "des gens sont venus"}, {}),
    "CP 226-1": (PRIVATE, {}),
    "CP 226-15": (PRIVATE, {}),
    "CP 226-16-1": (DATA, {}),
    "CP 226-18": (DATA, {}),
    "CP 226-2": (PRIVATE, {}),
    "CP 226-22": (DATA, {}),
    "CP 226-2-1": ({"kind": "intimate_image", "channel": "public"}, {}),
    "CP 226-4-1": ({"kind": "false_profile", "accounts": ["a"]}, {}),
    "CP 226-8": ({"kind": "montage", "channel": "public"}, {}),
    "CP 226-8-1": ({"kind": "montage", "channel": "public", "explicit": True}, {}),
    "CP 227-22-1": ({**ASKED, "solicited": ["proposals"]}, {"age": 13}),
    "CP 227-22-2": ({**ASKED, "solicited": ["act"]}, {"age": 13}),
    "CP 227-23": ({"kind": "intimate_image", "channel": "public", "explicit": True}, {"age": 13}),
    "CP 227-23-1": ({**ASKED, "solicited": ["images"]}, {"age": 13}),
    "CP 227-24": ({**ASKED, "solicited": ["shown"]}, {"age": 13}),
    "CP 226-3-1": ({"kind": "intimate_image", "channel": "public", "setting": ["hidden_view"]}, {}),
    "CP 312-1": ({**EXTORTED, "gave_in": True}, {}),
    "CP 312-9": ({**EXTORTED, "gave_in": False}, {}),
    "CP 312-12": ({"kind": "blackmail", "condition": "de l’argent", "demanded": ["money"], "gave_in": False}, {}),
    "CP 433-3 profession": ({**THREAT, "grounds": ["profession"]}, {"service": "authority"}),
    "CP 433-3-1": ({**THREAT, "demanded": ["exemption"]}, {"service": "teacher"}),
    "CP 621-1": (OUTRAGE, {}),
    "CP R. 625-8-3": (OUTRAGE, {}),
    "loi 1881 art. 30": (words("defamation", "public"), {"organisation": "commune"}),
    "loi 1881 art. 33 corps": (words("insult", "public"), {"organisation": "commune"}),
    "CP 312-10": ({"kind": "blackmail", "condition": "de l’argent", "posts": WORDS}, {}),
    "CP 322-1": ({"kind": "in_person", "damaged": True}, {}),
    "CP 322-12": (GOODS, {}),
    "CP 322-13": ({**GOODS, "condition": "pars d’ici"}, {}),
    "CP 323-1": (ENTERED, {}),
    "CP 323-3": (ENTERED, {}),
    "CP 323-7": ({"kind": "intrusion", "entered": False}, {}),
    "CP 433-3": ({**THREAT, "grounds": ["mandate"]}, {"mandate": True}),
    "CP 434-5": ({**THREAT, "condition": "retire ta plainte"}, {}),
    "CP 433-5": (words("insult", "private_message", "mandate"), {"mandate": True}),
    "CP R. 621-1": (words("defamation", "restricted"), {}),
    "CP R. 621-2": (words("insult", "restricted"), {}),
    "CP R. 623-1": ({"kind": "threat", "channel": "sms", "announced": ["violence"], "posts": WORDS}, {}),
    "CP R. 624-3": (words("defamation", "restricted", "racist"), {}),
    "CP R. 624-4": (words("insult", "restricted", "racist"), {}),
    "CP R. 625-7": (words("hatred", "restricted", "racist"), {}),
    "CP R. 625-8": (words("defamation", "restricted", "racist"), {}),
    "CP R. 625-8-1": (words("insult", "restricted", "racist"), {}),
    "loi 1881 art. 24 al. 1": (words("call_to_violence", "public"), {}),
    "loi 1881 art. 24 race": (words("hatred", "public", "racist"), {}),
    "loi 1881 art. 24 sexe": (words("hatred", "public", "homophobic"), {}),
    "loi 1881 art. 31": (words("defamation", "public", "mandate"), {"mandate": True}),
    "loi 1881 art. 32 al. 1": (words("defamation", "public"), {}),
    "loi 1881 art. 32 al. 2": (words("defamation", "public", "racist"), {}),
    "loi 1881 art. 32 al. 3": (words("defamation", "public", "homophobic"), {}),
    "loi 1881 art. 33 al. 1": (words("insult", "public", "mandate"), {"mandate": True}),
    "loi 1881 art. 33 al. 2": (words("insult", "public"), {}),
    "loi 1881 art. 33 al. 3": (words("insult", "public", "racist"), {}),
    "loi 1881 art. 33 al. 4": (words("insult", "public", "homophobic"), {}),
}
#: Offences that nothing told can concern, as each says itself: ``shown`` returns None whatever the fact.
UNTOLD = {"CP 221-5-1", "CP 227-22", "CP 323-2", "loi 1881 art. 24 bis"}

ARTICLES = {one.article.name: one.article for one in book.offences()}
EACH = [(article, version) for name, article in ARTICLES.items() if name in TABLE for version in article.versions]


def tell(article: Article, on: date) -> Case:
    fact, around = TABLE[article.name]
    person = dict(PERSON)
    if age := around.get("age"):
        person["birth_date"] = date(on.year - age, 1, 1).isoformat()
    if around.get("mandate"):
        person["mandate"] = {"title": "maire", "since": "1er mars 1990", "known_to_authors": True}
    if service := around.get("service"):
        person["service"] = service
    if form := around.get("organisation"):
        person = {"organisation": {"form": form, "name": "Exemple"}}
    bond = around.get("bond", "unknown")
    accounts = [{"id": one, "handle": one, "bond": bond, "holder_basis": "c’est son numéro"} for one in ("a", "b")]
    told = {name: around[name] for name in ("harm", "exhibits") if name in around}
    return Case.model_validate(
        {
            "reference": "essai",
            "complainants": [person],
            "accounts": accounts,
            "facts": [{**fact, "when": on.isoformat()}],
            **told,
        }
    )


def met(article: Article, on: date) -> tuple[set[date], Qualified]:
    """The first days of the versions a case of that day meets: alleged, reserved, to be verified, or yielding."""
    found = qualify(tell(article, on), day((on + timedelta(days=20)).isoformat()))
    every = [*found.held, *found.reserved, *found.unsure, *(one for one, _ in found.displaced)]
    return {one.read.version.since for one in every if one.article.name == article.name}, found


def name(one: object) -> str:
    return one.name if isinstance(one, Article) else str(one.since) if isinstance(one, Version) else str(one)


@pytest.mark.parametrize(("article", "version"), EACH, ids=name)
def test_on_its_first_day_each_version_is_met_by_a_small_case(article: Article, version: Version) -> None:
    since, found = met(article, version.since)
    assert since == {version.since}
    if version.grade is Grade.C:
        # What is to be verified is neither alleged nor reserved.
        assert not [one for one in (*found.held, *found.reserved) if one.article.name == article.name]


@pytest.mark.parametrize(("article", "version"), EACH, ids=name)
def test_on_its_eve_the_version_before_is_met_or_nothing_and_why(article: Article, version: Version) -> None:
    eve = version.since - EVE
    since, found = met(article, eve)
    try:
        before = article.on(FactsDay(eve))
    except (NotInForce, NeverRead) as refusal:
        assert not since
        why = {type(one.refused) for one in found.refusals if one.refused.article.name == article.name}
        # Some say nothing on a day without them: another stands in their place, or they could only be reserved.
        assert why <= {type(refusal)}
        if isinstance(refusal, NotInForce):
            assert refusal.when in {When.BEFORE, When.VOID}
    else:
        assert before is not version and since == {before.since}


def test_the_table_holds_every_offence_that_something_told_can_concern() -> None:
    assert set(TABLE) | UNTOLD == set(ARTICLES)
    assert not set(TABLE) & UNTOLD


def test_no_case_of_the_table_meets_an_offence_that_nothing_told_concerns() -> None:
    for article, version in EACH:
        case = tell(article, version.since)
        found = qualify(case, day((version.since + timedelta(days=20)).isoformat()))
        every = {one.article.name for one in (*found.held, *found.reserved, *found.unsure)}
        assert not every & UNTOLD
