"""What was already done: reports, complaints, letters, meetings, and what came of them."""

from typing import Annotated

from pydantic import Field

from schemas.asked import Asked, Choice, Draft, Flag, Several, Telling, Told
from schemas.when import When
from schemas.words import Handle, Line, Name, Prose, Whole


class StepKind(Choice):
    """A step a victim takes, or that others take."""

    PLATFORM_REPORT = "platform_report", "un signalement à une plateforme", "signalement"
    PLATFORM_NOTICE = "platform_notice", "une demande de retrait écrite"
    PLATFORM_ACTION = "platform_action", "une mesure prise par la plateforme"
    COMPANY_LETTER = "company_letter", "une lettre à la direction de la plateforme"
    CONTACT_ATTEMPT = "contact_attempt", "un essai de prise de contact"
    COMPLAINT_PROSECUTOR = "complaint_prosecutor", "une plainte au procureur"
    COMPLAINT_POLICE = "complaint_police", "une plainte au commissariat ou à la gendarmerie"
    MAIN_COURANTE = "main_courante", "une main courante", "main courante"
    INVESTIGATION = "investigation", "un acte d’enquête (audition, réquisition)"
    DISMISSAL = "dismissal", "un classement sans suite", "classement sans suite"
    TRIAL = "trial", "un procès"
    MINISTER_LETTER = "minister_letter", "une lettre à un ministre"
    MINISTER_MEETING = "minister_meeting", "un rendez-vous au ministère"
    SCHOOL = "school", "une démarche auprès de l’établissement scolaire"
    HELPLINE = "helpline", "un appel à une association ou à un numéro d’aide"
    MEDICAL = "medical", "une consultation médicale"
    OTHER = "other", "une autre démarche"


_TO_PLATFORM = frozenset({"platform_report", "platform_notice", "platform_action", "company_letter"})
_COMPLAINTS = frozenset({"complaint_prosecutor", "complaint_police", "trial", "investigation", "dismissal"})


def _to_platform(here: Draft, case: Draft) -> bool:
    return str(here.get("kind") or "") in _TO_PLATFORM


def _justice(here: Draft, case: Draft) -> bool:
    return str(here.get("kind") or "") in _COMPLAINTS


KIND = Asked(title="Démarche", question="Qu’avez-vous fait, ou qu’a-t-on fait ?")
WHEN = Asked(title="Date", question="À quelle date ?", example="depuis le 30 août 2013")
LEARNED = Asked(title="Appris le", question="Quel jour l’avez-vous appris, si c’est plus tard ?", example="10/11/2013")
EXPECTED = Asked(title="À venir", question="Est-ce attendu, et non encore fait ?")
PLATFORM = Asked(
    title="Plateforme",
    question="Auprès de quelle plateforme ?",
    example="twitter",
    only_if=_to_platform,
    among="platforms",
)
TO = Asked(title="Auprès de", question="Auprès de qui ?", example="la ministre des Droits des femmes")
COURT = Asked(
    title="Tribunal",
    question="De quel tribunal s’agit-il (sa ville) ?",
    example="Versailles",
    only_if=_justice,
    among="courts",
)
REFERENCE = Asked(title="Référence", question="Quel numéro ou quelle référence avez-vous reçu ?")
COUNT = Asked(title="Nombre", question="Combien de fois ?", example="125")
PEOPLE = Asked(title="Personnes", question="Combien de personnes l’ont fait ?", example="2")
OUTCOME = Asked(
    title="Suite donnée",
    question="Qu’est-ce que cela a donné ?",
    example="Les comptes étaient toujours ouverts.",
)
OUTCOME_WHEN = Asked(
    title="Suite constatée le", question="Quand l’avez-vous constaté ?", example="9 novembre 2013 à 18 h 30"
)
ACCOUNTS = Asked(title="Comptes", question="Quels comptes sont concernés ?", among="accounts")
DETAILS = Asked(title="Précisions", question="Que faut-il ajouter ?")
COPIED = Asked(
    title="Copie adressée à la plateforme",
    question="À quelle plateforme en avez-vous envoyé une copie, si vous l’avez fait ?",
    example="twitter",
    only_if=lambda here, case: str(here.get("kind") or "") == "complaint_prosecutor",
    among="platforms",
)
IPS_GIVEN = Asked(
    title="Adresses IP jointes",
    question="Aviez-vous joint des adresses IP à cette plainte ?",
    only_if=_justice,
)
EXHIBITS = Asked(
    title="Pièces", question="Quelles pièces le montrent (leurs numéros) ?", example="17", among="exhibits"
)


class Step(Telling):
    """One step already taken, or expected."""

    kind: Annotated[StepKind, KIND]
    when: Annotated[Told[When], WHEN] = None
    learned: Annotated[Told[When], LEARNED] = None
    expected: Annotated[Flag, EXPECTED] = False
    platform: Annotated[Told[Name], PLATFORM] = None
    to: Annotated[Told[Line], TO] = None
    court: Annotated[Told[Name], COURT] = None
    reference: Annotated[Told[Line], REFERENCE] = None
    count: Annotated[Told[Annotated[Whole, Field(ge=1)]], COUNT] = None
    people: Annotated[Told[Annotated[Whole, Field(ge=1)]], PEOPLE] = None
    outcome: Annotated[Told[Prose], OUTCOME] = None
    outcome_when: Annotated[Told[When], OUTCOME_WHEN] = None
    accounts: Annotated[list[Handle], Several, ACCOUNTS] = Field(default_factory=list)
    details: Annotated[Told[Prose], DETAILS] = None
    copied_to: Annotated[Told[Name], COPIED] = None
    ips_given: Annotated[Flag, IPS_GIVEN] = False
    exhibits: Annotated[list[Annotated[Whole, Field(ge=1)]], Several, EXHIBITS] = Field(default_factory=list)
