"""Lines that say when a story was published or changed, and how long it takes to read."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise, takewhile

from newsnorm.grammar.authors import is_byline
from newsnorm.grammar.dates import may_be_stamp, read_stamp, without_stamp
from newsnorm.grammar.filing import is_filed, is_printed
from newsnorm.grammar.zones import Zones
from newsnorm.page import Page
from newsnorm.roles import Role

__all__ = ["timestamps"]

DIGIT = re.compile(r"\d")
ASCII_DIGIT = re.compile(r"[0-9]")  # twice as fast
READING = re.compile(r"\d{1,3} ?min(?:ute)?s? (?:to )?(?:read|listen|watch)$")  # behind a stamp, often glued to it
READINGS = ("read", "listen", "watch")
LONGEST = 140  # characters
LONGEST_LABEL = 30
TITLE_LENGTH = 30
PLACE_WORDS = 3
SECTION = re.compile(r"[^\W\d_][^\W\d_&' -]{2,19}(?:, [^\W\d_a-z][\w.]{1,12})?")  # "Oaxaca, Oax."
SECTION_BREAKS = "/|,•·-–—:"
FACT = re.compile(r"[^\W\d_][^:：]{1,30}[:：] ?\S.{0,80}")  # "Injured: 3"
FEWEST_FACTS, MOST_FACTS = 2, 20  # of a box; a page can be a list of them
SCORE = re.compile(r"\(?\d{1,3} ?[:–-] ?\d{1,3}\b.{0,20}")
SOURCE = re.compile(r"[\s|/]*(?:来源|來源|出处|source|quelle|fonte|fuente)\s*[:：]", re.IGNORECASE)


def timestamps(page: Page) -> Iterator[tuple[int, Role]]:
    """Find the lines made of dates, clock times and their labels, and of nothing else.

    A date alone between two paragraphs is the heading of a chronicle and stays; there a stamp needs its label. One
    among the facts of a box ("Date: ...", "Injured: 3") stays too, and so does that of a match above its score. A date
    with one more word ("Politics / June 3, 2021"), or with who filed it and under what, counts before the first
    paragraph, and one with the paper that printed the story after the last.

    >>> from newsnorm.phrases import Phrases
    >>> list(timestamps(Page("Updated: 3 June 2021, 18:12", Phrases(()))))
    [(0, <Role.TIMESTAMP: 'timestamp'>)]
    >>> list(timestamps(Page("Updated maps of 3 June 2021 show the border.", Phrases(()))))
    []
    """
    found = dict(_stamps(page))
    yield from found.items()
    if Role.TIMESTAMP in found.values():
        yield from _labels(page, found)
        yield from _places(page, found)


def _stamps(page: Page) -> Iterator[tuple[int, Role]]:
    """Find the lines with a number that are stamps."""
    dates: list[int] = []
    keys = page.keys
    for number in [number for number in page.open if 0 < len(keys[number]) <= LONGEST]:
        key = keys[number]
        if not (ASCII_DIGIT if key.isascii() else DIGIT).search(key):
            continue
        stamp = read_stamp((key.endswith(READINGS) and READING.sub("", key)) or key) if may_be_stamp(key) else None
        if stamp is None:
            if _is_noted(page.lines[number], number, page.zones):
                yield number, Role.TIMESTAMP
        elif not (stamp.timed or stamp.read) or _is_fact(page, number):
            continue
        elif stamp.timed and not (stamp.label or stamp.ago or (stamp.date and stamp.clock and page.zones.last < 0)):
            dates.append(number)
        else:
            yield number, Role.TIMESTAMP if stamp.timed else Role.NAVIGATION
    if dates:
        yield from ((number, Role.TIMESTAMP) for number in _outside(dates, page.zones) if not _is_match(page, number))


def _is_fact(page: Page, number: int) -> bool:
    """Whether a line between two paragraphs has facts beside it, with a colon too and neither stamps nor bylines."""
    lines, zones = page.lines, page.zones
    if not zones.first < number < zones.last or not FACT.fullmatch(lines[number].strip()):
        return False
    at = bisect_left(page.open, number)
    above = takewhile(lambda other: FACT.fullmatch(lines[other].strip()), page.open[max(0, at - MOST_FACTS) : at][::-1])
    below = takewhile(lambda other: FACT.fullmatch(lines[other].strip()), page.open[at + 1 : at + 1 + MOST_FACTS])
    box = [other for other in (*above, *below) if not read_stamp(page.keys[other]) and not is_byline(lines[other])]
    return len(box) >= FEWEST_FACTS


def _is_match(page: Page, number: int) -> bool:
    """Whether the score of a match stands on one of the two lines below its date."""
    at = bisect_right(page.filled, number)
    scores = [page.keys[below] for below in page.filled[at : at + 2] if SCORE.fullmatch(page.lines[below].strip())]
    return any((stamp := read_stamp(key)) is None or not stamp.timed for key in scores)


def _is_noted(line: str, number: int, zones: Zones) -> bool:
    """Whether a line with a date and more words says, standing where it stands, when the story was filed or printed."""
    if number < zones.head and (_is_stamped(line) or is_filed(line)):
        return True
    return number >= zones.last >= 0 and is_printed(line.strip())


def _outside(dates: list[int], zones: Zones) -> Iterator[int]:
    """Find the dates without a label before the story and after it; a chronicle keeps its first one too."""
    if zones.last < 0:
        return
    chronicle = any(zones.lead <= number <= zones.last for number in dates)
    for number in dates:
        if number > zones.last or number < (zones.first if chronicle else zones.lead):
            yield number


def _is_stamped(line: str) -> bool:
    """Whether a line is a date beside the name of a section, of a town or of a source."""
    rest, stamp = without_stamp(line.strip())
    if stamp is not None and stamp.date:
        between = line.strip()[len(rest) :].lstrip()
        is_record = between[:1] == "," and between[1:2].isdigit()  # "Leeds,2021-06-03": values parted by commas
        parted = between[:1] in SECTION_BREAKS and not is_record
        return rest == "" or (parted and SECTION.fullmatch(rest) is not None)
    before, bar, after = line.replace("｜", "|").partition("|")
    if bar and SOURCE.match(after):
        found = read_stamp(before.lower())
        return found is not None and found.date
    return False


def _places(page: Page, found: dict[int, Role]) -> Iterator[tuple[int, Role]]:
    """Find the place in capitals ("BARI") right above a stamp, below the line that can be the title."""
    titled = False
    for number, below in pairwise(page.filled):
        if below >= page.zones.first:
            return
        line = page.lines[number].strip()
        if titled and found.get(below) is Role.TIMESTAMP and page.roles[number] is None and _is_place(line):
            yield number, Role.TIMESTAMP
        titled = titled or len(line) >= TITLE_LENGTH


def _is_place(line: str) -> bool:
    """Whether a line is one to three words in capitals."""
    words = line.split()
    return line.isupper() and len(words) <= PLACE_WORDS and all(map(str.isalpha, words))


def _labels(page: Page, found: dict[int, Role]) -> Iterator[tuple[int, Role]]:
    """Find the labels on a line of their own ("Published") above or below a stamp."""
    stamps = {number for number, role in found.items() if role is Role.TIMESTAMP}
    beside = {line for pair in pairwise(page.filled) if not stamps.isdisjoint(pair) for line in pair}
    for number in sorted(beside.difference(found)):
        if page.roles[number] is None and len(page.keys[number]) <= LONGEST_LABEL:
            stamp = read_stamp(page.keys[number])
            if stamp is not None and stamp.label:
                yield number, Role.TIMESTAMP
