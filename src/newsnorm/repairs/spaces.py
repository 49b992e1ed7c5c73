"""Repairs of line ends and blanks."""

import re
from collections.abc import Iterator, Sequence

from newsnorm.edits import Edit
from newsnorm.grammar.characters import LINE_ENDS, has_any, has_gaps, hidden_characters, lines_of

__all__ = ["line_ends", "spaces"]

LINE_END = re.compile(rf"\r++\n?|[{LINE_ENDS}]")

ODD_BLANKS = "\t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
BLANKS = " " + ODD_BLANKS
RUN = re.compile(rf"[{ODD_BLANKS}][{BLANKS}]*+|[ ][{BLANKS}]++")
GAP = re.compile(rf"[{BLANKS}]{{2,}}+")
TO_PLAIN = dict.fromkeys(map(ord, ODD_BLANKS.replace("\t", "")), " ")
NARROW, IDEOGRAPHIC = "\u202f", "\u3000"
NO_BREAK = "\xa0\u2009"
AFTER_NO_BREAK = tuple(":;!?»›%‰€$£°")
BEFORE_NO_BREAK = ("«", "‹")
EAST_ASIAN = re.compile(r"[\u1100-\u11ff\u3001-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uffee]")
ITEM = re.compile(r"\s*(?:[-–—*•+·o▪◦‣]|\d{1,3}[.)])(?:\s|$)")
VERSE_WIDTH = 100  # characters; a longer line is no verse
TABLE_WIDTH = 120  # characters; a longer line is no row


def line_ends(text: str) -> Iterator[Edit]:
    r"""Write every line end as `\n`: those of Windows and old Macs, Unicode's separators, form feeds.

    A run of carriage returns before one `\n` is a single line end that was converted more than once.

    >>> list(line_ends("One.\r\nTwo.\u2028Three."))
    [Edit(start=4, old='\r\n', new='\n'), Edit(start=10, old='\u2028', new='\n')]
    >>> list(line_ends("One.\n\nTwo."))
    []
    """
    for found in LINE_END.finditer(text):
        yield Edit(found.start(), found[0], "\n" if found[0].endswith("\n") else "\n" * len(found[0]))


def spaces(text: str) -> Iterator[Edit]:
    r"""Write one plain blank between words, none at the ends of a line, and one blank line between paragraphs.

    What blanks say stays: the indent of verse, the columns of a table, tabs within a line, the narrow space that
    groups digits or stands before a French colon, the ideographic space of Chinese and Japanese.

    >>> list(spaces("The mayor\xa0 spoke. "))
    [Edit(start=9, old='\xa0 ', new=' '), Edit(start=17, old=' ', new='')]
    >>> list(spaces("1. Leeds   31\n2. Hull    29\n\nIl dit\u202f: 10\xa0000"))
    []
    """
    lines = lines_of(text)
    if _is_tidy(text, lines):
        return
    margins = [line[: len(line) - len(line.lstrip(BLANKS))] for line in lines]
    indents, odd = _indents(lines, margins), [blank for blank in ODD_BLANKS if blank in text]
    start, after_blank = 0, False
    for number, line in enumerate(lines):
        filled = line.strip(BLANKS)
        if filled:
            margin = len(margins[number])
            if margins[number] != indents[number]:
                yield Edit(start, margins[number], indents[number])
            if "  " in filled or has_any(filled, odd):
                yield from _narrowed(line, start, margin, margin + len(filled), _is_row(lines, indents, number))
            if margin + len(filled) < len(line):
                yield Edit(start + margin + len(filled), line[margin + len(filled) :], "")
        elif after_blank and number < len(lines) - 1:
            yield Edit(start, line + "\n", "")
        elif line:
            yield Edit(start, line, "")
        after_blank = not filled
        start += len(line) + 1


def _is_tidy(text: str, lines: tuple[str, ...]) -> bool:
    """Whether there is surely nothing to do: a look of 1 ns a character before the lines are read."""
    return not (
        "\t" in text
        or "\xa0" in text
        or tuple(map(str.strip, lines)) != lines
        or ("" in lines and "\n\n\n" in text)
        or has_gaps(text)
        or has_any(hidden_characters(text), ODD_BLANKS)
    )


def _narrowed(line: str, start: int, first: int, last: int, is_row: bool) -> Iterator[Edit]:
    """Find the edits between the words of a line, which stand from the offset `first` to `last`."""
    for found in RUN.finditer(line, first, last):
        new = found[0].translate(TO_PLAIN) if is_row and len(found[0]) > 1 else _between(found, line)
        if new != found[0]:
            yield Edit(start + found.start(), found[0], new)


def _between(found: re.Match[str], line: str) -> str:
    """Return the blank to write for a run of blanks between two words."""
    run, before, after = found[0], line[found.start() - 1], line[found.end()]
    if "\t" in run:
        return "\t"
    if run == NARROW or (run in NO_BREAK and _is_typography(before, after)):
        return run
    if not run.strip(IDEOGRAPHIC) and EAST_ASIAN.match(before + after, 0 if EAST_ASIAN.match(before) else 1):
        return run
    return " "


def _is_typography(before: str, after: str) -> bool:
    """Whether the rules of French and of numbers want a space that does not break here."""
    return (before.isdigit() and after.isdigit()) or after in AFTER_NO_BREAK or before in BEFORE_NO_BREAK


def _indents(lines: Sequence[str], margins: list[str]) -> list[str]:
    """Return the indent that each line keeps: that of a short line below a short one of another indent.

    Items of a list keep none, nor lines below them: a menu is indented too.
    """
    if not any(margins):
        return margins
    kept = [""]
    for above, margin in enumerate(margins[1:]):
        is_indent = (len(margin) > 1 or margin == "\t") and (kept[above] or len(margins[above]) != len(margin))
        is_verse = is_indent and all(map(_is_verse, lines[above : above + 2]))
        kept.append(margin.translate(TO_PLAIN) if is_verse else "")
    return kept


def _is_verse(line: str) -> bool:
    """Whether a line is short, and no item of a list."""
    return 0 < len(line.strip(BLANKS)) <= VERSE_WIDTH and not ITEM.match(line)


def _is_row(lines: Sequence[str], indents: list[str], number: int) -> bool:
    """Whether the line is a row of a table: its gaps begin or end in the same columns as those of a neighbour."""
    gaps = _gaps(lines[number], indents[number])
    if not gaps:
        return False
    if lines[number].lstrip(BLANKS).startswith("|"):
        return True
    beside = (other for other in (number - 1, number + 1) if 0 <= other < len(lines))
    return any(not gaps.isdisjoint(_gaps(lines[other], indents[other])) for other in beside)


def _gaps(line: str, indent: str) -> set[tuple[str, int]]:
    """Return the columns where the gaps of a line begin and end."""
    filled = line.strip(BLANKS)
    if len(filled) > TABLE_WIDTH:
        return set()
    shift = len(indent)
    gaps = [found.span() for found in GAP.finditer(filled)]
    return {("begin", begin + shift) for begin, _ in gaps} | {("end", end + shift) for _, end in gaps}
