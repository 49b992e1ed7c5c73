r"""Repairs of characters that a dump wrote as numbers: `\u2019`, `\x92`, `%u2019`."""

import re
from collections.abc import Iterator

from newsnorm.edits import Edit
from newsnorm.grammar.characters import character, followers, lines_with, pair
from newsnorm.grammar.paths import PATH

__all__ = ["unicode_escapes"]

CODE = re.compile(
    rf"""
    (?P<stays>{PATH} | https?://[^\s\\]*+)
  | (?<!\\)\\++(?:
        (?P<pair>u[dD][89abAB][0-9a-fA-F]{{2}}\\++u[dD][c-fC-F][0-9a-fA-F]{{2}})
      | u(?P<four>[0-9a-fA-F]{{4}})
      | u\{{(?P<braced>[0-9a-fA-F]{{1,6}})\}}
      | U(?P<eight>000[0-9a-fA-F]{{5}})
      | (?P<bytes>x[89a-fA-F][0-9a-fA-F](?:\\x[89a-fA-F][0-9a-fA-F])*+)
    )
  | %u(?P<percent>[0-9a-fA-F]{{4}})
    """,
    re.VERBOSE,
)
# ASCII that JSON writers escape; a backslash, letter or digit stays, for it could make the next escape.
SAFE_ASCII = frozenset("\"'<>&=`\n\t ")

# An escape alone between blanks may be what a sentence speaks of, unless it is what stands between blanks.
BETWEEN_BLANKS = frozenset("‐‑‒–—―•…·«»\xa0\n\t ")
EMOJI = 0x2190

# The backslash got lost too: an apostrophe before the ending of a contraction, or a double quote. Other characters
# only beside one of these, for `menu2018` and `u2014` are names.
BARE = re.compile(r"(?<=[a-z])u2019(?=(?:s|t|re|ve|ll|d|m)\b)|(?<![\w\\%&#])u201c(?=[A-Za-z])|(?<=[a-z.,!?])u201d\b")
BARE_TOO = re.compile(r"(?<=[a-z])u20(?:18|19|26)(?= )|(?<= )u20(?:13|14)(?= )")


def unicode_escapes(text: str) -> Iterator[Edit]:
    r"""Write the characters whose numbers a dump left: `\u2019`, `\x92`, `%u2019`, and `u2019s` for a lost backslash.

    What names a file stays, and the `\x41` that a sentence speaks of; so does a single `\u00e9` between blanks, until
    another escape of the text is part of a word.

    >>> list(unicode_escapes(r"The captain\u2019s log"))
    [Edit(start=11, old='\\u2019', new='’')]
    >>> list(unicode_escapes(r"Flight U2019; C:\users\u2019.txt; the byte \x41"))
    []
    """
    edits = list(_codes(text)) if "\\" in text or "u" in followers(text, "%") else []
    if "u201" in text:
        bare = list(BARE.finditer(text))
        bare += BARE_TOO.finditer(text) if bare else ()
        edits += (Edit(found.start(), found[0], chr(int(found[0][1:], 16))) for found in bare)
    yield from sorted(edits)


def _codes(text: str) -> Iterator[Edit]:
    """Find the codes that stand for a character of text; those that stand alone only in company."""
    spans = {*lines_with(text, "\\"), *lines_with(text, "%u")}
    codes = (found for start, end in sorted(spans) for found in CODE.finditer(text, start, end))
    edits = [(_decoded(found), found) for found in codes if not found["stays"]]
    sure = [(new, found) for new, found in edits if new and not _alone(new, found, text)]
    if sure:
        yield from (Edit(found.start(), found[0], new) for new, found in edits if new)


def _alone(new: str, found: re.Match[str], text: str) -> bool:
    """Whether the code stands between blanks or quotes, where its character would not."""
    if new in BETWEEN_BLANKS or ord(new[0]) >= EMOJI:
        return False
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    return (not before or before in " \n\t([\"'“‘") and (not after or after in " \n\t)]\"'”’.,;:!?")


def _decoded(found: re.Match[str]) -> str:
    """Return the characters that a code stands for, or nothing where it has to stay."""
    if found["pair"]:
        return character(ord(pair(*(chr(int(half, 16)) for half in (found["pair"][1:5], found["pair"][-4:])))))
    if found["bytes"]:
        return _of_bytes(bytes.fromhex(found["bytes"].replace("\\", "").replace("x", "")))
    new = character(int(found["four"] or found["braced"] or found["eight"] or found["percent"], 16))
    return new if not new.isascii() or new in SAFE_ASCII else ""


def _of_bytes(codes: bytes) -> str:
    """Read bytes as UTF-8, else as Windows-1252."""
    try:
        return "".join(character(ord(char)) for char in codes.decode())
    except UnicodeDecodeError:
        return "".join(map(character, codes))
