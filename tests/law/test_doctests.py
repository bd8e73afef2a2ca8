"""The examples in the pages of the law are true."""

import doctest
import pkgutil
from importlib import import_module

import pytest

from filings import law

MODULES = sorted(module.name for module in pkgutil.walk_packages(law.__path__, "filings.law."))


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_page_are_true(name: str) -> None:
    outcome = doctest.testmod(import_module(name))
    assert outcome.failed == 0
    if ".offences." in name:
        assert outcome.attempted >= 2
