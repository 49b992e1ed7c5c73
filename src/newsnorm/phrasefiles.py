"""Phrase files: how they are read, and what is checked of them.

A phrase file is plain text. A head in brackets says which role the phrases under it give, and how they match; then
comes one folded phrase a line; a line that starts with `#` is a comment. `{n}` stands for any number, and `{x}`, in the
middle of a phrase that matches at the start, for any words: "subscribe to {x}newsletter".

    [share line]
    share this article
    {n} shares
    [related start]
    read more about

How a phrase matches:

`line`
    the whole line, bullets, brackets and stops at its ends aside
`label`
    the line starts with it, and a colon, a bar, a dash or an arrow follows: "Read also: Ferry sinks"
`start`, `end`
    the line starts or ends with it
`part`
    it stands anywhere in the line
`line?`, `label?`, and so on
    the same, but an honest line can read like that: it counts only in company, beside another line that is not body,
    or before the first paragraph or after the last
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsnorm.errors import PhraseError

__all__ = ["EDGES", "GAP", "KEY_LENGTH", "Section", "checked", "fold", "has_number", "numbered", "sections", "spans"]

EDGES = " \t\u3000\xa0•·*|>‹›<»«→▶►▸▷■□●○◆◇▲△▼▽✓✔※☆★–—―-:：.。!！…[]()（）【】［］〔〕《》〈〉＜＞≪≫#+=_~/\\"
EDGES += "⏩➡⬇✅☞\ufe0f👉👇📲📱📣📢🔔📮📩📧📌🎧📺🔴🔗💬🗞❗⚡📰🎥📷➤"  # signs that apps and feeds put before a link
HEAD = re.compile(r"\[(\w+) (line|label|start|end|part)(\??)\]")
NUMBER = re.compile(r"(?<!\d)(?<!\d )\d{1,3}(?: \d{3})+(?!\d| \d)|\d+(?:[.,:]\d+)*")  # "1 204" is one number, too
ASCII_DIGIT = re.compile("[0-9]")  # three times as fast to look for, in most keys
KEY_LENGTH = 3  # characters by which phrases at the start or end of a line are looked up
GAP = "{x}"  # any words
SPELLINGS = (("\u2019", "'"), ("\u2018", "'"), ("\u0131", "i"), ("\u0307", ""), ("\xa0", " "))


class Section(NamedTuple):
    """The phrases that stand under one head of a file.

    `head` is the number of the head's line, counted from 1; `lines` are the lines under it as they stand, and `texts`
    the phrases among them.
    """

    role: str
    how: str
    sure: bool
    file: str
    head: int
    lines: tuple[str, ...]
    texts: tuple[str, ...]

    def place(self, text: str) -> str:
        """Return the file and the number of the line where a phrase stands: "en.txt:37"."""
        return f"{self.file}:{self.head + 1 + self.lines.index(text)}"


def sections(text: str, file: str) -> Iterator[Section]:
    """Read the text of a phrase file, section by section.

    Raises:
        PhraseError: a phrase stands before any head.

    """
    lines = list(map(str.strip, text.split("\n")))
    heads = [(number, head) for number, line in enumerate(lines) if line[:1] == "[" and (head := HEAD.fullmatch(line))]
    ends = [number for number, _ in heads] + [len(lines)]
    for number, line in enumerate(lines[: ends[0]], 1):
        if line and line[0] != "#":
            raise PhraseError(f"{file}:{number}: {line[:40]!r} stands before any head like [share line]")
    for (start, head), end in zip(heads, ends[1:], strict=True):
        block = tuple(lines[start + 1 : end])
        texts = tuple(line for line in block if line and line[0] != "#")
        yield Section(head[1], head[2], not head[3], file, start + 1, block, texts)


def checked(section: Section) -> Section:
    """Return the section, if a folded line can match each of its phrases.

    Raises:
        PhraseError: a phrase is not folded, too short, or stands there twice.

    """
    seen: set[str] = set()
    for text in section.texts:
        _check(text, section)
        if text in seen:
            number = section.head + 1 + section.lines.index(text, section.lines.index(text) + 1)
            raise PhraseError(f"{section.file}:{number}: {text!r} is listed twice")
        seen.add(text)
    return section


def fold(text: str) -> str:
    """Fold case, apostrophes and dotless i, line for line, so that phrases need to be written once.

    >>> fold("DON’T MISS")
    "don't miss"
    """
    folded = text.lower()
    if not folded.isascii():
        for odd, plain in SPELLINGS:
            if odd in folded:
                folded = folded.replace(odd, plain)
    return folded


def has_number(key: str) -> bool:
    """Whether a folded line has a number.

    >>> has_number("3 views"), has_number("٣ مشاهدات"), has_number("three views")
    (True, True, False)
    """
    return (ASCII_DIGIT if key.isascii() else NUMBER).search(key) is not None


def numbered(key: str) -> str:
    """Write every number of a folded line as `{n}`.

    >>> numbered("1,204 views")
    '{n} views'
    """
    return NUMBER.sub("{n}", key)


def spans(key: str, text: str) -> bool:
    """Whether a folded line starts with the first piece of a phrase with gaps, and has the others behind it in order.

    >>> [spans(key, "sign up {x}newsletter") for key in ("sign up for our free newsletter", "sign up, he said")]
    [True, False]
    """
    first, *later = text.split(GAP)
    at = len(first) if key.startswith(first) else -1
    for piece in later:
        found = key.find(piece, at) if at >= 0 else -1
        at = found + len(piece) if found >= 0 else -1
    return at >= 0


def _check(text: str, section: Section) -> None:
    """Raise PhraseError unless a folded line can match the phrase."""
    folded, how = numbered(fold(text)), section.how
    if how in ("line", "label", "start"):
        folded = folded.lstrip(EDGES)
    if how in ("line", "end"):
        folded = folded.rstrip(EDGES)
    if folded != text:
        raise PhraseError(f"{section.place(text)}: {text[:40]!r} is not folded; write {folded[:40]!r}")
    if how in ("start", "label", "end") and len(text) < KEY_LENGTH:
        limit = f"{KEY_LENGTH} characters or more"
        raise PhraseError(f"{section.place(text)}: {text!r} is too short to match at the {how}; {limit}")
    if GAP in text and (how != "start" or text.find(GAP) < KEY_LENGTH or text.endswith(GAP)):
        where = f"a phrase that matches at the start, between {KEY_LENGTH} characters or more and other words"
        raise PhraseError(f"{section.place(text)}: {text!r}: {GAP} stands in {where}")
