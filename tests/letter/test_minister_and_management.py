"""What a minister and a company read: who writes, what happened in sentences, what was asked before; no child named."""

import re
from typing import Any

import pytest

from filings.documents import complaint, management, minister
from filings.review.judge import reviewed
from tests.review.telling import PERSON, day, tell

ON = "2026-12-01"
MAYOR: dict[str, Any] = {
    **PERSON,
    "occupation": "infirmière",
    "mandate": {"title": "Maire de Felletin", "since": "mai 2020"},
}
MOTHER: dict[str, Any] = {
    "civility": "madame",
    "first_names": "Ida",
    "last_name": "Morel",
    "relation": "mother",
    "email": "ida@exemple.fr",
}
CHILD: dict[str, Any] = {**PERSON, "first_names": "Zoé", "birth_date": "4 février 2014", "representatives": [MOTHER]}
ACCOUNTS = [{"id": "a", "platform": "x", "handle": "@a"}, {"id": "b", "platform": "x", "handle": "@b"}]


def fact(kind: str, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "when": "5 mars 2026", "channel": "public", "platform": "x", "accounts": ["a"], **more}


def read(room: Any, *facts: dict[str, Any], **more: Any) -> Any:
    told = {"minister": {"ministry": "interior"}, "management": [{"platform": "x"}], "accounts": ACCOUNTS, **more}
    case, verdict = reviewed(tell(*facts, **told), day(ON))
    return room.say(case, verdict, day(ON))[0].view


def plain(text: object) -> str:
    return str(text).replace("\u00a0", " ").replace("\\xa0", " ")


def facts_to_minister(*facts: dict[str, Any], **more: Any) -> str:
    return plain(" ".join(read(minister, *facts, **more)["faits"]))


# --- who writes ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("people", "begins"),
    [
        ([MAYOR], "Maire de Felletin depuis le mois de mai 2020, j’ai l’honneur"),
        ([{**PERSON, "occupation": "Libraire"}], "Libraire, j’ai l’honneur"),
        ([PERSON], "J’ai l’honneur"),
        ([CHILD], "Mère d’une fille de douze ans, j’ai l’honneur"),
    ],
)
def test_a_minister_reads_who_writes(people: list[dict[str, Any]], begins: str) -> None:
    view = read(minister, fact("death_threat"), complainants=people)
    assert plain(view["demande_initiale"]).startswith(begins)


def test_the_object_says_what_it_is_about_and_no_harassment_that_was_not_told() -> None:
    assert (
        plain(read(minister, fact("death_threat"), complainants=[MAYOR])["objet"]) == "Menaces de mort visant une élue"
    )
    repeated = fact("harassment", repeated=True)
    assert plain(read(minister, repeated)["objet"]) == "Harcèlement en ligne"


@pytest.mark.parametrize("room", [minister, management])
def test_a_child_is_told_by_her_age_and_never_named(room: Any) -> None:
    steps = [
        {
            "kind": "school",
            "to": "le collège",
            "when": "6 mars 2026",
            "outcome": "Il a reçu Zoé et la mère de Zoé Morel.",
        }
    ]
    view = read(room, fact("death_threat"), complainants=[CHILD], steps=steps)
    assert "Zoé" not in plain({key: text for key, text in view.items() if key != "plaignant"})
    assert "ma fille de douze ans" in plain(view)


def test_somebody_else_s_child_is_no_daughter_of_who_writes() -> None:
    guardian = {**MOTHER, "relation": "guardian"}
    said = facts_to_minister(fact("death_threat"), complainants=[{**CHILD, "representatives": [guardian]}])
    assert "une mineure de douze ans" in said and "fille" not in said


# --- what happened ------------------------------------------------------------------------------------------------


def test_facts_are_told_in_sentences_the_gravest_first() -> None:
    said = facts_to_minister(fact("insult"), fact("death_threat"), fact("personal_data", data=["address"]))
    assert said == (
        "Un compte X s’en est pris à moi le 5 mars 2026. J’ai subi des menaces de mort et des injures publiques. "
        "Mon adresse personnelle a été publiée."
    )
    assert "comprennent" not in said


@pytest.mark.parametrize(
    "kind", ["death_threat", "insult", "personal_data", "private_content", "false_profile", "montage"]
)
def test_what_was_not_told_is_not_said(kind: str) -> None:
    words = {
        "death_threat": "mort",
        "insult": "injur",
        "personal_data": "adresse",
        "private_content": "privé",
        "false_profile": "profil",
        "montage": "monté",
    }
    told = {one: fact(one, **({"data": ["address"]} if one == "personal_data" else {})) for one in words}
    assert words[kind] in facts_to_minister(*told.values())
    assert words[kind] not in facts_to_minister(*(one for name, one in told.items() if name != kind))


def test_what_all_share_is_said_once() -> None:
    said = facts_to_minister(
        fact("death_threat", grounds=["mandate"], count=1),
        fact("insult", grounds=["mandate"], count=1),
        complainants=[MAYOR],
    )
    assert said.count("à raison de mon mandat électif") == 1
    said = facts_to_minister(fact("death_threat", grounds=["racist"]), fact("insult", grounds=["racist"]))
    assert "des menaces de mort et des injures publiques, toutes racistes" in said.replace(
        " publiques racistes", " publiques"
    )


def test_a_telephone_line_is_no_account() -> None:
    line = [{"id": "a", "phone": "01 99 00 00 01"}]
    said = facts_to_minister(
        {"kind": "calls", "when": "5 mars 2026", "accounts": ["a"], "repeated": True}, accounts=line
    )
    assert "compte" not in said and "appels téléphoniques" in said


def test_no_number_of_a_file_is_told_to_a_minister() -> None:
    step = {"kind": "complaint_police", "to": "le commissariat de Vitré", "when": "6 mars 2026", "reference": "PV 12"}
    done = plain(read(minister, fact("insult"), steps=[step])["demarches"])
    assert "Le 6 mars 2026, une plainte a été déposée auprès du commissariat de Vitré." in done and "PV 12" not in done


def test_a_mother_aimed_at_with_her_child_writes_for_both() -> None:
    mother = {**PERSON, "first_names": "Ida", "birth_date": "4 mai 1980"}
    told = [fact("death_threat"), fact("personal_data", data=["address"])]
    said = facts_to_minister(*told, complainants=[mother, CHILD])
    assert "s’en est pris à ma fille de douze ans et à moi" in said
    assert "Nous avons subi des menaces de mort. Notre adresse personnelle a été publiée." in said


def test_what_came_of_reports_is_a_sentence_to_a_minister_too() -> None:
    report = {
        "kind": "platform_report",
        "platform": "x",
        "when": "6 mars 2026",
        "count": 3,
        "outcome": "Aucune réponse.",
    }
    said = facts_to_minister(fact("insult"), steps=[report])
    assert said.endswith("Le 6 mars 2026, trois signalements ont été adressés à X. Aucune réponse n’est venue.")
    seen = {**report, "outcome": "Deux messages ont été retirés.", "outcome_when": "7 mars 2026 à 20 h", "people": 2}
    said = facts_to_minister(fact("insult"), steps=[seen])
    assert "deux personnes ont adressé trois signalements à X. Le 7 mars 2026, à 20 h, deux messages" in said


# --- a company ----------------------------------------------------------------------------------------------------


def test_a_company_reads_what_was_asked_of_it_before_and_what_is_asked_now() -> None:
    steps = [
        {"kind": "platform_report", "platform": "x", "when": "depuis le 6 mars 2026", "count": 40, "people": 2},
        {"kind": "company_letter", "platform": "x", "when": "10 mars 2026", "outcome": "pas de réponse"},
        {"kind": "company_letter", "platform": "facebook", "when": "11 mars 2026"},
        {"kind": "trial", "expected": True, "when": "janvier 2027"},
    ]
    view = read(management, fact("insult"), steps=steps)
    said = plain(" ".join(view["paragraphes"]))
    assert "Depuis le 6 mars 2026, deux personnes vous ont adressé 40 signalements." in said
    assert "Le 10 mars 2026, une lettre a été adressée à la direction de X. Aucune réponse n’est venue." in said
    assert "11 mars" not in said
    assert plain(view["demandes"][0]).startswith(
        "de me recevoir, avant le procès attendu en janvier 2027, ou de m’indiquer"
    )


@pytest.mark.parametrize("answer", ["La copie adressée à X est restée sans réponse.", "Aucune réponse à la copie."])
def test_a_copy_left_without_an_answer_is_said_to_who_received_it(answer: str) -> None:
    step = {"kind": "complaint_prosecutor", "when": "6 mars 2026", "copied_to": "x", "outcome": answer}
    said = plain(" ".join(read(management, fact("insult"), steps=[step])["paragraphes"]))
    assert "La copie qui vous en a été adressée est restée sans réponse." in said
    assert len(re.findall("copie", said, re.IGNORECASE)) == 1


def test_accounts_that_came_back_are_asked_about_only_where_they_did() -> None:
    assert "réouverture" not in plain(read(management, fact("insult"))["demandes"])
    back = [*ACCOUNTS, {"id": "c", "platform": "x", "handle": "@c", "appeared": "9 mars 2026"}]
    assert "réouverture" in plain(read(management, fact("insult"), accounts=back)["demandes"])


# --- nothing said twice -------------------------------------------------------------------------------------------


def runs(text: str) -> set[str]:
    words = re.findall(r"[\w’'-]+", plain(text).casefold())
    return {" ".join(words[n : n + 8]) for n in range(len(words) - 7)}


def test_a_minister_reads_no_eight_words_of_the_complaint() -> None:
    told = [fact("insult"), fact("death_threat"), fact("personal_data", data=["address"])]
    to_minister = runs(facts_to_minister(*told))
    filed = read(complaint, *told)
    assert not to_minister & runs(str([filed["resume"], filed["faits"]]))
