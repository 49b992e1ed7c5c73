"""How a photo credit is found: at the end of a line, or as all of it.

A credit shows itself by a word ("Photo:", "Foto di"), by a sign (©), or by the name of an agency beside another name
("Name/AP"). Such a credit is sure. "(Reuters)", "Name, AP" or a bare "AFP" after a stop are not: they sign stories too,
and count only where something else says that the line is a caption.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsnorm.agencies import END_WORDS, is_agency
from newsnorm.creditnames import NO_NAME, NONE, REACH, SURE, UNSURE, grade, is_name, is_plausible
from newsnorm.photowords import BY, BY_SIGNS, GLUED, NAMING, RESTRICTION, SOURCES, WORDS

__all__ = ["Credit", "bare", "find_credit", "mark_end", "read_credit", "unrestricted"]

PAIRS = {")": "(", "]": "[", "）": "（", "】": "【"}
OPENERS = "".join(PAIRS.values())
COLON = re.compile(r"[:：=＝]")
SIGN = re.compile(r"[©ⓒ]\s*|Copyright\s+(?:©\s*)?(?=[^\W\d_])")
SOURCE_LINE = re.compile(r"Image (?:source|copyright)s?(?:\s*[,:]\s*|\s+(?=[A-Z]))")
# Whose text it is, not whose picture.
NOTICE = re.compile(
    r"\d{4}\b|all rights|alle rechte|reservad|riproduz|infocom|reproduc|copyright|tous droits"
    r"|무단|저작권|無断|転載|转载",
    re.IGNORECASE,
)
# After which a credit may start: a stop, a bracket, a dash, a bar.
OPENING = re.compile(r"(?:[.!?…。！？][\"'”’»)\]」]*|[)\]）】][.!?]?)\s*(?:[-–—|]+\s+)?|\s(?:[-–—|]+|/)\s+")
# Without any of these: "at the summit Jane Roe/AP". Each part is one word, so that nothing is tried twice.
NAMES_AND_SLASH = re.compile(r"(?<![\w.'’-])\w[\w'’-]* (?:\w\.? )?\w[\w'’-]*\s?/")
WORD_AND_SLASH = re.compile(r"(?<!\S)(\w+)\s?/")
TAKEN = re.compile(r"(?:摄|攝|撮影|提供|供图)$")
TAKEN_LAST = re.compile(r"(?<=[。！？…\s])[^。！？，、]{2,24}[摄攝]$")
SIGNED = re.compile(r"＝([^＝。、\s]{1,12})$")


class Credit(NamedTuple):
    """A credit in a line: the character offset where it starts, what it says, and whether it is sure."""

    start: int
    text: str
    sure: bool


def find_credit(line: str) -> Credit | None:
    """Return the credit at the end of a line, the sure one that starts first, or None.

    >>> find_credit("Fans queue outside. Photo by Joana Pires/Getty Images")
    Credit(start=20, text='Joana Pires/Getty Images', sure=True)
    >>> find_credit("Lawyers for Getty Images declined to comment.")
    """
    line = unrestricted(line)
    tail = line[-REACH:]
    found = [credit for signs, find in FINDERS if any(map(tail.__contains__, signs)) for credit in find(line)]
    found += _bracketed(line)
    if not found and _last_word(tail) in END_WORDS:
        found += _opened(line)
    return max(found, key=lambda credit: (credit.sure, -credit.start), default=None)


def read_credit(line: str) -> Credit | None:
    """Return the credit that a line is from its first character to its last, or None.

    >>> read_credit("(Image: © Shutterstock)")
    Credit(start=0, text='© Shutterstock', sure=True)
    >>> read_credit("Photo by photo, the investigators rebuilt the flight.")
    """
    text = unrestricted(line).strip(" \t•*|-–—")
    if not text or len(text) > REACH:
        return None
    inner = _inner(text)
    weight = _weight(text if inner is None else inner.strip())
    if weight == NONE and inner is not None and is_name(inner):
        weight = UNSURE
    return Credit(0, bare(text), weight == SURE) if weight else None


def bare(credit: str) -> str:
    """Take its brackets and the one word or sign that marks it off a credit.

    >>> bare("(Photo by JANE ROE / AFP)"), bare("[File: Reuters]"), bare("Getty Images)")
    ('JANE ROE / AFP', 'File: Reuters', 'Getty Images')
    """
    text = credit.strip(" \t•*|-–—")
    inner = _inner(text)
    text = text if inner is None else inner.strip()
    for closer, opener in PAIRS.items():
        if text.endswith(closer) and opener not in text:
            text = text[:-1].rstrip()
        if text.startswith(opener) and closer not in text:
            text = text[1:].lstrip()
    text = text[_unmarked(text) :].strip()
    half = len(text) // 2
    return text[:half] if text[:half] == text[half + 1 :] else text


def unrestricted(line: str) -> str:
    """Leave out what an agency forbids after its credit.

    >>> unrestricted("Rescuers in Mersin. REUTERS/Emre Aydin Purchase Licensing Rights, opens new tab")
    'Rescuers in Mersin. REUTERS/Emre Aydin'
    """
    found = RESTRICTION.search(line)
    return line[: found.start()].rstrip(" \t,;(") if found else line.rstrip()


def mark_end(line: str) -> int:
    """Return where the text after a mark like "Foto:" at the start of a line begins, or 0."""
    colon = COLON.search(line, 0, 40)
    return colon.end() if colon and _mark_start(line, colon.start()) == 0 else 0


def _inner(text: str) -> str | None:
    """Return what stands between brackets that hold the whole text, or None."""
    return text[1:-1] if text and text[-1] in PAIRS and _opener(text) == 0 else None


def _opener(text: str) -> int:
    """Return the offset of the bracket that the last character closes, or -1 where it is not within reach."""
    closer, depth = text[-1], 0
    for offset in range(len(text) - 1, max(-1, len(text) - REACH), -1):
        depth += (text[offset] == closer) - (text[offset] == PAIRS[closer])
        if depth == 0:
            return offset
    return -1


def _unmarked(text: str) -> int:
    """Return where a credit goes on after the mark at its start."""
    if found := SOURCE_LINE.match(text) or BY.match(text) or SIGN.match(text):
        return found.end()
    if end := mark_end(text):
        return end
    first, _, rest = text.partition(" ")
    return len(first) + 1 if first.casefold() in NAMING and rest and not is_agency(text) else 0


def _weight(text: str) -> int:
    """Return how surely a text is a credit and nothing else, brackets taken off."""
    if SOURCE_LINE.match(text) and len(text) < 80:
        return SURE
    if TAKEN.search(text) and len(text) < 25 and not NO_NAME.search(text):
        return SURE
    end = 5 if text.startswith("File:") else _unmarked(text)
    mark, rest = text[:end].rstrip(" :：=＝").casefold(), text[end:].strip()
    if end == 0 or (SIGN.match(text) and NOTICE.search(text)):
        return grade(text)
    if mark in NAMING and not COLON.search(text, 0, end):
        return SURE if grade(rest) or (is_name(rest) and (" " in rest or is_agency(rest))) else NONE
    if not is_plausible(rest):
        return NONE
    return max(UNSURE, grade(rest)) if mark in SOURCES else SURE


def _bracketed(line: str) -> Iterator[Credit]:
    """Find a credit in brackets at the end."""
    text = line.rstrip(" .")
    if not text or text[-1] not in PAIRS or (start := _opener(text)) < 0:
        return
    inner, before = text[start + 1 : -1].strip(), line[:start].rstrip()
    weight = _weight(inner)
    if weight == NONE and mark_end(inner) and is_plausible(inner, loosely=True):
        weight = SURE
    elif weight == NONE and before.endswith(tuple('.!?…。"”»')) and is_name(inner):
        weight = UNSURE if " " in inner or inner.isupper() else NONE
    elif weight == UNSURE and text[-1] == "]" and "/" in inner:
        weight = SURE
    if len(text) < len(line) and not (_unmarked(inner) or "oto" in inner):
        return  # "approval fell to 40 percent (Reuters/Ipsos)." ends a sentence
    if weight:
        yield Credit(start, bare(inner), weight == SURE)


def _marked(line: str) -> Iterator[Credit]:
    """Find a credit after a word and a colon."""
    for colon in COLON.finditer(line, max(0, len(line) - REACH)):
        start = _mark_start(line, colon.start())
        if start < 0 or not is_plausible(line[colon.end() :].strip()):
            continue
        bracketed = start > 0 and line[start - 1] in OPENERS
        if start == 0 or bracketed or not line[start].islower():
            mark = line[start : colon.start()].strip().casefold()
            yield Credit(start - bracketed, bare(line[start:]), mark not in SOURCES)


def _mark_start(line: str, colon: int) -> int:
    """Return where the word of a mark before this colon starts, or -1 where there is none."""
    reach = max(0, colon - 40)
    before = line[reach:colon].rstrip().replace("’", "'")
    best, start, phrase = -1, len(before), ""
    for _ in range(3):  # the longest mark has three words
        start = (
            max(before.rfind(sign, 0, max(0, start - 1)) for sign in (" ", "\xa0", "\u3000", "/", "|", *OPENERS)) + 1
        )
        phrase = before[start:]
        if phrase.casefold() in WORDS or phrase.casefold() in SOURCES:
            best = reach + start
        if start == 0:
            break
    if best < 0 and (found := GLUED.search(before)):
        best = reach + found.start(1)
    return best


def _said_by(line: str) -> Iterator[Credit]:
    """Find a credit after "Photo by" where a sentence could start."""
    for opening in OPENING.finditer(line, max(0, len(line) - REACH)):
        credit = line[opening.end() :]
        if BY.match(credit) and is_plausible(bare(credit)):
            yield Credit(opening.end(), bare(credit), True)


def _signed(line: str) -> Iterator[Credit]:
    """Find a credit after ©; a person's name alone can be the credit of the next picture, glued to a paragraph."""
    sign = max(line.rfind("©"), line.rfind("ⓒ"))
    rest = line[sign + 1 :].strip().rstrip(")]")
    if is_plausible(rest) and not NOTICE.search(rest) and "저작권" not in line:
        bracketed = sign > 0 and line[sign - 1] in OPENERS
        yield Credit(sign - bracketed, bare(line[sign:]), grade(rest) > NONE or "/" in rest or "|" in rest)


def _opened(line: str) -> Iterator[Credit]:
    """Find names after a stop, a dash or a bar."""
    for opening in OPENING.finditer(line, max(0, len(line) - REACH)):
        rest = line[opening.end() :].strip()
        weight = grade(rest)
        if weight == NONE and opening[0].strip() == "/" and " " in rest and is_name(rest):
            weight = UNSURE
        if weight:
            yield Credit(opening.end(), rest, weight == SURE)


def _slashed(line: str) -> Iterator[Credit]:
    """Find "Name Name/Agency" and "AGENCY/Name" that nothing parts from the caption."""
    base = max(0, len(line) - REACH)
    starts = [names.start() for names in NAMES_AND_SLASH.finditer(line, base)]
    starts += [word.start() for word in WORD_AND_SLASH.finditer(line, base) if is_agency(word[1])]
    for start in starts:
        if line[start].isupper() and grade(line[start:]) == SURE:
            yield Credit(start, line[start:], True)


def _taken(line: str) -> Iterator[Credit]:
    """Find who took the picture as Chinese and Japanese papers write it: a name before "摄", an agency after "＝"."""
    if found := TAKEN_LAST.search(line, max(0, len(line) - 40)):
        yield Credit(found.start(), found[0].strip(), True)
    if (found := SIGNED.search(line, max(0, len(line) - 14))) and is_agency(found[1]):
        yield Credit(found.start(), found[1], True)


def _last_word(text: str) -> str:
    """Return the last word, folded."""
    words = text.rsplit(None, 1)[-1:]
    return words[0].strip(".,()[]©@-|").casefold() if words else ""


# What to look for, and by which signs near the end of a line it is worth looking for.
FINDERS = (
    ((":", "：", "=", "＝"), _marked),
    (BY_SIGNS, _said_by),
    (("©", "ⓒ"), _signed),
    (("/", "|", " via ", " for ", ", The ", "("), _opened),
    (("/",), _slashed),
    (("摄", "攝", "＝"), _taken),
)
