"""Edits and changes: how text is rewritten without losing where it came from."""

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from attrs import field, frozen

from newsnorm.errors import RuleError

__all__ = ["Change", "Edit"]


class Edit(NamedTuple):
    """One hunk of a diff: at character offset `start`, `old` gives way to `new`.

    Because it quotes the text that it replaces, an edit can be checked and undone.
    """

    start: int
    old: str
    new: str

    @property
    def end(self) -> int:
        """Character offset where the replaced text ends."""
        return self.start + len(self.old)


def _kept(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Keep edits as a tuple, so that a change can be hashed; a named function, for type checkers to read."""
    return tuple(edits)


@frozen
class Change:
    r"""The edits of one rule, in character offsets of the text that the rule read.

    >>> change = Change("escaped_quotes", [Edit(4, "\\'", "'")])
    >>> change.do(r"city\'s"), change.undo("city's")
    ("city's", "city\\'s")
    >>> change.origin(5, 6)
    (6, 7)
    >>> change.do("cities")
    Traceback (most recent call last):
    newsnorm.errors.RuleError: rule 'escaped_quotes' edits at offset 4, where it expects "\\'" and finds 'es'
    """

    rule: str
    edits: tuple[Edit, ...] = field(converter=_kept)

    def do(self, text: str) -> str:
        """Return `text` with the edits made.

        Raises:
            RuleError: the edits are not sorted, overlap, or quote something that is not there.

        """
        pieces: list[str] = []
        done = 0
        for start, old, new in self.edits:
            if start < done:
                raise RuleError(f"rule {self.rule!r} edits at offset {start}, before the end of its last edit, {done}")
            if not text.startswith(old, start) or start > len(text):
                found = text[start : start + max(1, min(len(old), 40))]
                raise RuleError(
                    f"rule {self.rule!r} edits at offset {start}, where it expects {old[:40]!r} and finds {found!r}"
                )
            pieces += (text[done:start], new)
            done = start + len(old)
        pieces.append(text[done:])
        return "".join(pieces)

    def undo(self, text: str) -> str:
        """Return the text that became `text` by this change."""
        back = [Edit(start, new, old) for start, (_, old, new) in zip(self._starts, self.edits, strict=True)]
        return Change(self.rule, back).do(text)

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of the changed text to the span it came from.

        An untouched character maps to itself; a character that an edit wrote maps to all that the edit replaced.

        Args:
            start: character offset in the changed text.
            end: character offset in the changed text, exclusive.

        """
        if end > start:
            return self._before(start), self._after(end - 1)
        point = self._before(start)
        return point, point

    def _before(self, offset: int) -> int:
        """Where the character at `offset` began."""
        number, shift = self._at(offset)
        return offset + shift if number is None else self.edits[number].start

    def _after(self, offset: int) -> int:
        """Where the character at `offset` ended."""
        number, shift = self._at(offset)
        return offset + 1 + shift if number is None else self.edits[number].end

    def _at(self, offset: int) -> tuple[int | None, int]:
        """Return the edit that wrote the character at `offset`, or else how far the character was moved."""
        number = bisect_right(self._starts, offset) - 1
        if number < 0:
            return None, 0
        _, old, new = edit = self.edits[number]
        written = self._starts[number] + len(new)
        return (number, 0) if offset < written else (None, edit.start + len(old) - written)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each edit's new text begins in the changed text."""
        grown = accumulate((len(new) - len(old) for _, old, new in self.edits), initial=0)
        return [edit.start + shift for edit, shift in zip(self.edits, grown, strict=False)]
