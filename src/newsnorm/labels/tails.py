"""What follows the last paragraph of an article: comment threads, lists of links, pieces of the page's frame."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from newsnorm.grammar.agencies import is_agency
from newsnorm.page import Page
from newsnorm.roles import Role

__all__ = ["tails"]

ENOUGH_PROSE = 3  # paragraphs before a cut
ENOUGH_TEXT = 0.3  # share of the text's characters before a cut
ENOUGH_BEFORE_COMMENTS = 0.2  # the same before comments and lists of cookies, which are often longer than the story
FEW_PROSE = 3  # paragraphs after a closing line that is no heading of comments: more are a story going on
NEXT_LINES = 6  # below a line that reads like the heading of comments, that tell whether a story goes on
FRAGMENT = 160  # characters; a longer line after the last paragraph stays even without a full stop
INNER_STOP = re.compile(r"[^\W\d_]{3}[.!?] \w")
CLOSERS = frozenset({Role.COMMENTS, Role.LEGAL, Role.BIO, Role.TAGS})  # after these, no article goes on
NOTICES = frozenset({Role.TAGS, Role.LEGAL})  # tags and notices stand amid stories, too
RULE_SIGNS = " \t*_=~#–—-"
BULLETS = ("•", "* ", "+ ")
THREADED = frozenset({Role.COMMENTS, Role.TIMESTAMP, Role.BYLINE})
# Below this notice of a plugin, which is printed at a page's end, all cookies of the site are listed.
COOKIES = "This website uses cookies to improve your experience while you navigate through the website"
# What shows that the article is over; an advertisement or a tweet may stand before its last lines too.
ENDERS = CLOSERS | {
    Role.SHARE,
    Role.RELATED,
    Role.PROMO,
    Role.SIGNOFF,
    Role.NAVIGATION,
    Role.PAYWALL,
    Role.MEDIA,
    Role.CONSENT,
}


def tails(page: Page) -> Iterator[tuple[int, Role]]:
    """Find what stands after the article has ended.

    It has ended, if enough of it has been read, where the comments or a list of all cookies begin, or tags, a copyright
    notice or a note about the author stand; and after the last paragraph, at the first line that is no part of it:
    what follows without a full stop is a list of links or a piece of a frame. A rule below which nothing of the story
    stands parts nothing.
    """
    yield from _rules(page)
    if len(page.open) == len(page.filled) or ENDERS.isdisjoint(page.roles):
        return  # most pages
    closed, ended = _ends(page)
    left = [number for number in page.open if number > closed]
    if len(left) == 1 and page.roles[closed] is Role.LEGAL and page.story[left[0]]:
        return  # a notice may stand above the last paragraph
    role: Role | None = None
    for number in page.filled:
        found = page.roles[number]
        if number == closed or (number > closed and found in CLOSERS):
            role = found
        elif number >= ended and role is None:
            role = Role.RELATED
        if found is None and role and (number > closed or role in CLOSERS or _is_fragment(page, number)):
            yield number, role


def _rules(page: Page) -> Iterator[tuple[int, Role]]:
    """Find the lines of stars, dashes or underscores that stand after the story, above lines that are none of it."""
    for number in reversed(page.open):
        if page.lines[number].strip(RULE_SIGNS):
            return
        if number < page.filled[-1]:
            yield number, Role.WIDGET


def _ends(page: Page) -> tuple[int, int]:
    """Return the line that closes the article whatever follows, and the one after which only sentences are its own.

    Either is the number of lines where there is no such line.
    """
    last = page.span[1]
    past = len(page.lines)
    read = prose = 0
    enough = ENOUGH_TEXT * len(page.text), ENOUGH_BEFORE_COMMENTS * len(page.text)
    lines, is_prose, roles = page.lines, page.prose, page.roles
    remaining = sum([is_prose[number] for number in page.open])
    ended = past
    for number in page.filled:
        role = roles[number]
        if role is None:
            read += len(lines[number])
            prose += is_prose[number]
            continue
        is_long = role is Role.COMMENTS or (role is Role.CONSENT and lines[number].lstrip().startswith(COOKIES))
        if prose >= ENOUGH_PROSE and read >= enough[is_long]:
            if is_long and not (role is Role.COMMENTS and _goes_on(page, number)):
                return number, min(ended, number)
            few = remaining - prose <= FEW_PROSE and not (role in NOTICES and _goes_on(page, number))
            if role in CLOSERS and few and not _is_credit(page, number):
                return number, min(ended, number)
            if number > last and role in ENDERS:
                ended = min(ended, number)
    return past, ended


def _goes_on(page: Page, number: int) -> bool:
    """Whether a story goes on below a line: mostly paragraphs, and nothing that comments have: buttons, names, dates.

    Buttons that lead to the comments stand amid stories, too.
    """
    at = bisect_right(page.filled, number)
    below = page.filled[at : at + NEXT_LINES]
    if not THREADED.isdisjoint(page.roles[other] for other in below):
        return False
    if any(page.lines[other].lstrip().startswith(BULLETS) for other in below):
        return False  # comments are items of a list
    told = sum(page.story[other] and page.roles[other] is None for other in below)
    return told > 1 and 3 * told >= 2 * len(below)


def _is_credit(page: Page, number: int) -> bool:
    """Whether a line is the mark of a copyright and an agency amid the story: the credit of a picture."""
    line = page.lines[number].strip()
    return line[0] in "©ⓒ" and number < page.span[1] and is_agency(line[1:].strip())


def _is_fragment(page: Page, number: int) -> bool:
    """Whether a line is short and has no full stop, at its end or within."""
    line = page.lines[number]
    return len(line) <= FRAGMENT and not page.ends_sentence(number) and not INNER_STOP.search(line)
