"""A cheap look for the words, rather than signs, by which a photo credit can be found: "photo by", "Foto Ansa"."""

from newsnorm.grammar.characters import has_any
from newsnorm.grammar.creditmarks import DOTTED
from newsnorm.grammar.creditnames import REACH
from newsnorm.grammar.photowords import BY_SIGNS, MAKERS, NAMING_STARTS

__all__ = ["names_maker"]

SHORT_MARKS = ("Fot. ", "fot. ", "Zdj. ", "Ph. ", "ph. ", "Φωτ. ", "Dok. ")  # "Fot. Jane Roe"
# The last three characters of what stands before "by" in `BY`.
MAKER_ENDS = frozenset(end for word in MAKERS for end in (word[-3:], word[-2:] + "s"))
NAMING_HEADS = frozenset(start[0] for start in NAMING_STARTS)


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
    return " Beeld " in tail or (line[0] in NAMING_HEADS and line.startswith(NAMING_STARTS))
