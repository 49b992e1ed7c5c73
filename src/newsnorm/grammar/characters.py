"""Single characters: which one a number stands for, and which of a text's are out of the ordinary."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

__all__ = [
    "BLANKS",
    "CP1252",
    "LINE_ENDS",
    "QUIET",
    "character",
    "followers",
    "has_any",
    "has_gaps",
    "hidden_characters",
    "lines_of",
    "lines_with",
    "matches",
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
OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"


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
def hidden_characters(text: str) -> str:
    r"""Return the odd characters of a text if some are not seen: controls, blanks, marks, halves of pairs, icons.

    Most odd characters are letters and signs that are printed; then nothing is returned, and five repairs have nothing
    to do. Python calls printable what is no control, no format, no separator, and assigned: and U+FFFC.

    >>> hidden_characters("A café"), hidden_characters("A café\u200b")
    ('', 'é\u200b')
    """
    odd = odd_characters(text)
    return "" if odd.isprintable() and OBJECT not in odd else odd


@lru_cache(maxsize=1)
def has_gaps(text: str) -> bool:
    """Whether two blanks stand side by side: looked for once, for the rule about blanks and for the paragraphs.

    Blanks are so frequent that the search takes 2 ns a character, more than most rules do.

    >>> has_gaps("Leeds   31"), has_gaps("One blank each.")
    (True, False)
    """
    return "  " in text


@lru_cache(maxsize=1)
def lines_of(text: str) -> tuple[str, ...]:
    r"""Return the lines of a text, parted once for the rules that look at how lines begin and end.

    >>> lines_of("One.\n\nTwo.\n")
    ('One.', '', 'Two.', '')
    """
    return tuple(text.split("\n"))


def has_any(text: str, parts: Iterable[str]) -> bool:
    """Whether one of these characters or words is in a text; a loop, because a generator costs four times as much.

    >>> has_any("Port (left)", "()"), has_any("Port", ["left", "right"])
    (True, False)
    """
    for part in parts:  # noqa: SIM110
        if part in text:
            return True
    return False


def followers(text: str, sign: str) -> set[str]:
    """Return the characters that follow a rare sign: to look for it with a follower would take twenty times as long.

    >>> sorted(followers("See [1] and [/b]", "["))
    ['/', '1']
    """
    return {text[place + 1 : place + 2] for place in places(text, sign)}


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


def matches(pattern: re.Pattern[str], text: str, sign: str) -> Iterator[re.Match[str]]:
    """Yield what `finditer` does of a pattern that begins with a rare sign, which `find` finds ten times as fast.

    >>> [found[0] for found in matches(re.compile(r"&[a-z]+;"), "R&D &amp; Q&A", "&")]
    ['&amp;']
    """
    place = text.find(sign)
    while place >= 0:
        found = pattern.match(text, place)
        if found:
            yield found
        place = text.find(sign, found.end() if found else place + 1)


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
