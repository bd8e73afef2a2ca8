"""What a notice to a platform must be, by the day it is sent: the day of the content never matters.

LCEN, article 6-I-5, six elements (2004), lightened by the law of 24 June 2020, then article 16 of regulation (EU)
2022/2065 (DSA): from 25 August 2023 for the platforms designated on 25 April 2023, from 17 February 2024 for every
host. The LCEN notice left the law in 2024; no rule rests on the weeks between February and May of that year. Overseas
(``overseas.py``) the regulation is cited on no day: until it bound every host the LCEN, then nothing.

>>> from filings.law.registers import platforms
>>> today = DocumentDay(date(2026, 11, 21))
>>> regime(today, platforms.on("x", today)).id.value
'dsa'
>>> then = DocumentDay(date(2013, 11, 9))
>>> regime(then, platforms.on("x", then)).id.value
'lcen_2004'
"""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from msgspec import Struct

from filings.days import DocumentDay
from filings.errors import FilingsError
from filings.law.procedure.overseas import ORDER
from filings.law.registers.platforms import Platform
from filings.law.text import Grade

#: First day of each regime.
LCEN_SINCE = date(2004, 6, 23)
AVIA_SINCE = date(2020, 6, 26)
#: First day of article 16 for every host, however small.
DSA_SINCE = date(2024, 2, 17)


class RegimeId(StrEnum):
    """The three regimes, by their names in JSON; ``unread``, where that of a place was not read."""

    LCEN_2004 = "lcen_2004"
    LCEN_2020 = "lcen_2020"
    DSA = "dsa"
    UNREAD = "unread"


class Required(Struct, frozen=True):
    """One element a notice must hold."""

    id: str
    label: str
    citation: str = ""


class Regime(Struct, frozen=True):
    """What a notice is under one law. ``forbidden`` says what must not be in it; ``electronic``, how it goes."""

    id: RegimeId
    citation: str
    required: tuple[Required, ...]
    forbidden: tuple[Required, ...]
    electronic: bool
    effect: str
    grade: Grade
    source: str

    @property
    def elements(self) -> frozenset[str]:
        """The ids of the required elements."""
        return frozenset(one.id for one in self.required)


_NIR = Required("social_security", "numéro de sécurité sociale")
_MEDICAL = Required("medical", "certificat ou pièce médicale")
_COMPLAINT = Required("complaint_copy", "copie de la plainte")

LCEN_2004 = Regime(
    id=RegimeId.LCEN_2004,
    citation="article 6, I, 5, de la loi n° 2004-575 du 21 juin 2004",
    required=(
        Required("date", "date de la notification"),
        Required(
            "notifier_natural",
            "nom, prénoms, profession, domicile, nationalité, date et lieu de naissance de l’auteur de la notification "
            "(pour une personne morale : forme, dénomination, siège, organe qui la représente légalement)",
        ),
        Required("recipient", "dénomination et siège du destinataire"),
        Required("facts", "description des faits litigieux et leur localisation précise"),
        Required("motives", "motifs du retrait, dispositions légales et justifications de fait comprises"),
        Required(
            "author_correspondence",
            "copie de la correspondance adressée à l’auteur ou à l’éditeur, ou justification de ce qu’il n’a pu être "
            "contacté",
        ),
    ),
    forbidden=(_NIR, _MEDICAL, _COMPLAINT),
    electronic=False,
    effect="la connaissance des faits est présumée acquise par l’hébergeur",
    grade=Grade.A,
    source="https://github.com/etalab/lois-non-codifiees-et-reglements-francais (loi n° 2004-575, article 6, fin 2014)",
)
LCEN_2020 = Regime(
    id=RegimeId.LCEN_2020,
    citation="article 6, I, 5, de la loi n° 2004-575 du 21 juin 2004",
    required=(
        Required(
            "notifier_light",
            "nom, prénom et adresse électronique de l’auteur de la notification (pour une personne morale : forme, "
            "dénomination et adresse électronique)",
        ),
        Required("facts", "description du contenu litigieux et sa localisation précise"),
        Required("motives", "motifs légaux pour lesquels le contenu devrait être retiré ou rendu inaccessible"),
        Required(
            "author_correspondence",
            "copie de la correspondance adressée à l’auteur ou à l’éditeur, ou justification de ce qu’il n’a pu être "
            "contacté",
        ),
    ),
    forbidden=(
        Required("civil_status", "domicile, naissance, nationalité, profession"),
        _NIR,
        _MEDICAL,
        _COMPLAINT,
    ),
    electronic=False,
    effect="la connaissance des faits est présumée acquise par l’hébergeur",
    grade=Grade.B,
    source="https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042031970 (loi n° 2020-766, article 2)",
)
DSA = Regime(
    id=RegimeId.DSA,
    citation="article 16 du règlement (UE) 2022/2065 du 19 octobre 2022",
    required=(
        Required(
            "reasons",
            "explication suffisamment étayée des raisons pour lesquelles le contenu est illicite",
            "article 16, paragraphe 2, point a)",
        ),
        Required("location", "emplacement électronique exact de chaque contenu", "article 16, paragraphe 2, point b)"),
        Required("identity", "nom et adresse électronique du notifiant", "article 16, paragraphe 2, point c)"),
        Required(
            "good_faith",
            "déclaration de bonne foi sur l’exactitude et l’exhaustivité de la notification",
            "article 16, paragraphe 2, point d)",
        ),
    ),
    forbidden=(
        Required("civil_status", "domicile, téléphone, naissance, nationalité, profession"),
        _NIR,
        _MEDICAL,
        _COMPLAINT,
    ),
    electronic=True,
    effect="la notification donne connaissance du contenu si un hébergeur diligent peut en voir l’illicéité sans "
    "examen juridique détaillé (article 16, paragraphe 3)",
    grade=Grade.A,
    source="https://eur-lex.europa.eu/eli/reg/2022/2065/oj",
)

#: What a notice holds where the law of its place was not read: what any host needs, and no text.
UNREAD = Regime(
    id=RegimeId.UNREAD,
    citation="",
    required=(
        Required("reasons", "explication des raisons pour lesquelles le contenu est illicite"),
        Required("location", "emplacement électronique exact de chaque contenu"),
        Required("notifier_light", "nom et adresse électronique de l’auteur de la notification"),
        Required("good_faith", "déclaration de bonne foi"),
    ),
    forbidden=DSA.forbidden,
    electronic=True,
    effect="",
    grade=Grade.C,
    source=ORDER.source,
)


#: The elements by which the notifier is known, and the offences for which article 16, paragraph 2, c, asks for none:
#: those of articles 3 to 7 of directive 2011/93/EU, as French law punishes them (child abuse images, solicitation,
#: corruption); which articles they are is read from their words, no table says it (grade C: identity is only left out).
_IDENTITY = frozenset({"identity", "notifier_light"})
_CHILD_ABUSE = frozenset({"CP 227-22", "CP 227-22-1", "CP 227-23", "CP 227-23-1"})


def anonymous(offences: Collection[str]) -> bool:
    """Whether a content that bears these offences is notified under the DSA without the name of who notifies it."""
    return bool(_CHILD_ABUSE.intersection(offences))


def required_of(of: Regime, *, anonymous: bool) -> frozenset[str]:
    """Return the ids of what a notice must hold; the identity of the notifier only where a law read asks for it."""
    nameless = anonymous and of.id in {RegimeId.DSA, RegimeId.UNREAD}
    return of.elements - _IDENTITY if nameless else of.elements


def regime(on: DocumentDay, platform: Platform | None, *, overseas: bool = False) -> Regime:
    """Return the regime of a notice sent on a day to a platform; an unknown platform is any host.

    ``overseas``: the victims live where the regulation is not law by itself. Raises FilingsError for a day before the
    law of 2004.
    """
    if on < LCEN_SINCE:
        raise FilingsError(
            "la demande de retrait",
            "aucun régime de notification n’existait avant le 23 juin 2004",
            "Datez le document d’un jour plus récent.",
        )
    since = platform.dsa_from if platform and platform.dsa_from and not overseas else DSA_SINCE
    if on >= since:
        return UNREAD if overseas else DSA
    return LCEN_2020 if on >= AVIA_SINCE else LCEN_2004
