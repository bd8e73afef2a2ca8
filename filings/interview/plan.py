"""In which order a case is told: the sections, what is asked of everyone, what is only offered. Data, and no wording.

A case is told in two passes. The first asks the essentials, the few answers without which no complaint can be sent,
then comes a crossroad: make the documents, or say more. The second pass walks the sections; in each thing told it
asks what ``first`` names, then offers, in one question, all the other fields of its model: one added to a schema is
offered after its neighbours without a line here.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from msgspec import Struct, field
from pydantic import BaseModel

from filings.interview import another
from schemas.account import Account, Ip
from schemas.asked import Draft
from schemas.case import Case, ForWhom, Management, Ministry, Wishes
from schemas.exhibit import Exhibit
from schemas.fact import Fact, Post
from schemas.harm import Cost, Harm
from schemas.person import (
    Address,
    Complainant,
    Dependant,
    Lawyer,
    Mandate,
    Officer,
    Organisation,
    Representative,
    Switchboard,
    Witness,
)
from schemas.step import Step


class If(Struct, frozen=True):
    """A condition of the interview, beyond the ``only_if`` of the field; ``says`` is for whoever reads the plan.

    ``holds(here, case, on)`` receives the thing being told, the whole case, and the day of the documents.
    """

    says: str
    holds: Callable[[Draft, Draft, date], bool]


class Order(Struct, frozen=True):
    """How the fields of one model are told.

    ``essential`` are asked in the first pass, ``first`` in the second; ``follows`` as soon as their ``only_if``
    opens; ``given`` are never asked, for the reason it gives. The others are offered, unless ``offers`` is false.
    """

    essential: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    given: Mapping[str, str] = field(default_factory=dict)
    offers: bool = True


class Section(Struct, frozen=True):
    """A part of the interview: the fields of the case it holds, the first of which gives it its title."""

    name: str
    fields: tuple[str, ...]


SECTIONS = (
    Section("facts", ("facts",)),
    Section("complainants", ("complainants", "for_whom", "court", "place")),
    Section("exhibits", ("exhibits",)),
    Section("accounts", ("accounts",)),
    Section("steps", ("steps",)),
    Section("harm", ("harm",)),
    Section("witnesses", ("witnesses",)),
    Section("lawyer", ("lawyer",)),
    Section("wishes", ("wishes",)),
    Section("management", ("management",)),
    Section("minister", ("minister",)),
)

#: The first pass. The danger comes before any fact, whatever its kind.
FIRST_PASS = ("for_whom", "harm.in_danger", "facts", "complainants", "lawyer", "court")

#: The second: the exhibits and the accounts come before what refers to them.
SECOND_PASS = (
    "exhibits",
    "accounts",
    "facts",
    "steps",
    "harm",
    "witnesses",
    "complainants",
    "place",
    "lawyer",
    "wishes",
    "management",
    "minister",
)

#: Lists to which one more is offered once what is in them has been told.
MORE = frozenset({"facts", "complainants", "exhibits", "accounts", "steps", "witnesses"})

#: Groups that need no door: their fields are asked straight away.
OPEN = frozenset({"harm", "wishes"})

#: What is answered by choosing among what was already told, or among a register; by the name of the field.
SOURCES = {
    "platform": "platforms",
    "copied_to": "platforms",
    "court": "courts",
    "accounts": "accounts",
    "account": "accounts",
    "exhibits": "exhibits",
    "exhibit": "exhibits",
    "certificate": "exhibits",
    "targets": "complainants",
}

#: Kinds of facts by which a life may be in danger.
DANGEROUS = frozenset({"death_threat", "call_to_violence", "suicide_call", "in_person", "blackmail"})

_HEARD = frozenset({"call", "sms", "email", "letter", "in_person"})

ORDERS: Mapping[type[BaseModel], Order] = {
    Case: Order(
        given={"reference": "the name of the file gives it; a lawyer may prefer his own"},
        offers=False,
    ),
    Fact: Order(
        essential=("kind", "when", "story", "channel", "platform", "explicit"),
        follows=("targets", "of_minor", "solicited", "adult", "announced", "entered", "counted"),
        given={"id": "its place gives it"},
    ),
    Post: Order(
        first=("url",),
        given={"masked": "set when the person accepts that a number be masked"},
    ),
    Exhibit: Order(
        first=("title", "kind", "captured"),
        given={
            "number": "given in the order of the exhibits, and never changed",
            "sha256": "computed from the file",
        },
    ),
    Account: Order(first=("id", "platform"), follows=("holder_basis", "holder_town")),
    Step: Order(first=("kind", "when", "platform", "outcome")),
    Harm: Order(first=("in_danger", "told", "health"), follows=("quoted_when",)),
    Complainant: Order(
        essential=("last_name", "first_names", "birth_date", "representatives", "address"), first=("email", "phone")
    ),
    Organisation: Order(essential=("form", "name", "officer", "seat")),
    Officer: Order(essential=("last_name", "first_names", "quality")),
    Representative: Order(essential=("relation", "last_name", "first_names")),
    Witness: Order(first=("last_name", "first_names", "saw", "agrees")),
    Lawyer: Order(essential=("last_name", "first_names", "bar", "signs")),
    Address: Order(first=("lines", "postcode", "city", "country"), offers=False),
    Mandate: Order(first=("title", "since", "known_to_authors")),
    Switchboard: Order(first=("name", "phone"), offers=False),
    Dependant: Order(first=("who", "age"), offers=False),
    Cost: Order(first=("label", "euros"), offers=False),
    Ip: Order(first=("address", "when"), offers=False),
    Wishes: Order(
        first=("protect_address", "civil_party", "medical_unit", "national_pole", "sending"),
        offers=False,
    ),
    Management: Order(first=("platform", "words")),
    Ministry: Order(first=("ministry", "words")),
}


#: What is only asked of a person of flesh.
OF_FLESH = (
    *("civility", "first_names", "last_name", "used_name", "birth_date", "birth_place", "nationality", "occupation"),
    *("representatives", "mandate", "vulnerability", "dependants", "public_figure"),
)
#: How an organisation that complains is told.
ORGANISED = Order(
    essential=("organisation",),
    first=("email", "phone"),
    given=dict.fromkeys(OF_FLESH, "an organisation has none"),
)


def order_of(model: type[BaseModel]) -> Order:
    """Return how a model is told; one that is not in the plan offers all its fields."""
    return ORDERS.get(model, Order())


def order_here(model: type[BaseModel], here: Draft, case: Draft) -> Order:
    """Return how one thing is told, by what was told of it: an organisation has neither first names nor a birth."""
    if model is Complainant and another.is_organisation(here, case):
        return ORGANISED
    return order_of(model)


def _no_image_of_minor(here: Draft, case: Draft, on: date) -> bool:
    return not (another.intimate(case) and another.concerns_minor(case, on))


def _of_lawyer(here: Draft, case: Draft, on: date) -> bool:
    return another.for_whom(case) is ForWhom.CLIENT


def _hateful(here: Draft, case: Draft, on: date) -> bool:
    return any(fact.get("grounds") for fact in case.get("facts") or () if isinstance(fact, Mapping))


def _no_code(here: Draft, case: Draft, on: date) -> bool:
    code = here.get("postcode")
    return not (isinstance(code, str) and len(code) == 5 and code.isdigit())


#: When a field is asked at all, beside its ``only_if``.
CONDITIONS: Mapping[tuple[type[BaseModel], str], If] = {
    (Fact, "when"): If("not of a context", lambda here, case, on: here.get("kind") != "context"),
    (Fact, "channel"): If("not of a context", lambda here, case, on: here.get("kind") != "context"),
    (Fact, "platform"): If(
        "of what happened online",
        lambda here, case, on: (
            str(here.get("kind")) not in {"context", "in_person"} and str(here.get("channel")) not in _HEARD
        ),
    ),
    (Exhibit, "file"): If("unless an intimate image of a minor is in question", _no_image_of_minor),
    (Complainant, "representatives"): If("of a minor, on the day of the documents", another.is_minor),
    (Address, "country"): If("when the postcode is not a French one", _no_code),
    (Wishes, "national_pole"): If("when words aim at an origin, a religion, a sex…", _hateful),
    (Step, "outcome"): If("not of what is still to come", lambda here, case, on: here.get("expected") != "true"),
}

#: When the first pass asks of the lawyer, without asking whether there is one: he answers.
LAWYER = If("when a lawyer answers", _of_lawyer)

#: What the person accused may read of the life of the victim: said before it is asked.
READ_BY_ACCUSED = frozenset(
    {
        (Complainant, "address"),
        (Complainant, "occupation"),
        (Complainant, "vulnerability"),
        (Complainant, "dependants"),
        (Harm, "told"),
        (Harm, "health"),
        (Harm, "certificate"),
        (Case, "witnesses"),
        (Witness, "saw"),
        (Step, "to"),
    }
)


def outline() -> Iterator[str]:
    """Print the plan, a line per field: what is asked of everyone, what is offered, what is never asked."""
    yield "First pass: " + ", ".join(FIRST_PASS)
    yield "Second pass: " + ", ".join(SECOND_PASS)
    for section in SECTIONS:
        yield f"Section {section.name}: {', '.join(section.fields)}"
    for model, order in ORDERS.items():
        yield ""
        yield model.__name__
        for name in model.model_fields:
            when = CONDITIONS.get((model, name))
            yield f"  {name}: {_role(model, order, name)}{f' ({when.says})' if when else ''}"


def _role(model: type[BaseModel], order: Order, name: str) -> str:
    if name in order.given:
        return f"never asked: {order.given[name]}"
    if name in order.essential:
        return "essential"
    if name in order.first or model is Case:
        return "asked"
    return "asked when it opens" if name in order.follows else "offered"
