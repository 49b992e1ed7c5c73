"""A run: sources in, one file out, over any number of processes; the file appears whole or not at all."""

import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from attrs import asdict, frozen

import newsnorm
from newsnorm.cli import streams, tables
from newsnorm.cli.faults import FAULTY, CommandError, Fault
from newsnorm.cli.pool import spread
from newsnorm.cli.printing import TOLD, tell, tell_faults
from newsnorm.cli.progress import telling
from newsnorm.cli.reading import CHUNK, Chunk, Piece, chunks
from newsnorm.cli.resuming import Done, Parts
from newsnorm.cli.sources import STDIN, Source
from newsnorm.cli.writing import Shape, put_together, written

__all__ = ["Run", "check_tools", "size_of"]


@frozen
class Run:
    """All that a run is told.

    Attributes:
        sources: what to read, in order.
        output: the file to write.
        packed: how the output is packed: `.gz`, `.zst` or nothing.
        shape: what is written of each record.
        errors: the file for what could not be read, or None.
        jobs: over how many processes.
        resume: whether to go on with what an earlier run left.

    """

    sources: Sequence[Source]
    output: Path
    packed: str
    shape: Shape
    errors: Path | None = None
    jobs: int = 1
    resume: bool = False

    def __call__(self) -> int:
        """Carry it out; return the exit code.

        Raises:
            CommandError: it cannot be carried out; nothing is written.

        """
        self._check()
        parts = Parts.beside(self.output, self._identity())
        (parts.go_on if self.resume else parts.begin)()
        count, faults = 0, 0
        first: list[Fault] = []
        work = partial(_work, parts=parts, shape=self.shape)
        with telling(self.output.name, size_of(self.sources)) as told:
            for read, done in spread(work, self._tasks(), self.jobs):
                count, faults = count + 1, faults + len(done.faults)
                first += done.faults[: TOLD - len(first)]
                told(read, done.records)
        put_together(parts.new(), self.packed, self.shape.form, lambda: map(parts.data, range(count)), newsnorm.RULESET)
        if self.errors:
            parts.write_errors(self.errors, count)
        parts.finish(self.output)
        self._tell(faults, first)
        return FAULTY if faults else 0

    def _tasks(self) -> Iterator[tuple[int, Chunk]]:
        return enumerate(chunks(self.sources, self.shape.field))

    def _check(self) -> None:
        check_tools(self.sources, self.shape.form, self.packed)
        for path in filter(None, (self.output, self.errors)):
            if path.exists() and not path.is_file():
                raise CommandError(f"{path}: not a file that could be replaced")
            if not path.parent.is_dir():
                raise CommandError(f"{path}: there is no folder {path.parent}")
            if any(path.resolve() == Path(source.name).resolve() for source in self.sources):
                raise CommandError(f"{path}: would be read and written")
        if self.resume and any(source.name == STDIN for source in self.sources):
            raise CommandError("what came from standard input cannot be resumed")

    def _identity(self) -> dict[str, Any]:
        """Return all that the output depends on."""
        return {
            "newsnorm": newsnorm.__version__,
            "rules": newsnorm.RULESET,
            "chunk": CHUNK,
            "options": asdict(self.shape),
            "input": [[*source, *_state(source)] for source in self.sources],
        }

    def _tell(self, faults: int, first: Sequence[Fault]) -> None:
        if faults and self.errors:
            tell(f"{faults} records could not be read, see {self.errors}")
        else:
            tell_faults(faults, first, "; --errors FILE names them all")


def _work(task: tuple[int, Chunk], parts: Parts, shape: Shape) -> tuple[int, Done]:
    """Work a chunk, unless it is done, and keep what comes of it; return how many bytes of sources it took."""
    number, chunk = task
    done = parts.done(number)
    if done is None:
        data, count, faults = written(chunk, shape)
        done = Done(count, faults)
        parts.keep(number, data, done)
    return sum(piece.cost for piece in chunk if isinstance(piece, Piece)), done


def _state(source: Source) -> tuple[int, int]:
    """Return size and time of change; a file that was written to has others."""
    if source.name == STDIN:
        return 0, 0
    try:
        told = os.stat(source.name)
    except OSError as error:
        raise CommandError(f"{source.name}: {error.strerror}") from None
    return told.st_size, told.st_mtime_ns


def size_of(sources: Sequence[Source]) -> int:
    """Return how many bytes there are to read; 0 where standard input is among them."""
    return 0 if any(each.name == STDIN for each in sources) else sum(_state(source)[0] for source in sources)


def check_tools(sources: Sequence[Source], form: str = "", packed: str = "") -> None:
    """Raise CommandError where a package for a format, or a way to read it, is missing."""
    if "parquet" in (form, *(source.format for source in sources)):
        tables.arrow()
    for suffix in {packed, *(source.packed for source in sources)}:
        streams.check(suffix)
    if any(source.name == STDIN and source.format == "parquet" for source in sources):
        raise CommandError("Parquet is not read from standard input; name the file")
