"""Where the head of a story ends and its tail begins, told by the lines that read like paragraphs."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from newsnorm.grammar.signs import is_credit_line
from newsnorm.grammar.writers import is_bio, is_contact

__all__ = ["Zones", "find_zones"]

LAST_LINES = 4


class Zones(NamedTuple):
    """Line numbers that part a story.

    Attributes:
        first: the first paragraph, or the end where there is none.
        head: the line where paragraphs begin to follow each other; one standfirst may stand before it.
        lead: the line of the third paragraph; a byline may stand below a standfirst and an unmarked caption.
        last: the last paragraph, or -1 where there is none.
        tail: the first of the last few lines; everything after the last paragraph is in the tail.

    """

    first: int
    head: int
    lead: int
    last: int
    tail: int


def find_zones(lines: Sequence[str], open_lines: Sequence[int], prose: Sequence[bool]) -> Zones:
    """Find the head and the tail; what is said of the author and how to reach them is no paragraph of the story.

    Args:
        lines: the lines of the text.
        open_lines: the numbers of those that are neither blank nor labelled, in order.
        prose: for every line whether it reads like a paragraph.

    >>> find_zones(["Title", "He ran.", "He fell.", "(dpa)"], [0, 1, 2, 3], [False, True, True, False])
    Zones(first=1, head=1, lead=4, last=2, tail=0)

    """
    past = len(prose)
    stands = [number for number in open_lines if prose[number]]
    while stands and _is_apart(lines[stands[-1]]):
        stands.pop()
    if not stands:
        return Zones(past, past, past, -1, 0)
    last = stands[-1]
    lead = stands[2] if len(stands) > 2 else past
    head = lead
    for line, below in pairwise(open_lines):
        if prose[line] and prose[below]:
            head = min(line, lead) if below <= last else lead
            break
    tail = open_lines[-LAST_LINES] if len(open_lines) >= LAST_LINES else 0
    return Zones(stands[0], head, lead, last, min(tail, last + 1))


def _is_apart(line: str) -> bool:
    return is_contact(line) or is_bio(line) or is_credit_line(line)
