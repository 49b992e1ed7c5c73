"""What normalizing gives: the article, its lines and their roles, and the views of it."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import accumulate
from typing import ClassVar

from attrs import field, frozen

from newsnorm.edits import Change
from newsnorm.grammar.bylinelabels import LONE_CUES
from newsnorm.grammar.datelines import find_dateline
from newsnorm.grammar.rows import grouped, paragraphs, rows
from newsnorm.pictures import Caption, read_captions
from newsnorm.roles import BODY, FIELDS, Label, Line, Role

__all__ = ["Article"]


def _kept_changes(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Keep changes as a tuple, so that an article can be hashed."""
    return tuple(changes)


def _kept_labels(labels: Iterable[Label]) -> tuple[Label, ...]:
    """Keep labels as a tuple, so that an article can be hashed."""
    return tuple(labels)


@frozen(repr=False)
class Article:
    """A news article: its text after repairs, what was changed on the way, and what each line is.

    Nothing is lost: `text` holds every line, `restore()` gives the source back, and everything else is a view.

    Attributes:
        source: the text as it came.
        text: the text after all repairs.
        changes: what each repair changed, in the order in which they were made.
        labels: the lines that are something else than body, and which rule said so.
        known_title: the title that the caller gave, or None.

    """

    source: str
    text: str
    changes: tuple[Change, ...] = field(converter=_kept_changes, default=())
    labels: tuple[Label, ...] = field(converter=_kept_labels, default=())
    known_title: str | None = None

    _repr_html_: ClassVar[Callable[["Article"], str]]  # for notebooks; the package hangs in what draws the picture

    def restore(self) -> str:
        """Undo every change, last one first; the result equals `source`."""
        text = self.text
        for change in reversed(self.changes):
            text = change.undo(text)
        return text

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return the character offsets in `source` of what stands at `text[start:end]`.

        Raises:
            IndexError: the span does not lie in `text`.

        """
        if not 0 <= start <= end <= len(self.text):
            raise IndexError(f"span {start}:{end} does not lie in a text of {len(self.text)} characters")
        for change in reversed(self.changes):
            start, end = change.origin(start, end)
        return start, end

    def body_origin(self, start: int, end: int) -> tuple[int, int]:
        """Return the character offsets in `source` of what stands at `body[start:end]`.

        Raises:
            IndexError: the span does not lie in `body`.

        """
        if not 0 <= start <= end <= len(self.body):
            raise IndexError(f"span {start}:{end} does not lie in a body of {len(self.body)} characters")
        if not self._paragraph_spans:
            return self.origin(0, 0)
        first = self._in_text(start)
        return self.origin(first, max(first, self._in_text(end - 1) + 1) if end > start else first)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every line of `text` with its role; joined, they are the text."""
        labels = {label.line: label for label in self.labels}
        lines, start = [], 0
        for number, text in enumerate(self.text.split("\n")):
            end = min(start + len(text) + 1, len(self.text))
            label = labels.get(number)
            if label is not None:
                role, rule = label.role, label.rule
            else:
                role, rule = Role.BODY if text.strip() else Role.BLANK, ""
            lines.append(Line(start, end, role, rule, text))
            start = end
        return tuple(lines)

    @property
    def title(self) -> str | None:
        """The headline as it stands in the text, else the one that the caller gave, else None."""
        lines = (line.text.strip(" \t*#_•|") for line in self.lines if line.role is Role.TITLE)
        return next(lines, self.known_title)

    @property
    def summary(self) -> str | None:
        """The standfirst between title and body, or None; it is part of the body too."""
        return self.part(Role.SUMMARY) or None

    @property
    def byline(self) -> str | None:
        """Who wrote it, as it stands there ("By Jane Roe"); several lines are joined with a comma, labels left out."""
        lines = (line.text.strip() for line in self._of(Role.BYLINE))
        return ", ".join(line for line in lines if line[-1] not in ":：" and line.casefold() not in LONE_CUES) or None

    @property
    def dateline(self) -> str | None:
        """Place, date and agency at the start of the first paragraph; they stay part of the body too."""
        return find_dateline(self.paragraphs[0]) if self.paragraphs else None

    @property
    def timestamps(self) -> tuple[str, ...]:
        """The lines that say when it was published or updated."""
        return tuple(line.text.strip() for line in self._of(Role.TIMESTAMP))

    @property
    def body(self) -> str:
        """The article itself: its paragraphs, parted by an empty line."""
        return "\n\n".join(self.paragraphs)

    @cached_property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs and headings of the article; lists, tables and verse are one paragraph each."""
        lines = self.text.split("\n")
        kept, joined = rows(self.text, lines, self._others)
        if not joined:  # most texts
            return tuple([lines[number].strip() for number in kept])
        found = grouped(kept, joined)
        return tuple(["\n".join(lines[numbers[0] : numbers[-1] + 1]).strip() for numbers in found])

    @cached_property
    def captions(self) -> tuple[Caption, ...]:
        """What stands under the pictures; a credit on the line after a caption is that caption's credit."""
        return tuple(read_captions(self.lines))

    @property
    def dropped(self) -> tuple[Line, ...]:
        """The lines that are in no other view: neither body nor title, byline, timestamp or caption."""
        return tuple(line for line in self.lines if line.role not in FIELDS)

    def part(self, *roles: Role) -> str:
        """Return the lines with one of these roles, in order, parted by an empty line."""
        return "\n\n".join(line.text.strip() for line in self._of(*roles))

    def __str__(self) -> str:
        return self.body

    def __repr__(self) -> str:
        title = self.title
        named = f"title={title if len(title) <= 60 else title[:59] + '…'!r}, " if title else ""
        counts = (("paragraph", self.paragraphs), ("caption", self.captions), ("dropped line", self.dropped))
        told = ", ".join(f"{len(found)} {noun}{'s' * (len(found) != 1)}" for noun, found in counts)
        return f"<Article {named}{told}>"

    def _of(self, *roles: Role) -> Iterator[Line]:
        return (line for line in self.lines if line.role in roles)

    @property
    def _others(self) -> set[int]:
        """The numbers of the lines that a label takes out of the body."""
        return {line for line, role, _ in self.labels if role not in BODY}

    @cached_property
    def _paragraph_spans(self) -> list[tuple[int, int]]:
        """Where each paragraph stands in `text`, without the blanks at its ends."""
        lines = self.text.split("\n")
        starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
        spans = []
        for numbers in paragraphs(self.text, lines, self._others):
            first, last = lines[numbers[0]], lines[numbers[-1]]
            start, end = starts[numbers[0]], starts[numbers[-1]] + len(last)
            if first[0].isspace() or last[-1].isspace():
                start, end = start + len(first) - len(first.lstrip()), end - len(last) + len(last.rstrip())
            spans.append((start, end))
        return spans

    @cached_property
    def _body_starts(self) -> list[int]:
        """Where each paragraph begins in `body`, and where one more would."""
        return list(accumulate((end - start + 2 for start, end in self._paragraph_spans), initial=0))

    def _in_text(self, offset: int) -> int:
        """Return the offset in `text` of the character at `offset` in `body`; the empty lines of `body` are none."""
        number = bisect_right(self._body_starts, offset) - 1
        start, end = self._paragraph_spans[number]
        return min(start + offset - self._body_starts[number], end)
