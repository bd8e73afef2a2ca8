"""From the rows of tables to cases: linked by their reference, each answer keeping the cell it came from.

A row that leads nowhere is told, never dropped.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from filings.casefile.delimited import simple
from filings.casefile.shape import Keys, written
from filings.clinic import examples
from filings.clinic.case import Fault, Form, Ref, Told
from filings.clinic.cells import UNSAID, Doubtful, Value, empty, read, shown, unsaid
from filings.clinic.columns import ROOT, Column, Sheet, reference_header, sheets
from filings.clinic.examples import MARK
from filings.clinic.headers import Ignored, Table, made_before, tables_of
from filings.clinic.tables import Book
from filings.errors import FilingsError, cut, nearest


class Reading(Struct):
    """What came of reading the tables: the cases in order, and what was read of nothing.

    The rows of a case are put together when its turn comes: others are already being made meanwhile.
    """

    count: int = 0
    ignored: list[Ignored] = field(default_factory=list)
    _gathered: list["_Case"] = field(default_factory=list)
    _nameless: list[Told] = field(default_factory=list)

    def cases(self) -> Iterator[Told]:
        """Every case, then the rows that belong to none."""
        for one in self._gathered:
            yield one.told()
        yield from self._nameless


def read_rows(book: Book) -> Reading:
    """Return every case of a source in tables; raise FilingsError when no sheet of it can be read."""
    ignored: list[Ignored] = []
    tables = list(tables_of(book, ignored))
    if not tables:
        names = " ; ".join(sheet.title for sheet in sheets()[:4])
        raise FilingsError(
            book.path.name,
            f"aucune feuille de dossiers n’y a été trouvée ({names}…)",
            "« filings clinic new CLASSEUR.xlsx » en prépare un.",
        )
    folder = book.path if book.path.is_dir() else book.path.resolve().parent
    by_case: dict[str, dict[str, list[tuple[Table, int]]]] = {}
    nameless: list[Told] = []
    before, shown_apart = made_before(book), examples.is_there(book)
    inherited: dict[str, list[Fault]] = {}
    for table in tables:
        for row in _filled(table):
            value = table.told(row, table.reference)
            reference = shown(value).strip()
            if simple(reference).startswith(simple(MARK)) and reference.startswith("("):
                ignored += _example(table, row)
                continue
            if not reference:
                nameless.append(_nameless(table, row, folder, len(nameless)))
                continue
            if not shown_apart and (before or row == table.head + 1):
                inherited.setdefault(reference, []).extend(_inherited(table, row, ignored, before=before))
            by_case.setdefault(reference, {}).setdefault(table.sheet.title, []).append((table, row))
    rooted = any(table.sheet.title == ROOT for table in tables)
    known = [reference for reference, rows in by_case.items() if ROOT in rows]
    gathered = [
        _Case(
            reference,
            rows,
            folder,
            lost=rooted and ROOT not in rows,
            known=known,
            faults=inherited.get(reference, ()),
        )
        for reference, rows in by_case.items()
    ]
    return Reading(len(gathered) + len(nameless), ignored, gathered, nameless)


def _filled(table: Table) -> Iterator[int]:
    for row in range(table.head + 1, len(table.grid.rows)):
        line = table.grid.rows[row]
        if any(not empty(value) for value in line) or any(lost[0] == row for lost in table.grid.lost):
            yield row


def _example(table: Table, row: int) -> Iterator[Ignored]:
    """Tell of a row that shows and that somebody wrote in: it is left unread like the others."""
    changed = (
        index
        for index, column in table.columns.items()
        if not empty(told := table.told(row, index)) and simple(shown(told)) != simple(column.example)
    )
    if (index := next(changed, None)) is not None:
        ref = table.ref(row, index)
        yield Ignored(
            f"{ref.place[:1].upper()}{ref.place[1:]} : cette ligne porte la référence d’un exemple, "
            "et n’a pas été lue. Donnez-lui celle de son dossier.",
            ref,
        )


def _inherited(table: Table, row: int, ignored: list[Ignored], *, before: bool) -> Iterator[Fault]:
    """Refuse the cells of a row that still say what a former example said; tell those that chance may explain."""
    found = examples.left(table.sheet, table.columns, table.grid.rows[row], ours=before)
    if found is None or (not found.sure and row != table.head + 1):
        return
    refs = [table.ref(row, index) for index in found.cells]
    if found.sure:
        for ref in refs:
            yield Fault.at(
                ref,
                "cette cellule dit ce que disait la ligne d’exemple : rien ne montre que ce soit une réponse",
                "Écrivez-y la réponse de ce dossier, ou videz-la. Si c’est bien la sienne, recopiez la ligne dans un "
                "nouveau classeur (filings clinic new), qui n’a plus de ligne d’exemple.",
            )
        return
    cells = ", ".join(f"{ref.cell} ({ref.header})" for ref in refs)
    ignored.append(
        Ignored(
            f"Feuille {table.grid.title}, ligne {row + 1} : {cells} dit ce que disait la ligne d’exemple. Vérifiez que "
            "c’est bien la réponse de ce dossier.",
            refs[0],
        )
    )


def _nameless(table: Table, row: int, folder: Path, number: int) -> Told:
    fault = Fault.at(
        table.ref(row, table.reference),
        f"cette ligne ne dit pas à quel dossier elle appartient : « {reference_header()} » est vide",
        "Écrivez-y la référence du dossier, ou effacez la ligne.",
    )
    return Told("", f"{table.grid.title}, ligne {row + 1}", Form.ROWS, {}, folder, (fault,))


# --- the rows of one case ------------------------------------------------------------------------------------------


class _Case:
    """Gathers the rows of one case into a tree, and what is wrong in them: once."""

    def __init__(
        self,
        reference: str,
        rows: dict[str, list[tuple[Table, int]]],
        folder: Path,
        *,
        lost: bool,
        known: Sequence[str],
        faults: Sequence[Fault] = (),
    ) -> None:
        self._inherited = faults
        self._reference, self._rows, self._folder = reference, rows, folder
        self._lost, self._known = lost, known

    def told(self) -> Told:
        """Return the case, its faults in the order of the sheets."""
        self._tree: dict[str, Any] = {"reference": self._reference}
        self._places: dict[Keys, Ref] = {}
        self._faults: list[Fault] = list(self._inherited)
        #: The things of each sheet, in order, each with its place.
        self._things: dict[str, list[tuple[dict[str, Any], Keys]]] = {}
        if self._lost:
            table, row = next(iter(self._rows.values()))[0]
            near = nearest(self._reference, self._known)
            self._faults.append(
                Fault.at(
                    table.ref(row, table.reference),
                    f"ce dossier n’est pas dans la feuille {ROOT}",
                    f"Vouliez-vous « {near} » ?" if near else "Ajoutez-l’y, ou corrigez sa référence.",
                    "reference",
                )
            )
        for sheet in sheets():
            for table, row in self._rows.get(sheet.title, ()):
                self._row(table, row)
        first = next(iter(self._rows.values()))[0]
        self._places.setdefault((), first[0].ref(first[1], first[0].reference))
        self._places.setdefault(("reference",), self._places[()])
        name = self._places[()].file or first[0].grid.file
        return Told(self._reference, name, Form.ROWS, self._tree, self._folder, tuple(self._faults), self._places)

    def _row(self, table: Table, row: int) -> None:
        sheet, anchor = table.sheet, table.ref(row, table.reference)
        if sheet.title == ROOT:
            if () in self._places:
                self._twice(sheet, anchor, self._places[()])
                return
            self._places[()] = self._places[("reference",)] = anchor
            self._answers(table, row, self._tree, ())
            return
        if not sheet.several:
            if sheet.keys in self._places:
                self._twice(sheet, anchor, self._places[sheet.keys])
                return
            node = _reach(self._tree, sheet.keys)
            self._places[sheet.keys] = anchor
            self._answers(table, row, node, sheet.keys)
            if not node:
                _drop(self._tree, sheet.keys)
            return
        held = self._holder(table, row, anchor)
        if held is None:
            return
        holder, place = held
        keys = sheet.keys[len(sheet.parent.keys) if sheet.parent else 0 :]
        node = {}
        listed = _reach(holder, keys[:-1]).setdefault(keys[-1], [])
        here = (*place, *keys, len(listed))
        self._places[here] = anchor
        self._answers(table, row, node, here)
        if not node and not any(one.required for one in sheet.columns):
            del self._places[here]
            if not listed:
                _drop(holder, keys)
            return
        listed.append(node)
        self._things.setdefault(sheet.title, []).append((node, here))

    def _twice(self, sheet: Sheet, anchor: Ref, first: Ref) -> None:
        self._faults.append(
            Fault.at(
                anchor,
                f"ce dossier a déjà une ligne dans cette feuille (ligne {first.row + 1})",
                "Gardez une seule des deux."
                if sheet.title != ROOT
                else "Donnez une autre référence à ce dossier, ou gardez une seule des deux lignes.",
                "reference",
            )
        )

    def _holder(self, table: Table, row: int, anchor: Ref) -> tuple[dict[str, Any], Keys] | None:
        """The thing that holds the one of this row: the case itself, or the row of another sheet."""
        parent = table.sheet.parent
        if parent is None:
            return self._tree, ()
        things = self._things.get(parent.title, [])
        value = None if table.link is None else table.told(row, table.link)
        wanted = shown(value).strip()
        if not wanted and len(things) == 1:
            return things[0]
        marks = [str(node.get(parent.mark) or "") for node, _ in things]
        if wanted in marks and wanted:
            return things[marks.index(wanted)]
        # « F2 » or « 2 »: the second, when it bears no mark of its own.
        number = re.fullmatch(r"F?(\d{1,4})", wanted, re.I)
        if number and 0 < int(number[1]) <= len(things) and not marks[int(number[1]) - 1]:
            return things[int(number[1]) - 1]
        ref = anchor if table.link is None else table.ref(row, table.link)
        known = [mark or str(n) for n, mark in enumerate(marks, 1)]
        what = (
            f"« {cut(wanted)} » n’est pas dans la feuille {parent.title} de ce dossier"
            if wanted
            else (f"cette ligne ne dit pas de quelle ligne de la feuille {parent.title} elle dépend")
        )
        remedy = (
            f"Écrivez dans « {table.sheet.link} » : {', '.join(known[:10])}."
            if known
            else (f"Ajoutez d’abord sa ligne dans la feuille {parent.title}.")
        )
        self._faults.append(Fault.at(ref, what, remedy, written(table.sheet.keys)))
        return None

    def _answers(self, table: Table, row: int, node: dict[str, Any], place: Keys) -> None:
        told: set[tuple[str, ...]] = set()
        wrong: set[tuple[str, ...]] = set()
        abroad = self._abroad(table, row)
        for index, column in table.columns.items():
            if table.sheet.title == ROOT and column.keys == ("reference",):
                continue
            value = table.told(row, index)
            lost = (row, index) in table.grid.lost
            if empty(value) and not lost:
                continue
            ref = table.ref(row, index)
            keys = column.keys
            try:
                if lost:
                    raise Doubtful(
                        "cette cellule montre une erreur, ou une formule sans résultat enregistré",
                        "Tapez la valeur elle-même.",
                    )
                keys, answer = _answer(value, column, abroad=column.keys[:-1] in abroad)
                _put(node, keys, answer)
            except Doubtful as doubt:
                wrong.add(keys)
                self._faults.append(Fault.at(ref, doubt.what, doubt.remedy, written((*place, *keys))))
            else:
                told.add(keys)
            self._places[(*place, *keys)] = self._places[(*place, *column.keys)] = ref
        self._required(table, row, place, told, wrong)

    def _required(
        self, table: Table, row: int, place: Keys, told: set[tuple[str, ...]], wrong: set[tuple[str, ...]]
    ) -> None:
        placed = {column.keys: index for index, column in table.columns.items()}
        for column in table.sheet.columns:
            if not column.required or column.keys in told | wrong:
                continue
            group = column.keys[:-1]
            if group and not any(keys[: len(group)] == group for keys in told):
                continue
            index = placed.get(column.keys)
            ref = table.ref(row, table.reference if index is None else index)
            what = (
                f"« {column.header} » n’est pas rempli"
                if index is not None
                else f"la feuille n’a pas de colonne « {column.header} », qui est indispensable"
            )
            remedy = (
                f"Par exemple : {column.asked.example}."
                if column.asked and column.asked.example
                else (f"{column.asked.question}" if column.asked else "")
            )
            self._places.setdefault((*place, *column.keys), ref)
            self._faults.append(Fault.at(ref, what, remedy, written((*place, *column.keys))))

    def _abroad(self, table: Table, row: int) -> set[tuple[str, ...]]:
        """The groups of the row whose address is in another country."""
        return {
            column.keys[:-1]
            for index, column in table.columns.items()
            if column.keys[-1] == "country"
            and not empty(table.told(row, index))
            and simple(shown(table.told(row, index))) != "france"
        }


def _answer(value: Value, column: Column, *, abroad: bool) -> tuple[tuple[str, ...], object]:
    without = unsaid(value)
    if without is None:
        return column.keys, read(value, column, abroad=abroad)
    if column.unsaid is None:
        raise Doubtful(
            f"« {UNSAID[without]} » n’est pas une réponse possible ici", "Remplissez la cellule, ou laissez-la vide."
        )
    return column.unsaid, {"answered": without}


def _put(node: dict[str, Any], keys: tuple[str, ...], answer: object) -> None:
    for key in keys[:-1]:
        node = node.setdefault(key, {})
        if "answered" in node:
            raise Doubtful(
                f"une autre cellule de cette ligne dit « {UNSAID[node['answered']]} » pour tout le groupe",
                "Effacez l’une des deux.",
            )
    node[keys[-1]] = answer


def _reach(node: dict[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    for key in keys:
        node = node.setdefault(key, {})
    return node


def _drop(node: dict[str, Any], keys: Sequence[str]) -> None:
    for key in keys[:-1]:
        node = node[key]
    node.pop(keys[-1], None)
