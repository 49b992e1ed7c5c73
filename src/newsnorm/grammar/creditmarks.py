"""The words, signs and brackets around a photo credit: where they are, and the credit without them."""

import re

from newsnorm.grammar.agencies import is_agency, is_library
from newsnorm.grammar.characters import has_any, places
from newsnorm.grammar.creditnames import (
    NONE,
    REACH,
    SURE,
    UNSURE,
    grade,
    is_name,
    is_office,
    is_plausible,
)
from newsnorm.grammar.nativecredits import DIVIDED, is_copied, is_given, is_taken
from newsnorm.grammar.photowords import (
    BY,
    DASHED,
    GLUED,
    HOUSE_ARCHIVES,
    LENT,
    MAKERS,
    MARK_ENDS,
    MARK_TAILS,
    NAMING,
    RESTRICTION,
    RESTRICTION_SIGNS,
    SOURCE_STARTS,
    SOURCES,
    WORDS,
)

__all__ = [
    "COLON",
    "DOTTED",
    "NOTICE",
    "OPENERS",
    "PAIRS",
    "bare",
    "has_mark",
    "inner_text",
    "mark_end",
    "mark_start",
    "opener_of",
    "unmarked",
    "unrestricted",
    "weigh",
    "weigh_inner",
]

PAIRS = {")": "(", "]": "[", "）": "（", "】": "【"}
OPENERS = "".join(PAIRS.values())
COLONS = ":：=＝"
# The New York Times has dots for a colon: "last week.Credit...Jane Roe".
COLON = re.compile(rf"[{COLONS}]|(?<=[Cc]redit)(?:\.{{3}}|…)\s*")
DOTTED = ("redit...", "redit…")
MARK_REACH = 40  # characters; no mark is longer
SIGN = re.compile(r"[©ⓒ]\s*|Copyright\s+(?:©\s*)?(?=[^\W\d_])")
SOURCE_LINE = re.compile(r"Image (?:source|copyright)s?(?:\s*[,:]\s*|\s+(?=[A-Z]))")
# Whose text it is, not whose picture.
NOTICE = re.compile(
    r"\d{4}\b|all rights|ophavsret|upphovsrätt|opphavsrett|auteursrecht|urheberrecht"
    r"|alle rechte|reservad|riproduz|infocom|reproduc|copyright|tous droits"
    r"|무단|저작권|無断|転載|转载",
    re.IGNORECASE,
)
FIRST_WORD = re.compile(r"([^\W\d_]+\.?)(?:\s?[/|-]\s?|\s)(?=\S)")
RESERVED = "재판매 및 DB 금지"  # what Korean agencies forbid, inside the bracket of a credit
LONGEST_RESERVED = 60
# The first two characters, folded, of the marks that can be ASCII and have no sign, and the signs of the others.
MARK_HEADS = frozenset(
    word[:2].casefold() for word in (*MAKERS, *NAMING, *SOURCE_STARTS, "Image", "Copyright", "Courtesy", "Bilder")
)
MARK_SIGNS = (":", "=", "redit..")
BREAKS = re.compile(r"[\s/|(\[（【。！？”」]")


def bare(credit: str) -> str:
    """Take its brackets and the one word or sign that marks it off a credit.

    >>> bare("(Photo by JANE ROE / AFP)"), bare("[File: Reuters]"), bare("Getty Images)")
    ('JANE ROE / AFP', 'File: Reuters', 'Getty Images')
    """
    text = credit.strip(" \t•*|-–—")
    inner = inner_text(text)
    text = text if inner is None else inner.strip()
    for closer, opener in PAIRS.items():
        if text.endswith(closer) and opener not in text:
            text = text[:-1].rstrip()
        if text.startswith(opener) and closer not in text:
            text = text[1:].lstrip()
    text = text.removesuffix(RESERVED).rstrip(" .,") if text.endswith(RESERVED) else text
    half = len(text) // 2
    if text[half : half + 1] == " " and text[:half] == text[half + 1 :]:
        text = text[:half]  # the alternative text and the caption, joined
    return text[unmarked(text) :].strip()


def unrestricted(line: str) -> str:
    """Leave out what an agency forbids after its credit.

    >>> unrestricted("Rescuers in Mersin. REUTERS/Emre Aydin Purchase Licensing Rights, opens new tab")
    'Rescuers in Mersin. REUTERS/Emre Aydin'
    """
    if has_any(line, RESTRICTION_SIGNS) and (found := RESTRICTION.search(line)):
        return line[: found.start()].rstrip(" \t,;(")
    return line.rstrip()


def inner_text(text: str) -> str | None:
    """Return what stands between brackets that hold the whole text, or None.

    >>> inner_text("(Xinhua)"), inner_text("(left) and (right)")
    ('Xinhua', None)
    """
    return text[1:-1] if text and text[-1] in PAIRS and opener_of(text) == 0 else None


def opener_of(text: str) -> int:
    """Return the offset of the bracket that the last character closes, or -1 where it is not within reach."""
    closer, reach = text[-1], max(0, len(text) - REACH)
    opener = PAIRS[closer]
    start = text.rfind(opener, reach)
    if start < 0 or text.find(closer, start) == len(text) - 1:  # most lines have no bracket within the last one
        return start
    depth = 0
    for offset in range(len(text) - 1, reach - 1, -1):
        depth += (text[offset] == closer) - (text[offset] == opener)
        if depth == 0:
            return offset
    return -1


def mark_start(line: str, colon: int) -> int:
    """Return where the word of a mark before this colon starts, or -1 where there is none.

    >>> mark_start("He waits. Photo credit: Jane Roe", 22), mark_start("He said: no", 7)
    (10, -1)
    """
    reach = max(0, colon - MARK_REACH)
    before = line[reach:colon].rstrip()
    if before[-2:].replace("’", "'").casefold() not in MARK_TAILS and before[-1:] not in MARK_TAILS:
        return -1
    before = before.replace("’", "'")
    starts = [0, *(found.end() for found in BREAKS.finditer(before))]
    if before[starts[-1] :].casefold() in MARK_ENDS:
        for start in starts[-3:]:  # the longest mark has three words
            if (phrase := before[start:].casefold()) in WORDS or phrase in SOURCES:
                return reach + start
    found = GLUED.search(before)
    return reach + found.start(1) if found else -1


def has_mark(tail: str) -> bool:
    """Whether one of the colons has the word of a mark before it."""
    for colon in places(tail, COLONS):  # noqa: SIM110
        if mark_start(tail, colon) >= 0:
            return True
    return False


def mark_end(line: str) -> int:
    """Return where the text after a mark like "Foto:" at the start of a line begins, or 0."""
    colon = COLON.search(line, 0, MARK_REACH)
    return colon.end() if colon and mark_start(line, colon.start()) == 0 else 0


def unmarked(text: str) -> int:
    """Return where a credit goes on after the mark at its start."""
    if text.isascii() and text[:2].casefold() not in MARK_HEADS and not has_any(text[:MARK_REACH], MARK_SIGNS):
        return 0  # most texts
    if (
        found := SOURCE_LINE.match(text)
        or BY.match(text)
        or SIGN.match(text)
        or DASHED.match(text)
        or DIVIDED.match(text)
    ):
        return found.end()
    if end := mark_end(text):
        return end
    if text.startswith(SOURCE_STARTS):
        return next(len(start) for start in SOURCE_STARTS if text.startswith(start))
    found = FIRST_WORD.match(text)
    return found.end() if found and found[1].casefold() in NAMING and not is_agency(text.partition("/")[0]) else 0


def _is_lent(text: str) -> bool:
    """Whether a text says whose archive a picture is from, that nobody is named, or whose it is after a label."""
    if text.startswith(SOURCE_STARTS) and text[-1] != ".":
        return is_plausible(text[unmarked(text) :])
    return text.casefold() in LENT or (text.startswith(HOUSE_ARCHIVES) and is_name(text[4:].strip()))


def weigh_inner(text: str) -> int:
    """Return how surely what stands in brackets is a credit."""
    return SURE if is_given(text) or is_copied(text) else weigh(text)


def weigh(text: str) -> int:
    """Return how surely a text is a credit and nothing else, brackets taken off."""
    if (SOURCE_LINE.match(text) and len(text) < 80) or _is_lent(text):
        return SURE
    if is_taken(text) or (len(text) < LONGEST_RESERVED and text.endswith(RESERVED)):
        return SURE
    end = 5 if text.startswith("File:") else unmarked(text)
    mark, rest = text[:end].rstrip(" :：=＝/|-").casefold(), text[end:].strip()
    if end == 0 or (SIGN.match(text) and NOTICE.search(text)):
        return grade(text)
    if mark in NAMING and not COLON.search(text, 0, end) and not (DASHED.match(text) or DIVIDED.match(text)):
        named = is_name(rest) and (" " in rest or is_agency(rest))
        return SURE if named or grade(rest) or is_office(rest, most=3) else NONE
    if not is_plausible(rest):
        return NONE
    # A story names its source so, even beside an agency.
    return SURE if mark not in SOURCES or is_library(rest) else UNSURE
