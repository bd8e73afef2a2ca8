"""Which prosecutor the complaint goes to, and what founds his competence."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.review.telling import PERSON, codes, judge

THREAT: dict[str, Any] = {"kind": "death_threat", "when": "15/06/2013", "channel": "public", "platform": "twitter"}


def at(postcode: str, city: str, **more: Any) -> list[dict[str, Any]]:
    code = {"postcode": postcode} if postcode else {}
    return [{**PERSON, "address": {"lines": ["1 rue"], **code, "city": city, **more}}]


@pytest.mark.parametrize(
    ("on", "name"), [("2019-12-31", "tribunal de grande instance"), ("2020-01-01", "tribunal judiciaire")]
)
def test_the_court_is_named_as_on_the_day_of_the_document(on: str, name: str) -> None:
    court = judge(on, THREAT).court
    assert court is not None
    assert court.name == f"{name} de Versailles"
    assert court.prosecutor == f"procureur de la République près le {name} de Versailles"


def test_an_address_read_years_after_the_document_is_left_to_the_sender() -> None:
    old, new = judge("2013-11-09", THREAT), judge("2026-11-21", THREAT)
    assert old.court is not None
    assert old.court.address == ()
    assert "court-address" in codes(old)
    assert new.court is not None
    assert new.court.address


def test_several_courts_of_a_departement_are_listed_and_none_is_chosen() -> None:
    verdict = judge("2026-11-21", THREAT, complainants=at("13999", "Un hameau"))
    assert verdict.court is None
    assert {court.seat for court in verdict.courts} == {"Aix-en-Provence", "Marseille", "Tarascon"}
    assert "court-several" in codes(verdict)
    named = judge("2026-11-21", THREAT, complainants=at("13999", "Un hameau"), court="Aix-en-Provence")
    assert named.court is not None
    assert named.court.name == "tribunal judiciaire d’Aix-en-Provence"


@pytest.mark.parametrize(
    "complainants",
    [
        [{**PERSON, "address": None}],
        at("1000", "Bruxelles", country="Belgique"),
        [{**PERSON, "address_kind": "lawyer"}],
    ],
)
def test_without_a_french_home_of_the_victim_no_court_is_guessed(complainants: list[dict[str, Any]]) -> None:
    verdict = judge("2026-11-21", THREAT, complainants=complainants)
    assert verdict.court is None
    assert "court-unknown" in codes(verdict)
    assert verdict.errors


def test_a_home_without_a_postcode_counts_every_commune_of_its_name() -> None:
    alone = judge("2026-11-21", THREAT, complainants=at("", "Versailles"))
    assert alone.court is not None and alone.court.seat == "Versailles"
    homonyms = judge("2026-11-21", THREAT, complainants=at("", "Saint-Denis"))
    assert homonyms.court is None, "a court sits in one of the four"
    assert {"Bobigny", "Alès"} <= {court.seat for court in homonyms.courts}


def test_the_court_of_the_imported_table_is_the_one_and_its_day_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from filings.law.registers import ressorts
    from tests.law.test_ressorts import LINES

    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    lens = at("62300", "Lens")
    before = judge("2026-11-21", THREAT, complainants=lens)
    assert before.court is not None and before.court.seat == "Béthune"
    assert before.courts_table is None and "courts-table" not in codes(before)
    (tmp_path / "table.csv").write_text("\n".join(LINES), encoding="utf-8")
    ressorts.import_table(tmp_path / "table.csv", date(2026, 9, 1))
    after = judge("2026-11-21", THREAT, complainants=lens)
    assert after.court is not None and after.court.seat == "Arras"
    eve = judge("2026-08-31", THREAT, complainants=lens)
    assert eve.court is not None and eve.court.seat == "Béthune", "the table says nothing of a day of before"
    assert eve.courts_table is None and "courts-table" not in codes(eve)
    assert after.courts_table == date(2026, 9, 1)
    (said,) = [finding for finding in after.findings if finding.code == "courts-table"]
    assert "1er\u00a0septembre 2026" in said.message and said.anchor == "tribunal judiciaire d’Arras"
    told = judge("2026-11-21", THREAT, complainants=lens, court="Béthune")
    assert told.courts_table is None, "the case names its court itself"


def test_before_june_2016_only_the_place_of_the_facts_founds_competence() -> None:
    here = {**THREAT, "place": "Versailles"}
    nowhere, received = judge("2016-06-04", THREAT), judge("2016-06-04", here)
    assert nowhere.competence is None
    assert "competence-unfounded" in codes(nowhere)
    assert received.competence is not None
    assert received.competence.reason == "du lieu de l’infraction, des faits ayant été reçus à Versailles"
    since = judge("2016-06-05", THREAT).competence
    assert since is not None
    assert "113-2-1" in since.text
    assert since.reason.startswith("de la résidence de la victime")


BRUSSELS = at("1000", "Bruxelles", country="Belgique")
KNOWN: dict[str, Any] = {
    "id": "a1",
    "holder": "Théo Lambel",
    "holder_basis": "Il l’a écrit sous son nom.",
    "holder_town": "Rennes",
}


def test_homonyms_of_several_departements_are_told_apart_by_their_postcode() -> None:
    verdict = judge("2026-11-21", THREAT, complainants=at("", "Saint-Denis"))
    (said,) = [one.message for one in verdict.findings if one.code == "court-several"]
    assert "plusieurs départements" in said and "code postal" in said
    (said,) = [
        one.message
        for one in judge("2026-11-21", THREAT, complainants=at("13999", "Un hameau")).findings
        if one.code == "court-several"
    ]
    assert "ce département" in said


def test_an_author_whose_home_is_known_gives_a_court_to_a_victim_who_lives_abroad() -> None:
    verdict = judge("2026-11-21", THREAT, complainants=BRUSSELS, accounts=[KNOWN])
    assert verdict.court is not None and verdict.court.seat == "Rennes"
    assert verdict.competence is not None
    assert verdict.competence.reason == "de la résidence de l’une des personnes soupçonnées"
    assert "court-unknown" not in codes(verdict)


@pytest.mark.parametrize("unknown", ["holder_basis", "holder_town"])
def test_an_author_named_without_proof_or_without_a_town_gives_no_court(unknown: str) -> None:
    verdict = judge("2026-11-21", THREAT, complainants=BRUSSELS, accounts=[{**KNOWN, unknown: None}])
    assert verdict.court is None and "court-unknown" in codes(verdict)


def test_the_town_of_an_author_that_several_courts_share_founds_whichever_of_them_it_is() -> None:
    verdict = judge(
        "2026-11-21", THREAT, complainants=BRUSSELS, accounts=[{**KNOWN, "holder_town": "Bouches-du-Rhône"}]
    )
    assert verdict.court is None and verdict.competence is not None
    assert verdict.competence.reason == "de la résidence de l’une des personnes soupçonnées"
    assert {court.seat for court in verdict.courts} == {"Aix-en-Provence", "Marseille", "Tarascon"}
    (said,) = [one.message for one in verdict.findings if one.code == "court-several"]
    assert "la commune de l’auteur" in said


def test_the_home_of_the_victim_comes_first_and_the_other_court_is_told_to_the_lawyer() -> None:
    verdict = judge("2026-11-21", THREAT, accounts=[KNOWN])
    assert verdict.court is not None and verdict.court.seat == "Versailles"
    assert verdict.competence is not None and verdict.competence.reason.startswith("de la résidence de la victime")
    (said,) = [one.message for one in verdict.findings if one.code == "court-of-author"]
    assert "tribunal judiciaire de Rennes" in said
    same = judge("2026-11-21", THREAT, accounts=[{**KNOWN, "holder_town": "Versailles"}])
    assert "court-of-author" not in codes(same)


@pytest.mark.parametrize("on", ["2016-06-04", "2016-06-05"])
def test_the_court_of_the_author_may_be_chosen_before_and_since_2016(on: str) -> None:
    verdict = judge(on, THREAT, accounts=[KNOWN], court="Rennes")
    assert verdict.competence is not None
    assert verdict.competence.reason == "de la résidence de l’une des personnes soupçonnées"
    assert "competence-unfounded" not in codes(verdict)


# --- the national pole: CPP 15-3-3 (décret n° 2020-1444), in force since 4 January 2021 -------------------------------

RAID: dict[str, Any] = {
    "kind": "harassment",
    "when": "du 2 mars 2021 au 2 mai 2021",
    "channel": "public",
    "platform": "twitter",
    "repeated": True,
    "count": 200,
}
HARM: dict[str, Any] = {"told": "Je ne sors plus.", "health": "Insomnies."}


def _pole(on: str, wished: bool | None, **fact: Any) -> tuple[bool, set[str]]:
    verdict = judge(on, {**RAID, **fact}, wishes={"national_pole": wished}, harm=HARM)
    return bool(verdict.cites("national_pole")), codes(verdict)


def test_the_national_pole_is_asked_for_a_hateful_harassment_online() -> None:
    asked, found = _pole("2021-06-01", True, grounds=["antisemitic"])
    assert asked and not found & {"national-pole-unfit", "national-pole-possible"}


@pytest.mark.parametrize("grounds", [[], ["mandate"], ["disability"]])
def test_it_is_not_asked_without_one_of_its_grounds_and_the_person_is_told(grounds: list[str]) -> None:
    asked, found = _pole("2021-06-01", True, grounds=grounds)
    assert not asked and "national-pole-unfit" in found


def test_it_is_not_asked_for_hateful_words_without_a_harassment() -> None:
    asked, found = _pole("2021-06-01", True, kind="insult", repeated=None, count=None, grounds=["racist"])
    assert not asked and "national-pole-unfit" in found


def test_it_is_not_asked_before_it_existed() -> None:
    days = {"when": "du 2 septembre 2020 au 2 novembre 2020", "grounds": ["racist"]}
    assert _pole("2021-01-03", True, **days)[0] is False
    assert _pole("2021-01-04", True, **days)[0] is True


def test_who_did_not_say_whether_to_ask_for_it_is_told_that_it_exists() -> None:
    assert "national-pole-possible" in _pole("2021-06-01", None, grounds=["homophobic"])[1]
    assert "national-pole-possible" not in _pole("2021-06-01", False, grounds=["homophobic"])[1]
    assert "national-pole-possible" not in _pole("2021-06-01", None)[1]


def test_a_harassment_is_called_hateful_only_when_it_is_itself() -> None:
    def says(raid: list[str], insult: list[str]) -> str:
        words = {"kind": "insult", "when": "20 mai 2021", "channel": "public", "platform": "x", "grounds": insult}
        verdict = judge("2021-06-01", {**RAID, "grounds": raid}, words, harm=HARM)
        return " ".join(one.message for one in verdict.findings if one.code == "national-pole-possible")

    assert "Ce harcèlement a un caractère haineux" in says(["antisemitic"], [])
    assert "Des propos haineux accompagnent" in says([], ["antisemitic"])
    assert not says([], [])


def test_the_home_of_the_victim_founds_no_competence_for_contraventions_alone() -> None:
    insult = {"kind": "insult", "when": "2/10/2026", "channel": "private_message", "platform": "facebook"}
    words = [{"text": "mots"}]
    alone = judge("2026-11-21", {**insult, "posts": words})
    assert alone.court is not None and alone.competence is None
    (finding,) = [one for one in alone.findings if one.code == "competence-unfounded"]
    assert "un crime ou un délit" in finding.message
    received = judge("2026-11-21", {**insult, "posts": words, "place": "Versailles"})
    assert received.competence is not None and "113-2-1" not in received.competence.text
    graver = judge("2026-11-21", {**insult, "posts": words}, {**THREAT, "when": "2/10/2026"})
    assert graver.competence is not None and "113-2-1" in graver.competence.text


# --- courts that were closed, and made again -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("city", "postcode", "other"),
    [("Tulle", "19000", "Brive-la-Gaillarde"), ("Saumur", "49400", "Angers"), ("Saint-Gaudens", "31800", "Toulouse")],
)
@pytest.mark.parametrize("on", ["2012-03-01", "2014-08-31", "2014-09-01"])
def test_a_complaint_goes_to_a_court_that_existed_that_day(city: str, postcode: str, other: str, on: str) -> None:
    # Décret n° 2013-1258 du 27 décembre 2013: three courts closed at the end of 2010 sit again from 1 September 2014.
    found = judge(on, {**THREAT, "when": "2012-01-05", "place": city}, complainants=at(postcode, city))
    assert found.court is not None
    seat = city if on == "2014-09-01" else other
    assert found.court.seat == seat
    assert seat in found.court.prosecutor and (city == seat or city not in found.court.prosecutor)
    # What was received in the town was received in the ressort of the court that held it.
    assert found.competence is not None


def test_a_court_named_on_a_day_it_did_not_exist_is_replaced_and_the_lawyer_is_told() -> None:
    case = {"complainants": at("69001", "Lyon"), "court": "Tulle"}
    closed = judge("2013-11-09", {**THREAT, "when": "2013-10-01"}, **case)
    assert closed.court is not None and closed.court.seat == "Brive-la-Gaillarde"
    (said,) = [one.message for one in closed.findings if one.code == "court-name"]
    assert said.startswith("Le tribunal de Tulle n’existait pas le 9\xa0novembre 2013")
    again = judge("2014-09-01", {**THREAT, "when": "2013-10-01"}, **case)
    assert again.court is not None and again.court.seat == "Tulle"
    assert "court-name" not in codes(again)


def test_the_home_of_an_author_leads_to_a_court_that_existed_that_day() -> None:
    author = {"id": "a", "holder": "Luc Exemple", "holder_basis": "il l’a écrit", "holder_town": "Saumur (49400)"}
    told = {"complainants": at("1000", "Bruxelles", country="Belgique"), "accounts": [author]}
    found = judge("2013-11-09", {**THREAT, "when": "2013-10-01"}, **told)
    assert found.court is not None and found.court.seat == "Angers"


def test_where_the_court_of_the_home_is_left_to_complete_its_competence_is_still_founded() -> None:
    home = {"postcode": "76999", "city": "Une commune que rien ne connaît"}
    online = {"kind": "death_threat", "when": "2 mars 2026", "channel": "public", "posts": [{"text": "mots"}]}
    verdict = judge("2026-11-21", online, complainants=[{**PERSON, "address": home}])
    assert verdict.court is None and len(verdict.courts) > 1
    assert verdict.competence is not None and "résidence de la victime" in verdict.competence.reason
    hidden = judge("2026-11-21", online, complainants=[{**PERSON, "address": home}], wishes={"protect_address": True})
    assert hidden.competence is None
    before = judge("2016-06-04", {**online, "when": "2 mars 2016"}, complainants=[{**PERSON, "address": home}])
    assert before.competence is None


def test_who_gives_the_office_of_a_lawyer_is_asked_for_the_court_and_not_for_her_commune() -> None:
    verdict = judge("2026-11-21", complainants=[{**PERSON, "address_kind": "lawyer"}])
    (said,) = [one.message for one in verdict.findings if one.where == "court"]
    assert "indiquez la ville du tribunal" in said and "donnez le code postal" not in said


# --- the court of each commune, as on the day ---------------------------------------------------------------------


def said(verdict: Any, code: str) -> list[str]:
    return [one.message for one in verdict.findings if one.code == code]


@pytest.mark.parametrize(
    ("city", "postcode", "on", "name"),
    [
        ("Roubaix", "59100", "2013-11-09", "tribunal de grande instance de Lille"),
        ("Roubaix", "59100", "2026-12-01", "tribunal judiciaire de Lille"),
        ("Saint-André-de-Cubzac", "33240", "2018-06-01", "tribunal de grande instance de Bordeaux"),
        ("Saint-André-de-Cubzac", "33240", "2026-12-01", "tribunal judiciaire de Libourne"),
        ("Dinan", "22100", "2010-12-31", "tribunal de grande instance de Dinan"),
        ("Annecy-le-Vieux", "74940", "2026-12-01", "tribunal judiciaire d’Annecy"),
        ("Évry", "91000", "2019-12-31", "tribunal de grande instance d’Évry"),
    ],
)
def test_the_complaint_goes_to_the_court_of_the_commune_that_day(city: str, postcode: str, on: str, name: str) -> None:
    verdict = judge(on, {**THREAT, "when": "2010-01-05"}, complainants=at(postcode, city))
    assert verdict.court is not None and verdict.court.name == name
    assert not codes(verdict) & {"court-several", "court-ressort", "court-name", "court-unknown"}


def test_a_court_whose_day_was_not_read_stands_and_is_to_verify() -> None:
    where = at("25250", "L’Isle-sur-le-Doubs")
    verdict = judge("2018-06-01", {**THREAT, "when": "2018-01-05"}, complainants=where)
    assert verdict.court is not None and verdict.court.seat == "Besançon"
    (message,) = said(verdict, "court-ressort")
    assert "à vérifier" in message and "L’Isle-sur-le-Doubs" in message
    assert not said(judge("2026-12-01", THREAT, complainants=where), "court-ressort")
    assert not said(judge("2018-06-01", THREAT, complainants=where, court="Montbéliard"), "court-ressort")


def test_before_2010_the_court_is_unknown_and_asked_for() -> None:
    fact = {**THREAT, "when": "2009-11-05"}
    verdict = judge("2009-12-31", fact, complainants=at("59100", "Roubaix"))
    assert verdict.court is None and not verdict.courts
    (message,) = said(verdict, "court-unknown")
    assert "avant le 1er\xa0janvier 2010" in message and "indiquez la ville" in message
    named = judge("2009-12-31", fact, complainants=at("59100", "Roubaix"), court="Lille")
    assert named.court is not None and named.court.name == "tribunal de grande instance de Lille"
    first = judge("2010-01-01", fact, complainants=at("59100", "Roubaix"))
    assert first.court is not None and first.court.seat == "Lille"


def test_a_place_where_messages_came_founds_the_competence_of_its_court() -> None:
    told = {**THREAT, "when": "2015-01-05", "place": "Roubaix"}
    verdict = judge("2015-11-09", told, complainants=at("59100", "Roubaix"))
    assert verdict.competence is not None and "reçus à Roubaix" in verdict.competence.reason
    elsewhere = judge("2015-11-09", {**told, "place": "Calais"}, complainants=at("59100", "Roubaix"))
    assert elsewhere.competence is None
    named = judge("2015-11-09", {**told, "place": "Calais"}, court="Boulogne-sur-Mer")
    assert named.competence is not None and "reçus à Calais" in named.competence.reason
    plane = judge("2015-11-09", {**told, "place": "Aéroport de Roissy"}, court="Bobigny")
    assert plane.competence is not None
    homonyms = judge("2015-11-09", {**told, "place": "Saint-Denis"}, court="Bobigny")
    assert homonyms.competence is None, "four communes bear the name"


@pytest.mark.parametrize(("city", "postcode"), [("Libourne", "33500"), ("Bergerac", "24100")])
def test_an_old_or_unsure_address_is_told_with_its_day_and_not_printed(city: str, postcode: str) -> None:
    verdict = judge("2026-12-01", THREAT, complainants=at(postcode, city))
    assert verdict.court is not None and verdict.court.address == ()
    (message,) = said(verdict, "court-address")
    assert "Le 21\xa0octobre 2021, c’était" in message and f"{postcode} {city}" in message
    (before,) = said(judge("2013-11-09", THREAT, complainants=at(postcode, city)), "court-address")
    assert "c’était" not in before


@pytest.mark.parametrize(
    ("city", "postcode", "listed"),
    [
        ("Paris", "75011", "29-45 avenue"),
        ("Douai", "59500", "Merlin"),
        ("Castres", "81100", "rue du Palais"),
        ("Papeete", "98714", "Pouvanaa"),
        ("Nouméa", "98800", "rue de Metz"),
        ("Saint-Denis", "97400", "Desbassyns"),
    ],
)
def test_an_address_on_which_two_lists_differ_is_to_verify_and_not_printed(
    city: str, postcode: str, listed: str
) -> None:
    verdict = judge("2026-12-01", THREAT, complainants=at(postcode, city))
    assert verdict.court is not None and verdict.court.address == ()
    (message,) = said(verdict, "court-address")
    assert "est à vérifier" in message and listed in message and "autre adresse dans la liste" in message


@pytest.mark.parametrize(
    ("city", "postcode", "on", "name", "doubted"),
    [
        ("Tulle", "19000", "2010-12-31", "tribunal de grande instance de Tulle", False),
        ("Péronne", "80200", "2010-06-30", "tribunal de grande instance de Péronne", False),
        ("Ham", "80400", "2010-06-30", "tribunal de grande instance d’Amiens", True),
        ("Bressuire", "79300", "2010-09-05", "tribunal de grande instance de Bressuire", False),
        ("Bressuire", "79300", "2010-09-06", "tribunal de grande instance de Niort", False),
        ("Rochefort", "17300", "2010-12-31", "tribunal de grande instance de Rochefort", False),
        ("Saumur", "49400", "2010-12-31", "tribunal de grande instance de Saumur", False),
        ("Cayenne", "97300", "2011-12-31", "tribunal de grande instance de Cayenne", False),
        ("Mamoudzou", "97600", "2011-03-31", "tribunal de première instance de Mamoudzou", False),
        ("Mamoudzou", "97600", "2011-04-01", "tribunal de grande instance de Mamoudzou", False),
    ],
)
def test_in_2010_and_2011_a_court_is_named_as_it_was_or_said_to_verify(
    city: str, postcode: str, on: str, name: str, doubted: bool
) -> None:
    verdict = judge(on, {**THREAT, "when": "2010-01-05"}, complainants=at(postcode, city))
    assert verdict.court is not None and verdict.court.name == name
    assert bool(said(verdict, "court-ressort")) is doubted


def test_the_title_of_a_prosecutor_that_was_not_read_is_said() -> None:
    fact, home = {**THREAT, "when": "2010-01-05"}, at("97600", "Mamoudzou")
    (message,) = said(judge("2011-03-31", fact, complainants=home), "court-name")
    assert "Comment s’appelait alors le procureur" in message and "tribunal de première instance" in message
    assert not said(judge("2011-04-01", fact, complainants=home), "court-name")


@pytest.mark.parametrize(
    ("on", "seats"),
    [
        ("2010-12-31", ["Angers", "Saumur"]),
        ("2013-11-09", ["Angers"]),
        ("2017-12-31", ["Angers", "Saumur"]),
        ("2018-01-01", ["Nantes"]),
    ],
)
def test_a_commune_that_left_its_departement_has_the_court_of_that_day_or_it_is_left_to_complete(
    on: str, seats: list[str]
) -> None:
    verdict = judge(on, {**THREAT, "when": "2010-01-05"}, complainants=at("49440", "Freigné"))
    found = [verdict.court.seat] if verdict.court else [court.seat for court in verdict.courts]
    assert found == seats
    several = said(verdict, "court-several")
    assert bool(several) is (len(seats) > 1)
    assert all("Freigné fait depuis partie de Vallons-de-l’Erdre" in one for one in several)


def test_the_court_of_a_commune_of_before_a_merger_is_to_verify_until_that_day_only() -> None:
    fact, home = {**THREAT, "when": "2010-01-05"}, at("74940", "Annecy-le-Vieux")
    (message,) = said(judge("2016-12-31", fact, complainants=home), "court-ressort")
    assert "Annecy-le-Vieux fait depuis partie d’Annecy" in message
    assert not said(judge("2017-01-01", fact, complainants=home), "court-ressort")


def test_an_airport_has_its_court_even_where_its_postcode_is_that_of_a_commune_of_another() -> None:
    verdict = judge("2026-12-01", THREAT, complainants=at("95700", "Roissy CDG"))
    assert verdict.court is not None and verdict.court.name == "tribunal judiciaire de Bobigny"
    (message,) = said(judge("2018-12-01", THREAT, complainants=at("95700", "Roissy CDG")), "court-ressort")
    assert "emprises de l’aéroport de Roissy" in message
    verdict = judge("2026-12-01", THREAT, complainants=at("33000", "Orly Aéroport"))
    assert {court.seat for court in verdict.courts} == {"Créteil", "Bordeaux"}
    assert "ne vont pas ensemble" in said(verdict, "court-several")[0]


def test_an_address_that_is_only_old_is_told_as_it_was() -> None:
    verdict = judge("2028-12-01", THREAT, complainants=at("50100", "Cherbourg"))
    (message,) = said(verdict, "court-address")
    assert "c’était : 15 rue des Tribunaux" in message and "nom d’usage" not in message
