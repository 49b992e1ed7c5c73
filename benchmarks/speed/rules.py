"""Which share of the time each rule takes, so that a slow one is seen at once."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import wraps
from time import perf_counter_ns
from typing import Any

from attrs import evolve

from newsnorm import NEWS, Labeller, Normalizer, Page, Pipeline

__all__ = ["shares"]

VIEWS = ("lines", "keys", "signs", "marks", "prose")  # what a page tells of its lines, told when a rule first asks
REST = "engine, article and body"


class Clock:
    """How long each step takes within one text; a rule that reads a page twice is counted twice."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()

    @contextmanager
    def timing(self, name: str) -> Iterator[None]:
        """Count what is done meanwhile."""
        start = perf_counter_ns()
        yield
        self.spent[name] += perf_counter_ns() - start

    def timed(self, rule: Normalizer) -> Normalizer:
        """Return the rule with its time counted."""

        @wraps(rule.find)
        def find(read: Any) -> list[Any]:
            with self.timing(rule.name):
                return list(rule.find(read))

        return evolve(rule, find=find)

    def views(self, page: Page) -> Sequence[Any]:
        """Ask a page for what rules share, before the first of them does."""
        for view in VIEWS:
            with self.timing(f"page: {view}"):
                getattr(page, view)
        return ()


def shares(texts: Sequence[str], rounds: int, pipeline: Pipeline = NEWS) -> Mapping[str, float]:
    """Return each step's share of the time that the texts take: the rules, what they share, and the rest."""
    clock = Clock()
    first = Labeller(clock.views, by_place=False)
    timed = evolve(pipeline, rules=[*map(clock.timed, pipeline.repairs), first, *map(clock.timed, pipeline.labellers)])
    best: dict[tuple[str, int], int] = {}
    for _ in range(rounds):
        for number, text in enumerate(texts):
            clock.spent.clear()
            with clock.timing(REST):
                _ = timed(text).body
            clock.spent[REST] -= clock.spent.total() - clock.spent[REST]
            for name, spent in clock.spent.items():
                best[name, number] = min(spent, best.get((name, number), spent))
    totals: Counter[str] = Counter()
    for (name, _), spent in best.items():
        totals[name] += spent
    return {name: total / totals.total() for name, total in totals.items()}
