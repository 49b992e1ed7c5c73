"""Lists of links to other stories that stand under no heading."""

import re
from collections.abc import Iterator
from itertools import groupby

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
# "Kicker: Headline", as papers print their links: a few words, a colon, and a word that begins anew.
KICKER = re.compile(r"[^:]{3,45}: ?[\"'“‘„«]?[^\W\d_a-zß-öø-ÿ]")


def teasers(page: Page) -> Iterator[tuple[int, Role]]:
    """Find bulleted lists of "kicker: headline" between paragraphs and after them.

    Most items have a kicker and all are as long as headlines: a list of facts, of results or of ingredients stays.
    """
    if sum(page.lines[number][0] in BULLET_STARTS for number in page.filled) < FEWEST_LINKS:
        return  # most pages
    for bulleted, found in groupby(page.filled, lambda number: _is_bulleted(page, number)):
        run = list(found) if bulleted else []
        if len(run) >= FEWEST_LINKS and _is_list_of_links(page, run):
            yield from ((link, Role.RELATED) for link in run)


def _is_bulleted(page: Page, number: int) -> bool:
    """Whether a line has a bullet and no label."""
    return page.roles[number] is None and BULLET.match(page.lines[number]) is not None


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
