"""Each long run, made short: it finds nothing. And the run itself is tried: a trial that fails is a fault one can
have again.
"""

import random
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.long.runner import make, names, run_named

SEED = 1


@pytest.mark.parametrize("name", names())
def test_a_short_run_finds_nothing(name: str, tmp_path: Path) -> None:
    ran = make(name, range(run_named(name).SHORT), SEED, tmp_path / "run")
    assert not ran.faults
    assert sum(ran.tally.values()) == run_named(name).SHORT


def test_a_trial_that_fails_is_said_with_what_makes_it_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def prepare(_: Path) -> object:
        def trial(chance: random.Random, _: Path) -> str:
            drawn = chance.randrange(4)
            assert drawn, "a nought was drawn"
            return "drawn"

        return trial

    module = ModuleType("tests.long.dice")
    module.__dict__.update(prepare=prepare, SHORT=1)
    monkeypatch.setitem(sys.modules, "tests.long.dice", module)
    said: list[str] = []
    ran = make("dice", range(40), 5, tmp_path / "all", said.append)
    assert ran.faults and ran.tally["drawn"] == 40 - len(ran.faults)
    first = ran.faults[0].number
    assert f"--seed 5 --only {first}" in said[0] and "a nought was drawn" in said[0]
    assert make("dice", [first], 5, tmp_path / "one", said.append).faults[0].number == first
