"""Lines that say who wrote the story, and what they do at the paper."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsnorm.agencies import is_agency
from newsnorm.article import Role
from newsnorm.authors import is_byline, is_named, is_stamped_name, without_mail
from newsnorm.dates import read_stamp, without_stamp
from newsnorm.names import is_role, leading_name, roles_in
from newsnorm.page import Page
from newsnorm.signs import is_bio
from newsnorm.zones import Zones, find_zones

__all__ = ["bylines"]

LONGEST = 200  # characters
LONGEST_POST = 60
OPENERS = frozenset(("author of the article", "authors of the article", "written by", "posted by", "reported by"))
TIES = frozenset((Role.TIMESTAMP, Role.BYLINE))
BESIDE = frozenset((Role.NAVIGATION, Role.SHARE, Role.CAPTION, Role.CREDIT, Role.COMMENTS, Role.MEDIA))
PICTURES = frozenset((Role.CAPTION, Role.CREDIT))
HIGH = 4  # lines that are not blank: title, kicker, standfirst and what stands under them
WORD = re.compile(r"[^\W\d_]+")


def bylines(page: Page) -> Iterator[tuple[int, Role]]:
    """Find the bylines before the story and after it.

    "By" and its like count with a capitalised name after them and no verb. A bare name counts beside a date or a post,
    or alone between title and story, and only when the story does not speak of that person: a name between two
    paragraphs is a heading or the label of an answer, and stays.

    >>> from newsnorm.phrases import Phrases
    >>> list(bylines(Page("Port reopens\\nBy Ines Okoro and Li Fen", Phrases(()))))
    [(1, <Role.BYLINE: 'byline'>)]
    >>> list(bylines(Page("By nightfall the port was open.", Phrases(()))))
    []
    """
    zones = find_zones(page.lines, page.open, page.prose)
    found = set(_sure(page, zones))
    found |= _bare(page, zones, found)
    found |= set(_posts(page, zones, found))
    yield from ((number, Role.BYLINE) for number in sorted(found))


def _sure(page: Page, zones: Zones) -> Iterator[int]:
    """Find the lines that say they are bylines, and the line under "Author of the article:"."""
    opened = False
    for number in page.open:
        line = page.lines[number]
        if len(line) > LONGEST or zones.lead <= number < zones.tail:
            opened = False
        elif page.keys[number] in OPENERS:
            opened = True
            yield number
        elif is_byline(line) or (opened and is_named(line)) or (number < zones.lead and is_stamped_name(line)):
            opened = False
            yield number


class Place(NamedTuple):
    """A line with its neighbours that are not blank; -1 where there is none. `height` counts the lines above it."""

    number: int
    above: int
    below: int
    height: int


def _bare(page: Page, zones: Zones, found: set[int]) -> set[int]:
    """Find the names that stand where bylines stand."""
    filled = [-1, *page.filled, -1]
    places = [
        Place(number, filled[height], filled[height + 2], height)
        for height, number in enumerate(page.filled)
        if page.roles[number] is None and number not in found and is_named(page.lines[number])
    ]
    outside = [place for place in places if not zones.lead <= place.number <= zones.last]
    alone = len(places) - len(outside) < 2
    told = set(found)
    for place in (*outside, *reversed(outside)):
        if place.number in told or not _is_free(page, place) or zones.last < 0:
            continue
        if _is_tied(page, place, told) or _is_alone(page, zones, place, alone):
            told.add(place.number)
    return told


def _is_free(page: Page, place: Place) -> bool:
    """Whether a name is a line of its own accord: not the first, not cut out of the sentence that goes on below."""
    if place.above < 0:
        return False
    if place.below < 0 or page.roles[place.below] is not None:
        return True
    below = page.lines[place.below].lstrip()[:1]
    return not below.islower() and below not in (",", "’")


def _is_tied(page: Page, place: Place, told: set[int]) -> bool:
    """Whether a name stands beside a stamp, the label of one, a byline or a post, and the story is not of that person."""
    for line in (place.above, place.below):
        if line >= 0 and (line in told or page.roles[line] in TIES or _is_post(page, line)):
            return not _is_told_of(page, place.number)
    return False


def _is_post(page: Page, number: int) -> bool:
    line = page.lines[number]
    if len(line) > LONGEST_POST:
        return False
    stamp = read_stamp(page.keys[number])
    return (stamp is not None and stamp.label) or is_role(line)


def _is_alone(page: Page, zones: Zones, place: Place, alone: bool) -> bool:
    """Whether a name stands alone above the story, or right below its last paragraph."""
    number, above, below, height = place
    line = page.lines[number].strip()
    if not line[0].isupper():
        return " " not in line and 0 <= zones.last == above
    if number > zones.last:
        if above != zones.last or (below >= 0 and not _opens(page, line, below)):
            return False
        return below < 0 or not _is_told_of(page, number)
    if below < 0 or _is_told_of(page, number):
        return False
    if page.roles[below] in BESIDE or page.roles[above] in PICTURES:
        return True
    return alone and number < zones.head and height <= HIGH and page.prose[below]


def _opens(page: Page, name: str, below: int) -> bool:
    """Whether the line below a name at the end goes on about that name, or the name is none of a person."""
    return name.split()[-1] in page.lines[below] or is_agency(name) or len(name.split()) == 1 or ", " in name


def _is_told_of(page: Page, number: int) -> bool:
    """Whether the story speaks of the person, or writes the words small, so that they are no name."""
    line = page.lines[number]
    text = without_stamp(without_mail(line))[0]
    names = WORD.findall(leading_name(text) or text)
    if roles_in(text):
        names = names[:2]
    if not names or is_agency(line):
        return not names
    prose, roles = page.prose, page.roles
    body = "\n".join(
        line for other, line in enumerate(page.lines) if prose[other] and roles[other] is None and not is_bio(line)
    )
    return line.isupper() or names[-1] in body or names[0].lower() in WORD.findall(body)


def _posts(page: Page, zones: Zones, found: set[int]) -> Iterator[int]:
    """Find the posts ("Political Correspondent") and mail addresses above or below a byline."""
    filled = [-1, *page.filled, -1]
    for height, number in enumerate(page.filled):
        line = page.lines[number].strip()
        if number in found or page.roles[number] is not None or len(line) > LONGEST_POST or page.prose[number]:
            continue
        if (filled[height] in found or filled[height + 2] in found) and not zones.lead <= number <= zones.last:
            if is_role(line) or ("@" in line and not without_mail(line)):
                yield number
