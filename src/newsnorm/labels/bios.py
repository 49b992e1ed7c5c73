"""Lines about the author, and how to reach the author or the newsroom."""

import re
from collections.abc import Iterator

from newsnorm.grammar.authors import without_mail
from newsnorm.grammar.names import leading_name
from newsnorm.grammar.signs import is_bio, is_contact
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
LONGEST_BYLINES = 2000
WORD = re.compile(r"[^\W\d_]+")
FEWEST = 2  # paragraphs that a story has


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
    zones = page.zones
    told = [] if TELLING.isdisjoint(page.keys) else _told(page)
    yield from ((number, Role.BIO) for number in told)
    opened = False
    newcomer: Newcomer | None = None
    for number in page.open:
        if number <= zones.last or number in told:
            continue
        line = page.lines[number].strip()
        if page.keys[number] in HEADINGS:
            opened = True
            yield number, Role.BIO
        elif is_contact(line) or _is_address(line):
            yield number, Role.BIO
        elif opened and len(line) < LONGEST_NAME and leading_name(line):
            opened = False
            yield number, Role.BIO
        elif is_bio(line) and (newcomer := newcomer or Newcomer(page, zones.last)).is_new(leading_name(line[:80])):
            yield number, Role.BIO


def _told(page: Page) -> list[int]:
    """Return the lines below the heading of a note on the author that end the page; `is_bio` cannot read them all."""
    heading = max(number for number in page.filled if page.keys[number] in TELLING)
    below = [number for number in page.open if number >= heading]
    above = sum(page.story[number] for number in page.open if number < heading)
    return below if above >= FEWEST and len(below) <= MOST_TOLD + (heading in below) else []


def _is_address(line: str) -> bool:
    """Whether a line is a mail address, alone or after the name of its owner."""
    if "@" not in line or (" " in line and not leading_name(line)):
        return False
    rest = without_mail(line)
    return rest != line.strip() and (not rest or leading_name(rest) == rest)


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
