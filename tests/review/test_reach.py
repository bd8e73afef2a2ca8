"""What a circumstance that is told changes in the verdict, and what the lawyer is told of those nobody is asked."""

import re
from typing import Any

import pytest

from filings.law import to_verify
from filings.law.circumstances import Trigger
from filings.review.verdict import Finding, Verdict
from tests.review.telling import PERSON, alleged, articles, codes, judge

ON = "2026-11-14"
BLACKMAIL: dict[str, Any] = {
    "kind": "blackmail",
    "when": "7 septembre 2026",
    "channel": "public",
    "platform": "instagram",
    "condition": "verser 800 euros",
}
THREAT: dict[str, Any] = {"kind": "threat", "when": "7 septembre 2026", "channel": "sms", "announced": ["violence"]}
HARASSED: dict[str, Any] = {"kind": "harassment", "repeated": True, "count": 40, "channel": "private_message"}


def of(fact: dict[str, Any], on: str = ON, person: dict[str, Any] | None = None, **more: Any) -> Verdict:
    return judge(on, fact, complainants=[PERSON | (person or {})], **more)


def said(verdict: Verdict, code: str) -> list[Finding]:
    return [one for one in verdict.findings if one.code == code]


def maximum(verdict: Verdict, article: str) -> tuple[int | None, int | None]:
    one = alleged(verdict, article)
    return one.prison_months, one.fine_euros


# --- blackmail and extortion -----------------------------------------------------------------------------------


@pytest.mark.parametrize("told", [{"announced": ["images"]}, {"demanded": ["images"]}])
def test_blackmail_by_sexual_images_or_for_some_is_punished_more(told: dict[str, Any]) -> None:
    # Code pénal, article 312-10, third paragraph; its law and day are by heart, and said so.
    found = of(BLACKMAIL | told)
    assert maximum(found, "CP 312-10") == (84, 100_000)
    assert alleged(found, "CP 312-10").citation == "article 312-10, alinéa 3, du code pénal"
    assert "since-to-verify" in codes(found)
    assert maximum(of(BLACKMAIL), "CP 312-10") == (60, 75_000)


def test_sexual_images_raise_nothing_before_the_text_nor_outside_a_service_online() -> None:
    told = BLACKMAIL | {"announced": ["images"]}
    assert maximum(of(told | {"when": "22 mai 2024"}), "CP 312-10") == (60, 75_000)
    assert maximum(of(told | {"when": "23 mai 2024"}), "CP 312-10") == (84, 100_000)
    by_sms = {"channel": "sms", "platform": None}
    assert maximum(of(told | by_sms), "CP 312-10") == (60, 75_000)


def test_a_private_message_of_a_platform_is_for_the_lawyer_to_weigh() -> None:
    found = of(BLACKMAIL | {"announced": ["images"], "channel": "private_message"})
    assert maximum(found, "CP 312-10") == (84, 100_000)
    (point,) = said(found, "circumstance-to-verify")
    assert "privés" in point.message and point.audience.value == "lawyer"


def test_blackmail_to_which_nobody_gave_in_is_an_attempt_and_is_asked() -> None:
    # Code pénal, article 312-12.
    tried = of(BLACKMAIL | {"gave_in": False})
    assert "CP 312-12" in articles(tried) and "CP 312-10" not in articles(tried)
    assert alleged(tried, "CP 312-12").citation == "articles 312-10 et 312-12 du code pénal"
    done = of(BLACKMAIL | {"gave_in": True})
    assert "CP 312-10" in articles(done) and "CP 312-12" not in articles(done)
    assert "blackmail-unsaid" in codes(of(BLACKMAIL))
    assert "blackmail-unsaid" not in codes(tried) | codes(done)


def test_a_threat_of_blackmail_that_was_carried_out_is_punished_more_in_both() -> None:
    # Code pénal, article 312-11.
    for gave_in, article in ((True, "CP 312-10"), (False, "CP 312-12")):
        found = of(BLACKMAIL | {"gave_in": gave_in, "carried_out": True})
        assert maximum(found, article) == (84, 100_000)
        assert "312-11" in alleged(found, article).citation


def test_a_threat_to_spread_intimate_images_with_a_demand_is_blackmail() -> None:
    told = THREAT | {"announced": ["images"], "channel": "private_message", "platform": "snapchat"}
    told |= {"posts": [{"text": "Paie ou je publie."}]}
    assert maximum(of(told | {"condition": "payer"}), "CP 312-10") == (84, 100_000)
    assert articles(of(told | {"condition": "payer", "gave_in": False})) == {"CP 312-12"}
    assert "CP 312-10" not in articles(of(told)), "nothing is demanded"


def test_violence_threatened_for_money_is_extortion_or_its_attempt() -> None:
    # Code pénal, articles 312-1 and 312-9: a threat with an order of another nature stays one.
    paid = THREAT | {"condition": "payer", "demanded": ["money"]}
    assert articles(of(paid | {"gave_in": True})) == {"CP 312-1"}
    assert articles(of(paid | {"gave_in": False})) == {"CP 312-9"}
    assert "CP 222-18" in articles(of(paid)), "unsaid, it is a threat with an order, and extortion is reserved"
    assert articles(of(paid | {"demanded": ["other"], "gave_in": False})) == {"CP 222-18"}


# --- the person aimed at ---------------------------------------------------------------------------------------

MAYOR = {"mandate": {"title": "maire", "since": "mars 2020", "known_to_authors": True}}


def test_an_act_of_the_office_is_demanded_of_an_elected_person() -> None:
    # Code pénal, article 433-3, last paragraph: its order shows it, no ground need be told.
    told = THREAT | {"condition": "signer le permis", "demanded": ["office"]}
    found = of(told, person=MAYOR)
    assert maximum(found, "CP 433-3") == (120, 150_000)
    assert "CP 222-18" not in articles(found)
    assert "CP 433-3" not in articles(of(told)), "nobody holds an office"
    assert maximum(of(THREAT | {"grounds": ["mandate"]}, person=MAYOR), "CP 433-3") == (36, 45_000)


@pytest.mark.parametrize("service", ["authority", "lawyer", "firefighter", "caretaker"])
def test_a_threat_because_of_a_profession_is_alleged_where_the_text_says_because(service: str) -> None:
    found = of(THREAT | {"grounds": ["profession"]}, person={"service": service})
    assert maximum(found, "CP 433-3") == (36, 45_000)
    assert "CP 433-3" not in articles(of(THREAT, person={"service": service})), "the words aim at nothing told"


@pytest.mark.parametrize("service", ["teacher", "carer", "transport", "public_service", "guard"])
def test_a_threat_to_those_protected_in_the_exercise_of_their_functions_is_only_reserved(service: str) -> None:
    # Code pénal, article 433-3, second and third paragraphs: « dans l’exercice de ses fonctions ».
    found = of(THREAT | {"grounds": ["profession"]}, person={"service": service})
    assert "CP 433-3" not in articles(found)
    assert "CP 433-3" in {one.article for one in found.reserved}
    ordered = THREAT | {"condition": "changer une note", "demanded": ["office"]}
    assert maximum(of(ordered, person={"service": service}), "CP 433-3") == (120, 150_000)


@pytest.mark.parametrize("service", ["journalist", "none", "candidate"])
def test_other_professions_change_nothing_of_a_threat(service: str) -> None:
    found = of(THREAT | {"grounds": ["profession"]}, person={"service": service})
    assert "CP 433-3" not in articles(found) | {one.article for one in found.reserved}


def test_an_exception_to_the_rules_of_a_public_service_has_its_own_text() -> None:
    # Code pénal, article 433-3-1, since 26 August 2021.
    told = THREAT | {"condition": "me laisser entrer", "demanded": ["exemption"]}
    found = of(told, person={"service": "public_service"})
    assert maximum(found, "CP 433-3-1") == (60, 75_000) and "CP 222-18" not in articles(found)
    assert "CP 433-3-1" not in articles(of(told | {"when": "25 août 2021"}, person={"service": "public_service"}))


def test_an_address_published_of_a_policeman_a_teacher_a_journalist_is_punished_more() -> None:
    # Code pénal, article 223-1-1, second paragraph; a candidate since 23 March 2024 only.
    told = {"kind": "personal_data", "when": "7 septembre 2026", "channel": "public", "data": ["address"]}
    told |= {"exposed": "Il invite à venir chez moi."}
    for service in ("authority", "teacher", "journalist", "candidate"):
        assert maximum(of(told, person={"service": service}), "CP 223-1-1") == (60, 75_000), service
    for service in ("carer", "lawyer", "none"):
        assert maximum(of(told, person={"service": service}), "CP 223-1-1") == (36, 45_000), service
    before = told | {"when": "22 mars 2024"}
    assert maximum(of(before, person={"service": "candidate"}), "CP 223-1-1") == (36, 45_000)
    assert maximum(of(before, person={"service": "journalist"}), "CP 223-1-1") == (60, 75_000)


def test_a_public_insult_of_a_policeman_falls_under_the_paragraph_of_offices() -> None:
    insult = {"kind": "insult", "when": "7 septembre 2026", "channel": "public", "grounds": ["profession"]}
    insult |= {"posts": [{"text": "Des mots."}]}
    assert articles(of(insult, person={"service": "authority"})) == {"loi 1881 art. 33 al. 1"}
    teacher = of(insult, person={"service": "teacher"})
    assert articles(teacher) == {"loi 1881 art. 33 al. 2"} and "office-unsure" in codes(teacher)
    assert "office-unsure" not in codes(of(insult, person={"service": "none"}))
    assert "office-unsure" not in codes(of(insult | {"grounds": []}, person={"service": "teacher"}))


def test_a_private_insult_of_who_serves_the_public_is_an_outrage_until_the_text_that_was_not_read() -> None:
    # Code pénal, article 433-5: a version of 20 August 2026 was not read, and nothing is alleged under it.
    insult = {"kind": "insult", "when": "7 juillet 2026", "channel": "email", "grounds": ["profession"]}
    insult |= {"posts": [{"text": "Des mots."}]}
    assert maximum(of(insult, person={"service": "authority"}), "CP 433-5") == (12, 15_000)
    assert maximum(of(insult, person={"service": "teacher"}), "CP 433-5") == (None, 7500)
    assert articles(of(insult, person={"service": "teacher"})) == {"CP 433-5"}, "one act, one qualification"
    assert "CP 433-5" in articles(of(insult, person={"service": "carer"}))
    assert "CP 433-5" not in articles(of(insult | {"when": "10 juillet 2025"}, person={"service": "carer"}))
    later = of(insult | {"when": "20 août 2026"}, person={"service": "authority"})
    assert "CP 433-5" not in articles(later)


# --- what went with a fact -------------------------------------------------------------------------------------

SEXUAL = HARASSED | {"when": "du 1er au 9 septembre 2026", "setting": ["sexual", "humiliating"], "channel": "letter"}


@pytest.mark.parametrize("setting", ["transport", "authority", "elder", "precarious", "minor_present"])
def test_each_circumstance_of_sexual_harassment_is_reached(setting: str) -> None:
    assert maximum(of(SEXUAL), "CP 222-33") == (24, 30_000)
    found = of(SEXUAL | {"setting": ["sexual", setting]})
    assert maximum(found, "CP 222-33") == (36, 45_000)


def test_public_transport_counts_since_20_august_2026_and_the_harm_to_dignity_is_told() -> None:
    told = SEXUAL | {"setting": ["sexual", "humiliating", "transport"]}
    before = of(told | {"when": "du 1er au 19 août 2026"})
    assert maximum(before, "CP 222-33") == (24, 30_000)
    assert any("dignité" in one.element for one in alleged(before, "CP 222-33").shown)


def test_sexual_messages_that_are_not_sexist_were_harassment_in_2013() -> None:
    # Loi n° 2012-954 du 6 août 2012: sexual connotation alone; sexist words since 6 August 2018.
    told = SEXUAL | {"when": "du 1er au 9 septembre 2013"}
    assert "CP 222-33" in articles(of(told, "2013-11-09"))
    sexist = told | {"setting": [], "grounds": ["sexist"]}
    assert "CP 222-33" not in articles(of(sexist, "2013-11-09"))


def test_an_outrage_in_public_transport_is_alleged_where_it_was_humiliating() -> None:
    sent = {"kind": "messages", "when": "7 septembre 2026", "channel": "private_message", "repeated": False}
    sent |= {"setting": ["sexual", "humiliating", "transport"], "posts": [{"text": "Des mots."}]}
    assert maximum(of(sent), "CP 222-33-1-1") == (2, 3750)
    assert "CP 222-33-1-1" not in articles(of(sent | {"setting": ["sexual", "transport"]}))
    assert maximum(of(sent | {"setting": ["sexual", "humiliating"]}), "CP R. 625-8-3") == (None, 1500)


def test_images_taken_in_hiding_are_voyeurism_and_no_platform_reads_it() -> None:
    told = {"kind": "intimate_image", "when": "7 septembre 2026", "channel": "public", "platform": "instagram"}
    found = of(told | {"setting": ["hidden_view"]}, person={"birth_date": "14 mai 1979"})
    assert maximum(found, "CP 226-3-1") == (24, 30_000)
    assert "CP 226-3-1" not in articles(of(told))


def test_an_author_who_is_a_public_agent_is_punished_more_for_hateful_words() -> None:
    # Loi du 29 juillet 1881, articles 24 and 33, since 26 August 2021.
    told = {"kind": "insult", "when": "7 septembre 2026", "channel": "public", "posts": [{"text": "Des mots."}]}
    told |= {"grounds": ["homophobic"]}
    assert maximum(of(told), "loi 1881 art. 33 al. 4") == (12, 45_000)
    assert maximum(of(told | {"setting": ["public_agent"]}), "loi 1881 art. 33 al. 4") == (36, 75_000)


def test_data_changed_in_an_account_that_was_entered_are_punished_more() -> None:
    told = {"kind": "intrusion", "when": "7 septembre 2026", "entered": True}
    assert maximum(of(told), "CP 323-1") == (36, 100_000)
    assert maximum(of(told | {"altered": True}), "CP 323-1") == (60, 150_000)
    assert maximum(of(told | {"altered": True, "when": "12 septembre 2013"}, "2013-11-09"), "CP 323-1") == (36, 45_000)
    assert articles(of(told | {"entered": False, "altered": True})) == {"CP 323-7"}


# --- violence before harassment was an offence -----------------------------------------------------------------

TOGETHER = HARASSED | {"when": "du 1er au 30 septembre 2013", "concerted": True, "accounts": ["un", "deux"]}
TWO = [{"id": "un", "handle": "@un_exemple"}, {"id": "deux", "handle": "@deux_exemple"}]


@pytest.mark.parametrize(
    ("grounds", "itt", "maximum_"),
    [
        ([], 4, (36, 45_000)),
        (["antisemitic"], 4, (60, 75_000)),
        (["antisemitic", "homophobic"], 4, (84, 100_000)),
        # Their number counts after some incapacity only.
        (["antisemitic", "homophobic"], None, (36, 45_000)),
        (["antisemitic", "homophobic"], 0, (36, 45_000)),
    ],
)
def test_circumstances_are_counted_as_the_text_counts_them(
    grounds: list[str], itt: int | None, maximum_: tuple[int, int]
) -> None:
    # Code pénal, article 222-13: two or three of them « ayant entraîné une incapacité totale de travail ».
    harm = {"health": "Je ne dors plus.", "certificate": 1, "itt_days": itt}
    exhibits = [{"number": 1, "title": "Certificat", "kind": "certificate"}]
    found = of(TOGETHER | {"grounds": grounds}, "2013-11-09", accounts=TWO, harm=harm, exhibits=exhibits)
    assert maximum(found, "CP 222-13") == maximum_


def test_a_campaign_of_before_harassment_is_alleged_as_violence_subject_to_a_medical_opinion() -> None:
    found = of(TOGETHER, "2013-11-09", accounts=TWO, harm={"health": "Je ne dors plus."})
    violence = alleged(found, "CP 222-13")
    assert "expertise médicale" in violence.caveat and not violence.missing
    assert "CP 222-13" not in {one.article for one in found.reserved}
    aggravated = of(TOGETHER | {"grounds": ["racist"]}, "2013-11-09", accounts=TWO, harm={"health": "Je ne dors plus."})
    assert "cinq ans" in alleged(aggravated, "CP 222-13").caveat


def test_many_accounts_are_of_several_people_as_the_enquiry_will_say() -> None:
    many = [{"id": f"c{n}", "platform": "x"} for n in range(12)]
    fact = TOGETHER | {"concerted": None, "accounts": [one["id"] for one in many]}
    found = of(fact, "2013-11-09", accounts=many, harm={"told": "Je ne sors plus."})
    shown = [one.phrase for one in alleged(found, "CP 222-13").shown]
    assert "douze comptes : l’enquête dira s’ils sont de plusieurs personnes" in shown


@pytest.mark.parametrize(
    ("fact", "harm"),
    [
        # Nothing told of what it did, no circumstance, too late, or more than eight days.
        (TOGETHER, {}),
        (TOGETHER | {"concerted": None}, {"health": "Je ne dors plus."}),
        (TOGETHER | {"when": "du 6 au 30 août 2014"}, {"health": "Je ne dors plus."}),
        (TOGETHER, {"health": "Je ne dors plus.", "itt_days": 12}),
    ],
)
def test_violence_is_not_alleged_without_what_makes_it(fact: dict[str, Any], harm: dict[str, Any]) -> None:
    found = of(fact, "2014-11-09", accounts=TWO, harm=harm)
    assert "CP 222-13" not in articles(found)


# --- threats and their ground ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "person", "article", "prison"),
    [
        ({"announced": ["rape"]}, {}, "CP 222-17", 12),
        ({"condition": "partir"}, {}, "CP 222-18", 72),
        ({"announced": ["fire"]}, {}, "CP 322-12", 12),
        ({"announced": ["damage"], "condition": "partir"}, {}, "CP 322-13", 24),
        ({"grounds": ["homophobic", "mandate"]}, MAYOR, "CP 433-3", 72),
        ({"grounds": ["homophobic", "profession"]}, {"service": "lawyer"}, "CP 433-3", 72),
    ],
)
def test_a_bias_is_carried_to_each_threat(
    told: dict[str, Any], person: dict[str, Any], article: str, prison: int
) -> None:
    # Code pénal, article 132-77, since 29 January 2017.
    found = of({**THREAT, "grounds": ["homophobic"], **told}, person=person)
    assert alleged(found, article).prison_months == prison
    assert any("132-77" in one for one in alleged(found, article).aggravations)


def test_a_threat_that_aims_at_a_religion_had_its_own_text_until_2017() -> None:
    told = THREAT | {"grounds": ["religion"], "announced": ["death"], "channel": "email"}
    assert "CP 222-18-1" in articles(of(told | {"when": "28 janvier 2017"}, "2017-03-01"))
    after = of(told | {"when": "29 janvier 2017"}, "2017-03-01")
    assert "CP 222-18-1" not in articles(after)
    assert any("132-76" in one for one in alleged(after, "CP 222-17").aggravations)


# --- what the lawyer is told -----------------------------------------------------------------------------------


def test_what_nobody_is_asked_is_one_finding_for_the_lawyer_where_it_can_count() -> None:
    insult = {"kind": "insult", "when": "7 septembre 2026", "channel": "email", "grounds": ["racist"]}
    insult |= {"posts": [{"text": "Des mots."}]}
    found = judge(ON, insult, insult | {"when": "8 septembre 2026"})
    (point,) = said(found, "circumstance-to-verify")
    assert point.audience.value == "lawyer" and point.where.startswith("facts[0]")
    text = re.sub(r"\s", " ", point.message)
    assert "récidive" in text and "3 000 euros" in text and "degré A" in text
    assert "récidive" not in " ".join(one for row in found.allegations for one in row.aggravations)
    plain = judge(ON, insult | {"grounds": []})
    assert not said(plain, "circumstance-to-verify")


def test_every_reason_to_verify_reads_as_the_end_of_a_sentence() -> None:
    reasons = [*to_verify.TRIGGERS.values(), *to_verify.UNREAD.values(), *to_verify.ELEMENTS.values()]
    assert all(reason and not reason.endswith(".") and not reason[0].isupper() for reason in reasons)
    assert set(to_verify.TRIGGERS) <= set(Trigger)
