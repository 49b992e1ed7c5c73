"""Rows: an array of texts is read row by row, and an array is built of what came of them."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TypeAlias

import pyarrow as pa

from newsnorm.errors import NewsnormError
from newsnorm.report.values import encodable

__all__ = ["Build", "Work", "dictionary", "in_batches", "results", "string_type", "strings", "structs"]

Work: TypeAlias = Callable[[str], object]
Build: TypeAlias = Callable[[Iterable[Any], pa.DataType], pa.Array]

BATCH = 1024  # rows; so many results at most are Python objects at the same time


def string_type(texts: pa.Array | pa.ChunkedArray) -> pa.DataType:
    """Return the type of the strings in a column.

    Raises:
        TypeError: it is no column, or there are other things in it; the message names the first such row.

    """
    if not isinstance(texts, pa.Array | pa.ChunkedArray):
        kind = type(texts).__name__
        raise TypeError(f"texts are a pyarrow Array or ChunkedArray, not {kind}; make one with pyarrow.array")
    kind = texts.type.value_type if pa.types.is_dictionary(texts.type) else texts.type
    if pa.types.is_null(kind):
        return pa.string()
    if kind in (pa.string(), pa.large_string(), pa.string_view()):
        return kind
    values = ((row, value.as_py()) for row, value in enumerate(texts))
    row = next((row for row, value in values if value is not None and not isinstance(value, str)), None)
    raise TypeError(f"{f'row {row} is' if row is not None else 'these are'} no string: the column holds {texts.type}")


def results(array: pa.Array, first: int, work: Work) -> Iterator[Any]:
    """Yield what comes of each text, None for null; of a dictionary's values, each is worked once.

    Args:
        array: texts.
        first: the number of its first row, for errors.
        work: what to do with a text.

    Raises:
        ValueError: a text is not UTF-8, which Arrow itself does not check.

    """
    if not pa.types.is_dictionary(array.type):
        for row, value in enumerate(array, first):
            yield _result(value, row, work)
        return
    values = array.dictionary
    done: dict[int | None, object] = {None: None}
    for row, index in enumerate(array.indices.to_pylist(), first):
        if index not in done:
            done[index] = _result(values[index], row, work)
        yield done[index]


def _result(value: pa.Scalar, row: int, work: Work) -> object:
    try:
        text = value.as_py()
    except UnicodeDecodeError as error:
        raise ValueError(f"row {row} is not UTF-8: {error.reason} at byte {error.start} of its text") from None
    try:
        return None if text is None else work(text)
    except NewsnormError as error:
        error.add_note(f"This was row {row}.")
        raise


def in_batches(build: Build) -> Build:
    """Let an array be built of few rows at a time, so that the results need not all be kept as Python objects."""

    def built(rows: Iterable[Any], kind: pa.DataType) -> pa.Array:
        left = iter(rows)
        pieces = [build(batch, kind) for batch in iter(lambda: list(islice(left, BATCH)), [])]
        return pa.concat_arrays(pieces) if pieces else build([], kind)

    return built


def strings(rows: Iterable[Any], kind: pa.DataType) -> pa.Array:
    """Build an array of strings, or of lists and dicts of them.

    Half a surrogate pair is no character, and Arrow cannot hold it: U+FFFD takes its place, one for one.
    """
    rows = list(rows)
    try:
        return pa.array(rows, kind)
    except UnicodeEncodeError:
        return pa.array(map(encodable, rows), kind)


def structs(rows: Iterable[tuple[Any, ...] | None], kind: pa.StructType) -> pa.StructArray:
    """Build an array of structs, column by column."""
    rows = list(rows)
    columns = [
        strings((None if row is None else row[number] for row in rows), kind.field(number).type)
        for number in range(kind.num_fields)
    ]
    nulls = pa.array([row is None for row in rows], pa.bool_())
    return pa.StructArray.from_arrays(columns, fields=list(kind), mask=nulls)


def dictionary(rows: Iterable[str | None], kind: pa.DictionaryType) -> pa.DictionaryArray:
    """Build a dictionary array: each string stands in it once."""
    codes: dict[str | None, int | None] = {None: None}
    indices = [codes.setdefault(row, len(codes) - 1) for row in rows]
    values = strings(list(codes)[1:], kind.value_type)
    return pa.DictionaryArray.from_arrays(pa.array(indices, kind.index_type), values, ordered=kind.ordered)
