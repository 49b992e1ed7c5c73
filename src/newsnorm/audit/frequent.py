"""The most frequent of any number of things, in bounded memory: the summary of Misra and Gries.

Counters are held for a bounded number of things. When there are too many, the same number is taken off every counter
and those that reach nothing go (Misra and Gries 1982; summaries of parts can be merged, Agarwal and others 2012). So a
count is at most `missed` too low and never too high, and `missed` is at most the things seen divided by `size`.
"""

from collections.abc import Hashable
from typing import Generic, TypeVar

__all__ = ["Frequent"]

T = TypeVar("T", bound=Hashable)


class Frequent(Generic[T]):
    """Counts of the most frequent things.

    >>> seen = Frequent(2)
    >>> for thing in "abacadaeaf":
    ...     seen.add(thing)
    >>> seen.most(1), seen.missed
    ([('a', 4)], 1)
    """

    def __init__(self, size: int) -> None:
        self.size = size
        self.counts: dict[T, int] = {}
        self.missed = 0

    def add(self, thing: T, count: int = 1) -> None:
        """Count a thing."""
        self.counts[thing] = self.counts.get(thing, 0) + count
        self._shrink()

    def merge(self, other: "Frequent[T]") -> None:
        """Count what another summary has counted."""
        for thing, count in other.counts.items():
            self.counts[thing] = self.counts.get(thing, 0) + count
        self.missed += other.missed
        self._shrink()

    def most(self, number: int) -> list[tuple[T, int]]:
        """Return the most frequent things with how often they were seen at least, most frequent first."""
        return sorted(self.counts.items(), key=lambda pair: (-pair[1], str(pair[0])))[:number]

    def _shrink(self) -> None:
        if len(self.counts) <= 2 * self.size:  # sorting so rarely costs next to nothing
            return
        off = sorted(self.counts.values(), reverse=True)[self.size]
        self.counts = {thing: count - off for thing, count in self.counts.items() if count > off}
        self.missed += off
