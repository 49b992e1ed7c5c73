"""Cuts: how spans are taken out of a text so that no two words join and no double blank is left."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsnorm.edits import Edit

__all__ = ["Span", "cut", "is_unclosed", "proven"]

BLANKS = " \t\xa0\u3000"
OPENERS = "([{<“„«‘‹¿¡/-"
CLOSERS = ",.;:!?…)]}>”’»›%"
STOPS = ".!?…:。！？।؟۔"
QUOTES = "\"'”’“»)）」"
STRENGTH = ("", " ", "\n")


class Span(NamedTuple):
    """Something to take out: `glue` is what has to part its neighbours: nothing, a blank or a line break.

    A span without length and with a line break as glue makes a line begin there.
    """

    start: int
    end: int
    glue: str = " "


def cut(text: str, spans: Iterable[Span]) -> Iterator[Edit]:
    """Take spans out of a text; spans that only blanks part go together, as one edit.

    A run of spans that fills its line stays: a whole line is for labellers to judge.

    >>> list(cut("He left. [x] She stayed.", [Span(9, 12)]))
    [Edit(start=8, old=' [x] ', new=' ')]
    >>> list(cut("[x]", [Span(0, 3)]))
    []
    """
    for start, end, glue in _runs(text, spans):
        left, right = _skip_back(text, start), _skip(text, end)
        first, last = left == 0 or text[left - 1] == "\n", right == len(text) or text[right] == "\n"
        if first and last and "\n" not in text[start:end]:
            continue
        if first:
            edit = Edit(start, text[start:right], "")
        elif last:
            edit = Edit(left, text[left:end], "")
        else:
            edit = Edit(left, text[left:right], _seam(text, Span(start, end, glue), left, right))
        if edit.old != edit.new:
            yield edit


def is_unclosed(text: str, opener: str, closer: str, start: int, end: int) -> bool:
    """Whether a bracket is open at `end` that began at `start` or later: a cut here could make it mean something.

    Rules that cut brackets ask this so that what a cut leaves behind is never new markup.
    """
    return text.rfind(opener, start, end) > text.rfind(closer, start, end)


def proven(text: str, candidates: Iterable[tuple[Span, bool]]) -> Iterator[Span]:
    """Yield the spans that are sure to be markup, those beside them, and those that stand between two sentences.

    What stands in a sentence or in a quotation may be what the text is about, or an editor's own bracket.

    >>> list(proven("It rose. [ad] It fell.", [(Span(9, 13), False)]))
    [Span(start=9, end=13, glue=' ')]
    >>> list(proven("It [ad] fell.", [(Span(3, 7), False)]))
    []
    """
    run: list[Span] = []
    sure = False
    for span, is_sure in candidates:
        if run and text[run[-1].end : span.start].strip(BLANKS):
            yield from run if sure or _stands_alone(text, run[0].start, run[-1].end) else ()
            run, sure = [], False
        run.append(span)
        sure = sure or is_sure
    if run and (sure or _stands_alone(text, run[0].start, run[-1].end)):
        yield from run


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a span has its line for itself, or stands between two sentences outside of a quotation."""
    return _ends_sentence(text, start) and _starts_sentence(text, end) and not _is_quoted(text, start)


def _is_quoted(text: str, offset: int) -> bool:
    """Whether a quotation is open here, as far as the 400 characters before tell."""
    before = text[max(0, offset - 400) : offset].rpartition("\n")[2]
    if before.count('"') % 2 == 1:
        return True
    return any(is_unclosed(before, opener, closer, 0, len(before)) for opener, closer in ("“”", "„“", "«»"))


def _ends_sentence(text: str, offset: int) -> bool:
    """Whether a line begins here or a sentence ends before, blanks and closing quotes aside."""
    offset = _skip_back(text, offset)
    before = text[max(0, offset - 4) : offset]
    if not before or before[-1] == "\n":
        return True
    return (before.rstrip(QUOTES) or " ")[-1] in STOPS


def _starts_sentence(text: str, offset: int) -> bool:
    """Whether a line ends here or something follows, after blanks, that can open a sentence."""
    offset = _skip(text, offset)
    after = text[offset : offset + 1]
    return not after or after == "\n" or after in "\"'“„«¿¡‘「" or (after.isalnum() and not after.islower())


def _runs(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Merge the spans that overlap or have only blanks between them."""
    run: Span | None = None
    for span in spans:
        between = text[run.end : span.start] if run else "."
        if run and not between.strip(BLANKS):
            glue = max(run.glue, span.glue, " " if between else "", key=STRENGTH.index)
            run = Span(run.start, max(run.end, span.end), glue)
            continue
        if run:
            yield run
        run = span
    if run:
        yield run


def _skip(text: str, offset: int) -> int:
    while offset < len(text) and text[offset] in BLANKS:
        offset += 1
    return offset


def _skip_back(text: str, offset: int) -> int:
    while offset and text[offset - 1] in BLANKS:
        offset -= 1
    return offset


def _seam(text: str, span: Span, left: int, right: int) -> str:
    """Return what has to stand between the characters on both sides of a cut."""
    before, after = text[left - 1], text[right]
    blank_before, blank_after = left < span.start, span.end < right
    if span.glue != " ":
        return span.glue or (" " if blank_before or blank_after else "")
    if blank_before:
        return "" if after in CLOSERS and not blank_after else " "
    opening = before in OPENERS or (before in "\"'" and (left < 2 or text[left - 2] in BLANKS + "\n"))
    unspaced = "\u2e80" <= before <= "\uffef" and "\u2e80" <= after <= "\uffef"
    return "" if opening or unspaced or (after in CLOSERS + "-/" and not blank_after) else " "
