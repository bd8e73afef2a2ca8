"""Reading the official table of the ministry of Justice, the court of each commune, as a user imports it.

The table (« Liste des juridictions compétentes pour les communes de France », data.gouv.fr, Licence Ouverte) is not
shipped: a user who has it imports it once, and a compact copy is kept in her data folder with the day it was imported.
A published version of that file had its courts shifted from one commune to the next while its form was right: nothing
is kept unless five known communes have their court, the rows are all there, and each court lies in the département of
its commune or is one of the known exceptions (registers/departements.csv).
"""

import csv
import hashlib
import io
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from filings.errors import FilingsError, cut
from filings.law.registers import courts, imported
from filings.law.registers.courts import Court
from filings.law.registers.names import plain

#: Communes whose court everybody knows: INSEE code → ``Court.id``.
CANARIES = {
    "01053": "bourgenbresse",
    "13201": "marseille",
    "33063": "bordeaux",
    "69381": "lyon",
    "75056": "paris",
}
#: The table had 35 000 rows when it was read: a shorter one was cut.
LEAST_ROWS = 34_000
#: The table weighed 5 MB when it was read: anything much larger is another file.
LARGEST = 50 * 1024 * 1024

_COMMUNE = "commune"
_COURT = "tribunal judiciaire competent"
_REMEDY = (
    "Téléchargez de nouveau la « Liste des juridictions compétentes pour les communes de France » sur data.gouv.fr, "
    "au format CSV."
)


def import_table(path: Path, on: date) -> imported.Ressorts:
    """Read the ministry’s table, check it, and keep a compact copy of it; ``on`` is the day of the import.

    Raises FilingsError, with the line, when the table is not the one expected; nothing is then kept.
    """
    data = _bytes(path)
    table = imported.Ressorts(read(data, path.name), on, hashlib.sha256(data).hexdigest())
    imported.keep(table)
    return table


def read(data: bytes, name: str) -> dict[str, str]:
    """Read the bytes of the table into INSEE code → ``Court.id``, all checks made.

    ``name`` is how messages call the file. Raises FilingsError with the line at fault.
    """
    found: dict[str, str] = {}
    rows = 0
    for line, insee, told in _rows(_decoded(data, name), name):
        rows += 1
        if not told:
            # Far territories without inhabitants have no court.
            continue
        where = f"{name}, ligne {line}"
        court = _court(insee, told, where)
        if found.setdefault(insee, court) != court:
            raise FilingsError(where, f"la commune {insee} a déjà un autre tribunal plus haut", _REMEDY)
    if rows < LEAST_ROWS:
        raise FilingsError(name, f"la table n’a que {rows} communes : il en manque", _REMEDY)
    for insee, court in CANARIES.items():
        if found.get(insee) != court:
            raise FilingsError(name, f"la commune {insee} n’y a pas son tribunal : les colonnes sont décalées", _REMEDY)
    return found


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise FilingsError(str(path), "ce fichier est trop lourd pour être cette table", _REMEDY)
        return path.read_bytes()
    except OSError as error:
        raise FilingsError(str(path), "ce fichier ne peut pas être lu", "Vérifiez son nom et son dossier.") from error


def _decoded(data: bytes, name: str) -> str:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise FilingsError(name, "ce fichier n’est pas un texte en UTF-8 ni en Windows-1252", _REMEDY)


def _rows(text: str, name: str) -> Iterator[tuple[int, str, str]]:
    """Yield (line, INSEE code, name of the court) for each commune."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    try:
        header = [plain(cell) for cell in next(reader, [])]
        if _COMMUNE not in header or _COURT not in header:
            raise FilingsError(
                f"{name}, ligne 1",
                "les colonnes « Commune » et « Tribunal judiciaire compétent » n’y sont pas, séparées par « ; »",
                _REMEDY,
            )
        commune, court = header.index(_COMMUNE), header.index(_COURT)
        for row in reader:
            if not any(cell.strip() for cell in row):
                continue
            if len(row) <= max(commune, court):
                raise FilingsError(f"{name}, ligne {reader.line_num}", "il manque des colonnes à cette ligne", _REMEDY)
            # A spreadsheet drops the zero a code begins with.
            insee = row[commune].strip().upper().zfill(5)
            if not re.fullmatch(r"\d[\dAB]\d{3}", insee):
                what = f"« {cut(row[commune])} » n’est pas un code de commune de l’INSEE"
                raise FilingsError(f"{name}, ligne {reader.line_num}", what, _REMEDY)
            yield reader.line_num, insee, row[court].strip()
    except csv.Error as error:
        raise FilingsError(f"{name}, ligne {reader.line_num}", "cette ligne ne peut pas être lue", _REMEDY) from error


def _court(insee: str, told: str, where: str) -> str:
    departement = insee[:3] if insee.startswith(("97", "98")) else insee[:2]
    court, what = _match(departement, told)
    if court is None:
        raise FilingsError(where, what, _REMEDY)
    return court


@cache
def _match(departement: str, told: str) -> tuple[str | None, str]:
    """Return the court a cell names for a département, or what is wrong with it."""
    near = courts.find(departement=departement)
    if not near:
        return None, f"« {departement} » n’est le code d’aucun département connu"
    if found := _named(told, near):
        return found.id, ""
    if _named(told, courts.every()):
        return None, f"« {cut(told)} » n’est pas un tribunal du département {departement}"
    return None, f"« {cut(told)} » n’est pas un tribunal connu"


def _named(told: str, among: tuple[Court, ...]) -> Court | None:
    """Return the court a cell names among some: by its seat, whatever the words before or after it."""
    if not (wanted := _seat(told)):
        return None
    exact = [
        court for court in among if wanted in {_seat(court.seat), _seat(court.de), _seat(court.former_de), court.id}
    ]
    # « Saint-Denis de La Réunion » has its seat at Saint-Denis, « Évry » at Évry-Courcouronnes.
    near = [one for one in among if wanted.startswith(_seat(one.seat)) or _seat(one.seat).startswith(wanted)]
    found = exact or near
    return found[0] if len(found) == 1 else None


@cache
def _seat(told: str) -> str:
    text = re.sub(r"^(tribunal judiciaire|tribunal de premiere instance|tj|tpi)\b", "", plain(told)).strip()
    return re.sub(r"^(de |du |des |d )?(le |la |les |l )?", "", text).replace(" ", "")
