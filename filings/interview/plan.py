"""In which order a case is told: the sections, what is asked of everyone, what is only offered. Data, and no wording.

A case is told in two passes. The first asks the essentials, the few answers without which no complaint can be sent,
then comes a crossroad: make the documents, or say more. The second pass walks the sections; in each thing told it
asks what ``first`` names, then offers, in one question, all the other fields of its model: one added to a schema is
offered after its neighbours without a line here.

What one document alone needs is told last, each group as its file of ``schemas`` declares: none is named here.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct, field
from pydantic import BaseModel

from filings.interview import another
from schemas.account import Account, Ip
from schemas.address import Address
from schemas.asked import Among, Draft, asked_of
from schemas.case import Case, ForWhom, Wishes
from schemas.exhibit import Exhibit
from schemas.fact import Fact, Post
from schemas.group import Group, Held, groups, model_in
from schemas.harm import Cost, Harm
from schemas.organisation import Officer, Organisation
from schemas.person import Complainant, Dependant, Lawyer, Mandate, Representative, Switchboard, Witness
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


_SECTIONS = (
    Section("facts", ("facts",)),
    Section("complainants", ("complainants", "for_whom", "court", "place")),
    Section("exhibits", ("exhibits",)),
    Section("accounts", ("accounts",)),
    Section("steps", ("steps",)),
    Section("harm", ("harm",)),
    Section("witnesses", ("witnesses",)),
    Section("lawyer", ("lawyer",)),
    Section("wishes", ("wishes",)),
)

#: The first pass. The danger comes before any fact, whatever its kind.
FIRST_PASS = ("for_whom", "harm.in_danger", "facts", "complainants", "lawyer", "court")

#: The second: the exhibits and the accounts come before what refers to them.
_SECOND_PASS = (
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
)


def told_after(sections: Sequence[Section], held: Sequence[Held]) -> Iterator[Section]:
    """Yield the sections, each group of a document after the one it says, several after the same in their order.

    Raises LookupError for a group that comes after no part.
    """
    after: dict[str, list[Section]] = {}
    for one in held:
        after.setdefault(one.group.after, []).append(Section(one.name, (one.name,)))
    found = [one for section in sections for one in _followed(section, after)]
    if lost := {one.name for one in held} - {one.name for one in found}:
        raise LookupError(f"told after no part of the interview: {', '.join(sorted(lost))}")
    yield from found


def _followed(section: Section, after: Mapping[str, Sequence[Section]]) -> Iterator[Section]:
    yield section
    for one in after.get(section.name, ()):
        yield from _followed(one, after)


def _second_pass() -> Iterator[str]:
    """Yield the fields of the case in the order of the second pass, what a document needs after the part it says."""
    own = {one.name for one in GROUPS}
    after: dict[str, list[str]] = {}
    before = ""
    for section in SECTIONS:
        if section.name in own:
            after.setdefault(before, []).append(section.name)
        else:
            before = next(name for name in reversed(_SECOND_PASS) if name in section.fields)
    for name in _SECOND_PASS:
        yield name
        yield from after.get(name, ())


#: What one document alone needs, as its file of ``schemas`` declares it.
GROUPS = tuple(groups(Case))

SECTIONS = tuple(told_after(_SECTIONS, GROUPS))
SECOND_PASS = tuple(_second_pass())

#: Lists of the case to which one more is offered once what is in them has been told.
_MORE = frozenset({"facts", "complainants", "exhibits", "accounts", "steps", "witnesses"})

#: Groups that need no door: their fields are asked straight away.
OPEN = frozenset({"harm", "wishes"})

#: A group, or each thing of a list, is opened by the answer to one of its fields; the others by yes or no.
_OPENED_BY = {
    (Case, "facts"): "kind",
    (Case, "steps"): "kind",
    (Complainant, "representatives"): "relation",
    (Complainant, "mandate"): "title",
    (Complainant, "contact"): "name",
    (Complainant, "organisation"): "form",
    (Organisation, "officer"): "last_name",
}

#: Lists of which each line is a thing, read in a way of its own.
BY_LINES = frozenset(
    {
        (Case, "accounts"),
        (Case, "exhibits"),
        (Fact, "posts"),
        (Account, "ips"),
        (Harm, "costs"),
        (Complainant, "dependants"),
    }
)

#: What is told by the name of a file.
FILES = frozenset({(Exhibit, "file")})


def opened_by(model: type[BaseModel], name: str) -> str:
    """Return the field whose answer opens a group or each thing of a list; empty when yes or no does."""
    asked = asked_of(model, name)
    return asked.opened_by if isinstance(asked, Group) else _OPENED_BY.get((model, name), "")


def one_by_one(model: type[BaseModel], name: str) -> bool:
    """Whether the things of a list are opened one at a time, by yes or no."""
    return not opened_by(model, name) and (model, name) not in BY_LINES


def has_more(model: type[BaseModel], name: str) -> bool:
    """Whether one more of a list is offered once what is in it has been told."""
    return (model is Case and name in _MORE) or one_by_one(model, name)


def among(model: type[BaseModel], name: str) -> Among:
    """Return what the answer to a field is chosen among; empty when it is not."""
    asked = asked_of(model, name)
    return asked.among if asked else ""


#: Kinds of facts by which a life may be in danger.
DANGEROUS = frozenset({"death_threat", "call_to_violence", "suicide_call", "in_person", "blackmail"})

_HEARD = frozenset({"call", "sms", "email", "letter", "in_person"})

_ORDERS: Mapping[type[BaseModel], Order] = {
    Case: Order(
        given={"reference": "the name of the file gives it; a lawyer may prefer his own"},
        offers=False,
    ),
    Fact: Order(
        essential=("kind", "when", "story", "channel", "platform", "explicit"),
        follows=(
            "targets",
            "of_minor",
            "solicited",
            "adult",
            "announced",
            "demanded",
            "gave_in",
            "carried_out",
            "entered",
            "altered",
            "counted",
        ),
        given={"id": "given when it is told, and never changed"},
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
    Account: Order(first=("id", "platform"), follows=("holder_basis", "holder_town", "accuse", "under_age")),
    Step: Order(first=("kind", "when", "platform", "outcome")),
    Harm: Order(first=("in_danger", "told", "health"), follows=("quoted_when", "afraid")),
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
}


def _own_orders(held: Sequence[Held]) -> Iterator[tuple[type[BaseModel], Order]]:
    """Yield how the models of a document are told, those inside them too: all is asked where nothing is said."""
    for one in held:
        group = one.group
        yield one.model, _order(one.model, group.first, group.follows, group.given)
        yield from _own_orders(tuple(groups(one.model)))
        for name, field_ in one.model.model_fields.items():
            inner = model_in(field_.annotation)
            if inner is not None and inner not in _ORDERS and not isinstance(asked_of(one.model, name), Group):
                yield inner, _order(inner)


def _order(
    model: type[BaseModel],
    first: tuple[str, ...] = (),
    follows: tuple[str, ...] = (),
    given: Mapping[str, str] | None = None,
) -> Order:
    given = given or {}
    every = tuple(name for name in model.model_fields if name not in follows and name not in given)
    return Order(first=first or every, follows=follows, given=given)


ORDERS: Mapping[type[BaseModel], Order] = {**_ORDERS, **dict(_own_orders(GROUPS))}


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
