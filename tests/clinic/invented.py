"""Clinics that never were: plausible cases from a seed, in every form a clinic keeps them.

Everybody here is invented; telephones are of the range kept for fiction, addresses on the network of « exemple.fr ».
"""

import csv
import io
import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from filings.casefile.dialect import dump
from filings.casefile.write import tree_of
from filings.clinic.headers import GUIDE, LISTS
from filings.clinic.new import workbook
from schemas.case import Case

DAY = date(2026, 11, 21)

_FIRST = ("Ana", "Lila", "Nour", "Maël", "Zoé", "Ilan", "Rose", "Tess", "Noé", "Inès", "Élie", "Jeanne")
_LAST = ("Exemple", "Valmont", "Lisière", "Duvallon", "Fictif", "Marchal-Essai", "Ormeau", "Tilleul")
_TOWNS = (("Versailles", "78000"), ("Dijon", "21000"), ("Nantes", "44000"), ("Bourg-en-Bresse", "01000"))
_STREETS = ("rue des Lilas", "allée des Tilleuls", "avenue de l’Essai", "impasse du Modèle")
_PLATFORMS = (("twitter", "https://x.com"), ("instagram", "https://www.instagram.com"))
_WORDS = (
    "Tu vas le regretter, on sait où tu habites",
    "Dégage d’ici, personne ne veut de toi",
    "On va te retrouver",
    "=SOMME(A1) t’es nulle",
    "@tous venez voir qui elle est 🙃",
    "- 1 pour toi, encore",
)


def cases(count: int, seed: int = 7) -> Iterator[Case]:
    """Invent as many cases, one at a time; equal seeds invent the same."""
    for number in range(count):
        yield Case.model_validate(told(number, seed))


def told(number: int, seed: int = 7) -> dict[str, Any]:
    """Invent one case, as a case file would tell it."""
    chance = random.Random(f"{seed}/{number}")
    town, postcode = chance.choice(_TOWNS)
    platform, site = chance.choice(_PLATFORMS)
    start = date(2026, 5, 1) + timedelta(days=chance.randrange(150))
    accounts = [f"exemple_{number}_{n}" for n in range(chance.randint(1, 3))]

    def day(after: int) -> str:
        return f"{start + timedelta(days=after):%d/%m/%Y}"

    def post(n: int) -> dict[str, Any]:
        who = chance.choice(accounts)
        return {
            "when": f"{day(n)} à {chance.randrange(24)} h {chance.randrange(60):02}",
            "account": who,
            "url": f"{site}/{who}/status/{number * 100 + n}",
            "text": chance.choice(_WORDS),
            "seen": day(40),
            "exhibit": str(n + 1),
        }

    first = chance.choice(_FIRST)
    return {
        "reference": f"dossier-{number:05}",
        "place": town,
        "complainants": [
            {
                "civility": chance.choice(("madame", "monsieur")),
                "first_names": first,
                "last_name": chance.choice(_LAST),
                "email": f"personne{number}@exemple.fr",
                "phone": f"+331990{number % 100000:05}",
                "address": {
                    "lines": [f"{chance.randint(1, 99)} {chance.choice(_STREETS)}"],
                    "postcode": postcode,
                    "city": town,
                },
                "birth_date": f"{chance.randint(1, 28):02}/{chance.randint(1, 12):02}/{chance.randint(1960, 2004)}",
                "birth_place": chance.choice(_TOWNS)[0],
                "nationality": "française",
                "occupation": chance.choice(("enseignante", "libraire", "infirmier", "étudiante")),
            }
        ],
        "accounts": [
            {
                "id": one,
                "platform": platform,
                "handle": f"@{one}",
                "url": f"{site}/{one}",
                "post_count": str(chance.randint(2, 400)),
                "seen_open": day(40),
            }
            for one in accounts
        ],
        "facts": [
            {
                "kind": "harassment",
                "when": f"depuis le {day(0)}",
                "story": "Ces comptes répondent à chacun de mes messages, jour et nuit.",
                "platform": platform,
                "channel": "public",
                "accounts": accounts,
                "repeated": "oui",
                "count": str(chance.randint(5, 90)),
                "place": town,
                "posts": [post(n) for n in range(chance.randint(1, 3))],
                "exhibits": ["1"],
            },
            {
                "kind": chance.choice(("threat", "death_threat", "insult")),
                "when": f"{day(12)} à 23 h 40",
                "story": "Ce message annonce qu’on viendra chez moi.",
                "platform": platform,
                "channel": "public",
                "accounts": accounts[:1],
                "place": town,
                "posts": [post(3)],
                "exhibits": ["4"],
            },
        ],
        "exhibits": [
            {"number": str(n), "title": f"Capture n° {n}", "kind": "capture", "captured": f"{day(40)} à 18 h 30"}
            for n in range(1, 5)
        ],
        "steps": [
            {
                "kind": "platform_report",
                "when": day(13),
                "platform": platform,
                "count": str(chance.randint(1, 30)),
                "outcome": "Les comptes étaient toujours ouverts.",
                "outcome_when": day(20),
            }
        ],
        "harm": {
            "told": "Je ne dors plus et je ne publie plus rien.",
            "health": "Des insomnies, soignées depuis l’été.",
            "costs": [{"label": "changement de numéro", "euros": "49,90"}],
        },
        "minister": {"ministry": "digital", "words": "Les signalements restent sans réponse."},
    }


# --- the same clinic in each of its forms --------------------------------------------------------------------------


def as_workbook(path: Path, count: int, seed: int = 7) -> Path:
    """Write a clinic as a workbook."""
    path.write_bytes(workbook(cases(count, seed), on=DAY))
    return path


def as_lines(path: Path, count: int, seed: int = 7) -> Path:
    """Write a clinic as a file with one case a line."""
    with path.open("w", encoding="utf-8") as stream:
        for number in range(count):
            stream.write(json.dumps(told(number, seed), ensure_ascii=False) + "\n")
    return path


def as_files(folder: Path, count: int, seed: int = 7) -> Path:
    """Write a clinic as a folder of case files."""
    folder.mkdir(parents=True, exist_ok=True)
    for case in cases(count, seed):
        (folder / f"{case.reference}.yaml").write_text(dump(tree_of(case)), encoding="utf-8")
    return folder


def as_tables(folder: Path, count: int, seed: int = 7, *, encoding: str = "cp1252", head: str = "") -> Path:
    """Write a clinic as French Excel writes a workbook as CSV: one file a sheet, semicolons.

    What the encoding has not (an emoji) is left out, as Excel does with a question mark.
    """
    from openpyxl import load_workbook

    folder.mkdir(parents=True, exist_ok=True)
    for page in load_workbook(io.BytesIO(workbook(cases(count, seed), on=DAY))).worksheets:
        if page.title in {GUIDE, LISTS}:
            continue
        stream = io.StringIO(newline="")
        writer = csv.writer(stream, delimiter=";")
        for row in page.iter_rows(values_only=True):
            writer.writerow(
                [
                    "" if value is None else str(value).replace(".", ",") if isinstance(value, float) else value
                    for value in row
                ]
            )
        text = f"{head}{stream.getvalue()}"
        (folder / f"{page.title}.csv").write_bytes(text.encode(encoding, "replace"))
    return folder
