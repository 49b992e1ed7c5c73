"""The grammar says of each text what tests/grammar.toml says; what a whole article becomes is in tests/cases/."""

import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

CASES = tomllib.loads((Path(__file__).parent / "grammar.toml").read_text(encoding="utf-8"))["case"]
SAID = {"true": True, "false": False, "nothing": None}


def rows(case: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield text and result of each row of a table."""
    for word, result in SAID.items():
        yield from ((text, result) for text in case.get(word, ()))
    yield from map(tuple, case.get("rows", ()))


def plain(found: Any) -> Any:
    """Return a result as TOML holds it: tuples are lists there."""
    if isinstance(found, (tuple, list)) or hasattr(found, "__next__"):
        return [plain(part) for part in found]
    return found


def test_a_table_holds_what_is_run() -> None:
    known = {"function", "given", "rows", *SAID}
    assert [case["function"] for case in CASES if not set(case) <= known or not list(rows(case))] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: " ".join(map(str, (case["function"], *case.get("given", ())))))
def test_it_reads_as_the_table_says(case: dict[str, Any]) -> None:
    module, name = case["function"].split(".")
    function = getattr(import_module(f"newsnorm.grammar.{module}"), name)
    found = {text: plain(function(text, **case.get("given", {}))) for text, _ in rows(case)}
    assert found == dict(rows(case))
