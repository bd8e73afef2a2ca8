"""What a cell says: text as a person would write it, or the reason why it says nothing certain.

A spreadsheet turns what is typed into numbers and dates. A postcode and a telephone get their zero back; a number in
a column of dates, a long number that has lost its last figures, « 5,6 » become five and six tenths are refused: what
was meant is not guessed.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from filings.casefile.delimited import simple
from filings.clinic.columns import Column, Kind
from filings.errors import cut, nearest
from schemas.asked import Choice

#: What calamine and csv give: text, number, yes or no, a day, an hour.
Value = str | float | int | bool | date | datetime | time | timedelta | None

#: How an answer without a value is written in a cell, by what it means.
UNSAID = {
    "unknown": "(je ne sais pas)",
    "declined": "(préfère ne pas répondre)",
    "later": "(plus tard)",
}
_UNSAID = {simple(words): key for key, words in UNSAID.items()} | {
    "jepreferenepasrepondre": "declined",
    "nesaitpas": "unknown",
}

#: A spreadsheet keeps fifteen figures of a number.
_EXACT = 10**15

_SCIENTIFIC = re.compile(r"[+-]?\d+(?:[.,]\d+)?E\+\d+", re.I)


class Doubtful(Exception):
    """A cell that says nothing certain: what is wrong, what would be right."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what, remedy)
        self.what, self.remedy = what, remedy


def empty(value: Value) -> bool:
    """Whether nothing was written in a cell."""
    return value is None or (isinstance(value, str) and not value.strip())


def shown(value: Value) -> str:
    """Return what a cell holds as a person reads it there."""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() else repr(value).replace(".", ",")
    if isinstance(value, datetime):
        seconds = value.replace(microsecond=0) + timedelta(seconds=round(value.microsecond / 1_000_000))
        if seconds.time() == time.min:
            return f"{seconds:%d/%m/%Y}"
        return f"{seconds:%d/%m/%Y à %H:%M:%S}" if seconds.second else f"{seconds:%d/%m/%Y à %H:%M}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, time):
        return f"{value:%H h %M}"
    return "" if value is None else str(value)


def unsaid(value: Value) -> str | None:
    """Return which answer without a value a cell bears (« (plus tard) » is ``later``), or None."""
    if not isinstance(value, str) or not re.fullmatch(r"\s*\(.*\)\s*", value):
        return None
    return _UNSAID.get(simple(value))


def read(value: Value, column: Column, *, abroad: bool = False) -> object:
    """Return the answer a cell holds, as a case file would hold it; raise Doubtful when that is not certain.

    ``abroad`` says that the address of the row is in another country, whose postcodes begin with no lost zero.
    """
    if isinstance(value, str) and _SCIENTIFIC.fullmatch(value.strip()):
        raise Doubtful(*_rounded())
    if column.kind is Kind.WHEN:
        return _when(value)
    if isinstance(value, float | int) and not isinstance(value, bool):
        value = _number(value, column)
    elif isinstance(value, date | time | timedelta) and column.kind in {Kind.WHOLE, Kind.EUROS}:
        raise Doubtful("le tableur a changé cette réponse en date", "Mettez la cellule au format Texte et retapez-la.")
    text = shown(value)
    if column.kind is Kind.POSTCODE:
        return f"0{text.strip()}" if re.fullmatch(r"\d{4}", text.strip()) and not abroad else text
    if column.kind is Kind.PHONE:
        return _phone(text)
    if column.many and "\n" in text.strip():
        return [_chosen(line.strip(), column.choices) for line in text.splitlines() if line.strip()]
    if column.choices and not column.many:
        return _chosen(text, column.choices)
    if column.choices:
        return [_chosen(part, column.choices) for part in _parts(text, column.choices)]
    return text


def _when(value: Value) -> str:
    if isinstance(value, float | int):
        raise Doubtful(
            "un nombre seul n’est pas une date",
            "Donnez à la cellule le format Date, ou écrivez la date en lettres : « 9 novembre 2013 », « en 2013 ».",
        )
    return shown(value)


def _number(value: float, column: Column) -> float:
    whole = float(value).is_integer()
    if column.kind is not Kind.EUROS and abs(value) >= _EXACT:
        raise Doubtful(*_rounded())
    if column.many and not whole:
        raise Doubtful(
            f"le tableur lit « {shown(value)} » comme un nombre à virgule",
            "Mettez la cellule au format Texte, et écrivez « 5 et 6 » pour deux numéros.",
        )
    return float(value)


def _rounded() -> tuple[str, str]:
    return (
        "le tableur a arrondi ce long nombre : ses derniers chiffres sont perdus",
        "Mettez la cellule au format Texte et recopiez le nombre depuis l’original.",
    )


def _phone(text: str) -> str:
    digits = text.strip()
    if re.fullmatch(r"[1-9]\d{8}", digits):
        return f"0{digits}"
    return f"+{digits}" if re.fullmatch(r"33[1-9]\d{8}", digits) else text


def _chosen(text: str, choices: type[Choice] | None) -> str:
    if choices is None:
        return text
    try:
        return str(_one(choices, text))
    except ValueError:
        labels = [one.label for one in choices]
        near = nearest(text.strip(), labels)
        raise Doubtful(
            f"« {cut(text)} » n’est pas un choix possible",
            f"Vouliez-vous « {near} » ?" if near else f"Choix possibles : {' ; '.join(labels)}.",
        ) from None


def _parts(text: str, choices: type[Choice]) -> Iterable[str]:
    """The choices of a list on one line; a label may itself hold a comma or « et »."""
    try:
        return [str(_one(choices, text))]
    except ValueError:
        return [part for part in re.split(r"\s*[,;]\s*|\s+et\s+", text.strip()) if part]


def _one(choices: type[Choice], text: str) -> Choice:
    # An enumeration is called with a value to look it up; a type checker sees the arguments of its members.
    found: Choice = choices(text.strip())  # type: ignore[call-arg]
    return found
