"""The intimate image of a child, offered as an exhibit: never opened, hashed, joined, nor asked for on any page."""

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from filings.assembly.word.text_view import text_view
from filings.days import DocumentDay
from filings.make import examine, make
from tests.review.telling import day

ON: DocumentDay = day("2026-03-10")
CHILD = {
    "civility": "madame",
    "first_names": "Lina",
    "last_name": "Rivoire-Exemple",
    "birth_date": "2 mars 2012",
    "email": "lina@exemple.fr",
    "address": {"lines": ["3 rue Inventée"], "postcode": "69003", "city": "Lyon"},
    "representatives": [{"relation": "mère", "first_names": "Anne", "last_name": "Rivoire-Exemple"}],
}
IMAGE = {
    "id": "image",
    "kind": "intimate_image",
    "when": "3 mars 2026",
    "channel": "public",
    "platform": "snapchat",
    "accounts": ["a1"],
    "story": "Une image de Lina circule.",
}
INSULT = {
    "id": "injure",
    "kind": "insult",
    "when": "4 mars 2026",
    "channel": "public",
    "platform": "instagram",
    "posts": [{"text": "pauvre fille", "when": "4 mars 2026", "url": "https://www.instagram.com/p/exemple/"}],
}
TITLE = "photo de ma fille"


def told(folder: Path, **more: Any) -> Path:
    """Write a case whose image may be shown by exhibits 1; its file is there to be read."""
    case: dict[str, Any] = {
        "reference": "essai",
        "complainants": [CHILD],
        "accounts": [{"id": "a1", "platform": "snapchat", "handle": "@x_exemple"}],
        "facts": [IMAGE, INSULT],
        "exhibits": [{"number": 1, "title": TITLE, "kind": "capture", "file": "1.png"}],
        **more,
    }
    (folder / "1.png").write_bytes(b"image")
    path = folder / "essai.yaml"
    with path.open("w", encoding="utf-8") as stream:
        YAML(typ="safe").dump(case, stream)
    return path


TIES = [
    {"facts": [{**IMAGE, "exhibits": [1]}, INSULT]},
    {"facts": [{**IMAGE, "posts": [{"account": "a1", "when": "3 mars 2026", "exhibit": 1}]}, INSULT]},
    {"accounts": [{"id": "a1", "platform": "snapchat", "handle": "@x_exemple", "exhibits": [1]}]},
    {"facts": [{**IMAGE, "kind": "montage", "explicit": True, "exhibits": [1]}, INSULT]},
    {"facts": [{**IMAGE, "of_minor": True, "exhibits": [1]}, INSULT]},
    {"facts": [{**IMAGE, "exhibits": [1]}, INSULT], "exhibits": [{"number": 1, "title": TITLE, "file": "1.png"}]},
    {
        "facts": [{**IMAGE, "exhibits": [1]}, {**INSULT, "exhibits": [1]}],
        "exhibits": [{"number": 1, "title": TITLE, "kind": "recording", "file": "1.png"}],
    },
    {
        "facts": [{**IMAGE, "exhibits": [1]}, INSULT],
        "exhibits": [{"number": 1, "title": TITLE, "kind": "other", "file": "1.png", "sealed": True}],
    },
    {},
]


@pytest.mark.parametrize("tie", TIES)
def test_what_may_be_the_image_is_neither_opened_nor_joined(
    tie: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    real = hashlib.file_digest

    def watched(stream: Any, name: Any) -> Any:
        opened.append(Path(stream.name).name)
        return real(stream, name)

    monkeypatch.setattr(hashlib, "file_digest", watched)
    made = make(told(tmp_path, **tie), on=ON)
    assert "1.png" not in opened
    complaint = re.sub(r"\s", " ", text_view((made.folder / "plainte.docx").read_bytes()))
    assert f"{TITLE} (non jointe : son emplacement sera indiqué aux enquêteurs)" in complaint
    assert "P. J." not in complaint and "SHA-256" not in complaint
    page = re.sub(r"\s", " ", made.guide.path.read_text(encoding="utf-8"))
    assert "Ce qu’il faut joindre" not in page and "Joignez des copies" not in page
    assert f"Pièce n° 1 : {TITLE}" in page[page.index("Ce qu’il ne faut pas joindre") :]


def test_a_fingerprint_told_of_the_image_is_printed_nowhere(tmp_path: Path) -> None:
    shown = [{"number": 1, "title": TITLE, "kind": "capture", "sha256": "ab" * 32}]
    made = make(told(tmp_path, facts=[{**IMAGE, "exhibits": [1]}, INSULT], exhibits=shown), on=ON)
    assert "abab" not in text_view((made.folder / "plainte.docx").read_bytes())


@pytest.mark.parametrize("tie", TIES)
def test_the_person_is_first_asked_whether_the_exhibit_is_the_image(tie: dict[str, Any], tmp_path: Path) -> None:
    [said] = [one for one in examine(told(tmp_path, **tie), ON).verdict.findings if one.where.startswith("exhibits[0]")]
    assert (said.code, said.danger) == ("image-exhibit", True)
    assert "cette pièce est-elle l’image elle-même ?" in said.message


def test_nobody_is_told_to_open_copy_or_capture_the_image(tmp_path: Path) -> None:
    posts = [{"account": "a1", "when": "3 mars 2026", "text": "regardez"}]
    path = told(tmp_path, facts=[{**IMAGE, "posts": posts, "exhibits": [1]}])
    made = make(path, on=ON)
    said = " ".join(one.message for one in examine(path, ON).verdict.findings)
    page = made.guide.path.read_text(encoding="utf-8")
    for text in (said, page):
        assert not re.search(
            r"copiez la barre|[Aa]joutez une capture|captures entières|capture de toute la page|adresse exacte|"
            r"[Gg]ardez les originaux|quelle heure cette capture",
            text,
        )


def test_a_paper_or_a_capture_of_another_fact_stays_joined(tmp_path: Path) -> None:
    facts = [{**IMAGE, "exhibits": [2, 3]}, {**INSULT, "exhibits": [1]}]
    exhibits = [
        {"number": 1, "title": "capture de l’injure", "kind": "capture", "captured": "4 mars 2026", "file": "1.png"},
        {"number": 2, "title": "certificat", "kind": "certificate"},
        {"number": 3, "title": "Attestation d’une camarade"},
    ]
    examined = examine(told(tmp_path, facts=facts, exhibits=exhibits), ON)
    assert not examined.verdict.withheld
    assert str(examined.known.exhibits[0].sha256) == hashlib.sha256(b"image").hexdigest()


def test_the_sealed_image_of_an_adult_is_still_handed_over_apart(tmp_path: Path) -> None:
    adult = {**CHILD, "birth_date": "2 mars 1990", "representatives": []}
    sealed = [{"number": 1, "title": "image", "kind": "capture", "sealed": True}]
    path = told(tmp_path, complainants=[adult], facts=[{**IMAGE, "exhibits": [1]}], exhibits=sealed)
    made = make(path, on=ON)
    assert "remise sous pli séparé" in text_view((made.folder / "plainte.docx").read_bytes())


def test_a_photograph_named_intimate_is_kept_back_even_where_no_fact_tells_of_it(tmp_path: Path) -> None:
    named = [{"number": 1, "title": "Photo intime de Lina", "kind": "capture", "file": "1.png"}]
    assert examine(told(tmp_path, facts=[INSULT], exhibits=named), ON).verdict.withheld == {1}
