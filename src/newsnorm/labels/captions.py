"""Lines that stand under pictures: captions, and the credits of photographers and agencies.

A caption shows itself by its credit, by a label, or by its neighbour: the credit on the next line, or its own text
once more, since the picture's alternative text is often the caption.
"""

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Set
from heapq import nsmallest
from itertools import pairwise

from newsnorm.grammar.agencies import is_agency
from newsnorm.grammar.authors import is_byline
from newsnorm.grammar.captionmarks import (
    LONGEST_SCENE,
    MOST_SENTENCES,
    is_labelled,
    is_scene,
    is_under_picture,
    sentences,
)
from newsnorm.grammar.creditmarks import mark_end, unrestricted
from newsnorm.grammar.credits import leading_credit
from newsnorm.grammar.dates import read_stamp
from newsnorm.grammar.localbylines import is_local_byline
from newsnorm.grammar.nativecredits import is_claim, names_person
from newsnorm.grammar.photocredits import Credit, credit_in, credit_of, may_hold_credit
from newsnorm.grammar.photowords import ARCHIVE_NOTES, LEADING, SOURCES
from newsnorm.grammar.pictureblocks import above_in_block
from newsnorm.grammar.plainlines import marked_lines
from newsnorm.grammar.tailcredits import tail_credits
from newsnorm.grammar.twins import SHORTEST_TWIN, twins
from newsnorm.page import Page
from newsnorm.roles import Role

__all__ = ["captions"]

LONGEST = 700  # characters; a longer line is a story
SHORTEST_STANDFIRST = 60  # characters; a shorter sentence above the story and a credit is the credit's caption
SHORTER = 0.8  # of the length of the shortest paragraph
SOURCED_WORDS = 8  # of a line above "Source: ..." that is a caption
TITLE_WORDS = 5  # of a title above a caption that stands there twice; fewer may be a section above a title
BYLINE_CUES = ("by ", "von ", "por ", "par ", "di ", "door ", "av ", "af ", "autor", "text:")
LABELS_ALONE = {"image source,": Role.CREDIT, "image caption": Role.CAPTION, "image caption,": Role.CAPTION}
LABELS_ALONE |= {"image": Role.CREDIT, "photo": Role.CREDIT, "foto": Role.CREDIT, "bild": Role.CREDIT}
# Above a caption; that boilerplate has such a line already does not matter.
GALLERY_LABELS = frozenset(("open this photo in gallery", "open image in gallery"))
NOTES = ARCHIVE_NOTES | GALLERY_LABELS
FILE_NAME = re.compile(r"[\w.,()+-]{1,80}\.(?:jpe?g|png|gif|webp|avif|JPE?G|PNG)")
# "Jane Roe/Haaretz": a person and a house, with no blank at the slash.
SIGNED = re.compile(r"[(（\[–—-][^:：]*")  # as stories are signed too, with no word that says photo or source
LONE = re.compile(r"[^\W\d_][\w.'’-]+ [\w.'’ -]{2,30}/[^\W\d_a-z][\w.'’ -]{1,30}(?<!\.)")


def captions(page: Page) -> Iterator[tuple[int, Role]]:
    r"""Find captions and the credits beside them.

    A paragraph of three sentences stays, and so does a sentence that only names a photographer or an agency.

    >>> from newsnorm.phrases import Phrases
    >>> list(captions(Page("Fans queue outside. (Joana Pires/Getty Images)", Phrases(()))))
    [(0, <Role.CAPTION: 'caption'>)]
    >>> list(captions(Page("Lawyers for Getty Images declined to comment.", Phrases(()))))
    []
    """
    found: dict[int, Role] = {}
    unsure: dict[int, Credit] = {}
    numbers, lines, keys = page.open, page.lines, page.keys
    if noted := not NOTES.isdisjoint(keys):
        found = {number: Role.CREDIT for number in numbers if keys[number] in ARCHIVE_NOTES}
    for number in marked_lines(page.text, lines, keys, page.signs, numbers):
        line = lines[number]
        if number in found or len(line) > LONGEST or (line[0] in "©ⓒ" and number > page.span[1] and is_claim(line)):
            continue
        if told := _told(line.strip(), keys[number]):
            if isinstance(told, Role):
                found[number] = told
            else:
                unsure[number] = told
    if unsure:
        found |= dict(_unsure(page, found, unsure))
    if Role.CREDIT in found.values():
        found |= dict(_under_credits(page, found))
    if found or noted:
        found |= dict(_after_labels(page, found))
    others = [number for number in numbers if number not in found] if found else numbers
    found |= dict.fromkeys(tail_credits(lines, others), Role.CAPTION)
    if found:
        found |= dict(_in_blocks(page, found))
    found |= dict(_twins(page, found, numbers))
    yield from sorted(found.items())


def _told(line: str, key: str) -> Role | Credit | None:
    """Return what a line shows itself to be, or the credit it has where a story could end like it."""
    labelled = is_labelled(line, key) or (line[0] in "©ⓒ" and leading_credit(line) is not None)
    if labelled and sentences(line) <= MOST_SENTENCES:
        return Role.CAPTION
    if line[-1] == ")" and "/" in line and is_local_byline(line):
        return None
    if not may_hold_credit(line):
        return Role.CAPTION if line[-5:-3].count(".") and FILE_NAME.fullmatch(line) else None
    whole = unrestricted(line)
    credit = credit_of(whole)
    if credit and credit.sure:
        return None if key.startswith(BYLINE_CUES) and is_byline(line) else Role.CREDIT
    found = credit_in(whole)
    credit = found if found and (found.sure or not credit) else credit
    if (
        credit
        and (credit.sure or (credit.start and mark_end(line)))
        and sentences(line[: credit.start]) <= MOST_SENTENCES
    ):
        return Role.CAPTION
    return credit


def _unsure(page: Page, found: dict[int, Role], unsure: dict[int, Credit]) -> Iterator[tuple[int, Role]]:
    """Find the lines whose credit counts because all else speaks of a caption."""
    lines, (first, last) = page.lines, page.span
    middle = _middle(page) if unsure else 0
    for before, number in pairwise((-1, *page.filled)):
        credit = unsure.get(number)
        if credit is None or page.keys[number].startswith(BYLINE_CUES):
            continue
        if credit.start:
            amid = number < last and not (number == first and names_person(credit.text))
            scene = lines[number][: credit.start]
            if number < first and "/" in credit.text:  # nobody signs a standfirst so, whatever its sentences
                scene = scene.rstrip(" /|.")
            signed = SIGNED.fullmatch(lines[number], credit.start) is not None and number > middle
            if is_scene(scene, amid=amid, signed=signed):
                yield number, Role.CAPTION
        elif before >= 0:
            lone = first < number < last and LONE.fullmatch(lines[number].strip())
            captioned = page.roles[before] is None and first < before < number < last
            if page.keys[number].partition(":")[0].strip() in SOURCES and len(lines[before].split()) > SOURCED_WORDS:
                captioned = False  # stories give the source of a figure so
            bracketed = lines[number].lstrip().startswith("(") and not is_agency(credit.text)
            if lone or found.get(before) is Role.CAPTION or (captioned and is_scene(lines[before], amid=bracketed)):
                yield number, Role.CREDIT


def _middle(page: Page) -> int:
    """Return the last line with no more paragraphs before it than after it: so far notices may stand that read so."""
    stands = _paragraphs(page)
    return stands[len(stands) // 2] if stands else len(page.lines)


def _under_credits(page: Page, found: dict[int, Role]) -> Iterator[tuple[int, Role]]:
    """Find the captions that stand on the line before a credit, with a line above them that can be the title.

    Where one credit stands below a paragraph, or on the first line, the page has pictures without captions, and others
    may do so too. So they may where a paragraph is one sentence, as in tabloids: there a caption has to be shorter.
    """
    lines, first = page.lines, page.span[0]
    above_credits = [
        above
        for above, below in pairwise(page.filled)
        if found.get(below) is Role.CREDIT and above not in found and page.roles[above] is None
        if page.keys[below].partition(":")[0].strip() not in LEADING
    ]
    bare = found.get(page.filled[0]) is Role.CREDIT
    bare = bare or any(len(lines[above]) > LONGEST_SCENE or sentences(lines[above]) > 1 for above in above_credits)
    shortest = _shortest(page, set(above_credits))
    title = next((number for number in page.filled if len(lines[number].strip()) >= SHORTEST_TWIN), len(lines))
    for above in above_credits:
        if above <= title or page.keys[above].startswith(BYLINE_CUES) or _is_timed(page.keys[above]):
            continue
        standfirst = above <= first and len(lines[above].strip()) >= SHORTEST_STANDFIRST
        doubtful = bare or standfirst or len(lines[above]) > shortest
        if is_under_picture(lines[above].strip(), doubtful=doubtful):
            yield above, Role.CAPTION


def _is_timed(key: str) -> bool:
    """Whether a folded line is a time stamp."""
    stamp = read_stamp(key)
    return stamp is not None and stamp.timed


def _shortest(page: Page, aside: Set[int]) -> float:
    """Return how long a caption can be that is no paragraph, in characters, where most paragraphs are one sentence.

    Where they have more, it can be as long as it likes.
    """
    told = [page.lines[number] for number in _paragraphs(page) if number not in aside]
    return math.inf if 2 * sum(sentences(line) == 1 for line in told) <= len(told) else _least(told)


def _paragraphs(page: Page) -> list[int]:
    """Return the numbers of the paragraphs, as far as they are told yet."""
    return [number for number in page.open if page.story[number]]


def _least(told: Iterable[str]) -> float:
    """Return how long a line can be that is clearly shorter than all paragraphs, in characters."""
    return SHORTER * min(map(len, told), default=math.inf)


def _after_labels(page: Page, found: dict[int, Role]) -> Iterator[tuple[int, Role]]:
    """Find what stands on the line after a label that has a line of its own."""
    shortest: list[int] = []
    if not GALLERY_LABELS.isdisjoint(page.keys):
        shortest = nsmallest(2, _paragraphs(page), lambda number: len(page.lines[number]))
    for number, after in pairwise(page.filled):
        if after in found or page.roles[after] is not None:
            continue
        role = LABELS_ALONE.get(page.keys[number])
        if role and number in found:
            yield after, role
        elif page.keys[number] in GALLERY_LABELS and sentences(page.lines[after]) <= MOST_SENTENCES:
            others = (page.lines[other] for other in shortest if other != after)
            if not page.story[after] or len(page.lines[after]) <= _least(others):
                yield after, Role.CAPTION
        elif found.get(number) is Role.CAPTION and FILE_NAME.fullmatch(page.lines[number].strip()):
            credited = Role.CREDIT in (found.get(after + 1), found.get(after + 2))
            if is_under_picture(page.lines[after].strip(), doubtful=not credited):
                yield after, Role.CAPTION


def _twins(page: Page, found: dict[int, Role], numbers: list[int]) -> Iterator[tuple[int, Role]]:
    """Find captions that stand there twice, as a picture's alternative text and below it; a title can do so too.

    Where no paragraph would be left, it is no page with pictures, but a song or a text that was copied twice. A whole
    sentence may be a short paragraph that was copied, and stays unless a caption or a credit stands beside it.
    """
    if found:
        numbers = [number for number in numbers if found.get(number) is not Role.CREDIT]
    known = {number for number, role in found.items() if role is Role.CAPTION}
    pairs = list(twins(page.lines, page.keys, numbers, known))
    if not pairs:
        return
    alike = known.union(*pairs)
    first = page.span[0]
    is_page = any(page.prose[number] for number in numbers if number not in alike)
    taken: set[int] = set()
    for above, below in pairs:
        alone = above not in known and below not in known
        same = page.keys[above] == page.keys[below]
        titled = same and (above in taken or _is_titled(page, above))
        if alone and (not is_page or ((below if same else above) <= first and not titled)):
            continue  # a title or a standfirst
        if alone and page.prose[above] and page.prose[below] and not _is_beside(page, found, above, below):
            continue  # a short paragraph
        taken |= {above, below}
    yield from dict.fromkeys(taken, Role.CAPTION).items()


def _is_titled(page: Page, number: int) -> bool:
    """Whether a line that can be the title stands right above another: some words, without a stop, label or phrase."""
    at = bisect_left(page.filled, number)
    above = page.filled[at - 1] if at else -1
    if above < 0 or page.roles[above] is not None or above in page.marks or page.ends_sentence(above):
        return False
    key = page.keys[above]
    return key != page.keys[number] and len(key.split()) >= TITLE_WORDS and read_stamp(key) is None


def _is_beside(page: Page, found: dict[int, Role], above: int, below: int) -> bool:
    """Whether the line before two others, or the one after them, is a caption or a credit."""
    filled = page.filled
    before, after = bisect_left(filled, above) - 1, bisect_right(filled, below)
    return (before >= 0 and filled[before] in found) or (after < len(filled) and filled[after] in found)


def _in_blocks(page: Page, found: dict[int, Role]) -> Iterator[tuple[int, Role]]:
    """Find what stands in one block with a caption or a credit below it."""
    for above in above_in_block(page.lines, page.filled, page.prose, found, page.span[0]):
        if page.roles[above] is None and not page.keys[above].startswith(BYLINE_CUES):
            yield above, Role.CAPTION
