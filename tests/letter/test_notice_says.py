"""A notice says what each content does and to whom, and asks for each thing by its own text."""

import re
from typing import Any

import pytest

from filings.documents import notice
from filings.letter.contract import Said
from filings.review.judge import reviewed
from tests.review.telling import PERSON, day, tell

TODAY = "2026-12-01"
FATHER: dict[str, Any] = {"civility": "monsieur", "first_names": "Paul", "last_name": "Morel", "relation": "father"}
MOTHER: dict[str, Any] = {"civility": "madame", "first_names": "Ida", "last_name": "Morel", "relation": "mother"}
CHILD: dict[str, Any] = {
    **PERSON,
    "first_names": "Zoé",
    "birth_date": "4 février 2012",
    "birth_place": "Lille",
    "representatives": [{**MOTHER, "email": "ida@exemple.fr"}],
}


def post(n: int, text: str | None = "mots", when: str = "5 mars 2026") -> dict[str, Any]:
    return {"when": when, "url": f"https://www.instagram.com/p/{n}", **({"text": text} if text else {})}


def fact(kind: str, n: int = 1, **more: Any) -> dict[str, Any]:
    told = {"kind": kind, "when": "5 mars 2026", "channel": "public", "platform": "instagram", "posts": [post(n)]}
    return {**told, **more}


def written(*facts: dict[str, Any], on: str = TODAY, **more: Any) -> list[Said]:
    case, verdict = reviewed(tell(*facts, **more), day(on))
    return notice.say(case, verdict, day(on))


def view(*facts: dict[str, Any], on: str = TODAY, **more: Any) -> Any:
    return written(*facts, on=on, **more)[0].view


def plain(text: object) -> str:
    return str(text).replace("\u00a0", " ").replace("\\xa0", " ").replace("\u2011", "-")


def reasons(*facts: dict[str, Any], **more: Any) -> list[str]:
    return [plain(one["raison"]) for one in view(*facts, **more)["motifs"]]


# --- what is done, and to whom ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (fact("death_threat"), "Ce message me menace de mort."),
        (fact("threat", announced=["rape"]), "Ce message me menace de viol."),
        (fact("threat", announced=["violence", "fire"]), "me menace de violences et d’incendie ou d’explosion."),
        (
            fact("death_threat", announced=["rape"], grounds=["sexist"]),
            "me menace de mort et de viol en termes sexistes.",
        ),
        (fact("death_threat", condition="supprimer mon compte"), "Il exige ceci : « supprimer mon compte »."),
        (fact("call_to_violence"), "Ce message, visible de tous, appelle à la violence contre moi."),
        (fact("insult", grounds=["racist"], provoked=False), "m’injurie en termes racistes. Aucune injure de ma part"),
        (fact("defamation"), "porte contre moi des accusations que je dis fausses."),
        (
            fact("personal_data", data=["address"]),
            "donne, sans mon accord, des informations personnelles qui me concernent",
        ),
        (fact("private_content"), "montre, sans mon accord, des éléments de ma vie privée."),
        (fact("intimate_image", explicit=True), "montre des images intimes de moi, diffusées sans mon accord."),
        (fact("montage", explicit=True), "une image fabriquée avec la mienne, qui montre un acte sexuel"),
    ],
)
def test_a_content_is_said_by_what_was_told_of_it_in_the_voice_of_who_signs(told: dict[str, Any], said: str) -> None:
    (reason,) = reasons(told)
    assert said in reason
    assert "personne visée" not in reason and "établira" not in reason


@pytest.mark.parametrize("left_out", ["announced", "condition", "grounds"])
def test_without_its_answer_nothing_of_a_threat_is_said(left_out: str) -> None:
    whole = fact("threat", announced=["rape"], condition="partir", grounds=["sexist"])
    words = {"announced": "viol", "condition": "partir", "grounds": "sexiste"}[left_out]
    assert words in " ".join(reasons(whole))
    assert words not in " ".join(reasons({key: told for key, told in whole.items() if key != left_out}))


def test_what_is_threatened_in_several_messages_is_said_of_several() -> None:
    (reason,) = reasons(fact("death_threat", posts=[post(1), post(2)]))
    assert reason == "Ces messages me menacent de mort."


def test_a_lawyer_writes_of_her_client() -> None:
    lawyer = {"civility": "madame", "last_name": "Ancelin", "email": "me@exemple.fr", "signs": True}
    (reason,) = reasons(fact("death_threat"), lawyer=lawyer)
    assert reason == "Ce message menace de mort ma cliente."


def test_a_parent_writes_of_the_child_without_a_name() -> None:
    one = view(fact("death_threat"), complainants=[CHILD])
    assert plain(one["motifs"][0]["raison"]).startswith("Ce message menace de mort la mineure que je représente.")
    assert "Zoé" not in str({name: text for name, text in one.items() if name != "plaignant"})


def test_a_mother_aimed_at_with_her_child_says_we() -> None:
    mother = {**PERSON, "first_names": "Ida", "birth_date": "4 mai 1980"}
    one = view(fact("death_threat"), complainants=[mother, CHILD])
    assert [plain(motif["raison"]) for motif in one["motifs"]] == ["Ce message nous menace de mort."]
    assert "agissant pour un enfant mineur" in plain(one["auteur"]) and "Zoé" not in plain(one["auteur"])


def test_a_defamation_for_a_profession_is_false_for_no_such_reason() -> None:
    (reason,) = reasons(fact("defamation", grounds=["profession"]))
    assert "porte contre moi, à raison de ma profession, des accusations que je dis fausses." in reason


# --- urgency ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "told",
    [
        fact("death_threat"),
        fact("threat", announced=["rape"]),
        fact("threat", announced=["violence"]),
        fact("threat", announced=["fire"]),
        fact("call_to_violence"),
        fact("personal_data", data=["address"], exposed="On invitait à venir la nuit."),
    ],
)
def test_a_threat_to_life_or_safety_is_urgent(told: dict[str, Any]) -> None:
    urgent = plain(view(told)["urgence"])
    assert "craindre pour la vie ou la sécurité" in urgent and urgent.endswith("(article 18).")


@pytest.mark.parametrize(
    "told",
    [
        fact("insult"),
        fact("private_content"),
        fact("hatred", grounds=["racist"]),
        fact("personal_data", data=["address"]),
        fact("defamation"),
    ],
)
def test_what_threatens_no_life_is_not_said_urgent(told: dict[str, Any]) -> None:
    assert view(told)["urgence"] == ""


def test_urgency_names_the_contents_it_comes_from() -> None:
    told = [
        fact("insult", 1),
        fact("death_threat", 2),
        fact("personal_data", 3, data=["address"], exposed="On venait."),
    ]
    urgent = plain(view(*told)["urgence"])
    assert "Le n° 2 me menace de mort ; le n° 3 dit où me trouver et m’expose à un danger." in urgent
    assert "n° 1" not in urgent


def test_an_address_put_in_danger_is_one_sentence() -> None:
    urgent = plain(view(fact("personal_data", data=["address"], exposed="On invitait à venir."))["urgence"])
    assert urgent.startswith("Ce contenu dit où me trouver, m’expose à un danger et fait craindre")


def test_an_older_law_knows_no_urgency() -> None:
    old = fact("death_threat", when="5 mars 2013", posts=[post(1, when="5 mars 2013")])
    assert view(old, on="2013-11-09")["urgence"] == ""


# --- requests -----------------------------------------------------------------------------------------------------


def test_receipt_and_decision_are_asked_each_by_its_paragraph() -> None:
    asked = [plain(one) for one in view(fact("insult"))["mesures"]]
    (receipt,) = [one for one in asked if "réception" in one]
    (decision,) = [one for one in asked if "décision" in one and "recours" in one]
    assert "(article 16, paragraphe 4)" in receipt and "paragraphe 5" not in receipt
    assert "(article 16, paragraphe 5)" in decision and "paragraphe 4" not in decision


def test_a_profile_alone_is_closed_and_nothing_else_is_removed() -> None:
    account = {"id": "f", "kind": "false_profile", "platform": "instagram", "url": "https://www.instagram.com/faux/"}
    told = {"kind": "false_profile", "when": "5 mars 2026", "accounts": ["f"], "platform": "instagram"}
    alone = [plain(one) for one in view(told, accounts=[account])["mesures"]]
    assert alone[0] == "fermeture du faux profil ;" and not any("retrait" in one for one in alone)
    both = view({**told, "posts": [{**post(1), "account": "f"}]}, accounts=[account])["mesures"]
    assert [plain(one) for one in both[:2]] == ["retrait du contenu n° 1 ;", "fermeture du faux profil n° 2 ;"]


def test_accounts_that_appeared_make_no_section_of_reports() -> None:
    new = {"id": "n", "platform": "instagram", "handle": "@n", "appeared": "9 mars 2026"}
    assert view(fact("insult"), accounts=[new])["signalements"] == ""


def test_a_report_left_without_an_answer_is_a_sentence() -> None:
    step = {"kind": "platform_report", "platform": "instagram", "when": "6 mars 2026", "outcome": "aucune réponse"}
    assert plain(view(fact("insult"), steps=[step])["signalements"]) == (
        "Le 6 mars 2026, un signalement vous a été adressé. Aucune réponse n’est venue."
    )


def test_what_came_of_a_report_at_an_hour_is_no_title_with_a_colon() -> None:
    outcome = {"outcome": "Deux messages ont été retirés.", "outcome_when": "7 mars 2026 à 20 h"}
    step = {"kind": "platform_report", "platform": "instagram", "when": "6 mars 2026", **outcome}
    said = plain(view(fact("insult"), steps=[step])["signalements"])
    assert said.endswith("Le 7 mars 2026, à 20 h, deux messages ont été retirés.")


# --- who notifies -------------------------------------------------------------------------------------------------


def test_who_is_aimed_at_by_nothing_here_is_not_named_here() -> None:
    adult = {**PERSON, "first_names": "Ida", "birth_date": "4 mai 1980"}
    facts = [fact("insult", 1, targets=[1]), {**fact("death_threat", 2, targets=[2]), "platform": "facebook"}]
    facts[1]["posts"] = [{**post(2), "url": "https://www.facebook.com/x/posts/2"}]
    said = written(*facts, complainants=[adult, CHILD])
    instagram, facebook = (
        next(one for one in said if name in one.stem and not one.pasted).view for name in ("insta", "face")
    )
    assert "enfant" not in plain(instagram["auteur"]) and "mineure" not in plain(instagram)  # type: ignore[typeddict-item]
    assert "agissant pour un enfant mineur" in plain(facebook["auteur"])  # type: ignore[typeddict-item]


def test_no_birth_nor_home_of_a_child_is_written_where_a_parent_notifies() -> None:
    old = fact("death_threat", when="5 mars 2015", posts=[post(1, when="5 mars 2015")])
    home = {"lines": ["9 rue Autre"], "postcode": "44000", "city": "Nantes"}
    child = {**CHILD, "representatives": [{**MOTHER, "address": home}]}
    case, verdict = reviewed(tell(old, complainants=[child]), day("2016-01-10"))
    assert notice.needs(case, verdict) == []
    one = notice.say(case, verdict, day("2016-01-10"))[0].view
    author = plain(one["auteur"])  # type: ignore[typeddict-item]
    assert "Ida MOREL" in author and "9 rue Autre" in author and "agissant pour un enfant mineur" in author
    assert "2012" not in author and "Lille" not in author and "rue Inventée" not in plain(one)
    assert plain(one["signataires"]) == "['Ida MOREL']"


def test_a_company_that_ends_in_a_stop_ends_no_sentence_twice() -> None:
    told = {**fact("insult"), "platform": "telegram", "posts": [{**post(1), "url": "https://t.me/exemple/1"}]}
    for said in written(told):
        assert ".." not in plain(said.view)


@pytest.mark.parametrize("on", ["2021-03-10", TODAY])
def test_nothing_private_beyond_what_the_law_asks_is_told_to_a_platform(on: str) -> None:
    private = {"phone": "01 99 00 00 07", "occupation": "horlogère", "nationality": "belge", "birth_place": "Lille"}
    when = f"5 mars {on[:4]}"
    told = fact("death_threat", when=when, posts=[post(1, when=when)])
    harm = {"told": "Elle ne sort plus.", "health": "Elle ne dort plus."}
    for said in written(told, on=on, complainants=[{**PERSON, **private}], harm=harm):
        text = plain({name: value for name, value in said.view.items() if name != "plaignant"})
        assert "Ada MOREL" in text and "ada@exemple.fr" in text
        for kept in ("01 99", "horlog", "belge", "Lille", "1979", "Inventée", "Versailles", "sort plus", "dort plus"):
            assert kept not in text, kept


# --- the text to paste --------------------------------------------------------------------------------------------


def test_a_text_to_paste_stands_beside_each_notice_that_goes_by_a_form() -> None:
    letter, pasted = written(fact("insult"))
    assert (letter.file, pasted.file) == ("notification-instagram.docx", "notification-instagram-a-coller.txt")
    old = fact("insult", when="5 mars 2013", posts=[post(1, when="5 mars 2013")])
    assert [one.pasted for one in written(old, on="2013-03-10")] == [False]


def eight(text: str) -> list[str]:
    """Return the runs of eight words that stand twice in a text, addresses and quotations apart."""
    bare = re.sub(r"https?://\S+|«[^»]*»", " | ", plain(text))
    words = re.findall(r"[\w’'-]+|\|", bare.casefold())
    runs = [" ".join(words[n : n + 8]) for n in range(len(words) - 7)]
    return sorted({run for run in runs if runs.count(run) > 1 and "|" not in run})


def test_no_eight_words_are_said_twice_in_a_notice() -> None:
    told = [
        fact("death_threat", 1),
        fact("insult", 2, grounds=["sexist"], provoked=False),
        fact("personal_data", 3, data=["address"], exposed="On invitait à venir la nuit."),
        fact("private_content", 4),
    ]
    one = view(*told)
    reasons_ = [motif["raison"] for motif in one["motifs"]]
    texts = [one["urgence"], one["demande_initiale"], *one["auteur"], one["confidentialite"], *reasons_]
    assert eight(" ".join([*texts, *one["mesures"], one["bonne_foi"]])) == []
