"""What is shown last, on any face: dangers, what dies first, who may read the complaint, why no notice was written."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from pathlib import Path

import pytest

from filings.days import DocumentDay
from filings.interview.question import Option, Question
from filings.make import make
from filings.terminal import ending
from filings.terminal.face import Reply

ON = DocumentDay(date(2026, 11, 30))

TOLD = """\
reference: essai
complainants:
  - {{first_names: Ana, last_name: Exemple, birth_date: 4 février 1990}}
accounts:
  - {{id: a, platform: telegram, handle: "@exemple"{more}}}
facts:
  - {{kind: insult, when: 1er septembre 2026, platform: telegram, story: Des injures., accounts: [a]}}
  - {{kind: suicide_call, when: 2 novembre 2026, channel: private_message, story: Des messages., accounts: [a]}}
"""


class Listener:
    """A face that only listens."""

    def __init__(self) -> None:
        self.said: list[str] = []

    @property
    def text(self) -> str:
        return "\n".join(self.said).replace("\u00a0", " ")

    def say(self, text: str = "", *, indent: str = "", raw: bool = False) -> None:
        self.said.append(text)

    def heading(self, text: str) -> None:
        self.said.append(text)

    def ask(self, question: Question, typed: str = "") -> Reply:
        raise NotImplementedError

    def confirm(self, message: str) -> Reply:
        raise NotImplementedError

    def choose(self, message: str, options: Sequence[Option]) -> Reply:
        raise NotImplementedError

    def pause(self) -> Reply:
        raise NotImplementedError

    def page(self) -> AbstractContextManager[None]:
        return nullcontext()


def case_file(folder: Path, more: str = "") -> Path:
    path = folder / "dossier.yaml"
    path.write_text(TOLD.format(more=more), encoding="utf-8")
    return path


def test_before_the_documents_dangers_are_said_then_what_dies_first_then_what_is_missing(tmp_path: Path) -> None:
    face = Listener()
    ending.show_verdict(case_file(tmp_path, ", bond: former_partner"), ON, face)
    text = face.text
    assert text.index("3114") < text.index("Demain.") < text.index("Savoir qui est derrière les comptes")
    assert text.index("sera convoqué") < text.index("Demain.")
    assert text.index("Demain.") < text.index("Rien ne manque")
    assert ".." not in text and text.count("1er décembre 2026") == 1


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", "c’est-à-dire sans nom : l’enquête cherche"),
        (", bond: former_partner", "il peut s’y reconnaître"),
        (", holder: M. Exemple, holder_basis: sa photo", "Elle donne un nom"),
    ],
)
def test_the_last_screen_says_who_may_read_the_complaint_and_whether_it_names_somebody(
    more: str, said: str, tmp_path: Path
) -> None:
    face = Listener()
    ending.show_made(make(case_file(tmp_path, more), on=ON), face)
    assert "La personne mise en cause et son avocat pourront lire la plainte." in face.said
    assert said in face.text
    assert ("3919" in face.text and "Avant de déposer" in face.text) is ("former_partner" in more)
    assert "Aucune demande de retrait n’a été écrite : il manque l’adresse exacte" in face.text
