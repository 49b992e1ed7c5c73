"""Rows: the lines of lists, tables and verse, which belong together."""

import re
from collections.abc import Container, Sequence

from newsnorm.grammar.characters import has_gaps

__all__ = ["grouped", "is_row", "paragraphs", "rows"]

# A list item, a table row, or an indented line; and columns parted by runs of blanks: such lines stay together.
ROW_STARTS = frozenset("-*•–|0123456789")
LED = ROW_STARTS | set(" \t")
ROW = re.compile(r"[-*•–](?: |$)|\d{1,3}[.)](?: |$)|\|")
COLUMNS = re.compile(r"\S(?:  +|\t)\S")


def paragraphs(text: str, lines: Sequence[str], others: Container[int]) -> list[list[int]]:
    r"""Return the numbers of the lines of each paragraph: one line, or the rows of a list, a table or verse.

    Args:
        text: a text.
        lines: its lines.
        others: the numbers of the lines that are in no paragraph; neither are blank ones.

    >>> paragraphs("Prices:\n- tea\n- milk\n\nShare", ["Prices:", "- tea", "- milk", "", "Share"], {4})
    [[0], [1, 2]]

    """
    return grouped(*rows(text, lines, others))


def grouped(kept: Sequence[int], joined: Container[int]) -> list[list[int]]:
    """Put the numbers of lines that belong to the line above together with it.

    >>> grouped([0, 1, 2], {2})
    [[0], [1, 2]]
    """
    found: list[list[int]] = []
    for number in kept:
        if number in joined:
            found[-1].append(number)
        else:
            found.append([number])
    return found


def rows(text: str, lines: Sequence[str], others: Container[int]) -> tuple[list[int], set[int]]:
    r"""Return the numbers of all lines of paragraphs, and of those that belong to the line above: none in most texts.

    >>> rows("Prices:\n- tea\n- milk\n\nShare", ["Prices:", "- tea", "- milk", "", "Share"], {4})
    ([0, 1, 2], {2})
    """
    kept = [number for number, line in enumerate(lines) if line and number not in others and not line.isspace()]
    has_columns = "\t" in text or has_gaps(text)
    led = kept if has_columns else [number for number in kept if lines[number][0] in LED]
    filled = set(kept) if led else set()
    return kept, {
        number
        for number in led
        if number - 1 in filled and _belong_together(lines[number - 1], lines[number], has_columns)
    }


def _belong_together(above: str, below: str, has_columns: bool) -> bool:
    """Whether two lines that follow each other are rows of one list, table or verse."""
    return below[0] in " \t" or (is_row(below, has_columns) and is_row(above, has_columns))


def is_row(line: str, has_columns: bool = False) -> bool:
    """Whether a line is laid out as an item or a row; columns are only looked for where the text has any."""
    if line[0] in ROW_STARTS and ROW.match(line):
        return True
    return has_columns and COLUMNS.search(line) is not None
