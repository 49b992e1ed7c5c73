"""Repairs of the head of a page: a kicker that ran together with the headline under it."""

import re
from collections.abc import Iterator

from newsnorm.edits import Change, Edit
from newsnorm.grammar.characters import places
from newsnorm.grammar.creditmarks import mark_start
from newsnorm.grammar.dates import is_stamp

__all__ = ["glued_kickers"]

HEAD_LENGTH = 600  # characters of a text in which its headline is looked for
LONGEST = 160  # characters of kicker and headline together
# Two words without a blank between, in a line of several: "zur MigrationKanton ruft". At most one word is tried at
# each place, so this is linear.
GLUED_WORDS = re.compile(r"(?<=\s)([^\W\d_]{4,}[a-zà-öø-ÿ])([A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]{3,})(?=\s)")
GLUED = 9  # letters of both words, at least
# What papers set above a headline to say what kind of piece it is; a capital and a small letter follow.
KIND = re.compile(
    r"(?:Meinung|Kommentar|Analyse|Kolumne|Leitartikel|Exklusiv|Opinion|Analysis|Exclusive|Opinión)"
    r"( )(?=(?:Warum|Wie|Was|Wer|Wo|So|Das|Die|Der|Ein|Eine|Why|How|What|Who|Where|The|A|Is|Por|Cómo|Qué|El|La)\s)"
)
SPACED_COLON = re.compile(r"(?<=\w) :( )(?=[^\W_a-z])")
WIDE_GAP = re.compile(r"(?<=\S)[ \u00a0]{3,}(?=[^\W\d_a-z])")
COLUMNS = re.compile(r"\S[ \u00a0]{2,}\S")
SPACED_PUNCTUATION = (" ?", " !", " »", "\u00a0?", "\u00a0!", "\u00a0»", "\u202f?", "\u202f!", "\u202f»")
STOPS = (".", "!", "?", ":", ";", ",", "…")


def glued_kickers(text: str) -> Iterator[Edit]:
    r"""Put a headline on a line of its own where the kicker above it ran into it.

    Many papers set a short label over the headline, and extractors join the two: with a colon between blanks, with a
    wide gap that is no table's, or with nothing at all. Words are parted only where both are words of the text by
    themselves. French sets blanks before its colons, so there a spaced colon says nothing; nor does one before a date.

    >>> list(glued_kickers("Radwege in Nordheim : Der Rat baut doch\nDer Rat baut."))
    [Edit(start=21, old=' ', new='\n')]
    >>> list(glued_kickers("LibreOffice gewinnt viele Freunde\nLibreOffice ist frei."))
    []
    """
    start = 0
    while start < min(len(text), HEAD_LENGTH):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end]
        if line.strip():
            if end - start > LONGEST or line.rstrip().endswith(STOPS):
                return
            found = _joint(text, start, end)
            if found and not _is_torn(Change("", (found,)).do(text), start, found.start, end + 1 - len(found.old)):
                yield found
        start = end + 1


def _joint(text: str, start: int, end: int) -> Edit | None:
    """Return the edit that parts kicker and headline in this line, or None."""
    line = text[start:end]
    wide = "   " in line or "\u00a0" in line
    if wide and (found := WIDE_GAP.search(text, start, end)) and not _is_table(text, start, end):
        return Edit(found.start(), found[0], "\n")
    if found := KIND.match(text, start, end):
        return Edit(found.start(1), " ", "\n")
    found = SPACED_COLON.search(text, start, end) if " : " in line else None
    if found and mark_start(line, found.start() + 1 - start) >= 0:
        return None  # "The pier at dawn. Photo : Jane Roe"
    if found and not any(spaced in text for spaced in SPACED_PUNCTUATION) and not is_stamp(text[found.end() : end]):
        return Edit(found.start(1), " ", "\n")
    mixed = [word for word in line.split() if len(word) >= GLUED and not word[1:].islower()]
    found = GLUED_WORDS.search(text, start, end) if mixed else None
    if found and _stands(found[1], text) and _stands(found[2], text) and not _stands(found[0], text[end:]):
        return Edit(found.end(1), "", "\n")
    return None


def _is_torn(text: str, start: int, joint: int, end: int) -> bool:
    """Whether one of the two lines that a joint made could be parted again: then none of it says where to part."""
    return _joint(text, start, joint) is not None or _joint(text, joint + 1, end) is not None


def _is_table(text: str, start: int, end: int) -> bool:
    """Whether a line right above or below has a gap too."""
    return COLUMNS.search(text, max(0, start - LONGEST), start) is not None or (
        COLUMNS.search(text, end, end + LONGEST) is not None
    )


def _stands(word: str, text: str) -> bool:
    """Whether a word stands by itself somewhere in a text; to compile a pattern for it would take longer."""
    for place in places(text, [word]):
        around = text[place - 1 : place] + text[place + len(word) : place + len(word) + 1]
        if not any(sign.isalnum() or sign == "_" for sign in around):
            return True
    return False
