"""What the rarer offences say of a fact: no more than it tells, and nothing where no question asks."""

import pytest
from msgspec.structs import replace

from filings.law import book, to_verify
from filings.law.circumstances import Circumstances
from schemas.fact import Announced, Channel, Demanded, Fact, FactKind, Ground, PersonalData, Post, Setting, Solicited
from schemas.person import Service
from schemas.words import Verbatim
from tests.law.telling import alleged, on, refused, reserved

#: No question tells what these require: they are read by a jurist, never drawn from a fact.
SILENT = set(to_verify.UNREAD)
#: One thing they require is never told: they are reserved at most.
RESERVED = {"CP 323-3"}
DEMANDS = {FactKind.THREAT, FactKind.DEATH_THREAT, FactKind.BLACKMAIL}
#: What the one who suffers it cannot prove: how an image or a letter was taken, how data were got and processed.
FOR_THE_ENQUIRY = {"CP 226-1", "CP 226-2", "CP 226-15", "CP 226-16-1", "CP 226-18", "CP 226-22"}


def words(kind: FactKind, *grounds: Ground, channel: Channel | None = None, **told: object) -> Fact:
    posts = [Post(text=Verbatim("des mots exacts"), exhibit=5)]
    return Fact.model_validate({"kind": kind, "grounds": list(grounds), "channel": channel, "posts": posts, **told})


def everything(day: tuple[int, int, int]) -> list[tuple[Fact, Circumstances]]:
    told = [
        Circumstances(day=on(*day), mandate=True, mandate_known=True, authors=3, certificate=True, itt_days=4),
        Circumstances(
            day=on(*day),
            victim_age=14,
            vulnerable=True,
            classmates=1,
            life_degraded=True,
            suicide_attempted=True,
        ),
        Circumstances(day=on(*day), victim_age=30, partner=True, itt_days=12),
        Circumstances(day=on(*day), authors=1, colleagues=True, life_degraded=True, life="Mon travail en souffre."),
        Circumstances(day=on(*day), service=Service.AUTHORITY),
    ]
    more = {"data": list(PersonalData), "exposed": "Une invitation à venir.", "profile_use": "Des annonces."}
    more |= {"announced": list(Announced), "demanded": list(Demanded), "setting": list(Setting)}
    more |= {"solicited": list(Solicited), "adult": "il l’a écrit", "explicit": True, "met": True, "damaged": True}
    facts = [
        words(
            kind,
            *grounds,
            channel=channel,
            condition=condition,
            repeated=True,
            count=9,
            concerted=True,
            entered=entered,
            gave_in=gave_in,
            **more,
        )
        for kind in FactKind
        for condition in (("obéir", "retirer ma plainte") if kind is FactKind.THREAT else ("obéir",))
        for entered in ((True, False) if kind is FactKind.INTRUSION else (None,))
        for gave_in in ((True, False) if kind in DEMANDS else (None,))
        for channel in (Channel.PUBLIC, Channel.SMS)
        for grounds in ((), (Ground.MANDATE,), (Ground.PROFESSION,), (Ground.RACIST,), (Ground.SEXIST,), tuple(Ground))
    ]
    return [(fact, circumstances) for fact in facts for circumstances in told]


@pytest.mark.parametrize("day", [(2013, 9, 12), (2019, 5, 15), (2026, 11, 1)])
def test_what_no_question_tells_is_never_alleged(day: tuple[int, int, int]) -> None:
    held: set[str] = set()
    shown: set[str] = set()
    for fact, told in everything(day):
        for one in book.read(fact, told).shown:
            shown.add(one.article.name)
            if one.holds:
                held.add(one.article.name)
    assert not shown & SILENT
    assert not held & RESERVED


def test_every_offence_is_silent_reserved_or_can_be_alleged() -> None:
    held: set[str] = set()
    for day in ((2012, 3, 30), (2013, 9, 12), (2016, 10, 9), (2017, 8, 6), (2019, 5, 15), (2024, 5, 23), (2026, 11, 1)):
        for fact, told in everything(day):
            for victim in (told, replace(told, body=True)):
                held |= {one.article.name for one in book.read(fact, victim).shown if one.holds}
    every = {offence.article.name for offence in book.offences()}
    assert every - held - SILENT - RESERVED == FOR_THE_ENQUIRY


def test_sexist_words_sent_to_the_person_are_reserved_as_an_outrage_on_the_right_day() -> None:
    sent = words(FactKind.INSULT, Ground.SEXIST, channel=Channel.PRIVATE_MESSAGE)
    outrages = {"CP 621-1", "CP R. 625-8-3", "CP 222-33-1-1"}

    def found(*day: int) -> set[str]:
        return reserved(sent, Circumstances(day=on(*day))) & outrages

    assert found(2018, 8, 5) == set()
    assert found(2018, 8, 6) == found(2023, 3, 31) == {"CP 621-1"}
    assert found(2023, 4, 1) == {"CP R. 625-8-3", "CP 222-33-1-1"}
    posted = words(FactKind.INSULT, Ground.SEXIST, channel=Channel.PUBLIC)
    assert not reserved(posted, Circumstances(day=on(2026, 11, 1))) & outrages
    # The day without a text is not worth a line: what took its place is.
    assert not set(refused(sent, Circumstances(day=on(2013, 9, 12)))) & outrages


def test_the_circumstance_of_an_aggravated_outrage_is_one_of_the_list() -> None:
    sent = words(FactKind.INSULT, Ground.SEXIST, channel=Channel.SMS)
    day = on(2026, 11, 1)

    def missing(told: Circumstances, fact: Fact = sent) -> set[str]:
        shown = next(one for one in book.read(fact, told).shown if one.article.number == "222-33-1-1")
        return {element.code for element in shown.missing}

    assert missing(Circumstances(day=day)) == {"dignity", "circumstance"}
    for told in (Circumstances(day=day, victim_age=16), Circumstances(day=day, vulnerable=True)):
        assert missing(told) == {"dignity"}
    both = words(FactKind.INSULT, Ground.SEXIST, Ground.HOMOPHOBIC, channel=Channel.SMS)
    assert missing(Circumstances(day=day), both) == {"dignity"}


@pytest.mark.parametrize(
    ("grounds", "day", "name", "fine"),
    [
        ([], (2013, 9, 12), "CP R. 621-1", 38),
        ([Ground.RACIST], (2013, 9, 12), "CP R. 624-3", 750),
        ([Ground.RACIST], (2017, 8, 5), "CP R. 624-3", 750),
        ([Ground.RACIST], (2017, 8, 6), "CP R. 625-8", 1500),
        ([Ground.TRANSPHOBIC], (2017, 8, 5), "CP R. 621-1", 38),
        ([Ground.TRANSPHOBIC], (2017, 8, 6), "CP R. 625-8", 1500),
    ],
)
def test_a_private_defamation_is_a_contravention(
    grounds: list[Ground], day: tuple[int, int, int], name: str, fine: int
) -> None:
    said = words(FactKind.DEFAMATION, *grounds, channel=Channel.EMAIL)
    found = alleged(said, Circumstances(day=on(*day)))
    assert list(found) == [name]
    assert (found[name].penalty.prison, found[name].penalty.fine) == (None, fine)


def test_a_private_call_to_hatred_is_a_contravention_and_a_public_one_is_not() -> None:
    closed = words(FactKind.HATRED, Ground.RELIGION, channel=Channel.RESTRICTED)
    told = Circumstances(day=on(2026, 11, 1))
    assert list(alleged(closed, told)) == ["CP R. 625-7"]
    public = words(FactKind.HATRED, Ground.RELIGION, channel=Channel.PUBLIC)
    assert list(alleged(public, told)) == ["loi 1881 art. 24 al. 7"]


def test_intimate_images_of_a_minor_raise_a_reserve_and_keep_their_own_offence() -> None:
    images = words(FactKind.INTIMATE_IMAGE, channel=Channel.PUBLIC)
    minor = Circumstances(day=on(2026, 3, 11), victim_age=15)
    assert list(alleged(images, minor)) == ["CP 226-2-1"]
    assert "CP 227-23" in reserved(images, minor)
    for age in (18, None):
        assert "CP 227-23" not in reserved(images, Circumstances(day=on(2026, 3, 11), victim_age=age))


def test_a_private_insult_to_an_elected_person_is_reserved_as_an_outrage_and_a_public_one_never() -> None:
    told = Circumstances(day=on(2018, 9, 15), mandate=True)
    sent = words(FactKind.INSULT, Ground.MANDATE, channel=Channel.PRIVATE_MESSAGE)
    assert list(alleged(sent, told)) == ["CP R. 621-2"]
    assert "CP 433-5" in reserved(sent, told)
    for channel in (Channel.PUBLIC, Channel.RESTRICTED):
        other = words(FactKind.INSULT, Ground.MANDATE, channel=channel)
        assert "CP 433-5" not in reserved(other, told)


def test_violence_against_an_elected_person_has_its_own_text_since_2024() -> None:
    campaign = words(FactKind.HARASSMENT, Ground.MANDATE, Ground.SEXIST, channel=Channel.PUBLIC)

    def found(*day: int) -> dict[str, tuple[int | None, int | None]]:
        told = Circumstances(day=on(*day), mandate=True, mandate_known=True, certificate=True, itt_days=3)
        return {name: (one.penalty.prison, one.penalty.fine) for name, one in alleged(campaign, told).items()}

    assert found(2024, 3, 22) == {"CP 222-13": (36, 45_000)}
    assert found(2024, 3, 23) == {"CP 222-14-5": (60, 75_000)}


def test_an_intrusion_asks_what_was_done_to_the_data() -> None:
    entered = words(FactKind.INTRUSION, entered=True)
    for day, label in (((2014, 11, 14), "introduites, supprimées"), ((2014, 11, 15), "extraites")):
        told = Circumstances(day=on(*day))
        assert list(alleged(entered, told)) == ["CP 323-1"] and "CP 323-3" in reserved(entered, told)
        shown = next(one for one in book.read(entered, told).shown if one.article.number == "323-3")
        assert [label in element.label for element in shown.missing] == [True]


def test_an_entry_that_was_only_tried_is_an_attempt_and_touched_no_data() -> None:
    told = Circumstances(day=on(2026, 11, 14))
    tried = alleged(words(FactKind.INTRUSION, entered=False), told)
    assert list(tried) == ["CP 323-7"] and not reserved(words(FactKind.INTRUSION, entered=False), told)
    assert tried["CP 323-7"].label == "Tentative d’accès frauduleux à un compte"
    assert tried["CP 323-7"].citation == "articles 323-1 et 323-7 du code pénal"
    assert "a tenté d’entrer" in tried["CP 323-7"].shown[0].seen.phrase


def test_an_entry_that_nobody_told_to_have_succeeded_is_not_said_to_have() -> None:
    unsaid = alleged(words(FactKind.INTRUSION), Circumstances(day=on(2026, 11, 14)))
    assert list(unsaid) == ["CP 323-7"]
    assert unsaid["CP 323-7"].label == "Accès frauduleux à un compte, ou tentative"
    assert "est entré, ou a tenté d’entrer," in unsaid["CP 323-7"].shown[0].seen.phrase


@pytest.mark.parametrize(("days", "penalty"), [(0, (36, 45_000)), (1, (60, 75_000)), (8, (60, 75_000))])
def test_two_circumstances_of_violence_count_together_only_with_an_incapacity(
    days: int, penalty: tuple[int, int]
) -> None:
    # Article 222-13, last paragraph: « cette infraction, ayant entraîné une incapacité […], est commise dans deux des
    # circonstances ».
    told = Circumstances(day=on(2013, 11, 9), itt_days=days, certificate=True, authors=2, vulnerable=True)
    series = Fact(kind=FactKind.HARASSMENT, repeated=True, count=40, concerted=True)
    found = alleged(series, told)["CP 222-13"]
    assert (found.penalty.prison, found.penalty.fine) == penalty
