"""A cheap look for the words, rather than signs, by which a photo credit can be found: "photo by", "Foto Ansa"."""

import re

from newsnorm.grammar.characters import has_any
from newsnorm.grammar.creditmarks import DOTTED
from newsnorm.grammar.creditnames import REACH
from newsnorm.grammar.photowords import BY_SIGNS, MAKERS, NAMING_STARTS

__all__ = ["MAKER_WORDS", "NAMING_HEADS", "maker_words", "names_maker"]

SHORT_MARKS = ("Fot. ", "fot. ", "Zdj. ", "Ph. ", "ph. ", "Φωτ. ", "Dok. ")  # "Fot. Jane Roe"
MAKER_WORDS = ("oto", "ourtesy", " Beeld ")
# The last three characters of what stands before "by" in `BY`.
MAKER_ENDS = frozenset(end for word in MAKERS for end in (word[-3:], word[-2:] + "s"))
NAMING_HEADS = frozenset(start[:4] for start in NAMING_STARTS)
# Searched by a letter or a sign that few words have, these cost a tenth of the words that may stand before it.
MADE_BY = re.compile(rf"by (?<=(?:{'|'.join(sorted(MAKER_ENDS))}) by )")
STOPPED = re.compile(r"\.(?: (?<=(?:ot|dj|Ph|ph|ωτ|ok)\. )|\.\.(?<=redit\.\.\.))")


def maker_words(text: str) -> list[str]:
    r"""Return the words in a text of which one is in each of its lines that names a maker and does not start so.

    Most texts have none: to ask the text once costs less than to ask its lines.

    >>> maker_words("The ferry left.\nPhoto by Ada Quist"), maker_words("The ferry was late, as noted by all.")
    (['oto', ' by '], [])
    """
    words = [word for word in MAKER_WORDS if word in text]
    if MADE_BY.search(text):
        words.append(" by ")
    if STOPPED.search(text) or ("…" in text and DOTTED[1] in text):
        words += (*DOTTED, *SHORT_MARKS)
    return words


def names_maker(line: str) -> bool:
    """Whether a line has words, rather than signs, that a credit can be found by: "photo by", "Foto Ansa"."""
    tail = line[-REACH:]
    if "oto" in tail or ("ourtesy" in tail and has_any(tail, BY_SIGNS)):
        return True
    if "redit" in tail and has_any(tail, DOTTED):
        return True
    if ". " in tail and has_any(tail, SHORT_MARKS):
        return True
    by = tail.find(" by ")
    while by >= 0:
        if tail[max(0, by - 3) : by] in MAKER_ENDS:
            return True
        by = tail.find(" by ", by + 3)
    return " Beeld " in tail or (line[:4] in NAMING_HEADS and line.startswith(NAMING_STARTS))
