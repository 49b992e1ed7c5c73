"""Titles, and the kickers above them: what stands in the head of a page, before the first paragraph."""

import re
from collections.abc import Iterator

from newsnorm.article import Role
from newsnorm.page import WORDLESS_SCRIPT, Page

__all__ = ["headlines"]

LONGEST = 120  # characters; a longer line before the first paragraph is a standfirst or a caption
SHORTEST = 12
CANDIDATES = 12  # lines that are looked at more closely
WORDLESS_SHORTEST = 7  # characters of a Chinese, Japanese or Korean title
FEWEST_WORDS = 3
KICKER_WORDS = 5
ECHO = 0.3  # share of a title's longer words that come again in the text; pieces of a menu have less
WORD = re.compile(r"\w{4,}")
STEM = 5  # characters of a word that are compared, since endings change
TWO_SENTENCES = 105  # characters; two sentences without a stop at the end are a title only where they are short
INNER_STOP = re.compile(r"[^\W\d_]{3,}[.!?] \w|。.")
LIST_MARK = re.compile(r"\s*(?:[-•*·–—>»◦‣]\s|\d{1,2}[.)]\s)")
STARTS = re.compile(r"[\"'“”„‘’«»‹›(\[【「『<¿¡#*_ ]*(?:[^\W_a-zà-öø-ÿα-ωа-я])")
SPEAKS = re.compile(r"(?:[.。:：;,…—-]|[^\W\u1100-\uffff]!)[\"'“”’»」』)\]]*$")
ADDRESS = re.compile(r"[@\\]|www\.|https?:|\.com\b")


def headlines(page: Page) -> Iterator[tuple[int, Role]]:
    """Find the title, the kicker above it, and the title where it is said again.

    A title is a line before the first paragraph that reads like one and whose words come again in the text. An article
    that starts with its first paragraph has no title: none is invented.
    """
    head = _head(page)
    title = _title(page, head)
    if title is None:
        return
    yield title, Role.TITLE
    key = page.keys[title]
    for number in page.open:
        if number != title and page.keys[number] == key:
            yield number, Role.TITLE
    above = [number for number in head if number < title]
    if above and above[-1] == _before(page, title) and len(page.lines[above[-1]].split()) <= KICKER_WORDS:
        yield above[-1], Role.KICKER


def _head(page: Page) -> list[int]:
    """Return the lines without a label before the first paragraph; a first line that only asks counts as one."""
    first = page.span[0]
    stands = page.open
    if stands and stands[0] == first and _asks(page.lines[first]):
        return stands[:1]
    return [number for number in stands if number < first] if first < len(page.lines) else []


def _asks(line: str) -> bool:
    """Whether a line is one question and nothing else, as some titles are."""
    line = line.strip()
    return len(line) <= LONGEST and line.endswith(("?", "？"))


def _title(page: Page, head: list[int]) -> int | None:
    """Return the line of the head that is the title."""
    found = [number for number in head if _reads_like_title(page.lines[number]) and _stands_alone(page, number)]
    found = [number for number in found[:CANDIDATES] if _echoes(page, number)]
    if len(found) > 1 and found[1] == found[0] + 1 and _is_kicker(page.lines[found[0]], page.lines[found[1]]):
        return found[1]
    return found[0] if found else None


def _reads_like_title(line: str) -> bool:
    """Whether the form of a line is that of a headline."""
    line = line.strip()
    if len(line) > LONGEST or not STARTS.match(line) or SPEAKS.search(line) or LIST_MARK.match(line):
        return False
    if ADDRESS.search(line):
        return False
    if len(line) > TWO_SENTENCES and INNER_STOP.search(line):
        return False
    if WORDLESS_SCRIPT.search(line):
        return len(line) >= WORDLESS_SHORTEST
    return len(line) >= SHORTEST and len(line.split()) >= FEWEST_WORDS


def _stands_alone(page: Page, number: int) -> bool:
    """Whether the next line is no continuation of this one: it does not start in lower case."""
    below = next((page.lines[at].strip() for at in page.filled if at > number), "")
    return not below[:1].islower() and below[:1] not in ",;)"


def _is_kicker(line: str, below: str) -> bool:
    """Whether a line is a short label above the title on the next line."""
    return len(line.split()) <= KICKER_WORDS and len(below) > len(line)


def _echoes(page: Page, number: int) -> bool:
    """Whether enough words of a line come again further down."""
    line = page.folded.split("\n")[number]
    rest = page.folded[sum(map(len, page.lines[: number + 1])) + number :]
    if WORDLESS_SCRIPT.search(line):
        words = {line[at : at + 2] for at in range(0, len(line) - 1, 2)}
    else:
        words = {word[:STEM] for word in WORD.findall(line)}
    return sum(word in rest for word in words) >= ECHO * len(words)


def _before(page: Page, number: int) -> int:
    """Return the last line that is not blank before this one, or -1."""
    return next((above for above in range(number - 1, -1, -1) if page.lines[above].strip()), -1)
