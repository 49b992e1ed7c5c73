"""Blocks of lines around a picture, on pages that part their paragraphs by blank lines."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from newsnorm.grammar.captionmarks import LONGEST_SCENE, STOPS, is_quoting, is_under_picture, sentences
from newsnorm.grammar.creditnames import is_name

__all__ = ["above_in_block"]

FEWEST_PARTED = 3
MOST_GLUED = 1 / 6  # of the paragraphs, on a page that parts them
MOST_SENTENCES = 3
TIME = re.compile(r"\d:\d\d\b")
MOST_LINES = 3  # of one picture above its credit: two alternative texts and the caption
BULLETS = ("•", "-", "–", "—", "*", "+", "·", "▪", "1.", "2.", "3.", "4.", "5.")


def above_in_block(
    lines: Sequence[str], filled: Sequence[int], prose: Sequence[bool], known: Collection[int], first: int
) -> Iterator[int]:
    """Find what no blank line parts from the caption or the credit below it, where paragraphs are parted.

    That is the picture's alternative text, or its caption. What stands above the story's first paragraph may be its
    title or its standfirst, and stays.

    Args:
        lines: the lines of the page.
        filled: the numbers of the lines that are not blank.
        prose: whether each line reads like a paragraph.
        known: the lines that are captions or credits.
        first: the number of the first paragraph.

    """
    if not _is_parted(filled, prose, known):
        return
    for number in known:
        above = number - 1
        if lines[number].lstrip().startswith(BULLETS):
            continue
        while above > max(first, number - MOST_LINES - 1) and above not in known and _is_near_picture(lines[above]):
            yield above
            above -= 1


def _is_parted(filled: Sequence[int], prose: Sequence[bool], known: Collection[int]) -> bool:
    """Whether blank lines stand before nearly all paragraphs."""
    pairs = [
        above + 1 == below
        for above, below in pairwise(filled)
        if prose[below] and not any(number in known for number in (above, below, below + 1, below + 2))
    ]
    return len(pairs) >= FEWEST_PARTED and sum(pairs) <= len(pairs) * MOST_GLUED


def _is_near_picture(line: str) -> bool:
    """Whether a line can be a caption or an alternative text, and no heading, name, time or item of a list."""
    text = line.strip()
    if not text or len(text) > LONGEST_SCENE or text.startswith(BULLETS) or TIME.search(text):
        return False
    if text[-1] in STOPS:
        return text.count(" ") > 1 and sentences(text) <= MOST_SENTENCES and not is_quoting(text)
    return text.upper() != text.lower() and is_under_picture(text, doubtful=True) and not is_name(text)
