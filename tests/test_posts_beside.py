"""A case says the same whether its posts are told in it or in a file beside it."""

import csv
import io
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from filings.casefile.dialect import dump
from filings.casefile.read import load, parse
from filings.clinic.new import workbook
from filings.clinic.sources import recognise
from filings.days import DocumentDay
from filings.french.typography import typography
from filings.make import examine, make
from schemas.fact import FactKind
from schemas.filed import FiledPosts
from tests.support import EXAMPLES, GOLDENS

CASES = {
    **{path.name: path / "case.yaml" for path in sorted(GOLDENS.iterdir()) if (path / "case.yaml").is_file()},
    **{path.stem: path for path in sorted(EXAMPLES.glob("*.yaml"))},
}
DAY = date(2026, 11, 21)


def as_csv(posts: list[Mapping[str, Any]]) -> bytes | None:
    """The posts as a table, None when an answer without a value keeps them from being one."""
    if any(isinstance(value, Mapping) for post in posts for value in post.values()):
        return None
    keys = list(dict.fromkeys(key for post in posts for key in post))
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";")
    writer.writerow(keys)
    writer.writerows([post.get(key, "") for key in keys] for post in posts)
    return stream.getvalue().encode("utf-8-sig")


def as_jsonl(posts: list[Mapping[str, Any]]) -> bytes:
    return "".join(f"{json.dumps(post, ensure_ascii=False)}\n" for post in posts).encode()


def beside(path: Path, folder: Path, ending: str) -> tuple[Path, int]:
    """Write a case whose posts are in files, one a fact; return its path and how many files there are."""
    tree = parse(path.read_text(encoding="utf-8"), path.name)
    number = 0
    for index, fact in enumerate(tree.get("facts") or ()):
        posts = fact.get("posts")
        data = (as_csv(posts) if ending == "csv" else as_jsonl(posts)) if posts else None
        if data is not None:
            (folder / f"posts-{index}.{ending}").write_bytes(data)
            fact["posts"] = f"posts-{index}.{ending}"
            number += 1
    copy = folder / path.name
    copy.write_text(dump(tree), encoding="utf-8")
    return copy, number


def documents(case: Path, out: Path, on: date) -> dict[str, bytes]:
    made = make(case, on=DocumentDay(on), out=out)
    return {one.written.path.name: one.written.path.read_bytes() for one in made.documents}


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
@pytest.mark.parametrize("name", CASES)
def test_the_documents_are_the_same_to_the_byte(name: str, ending: str, tmp_path: Path) -> None:
    listed = CASES[name]
    for pieces in listed.parent.glob("*-pieces"):
        (tmp_path / pieces.name).symlink_to(pieces)
    (tmp_path / "in").mkdir()
    told = tmp_path / "in" / listed.name
    told.write_text(listed.read_text(encoding="utf-8"), encoding="utf-8")
    filed, number = beside(listed, tmp_path, ending)
    days = {date.fromisoformat(name.partition("@")[2])} if "@" in name else {date(2013, 11, 9), DAY}
    for on in sorted(days):
        expected = documents(told, tmp_path / f"told-{on}", on)
        assert documents(filed, tmp_path / f"filed-{on}", on) == expected
        first, second = examine(told, DocumentDay(on)).verdict, examine(filed, DocumentDay(on)).verdict
        assert first.allegations == second.allegations and first.notices == second.notices
        assert {one.code for one in first.findings} - _OF_FILES == {one.code for one in second.findings} - _OF_FILES
    assert number or not any(fact.posts for fact in load(listed).case.facts) or ending == "csv"


#: The pieces of an example are looked for beside the case, which only one of the two copies is.
_OF_FILES = {"missing-file", "changed-file", "outside-folder", "unreadable-file"}


def test_some_of_these_cases_tell_posts() -> None:
    told = [fact.posts for path in CASES.values() for fact in load(path).case.facts if fact.posts]
    assert len(told) >= 10


SOME = (
    {"when": "12/09/2026 23:40", "account": "a", "url": "https://x.com/a/1", "text": "mot 1", "exhibit": "1"},
    {"when": "vers le 3 mars 2026", "account": "b", "text": "mot 2\nsuite", "masked": "oui"},
    {"when": "1/12/2026", "account": "a", "url": "https://x.com/a/3", "text": "plus tard", "exhibit": "2"},
    {"account": "b", "url": "https://x.com/b/4", "text": "mot 4", "seen": "20/11/2026", "exhibit": "1"},
    {"when": "mai 2026", "account": "c", "url": "https://x.com/c/5", "gone": "oui", "exhibit": "2"},
    {"when": "12/09/2026 à 8 h", "account": "c", "url": "https://x.com/c/6", "text": "mot 6", "seen": "2/12/2026"},
    {"url": "https://exemple.fr/7", "text": "mot 7"},
)


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
@pytest.mark.parametrize("kind", [kind for kind in FactKind if kind is not FactKind.CONTEXT])
def test_a_fact_of_any_kind_says_the_same_of_posts_of_every_sort(kind: FactKind, ending: str, tmp_path: Path) -> None:
    case = {
        **parse((EXAMPLES / "salome-2013.yaml").read_text(encoding="utf-8"), "salome-2013.yaml"),
        "accounts": [{"id": one, "platform": "twitter", "handle": f"@{one}"} for one in "abc"],
        "exhibits": [{"number": str(n), "title": f"capture {n}", "captured": "20/11/2026"} for n in (1, 2)],
        "facts": [
            {
                "kind": kind.value,
                "channel": "public",
                "grounds": ["sexist"],
                "data": ["address"],
                "exposed": "un appel à venir",
                "posts": [dict(one) for one in posts],
                **more,
            }
            for posts, more in ((SOME, {}), (SOME[:2], {"when": "2026", "story": "Un autre."}), (SOME[3:], {}))
        ],
    }
    for name in ("reference", "steps", "harm", "management", "minister"):
        case.pop(name, None)
    if kind is FactKind.SOLICITATION:  # only a child can suffer it
        parent = {"first_names": "Claire", "last_name": "Exemple", "relation": "mother"}
        case["complainants"] = [{**case["complainants"][0], "birth_date": "14 mai 2012", "representatives": [parent]}]
    told = tmp_path / "in" / "cas.json"
    told.parent.mkdir()
    told.write_text(json.dumps(case, ensure_ascii=False), encoding="utf-8")
    filed, number = beside(told, tmp_path, ending)
    expected = documents(told, tmp_path / "told", DAY)
    assert number == 3 and "plainte.docx" in expected
    assert documents(filed, tmp_path / "filed", DAY) == expected
    verdicts = [examine(one, DocumentDay(DAY)).verdict for one in (told, filed)]
    assert verdicts[0].allegations == verdicts[1].allegations and verdicts[0].notices == verdicts[1].notices
    codes = [[(one.code, one.where.partition(".")[0]) for one in verdict.findings] for verdict in verdicts]
    assert set(codes[0]) == set(codes[1])


MANY = """\
reference: annexe
accounts:
  - {id: exemple_01, platform: twitter, handle: "@exemple_01"}
exhibits:
  - {number: 1, title: captures}
facts:
  - kind: insult
    channel: public
    platform: twitter
    accounts: [exemple_01]
    posts: captures.csv
"""


def many(folder: Path, rows: int, line: str, head: str = "when;account;url;text;seen;masked") -> Path:
    cells = "".join(f"{line.format(n=n)}\n" for n in range(rows))
    (folder / "captures.csv").write_text(f"{head}\n{cells}", encoding="utf-8")
    path = folder / "annexe.yaml"
    path.write_text(MANY, encoding="utf-8")
    return path


def test_what_concerns_every_row_is_said_once_with_its_count_and_its_first_line(tmp_path: Path) -> None:
    case = many(tmp_path, 1200, "12/09/2026 à {n} h;exemple_01;;12 rue des Lilas;;oui".replace("{n} h", "3 h"))
    examined = examine(case, DocumentDay(DAY))
    found = {one.code: one for one in examined.verdict.findings}
    for code, field in (("url-missing", "url"), ("address-in-words", "text"), ("masked-number", "text")):
        assert found[code].where == f"facts[0].posts[0].{field}"
        assert "Il en est ainsi de 1\u202f200\u00a0lignes de captures.csv." in typography(found[code].message)
        assert examined.loaded.place(found[code].where).startswith("captures.csv, ligne 2 (")


def test_a_content_seen_long_ago_is_named_at_its_line_though_earlier_rows_are_of_later_days(tmp_path: Path) -> None:
    later, old = "1/12/2026;exemple_01;https://x.com/{n};a;;", "1/09/2026;exemple_01;https://x.com/{n};b;2/09/2026;"
    case = many(tmp_path, 1, f"{later}\n{old}")
    examined = examine(case, DocumentDay(DAY))
    (found,) = [one for one in examined.verdict.findings if one.code == "seen-long-ago"]
    assert found.where == "facts[0].posts[1].seen"
    assert examined.loaded.place(found.where) == "captures.csv, ligne 3 (seen)"


def test_an_answer_put_off_in_a_row_is_told_at_its_line(tmp_path: Path) -> None:
    case = many(tmp_path, 0, "")
    case.write_text(MANY.replace("captures.csv", "captures.jsonl"), encoding="utf-8")
    rows = [
        {"text": "a"},
        {"text": {"answered": "later"}, "when": {"answered": "later"}},
        {"when": {"answered": "later"}},
    ]
    (tmp_path / "captures.jsonl").write_bytes(as_jsonl(rows))
    examined = examine(case, DocumentDay(DAY))
    found = [one for one in examined.verdict.findings if one.code == "answer-later"]
    assert [(one.where, typography(one.message)) for one in found] == [
        (
            "facts[0].posts[1].when",
            "Réponse remise à plus tard\u00a0: date de publication. Il en est ainsi de 2\u00a0lignes de "
            "captures.jsonl.",
        ),
        ("facts[0].posts[1].text", "Réponse remise à plus tard\u00a0: termes exacts."),
    ]
    assert examined.loaded.place(found[0].where) == "captures.jsonl, ligne 2 (Date de publication)"


def test_a_column_that_was_not_read_is_a_finding(tmp_path: Path) -> None:
    case = many(tmp_path, 1, "12/09/2026;exemple_01;3", "when;account;likes")
    found = [one for one in examine(case, DocumentDay(DAY)).verdict.findings if one.code == "posts-column-unread"]
    assert [one.message for one in found] == [
        "Colonne « likes » de captures.csv : elle n’est pas connue, et n’a pas été lue."
    ]


def test_a_long_file_is_cut_into_tables_of_five_hundred_rows_in_the_order_of_the_days(tmp_path: Path) -> None:
    from filings.documents.complaint.exhibits import annex

    case = many(tmp_path, 1001, "{n} mars 2026;exemple_01;https://x.com/{n};mot {n};;".replace("{n} mars", "9 mars"))
    text = (tmp_path / "captures.csv").read_text(encoding="utf-8")
    head, *rows = text.splitlines(keepends=True)
    (tmp_path / "captures.csv").write_text(head + rows[0].replace("9 mars", "8 mai") + "".join(rows[1:]), "utf-8")
    examined = examine(case, DocumentDay(DAY))
    tables = annex(examined.known, examined.verdict)
    assert [len(table["publications"]) for table in tables] == [500, 500, 1]
    assert tables[0]["publications"][0]["termes"] == "mot 1"
    assert [row["termes"] for row in tables[-1]["publications"]] == ["mot 0"]


def test_a_workbook_made_from_such_a_case_holds_its_posts(tmp_path: Path) -> None:
    case = load(many(tmp_path, 3, "12/09/2026;exemple_01;https://x.com/{n};mot {n};;")).case
    (tmp_path / "clinique.xlsx").write_bytes(workbook([case], on=DAY))
    (told,) = recognise([str(tmp_path / "clinique.xlsx")]).cases()
    assert [one["text"] for one in told.content["facts"][0]["posts"]] == ["mot 0", "mot 1", "mot 2"]
    assert isinstance(case.facts[0].posts, FiledPosts)
