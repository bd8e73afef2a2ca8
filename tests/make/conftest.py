from collections.abc import Callable
from pathlib import Path

import pytest

from filings.review.notified import as_asked
from tests.verdicts import CASE, verdict_on


@pytest.fixture(autouse=True)
def reviewed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The review says what tests/verdicts.py says: the conductor is tested, not the law."""
    monkeypatch.setattr("filings.review.judge.reviewed", lambda case, on: (case, as_asked(case, verdict_on(case, on))))


@pytest.fixture
def case_file(tmp_path: Path) -> Callable[..., Path]:
    """Write a case file, and the capture it cites."""

    def written(text: str = CASE, name: str = "dossier.yaml") -> Path:
        path = tmp_path / "affaire" / name
        (path.parent / "captures").mkdir(parents=True, exist_ok=True)
        (path.parent / "captures" / "1.png").write_bytes(b"image")
        path.write_text(text, encoding="utf-8")
        return path

    return written
