"""Credits without a mark: names after the caption's last stop that come back at the end of other captions."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from newsnorm.grammar.agencies import is_agency
from newsnorm.grammar.captionmarks import is_quoting, sentences
from newsnorm.grammar.characters import has_any
from newsnorm.grammar.creditnames import is_name

__all__ = ["tail_credits"]

LONGEST = 220  # characters of a caption
LONGEST_TAIL = 40
FEWEST_WORDS = 4
STOPS = '.!?…。"”»)'
# A capitalised end after the last stop, glued to it or not. It holds no stop, so that there is one way to match it.
TAIL = re.compile(r"(?<=[^\W\d_]{2}[.!?…])[\"”’»)]{0,2}\s{0,2}([^\W\d_a-z][^.!?…:,;()]{2,38})$")
# Who wrote a piece, and no photographer.
STAFF = re.compile(r"\b(?:agenc|bureau|staff|report|correspondent|desk|redaktion|redac|writer)", re.IGNORECASE)


def tail_credits(lines: Sequence[str], numbers: Iterable[int]) -> Iterator[int]:
    """Find captions of one sentence whose credit has no mark but comes at least twice on the page.

    Where one comes back, a name of two words and more is a credit on the same page, too. An agency's name stays, for
    agencies sign paragraphs.

    >>> list(tail_credits(["A crane stands on the new pier. Hale Docks", "The old pier, now shut.Hale Docks"], [0, 1]))
    [0, 1]
    >>> list(tail_credits(["He liked the pier and the docks. Hale Docks", "He left at noon."], [0, 1]))
    []
    """
    unended = [number for number in numbers if (line := lines[number])[-1] not in STOPS and len(line) <= LONGEST]
    tails = {number: tail for number in unended if (tail := _tail(lines[number].rstrip()))}
    if len(tails) > 1 and len(times := Counter(tails.values())) < len(tails):
        yield from (number for number, tail in tails.items() if times[tail] > 1 or " " in tail)


def _tail(line: str) -> str:
    """Return the name after the last stop of a line that can be a caption, or ""."""
    start = max(0, len(line) - LONGEST_TAIL - 3)
    found = TAIL.search(line, start) if has_any(line[start:], ".!?…") else None
    if found is None or line.isupper() or not is_name(found[1]) or is_agency(found[1]) or STAFF.search(found[1]):
        return ""
    before = line[: found.start()].lstrip()
    captioned = before.count(" ") + 1 >= FEWEST_WORDS and sentences(before) == 1 and not is_quoting(before)
    return found[1] if captioned else ""
