"""How the photo credits of Japanese, Chinese and Korean papers are found at the end of a line."""

import re
from collections.abc import Iterator

from newsnorm.grammar.creditmarks import NOTICE, bare
from newsnorm.grammar.creditnames import REACH, is_plausible
from newsnorm.grammar.nativecredits import DIVIDED, ENDINGS, SIGNED_TAILS, native_credits, signed_credits

__all__ = ["EASTERN_SIGNS", "eastern_credits"]

STOPS = tuple('.!?…。！？"”»')
LETTERED = re.compile(r"[(（][cCＣ][)）]\s?([^\W\d][^()（）。]{1,60})$")  # "(c)AFP/Jane Roe"
LETTERS = ("(c)", "(C)", "（c）", "（C）", "（Ｃ）")
DIVIDERS = ("/", "／", "|", "｜", "丨", "ㅣ", "・")
# One of these is near the end of whatever is found here.
EASTERN_SIGNS = ("＝", "=", *SIGNED_TAILS, *sorted({ending[0] for ending in ENDINGS} - {"日"}), *LETTERS)


def eastern_credits(line: str) -> Iterator[tuple[int, str, bool]]:
    """Find the credits at the end of a line: offset, text, and whether they are sure.

    >>> list(eastern_credits("游客在古城墙上放风筝。图/视觉中国")), list(eastern_credits("無料で食事を提供"))
    ([(11, '视觉中国', True)], [])
    """
    yield from ((start, text, True) for start, text in native_credits(line))
    yield from signed_credits(line)
    tail = line[-REACH:]
    if any(letters in tail for letters in LETTERS):
        yield from _lettered(line)
    if any(sign in tail for sign in DIVIDERS):
        yield from _divided(line)


def _lettered(line: str) -> Iterator[tuple[int, str, bool]]:
    """Find a credit after "(c)" behind a caption."""
    found = LETTERED.search(line, max(0, len(line) - REACH))
    if found and found.start() and is_plausible(found[1]) and not NOTICE.search(found[1]):
        yield found.start(), found[1], True


def _divided(line: str) -> Iterator[tuple[int, str, bool]]:
    """Find a credit after "图/" or "圖／" where a sentence has ended, or after a blank."""
    for mark in DIVIDED.finditer(line, max(0, len(line) - REACH)):
        before = line[: mark.start()]
        ended = before[-1:].isspace() or before.endswith(STOPS)
        if ended and is_plausible(line[mark.end() :]):
            yield mark.start(), bare(line[mark.start() :]), True
