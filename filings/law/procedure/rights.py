"""Every procedural text a document may cite, by name, with the days between which it may be cited.

``on(day)`` gives those in force on the day of a document; a name that is absent was not in force, and the sentence that
cites it is then not written. Grade C is kept here so that nobody looks for it again, and is never printed.

>>> today = on(DocumentDay(date(2026, 11, 21)))
>>> today["requisition"].cited
'articles 60-1-2 et 77-1-1 du code de procédure pénale'
>>> "third_party_address" in on(DocumentDay(date(2013, 11, 9)))
False
"""

from collections.abc import Mapping
from datetime import date
from functools import cache

from msgspec import Struct

from filings.days import DocumentDay
from filings.law.text import Grade, Penalty, penalty


class Right(Struct, frozen=True):
    """A text as it is cited between two days: ``says`` in a few French words what it gives or forbids.

    ``read`` is the day whose law was read. ``penalty`` is there for the two warnings to the complainant.
    """

    name: str
    cited: str
    says: str
    since: date | None
    until: date | None
    grade: Grade
    source: str
    read: date
    penalty: Penalty | None = None

    def holds(self, on: DocumentDay) -> bool:
        """Whether it may be cited that day."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)

    def to_verify(self, on: DocumentDay) -> bool:
        """Whether it still runs on a document more than a year after it was read."""
        return self.until is None and on.toordinal() - self.read.toordinal() > 365


_LEGI = "https://www.legifrance.gouv.fr/codes/texte_lc/"
_CPP10 = (_LEGI + "LEGITEXT000006071154 (avril 2010)", date(2010, 4, 4))
_CPP15 = ("https://github.com/steeve/france.code-procedure-penale", date(2015, 12, 31))
_CP = (_LEGI + "LEGITEXT000006070719", date(2025, 7, 13))
_CC = (_LEGI + "LEGITEXT000006070721", date(2025, 7, 13))
_DSA = ("https://eur-lex.europa.eu/eli/reg/2022/2065/oj", date(2024, 2, 17))
_LCEN14 = (
    "https://github.com/etalab/lois-non-codifiees-et-reglements-francais (loi n° 2004-575, article 6)",
    date(2014, 12, 31),
)
_PRESS14 = (
    "https://github.com/etalab/lois-non-codifiees-et-reglements-francais (loi du 29 juillet 1881)",
    date(2014, 12, 31),
)
_RGPD = ("https://eur-lex.europa.eu/eli/reg/2016/679/oj", date(2018, 5, 25))

_CPP = "du code de procédure pénale"
_REGLEMENT = "du règlement (UE) 2022/2065"
_LCEN = "de la loi n° 2004-575 du 21 juin 2004"
#: First day on which every host is bound; for the largest platforms it is earlier, and their regime says so.
_DSA_FROM = date(2023, 8, 25)
_LCEN_FROM, _LCEN_TO = date(2004, 6, 23), date(2024, 2, 16)
#: Since that day article 6 has another text, which nobody read (law/unread.py): it is recited no more.
_LCEN_UNREAD = date(2026, 8, 26)
_LCEN_LAST = date(2026, 8, 25)


def _right(
    name: str,
    cited: str,
    says: str,
    read: tuple[str, date],
    grade: Grade = Grade.A,
    since: date | None = None,
    until: date | None = None,
    penalty: Penalty | None = None,
) -> Right:
    return Right(name, cited, says, since, until, grade, read[0], read[1], penalty)


@cache
def every() -> tuple[Right, ...]:
    """Return every row, in force or not."""
    return (*_enquiry(), *_victim(), *_press(), *_warnings(), *_platform(), *_minister())


def on(day: DocumentDay) -> Mapping[str, Right]:
    """Return the texts that may be cited on a day, by name."""
    return {right.name: right for right in every() if right.holds(day)}


def _enquiry() -> tuple[Right, ...]:
    thresholds = ("https://juriblio.fr/ (article 60-1-2, loi n° 2022-299)", date(2022, 3, 4))
    return (
        _right(
            "requisition",
            f"article 77-1-1 {_CPP}",
            "le procureur requiert de toute personne les informations utiles à l’enquête",
            _CPP10,
            since=date(2004, 3, 10),
            until=date(2022, 3, 3),
        ),
        _right(
            "requisition",
            f"articles 60-1-2 et 77-1-1 {_CPP}",
            "les données de connexion ne sont requises qu’à partir de certaines peines",
            thresholds,
            since=date(2022, 3, 4),
        ),
        _right(
            "requisition_identity",
            f"article 77-1-1 {_CPP}",
            "le procureur requiert de toute personne les informations utiles à l’enquête",
            _CPP10,
            since=date(2004, 3, 10),
        ),
        _right(
            "preservation",
            f"article 77-1-2 {_CPP}",
            "le procureur prescrit la conservation du contenu des informations consultées",
            _CPP10,
            since=date(2004, 3, 10),
        ),
        # Applies from 18 August 2026; no article of it was read.
        _right(
            "european_order",
            "règlement (UE) 2023/1543",
            "le procureur obtient d’un service établi dans l’Union la conservation et la remise de données",
            ("https://eur-lex.europa.eu/eli/reg/2023/1543/oj", date(2026, 10, 31)),
            Grade.B,
            since=date(2026, 8, 18),
        ),
        _right(
            "national_pole",
            f"article 15-3-3 {_CPP}",
            "compétence nationale concurrente du tribunal de Paris en matière de haine en ligne",
            ("https://www.assemblee-nationale.fr/dyn/taux-application-lois/DLR5L15N37327", date(2024, 3, 28)),
            since=date(2021, 1, 4),
        ),
        _right(
            "complaint_to_prosecutor",
            f"article 40 {_CPP}",
            "le procureur reçoit les plaintes et les dénonciations",
            _CPP10,
        ),
        _right(
            "competence",
            f"article 43 {_CPP}",
            "procureur du lieu de l’infraction, de la résidence de la personne soupçonnée, ou de son arrestation",
            _CPP10,
        ),
        _right(
            "judge_after_three_months",
            f"article 85 {_CPP}",
            "après trois mois sans réponse, la victime peut se constituer partie civile devant le juge d’instruction",
            ("https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006575220", date(2019, 3, 25)),
            since=date(2007, 7, 1),
        ),
        # A letter of complaint is in neither list: it interrupts nothing (Crim., 11 July 2012, n° 11-87.583).
        _right(
            "interruption",
            f"article 9-2 {_CPP}",
            "font repartir le délai pour poursuivre : du procureur, de la police ou de la gendarmerie, un acte "
            "d’enquête, un procès-verbal qui tend vraiment à la recherche des auteurs, ou les poursuites ; de la "
            "victime, une plainte avec constitution de partie civile ou une citation directe ; puis un acte "
            "d’instruction ou un jugement",
            ("https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000034098593", date(2021, 4, 23)),
            since=date(2021, 4, 23),
        ),
        _right(
            "complaint_suspends",
            f"article 85 {_CPP}",
            "la plainte au procureur suspend le délai pour poursuivre jusqu’à sa réponse, trois mois au plus, sauf "
            "pour un crime ou une infraction de presse",
            _CPP15,
            since=date(2007, 7, 1),
            until=date(2017, 2, 28),
        ),
    )


def _victim() -> tuple[Right, ...]:
    address = ("https://french-business-law.com (article 40-4-1)", date(2015, 8, 18))
    return (
        _right(
            "address_protection",
            f"article 706-57 {_CPP}",
            "déclarer comme domicile l’adresse du commissariat ou de la brigade, avec autorisation",
            ("https://juriblio.fr/ (article 706-57)", date(2015, 8, 18)),
        ),
        _right(
            "third_party_address",
            f"article 40-4-1 {_CPP}",
            "déclarer l’adresse d’un tiers, avec son accord exprès",
            address,
            Grade.B,
            since=date(2015, 8, 19),
        ),
        _right(
            "victim_information",
            f"article 53-1 {_CPP}",
            "information de la victime sur ses droits",
            _CPP10,
            since=date(2000, 6, 16),
            until=date(2015, 11, 14),
        ),
        _right(
            "victim_information",
            f"article 10-2 {_CPP}",
            "information de la victime sur ses droits",
            ("https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000031050430", date(2023, 1, 26)),
            since=date(2015, 11, 15),
        ),
        _right(
            "outcome_information",
            f"article 40-2 {_CPP}",
            "le procureur avise le plaignant des suites de sa plainte",
            ("https://bensadoun-avocat.com", date(2022, 12, 31)),
            since=date(2007, 12, 31),
        ),
        _right(
            "dismissal_appeal",
            f"article 40-3 {_CPP}",
            "recours contre un classement devant le procureur général, sans délai fixé",
            ("https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006574939", date(2022, 12, 31)),
            since=date(2004, 3, 10),
        ),
        _right(
            "civil_party",
            f"article 85 {_CPP}",
            "la victime peut se constituer partie civile",
            ("https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006575220", date(2019, 3, 25)),
        ),
        _right(
            "elected_associations",
            f"article 2-19 {_CPP}",
            "les associations d’élus peuvent se porter partie civile, avec l’accord de l’élu",
            ("https://archeo-lex.fr (code de procédure pénale, 26 janvier 2023)", date(2023, 1, 26)),
            since=date(2023, 1, 26),
        ),
        # The day these versions came into force is given by heart: they are told of from the day they were read.
        _right(
            "protection_order",
            "articles 515-9 à 515-13-1 du code civil",
            "il n’est pas nécessaire d’avoir porté plainte, et il décide six jours au plus après avoir fixé l’audience",
            _CC,
            since=_CC[1],
        ),
        _right(
            "danger_phone",
            f"article 41-3-1 {_CPP}",
            "le procureur fait remettre un téléphone grave danger",
            _CPP15,
            since=date(2014, 8, 6),
            until=date(2015, 12, 31),
        ),
        # Its conditions were widened on 30 December 2019, and were not read since.
        _right(
            "danger_phone",
            f"article 41-3-1 {_CPP}",
            "le procureur fait remettre un téléphone grave danger",
            _CPP15,
            Grade.C,
            since=date(2016, 1, 1),
        ),
        _right(
            "minor_representation",
            "article 388-1-1 du code civil",
            "les parents représentent le mineur",
            _CC,
        ),
        _right(
            "minor_ad_hoc",
            f"article 388-2 du code civil et article 706-50 {_CPP}",
            "un administrateur ad hoc représente le mineur dont les intérêts s’opposent à ceux de ses parents",
            _CC,
        ),
        _right(
            "private_life",
            "article 9 du code civil",
            "chacun a droit au respect de sa vie privée",
            _CC,
        ),
        _right(
            "complaint_privacy",
            "article 226-6 du code pénal",
            "l’atteinte à la vie privée ne se poursuit que sur plainte de la victime",
            _CP,
        ),
        _right(
            "complaint_data",
            "article 226-22, alinéa 3, du code pénal",
            "la divulgation de données ne se poursuit que sur plainte de la victime",
            _CP,
        ),
    )


def _press() -> tuple[Right, ...]:
    act = "de la loi du 29 juillet 1881"
    article65 = (
        "https://www.doctrine.fr/l/texts/lois/JORFTEXT000000877119/articles/LEGIARTI000006419865",
        date(2021, 8, 26),
    )
    return (
        _right(
            "press_requisition",
            f"article 65, alinéa 2, {act}",
            "avant les poursuites, seules interrompent les réquisitions qui articulent et qualifient les propos",
            article65,
        ),
        _right(
            "press_relief",
            f"article 65-3, alinéa 2, {act}",
            "les réquisitions n’auraient plus à articuler et qualifier les propos punis à raison d’une discrimination",
            ("https://qpc360.conseil-constitutionnel.fr (n° 2024-1088 QPC, 17 mai 2024)", date(2024, 5, 17)),
            Grade.B,
            since=date(2017, 1, 29),
        ),
        _right(
            "press_complaint_private",
            f"article 48, 6°, {act}",
            "plainte de la personne injuriée ou diffamée",
            _PRESS14,
        ),
        _right(
            "press_complaint_office",
            f"article 48, 3°, {act}",
            "plainte de la personne visée, ou du ministre dont elle relève",
            _PRESS14,
        ),
        _right(
            "press_direct",
            f"articles 50 et 53 {act}",
            "la plainte avec constitution de partie civile et la citation qualifient chaque propos, à peine de nullité",
            _PRESS14,
        ),
    )


def _warnings() -> tuple[Right, ...]:
    return (
        _right(
            "false_accusation",
            "article 226-10 du code pénal",
            "dénonciation calomnieuse d’une personne déterminée, faite en sachant le fait inexact",
            _CP,
            penalty=penalty(months=60, euros=45_000),
        ),
        _right(
            "false_report",
            "article 434-26 du code pénal",
            "dénonciation mensongère d’une infraction à l’autorité",
            _CP,
            penalty=penalty(months=6, euros=7_500),
        ),
        _right(
            "false_notification",
            f"article 6, I, 4, {_LCEN}",
            "notification faite en sachant le contenu licite",
            _LCEN14,
            since=_LCEN_FROM,
            until=_LCEN_TO,
            penalty=penalty(months=12, euros=15_000),
        ),
        _right(
            "false_notification",
            f"article 6 {_LCEN}",
            "notification faite en sachant le contenu licite",
            ("pages de 2024 à 2026 : l’alinéa n’a pas été vérifié", date(2024, 2, 17)),
            Grade.B,
            since=date(2024, 2, 17),
            until=_LCEN_LAST,
            penalty=penalty(months=12, euros=15_000),
        ),
        _right(
            "false_notification",
            f"article 6 {_LCEN}",
            "notification faite en sachant le contenu licite",
            ("aucune page lue : presque tous les mots de 2024 seraient gardés", date(2024, 2, 17)),
            Grade.C,
            since=_LCEN_UNREAD,
        ),
        _right(
            "social_security",
            "article 226-16-1 du code pénal",
            "le numéro de sécurité sociale ne se traite que dans les cas autorisés",
            _CP,
            penalty=penalty(months=60, euros=300_000),
        ),
    )


def _platform() -> tuple[Right, ...]:
    def dsa(name: str, article: str, says: str) -> Right:
        return _right(name, f"article {article} {_REGLEMENT}", says, _DSA, since=_DSA_FROM)

    return (
        dsa("dsa_notice", "16", "toute personne peut notifier un contenu illicite à l’hébergeur"),
        dsa("dsa_elements", "16, paragraphe 2,", "ce que contient une notification"),
        dsa(
            "dsa_anonymous",
            "16, paragraphe 2, point c),",
            "ni nom ni adresse électronique pour les infractions des articles 3 à 7 de la directive 2011/93/UE",
        ),
        dsa("dsa_receipt", "16, paragraphe 4,", "accusé de réception, sans retard injustifié"),
        dsa("dsa_decision", "16, paragraphe 5,", "décision notifiée avec les voies de recours, sans retard injustifié"),
        dsa("dsa_automated", "16, paragraphe 6,", "les moyens automatisés employés pour la décision sont indiqués"),
        dsa(
            "dsa_identity",
            "17, paragraphe 3, point b),",
            "l’identité du notifiant n’est donnée à l’auteur que si elle est strictement nécessaire",
        ),
        dsa("dsa_danger", "18", "l’hébergeur signale les menaces pour la vie ou la sécurité"),
        dsa("dsa_internal_complaint", "20", "réclamation interne, pendant six mois au moins"),
        dsa("dsa_out_of_court", "21", "règlement extrajudiciaire devant un organe certifié"),
        dsa("dsa_misuse", "23", "suspension des signalements fréquents et manifestement infondés"),
        dsa("dsa_coordinator", "53", "plainte devant le coordinateur : en France, l’Arcom"),
        _right(
            "lcen_notice",
            f"article 6, I, 5, {_LCEN}",
            "ce que contient une notification",
            _LCEN14,
            since=_LCEN_FROM,
            until=_LCEN_TO,
        ),
        _right(
            "lcen_identification",
            f"article 6, II, {_LCEN}",
            "l’hébergeur conserve les données qui permettent d’identifier l’auteur d’un contenu",
            _LCEN14,
            since=_LCEN_FROM,
            until=_LCEN_TO,
        ),
        _right(
            "lcen_identification",
            f"article 6, V, {_LCEN}",
            "l’hébergeur conserve les données qui permettent d’identifier l’auteur d’un contenu",
            ("https://www.assemblee-nationale.fr et pages de 2024", date(2024, 5, 23)),
            Grade.B,
            since=date(2024, 5, 23),
            until=_LCEN_LAST,
        ),
        _right(
            "lcen_identification",
            f"article 6, V, {_LCEN}",
            "l’hébergeur conserve les données qui permettent d’identifier l’auteur d’un contenu",
            ("aucune page lue : presque tous les mots de 2024 seraient gardés", date(2024, 5, 23)),
            Grade.C,
            since=_LCEN_UNREAD,
        ),
        _right(
            "erasure",
            "article 17 du règlement (UE) 2016/679",
            "effacement des données à caractère personnel",
            _RGPD,
            Grade.C,
            since=date(2018, 5, 25),
        ),
        _right(
            "objection",
            "article 21 du règlement (UE) 2016/679",
            "opposition au traitement de ses données",
            _RGPD,
            Grade.C,
            since=date(2018, 5, 25),
        ),
        _right(
            "erasure_minor",
            "article 51 de la loi n° 78-17 du 6 janvier 1978",
            "effacement, dans les meilleurs délais, des données recueillies quand la personne était mineure",
            ("https://www.legifrance.gouv.fr/loda/article_lc/LEGIARTI000037823120", date(2019, 6, 1)),
            since=date(2019, 6, 1),
        ),
    )


def _minister() -> tuple[Right, ...]:
    return (
        _right(
            "minister_instruction",
            f"article 30 {_CPP}",
            "le garde des Sceaux peut dénoncer une infraction au procureur général et lui enjoindre de poursuivre",
            _CPP10,
            since=date(2004, 3, 10),
            until=date(2013, 7, 26),
        ),
        _right(
            "minister_no_instruction",
            f"article 30 {_CPP}",
            "le ministre de la Justice ne donne aucune instruction dans une affaire individuelle",
            ("loi n° 2013-669 du 25 juillet 2013, Journal officiel du 26", date(2013, 7, 27)),
            Grade.B,
            since=date(2013, 7, 27),
        ),
        _right(
            "receipt",
            "article L. 112-3 du code des relations entre le public et l’administration",
            "toute demande fait l’objet d’un accusé de réception",
            (_LEGI + "LEGITEXT000031366350", date(2025, 7, 13)),
            since=date(2016, 1, 1),
        ),
    )
