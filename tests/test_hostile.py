"""Texts made to cost time, memory or stack: every one is normalized, restored, and takes no more than its share."""

import gc
import json
import sys
import tracemalloc
from collections.abc import Callable
from time import process_time

import pytest

from fresh import run
from hostile import ATTACKS, Make, repeated
from material import PROSE, sources
from newsnorm import normalize

SHORT, LONG = 16_000, 64_000  # characters
STEEPEST = 6.25  # times the processor time for four times the text: 2.5 for each doubling
MOST_COST = 20  # times the processor time of news, for each character
LOOKS = ((SHORT, LONG, 1), (SHORT, LONG, 4), (LONG, 4 * LONG, 3), (SHORT, LONG, 20), (LONG, 4 * LONG, 9))
TOO_QUICK = 0.004  # seconds; below that the clock measures itself
MEMORY = 8  # times the size of the source
SPARE = 4_000_000  # bytes
MOST_MEMORY = 400  # bytes for each character of any text: a line, a label and an edit are objects
LEAST = 150

every_attack = pytest.mark.parametrize("make", ATTACKS.values(), ids=list(ATTACKS))


def views(text: str) -> object:
    article = normalize(text)
    return article.title, article.byline, article.body, article.captions, article.dropped


def seconds(text: str, times: int = 1) -> float:
    """Return the least processor time that normalizing and looking took."""
    best = float("inf")
    for _ in range(times):
        start = process_time()
        views(text)
        best = min(best, process_time() - start)
    return best


def slope(make: Make, short: int, long: int, times: int) -> tuple[float, float]:
    """Return how many times the time four times the text takes, and the time of one character of the longer one.

    The two are timed by turns, so that a moment when the machine is busy spoils a turn and not one of them.
    """
    few, many = make(short), make(long)
    turns = [(seconds(many), seconds(few, long // short)) for _ in range(times)]
    much, less = map(min, zip(*turns, strict=True))
    steep = 0.0 if much < TOO_QUICK else much / less * long / short * len(few) / len(many)
    return steep, much / len(many)


def test_there_are_enough_of_them() -> None:
    assert len(ATTACKS) >= LEAST
    for make in ATTACKS.values():
        text = make(SHORT)
        assert SHORT / 2 <= len(text) <= 2 * SHORT
        assert text == make(SHORT)


@every_attack
def test_it_is_normalized_and_restored(make: Make) -> None:
    text = make(3000)
    article = normalize(text)
    assert article.restore() == text
    json.dumps(article.body).encode()
    article.body.encode()


@pytest.fixture(scope="module")
def cost_of_news() -> float:
    text = "\n\n".join(source for source in sources() if len(source) > 100)
    return seconds(text, 3) / len(text)


@pytest.mark.heavy
@every_attack
def test_time_is_linear_and_a_character_costs_at_most_twenty_of_news(make: Make, cost_of_news: float) -> None:
    """Look again, with more turns and at a longer text, before it fails: a busy machine spoils one look."""
    looks = []
    for short, long, times in LOOKS:
        steep, cost = slope(make, short, long, times)
        looks.append((steep, cost / cost_of_news))
        if steep <= STEEPEST and cost <= MOST_COST * cost_of_news:
            return
    pytest.fail(f"slopes, and costs beside news: {looks}")


BLOCKS = 100_000
LARGE: dict[str, Callable[[int], str]] = {
    "equal paragraphs": lambda n: (PROSE[0] + "\n\n") * n,
    "equal captions": lambda n: "Gulls on the pier. (Ada Quist/AFP)\n" * n,
    "captions above paragraphs": lambda n: "\n".join(
        f"Open this photo in gallery\nThe gulls on pier {i} wait until the ferry has left the harbour."
        for i in range(n // 2)
    ),
    "facts with dates": lambda n: "\n".join((PROSE[0], *(f"Date: May {i % 30}, 2021" for i in range(n)), PROSE[0])),
    "paths to the page": lambda n: "\n".join(f"Home » Harbour » Pier {i}" for i in range(n)),
    "captions that differ": lambda n: "\n".join(f"Gulls on pier {i}. (AFP)" for i in range(n)),
    "paragraphs of one character": lambda n: "a\n\n" * n,
    "brackets in brackets": lambda n: "(" * n + ")" * n,
    "quotes in quotes": lambda n: "[quote]" * n + "[/quote]" * n,
    "elements in elements": lambda n: "<div>" * n + "</div>" * n,
    "escapes of escapes": lambda n: "&" + "amp;" * n + "lt;",
    "lines that all have a role": lambda n: "\n".join(f"Advertisement {i}" for i in range(4 * n)),
}


@pytest.mark.heavy
@pytest.mark.parametrize("make", LARGE.values(), ids=list(LARGE))
def test_a_hundred_thousand_blocks_take_four_times_as_long_as_a_quarter_of_them(make: Callable[[int], str]) -> None:
    few, many = make(BLOCKS // 4), make(BLOCKS)
    assert any(seconds(many, times) <= STEEPEST * seconds(few, times) for times in (1, 3, 9))


def peak(text: str) -> int:
    """Return how many bytes more than now normalizing and looking takes at its height."""
    gc.collect()
    tracemalloc.start()
    try:
        views(text)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.heavy
@every_attack
def test_memory_is_linear(make: Make) -> None:
    text = make(SHORT)
    normalize(text[:200])
    assert peak(text) <= MOST_MEMORY * len(text) + SPARE // 4


NEWS_TEXTS = {
    "news": lambda: "\n\n".join(source for source in sources() if len(source) > 100) * 3,
    "one line": lambda: (PROSE[0] + " ") * 8000,
    "one character that is wide": lambda: (PROSE[0] + "\n\n") * 8000 + "👩",
    "captions": lambda: "\n".join(f"Gulls on pier {i} (Ada Quist/AFP)\n\n{PROSE[0]}" for i in range(6000)),
}


@pytest.mark.parametrize("make", NEWS_TEXTS.values(), ids=NEWS_TEXTS)
def test_memory_of_a_long_text_is_at_most_eight_times_the_text(make: Callable[[], str]) -> None:
    text = make()
    normalize(text[:1000])
    assert peak(text) <= MEMORY * sys.getsizeof(text) + SPARE


GROWTH = """
import gc
from material import sources
from newsnorm import normalize
def size():
    gc.collect()
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096
texts = sources()
done = 0
def work(times):
    for i in range(times):
        article = normalize(f"{i} {texts[i % len(texts)]}")
        article.body, article.captions
work(3000)
before = size()
work(10_000)
print(size() - before)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_ten_thousand_documents_leave_nothing_behind() -> None:
    assert int(run(GROWTH)) <= 5_000_000


def test_a_text_of_a_hundred_thousand_openers_needs_no_stack() -> None:
    code = """
import sys
from newsnorm import normalize
normalize("Rain fell. cafÃ© â€™")
sys.setrecursionlimit(80)
for text in ("(" * 100_000, "[quote]" * 20_000 + "[/quote]" * 20_000, "&" + "amp;" * 50_000, "<div>" * 20_000):
    assert normalize(text).restore() == text
print("kept")
"""
    assert run(code) == "kept"


def test_all_attacks_in_one_text() -> None:
    text = "\n".join(make(400) for make in ATTACKS.values())
    article = normalize(text)
    assert article.restore() == text
    assert seconds(text) < 100 * max(seconds(repeated(PROSE[0])(len(text))), TOO_QUICK)
