"""From sources to records: files are cut into chunks that can be worked apart, and chunks are read.

A chunk holds bytes that are cheap to hand to another process; JSON and UTF-8 are read there.
"""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, Any, NamedTuple

from newsnorm.cli import tables
from newsnorm.cli.faults import Fault, UnreadableError
from newsnorm.cli.sources import STDIN, Source
from newsnorm.cli.streams import unpacked

__all__ = ["CHUNK", "Chunk", "Piece", "Record", "chunks", "parsed", "records"]

CHUNK = 1 << 18  # bytes in a chunk: a tenth of a second of work or more; less would cost more than it saves


class Piece(NamedTuple):
    """Part of one source: its bytes, the number of its first record, and how many bytes of the file it took."""

    source: Source
    data: bytes
    first: int
    cost: int


Chunk = tuple[Piece | Fault, ...]


class Record(NamedTuple):
    """An article to read, from which source and at which line or row; for JSONL the whole line, else empty.

    `fields` are those of the line or row, the text itself too; a text file has none.
    """

    name: str
    number: int | None
    text: str
    fields: dict[str, Any]
    line: str = ""


def chunks(sources: Iterable[Source | Fault], field: str) -> Iterator[Chunk]:
    """Cut sources into chunks; the cuts depend on what the sources hold alone.

    Args:
        sources: what `expand` gave.
        field: the name of the field or column that holds the text.

    """
    held: list[Piece | Fault] = []
    size = 0
    for source in sources:
        for piece in [source] if isinstance(source, Fault) else _pieces(source, field):
            held.append(piece)
            size += len(piece.data) if isinstance(piece, Piece) else 0
            if size >= CHUNK:
                yield tuple(held)
                held, size = [], 0
    if held:
        yield tuple(held)


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


def _pieces(source: Source, field: str) -> Iterator[Piece | Fault]:
    """Cut a source into pieces; where it cannot be read on, the last piece is a fault."""
    try:
        with _opened(source) as file:
            if source.format == "parquet":
                for data, first, cost in tables.batches(file, field, CHUNK):
                    yield Piece(source, data, first, cost)
            else:
                yield from (_lines if source.format == "jsonl" else _whole)(source, file)
    except OSError as error:
        yield Fault(source.name, None, error.strerror or str(error))
    except UnreadableError as error:
        yield Fault(source.name, None, str(error))


def _opened(source: Source) -> AbstractContextManager[IO[bytes]]:
    return nullcontext(sys.stdin.buffer) if source.name == STDIN else Path(source.name).open("rb")


def _whole(source: Source, file: IO[bytes]) -> Iterator[Piece]:
    data = b"".join(unpacked(file, source.packed))
    yield Piece(source, data, 1, 0 if source.name == STDIN else file.tell())


def _lines(source: Source, file: IO[bytes]) -> Iterator[Piece]:
    """Cut lines into pieces of about `CHUNK` bytes; whole lines before a damage are not lost."""
    held, size, first, done = [], 0, 1, 0

    def piece(data: bytes) -> Piece:
        nonlocal held, size, first, done
        number, cost = first, (0 if source.name == STDIN else file.tell()) - done
        first, done = first + data.count(b"\n"), done + cost
        return Piece(source, data, number, cost)

    blocks = unpacked(file, source.packed)
    try:
        for block in blocks:
            end = block.rfind(b"\n") + 1 if size + len(block) >= CHUNK else 0
            if not end:
                held.append(block)
                size += len(block)
                continue
            yield piece(b"".join((*held, block[:end])))
            held, size = [block[end:]], len(block) - end
    except UnreadableError:
        whole, stop, _ = b"".join(held).rpartition(b"\n")
        yield piece(whole + stop)
        raise
    yield piece(b"".join(held))


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
