"""The title that the caller knows from elsewhere, where the text says it."""

from collections.abc import Iterator

from newsnorm.grammar.titles import sayings
from newsnorm.page import Page
from newsnorm.roles import Role

__all__ = ["known_titles"]

SITE_LENGTH = 100  # characters that a line may have beside the title: the name of the site
FEWEST = 16  # characters of a title that is no heading within the story


def known_titles(page: Page) -> Iterator[tuple[int, Role]]:
    r"""Find the lines that say the title which the caller gave, however often.

    Case, signs and the name of the site behind a bar or dash do not matter. A line that says more stays, and so does a
    heading within the story that has the few words of a very short title.

    >>> from newsnorm.phrases import Phrases
    >>> page = Page("Port reopens | Harbour Post\nThe port reopens.", Phrases(()), "Port reopens")
    >>> list(known_titles(page))
    [(0, <Role.TITLE: 'title'>)]
    >>> list(known_titles(Page("Port reopens, but only for a day", Phrases(()), "Port reopens")))
    []
    """
    if page.title is None:
        return
    known = sayings(page.title)
    longest = len(page.title) + SITE_LENGTH
    for number in page.open:
        line = page.lines[number]
        if len(page.title) < FEWEST and number > page.span[0]:
            return
        if len(line) <= longest and not known.isdisjoint(sayings(line)):
            yield number, Role.TITLE
