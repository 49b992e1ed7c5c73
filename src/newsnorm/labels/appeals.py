"""Lines that ask the reader to follow the house elsewhere."""

from collections.abc import Iterator

from newsnorm.grammar.addresses import APPEALS, asks_to_follow
from newsnorm.grammar.signs import SPEECH
from newsnorm.grammar.speech import is_reported
from newsnorm.page import Page
from newsnorm.roles import Role

__all__ = ["appeals"]


def appeals(page: Page) -> Iterator[tuple[int, Role]]:
    """Find the lines that ask to follow a house, to join its channel, to load its app or to take its newsletter.

    Papers name themselves and a platform in ever new ways, so that no list of phrases has them all. What somebody says
    stays, and so does a sentence amid the story that does not speak of news.

    >>> from newsnorm.phrases import Phrases
    >>> list(appeals(Page("Follow Harbour Post on Google News", Phrases(()))))
    [(0, <Role.PROMO: 'promo'>)]
    >>> list(appeals(Page("Follow Orla on Facebook, the guild said.", Phrases(()))))
    []
    """
    asking = [number for number in page.open if page.keys[number].startswith(APPEALS)]
    if not asking:
        return  # most pages
    first, last = page.span
    for number in asking:
        line = page.lines[number]
        told = asks_to_follow(line, page.keys[number], amid=first < number < last)
        if told and not (SPEECH.search(line) or is_reported(line)):
            yield number, Role.PROMO
