"""The role of each line of an extractor's text, told from the gold of its page.

Words are compared, not characters, so quotes, blanks and accents make no difference. A line whose words are partly
those of the article is ambiguous: it counts neither way.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from judge import is_same, paragraphs
from tokens import SHINGLE, is_wordless, sealed, words

__all__ = ["roles"]

Words: TypeAlias = list[str]
BODY, TITLE, CAPTION, BYLINE, OTHER, BLANK, AMBIGUOUS = (
    "body",
    "title",
    "caption",
    "byline",
    "other",
    "blank",
    "ambiguous",
)
MOSTLY = 0.75  # of the words of a line that are in the body: the line is body
PARTLY = 0.35  # fewer: it is something else
WORDS_BESIDE_TITLE = 4  # the name of the site, a number of comments
WORDS_BESIDE_NAMES = 5  # "By", "Staff writer", a place, a date


def roles(text: str, gold: dict[str, Any]) -> list[str]:
    """Return the role of each line of a text.

    Args:
        text: what an extractor gave, with line feeds only.
        gold: what its page says: `articleBody`, or `title`, `title_alts`, `authors`, `captions`, `page_captions` and
            the units of the body.

    """
    units = list(map(words, paragraphs(gold)))
    body = Body(units, 2 * SHINGLE if is_wordless("\n".join(paragraphs(gold))) else SHINGLE)
    plain = text.split("\n")
    lines = list(map(words, plain))
    titles = [words(title) for title in (gold.get("title"), *gold.get("title_alts", ())) if title]
    names = [words(name) for name in gold.get("authors", ())]
    found = [
        (body.role(line) if body.share(line) >= MOSTLY else _frame(line, titles, names) or body.role(line))
        if as_it_stands.strip()
        else BLANK
        for as_it_stands, line in zip(plain, lines, strict=True)
    ]
    _give_captions(found, lines, gold)
    return found


class Body:
    """The words of the true body, ready to be asked what share of a line they are."""

    def __init__(self, units: Sequence[Words], width: int) -> None:
        """Keep the runs of `width` words within units, and each unit as a whole."""
        self.width = width
        self.units = {tuple(unit) for unit in units}
        self.runs = {tuple(unit[at : at + width]) for unit in units for at in range(len(unit) - width + 1)}
        self.sealed = "\n".join(map(sealed, units))

    def share(self, line: Words) -> float:
        """Return the share of the words of a line that stand in runs that the body has too."""
        if tuple(line) in self.units:
            return 1.0
        if len(line) < self.width:
            return float(bool(line) and self._is_edge(line))
        there = bytearray(len(line))
        for at in range(len(line) - self.width + 1):
            if tuple(line[at : at + self.width]) in self.runs:
                there[at : at + self.width] = b"\x01" * self.width
        return sum(there) / len(line)

    def _is_edge(self, line: Words) -> bool:
        """Whether a few words start or end a unit: a line that was torn off."""
        size = len(line)
        few = tuple(line)
        return size > 1 and any(unit[:size] == few or unit[-size:] == few for unit in self.units)

    def role(self, line: Words) -> str:
        """Return the role of a line as far as the body says."""
        share = self.share(line)
        if share >= MOSTLY:
            return BODY
        return AMBIGUOUS if share >= PARTLY else OTHER


def _frame(line: Words, titles: Sequence[Words], names: Sequence[Words]) -> str | None:
    """Return the role of a line that is the title or names the authors."""
    if any(_holds(line, title, WORDS_BESIDE_TITLE) for title in titles):
        return TITLE
    named = [name for name in names if name and sealed(name) in sealed(line)]
    beside = len(line) - sum(map(len, named))
    return BYLINE if named and beside <= WORDS_BESIDE_NAMES else None


def _holds(line: Words, title: Words, most: int) -> bool:
    """Whether a line is a title and little else; a title of one word has to be all of the line."""
    return line == title or (len(title) > 1 and len(line) - len(title) <= most and sealed(title) in sealed(line))


def _give_captions(found: list[str], lines: Sequence[Words], gold: dict[str, Any]) -> None:
    """Give the lines that are captions or their credits that role, unless the body has them.

    What only the page shows as a caption counts between the first line and the last line of the body.
    """
    listed = list(_caption_texts(gold.get("captions", ())))
    shown = [words(text) for text in gold.get("page_captions", ())]
    last = max((number for number, role in enumerate(found) if role == BODY), default=-1)
    for number, line in enumerate(lines):
        if line and found[number] in (OTHER, AMBIGUOUS) and _is_among(line, listed + shown * (number <= last)):
            found[number] = CAPTION


def _caption_texts(captions: Iterable[dict[str, Any]]) -> Iterator[Words]:
    """Yield the words of captions, alternative texts and credits."""
    for caption in captions:
        for text in (caption.get("caption"), caption.get("description"), *caption.get("authors", ())):
            if found := words(text):
                yield found


def _is_among(line: Words, captions: Iterable[Words]) -> bool:
    return any(is_same(line, caption) for caption in captions if caption)
