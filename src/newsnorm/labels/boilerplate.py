"""Lines that are nothing but a phrase of the trade: ads, share bars, newsletter boxes, notices."""

from collections.abc import Iterator

from newsnorm.article import Role
from newsnorm.page import Page

__all__ = ["boilerplate"]


def boilerplate(page: Page) -> Iterator[tuple[int, Role]]:
    """Find the lines that a phrase of the phrase files marks for sure."""
    for number in page.open:
        phrase = page.phrases.find(page.keys[number])
        if phrase is not None and phrase.sure:
            yield number, phrase.role
