"""Lines about the author, and how to reach the author or the newsroom."""

from collections.abc import Iterator

from newsnorm.article import Role
from newsnorm.authors import without_mail
from newsnorm.names import leading_name
from newsnorm.page import Page
from newsnorm.signs import is_bio, is_contact
from newsnorm.zones import find_zones

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
        "この記事を書いた人",
    )
)
FEWEST = 2  # paragraphs that a story has


def bios(page: Page) -> Iterator[tuple[int, Role]]:
    """Find what is said of the author after the last paragraph, and how to reach them.

    A line has to hold an address, or to tell of a writer of whom the story says nothing: a journalist may be the
    subject of a story, or its last witness.

    >>> from newsnorm.phrases import Phrases
    >>> page = Page("Port\\n\\nReach her at quist@harbourpost.example or on Signal.", Phrases(()))
    >>> list(bios(page))
    [(2, <Role.BIO: 'bio'>)]
    >>> list(bios(Page("The village can be reached at low tide only.", Phrases(()))))
    []
    """
    zones = find_zones(page.lines, page.open, page.prose)
    opened = False
    for number in page.open:
        line = page.lines[number].strip()
        if number <= zones.last:
            continue
        if page.keys[number] in HEADINGS:
            opened = True
            yield number, Role.BIO
        elif is_contact(line) or _is_address(line):
            yield number, Role.BIO
        elif (opened or is_bio(line)) and _is_new(page, number, opened):
            yield number, Role.BIO
            opened = False


def _is_address(line: str) -> bool:
    """Whether a line is a mail address, alone or after the name of its owner."""
    if "@" not in line or " " in line and not leading_name(line):
        return False
    rest = without_mail(line)
    return rest != line.strip() and (not rest or leading_name(rest) == rest)


def _is_new(page: Page, number: int, opened: bool) -> bool:
    """Whether a line tells of the writer: one named in a byline, or one of whom the story has not spoken."""
    prose, roles = page.prose, page.roles
    name = leading_name(page.lines[number].strip()[:80])
    if not name:
        return opened and len(page.lines[number]) < 80
    above = [line for line in range(number) if prose[line] and roles[line] is None]
    if len(above) < FEWEST and not opened:
        return False
    signed = any(name in page.lines[line] for line, role in enumerate(roles) if role is Role.BYLINE)
    return signed or not any(name.split()[-1] in page.lines[line] for line in above)
