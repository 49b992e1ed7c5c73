"""Lines that sign a story off: who reported and edited it, which agency sent it, the end of the manuscript."""

from collections.abc import Iterator

from newsnorm.grammar.filing import is_slug
from newsnorm.grammar.signatures import is_signature
from newsnorm.grammar.signs import AROUND, is_bracketed, is_credit_line, is_end_mark, is_initials, is_source
from newsnorm.grammar.zones import Zones
from newsnorm.page import Page
from newsnorm.roles import Role

__all__ = ["signoffs"]

LONGEST = 400  # characters


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
    above = -1
    for number in page.open:
        line = page.lines[number].strip()
        if line[0] in "AB" and number < zones.lead and is_slug(line):
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


def _is_signoff(line: str, number: int, zones: Zones) -> bool:
    """Whether a line signs off, standing where it stands."""
    after = number > zones.last
    if is_bracketed(line) and number > zones.first:
        return (
            is_credit_line(line)
            or is_source(line)
            or (after and (is_end_mark(line) or is_initials(line) or is_signature(line)))
        )
    return (after or number >= zones.tail) and (is_credit_line(line) or is_source(line) or is_end_mark(line))
