"""How a question, an answer and a thing told are shown: labels and sentences, never widgets."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeGuard

from pydantic import BaseModel

from filings.casefile.shape import Keys
from filings.french import dates
from filings.interview import another, care, plan, sources, words
from filings.interview.course import Visit, visits
from filings.interview.draft import Look, is_unsaid
from filings.interview.question import End, Kind, Option, Question, Shape, asked_at, opening, shape
from filings.interview.reading import plain
from schemas.account import Account
from schemas.address import Address
from schemas.asked import Asked, Draft, asked_of
from schemas.case import Case
from schemas.fact import Fact, FactKind, Post
from schemas.group import Group
from schemas.harm import Harm
from schemas.person import Complainant, Person
from schemas.when import Refused, When

#: How many answers of a list are shown one by one.
_FEW = 5


def question_of(visit: Visit, look: Look) -> Question:
    """Return a visit as a face is to ask it."""
    if visit.kind is Kind.CROSSROAD:
        return Question("", Kind.CROSSROAD, words.CROSSROAD, "", options=crossroad(look))
    about = about_of(visit.keys, look)
    if visit.kind is Kind.DETAILS:
        options = tuple(Option(name, asked_at(visit.model, name).title) for name in visit.offered)
        return Question(visit.place, visit.kind, words.DETAILS, visit.section, about, options)
    asked = wording(visit, look)
    early = (visit.model, visit.name) in _BEFORE_ALL
    return Question(
        visit.place,
        visit.kind,
        asked,
        "" if early else visit.section,
        words.BEFORE_ALL if early else about,
        options_of(visit, look),
        now="" if visit.more else now(visit, look),
        fault=look.faults.get(visit.keys, ""),
        more=visit.more,
    )


#: What is asked before all the rest, under the name of no part.
_BEFORE_ALL = frozenset({(Case, "for_whom"), (Harm, "in_danger")})


def crossroad(look: Look) -> tuple[Option, ...]:
    """Return the ways on from the crossroad."""
    return (
        Option("continue", words.CONTINUE),
        Option("make", words.MAKE),
        Option("sections", words.SHOW_SECTIONS),
        Option("stop", words.STOP),
    )


def wording(visit: Visit, look: Look) -> Asked:
    """Return the words of a visit: its field’s, put to who answers, how it opens, who will read; or « encore ? »."""
    asked = another.wording(asked_at(visit.model, visit.name), visit.model, visit.name, visit.keys, look.answers)
    how = _how(visit)
    read = words.READ_BY_ACCUSED if (visit.model, visit.name) in plan.READ_BY_ACCUSED else ""
    image = words.NO_IMAGE if visit.name in _PROOF and care.image_of_minor(look.answers, look.on) else ""
    if image and visit.name == "exhibits":
        how = words.PASTE_ENTRIES
    if visit.more:
        help_ = " ".join(filter(None, (image, how)))
        return Asked(title=asked.title, question=words.MORE.format(title=asked.title), help=help_)
    if not (how or read or image):
        return asked
    help_ = " ".join(part for part in (image, read, asked.help, how) if part)
    return Asked(asked.title, asked.question, help_, asked.example, asked.why, sensitive=asked.sensitive)


#: Questions that ask for the proof of a fact.
_PROOF = frozenset({"exhibits", "exhibit", "posts", "file"})
#: How things are told a line each, where that is not said of any list; and whom one adds.
_HOW = {
    (Case, "accounts"): words.PASTE_ACCOUNTS,
    (Case, "exhibits"): words.PASTE_EXHIBITS,
    (Case, "complainants"): words.ADD_ONE,
    (Fact, "posts"): words.PASTE_POSTS,
    (Account, "ips"): words.PASTE_IPS,
    (Harm, "costs"): words.PASTE_COSTS,
    (Complainant, "dependants"): words.PASTE_DEPENDANTS,
}


def _how(visit: Visit) -> str:
    """Say how to answer what opens a group or a list; a document says it of its own."""
    held, asked = shape(visit.model, visit.name), asked_at(visit.model, visit.name)
    if held.model is None:
        return ""
    if isinstance(asked, Group) and asked.how:
        return asked.how
    if held.model is Address:
        return words.PASTE_ADDRESS
    if held.many:
        each = words.PASTE_ENTRIES if held.kind is Kind.ENTRIES else ""
        return _HOW.get((visit.model, visit.name), each)
    first = opening(visit.model, visit.name)
    return words.NAME_IT if first is not None and first.kind is Kind.TEXT else ""


def options_of(visit: Visit, look: Look) -> tuple[Option, ...]:
    """Return what a question offers to choose from."""
    held, first = shape(visit.model, visit.name), opening(visit.model, visit.name)
    if held.model is None:
        return _listed(held, visit.model, visit.name, look, look.here(visit.keys[:-1]))
    if first is None:
        return ()
    listed = _listed(first, held.model, plan.opened_by(visit.model, visit.name), look, {})
    # A group that is opened by choosing what it is may also not be: it is asked as « voulez-vous ».
    return (Option(words.NO, words.NO), *listed) if listed and not held.many else listed


def _listed(held: Shape, model: type[BaseModel], name: str, look: Look, here: Draft) -> tuple[Option, ...]:
    """Return what a field is chosen among: the words of a closed list, a register, what was told before."""
    if held.choice is not None:
        labels = {one.value: one.label for one in held.choice}
        if held.choice is FactKind:
            labels = {value: another.kind_label(label, look.answers) for value, label in labels.items()}
        asked = asked_of(model, name)
        if asked and asked.possible:
            kept = asked.possible(here)
            labels = {value: label for value, label in labels.items() if value in kept}
        return tuple(Option(value, label) for value, label in labels.items())
    source = plan.among(model, name)
    if source == "platforms":
        return sources.platforms()
    if source == "courts":
        near = sources.courts_near(look.answers, look.on)
        return near if len(near) > 1 else ()
    told = {"accounts": sources.accounts, "exhibits": sources.exhibits, "complainants": sources.complainants}
    return told[source](look.answers) if source else ()


def about_of(keys: Keys, look: Look) -> str:
    """Say which thing a place is about: « Fait 2 : des menaces de mort », « Pièces 3 : capture du message »."""
    said_of = []
    for depth, key in enumerate(keys):
        if isinstance(key, int):
            name, item = str(keys[depth - 1]), look.here(keys[: depth + 1])
            holder = model_at(keys[: depth - 1])
            label = name_of(holder, name, item)
            if holder is Case and name == "facts":
                label = another.kind_label(label, look.answers)
            title = _one_of(holder, name)
            named = another.title(keys[: depth + 1], look.answers) or f"{title} {key + 1}"
            said_of.append(named + (f" : {label}" if label else ""))
    return " — ".join(said_of)


#: One of each list, where the title of the list is a plural; a document says it of its own.
_TITLES = {
    (Case, "facts"): "Fait",
    (Case, "complainants"): "Personne",
    (Case, "accounts"): "Compte",
    (Case, "exhibits"): "Pièce",
    (Case, "steps"): "Démarche",
    (Case, "witnesses"): "Témoin",
    (Complainant, "representatives"): "Représentant",
    (Complainant, "dependants"): "Proche",
    (Fact, "posts"): "Message",
    (Harm, "costs"): "Dépense",
    (Account, "ips"): "Adresse IP",
}
#: What names one thing of a list, where nothing opens it.
_NAMES = {
    (Case, "accounts"): "id",
    (Case, "exhibits"): "title",
    (Fact, "posts"): "url",
    (Harm, "costs"): "label",
    (Complainant, "dependants"): "who",
}


def _one_of(model: type[BaseModel], name: str) -> str:
    """Return what one thing of a list is called."""
    asked = asked_at(model, name)
    return (asked.one if isinstance(asked, Group) else _TITLES.get((model, name))) or asked.title


def name_of(model: type[BaseModel], name: str, item: Mapping[str, Any]) -> str:
    """Return what names one thing of a list, in a few words; never the words of a message."""
    held, opened = shape(model, name).model, plan.opened_by(model, name)
    if held is not None and issubclass(held, Person) and (named := sources.person(item)):
        return named
    key = opened or _NAMES.get((model, name))
    found = item.get(key) if key else None
    if not isinstance(found, str):
        return ""
    choice = shape(held, opened).choice if held is not None and opened else None
    return sources.label_of(choice, found) if choice else sources.short(found)


def model_at(keys: Keys) -> type[BaseModel]:
    """Return the model that stands at a place of the case."""
    model: type[BaseModel] = Case
    for key in keys:
        if isinstance(key, str):
            model = shape(model, key).model or model
    return model


def now(visit: Visit, look: Look) -> str:
    """Return the present answer to a visit as a person would read it, empty when there is none."""
    found = look.at(visit.keys)
    return look.filed.get(found, "") if is_filed(found, visit) else said(visit.model, visit.name, found)


def is_group(keys: Keys, look: Look) -> bool:
    """Whether a thing that is one of its kind (a lawyer, a letter to a minister) is told at a place."""
    return isinstance(keys[-1], str) and isinstance(look.at(keys), Mapping) and not is_unsaid(look.at(keys))


def is_named(visit: Visit, said_: str, options: Sequence[Option]) -> bool:
    """Whether words are one of the options, or a name that the register of their field knows."""
    from filings.law.registers import platforms

    known = plan.among(visit.model, visit.name) == "platforms" and platforms.recognise(said_) is not None
    return known or not options or any(plain(said_) in {plain(one.value), plain(one.label)} for one in options)


def is_filed(answer: object, visit: Visit) -> TypeGuard[str]:
    """Whether the things of a list are told in a file, which the answer names."""
    return isinstance(answer, str) and shape(visit.model, visit.name).model is Post


def said(model: type[BaseModel], name: str, value: Any) -> str:
    """Return an answer as a person would read it, empty when there is none."""
    if value is None or value == [] or value == {}:
        return ""
    if is_unsaid(value):
        return words.UNSAID.get(str(value["answered"]), "")
    held = shape(model, name)
    if held.model is not None:
        if isinstance(value, str):
            return value
        if isinstance(value, list):
            inner = [name_of(model, name, one) for one in value if isinstance(one, Mapping)]
            return f"{len(value)} : {' ; '.join(filter(None, inner[:_FEW]))}" + ("…" if len(value) > _FEW else "")
        return " ; ".join(
            filter(None, (said(held.model, field, value.get(field)) for field in held.model.model_fields))
        )
    if isinstance(value, list):
        return ", ".join(_one(model, name, one) for one in value)
    return _one(model, name, value)


def _one(model: type[BaseModel], name: str, value: Any) -> str:
    held = shape(model, name)
    if held.choice is not None:
        return sources.label_of(held.choice, str(value)) or str(value)
    if plan.among(model, name) == "platforms":
        return next((option.label for option in sources.platforms() if option.value == value), str(value))
    if held.kind is Kind.YES_NO:
        return words.YES if str(value) in {"true", "True", "oui", "o"} else words.NO
    if held.kind is Kind.DATE:
        return read_back(str(value)) or str(value)
    return str(value)


def read_back(text: str) -> str:
    """Return a date as a full French phrase, empty when it is no date."""
    try:
        when = When.parse(text)
    except Refused:
        return ""
    try:
        if not when.known:
            return " ".join(text.split())
        return dates.phrase(when, weekday=True)
    except ValueError:
        return ""


def next_question(look: Look) -> Question | End:
    """Return the first question still open, or the end."""
    visit = next((visit for visit in visits(look) if visit.open), None)
    return question_of(visit, look) if visit else End()
