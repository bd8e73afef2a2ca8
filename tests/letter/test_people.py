"""Who writes, and how they are named."""

from datetime import date

import pytest

from filings.days import DocumentDay
from filings.documents import complaint, notice
from filings.documents.complaint import harm, opening
from filings.letter import people
from filings.review.judge import reviewed
from filings.review.verdict import Verdict
from filings.statement.people import writers
from schemas.case import Case

ON = date(2026, 3, 20)
NBSP = "\u00a0"


def case(*complainants: dict[str, object], **more: object) -> Case:
    return Case.model_validate({"complainants": list(complainants), **more})


INES = {
    "civility": "madame",
    "first_names": "Inès",
    "last_name": "Valade",
    "birth_date": "17 septembre 2010",
    "representatives": [
        {"first_names": "Claire", "last_name": "Valade", "relation": "mother"},
        {"first_names": "Marc", "last_name": "Valade", "relation": "father"},
    ],
}
CAMILLE = {"first_names": "Camille", "last_name": "Reverdy"}


def test_an_adult_writes_and_signs_in_their_own_name() -> None:
    told = case(CAMILLE)
    assert people.signatures(told, ON) == ["Camille REVERDY"]
    assert people.voice_of(told, ON)("Je demande", "Nous demandons") == "Je demande"


def test_parents_write_and_sign_for_a_minor() -> None:
    told = case(INES)
    assert people.signatures(told, ON) == ["Claire VALADE, mère d’Inès", "Marc VALADE, père d’Inès"]
    voice = people.voice_of(told, ON)
    assert (voice.own, voice.plural, voice.victims) == (False, True, "Inès")


def test_a_minor_who_came_of_age_signs_alone() -> None:
    assert people.signatures(case(INES), date(2028, 9, 17)) == ["Inès VALADE"]


def test_a_lawyer_signs_when_told_so() -> None:
    lawyer = {"first_names": "Maud", "last_name": "Ancelin", "bar": "Le Mans", "signs": "oui"}
    assert people.signatures(case(CAMILLE, lawyer=lawyer), ON) == ["Maud ANCELIN, barreau du Mans"]


@pytest.mark.parametrize(
    ("civility", "name"),
    [("madame", f"Mme{NBSP}Reverdy"), ("monsieur", f"M.{NBSP}Reverdy"), (None, "Camille Reverdy")],
)
def test_a_person_is_named_as_they_asked(civility: str | None, name: str) -> None:
    told = case({**CAMILLE, "civility": civility})
    assert people.spoken_name(told.complainants[0]) == name


def test_the_place_of_a_letter_is_told_or_that_of_the_sender() -> None:
    at_home = {**CAMILLE, "address": {"lines": ["3 place du Marché"], "postcode": "72000", "city": "Le Mans"}}
    assert people.place_and_date(case(at_home), ON) == f"Le Mans, le 20{NBSP}mars 2026"
    assert people.place_and_date(case(at_home, place="Laval"), ON) == f"Laval, le 20{NBSP}mars 2026"
    assert people.place_and_date(case(CAMILLE), ON) == f"Le 20{NBSP}mars 2026"


def test_a_name_put_off_is_marked_to_complete() -> None:
    told = case({"first_names": "Camille", "last_name": {"answered": "later"}})
    assert people.full_name(told.complainants[0]) == f"Camille [À{NBSP}compléter{NBSP}: nom de famille]".replace(
        f"À{NBSP}compléter", "À compléter"
    )


MOTHER: dict[str, object] = {"civility": "madame", "first_names": "Claire", "last_name": "Valade"}
FATHER: dict[str, object] = {"first_names": "Marc", "last_name": "Valade", "relation": "father"}


def with_mother(**representatives: object) -> Case:
    return case({**MOTHER, "email": "claire@exemple.fr"}, {**INES, **representatives})


def test_a_victim_who_represents_her_child_writes_once_and_says_both() -> None:
    told = with_mother(representatives=[{**MOTHER, "relation": "mother"}])
    assert people.signatures(told, ON) == ["Claire VALADE, en son nom et comme mère d’Inès"]
    voice = people.voice_of(told, ON)
    assert (voice.own, voice.plural, voice.victims, voice.absent) == (False, False, "Inès et moi", "Inès")
    assert opening.request(told, Verdict("essai", DocumentDay(ON)), voice, ON, {}).startswith(
        "Agissant en mon nom propre et en qualité de représentante légale d’Inès VALADE, mineure, j’ai l’honneur"
    )
    assert people.email_of(told, told.complainants[1], ON) == "claire@exemple.fr"


def test_both_parents_write_when_one_of_them_is_a_victim_too() -> None:
    told = with_mother(representatives=[{**MOTHER, "relation": "mother"}, FATHER])
    assert people.signatures(told, ON) == ["Claire VALADE, en son nom et comme mère d’Inès", "Marc VALADE, père d’Inès"]
    voice = people.voice_of(told, ON)
    assert voice.plural and not voice.own and voice.absent == "Inès"


def test_a_parent_of_the_same_name_as_nobody_is_another_person() -> None:
    told = with_mother(representatives=[FATHER])
    assert people.voice_of(told, ON).plural


def test_a_child_is_called_by_the_first_name_until_of_age() -> None:
    child = case(INES).complainants[0]
    assert people.called(child, date(2028, 9, 16)) == "Inès"
    assert people.called(child, date(2028, 9, 17)) == f"Mme{NBSP}Valade"


def threatened(*targets: list[int]) -> list[dict[str, object]]:
    return [{"kind": "threat", "when": "3 mars 2026", "channel": "sms", "targets": each} for each in targets]


PAUL: dict[str, object] = {"civility": "monsieur", "first_names": "Paul", "last_name": "Renard"}


def test_an_adult_no_fact_aims_at_neither_signs_nor_says_to_be_a_victim() -> None:
    told = case(CAMILLE, PAUL, facts=threatened([1], [1]))
    assert people.signatures(told, ON) == ["Camille REVERDY"]
    voice = people.voice_of(told, ON)
    assert (voice.own, voice.plural, voice.victims) == (True, False, "Camille Reverdy")
    verdict = Verdict("essai", DocumentDay(ON))
    (said,) = complaint.say(told, verdict, DocumentDay(ON))
    assert "Renard" not in str(said.view) and "RENARD" not in str(said.view)
    assert "je certifie" in str(said.view).casefold() and "nous certifions" not in str(said.view).casefold()


def test_a_mother_no_fact_aims_at_signs_for_her_child_alone() -> None:
    told = case(
        {**MOTHER, "email": "claire@exemple.fr"}, {**INES, "representatives": [{**MOTHER, "relation": "mother"}]}
    )
    told = told.model_copy(update={"facts": case(CAMILLE, PAUL, facts=threatened([2])).facts})
    assert people.signatures(told, ON) == ["Claire VALADE, mère d’Inès"]
    voice = people.voice_of(told, ON)
    assert (voice.own, voice.plural, voice.victims) == (False, False, "Inès")
    request = opening.request(told, Verdict("essai", DocumentDay(ON)), voice, ON, {})
    assert request.startswith("Agissant en qualité de représentante légale d’Inès VALADE, mineure, j’ai l’honneur")
    assert people.contact_lines(writers(told, ON)) == ["claire@exemple.fr"]


@pytest.mark.parametrize("targets", [([1], []), ([], []), ([1], [2])])
def test_everyone_signs_where_some_fact_may_aim_at_anyone(targets: tuple[list[int], ...]) -> None:
    told = case(CAMILLE, PAUL, facts=threatened(*targets))
    assert people.signatures(told, ON) == ["Camille REVERDY", "Paul RENARD"]


def test_a_notice_asks_nothing_of_somebody_no_content_aims_at() -> None:
    post = {"when": "3 mars 2026", "url": "https://www.instagram.com/p/1", "text": "mots"}
    (fact,) = threatened([1])
    fact = {**fact, "kind": "death_threat", "channel": "public", "platform": "instagram", "posts": [post]}
    two = [{**CAMILLE, "email": "camille@exemple.fr"}, PAUL]
    told, verdict = reviewed(case(*two, facts=[fact]), DocumentDay(ON))
    assert verdict.notices and notice.needs(told, verdict) == []
    said, *_ = notice.say(told, verdict, DocumentDay(ON))
    assert "Renard" not in str(said.view)


def test_the_home_of_somebody_no_fact_aims_at_founds_no_court() -> None:
    there = {"lines": ["9 rue Autre"], "postcode": "44000", "city": "Nantes"}
    here = {"lines": ["3 rue Inventée"], "postcode": "78000", "city": "Versailles"}
    two = [{**PAUL, "address": there}, {**CAMILLE, "address": here}]
    _, verdict = reviewed(case(*two, facts=threatened([2])), DocumentDay(ON))
    assert verdict.court and verdict.court.seat == "Versailles"


# --- people told without a name -----------------------------------------------------------------------------------


def _needs(told: Case) -> list[str]:
    on = DocumentDay(ON)
    known, verdict = reviewed(told, on)
    return [one.where for one in complaint.needs(known, verdict)]


def test_a_parent_without_a_name_who_would_sign_is_asked_for_it() -> None:
    told = case({**INES, "representatives": [{"relation": "mother"}]}, facts=[{"kind": "insult"}])
    assert _needs(told) == ["complainants[0].representatives[0].last_name"]


def test_a_parent_known_by_a_used_name_alone_signs_by_it() -> None:
    told = case({**INES, "representatives": [{"used_name": "Lenoir-Exemple", "relation": "mother"}]})
    assert people.signatures(told, ON) == ["Lenoir-Exemple, mère d’Inès"]


def test_a_lawyer_without_a_name_who_would_sign_is_asked_for_it() -> None:
    told = case(CAMILLE, lawyer={"bar": "Versailles", "signs": True}, facts=[{"kind": "insult"}])
    assert _needs(told) == ["lawyer.last_name"]


def test_a_witness_without_a_name_is_not_written() -> None:
    nameless = {"agrees": True, "phone": "01 99 00 12 34", "saw": "Elle a tout vu."}
    assert harm.witnesses(case(CAMILLE, witnesses=[nameless])) == []


def test_an_address_with_nothing_in_it_leaves_no_comma() -> None:
    told = case(CAMILLE, lawyer={"last_name": "Aubrac-Exemple", "phone": "01 99 00 75 00", "address": {}})
    assert (
        opening.counsel(told)
        == f"Conseil{NBSP}: Me{NBSP}Aubrac-Exemple, membre d’un barreau, 01{NBSP}99{NBSP}00{NBSP}75{NBSP}00."
    )
