"""A case whose posts are in a file beside it goes through the interview: the file is told, and left as it is."""

from datetime import date
from pathlib import Path

from filings.casefile.read import load
from filings.days import DocumentDay
from filings.interview import summary
from filings.interview.question import End
from filings.interview.session import Kept, Refused, Session

DAY = DocumentDay(date(2026, 11, 21))
CASE = """\
accounts:
  - id: exemple_01  # le premier
    platform: twitter
facts:
  - kind: insult
    story: Des injures.
    posts: captures.csv  # mon tableau
  - kind: threat
"""
POSTS = "Compte;Termes exacts\nexemple_01;un\nexemple_01;deux\n"


def session(folder: Path, posts: str | None = POSTS) -> Session:
    if posts is not None:
        (folder / "captures.csv").write_text(posts, encoding="utf-8")
    (folder / "dossier.yaml").write_text(CASE, encoding="utf-8")
    opened = Session.open(folder / "dossier.yaml", DAY)
    opened.go_on()
    return opened


def test_the_question_says_how_many_posts_are_in_the_file_and_takes_none(tmp_path: Path) -> None:
    opened = session(tmp_path)
    opened.jump("facts[0].posts")
    question = opened.next()
    assert not isinstance(question, End) and question.now == "2\u00a0messages, dans le fichier captures.csv"
    outcome = opened.answer(question, "https://exemple.fr/1")
    assert isinstance(outcome, Refused) and "captures.csv" in str(outcome)
    assert isinstance(opened.skip(question), Kept)
    assert isinstance(opened.unsaid(question, "later"), Kept)
    opened.close()
    assert "    posts: captures.csv  # mon tableau\n" in (tmp_path / "dossier.yaml").read_text(encoding="utf-8")
    assert len(load(tmp_path / "dossier.yaml").case.facts[0].posts) == 2


def test_the_whole_interview_passes_by_and_keeps_it(tmp_path: Path) -> None:
    opened = session(tmp_path)
    for _ in range(400):
        question = opened.next()
        if isinstance(question, End):
            break
        outcome = opened.skip(question)
        if isinstance(outcome, Refused):
            opened.unsaid(question, "later")
    assert isinstance(opened.next(), End)
    told = [line for section in ("facts", "accounts") for line in summary.lines(opened.look, section)]
    assert "2\u00a0messages, dans le fichier captures.csv" in [line.answer for line in told]
    assert any("captures.csv" in text for _, lines in summary.sentences(opened.look) for text in lines)
    assert summary.count(opened.look) > 0
    opened.close()
    assert (tmp_path / "captures.csv").read_text(encoding="utf-8") == POSTS
    assert "posts: captures.csv" in (tmp_path / "dossier.yaml").read_text(encoding="utf-8")


def test_a_file_that_cannot_be_read_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    opened = session(tmp_path, posts=None)
    opened.jump("facts[0].posts")
    question = opened.next()
    assert not isinstance(question, End) and "pas lisible" in question.now
    opened.close()
    assert "posts: captures.csv" in (tmp_path / "dossier.yaml").read_text(encoding="utf-8")


def test_an_account_renamed_is_to_be_renamed_in_the_file_too(tmp_path: Path) -> None:
    opened = session(tmp_path)
    opened.jump("accounts[0].id")
    question = opened.next()
    assert not isinstance(question, End) and question.place == "accounts[0].id"
    outcome = opened.answer(question, "compte_1")
    assert isinstance(outcome, Kept) and any("captures.csv" in notice for notice in outcome.notices)
