"""What became of the source, span by span: the lines that it became, with their roles, and the edits in them."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from newsnorm.article import Article
from newsnorm.report.values import edit_origin
from newsnorm.roles import BODY, Role

__all__ = ["PLAIN", "Mark", "Step", "marks"]

PLAIN = BODY | {Role.BLANK}  # what is told by no mark, unless it was changed


class Step(NamedTuple):
    """One edit of a span: the rule, and what stood there before and after."""

    rule: str
    old: str
    new: str


class Mark(NamedTuple):
    """A span of the source, in character offsets; marks partition the source.

    `role` and `rule` are those of the line that it became part of. `steps` are the edits that it went through, none
    where its characters stayed; an empty span is a place where an edit put something in.
    """

    start: int
    end: int
    role: Role
    rule: str
    steps: tuple[Step, ...] = ()


def marks(article: Article) -> Iterator[Mark]:
    r"""Yield what became of each span of the source, in order; joined, the spans are the source.

    >>> from newsnorm.news import normalize
    >>> for mark in marks(normalize("Rain fell on the town\\'s roofs all day long.\nAdvertisement")):
    ...     print(mark.start, mark.end, mark.role, [step.new for step in mark.steps])
    0 21 body []
    21 23 body ["'"]
    23 45 body []
    45 58 ad []
    """
    starts: list[int] = []
    lines = []
    for line in article.lines:
        starts.append(max(article.origin(line.start, line.end)[0], starts[-1] if starts else 0))
        lines.append(line)

    def span(start: int, end: int, steps: tuple[Step, ...] = ()) -> Mark:
        at = end if steps and article.source[start - 1 : start] in ("", "\n") else start  # an indent is its line's
        line = lines[max(0, bisect_right(starts, at) - 1)]
        return Mark(start, end, line.role, line.rule, steps)

    done = 0
    for start, end, steps in [*_hunks(article), (len(article.source), len(article.source), ())]:
        cuts = [done, *starts[bisect_right(starts, done) : bisect_right(starts, start - 1)], start]
        yield from (span(one, other) for one, other in pairwise(cuts) if one < other)
        if steps:
            yield span(start, end, steps)
        done = end


def _hunks(article: Article) -> Iterator[tuple[int, int, tuple[Step, ...]]]:
    """Yield the spans of the source that edits touched, in order and apart, and what each went through."""
    found = sorted(
        (*edit_origin(article, number, edit), number, edit.start, Step(change.rule, edit.old, edit.new))
        for number, change in enumerate(article.changes)
        for edit in change.edits
    )
    held: list[tuple[int, int, Step]] = []
    first = last = 0
    for start, end, number, at, step in found:
        if held and (start >= last and (start, end) != (first, last)):
            yield first, last, _in_order(held)
            held, first = [], start
        first, last = (first, max(last, end)) if held else (start, end)
        held.append((number, at, step))
    if held:
        yield first, last, _in_order(held)


def _in_order(held: list[tuple[int, int, Step]]) -> tuple[Step, ...]:
    return tuple(step for *_, step in sorted(held))
