"""Repair of characters that nobody sees."""

import re
from collections.abc import Iterator

from newsnorm.edits import Edit
from newsnorm.grammar.characters import hidden_characters

__all__ = ["invisible_characters"]

# Controls, soft hyphens, joiners and marks, byte order marks, tags, noncharacters; and the private characters that
# icon fonts use. Line ends, tabs and variation selectors are not among them.
INVISIBLE = (
    r"\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    r"\ufff9-\ufffc\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f"
)
ICONS = r"\ue000-\uf8fe"
SOME = re.compile(rf"[{INVISIBLE}{ICONS}]")
TERMINAL = r"\x1b\[[0-9;]{0,20}[A-Za-z]"  # colours of a terminal
# The flags of England, Scotland and Wales are spelled with tags: a flag, letters, an end.
FLAG = r"\U0001f3f4[\U000e0020-\U000e007e]{1,8}\U000e007f"
RUN = re.compile(rf"(?P<flag>{FLAG})|(?:{TERMINAL}|[{INVISIBLE}{ICONS}])++")
ICON = re.compile(rf"[{ICONS}]")
MARK = re.compile(r"[\u061c\u200e\u200f]")
NON_JOINER, JOINER, BREAK = "\u200c", "\u200d", "\u200b"

JOINING = re.compile(r"[\u0600-\u109f\u1780-\u18af\ufb50-\ufdcf\ufdf0-\ufefc\U00011000-\U000116ff]")
RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
WORDLESS = re.compile(r"[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff]")
EMOJI = re.compile(r"[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]")


def invisible_characters(text: str) -> Iterator[Edit]:
    r"""Take out characters that are not seen: byte order marks, zero-width spaces, soft hyphens, controls, icons.

    Those that a script or an emoji is spelled with stay: joiners in Persian and Hindi, direction marks beside Arabic
    and Hebrew, breaks between Khmer or Thai words, the joiners of a family, the tags of a flag.

    >>> list(invisible_characters("S\ufeffECOND half"))
    [Edit(start=1, old='\ufeff', new='')]
    >>> list(invisible_characters("می\u200cخواهم"))
    []
    """
    if not SOME.search(hidden_characters(text)):
        return
    for found in RUN.finditer(text):
        if found["flag"]:
            continue
        kept = _kept(found[0], *_around(found, text))
        if kept != found[0]:
            yield Edit(found.start(), found[0], kept)


def _kept(run: str, before: str, after: str) -> str:
    """Return what of a run between two visible characters is spelling: one character at most, or icons in a word."""
    if JOINER in run and (JOINING.match(before) or (EMOJI.match(before) and EMOJI.match(after))):
        return JOINER
    if NON_JOINER in run and JOINING.match(before):
        return NON_JOINER
    if BREAK in run and WORDLESS.match(before) and WORDLESS.match(after):
        return BREAK
    mark = MARK.search(run)
    if mark and (RIGHT_TO_LEFT.match(before) or RIGHT_TO_LEFT.match(after)):
        return mark[0]
    return "".join(ICON.findall(run)) if before.isalnum() or after.isalnum() else ""


def _around(found: re.Match[str], text: str) -> tuple[str, str]:
    """Return the characters before and after a match, empty at an end of the text."""
    start, end = found.span()
    return text[max(0, start - 1) : start], text[end : end + 1]
