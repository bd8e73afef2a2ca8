"""The same words never bear two heads of the law of words, even told in two facts (loi du 29 juillet 1881, article 50).

A message told once as an insult and once as a defamation would make the whole act void (Ass. plén., 15 February 2013,
n° 11-14.637). The head with the longest limitation is kept, then the one of the other’s facts it absorbs.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace

from filings.days import FactsDay
from filings.law import book
from filings.law.procedure import limitation
from filings.review import parts
from filings.review.circumstances import victims
from filings.review.parts import Part
from filings.review.readings import Candidate, read
from schemas.asked import told
from schemas.case import Case
from schemas.fact import FactKind
from schemas.filed import Posted, once, revised

#: An insult that cannot be told from a defamation or a call is absorbed by it.
_ABSORBS = (FactKind.CALL_TO_VIOLENCE, FactKind.HATRED, FactKind.DEFAMATION, FactKind.INSULT)


def one_head(held: Sequence[Candidate], case: Case) -> tuple[list[Candidate], list[tuple[Candidate, Candidate]]]:
    """Return what is alleged without the heads that other words of the case already bear, and what took them."""
    of_words = sorted((one for one in held if _of_words(one)), key=_rank)
    if len({one.fact.id for one in of_words}) < 2 or len({one.article.name for one in of_words}) < 2:
        return list(held), []
    taken: dict[Hashable, Candidate] = {}
    kept: dict[int, Candidate | None] = {}
    displaced: list[tuple[Candidate, Candidate]] = []
    for one in of_words:
        takers = {mark: taken[mark] for mark in _marks(one) if mark in taken and _other(taken[mark], one)}
        left: Candidate | None = one
        if takers:
            displaced.append((one, next(iter(takers.values()))))
            kept[id(one)] = left = _without(one, set(takers), case)
        for mark in _marks(left) if left else ():
            taken.setdefault(mark, left or one)
    rest = [kept.get(id(one), one) for one in held]
    return [one for one in rest if one is not None], displaced


def _of_words(one: Candidate) -> bool:
    return limitation.RULES[one.article.limitation].by_publication


def _rank(one: Candidate) -> tuple[int, int]:
    months = limitation.RULES[one.article.limitation].period(FactsDay(one.span.last)).months
    return -months, _ABSORBS.index(one.fact.kind) if one.fact.kind in _ABSORBS else len(_ABSORBS)


def _other(taker: Candidate, one: Candidate) -> bool:
    return taker.fact.id != one.fact.id and taker.article.name != one.article.name


def _marks(one: Candidate) -> Sequence[Hashable]:
    return once(one.fact.posts, _marks, lambda: [mark for post in one.fact.posts for mark in _of(post)])


def _of(post: Posted) -> Iterator[Hashable]:
    """Walk what makes a message the same as another: its address, or else its words, their author and their day."""
    if url := told(post.url):
        yield str(url)
    elif text := told(post.text):
        when = told(post.when)
        yield str(text), told(post.account), when and when.first


def _without(one: Candidate, marks: set[Hashable], case: Case) -> Candidate | None:
    """Return what an offence keeps once some messages are left out; None when it keeps none."""
    posts = revised(one.fact.posts, lambda post: None if marks.intersection(_of(post)) else {})
    if not posts:
        return None
    fact = one.fact.model_copy(update={"posts": posts, "count": None})
    days = parts.days_of_acts(fact, one.span)
    span = replace(one.span, first=days[0], last=days[-1], lasting=len(days) > 1) if days else one.span
    offence = next(offence for offence in book.offences() if offence.article is one.article)
    again = read([offence], Part(fact, span, span), victims(fact, case), case).candidates
    return next((found for found in again if found.read.holds), None)
