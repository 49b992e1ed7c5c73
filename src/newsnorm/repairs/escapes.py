"""Repairs of backslashes that a dump left behind."""

import re
from collections.abc import Iterator

from newsnorm.edits import Edit
from newsnorm.grammar.characters import lines_with
from newsnorm.grammar.paths import PATH

__all__ = ["escaped_breaks", "escaped_quotes"]

QUOTE = re.compile(rf"""(?P<path>{PATH}) | (?<!\\)\\++(?P<quote>["'’‘“”„‚])""", re.VERBOSE)

ONE_BREAK = r"\\{1,2}(?:r\\{1,2})?n"
BREAK = re.compile(
    rf"(?P<path>{PATH}) | (?<!\\)(?:(?P<breaks>{ONE_BREAK}(?:[ ]?{ONE_BREAK})*+) | \\{{1,2}}(?P<other>[t/]))",
    re.VERBOSE,
)
SENTENCE_BEFORE = re.compile(r"""(?:[.!?…:。！？][)\]"'”’»>]{0,2}|[)\]"”’»>]) ?$""")
# A capital, a digit, an opening quote or a bullet with its word, or nothing more; `world!\n")` is a line of C.
LINE_AFTER = re.compile(r""" ?(?:\\{1,2}t)*+(?:[^\W_a-zß-öø-ÿ]|["“‘«„‹¿¡(\[]{1,3}\w|[•*–—-] ?\w|\n|$)""")
ESCAPED_SLASHES = re.compile(r":\\{1,2}/\\{1,2}/|<\\{1,2}/|\d\\{1,2}/\d")
VOWELS = tuple("aeiouyAEIOUY")
ENOUGH = 2


def escaped_quotes(text: str) -> Iterator[Edit]:
    r"""Take the backslashes off quotes that a JSON or SQL dump left behind, however many there are.

    Other backslashes stay: `C:\temp\` is a folder, and `G\"odel` is TeX.

    >>> list(escaped_quotes(r'He said \"no\".'))
    [Edit(start=8, old='\\"', new='"'), Edit(start=12, old='\\"', new='"')]
    >>> list(escaped_quotes(r'in "C:\temp\" or G\"odel'))
    []
    """
    for start, end in lines_with(text, "\\"):
        for found in QUOTE.finditer(text, start, end):
            if found["quote"] and not _is_accent(found, text):
                yield Edit(found.start(), found[0], found["quote"])


def _is_accent(found: re.Match[str], text: str) -> bool:
    """Whether this is the umlaut of TeX: a double quote after a letter and before a vowel."""
    before, after = text[max(0, found.start() - 2) : found.start()], text[found.end() : found.end() + 1]
    return found[0] == '\\"' and before[-1:].isalpha() and before[:1] != "\\" and after in VOWELS


def escaped_breaks(text: str) -> Iterator[Edit]:
    r"""Break lines where a dump wrote `\n`; write its tabs and slashes.

    A break is sure between the end of a sentence and what can start a line. Beside a sure one, those after a title or
    a name count too, and then all of them where the whole text is one line. Paths, formulas (`$\nu$`), patterns and
    the `\n` that a sentence speaks of stay.

    >>> list(escaped_breaks(r"It is over.\nWork resumes."))
    [Edit(start=11, old='\\n', new='\n')]
    >>> list(escaped_breaks(r"Enter sends \n on Linux; C:\new\table; $\nu$"))
    []
    """
    spans = lines_with(text, "\\")
    found = [match for start, end in spans for match in BREAK.finditer(text, start, end) if not match["path"]]
    fitting = [match for match in found if LINE_AFTER.match(text[match.end() : match.end() + 9])]
    sure = [match for match in fitting if match["breaks"] and _ends(match, text)]
    is_dump = bool(sure) and sum(match["breaks"] is not None for match in fitting) >= ENOUGH
    wanted = sure if not is_dump else fitting if "\n" in text else found
    slashes = is_dump or (bool(found) and ESCAPED_SLASHES.search(text) is not None)
    starts = {match.start() for match in wanted}
    for match in found:
        if match["other"] == "/" and slashes:
            yield Edit(match.start(), match[0], "/")
        elif match["other"] != "/" and match.start() in starts:
            yield Edit(match.start(), match[0], "\n" * match[0].count("n") or "\t")


def _ends(found: re.Match[str], text: str) -> bool:
    """Whether a sentence or a line ends where the break stands."""
    before = text[max(0, found.start() - 5) : found.start()]
    return not before or before.endswith("\n") or SENTENCE_BEFORE.search(before) is not None
