"""Lines that sign a story off: who reported and edited it, which agency sent it, the end of the manuscript."""

from bisect import bisect_left
from collections.abc import Iterator

from newsnorm.grammar.characters import BLANKS
from newsnorm.grammar.filing import is_slug
from newsnorm.grammar.signatures import is_signature
from newsnorm.grammar.signs import AROUND, is_bracketed, is_credit_line, is_end_mark, is_initials, is_source, is_update
from newsnorm.grammar.zones import Zones
from newsnorm.page import Page
from newsnorm.roles import Role

__all__ = ["signoffs"]

LONGEST = 400  # characters
LONGEST_TAG = 80  # characters of the name of an agency, or of the mark of an end
STARTS = BLANKS | {*AROUND, "A", "B"}  # of a line in brackets, or of a slug
LONGEST_LISTED = 80  # characters of a line of an address, or of a programme
MOST_LISTED = 8  # such lines below one heading


def signoffs(page: Page) -> Iterator[tuple[int, Role]]:
    r"""Find the lines that say who reported, edited and sent the story, after its last paragraph.

    A line in brackets that says nothing else counts after any paragraph. The tag of an agency at the end of a sentence
    stays where it is, and a sentence that begins with the same words stays too. Before the story, the slug of a wire
    service counts.

    >>> from newsnorm.phrases import Phrases
    >>> list(signoffs(Page("The port is open.\n(Reporting by Ines Okoro; Editing by Ruth Amsel)", Phrases(()))))
    [(1, <Role.SIGNOFF: 'signoff'>)]
    >>> list(signoffs(Page("The port is open.\nReporting by citizens exposed the fraud.", Phrases(()))))
    []
    """
    zones = page.zones
    if len(page.open) < len(page.filled) and Role.SIGNOFF in page.roles:
        yield from ((number, Role.SIGNOFF) for number in _listed(page, zones.last))
    lines, among = page.lines, page.open
    below = max(bisect_left(among, min(zones.last + 1, zones.tail)) - 1, 0)  # with the last line amid the story
    above = -1
    for number in [number for number in among[:below] if lines[number][0] in STARTS] + among[below:]:
        line = lines[number].strip()
        if line[0] in "(AB" and (is_update(line) or (number < zones.lead and is_slug(line))):
            yield number, Role.SIGNOFF
            continue
        if number <= zones.last and number < zones.tail and line[0] not in AROUND:
            above = number  # amid the story only a line in brackets signs off
            continue
        signed = 0 <= zones.last <= above and is_initials(line) and page.ends_sentence(above)
        if signed or (len(line) <= LONGEST and _is_signoff(line, number, zones)):
            yield number, Role.SIGNOFF
        else:
            above = number


def _listed(page: Page, last: int) -> Iterator[int]:
    """Find whom to ask, or what to tune in to: short lines below a heading with a colon, after the last paragraph."""
    listed = 0
    for number in page.filled:
        if page.roles[number] is not None:
            headed = number > last and page.roles[number] is Role.SIGNOFF and page.lines[number].rstrip().endswith(":")
            listed = MOST_LISTED if headed else 0
        elif listed and len(page.lines[number]) <= LONGEST_LISTED and not page.ends_sentence(number):
            listed -= 1
            yield number
        else:
            listed = 0


def _is_signoff(line: str, number: int, zones: Zones) -> bool:
    """Whether a line signs off, standing where it stands."""
    after = number > zones.last
    if is_bracketed(line) and number > zones.first:
        return (
            is_credit_line(line)
            or is_source(line)
            or (after and (is_end_mark(line) or is_initials(line) or is_signature(line)))
        )
    return (after or number >= zones.tail) and (
        is_credit_line(line) or (len(line) <= LONGEST_TAG and (is_source(line) or is_end_mark(line)))
    )
