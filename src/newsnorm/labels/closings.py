"""What closes a page: copyright notices, lists of tags."""

import re
from collections.abc import Iterator

from newsnorm.grammar.characters import has_any, places
from newsnorm.grammar.signs import SPEECH
from newsnorm.page import Page
from newsnorm.roles import Role

__all__ = ["copyrights", "tag_lists"]

LONGEST = 300  # characters
# A mark or the word, and a year right beside it: "© 2021", "Copyright (c) 2019-2021", "2021 © Harbour Post".
COPYRIGHT = re.compile(
    r"(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)[\s:©]{0,3}(?:\([Cc]\)\s?|by\s)?(?:19|20)\d\d\b(?!\s[a-zß-ÿ])"
    r"|\b(?:19|20)\d\d\s?©|(?i:copyright) ©"
)
CLAIMS = ("©", "opyright", "OPYRIGHT")  # one of these is in whatever `COPYRIGHT` matches, or a C in brackets
HASHES = ("#", "＃")
HASHTAGS = re.compile(r"(?:[#＃][\w-]+[\s,]*){2,}")
C = ("c)", "C)")
FEWEST_TAGS = 5
TAG_WORDS = 6


def copyrights(page: Page) -> Iterator[tuple[int, Role]]:
    """Find the lines that claim a copyright: a mark and a year beside it, and no verb right after.

    A photo credit has a mark and a name ("© Jane Roe"), a story about copyright has neither.

    >>> from newsnorm.phrases import Phrases
    >>> list(copyrights(Page("The contents are ©2019 Harbour Press, a company of the coast.", Phrases(()))))
    [(0, <Role.LEGAL: 'legal'>)]
    >>> list(copyrights(Page("Copyright ends after 70 years, the court said in 2021.", Phrases(()))))
    []
    """
    if not _claims(page.text):
        return
    for number in page.open:
        line = page.lines[number]
        if len(line) <= LONGEST and _claims(line) and COPYRIGHT.search(line) and not SPEECH.search(line):
            yield number, Role.LEGAL


def _claims(text: str) -> bool:
    """Whether a text has the mark, the word or a C in brackets: a cheap test that most fail."""
    return has_any(text, CLAIMS) or any(text[bracket + 1 : bracket + 3] in C for bracket in places(text, "("))


def tag_lists(page: Page) -> Iterator[tuple[int, Role]]:
    """Find the lines of hashtags, and lists of keywords in lower case after the last paragraph.

    A list of names, or one that ends with a full stop, stays.

    >>> from newsnorm.phrases import Phrases
    >>> list(tag_lists(Page("#harbour #strike", Phrases(()))))
    [(0, <Role.TAGS: 'tags'>)]
    >>> list(tag_lists(Page("Squad: Ada Quist, Tom Vale, Li Fen, Ines Okoro, Pat Dunn, Jo Hale", Phrases(()))))
    []
    """
    last = page.span[1]
    for number in page.open:
        line = page.lines[number].strip() if number > last or page.lines[number][0] in HASHES else ""
        if line[:1] in HASHES:
            found = HASHTAGS.fullmatch(line) is not None
        else:
            found = last >= 0 and line.islower() and _lists_keywords(line)
        if found:
            yield number, Role.TAGS


def _lists_keywords(line: str) -> bool:
    """Whether a line is a list of short names and nothing else."""
    tags = line.strip(" ,").split(",")
    return len(tags) >= FEWEST_TAGS and line[-1] != "." and all(0 < len(tag.split()) <= TAG_WORDS for tag in tags)
