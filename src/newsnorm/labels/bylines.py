"""Lines that say who wrote the story, and what they do at the paper."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from newsnorm.grammar.agencies import is_agency
from newsnorm.grammar.authors import is_byline, is_named, is_stamped_name, without_mail
from newsnorm.grammar.bylinelabels import LONE_CUES
from newsnorm.grammar.datedbylines import is_dated_byline
from newsnorm.grammar.dates import read_stamp, without_stamp
from newsnorm.grammar.localbylines import is_plain_signature
from newsnorm.grammar.names import is_role, leading_name, roles_in
from newsnorm.grammar.scripts import WORDLESS_SCRIPT
from newsnorm.grammar.writers import is_bio
from newsnorm.grammar.zones import Zones
from newsnorm.page import Page
from newsnorm.roles import Role

__all__ = ["bylines"]

LONGEST = 200  # characters
MOST_AUTHORS = 4  # names alone on their lines below a story
MOST_DATED = 1
LONGEST_NAMES = 120
LONGEST_POST = 60
TITLE_LENGTH = 22  # characters; most titles are longer, most names are not
WORDLESS_TITLE_LENGTH = 9
OPENERS = frozenset(("author of the article", "authors of the article", "written by", "posted by", "reported by"))
TIES = frozenset((Role.TIMESTAMP, Role.BYLINE))
BESIDE = frozenset((Role.NAVIGATION, Role.SHARE, Role.CAPTION, Role.CREDIT, Role.COMMENTS, Role.MEDIA))
PICTURES = frozenset((Role.CAPTION, Role.CREDIT))
FRAME = TIES | BESIDE - PICTURES | {Role.PAYWALL}  # around a name in a script without capitals
HIGH = 4  # lines that are not blank: title, kicker, standfirst and what stands under them
WORD = re.compile(r"(?:[^\W\d_]|[\u064b-\u0652\u0900-\u0963])+")  # with the signs of vowels, which are no letters


def bylines(page: Page) -> Iterator[tuple[int, Role]]:
    r"""Find the bylines before the story and after it.

    "By" and its like count with a capitalised name after them and no verb. A bare name counts beside a date or a post,
    or alone between title and story, and only when the story does not speak of that person: a name between two
    paragraphs is a heading or the label of an answer, and stays.

    >>> from newsnorm.phrases import Phrases
    >>> list(bylines(Page("Port reopens\nBy Ines Okoro and Li Fen", Phrases(()))))
    [(1, <Role.BYLINE: 'byline'>)]
    >>> list(bylines(Page("By nightfall the port was open.", Phrases(()))))
    []
    """
    zones = page.zones
    found, dated = _sure(page, zones)
    if len(dated) <= MOST_DATED:
        found |= dated
        dated = set()
    found |= _bare(page, zones, found, dated)
    if found:
        found |= set(_posts(page, zones, found))
    yield from ((number, Role.BYLINE) for number in sorted(found))


def _sure(page: Page, zones: Zones) -> tuple[set[int], set[int]]:
    """Return the lines that say they are bylines, with the line under "Author of the article:" or "By"; and dated ones.

    These are names with a date. More than `MOST_DATED` are no authors, but a list of the dead.
    """
    opened = False
    found, dated = set(), set()
    lines, numbers, lead, tail = page.lines, page.open, zones.lead, zones.tail
    near = [at for at, number in enumerate(numbers) if len(lines[number]) <= LONGEST and not lead <= number < tail]
    above = -1
    for at in near:
        number = numbers[at]
        line, key = lines[number], page.keys[number]
        opened = opened and at == above + 1  # not across a long line or the story
        above = at
        if key in OPENERS or (key in LONE_CUES and at + 1 < len(numbers) and is_named(lines[numbers[at + 1]])):
            opened = True
            found.add(number)
        elif is_byline(line) or is_dated_byline(line) or (opened and is_named(line)):
            opened = False
            found.add(number)
        elif number < lead and is_stamped_name(line):
            opened = False
            dated.add(number)
    return found, dated


class Place(NamedTuple):
    """A line with its neighbours that are not blank; -1 where there is none. `height` counts the lines above it."""

    number: int
    above: int
    below: int
    height: int


def _bare(page: Page, zones: Zones, found: set[int], listed: set[int]) -> set[int]:
    """Find the names that stand where bylines stand, but for those of a list."""
    lead, last = zones.lead, zones.last
    if last < 0:
        return set()
    heights = [height for height, number in enumerate(page.filled) if not lead <= number <= last]
    heights = [height for height in heights if _may_be_name(page, page.filled[height])]
    if not heights:
        return set()
    filled = [-1, *page.filled, -1]
    title = _first_long(page, zones)
    places = [Place(filled[height + 1], filled[height], filled[height + 2], height) for height in heights]
    named = [
        place
        for place in places
        if place.number not in found and place.number not in listed and place.number != title
        if _is_free(page, place) and _is_name(page, place.number, title, zones)
    ]
    return _placed(page, zones, named, found) if named else set()


def _placed(page: Page, zones: Zones, places: list[Place], found: set[int]) -> set[int]:
    """Find the names beside a stamp, a post or another byline, and those that stand alone in the right place.

    Twice, down and up again, because a list of names hangs together by its first or by its last. Many of them below the
    story are a list of something else.
    """
    signed = set(found)
    story = Story(page, zones)
    numbers = {place.number for place in places}
    for place in (*places, *reversed(places)):
        if place.number in signed:
            continue
        # Between the name and the date stands the place it was written in, of which the story may well tell.
        filed = place.above in numbers and page.roles[place.below] is Role.TIMESTAMP
        tied = _is_tied(page, place, signed) and (filed or not story.tells_of(page.lines[place.number]))
        if tied or _is_alone(page, zones, place, story):
            signed.add(place.number)
    below = [place.number for place in places if place.number > zones.last and place.number in signed]
    return signed.difference(below) if len(below) > MOST_AUTHORS else signed


def _first_long(page: Page, zones: Zones) -> int:
    """Return the first line as long as a title, or -1: a headline in capitals reads like a list of names."""
    for number in page.open:
        if number > zones.first:
            break
        line = page.lines[number].strip()
        if len(line) >= TITLE_LENGTH or (len(line) >= WORDLESS_TITLE_LENGTH and WORDLESS_SCRIPT.search(line)):
            return number
    return -1


def _may_be_name(page: Page, number: int) -> bool:
    """Whether a line is short, without a label and without a stop."""
    line = page.lines[number]
    return len(line) <= LONGEST_NAMES and page.roles[number] is None and line[-1] not in '.?!:,"”'


def _is_name(page: Page, number: int, title: int, zones: Zones) -> bool:
    """Whether a line is a name; one without capitals counts below the title only, and before the story."""
    line = page.lines[number]
    return is_named(line) or (0 <= title < number < zones.first and not line.isascii() and is_plain_signature(line))


def _is_free(page: Page, place: Place) -> bool:
    """Whether a name is a line of its own accord: not the first, not cut out of the sentence that goes on below."""
    if place.above < 0:
        return False
    if place.below < 0 or page.roles[place.below] is not None or page.roles[place.above] in TIES:
        return True
    below = page.lines[place.below].lstrip()
    return not (below[0].islower() or below[0] in ",’") or _is_mail(below)


def _is_tied(page: Page, place: Place, signed: set[int]) -> bool:
    """Whether a name stands beside a stamp, the label of one, a byline or a post."""
    for line in (place.above, place.below):
        if line >= 0 and (line in signed or page.roles[line] in TIES or _is_post(page, line)):
            return True
    return False


def _is_post(page: Page, number: int) -> bool:
    line = page.lines[number]
    if len(line) > LONGEST_POST:
        return False
    stamp = read_stamp(page.keys[number])
    return (stamp is not None and stamp.label) or is_role(line) or _is_mail(line)


def _is_mail(line: str) -> bool:
    """Whether a line is a mail address and nothing else."""
    return "@" in line and not without_mail(line)


def _is_alone(page: Page, zones: Zones, place: Place, story: "Story") -> bool:
    """Whether a name stands alone above the story, or right below its last paragraph."""
    number, above, below, height = place
    line = page.lines[number].strip()
    if not line[0].isupper():
        framed = number < zones.first and below >= 0 and page.roles[above] in FRAME and page.roles[below] in FRAME
        return " " not in line and (above == zones.last or framed)
    if number > zones.last:
        if above != zones.last or (below >= 0 and not _opens(page, line, below)):
            return False
        return below < 0 or not story.tells_of(line)
    if page.roles[below] in BESIDE or page.roles[above] in PICTURES:
        return not story.tells_of(line)
    opens = page.prose[below] or _is_shared(page, below)
    high = number < zones.head and height <= HIGH and opens and (height > 1 or not page.prose[above])
    return high and not story.is_parted_by_names and not story.tells_of(line)


def _is_shared(page: Page, number: int) -> bool:
    """Whether a line is a button to share the story ("Share"), that a later rule may take."""
    phrase = page.marks.get(number)
    return phrase is not None and phrase.how == "line" and phrase.role is Role.SHARE


def _opens(page: Page, name: str, below: int) -> bool:
    """Whether the line below a name at the end goes on about that name, or the name is none of a person."""
    *_, last = name.split()
    return last in page.lines[below] or is_agency(name) or last == name or ", " in name


class Story:
    """What the paragraphs tell of persons, read once and only when a name asks for it."""

    def __init__(self, page: Page, zones: Zones) -> None:
        self._page = page
        self._zones = zones

    @cached_property
    def is_parted_by_names(self) -> bool:
        """Whether names stand between the paragraphs, as headings or as labels of answers."""
        page, zones = self._page, self._zones
        inside = (number for number in page.open if zones.lead <= number <= zones.last)
        return sum(_may_be_name(page, number) and is_named(page.lines[number]) for number in inside) > 1

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the paragraphs, as it is written there."""
        prose, roles = self._page.prose, self._page.roles
        lines = (line for other, line in enumerate(self._page.lines) if prose[other] and roles[other] is None)
        return frozenset(WORD.findall("\n".join(line for line in lines if not is_bio(line))))

    def tells_of(self, line: str) -> bool:
        """Whether the story speaks of the person a line names, or writes the words small, so that they are no name."""
        text = without_stamp(without_mail(line))[0]
        names = WORD.findall(leading_name(text) or (text if text.isascii() else text.partition(",")[0]))
        if not names or is_agency(line):
            return not names
        if roles_in(text):
            names = names[:2]
        return line.isupper() or names[-1] in self.words or names[0].lower() in self.words


def _posts(page: Page, zones: Zones, found: set[int]) -> Iterator[int]:
    """Find the posts ("Political Correspondent") and mail addresses above or below a byline."""
    filled = [-1, *page.filled, -1]
    for height, number in enumerate(page.filled):
        line = page.lines[number].strip()
        if number in found or page.roles[number] is not None or len(line) > LONGEST_POST or page.prose[number]:
            continue
        beside = filled[height] in found or filled[height + 2] in found
        told = is_role(line) or _is_mail(line)
        if beside and told and not zones.lead <= number <= zones.last:
            yield number
