"""A cheap look at a line: whether anything in it can mark a caption or a photo credit. In most lines nothing can."""

from collections.abc import Sequence

from newsnorm.grammar.captionmarks import LABEL_HEADS, PLACES, may_be_labelled, says_in_brackets
from newsnorm.grammar.characters import has_any, odd_characters
from newsnorm.grammar.creditmarks import PAIRS, has_mark
from newsnorm.grammar.makers import MAKER_WORDS, NAMING_HEADS, maker_words, names_maker
from newsnorm.grammar.photocredits import BEFORE_NAMES, END_STOPS, NEAR, REACH, ends_in_agency
from newsnorm.grammar.photowords import ENLARGE, NAMING_STARTS
from newsnorm.grammar.scripts import WORDLESS_SCRIPT

__all__ = ["is_plain", "marked_lines", "odd_signs"]

HEADS = LABEL_HEADS | NAMING_HEADS  # the first characters of a line that is not plain for its start
FIRSTS = frozenset(head for head in HEADS if len(head) == 1)
ENDS = frozenset(END_STOPS)
SPEAKING = frozenset(b"([:=/")  # those that may stand at a credit in a line that ends in a stop
OPEN_SIGNS = frozenset(b"()[]/|")  # in a line that ends in none they need no other mark
# The same in other scripts, and the words there of who took or gave a picture.
ODD_SIGNS = (*"（）】：＝ⓒ摄攝影图圖写", "提供", "제공", "기자", "특파원", "캡처", "캡쳐", "갈무리", "사진")
EASTERN_SIGNS = ("DB", ". 20")  # in scripts that do not part words: whose archive, and when it was taken
# The higher byte of a character that is none of those: neither ⓒ, nor East Asian, nor of full width.
WESTERN = bytes({*range(0x100)} - {0x24, 0xFF, *range(0x30, 0xA0), *range(0xAC, 0xD8)})
ENLARGE_ENDS = frozenset(label[-4:] for label in ENLARGE)


def marked_lines(
    text: str, lines: Sequence[str], keys: Sequence[str], signs: Sequence[bytes], numbers: Sequence[int]
) -> list[int]:
    r"""Return which of some lines are not plain, in order.

    Most lines end in a stop, and have no sign; they can have a word, which is looked for in the whole text first.

    >>> lines = ["Photo by Ada Quist", "The ferry left.", "(left) The captain. | H. Roe"]
    >>> marked_lines("\n".join(lines), lines, lines, [b"", b"", b"()|"], [0, 1, 2])
    [0, 2]

    Args:
        text: the text of the page.
        lines: its lines.
        keys: the same, folded.
        signs: their signs, as `Page.signs` has them.
        numbers: the lines to look at, of which none is blank.

    """
    found = [
        number
        for number in numbers
        if (line := lines[number])[-1] not in ENDS
        or (signs[number] and not SPEAKING.isdisjoint(signs[number]))
        or line[:4] in HEADS
        or line[0] in FIRSTS
    ]
    words = maker_words(text)
    if words:
        found += [number for number in numbers if has_any(lines[number], words)]
    marked = {number for number in found if not is_plain(lines[number], keys[number], signs[number], words)}
    if odd := odd_signs(text):
        marked.update(number for number in numbers if has_any(lines[number], odd))
    return sorted(marked)


def odd_signs(text: str) -> list[str]:
    """Return the signs in a text that are not ASCII, or that only count in scripts that do not part words.

    A line that has one is not plain.

    >>> odd_signs("A quay at dawn. ©"), odd_signs("A quay on 5. 2014, in the house's DB")
    (['©'], [])
    """
    if text.isascii():
        return []
    odd = odd_characters(text)  # "" for most texts
    found = ["©"] if "©" in odd else []
    if odd.encode("utf-16-le", "surrogatepass")[1::2].translate(None, WESTERN):
        found += [sign for sign in ODD_SIGNS if sign in text]
        if WORDLESS_SCRIPT.search("".join(found)):
            found += [sign for sign in EASTERN_SIGNS if sign in text]
    return found


def is_plain(line: str, key: str, signs: bytes, words: Sequence[str] = MAKER_WORDS) -> bool:
    """Whether a line has nothing that marks a caption or a credit.

    >>> is_plain("The ferry was late: nobody knew why.", "the ferry was late: nobody knew why", b":")
    True
    >>> is_plain("The ferry in port. Photo: Ada Quist", "the ferry in port. photo: ada quist", b":")
    False

    Args:
        line: a line without any of its text's `odd_signs`.
        key: the same, folded.
        signs: its signs, as `Page.signs` has them.
        words: the words of makers in its text.

    """
    if (line[:4] in HEADS or line[0] in FIRSTS) and (may_be_labelled(line) or line.startswith(NAMING_STARTS)):
        return False
    if words and names_maker(line):
        return False
    if line[-1] not in ENDS:
        return not (_parts(line, signs) or _names(line, key))
    return SPEAKING.isdisjoint(signs) or not _speaks(line, key, signs)


def _parts(line: str, signs: bytes) -> bool:
    """Whether a line without a stop has a sign that may stand at a credit."""
    if not OPEN_SIGNS.isdisjoint(signs):
        return True
    return (b":" in signs or b"=" in signs) and (has_mark(line[-REACH:]) or (b"=" in signs and not line.isascii()))


def _speaks(line: str, key: str, signs: bytes) -> bool:
    """Whether one of the signs of a line with a stop may stand at a credit or a caption, and not in a sentence."""
    if (b":" in signs or b"=" in signs) and has_mark(line[-REACH:]):
        return True
    if b"/" in signs and "/" in line[-NEAR:]:
        return True
    return (b"(" in signs or b"[" in signs) and (line[-2:-1] in PAIRS or says_in_brackets(line, key))


def _names(line: str, key: str) -> bool:
    """Whether a line without a stop has words that stand before names, at a picture, or at the end of a credit."""
    if key[-4:] in ENLARGE_ENDS or "." in line[-5:-3] or has_any(line, BEFORE_NAMES):
        return True
    return ("," in line and has_any(key, PLACES)) or ends_in_agency(line)
