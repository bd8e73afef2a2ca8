"""Somebody comes in: at any of the first questions one word is enough, on both faces, and what is told stays told."""

from pathlib import Path

import pytest

from filings.days import DocumentDay
from filings.interview.draft import Draft
from tests.terminal.test_plain import ON
from tests.terminal.typist import Typist

#: Three facts, told in a hurry; each line answers the prompt that stands there, Enter included.
STEPS = [
    ("Appuyez sur Entrée", "\r"),
    ("Pour qui écrivez-vous", "1\r"),
    ("Vous sentez-vous en danger", "non\r"),
    ("Quels sont les faits", "5, 8, 21\r"),
    ("danger, appelez", "\r"),
    ("Quand cela s’est-il passé", "fin août 2013\r"),
    ("Est-ce bien cela", "oui\r"),
    ("Racontez ce fait", "Des menaces.\r\r"),
    ("Par quelle voie", "1\r"),
    ("Sur quelle plateforme", "tiktok\r"),
    ("Fait 2", "jsp\r"),
    ("Racontez ce fait", "Un début\r"),
]


def tell(folder: Path, face: str, count: int) -> Typist:
    typist = Typist("ask", "dossier.yaml", *face.split(), "--on", "2013-11-09", folder=folder)
    for shown, keys in STEPS[:count]:
        typist.settle(shown)
        for line in keys.splitlines(keepends=True):
            # One line after the other, as fingers do: lines that come at once are a paste.
            typist.type(line)
            typist.settle(".")
    typist.settle(STEPS[count][0])
    return typist


def told(folder: Path) -> object:
    path = folder / "dossier.yaml"
    return Draft.load(path, DocumentDay(ON["elu-2013"])).look().answers if path.exists() else None


# Each face at every other prompt: what a word does is the same on both, and tested at every kind of prompt elsewhere.
@pytest.mark.parametrize(
    ("count", "face"), [(n, ("", "--simple")[n % 2]) for n in range(len(STEPS))] + [(10, ""), (11, "--simple")]
)
def test_quitter_at_any_of_the_first_prompts_wipes_the_screen_and_records_nothing_more(
    count: int, face: str, tmp_path: Path
) -> None:
    typist = tell(tmp_path, face, count)
    before = told(tmp_path)
    if count == len(STEPS) - 1:
        typist.type(STEPS[count][1])
    typist.type("quitter\r")
    assert typist.wait() == 0
    assert typist.screen.text() == "À bientôt." and typist.screen.wiped == 1
    assert told(tmp_path) == before
    assert not list(tmp_path.glob(".*.verrou"))
