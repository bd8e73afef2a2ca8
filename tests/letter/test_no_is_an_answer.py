"""No is an answer: what it denies is neither asked for nor reserved; only what was left unsaid is."""

import re
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from msgspec import Struct
from pydantic import BaseModel

from filings.documents import complaint
from filings.review.judge import reviewed
from schemas.account import Account
from schemas.case import Case, Wishes
from schemas.exhibit import Exhibit
from schemas.fact import Fact, Post
from schemas.harm import Harm
from schemas.person import Complainant, Lawyer, Mandate, Witness
from schemas.step import Step
from tests.review.telling import PERSON, day

ON = "2026-11-30"
DAY = {"when": "14 novembre 2026"}
CHILD = {"first_names": "Lou", "last_name": "Exemple", "birth_date": "6 juin 2012"}


class Row(Struct, frozen=True):
    """A case with a place for one answer, and what a document says where yes, or nothing, was answered.

    ``unsaid`` when silence already asks or reserves it, ``never`` when even a yes is not written there. Nothing is
    tried where ``why_not`` says why.
    """

    told: dict[str, Any] = {}
    place: tuple[str, ...] = ()
    says: str = ""
    unsaid: bool = False
    never: bool = False
    why_not: str = ""


def of_fact(kind: str, field: str, says: str, *, unsaid: bool = False, **more: Any) -> Row:
    people = more.pop("complainants", [PERSON])
    harm = more.pop("harm", None)
    return Row(
        {"facts": [{"kind": kind, **DAY, **more}], "complainants": people, "harm": harm},
        ("facts", "0", field),
        says,
        unsaid,
    )


INSULT = {"kind": "insult", **DAY, "channel": "public"}
DEFAULT = "no by default: nothing was asked"

ROWS: dict[tuple[type[BaseModel], str], list[Row]] = {
    (Fact, "of_minor"): [Row(why_not="it holds the letters back, or lets them go: a finding of its own tells which")],
    (Fact, "explicit"): [
        of_fact("montage", "explicit", "sexuel", unsaid=True, channel="public"),
        of_fact("intimate_image", "explicit", "pornographique", unsaid=True, channel="public", complainants=[CHILD]),
    ],
    (Fact, "entered"): [of_fact("intrusion", "entered", "extraction ou modification|323‑3", unsaid=True)],
    (Fact, "altered"): [of_fact("intrusion", "altered", "données supprimées ou modifiées, ou", entered=True)],
    (Fact, "gave_in"): [of_fact("blackmail", "gave_in", "a été donné ou fait", condition="payer")],
    (Fact, "carried_out"): [of_fact("blackmail", "carried_out", "mise à exécution|312‑11", condition="payer")],
    (Fact, "met"): [
        of_fact(
            "solicitation",
            "met",
            "rencontre",
            complainants=[CHILD],
            solicited=["proposals"],
            channel="sms",
            adult="il le dit",
        )
    ],
    (Fact, "repeated"): [
        of_fact(
            "harassment", "repeated", "[Hh]arcèlement", unsaid=True, channel="public", harm={"health": "Insomnies."}
        ),
        of_fact("calls", "repeated", "appels (?:téléphoniques )?(?:ou messages )?malveillants", unsaid=True),
    ],
    (Fact, "at_night"): [of_fact("calls", "at_night", "nuit|nocturne|leur heure", repeated=True)],
    (Fact, "concerted"): [of_fact("insult", "concerted", "agi ensemble", channel="public")],
    (Fact, "provoked"): [Row(why_not="its no is what the text wants: where it is not told no letter speaks of it")],
    (Post, "gone"): [Row(why_not=DEFAULT)],
    (Post, "masked"): [Row(why_not=DEFAULT)],
    (Account, "more_than"): [Row(why_not=DEFAULT)],
    (Account, "accuse"): [
        Row(
            {
                "facts": [{**INSULT, "accounts": ["a"]}],
                "accounts": [{"id": "a", "holder": "Luc Exemple", "holder_basis": "c’est son numéro"}],
            },
            ("accounts", "0", "accuse"),
            "contre Luc Exemple",
        )
    ],
    (Account, "under_age"): [Row(why_not="it takes a name away, where it is yes")],
    (Fact, "damaged"): [of_fact("in_person", "damaged", "[Dd]égradation", unsaid=False)],
    (Fact, "ongoing"): [of_fact("insult", "ongoing", "continue|se poursuivent", channel="public")],
    (Account, "blocked"): [
        Row(
            {"facts": [{**INSULT, "accounts": ["a"]}], "accounts": [{"id": "a"}]},
            ("accounts", "0", "blocked"),
            "bloqué",
        )
    ],
    (Exhibit, "sealed"): [Row(why_not=DEFAULT)],
    (Exhibit, "withdrawn"): [Row(why_not=DEFAULT)],
    (Harm, "attempted"): [
        Row(
            {"facts": [{"kind": "suicide_call", **DAY, "channel": "sms", "repeated": True}], "harm": {"told": "Rien."}},
            ("harm", "attempted"),
            "[Pp]rovocation au suicide|tentative de suicide|223‑13",
            unsaid=True,
        )
    ],
    (Harm, "in_danger"): [
        Row({"facts": [INSULT], "harm": {"told": "Rien."}}, ("harm", "in_danger"), "danger", never=True)
    ],
    (Step, "expected"): [Row(why_not=DEFAULT)],
    (Step, "ips_given"): [Row(why_not=DEFAULT)],
    (Wishes, "protect_address"): [Row({"facts": [INSULT]}, ("wishes", "protect_address"), "commissariat|706‑57")],
    (Wishes, "civil_party"): [Row({"facts": [INSULT]}, ("wishes", "civil_party"), "partie civile")],
    (Wishes, "medical_unit"): [
        Row({"facts": [INSULT]}, ("wishes", "medical_unit"), "médico-judiciaire"),
        Row(
            {"facts": [INSULT], "harm": {"health": "Je dors mal."}},
            ("wishes", "medical_unit"),
            "médico-judiciaire",
            unsaid=True,
        ),
    ],
    (Wishes, "national_pole"): [
        Row(
            {
                "facts": [{**INSULT, "kind": "harassment", "count": 40, "grounds": ["racist"]}],
                "harm": {"told": "Rien."},
            },
            ("wishes", "national_pole"),
            "pôle national",
        )
    ],
    (Complainant, "public_figure"): [
        Row({"facts": [INSULT]}, ("complainants", "0", "public_figure"), "notori", never=True)
    ],
    (Mandate, "known_to_authors"): [
        Row(why_not="the question is of the profile and of the authors’ words: the office may be known otherwise")
    ],
    (Witness, "agrees"): [Row(why_not=DEFAULT)],
    (Lawyer, "signs"): [Row(why_not=DEFAULT)],
}


def flags() -> Iterator[tuple[type[BaseModel], str]]:
    """Walk every answer of a case that is yes or no."""
    seen: set[type[BaseModel]] = set()
    waiting: list[type[BaseModel]] = [Case]
    while waiting:
        model = waiting.pop()
        if model in seen:
            continue
        seen.add(model)
        for name, field in model.model_fields.items():
            for one in _inside(field.annotation):
                if one is bool:
                    yield model, name
                elif isinstance(one, type) and issubclass(one, BaseModel):
                    waiting.append(one)


def _inside(annotation: Any) -> Iterator[Any]:
    yield annotation
    for one in get_args(annotation):
        yield from _inside(one)


def said(row: Row, answer: object) -> str:
    """Return what the complaint says of offences, reserves and requests where this was answered; None: nothing was."""
    tree: dict[str, Any] = {"complainants": [{**PERSON}], **{key: value for key, value in row.told.items() if value}}
    *path, last = row.place
    here: Any = tree
    for step in path:
        if isinstance(here, list):
            here[int(step)] = {**here[int(step)]}
            here = here[int(step)]
        elif step == "wishes":
            here = here.setdefault(step, {})
        else:
            here[step] = list(here[step]) if isinstance(here[step], list) else {**here[step]}
            here = here[step]
    if answer is not None:
        here[last] = answer
    case, verdict = reviewed(Case.model_validate({"reference": "essai", **tree}), day(ON))
    (one,) = complaint.say(case, verdict, day(ON))
    view: Any = one.view
    rows = [*view["infractions"], *view["infractions_reservees"]]
    parts = [row_["qualification"] for row_ in rows] + [
        text for row_ in rows for one in row_["exigences"] for text in (one["exige"], one["montre"])
    ]
    parts += [text for row_ in rows for text in row_["suite"]]
    parts += [
        view["reserves"],
        view["partie_civile"],
        *view["comptes_notes"],
        *(ask["texte"] for ask in view["demandes"]),
    ]
    parts += (
        [fact["recit"] for fact in view["faits"]]
        + view["consequences"]
        + [view["resume"], view["demande_initiale"], view["objet"]]
    )
    return "\n".join(parts)


def test_every_answer_that_is_yes_or_no_is_tried_or_says_why_not() -> None:
    assert set(flags()) == set(ROWS)


TRIED = [
    pytest.param(row, id=f"{model.__name__}.{name}-{n}")
    for (model, name), rows in ROWS.items()
    for n, row in enumerate(rows)
    if not row.why_not
]


@pytest.mark.parametrize("row", TRIED)
def test_what_was_answered_no_is_neither_asked_for_nor_reserved(row: Row) -> None:
    assert not re.search(row.says, said(row, False))


@pytest.mark.parametrize("row", TRIED)
def test_what_was_left_unsaid_is_reserved_or_asked_for_where_silence_says_so(row: Row) -> None:
    assert bool(re.search(row.says, said(row, None))) is row.unsaid


@pytest.mark.parametrize("row", TRIED)
def test_what_was_answered_yes_is_said(row: Row) -> None:
    assert row.never or row.unsaid or re.search(row.says, said(row, True))


@pytest.mark.parametrize("row", TRIED)
@pytest.mark.parametrize("answer", ["unknown", "declined", "later"])
def test_an_answer_without_a_value_claims_nothing_more_than_silence(row: Row, answer: str) -> None:
    assert row.unsaid or not re.search(row.says, said(row, {"answered": answer}))


def test_who_would_rather_not_say_is_not_sent_to_be_examined() -> None:
    health = ROWS[Wishes, "medical_unit"][1]
    assert "médico-judiciaire" not in said(health, {"answered": "declined"})
    assert "médico-judiciaire" in said(health, {"answered": "later"})
