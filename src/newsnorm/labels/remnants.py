"""What is left of a widget when its links were torn out: pieces of a sentence, benefits in a list, lone marks."""

import re
from collections.abc import Iterator

from newsnorm.grammar.characters import BLANKS
from newsnorm.grammar.signs import SPEECH
from newsnorm.page import Page
from newsnorm.roles import Role

__all__ = ["remnants"]

PITCHES = frozenset({Role.PAYWALL, Role.PROMO, Role.CONSENT})
TALKERS = PITCHES | {Role.LEGAL, Role.COMMENTS, Role.BIO}
PIECE = 60  # characters of a piece of a sentence
BENEFIT = 120  # characters of a line in a list of benefits
REACH = 6  # lines that are not blank between two parts of one box
LONE = "|,;:/\\<>•·¯"
LONE_STARTS = BLANKS | set(LONE)
LONE_MARKS = re.compile(rf"[\s{re.escape(LONE)}]+")


def remnants(page: Page) -> Iterator[tuple[int, Role]]:
    """Find the remnants of widgets beside lines that are known to be parts of one.

    A short line in lower case right below an offer or a notice goes on with it ("here", "if you have an account."); a
    few short lines between two parts of one offer are its list of benefits; a line of nothing but bars and commas
    parted two boxes. Stars, dashes and rules stay: they part scenes.
    """
    filled, lines, roles = page.filled, page.lines, page.roles
    if len(page.open) == len(filled):  # most pages: no widget has been found
        filled = [number for number in filled if lines[number][0] in LONE_STARTS]
    going_on: Role | None = None
    last = -1  # the place of the last line of an offer
    for place, number in enumerate(filled):
        role = roles[number]
        if role in PITCHES:
            if last >= 0 and 1 < place - last <= REACH:
                yield from _enclosed(page, filled[last + 1 : place], role)
            last = place
        if role is not None:
            going_on = role if role in TALKERS and not page.ends_sentence(number) else None
        elif going_on and _goes_on(lines[number]):
            yield number, going_on
        elif lines[number][0] in LONE_STARTS and LONE_MARKS.fullmatch(lines[number]):
            yield number, Role.WIDGET
        else:
            going_on = None


def _goes_on(line: str) -> bool:
    """Whether a line is a piece of the sentence above it."""
    line = line.strip()
    return len(line) <= PIECE and (line[0].islower() or line[0] in ".,;)")


def _enclosed(page: Page, between: list[int], role: Role) -> Iterator[tuple[int, Role]]:
    """Find the short lines between two parts of an offer; a sentence or quotation among them is a story going on."""
    left = [number for number in between if page.roles[number] is None]
    lines = [page.lines[number] for number in left]
    told = any(page.story[number] for number in left)
    if not told and all(len(line) <= BENEFIT and not SPEECH.search(line) for line in lines):
        yield from ((number, role) for number in left)
