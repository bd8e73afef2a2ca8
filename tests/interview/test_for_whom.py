"""For whom one writes is asked first, and whom the case is about follows: the victim, never the one who types."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from filings.assembly.word.text_view import text_view as text_of
from filings.casefile.read import load
from filings.days import DocumentDay
from filings.interview import care, words
from filings.interview.draft import Draft
from filings.interview.question import End, Kind, Question
from filings.interview.session import Doubt, Kept, Refused, Session
from filings.law.registers import helplines
from filings.make import make
from schemas.case import Case, ForWhom
from tests.interview.driver import answer, enter, reply_to

ON = DocumentDay(date(2026, 11, 30))

FACT = {
    "kind": "intimate_image",
    "when": "20 novembre 2026",
    "story": "Une image d’elle circule dans sa classe.",
    "channel": "private_message",
    "platform": "snapchat",
    "explicit": "true",
}
CHILD = {
    "first_names": "Léa",
    "last_name": "Exemple",
    "birth_date": "4 février 2013",
    "address": {"lines": ["1 rue de l’Essai"], "postcode": "21000", "city": "Dijon"},
}
MOTHER = {"relation": "mother", "first_names": "Claire", "last_name": "Exemple"}
TOLD_BY_A_MOTHER = {
    "for_whom": "child",
    "harm": {"in_danger": "false"},
    "facts": [FACT],
    "complainants": [{**CHILD, "representatives": [MOTHER]}],
}
ADULT = {**CHILD, "birth_date": "4 février 1990"}
INSULT = {**FACT, "kind": "insult", "channel": "public", "explicit": None, "story": "Des injures."}


def the_way(told: Mapping[str, Any], session: Session | None = None) -> list[Question]:
    """The questions of the first pass, in the order they are put to someone who tells ``told``."""
    session = session or Session(Draft(ON))
    asked = []
    while not isinstance(question := session.next(), End) and question.kind is not Kind.CROSSROAD:
        asked.append(question)
        answer(session, question, reply_to(question, told, session.look.answers))
    return asked


def places(asked: list[Question]) -> list[str]:
    return [one.place for one in asked]


def told_by(told: Mapping[str, Any]) -> Session:
    session = Session(Draft(ON))
    the_way(told, session)
    return session


def offences(path: Path) -> set[str]:
    from filings.make import examine

    return {one.article for one in examine(path, ON).verdict.allegations}


# --- the order ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("whom", [*ForWhom, None])
def test_for_whom_comes_first_then_the_danger_before_any_fact_or_name(whom: ForWhom | None) -> None:
    told = {**TOLD_BY_A_MOTHER, "for_whom": whom.value if whom else {"answered": "declined"}}
    assert places(the_way(told))[:3] == ["for_whom", "harm.in_danger", "facts"]


@pytest.mark.parametrize("kind", ["insult", "threat", "calls", "blackmail", "in_person", "other"])
def test_the_danger_is_asked_once_and_first_for_every_kind_of_fact(kind: str) -> None:
    told = {"for_whom": "me", "harm": {"in_danger": "false"}, "facts": [{**INSULT, "kind": kind}]}
    way = places(the_way(told))
    assert way.count("harm.in_danger") == 1 and way.index("harm.in_danger") < way.index("facts")


def test_nobody_has_to_say_for_whom_nor_whether_there_is_a_danger() -> None:
    session = Session(Draft(ON))
    for place in ("for_whom", "harm.in_danger"):
        question = session.next()
        assert isinstance(question, Question) and question.place == place
        assert isinstance(session.unsaid(question, "declined"), Kept)
    assert session.next().place == "facts"


# --- a mother ----------------------------------------------------------------------------------------------------


def test_a_mother_is_asked_of_her_child_then_of_herself() -> None:
    asked = {one.place: one for one in the_way(TOLD_BY_A_MOTHER)}
    assert asked["complainants[0].last_name"].asked.question == "Quel est le nom de famille de l’enfant ?"
    assert asked["complainants[0].last_name"].about == "L’enfant"
    assert "pas de vous" in asked["complainants[0].last_name"].asked.help
    assert asked["complainants[0].representatives"].asked.question.startswith("Qui représente l’enfant")
    assert asked["complainants[0].representatives[0].last_name"].about.endswith("Représentant 1 : mère")
    labels = [option.label for option in asked["facts"].options]
    assert not [label for label in labels if " moi" in label or " mon " in label or " mes " in label]


def test_the_case_a_mother_tells_is_that_of_the_child_represented_by_her(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    session = Session.open(path, ON)
    enter(session, TOLD_BY_A_MOTHER)
    session.close()
    [child] = load(path).case.complainants
    assert child.first_names == "Léa" and child.representatives[0].first_names == "Claire"
    assert "CP 227-23" in offences(path) and "CP 226-2-1" not in offences(path)
    made = make(path, on=ON)
    complaint = text_of(next(one.written.path for one in made.documents if one.filing == "complaint"))
    assert "Claire EXEMPLE, mère de Léa" in complaint.replace("\u00a0", " ")
    page = made.guide.path.read_text(encoding="utf-8")
    assert "3018" in page
    assert "ajoutez une capture" not in page and "pli séparé" not in page


@pytest.mark.parametrize("birth", [None, {"answered": "declined"}, {"answered": "later"}])
def test_the_child_of_the_one_who_tells_is_a_minor_before_any_birth_is_told(birth: Any, tmp_path: Path) -> None:
    told = {**TOLD_BY_A_MOTHER, "complainants": [{**CHILD, "birth_date": birth}]}
    path = tmp_path / "dossier.yaml"
    session = Session.open(path, ON)
    enter(session, told)
    session.close()
    assert "CP 227-23" in offences(path) and "CP 226-2-1" not in offences(path)
    made = make(path, on=ON)
    assert "3018" in made.guide.path.read_text(encoding="utf-8")
    # Nobody signs for a child without a name.
    assert [one.where for one in made.missing] == ["complainants[0].representatives[0].last_name"]


def test_the_birth_of_the_parent_is_not_taken_for_that_of_the_child() -> None:
    session = told_by({**TOLD_BY_A_MOTHER, "complainants": []})
    session.jump("complainants[0].birth_date")
    question = session.next()
    assert isinstance(question, Question)
    doubt = session.answer(question, "14 mai 1979")
    assert isinstance(doubt, Doubt) and "majeure" in doubt.message
    assert "birth_date" not in (session.look.answers.get("complainants") or [{}])[0]
    assert isinstance(session.answer(question, "14 mai 1979", {"of_age"}), Kept)


def test_3018_is_on_the_screen_as_soon_as_the_case_concerns_a_minor() -> None:
    number = next(line.number for line in helplines.every() if line.id == "3018")

    def said(place: str, reply: str, answers: Mapping[str, Any]) -> str:
        session = told_by(answers)
        session.jump(place)
        question = session.next()
        assert isinstance(question, Question) and question.place == place
        kept = session.answer(question, reply)
        assert isinstance(kept, Kept), kept
        return " ".join(kept.notices)

    assert number in said("for_whom", "child", {})
    assert number in said("facts", "solicitation", {"for_whom": "me"})
    mine = {"for_whom": "me", "facts": [INSULT]}
    assert number in said("complainants[0].birth_date", "4 février 2013", mine)
    assert number not in said("complainants[0].birth_date", "4 février 1990", mine)
    assert number not in said("for_whom", "relative", {})


def test_of_the_image_of_a_minor_what_is_never_done_is_said_before_all_the_rest() -> None:
    session = told_by({"for_whom": "child"})
    session.jump("facts")
    question = session.next()
    assert isinstance(question, Question)
    kept = session.answer(question, "intimate_image")
    assert isinstance(kept, Kept)
    assert kept.notices[0] == words.IMAGE_OF_MINOR.format(number="3018")
    for never in ("copiez pas", "imprimez pas", "photographiez pas", "ne la remettez à personne", "ne la rangez pas"):
        assert never in kept.notices[0]


def test_the_file_of_a_minors_image_is_neither_asked_for_nor_read(tmp_path: Path) -> None:
    picture = tmp_path / "image.png"
    picture.write_bytes(b"png")
    told = {**TOLD_BY_A_MOTHER, "exhibits": [{"number": "1", "title": "Conversation", "kind": "capture"}]}
    session = Session.open(tmp_path / "dossier.yaml", ON)
    enter(session, told)
    session.jump("exhibits[0]*")
    question = session.next()
    assert isinstance(question, Question)
    assert "file" not in [option.value for option in question.options]
    # Chosen before the image was told, the question is still there: nothing is read.
    session.draft.trace["exhibits[0].file"] = "wanted"
    session._saved()
    session.jump("exhibits[0].file")
    question = session.next()
    assert isinstance(question, Question) and words.NO_IMAGE in question.asked.help
    assert isinstance(session.answer(question, str(picture)), Refused)
    session.close()


@pytest.mark.parametrize("place", ["exhibits", "exhibits+"])
def test_evidence_of_a_minors_image_is_asked_for_and_asked_again_without_a_file_to_come(place: str) -> None:
    session = told_by(TOLD_BY_A_MOTHER)
    session.go_on()
    session.draft.put("exhibits", [{"number": "1", "title": "Conversation"}])
    session._saved()
    session.jump(place)
    question = session.next()
    assert isinstance(question, Question) and question.place == place
    assert words.NO_IMAGE in question.asked.help and "viendra ensuite" not in question.asked.help


def test_where_you_is_the_child_and_not_the_one_who_answers_it_is_said() -> None:
    session = told_by(TOLD_BY_A_MOTHER)
    session.go_on()

    def help_of(place: str) -> str:
        session.jump(place)
        question = session.next()
        assert isinstance(question, Question) and question.place == place
        return question.asked.help

    assert "« Vous » désigne ici l’enfant." in help_of("harm.health")
    assert "désigne ici" not in help_of("facts[0].story"), "she tells it in her own words"
    assert "désigne ici" not in help_of("steps"), "what she did, she did"


def test_a_lawyer_of_a_minor_is_asked_who_represents_the_minor() -> None:
    told = {"for_whom": "client", "facts": [INSULT], "complainants": [{**CHILD, "representatives": [MOTHER]}]}
    asked = {one.place: one for one in the_way(told)}
    assert asked["complainants[0].representatives"].asked.question == "Qui représente la personne mineure ?"


# --- the others --------------------------------------------------------------------------------------------------


def test_a_victim_who_tells_her_own_case_is_asked_in_her_own_words() -> None:
    asked = {one.place: one for one in the_way({"for_whom": "me", "facts": [INSULT], "complainants": [ADULT]})}
    assert asked["complainants[0].last_name"].asked.question == "Quel est le nom de famille ?"
    assert asked["complainants[0].last_name"].about == "Personne 1"
    assert asked["harm.in_danger"].asked.question.startswith("Vous sentez-vous en danger")
    assert "complainants[0].representatives" not in asked
    assert not care.warnings(told_by({"for_whom": "me", "facts": [INSULT]}).look.answers, ON)


@pytest.mark.parametrize("whom", ["relative", "helped"])
def test_a_relative_of_age_is_the_victim_and_signs(whom: str, tmp_path: Path) -> None:
    told = {"for_whom": whom, "facts": [INSULT], "complainants": [ADULT]}
    asked = {one.place: one for one in the_way(told)}
    assert "de la personne visée" in asked["complainants[0].last_name"].asked.question
    assert "la personne visée" in asked["facts"].asked.help or asked["facts"].options
    path = tmp_path / "dossier.yaml"
    session = Session.open(path, ON)
    enter(session, told)
    session.close()
    made = make(path, on=ON)
    complaint = text_of(next(one.written.path for one in made.documents if one.filing == "complaint"))
    assert "Léa EXEMPLE" in complaint and "Claire" not in complaint
    assert "relise" in made.guide.path.read_text(encoding="utf-8")


def test_a_lawyer_is_asked_who_he_is_and_his_client_is_the_victim(tmp_path: Path) -> None:
    lawyer = {"last_name": "Conseil-Exemple", "first_names": "Alex", "bar": "Dijon", "signs": "true"}
    told = {"for_whom": "client", "facts": [INSULT], "complainants": [ADULT], "lawyer": lawyer}
    asked = {one.place: one for one in the_way(told)}
    assert "lawyer" not in asked, "whoever is a lawyer is not asked whether one assists him"
    assert asked["lawyer.bar"].asked.question == "À quel barreau exercez-vous ?"
    path = tmp_path / "dossier.yaml"
    session = Session.open(path, ON)
    enter(session, told)
    session.close()
    assert load(path).case.complainants[0].first_names == "Léa"
    made = make(path, on=ON)
    complaint = text_of(next(one.written.path for one in made.documents if one.filing == "complaint"))
    assert "Alex CONSEIL-EXEMPLE" in complaint


def test_who_writes_for_an_adult_is_told_that_the_victim_reads_and_signs() -> None:
    from filings.review.judge import reviewed

    def codes(whom: str) -> set[str]:
        case = Case.model_validate({"for_whom": whom, "complainants": [ADULT], "facts": [INSULT]})
        return {one.code for one in reviewed(case, ON)[1].findings}

    assert "told-by-another" in codes("relative") & codes("helped")
    assert "told-by-another" not in codes("me") | codes("client") | codes("child")


@pytest.mark.parametrize(("bond", "said"), [("former_partner", True), ("partner", True), ("colleague", False)])
def test_an_ex_told_brings_the_line_to_call_before_anything_is_deposited(bond: str, said: bool) -> None:
    session = told_by({"for_whom": "me", "facts": [INSULT], "complainants": [ADULT]})
    session.go_on()
    session.draft.put("accounts", [{"id": "a"}])
    session.draft.trace["accounts[0].bond"] = "wanted"
    session._saved()
    session.jump("accounts[0].bond")
    question = session.next()
    assert isinstance(question, Question) and question.place == "accounts[0].bond"
    kept = session.answer(question, bond)
    assert isinstance(kept, Kept)
    assert any("3919" in notice and "convoquée" in notice for notice in kept.notices) is said
    assert any(line.startswith("3919") for line in care.numbers(session.look.answers, ON, urgent=False)) is said


# --- who will read -----------------------------------------------------------------------------------------------


def test_before_what_tells_of_her_life_it_is_said_that_the_person_accused_may_read_it() -> None:
    said: dict[str, bool] = {}
    session = Session(Draft(ON))
    told = {
        "for_whom": "me",
        "facts": [INSULT],
        "harm": {"told": "Je dors mal.", "health": "Fatigue."},
        "complainants": [{**ADULT, "occupation": "libraire", "dependants": [{"who": "fille", "age": "11"}]}],
        "witnesses": [{"last_name": "Exemple", "saw": "Tout."}],
    }
    while not isinstance(question := session.next(), End):
        said[question.place] = words.READ_BY_ACCUSED in question.asked.help
        answer(session, question, reply_to(question, told, session.look.answers))
    for place in (
        "complainants[0].address",
        "complainants[0].occupation",
        "complainants[0].dependants",
        "harm.told",
        "harm.health",
        "witnesses",
        "witnesses[0].saw",
    ):
        assert said[place], place
    assert not said["facts"] and not said["complainants[0].last_name"]
