"""What tests/mutation/equivalent.toml lists is there: a change of a line has to be thought over again."""

import tomllib
from pathlib import Path

import newsnorm

HERE = Path(__file__).parent
LISTED = tomllib.loads((HERE / "mutation" / "equivalent.toml").read_text(encoding="utf-8"))["equivalent"]
PACKAGE = Path(newsnorm.__file__).parent


def test_each_line_that_is_listed_is_in_the_source() -> None:
    lines = {
        entry["file"]: [line.strip() for line in (PACKAGE / entry["file"]).read_text(encoding="utf-8").splitlines()]
        for entry in LISTED
    }
    assert [entry["line"] for entry in LISTED if entry["line"] not in lines[entry["file"]]] == []


def test_each_entry_says_what_the_line_becomes_and_why() -> None:
    keys = {"file", "function", "line", "becomes", "reason"}
    assert [entry for entry in LISTED if not set(entry) <= keys or not (entry["becomes"] and entry["reason"])] == []
    assert [entry for entry in LISTED if entry["line"] in entry["becomes"]] == []
