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
        "この記事を書いた人",
    )
)
LONGEST_NAME = 80
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
    zones = page.zones
    if box := _box(page):
        yield from ((number, Role.BIO) for number in box)
        return
    opened = False
    newcomer: Newcomer | None = None
    for number in page.open:
        if number <= zones.last:
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


def _box(page: Page) -> list[int]:
    """Return what ends the page: the heading of a box about the author, the name, and one paragraph.

    Boilerplate may have the heading already. It takes a story above.
    """
    last = page.filled[-BOXED - 1 :]
    if len(last) <= BOXED or page.keys[last[0]] not in HEADINGS:
        return []
    name = page.lines[last[1]].strip()
    told = sum(page.story[number] for number in page.open if number < last[0])
    if told < FEWEST or leading_name(name) != name or any(page.roles[number] is not None for number in last[1:]):
        return []
    return [number for number in last if page.roles[number] is None]


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
