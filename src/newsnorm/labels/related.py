"""Links to other stories: the lists that stand under a heading like "Related" or "Mehr zum Thema"."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from newsnorm.grammar.listheads import announces_stories, pages_on
from newsnorm.grammar.pagers import STARTS, points, turns
from newsnorm.page import Page
from newsnorm.roles import Role

__all__ = ["related"]

LINK_WORDS = (3, 25)  # a link says something, but is no paragraph
LINK_LENGTH = (12, 180)  # characters, for scripts that do not part words too
CLOSING_MARKS = "\"'”’»)]」』"
STOPS = (".", "。", "।", ":", "：")  # a link may be a question, but is no sentence
HEADING_LENGTH = 60
ENOUGH_PROSE = 3  # paragraphs above a block of other stories that ends a page
ENOUGH_TEXT = 0.4  # share of the text's characters above it
FEWEST_LINKS = 2
TEASER_LENGTH = 320  # characters of the sentence below a link
HEADING_WORDS = 5  # a line this short just above a paragraph may be that paragraph's heading
HEADED = frozenset({Role.RELATED, Role.TAGS})
LEADING = frozenset({Role.RELATED, Role.NAVIGATION})
TOPIC_HEADS = ("topics", "topics mentioned in this article", "topics in this article")
KICKER_WORDS = 2
TAG_LENGTH = 40  # characters of a topic
TAG_WORDS = 4
BULLETS = frozenset("•*▪▸►›»·–-")
SEEN_THROUGH = frozenset({Role.RELATED, Role.TIMESTAMP, Role.BYLINE, Role.MEDIA, Role.NAVIGATION, Role.WIDGET})


def related(page: Page) -> Iterator[tuple[int, Role]]:
    """Find the list of links under each heading that says that links follow.

    The list ends at the first line that is a sentence. A short line right above a paragraph stays: it is more likely
    that paragraph's heading than the last link. A heading that only reads as if links followed ("More harbour news")
    counts where nothing but links follows, to the end of the page. The links to the posts before and after this one
    stand under both headings.
    """
    labelled = len(page.open) < len(page.filled)
    if labelled and not HEADED.isdisjoint(page.roles):
        yield from _listed(page)
    yield from ((number, Role.RELATED) for number in (*_pagers(page), *_last_block(page)))
    if labelled and Role.NAVIGATION in page.roles:
        yield from ((number, Role.RELATED) for number in _paged(page))


def _listed(page: Page) -> Iterator[tuple[int, Role]]:
    """Find the lists under headings that have their label, which is theirs as well."""
    filled, roles = page.filled, page.roles
    at = 0
    while at < len(filled):
        number = filled[at]
        at += 1
        if roles[number] not in HEADED or not _is_heading(page, number):
            continue
        head = number
        links = []
        listed = _in_topics if _heads_topics(page, number) else _in_list
        if listed is _in_list and _is_kicker(page, filled[at : at + 3]):
            links.append(filled[at])
            at += 1
        while at < len(filled) and listed(page, filled[at]):
            links.append(filled[at])
            at += 1
        if at < len(filled) and roles[filled[at]] is None and links and _may_head_paragraph(page, links):
            links.pop()
        yield from ((link, roles[head] or Role.RELATED) for link in links)


def _last_block(page: Page) -> list[int]:
    """Return the block of other stories that ends the page: its heading, links, and a sentence below a link at most.

    It is read from its end, and ends at the first line that cannot be part of it: for most pages that is the last
    paragraph but one. Links that lead on and back need both.
    """
    if [page.lines[number][-1] for number in page.open[-2:]] == [".", "."]:
        return []  # most pages end with two sentences
    block: list[int] = []
    found = links = 0
    teased = False
    ways: set[int] = set()
    for number in reversed(page.open):
        is_head = links >= FEWEST_LINKS and _heads_block(page.keys[number], ways)
        is_link = is_head or _is_link(page, number)
        if not is_link and (teased or len(page.lines[number]) > TEASER_LENGTH):
            break
        block.append(number)
        found = len(block) if is_head else found
        links += is_link
        teased = not is_link
    return block[:found] if found and _has_ended(page, block[found - 1]) else []


def _pagers(page: Page) -> Iterator[int]:
    """Find links to the stories before and after this one that have the headline on their line, below the story.

    Where nothing parts the words of the link and the headline, the line may stand anywhere below the first paragraph.
    Of links that an arrow or a single word marks, two have to stand side by side and lead both ways.
    """
    first, last = page.span
    if last < 0:
        return
    keys, lines = page.keys, page.lines
    below = page.open[bisect_right(page.open, first) :]
    for number in [number for number in below if keys[number].partition(" ")[0] in STARTS]:
        way, glued = turns(lines[number].strip())
        if way and (glued or number > last):
            yield number
    ways = [(number, points(lines[number].strip())) for number in page.open[bisect_right(page.open, last) :]]
    for (above, back), (under, forth) in pairwise(ways):
        if back * forth < 0:
            yield from (above, under)


def _paged(page: Page) -> list[int]:
    """Return the links under "Previous Post" and "Next Post" below the story, where it has both."""
    last, roles, filled = page.span[1], page.roles, page.filled
    ways = {
        place: way
        for place, number in enumerate(filled)
        if number > last and roles[number] in LEADING and (way := pages_on(page.keys[number]))
    }
    if not {1, -1}.issubset(ways.values()):
        return []
    below = (filled[place + 1] for place in ways if place + 1 < len(filled))
    return [number for number in below if roles[number] is None and _is_link(page, number)]


def _heads_block(key: str, ways: set[int]) -> bool:
    """Whether a line is the heading of a block, or the second of two links that lead on and back."""
    way = pages_on(key)
    ways.add(way)
    return announces_stories(key) or (way != 0 and -way in ways)


def _has_ended(page: Page, number: int) -> bool:
    """Whether enough of a story has been told above a line."""
    above = [other for other in page.open if other < number]
    told = sum(len(page.lines[other]) for other in above)
    return sum(page.story[other] for other in above) >= ENOUGH_PROSE and told >= ENOUGH_TEXT * len(page.text)


def _is_heading(page: Page, number: int) -> bool:
    """Whether a line only announces links and holds none itself."""
    phrase = page.marks.get(number)
    if phrase is None:
        return False
    key = page.keys[number]
    return len(key) <= len(phrase.text) + 1 or (phrase.how == "start" and len(key.split()) <= HEADING_WORDS)


def _is_kicker(page: Page, below: list[int]) -> bool:
    """Whether the line under a heading names the subject of the one link below it, and a paragraph follows."""
    if len(below) < 3 or any(page.roles[number] is not None for number in below) or not page.story[below[2]]:
        return False
    kicker, link, _ = (page.lines[number].strip() for number in below)
    names_subject = len(kicker.split()) <= KICKER_WORDS and kicker[-1].isalnum()
    return names_subject and _is_link(page, below[1]) and not _may_head(link)


def _heads_topics(page: Page, number: int) -> bool:
    """Whether topics follow a heading, and not stories."""
    return page.roles[number] is Role.TAGS or page.keys[number].endswith(TOPIC_HEADS)


def _in_topics(page: Page, number: int) -> bool:
    """Whether a line goes on with a list of topics: a few words without a stop."""
    if page.roles[number] is not None:
        return page.roles[number] in SEEN_THROUGH
    line = page.lines[number].strip()
    return len(line) <= TAG_LENGTH and len(line.split()) <= TAG_WORDS and line[-1].isalnum()


def _in_list(page: Page, number: int) -> bool:
    """Whether a line goes on with a list of links."""
    role = page.roles[number]
    if role is not None:
        return role in SEEN_THROUGH
    return _is_link(page, number)


def _is_link(page: Page, number: int) -> bool:
    """Whether a line reads like a link to a story: it says something and is no sentence."""
    line = page.lines[number].strip()
    if line.rstrip(CLOSING_MARKS).endswith(STOPS):
        return False
    least, most = LINK_LENGTH
    return least <= len(line) <= most and (LINK_WORDS[0] <= len(line.split()) <= LINK_WORDS[1] or not line.isascii())


def _may_head_paragraph(page: Page, links: list[int]) -> bool:
    """Whether the last of the links may be the heading of the paragraph below, and none of several with bullets."""
    last = page.lines[links[-1]]
    if len(links) > 1 and last.lstrip()[0] in BULLETS and page.lines[links[-2]].lstrip()[0] in BULLETS:
        return False
    return _may_head(last)


def _may_head(line: str) -> bool:
    """Whether a line is short enough to be the heading of a paragraph."""
    return len(line.split()) <= HEADING_WORDS and len(line) < HEADING_LENGTH
