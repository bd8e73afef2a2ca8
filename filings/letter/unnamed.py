"""A child in a letter to a minister or a company: an age and whose child it is, never a name."""

import re
from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from filings.french import grammar, numbers
from filings.letter import people
from filings.letter.people import Voice
from filings.letter.sentences import typeset
from filings.statement.people import complaining, is_minor, same, writers
from schemas.asked import told
from schemas.case import Case
from schemas.person import Complainant, Relation


def child(one: Complainant, case: Case, on: date) -> str:
    """Return « notre fille de quinze ans », « une mineure de quinze ans » to whoever is no parent of hers."""
    gender, age = people.gender(one), one.age_on(on)
    aged = f" de {numbers.in_words(age)} {'an' if age == 1 else 'ans'}" if age and age > 0 else ""
    writing = writers(case, on)
    parents = [each for each in one.representatives if any(same(each, person) for person in writing)]
    parents = [each for each in parents if told(each.relation) in {Relation.MOTHER, Relation.FATHER}]
    if parents and len(parents) == len(writing):
        noun = {"F": "fille", "M": "fils", None: "enfant"}[gender]
        mine = "notre" if len(parents) > 1 else "ma" if gender == "F" else "mon"
        return f"{mine} {noun}{aged}"
    return {"F": "une mineure", "M": "un mineur", None: "un enfant"}[gender] + aged


def voice_of(case: Case, on: date) -> Voice:
    """Return the voice of a letter that names no child."""
    voice = people.voice_of(case, on)
    named = people.called_apart(case, on)
    for one, name in zip(case.complainants, named, strict=True):
        if is_minor(one, on):
            said = child(one, case, on)
            voice = replace(
                voice,
                victims=_instead(voice.victims, name, said),
                absent=_instead(voice.absent, name, said),
                of_absent=_instead(voice.of_absent, name, said),
            )
    return voice


def said(texts: Sequence[str], case: Case, on: date) -> list[str]:
    """Return sentences in which a child, even in her parents’ own words, is told without a name."""
    children = [one for one in case.complainants if is_minor(one, on)]
    return [_sentences(text, children, case, on) for text in texts]


def _sentences(text: str, children: Sequence[Complainant], case: Case, on: date) -> str:
    for one in children:
        for name in _names(one):
            noun = _short(child(one, case, on))
            begins = rf"(?:^|(?<=[.!?…]\s)){re.escape(typeset(name))}(?!\w)"
            text = _instead(re.sub(begins, noun[:1].upper() + noun[1:], text), name, noun)
    return text


def to_each(victims: str) -> str:
    """Return « à Mme Lemaire et à un enfant de dix ans », « au syndicat Exemple »."""
    *before, last = re.split(r", | et ", victims)
    return grammar.listing([grammar.a_person(one) for one in (*before, last)])


def signatures(case: Case, on: date) -> list[str]:
    """Return the names to sign, without the quality that would name a child."""
    children = any(is_minor(one, on) for one in complaining(case))
    lawyer = case.lawyer is not None and case.lawyer.signs
    if not children or lawyer:
        return people.signatures(case, on)
    return [people.full_name(person) for person in writers(case, on)]


def _names(one: Complainant) -> list[str]:
    first, lasts = told(one.first_names) or "", (told(one.last_name), told(one.used_name))
    return [*(f"{first} {last}" for last in lasts if first and last), *([first] if first else [])]


def _short(noun: str) -> str:
    """Return « notre fille »: her age is said once."""
    return re.sub(r" de [\w-]+(?:\s[\w-]+)* ans?$", "", noun)


def _instead(text: str, name: str, noun: str) -> str:
    if not name:
        return text
    bare = rf"{re.escape(typeset(name))}(?!\w)"
    there = rf"(?<!\w){bare}"
    text = re.sub(rf"\bd[’']{bare}", grammar.de_person(noun), text)
    return re.sub(there, noun, text)
