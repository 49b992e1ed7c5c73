"""Repairs of words that were torn apart: by a drop cap, or by the hyphen of a printed line."""

import re
from collections.abc import Iterator

from newsnorm.edits import Edit
from newsnorm.grammar.characters import lines_of
from newsnorm.grammar.wordlist import words

__all__ = ["broken_hyphens", "drop_caps"]

# A capital at the start of a paragraph, and the rest of its word after a blank or on the next line.
TORN_CAPITAL = re.compile(r"\n[ \t]*+([A-ZÀ-ÖØ-Þ])( |\n\n?)([^\W\d_]+)")  # the line break first: that makes it fast
CAPITALS = frozenset(map(chr, (*range(0x41, 0x5B), *range(0xC0, 0xD7), *range(0xD8, 0xDF)))) - set("AIO")
HEADS = CAPITALS | {f"{capital} " for capital in CAPITALS}  # how the line of one begins
INDENTS = frozenset(" \t")
VOWELS = "AEIOUYÀÈÉ"  # in some language each of them is a word
SURE_ALONE = "BFGHPRTWLMNSCDKV"  # what may be joined when it has a line for itself

# Words that open stories; with their first letter torn off, the rest may be a word too ("T he").
OPENING_WORDS = """
after all although among another around as at because before behind between both but by despite during each even every
few first five following for four from her here his how just last later like many more most much nearly never new no not
nothing now of on once one only over police president prime scientists seven several she since six so some something
sometimes soon ten that the their then there these they this those though three through to today tomorrow tonight two
under until up was we were what when where which while who why will with within without year yesterday you your
das dem den der des die doch drei ein eine einen einer es für hat ihr immer ist jetzt kein man mehr mit nach nicht noch
nun nur seit sie sind und viele vier von vor war was wenn wer wie wir zehn zum zur zwei zwischen
"""
WORD = re.compile(r"[^\W\d_]+")
FEWEST_LETTERS = 3  # of the second half of a word that the text has elsewhere

BROKEN = re.compile(r"-[ \n](?<=[^\W\d_]{2}..)(?=[^\W\d_])", re.DOTALL)  # what is before `-` is asked last
# Endings that are no words: what stands before them was broken at a hyphen.
WORD_ENDINGS = """
able ably ality ance ances ation ations cially cies dent dents ence ences ential ically ification ing ings ingly ism
isms ities ity ively ized ization lessly ly ment mental mentally ments ness nesses ously sion sions tic tical tically
ting tion tional tionally tions tive tives tory ture tures ty ularly
chen gen heit heiten ierung ierungen igkeit isch ische ischen keit keiten lich liche lichen lung lungen rung rungen
schaft schaften sche schen tion tionen tung tungen ung ungen
"""
CONNECTING = "and or to und oder bis sowie beziehungsweise bzw y e o u et ou og och eller en of i lub a"
OPENERS, ENDINGS, CONNECTORS = map(words, (OPENING_WORDS, WORD_ENDINGS, CONNECTING))


def drop_caps(text: str) -> Iterator[Edit]:
    r"""Join a drop cap with the rest of its word.

    "A nation", "I am", and in other languages "W niedzielę", stay: the capital can be a word. So only words that open
    stories are joined, or words that the text has elsewhere, and capitals that stand on a line alone.

    >>> list(drop_caps("T he ferry left."))
    [Edit(start=1, old=' ', new='')]
    >>> list(drop_caps("A nation waits.\nX marks the spot.\nB\nbanana, n."))
    []
    """
    heads = [line[:2] for line in lines_of(text) if line[1:2] in " " or line[0] in INDENTS]
    if HEADS.isdisjoint(heads) and not [head for head in heads if head[:1] in INDENTS]:
        return
    text = "\n" + text
    torn = [found for found in TORN_CAPITAL.finditer(text) if _may_be_torn(text, found)]
    sure = {found.start() for found in torn if _joined(found) in OPENERS or _opens_alone(text, found)}
    known: set[str] | None = None
    for found in torn:
        if found.start() not in sure:
            known = known or {*WORD.findall(text.lower()), *(_joined(one) for one in torn if one.start() in sure)}
            if not _is_known(found, known):
                continue
        yield Edit(found.start(2) - 1, found[2], "")


def broken_hyphens(text: str) -> Iterator[Edit]:
    """Join words that were broken at the end of a printed line, where it is certain that they are one.

    That is where the text has the joined word elsewhere, or where the second half is an ending and no word. A hyphen
    that is left hanging on purpose stays: "pre- and post-war", "Vor- und Nachteile".

    >>> list(broken_hyphens("The govern- ment fell."))
    [Edit(start=10, old='- ', new='')]
    >>> list(broken_hyphens("The pre- and post-war years; a well- known play."))
    []
    """
    known: set[str] | None = None
    for found in BROKEN.finditer(text):
        before, after = _letters_before(text, found.start()), WORD.match(text, found.end())
        if len(before) < 2 or not before[1:].islower() or not after or not after[0].islower():
            continue
        if after[0] in CONNECTORS:
            continue
        if after[0] not in ENDINGS:
            known = known or set(WORD.findall(text.lower()))
            if len(after[0]) < FEWEST_LETTERS or (before + after[0]).lower() not in known:
                continue
        yield Edit(found.start(), found[0], "")


def _may_be_torn(text: str, found: re.Match[str]) -> bool:
    """Whether a capital may be torn off what follows: that is in small letters, and no list goes on behind it."""
    return found[1] in CAPITALS and found[3].islower() and text[found.end() : found.end() + 1] not in tuple("-–.,:;)")


def _joined(found: re.Match[str]) -> str:
    """Return the word that a capital and what follows would be."""
    return found[1].lower() + found[3]


def _is_known(found: re.Match[str], known: set[str]) -> bool:
    """Whether the two are a word that the text has, and the capital is none."""
    return _joined(found) in known and len(found[3]) >= FEWEST_LETTERS and found[1] not in VOWELS


def _opens_alone(text: str, found: re.Match[str]) -> bool:
    """Whether a capital alone on its line opens the paragraph below: prose, and no entry of a glossary."""
    capital, gap, rest = found.groups()
    end = text.find("\n", found.end())
    line = text[found.start(3) : end if end >= 0 else len(text)]
    return "\n" in gap and capital in SURE_ALONE and rest[0] != capital.lower() and len(line) >= 30


def _letters_before(text: str, offset: int) -> str:
    """Return the letters that end at an offset, no more than 40."""
    start = offset
    while start > max(0, offset - 40) and text[start - 1].isalpha():
        start -= 1
    return text[start:offset]
