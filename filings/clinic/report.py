"""What a run answers for: every case, in the order of the source, for a person and for a program.

``rapport.json`` is written as the cases come, so that ten thousand of them take no more memory than ten; what
``rapport.xlsx`` shows is gathered in short lines.
"""

import hashlib
import json
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import IO, Any

from msgspec import Struct, field

from filings.clinic.case import Fault, Form, Ref, Told
from filings.clinic.columns import reference_header
from filings.clinic.danger import in_danger
from filings.clinic.work import Outcome
from filings.errors import cut
from filings.files import write_stream
from filings.review.recipients import urgent_numbers

#: For programs, in the folder of the clinic.
JSON = "rapport.json"

#: Why a run stopped, when a person asked it to.
INTERRUPTED = "interrompu"


class Due(Struct, frozen=True):
    """A day to keep to, of one case."""

    day: str
    reference: str
    message: str


class Wrong(Struct, frozen=True):
    """One thing to mend, as a line of the report."""

    reference: str
    fault: Fault


class Totals(Struct):
    """What a run came to. ``documents`` were written by this run; ``incomplete`` cases lack something all the same.

    ``danger`` are the references of those who say to be in danger, refused cases included.
    """

    made: int = 0
    unchanged: int = 0
    refused: int = 0
    incomplete: int = 0
    documents: int = 0
    seconds: float = 0.0
    stopped: str = ""
    danger: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        """Whether every case was made whole."""
        return not (self.refused or self.incomplete or self.stopped)

    @property
    def rate(self) -> float:
        """Documents per second."""
        return self.documents / self.seconds if self.seconds > 0 else 0.0


class Report(Struct):
    """Gathers what came of each case."""

    folder: Path
    on: date
    totals: Totals = field(default_factory=Totals)
    due: list[Due] = field(default_factory=list)
    wrong: list[Wrong] = field(default_factory=list)
    told: list[Wrong] = field(default_factory=list)
    _spool: IO[str] = field(default_factory=lambda: tempfile.TemporaryFile("w+", encoding="utf-8"))  # noqa: SIM115
    _seen: Any = field(default_factory=hashlib.sha256)

    def add(self, told: Told, outcome: Outcome) -> str:
        """Take in one case; return the line that says what is wrong with it, empty when nothing is."""
        account = outcome.account or {}
        faults = [_placed(told, fault) for fault in outcome.faults]
        lacks = [
            _placed(told, Fault(one["place"], one["what"], where=one["where"])) for one in account.get("faults", ())
        ]
        status = ("made" if outcome.again else "unchanged") if outcome.made else "refused"
        self._count(status, outcome, lacks)
        reference = told.reference or told.name
        endangered = in_danger(told)
        self.totals.danger += [reference] * endangered
        self.wrong += [Wrong(reference, fault) for fault in (*faults, *lacks)]
        if account.get("due"):
            first = account["due"][0]
            self.due.append(Due(first["day"], reference, first["message"]))
        self._notes(reference, outcome, account)
        shown = {
            "case": told.reference,
            "source": told.name,
            "status": status,
            "in_danger": endangered,
            "documents": list(account.get("documents", ())),
            "problems": [_as_json(fault) for fault in faults],
            "missing": [_as_json(fault) for fault in lacks],
            "deadlines": [{"day": one["day"], "message": one["message"]} for one in account.get("due", ())],
            "warnings": account.get("warnings", 0),
            "to_complete": list(account.get("holes", ())),
            "kept": list(outcome.kept),
            "stale": list(account.get("stale", ())),
            "changed_since": list(outcome.changed),
        }
        self._spool.write(json.dumps(shown, ensure_ascii=False) + "\n")
        self._seen.update(json.dumps({**shown, "status": outcome.made}, sort_keys=True).encode())
        return _line(reference, [*faults, *lacks], refused=not outcome.made)

    def _count(self, status: str, outcome: Outcome, lacks: list[Fault]) -> None:
        setattr(self.totals, status, getattr(self.totals, status) + 1)
        self.totals.incomplete += bool(lacks)
        self.totals.documents += outcome.new

    def _notes(self, reference: str, outcome: Outcome, account: Mapping[str, Any]) -> None:
        said = [f"Modifié depuis sa création, et gardé tel quel : {name}." for name in outcome.kept]
        said += [f"Reste d’une fois précédente : {name}." for name in account.get("stale", ())]
        said += [f"Depuis la date des documents : {change}" for change in outcome.changed]
        said += [f"À compléter : {hole}." for hole in account.get("holes", ())]
        self.told += [Wrong(reference, Fault("", text)) for text in said]

    def digest(self, *others: str) -> str:
        """Return what a report on the same cases would bear too, whenever they were made."""
        return hashlib.sha256("\0".join((self._seen.hexdigest(), self.on.isoformat(), *others)).encode()).hexdigest()

    def write_json(self, head: Mapping[str, Any]) -> None:
        """Write ``rapport.json``, whole or not at all. Raises FilingsError when the disk refuses."""
        totals = self.totals
        urgent = [{"number": number, "purpose": purpose} for number, purpose in urgent_numbers()]
        head = {
            **({"in_danger": totals.danger, "call_now": urgent} if totals.danger else {"in_danger": []}),
            **head,
            "on": self.on.isoformat(),
            "made": totals.made,
            "unchanged": totals.unchanged,
            "refused": totals.refused,
            "incomplete": totals.incomplete,
            "documents": totals.documents,
            "seconds": round(totals.seconds, 3),
            "documents_per_second": round(totals.rate, 1),
            "stopped": totals.stopped,
        }
        self._spool.seek(0)

        def pieces() -> Any:
            yield json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}").encode() + b',\n "cases": ['
            between = b"\n  "
            for line in self._spool:
                yield between + line.rstrip("\n").encode()
                between = b",\n  "
            yield b"\n ]\n}\n"

        write_stream(self.folder / JSON, pieces())

    def close(self) -> None:
        """Let go of what was gathered."""
        self._spool.close()


def _placed(told: Told, fault: Fault) -> Fault:
    """Give a fault the cell, or the line, it is found at."""
    if fault.ref is not None:
        return fault
    if told.form is Form.ROWS and (fault.where or not fault.place):
        ref = told.ref(fault.where)
        if ref is None:
            return Fault(told.name, fault.what, fault.remedy, fault.where)
        return Fault.at(ref, fault.what, fault.remedy, fault.where)
    if told.form is Form.LINE:
        place = f"{told.name} ({fault.where})" if fault.where else fault.place or told.name
        return Fault(place, fault.what, fault.remedy, fault.where)
    return Fault(fault.place or Path(told.name).name, fault.what, fault.remedy, fault.where)


def _as_json(fault: Fault) -> dict[str, Any]:
    ref: Ref | None = fault.ref
    return {
        "place": fault.place,
        "where": fault.where,
        "sheet": ref.sheet if ref else None,
        "cell": ref.cell if ref else None,
        "column": ref.header if ref else None,
        "value": ref.shown if ref else None,
        "message": fault.what,
        "remedy": fault.remedy,
    }


def sentence(fault: Fault) -> str:
    """Say a fault: where, what was found there, what is wrong, what would be right."""
    what, shown = fault.what, fault.ref.shown if fault.ref else ""
    if shown and shown not in what and not _only_names_the_case(fault):
        what = f"{what.removesuffix('.')} (« {shown} »)."
    what = what if what.endswith((".", "!", "?", "…")) else f"{what}."
    return " ".join(filter(None, (f"{fault.place} : {what}" if fault.place else what, fault.remedy)))


def _only_names_the_case(fault: Fault) -> bool:
    """Whether the cell of a fault is no more than that of its row: what it holds is not what is wrong."""
    return bool(fault.ref and fault.ref.header == reference_header() and fault.where not in {"", "reference"})


def _line(reference: str, faults: list[Fault], *, refused: bool) -> str:
    if not faults and not refused:
        return ""
    head = f"{cut(reference)} : {'refusé' if refused else 'incomplet'}."
    return "\n".join((head, *(f"  {sentence(fault)}" for fault in faults)))
