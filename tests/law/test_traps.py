"""The traps a drafter falls into, one test each; T01 and T24 concern the review and the documents, T02, T03, T06 and
T16 are in test_limitation.py, T05 in test_citation.py, what is worked out by hand in test_two_cases.py."""

from collections.abc import Iterable
from datetime import date

import pytest

from filings.days import DocumentDay
from filings.law import aggravations, book
from filings.law.circumstances import Circumstances
from filings.law.procedure import delays, rights
from filings.law.text import NotInForce, When
from schemas.fact import Announced, Channel, Fact, FactKind, Ground, PersonalData, Post
from schemas.words import Verbatim
from tests.law.telling import alleged, on, refused, reserved

WORDS = [Post(text=Verbatim("des mots exacts"), exhibit=5)]


def fact(kind: FactKind, grounds: Iterable[Ground] = (), **told: object) -> Fact:
    return Fact.model_validate({"kind": kind, "grounds": list(grounds), "posts": WORDS, **told})


def public_insult(*grounds: Ground) -> Fact:
    return fact(FactKind.INSULT, grounds, channel=Channel.PUBLIC)


def private_insult(*grounds: Ground) -> Fact:
    return fact(FactKind.INSULT, grounds, channel=Channel.PRIVATE_MESSAGE)


@pytest.mark.parametrize("kind", [FactKind.INSULT, FactKind.DEFAMATION])
@pytest.mark.parametrize("mandate", [True, False])
@pytest.mark.parametrize("grounds", [[], [Ground.MANDATE], *[[ground] for ground in Ground], list(Ground)])
def test_t04_the_same_words_never_bear_two_press_heads(kind: FactKind, mandate: bool, grounds: list[Ground]) -> None:
    told = Circumstances(day=on(2026, 11, 1), mandate=mandate)
    words = fact(kind, grounds, channel=Channel.PUBLIC)
    heads = [name for name in alleged(words, told) if name.startswith("loi 1881")]
    assert len(heads) == 1


@pytest.mark.parametrize(
    ("ground", "head"),
    [
        (Ground.ANTISEMITIC, "loi 1881 art. 33 al. 3"),
        (Ground.RACIST, "loi 1881 art. 33 al. 3"),
        (Ground.RELIGION, "loi 1881 art. 33 al. 3"),
        (Ground.SEXIST, "loi 1881 art. 33 al. 4"),
        (Ground.HOMOPHOBIC, "loi 1881 art. 33 al. 4"),
        (Ground.TRANSPHOBIC, "loi 1881 art. 33 al. 4"),
        (Ground.DISABILITY, "loi 1881 art. 33 al. 4"),
        (Ground.MANDATE, "loi 1881 art. 33 al. 1"),
    ],
)
def test_public_insults_fall_under_the_paragraph_of_their_ground(ground: Ground, head: str) -> None:
    told = Circumstances(day=on(2016, 6, 15), mandate=True)
    assert list(alleged(public_insult(ground), told)) == [head]


def test_a_public_insult_without_ground_is_that_of_a_private_person() -> None:
    told = Circumstances(day=on(2016, 6, 15))
    assert list(alleged(public_insult(), told)) == ["loi 1881 art. 33 al. 2"]
    assert list(alleged(public_insult(Ground.MANDATE), told)) == ["loi 1881 art. 33 al. 2"]


def test_t07_the_wait_of_three_months_is_said_of_the_complaint_and_not_of_press_words() -> None:
    texts = rights.on(DocumentDay(on(2026, 11, 21)))
    assert "trois mois" in texts["judge_after_three_months"].says
    assert "trois mois" not in texts["civil_party"].says
    assert delays.judge_from(DocumentDay(on(2026, 11, 21))) == date(2027, 2, 21)


@pytest.mark.parametrize("kind", [FactKind.INSULT, FactKind.DEFAMATION, FactKind.HATRED, FactKind.CALL_TO_VIOLENCE])
def test_t08_words_of_the_press_law_never_become_harassment(kind: FactKind) -> None:
    words = fact(kind, [Ground.ANTISEMITIC], channel=Channel.PUBLIC, repeated=True, count=40)
    told = Circumstances(day=on(2026, 11, 1), certificate=True, authors=12)
    found = set(alleged(words, told)) | reserved(words, told)
    assert found and not {name for name in found if name.startswith("CP 222-33")}


def test_t09_a_threat_to_an_elu_is_one_offence_not_two() -> None:
    threat = fact(FactKind.DEATH_THREAT, [Ground.MANDATE], channel=Channel.PUBLIC)
    told = Circumstances(day=on(2018, 9, 15), mandate=True, mandate_known=True)
    found = alleged(threat, told)
    assert list(found) == ["CP 433-3"]
    assert (found["CP 433-3"].penalty.prison, found["CP 433-3"].penalty.fine) == (60, 75_000)
    assert list(alleged(threat, Circumstances(day=on(2018, 9, 15)))) == ["CP 222-17"]


def test_t10_a_bias_is_general_since_2017_raises_prison_only_and_spares_what_already_has_it() -> None:
    threat = fact(FactKind.DEATH_THREAT, [Ground.HOMOPHOBIC], channel=Channel.PUBLIC)
    before = alleged(threat, Circumstances(day=on(2017, 1, 28)))
    assert list(before) == ["CP 222-18-1"]
    assert (before["CP 222-18-1"].penalty.prison, before["CP 222-18-1"].penalty.fine) == (60, 75_000)
    assert aggravations.maximum(before["CP 222-18-1"], on(2017, 1, 28), threat.grounds) == (60, None)
    after = alleged(threat, Circumstances(day=on(2017, 1, 29)))
    assert list(after) == ["CP 222-17"]
    prison, general = aggravations.maximum(after["CP 222-17"], on(2017, 1, 29), threat.grounds)
    assert prison == 72 and general is not None and general.number == "132-77"
    assert after["CP 222-17"].penalty.fine == 45_000
    insult = alleged(public_insult(Ground.ANTISEMITIC), Circumstances(day=on(2018, 9, 15)))
    assert aggravations.maximum(insult["loi 1881 art. 33 al. 3"], on(2018, 9, 15), [Ground.ANTISEMITIC])[1] is None
    assert aggravations.bias(on(2018, 9, 15), "CP 222-17", [Ground.DISABILITY]) is None
    assert [aggravations.raised(aggravations.Months(m)) for m in (12, 24, 36, 60, 84, 120)] == [
        24,
        48,
        72,
        84,
        120,
        180,
    ]


def test_t11_the_old_text_on_bias_is_222_18_1_and_nothing_cites_222_18_2() -> None:
    assert not book.find("222-18-2")


def test_t12_the_number_of_a_private_discriminatory_insult_changes_on_6_august_2017() -> None:
    words = private_insult(Ground.HOMOPHOBIC)
    assert list(alleged(words, Circumstances(day=on(2017, 8, 5)))) == ["CP R. 624-4"]
    assert list(alleged(words, Circumstances(day=on(2017, 8, 6)))) == ["CP R. 625-8-1"]
    later = alleged(words, Circumstances(day=on(2026, 11, 1)))["CP R. 625-8-1"]
    assert (later.penalty.prison, later.penalty.fine) == (None, 1500)


def test_t13_some_offences_need_the_victims_own_complaint_and_the_complaint_says_so() -> None:
    required = {o.article.json_name() for o in book.offences() if o.article.complaint_required}
    assert required == {
        *("CP 226-1", "CP 226-2", "CP 226-2-1", "CP 226-22"),
        *("loi 1881 art. 31", "loi 1881 art. 32 al. 1", "loi 1881 art. 33 al. 1", "loi 1881 art. 33 al. 2"),
    }


def test_t14_harassment_lists_health_as_missing_until_something_shows_it() -> None:
    messages = fact(FactKind.HARASSMENT, channel=Channel.PUBLIC, repeated=True, count=40)
    shown = alleged(messages, Circumstances(day=on(2026, 11, 1)))["CP 222-33-2-2"]
    assert "health" in {element.code for element in shown.missing}
    shown = alleged(messages, Circumstances(day=on(2026, 11, 1), certificate=True))["CP 222-33-2-2"]
    assert "health" not in {element.code for element in shown.missing}


def test_t15_a_raid_needs_repetition_by_each_until_2018() -> None:
    once = fact(FactKind.HARASSMENT, channel=Channel.PUBLIC, concerted=True)
    early, late = on(2018, 8, 5), on(2018, 8, 6)
    assert "CP 222-33-2-2" not in alleged(once, Circumstances(day=early, authors=12))
    assert "CP 222-33-2-2" in alleged(once, Circumstances(day=late, authors=12))
    assert "CP 222-33-2-2" not in alleged(once, Circumstances(day=late, authors=1))


def test_t17_nothing_punished_sexual_harassment_between_may_and_august_2012() -> None:
    article = book.find("222-33")[0]
    for day, empty in (((2012, 5, 4), False), ((2012, 5, 5), True), ((2012, 8, 7), True), ((2012, 8, 8), False)):
        if empty:
            with pytest.raises(NotInForce) as refusal:
                article.on(on(*day))
            assert refusal.value.when is When.VOID
        else:
            assert article.on(on(*day))


def test_t18_t23_no_offence_that_does_not_exist() -> None:
    assert not book.find("222-33-1-2")
    assert [v.since.year for v in book.find("226-4-1")[0].versions] == [2011, 2020]


def test_t19_nothing_rests_on_pages_known_to_be_wrong() -> None:
    wrong = ("300ans-courdappel-douai", "kohenavocats", "foxaraby", "justice.pagesjaunes")
    read = {source for o in book.offences() for version in o.article.versions for source in version.sources}
    places = {source.url for source in read} | {right.source for right in rights.every()}
    assert places and not [place for place in places if any(name in place for name in wrong)]


def test_t20_the_two_warnings_carry_their_penalties() -> None:
    texts = rights.on(DocumentDay(on(2026, 11, 21)))
    accusation, report = texts["false_accusation"].penalty, texts["false_report"].penalty
    assert accusation and (accusation.prison, accusation.fine) == (60, 45_000)
    assert report and (report.prison, report.fine) == (6, 7_500)


@pytest.mark.parametrize("channel", [Channel.RESTRICTED, Channel.PRIVATE_MESSAGE, Channel.EMAIL, Channel.SMS])
def test_t21_a_closed_group_is_not_public(channel: Channel) -> None:
    words = fact(FactKind.INSULT, [Ground.ANTISEMITIC], channel=channel)
    found = alleged(words, Circumstances(day=on(2026, 11, 1)))
    assert list(found) == ["CP R. 625-8-1"]
    plain = alleged(fact(FactKind.INSULT, channel=channel), Circumstances(day=on(2026, 11, 1)))
    assert list(plain) == ["CP R. 621-2"]


def test_words_whose_channel_is_not_told_are_alleged_nowhere() -> None:
    words = fact(FactKind.INSULT, [Ground.ANTISEMITIC])
    assert not alleged(words, Circumstances(day=on(2026, 11, 1)))
    assert reserved(words, Circumstances(day=on(2026, 11, 1))) == {"loi 1881 art. 33 al. 3"}


def test_t22_the_account_is_suspended_only_for_listed_offences_since_23_may_2024() -> None:
    threat = fact(FactKind.DEATH_THREAT, channel=Channel.PUBLIC)
    one = alleged(threat, Circumstances(day=on(2026, 11, 1)))["CP 222-17"]
    assert aggravations.account_ban(on(2026, 11, 1), one) is None
    insult = alleged(public_insult(Ground.HOMOPHOBIC), Circumstances(day=on(2026, 11, 1)))["loi 1881 art. 33 al. 4"]
    assert aggravations.account_ban(on(2024, 5, 22), insult) is None
    ban = aggravations.account_ban(on(2024, 5, 23), insult)
    assert ban is not None and ban.grade == "A"
    later = aggravations.account_ban(on(2026, 11, 1), insult)
    assert later is not None and later.grade == "B"
    listed = {o.article.number for o in book.offences() if o.article.account_ban and not o.article.press}
    assert listed == {
        *("222-33", "222-33-2", "222-33-2-1", "222-33-2-2", "222-33-2-3", "223-1-1", "223-13"),
        *("226-1", "226-2", "226-2-1", "226-4-1", "226-8", "226-8-1"),
        *("227-22", "227-22-1", "227-22-2", "227-23", "227-23-1", "227-24", "433-3", "433-3-1"),
    }
    ordinary = {o.article.name for o in book.offences() if o.article.press and not o.article.account_ban}
    assert ordinary == {
        *("loi 1881 art. 31", "loi 1881 art. 32 al. 1", "loi 1881 art. 33 al. 1", "loi 1881 art. 33 al. 2"),
        *("loi 1881 art. 30", "loi 1881 art. 33 corps"),
    }


def test_t24_in_2029_every_text_of_procedure_is_to_be_read_again() -> None:
    day = DocumentDay(on(2029, 1, 1))
    cited = [right for right in rights.on(day).values() if "procédure pénale" in right.cited]
    assert cited and all(right.to_verify(day) for right in cited)


def test_t25_the_minister_gives_no_instruction_since_27_july_2013() -> None:
    assert "minister_instruction" in rights.on(DocumentDay(on(2013, 7, 26)))
    assert "minister_no_instruction" not in rights.on(DocumentDay(on(2013, 7, 26)))
    assert "minister_no_instruction" in rights.on(DocumentDay(on(2013, 7, 27)))


def test_t26_provocation_excuses_a_racist_insult_no_longer() -> None:
    def elements(*day: int) -> set[str]:
        words = alleged(public_insult(Ground.ANTISEMITIC), Circumstances(day=on(*day)))["loi 1881 art. 33 al. 3"]
        return {element.code for element in words.version.elements}

    assert "not_provoked" in elements(2017, 1, 28)
    assert "not_provoked" not in elements(2017, 1, 29)


def test_calls_only_until_august_2014() -> None:
    calls = fact(FactKind.CALLS, count=200, frequency="toutes les trente secondes", at_night=True)
    shown = alleged(calls, Circumstances(day=on(2013, 10, 1)))["CP 222-16"]
    assert not shown.missing
    assert "leur nombre, leur heure et leur fréquence montrent" in shown.shown[1].seen.phrase
    two = fact(FactKind.CALLS, count=2)
    assert "peace" in {one.code for one in alleged(two, Circumstances(day=on(2013, 10, 1)))["CP 222-16"].missing}


@pytest.mark.parametrize("channel", list(Channel))
def test_only_repeated_sms_are_likened_to_calls_before_august_2014(channel: Channel) -> None:
    messages = fact(FactKind.MESSAGES, channel=channel, count=200)
    eve, day = Circumstances(day=on(2014, 8, 5)), Circumstances(day=on(2014, 8, 6))
    assert "CP 222-16" in alleged(messages, day)
    if channel is Channel.SMS:
        phrase = alleged(messages, eve)["CP 222-16"].shown[0].seen.phrase
        assert "assimilés à des appels (Crim., 30 septembre 2009" in phrase
    else:
        assert "CP 222-16" not in reserved(messages, eve) | set(alleged(messages, eve))
        assert "n’y assimile que les SMS" in str(refused(messages, eve)["CP 222-16"])


def test_antisemitic_death_threats_of_2013_are_the_old_text_and_carry_five_years() -> None:
    threat = fact(FactKind.DEATH_THREAT, [Ground.ANTISEMITIC], channel=Channel.PUBLIC)
    found = alleged(threat, Circumstances(day=on(2013, 10, 3)))
    assert list(found) == ["CP 222-18-1"]
    assert (found["CP 222-18-1"].penalty.prison, found["CP 222-18-1"].penalty.fine) == (60, 75_000)


def test_a_death_threat_cites_both_paragraphs() -> None:
    threat = fact(FactKind.DEATH_THREAT, channel=Channel.PUBLIC)
    one = alleged(threat, Circumstances(day=on(2013, 9, 12)))["CP 222-17"]
    assert one.citation == "article 222-17, alinéas 1er et 2, du code pénal"
    assert one.label == "Menaces de mort"
    assert (one.penalty.prison, one.penalty.fine) == (36, 45_000)
    rape = fact(FactKind.THREAT, channel=Channel.PUBLIC).model_copy(update={"announced": [Announced.RAPE]})
    other = alleged(rape, Circumstances(day=on(2013, 9, 12)))["CP 222-17"]
    assert other.citation == "article 222-17, alinéa 1er, du code pénal"
    assert (other.penalty.prison, other.label) == (6, "Menaces de crime ou de délit contre les personnes")


def test_a_threat_whose_words_nobody_gives_is_not_alleged() -> None:
    vague = Fact(kind=FactKind.THREAT, channel=Channel.PUBLIC)
    assert not alleged(vague, Circumstances(day=on(2013, 9, 12)))


def test_an_order_makes_it_222_18() -> None:
    threat = fact(FactKind.DEATH_THREAT, channel=Channel.PUBLIC, condition="supprimer mon compte")
    found = alleged(threat, Circumstances(day=on(2013, 9, 12)))
    assert list(found) == ["CP 222-18"]
    assert (found["CP 222-18"].penalty.prison, found["CP 222-18"].penalty.fine) == (60, 75_000)


def test_no_harassment_in_2013_and_the_refusal_says_why() -> None:
    messages = fact(FactKind.HARASSMENT, channel=Channel.PUBLIC, count=1500)
    told = Circumstances(day=on(2013, 11, 9), authors=12)
    assert not alleged(messages, told)
    assert "2014" in str(refused(messages, told)["CP 222-33-2-2"])
    # Nothing shows any part of the violence: it is not even reserved.
    assert not reserved(messages, told)


def test_psychological_violence_needs_a_medical_trace_and_a_circumstance() -> None:
    messages = fact(FactKind.HARASSMENT, [Ground.ANTISEMITIC], channel=Channel.PUBLIC, count=40, concerted=True)
    bare = Circumstances(day=on(2013, 11, 9), authors=12)
    traced = Circumstances(day=on(2013, 11, 9), authors=12, certificate=True, itt_days=5)
    assert "CP 222-13" in reserved(messages, bare)
    assert alleged(messages, traced)["CP 222-13"].penalty.prison == 60


def test_harassment_in_2026_counts_the_circumstances() -> None:
    messages = fact(FactKind.HARASSMENT, channel=Channel.PUBLIC, count=40)
    day = on(2026, 11, 1)
    assert alleged(messages, Circumstances(day=day))["CP 222-33-2-2"].penalty.prison == 24
    elected = alleged(messages, Circumstances(day=day, mandate=True))["CP 222-33-2-2"]
    assert (elected.penalty.prison, elected.penalty.fine) == (36, 45_000)
    early = alleged(messages, Circumstances(day=on(2022, 3, 3), victim_age=16))["CP 222-33-2-2"]
    late = alleged(messages, Circumstances(day=on(2022, 3, 4), victim_age=16))["CP 222-33-2-2"]
    assert (early.penalty.prison, late.penalty.prison) == (24, 36)


def test_classmates_and_partners_have_their_own_offence() -> None:
    messages = fact(FactKind.HARASSMENT, channel=Channel.PUBLIC, count=40)
    school = Circumstances(day=on(2026, 11, 1), classmates=1, victim_age=15)
    assert list(alleged(messages, school)) == ["CP 222-33-2-3"]
    assert list(alleged(messages, Circumstances(day=on(2026, 11, 1), former_partner=True))) == ["CP 222-33-2-1"]


def test_disclosed_data_of_2013_and_of_2026() -> None:
    data = fact(FactKind.PERSONAL_DATA, data=[PersonalData.ADDRESS, PersonalData.SOCIAL_SECURITY])
    then = Circumstances(day=on(2013, 9, 12))
    # What makes them offences, the author gathered or processed the data, is for the enquiry: nothing told shows it.
    assert not alleged(data, then)
    assert reserved(data, then) == {"CP 226-16-1", "CP 226-18", "CP 226-22"}
    now = Circumstances(day=on(2026, 11, 1))
    assert "CP 223-1-1" in reserved(data, now)
    exposed = fact(FactKind.PERSONAL_DATA, data=[PersonalData.ADDRESS], exposed="Une invitation à venir chez moi.")
    assert alleged(exposed, now)["CP 223-1-1"].penalty.prison == 36
    assert alleged(exposed, Circumstances(day=on(2026, 11, 1), mandate=True))["CP 223-1-1"].penalty.prison == 60
    assert "CP 226-16-1" not in alleged(exposed, now)


def test_private_content_reserves_what_nobody_can_show_yet() -> None:
    content = fact(FactKind.PRIVATE_CONTENT, channel=Channel.PUBLIC)
    told = Circumstances(day=on(2013, 9, 12))
    assert not alleged(content, told)
    assert reserved(content, told) == {"CP 226-1", "CP 226-2", "CP 226-15", "CP 323-1"}


def test_intimate_images_before_and_after_october_2016() -> None:
    images = fact(FactKind.INTIMATE_IMAGE, channel=Channel.PUBLIC)
    assert not alleged(images, Circumstances(day=on(2016, 10, 8)))
    assert "CP 226-2-1" in alleged(images, Circumstances(day=on(2016, 10, 9)))


def test_a_false_profile_lists_its_purpose_as_missing_when_nothing_says_it() -> None:
    bare = Fact(kind=FactKind.FALSE_PROFILE)
    told = Circumstances(day=on(2013, 9, 12))
    assert [element.code for element in alleged(bare, told)["CP 226-4-1"].missing] == ["purpose"]
    used = Fact(kind=FactKind.FALSE_PROFILE, profile_use="Il publiait des annonces à mon nom.")
    assert not alleged(used, told)["CP 226-4-1"].missing


def test_nothing_is_claimed_of_a_fact_that_tells_nothing() -> None:
    for kind in FactKind:
        for shown in alleged(Fact(kind=kind), Circumstances(day=on(2026, 11, 1))).values():
            assert all(showing.seen.phrase and showing.seen.fields for showing in shown.shown)
            assert kind in {FactKind.FALSE_PROFILE, FactKind.INTRUSION, FactKind.INTIMATE_IMAGE}


def test_what_words_aim_at_is_said_in_french_that_agrees() -> None:
    words = public_insult(Ground.RACIST, Ground.ANTISEMITIC)
    shown = alleged(words, Circumstances(day=on(2013, 10, 3)))["loi 1881 art. 33 al. 3"]
    phrases = {showing.element.code: showing.seen.phrase for showing in shown.shown}
    assert phrases["race_ground"].startswith("les termes de ces propos sont antisémites et racistes")
    closed = alleged(private_insult(), Circumstances(day=on(2013, 10, 3)))["CP R. 621-2"]
    assert "ces propos sont parvenus à la personne visée par message privé" in {
        showing.seen.phrase for showing in closed.shown
    }
