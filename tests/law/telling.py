"""Short ways to tell a fact in the tests of the law."""

from datetime import date

from filings.days import FactsDay
from filings.law import book
from filings.law.circumstances import Circumstances
from filings.law.reading import Shown, retained
from filings.law.text import NeverRead, NotInForce
from schemas.fact import Fact


def on(year: int, month: int, day: int) -> FactsDay:
    return FactsDay(date(year, month, day))


def alleged(fact: Fact, told: Circumstances) -> dict[str, Shown]:
    """What can be alleged of a fact, by JSON name."""
    return {shown.json_name: shown for shown in retained(book.read(fact, told).shown)[0]}


def reserved(fact: Fact, told: Circumstances) -> set[str]:
    return {shown.json_name for shown in retained(book.read(fact, told).shown)[1]}


def refused(fact: Fact, told: Circumstances) -> dict[str, NotInForce | NeverRead]:
    return {refusal.article.json_name(): refusal for refusal in book.read(fact, told).refused}
