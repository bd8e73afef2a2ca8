"""What may be claimed of what is told: who repeated, through what it came, what a message holds, what a law names."""

from typing import Any

import pytest

from filings.law import book
from filings.law.circumstances import Circumstances
from schemas.fact import Fact
from tests.law.telling import alleged, on, reserved


def fact(kind: str, *posts: str, **more: Any) -> Fact:
    """A fact whose posts are of the accounts given, a day each."""
    told = [{"when": f"{day}/3/2015", "text": "mots", "account": account} for day, account in enumerate(posts, start=1)]
    return Fact.model_validate({"kind": kind, "channel": "public", "posts": told, **more})


# --- what the law of the day names ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "day", "name", "label"),
    [
        ("insult", (2012, 8, 7), "loi 1881 art. 33 al. 2", ""),
        ("insult", (2012, 8, 8), "loi 1881 art. 33 al. 4", "Injure publique à raison de l’identité sexuelle"),
        ("insult", (2017, 1, 28), "loi 1881 art. 33 al. 4", "Injure publique à raison de l’identité sexuelle"),
        ("insult", (2017, 1, 29), "loi 1881 art. 33 al. 4", "Injure publique à raison de l’identité de genre"),
        ("defamation", (2017, 1, 28), "loi 1881 art. 32 al. 3", "Diffamation publique à raison de l’identité sexuelle"),
        ("defamation", (2017, 1, 29), "loi 1881 art. 32 al. 3", "Diffamation publique à raison de l’identité de genre"),
        ("hatred", (2014, 11, 14), "loi 1881 art. 24 al. 9", "Provocation publique à la haine à raison de l’identité"),
        ("hatred", (2014, 11, 15), "loi 1881 art. 24 al. 8", "Provocation publique à la haine à raison de l’identité"),
        ("death_threat", (2017, 1, 28), "CP 222-18-1", "Menaces de mort à raison de l’identité sexuelle"),
    ],
)
def test_identity_is_a_ground_in_the_words_of_the_law_of_the_day(
    kind: str, day: tuple[int, int, int], name: str, label: str
) -> None:
    found = alleged(fact(kind, "a", grounds=["transphobic"]), Circumstances(day=on(*day)))
    assert set(found) == {name}
    assert found[name].label.startswith(label or "Injure publique envers un particulier")


@pytest.mark.parametrize("number", ["24", "32", "33"])
def test_no_version_names_a_ground_that_its_law_had_not_yet(number: str) -> None:
    articles = [one.article for one in book.offences() if one.article.press and one.article.number == number]
    said = {
        (version.since, element.label)
        for article in articles
        for version in article.versions
        for element in version.elements
        if element.code == "sex_ground"
    }
    assert {since for since, label in said if "identité" not in label} == {on(2004, 12, 31)}
    genders = {since for since, label in said if "identité de genre" in label}
    others = {since for since, label in said if "identité sexuelle" in label or "orientation ou" in label}
    assert min(others) == on(2012, 8, 8) and max(others) < min(genders) == on(2017, 1, 29)


def test_a_threat_for_an_identity_of_2005_is_a_threat_and_nothing_is_reserved() -> None:
    told = Circumstances(day=on(2005, 3, 12))
    threat = fact("death_threat", "a", grounds=["transphobic"], channel="email")
    assert set(alleged(threat, told)) == {"CP 222-17"} and not reserved(threat, told)
    both = fact("death_threat", "a", grounds=["transphobic", "homophobic"], channel="email")
    assert alleged(both, told)["CP 222-18-1"].label == "Menaces de mort à raison de l’orientation sexuelle"


def test_sex_is_a_circumstance_of_violence_since_29_january_2017_only() -> None:
    series = fact("harassment", count=40, grounds=["sexist"], concerted=True)

    def listed(*day: int) -> set[str]:
        told = Circumstances(day=on(*day), authors=3, certificate=True, itt_days=4)
        shown = next(one for one in book.read(series, told).shown if one.article.number == "222-13")
        return {one.trigger.value for one in shown.aggravations}

    assert "bias_sex" not in listed(2014, 5, 1)
    assert "bias_sex" in listed(2026, 5, 1)
