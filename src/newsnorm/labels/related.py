"""Links to other stories: the lists that stand under a heading like "Related" or "Mehr zum Thema"."""

from collections.abc import Iterator

from newsnorm.page import Page
from newsnorm.roles import Role

__all__ = ["related"]

LINK_WORDS = (3, 25)  # a link says something, but is no paragraph
LINK_LENGTH = (12, 180)  # characters, for scripts that do not part words too
CLOSING_MARKS = "\"'”’»)]」』"
STOPS = (".", "。", "।", ":", "：")  # a link may be a question, but is no sentence
HEADING_LENGTH = 60
HEADING_WORDS = 5  # a line this short just above a paragraph may be that paragraph's heading
SEEN_THROUGH = frozenset({Role.RELATED, Role.TIMESTAMP, Role.BYLINE, Role.MEDIA, Role.NAVIGATION, Role.WIDGET})


def related(page: Page) -> Iterator[tuple[int, Role]]:
    """Find the list of links under each heading that says that links follow.

    The list ends at the first line that is a sentence. A short line right above a paragraph stays: it is more likely
    that paragraph's heading than the last link.
    """
    filled, roles = page.filled, page.roles
    if Role.RELATED not in roles:
        return
    at = 0
    while at < len(filled):
        number = filled[at]
        at += 1
        if roles[number] is not Role.RELATED or not _is_heading(page, number):
            continue
        links = []
        while at < len(filled) and _in_list(page, filled[at]):
            links.append(filled[at])
            at += 1
        if at < len(filled) and roles[filled[at]] is None and links and _may_head(page.lines[links[-1]]):
            links.pop()
        yield from ((link, Role.RELATED) for link in links)


def _is_heading(page: Page, number: int) -> bool:
    """Whether a line only announces links and holds none itself."""
    phrase = page.marks.get(number)
    if phrase is None:
        return False
    key = page.keys[number]
    return len(key) <= len(phrase.text) + 1 or (phrase.how == "start" and len(key.split()) <= HEADING_WORDS)


def _in_list(page: Page, number: int) -> bool:
    """Whether a line goes on with a list of links."""
    role = page.roles[number]
    if role is not None:
        return role in SEEN_THROUGH
    line = page.lines[number].strip()
    if line.rstrip(CLOSING_MARKS).endswith(STOPS):
        return False
    least, most = LINK_LENGTH
    return least <= len(line) <= most and (LINK_WORDS[0] <= len(line.split()) <= LINK_WORDS[1] or not line.isascii())


def _may_head(line: str) -> bool:
    """Whether a line is short enough to be the heading of a paragraph."""
    return len(line.split()) <= HEADING_WORDS and len(line) < HEADING_LENGTH
