"""Lists of links to other stories that stand under no heading."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby, pairwise

from newsnorm.page import Page
from newsnorm.roles import Role

__all__ = ["teasers"]

FEWEST_LINKS = 3
LENGTH = (25, 120)  # characters of a headline
FEWEST_WORDS = 4
LISTED_LENGTH = 35  # characters; facts in a list ("Where: Town Hall") are shorter than headlines
STOPS = (".", ":", ";", ",", "…", "。")
OPENING_MARKS = "\"'“‘„«"
BULLET = re.compile(r"\s*[-•*·–]\s+")
BULLET_STARTS = frozenset("-•*·– \t")
# A kicker in capitals on a line of its own, and the headline below it, as tabloids print their links.
KICKER_WORDS = 5
KICKER_LENGTH = 60  # characters
HEADLINE_LENGTH = (40, 130)  # characters; what stands under a crosshead is shorter, or a paragraph
HEADLINE_WORDS = 6
SHOUTED_WORDS = 8  # of a headline in capitals amid the story; a heading in capitals is shorter
MOST_NUMBERS = 2  # in such a headline; a row of a table has more
ITEM = re.compile(r"\d{1,3} ?[).]")  # of a bulletin: agencies send several stories in one
# "Kicker: Headline", as papers print their links: a few words, a colon, and a word that begins anew; no date.
KICKER = re.compile(r"(?!\d[^:]{0,40}\b\d{4}:)[^:]{3,45}: ?[\"'“‘„«]?[^\W\d_a-zß-öø-ÿ]")

# "- News15 hours ago" above a headline, as themes for small papers print their latest stories.
LATEST = re.compile(
    r"[-•*]\s+[^\W\d_][^\W\d_ &/'’-]*(?:[ &/'’-]+[^\W\d_]+){0,4}\d{1,2} (?:min|hour|day|week|month|year)s? ago"
)


def teasers(page: Page) -> Iterator[tuple[int, Role]]:
    """Find links between paragraphs and after them: bulleted lists, kickers above headlines, headlines in capitals.

    Of bulleted items most have a kicker ("Kicker: Headline") and all are as long as headlines: a list of facts, of
    results or of ingredients stays.
    """
    lines = page.lines
    bulleted = [number for number in page.filled if lines[number][0] in BULLET_STARTS]
    if len(bulleted) >= FEWEST_LINKS:
        yield from ((link, Role.RELATED) for link in _bulleted_links(page, bulleted))
    shouted = [number for number in page.open if lines[number].isupper()]
    if len(shouted) >= FEWEST_LINKS:
        yield from ((link, Role.RELATED) for link in _tabloid_links(page, shouted))
    if shouted:
        yield from ((link, Role.RELATED) for link in _shouted_links(page, shouted))
    if len(bulleted) >= FEWEST_LINKS:
        yield from ((link, Role.RELATED) for link in _latest_links(page, bulleted))


def _bulleted_links(page: Page, bulleted: list[int]) -> Iterator[int]:
    """Find bulleted lists of "kicker: headline"."""
    items = {number for number in bulleted if page.roles[number] is None and BULLET.match(page.lines[number])}
    for listed, found in groupby(page.filled, items.__contains__):
        run = list(found) if listed else []
        if len(run) >= FEWEST_LINKS and _is_list_of_links(page, run):
            yield from run


def _tabloid_links(page: Page, shouted: list[int]) -> list[int]:
    """Return the links that are a kicker in capitals and a headline, where several of them follow each other."""
    kickers = {number for number in shouted if _is_kicker(page.lines[number])}
    if len(kickers) < FEWEST_LINKS:
        return []  # most pages
    found: list[int] = []
    run: list[int] = []
    numbers = [number for number in page.open if number > page.span[0]]
    for number, below in pairwise((*numbers, -1, -1)):
        if run and number == run[-1]:
            continue
        if below >= 0 and number in kickers and _is_headline(page.lines[below]):
            run += (number, below)
            continue
        found += run if len(run) >= 2 * FEWEST_LINKS else []
        run = []
    return found


def _shouted_links(page: Page, shouted: list[int]) -> list[int]:
    """Return the links that are a headline in capitals between two paragraphs.

    They are longer than headings: where one line in capitals is short, all are headings.
    """
    amid = [number for number in shouted if _is_between(page, number)]
    return amid if all(len(page.lines[number].split()) >= SHOUTED_WORDS for number in amid) else []


def _latest_links(page: Page, bulleted: list[int]) -> Iterator[int]:
    """Find sections that ran into the age of their latest story, and the headline below each, if several do."""
    ended = [number for number in bulleted if page.roles[number] is None and page.lines[number].endswith(" ago")]
    dated = [number for number in ended if LATEST.fullmatch(page.lines[number])]
    if len(dated) < FEWEST_LINKS:
        return
    yield from dated
    below = {page.open[at] for number in dated for at in [bisect_left(page.open, number) + 1] if at < len(page.open)}
    yield from (number for number in sorted(below.difference(dated)) if not page.ends_sentence(number))


def _is_between(page: Page, number: int) -> bool:
    """Whether a line without a stop or a number of its own, and no row, stands right between two paragraphs."""
    at = bisect_left(page.open, number)
    beside = page.open[at - 1 : at] + page.open[at + 1 : at + 2]
    if len(beside) < 2 or not all(page.story[other] for other in beside) or page.ends_sentence(number):
        return False
    line = page.lines[number]
    if ITEM.match(line):
        return False
    return sum(word.strip("+-−$€£(")[:1].isdigit() for word in line.split()) <= MOST_NUMBERS


def _is_kicker(line: str) -> bool:
    """Whether a line in capitals is a few words."""
    return len(line) <= KICKER_LENGTH and len(line.split()) <= KICKER_WORDS and line[-1] not in STOPS


def _is_headline(line: str) -> bool:
    """Whether a line is a whole headline: longer than an item of a list, and neither in capitals nor a sentence."""
    if not HEADLINE_LENGTH[0] <= len(line) <= HEADLINE_LENGTH[1] or len(line.split()) < HEADLINE_WORDS:
        return False
    return _reads_like_headline(line.strip()) and not line.isupper() and not line.endswith(("?", "!"))


def _is_list_of_links(page: Page, run: list[int]) -> bool:
    """Whether bulleted lines are headlines with kickers."""
    items = [BULLET.sub("", page.lines[number], count=1).strip() for number in run]
    if not all(len(item) >= LISTED_LENGTH and _reads_like_headline(item) for item in items):
        return False
    return 2 * sum(KICKER.match(item) is not None for item in items) >= len(items)


def _reads_like_headline(line: str) -> bool:
    """Whether a line is as long as a headline, starts like one and has no stop or colon at its end."""
    if not LENGTH[0] <= len(line) <= LENGTH[1] or len(line.split()) < FEWEST_WORDS:
        return False
    return (line[0].isupper() or line[0].isdigit() or line[0] in OPENING_MARKS) and not line.endswith(STOPS)
