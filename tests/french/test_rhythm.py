"""How often a thing is told to come."""

import pytest

from filings.french.rhythm import Rhythm


@pytest.mark.parametrize(
    ("said", "in_thirty_days"),
    [
        ("tous les jours", 30),
        ("Chaque soir", 30),
        ("quotidiennement", 30),
        ("tous les jours, y compris pendant les vacances", 30),
        ("chaque jour plusieurs messages", 30),
        ("tous les deux jours", 15),
        ("presque tous les jours", 15),
        ("tous les jours ou presque", 15),
        ("toutes les semaines", 4),
        ("chaque lundi", 4),
        ("plusieurs fois par semaine", 8),
        ("3 messages par semaine", 12),
        ("dix fois par jour", 300),
        ("Au moins une fois par semaine", 4),
        ("une fois par mois", 0),
    ],
)
def test_a_rhythm_makes_sure_of_so_many_acts(said: str, in_thirty_days: int) -> None:
    rhythm = Rhythm.told(said)
    assert rhythm is not None
    assert rhythm.least(30) == in_thirty_days


@pytest.mark.parametrize(
    "said",
    [
        "",
        "souvent",
        "chacun de mes messages est commenté",
        "toutes les trente secondes, pendant des heures",
        "toutes les dix minutes",
        "tous les jours de match",
        "tous les jours au début, puis moins",
        "tous les jours pendant deux semaines",
        "pas tous les jours",
        "certains jours, dix fois par jour",
        "moins d’une fois par semaine",
        "0 fois par jour",
    ],
)
def test_what_does_not_hold_for_a_whole_period_is_no_rhythm(said: str) -> None:
    assert Rhythm.told(said) is None
