"""Long tables are cut where a word processor still lays them out at once; nothing is lost at the cut."""

from typing import Any

from filings.letter.contract import Said
from tests import telling

_, ON = telling.CASES["lycee"]


def with_posts(count: int) -> list[Said]:
    told: Any = telling.tree("lycee")
    fact = next(fact for fact in told["facts"] if fact["kind"] == "insult")
    model = fact["posts"][0]
    fact["posts"] = [{**model, "url": f"https://www.instagram.com/p/{number}/"} for number in range(count)]
    return telling.said(telling.case_of(told), ON)


def notice(documents: list[Said]) -> Any:
    return next(one.view for one in documents if one.stem == "notification-instagram")


def test_a_usual_notice_has_one_table_and_no_title_over_it() -> None:
    (table,) = notice(with_posts(3))["tableaux"]
    assert table["titre"] == "" and len(table["contenus"]) >= 3


def test_the_contents_of_a_long_notice_are_cut_and_their_numbers_go_on() -> None:
    tables = notice(with_posts(1001))["tableaux"]
    assert [len(table["contenus"]) for table in tables][:2] == [500, 500]
    first, second, *_ = (table["titre"].replace("\u00a0", " ") for table in tables)
    assert (first, second) == ("Contenus n° 1 à 500", "Contenus n° 501 à 1000")
    rows = [row for table in tables for row in table["contenus"]]
    assert [row["numero"] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    assert {f"https://www.instagram.com/p/{number}/" for number in range(1001)} <= {row["adresse"] for row in rows}


def test_the_annex_of_a_long_complaint_is_cut_in_the_same_way() -> None:
    complaint = next(one.view for one in with_posts(501) if one.template == "complaint")
    parts = [one for one in complaint["annexe"] if "partie" in one["titre"]]
    assert len(parts[0]["publications"]) == 500 and "partie 1 sur 2" in parts[0]["titre"].replace("\u00a0", " ")
