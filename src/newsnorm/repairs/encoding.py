"""Repairs of characters that were read in a wrong encoding, one by one."""

import re
from collections.abc import Iterator

from newsnorm.edits import Edit
from newsnorm.grammar.characters import CP1252, hidden_characters, matches, pair, places

__all__ = ["c1_controls", "replacement_characters", "surrogates"]

SURROGATES = re.compile(r"[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]")
C1_CONTROL = re.compile(r"[\x80-\x9f]")
LOST = "\N{REPLACEMENT CHARACTER}"

# A short word before `s` is one that takes it: "tr\ufffds" is French.
LOST_APOSTROPHE = re.compile(
    rf"(?:(?<=[A-Za-z]{{3}})|(?<=\b[Ii]t)|(?<=\b[Hh]e)|(?<=\b[A-Z]{{2}})){LOST}{{1,3}}(?=s\b)"
    rf"|(?<=n){LOST}{{1,3}}(?=t\b)"
    rf"|(?<=\b[Ii]){LOST}{{1,3}}(?=(?:m|d|ve|ll)\b)"
    rf"|(?<=[a-z]){LOST}{{1,3}}(?=(?:re|ve|ll)\b)"
)
LOST_LETTER = re.compile(rf"(?<=[^\W\d_]){LOST}{{1,3}}[^\W\d_]")
LOST_DASH = re.compile(rf"(?<=[\w,.)] ){LOST}{{1,3}}(?= [^\W\d_])")
LOST_QUOTE = re.compile(
    rf"(?P<opening>(?<![^\s(\[\ufeff]){LOST}{{1,3}}(?=[^\W\d_]))|(?P<closing>(?<=[\w.,!?]){LOST}{{1,3}}(?![\w{LOST}]))"
)
QUESTIONED = re.compile(r"\?(?:s|t|re|ve|ll)(?![\w=&/?-])")
NEGATIVE = re.compile(r"\b(?:do|does|did|is|are|was|were|wo|would|could|should|ca|has|have|had)n$", re.IGNORECASE)
PRONOUN = re.compile(r"\b(?:you|we|they|I|You|We|They)$")
NAME = re.compile(r"(?<![\w/.@?&=-])[A-Z][a-z]{2,}$")


def surrogates(text: str) -> Iterator[Edit]:
    r"""Join surrogate pairs to the character they encode; write U+FFFD for half a pair.

    A JavaScript or Java dump writes one emoji as two halves; a lone half cannot even be saved as UTF-8.

    >>> list(surrogates("Fire \ud83d\udd25"))
    [Edit(start=5, old='\ud83d\udd25', new='🔥')]
    >>> list(surrogates("Fire 🔥"))
    []
    """
    try:
        hidden_characters(text).encode()  # ten times as fast as to look for them
    except UnicodeEncodeError:
        for found in SURROGATES.finditer(text):
            yield Edit(found.start(), found[0], pair(*found[0]) if len(found[0]) > 1 else LOST)


def c1_controls(text: str) -> Iterator[Edit]:
    r"""Write the quotes and dashes of Windows-1252 that were read as controls of Latin-1.

    U+0085 is its ellipsis, and elsewhere the line end of mainframes: it stays for the line ends where it is alone of
    its kind and stands where a line could end. The five controls that Windows-1252 leaves empty stay: they may be
    part of a garbled character.

    >>> list(c1_controls("\x93No\x94"))
    [Edit(start=0, old='\x93', new='“'), Edit(start=3, old='\x94', new='”')]
    >>> list(c1_controls("One line.\x85Another."))
    []
    """
    if not C1_CONTROL.search(hidden_characters(text)):
        return
    found = list(C1_CONTROL.finditer(text))
    alone = all(control[0] == "\x85" for control in found)
    for control in found:
        if control[0] == "\x85" and alone and not _trails_off(text, control.start()):
            continue
        if ord(control[0]) in CP1252:
            yield Edit(control.start(), control[0], CP1252[ord(control[0])])


def _trails_off(text: str, place: int) -> bool:
    """Whether an ellipsis could stand here: after a word, and not between it and a capital."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return before.isalnum() and (before in "ÃÂ" or not (after.isupper() or after.isdigit() or after == "\x85"))


def replacement_characters(text: str) -> Iterator[Edit]:
    r"""Write the apostrophes, quotes and dashes that were lost in decoding, where only one of them can be meant.

    An apostrophe is that of an English contraction; quotes come in pairs around words. Where letters were lost too,
    nothing is certain but the apostrophe of "don't", and the rest stays to be seen.

    >>> list(replacement_characters("Trump\ufffds plan"))
    [Edit(start=5, old='�', new="'")]
    >>> list(replacement_characters("a caf\ufffd in Paris"))
    []
    """
    edits = list(_questioned(text))
    if LOST in text:
        apostrophes = {found.start(): found for found in _lost(LOST_APOSTROPHE, text)}
        lost_letters = any(found.start() not in apostrophes for found in _lost(LOST_LETTER, text))
        edits += (
            Edit(start, found[0], "'")
            for start, found in apostrophes.items()
            if not lost_letters or text.startswith("t", found.end())
        )
        if not lost_letters:
            edits += (Edit(found.start(), found[0], "\N{EN DASH}") for found in _lost(LOST_DASH, text))
            edits += _paired(text)
    yield from sorted(edits)


def _lost(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Find a pattern where a run of lost characters starts: much faster than to look behind every character."""
    for place in places(text, LOST):
        if text[place - 1 : place] != LOST and (found := pattern.match(text, place)):
            yield found


def _paired(text: str) -> Iterator[Edit]:
    """Find an opening and the next closing quote of one line, with two words or more between them."""
    opening: re.Match[str] | None = None
    for found in _lost(LOST_QUOTE, text):
        if found["opening"]:
            opening = found
            continue
        if opening is not None and " " in (within := text[opening.end() : found.start()]) and "\n" not in within:
            yield Edit(opening.start(), opening[0], '"')
            yield Edit(found.start(), found[0], '"')
        opening = None


def _questioned(text: str) -> Iterator[Edit]:
    """Find question marks that a lossy encoder wrote for the apostrophe of a contraction."""
    for found in matches(QUESTIONED, text, "?"):
        before = text[max(0, found.start() - 20) : found.start()]
        suffix = found[0][1:]
        fits = {"s": NAME, "t": NEGATIVE}.get(suffix, PRONOUN)
        if fits.search(before):
            yield Edit(found.start(), "?", "'")
