"""The intimate image of a minor: which exhibits may be it, so that none is read, hashed, joined nor asked for.

A montage that shows a sexual act or the intimate parts is one. An exhibit is kept back on the least doubt: what is no
such image is released by whoever ties it to another fact.
"""

import re
from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from filings.review import recipients
from filings.review.findings import Look, Point
from filings.review.verdict import Audience, Finding
from filings.statement.accounts import accounts_of
from filings.statement.people import is_minor
from schemas.asked import told
from schemas.case import Case
from schemas.exhibit import Exhibit, ExhibitKind
from schemas.fact import Fact, FactKind
from schemas.filed import revised

#: What may hold an image, by how it was told; what is not told may too.
_SHOWING = frozenset({None, ExhibitKind.CAPTURE, ExhibitKind.PHOTO, ExhibitKind.RECORDING, ExhibitKind.OTHER})
#: How such an image is called in a title.
_NAMED = re.compile(
    r"\b(?:photos?|images?|vidéos?|selfies?)\b.*\b(?:intimes?|nus?|nues?|dénudée?s?|déshabillée?s?|topless|seins|fesses|"
    r"sexe)\b|\bnudes?\b",
    re.IGNORECASE,
)

#: What is a paper by its title, where no kind was told.
_PAPER = re.compile(
    r"^(?:attestation|certificat|constat|proc[èe]s-verbal|plainte|récépissé|accusé|courrier|lettre|facture|journal|"
    r"relevé)\b(?!.*\b(?:photos?|images?|vidéos?|captures?)\b)",
    re.IGNORECASE,
)


def of_minor(fact: Fact, case: Case, on: date) -> bool:
    """Whether a fact is of intimate images of a minor, or may be."""
    if recipients.is_intimate(fact) and recipients.aims_at_minor(fact, case, on):
        return True
    return fact.kind is not FactKind.SOLICITATION and not fact.solicited and recipients.of_child(fact)


def withheld(case: Case, on: date) -> frozenset[int]:
    """Return the numbers of the exhibits that are such an image, or may be: their files are not even opened."""
    images = {fact.id for fact in case.facts if of_minor(fact, case, on)}
    aimed = images | {
        fact.id for fact in case.facts if recipients.of_child(fact) or recipients.aims_at_minor(fact, case, on)
    }
    if not aimed and not any(is_minor(one, on) for one in case.complainants):
        return frozenset()
    ties = _ties(case)
    return frozenset(
        exhibit.number
        for exhibit in case.exhibits
        if not exhibit.withdrawn and _may_be_image(exhibit, ties.get(exhibit.number, set()), images, aimed)
    )


def uncited(case: Case, kept: Iterable[int], on: date) -> Case:
    """Return what documents may read: the exhibits kept back are joined no more, and their own facts cite them not."""
    gone = set(kept)
    if not gone:
        return case
    facts = []
    for fact in case.facts:
        if of_minor(fact, case, on):
            shown = [number for number in fact.exhibits if number not in gone]
            posts = revised(fact.posts, lambda post: {"exhibit": None} if told(post.exhibit) in gone else {})
            fact = fact.model_copy(update={"exhibits": shown, "posts": posts})
        facts.append(fact)
    return case.model_copy(
        update={
            "facts": facts,
            "exhibits": [
                one.model_copy(update={"withdrawn": True, "sha256": None}) if one.number in gone else one
                for one in case.exhibits
            ],
        }
    )


def _ties(case: Case) -> dict[int, set[str]]:
    """Return what each exhibit is tied to: facts by themselves, their posts or their accounts, and all the rest."""
    ties: dict[int, set[str]] = {}

    def tie(numbers: Iterable[int | None], to: str) -> None:
        for number in numbers:
            if number is not None:
                ties.setdefault(number, set()).add(to)

    for fact in case.facts:
        tie(fact.exhibits, fact.id)
        tie((told(post.exhibit) for post in fact.posts), fact.id)
        for account in accounts_of(fact, case):
            tie(account.exhibits, fact.id)
    for account in case.accounts:
        tie(account.exhibits, f"account {account.id}")
    for number, step in enumerate(case.steps):
        tie(step.exhibits, f"step {number}")
    if case.harm:
        tie([told(case.harm.certificate)], "harm")
    return ties


def _may_be_image(exhibit: Exhibit, tied: set[str], images: set[str], aimed: set[str]) -> bool:
    """Whether an exhibit may be the image: told so of what aims at a child (``aimed``), or tied to no other fact."""
    if told(exhibit.kind) not in _SHOWING:
        return False
    if exhibit.sealed or _NAMED.search(exhibit.title):
        return not tied or bool(tied & aimed)
    if told(exhibit.kind) is None and _PAPER.search(exhibit.title):
        return False
    return bool(images) and (not tied or bool(tied & images))


# --- checks --------------------------------------------------------------------------------------------------------


def image_exhibit(look: Look) -> Iterable[Point]:
    """An exhibit is, or may be, the intimate image of a minor: it is neither opened nor joined."""
    ties = _ties(look.told)
    images = {fact.id for fact in look.told.facts if of_minor(fact, look.told, look.on)}
    for n, exhibit in enumerate(look.told.exhibits):
        if exhibit.number not in look.verdict.withheld:
            continue
        lead = f"Pièce n° {exhibit.number} : cette pièce est-elle l’image elle-même ?"
        if ties.get(exhibit.number, set()) & images or exhibit.sealed or _NAMED.search(exhibit.title):
            rest = (
                "Dans le doute, elle n’est ni ouverte ni jointe : n’y touchez pas, et dites aux enquêteurs où elle se "
                "trouve. Si elle ne montre pas l’image (un message, un profil), rattachez-la à un autre fait, à lui "
                "seul, sans pli séparé, et dites-le dans son intitulé."
            )
        else:
            rest = (
                "Si oui, n’y touchez pas : ne l’envoyez à personne, et dites aux enquêteurs où elle se trouve. Si non, "
                "dites quel fait elle montre : d’ici là, elle n’est ni ouverte ni jointe."
            )
        yield Point(f"exhibits[{n}]", f"{lead} {rest}")


#: What asks to open, copy or keep a content, by code.
_ASKING = frozenset(
    {"url-missing", "notice-unwritten", "fact-without-exhibit", "seen-long-ago", "capture-undated", "exhibit-uncited"}
    | {"missing-file", "unreadable-file", "outside-folder", "changed-file"}
)
_PLACE = re.compile(r"(facts|accounts|exhibits)\[(\d+)\]")
_UNASKED = (
    "Aucune demande de retrait n’a été écrite : pour l’image intime d’une personne mineure, n’en cherchez pas "
    "l’adresse vous-même, et appelez un des numéros donnés."
)


def unasked(findings: Iterable[Finding], case: Case, kept: frozenset[int], on: date) -> tuple[Finding, ...]:
    """Return findings that ask nobody to open, copy or keep the intimate image of a minor."""
    images = [fact for fact in case.facts if of_minor(fact, case, on)]
    if not images and not kept:
        return tuple(findings)
    ids = {fact.id for fact in images}
    accounts = {account.id for fact in images for account in accounts_of(fact, case)}
    places = {f"facts[{n}]" for n, fact in enumerate(case.facts) if fact.id in ids}
    places |= {f"accounts[{n}]" for n, account in enumerate(case.accounts) if account.id in accounts}
    places |= {f"exhibits[{n}]" for n, exhibit in enumerate(case.exhibits) if exhibit.number in kept}
    others = any(fact.id not in ids and fact.kind is not FactKind.CONTEXT for fact in case.facts)
    said = []
    for one in findings:
        place = _PLACE.match(one.where)
        asking = one.code in _ASKING or (one.code == "answer-later" and one.where.endswith((".url", ".file")))
        if one.audience is Audience.VICTIM and asking and place and place[0] in places:
            continue
        if one.code == "no-notice" and images and not others:
            one = replace(one, message=_UNASKED)
        said.append(one)
    return tuple(said)
