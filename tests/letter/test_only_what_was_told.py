"""A sentence of ours about a fact says what was told of it: each asserting word has the answer that licenses it."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filings.letter.contract import Said
from filings.make import wanted
from filings.review.judge import reviewed
from filings.review.verdict import Verdict
from schemas.asked import told
from schemas.case import Case
from schemas.fact import Channel, Fact, FactKind
from tests.review.telling import day, tell
from tests.telling import texts_of

ON = "2026-11-30"
K, C = FactKind, Channel

#: What one tells in one’s own words, which license nothing and hold none of the words below.
STORY = "Voici ce qui est arrivé."
WORDS = "Voici."

ACCOUNTS: dict[str, dict[str, Any]] = {
    "x": {"id": "x", "platform": "x", "handle": "@ana_exemple"},
    "f": {"id": "f", "platform": "facebook", "handle": "Ana Exemple"},
    "m": {"id": "m", "handle": "ana@exemple.fr"},
    "l": {"id": "l", "handle": "01 99 00 12 34"},
}
EXHIBITS = [
    {"number": 1, "title": "Journal", "kind": "call_log"},
    {"number": 2, "title": "Capture", "kind": "capture"},
]

WRITTEN = {C.PUBLIC, C.RESTRICTED, C.PRIVATE_MESSAGE, C.EMAIL, C.SMS, C.LETTER}
MESSAGES = {K.HARASSMENT, K.MESSAGES, K.SUICIDE_CALL, K.SOLICITATION}


def _named(case: Case, *ids: str) -> bool:
    return any(account.id in ids for account in case.accounts)


def _once(fact: Fact) -> bool:
    several = told(fact.frequency) or (told(fact.count) or 0) > 1 or len(fact.posts) > 1
    return told(fact.repeated) is False and not several


License = Callable[[Fact, Case], bool]

#: A word that asserts, and the answers on one of the facts that license it.
LICENSED: dict[str, License] = {
    r"\bmort\b|\bmortel": lambda fact, case: fact.kind is K.DEATH_THREAT or "death" in fact.announced,
    r"\btu(?:er|é|e)\b|\bmeurtre": lambda fact, case: False,
    r"\bviol(?:er|ée?s?)?\b": lambda fact, case: "rape" in fact.announced,
    r"\bviolences?\b": lambda fact, case: fact.kind is K.CALL_TO_VIOLENCE or "violence" in fact.announced,
    r"\bincendie|explosion": lambda fact, case: "fire" in fact.announced,
    r"\bdestruction|dégradation": lambda fact, case: "damage" in fact.announced,
    r"est entré(?! ou|, ou)|l’entrée dans|l’entrée d’autrui": lambda fact, case: told(fact.entered) is True,
    r"a tenté d’entrer|tentative d’entrée|réussie ou tentée": lambda fact, case: (
        fact.kind is K.INTRUSION and told(fact.entered) is not True
    ),
    r"\bpubli(?:ée?s?|cations?)\b": lambda fact, case: (
        told(fact.channel) in {C.PUBLIC, C.RESTRICTED}
        or (
            told(fact.channel) is None and fact.kind in {K.PERSONAL_DATA, K.PRIVATE_CONTENT, K.INSULT, K.INTIMATE_IMAGE}
        )
    ),
    r"\bmessages?\b": lambda fact, case: (
        told(fact.channel) in WRITTEN or (told(fact.channel) is None and (fact.kind in MESSAGES or len(fact.posts) > 0))
    ),
    r"\bcourriels?\b": lambda fact, case: told(fact.channel) is C.EMAIL,
    r"\bSMS\b": lambda fact, case: told(fact.channel) is C.SMS,
    r"\b(?:l’|cet |d’)appel\b(?! à la)|\bappels\b(?! à la| qui pouss)|téléphon(?!ique)": lambda fact, case: (
        told(fact.channel) is C.CALL or fact.kind is K.CALLS
    ),
    r"\bcomptes?\b(?! verrouillé)": lambda fact, case: _named(case, "x", "f") or fact.kind is K.INTRUSION,
    r"\badresses? électroniques?\b": lambda fact, case: _named(case, "m"),
    r"\blignes? téléphoniques?\b": lambda fact, case: _named(case, "l"),
    r"Facebook": lambda fact, case: told(fact.platform) == "facebook" or _named(case, "f"),
    r"\bX\b(?<!contre X)": lambda fact, case: told(fact.platform) == "x" or _named(case, "x"),
    r"[Dd]epuis (?!un compte)": lambda fact, case: bool((when := told(fact.when)) and when.shape == "since"),
    r"pour cible": lambda fact, case: bool((when := told(fact.when)) and when.shape == "since"),
    r"répét|se sont succédé": lambda fact, case: not _once(fact),
    r"relevée?s?\b": lambda fact, case: len(fact.posts) > 0 or 2 in fact.exhibits,
    r"environ ": lambda fact, case: told(fact.counted) == "about",
    r"plus de \d": lambda fact, case: told(fact.counted) == "over",
    r"\bnuit|nocturne": lambda fact, case: told(fact.at_night) is True,
    r"remis(?:es?)? aux enquêteurs": lambda fact, case: False,
}

#: What a document says of the facts in words of ours: neither the law, nor what she asks, nor what she quotes.
SENTENCES = re.compile(
    r"(?:demande_initiale|resume|faits\[\]\.(?:quand|recit)|faits\[\]|comptes_notes\[\]|motifs\[\]\.raison|paragraphes\[\])$"
)


def documents(case: Case, verdict: Verdict) -> Iterator[Said]:
    for filing in wanted(case):
        if not filing.needs(case, verdict):
            yield from filing.say(case, verdict, day(ON))


def said_of(case: Case, verdict: Verdict) -> list[str]:
    """Return our sentences about the facts, and what is said to show each element of an offence."""
    found = [text for one in documents(case, verdict) for place, text in texts_of(one.view) if SENTENCES.search(place)]
    found += [shown.phrase for allegation in verdict.allegations for shown in allegation.shown]
    # The name of an offence is the law’s; what is asked for is no fact.
    names = {allegation.label for allegation in verdict.allegations} | {"Je demande en priorité"}
    return [text for text in found if not text.startswith("Je demande")] + list(names & set())


def beyond(case: Case) -> list[tuple[str, str]]:
    """Return the words that no answer licenses, each with the sentence that holds it."""
    case, verdict = reviewed(case, day(ON))
    labels = sorted({allegation.label for allegation in verdict.allegations}, key=len, reverse=True)
    found = []
    for text in said_of(case, verdict):
        bare = text.replace("\u00a0", " ").replace(STORY, "").replace(WORDS, "")
        for label in labels:
            bare = bare.replace(label, "")
        for word, licensed in LICENSED.items():
            if re.search(word, bare) and not any(licensed(fact, case) for fact in case.facts):
                found.append((word, bare))
    return found


def fact(kind: str, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "when": "14 novembre 2026", "story": STORY, **more}


def case_of(*facts: dict[str, Any], accounts: tuple[str, ...] = ()) -> Case:
    management = {"platform": "facebook"}
    return tell(
        *facts,
        accounts=[ACCOUNTS[one] for one in accounts],
        exhibits=EXHIBITS,
        management=[management],
        minister={"ministry": "justice"},
    )


POST = {"when": "14 novembre 2026", "text": WORDS}

#: What once said more than was told.
TRAPS: dict[str, Case] = {
    "an entry only tried": case_of(fact("intrusion", entered=False, platform="instagram")),
    "an entry nobody told to have succeeded": case_of(fact("intrusion", platform="instagram")),
    "a threat that nobody told what it announces": case_of(
        fact("threat", channel="private_message", posts=[POST], exhibits=[2])
    ),
    "a threat of fire": case_of(fact("threat", channel="sms", announced=["fire"], posts=[POST])),
    "threats on the telephone, and their log": case_of(
        fact("death_threat", channel="call", repeated=True, exhibits=[1])
    ),
    "a threat spoken": case_of(fact("death_threat", channel="in_person", exhibits=[1])),
    "a call to violence": case_of(fact("call_to_violence", channel="public", posts=[POST], exhibits=[2])),
    "an address beside an account": case_of(
        fact("death_threat", channel="email", accounts=["m"], posts=[{**POST, "account": "m"}]),
        fact("insult", channel="public", accounts=["x"], posts=[{**POST, "account": "x"}]),
        accounts=("m", "x"),
    ),
    "a line": case_of(fact("calls", accounts=["l"], count=3), accounts=("l",)),
    "one evening": case_of(fact("insult", when="28 février 2014 à 21 h", accounts=["f"]), accounts=("f",)),
    "insults by telephone": case_of(fact("insult", channel="call", exhibits=[1])),
    "harassment by SMS": case_of(fact("harassment", channel="sms", count=40)),
    "told not to be repeated": case_of(fact("harassment", repeated=False, channel="private_message")),
    "more than two hundred": case_of(fact("messages", count=200, counted="over", exhibits=[2])),
    "intimate images without a story": case_of({"kind": "intimate_image", "when": "14 novembre 2026"}),
    "a montage shown to nobody": case_of({"kind": "montage", "when": "14 novembre 2026"}),
}


@pytest.mark.parametrize("case", TRAPS.values(), ids=list(TRAPS))
def test_no_word_says_more_than_was_told(case: Case) -> None:
    assert beyond(case) == []


def _whole(text: str) -> Callable[[Fact], bool]:
    return lambda fact: True


@st.composite
def facts(draw: st.DrawFn, accounts: tuple[str, ...]) -> dict[str, Any]:
    kind = draw(st.sampled_from([one for one in FactKind if one not in {K.CONTEXT, K.OTHER}]))
    channel = draw(st.none() | st.sampled_from(list(Channel)))
    posts = (
        draw(st.integers(0, 2)) if kind not in {K.CALLS, K.IN_PERSON} and channel not in {C.CALL, C.IN_PERSON} else 0
    )
    mine = draw(st.lists(st.sampled_from(accounts), unique=True)) if accounts else []
    maybe = {
        "channel": channel and channel.value,
        "platform": draw(st.sampled_from([None, "facebook", "x", "messagerie"]))
        if channel in {None, C.PUBLIC}
        else None,
        "count": draw(st.none() | st.integers(max(1, posts), 300)),
        "counted": draw(st.sampled_from([None, "exact", "about", "over"])),
        "repeated": draw(st.sampled_from([None, True, False])),
        "entered": draw(st.sampled_from([None, True, False])) if kind is K.INTRUSION else None,
        "announced": draw(
            st.lists(st.sampled_from(["death", "rape", "violence", "fire", "damage", "other"]), unique=True, max_size=2)
        )
        if kind is K.THREAT
        else None,
        "explicit": draw(st.sampled_from([None, True, False])),
        "at_night": draw(st.sampled_from([None, True, False])) if kind in {K.CALLS, K.MESSAGES} else None,
        "concerted": draw(st.sampled_from([None, True, False])),
        "story": draw(st.sampled_from([None, STORY])),
    }
    return {
        "kind": kind.value,
        "when": draw(
            st.sampled_from(
                [
                    "14 novembre 2026 vers 1 h",
                    "du 2 au 20 novembre 2026",
                    "depuis le 2 novembre 2026",
                    "28 février 2014",
                ]
            )
        ),
        "accounts": mine,
        "posts": [{**POST, "account": mine[0]} if mine else POST for _ in range(posts)],
        "exhibits": draw(st.lists(st.sampled_from([1, 2]), unique=True)),
        "grounds": draw(st.lists(st.sampled_from(["racist", "sexist", "homophobic"]), unique=True)),
        **{key: value for key, value in maybe.items() if value is not None},
    }


@st.composite
def cases(draw: st.DrawFn) -> Case:
    accounts = tuple(draw(st.lists(st.sampled_from(sorted(ACCOUNTS)), unique=True, max_size=2)))
    return case_of(*draw(st.lists(facts(accounts), min_size=1, max_size=2)), accounts=accounts)


@given(cases())
def test_no_word_of_a_case_drawn_at_random_says_more_than_was_told(case: Case) -> None:
    assert beyond(case) == []
