"""Delays that are not limitation: how long data are kept, who may obtain them, when one may go to a judge.

Connection data vanish one year after the connection (décret n° 2011-219, then code des postes et des communications
électroniques, article L. 34-1). Since 4 March 2022 they can be required only for offences punished by three years, or
by one year when committed online and to find their author, or by any prison term when they are those of the victim’s
own line, at her request (code de procédure pénale, article 60-1-2).

>>> data_kept_until(FactsDay(date(2013, 11, 5)), DocumentDay(date(2013, 11, 9)))
datetime.date(2014, 11, 5)
>>> connection_data_allowed(DocumentDay(date(2026, 11, 21)), Months(12), online=True)
True
>>> connection_data_allowed(DocumentDay(date(2026, 11, 21)), None, online=True)
False
"""

from datetime import date

from msgspec import Struct

from filings.days import DocumentDay, FactsDay
from filings.law.procedure.limitation import add_months
from filings.law.text import Grade, Months

#: Months for which connection data are kept, from the connection.
DATA_MONTHS = 12
#: The same, as a sentence says it.
DATA_KEPT = "un an"
#: Months after which a complaint left without answer opens the judge’s door (code de procédure pénale, article 85).
WAIT_MONTHS = 3
#: First day of article 60-1-2.
THRESHOLDS_SINCE = date(2022, 3, 4)


class Retention(Struct, frozen=True):
    """What law keeps which data, and for how long, on one day; ``read`` is the day whose law was read.

    ``days_by_heart``: the text was read, its first and last days are told from memory.
    """

    cited: str
    data: str
    duration: str
    since: date
    until: date | None
    grade: Grade
    source: str
    read: date
    days_by_heart: bool = False

    @property
    def says(self) -> str:
        """What is kept and how long, with what of it is not sure."""
        unsure = " (premier et dernier jours à vérifier)" if self.days_by_heart else ""
        return f"{self.data}, {self.duration}{unsure}"


RETENTIONS = (
    Retention(
        "décret n° 2011-219 du 25 février 2011",
        "données d’identification et de connexion des contenus en ligne",
        "un an",
        date(2011, 3, 1),
        date(2021, 10, 20),
        Grade.B,
        "https://lexing.law/avocats/decret-conservation-des-donnees-d-identification/2011/03/01",
        date(2011, 3, 1),
    ),
    Retention(
        "article L. 34-1, III, du code des postes et des communications électroniques",
        "données de connexion des opérateurs",
        "un an",
        date(2006, 3, 27),
        date(2021, 7, 31),
        Grade.A,
        "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070987 (1er janvier 2013)",
        date(2013, 1, 1),
        days_by_heart=True,
    ),
    Retention(
        "article L. 34-1, II bis, 3°, du code des postes et des communications électroniques",
        "données techniques qui identifient la source de la connexion",
        "un an à compter de la connexion",
        date(2021, 8, 1),
        None,
        Grade.A,
        "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070987 (13 juillet 2025)",
        date(2025, 7, 13),
    ),
    Retention(
        "article L. 34-1, II bis, 2°, du code des postes et des communications électroniques",
        "autres données du compte et données de paiement",
        "un an après la fermeture du compte",
        date(2021, 8, 1),
        None,
        Grade.A,
        "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070987 (13 juillet 2025)",
        date(2025, 7, 13),
    ),
    Retention(
        "article L. 34-1, II bis, 1°, du code des postes et des communications électroniques",
        "identité civile de l’utilisateur",
        "cinq ans après la fin du contrat",
        date(2021, 8, 1),
        None,
        Grade.A,
        "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070987 (13 juillet 2025)",
        date(2025, 7, 13),
    ),
)


def data_kept_until(last: FactsDay, on: DocumentDay) -> date:
    """Return the last day on which the connection data of an act can still exist, one year after it."""
    return add_months(last, DATA_MONTHS)


def threshold(on: DocumentDay) -> bool:
    """Whether the law of a day reserves connection data for some offences."""
    return on >= THRESHOLDS_SINCE


def connection_data_allowed(on: DocumentDay, prison: Months | None, *, online: bool, own_line: bool = False) -> bool:
    """Whether investigators may require connection data for an offence with that prison maximum.

    ``own_line``: the data are those of the victim’s own line or device, and she asks for it.
    """
    if not threshold(on):
        return True
    return prison is not None and (prison >= 36 or (online and prison >= 12) or own_line)


def judge_from(sent: DocumentDay) -> date:
    """Return the day from which a complaint left unanswered lets the victim go to the investigating judge.

    Not needed for crimes, nor for the délits of the law of 29 July 1881: there, waiting three months is losing all.
    """
    return add_months(sent, WAIT_MONTHS)
