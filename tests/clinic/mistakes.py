"""Every kind of mistake that a row can hold, put at a known place of an invented clinic.

Each refusal that the reader knows has its row here; a test reads the program to be sure of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

#: What leaves a cell as it is: the mistake is that its row is there.
SAME = object()


@dataclass(frozen=True, slots=True)
class Mistake:
    """A value put in a cell of a good clinic, and words of what must be said of it.

    ``at`` chooses the row of the case that holds this in that column, the first otherwise; ``also`` fills other cells
    of the row; ``copied`` puts the mistake in a copy of the row, at the end. A case that has no row there is given one.
    """

    name: str
    sheet: str
    header: str
    value: Any
    said: str
    at: Any = None
    also: tuple[tuple[str, Any], ...] = ()
    copied: bool = False


def _date(name: str, value: str, said: str) -> Mistake:
    return Mistake(name, "Faits", "Date", value, said)


#: Every kind of mistake a cell can hold, each with its row. The case of row n of a sheet is found by its reference.
MISTAKES = (
    Mistake("a bare number in a column of dates", "Faits", "Date", 41525, "un nombre seul n’est pas une date"),
    Mistake("a year as a number", "Faits", "Date", 2013, "un nombre seul n’est pas une date"),
    Mistake("a day that does not exist", "Faits", "Date", "31/02/2026", "31"),
    Mistake("a weekday that was another", "Faits", "Date", "lundi 22 août 2026", "samedi"),
    Mistake("an unknown choice", "Faits", "Nature du fait", "des menace de mort", "des menaces de mort"),
    Mistake("a choice that is nothing", "Faits", "Voie", "zzz", "n’est pas un choix possible"),
    Mistake("a kind left out", "Faits", "Nature du fait", None, "n’est pas rempli"),
    Mistake("an account that is not listed", "Faits", "Comptes", "inconnu_9", "n’est pas dans la liste des comptes"),
    Mistake("an exhibit that is not listed", "Faits", "Pièces", "99", "n’est pas dans la liste des pièces"),
    Mistake("two exhibits read as a decimal", "Faits", "Pièces", 5.6, "nombre à virgule"),
    Mistake(
        "a message of no fact", "Messages et publications", "Faits : Repère", "F9", "n’est pas dans la feuille Faits"
    ),
    Mistake(
        "an address that is not whole", "Messages et publications", "Adresse exacte", "x.com/a", "adresse complète"
    ),
    Mistake("a social-security number", "Préjudice", "Santé", "1 85 05 78 006 084 36", "sécurité sociale"),
    Mistake("an e-mail that is none", "Plaignants", "Adresse électronique", "ana(at)exemple", "adresse électronique"),
    Mistake("a telephone that is none", "Plaignants", "Téléphone", "12", "numéro de téléphone"),
    Mistake(
        "a number of two territories", "Plaignants", "Téléphone", "76 12 34", "est un numéro de plusieurs territoires"
    ),
    Mistake("a birth that is no exact day", "Plaignants", "Date de naissance", "vers 1980", "jour exact"),
    Mistake("two exhibits of one number", "Pièces", "Numéro", 2, "Deux pièces portent le numéro", at=3),
    Mistake("an exhibit without a title", "Pièces", "Intitulé", None, "n’est pas rempli"),
    Mistake("a fraction of an account", "Comptes", "Nombre de publications", 12.5, "nombre entier"),
    Mistake("a sum that is none", "Dépenses", "Montant", "beaucoup", "n’est pas une somme"),
    Mistake("a yes that is none", "Faits", "Répété", "parfois", "oui"),
    Mistake("a long number rounded", "Comptes", "Identifiant permanent", 1.234567890123456e18, "arrondi"),
    Mistake(
        "an answer that cannot go unsaid", "Comptes", "Repère", "(plus tard)", "n’est pas une réponse possible ici"
    ),
    Mistake(
        "a case that is not listed",
        "Démarches",
        "Référence du dossier",
        "dossier-99999",
        "n’est pas dans la feuille Dossiers",
    ),
    Mistake("a row of no case", "Démarches", "Référence du dossier", None, "ne dit pas à quel dossier"),
    Mistake(
        "a reference that leaves the folder",
        "Dossiers",
        "Référence du dossier",
        "../ailleurs",
        "La référence du dossier nomme",
    ),
    Mistake("a reference that Windows keeps", "Dossiers", "Référence du dossier", "con", "réservé par Windows"),
    Mistake("a reference too long", "Dossiers", "Référence du dossier", "a" * 300, "60 caractères"),
    Mistake("a number made a date", "Comptes", "Nombre de publications", date(2026, 3, 12), "changé cette réponse en"),
    Mistake("an error of the spreadsheet", "Faits", "Lieu", "#REF!", "cette cellule montre une erreur"),
    Mistake(
        "a group that is unknown and told",
        "Plaignants",
        "Commune",
        "Dijon",
        "une autre cellule de cette ligne dit « (je ne sais pas) »",
        also=(("Adresse", "(je ne sais pas)"), ("Code postal", None)),
    ),
    Mistake("a case told twice", "Dossiers", "Référence du dossier", SAME, "a déjà une ligne", copied=True),
    Mistake("a harm told twice", "Préjudice", "Référence du dossier", SAME, "Gardez une seule des deux", copied=True),
    Mistake(
        "a message that tells no fact",
        "Messages et publications",
        "Faits : Repère",
        None,
        "ne dit pas de quelle",
    ),
    Mistake(
        "a parent of nobody",
        "Représentants",
        "Plaignants : numéro",
        "7",
        "n’est pas dans la feuille Plaignants",
    ),
    Mistake(
        "a reference that differs by its capitals",
        "Dossiers",
        "Référence du dossier",
        "DOSSIER-00000",
        "est déjà celle d’un autre dossier",
    ),
    Mistake("two accounts of one mark", "Comptes", "Repère", SAME, "Deux comptes portent le repère", copied=True),
    Mistake("two facts of one mark", "Faits", "Repère", "F1", "Deux faits portent le repère", at="F2"),
    Mistake("a victim that is not listed", "Faits", "Victimes visées", 4, "Il n’y a pas de plaignant n° 4"),
    Mistake("a digest that is none", "Pièces", "Empreinte SHA-256", "abc", "64 chiffres"),
    Mistake(
        "an IP address that is none",
        "Adresses IP",
        "Adresse IP",
        "192.0.2",
        "n’est pas une adresse IP",
        also=(("Comptes : Repère", "exemple_{}_0"),),
    ),
    Mistake("a postcode that is none", "Plaignants", "Code postal", "?", "n’est pas un code postal"),
    Mistake("a name on two lines", "Plaignants", "Nom de famille", "Va\nlmont", "une seule ligne"),
    Mistake("a count in words", "Faits", "Nombre", "plusieurs", "n’est pas un nombre entier"),
    Mistake("a count below nothing", "Comptes", "Nombre de publications", -3, "un nombre au moins égal à"),
    Mistake("a sum too fine", "Dépenses", "Montant", "12,345", "trop de décimales"),
    _date("a thirteenth month", "12/13/2026", "Il n’y a pas de 13e mois"),
    _date("a month nought", "12/00/2026", "Le mois commence à 1"),
    _date("a day nought", "00/05/2026", "Le jour commence à 1"),
    _date("a year of two figures", "12/05/26", "s’écrit avec quatre chiffres"),
    _date("a year of another age", "12/05/1026", "est hors des années possibles"),
    _date("a year left out", "30 août", "Il manque l’année"),
    _date("a month left out", "le 30", "Il manque le mois et l’année"),
    _date("an hour that is none", "12/05/2026 à 25 h", "n’est pas une heure"),
    _date("an hour of no day", "août 2026 à 3 h", "Une heure se donne avec un jour"),
    _date("an hour that opens a period", "depuis vers 3 h", "Une heure seule n’ouvre ni ne ferme une période"),
    _date("hours of two zones", "22/08/2026 de 14:30 UTC à 15:30 GMT", "Deux heures de deux fuseaux"),
    _date("the beginning of a day", "début 12/05/2026", "se disent d’un mois ou d’une année"),
    _date("a period that ends before it begins", "du 12/05/2026 au 3/05/2026", "finit avant de commencer"),
    _date("words that are no date", "bientôt", "Écrivez par exemple"),
    _date("a story in place of a date", "le 12/05/2026 " + "encore " * 60, "Cette date est trop longue"),
)


def spoil(path: Path, mistakes: Mapping[int, Mistake]) -> dict[int, str]:
    """Put each mistake in a row of the case of that number; return the cell of each, by number."""
    from openpyxl import load_workbook

    book = load_workbook(path)
    cells = {}
    for number, mistake in mistakes.items():
        page, reference = book[mistake.sheet], f"dossier-{number:05}"
        headers = [cell.value for cell in page[1]]
        column = headers.index(mistake.header) + 1
        own = [row for row in range(3, page.max_row + 1) if page.cell(row, 1).value == reference]
        if mistake.at is not None:
            own = [row for row in own if page.cell(row, column).value == mistake.at]
        row = own[0] if own else page.max_row + 1
        if mistake.copied:
            copy = page.max_row + 1
            for index in range(1, len(headers) + 1):
                page.cell(copy, index).value = page.cell(row, index).value
            row = copy
        elif not own:
            page.cell(row, 1).value = reference
        for header, value in mistake.also:
            told = value.format(number) if isinstance(value, str) else value
            page.cell(row, headers.index(header) + 1).value = told
        cell = page.cell(row, column)
        if mistake.value is not SAME:
            cell.value = mistake.value
            cell.number_format = "dd/mm/yyyy" if isinstance(mistake.value, date) else "General"
        cells[number] = cell.coordinate
    book.save(path)
    return cells
