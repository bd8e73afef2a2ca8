"""A home that must stay unknown: what tells it is taken out of the case before any document is written.

Whoever is accused may read the complaint, and what is joined to it. So nothing downstream receives the home: neither
the head nor the identity, nor the town of the place line, nor her own words or those quoted. The law alone reads it,
to find the prosecutor. An address that was declared in its place (somebody else’s, a lawyer’s) is written.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from pydantic import BaseModel

from schemas.address import Address
from schemas.asked import Choice, told
from schemas.case import Case
from schemas.fact import Fact
from schemas.filed import FiledPosts
from schemas.person import AddressKind, Complainant
from schemas.step import Step, StepKind
from schemas.words import Verbatim

#: What stands in a document where the home was written, quoted words included.
CUT = "[adresse masquée]"

#: How a word of a street is also written, by each of the ways it is told.
_WAYS = {
    short: pattern
    for shorts, pattern in (
        ("rue r", r"r(?:ue|\.)"),
        ("avenue av", r"av(?:enue)?\.?"),
        ("boulevard boul bd bld blvd", r"b(?:oulevard|oul|d|ld|lvd)\.?"),
        ("place pl", r"pl(?:ace)?\.?"),
        ("chemin chem ch", r"ch(?:emin|em)?\.?"),
        ("impasse imp", r"imp(?:asse)?\.?"),
        ("allee all", r"all(?:[ée]e)?\.?"),
        ("square sq", r"sq(?:uare)?\.?"),
        ("route rte", r"r(?:ou)?te\.?"),
        ("residence res", r"r[ée]s(?:idence)?\.?"),
        ("batiment bat", r"b[âa]t(?:iment)?\.?"),
        ("saint", r"s(?:ain)?t\.?"),
        ("sainte", r"s(?:ain)?te\.?"),
    )
    for short in shorts.split()
}
#: How the article of a town is written after a preposition.
_CONTRACTED = {"le": ("du", "au"), "les": ("des", "aux")}
_BETWEEN = r"[\s,.'’_+-]*"
_NUMBER = rf"\d{{1,4}}{_BETWEEN}(?:bis|ter|quater|[A-D](?!\w))?"


class Words(Struct, frozen=True):
    """What cuts a home out of a text; a call returns the text without it."""

    pattern: re.Pattern[str]

    def __call__(self, text: str) -> str:
        """Return a text with the home replaced by its mark; the very same text when it holds none."""
        return self.pattern.sub(CUT, text)


def protected(case: Case) -> bool:
    """Whether the home of those who complain must stay unknown."""
    return told(case.wishes.protect_address) is True


def whose(complainant: Complainant, case: Case) -> AddressKind:
    """Return whose address a complainant really gives: no home is somebody else’s because it is said to be.

    Where no address is told, none was declared in the place of the home.
    """
    address, kind = told(complainant.address), complainant.address_kind
    if address is None or kind is AddressKind.OWN:
        return AddressKind.OWN
    if kind is AddressKind.THIRD_PARTY:
        office = told(case.lawyer.address) if case.lawyer else None
        if office is not None and _same(address, office):
            return AddressKind.LAWYER
        if protected(case) and any(_same(address, home) for home in _told_homes(case)):
            return AddressKind.OWN
    return kind


def hidden(complainant: Complainant, case: Case) -> bool:
    """Whether a complainant gives no address in its place: the home is then told to the investigators alone."""
    return protected(case) and whose(complainant, case) is AddressKind.OWN


def words(case: Case) -> Words | None:
    """Return what cuts the homes of a case out of a text; None when none is told, or none is protected."""
    found = [pattern for home in _homes(case) for pattern in _patterns(home)] if protected(case) else []
    if not found:
        return None
    longest = sorted(dict.fromkeys(found), key=len, reverse=True)
    return Words(re.compile("|".join(f"(?:{one})" for one in longest), re.IGNORECASE))


def towns(case: Case) -> list[str]:
    """Return the towns of the homes that are protected, as told."""
    return [town for home in _homes(case) if (town := told(home.city))] if protected(case) else []


def hushed(case: Case) -> Case:
    """Return the case with no protected home in anybody’s words; the homes stay, for the law to read.

    Nor does she say there whose roof she sleeps under; what others wrote of it is a proof, and stays.
    """
    if not protected(case):
        return case
    quiet = case.model_copy(update=_roofless(case))
    cut = words(case)
    cut_out: Case = _without_words(quiet, cut) if cut else quiet
    return cut_out


#: The fields in which she tells, and where.
_TELLS = {"facts": ("story", "exposed", "profile_use"), "steps": ("details", "outcome")}


def _roofless(case: Case) -> dict[str, Any]:
    """Return what changes of a case when her own words no longer say whose roof she sleeps under."""

    def quiet(model: Any, names: tuple[str, ...]) -> Any:
        said = {name: text for name in names if (text := told(getattr(model, name)))}
        return model.model_copy(update={name: unlodged(text, case) for name, text in said.items()})

    update: dict[str, Any] = {
        field: [quiet(one, names) for one in getattr(case, field)] for field, names in _TELLS.items()
    }
    return {**update, "harm": quiet(case.harm, ("told", "health", "afraid"))} if case.harm else update


def homeless(case: Case) -> Case:
    """Return what documents may read: no protected home, nor the town it is in where a letter would print it."""
    if not protected(case):
        return case
    people = [_homeless(one, case) for one in case.complainants]
    homes = _homes(case)
    declared = [address for one in case.complainants if not hidden(one, case) and (address := told(one.address))]
    offices = [address] if case.lawyer and (address := told(case.lawyer.address)) else []
    written = [town for address in (*declared, *offices) if (town := told(address.city))]
    near = towns(case)

    def tells(place: str) -> bool:
        return not _among(place, written) and (not near or _among(place, near))

    place = told(case.place)
    return case.model_copy(
        update={
            "complainants": people,
            "place": place if place and not tells(place) else None,
            "facts": [_nowhere(fact, near) for fact in case.facts],
            "steps": [_unplaced(step, near, case) for step in case.steps],
            "witnesses": [
                one.model_copy(update={"address": None})
                if (address := told(one.address)) and any(_same(address, home) for home in homes)
                else one
                for one in case.witnesses
            ],
        }
    )


def names_town(text: str, town: str) -> bool:
    """Whether a text names a town, whatever its accents and capitals.

    >>> names_town("Je vis à ST-ETIENNE.", "Saint-Étienne"), names_town("Parisot est loin.", "Paris")
    (True, False)
    >>> names_town("le commissariat du Mans", "Le Mans"), names_town("le commissariat de Lyon", "Lyon 3e")
    (True, True)
    """
    # « Lyon 3e », « Vienne Cedex » are named by Lyon, by Vienne; « du Mans » names Le Mans.
    bare = _plain(re.sub(r"\s(?:\d|cedex\b).*", "", town, flags=re.IGNORECASE))
    article, _, rest = bare.partition(" ")
    ways = [bare, *(f"{way} {rest}" for way in _CONTRACTED.get(article, ()) if rest)]
    return any(f" {way} " in f" {_plain(text)} " for way in ways)


def _homeless(one: Complainant, case: Case) -> Complainant:
    parents = [parent.model_copy(update={"address": None}) for parent in one.representatives]
    if one.organisation is not None:
        # The seat of a small association is somebody’s home.
        one = one.model_copy(update={"organisation": one.organisation.model_copy(update={"seat": None})})
    home: dict[str, Any] = {"address": None} if whose(one, case) is AddressKind.OWN else {}
    return one.model_copy(update={"representatives": parents, **home})


def _nowhere(fact: Fact, near: list[str]) -> Fact:
    place = told(fact.place)
    return fact.model_copy(update={"place": None}) if place and _among(place, near) else fact


#: Where a complaint is received, in words that say nothing of where.
_BARE_SERVICE = re.compile(
    r"(?:(?:les?|la?|une?|de?|du|des|ou|en|a|au|commissariat|gendarmerie|brigade|police|nationale|municipale|hotel|poste|"
    r"service|unite|centrale?) )+"
)
#: Who receives complaints and reports near a home.
_RECEIVED = frozenset({StepKind.COMPLAINT_POLICE, StepKind.MAIN_COURANTE, StepKind.INVESTIGATION})


def unlocated(to: str) -> str:
    """Return a service as it is said of one that must not be located.

    >>> unlocated("le commissariat de Vienne"), unlocated("la brigade de gendarmerie de Vienne")
    ('un service de police', 'une unité de gendarmerie')
    """
    plain = f" {_plain(to)} "
    if " gendarmerie " in plain or " gendarmes " in plain:
        return "une unité de gendarmerie"
    police = " commissariat " in plain or " police " in plain
    return "un service de police" if police else "un service de police ou de gendarmerie"


def quiet(step: Step, case: Case) -> Step:
    """Return a step as anybody but the prosecutor reads it: where a complaint was received is near a protected home."""
    if not protected(case):
        return step
    to = told(step.to)
    kept = unlocated(to) if to and step.kind in _RECEIVED and not _bare_service(to) else step.to
    if step.kind is StepKind.COMPLAINT_PROSECUTOR:
        kept = "le procureur de la République"
    return step.model_copy(update={"to": kept, "court": None})


#: Where somebody sleeps, in her own words: « je dors chez ma sœur ».
_LODGED = re.compile(
    r"(\b(?i:dor[st]|dormons|dorment|log\w+|vi[ts]|vivons|habit\w+|hébergée?s?|réfugiée?s?|install\w+)\b"
    r"[^.;:!?]{0,30}?\bchez )"
    r"(?:(?:ma|mon|mes|notre|nos|une?|des|les?|la|sa|son|ses|l’)[ ]?[\w’-]+(?: d(?:e |’)(?:ma |mon |mes |la )?[\w’-]+)?"
    r"|[A-ZÉÈ][\w’-]+)(?: [A-ZÉÈ][\w’-]+)*"
)


def unlodged(text: str, case: Case) -> str:
    """Return told words without whose roof she sleeps under, where her home is to stay unknown.

    >>> from schemas.case import Case
    >>> hidden_ = Case.model_validate({"reference": "essai", "wishes": {"protect_address": True}})
    >>> unlodged("Je dors chez ma sœur, je change de trajet.", hidden_)
    'Je dors chez quelqu’un, je change de trajet.'
    """
    return _LODGED.sub(r"\1quelqu’un", text) if protected(case) else text


def _unplaced(step: Step, near: list[str], case: Case) -> Step:
    """Return a step that does not name the town of a protected home; another town stays, where the home’s is known."""
    to, court, home = told(step.to), told(step.court), told(case.court)
    update: dict[str, Any] = {}
    if to and step.kind in _RECEIVED and _tells_home(to, near):
        update["to"] = unlocated(to)
    elif to and any(names_town(to, town) for town in near):
        update["to"] = _without_town(to, near)
    # The court this document goes to names itself.
    if court and home and court.casefold() != home.casefold() and any(names_town(court, town) for town in near):
        update["court"] = None
    return step.model_copy(update=update) if update else step


def _tells_home(to: str, near: list[str]) -> bool:
    if not near:
        return not _bare_service(to)
    # « le commissariat du 11e arrondissement » is that of a town that has some.
    return any(names_town(to, town) for town in near) or " arrondissement " in f" {_plain(to)} "


def _bare_service(to: str) -> bool:
    return _BARE_SERVICE.fullmatch(f"{_plain(to)} ") is not None


def _without_town(to: str, near: list[str]) -> str | None:
    """Return « le collège » from « le collège de Vienne », nothing where the town would remain."""
    for town in near:
        parts = re.findall(r"[^\W\d_]+", town)
        core = _BETWEEN.join(map(_word, parts[1:] if _plain(parts[0]) in _CONTRACTED and parts[1:] else parts))
        to = re.sub(
            rf"[\s,(]*(?:(?<!\w)(?:de|du|des|d[’']|à|au|aux)\s*)?(?:l[ae]s?\s+)?(?<!\w){core}(?!\w)\)?",
            "",
            to,
            flags=re.I,
        )
    left = to.strip()
    return left if left and not any(names_town(left, town) for town in near) else None


def _homes(case: Case) -> list[Address]:
    """Return every address where those who complain live, as far as told: theirs, and their parents’."""
    found = [told(one.address) for one in case.complainants if whose(one, case) is AddressKind.OWN]
    found += _told_homes(case)
    return list({repr(home): home for home in found if home is not None}.values())


def _told_homes(case: Case) -> list[Address]:
    """Return the addresses told as one’s own, and those of the parents with whom a child lives."""
    owners = [one for one in case.complainants if one.address_kind is AddressKind.OWN]
    people = [*owners, *(parent for one in case.complainants for parent in one.representatives)]
    legal = [one.organisation for one in case.complainants if one.organisation]
    seats = [seat for one in legal if (seat := told(one.seat)) is not None]
    return [*(home for one in people if (home := told(one.address)) is not None), *seats]


def _same(one: Address, other: Address) -> bool:
    streets = ({_plain(line) for line in address.lines if _plain(line)} for address in (one, other))
    return bool(set.intersection(*streets))


def _among(place: str, towns_: list[str]) -> bool:
    return any(names_town(place, town) or names_town(town, place) for town in towns_)


def _plain(text: str) -> str:
    """Return the words of a text, as two ways to write a place are compared: without accents, capitals or marks."""
    bare = "".join(mark for mark in unicodedata.normalize("NFD", text) if not unicodedata.combining(mark))
    parts = re.sub(r"[^a-z]+", " ", bare.casefold().replace("œ", "oe")).split()
    return " ".join({"st": "saint", "ste": "sainte"}.get(part, part) for part in parts)


# --- in words ------------------------------------------------------------------------------------------------


def _patterns(home: Address) -> Iterator[str]:
    """Yield how each part of a home may be written: its street, with its number or without, its postcode, its town."""
    for line in home.lines:
        bare = re.sub(rf"^\s*{_NUMBER}(?=[\s,])", "", line, flags=re.IGNORECASE)
        parts = re.findall(r"[^\W\d_]+|\d+", bare)
        # One short word is no street: « Apt », « Bât ».
        if sum(map(len, parts)) >= 5:
            yield rf"(?<!\w)(?:{_NUMBER}{_BETWEEN})?{_BETWEEN.join(map(_word, parts))}(?!\w)"
    code, town = told(home.postcode), told(home.city)
    if code and town:
        parts = re.findall(r"[^\W\d_]+", town)
        yield rf"(?<!\w){re.escape(code)}{_BETWEEN}{_BETWEEN.join(map(_word, parts))}(?!\w)"
    if code and re.fullmatch(r"\d{5}", code):
        # « 21000 messages » is a count, and the figures of a web address are its own.
        yield rf"(?<![\w/=&?-]){code}(?!\w|\s*(?-i:[a-zà-ÿ€%]))"


def _word(part: str) -> str:
    plain = _plain(part)
    if plain in _WAYS:
        return _WAYS[plain]
    return "".join(_letter(sign) for sign in part)


def _letter(sign: str) -> str:
    base = unicodedata.normalize("NFD", sign.casefold())[:1]
    same = {"a": "aàâä", "c": "cç", "e": "eéèêë", "i": "iîï", "o": "oôö", "u": "uùûü", "y": "yÿ"}.get(base)
    return f"[{same}]" if same else re.escape(sign)


def _without_words(value: Any, cut: Words) -> Any:
    """Walk what was told and cut every text, the addresses of people apart; the very same object when none changes."""
    if isinstance(value, str) and not isinstance(value, Choice):
        text = cut(value)
        return value if text == value else type(value)(text) if isinstance(value, Verbatim) else text
    if isinstance(value, FiledPosts):
        return value.rewritten(cut)
    if isinstance(value, Address):
        return value
    if isinstance(value, BaseModel):
        changed = {
            name: now
            for name in type(value).model_fields
            if (now := _without_words(was := getattr(value, name), cut)) is not was
        }
        return value.model_copy(update=changed) if changed else value
    if isinstance(value, list):
        listed = [_without_words(one, cut) for one in value]
        return listed if any(now is not was for now, was in zip(listed, value, strict=True)) else value
    return value
