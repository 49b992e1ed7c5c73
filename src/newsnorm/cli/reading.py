"""Files cut into chunks that can be worked apart.

A chunk holds bytes, which are cheap to hand to another process; `records` reads them there.
"""

import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, NamedTuple

from newsnorm.cli import tables
from newsnorm.cli.faults import Fault, UnreadableError
from newsnorm.cli.sources import STDIN, Source
from newsnorm.cli.streams import unpacked

__all__ = ["CHUNK", "Chunk", "Piece", "chunks"]

CHUNK = 1 << 18  # bytes in a chunk: a tenth of a second of work or more; less would cost more than it saves


class Piece(NamedTuple):
    """Part of one source: its bytes, the number of its first record, and how many bytes of the file it took."""

    source: Source
    data: bytes
    first: int
    cost: int


Chunk = tuple[Piece | Fault, ...]


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
