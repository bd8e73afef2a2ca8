"""The bordereau lists every exhibit under the number it was given, for good."""

from filings.evidence.bordereau import Row, bordereau, next_number
from schemas.case import Case

EXHIBITS = [
    {
        "number": 12,
        "title": "Certificat médical du 15 septembre 2013",
        "kind": "certificate",
        "when": "15/09/2013",
        "pages": 2,
    },
    {
        "number": 3,
        "title": "Capture du message",
        "kind": "capture",
        "sha256": "ba7816bf" * 8,
        "captured": "9 novembre 2013 à 18 h 30",
    },
    {"number": 5, "title": "Photographie", "kind": "capture", "when": "12/09/2013", "sealed": True},
    {
        "number": 4,
        "title": "Attestation",
        "kind": "statement",
        "when": "12/09/2013",
        "pages": 1,
        "withdrawn": True,
        "sha256": "00" * 32,
    },
    {"number": 6, "title": "Relevé", "kind": {"answered": "unknown"}, "pages": {"answered": "later"}},
]


def rows(exhibits: list[dict[str, object]] | None = None) -> dict[int, Row]:
    case = Case.model_validate({"exhibits": EXHIBITS if exhibits is None else exhibits})
    return {row.number: row for row in bordereau(case)}


def test_rows_follow_the_numbers_given_whatever_the_order_of_the_file() -> None:
    assert list(rows()) == [3, 4, 5, 6, 12]
    assert rows() == rows(EXHIBITS[::-1])


def test_a_number_does_not_move_when_another_exhibit_leaves() -> None:
    assert list(rows([one for one in EXHIBITS if one["number"] != 4])) == [3, 5, 6, 12]


def test_a_row_says_what_the_exhibit_is() -> None:
    row = rows()[12]
    assert (row.title, row.kind, row.pages) == ("Certificat médical du 15 septembre 2013", "certificat médical", 2)
    assert row.when is not None and row.when.said == "15/09/2013"


def test_a_capture_without_a_date_of_its_own_bears_that_of_its_capture() -> None:
    when = rows()[3].when
    assert when is not None and when.said == "9 novembre 2013 à 18 h 30"


def test_the_digest_is_whole_and_short() -> None:
    row = rows()[3]
    assert row.sha256 == "ba7816bf" * 8
    assert row.short_sha256 == row.sha256[:12] == "ba7816bfba78"


def test_a_withdrawn_exhibit_keeps_its_number_and_says_nothing_else() -> None:
    assert rows()[4] == Row(4, "Attestation", None, "", None, "", mention="supprimée")


def test_an_intimate_image_is_handed_over_in_a_sealed_envelope() -> None:
    assert rows()[5].mention == "remise sous pli séparé"
    assert rows()[5].when is not None


def test_what_was_not_told_is_left_empty() -> None:
    assert rows()[6] == Row(6, "Relevé", None, "", None, "")


def test_a_new_exhibit_never_takes_a_number_already_given() -> None:
    assert next_number(Case.model_validate({"exhibits": EXHIBITS})) == 13
    assert next_number(Case()) == 1


def test_an_exhibit_bears_the_name_the_law_gave_it() -> None:
    case = Case.model_validate({"exhibits": [{"number": 1, "title": "Constat", "kind": "bailiff_report"}]})
    assert [row.kind for row in bordereau(case)] == ["constat de commissaire de justice"]
    assert [row.kind for row in bordereau(case, {1: "constat d’huissier de justice"})] == [
        "constat d’huissier de justice"
    ]
