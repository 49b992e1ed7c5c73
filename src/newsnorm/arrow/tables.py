"""Tables: columns are added to what came in."""

from collections.abc import Sequence
from typing import TypeVar

import pyarrow as pa

from newsnorm.arrow.columns import to_articles
from newsnorm.arrow.fields import FIELDS
from newsnorm.news import NEWS
from newsnorm.pipeline import Pipeline

__all__ = ["add_columns"]

Table = TypeVar("Table", pa.Table, pa.RecordBatch)


def add_columns(
    table: Table, column: str = "text", fields: Sequence[str] = FIELDS, pipeline: Pipeline = NEWS, prefix: str = ""
) -> Table:
    """Return the table, or record batch, with a column more for each field of the articles in one of its columns.

    Args:
        table: a table or record batch; its rows and columns stay as they are.
        column: the name of the column that holds the texts.
        fields: as for `to_articles`.
        pipeline: the rules to run.
        prefix: what the names of the new columns start with.

    Raises:
        KeyError: there is no such column, or there are several.
        ValueError: the table has a column of a new one's name; or as for `to_articles`.
        TypeError, RuleError: as for `to_articles`.

    """
    names = [f"{prefix}{name}" for name in fields]
    there = [name for name in names if name in table.column_names]
    if there:
        raise ValueError(f"the table has a column {', '.join(there)} already; give other fields or another prefix")
    articles = to_articles(table.column(column), fields, pipeline)
    for name, values in zip(names, articles.flatten(), strict=True):
        table = table.append_column(name, values)
    return table
