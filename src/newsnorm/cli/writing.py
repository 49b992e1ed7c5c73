"""From records to what is written: the bytes of a chunk, and the file that chunks are put together to."""

import base64
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from newsnorm.article import Article
from newsnorm.cli import columns, streams, tables
from newsnorm.cli.faults import Fault
from newsnorm.cli.reading import Chunk, Piece
from newsnorm.cli.records import Record, parsed
from newsnorm.news import normalize
from newsnorm.report.values import caption_dict

if TYPE_CHECKING:
    import pyarrow

__all__ = ["ADDED", "Shape", "put_together", "written"]

ADDED = ("title", "byline", "timestamps", "dateline", "summary", "body", "captions", "dropped")
APART = "\n\n\n"  # between articles in a text file; a body has one empty line at most in a row


@frozen
class Shape:
    """What is written of each record.

    Attributes:
        form: `text`, `jsonl` or `parquet`.
        field: the field or column that holds the text.
        names: which views of the article are added, of `ADDED`.
        prefix: what their names begin with, so that they hide none of the record's own.

    """

    form: str
    field: str
    names: tuple[str, ...] = ADDED
    prefix: str = "news_"


def written(chunk: Chunk, shape: Shape) -> tuple[bytes, int, list[Fault]]:
    """Normalize the records of a chunk; return what to write, how many records it holds, and the faults."""
    faults: list[Fault] = []
    parts, count = [], 0
    for piece in chunk:
        found: list[tuple[Record, dict[str, Any]]] = []
        for item in _normalized(piece, shape):
            if isinstance(item, Fault):
                faults.append(item)
            else:
                found.append(item)
        count += len(found)
        if found and isinstance(piece, Piece):
            parts.append((piece, found))
    return _encoded(parts, shape), count, faults


def _normalized(piece: Piece | Fault, shape: Shape) -> Iterator[tuple[Record, dict[str, Any]] | Fault]:
    """Read and normalize the records of a piece; one that has a field of the name of an added one is a fault."""
    for item in [piece] if isinstance(piece, Fault) else parsed(piece, shape.field):
        if isinstance(item, Fault):
            yield item
            continue
        taken = [shape.prefix + name for name in shape.names if shape.prefix + name in item.fields]
        if taken and shape.form != "text":
            yield Fault(item.name, item.number, f"it has a field {taken[0]!r} of its own; choose another --prefix")
        else:
            yield item, _view(normalize(item.text), shape)


def _view(article: Article, shape: Shape) -> dict[str, Any]:
    """Return what is added to a record, without the prefix; for text only the body."""
    told: dict[str, Any] = {}
    for name in ("body",) if shape.form == "text" else shape.names:
        if name == "captions":
            told[name] = list(map(caption_dict, article.captions))
        elif name == "dropped":
            told[name] = [
                {"role": str(line.role), "rule": line.rule, "text": line.text.strip()} for line in article.dropped
            ]
        else:
            value = getattr(article, name)
            told[name] = list(value) if isinstance(value, tuple) else value
    return told


def _encoded(parts: Sequence[tuple[Piece, list[tuple[Record, dict[str, Any]]]]], shape: Shape) -> bytes:
    if shape.form == "parquet":
        found = [_table(piece, found, shape) for piece, found in parts]
        return columns.together(found or [columns.added([], shape.names, shape.prefix)])
    pairs = (pair for _, found in parts for pair in found)
    if shape.form == "text":
        return "".join(view["body"] + APART for _, view in pairs).encode("utf-8", "backslashreplace")
    lines = (_line(record, {shape.prefix + name: told for name, told in view.items()}) for record, view in pairs)
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace")  # as JSON has half pairs


def _line(record: Record, view: Mapping[str, Any]) -> str:
    """Return a record as a line of JSON; a line that came as JSON keeps its every character."""
    if not record.line:
        return _json({**(record.fields or {"name": record.name}), **view})
    comma = ", " if record.fields else ""
    return f"{record.line.rstrip()[:-1].rstrip()}{comma}{_json(view)[1:]}" if view else record.line


def _json(fields: Mapping[str, Any]) -> str:
    try:
        return json.dumps(fields, ensure_ascii=False, allow_nan=False, default=_plain)
    except ValueError:  # JSON has no word for what is no number or infinite
        return json.dumps(_finite(fields), ensure_ascii=False, default=_plain)


def _finite(value: object) -> object:
    if isinstance(value, float):
        return value if isfinite(value) else None
    if isinstance(value, Mapping):
        return {key: _finite(each) for key, each in value.items()}
    return [_finite(each) for each in value] if isinstance(value, list) else value


def _plain(value: object) -> object:
    """Return what JSON can hold for a value of a Parquet column: times as ISO 8601, bytes as base64."""
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return str(value) if isinstance(value, Decimal) or not hasattr(value, "isoformat") else value.isoformat()


def _table(piece: Piece, found: list[tuple[Record, dict[str, Any]]], shape: Shape) -> "pyarrow.Table":
    if piece.source.format == "parquet":
        own = tables.chosen(piece.data, [(record.number or 0) - piece.first for record, _ in found])
    else:
        own = columns.inferred([record.fields or {"name": record.name} for record, _ in found])
    return columns.joined(own, columns.added([view for _, view in found], shape.names, shape.prefix))


def put_together(path: Path, packed: str, form: str, parts: Callable[[], Iterable[bytes]], ruleset: str) -> None:
    """Write the bytes of all chunks to one file; `parts` gives them from the start whenever it is called."""
    if form == "parquet":
        columns.write(path, parts, ruleset)
    else:
        streams.write(path, packed, parts())
