"""Rows: the lines of lists, tables and verse, which belong together."""

import re

__all__ = ["belong_together", "is_row"]

# A list item, a table row, or an indented line; and columns parted by runs of blanks: such lines stay together.
ROW_STARTS = frozenset("-*•–|0123456789")
ROW = re.compile(r"[-*•–](?: |$)|\d{1,3}[.)](?: |$)|\|")
COLUMNS = re.compile(r"\S(?:  +|\t)\S")


def belong_together(above: str, below: str, has_columns: bool) -> bool:
    """Whether two body lines that follow each other are rows of one list, table or verse."""
    return below[0] in " \t" or (is_row(below, has_columns) and is_row(above, has_columns))


def is_row(line: str, has_columns: bool = False) -> bool:
    """Whether a line is laid out as an item or a row; columns are only looked for where the text has any."""
    if line[0] in ROW_STARTS and ROW.match(line):
        return True
    return has_columns and COLUMNS.search(line) is not None
