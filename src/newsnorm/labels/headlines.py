"""Titles, kickers and standfirsts: what stands in the head of a page, before the first paragraph."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from newsnorm.grammar.rows import is_row
from newsnorm.grammar.scripts import WORDLESS_SCRIPT
from newsnorm.grammar.titles import LIST_MARK, SHORTEST, USUAL_LENGTH, asks, is_score, reads_like_title
from newsnorm.page import Page
from newsnorm.phrases import fold
from newsnorm.roles import Role

__all__ = ["headlines"]

LONG = 110  # characters; a line this long right above the first paragraph is more likely a standfirst
BARE_LINES = 2
TOLD_WORDS = 6  # of a first line that is no piece of a menu, whether its words come again or not
STANDFIRST_LINES = 2
PARAGRAPH_LENGTH = 170  # characters; a longer line ends the head, with a stop or without
LISTED = 3  # lines without a stop below a line: it is one of a list
CANDIDATES = 40  # lines that are looked at more closely
KICKER_WORDS = 6
# "400 grams", "½ tsp": what a recipe needs, on a line of its own.
AMOUNT = re.compile(r"\s*[-•*]?\s*[\d½¼¾][\d,/½–-]{0,6} [^\W\d_A-Z][^\W\d_]{0,11}\.?\s*$")
SUBTITLE_LENGTH = 80  # characters; a longer line below a short one is its subtitle, not the title to its kicker
ECHO = 0.3  # share of a title's longer words that come again in the text; pieces of a menu have less
MOST = 0.75
NEAR = 8  # lines below a title, in which its words mostly come again
WORD = re.compile(r"\w{4,}")
STEM = 5  # characters of a word that are compared, since endings change
# Two blocks that ran together: where the title starts is not known, unless the word comes again ("BlackRock").
GLUED = re.compile(
    r"\w*[^\W\d_A-ZÀ-ÖØ-Þ]{4}[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]{2}\w*|[^\W\d_]{2}[.!?][A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]{2}"
    r"|\d[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]{3}|[^\W\d_][\"”]? ?:[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]{2}|\|.*\|"
    r"|^\s*\S+(?: \S+){1,3} - \S+(?: \S+){6}"  # few words, a hyphen, many words: a kicker and a headline
)
INNER_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ](?<=[\w.!?:].)[a-zà-öø-ÿ]{2}")  # in all of it that has no bar and no hyphen


def headlines(page: Page) -> Iterator[tuple[int, Role]]:
    """Find the title, what stands above it, the standfirst below it, and the title where it is said again.

    A title is a line before the first paragraph that reads like one and whose words come again in the text. An article
    that starts with its first paragraph has no title: none is invented. Nor has a text of nothing but paragraphs parted
    by empty lines, unless most words of a first line as long as titles are come again: extractors that give such a
    text leave the title out, and its first short line is a heading. Where the caller gave the title, no other line is
    one.
    """
    head = _head(page)
    if not head and page.title is None:
        return
    title = _title(page, head) if page.title is None else _known(page)
    if title is None or (page.title is None and _is_bare(page) and not _is_told(page, title)):
        return
    yield title, Role.TITLE
    key = page.keys[title]
    yield from ((number, Role.TITLE) for number in page.open if page.keys[number] == key and number != title)
    yield from _above(page, head, title)
    yield from ((number, Role.SUMMARY) for number in _standfirst(page, title))


def _known(page: Page) -> int | None:
    """Return the line above the story that says the title which the caller gave."""
    first = page.span[0]
    return next((number for number in page.filled if number < first and page.roles[number] is Role.TITLE), None)


def _is_bare(page: Page) -> bool:
    """Whether there is nothing but paragraphs parted by empty lines: no label, no two lines together but in lists.

    Nor is there a path: the one that tells the title has no label yet.
    """
    filled, lines = page.filled, page.lines
    last = page.span[1]
    if len(filled) < BARE_LINES or any(page.roles[number] for number in filled if number < last):
        return False
    if any(phrase.opens_path for number, phrase in page.marks.items() if number < last):
        return False
    return all(below - above > 1 or is_row(lines[below]) for above, below in pairwise(filled))


def _is_told(page: Page, number: int) -> bool:
    """Whether a line is the only one that is no paragraph, stands first, is as long as titles are, and comes again."""
    line = page.lines[number].strip()
    if number != page.filled[0] or len(line) < USUAL_LENGTH or len(line.split()) < TOLD_WORDS:
        return False
    return all(page.prose[other] for other in page.filled[1:]) and _echoes(page, number, MOST)


def _above(page: Page, head: list[int], title: int) -> Iterator[tuple[int, Role]]:
    """Find the kicker right above the title, and pieces of the page's menu further up."""
    for number in head:
        if number >= title:
            return
        short = len(page.lines[number].split()) <= KICKER_WORDS
        if _ends_in(page, number, title):
            yield number, Role.NAVIGATION
        elif short and number == _before(page, title):
            yield number, Role.KICKER
        elif short and not page.ends_sentence(number):
            yield number, Role.NAVIGATION


def _standfirst(page: Page, title: int) -> list[int]:
    """Return the lines between the title and the byline or date below it, if there are one or two."""
    found: list[int] = []
    at = bisect_right(page.filled, title)
    for number in page.filled[at : at + STANDFIRST_LINES + 1]:
        if page.roles[number] in (Role.BYLINE, Role.TIMESTAMP):
            return found
        if page.roles[number] is not None or len(page.lines[number].split()) <= KICKER_WORDS:
            return []
        found.append(number)
    return []


def _head(page: Page) -> list[int]:
    """Return the lines without a label before the first paragraph, and that one too if it only asks."""
    first = page.span[0]
    if first == len(page.lines):
        return []
    head = page.open[: bisect_left(page.open, first)]
    long = [at for at, number in enumerate(head) if len(page.lines[number]) > PARAGRAPH_LENGTH]
    head = head[: long[0]] if long else head
    return [*head, first] if asks(page.lines[first]) else head


def _title(page: Page, head: list[int]) -> int | None:
    """Return the line of the head that is the title.

    Where several read like one, it is the first of those that have a title's length; a line that ends in another line
    of the head is a trail of links to it. What a recipe needs is told above its headings: no title is below it.
    """
    near = head[:CANDIDATES]
    if len(near) > LISTED and sum(AMOUNT.match(page.lines[number]) is not None for number in near) >= LISTED:
        return None
    trails = _alike_at_end(page, near)
    whole = [other for other in trails if any(_ends_in(page, number, other) for number in trails)]
    if whole:
        return whole[0]
    found = [number for number in near if reads_like_title(page.lines[number], is_first=number == page.filled[0])]
    found = [number for number in found if _stands_alone(page, number) and _fits(page, number)]
    found = [number for number in found if not _is_kicker(page, number, found)]
    if found and _is_listed(page, found[0]):
        return found[0] if _towers(page, found[0]) else None
    return max(found, key=lambda number: (_rank(page, number), -number), default=None)


def _alike_at_end(page: Page, numbers: list[int]) -> list[int]:
    """Return the lines that end as another one does: of a menu's hundreds of lines few are worth comparing."""
    ends = [page.keys[number][-SHORTEST:] for number in numbers]
    if len(set(ends)) == len(ends):
        return []  # most heads
    often = {end for end, times in Counter(ends).items() if times > 1 and len(end) == SHORTEST}
    return [number for number, end in zip(numbers, ends, strict=True) if end in often]


def _ends_in(page: Page, number: int, other: int) -> bool:
    """Whether a line of the head goes on before another line further down, as a trail of links to a page does."""
    longer, shorter = page.keys[number], page.keys[other]
    return number < other and len(longer) > len(shorter) >= SHORTEST and longer.endswith(shorter)


def _rank(page: Page, number: int) -> bool:
    """Whether a line is as long as most titles are."""
    line = page.lines[number].strip()
    return len(line) >= USUAL_LENGTH or bool(WORDLESS_SCRIPT.search(line))


def _stands_alone(page: Page, number: int) -> bool:
    """Whether the lines right below are no continuation of this one: no score, and nothing that starts in lower case.

    Below an empty line only what is as long as this line goes on with it: a list whose heading it is.
    """
    length = len(page.lines[number])
    at = bisect_right(page.filled, number)
    for below in page.filled[at : at + 2]:
        line = page.lines[below].strip()
        if page.roles[below] is not None:
            return True
        apart = below > number + 1
        goes_on = LIST_MARK.sub("", line, count=1)[:1].islower()
        if is_score(line) or line[0] in ",;:)" or (goes_on and not (apart and len(line) < length)):
            return False
        if apart or page.prose[below]:
            return True
    return True


def _is_kicker(page: Page, number: int, found: list[int]) -> bool:
    """Whether a line is a short label right above another line that may be the title."""
    line = page.lines[number].strip()
    if len(line.split()) > KICKER_WORDS:
        return False
    if line.isupper() and len(line.split()) < KICKER_WORDS:
        return True
    at = bisect_right(page.filled, number)
    below = page.filled[at] if at < len(page.filled) else -1
    title = page.lines[below].strip()
    shorter = len(line) < len(title) or len(line.split()) < len(title.split())
    return below in found and shorter and len(title) <= SUBTITLE_LENGTH


def _fits(page: Page, number: int) -> bool:
    """Whether a line belongs to the text below it: its words come again there, or a byline or date follows at once."""
    at = bisect_right(page.filled, number)
    below = page.filled[at : at + 1]
    if _is_cut_or_deck(page.lines[number]) or _is_glued(page, number):
        return False
    if below and page.roles[below[0]] is Role.CREDIT:
        return False
    usual = len(page.lines[number]) >= USUAL_LENGTH
    if usual and below and page.roles[below[0]] in (Role.BYLINE, Role.TIMESTAMP):
        return True
    if not usual and page.lines[number].isupper():
        return False
    if below and page.prose[below[0]] and len(page.lines[number].strip()) > LONG:
        return False
    first = number == page.filled[0] and not page.prose[number]
    told = first and len(page.lines[number].split()) >= TOLD_WORDS and not asks(page.lines[number])
    return told or _echoes(page, number)


def _is_glued(page: Page, number: int) -> bool:
    """Whether two blocks ran together in a line, and what shows it stands nowhere else in the text."""
    line = page.lines[number]
    if "|" not in line and " - " not in line and not INNER_CAPITAL.search(line):
        return False  # most lines
    glued = GLUED.search(line)
    return glued is not None and page.text.count(glued[0]) == 1


def _is_cut_or_deck(line: str) -> bool:
    """Whether a line has half of a pair of quotation marks, or is several headlines with dashes between."""
    return line.count('"') % 2 == 1 or line.count(" – ") > 1


def _is_listed(page: Page, number: int) -> bool:
    """Whether a line is the first of several alike: lines without a stop, a role or a list mark."""
    at = bisect_right(page.filled, number)
    below = page.filled[at : at + LISTED]
    return len(below) == LISTED and not any(
        page.roles[other] or page.ends_sentence(other) or LIST_MARK.match(page.lines[other]) for other in below
    )


def _towers(page: Page, number: int) -> bool:
    """Whether the first line is as long as titles are, and one of those below it is much shorter or longer."""
    if number != page.open[0] or not _rank(page, number):
        return False
    at, length = bisect_right(page.filled, number), len(page.lines[number])
    below = [len(page.lines[other]) for other in page.filled[at : at + LISTED]]
    return not all(length <= 2 * other <= 4 * length for other in below)


def _echoes(page: Page, number: int, share: float = ECHO) -> bool:
    """Whether enough words of a line come again further down."""
    line = fold(page.lines[number])
    if WORDLESS_SCRIPT.search(line):
        words = {line[at : at + 2] for at in range(0, len(line) - 1, 2)}
    else:
        words = {word[:STEM] for word in WORD.findall(line)}
    near = "\n".join([fold(below) for below in page.lines[number + 1 : number + NEAR]])
    if sum([word in near for word in words]) >= share * len(words):
        return True  # most titles: there is no need to fold the whole text
    rest = "\n".join(page.folded[number + 1 :])
    return sum([word in rest for word in words]) >= share * len(words)


def _before(page: Page, number: int) -> int:
    """Return the last line that is not blank before this one, or -1."""
    at = bisect_left(page.filled, number)
    return page.filled[at - 1] if at else -1
