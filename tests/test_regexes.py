"""Every pattern of the package has a verdict in tests/regexes/verdicts.json, and none is vulnerable.

`safe`: recheck proves it. `linear`: recheck's attack, or the prober's, takes linear time in Python's engine.
`bounded`: the pattern alone is slow, but gets to see short lines only, so that `normalize` takes linear time on its
attack. A new pattern has none until `python tests/regexes/judge.py` has run.
"""

import ast
import re
from pathlib import Path

import pytest

import newsnorm
from regexes.find import patterns
from regexes.judge import key, load
from regexes.probe import verdict_of
from regexes.translate import javascript

PACKAGE = Path(newsnorm.__file__).parent
HELD = {"safe", "linear", "bounded"}
# A word of the text, which holds letters and digits alone, is looked for as a whole.
MADE_OF_TEXT = {'re.search(f"\\\\b{word}\\\\b", text)'}
CALLS = {"match", "search", "sub", "subn", "split", "findall", "finditer", "fullmatch"}


def test_every_pattern_has_a_verdict_and_none_is_vulnerable() -> None:
    verdicts = load()
    found = {key(pattern, flags): (place, pattern) for place, pattern, flags in patterns()}
    unread = [entry for name, entry in found.items() if name not in verdicts]
    assert unread == [], "run: python tests/regexes/judge.py"
    assert len(found) > 100
    assert {verdicts[name]["verdict"] for name in found} <= HELD


def test_no_pattern_is_made_where_the_registry_does_not_see_it() -> None:
    """Patterns are compiled; what is handed to a function of `re` as a str is the same, but has no name."""
    inline = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CALLS:
                module = node.func.value.id if isinstance(node.func.value, ast.Name) else ""
                inline |= {ast.unparse(node).replace("'", '"')} if module in ("re", "regex") else set()
    assert inline <= MADE_OF_TEXT


@pytest.mark.parametrize("pattern", [r"\s+$", r"\([^)]*\)", r"(?:a|a)*b", r"(\w+\s?)*!"])
def test_the_prober_finds_the_guilty(pattern: str) -> None:
    """It says `bounded` of these: `normalize` does not use them."""
    assert verdict_of(pattern, 0, None)["verdict"] == "bounded"


@pytest.mark.parametrize("pattern", [r"(?<!\s)\s+$", r"\([^()]*\)", r"(?<![a-z])[a-z]++b", "“[^“”]*”"])
def test_the_prober_leaves_the_innocent(pattern: str) -> None:
    assert verdict_of(pattern, 0, None)["verdict"] == "linear"


@pytest.mark.parametrize(
    ("pattern", "flags", "expected"),
    [
        (r"a++b", 0, "(?:a){1,}b"),
        (r"(?>ab|c)d?", 0, "(?:(?:ab|c))(?:d){0,1}"),
        (r"(?P<name>\d)(?P=name)", 0, r"([\p{Nd}])\1"),
        (r"^.\Z", re.MULTILINE, r"^[^\n](?![\s\S])"),
        (r"[^\W\d_]{2}", 0, r"(?:(?:(?![\p{Nd}\u{5f}])[\p{L}\p{N}_])){2,2}"),
        (r"(?<!x)[a-z-]*?(?=é)", 0, r"(?<!x)(?:[a-z\u{2d}]){0,}?(?=\u{e9})"),
        ("(?x) a | b  # or", 0, "[ab]"),
    ],
)
def test_patterns_are_translated(pattern: str, flags: int, expected: str) -> None:
    assert javascript(pattern, flags) == expected
