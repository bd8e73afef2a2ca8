"""The exhibits and the annex: a table where there are several rows, a sentence where there is one, nothing twice."""

from typing import Any

from filings.documents.complaint import exhibits
from filings.evidence.bordereau import bordereau
from filings.review.judge import reviewed
from tests.review.telling import day, tell

ON = day("2026-11-30")


def annex(*numbers: int) -> list[Any]:
    facts = [
        {
            "kind": "insult",
            "channel": "public",
            "posts": [{"text": f"mots {n}", "account": "c0"} for n in range(number)],
        }
        for number in numbers
    ]
    case, verdict = reviewed(tell(*facts, accounts=[{"id": "c0"}]), ON)
    return list(exhibits.annex(case, verdict))


def test_the_annex_holds_the_messages_of_the_facts_that_have_more_than_five_and_no_others() -> None:
    assert annex(5, 3) == []
    (one,) = annex(6, 5)
    assert [row["termes"] for row in one["publications"]] == [f"mots {n}" for n in range(6)]


def test_an_account_with_one_message_of_the_annex_has_no_table_for_it() -> None:
    posts = [{"text": f"mots {n}", "account": "c0" if n else "c1"} for n in range(6)]
    fact = {"kind": "insult", "channel": "public", "posts": posts}
    case, verdict = reviewed(tell(fact, accounts=[{"id": "c0"}, {"id": "c1"}]), ON)
    many, alone = exhibits.annex(case, verdict)
    assert len(many["publications"]) == 5 and many["seule"] == []
    assert [row["termes"] for row in alone["seule"]] == ["mots 0"] and list(alone["publications"]) == []


def described(*told: dict[str, Any]) -> tuple[str, list[Any]]:
    case = tell(exhibits=[{"number": n, "title": f"Capture {n}", **one} for n, one in enumerate(told, 1)])
    rows = bordereau(case)
    return exhibits.joined(case, rows).replace("\u00a0", " "), exhibits.described(rows)


def test_one_exhibit_is_described_where_it_is_said_to_be_joined() -> None:
    said, rows = described({"kind": "capture", "pages": 2, "captured": "20/11/2026 à 9 h"})
    assert not rows
    assert said == "P. J. : pièce n° 1, Capture 1 (20/11/2026, 9 h, capture d’écran, 2 p.)"


def test_one_exhibit_that_is_sealed_keeps_its_bordereau() -> None:
    said, (row,) = described({"kind": "capture", "sealed": True})
    assert "bordereau" in said and "remise sous pli séparé" in row["intitule"]


def test_no_cell_of_the_bordereau_is_left_empty() -> None:
    _, rows = described({"kind": "capture", "pages": 2}, {})
    assert [(row["date"], row["nature"].replace("\u00a0", " "), row["empreinte"]) for row in rows] == [
        ("–", "capture d’écran, 2 p.", "–"),
        ("–", "–", "–"),
    ]
