"""What a question offers to choose from: the registers of platforms and courts, and what was already told."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from filings.interview.question import Option
from schemas.asked import Choice

#: How much of what was told names it in a list.
_SHOWN = 60


def platforms() -> tuple[Option, ...]:
    """Return the platforms of the register, by their latest names."""
    from filings.law.registers import platforms as register

    return tuple(Option(one, name) for one, name in register.names())


def courts_near(case: Mapping[str, Any], on: date) -> tuple[Option, ...]:
    """Return the seats of the courts among which the home of a complainant leaves to choose; one when it is sure.

    ``on`` is the day of the documents: a court that did not sit then is not among them.
    """
    from filings.days import DocumentDay
    from filings.law.registers import courts

    for complainant in case.get("complainants") or ():
        if not isinstance(complainant, Mapping):
            continue
        homes = [complainant, *_listed(complainant.get("representatives"))]
        legal = complainant.get("organisation")
        seats = [legal.get("seat")] if isinstance(legal, Mapping) else []
        for address in [*seats, *(home.get("address") for home in homes)]:
            if isinstance(address, Mapping) and isinstance(code := address.get("postcode"), str):
                city = address.get("city")
                found = courts.of_commune(city if isinstance(city, str) else "", code, DocumentDay(on))
                if found:
                    return tuple(Option(court.seat, court.seat) for court in found)
    return ()


def accounts(case: Mapping[str, Any]) -> tuple[Option, ...]:
    """Return the accounts told, by their marks."""
    found = []
    for account in _listed(case.get("accounts")):
        mark = str(account.get("id") or "")
        named = account.get("displayed_name") or account.get("handle")
        more = f" ({named})" if isinstance(named, str) and named.lstrip("@") != mark else ""
        if mark:
            found.append(Option(mark, f"{mark}{more}"))
    return tuple(found)


def exhibits(case: Mapping[str, Any]) -> tuple[Option, ...]:
    """Return the exhibits told, by their numbers."""
    return tuple(
        Option(str(one.get("number")), f"{one.get('number')}. {short(str(one.get('title') or ''))}")
        for one in _listed(case.get("exhibits"))
        if one.get("number")
    )


def complainants(case: Mapping[str, Any]) -> tuple[Option, ...]:
    """Return the complainants told, by their place in the list."""
    return tuple(Option(str(n), f"{n}. {person(one)}") for n, one in enumerate(_listed(case.get("complainants")), 1))


def person(one: Mapping[str, Any]) -> str:
    """Return how a person is named on the screen, from what was told."""
    legal = one.get("organisation")
    if isinstance(legal, Mapping) and isinstance(name := legal.get("name"), str):
        return name
    parts = [one.get("first_names"), one.get("used_name") or one.get("last_name")]
    return " ".join(part for part in parts if isinstance(part, str))


def label_of(choice: type[Choice], said: str) -> str:
    """Return the French label of a word of a closed list, empty when it is none of them."""
    try:
        return choice(said).label  # type: ignore[call-arg]
    except ValueError:
        return ""


def short(text: str, length: int = _SHOWN) -> str:
    """Return the beginning of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"


def _listed(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []
