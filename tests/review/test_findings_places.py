"""A finding stands at its own place in the file, whatever is left out before it."""

from filings.review.judge import reviewed
from tests.review.telling import day, tell

LATER = {"kind": "insult", "when": "2026-11-20", "story": "Un message m’insulte."}
CALL = {"kind": "suicide_call", "when": "2026-11-02", "story": "Un message me pousse à mourir."}
ACCOUNTS = [
    {"id": "plus_tard", "appeared": "2026-11-20"},
    {
        "id": "nomme",
        "handle": "@a",
        "holder": "Jean Exemple",
        "holder_basis": "il l’a écrit",
        "ips": [{"address": "192.0.2.1"}],
    },
]


def test_what_comes_later_and_is_left_out_moves_the_place_of_no_finding() -> None:
    _, verdict = reviewed(tell(LATER, CALL, accounts=ACCOUNTS), day("2026-11-10"))
    places = {one.code: one.where for one in verdict.findings}
    assert places["suicide-call"] == "facts[1]"
    assert places["person-named"] == "accounts[1].holder"
