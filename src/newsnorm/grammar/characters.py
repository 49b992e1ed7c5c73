"""Single characters: which one a number stands for, and which of a text's are out of the ordinary."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

__all__ = [
    "BLANKS",
    "CP1252",
    "LINE_ENDS",
    "character",
    "has_any",
    "has_gaps",
    "lines_with",
    "odd_characters",
    "pair",
    "places",
]

# What Windows-1252 has where Latin-1 has controls; it leaves five places empty.
CP1252 = {
    code: bytes([code]).decode("cp1252") for code in range(0x80, 0xA0) if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
# All that `str.strip` takes off.
BLANKS = frozenset(
    f" \t\n{LINE_ENDS}\x1c\x1d\x1e\x1f\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000"
)
ORDINARY = bytes(range(0x20, 0x7F)) + b"\n"
LAST = 0x10FFFF
# Most articles have these beside ASCII, and nothing else; no rule about characters is interested in them.
QUIET = "‘’“”–—…\xa0"


def character(code: int) -> str:
    r"""Return the character that an escape or entity with this number stands for in a text.

    A number in the gap of Latin-1 means Windows-1252, as in HTML. Line ends become `\n`; other controls become a
    space, and what is no character becomes U+FFFD, so that nothing unprintable is smuggled in.

    >>> character(0x2019), character(0x92), character(13), character(0), character(0xD800)
    ('’', '’', '\n', ' ', '�')
    """
    if code in CP1252:
        return CP1252[code]
    if code == ord("\n") or (code <= 0x2029 and chr(code) in LINE_ENDS):
        return "\n"
    if code == ord("\t"):
        return "\t"
    if code < 0x20 or 0x7F <= code < 0xA0:
        return " "
    if code > LAST or 0xD800 <= code < 0xE000 or code & 0xFFFE == 0xFFFE:
        return "\N{REPLACEMENT CHARACTER}"
    return chr(code)


def pair(high: str, low: str) -> str:
    r"""Return the character that two surrogates encode in UTF-16.

    >>> pair("\ud83d", "\udd25")
    '🔥'
    """
    return chr(0x10000 + (ord(high) - 0xD800) * 0x400 + ord(low) - 0xDC00)


@lru_cache(maxsize=1)
def odd_characters(text: str) -> str:
    r"""Return what is left of a text without printable ASCII and `\n`: nothing, if that is quotes and dashes only.

    It costs 1 ns a character, once: half a dozen repairs ask it of the same text, one after another.

    >>> odd_characters("A café,\tshe said."), odd_characters("“No” – she said")
    ('é\t', '')
    """
    odd = text.encode("utf-8", "surrogatepass").translate(None, ORDINARY).decode("utf-8", "surrogatepass")
    return odd if odd.strip(QUIET) else ""


@lru_cache(maxsize=1)
def has_gaps(text: str) -> bool:
    """Whether two blanks stand side by side: looked for once, for the rule about blanks and for the paragraphs.

    Blanks are so frequent that the search takes 2 ns a character, more than most rules do.

    >>> has_gaps("Leeds   31"), has_gaps("One blank each.")
    (True, False)
    """
    return "  " in text


def has_any(text: str, parts: Iterable[str]) -> bool:
    """Whether one of these characters or words is in a text; a loop, because a generator costs four times as much.

    >>> has_any("Port (left)", "()"), has_any("Port", ["left", "right"])
    (True, False)
    """
    for part in parts:  # noqa: SIM110
        if part in text:
            return True
    return False


def lines_with(text: str, sign: str) -> Iterator[tuple[int, int]]:
    r"""Yield the character offsets where each line with a sign starts and ends, for rules that look no further.

    >>> list(lines_with("one\ntwo [2]\nthree", "["))
    [(4, 11)]
    """
    end = -1
    while (place := text.find(sign, end + 1)) >= 0:
        end = text.find("\n", place)
        end = len(text) if end < 0 else end
        yield text.rfind("\n", 0, place) + 1, end


def places(text: str, signs: Iterable[str]) -> list[int]:
    """Return the character offsets of these signs in a text, sign by sign; for signs that are few this is the fastest.

    >>> places("Port (left): open", ":(")
    [11, 5]
    """
    found = []
    for sign in signs:
        place = text.find(sign)
        while place >= 0:
            found.append(place)
            place = text.find(sign, place + 1)
    return found
