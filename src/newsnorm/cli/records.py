"""Chunks read: each text, line or row becomes a record, or a fault that says why it is none."""

import json
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from newsnorm.cli import tables
from newsnorm.cli.faults import Fault, UnreadableError
from newsnorm.cli.reading import Chunk, Piece
from newsnorm.cli.sources import STDIN

__all__ = ["Record", "parsed", "records"]


class Record(NamedTuple):
    """An article to read, from which source and at which line or row; for JSONL the whole line, else empty.

    `fields` are those of the line or row, the text itself too; a text file has none.
    """

    name: str
    number: int | None
    text: str
    fields: dict[str, Any]
    line: str = ""


def records(chunk: Chunk, field: str) -> Iterator[Record | Fault]:
    """Read the records of a chunk; what is none is told as a fault.

    Args:
        chunk: what `chunks` gave.
        field: the name of the field or column that holds the text.

    """
    for piece in chunk:
        yield from parsed(piece, field) if isinstance(piece, Piece) else [piece]


def parsed(piece: Piece, field: str) -> Iterator[Record | Fault]:
    """Read the records of a piece."""
    return PARSERS[piece.source.format](piece, field)


def _text(piece: Piece, _: str) -> Iterator[Record | Fault]:
    name = "standard input" if piece.source.name == STDIN else piece.source.name
    try:
        yield Record(piece.source.name, None, piece.data.decode("utf-8"), {})
    except UnicodeDecodeError as error:
        advice = "convert it first, for example: iconv -f cp1252 -t utf-8"
        yield Fault(name, None, f"not UTF-8 at byte {error.start}; {advice}")


def _jsonl(piece: Piece, field: str) -> Iterator[Record | Fault]:
    name = piece.source.name
    for number, data in enumerate(piece.data.split(b"\n"), piece.first):
        if data.strip(b" \t\r\n\xef\xbb\xbf"):
            try:
                yield _record(name, number, data.decode("utf-8").strip("\ufeff \t\r"), field)
            except UnicodeDecodeError as error:
                yield Fault(name, number, f"not UTF-8 at byte {error.start} of the line")
            except RecursionError:
                yield Fault(name, number, "JSON too deep to read")
            except ValueError as error:
                yield Fault(name, number, f"not JSON: {error}")


def _record(name: str, number: int, line: str, field: str) -> Record | Fault:
    fields = json.loads(line)
    if not isinstance(fields, dict):
        return Fault(name, number, f"not a JSON object but {type(fields).__name__}")
    return _checked(name, number, fields, field, line)


def _checked(name: str, number: int, fields: dict[str, Any], field: str, line: str = "") -> Record | Fault:
    text = fields.get(field)
    if isinstance(text, str):
        return Record(name, number, text, fields, line)
    if field in fields:
        return Fault(
            name, number, f"field {field!r} holds no text but {'null' if text is None else type(text).__name__}"
        )
    return Fault(name, number, f"no field {field!r}; it has {', '.join(map(repr, list(fields)[:20])) or 'none'}")


def _parquet(piece: Piece, field: str) -> Iterator[Record | Fault]:
    try:
        rows = tables.rows(piece.data)
    except UnreadableError as error:
        yield Fault(piece.source.name, piece.first, f"a batch of rows that begins here was left out: {error}")
        return
    for number, fields in enumerate(rows, piece.first):
        yield _checked(piece.source.name, number, fields, field)


PARSERS: dict[str, Callable[[Piece, str], Iterator[Record | Fault]]] = {
    "text": _text,
    "jsonl": _jsonl,
    "parquet": _parquet,
}
