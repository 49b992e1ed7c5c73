"""How a headline reads, told from its own line."""

import re

from newsnorm.grammar.characters import has_any
from newsnorm.grammar.datelines import find_dateline, is_place
from newsnorm.grammar.photocredits import may_hold_credit, read_credit
from newsnorm.grammar.scripts import WORDLESS_SCRIPT

__all__ = ["LIST_MARK", "SHORTEST", "USUAL_LENGTH", "asks", "is_score", "reads_like_title", "sayings"]

LONGEST = 140  # characters; a longer line before the first paragraph is a standfirst or a caption
LONGEST_FIRST = 160  # characters; a title on the first line may be longer
SHORTEST = 12
USUAL_LENGTH = 25  # characters; most titles are longer, most pieces of a menu are not
WORDLESS_SHORTEST = 9  # characters of a Chinese, Japanese or Korean title
FEWEST_WORDS = 3  # of a title on the first line; one more further down
FEWEST_SCORES = 3  # numbers in a row of results; a date has as many, but more words beside them
TWO_SENTENCES = 105  # characters; two sentences without a stop at the end are a title only where they are short
WORDS = re.compile(r"\w+")
# The name of the site after a title: a bar or a dash, and up to five words in capitals.
SITE = re.compile(r"(?: [-–—·•]| ?\|) ?(?:[^\W_a-zß-öø-ÿа-я][\w.&'’]{0,30}(?: |$)){1,5}$")
INNER_STOP = re.compile(r"[^\W\d_]{3,}[)\]]?[.!?][)\]]? \w|。.")
LIST_MARK = re.compile(r"\s*(?:[-•*·–—>»◦‣]\s|\d{1,2}[.)]\s)")
# A title starts with a capital, a digit or a letter of a script without them, after quotes and brackets.
STARTS = re.compile(r"[\"'“”„‘’«»‹›(\[【「『<¿¡#*_ ]*(?:[^\W_a-zà-öø-ÿα-ωа-я])")
CLOSING = "\"'“”’»」』)]"  # what may stand at the end of `SPEAKS`
SPEAKS = re.compile(
    r"[.!?…][\"”»]\d{1,2}$|(?:[.。।۔:：;,…—~-]|[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]|[^\W\u1100-\uffff]!)"
    r"[\"'“”’»」』)\]]*$"
)
# An address, a credit, or the words by which a caption says when its picture was taken: no title.
ALIEN = re.compile(
    r"[@\\]|www\.|https?:|\.com\b|\((?:[Dd]ok|[Ff]oto|[Pp]hoto)\b"
    r"|, (?:aufgenommen|fotografiert|photographed|pictured|photographiée?s?|fotografiad[oa]s?) "
)
ALIEN_SIGNS = "@\\.:(,"  # one of these is in whatever `ALIEN` matches


def reads_like_title(line: str, *, is_first: bool) -> bool:
    """Whether the form of a line is that of a headline.

    >>> reads_like_title("Eastern pier stays closed", is_first=True)
    True
    >>> reads_like_title("Northgate 14 11 6 15 - 46", is_first=True)
    False
    """
    line = line.strip()
    if len(line) > (LONGEST_FIRST if is_first else LONGEST) or not STARTS.match(line) or _speaks(line):
        return False
    if (len(line) > TWO_SENTENCES and INNER_STOP.search(line)) or _is_other(line):
        return False
    if WORDLESS_SCRIPT.search(line):
        return len(line) >= WORDLESS_SHORTEST
    words = line.split()
    if len(words) == FEWEST_WORDS and len(line) < USUAL_LENGTH and all(word[:1].isupper() for word in words):
        return False
    return len(line) >= SHORTEST and len(words) > FEWEST_WORDS - is_first


def asks(line: str) -> bool:
    """Whether a line is one question and nothing else, as some titles are."""
    line = line.strip()
    return len(line) <= LONGEST and line.endswith(("?", "？"))


def sayings(title: str) -> set[tuple[str, ...]]:
    """Return the words of a title, and those without the name of the site: titles that share one are the same.

    >>> sayings("PORT REOPENS") & sayings("Port reopens - Harbour Post")
    {('port', 'reopens')}
    >>> sayings("Port reopens - and shuts again") & sayings("Port reopens")
    set()
    """
    words = tuple(WORDS.findall(title.casefold()))
    site = SITE.search(title)
    bare = tuple(WORDS.findall(title[: site.start()].casefold())) if site else words
    return {words, bare} - {()}


def _speaks(line: str) -> bool:
    """Whether a line ends as what is said does, closing quotes and brackets aside: its last characters tell."""
    return SPEAKS.search(line, max(0, len(line.rstrip(CLOSING)) - 4)) is not None


def _is_other(line: str) -> bool:
    """Whether a line is an item of a list, an address, a dateline, a row of results or the credit of a picture."""
    if LIST_MARK.match(line) or (has_any(line, ALIEN_SIGNS) and ALIEN.search(line)):
        return True
    if find_dateline(line) or is_place(line) or is_score(line):
        return True
    return may_hold_credit(line) and read_credit(line) is not None


def is_score(line: str) -> bool:
    """Whether a line is a row of numbers beside a name, as a table of results has; it ends in a number."""
    if not line[-1:].isdigit():
        return False
    words = line.split()
    numbers = sum(word[0].isdigit() for word in words)
    return numbers >= FEWEST_SCORES and numbers >= 2 * sum(word[0].isalpha() for word in words)
