"""What a bias adds to a penalty, and what it leaves alone; the suspension of an account, by the text of the day."""

import re
from datetime import timedelta

import pytest
from msgspec.structs import replace

from filings.law import aggravations, book
from filings.law.circumstances import Circumstances, Trigger, aimed
from filings.law.text import Article, Months, penalty
from schemas.fact import Channel, Fact, FactKind, Ground
from tests.law.telling import alleged, on

DAY = on(2022, 5, 2)


@pytest.mark.parametrize(
    ("ground", "partner", "prison", "number"),
    [
        (Ground.SEXIST, False, 24, "132-77"),
        (Ground.SEXIST, True, 36, None),
        (Ground.RACIST, False, 24, "132-76"),
        (Ground.RACIST, True, 72, "132-76"),
    ],
)
def test_what_a_partner_did_is_not_raised_again_for_the_sex_of_the_victim(
    ground: Ground, partner: bool, prison: int, number: str | None
) -> None:
    # Code pénal, article 132-77, last paragraph: not where the bond of a couple already aggravates the offence; article
    # 132-76 has no such reserve. Article 222-16: one year, three for a partner since 1 August 2020.
    fact = Fact(kind=FactKind.CALLS, grounds=[ground], count=9, repeated=True)
    calls = alleged(fact, Circumstances(day=DAY, partner=partner))["CP 222-16"]
    found, general = aggravations.maximum(calls, DAY, [ground])
    assert (found, general.number if general else None) == (prison, number)


@pytest.mark.parametrize("offence", ["CP R. 621-1", "CP R. 625-8-1", "loi 1881 art. 33 al. 2"])
def test_a_bias_raises_neither_contraventions_nor_words_of_the_press_law(offence: str) -> None:
    # Code pénal, articles 132-76 and 132-77 raise a prison term: contraventions have none, and words of the press law
    # have the ground in paragraphs of their own.
    for ground in (Ground.RACIST, Ground.HOMOPHOBIC):
        assert aggravations.bias(DAY, offence, [ground]) is None
        assert aggravations.bias(DAY, "CP 222-17", [ground]) is not None


def test_a_general_aggravation_leaves_alone_what_has_the_ground_among_its_circumstances() -> None:
    # Code pénal, articles 132-76 and 132-77, last paragraphs: 222-13 in both, 222-33 in the second alone.
    assert aggravations.bias(DAY, "CP 222-13", [Ground.RACIST]) is None
    assert aggravations.bias(DAY, "CP 222-33", [Ground.SEXIST]) is None
    assert aggravations.bias(DAY, "CP 222-33", [Ground.RACIST]) is not None


def test_a_general_aggravation_holds_on_its_last_day(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = tuple(replace(one, until=DAY) for one in aggravations.GENERAL)
    monkeypatch.setattr(aggravations, "GENERAL", ended)
    assert aggravations.bias(DAY, "CP 222-17", [Ground.RACIST]) is ended[0]
    assert aggravations.bias(on(2022, 5, 3), "CP 222-17", [Ground.RACIST]) is None


def test_a_prison_term_that_the_scale_does_not_name_is_left_as_it_is() -> None:
    # Twice « lorsque l’infraction est punie de trois ans d’emprisonnement au plus »; then five, seven and ten years.
    assert aggravations.raised(Months(48)) == 48
    assert aggravations.raised(Months(37)) == 37


def test_the_suspension_of_an_account_is_that_of_the_text_of_the_day() -> None:
    # Loi n° 2024-449 du 21 mai 2024, article 16; loi n° 2026-813 du 24 août 2026, in force on 26 August.
    first = on(2026, 8, 26)
    fact = Fact(kind=FactKind.HARASSMENT, channel=Channel.PUBLIC, count=9, repeated=True)
    series = alleged(fact, Circumstances(day=first))["CP 222-33-2-2"]
    before = aggravations.account_ban(on(2026, 8, 25), series)
    after = aggravations.account_ban(first, series)
    assert before is not None and before.law.startswith("loi n° 2024-449")
    assert after is not None and after.law.startswith("loi n° 2026-813")
    assert before.until is not None and before.until + timedelta(days=1) == after.since


def test_public_transport_is_a_circumstance_of_sexual_harassment_since_20_august_2026() -> None:
    # Loi n° 2026-798 du 18 août 2026, article 16: three years and 45 000 euros, as for the others of the list.
    (harassment,) = book.find("222-33")
    found = {
        day: [one.penalty for one in harassment.on(day).aggravations if one.trigger is Trigger.TRANSPORT]
        for day in (on(2026, 8, 19), on(2026, 8, 20))
    }
    assert found == {on(2026, 8, 19): [], on(2026, 8, 20): [penalty(months=36, euros=45_000)]}


def _lists(ban: aggravations.AccountBan, article: Article) -> bool:
    """Whether the list of a text names an article, itself, in a range, or by its paragraphs."""

    def rank(number: str) -> list[int]:
        return [int(one) for one in number.split("-")]

    for entry in ban.listed:
        if entry.startswith("loi 1881"):
            number, _, paragraphs = entry.removeprefix("loi 1881 art. ").partition(" al. ")
            if article.press and article.number == number:
                own = article.versions[-1].paragraph
                if not paragraphs or own in paragraphs.split(" et "):
                    return True
        elif not article.press and re.fullmatch(r"[\d-]+", article.number) and "code" not in entry:
            first, _, last = entry.partition(",")[0].partition(" à ")
            if rank(first) <= rank(article.number) <= rank(last or first):
                return True
    return False


@pytest.mark.parametrize("offence", book.offences(), ids=lambda one: one.article.name)
def test_each_offence_says_whether_the_list_of_account_bans_names_it(offence: book.Offence) -> None:
    # Code pénal, article 131-35-1, II, read as of 13 July 2025.
    article = offence.article
    assert [_lists(ban, article) for ban in aggravations.ACCOUNT_BANS] == [article.account_ban] * 2


def test_the_list_of_account_bans_gains_the_means_of_a_suicide_on_26_august_2026() -> None:
    # Loi n° 2026-813 du 24 août 2026, article 2.
    before, after = (ban.listed for ban in aggravations.ACCOUNT_BANS)
    assert [one for one in after if one not in before] == ["223-14"]
    assert set(before) < set(after) and {"211-2", "227-18 à 227-21", "412-8"} <= set(before)


@pytest.mark.parametrize(
    ("grounds", "said"),
    [
        (["homophobic"], "homophobes"),
        (["antisemitic", "homophobic"], "antisémites et homophobes"),
        (["antisemitic", "sexist", "homophobic"], "antisémites, sexistes et homophobes"),
        (["profession"], ""),
    ],
)
def test_what_words_aim_at_is_said_whole_whatever_their_number(grounds: list[str], said: str) -> None:
    assert aimed(Fact(kind=FactKind.INSULT, grounds=grounds), frozenset(Ground)) == said
