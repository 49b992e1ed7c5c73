"""Parquet files in batches of rows, and batches as bytes; only here and in `columns` is pyarrow, which is an extra."""

import os
from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import IO, TYPE_CHECKING, Any

from newsnorm.cli.faults import UnreadableError, missing

if TYPE_CHECKING:
    import pyarrow

__all__ = ["arrow", "batches", "chosen", "decoded", "encoded", "rows"]

LONGEST = 4096  # rows of a batch


def arrow() -> ModuleType:
    """Return the module pyarrow.

    Raises:
        CommandError: it is not installed.

    """
    try:
        import pyarrow.parquet  # noqa: PLC0415 (an extra)
    except ImportError:
        raise missing("Parquet", "pyarrow") from None
    found: ModuleType = pyarrow
    return found


def batches(file: IO[bytes], field: str, size: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield the rows of a Parquet file in batches: their bytes, the number of the first row, from 1, and the cost.

    A batch never spans row groups. The cost is the share of the file's bytes.

    Raises:
        UnreadableError: it is no Parquet file, is damaged, or has no column `field` with text.

    """
    pa = arrow()
    try:
        parquet = pa.parquet.ParquetFile(file)
        _check(pa, parquet.schema_arrow, field)
        count, first = max(1, parquet.metadata.num_rows), 1
        cost = os.fstat(file.fileno()).st_size / count
        for group in range(parquet.num_row_groups):
            told = parquet.metadata.row_group(group)
            length = min(LONGEST, max(1, size * told.num_rows // max(1, told.total_byte_size)))
            for batch in parquet.iter_batches(length, row_groups=[group]):
                yield encoded(pa.Table.from_batches([batch])), first, int(cost * batch.num_rows)
                first += batch.num_rows
    except pa.ArrowException as error:
        raise UnreadableError(str(error)) from None


def _check(pa: ModuleType, schema: "pyarrow.Schema", field: str) -> None:
    """Raise UnreadableError where a schema has no column of text with this name."""
    if field not in schema.names:
        raise UnreadableError(f"no column {field!r}; it has {', '.join(map(repr, schema.names[:20]))}")
    kind = schema.field(field).type
    inner = kind.value_type if pa.types.is_dictionary(kind) else kind
    if not any(check(inner) for check in (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view)):
        raise UnreadableError(f"column {field!r} holds no text but {kind}")


def encoded(table: "pyarrow.Table") -> bytes:
    """Return a table as bytes, an Arrow stream."""
    pa = arrow()
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    whole: bytes = sink.getvalue().to_pybytes()
    return whole


def decoded(data: bytes) -> "pyarrow.Table":
    """Return the table that `encoded` made bytes of."""
    pa = arrow()
    with pa.ipc.open_stream(pa.BufferReader(data)) as reader:
        return reader.read_all()


def rows(data: bytes) -> list[dict[str, Any]]:
    """Return the rows of an encoded table as dicts.

    Raises:
        UnreadableError: a column holds values that Python has no type for.

    """
    table = decoded(data)
    columns = [_values(table, name) for name in table.schema.names]
    return [dict(zip(table.schema.names, row, strict=True)) for row in zip(*columns, strict=True)]


def _values(table: "pyarrow.Table", name: str) -> list[Any]:
    """Return the values of a column; times too fine for Python's are told as text."""
    column = table.column(name)
    found: list[Any]
    try:
        found = column.to_pylist()
    except (ValueError, OverflowError):
        try:
            found = column.cast(arrow().string()).to_pylist()
        except arrow().ArrowException as error:
            raise UnreadableError(f"column {name!r}: {error}") from None
    return found


def chosen(data: bytes, numbers: Sequence[int]) -> "pyarrow.Table":
    """Return an encoded table with the rows of these numbers, from 0, in their own types."""
    pa = arrow()
    return decoded(data).take(pa.array(numbers, pa.int64()))
