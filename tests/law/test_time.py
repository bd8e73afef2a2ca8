"""Every day since its first version, a text has exactly one version, or a declared void; and says where it was read."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from filings.days import DocumentDay, FactsDay
from filings.law import aggravations, book
from filings.law.circumstances import Trigger
from filings.law.procedure import competence, delays, limitation, rights
from filings.law.registers import courts, helplines, ministries, platforms, table
from filings.law.text import (
    Article,
    Euros,
    Grade,
    Months,
    NeverRead,
    NotInForce,
    Penalty,
    Source,
    Version,
    Void,
    When,
    penalty,
)
from tests.law.printing import whole_law

ONE = timedelta(days=1)
ARTICLES = [offence.article for offence in book.offences()]
END = date(2027, 12, 31)
#: The last day on which the research looked for the law.
READ_LAST = date(2026, 11, 21)


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def faults(article: Article) -> list[str]:
    """What is wrong in the life of an article: days without a version, or with two; versions nobody read."""
    found: list[str] = []
    for one, following in zip(article.versions, article.versions[1:], strict=False):
        if one.until is None or one.until < one.since or one.until >= following.since:
            found.append(f"overlap at {following.since}")
        elif one.until + ONE < following.since and not any(
            void.since == one.until + ONE and void.until == following.since - ONE and void.reason
            for void in article.voids
        ):
            found.append(f"gap after {one.until}")
    for version in article.versions:
        if not version.sources or not version.law:
            found.append(f"nobody read {version.since}")
        elif version.grade is not Grade.C and not all(source.url for source in version.sources):
            found.append(f"no place where {version.since} was read")
        elif version.read_on > READ_LAST:
            found.append(f"{version.since} read after the last day anybody read")
        for one in (version.base, *(raised.penalty for raised in version.aggravations)):
            if not (one.prison or one.fine):
                found.append(f"no penalty in {version.since}")
    return found


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_each_day_has_one_version_or_a_declared_void(article: Article) -> None:
    assert faults(article) == []
    first, last = article.versions[0], article.versions[-1]
    edges = {edge for version in article.versions for edge in (version.since, version.until) if edge}
    walk = {day + shift for day in edges for shift in (-ONE, 0 * ONE, ONE)} | set(days(date(2004, 1, 1), END))
    for day in walk:
        versions = [version for version in article.versions if version.holds(day)]
        voids = [void for void in article.voids if void.since <= day <= void.until]
        over = last.until is not None and day > last.until
        if day < first.since or over:
            assert not versions and not voids
            with pytest.raises((NotInForce, NeverRead)):
                article.on(FactsDay(day))
        elif versions:
            assert len(versions) == 1 and not voids and article.on(FactsDay(day)) is versions[0]
        else:
            assert len(voids) == 1
            with pytest.raises(NotInForce) as refusal:
                article.on(FactsDay(day))
            assert refusal.value.when is When.VOID


THREAT = next(article for article in ARTICLES if article.number == "433-3")
*_, OLD, NEW = THREAT.versions
NO_URL = Source("Une page", "", date(2020, 1, 1))


@pytest.mark.parametrize(
    ("versions", "fault"),
    [
        ((replace(OLD, until=NEW.since), NEW), "overlap at 2017-03-02"),
        ((replace(OLD, until=None), NEW), "overlap at 2017-03-02"),
        ((NEW, OLD), "overlap at 2010-03-04"),
        ((replace(OLD, until=date(2017, 2, 28)), NEW), "gap after 2017-02-28"),
        ((OLD, replace(NEW, sources=())), "nobody read 2017-03-02"),
        ((OLD, replace(NEW, law="")), "nobody read 2017-03-02"),
        ((OLD, replace(NEW, sources=(NO_URL,))), "no place where 2017-03-02 was read"),
        (
            (OLD, replace(NEW, sources=(replace(NO_URL, url="https://exemple.fr", read=date(2099, 1, 1)),))),
            "2017-03-02 read after the last day anybody read",
        ),
        ((OLD, replace(NEW, base=Penalty(Months(0), None))), "no penalty in 2017-03-02"),
    ],
)
def test_what_is_wrong_in_the_life_of_an_article_is_seen(versions: tuple[Version, ...], fault: str) -> None:
    assert fault in faults(replace(THREAT, versions=versions))


def test_a_gap_is_allowed_only_when_it_is_declared_whole_and_with_its_reason() -> None:
    gap = (replace(OLD, until=date(2017, 2, 26)), NEW)
    whole = Void(date(2017, 2, 27), date(2017, 3, 1), "ce texte avait été abrogé")
    assert not faults(replace(THREAT, versions=gap, voids=(whole,)))
    assert faults(replace(THREAT, versions=gap, voids=(replace(whole, reason=""),)))
    assert faults(replace(THREAT, versions=gap, voids=(replace(whole, until=date(2017, 2, 28)),)))


def test_a_penalty_without_prison_or_fine_cannot_be_written() -> None:
    with pytest.raises(ValueError, match=r"^a penalty has a prison term, a fine, or both$"):
        penalty()


@pytest.mark.parametrize("version", [v for a in ARTICLES for v in a.versions], ids=lambda v: f"{v.since}-{v.law[:20]}")
def test_each_version_has_elements_of_their_own_one_of_them_decisive(version: Version) -> None:
    assert any(element.decisive for element in version.elements)
    codes = [element.code for element in version.elements]
    assert len(codes) == len(set(codes))


def test_penalties_have_units_and_aggravations_raise_them() -> None:
    for article in ARTICLES:
        for version in article.versions:
            assert version.base.prison or version.base.fine
            for one in version.aggravations:
                assert (one.penalty.prison or 0) >= (version.base.prison or 0), article.name
                assert (one.penalty.fine or 0) >= (version.base.fine or Euros(0)), article.name
                assert (one.count > 1) is (one.trigger is Trigger.COUNT)


def test_each_offence_has_a_known_limitation_and_a_name_of_its_own() -> None:
    names = [article.name for article in ARTICLES]
    assert len(set(names)) == len(names)
    for article in ARTICLES:
        assert article.limitation in limitation.RULES
        assert set(article.yields_to) <= set(names)
        assert article.not_formalised
        if article.complaint_required:
            assert article.complaint.endswith(".")


def test_contraventions_are_those_of_the_regulatory_part_and_the_sexist_outrage_of_2018() -> None:
    # Code pénal: numbers in R.; and article 621-1 (loi n° 2018-703, article 15), « puni de l’amende prévue pour les
    # contraventions de la 4e classe ». A délit may be punished by a fine alone (433-5).
    names = {article.name for article in ARTICLES if article.contravention}
    assert names == {"CP 621-1", *(article.name for article in ARTICLES if article.name.startswith("CP R. "))}
    assert "CP R. 621-1" in names


def test_what_was_read_a_year_before_the_document_is_to_be_verified() -> None:
    version = next(a for a in ARTICLES if a.number == "222-17").versions[-1]
    assert version.read_on == date(2025, 7, 13)
    assert not version.verify_after(DocumentDay(date(2026, 7, 13)))
    assert version.verify_after(DocumentDay(date(2026, 7, 14)))
    closed = next(a for a in ARTICLES if a.number == "222-18-1").versions[-1]
    assert not closed.verify_after(DocumentDay(date(2026, 11, 21)))


def test_json_rows_have_the_names_the_command_promises() -> None:
    rows = book.rows(FactsDay(date(2013, 9, 12)))
    threat = next(row for row in rows if row["article"] == "CP 222-17")
    assert set(threat) == {
        "article",
        "label",
        "version_from",
        "version_to",
        "prison_months",
        "fine_euros",
        "grade",
        "read_on",
        "source",
    }
    assert (threat["version_from"], threat["version_to"], threat["prison_months"]) == ("2002-01-01", None, 6)
    assert not any(row["article"] == "CP 222-33-2-2" for row in rows)
    # The paragraph of that day, the last day of that version, each place where it was read.
    hatred = next(row for row in rows if row["article"] == "loi 1881 art. 24 al. 9")
    assert (hatred["version_from"], hatred["version_to"]) == ("2012-08-08", "2014-11-14")
    words = next(row for row in rows if row["article"] == "loi 1881 art. 31")
    assert words["read_on"] == "2014-12-31"
    places = words["source"].split(" ; ")
    assert [place.split("/")[:3] for place in places] == [["https:", "", "github.com"], ["http:", "", "www.gisti.org"]]
    assert places[0].endswith("lois-non-codifiees-et-reglements-francais")


def test_a_text_that_nobody_read_has_no_day_of_reading() -> None:
    rows = {row["article"]: row for row in book.rows(FactsDay(date(2016, 9, 1)))}
    assert (rows["CP 222-13"]["grade"], rows["CP 222-13"]["read_on"]) == ("C", None)
    assert rows["CP 222-13"]["source"], "it says what is known of it all the same"


def test_registers_hold_one_row_a_day_with_its_source() -> None:
    for day in days(date(2004, 1, 1), END):
        on = DocumentDay(day)
        for name, _ in platforms.names():
            rows = [p for p in platforms.every() if p.id == name and table.holds(p.since, p.until, on)]
            assert len(rows) <= 1, f"{name} {day}"
        for kind in ("women", "justice", "interior"):
            assert len([m for m in ministries.every() if m.kind == kind and table.holds(m.since, m.until, on)]) <= 1
    assert all(one.grade and one.source for one in platforms.every() if one.entity)
    assert all(one.source for one in (*ministries.every(), *helplines.every()))
    for name in ("courts", "courts_past", "departements", "platforms", "ministries", "helplines", "flaggers"):
        assert table.provenance(name)


def test_procedural_texts_never_overlap_under_one_name() -> None:
    for name in {right.name for right in rights.every()}:
        rows = [right for right in rights.every() if right.name == name]
        for day in days(date(2004, 1, 1), END):
            assert len([right for right in rows if right.holds(DocumentDay(day))]) <= 1, f"{name} {day}"
    assert all(right.source and right.cited and right.says for right in rights.every())
    assert all(row.source for row in delays.RETENTIONS)
    assert len({c.id for c in competence.criteria(DocumentDay(END))}) == 4
    assert all(general.sources for general in aggravations.GENERAL)
    assert len(courts.every()) == 168


def test_the_whole_law_reads_as_text(golden: Callable[[str, str], None]) -> None:
    golden("law.txt", whole_law())
