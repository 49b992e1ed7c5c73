"""What closes a page: copyright notices, the note of a feed, lists of tags."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from newsnorm.grammar.characters import has_any, places
from newsnorm.grammar.feeds import is_feed_note
from newsnorm.grammar.nativecredits import is_claim
from newsnorm.grammar.signs import SPEECH
from newsnorm.page import Page
from newsnorm.roles import Role

__all__ = ["copyrights", "feed_notes", "tag_lists"]

LONGEST = 300  # characters
# A mark or the word, and a year right beside it: "© 2021", "Copyright (c) 2019-2021", "2021 © Harbour Post".
COPYRIGHT = re.compile(
    r"(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)[\s:©]{0,3}(?:\([Cc]\)\s?|by\s)?(?:19|20)\d\d\b(?!\s[a-zß-ÿ])"
    r"|\b(?:19|20)\d\d\s?©|(?i:copyright) ©"
)
# A mark, a house and a year at the end: "© The Harbour Post Ltd. 2024". Bounded, and tried at the start only.
CLAIM = re.compile(
    r"(?:©|\([Cc]\)|[Cc]opyright:?(?!\s?[a-zß-ÿ]))\s?[^\d:]{2,60}[\s,](?:19|20)\d\d(?:\.|\. [^\n]{2,80})?"
)
# A mark and a company, by its form, after the last paragraph: "© The Harbour Post Pvt Ltd".
COMPANY = re.compile(
    r"(?:©|\([Cc]\)|[Cc]opyright:?)\s?[^\d:.]{2,60}\s"
    r"(?:(?:Pvt|Pty|Private)\.? )?(?:Ltd|Limited|Inc|LLC|PLC|plc|Corp|Corporation|GmbH|AG|BV)\.?"
    r"|Copyright [A-Z]{3,12}\."
)
CLAIMS = ("©", "ⓒ", "opyright", "OPYRIGHT")  # one of these is in whatever `COPYRIGHT` matches, or a C in brackets
HASHES = ("#", "＃")
HASHTAGS = re.compile(r"(?:[#＃][^\s#＃,.]+[\s,]*){2,}")  # letters and the signs of vowels, which are no \\w
CODE_SIGNS = frozenset("<>(){};=")  # in "#include <stdio.h>"
LONGEST_TAG = 40  # characters of one tag, which may be words: "#harbour strike"
C = ("c)", "C)")
FEWEST_TAGS = 5
FEWEST_ALONE = 8  # where no paragraph shows that the story has ended, a longer list
TAG_WORDS = 6
CAPITALS = 4  # one in so many keywords may hold a name


def copyrights(page: Page) -> Iterator[tuple[int, Role]]:
    """Find the lines that claim a copyright: a mark and a year beside it, and no verb right after.

    A photo credit has a mark and a name ("© Jane Roe"), a story about copyright has neither. After the last paragraph
    the name of a company will do ("© The Harbour Post Pvt Ltd").

    >>> from newsnorm.phrases import Phrases
    >>> list(copyrights(Page("The contents are ©2019 Harbour Press, a company of the coast.", Phrases(()))))
    [(0, <Role.LEGAL: 'legal'>)]
    >>> list(copyrights(Page("Copyright ends after 70 years, the court said in 2021.", Phrases(()))))
    []
    """
    if not _may_claim(page.text):
        return
    for number in page.open:
        line = page.lines[number]
        if len(line) > LONGEST or not _may_claim(line) or SPEECH.search(line):
            continue
        if _claims(line) or (number > page.span[1] and _is_company(line.strip())):
            yield number, Role.LEGAL


def _may_claim(text: str) -> bool:
    """Whether a text has the mark, the word or a C in brackets: a cheap test that most fail."""
    return has_any(text, CLAIMS) or [at for at in places(text, "(") if text[at + 1 : at + 3] in C] != []


def _is_company(line: str) -> bool:
    """Whether a line is the mark and the name of a company or, in East Asia, of a paper."""
    return COMPANY.fullmatch(line) is not None or is_claim(line)


def _claims(line: str) -> bool:
    """Whether a line claims a copyright; a label with a sentence after it does not."""
    return COPYRIGHT.search(line) is not None or CLAIM.fullmatch(line.strip()) is not None


def feed_notes(page: Page) -> Iterator[tuple[int, Role]]:
    """Find the sentence of a feed that says where a story, by its title, appeared first; no paragraph stands below it.

    >>> from newsnorm.phrases import Phrases
    >>> list(feed_notes(Page("The post Ferry runs aground appeared first on Harbour Post.", Phrases(()))))
    [(0, <Role.LEGAL: 'legal'>)]
    >>> list(feed_notes(Page("The post that the mayor deleted appeared first on Harbour Post.", Phrases(()))))
    []
    """
    for number in reversed(page.open):
        if is_feed_note(page.lines[number].strip()):
            yield number, Role.LEGAL
        elif page.story[number]:
            return


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
    fewest = FEWEST_TAGS if last >= 0 else FEWEST_ALONE
    after = bisect_right(page.open, last)
    lines = page.lines
    amid = page.open[:after] if has_any(page.text, HASHES) else []
    for number in [number for number in amid if lines[number][0] in HASHES] + page.open[after:]:
        line = lines[number].strip()
        if line[:1] in HASHES:
            found = HASHTAGS.fullmatch(line) is not None or (number > last and _is_among_tags(page, number))
        else:
            found = line[:1].islower() and _lists_keywords(line, fewest)
        if found:
            yield number, Role.TAGS


def _is_among_tags(page: Page, number: int) -> bool:
    """Whether a line is one tag, and the line above or below is one too, or the heading of a list of tags."""
    at = bisect_right(page.filled, number) - 1
    beside = (*page.filled[max(0, at - 1) : at], *page.filled[at + 1 : at + 2])
    if len(page.lines[number].strip()) > LONGEST_TAG or not CODE_SIGNS.isdisjoint(page.lines[number]):
        return False
    return any(
        page.roles[other] is Role.TAGS
        or (page.lines[other].lstrip()[0] in HASHES and len(page.lines[other].strip()) <= LONGEST_TAG)
        for other in beside
    )


def _lists_keywords(line: str, fewest: int) -> bool:
    """Whether a line is a list of short names, most of them in lower case, and nothing else."""
    tags = line.strip(" ,").split(",")
    capitals = sum(not tag.islower() for tag in tags)
    if len(tags) < fewest or line[-1] == "." or CAPITALS * capitals > len(tags):
        return False
    return all(0 < len(tag.split()) <= TAG_WORDS for tag in tags)
