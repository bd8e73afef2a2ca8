"""The examples in the docstrings are true. (tests/law holds those of the law.)"""

import doctest
import importlib
import pkgutil

import pytest

import filings
import schemas

MODULES = [
    module.name
    for package in (filings, schemas)
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    if not module.name.startswith("filings.law")
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_true(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
