"""Agreement with a person: feminine, masculine, or a wording that needs neither.

``gender`` is how the person wishes to be written of: ``"F"``, ``"M"``, or None, the default, when nothing was said.
It is not civil status, and nothing here asks for it: a title is not necessary to write to or of somebody (CJEU,
9 Jan. 2025, C-394/23; Conseil d’État, 31 July 2025, n° 452850). The neutral wording is a sentence of its own, never
« né(e) » nor « né·e » (circular of 21 Nov. 2017).
"""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from filings.french.dates import day
from filings.french.grammar import a, listing
from filings.french.typography import NBSP, capitals, quote

Gender = Literal["F", "M"] | None


def agree(gender: Gender, feminine: str, masculine: str, neutral: str) -> str:
    """Return the wording that goes with a person. Raise ValueError for a neutral one in « (e) » or « · »."""
    if "(e)" in neutral or "·" in neutral:
        raise ValueError("Une tournure neutre s’écrit sans parenthèse ni point médian.")
    return _of(gender, feminine, masculine, neutral)


def _of(gender: Gender, feminine: str, masculine: str, neutral: str) -> str:
    # A name may hold any sign: « Gal·la », « Martin(e) ».
    return {"F": feminine, "M": masculine}.get(gender or "", neutral)


# --- names ---------------------------------------------------------------------------------------------------


def surname(name: str) -> str:
    """Write a family name in capitals, its particle left in lower case: « DUPONT », « de REVIERS », « d’ESTAING ».

    For the identity line and the signature only; the stored name keeps its own casing.
    """
    words = name.replace("'", "’").split(" ")
    if not any(letter.isupper() for letter in name):
        return capitals(" ".join(words))
    start = 0
    while start < len(words) - 1 and words[start].islower():
        start += 1
    head, rest = words[:start], " ".join(words[start:])
    particle, apostrophe, after = rest.partition("’")
    if apostrophe and particle.islower():
        return " ".join([*head, f"{particle}’{capitals(after)}"])
    return " ".join([*head, capitals(rest)])


def identity(first_name: str, last_name: str) -> str:
    """Write a whole name as in an identity line or under a signature: « Salomé MARCHAND »."""
    return f"{first_name} {surname(last_name)}".strip()


def named(gender: Gender, first_name: str, last_name: str, *, lawyer: bool = False) -> str:
    """Write of a person in a sentence: « Mme Marchand », « M. Marchand », « Camille Marchand »; « Me Marchand »."""
    if lawyer:
        return f"Me{NBSP}{last_name}"
    return _of(gender, f"Mme{NBSP}{last_name}", f"M.{NBSP}{last_name}", f"{first_name} {last_name}".strip())


def all_named(people: Sequence[tuple[Gender, str, str]]) -> str:
    """Write of several persons, (gender, first name, last name) each: « Mmes A et B », « Mme A et M. B »."""
    genders = {gender for gender, _, _ in people}
    if len(people) > 1 and genders in ({"F"}, {"M"}):
        title = "Mmes" if genders == {"F"} else "MM."
        return f"{title}{NBSP}{listing(last for _, _, last in people)}"
    return listing(named(*person) for person in people)


# --- identity ------------------------------------------------------------------------------------------------


def born(gender: Gender, on: date | None, place: str = "") -> str:
    """Write a birth: « née le 1er mars 1980 au Mans »; neutral « Date et lieu de naissance : 1er mars 1980, Le Mans ».

    What is unknown is left out; empty when nothing is known.
    """
    if on is None and not place:
        return ""
    if gender is None:
        label = "Date et lieu" if on and place else "Date" if on else "Lieu"
        return f"{label} de naissance{NBSP}: " + ", ".join(part for part in (on and day(on), place) if part)
    parts = [agree(gender, "née", "né", "")]
    if on:
        parts.append(f"le {day(on)}")
    if place:
        parts.append(a(place))
    return " ".join(parts)


def residing(gender: Gender, address: str) -> str:
    """Write a home: « domiciliée 12 rue des Lilas, 75020 Paris », neutral « demeurant … »."""
    return f"{agree(gender, 'domiciliée', 'domicilié', 'demeurant')} {address}"


def undersigned(gender: Gender, name: str) -> str:
    """Open a declaration, without the comma after it: « Je soussignée, Salomé MARCHAND », neutral « Je, … »."""
    return f"{agree(gender, 'Je soussignée', 'Je soussigné', 'Je')}, {name}"


# --- parts they play -----------------------------------------------------------------------------------------


def plaintiff(gender: Gender) -> str:
    """Name the one who complains: « la plaignante », « le plaignant », « la partie plaignante »."""
    return agree(gender, "la plaignante", "le plaignant", "la partie plaignante")


def plaintiffs(genders: Sequence[Gender]) -> str:
    """Name those who complain; one alone is named in the singular."""
    if len(genders) == 1:
        return plaintiff(genders[0])
    if None in genders:
        return "les parties plaignantes"
    return "les plaignantes" if set(genders) == {"F"} else "les plaignants"


def pronoun(gender: Gender, name: str) -> str:
    """Return « elle » or « il »; without a gender, the name again, since French has no third."""
    return _of(gender, "elle", "il", name)


def client(gender: Gender) -> str:
    """How a lawyer names the person: « ma cliente », « mon client », « la personne que j’assiste »."""
    return agree(gender, "ma cliente", "mon client", "la personne que j’assiste")


def harassed(gender: Gender) -> str:
    """« j’ai été harcelée », « j’ai été harcelé », « j’ai subi un harcèlement »."""
    return agree(gender, "j’ai été harcelée", "j’ai été harcelé", "j’ai subi un harcèlement")


def threatened(gender: Gender) -> str:
    """« j’ai été menacée », « j’ai été menacé », « j’ai reçu des menaces »."""
    return agree(gender, "j’ai été menacée", "j’ai été menacé", "j’ai reçu des menaces")


def holder(handle: str) -> str:
    """Name whoever is behind a pseudonym, of whom nothing is known: « la personne qui utilise le compte … »."""
    return f"la personne qui utilise le compte {quote(handle)}"
