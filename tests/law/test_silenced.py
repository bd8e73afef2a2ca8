"""A threat so that a victim does not complain, or takes the complaint back (code pénal, article 434-5)."""

from typing import Any

import pytest

from filings.law.circumstances import Circumstances
from filings.law.offences.cp_434_5 import silences
from schemas.fact import Fact
from tests.law.telling import alleged, on

TOLD = Circumstances(day=on(2026, 11, 3))


def threat(condition: str | None, **told: Any) -> Fact:
    words = {"kind": "death_threat", "channel": "sms", "posts": [{"text": "des mots exacts"}]}
    return Fact.model_validate({**words, "condition": condition, **told})


@pytest.mark.parametrize(
    "order",
    [
        "retirer ma plainte",
        "Retire ta plainte",
        "que je retire immédiatement la plainte",
        "annuler la plainte",
        "abandonner ma plainte",
        "laisser tomber ma plainte",
        "ne pas porter plainte",
        "ne plus jamais porter plainte",
        "que je n'aille pas porter plainte",
        "pas de plainte",
        "ne pas me plaindre",
        "me rétracter",
    ],
)
def test_an_order_not_to_complain_bears_its_own_text_beside_the_threat(order: str) -> None:
    found = alleged(threat(order), TOLD)
    assert {"CP 222-18", "CP 434-5"} <= set(found)
    assert (found["CP 434-5"].penalty.prison, found["CP 434-5"].penalty.fine) == (36, 45_000)


@pytest.mark.parametrize(
    "order",
    [None, "supprimer mon compte", "porter plainte contre mon frère", "dire où est la plainte", "retirer ma photo"],
)
def test_an_order_that_is_of_something_else_bears_none(order: str | None) -> None:
    assert not silences(order)
    assert "CP 434-5" not in alleged(threat(order), TOLD)


def test_what_is_no_threat_is_no_intimidation_here() -> None:
    assert "CP 434-5" not in alleged(threat("retirer ma plainte", kind="blackmail"), TOLD)
    assert "CP 434-5" not in alleged(threat("retirer ma plainte", kind="insult"), TOLD)
