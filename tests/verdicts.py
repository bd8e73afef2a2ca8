"""A small case and a verdict written by hand: what the conductor and the command line are tested on."""

from datetime import date

from filings.days import DocumentDay
from filings.review.verdict import (
    Allegation,
    Audience,
    Cited,
    Court,
    Finding,
    Helpline,
    Level,
    NoticeDuty,
    Prescription,
    Status,
    Verdict,
)
from schemas.case import Case

ON = DocumentDay(date(2026, 11, 21))

CASE = """\
reference: dossier-essai
place: Versailles
complainants:
  - civility: madame
    first_names: Ana
    last_name: Exemple
    email: ana@exemple.fr
accounts:
  - id: compte_01
    platform: twitter
    handle: "@compte_01"
facts:
  - kind: insult
    when: 3 novembre 2026
    channel: public
    story: Un message m’insulte.
    accounts: [compte_01]
    posts:
      - url: https://exemple.fr/compte_01/status/1
        account: compte_01
        text: "Tu es <nulle> & {{ bête }}"
    exhibits: [1]
exhibits:
  - number: 1
    title: Capture du message
    file: captures/1.png
"""

#: A letter to a minister whose title nobody knows: the one thing missing.
WITHOUT_TITLE = CASE + "minister:\n  ministry: other\n"


def limit(status: Status, ends: date | None, **more: object) -> Prescription:
    """A limitation that ends on a day."""
    return Prescription(ends, ends, "règle", status, **more)  # type: ignore[arg-type]


def allegation(
    label: str, prescription: Prescription, facts: tuple[str, ...] = ("F1",), *, press: bool = False
) -> Allegation:
    """An offence with its limitation."""
    return Allegation(
        article="CP 000",
        label=label,
        citation="texte cité",
        version_from=date(2020, 1, 1),
        grade="A",
        facts=facts,
        shown=(),
        missing=(),
        prison_months=None,
        fine_euros=12000,
        aggravations=(),
        prescription=prescription,
        press=press,
    )


def verdict_on(case: Case, on: DocumentDay) -> Verdict:
    """The verdict on the small case: an insult, a notice to its platform, a point for each reader."""
    return Verdict(
        case=case.reference,
        on=on,
        allegations=(allegation("Injure publique", limit(Status.OPEN, date(2027, 2, 3)), press=True),),
        findings=(
            Finding(Level.WARNING, "vague", "facts[0].when", "La date du premier fait est à préciser."),
            Finding(Level.WARNING, "to-verify", "", "Relire le texte cité.", Audience.LAWYER, anchor="texte cité"),
            Finding(Level.ADVICE, "certificate", "", "Un certificat médical aide."),
        ),
        court=Court(
            "Versailles", "tribunal de Versailles", "procureur de la République près le tribunal de Versailles"
        ),
        notices=(
            NoticeDuty(
                platform="twitter",
                name="X",
                regime="dsa",
                basis=Cited("règlement cité", "A", ""),
                elements=frozenset({"notifier_name", "email", "good_faith"}),
                contents=(("F1", 0),),
                entity="Société X",
                channel="https://exemple.fr/formulaire",
            ),
        ),
        helplines=(
            Helpline("17 ou 112", "danger immédiat", None, True),
            Helpline("116 006", "toutes les victimes", None),
        ),
        platforms={"twitter": "X"},
    )
