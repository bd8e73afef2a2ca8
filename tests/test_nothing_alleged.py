"""Where nothing can be alleged, the page says so, and no removal is announced that nobody writes."""

import re
from pathlib import Path

import pytest

from filings.make import make
from tests.clinic.driver import filings
from tests.review.telling import day

CASE = """
reference: essai
complainants:
  - {civility: madame, first_names: Ada, last_name: Morel-Exemple, birth_date: 14 mai 1979, email: ada@exemple.fr,
     address: {lines: [3 rue Inventée], postcode: "69003", city: Lyon}}
accounts:
  - {id: a1, platform: facebook, handle: x.exemple}
  - {id: a2, platform: facebook, handle: y.exemple}
facts:
  - {kind: harassment, when: 3 novembre 2017, channel: public, accounts: [a1], repeated: false, posts:
      [{account: a1, when: 3 novembre 2017, text: va-t’en, url: "https://www.facebook.com/x/posts/1"}]}
  - {kind: harassment, when: 4 novembre 2017, channel: public, accounts: [a2], repeated: false, posts:
      [{account: a2, when: 4 novembre 2017, text: va-t’en, url: "https://www.facebook.com/x/posts/2"}]}
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "essai.yaml"
    file.write_text(CASE, encoding="utf-8")
    return file


def spaced(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", text))


@pytest.mark.parametrize("on", ["2017-11-20", "2026-03-10"])
def test_the_page_says_that_no_offence_was_found_and_sends_to_a_lawyer(path: Path, on: str) -> None:
    made = make(path, on=day(on))
    page = spaced(made.guide.path.read_text(encoding="utf-8"))
    assert "Aucune infraction que cette plainte puisse dénoncer n’a été trouvée" in page
    assert "Voyez un avocat avant de l’envoyer" in page
    assert "Aucune demande de retrait n’a été écrite" in page
    assert not re.search(r"Demandez le retrait|demande de retrait : pas encore|N’envoyez à la plateforme", page)
    assert not made.missing


def test_check_names_no_platform_that_nobody_writes_to(path: Path) -> None:
    out = spaced(filings("check", path, "--on", "2017-11-20").stdout)
    addressees = out[out.index("À qui écrire") : out.index("Conseils")]
    assert "procureur" in addressees and "Facebook" not in addressees
    assert "Ne demandez le retrait que" not in out


def test_a_complaint_that_alleges_something_says_nothing_of_the_kind(tmp_path: Path) -> None:
    file = tmp_path / "essai.yaml"
    file.write_text(CASE.replace("kind: harassment", "kind: insult"), encoding="utf-8")
    page = make(file, on=day("2017-11-20")).guide.path.read_text(encoding="utf-8")
    assert "Aucune infraction que" not in page
