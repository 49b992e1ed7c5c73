"""Times of several functions on the same texts, taken by turns, so that a busy machine slows all of them alike."""

from collections.abc import Callable, Mapping, Sequence
from statistics import quantiles
from time import process_time_ns
from typing import NamedTuple

__all__ = ["Spread", "by_turns", "spread"]


class Spread(NamedTuple):
    """The quartiles of ratios: a quarter lies below `low`, half below `middle`, a quarter above `high`."""

    low: float
    middle: float
    high: float


def by_turns(
    works: Mapping[str, Callable[[str], object]], texts: Sequence[str], rounds: int
) -> Mapping[str, list[float]]:
    """Return for each function the nanoseconds of processor time that each text takes: the best of some rounds.

    One text after another goes through all functions, and then again: what else the machine does in the meantime falls
    on all of them, and the best round is the one that it fell on least.
    """
    best = {name: [float("inf")] * len(texts) for name in works}
    for _ in range(rounds):
        for number, text in enumerate(texts):
            for name, work in works.items():
                best[name][number] = min(best[name][number], _nanoseconds(work, text))
    return best


def spread(others: Sequence[float], own: Sequence[float]) -> Spread:
    """Return the spread, over texts, of how many times as long another function takes."""
    ratios = [other / ours for other, ours in zip(others, own, strict=True)]
    return Spread(*quantiles(ratios, n=4)) if len(ratios) > 1 else Spread(ratios[0], ratios[0], ratios[0])


def _nanoseconds(work: Callable[[str], object], text: str) -> int:
    start = process_time_ns()
    work(text)
    return max(1, process_time_ns() - start)
