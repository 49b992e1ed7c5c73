"""Pictures: what their captions say, put together from the lines that are captions and credits."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import evolve, frozen

from newsnorm.grammar.credits import split_caption, split_credit
from newsnorm.roles import Line, Role

__all__ = ["Caption", "read_captions"]


@frozen
class Caption:
    """What stands under a picture; as a str, its text and then its credit.

    Attributes:
        text: the caption without its credit and label; empty where only a credit was found.
        credit: photographer, agency, archive mark; without brackets and "Photo:".
        agency: the agency or picture library named in the credit, where it is a known one.
        label: what marked the caption as one: "FILE PHOTO", "Image caption".
        span: character offsets of the caption's lines in `Article.text`.

    """

    text: str
    credit: str = ""
    agency: str = ""
    label: str = ""
    span: tuple[int, int] = (0, 0)

    def __str__(self) -> str:
        return " ".join(part for part in (self.text, self.credit) if part)


def read_captions(lines: Iterable[Line]) -> Iterator[Caption]:
    """Put captions and the credits beside them together, each run of such lines by itself."""
    filled = (line for line in lines if line.role is not Role.BLANK)
    for belongs, run in groupby(filled, lambda line: line.role in (Role.CAPTION, Role.CREDIT)):
        if belongs:
            yield from _paired(run)


def _paired(run: Iterable[Line]) -> Iterator[Caption]:
    """Give each caption of a run the credit line after it, or else the one before it."""
    found: list[Caption] = []
    seen: set[tuple[str, str]] = set()  # a twin of a caption, as the picture's alternative text is, says nothing new
    for line in run:
        caption = _caption(line)
        last = found[-1] if found else None
        if last and not last.credit and not caption.text:
            found[-1] = _joined(last, caption)
        elif last and not last.text and not caption.credit:
            found[-1] = _joined(caption, last)
        elif (caption.text, caption.credit) not in seen:
            found.append(caption)
        seen.add((found[-1].text, found[-1].credit))
    yield from found


def _caption(line: Line) -> Caption:
    """Read one line as a caption or, where it is labelled so, as a credit alone."""
    split = split_caption(line.text) if line.role is Role.CAPTION else split_credit(line.text)
    return Caption(*split, span=(line.start, line.end))


def _joined(caption: Caption, credit: Caption) -> Caption:
    """Return the caption with the credit, label and span of its neighbour."""
    span = min(caption.span[0], credit.span[0]), max(caption.span[1], credit.span[1])
    return evolve(caption, credit=credit.credit, agency=credit.agency, label=caption.label or credit.label, span=span)
