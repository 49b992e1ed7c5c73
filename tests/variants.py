"""Many varied pages, made from the rows of cases/ by a seeded lot: lines cut, lengthened, doubled, moved, glued.

A row's pages depend on its source alone, and on the lists below: a row that is added changes no other row's pages. Only
`Random.random` is asked, whose numbers are the same in every Python.
"""

import re
from collections.abc import Callable, Sequence
from random import Random
from typing import NamedTuple, TypeVar

T = TypeVar("T")

LINES = (
    "By Ida Quist",
    "By Ida Quist and Omar Brandt, Harbour Post",
    "Ida Quist",
    "Staff reporter",
    "Von Jonas Albers",
    "March 3, 2019",
    "3 March 2019 10:45 GMT",
    "Updated: 10:45, 3 March 2019",
    "2 min read",
    "Photo: Ida Quist",
    "(AFP Photo/Ada Quist)",
    "Boats wait at the pier in Port Salline on Monday. REUTERS/Omar Brandt",
    "A man looks at the river in Nordheim, March 3, 2019. © Lena Voss/Getty Images",
    "Image copyright Getty Images",
    "Image caption The ford upstream is open to lorries",
    "Advertisement",
    "Share",
    "Read more: Why the ferry is late again this winter",
    "Related articles",
    "Related:",
    "Sign up for our newsletter",
    "Email",
    "Comments",
    "More on this story",
    "Ferry crews in Port Salline return to work after a strike",
    "How to read a tide table without drowning in numbers",
    "Why gulls have learned to wait for the school bell",
    "Harbour",
    "HARBOUR NEWS",
    "What comes next",
    "Who pays for the bridge?",
    "- Ferry crews return to work after a strike",
    "• A share of the market fees",
    "Ida Quist is a reporter who covers the harbour. She can be reached at quist@harbourpost.example.",
    "quist@harbourpost.example",
    "Reporting by Ida Quist; editing by Omar Brandt",
    "(Reporting by Ida Quist)",
    "Tags: harbour, ferry, Port Salline",
    "harbour, ferry, Port Salline, bridges, Nordheim, tides, gulls, strikes",
    "© 2019 Harbour Post. All rights reserved.",
    "-30-",
    "***",
    "Source: Harbour Post",
    "https://harbourpost.example/news/pier-3",
    "The pier was built in 1908.",
    "PORT SALLINE (AP) — The pier was shut on Monday, the harbour master said, after divers had found cracks in it.",
    "“We lose three hours a day,” said one skipper, who asked the town to pay for a floating landing stage.",
    "Fishermen now land their catch at the western quay, which is shallow and can only be used at high tide.",
)
PARAGRAPHS = (
    "The council met on Tuesday and put off its vote on the new bridge until the spring, when the river is low.",
    "Nobody was hurt, the mayor said, and the ford upstream is open to lorries for the time being.",
    "“We were told that the road would be open by now,” said Marta Lind, who runs the bakery at the old quay.",
    "The bridge was built in 1908, and was last mended in 1977, when two of its piles had been washed away by ice.",
)
FILLERS = ("old", "grey", "wide", "slow", "northern", "half-built", "long-awaited", "so")
SIGNS = (*".,;:!?()[]{}\"'“”„«»‘’-–—/|*_#&<>@=©•…\\%$~^+", " ", "\t", "\xa0", "\xad", "\u200b", "\ufeff", "0", "1")
JUNK = (
    *(
        "&amp;",
        "&#39;",
        "&nbsp;",
        "&lt;b&gt;",
        "&eacute;",
        "&copy;",
        "&amp;amp;",
        "\\'",
        '\\"',
        "\\n",
        "\\u2019",
        "%u2019",
    ),
    *("u2019", "<b>", "</b>", "<br>", "<p>", "</p>", "<!-- x -->", "<script>x()</script>", "<a href='x'>", "<3", "[b]"),
    *(
        "[/b]",
        "[caption id=x]",
        "[/caption]",
        "[1]",
        "{{ad}}",
        "{% if %}",
        "${x}",
        "%%x%%",
        "**",
        "__",
        "[x](y)",
        "## ",
    ),
    *("â€™", "Ã©", "\ufffd", "\x92", "\x85", "\u2028", "\r", "\r\n", "  ", "- ", "- \n", "\n\n", "\n"),
)
# Characters that rules count; there are pages with a line as long, one longer, and one shorter.
LENGTHS: tuple[int, ...] = (9, 12, 14, 16, 22, 24, 25, 30, 35, 40, 60, 70, 80, 90, 100, 105, 110, 120)
LENGTHS += (140, 160, 170, 180, 200, 220, 300, 320, 330, 400)
ENDS = ("", "", "", ".", ":", "?", "!", " …", ",", "。", ".")
BULLETS = ("- ", "• ", "* ", "1. ", "“", "(", "– ", " ", "VIDEO: ", "Photo: ", "# ", "By ", "10:45 ", "> ")
NUMBERS = ("1", "7", "12", "31", "45", "99", "100", "2019", "20190", "0")
NAMES = ("Quist", "Li", "AFP", "de la", "E.", "Getty Images", "said")
CASE: tuple[Callable[[str], str], ...] = (str.upper, str.lower, str.title, str.capitalize, str.swapcase)
WORD = re.compile(r"\S+")
CAPITALISED = re.compile(r"\b[A-ZÄÖÜÉÅ][^\W\d_]+")
DIGITS = re.compile(r"\d+")


class Lot:
    """Draws by lot from one seed, in the same way in every Python."""

    def __init__(self, seed: str) -> None:
        self._next = Random(seed).random

    def below(self, count: int) -> int:
        return int(self._next() * count)

    def one(self, things: Sequence[T]) -> T:
        return things[self.below(len(things))]


# What becomes of a line.


def cut(line: str, lot: Lot) -> str:
    """A line's first words, or its last."""
    words = line.split(" ")
    count = 1 + lot.below(12)
    return " ".join(words[:count] if lot.below(3) else words[-count:])


def padded(line: str, lot: Lot) -> str:
    """A line as long as a rule counts, or one character shorter or longer, by words put before its last ones."""
    length = lot.one([length for length in LENGTHS if length > len(line)][:4] or [600]) + lot.below(3) - 1
    head, space, tail = line.rpartition(" ")
    missing = length - len(line)
    while missing > 0:
        filler = f" {lot.one(FILLERS)}"
        head += filler if len(filler) <= missing else "s" * missing if head else "x" * missing
        missing = length - len(head) - len(space) - len(tail)
    return head + space + tail


def shortened(line: str, lot: Lot) -> str:
    """The end of a line cut off where a rule counts."""
    return line[: lot.one([length for length in LENGTHS if length < len(line)] or [8]) + lot.below(3) - 1]


def cased(line: str, lot: Lot) -> str:
    return lot.one(CASE)(line)


def ended(line: str, lot: Lot) -> str:
    """A line without its last stop, or with another one."""
    return line.rstrip(".!?:;,。")[: -lot.below(2) or None] + lot.one(ENDS)


def begun(line: str, lot: Lot) -> str:
    """A line behind a bullet, a number, a quote or a label."""
    return lot.one(BULLETS) + line


def signed(line: str, lot: Lot) -> str:
    """A line with one sign more, within a word or between two."""
    at = lot.below(len(line) + 1)
    return f"{line[:at]}{lot.one(SIGNS)}{line[at:]}"


def junked(line: str, lot: Lot) -> str:
    """A line with a piece of code or of garbled text in it, twice at times."""
    at, junk = lot.below(len(line) + 1), lot.one(JUNK)
    line = line[:at] + junk + line[at:]
    at = lot.below(len(line) + 1)
    return line[:at] + lot.one((junk, lot.one(JUNK), "", "")) + line[at:]


def spoilt(line: str, lot: Lot) -> str:
    """A line with one sign less, or another one instead."""
    places = [at for at, sign in enumerate(line) if not sign.isalnum()] or [0]
    at = lot.one(places)
    return f"{line[:at]}{lot.one(('', '', *SIGNS))}{line[at + 1 :]}"


def replaced(line: str, lot: Lot, found: Sequence[re.Match[str]], others: Callable[[str], Sequence[str]]) -> str:
    """A line with something else in one of the places found."""
    place = lot.one(found)
    return f"{line[: place.start()]}{lot.one(others(place[0]))}{line[place.end() :]}"


def counted(line: str, lot: Lot) -> str:
    """A line with another number."""
    numbers = list(DIGITS.finditer(line))
    if not numbers:
        return signed(line, lot)
    return replaced(line, lot, numbers, lambda _: NUMBERS)


def renamed(line: str, lot: Lot) -> str:
    """A line with a name in lower case or gone, or with another one."""
    names = list(CAPITALISED.finditer(line))
    return (
        replaced(line, lot, names, lambda name: (name.lower(), name.upper(), "", *NAMES)) if names else cased(line, lot)
    )


def worded(line: str, lot: Lot) -> str:
    """A line with a word gone, doubled, or swapped with the next one."""
    words = line.split(" ")
    at = lot.below(len(words))
    word, after = words[at : at + 1], words[at + 1 : at + 2]
    words[at : at + 2] = lot.one((after, [*word, *word, *after], [*after, *word]))
    return " ".join(words)


def glued(line: str, lot: Lot) -> str:
    """A line with another one glued to it."""
    other, between = lot.one((*LINES, *PARAGRAPHS)), lot.one(("", " ", " ", " | ", " - "))
    return line + between + other if lot.below(2) else other + between + line


def tied(line: str, lot: Lot) -> str:
    """A line with some of its words tied to one by hyphens: as long, of fewer words."""
    words = line.split(" ")
    start = lot.below(len(words))
    end = start + 2 + lot.below(8)
    return " ".join((*words[:start], "-".join(words[start:end]), *words[end:]))


CHANGES: tuple[Callable[[str, Lot], str], ...] = (
    *(cut, padded, shortened, cased, ended, begun, signed, junked, spoilt, counted, renamed, worded, glued, tied),
    *(cut, padded, ended, signed, junked, renamed),
)


# What becomes of a page.


def moved(lines: list[str], at: int, lot: Lot) -> list[str]:
    """A line first, last, or anywhere else."""
    line, rest = lines[at], lines[:at] + lines[at + 1 :]
    place = lot.one((0, len(rest), lot.below(len(rest) + 1)))
    return [*rest[:place], line, *rest[place:]]


def doubled(lines: list[str], at: int, lot: Lot) -> list[str]:
    """A line up to six times."""
    return lines[:at] + [lines[at]] * (2 + lot.below(5)) + lines[at + 1 :]


def without(lines: list[str], at: int, lot: Lot) -> list[str]:
    """One or two lines gone."""
    return lines[:at] + lines[at + 1 + lot.below(2) :]


def parted(lines: list[str], at: int, lot: Lot) -> list[str]:
    """Blank lines everywhere, nowhere, or one more."""
    filled = [line for line in lines if line]
    return lot.one(([part for line in filled for part in (line, "")], filled, [*lines[:at], "", *lines[at:]]))


def joined(lines: list[str], at: int, lot: Lot) -> list[str]:
    """Two lines in one, or all."""
    between = lot.one(("", " ", " "))
    return [*lines[:at], between.join(lines[at : at + 2]), *lines[at + 2 :]] if lot.below(3) else [between.join(lines)]


def beside(lines: list[str], at: int, lot: Lot) -> list[str]:
    """Up to four other lines before a line."""
    start = lot.below(len(LINES))
    others = lot.one((LINES[start : start + 1 + lot.below(4)], (LINES[start],), (LINES[start], lot.one(LINES))))
    return [*lines[:at], *others, *lines[at:]]


def told(lines: list[str], at: int, lot: Lot) -> list[str]:
    """Up to four paragraphs before a line, above all or below all."""
    at = lot.one((0, at, len(lines)))
    return [*lines[:at], *PARAGRAPHS[: 1 + lot.below(4)], *lines[at:]]


def halved(lines: list[str], at: int, lot: Lot) -> list[str]:
    """What stands from a line on, or before it."""
    return lines[at:] if lot.below(2) else lines[: at + 1]


def edged(lines: list[str], at: int, lot: Lot) -> list[str]:
    """A page that begins or ends otherwise, often right at the line."""
    lines = lot.one((lines, lines[at:], lines[: at + 1]))
    return [*lot.one((("",), (" ",), ("", ""), ("\ufeff",), ())), *lines, *lot.one((("",), (" ",), ("", ""), ()))]


PLACINGS: tuple[Callable[[list[str], int, Lot], list[str]], ...] = (
    *(moved, doubled, without, parted, joined, beside, told, halved),
    *(beside, told, edged),
)


class Variant(NamedTuple):
    """A varied page, the line that was changed or that the change began at, and the title that is given with it."""

    text: str
    line: str
    title: str | None


def varied(source: str, number: int) -> Variant:
    """Return a variant of a page; each number gives another one."""
    lot = Lot(f"{number} {source}")
    lines = source.split("\n")
    at = lot.one([at for at, line in enumerate(lines) if line.strip()] or [0])
    kind = lot.below(5)
    if kind < 3:
        lines[at] = lot.one(CHANGES)(lines[at], lot)
    line = lines[at]
    if kind > 1:
        lines = lot.one(PLACINGS)(lines, at, lot)
    if not lot.below(8):
        lines = ["", *lines]
    return Variant("\n".join(lines), line, line if not lot.below(16) else None)
