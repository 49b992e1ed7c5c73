"""True sentences in the shape of noise stay: tests/bank/<language>.txt, one a line.

Each stands between two ordinary paragraphs, where it is hardest to tell from a line that a site put there.
"""

from pathlib import Path

import pytest

from newsnorm import normalize

BANK = sorted((Path(__file__).parent / "bank").glob("*.txt"))
LEAST = {"en": 300}
LEAST_ELSEWHERE = 60
BEFORE = "The council met on Tuesday evening in the old school, and nearly all of the village had come to hear it."
AFTER = "Nobody left before midnight, although the stove had gone out and the minutes had been read twice already."


def sentences(path: Path) -> list[str]:
    """Read the lines of a bank; empty ones and comments aside."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line and not line.startswith("#")]


def lost(line: str) -> str:
    """Return what became of a line: nothing where it stayed, else the rule that took it."""
    article = normalize(f"{BEFORE}\n\n{line}\n\n{AFTER}")
    if line in article.paragraphs:
        return ""
    takers = [f"{found.rule} as {found.role}" for found in article.lines if found.text and found.rule]
    return f"{line!r} was taken by {', '.join(takers) or 'a repair: ' + article.body}"


@pytest.mark.parametrize("path", BANK, ids=lambda path: path.stem)
def test_true_sentences_stay(path: Path) -> None:
    assert [told for line in sentences(path) if (told := lost(line))] == []


@pytest.mark.parametrize("path", BANK, ids=lambda path: path.stem)
def test_a_bank_is_large_enough_and_has_no_sentence_twice(path: Path) -> None:
    found = sentences(path)
    assert len(found) >= LEAST.get(path.stem, LEAST_ELSEWHERE)
    assert sorted({line for line in found if found.count(line) > 1}) == []
