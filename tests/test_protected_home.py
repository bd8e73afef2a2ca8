"""A home that must stay unknown is in no byte of any file, whatever the day, the writer and the words told."""

import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import json

from filings.days import DocumentDay
from filings.make import make
from filings.statement import shield
from filings.statement.shield import unlodged
from schemas.case import Case
from tests.review.telling import day, judge, tell

DAYS = ("2013-11-09", "2014-06-02", "2016-07-01", "2026-11-21")

HOME: dict[str, Any] = {"lines": ["4 bis, rue des Tilleuls"], "postcode": "21300", "city": "Chenôve"}
#: What of it may be printed nowhere, however it is written.
PARTS = ("tilleuls", "21300", "chenove", "chenôve")
VICTIM: dict[str, Any] = {
    "civility": "madame",
    "first_names": "Nora",
    "last_name": "Exemple",
    "email": "nora@exemple.fr",
    "birth_date": "3 avril 1990",
    "birth_place": "Lille",
    "nationality": "française",
    "occupation": "infirmière",
    "address": HOME,
}
LAWYER: dict[str, Any] = {
    "civility": "madame",
    "first_names": "Maud",
    "last_name": "Ancelin",
    "bar": "Dijon",
    "email": "maud@exemple.fr",
    "address": {"lines": ["2 cours Inventé"], "postcode": "21000", "city": "Dijon"},
}
FRIEND = {"lines": ["Association Exemple", "9 quai Imaginé"], "postcode": "71100", "city": "Chalon-sur-Saône"}


def told(when: str, **more: Any) -> dict[str, Any]:
    """Tell a case whose every text names the home."""
    words = "Il sait que j’habite au 4 bis rue des  TILLEULS, 21300 CHENOVE."
    post = {
        "when": when,
        "account": "a",
        "url": "https://x.com/a/status/1",
        "text": "On passe ce soir : 4bis r. des Tilleuls... enfin, rue des tilleuls (21300)",
        "exhibit": 1,
    }
    facts = [
        {
            "kind": "death_threat",
            "when": when,
            "platform": "x",
            "channel": "public",
            "story": words,
            "exposed": words,
            "condition": "quitter la rue des Tilleuls",
            "posts": [{**post, "text": "Rue des Tilleuls, 4 bis : tu vas mourir"}],
            "place": "Chenove",
            "exhibits": [1],
        },
        {"kind": "harassment", "when": when, "story": words, "repeated": True, "count": 9, "place": "CHENÔVE (21300)"},
        {"kind": "insult", "when": when, "platform": "x", "channel": "public", "posts": [post]},
    ]
    return {
        "reference": "essai",
        "place": "Chenôve",
        "complainants": [VICTIM],
        "accounts": [{"id": "a", "platform": "x", "handle": "@a", "holder": "Un Voisin", "holder_basis": words}],
        "facts": facts,
        "exhibits": [{"number": 1, "title": "Attestation, 4 bis rue des Tilleuls", "kind": "capture"}],
        "steps": [{"kind": "main_courante", "to": "le commissariat", "details": words}],
        "harm": {"told": words, "quoted": words, "health": words},
        "witnesses": [{"first_names": "Luc", "last_name": "Exemple", "agrees": True, "saw": words, "address": HOME}],
        "wishes": {"protect_address": True, "civil_party": True},
        "management": [{"platform": "x", "words": words}],
        "minister": {"ministry": "justice", "words": words, "law_gap": words},
        **more,
    }


def files(case: dict[str, Any], on: str, folder: Path) -> dict[str, str]:
    """Return every part of every file made of a case, those of Word unpacked."""
    path = folder / "essai.json"
    path.write_bytes(json.encode(case))
    made = make(path, on=DocumentDay(day(on)), out=folder / "sortie", notes=True)
    found: dict[str, str] = {}
    for file in sorted(made.folder.rglob("*")):
        found[file.name] = file.name if file.suffix == ".docx" else file.read_text(encoding="utf-8")
        if file.suffix == ".docx":
            with zipfile.ZipFile(file) as package:
                for part in package.namelist():
                    found[f"{file.name}/{part}"] = package.read(part).decode("utf-8", "replace")
    return found


def leaks(found: dict[str, str], *parts: str) -> list[str]:
    return [f"{name} : {part}" for name, text in found.items() for part in parts if part in text.casefold()]


def as_told(who: str) -> dict[str, Any]:
    if who == "lawyer":
        return {"lawyer": {**LAWYER, "signs": True}}
    if who == "child":
        mother = {"first_names": "Ida", "last_name": "Exemple", "relation": "mother", "address": HOME}
        child = {**VICTIM, "birth_date": "3 avril 2012", "representatives": [{**mother, "email": "ida@exemple.fr"}]}
        return {"complainants": [child]}
    if who == "mother_as_third_party":
        mother = {"first_names": "Ida", "last_name": "Exemple", "relation": "mother", "address": HOME}
        child = {**VICTIM, "birth_date": "3 avril 2012", "representatives": [mother], "address_kind": "third_party"}
        return {"complainants": [child]}
    return {}


@pytest.mark.parametrize("who", ["victim", "lawyer", "child", "mother_as_third_party"])
@pytest.mark.parametrize("on", DAYS)
def test_a_protected_home_is_in_no_byte_of_any_file(who: str, on: str, tmp_path: Path) -> None:
    year = int(on[:4])
    found = files(told(f"2 mai {year}", **as_told(who)), on, tmp_path)
    assert {"plainte.docx", "lettre-ministre.docx", "a-lire.html"} <= set(found)
    # The finding that asks to mend the words names no town either.
    assert leaks(found, *PARTS) == []
    complaint = found["plainte.docx/word/document.xml"]
    assert "[adresse masquée]" in complaint and "Tu vas mourir".casefold() in complaint.casefold()
    assert "40‑4‑1" not in complaint and "706‑57" in complaint
    assert "enveloppe" not in complaint and "résidence de la victime" not in complaint


def test_a_home_that_is_not_to_be_protected_is_written(tmp_path: Path) -> None:
    found = files(told("2 mai 2026", wishes={}), "2026-11-21", tmp_path)
    complaint = found["plainte.docx/word/document.xml"]
    assert "domiciliée 4 bis, rue des Tilleuls" in complaint and "706" not in complaint
    assert "Chenôve, le 21" in complaint.replace("\u00a0", " ")


@pytest.mark.parametrize("on", DAYS)
def test_the_address_of_a_third_party_is_given_with_its_name_and_the_text_of_its_day(on: str, tmp_path: Path) -> None:
    friend = {**VICTIM, "address": FRIEND, "address_kind": "third_party"}
    case = told("2 mai 2013", complainants=[friend], place="Chalon-sur-Saône", court="Dijon")
    found = files(case, on, tmp_path)
    complaint = found["plainte.docx/word/document.xml"].replace("\u00a0", " ")
    assert "déclarant l’adresse d’un tiers, avec son accord : Association Exemple, 9 quai Imaginé" in complaint
    assert ("prendre acte de ce que je déclare l’adresse d’un tiers" in complaint) == (on >= "2015-08-19")
    # Before that text, an address of the station is all that can be asked, and said in full.
    station = "m’autoriser à déclarer comme domicile l’adresse du commissariat"
    assert (station in complaint) == (on < "2015-08-19")
    assert "celle du commissariat" not in complaint
    assert "Chalon-sur-Saône, le " in complaint


def test_only_who_means_to_be_partie_civile_declares_the_address_of_another(tmp_path: Path) -> None:
    friend = {**VICTIM, "address": FRIEND, "address_kind": "third_party"}
    wishes = {"protect_address": True, "civil_party": False}
    case = told("2 mai 2026", complainants=[friend], wishes=wishes, court="Dijon")
    complaint = files(case, "2026-11-21", tmp_path)["plainte.docx/word/document.xml"]
    assert "40‑4‑1" not in complaint and "706‑57" in complaint


def test_the_office_of_a_lawyer_is_given_by_her_name_and_is_no_third_party(tmp_path: Path) -> None:
    office = {**VICTIM, "address": LAWYER["address"], "address_kind": "third_party"}
    case = told("2 mai 2026", complainants=[office], lawyer=LAWYER, court="Dijon", place="Chenôve")
    found = files(case, "2026-11-21", tmp_path)
    complaint = found["plainte.docx/word/document.xml"].replace("\u00a0", " ")
    assert "chez Me Maud Ancelin" in complaint
    assert "déclarant l’adresse de son avocate, Me Maud Ancelin : 2 cours Inventé" in complaint
    assert "je déclare l’adresse de mon avocate, avec son accord exprès" in complaint
    assert "d’un tiers" not in complaint
    # Where she lives is not told: the town beside the date may be it.
    assert "Chenôve, le" not in complaint


@pytest.mark.parametrize(("on", "kept"), [("2013-11-09", True), ("2026-11-21", False)])
def test_a_notice_that_wants_the_home_says_that_it_is_kept_back(on: str, kept: bool, tmp_path: Path) -> None:
    found = files(told(f"2 mai {on[:4]}"), on, tmp_path)
    (notice,) = (text for name, text in found.items() if "notification" in name and name.endswith("document.xml"))
    assert ("Domicile non communiqué" in notice) == kept
    assert ("protégé, il n’y est pas" in found["a-lire.html"].replace("\u00a0", " ")) == kept


def test_the_words_of_a_file_of_messages_are_cut_too(tmp_path: Path) -> None:
    rows = [f"2 mai 2026;https://x.com/a/status/{n};Rue des tilleuls, tu es morte {n}" for n in range(4)]
    (tmp_path / "posts.csv").write_text("\n".join(["when;url;text", *rows]), encoding="utf-8")
    case = told("2 mai 2026")
    case["facts"][0]["posts"] = "posts.csv"
    found = files(case, "2026-11-21", tmp_path)
    assert leaks(found, *PARTS) == []
    assert "[adresse masquée], tu es morte 3" in found["plainte.docx/word/document.xml"]


@given(
    st.sampled_from(["4 rue des Tilleuls", "7, allée Saint-Éloi", "12 bis av. de la Gare", "Résidence Les Ormes"]),
    st.sampled_from([str.upper, str.lower, str.title, lambda text: text]),
    st.sampled_from([" ", "  ", "-", " , "]),
    st.booleans(),
)
def test_a_street_is_cut_however_it_is_typed(street: str, typed: Any, between: str, plain: bool) -> None:
    home = {"lines": [street], "postcode": "21300", "city": "Chenôve"}
    case = tell(complainants=[{**VICTIM, "address": home}], wishes={"protect_address": True})
    cut = shield.words(case)
    text = typed(between.join(street.split()))
    if plain:
        text = text.translate(str.maketrans("ÉÈéèê", "EEeee"))
    assert cut is not None and cut(f"Il a écrit « {text} » hier.") == f"Il a écrit « {shield.CUT} » hier."


def test_figures_that_are_no_postcode_stay() -> None:
    case = tell(complainants=[VICTIM], wishes={"protect_address": True})
    cut = shield.words(case)
    assert cut is not None
    for text in ("21300 messages reçus", "https://x.com/a/status/21300", "le n° 213001", "tilleuls en fleur"):
        assert cut(text) == text


def found_of(code: str, **more: Any) -> list[str]:
    told_of = {name: value for name, value in told("2 mai 2026", **more).items() if name != "facts"}
    verdict = judge("2026-11-21", *told("2 mai 2026")["facts"], **told_of)
    return [one.where for one in verdict.findings if one.code == code]


def test_what_still_tells_the_home_is_said() -> None:
    assert "facts[0].story" in found_of("address-cut") and "facts[2].posts[0].text" in found_of("address-cut")
    assert "facts[0].story" in found_of("address-town")
    assert found_of("address-exhibits") == ["exhibits"]
    assert found_of("unreachable") == [] != found_of("unreachable", complainants=[{**VICTIM, "email": None}])
    assert found_of("address-cut", reference="rue-des-tilleuls")[-1] == "reference"
    assert not found_of("address-cut", wishes={}) + found_of("address-exhibits", wishes={})


def test_a_place_is_asked_again_of_who_did_not_tell_where_she_lives() -> None:
    unsaid = {**VICTIM, "address": None}
    assert found_of("address-town", complainants=[unsaid]) == ["facts[0].place", "facts[1].place"]


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("Je dors chez ma sœur, et je change de trajet.", "Je dors chez quelqu’un, et je change de trajet."),
        ("Je suis hébergée chez Claire Exemple.", "Je suis hébergée chez quelqu’un."),
        ("Je ne vais plus chez le médecin.", "Je ne vais plus chez le médecin."),
    ],
)
def test_whose_roof_she_sleeps_under_is_not_printed(said: str, printed: str) -> None:
    case = Case.model_validate({"reference": "essai", "wishes": {"protect_address": True}})
    assert unlodged(said, case) == printed
    told_openly = Case.model_validate({"reference": "essai", "wishes": {"protect_address": False}})
    assert unlodged(said, told_openly) == said
