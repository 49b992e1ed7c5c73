"""True sentences in the shape of noise stay: tests/bank/<language>.txt, one a line.

Each stands between two ordinary paragraphs, where it is hardest to tell from a line that a site put there. Whole
sentences stand at the head and at the end of the story too; there a few words without a stop may be a title or a link.
"""

from pathlib import Path

import pytest

from newsnorm import normalize, shipped
from newsnorm.grammar.scripts import WORDLESS_SCRIPT
from newsnorm.labels.boilerplate import BRIEF_WORDS, WORDLESS_BRIEF_LENGTH
from newsnorm.page import STOPS, Page

BANK = sorted((Path(__file__).parent / "bank").glob("*.txt"))
LEAST = {"en": 600}
LEAST_ELSEWHERE = 80
LEAST_OF_ALL = 2300
HEAD = "Village council meets in the old school until midnight\nBy Ada Quist"
BEFORE = "The council met on Tuesday evening in the old school, and nearly all of the village had come to hear it."
AFTER = "Nobody left before midnight, although the stove had gone out and the minutes had been read twice already."


def sentences(path: Path) -> list[str]:
    """Read the lines of a bank; empty ones and comments aside."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line and not line.startswith("#")]


def lost(line: str, text: str = f"{BEFORE}\n\n{{}}\n\n{AFTER}") -> str:
    """Return what became of a line: nothing where it stayed, else the rule that took it."""
    article = normalize(text.replace("{}", line))
    if line in article.paragraphs:
        return ""
    takers = [f"{found.rule} as {found.role}" for found in article.lines if found.text and found.rule]
    return f"{line!r} was taken by {', '.join(takers) or 'a repair: ' + article.body}"


def is_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return line.rstrip("\"'”’»」)")[-1:] in STOPS


def is_brief(line: str) -> bool:
    """Whether a line is so short, and without a full stop, that it may go where other junk ends the text."""
    if line[-1] == ".":
        return False
    if WORDLESS_SCRIPT.search(line):
        return len(line.rstrip(STOPS)) <= WORDLESS_BRIEF_LENGTH
    return len(line.split()) <= BRIEF_WORDS


@pytest.mark.parametrize("path", BANK, ids=lambda path: path.stem)
def test_true_sentences_stay(path: Path) -> None:
    assert [told for line in sentences(path) if (told := lost(line))] == []


@pytest.mark.parametrize("path", BANK, ids=lambda path: path.stem)
def test_true_sentences_stay_without_blank_lines_around_them(path: Path) -> None:
    text = f"{BEFORE}\n{{}}\n{AFTER}"
    assert [told for line in sentences(path) if (told := lost(line, text))] == []


@pytest.mark.parametrize("path", BANK, ids=lambda path: path.stem)
@pytest.mark.parametrize("head", ["", f"{HEAD}\n\n"], ids=["first line", "below the title"])
def test_true_sentences_start_a_story(path: Path, head: str) -> None:
    text = f"{head}{{}}\n\n{BEFORE}\n\n{AFTER}"
    assert [told for line in sentences(path) if is_sentence(line) and (told := lost(line, text))] == []


@pytest.mark.parametrize("path", BANK, ids=lambda path: path.stem)
def test_true_sentences_end_a_story(path: Path) -> None:
    text = f"{HEAD}\n\n{BEFORE}\n\n{AFTER}\n\n{{}}"
    found = [line for line in sentences(path) if is_sentence(line) and not is_brief(line)]
    assert [told for line in found if (told := lost(line, text))] == []


@pytest.mark.parametrize("path", BANK, ids=lambda path: path.stem)
def test_no_phrase_of_any_language_speaks_for_a_whole_true_line(path: Path) -> None:
    """What is a button in one language must not be a crosshead in another."""
    page = Page("\n".join(sentences(path)), shipped())
    marks = {page.lines[number]: phrase for number, phrase in page.marks.items()}
    assert {line: phrase for line, phrase in marks.items() if phrase.sure and phrase.how == "line"} == {}


@pytest.mark.parametrize("path", BANK, ids=lambda path: path.stem)
def test_a_bank_is_large_enough_and_has_no_sentence_twice(path: Path) -> None:
    found = sentences(path)
    assert len(found) >= LEAST.get(path.stem, LEAST_ELSEWHERE)
    assert sorted({line for line in found if found.count(line) > 1}) == []


def test_the_banks_hold_enough_in_all_languages_that_have_phrases() -> None:
    assert {path.stem for path in BANK} == {phrase.place[:2] for phrase in shipped().entries}
    assert sum(len(sentences(path)) for path in BANK) >= LEAST_OF_ALL
