"""What no answer can show, each with why: a lawyer is told to verify it where the offence is alleged.

A circumstance or an element is either shown by something that is told, or named here. The test of the reach of the law
walks them all, and refuses one that is neither.
"""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from filings.days import FactsDay
from filings.law.circumstances import Trigger
from filings.law.grade import Grade
from filings.law.sources import CP26, CPH15, CPLEG
from filings.law.text import Source
from schemas.fact import FactKind

_TOGETHER = "« en réunion » veut des personnes présentes ensemble, et non seulement d’accord"
_TAKEN = "comment cela a été pris se voit par l’enquête, non par qui en souffre"
_WHOLE = "aucun fait n’est lu sous ce texte : un avocat le qualifie"

#: Circumstances that raise a penalty.
TRIGGERS: Mapping[Trigger, str] = {
    Trigger.RELAPSE: "elle se lit au casier judiciaire de l’auteur, que la victime ne connaît pas",
    Trigger.GANG: "l’organisation des auteurs ne se voit que par l’enquête",
    Trigger.STATE_SYSTEM: "de qui est le système, et ce qu’il contient, se vérifie auprès de qui le tient",
    Trigger.PREMEDITATION: "elle se déduit de la préparation des actes, que la victime n’a pas vue",
    Trigger.TOGETHER: _TOGETHER,
    Trigger.TOGETHER_AGAINST_OFFICIAL: _TOGETHER,
    Trigger.MET_ONLINE: _WHOLE,
}

#: Offences under which no fact is read: none of their elements, none of their circumstances is ever shown.
UNREAD: Mapping[str, str] = dict.fromkeys(("CP 221-5-1", "CP 227-22", "CP 323-2", "loi 1881 art. 24 bis"), _WHOLE)

#: Elements of the others, by offence (``Article.name``) and by code. Where the offence is alleged or reserved, they are
#: the findings « il manque ».
ELEMENTS: Mapping[tuple[str, str], str] = {
    ("CP 222-33", "favours"): "ce texte a été abrogé et n’est jamais retenu",
    ("CP 226-1", "capture"): _TAKEN,
    ("CP 226-1", "no_consent"): _TAKEN,
    ("CP 226-2", "obtained"): _TAKEN,
    ("CP 226-8", "not_plain"): "qu’un montage se voie ou non s’apprécie sur l’image, qui n’est pas lue",
    ("CP 226-15", "correspondence"): _TAKEN,
    ("CP 226-15", "diverted"): _TAKEN,
    ("CP 226-16-1", "processed"): "ce qui a été fait du numéro avant sa publication se voit par l’enquête",
    ("CP 226-18", "unfair"): "comment ces données ont été réunies se voit par l’enquête",
    ("CP 226-22", "collected"): "d’où l’auteur tient ces données se voit par l’enquête",
    ("CP 323-3", "data"): "ce qui a été fait des données, et à dessein, se voit dans le système",
    ("CP 433-5", "respect"): "l’atteinte au respect dû à la fonction s’apprécie sur les mots",
}


class Relatives(Struct, frozen=True):
    """A text that protects the relatives of somebody too, because of the functions of that person; no question asks it.

    ``kinds`` are the facts it is about, ``does`` what it does to them: « punit … ».
    """

    cited: str
    kinds: frozenset[FactKind]
    since: date
    until: date | None
    does: str
    sources: tuple[Source, ...]
    grade: Grade

    def holds(self, fact: FactKind, day: FactsDay) -> bool:
        """Whether it is about a kind of fact, on a day."""
        return fact in self.kinds and self.since <= day and (self.until is None or day <= self.until)


_VIOLENCE = frozenset({FactKind.HARASSMENT, FactKind.MESSAGES, FactKind.SUICIDE_CALL})
_COUNTS = "en fait une circonstance des violences, même psychologiques"
_KIN = "article 222-13, 4° ter, du code pénal"
#: The threats of 433-3 in each text read, of 2003, 2010 and July 2025; the rest in the texts of 2010 and 2012, and in
#: that of July 2025.
RELATIVES = (
    Relatives(
        "article 433-3 du code pénal",
        frozenset({FactKind.THREAT, FactKind.DEATH_THREAT}),
        date(2003, 3, 19),
        None,
        "punit ces menaces des mêmes peines que celles contre cette personne",
        (CPLEG, CPH15, CP26),
        Grade.A,
    ),
    Relatives(_KIN, _VIOLENCE, date(2010, 7, 11), date(2016, 4, 14), _COUNTS, (CPH15,), Grade.A),
    Relatives(_KIN, _VIOLENCE, date(2025, 7, 11), None, _COUNTS, (CP26,), Grade.A),
    Relatives(
        "article 222-14-5, II, 1°, du code pénal",
        _VIOLENCE,
        date(2024, 3, 23),
        None,
        "punit ces violences, même psychologiques, comme celles contre cette personne",
        (CP26,),
        Grade.A,
    ),
    Relatives(
        "article 223-1-1, alinéa 2, du code pénal",
        frozenset({FactKind.PERSONAL_DATA}),
        date(2024, 3, 23),
        None,
        "punit davantage cette diffusion",
        (CP26,),
        Grade.A,
    ),
    Relatives(
        "article 226-1 du code pénal",
        frozenset({FactKind.PRIVATE_CONTENT, FactKind.INTIMATE_IMAGE}),
        date(2024, 3, 23),
        None,
        "punit davantage cette atteinte",
        (CP26,),
        Grade.A,
    ),
)
