"""The questions as they are put to someone who tells for another: a child, a relative, a client."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec import Struct
from pydantic import BaseModel, ValidationError

from filings.casefile.shape import Keys
from filings.french.dates import sentence_start
from filings.statement.people import under_age
from schemas.account import Account
from schemas.asked import Asked
from schemas.case import ForWhom
from schemas.fact import Fact, FactKind, said_of_another
from schemas.harm import Harm
from schemas.person import Complainant, Dependant, Lawyer, Mandate, Representative


class _Other(Struct, frozen=True):
    """How a question names the person told of: alone, after « de », after « à », in a question on danger."""

    whom: str
    of: str
    to: str
    danger: str


_ADULT = _Other(
    "la personne visée",
    "de la personne visée",
    "à la personne visée",
    "La personne visée est-elle en danger, ou pense-t-elle à mourir ?",
)
_OTHERS = {
    ForWhom.CHILD: _Other(
        "l’enfant", "de l’enfant", "pour l’enfant", "L’enfant est-il en danger, ou pense-t-il à mourir ?"
    ),
    ForWhom.RELATIVE: _ADULT,
    ForWhom.CLIENT: _ADULT,
    ForWhom.HELPED: _ADULT,
    ForWhom.ORGANISATION: _Other(
        "l’organisation",
        "de l’organisation",
        "à l’organisation",
        "Quelqu’un est-il en danger, ou pense-t-il à mourir ?",
    ),
}

#: What is asked of the first complainant, and of whoever writes for them, in other words than one’s own.
_ASKED = {
    (Complainant, "last_name"): "Quel est le nom de famille {of} ?",
    (Complainant, "first_names"): "Quels sont les prénoms {of}, dans l’ordre de l’état civil ?",
    (Complainant, "birth_date"): "Quelle est la date de naissance {of} ?",
    (Complainant, "address"): "À quelle adresse peut-on écrire sans risque {to} ?",
    (Complainant, "email"): "À quelle adresse électronique peut-on répondre {to} ?",
    (Complainant, "phone"): "À quel numéro peut-on joindre {whom} sans risque ?",
    (Harm, "in_danger"): "{danger}",
}
REPRESENTED = "Qui représente l’enfant : vous, et l’autre parent s’il agit aussi ?"
BORN = "14 mai 2012"
#: What a lawyer is asked of themselves.
_OF_THE_LAWYER = {
    "last_name": "Quel est votre nom de famille ?",
    "first_names": "Quels sont vos prénoms ?",
    "bar": "À quel barreau exercez-vous ?",
    "signs": "Signerez-vous la plainte vous-même ?",
}
DANGER_TOO = "Dites oui aussi si vous-même êtes en danger."
YOU = "« Vous » désigne ici {whom}."
NOT_YOURS = "Il s’agit {of}, pas de vous."

#: Questions whose « vous » is the person aimed at, and not whoever answers.
_OF_THE_VICTIM = frozenset(
    {
        *((Fact, name) for name in ("exposed", "provoked", "place", "demanded", "altered")),
        *((Harm, name) for name in ("told", "health", "quoted", "quoted_when", "stopped_days", "estimate")),
        *((Complainant, name) for name in ("mandate", "service", "public_figure", "dependants")),
        (Mandate, "since"),
        (Dependant, "who"),
        (Account, "bond"),
    }
)


def for_whom(answers: Mapping[str, Any]) -> ForWhom | None:
    """Return for whom the case is told, None when it is not said, or not readable."""
    said = str(answers.get("for_whom"))
    return next((one for one in ForWhom if said in {one.value, one.label}), None)


def kind_label(label: str, answers: Mapping[str, Any]) -> str:
    """Return the label of a kind of fact, as the one who answers would say it."""
    return said_of_another(label) if for_whom(answers) in _OTHERS else label


def title(keys: Keys, answers: Mapping[str, Any]) -> str:
    """Return what the first complainant is called above a question; nothing when it is the one who answers."""
    other = _OTHERS.get(for_whom(answers) or ForWhom.ME)
    return sentence_start(other.whom) if other and keys == ("complainants", 0) else ""


def wording(asked: Asked, model: type[BaseModel], name: str, keys: Keys, answers: Mapping[str, Any]) -> Asked:
    """Return the words of a question as they are put to the one who answers."""
    whom = for_whom(answers)
    if whom is ForWhom.CLIENT and model is Lawyer and name in _OF_THE_LAWYER:
        return _with(asked, question=_OF_THE_LAWYER[name])
    other = _OTHERS.get(whom or ForWhom.ME)
    if other is None or model is Representative or (keys[:1] == ("complainants",) and keys[1:2] != (0,)):
        return asked
    if whom is ForWhom.CHILD and (model, name) == (Complainant, "representatives"):
        return _with(asked, question=REPRESENTED)
    if (model, name) in _ASKED:
        put = _ASKED[model, name].format(of=other.of, to=other.to, whom=other.whom, danger=other.danger)
        more = DANGER_TOO if model is Harm else NOT_YOURS.format(of=other.of) if name == "last_name" else ""
        example = BORN if whom is ForWhom.CHILD and name == "birth_date" else ""
        return _with(asked, question=put, help=" ".join(filter(None, (more, asked.help))), example=example)
    if (model, name) in _OF_THE_VICTIM:
        more = YOU.format(whom=other.whom)
        return _with(asked, help=" ".join(filter(None, (asked.help, more))))
    return asked


def _with(asked: Asked, *, question: str = "", help: str = "", example: str = "") -> Asked:
    words = (asked.title, question or asked.question, help or asked.help, example or asked.example, asked.why)
    return Asked(*words, sensitive=asked.sensitive)


# --- a minor -------------------------------------------------------------------------------------------------------


def is_organisation(here: Mapping[str, Any], answers: Mapping[str, Any]) -> bool:
    """Whether a complainant being told is an organisation: told as one, or the one somebody tells for."""
    if isinstance(here.get("organisation"), Mapping) and here["organisation"].get("answered") is None:
        return True
    people = answers.get("complainants") or ()
    return for_whom(answers) is ForWhom.ORGANISATION and (not people or people[0] == here)


def is_the_child(here: Mapping[str, Any], answers: Mapping[str, Any]) -> bool:
    """Whether a complainant being told is the child somebody tells for."""
    people = answers.get("complainants") or ()
    return for_whom(answers) is ForWhom.CHILD and (not people or people[0] == here)


def age(here: Mapping[str, Any], on: date) -> int | None:
    """Return the age of a complainant being told, None when no birth is, or it cannot be read."""
    try:
        return Complainant.model_validate({"birth_date": here.get("birth_date")}).age_on(on)
    except ValidationError:
        return None


def is_minor(here: Mapping[str, Any], answers: Mapping[str, Any], on: date) -> bool:
    """Whether a complainant being told is under eighteen that day, or told of as a child."""
    return under_age(age(here, on), represented=bool(here.get("representatives")) or is_the_child(here, answers))


def concerns_minor(answers: Mapping[str, Any], on: date) -> bool:
    """Whether a draft concerns a minor, as far as it tells: for whom, a birth, or what only a minor can suffer."""
    people = [one for one in answers.get("complainants") or () if isinstance(one, Mapping)]
    if any(is_minor(one, answers, on) for one in people):
        return True
    solicited = any(_kind(fact) == FactKind.SOLICITATION.value for fact in answers.get("facts") or ())
    of_age = bool(people) and all(age(one, on) is not None for one in people)
    return not of_age and (solicited or for_whom(answers) is ForWhom.CHILD)


def intimate(answers: Mapping[str, Any]) -> bool:
    """Whether a draft tells of an intimate image, a montage that is one included."""
    return any(
        _kind(fact) == FactKind.INTIMATE_IMAGE.value
        or (_kind(fact) == FactKind.MONTAGE.value and str(fact.get("explicit")) in {"true", "True", "oui"})
        for fact in answers.get("facts") or ()
    )


def _kind(fact: object) -> str:
    return str(fact.get("kind")) if isinstance(fact, Mapping) else ""
