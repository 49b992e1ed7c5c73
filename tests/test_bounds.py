"""What is handed to others is bounded: ftfy sees suspect lines once, its slow parts off; NFKC sees short names."""

import ast
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import ftfy
import pytest

from fresh import core
from hostile import ATTACKS
from material import sources
from newsnorm import normalize
from newsnorm.grammar import agencies

LONGEST_NAME = 700  # characters; the longest line that is asked whether it is a caption


def texts() -> Iterator[str]:
    yield from sources()
    yield from (make(4000) for make in ATTACKS.values())
    yield "\n".join(f"The captainâ€™s log {make(40)}" for make in ATTACKS.values())


def test_ftfy_sees_each_suspect_line_once_and_without_its_slow_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[str, Any]] = []
    fix = ftfy.fix_encoding

    def watched(line: str, *config: Any) -> str:
        if config:  # ftfy calls itself without, for a part of the line
            seen.append((line, *config))
        return fix(line, *config)

    monkeypatch.setattr(ftfy, "fix_encoding", watched)
    for text in texts():
        seen.clear()
        normalize(text)
        assert sum(len(line) + 1 for line, _ in seen) <= 2 * len(text) + 1
        for line, config in seen:
            assert "\n" not in line
            assert (config.unescape_html, config.normalization, config.explain) == (False, None, False)
    assert seen, "the last text has garbled lines"


def test_only_short_names_are_folded_with_nfkc(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each CPython composes runs of marks in quadratic time; a name has no such runs that matter."""
    longest = 0
    fold = unicodedata.normalize

    def watched(form: Any, name: str) -> str:
        nonlocal longest
        longest = max(longest, len(name))
        return fold(form, name)

    monkeypatch.setattr(agencies, "normalize", watched)
    for text in texts():
        normalize(text)
        normalize("By " + text.replace("\n", " "))
    assert 0 < longest <= LONGEST_NAME


def imports(path: Path) -> Iterator[tuple[str, str]]:
    """Yield module and name of each import of a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", alias.name) for alias in node.names)


def test_what_is_slow_or_harmful_is_not_used() -> None:
    """`html.unescape` raises on long numbers and eats `&copy=2`; NFC is nowhere but in the look-up of agencies."""
    found = {(path.name, *what) for path in core() for what in imports(path)}
    assert {what for what in found if what[1] == "html"} == set()
    assert [what[0] for what in found if what[1:] == ("unicodedata", "normalize")] == ["agencies.py"]
    assert {what[0] for what in found if what[1].startswith("ftfy")} == {"mojibake.py"}


@pytest.mark.parametrize("digits", ["9", "0", "1234567890"])
@pytest.mark.parametrize(
    "form", ["&#{};", "&#x{};", "&amp;#{};", "\\u{{{}}}", "{} June 2021", "By Ada Quist {}", "{} shares"]
)
def test_numbers_without_end_are_read_by_nothing(form: str, digits: str) -> None:
    """`int` refuses more than 4,300 digits."""
    text = form.format(digits * 5000)
    assert normalize(text).restore() == text
