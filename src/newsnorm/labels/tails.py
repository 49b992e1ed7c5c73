"""What follows the last paragraph of an article: comment threads, lists of links, pieces of the page's frame."""

from collections.abc import Iterator

from newsnorm.article import Role
from newsnorm.page import Page

__all__ = ["tails"]

ENOUGH_PROSE = 3  # paragraphs before a cut
ENOUGH_TEXT = 0.4  # share of the text's characters before a cut
CLOSERS = frozenset({Role.COMMENTS, Role.LEGAL, Role.BIO, Role.TAGS})  # after these, no article goes on
FRAGMENT = 200  # characters; a longer line after the last paragraph stays even without a full stop
# What shows that the article is over; an advertisement or a tweet may stand before its last lines too.
ENDERS = CLOSERS | {Role.SHARE, Role.RELATED, Role.PROMO, Role.SIGNOFF, Role.NAVIGATION, Role.PAYWALL, Role.MEDIA, Role.CONSENT}


def tails(page: Page) -> Iterator[tuple[int, Role]]:
    """Find what stands after the article has ended.

    It has ended, if enough of it has been read, where the comments begin, or tags, a copyright notice or a note about
    the author stand; and after the last paragraph, at the first line that is no part of it: what follows without a
    full stop is a list of links or a piece of a frame.
    """
    start = _end_of_article(page)
    last = page.span[1]
    role: Role | None = None
    for number in page.filled:
        found = page.roles[number]
        if number >= start and found in CLOSERS:
            role = found
        elif number > last and found in ENDERS and role is None:
            role = Role.RELATED
        if found is None and role and (role in CLOSERS or _is_fragment(page, number)):
            yield number, role


def _is_fragment(page: Page, number: int) -> bool:
    """Whether a line is short and has no full stop."""
    return len(page.lines[number]) <= FRAGMENT and not page.ends_sentence(number)


def _end_of_article(page: Page) -> int:
    """Return the first line that ends the article for sure, or the number of lines."""
    size = len(page.text)
    read = prose = 0
    for number in page.filled:
        role = page.roles[number]
        if role in CLOSERS and prose >= ENOUGH_PROSE and read >= ENOUGH_TEXT * size:
            return number
        if role is None:
            prose += page.prose[number]
            read += len(page.lines[number])
    return len(page.lines)
