"""Datelines: the place, date and agency before the first sentence of a wire story."""

import re

from newsnorm.grammar.agencies import find_agency
from newsnorm.grammar.characters import has_any
from newsnorm.grammar.dates import read_stamp
from newsnorm.grammar.names import NOT_NAMES
from newsnorm.grammar.wordlist import words

__all__ = ["find_dateline", "is_place"]

LONGEST = 90  # characters before the dash
DASH = re.compile(r"\s+(?:[-–—―]{1,2})\s+|\s*[—–](?=\s)|\s*--\s*|(?<=[)）])\s*[-–—:=]\s*|(?<=\w)- ")
# Both are bounded by the stretch they are matched in, at most LONGEST characters.
PLACE = re.compile(r"[^\W\d_][\w.'’ -]{1,40}?(?:, ?[^\W\d_][\w.'’ ]{0,30}){0,2}")
ENDINGS = "-–—―)）]"  # one of these is at the end of whatever `DASH` or `BRACKET` matches
BRACKET = re.compile(r"\s*[(（\[]([^()（）\[\]]{2,40})[)）\]]\s*")
KOREAN = re.compile(r"[(\[【][가-힣]{2,8}=[^()\[\]=]{2,14}[)\]】]\s*[가-힣·, ]{0,30}?(?:기자|특파원)?\s*=")
CHINESE = re.compile(
    r"[\u3400-\u9fff]{2,6}[社网][\u3400-\u9fff]{1,12}\d{1,2}月\d{1,2}日电\s*(?:[（(][^（）()]{2,40}[)）])?"
)
JAPANESE = re.compile(r"[ \u3000]*【[^【】]{2,20}[＝=・][^【】]{1,20}】")
SMALL = words("am an der de del la le di da do du upon on of al el i bei und and")
LABELS = words(
    """
    file archive archiv update updated breaking exclusive opinion correction clarification note review explainer
    factbox interview profile obituary recap preview column
    commentary editorial advisory alert eilmeldung urgente urgent
    """
)
OPENING = "\"'“‘„«»¿¡「("


def find_dateline(paragraph: str) -> str | None:
    """Return the dateline at the start of a paragraph, with the dash that ends it, or None.

    The place stands in capitals, or beside an agency or a date; a short name before a dash is one too ("Semarang -").
    A sentence that begins with a word in capitals has no dash after it.

    >>> find_dateline("LONDON, June 3 (Reuters) - The port reopened.")
    'LONDON, June 3 (Reuters) -'
    >>> find_dateline("LONDON bridges the gap - in a way.")
    """
    start = len(paragraph) - len(paragraph.lstrip())
    for native in () if paragraph.isascii() else (KOREAN, CHINESE, JAPANESE):
        if found := native.match(paragraph, start):
            return found[0].strip()
    end = _end(paragraph, start) if has_any(paragraph[start : start + LONGEST], ENDINGS) else 0
    return paragraph[start:end].strip() if end and paragraph[end:].strip() else None


def is_place(line: str) -> bool:
    """Whether a line is a place and who reports from there, and nothing else: a dateline torn off its paragraph.

    The bracket holds an agency or a name in capitals, since any paper may stand there.

    >>> is_place("Hong Kong (CNN Business)"), is_place("The port reopened (at last)")
    (True, False)
    """
    if ")" not in line and "）" not in line:
        return False
    line = line.strip(" \t-–—:")
    bracket = BRACKET.search(line) if len(line) <= LONGEST and line.endswith((")", "）")) else None
    if bracket is None or bracket.end() < len(line):
        return False
    place, _ = _undated(line[: bracket.start()].strip(" ,"))
    return _is_proper(place) and (find_agency(bracket[1]) != "" or any(map(str.isupper, bracket[1].split())))


def _end(paragraph: str, start: int) -> int:
    """Return the offset where a dateline ends, or 0 where there is none."""
    dash = DASH.search(paragraph, start + 2, start + LONGEST)
    bracket = BRACKET.search(paragraph, start + 2, start + LONGEST)
    if bracket and (dash is None or bracket.end() < dash.start()):
        place, dated = _undated(paragraph[start : bracket.start()].strip(" ,"))
        goes_on = paragraph[bracket.end() : bracket.end() + 1]
        if dated and find_agency(bracket[1]) and _is_proper(place) and goes_on.isupper():
            return bracket.end()
    if dash is None:
        return 0
    text, after = paragraph[start : dash.start()], paragraph[dash.end() : dash.end() + LONGEST]
    return dash.end() if _is_place(text, after, dash[0].strip()) else 0


def _is_place(text: str, after: str, dash: str) -> bool:
    """Whether a text is a place with a date or an agency, or a place alone before a sentence."""
    agency = BRACKET.search(text)
    rest = text if agency is None else text[: agency.start()] + text[agency.end() :]
    if agency is not None and not find_agency(agency[1]):
        return False
    place, dated = _undated(rest.strip(" ,"))
    if not _is_proper(place):
        return False
    if agency is not None or dated:
        return True
    parts = place.replace(",", " ").split()
    starts = after[:1].isupper() or after[:1].isdigit() or after[:1] in OPENING
    if not starts or f" {dash} " in after or place.lower() in NOT_NAMES | LABELS or read_stamp(place.lower()):
        return False
    return place.split(",")[0].isupper() or dash == "--" or (len(parts) == 1 and len(place) > 3 and place.isalpha())


def _is_proper(place: str) -> bool:
    """Whether a text is written as the name of a place is."""
    parts = place.replace(",", " ").split()
    proper = all(word[0].isupper() or word in SMALL for word in parts)
    return proper and 0 < len(parts) <= 6 and len(place) > 2 and PLACE.fullmatch(place) is not None


def _undated(text: str) -> tuple[str, bool]:
    """Split the date after the place off ("LONDON, June 3")."""
    for place, comma, date in (text.partition(","), text.rpartition(",")):
        stamp = read_stamp(date.strip().lower()) if comma else None
        if stamp is not None and stamp.date:
            return place.strip(), True
    return text, False
