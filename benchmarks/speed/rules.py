"""Which share of the time each rule takes, so that a slow one is seen at once."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from time import perf_counter_ns
from typing import TypeVar

from newsnorm import NEWS, Article, Label, Pipeline
from newsnorm.edits import Change
from newsnorm.engine import awake
from newsnorm.page import Page
from newsnorm.phrases import shipped
from newsnorm.roles import BODY

__all__ = ["shares"]

Result = TypeVar("Result")
VIEWS = ("lines", "keys", "signs", "marks", "prose")  # what a page tells of its lines, told when a rule first asks


class Clock:
    """The least time that each step took for each text."""

    def __init__(self) -> None:
        self.best: dict[tuple[str, int], int] = {}

    def time(self, name: str, number: int, work: Callable[[], Result]) -> Result:
        """Do something, and keep how long it took if it never took less."""
        start = perf_counter_ns()
        result = work()
        taken = perf_counter_ns() - start
        self.best[name, number] = min(taken, self.best.get((name, number), taken))
        return result


def shares(texts: Sequence[str], rounds: int, pipeline: Pipeline = NEWS) -> Mapping[str, float]:
    """Return each step's share of the time that the texts take: rules, what they share, a second reading, the body."""
    clock = Clock()
    for _ in range(rounds):
        for number, text in enumerate(texts):
            _walk(text, number, pipeline, clock)
    totals: dict[str, int] = defaultdict(int)
    for (name, _), taken in clock.best.items():
        totals[name] += taken
    return {name: total / sum(totals.values()) for name, total in totals.items()}


def _walk(source: str, number: int, pipeline: Pipeline, clock: Clock) -> None:
    """Do what the engine does, step by step."""
    text = source
    for rule in pipeline.repairs:
        edits = clock.time(rule.name, number, lambda: tuple(rule.find(text)) if awake(rule.needles, text) else ())  # noqa: B023
        text = Change(rule.name, edits).do(text) if edits else text
    page = Page(text, shipped())
    for view in VIEWS:
        clock.time(f"page: {view}", number, lambda: getattr(page, view))  # noqa: B023
    _label(page, pipeline, number, clock)
    if not page.is_settled:
        rest, _ = page.rest()
        again = Pipeline([rule for rule in pipeline.labellers if rule.by_place])
        clock.time("second reading", number, lambda: _label(rest, again, -1, Clock()))
    labels = [Label(line, role, "") for line, role in enumerate(page.roles) if role is not None and role not in BODY]
    clock.time("article and body", number, lambda: Article(source, text, labels=labels).body)


def _label(page: Page, pipeline: Pipeline, number: int, clock: Clock) -> None:
    for rule in pipeline.labellers:
        found = clock.time(rule.name, number, lambda: list(rule.find(page)) if awake(rule.needles, page.text) else [])  # noqa: B023
        for line, role in found:
            if page.roles[line] is None:
                page.give(line, role)
