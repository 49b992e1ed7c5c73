"""Columns of a Parquet file to write: their types, one schema for all chunks, and the file itself.

Types are told apart chunk by chunk, so chunks may disagree. Numbers widen, nulls take the other's type; where types
cannot be reconciled (a number here, a word there), the column becomes text that holds JSON.
"""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from newsnorm.cli.tables import arrow, decoded, encoded
from newsnorm.report.values import CAPTION, encodable

if TYPE_CHECKING:
    import pyarrow

__all__ = ["added", "inferred", "joined", "together", "write"]

JSON_MARK = {b"newsnorm": b"json"}
GROUP = 16_384  # rows of a row group


def inferred(records: Sequence[Mapping[str, Any]]) -> "pyarrow.Table":
    """Return records as a table, with a column for each field that one of them has."""
    pa = arrow()
    names = dict.fromkeys(name for record in records for name in record)
    fields, arrays = [], []
    for name in names:
        values = [record.get(name) for record in records]
        try:
            arrays.append(pa.array(encodable(values)))
            fields.append(pa.field(encodable(name), arrays[-1].type))
        except (pa.ArrowException, OverflowError, TypeError, ValueError):
            arrays.append(pa.array(map(_json, values), pa.string()))
            fields.append(pa.field(encodable(name), pa.string(), metadata=JSON_MARK))
    return pa.Table.from_arrays(arrays, schema=pa.schema(fields))


def added(views: Sequence[Mapping[str, Any]], names: Iterable[str], prefix: str) -> "pyarrow.Table":
    """Return views of articles as a table; its types do not depend on what the articles hold."""
    pa = arrow()
    texts = pa.list_(pa.string())
    captions = pa.struct([(name, pa.string()) for name in CAPTION])
    dropped = pa.struct([(name, pa.string()) for name in ("role", "rule", "text")])
    types = {"timestamps": texts, "captions": pa.list_(captions), "dropped": pa.list_(dropped)}
    columns = {
        prefix + name: pa.array(encodable([view[name] for view in views]), types.get(name, pa.string()))
        for name in names
    }
    return pa.table(columns)


def joined(left: "pyarrow.Table", right: "pyarrow.Table") -> "pyarrow.Table":
    """Return a table with the columns of two."""
    for name in right.schema.names:
        left = left.append_column(right.schema.field(name), right.column(name))
    return left


def together(tables: Sequence["pyarrow.Table"]) -> bytes:
    """Return several tables as the bytes of one."""
    schema = _united([table.schema for table in tables])
    return encoded(arrow().concat_tables([_fitted(table, schema) for table in tables]))


def write(path: Path, parts: Callable[[], Iterable[bytes]], ruleset: str) -> None:
    """Write encoded tables as one Parquet file, with the ruleset in its metadata; they are read twice."""
    pa = arrow()
    schema = _united([pa.ipc.open_stream(pa.BufferReader(part)).schema for part in parts()])
    schema = schema.with_metadata({"newsnorm.ruleset": ruleset})
    with path.open("wb") as file:
        with pa.parquet.ParquetWriter(file, schema, compression="zstd") as writer:
            for table in _grouped(_fitted(decoded(part), schema) for part in parts()):
                writer.write_table(table, row_group_size=GROUP)
        file.flush()
        os.fsync(file.fileno())


def _grouped(tables: Iterable["pyarrow.Table"]) -> Iterator["pyarrow.Table"]:
    """Put tables together, so that a row group holds about `GROUP` rows, not those of one chunk."""
    held: list[pyarrow.Table] = []
    for table in tables:
        held.append(table)
        if sum(each.num_rows for each in held) >= GROUP:
            yield arrow().concat_tables(held)
            held = []
    if held:
        yield arrow().concat_tables(held)


def _united(schemas: Iterable["pyarrow.Schema"]) -> "pyarrow.Schema":
    """Return the schema that the tables of all these schemas can be brought into."""
    pa = arrow()
    fields: dict[str, pyarrow.Field] = {}
    for schema in dict.fromkeys(schemas):
        for field in schema:
            fields[field.name] = _common(pa, fields.get(field.name, field), field)
    return pa.schema(list(fields.values()))


def _common(pa: ModuleType, one: "pyarrow.Field", other: "pyarrow.Field") -> "pyarrow.Field":
    """Return the field that the values of both fields fit into."""
    if one.equals(other, check_metadata=True):
        return one
    try:
        if not JSON_MARK.items() <= ((one.metadata or {}) | (other.metadata or {})).items():
            return pa.unify_schemas([pa.schema([one]), pa.schema([other])], promote_options="permissive").field(0)
    except (pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError):
        pass
    return pa.field(one.name, pa.string(), metadata=JSON_MARK)


def _fitted(table: "pyarrow.Table", schema: "pyarrow.Schema") -> "pyarrow.Table":
    """Bring a table into a schema."""
    pa = arrow()
    columns = []
    for field in schema:
        place = table.schema.get_field_index(field.name)
        if place < 0:
            columns.append(pa.nulls(table.num_rows, field.type))
        elif _is_json(field) and not _is_json(table.schema.field(place)):
            columns.append(pa.array(map(_json, table.column(place).to_pylist()), pa.string()))
        else:
            columns.append(table.column(place).cast(field.type))
    return pa.Table.from_arrays(columns, schema=schema)


def _is_json(field: "pyarrow.Field") -> bool:
    return bool(field.metadata and JSON_MARK.items() <= field.metadata.items())


def _json(value: object) -> str | None:
    return None if value is None else json.dumps(value, default=str)
