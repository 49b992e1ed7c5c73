"""Lines that a phrase of the trade marks: ads, share bars, newsletter boxes, notices."""

import re
from collections.abc import Iterator

from newsnorm.article import BODY, Role
from newsnorm.page import Page
from newsnorm.phrases import Phrase

__all__ = ["boilerplate", "company"]

SPEECH = re.compile(r"[\"“”„«»「」].*[\"“”„«»「」]")
UNCOMPANIONABLE = BODY | {Role.TITLE, Role.CAPTION, Role.CREDIT, Role.NOTE, Role.BLANK}


def boilerplate(page: Page) -> Iterator[tuple[int, Role]]:
    """Find the lines that a phrase marks for sure.

    A phrase at the start, at the end or in the middle of a line does not speak for a line that quotes somebody,
    unless it is a label ("Read also:"): people say such things, and papers report it.
    """
    for number, phrase in _marked(page):
        if phrase.sure:
            yield number, phrase.role


def company(page: Page) -> Iterator[tuple[int, Role]]:
    """Find the lines whose phrase an honest line can have too, by the company they keep.

    "Email", "Play" or "Sign up" is a piece of a widget beside another line that is no part of the story, before the
    first paragraph or after the last; alone between two paragraphs it stays.
    """
    unsure = {number: phrase.role for number, phrase in _marked(page) if not phrase.sure}
    if not unsure:
        return
    first, last = page.span
    words = {number for number in unsure if page.marks[number].text != "{n}"}
    filled, roles = page.filled, page.roles
    junk = {number for number in filled if roles[number] is not None and roles[number] not in UNCOMPANIONABLE}
    for step in (1, -1):
        before = None
        for number in filled[::step]:
            beside = before in junk or before in words
            if number in unsure and (beside or not first <= number <= last):
                junk.add(number)
            before = number
    yield from ((number, role) for number, role in unsure.items() if number in junk)


def _marked(page: Page) -> Iterator[tuple[int, Phrase]]:
    """Find the lines without a label that a phrase marks."""
    for number, phrase in page.marks.items():
        if page.roles[number] is None and not _quotes(page.lines[number], phrase):
            yield number, phrase


def _quotes(line: str, phrase: Phrase) -> bool:
    """Whether the line may be somebody's words rather than the phrase's."""
    return phrase.how not in ("line", "label") and SPEECH.search(line) is not None
