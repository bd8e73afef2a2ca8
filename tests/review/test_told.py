"""What the whole case shows of what is told: the network, the certificate, the provocation."""

import pytest

from tests.review.telling import articles, codes, judge

# --- the provocation ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("provoked", "grounds", "day", "held"),
    [
        (True, [], "2026-10-20", False),
        (False, [], "2026-10-20", True),
        (True, ["racist"], "2026-10-20", True),
        (True, ["racist"], "2017-01-28", False),
    ],
)
@pytest.mark.parametrize("channel", ["public", "private_message"])
def test_an_insult_that_answers_another_is_left_out_where_the_law_excuses_it(
    provoked: bool, grounds: list[str], day: str, held: bool, channel: str
) -> None:
    if channel == "private_message" and grounds:
        # The texts on words that are not public with a ground never named the provocation.
        held = True
    words = {"kind": "insult", "channel": channel, "grounds": grounds, "when": day, "posts": [{"text": "mots"}]}
    on = "2026-11-01" if day.startswith("2026") else "2017-02-10"
    verdict = judge(on, {**words, "provoked": provoked})
    assert bool(articles(verdict)) is held
    assert ("insult-provoked" in codes(verdict)) is not held
