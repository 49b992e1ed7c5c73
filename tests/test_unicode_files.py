"""Unicode's own test files, where the system has them (Debian: unicode-data): nothing is composed, nothing split."""

import bz2
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

import pytest

from newsnorm import NEWS, Repair, normalize

FOLDERS = (Path("/usr/share/unicode"), Path("/usr/share/unicode/ucd"))
# They may take out a part of a cluster that is not seen; no other rule changes a text of these files.
EXPECTED = {"invisible_characters", "line_ends", "spaces", "surrogates", "c1_controls"}
SEEN = [rule for rule in NEWS.repairs if rule.name not in EXPECTED]


def lines_of(name: str) -> Iterator[str]:
    """Yield the lines of a file of Unicode's without comments; skip the test where the file is not there."""
    for folder in FOLDERS:
        for path in (folder / name, folder / f"{name}.bz2"):
            if path.exists():
                data = bz2.decompress(path.read_bytes()) if path.suffix == ".bz2" else path.read_bytes()
                lines = (line.partition("#")[0].strip() for line in data.decode().split("\n"))
                yield from (line for line in lines if line and line[0] != "@")
                return
    pytest.skip(f"{name} is not on this system")


def characters(codes: str) -> str:
    return "".join(chr(int(code, 16)) for code in codes.split())


def test_no_form_of_normalization_is_changed_into_another() -> None:
    """NEWS composes nothing: the letters of all five columns of a line come back as they went in."""
    wrong = {}
    lines = list(lines_of("NormalizationTest.txt"))
    for line in lines:
        words = [characters(column) for column in line.split(";")[:5]]
        text = f"The signs read {', '.join(f'x{word}x' for word in words)} at noon."
        article = normalize(text)
        if article.restore() != text or {change.rule for change in article.changes} - EXPECTED:
            wrong[line] = article.text
    assert wrong == {}
    assert len(lines) > 18_000


def clusters(line: str) -> tuple[str, list[int]]:
    """Return the text of a line of GraphemeBreakTest, and the offsets where a cluster may end."""
    parts = [part.strip() for part in line.replace("×", " ").split("÷")]
    texts = [characters(part) for part in parts if part]
    return "".join(texts), [0, *accumulate(map(len, texts))]


def splits(rule: Repair, text: str, ends: set[int]) -> bool:
    """Whether an edit begins or ends within a cluster, and leaves a part of it that is seen."""
    edges = [edge for edit in rule.find(text) for edge in (edit.start, edit.end)]
    return any(edge not in ends for edge in edges)


@pytest.mark.parametrize("rule", SEEN, ids=lambda rule: rule.name)
def test_no_edit_splits_what_a_reader_sees_as_one_character(rule: Repair) -> None:
    lines = list(lines_of("auxiliary/GraphemeBreakTest.txt"))
    assert len(lines) == 602
    for line in lines:
        text, ends = clusters(line)
        shift = len("The sign ")
        around = f"The sign {text} at noon."
        allowed = {0, *(end + shift for end in ends), *range(shift), *range(shift + len(text), len(around) + 1)}
        assert not splits(rule, around, allowed), line


def test_no_paragraph_ends_within_a_cluster() -> None:
    for line in lines_of("auxiliary/GraphemeBreakTest.txt"):
        text, _ = clusters(line)
        article = normalize(f"The sign {text} was seen by many at noon on Monday.\n\nIt rained {text}")
        assert len(article.paragraphs) <= 2 + text.count("\n") * 2 + text.count("\r") * 2
        assert article.restore() == article.source
