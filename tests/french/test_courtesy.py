"""Forms of address, and the seven rules of a closing over every recipient and sender."""

import itertools
import re

import pytest

from filings.french.agreement import Gender
from filings.french.courtesy import Courtesy, Recipient, courtesy, in_text
from filings.french.typography import typography
from schemas.case import Case
from schemas.group import Addressee, groups

GENDERS: list[Gender] = ["F", "M", None]
#: What documents say of whom they are written to.
DECLARED = [one.group.addressee for one in groups(Case) if one.group.addressee]
HEADMISTRESS = Addressee(
    "Cheffe d’établissement", "Chef d’établissement", unknown="Madame, Monsieur", closing="mes salutations distinguées"
)
INSPECTOR = Addressee("Inspectrice d’académie", "Inspecteur d’académie", block="responsable de l’académie")
EVERY = [
    courtesy(recipient, gender, lawyer=lawyer, very_high=very_high, awaiting=awaiting, forced=forced)
    for recipient, gender, lawyer, very_high, awaiting, forced in itertools.product(
        [*Recipient, *DECLARED, HEADMISTRESS, INSPECTOR],
        GENDERS,
        (False, True),
        (False, True),
        ("", "Dans l’attente de votre réponse"),
        ("", "Madame le Préfet"),
    )
]


@pytest.mark.parametrize(
    ("recipient", "gender", "title", "opening"),
    [
        ("prosecutor", "F", "Madame la procureure de la République", "Madame la Procureure de la République,"),
        ("prosecutor", "M", "Monsieur le procureur de la République", "Monsieur le Procureur de la République,"),
        (
            "prosecutor",
            None,
            "Madame ou Monsieur le procureur de la République",
            "Madame, Monsieur le Procureur de la République,",
        ),
        ("keeper_of_seals", "F", "Madame la garde des Sceaux, ministre de la Justice", "Madame la Garde des Sceaux,"),
        (
            "keeper_of_seals",
            "M",
            "Monsieur le garde des Sceaux, ministre de la Justice",
            "Monsieur le Garde des Sceaux,",
        ),
        ("minister", "F", "Madame la ministre", "Madame la Ministre,"),
        ("secretary_of_state", "M", "Monsieur le secrétaire d’État", "Monsieur le Ministre,"),
        ("prefect", "F", "Madame la préfète", "Madame la Préfète,"),
        ("deputy", "F", "Madame la députée", "Madame la Députée,"),
        ("senator", "F", "Madame la sénatrice", "Madame la Sénatrice,"),
        ("company_head", "M", "Monsieur le directeur général", "Monsieur le Directeur général,"),
        ("company_head", "F", "Madame la directrice générale", "Madame la Directrice générale,"),
        ("company_head", None, "Madame ou Monsieur le directeur général", "Madame, Monsieur,"),
        ("platform", None, "Madame, Monsieur", "Madame, Monsieur,"),
        ("lawyer", "F", "Maître", "Maître,"),
    ],
)
def test_the_function_agrees_and_takes_its_capital_only_in_the_opening(
    recipient: str, gender: Gender, title: str, opening: str
) -> None:
    written = courtesy(Recipient(recipient), gender)
    assert (written.title, written.opening) == (title, opening)


@pytest.mark.parametrize(
    ("recipient", "gender", "lawyer", "closing"),
    [
        (
            "prosecutor",
            "F",
            False,
            "Je vous prie d’agréer, Madame la Procureure de la République, l’expression de ma haute considération.",
        ),
        (
            "prosecutor",
            "M",
            True,
            "Je vous prie d’agréer, Monsieur le Procureur de la République, "
            "l’expression de ma respectueuse considération.",
        ),
        ("minister", "F", False, "Je vous prie d’agréer, Madame la Ministre, l’expression de ma haute considération."),
        (
            "company_head",
            "M",
            False,
            "Je vous prie d’agréer, Monsieur le Directeur général, mes salutations distinguées.",
        ),
        (
            "company_head",
            "M",
            True,
            "Je vous prie d’agréer, Monsieur le Directeur général, l’assurance de ma considération distinguée.",
        ),
        ("platform", None, True, "Je vous prie d’agréer, Madame, Monsieur, mes salutations distinguées."),
    ],
)
def test_the_closing_suits_the_recipient_and_the_sender(
    recipient: str, gender: Gender, lawyer: bool, closing: str
) -> None:
    assert courtesy(Recipient(recipient), gender, lawyer=lawyer).closing == closing


@pytest.mark.parametrize(
    ("addressee", "gender", "title", "opening"),
    [
        (HEADMISTRESS, "F", "Madame la cheffe d’établissement", "Madame la Cheffe d’établissement,"),
        (HEADMISTRESS, None, "Madame ou Monsieur le chef d’établissement", "Madame, Monsieur,"),
        (INSPECTOR, "M", "Monsieur le responsable de l’académie", "Monsieur l’Inspecteur d’académie,"),
        (
            INSPECTOR,
            None,
            "Madame ou Monsieur le responsable de l’académie",
            "Madame, Monsieur l’Inspecteur d’académie,",
        ),
    ],
)
def test_a_document_may_say_of_its_own_whom_it_is_written_to(
    addressee: Addressee, gender: Gender, title: str, opening: str
) -> None:
    written = courtesy(addressee, gender)
    assert (written.title, written.opening) == (title, opening)
    assert f", {opening.removesuffix(',')}, {addressee.closing}." in written.closing


@pytest.mark.parametrize("written", EVERY, ids=lambda written: written.closing[:60])
def test_every_closing_keeps_the_seven_rules(written: Courtesy) -> None:
    closing = written.closing
    # (a) it repeats the opening word for word
    assert f", {written.opening.removesuffix(',')}," in closing
    # (b) no abbreviation
    assert not re.search(r"\b(?:M|MM|Mme|Mmes|Mlle|Me|Mr|Dr)\b", closing + written.opening + written.title)
    # (c) no sentiments; the noun is considération, or salutations to a company
    assert "sentiment" not in closing and ("considération" in closing or "salutations" in closing)
    # (d) l'assurance only from an equal
    assert ("l’assurance de" in closing) <= ("considération distinguée" in closing)
    # (e) deferent, (f) with « je » as the subject of whatever begins the sentence
    assert "je vous prie d’agréer" in closing.lower() and "veuillez" not in closing.lower()
    assert not re.search(r"^(Dans l’attente|En vous remerciant|Restant)[^.]*veuillez", closing, re.IGNORECASE)
    # (g) one sentence, ended by a full stop
    assert closing.endswith(".") and closing.count(".") == 1 and closing[0].isupper()
    for text in (written.title, written.opening, closing):
        assert typography(text) == text and "(e)" not in text and "·" not in text and "Mademoiselle" not in text


def test_what_the_holder_prefers_wins_with_or_without_its_comma() -> None:
    for forced in ("Madame le Préfet", "Madame le Préfet, "):
        written = courtesy(Recipient.PREFECT, "F", forced=forced)
        assert written.opening == "Madame le Préfet,"
        assert ", Madame le Préfet, l’expression" in written.closing


def test_an_exact_function_stands_in_the_block_and_not_in_the_opening() -> None:
    written = courtesy(Recipient.MINISTER, "F", function="ministre des Droits des femmes")
    assert written.title == "Madame la ministre des Droits des femmes"
    assert written.opening == "Madame la Ministre,"


def test_a_very_high_consideration_is_for_the_government_only() -> None:
    assert "très haute considération" in courtesy(Recipient.MINISTER, "M", very_high=True).closing
    assert "très haute" not in courtesy(Recipient.PREFECT, "M", very_high=True).closing


def test_an_expected_answer_may_begin_the_closing() -> None:
    written = courtesy(Recipient.PLATFORM, awaiting="Dans l’attente de votre réponse")
    assert written.closing == (
        "Dans l’attente de votre réponse, je vous prie d’agréer, Madame, Monsieur, mes salutations distinguées."
    )


def test_in_the_text_the_function_has_no_capital() -> None:
    assert in_text(Recipient.PROSECUTOR, "F") == "la procureure de la République"
    assert in_text(Recipient.PROSECUTOR) == "le procureur de la République"
    assert in_text(Recipient.KEEPER_OF_SEALS, "M") == "le garde des Sceaux, ministre de la Justice"
