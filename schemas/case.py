"""The case: everything a person told, once; three filings read it.

A case is valid long before it is complete: nearly every field may be left out, unknown, declined or put off.
"""

import re
from collections.abc import Iterator
from itertools import chain, count
from typing import Annotated, LiteralString, Self

from pydantic import AfterValidator, Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from schemas.account import Account
from schemas.asked import Asked, Choice, Flag, Telling, Told, told
from schemas.exhibit import Exhibit
from schemas.fact import Fact
from schemas.harm import Harm
from schemas.management import MANAGEMENT, Management
from schemas.minister import MINISTER, Ministry
from schemas.person import Complainant, Lawyer, Representative, Witness
from schemas.step import Step
from schemas.words import Name, no_nir


class ForWhom(Choice):
    """For whom the one who tells writes: the first complainant is that person."""

    ME = "me", "pour moi"
    CHILD = "child", "pour mon enfant, ou un mineur dont je suis responsable"
    RELATIVE = "relative", "pour un proche majeur"
    CLIENT = "client", "pour la personne que je défends : je suis avocat"
    HELPED = "helped", "pour une personne que notre association accompagne"
    ORGANISATION = "organisation", "pour une association ou une société que je représente"


class Sending(Choice):
    """How the complaint reaches the prosecutor."""

    REGISTERED = "registered", "par lettre recommandée avec avis de réception"
    DEPOSIT = "deposit", "déposée à l’accueil du tribunal contre récépissé"


PROTECT_ADDRESS = Asked(
    title="Protéger l’adresse",
    question="Souhaitez-vous que votre adresse ne soit pas connue des personnes mises en cause ?",
)
CIVIL_PARTY = Asked(
    title="Demander réparation",
    question="Voulez-vous vous réserver de demander réparation (vous constituer partie civile) ?",
)
MEDICAL_UNIT = Asked(
    title="Examen médico-judiciaire",
    question="Souhaitez-vous un examen par l’unité médico-judiciaire, y compris sur le plan psychologique ?",
)
NATIONAL_POLE = Asked(
    title="Pôle national",
    question="Souhaitez-vous que le dossier soit transmis au pôle national de lutte contre la haine en ligne ?",
    help="Il est fait pour les affaires graves ou massives, avec un caractère haineux.",
)
SENDING = Asked(title="Envoi", question="Comment enverrez-vous la plainte ?")


class Wishes(Telling):
    """What the complainant asks for, beyond what every complaint asks."""

    protect_address: Annotated[Told[Flag], PROTECT_ADDRESS] = None
    civil_party: Annotated[Told[Flag], CIVIL_PARTY] = None
    medical_unit: Annotated[Told[Flag], MEDICAL_UNIT] = None
    national_pole: Annotated[Told[Flag], NATIONAL_POLE] = None
    sending: Annotated[Sending, SENDING] = Sending.REGISTERED


def _reference(text: str) -> str:
    text = text.strip()
    if text and (not re.fullmatch(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,58}[A-Za-z0-9_-])?", text) or ".." in text):
        raise PydanticCustomError(
            "reference",
            "La référence du dossier nomme un dossier sur l’ordinateur : 60 caractères au plus, lettres sans accent, "
            "chiffres, tirets (« dossier-2013-01 »).",
        )
    # Names Windows keeps for its devices: a folder cannot bear them.
    if re.fullmatch(r"(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", text):
        raise PydanticCustomError("reference", "Ce mot est réservé par Windows : choisissez une autre référence.")
    return no_nir(text)


REFERENCE = Asked(
    title="Référence du dossier",
    question="Quel nom donner à ce dossier ?",
    help="Un nom neutre, sans accent ni espace : il nomme aussi le dossier sur l’ordinateur.",
    example="dossier-2013-01",
)
PLACE = Asked(title="Fait à", question="Dans quelle commune signez-vous ces documents ?", example="Versailles")
COURT = Asked(
    title="Tribunal choisi",
    question="À quel tribunal voulez-vous écrire (sa ville), si vous le savez ?",
    help="Si vous le laissez vide, le programme propose celui de votre domicile.",
    example="Versailles",
    among="courts",
)
FOR_WHOM = Asked(
    title="Pour qui",
    question="Pour qui écrivez-vous ?",
    help="La personne visée par les faits porte plainte, même si vous écrivez pour elle. S’il y en a d’autres, elles "
    "s’ajoutent ensuite.",
    why="Les questions, les numéros à appeler et qui signe en dépendent.",
)
COMPLAINANTS = Asked(
    title="Plaignants", question="Qui porte plainte ?", help="Chaque personne visée par les faits, et elle seule."
)
LAWYER = Asked(title="Avocat", question="Un avocat vous assiste-t-il ?")
ACCOUNTS = Asked(title="Comptes", question="Quels comptes sont à l’origine des faits ?")
FACTS = Asked(title="Faits", question="Quels sont les faits ?")
EXHIBITS = Asked(title="Pièces", question="Quelles preuves avez-vous ?")
STEPS = Asked(title="Démarches", question="Qu’avez-vous déjà fait ?")
HARM = Asked(title="Préjudice", question="Quelles sont les conséquences pour vous ?")
WITNESSES = Asked(title="Témoins", question="Quelqu’un a-t-il vu les faits ?")
WISHES = Asked(title="Demandes", question="Que demandez-vous ?")


def for_another(case: "Case") -> bool:
    """Whether the one who tells is not the person aimed at."""
    return told(case.for_whom) not in {None, ForWhom.ME}


#: Where something stands in a case, as Pydantic writes places.
Place = tuple[str | int, ...]


class Case(Telling):
    """The root of a case file."""

    reference: Annotated[str, AfterValidator(_reference), REFERENCE] = ""
    for_whom: Annotated[Told[ForWhom], FOR_WHOM] = None
    place: Annotated[Told[Name], PLACE] = None
    court: Annotated[Told[Name], COURT] = None
    complainants: Annotated[list[Complainant], COMPLAINANTS] = Field(default_factory=list)
    lawyer: Annotated[Lawyer | None, LAWYER] = None
    accounts: Annotated[list[Account], ACCOUNTS] = Field(default_factory=list, max_length=5000)
    facts: Annotated[list[Fact], FACTS] = Field(default_factory=list, max_length=2000)
    exhibits: Annotated[list[Exhibit], EXHIBITS] = Field(default_factory=list, max_length=9999)
    steps: Annotated[list[Step], STEPS] = Field(default_factory=list, max_length=2000)
    harm: Annotated[Harm | None, HARM] = None
    witnesses: Annotated[list[Witness], WITNESSES] = Field(default_factory=list)
    wishes: Annotated[Wishes, WISHES] = Field(default_factory=Wishes)
    management: Annotated[list[Management], MANAGEMENT] = Field(default_factory=list)
    minister: Annotated[Ministry | None, MINISTER] = None

    @model_validator(mode="after")
    def _name_the_facts(self) -> Self:
        taken = {fact.id for fact in self.facts}
        after = (f"F{number}" for number in count(len(self.facts) + 1))
        named = []
        for number, fact in enumerate(self.facts, 1):
            if not fact.id:
                name = f"F{number}" if f"F{number}" not in taken else next(one for one in after if one not in taken)
                # Named here and not in the file: the name is no field that was set, and somebody may remember another.
                fact = fact.model_copy()
                object.__setattr__(fact, "id", name)
            named.append(fact)
        object.__setattr__(self, "facts", named)
        return self

    @model_validator(mode="after")
    def _represents_the_child(self) -> Self:
        # Whoever tells for a child represents that child: untold yet, they are there all the same, without a name.
        if self.for_whom is ForWhom.CHILD:
            child, *others = self.complainants or [Complainant()]
            if not child.representatives:
                child = child.model_copy(update={"representatives": [Representative()]})
                object.__setattr__(self, "complainants", [child, *others])
        return self

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        # All that does not hold together is said at once, each fault at its own place in the file.
        faults = [*self._twice(), *self._lost_accounts(), *self._lost_exhibits(), *self._lost_complainants()]
        if faults:
            raise ValidationError.from_exception_data("Case", faults)
        return self

    def _twice(self) -> Iterator[InitErrorDetails]:
        for what, place, ids in (
            ("Deux comptes portent le repère", ("accounts", "id"), [account.id for account in self.accounts]),
            ("Deux pièces portent le numéro", ("exhibits", "number"), [exhibit.number for exhibit in self.exhibits]),
            ("Deux faits portent le repère", ("facts", "id"), [fact.id for fact in self.facts]),
        ):
            seen: set[object] = set()
            for index, value in enumerate(ids):
                if value in seen:
                    text = "{what} « {value} » : donnez-en un autre à celui-ci."
                    yield _fault("twice", text, (place[0], index, place[1]), what=what, value=str(value))
                seen.add(value)

    def _lost_accounts(self) -> Iterator[InitErrorDetails]:
        known = {account.id for account in self.accounts}
        for place, one in self._cited_accounts():
            if one not in known:
                text = "Le compte « {id} » n’est pas dans la liste des comptes : ajoutez-le, ou corrigez son repère."
                yield _fault("no_account", text, place, id=str(one)[:40])

    def _cited_accounts(self) -> Iterator[tuple[Place, str]]:
        for index, fact in enumerate(self.facts):
            yield from ((("facts", index, "accounts", n), one) for n, one in enumerate(fact.accounts))
            for n, post in enumerate(fact.posts):
                if (account := told(post.account)) is not None:
                    yield ("facts", index, "posts", n, "account"), account
        for index, step in enumerate(self.steps):
            yield from ((("steps", index, "accounts", n), one) for n, one in enumerate(step.accounts))

    def _lost_exhibits(self) -> Iterator[InitErrorDetails]:
        known = {exhibit.number for exhibit in self.exhibits}
        for place, number in self._cited_exhibits():
            if number is not None and number not in known:
                text = "La pièce n° {number} n’est pas dans la liste des pièces : ajoutez-la, ou corrigez le numéro."
                yield _fault("no_exhibit", text, place, number=number)

    def _cited_exhibits(self) -> Iterator[tuple[Place, int | None]]:
        holders: Iterator[tuple[str, int, Fact | Step | Account]] = chain(
            (("facts", index, fact) for index, fact in enumerate(self.facts)),
            (("steps", index, step) for index, step in enumerate(self.steps)),
            (("accounts", index, account) for index, account in enumerate(self.accounts)),
        )
        for name, index, holder in holders:
            yield from (((name, index, "exhibits", n), one) for n, one in enumerate(holder.exhibits))
        for index, fact in enumerate(self.facts):
            for n, post in enumerate(fact.posts):
                yield ("facts", index, "posts", n, "exhibit"), told(post.exhibit)
        if self.harm:
            yield ("harm", "certificate"), told(self.harm.certificate)

    def _lost_complainants(self) -> Iterator[InitErrorDetails]:
        for index, fact in enumerate(self.facts):
            for n, target in enumerate(fact.targets):
                if target > len(self.complainants):
                    text = "Il n’y a pas de plaignant n° {number} dans la liste des plaignants."
                    yield _fault("no_complainant", text, ("facts", index, "targets", n), number=target)


def _fault(kind: LiteralString, text: LiteralString, place: Place, **told_with: str | int) -> InitErrorDetails:
    return InitErrorDetails(type=PydanticCustomError(kind, text, dict(told_with)), loc=place, input=None)
