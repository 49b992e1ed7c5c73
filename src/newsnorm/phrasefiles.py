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
from newsnorm.grammar.characters import lines_with

__all__ = ["DIGIT", "EDGES", "GAP", "Section", "checked", "fold", "numbered", "sections", "spans"]

EDGES = " \t\u3000\xa0•·*|>‹›<»«→▶►▸▷■□●○◆◇▲△▼▽✓✔※☆★–—―-:：.。!！…[]()（）【】［］〔〕《》〈〉＜＞≪≫#+=_~/\\"
EDGES += "⏩➡⬇✅☞\ufe0f👉👇📲📱📣📢🔔📮📩📧📌🎧📺🔴🔗💬🗞❗⚡📰🎥📷➤"  # signs that apps and feeds put before a link
HEAD = re.compile(r"\[(\w+) (line|label|start|end|part)(\??)\]")
DIGIT = re.compile(r"\d")
# "1 204" is one number, too. It begins with a digit and looks back then, which rules out most places at once.
NUMBER = re.compile(r"\d(?:(?<!\d\d)(?<!\d \d)\d{0,2}(?: \d{3})+(?!\d| \d)|\d*(?:[.,:]\d+)*)")
KEY_LENGTH = 3  # characters; a shorter phrase does not match at the start or end of a line
GAP = "{x}"  # any words
SPELLINGS = (("\u2019", "'"), ("\u2018", "'"), ("\xa0", " "))
LOWER_SPELLINGS = (("\u0131", "i"), ("\u0307", ""))


class Section(NamedTuple):
    """The phrases that stand under one head of a file.

    `head` is the number of the head's line, counted from 1; `block` is the text under it as it stands, and `texts` are
    the phrases in it.
    """

    role: str
    how: str
    sure: bool
    file: str
    head: int
    block: str
    texts: tuple[str, ...]

    def numbers(self, text: str) -> list[int]:
        """Return the numbers of the lines of the file where a phrase stands, counted from 1."""
        return [number for number, line in enumerate(self.block.split("\n"), self.head + 1) if line.strip() == text]

    def place(self, text: str) -> str:
        """Return the file and the number of the line where a phrase stands: "en.txt:37"."""
        return f"{self.file}:{self.numbers(text)[0]}"


def sections(text: str, file: str) -> Iterator[Section]:
    """Read the text of a phrase file, section by section: heads are looked for, and no line is read by itself.

    Raises:
        PhraseError: a phrase stands before any head.

    """
    brackets = [(start, end, HEAD.fullmatch(text[start:end].strip())) for start, end in lines_with(text, "[")]
    heads = [(start, end, head) for start, end, head in brackets if head]
    starts = [*(start for start, *_ in heads), len(text)]
    for number, line in enumerate(text[: starts[0]].split("\n"), 1):
        if line.strip() and line.strip()[0] != "#":
            raise PhraseError(f"{file}:{number}: {line.strip()[:40]!r} stands before any head like [share line]")
    number, last = 1, 0
    for (start, end, head), after in zip(heads, starts[1:], strict=True):
        number, last = number + text.count("\n", last, start), start
        block = text[end + 1 : after]
        texts = tuple(filter(None, map(str.strip, block.split("\n"))))
        if "#" in block:
            texts = tuple(line for line in texts if line[0] != "#")
        yield Section(head[1], head[2], not head[3], file, number, block, texts)


def checked(section: Section) -> Section:
    """Return the section, if a folded line can match each of its phrases.

    Raises:
        PhraseError: a phrase is not folded, too short, or stands there twice.

    """
    seen: set[str] = set()
    for text in section.texts:
        _check(text, section)
        if text in seen:
            raise PhraseError(f"{section.file}:{section.numbers(text)[1]}: {text!r} is listed twice")
        seen.add(text)
    return section


def fold(text: str) -> str:
    """Fold case, apostrophes and dotless i, line for line, so that phrases need to be written once.

    >>> fold("DON’T MISS")
    "don't miss"
    """
    if not text.isascii():
        for odd, plain in SPELLINGS:  # first, because ASCII is much faster to lower, and often they are all there is
            if odd in text:
                text = text.replace(odd, plain)
    folded = text.lower()
    if not folded.isascii():
        for odd, plain in LOWER_SPELLINGS:
            if odd in folded:
                folded = folded.replace(odd, plain)
    return folded


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
    if not key.startswith(first):
        return False
    at = len(first)
    for piece in later:
        at = key.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return True


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
