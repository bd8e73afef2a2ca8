"""How often a thing came, as people tell it: « tous les jours », « plusieurs fois par semaine ».

Only a rhythm that holds for the whole of a period is read. One of minutes or hours tells of a session, and words that
bound it (« au début », « certains jours », « pendant les vacances ») leave nothing sure: None.

>>> Rhythm.told("Tous les jours, même le dimanche")
Rhythm(times=1, days=1)
>>> Rhythm.told("plusieurs fois par semaine").least(20)
4
>>> Rhythm.told("toutes les dix minutes") is None
True
"""

import re
from typing import Self

from msgspec import Struct

_UNITS = {
    "jour": 1,
    "matin": 1,
    "soir": 1,
    "nuit": 1,
    "semaine": 7,
    "week-end": 7,
    "lundi": 7,
    "mardi": 7,
    "mercredi": 7,
    "jeudi": 7,
    "vendredi": 7,
    "samedi": 7,
    "dimanche": 7,
    "mois": 31,
}
_NUMBERS = {"une": 1, "deux": 2, "plusieurs": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "dix": 10}
_NUMBER = rf"(?P<n>\d{{1,3}}|{'|'.join(_NUMBERS)})"
_UNIT = rf"(?P<unit>{'|'.join(_UNITS)})s?\b"
_EACH = re.compile(rf"^(?:presque )?(?:(?:tous|toutes) les (?:{_NUMBER} )?|chaque ){_UNIT}(?P<rest>.*)$")
_TIMES = re.compile(rf"^(?:environ )?{_NUMBER} (?:fois|messages?|appels?|publications?) par {_UNIT}(?P<rest>.*)$")
_ADVERBS = {"quotidiennement": "chaque jour", "hebdomadairement": "chaque semaine"}
#: What may follow a rhythm and takes nothing from it, once set apart by a comma.
_APART = re.compile(r"^(?:$|[,;:.(]| et (?:chaque|tou)| (?:plusieurs|des|\d+) )")
_BOUNDS = re.compile(
    r"\b(?:certain\w*|parfois|moins|pas|jamais|rare\w*|début|puis|ensuite|pendant|durant|sauf|jusqu\w*|quand|lorsqu\w*"
    r"|après|avant|fini\w*)\b"
)


class Rhythm(Struct, frozen=True):
    """At least ``times`` in every ``days`` that follow one another."""

    times: int
    days: int

    @classmethod
    def told(cls, text: str) -> Self | None:
        """Read a rhythm; None where nothing sure is said of a whole period."""
        plain = " ".join(text.casefold().replace("’", "'").split()).removeprefix("au moins ")
        for adverb, meant in _ADVERBS.items():
            plain = plain.replace(adverb, meant)
        if " ou presque" in plain:
            plain = f"presque {plain.replace(' ou presque', '')}"
        found = _EACH.match(plain) or _TIMES.match(plain)
        if found is None or not _APART.match(found["rest"]) or _BOUNDS.search(plain.split("y compris")[0]):
            return None
        number = found["n"]
        times = 1 if number is None else _NUMBERS.get(number) or int(number)
        days = _UNITS[found["unit"]]
        if times < 1:
            return None
        if found.re is _EACH:
            return cls(1, days * times * (2 if plain.startswith("presque") else 1))
        return cls(times, days)

    def least(self, days: int) -> int:
        """Return how many times it came, at the least, in so many days."""
        return days // self.days * self.times
