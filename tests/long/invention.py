"""Cases that chance tells: any field said, unsaid or left out, by its type alone, so that a new field is told too.

What a person would write is marked (« Récit1 »), so that it is known from our own words.
"""

import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from babel.dates import format_date
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from schemas.account import Account
from schemas.asked import Asked, Choice, Unsaid, asked_of
from schemas.case import Case
from schemas.exhibit import Exhibit
from schemas.fact import Fact
from schemas.filed import FiledPosts
from schemas.person import Complainant
from schemas.when import Day, When
from schemas.words import Email, Handle, IpAddress, Line, Name, Phone, Postcode, Prose, Sha256, Url, Verbatim, Whole

#: The frontiers of the law lie between these days; a case bears one of them.
DAYS = (date(2012, 2, 3), date(2013, 11, 9), date(2016, 3, 2), date(2019, 5, 15), date(2022, 9, 1), date(2026, 11, 21))

#: How many of a list, at most; complainants and facts make a case long.
_MOST = 3

_MONTHS = [format_date(date(2013, month, 1), "MMMM", locale="fr") for month in range(1, 13)]

_PLATFORMS = ("twitter", "x", "facebook", "instagram", "tiktok", "snapchat", "telegram", "whatsapp", "exemple.fr")
_TOWNS = (("Versailles", "78000"), ("Dijon", "21000"), ("Paris", "75011"), ("Saint-Denis", "97400"))


class Teller:
    """Tells one case, from one chance."""

    def __init__(self, chance: random.Random) -> None:
        self.chance, self.on = chance, chance.choice(DAYS)
        self._marks = 0
        self._accounts = [f"exemple_{n}" for n in range(1, chance.randint(1, 4))] or ["exemple_1"]
        self._exhibits = chance.randint(0, 3)
        self._people = 1 if chance.random() < 0.8 else 2

    def case(self) -> dict[str, Any]:
        """Return a case as its file would hold it, that may be invalid as a person’s may be."""
        told = self._model(Case)
        told["reference"] = "essai"
        told["complainants"] = [self._person() for _ in range(self._people)]
        told["accounts"] = [{**self._model(Account), "id": one} for one in self._accounts]
        told["exhibits"] = [{**self._model(Exhibit), "number": str(n + 1), "file": None} for n in range(self._exhibits)]
        told["facts"] = [self._model(Fact) for _ in range(self.chance.randint(1, _MOST))]
        for number, fact in enumerate(told["facts"], 1):
            fact["id"] = f"F{number}"
        return told

    def _person(self) -> dict[str, Any]:
        town, postcode = self.chance.choice(_TOWNS)
        return {
            **self._model(Complainant),
            "first_names": self.mark("Prénom"),
            "last_name": self.mark("Nom"),
            "address": {"lines": ["3 rue Inventée"], "postcode": postcode, "city": town},
        }

    def mark(self, word: str) -> str:
        """Return a word that stands nowhere else."""
        self._marks += 1
        # Letters only: a name bears no digit.
        return word + "".join("abcdefghij"[int(figure)] for figure in str(self._marks))

    def _model(self, model: type[BaseModel]) -> dict[str, Any]:
        told = {}
        for name, field in model.model_fields.items():
            if asked_of(model, name) is None and not field.is_required():
                continue
            value = self._field(name, field)
            if value is not None:
                told[name] = value
        return told

    def _field(self, name: str, field: FieldInfo) -> Any:
        if not field.is_required() and self.chance.random() < 0.45:
            return None
        if name == "accounts" and get_origin(field.annotation) is list and get_args(field.annotation)[0] == Handle:
            return self._some(self._accounts)
        if name == "account":
            return self.chance.choice(self._accounts)
        if name == "exhibits" and get_args(field.annotation)[0] is not Exhibit:
            return self._some([str(n + 1) for n in range(self._exhibits)])
        if name in {"exhibit", "certificate"}:
            return str(self.chance.randint(1, self._exhibits)) if self._exhibits else None
        if name == "targets":
            return self._some([str(n + 1) for n in range(self._people)])
        if name == "platform":
            return self.chance.choice(_PLATFORMS)
        rules = [one for one in field.metadata if not isinstance(one, Asked)]
        if Decimal in (field.annotation, *get_args(field.annotation)):
            return f"{self.chance.randint(1, 900)},50"
        return self._value(name, Annotated[field.annotation, *rules] if rules else field.annotation)

    def _some(self, things: Sequence[str]) -> list[str]:
        return [one for one in things if self.chance.random() < 0.6]

    def _value(self, name: str, kind: Any) -> Any:
        for told, invent in self._words():
            if kind == told:
                return invent()
        origin = get_origin(kind)
        if origin is Annotated:
            return self._value(name, get_args(kind)[0])
        if origin is list:
            [inner, *_] = get_args(kind)
            return [
                value for _ in range(self.chance.randint(0, _MOST)) if (value := self._value(name, inner)) is not None
            ]
        if origin in {Union, UnionType}:
            return self._one_of(name, get_args(kind))
        if origin is Literal:
            return self.chance.choice(get_args(kind))
        if isinstance(kind, type) and issubclass(kind, Choice):
            return str(self.chance.choice(list(kind)))
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return self._model(kind)
        if kind is bool:
            return self.chance.choice(["true", "false"])
        if kind is int:
            return str(self.chance.randint(1, 40))
        return self.mark("Mot")

    def _one_of(self, name: str, kinds: Sequence[Any]) -> Any:
        values = [one for one in kinds if one is not type(None) and one is not Unsaid and one is not FiledPosts]
        if Unsaid in kinds and self.chance.random() < 0.08:
            return {"answered": self.chance.choice(["unknown", "declined", "later"])}
        return self._value(name, self.chance.choice(values))

    def _words(self) -> list[tuple[Any, Callable[[], str]]]:
        return [
            (When, self.moment),
            (Day, lambda: self._day(self.on - timedelta(days=self.chance.randint(2000, 25000)))),
            (Prose, lambda: f"{self.mark('Récit')} est dit ainsi."),
            (Verbatim, lambda: f"{self.mark('Verbatim')} !!"),
            (Line, lambda: self.mark("Ligne")),
            (Name, lambda: self.mark("Nom")),
            (Handle, lambda: self.mark("compte")),
            (Url, lambda: f"https://www.exemple.fr/{self.mark('page')}"),
            (Email, lambda: f"{self.mark('boite')}@exemple.fr"),
            (Phone, lambda: f"01 99 00 {self.chance.randrange(100):02} {self.chance.randrange(100):02}"),
            (Whole, lambda: str(self.chance.randint(1, 40))),
            (IpAddress, lambda: f"192.0.2.{self.chance.randrange(256)}"),
            (Sha256, lambda: f"{self.chance.getrandbits(256):064x}"),
            (Postcode, lambda: self.chance.choice(_TOWNS)[1]),
        ]

    def moment(self) -> str:
        """Return a moment or a period of before the day of the document, as it is said."""
        start = self.on - timedelta(days=self.chance.choice([1, 3, 20, 60, 80, 300, 1000, 2200]))
        day, end = self._day(start), self._day(start + timedelta(days=self.chance.randint(1, 40)))
        hour = self.chance.choice(["", f" à {self.chance.randrange(24)} h", " vers 23 h 40", " à 2 h 05"])
        return self.chance.choice(
            [
                f"{day}{hour}",
                f"vers le {day}{hour}",
                f"du {day} au {end}",
                f"depuis le {day}",
                f"jusqu’au {day}",
                f"{_MONTHS[start.month - 1]} {start.year}",
                f"fin {_MONTHS[start.month - 1]} {start.year}",
                f"{start.year}",
            ]
        )

    @staticmethod
    def _day(day: date) -> str:
        return f"{'1er' if day.day == 1 else day.day} {_MONTHS[day.month - 1]} {day.year}"
