"""Offences that have no page here: a fact may bear one by its words, and the lawyer is told to verify it.

Nothing is alleged of them, no element is read, no penalty said: a page would be needed for that. A row names the
article of a day and how surely that version was read; the words are those by which people tell such a fact.

>>> [one.cited for one in on(FactKind.OTHER, "une balise gps sous la voiture", FactsDay(date(2026, 11, 2)))]
['article 226-1, 3°, du code pénal']
>>> on(FactKind.OTHER, "une balise gps sous la voiture", FactsDay(date(2020, 7, 31)))
()
"""

import re
from datetime import date

from msgspec import Struct

from filings.days import FactsDay
from filings.law.grade import Grade
from filings.law.sources import CP26, CPH15, CPLEG, ETALAB
from filings.law.text import Source
from schemas.fact import FactKind


class Outside(Struct, frozen=True):
    """An offence without a page: what it is about, by which words, in which kinds of facts, since when.

    ``versions`` are the first days of each version with its grade, the last still in force. ``anyone`` when an
    organisation may suffer it too.
    """

    cited: str
    label: str
    words: str
    kinds: frozenset[FactKind]
    versions: tuple[tuple[date, Grade], ...]
    sources: tuple[Source, ...]
    anyone: bool = False

    def grade(self, day: FactsDay) -> Grade | None:
        """Return how surely the version of a day was read; None on a day without one."""
        return next((grade for since, grade in reversed(self.versions) if since <= day), None)


_BARE = frozenset({FactKind.OTHER, FactKind.IN_PERSON})
_SPIED = _BARE | {FactKind.INTRUSION, FactKind.HARASSMENT, FactKind.PRIVATE_CONTENT}
_FORCED = _BARE | {FactKind.BLACKMAIL, FactKind.THREAT, FactKind.SOLICITATION, FactKind.MESSAGES, FactKind.HARASSMENT}
_SHOWN = _BARE | {FactKind.PRIVATE_CONTENT, FactKind.INTIMATE_IMAGE, FactKind.HARASSMENT}
_SPOKEN = frozenset({FactKind.OTHER, FactKind.HATRED, FactKind.CALL_TO_VIOLENCE, FactKind.INSULT, FactKind.HARASSMENT})
_STRUCK = r"(?:frapp|tabass|coups?\b|agress|giflé?)"
_FILMED = r"(?:film|vidéo)"

OUTSIDE = (
    Outside(
        "article 226-1, 3°, du code pénal",
        "localisation d’une personne sans son accord, sur sa plainte",
        r"gps|balise|airtag|traceur|g[ée]olocalis|localis",
        _SPIED,
        ((date(2020, 8, 1), Grade.B), (date(2024, 3, 23), Grade.A)),
        (CP26,),
    ),
    Outside(
        "article 226-15, alinéa 2, du code pénal",
        "interception de correspondances, ou installation de ce qui la permet",
        r"logiciel espion|mouchard|espionn|intercept|stalkerware|(?:lit|lisait|lire) (?:tous )?mes (?:messages|sms)",
        _SPIED,
        ((date(2002, 1, 1), Grade.A),),
        (CPLEG, CPH15, CP26),
    ),
    Outside(
        "article 226-3 du code pénal",
        "détention d’un matériel d’écoute ou d’interception qu’une liste interdit",
        r"logiciel espion|mouchard|micros? caché|caméras? cachée|stalkerware",
        _SPIED,
        ((date(1994, 3, 1), Grade.A),),
        (CPLEG, CPH15, CP26),
    ),
    Outside(
        "article 222-22-2 du code pénal",
        "acte sexuel qu’une menace ou une contrainte impose de faire sur soi-même ; un crime s’il y a pénétration",
        r"(?:webcam|caméra|visio|filmer).*(?:déshabill|nue?\b|masturb|sexuel)|(?:déshabill|masturb).*(?:webcam|caméra|visio)",
        _FORCED,
        ((date(2021, 4, 23), Grade.A), (date(2025, 11, 8), Grade.C)),
        (CP26,),
    ),
    Outside(
        "article 222-33-3, alinéa 2, du code pénal",
        "diffusion des images d’une agression filmée",
        rf"{_FILMED}.*{_STRUCK}|{_STRUCK}.*{_FILMED}",
        _SHOWN,
        ((date(2007, 3, 8), Grade.A),),
        (CPH15, CP26),
    ),
    Outside(
        "article 421-2-5 du code pénal",
        "provocation à des actes de terrorisme, ou leur apologie publique",
        r"terroris|attentat|daech|djihad",
        _SPOKEN,
        ((date(2014, 11, 15), Grade.A),),
        (CPH15, CP26),
        anyone=True,
    ),
    Outside(
        "article 24, alinéa 5, de la loi du 29 juillet 1881",
        "apologie de crimes de guerre, de crimes contre l’humanité ou d’atteintes graves à la personne",
        r"apologie|hitler|nazi|génocide|crimes? de guerre",
        _SPOKEN,
        ((date(2002, 1, 1), Grade.B),),
        (ETALAB,),
        anyone=True,
    ),
    Outside(
        "article 24 bis de la loi du 29 juillet 1881",
        "contestation de crimes contre l’humanité",
        r"shoah|chambres? à gaz|négationnis|holocauste",
        _SPOKEN,
        ((date(2002, 1, 1), Grade.B), (date(2021, 8, 26), Grade.C)),
        (ETALAB,),
        anyone=True,
    ),
    Outside(
        "article 222-32 du code pénal",
        "exhibition sexuelle imposée à la vue d’autrui",
        r"exhib|masturb|montré son sexe|sexe à l’air",
        _BARE,
        ((date(2002, 1, 1), Grade.A),),
        (CPLEG, CPH15, CP26),
    ),
    Outside(
        "article 322-1 du code pénal",
        "destruction, dégradation ou inscription sur un bien",
        r"dégrad|détérior|tagu|\btags?\b|ray[ée]|pneus?|vitre|peinture|cassé",
        _BARE,
        ((date(2002, 9, 10), Grade.A),),
        (CPLEG, CPH15, CP26),
        anyone=True,
    ),
    Outside(
        "articles R. 624-1 et R. 625-1 du code pénal",
        "violences sans incapacité, ou de huit jours au plus ; un délit avec une circonstance de l’article 222-13",
        r"frapp|giflé?|bouscul|craché|tabass|coups? de (?:poing|pied|tête)",
        _BARE,
        ((date(1994, 3, 1), Grade.A),),
        (CPH15, CP26),
    ),
    Outside(
        "articles 225-1 et 225-2 du code pénal",
        "discrimination : refus d’un bien, d’un service, d’un emploi",
        r"discrimin|refus.*(?:logement|louer|embauch|emploi|stage|entrer|servir)",
        _BARE,
        ((date(2002, 3, 5), Grade.A),),
        (CPLEG, CPH15, CP26),
        anyone=True,
    ),
    Outside(
        "article 226-19 du code pénal",
        "conservation en fichier, sans accord, d’origines, d’opinions, de santé ou d’orientation sexuelle",
        r"fichage|fichée?s?\b|fichier d|liste (?:de|des) (?:juifs|noms|gens|personnes|homo|militant)",
        frozenset({FactKind.OTHER, FactKind.PERSONAL_DATA}),
        ((date(2004, 8, 8), Grade.A),),
        (CPH15, CP26),
    ),
    Outside(
        "article 431-1 du code pénal",
        "entrave concertée, avec menaces, à l’expression, au travail, à la réunion ou à l’enseignement",
        r"(?:empêch|annul|interromp).*(?:conférence|réunion|débat|spectacle|concert|cours\b|dédicace)",
        _BARE | {FactKind.THREAT, FactKind.HARASSMENT},
        ((date(2002, 1, 1), Grade.A), (date(2016, 7, 9), Grade.C), (date(2021, 8, 26), Grade.A)),
        (CPLEG, CPH15, CP26),
        anyone=True,
    ),
    Outside(
        "article 223-14 du code pénal",
        "propagande ou publicité pour des moyens de se donner la mort",
        r"suicid.*(?:méthode|mode d’emploi|recette|produit|tuto)|(?:méthode|mode d’emploi|recette|tuto).*suicid",
        frozenset({FactKind.OTHER, FactKind.SUICIDE_CALL}),
        ((date(2002, 1, 1), Grade.A),),
        (CPLEG, CPH15, CP26),
    ),
)


def on(kind: FactKind, told: str, day: FactsDay) -> tuple[Outside, ...]:
    """Return those that the words of a fact may bear on a day; ``told`` is in lower case, with curved apostrophes."""
    return tuple(
        one
        for one in OUTSIDE
        if kind in one.kinds and one.grade(day) and re.search(rf"\b(?:{one.words})", told, re.DOTALL)
    )
