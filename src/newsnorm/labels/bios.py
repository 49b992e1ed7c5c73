"""Lines about the author, and how to reach the author or the newsroom."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from newsnorm.grammar.addresses import is_address
from newsnorm.grammar.names import leading_name
from newsnorm.grammar.writers import is_bio, is_contact
from newsnorm.page import Page
from newsnorm.roles import Role

__all__ = ["bios"]

HEADINGS = frozenset(
    (
        "about the author",
        "about the authors",
        "about the writer",
        "contact the author",
        "contact the writer",
        "über den autor",
        "über die autorin",
        "zum autor",
        "zur autorin",
        "à propos de l'auteur",
        "sobre el autor",
        "sobre la autora",
        "sobre o autor",
        "sobre a autora",
        "sobre la firma",
        "à propos de l'autrice",
        "l'auteur de cet article",
        "chi è l'autore",
        "sull'autore",
        "sull'autrice",
        "o autorze",
        "o autorce",
        "over de auteur",
        "tentang penulis",
        "об авторе",
        "yazar hakkinda",
        "عن الكاتب",
        "نبذة عن الكاتب",
        "लेखक के बारे में",
        "この記事を書いた人",
    )
)
TELLING = frozenset(("об авторе", "yazar hakkinda", "نبذة عن الكاتب", "लेखक के बारे में", "tentang penulis"))
MOST_TOLD = 2  # lines below such a heading that end the page
LONGEST_NAME = 80
CARD_LINES = 8  # at the end of a page
LONGEST_BYLINES = 2000
WORD = re.compile(r"[^\W\d_]+")
FEWEST = 2  # paragraphs that a story has
BOXED = 2  # lines below the heading of a box about the author: the name, and what is said


def bios(page: Page) -> Iterator[tuple[int, Role]]:
    r"""Find what is said of the author after the last paragraph, and how to reach them.

    A line has to hold an address, or to tell of a writer of whom the story says nothing: a journalist may be the
    subject of a story, or its last witness.

    >>> from newsnorm.phrases import Phrases
    >>> page = Page("Port\n\nReach her at quist@harbourpost.example or on Signal.", Phrases(()))
    >>> list(bios(page))
    [(2, <Role.BIO: 'bio'>)]
    >>> list(bios(Page("The village can be reached at low tide only.", Phrases(()))))
    []
    """
    yield from _cards(page)
    zones = page.zones
    if box := _box(page):
        yield from ((number, Role.BIO) for number in box)
        return
    told = [] if TELLING.isdisjoint(page.keys) else _told(page)
    yield from ((number, Role.BIO) for number in told)
    opened = False
    newcomer: Newcomer | None = None
    for number in page.open[bisect_right(page.open, zones.last) :]:
        if number in told:
            continue
        line = page.lines[number].strip()
        if page.keys[number] in HEADINGS:
            opened = True
            yield number, Role.BIO
        elif is_contact(line) or is_address(line):
            yield number, Role.BIO
        elif opened and len(line) < LONGEST_NAME and leading_name(line):
            opened = False
            yield number, Role.BIO
        elif is_bio(line) and (newcomer := newcomer or Newcomer(page, zones.last)).is_new(_told_of(line)):
            yield number, Role.BIO


def _told_of(line: str) -> str:
    """Return the name a note on an author starts with, or what it calls them ("The writer is a lawyer")."""
    return leading_name(line[:80]) or line.split(None, 2)[1]


def _cards(page: Page) -> Iterator[tuple[int, Role]]:
    """Find cards of the authors: the name of the byline once more, and a line that goes on with the family name.

    Such a line reads like a paragraph, and only the name above it tells that the story is over.
    """
    if Role.BYLINE not in page.roles:
        return
    signed = "\n".join(page.lines[line] for line, role in enumerate(page.roles) if role is Role.BYLINE).casefold()
    for above, below in pairwise(page.open[-CARD_LINES:]):
        name, line = page.lines[above].strip(), page.lines[below].strip()
        family = name.rpartition(" ")[2]
        if " " not in name or len(name) > LONGEST_NAME or not line.casefold().startswith(family.casefold()):
            continue
        if name.casefold() in signed and is_bio(name.title() + line[len(family) :]):
            yield from ((above, Role.BIO), (below, Role.BIO))


def _told(page: Page) -> list[int]:
    """Return the lines below the heading of a note on the author that end the page; `is_bio` cannot read them all."""
    heading = max(number for number in page.filled if page.keys[number] in TELLING)
    below = [number for number in page.open if number >= heading]
    short = len(below) <= MOST_TOLD + (heading in below)
    return below if short and _is_below_story(page, heading) else []


def _is_below_story(page: Page, heading: int) -> bool:
    """Whether enough paragraphs stand above the heading of a note on the author."""
    return sum(page.story[number] for number in page.open if number < heading) >= FEWEST


def _box(page: Page) -> list[int]:
    """Return what ends the page: the heading of a box about the author, the name, and one paragraph.

    Boilerplate may have the heading already. It takes a story above.
    """
    last = page.filled[-BOXED - 1 :]
    if len(last) <= BOXED or page.keys[last[0]] not in HEADINGS:
        return []
    name = page.lines[last[1]].strip()
    if (
        not _is_below_story(page, last[0])
        or leading_name(name) != name
        or any(page.roles[number] is not None for number in last[1:])
    ):
        return []
    return [number for number in last if page.roles[number] is None]


class Newcomer:
    """What the story above has said: who signed it, and which words its paragraphs use."""

    def __init__(self, page: Page, last: int) -> None:
        above = [line for line in range(last + 1) if page.prose[line] and page.roles[line] is None]
        self.long = len(above) >= FEWEST
        self.words = frozenset(WORD.findall("\n".join(page.lines[line] for line in above)))
        self.signed = "\n".join(line for line, role in zip(page.lines, page.roles, strict=True) if role is Role.BYLINE)

    def is_new(self, name: str) -> bool:
        """Whether a name is that of the byline, or one of which the story has not spoken."""
        return self.long and (name in self.signed[:LONGEST_BYLINES] or WORD.findall(name)[-1] not in self.words)
