"""Where the examples and the goldens stand."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
GOLDENS = ROOT / "tests" / "goldens"
