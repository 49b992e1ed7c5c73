"""Run the examples in the docstrings of the package as it is installed."""

import doctest
import pkgutil
from importlib import import_module

import pytest

import newsnorm

FOUND = (module.name for module in pkgutil.walk_packages(newsnorm.__path__, "newsnorm."))
MODULES = ["newsnorm", *(name for name in FOUND if not name.endswith("__main__"))]


@pytest.mark.parametrize("name", MODULES)
def test_examples_hold(name: str) -> None:
    report: list[str] = []
    runner = doctest.DocTestRunner()
    for test in doctest.DocTestFinder(exclude_empty=True).find(import_module(name)):
        runner.run(test, out=report.append)
    assert not report, "".join(report)
