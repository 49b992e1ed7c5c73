"""A cheap look at a line: whether anything in it can mark a caption or a photo credit. In most lines nothing can."""

from newsnorm.grammar.captionmarks import PLACES, may_be_labelled, says_in_brackets
from newsnorm.grammar.characters import has_any
from newsnorm.grammar.creditmarks import PAIRS
from newsnorm.grammar.makers import names_maker
from newsnorm.grammar.photocredits import BEFORE_NAMES, END_STOPS, NEAR, REACH, ends_in_agency, has_mark
from newsnorm.grammar.photowords import ENLARGE
from newsnorm.grammar.scripts import WORDLESS_SCRIPT

__all__ = ["is_plain", "odd_signs"]

SIGNS = frozenset(b"()[]:=/|")  # those that stand around credits and before them
OPEN_SIGNS = SIGNS - frozenset(b":=")  # after these a credit may stand that has no other mark
# The same in other scripts, and the words there of who took or gave a picture.
ODD_SIGNS = (*"（）】：＝ⓒ摄攝影图圖写", "提供", "제공", "기자", "특파원", "캡처", "캡쳐", "갈무리", "사진")
EASTERN_SIGNS = ("DB", ". 20")  # in scripts that do not part words: whose archive, and when it was taken
# The higher byte of a character that is none of those: neither ⓒ, nor East Asian, nor of full width.
WESTERN = bytes({*range(0x100)} - {0x24, 0xFF, *range(0x30, 0xA0), *range(0xAC, 0xD8)})
ENLARGE_ENDS = frozenset(label[-4:] for label in ENLARGE)


def odd_signs(text: str) -> list[str]:
    """Return the signs in a text that are not ASCII, or that only count in scripts that do not part words.

    A line that has one is not plain.

    >>> odd_signs("A quay at dawn. ©"), odd_signs("A quay on 5. 2014, in the house's DB")
    (['©'], [])
    """
    if text.isascii():
        return []
    found = ["©"] if "©" in text else []
    if text.encode("utf-16-le", "surrogatepass")[1::2].translate(None, WESTERN):
        found += [sign for sign in ODD_SIGNS if sign in text]
        if WORDLESS_SCRIPT.search("".join(found)):
            found += [sign for sign in EASTERN_SIGNS if sign in text]
    return found


def is_plain(line: str, key: str, signs: bytes) -> bool:
    """Whether a line has nothing that marks a caption or a credit.

    >>> is_plain("The ferry was late: nobody knew why.", "the ferry was late: nobody knew why", b":")
    True
    >>> is_plain("The ferry in port. Photo: Ada Quist", "the ferry in port. photo: ada quist", b":")
    False

    Args:
        line: a line without any of its text's `odd_signs`.
        key: the same, folded.
        signs: its signs, as `Page.signs` has them.

    """
    if may_be_labelled(line) or names_maker(line):
        return False
    ends = line[-1] in END_STOPS
    if not SIGNS.isdisjoint(signs) and _speaks(line, key, signs, ends=ends):
        return False
    return ends or not _names(line, key)


def _speaks(line: str, key: str, signs: bytes, *, ends: bool) -> bool:
    """Whether one of a line's signs may stand at a credit or a caption, and not in a sentence."""
    if (b":" in signs or b"=" in signs) and has_mark(line[-REACH:]):
        return True
    if not ends:
        if b"=" in signs and not line.isascii():
            return True
        return not OPEN_SIGNS.isdisjoint(signs)
    if b"/" in signs and "/" in line[-NEAR:]:
        return True
    return (b"(" in signs or b"[" in signs) and (line[-2:-1] in PAIRS or says_in_brackets(line, key))


def _names(line: str, key: str) -> bool:
    """Whether a line without a stop has words that stand before names, at a picture, or at the end of a credit."""
    if key[-4:] in ENLARGE_ENDS or "." in line[-5:-3] or has_any(line, BEFORE_NAMES):
        return True
    return ("," in line and has_any(key, PLACES)) or ends_in_agency(line)
