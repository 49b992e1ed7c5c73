"""How a photo credit is found: at the end of a line, or as all of it.

A credit shows itself by a word ("Photo:", "Foto di"), by a sign (©), or by the name of an agency beside another name
("Name/AP"). Such a credit is sure. "(Reuters)", "Name, AP" or a bare "AFP" after a stop are not: they sign stories too,
and count only where something else says that the line is a caption.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsnorm.grammar.agencies import END_WORDS, is_agency
from newsnorm.grammar.characters import has_any, places
from newsnorm.grammar.creditmarks import (
    COLON,
    DOTTED,
    NOTICE,
    OPENERS,
    PAIRS,
    bare,
    has_mark,
    inner_text,
    mark_end,
    mark_start,
    opener_of,
    unmarked,
    unrestricted,
    weigh,
    weigh_inner,
)
from newsnorm.grammar.creditnames import NONE, REACH, SURE, UNSURE, ends_in_person, grade, is_name, is_plausible
from newsnorm.grammar.easterncredits import EASTERN_SIGNS, eastern_credits
from newsnorm.grammar.makers import names_maker
from newsnorm.grammar.photowords import BY, BY_SIGNS, HOUSE_ARCHIVES, NAMING, SOURCES, SUBMITTED

__all__ = [
    "BEFORE_NAMES",
    "END_STOPS",
    "NEAR",
    "REACH",
    "Credit",
    "credit_in",
    "credit_of",
    "ends_in_agency",
    "find_credit",
    "may_hold_credit",
    "read_credit",
]

SHORTEST_NAME = 2  # letters of what stands after a slash
MARK_LENGTH = 40  # characters; longer than any credit that names nobody
END_STOPS = '.!?…。।"”»'
STOPS = tuple(END_STOPS)
ONE_NAME = ("foto ", "fot. ", "ph. ", "ph ")  # in brackets, before a name that may be one word
CELLS = 3  # bars of a row: a table has rows with more, and no credit in their last cell
NEAR = 60  # characters at the end of a line that ends in a stop, in which a slash still can part names
# After which a credit may start: a stop, a bracket, a dash, a bar.
# All characters that it can start with come first, so that the others are passed over at once.
OPENING = re.compile(
    r"[.!?…。！？।؟۔)\]）】\s]"
    r"(?:(?:(?<=[.!?…。！？।؟۔])[\"'”’»)\]」]*|(?<=[)\]）】])[.!?]?)\s*(?:(?:[-–—|]+|/)\s+|[–—]+)?"
    r"|(?<=\s)(?:[-–—|]+|/)\s+)"
)
OPENING_SIGNS = ".!?…。！？।؟۔)]）】-–—|/"  # one of these is in whatever it matches
# Without any of these: "at the summit Jane Roe/AP".
NAME_WORD = re.compile(r"\w[\w'’-]*")
LAST_WORD = re.compile(r"(?<![\w.'’-])\w[\w'’-]*$")
INITIAL = re.compile(r"\w\.?")
# Alone in brackets behind a caption, where nobody took the picture whom the paper could name.
HANDED = frozenset(("Supplied", "SUPPLIED", "Submitted", "Contributed", "Supplied image", "Handout", "supplied"))


class Credit(NamedTuple):
    """A credit in a line: the character offset where it starts, what it says, and whether it is sure."""

    start: int
    text: str
    sure: bool


def may_hold_credit(line: str) -> bool:
    """Whether it is worth looking for a credit in a line: a cheap test that most lines fail.

    >>> may_hold_credit("Fans queue. Photo: Joana Pires"), may_hold_credit("He said: no comment for a day.")
    (True, False)
    """
    tail = line[-REACH:]
    last = tail[-1:]
    if last in PAIRS or names_maker(line):
        return True
    if not tail.isascii() and ("©" in tail or "ⓒ" in tail or (("：" in tail or "＝" in tail) and has_mark(tail))):
        return True
    if (":" in tail or "=" in tail) and has_mark(tail):
        return True
    if last in STOPS and tail[-2:-1] not in PAIRS:
        return "/" in tail[-NEAR:]
    is_table_row = last == "|" == line[0] and line.count("|") > CELLS
    return not is_table_row and (_may_open(tail) or ends_in_agency(tail))


def find_credit(line: str) -> Credit | None:
    """Return the credit at the end of a line, the sure one that starts first, or None.

    >>> find_credit("Fans queue outside. Photo by Joana Pires/Getty Images")
    Credit(start=20, text='Joana Pires/Getty Images', sure=True)
    >>> find_credit("Lawyers for Getty Images declined to comment.")
    """
    return credit_in(unrestricted(line))


def credit_in(line: str) -> Credit | None:
    """Return what `find_credit` does, of a line that is `unrestricted`: who reads it in two ways, cuts it once."""
    tail = line[-REACH:]
    finders = FINDERS[:-1] if line.isascii() else FINDERS
    found = [credit for signs, find in finders if has_any(tail, signs) for credit in find(line)]
    found += _bracketed(line)
    if not found and ends_in_agency(tail):
        found += _opened(line)
    return max(found, key=lambda credit: (credit.sure, -credit.start), default=None)


def read_credit(line: str) -> Credit | None:
    """Return the credit that a line is from its first character to its last, or None.

    >>> read_credit("(Image: © Shutterstock)")
    Credit(start=0, text='© Shutterstock', sure=True)
    >>> read_credit("Photo by photo, the investigators rebuilt the flight.")
    """
    return credit_of(unrestricted(line))


def credit_of(line: str) -> Credit | None:
    """Return what `read_credit` does, of a line that is `unrestricted`."""
    text = line.strip(" \t•*|-–—")
    if not text or len(text) > REACH:
        return None
    inner = inner_text(text)
    weight = SURE if SUBMITTED.fullmatch(text) else (weigh(text) if inner is None else weigh_inner(inner.strip()))
    if weight == NONE and inner is not None and _is_house_and_name(inner):
        weight = UNSURE
    return Credit(0, bare(text), weight == SURE) if weight else None


def _bracketed(line: str) -> Iterator[Credit]:
    """Find a credit in brackets at the end."""
    text = line.rstrip(" .")
    if not text or text[-1] not in PAIRS or (start := opener_of(text)) < 0:
        return
    inner, before = text[start + 1 : -1].strip(), line[:start].rstrip()
    weight = SURE if inner in HANDED and before else weigh_inner(inner)
    if weight == NONE and mark_end(inner) and is_plausible(inner, loosely=True):
        weight = SURE
    elif weight == NONE and before.endswith(STOPS) and _is_house_and_name(inner):
        weight = UNSURE if " " in inner or inner.isupper() else NONE
    elif weight == UNSURE and text[-1] == "]" and "/" in inner:
        weight = SURE
    elif weight == NONE and len(text) == len(line) and inner.startswith(ONE_NAME):
        weight = UNSURE if is_name(inner.partition(" ")[2]) else NONE  # "(foto Rossi)"
    if len(text) < len(line) and not (unmarked(inner) or "oto" in inner):
        return  # "approval fell to 40 percent (Reuters/Ipsos)." ends a sentence
    if weight:
        yield Credit(start, bare(inner), weight == SURE)


def _is_house_and_name(text: str) -> bool:
    """Whether a text is a name, or a house and a name with a colon between: "ABC News: Jane Roe"."""
    return all(map(is_name, text.split(": ")))


def _marked(line: str) -> Iterator[Credit]:
    """Find a credit after a word and a colon."""
    for colon in COLON.finditer(line, max(0, len(line) - REACH)):
        start = mark_start(line, colon.start())
        if start < 0 or not is_plausible(line[colon.end() :].strip()):
            continue
        bracketed = start > 0 and line[start - 1] in OPENERS
        if start == 0 or bracketed or not line[start].islower():
            mark = line[start : colon.start()].strip().casefold()
            yield Credit(start - bracketed, bare(line[start:]), mark not in SOURCES)


def _said_by(line: str) -> Iterator[Credit]:
    """Find a credit after "Photo by" where a sentence could start."""
    for opening in _openings(line):
        credit = line[opening.end() :]
        if BY.match(credit) and is_plausible(bare(credit)):
            yield Credit(opening.end(), bare(credit), True)


def _submitted(line: str) -> Iterator[Credit]:
    """Find "Submitted photo", which names nobody."""
    if found := SUBMITTED.search(line, max(0, len(line) - MARK_LENGTH)):
        yield Credit(found.start(), found[0], True)


def _openings(line: str) -> Iterator[re.Match[str]]:
    """Find the places near the end of a line after which a credit may start."""
    if not has_any(line[-REACH:], OPENING_SIGNS):
        return iter(())
    return OPENING.finditer(line, max(0, len(line) - REACH))


def _signed(line: str) -> Iterator[Credit]:
    """Find a credit after ©; a person's name alone can be the credit of the next picture, glued to a paragraph."""
    sign = max(line.rfind("©"), line.rfind("ⓒ"))
    rest = line[sign + 1 :].strip().rstrip(")]")
    known = grade(rest) > NONE or "/" in rest or "|" in rest
    glued = not known and line[:sign].endswith(STOPS)
    if rest.strip(".") and is_plausible(rest) and not glued and not NOTICE.search(rest) and "저작권" not in line:
        bracketed = sign > 0 and line[sign - 1] in OPENERS
        yield Credit(sign - bracketed, bare(line[sign:]), known)


def _opened(line: str) -> Iterator[Credit]:
    """Find names after a stop, a dash or a bar."""
    parted = "/" in line or "|" in line
    for opening in _openings(line):
        rest = line[opening.end() :].strip()
        weight = weigh(rest) if _is_named(rest) else grade(rest)
        if weight == NONE and parted and ends_in_person(line, opening.start(), opening.end()):
            weight = UNSURE
        if weight:
            yield Credit(opening.end(), bare(rest), weight == SURE)


def _is_named(text: str) -> bool:
    """Whether a text begins with a word for a picture that stands before names."""
    return text.partition(" ")[0].rstrip(":-–—").casefold() in NAMING or text.startswith(HOUSE_ARCHIVES)


def _slashed(line: str) -> Iterator[Credit]:
    """Find "Name Name/Agency" and "AGENCY/Name" that nothing parts from the caption."""
    base = max(0, len(line) - REACH)
    for slash in places(line[base:], "/"):
        if len(line[base + slash + 1 :].strip(" .")) < SHORTEST_NAME:
            continue  # "CP/M", "I/O"
        for start in _before_slash(line, base, base + slash):
            if line[start].isupper() and grade(line[start:]) == SURE:
                yield Credit(start, line[start:], True)


def _before_slash(line: str, base: int, slash: int) -> Iterator[int]:
    """Yield where a name before a slash starts: an agency's of one word, or one of two words and at most an initial."""
    text = line[base:slash].removesuffix(" ")
    *before, last = text.rsplit(" ", 3)
    start = base + len(text) - len(last)
    if last.isalnum() and is_agency(last):
        yield start
    if not before or not NAME_WORD.fullmatch(last):
        return
    if len(before) > 1 and INITIAL.fullmatch(before[-1]) and (first := LAST_WORD.search(before[-2])):
        yield start - len(before[-1]) - len(first[0]) - 2
    elif first := LAST_WORD.search(before[-1]):
        yield start - len(first[0]) - 1


def _pictured(line: str) -> Iterator[Credit]:
    """Find "Beeld Jan de Vries" as Dutch papers write it, with no stop or colon; "null" is a picture without a text."""
    start = line.rfind(" Beeld ")
    names = line[start + len(" Beeld ") :].strip()
    if names[-1:] not in STOPS and (is_agency(names) or grade(names) or (" " in names and is_name(names))):
        yield Credit(0 if line[:start] == "null" else start + 1, bare(line[start:]), True)


def _eastern(line: str) -> Iterator[Credit]:
    """Find what Japanese, Chinese and Korean papers write without a colon."""
    for start, text, sure in eastern_credits(line):
        yield Credit(start, text, sure)


def _may_open(tail: str) -> bool:
    """Whether the end of a line has one of the signs and words between a caption and names, or between names."""
    if "/" in tail or "|" in tail or has_any(tail, BEFORE_NAMES):
        return True
    return not tail.isascii() and has_any(tail, EASTERN_SIGNS)


def ends_in_agency(line: str) -> bool:
    """Whether the last word of a line is the last one of some agency's name, or "photo" and the like."""
    words = line.rsplit(None, 1)[-1:]
    return bool(words) and words[0].strip(".,()[]©@-|").casefold() in END_WORDS


BEFORE_NAMES = (" via ", " for ", ", The ", ".com", ". Фото ", ". Dok", ". dok", "। फोटो", "। फ़ोटो")
# What to look for, and by which signs near the end of a line it is worth looking for.
FINDERS = (
    ((":", "：", "=", "＝", *DOTTED), _marked),
    (BY_SIGNS, _said_by),
    (("hoto", "mage"), _submitted),
    (("©", "ⓒ"), _signed),
    (("/", "|", *BEFORE_NAMES, "("), _opened),
    (("/",), _slashed),
    ((" Beeld ",), _pictured),
    (EASTERN_SIGNS, _eastern),  # the last one, which finds nothing in ASCII
)
