"""A reply that becomes several things at once: a paste of addresses, a list of expenses, the facts chosen in one go."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from filings.casefile import identities
from filings.interview import addresses, authors, plan, sources, words
from filings.interview.course import Visit
from filings.interview.draft import Look
from filings.interview.question import Kind, Option, opening, shape
from filings.interview.reading import NotRead, one_of, plain, several_of, yes_no
from filings.interview.shown import options_of
from schemas.account import Account
from schemas.address import Address
from schemas.case import Case
from schemas.fact import Fact, Post
from schemas.harm import Harm
from schemas.person import Complainant

Things = list[dict[str, Any]]

#: How one says that there is none, where a list is asked for; « non » may be the very words of a message.
_NO_POST = frozenset({"aucun", "aucun message"})
_NONE = frozenset({"non", "aucun", "aucune", "rien", "personne", "neant"})


def opened(visit: Visit, reply: str | Sequence[str], look: Look) -> Things:
    """Return what a reply adds to a list, or the one thing a group becomes; nothing for a « non ».

    Raises NotRead with the reason.
    """
    field, first = plan.opened_by(visit.model, visit.name), opening(visit.model, visit.name)
    held = shape(visit.model, visit.name)
    if held.model is Address:
        return [address(_text(reply))]
    if held.kind is Kind.SEVERAL:
        things = [{field: one} for one in several_of(reply, options_of(visit, look))]
        return _identified(things, look) if held.model is Fact else things
    if held.many and held.kind is Kind.ENTRIES:
        reader = _READERS.get((visit.model, visit.name))
        if plain(_text(reply)) in (_NO_POST if held.model is Post else _NONE):
            return []
        return reader(_text(reply), look) if reader else _each(visit, field, _text(reply), look)
    if first is None:
        # With no opening field of its own (a lawyer, one more witness): yes, and the questions follow.
        return [{}] if yes_no(_text(reply)) == "true" else []
    text, options = _text(reply), options_of(visit, look)
    if plain(text) == words.NO or (first.choice and one_of(text, options) == words.NO):
        return []
    if not options and plain(text) == words.YES:
        raise NotRead(words.NAME_IT)
    return [{field: _named(text, first.kind, options)}]


def _each(visit: Visit, field: str, text: str, look: Look) -> Things:
    """Read a thing a line, each by the field that opens it."""
    first = opening(visit.model, visit.name)
    assert first is not None
    return [{field: _named(line, first.kind, options_of(visit, look))} for line in _lines(text)]


def _named(text: str, kind: Kind, options: Sequence[Option]) -> str:
    if options:
        return one_of(text, options, free=kind is Kind.NAMED)
    return " ".join(text.split())


def _identified(things: Things, look: Look) -> Things:
    """Give each fact the name it keeps, whatever is told before it."""
    told = len(look.answers.get("facts") or ())
    given = list(look.given)
    for number, thing in enumerate(things):
        given.append(identities.next_name(given, told + number))
        things[number] = {"id": given[-1], **thing}
    return things


def _text(reply: str | Sequence[str]) -> str:
    return reply if isinstance(reply, str) else "\n".join(reply)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def address(text: str) -> dict[str, Any]:
    """Read a postal address: its lines, then postcode and town, then a country.

    >>> address("12, rue des Lilas, 78000 Versailles")
    {'lines': ['12, rue des Lilas'], 'postcode': '78000', 'city': 'Versailles'}
    """
    lines = _lines(text)
    if len(lines) == 1:
        parted = re.fullmatch(r"(.*?)[\s,;]*\b(\d{5})\s+(.+)", lines[0])
        lines = [part for part in (parted[1], f"{parted[2]} {parted[3]}") if part] if parted else lines
    told: dict[str, Any] = {}
    for index, line in enumerate(lines):
        if found := re.fullmatch(r"([A-Z]{1,2}-)?(\d{4,5})\s+(.+)", line):
            town, _, country = found[3].partition(",")
            after = lines[index + 1 :]
            country = country.strip() or " ".join(after)
            told = {"postcode": found[2], "city": town.strip(), **({"country": country} if country else {})}
            lines = lines[:index]
            break
    return ({"lines": lines} if lines else {}) | told


def _accounts(text: str, look: Look) -> Things:
    known = _told(look)
    taken = {option.value for option in sources.accounts(look.answers)}
    things: Things = []
    for told in authors.read(text):
        if any(authors.alike(one, told) for one in known):
            continue
        things.append({"id": _free(authors.mark(told) or "compte", taken), **told})
        taken.add(things[-1]["id"])
    return things


def _told(look: Look) -> list[Mapping[str, Any]]:
    return [one for one in look.answers.get("accounts") or () if isinstance(one, Mapping)]


def completed(visit: Visit, reply: str | Sequence[str], look: Look) -> dict[str, Any]:
    """Return what a reply adds to things told before, by place: the address of an account known by its name."""
    if visit.name != "accounts" or len(visit.keys) != 1:
        return {}
    return {
        f"accounts[{index}].{field}": value
        for told in authors.read(_text(reply))
        for index, one in enumerate(_told(look))
        if authors.alike(one, told)
        for field, value in authors.completing(one, told).items()
    }


def _free(mark: str, taken: set[str]) -> str:
    if mark not in taken and mark != "compte":
        return mark
    return next(f"{mark}_{n}" for n in range(1 if mark == "compte" else 2, 10_000) if f"{mark}_{n}" not in taken)


def _posts(text: str, look: Look) -> Things:
    # An empty line parts messages of several lines; without one, each line is a message.
    parted = re.split(r"\n[ \t]*\n", text.strip("\n"))
    blocks = parted if len(parted) > 1 else _lines(text)
    known = {_handle(one): one.get("id") for one in look.answers.get("accounts") or () if isinstance(one, Mapping)}
    things: Things = []
    for block in blocks:
        found = addresses.urls(block)
        lines = block.splitlines()
        if len(found) > 1 and all(addresses.urls(line) for line in lines):
            things += [_post(line, addresses.urls(line)[0], known) for line in lines]
        else:
            things.append(_post(block, found[0] if found else "", known))
    return things


def _post(block: str, url: str, known: Mapping[str, Any]) -> dict[str, Any]:
    # A line that is an address and nothing else is one, even without its « https:// »; words that hold one are quoted.
    if not url and addresses.bare_urls(block) == [block.strip()]:
        url = block = f"https://{block.strip()}"
    words_left = block.replace(url, "", 1).strip() if url else block
    told: dict[str, Any] = {}
    if url:
        if account := known.get(addresses.handle_of(url).casefold()):
            told["account"] = account
        told["url"] = url
    if words_left.strip():
        told["text"] = words_left
    return told


def _handle(account: Mapping[str, Any]) -> str:
    handle = account.get("handle")
    return f"@{handle.lstrip('@')}".casefold() if isinstance(handle, str) else ""


def _exhibits(text: str, look: Look) -> Things:
    numbers = [int(option.value) for option in sources.exhibits(look.answers) if option.value.isdigit()]
    first = max(numbers, default=0) + 1
    return [{"number": str(n), "title": line} for n, line in enumerate(_lines(text), first)]


def _costs(text: str, look: Look) -> Things:
    things: Things = []
    for line in _lines(text):
        found = re.fullmatch(r"(.+?)[\s:,;–-]+(\d[\d\s]*(?:[.,]\d{1,2})?)\s*(?:€|euros?)?", line)
        if not found:
            raise NotRead(words.NO_AMOUNT.format(line=sources.short(line)))
        things.append({"label": found[1].strip(), "euros": found[2].strip()})
    return things


def _dependants(text: str, look: Look) -> Things:
    things: Things = []
    for line in _lines(text):
        found = re.fullmatch(r"(.+?)[\s,:;(]+(\d{1,3})(?:\s*ans?)?\)?", line)
        things.append({"who": found[1].strip(), "age": found[2]} if found else {"who": line})
    return things


def _ips(text: str, look: Look) -> Things:
    things: Things = []
    for line in _lines(text):
        found, _, rest = line.replace(",", " ").partition(" ")
        rest = rest.strip(" :;").removeprefix("le ").strip()
        things.append({"address": found} | ({"when": rest} if rest else {}))
    return things


_READERS: Mapping[tuple[type[BaseModel], str], Callable[[str, Look], Things]] = {
    (Case, "accounts"): _accounts,
    (Case, "exhibits"): _exhibits,
    (Fact, "posts"): _posts,
    (Account, "ips"): _ips,
    (Harm, "costs"): _costs,
    (Complainant, "dependants"): _dependants,
}
