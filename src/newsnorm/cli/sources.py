"""Which files to read: names, folders and patterns become sources, each with its format."""

import glob
import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from newsnorm.cli.faults import CommandError, Fault
from newsnorm.cli.streams import COMPRESSED

__all__ = ["FORMATS", "STDIN", "Source", "expand", "expanded", "format_of"]

STDIN = "-"
FORMATS = ("text", "jsonl", "parquet")
ENDINGS = {
    ".txt": "text",
    ".text": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".parquet": "parquet",
    ".pq": "parquet",
}


class Source(NamedTuple):
    """A file to read: its name as the user gave it, `text`, `jsonl` or `parquet`, and `.gz`, `.zst` or nothing."""

    name: str
    format: str
    packed: str


def format_of(name: str) -> tuple[str, str]:
    """Return the format that a file's name tells, or an empty str, and how it is packed.

    >>> format_of("news/2024.jsonl.zst"), format_of("story"), format_of("a.parquet")
    (('jsonl', '.zst'), ('', ''), ('parquet', ''))
    """
    path = Path(name)
    packed = path.suffix.lower() if path.suffix.lower() in COMPRESSED else ""
    ending = Path(path.stem).suffix if packed else path.suffix
    return ENDINGS.get(ending.lower(), ""), packed


def expand(names: Iterable[str], form: str, leave_out: Collection[Path] = ()) -> Iterator[Source | Fault]:
    """Yield the sources that the names of files, folders and patterns stand for.

    A folder stands for the files in it, at any depth, whose names tell a format, in the order of their names; hidden
    files are left out. A file that is named itself is text where its name tells nothing.

    Args:
        names: as they stand on the command line.
        form: the format to read every file as; empty: as its name tells.
        leave_out: files that a folder or pattern does not stand for, since they are written.

    """
    hidden = {path.resolve() for path in leave_out}
    for name in names:
        if name != STDIN and os.path.isdir(name):
            found = [path for path in _inside(Path(name)) if path.resolve() not in hidden]
            if not found:
                yield Fault(name, None, "a folder without text, JSONL or Parquet files")
            yield from (_source(str(path), form) for path in found)
        elif name != STDIN and not os.path.lexists(name) and glob.has_magic(name):
            matched = [path for path in sorted(glob.glob(name, recursive=True)) if Path(path).resolve() not in hidden]
            if not matched:
                yield Fault(name, None, "no file matches the pattern")
            yield from expand(matched, form, leave_out)
        else:
            yield _source(name, form)


def expanded(names: Iterable[str], form: str, leave_out: Collection[Path] = ()) -> list[Source]:
    """Return what `expand` yields, where nothing may be missing.

    Raises:
        CommandError: a folder or pattern stands for nothing.

    """
    sources: list[Source] = []
    for source in expand(names, form, leave_out):
        if isinstance(source, Fault):
            raise CommandError(str(source))
        sources.append(source)
    return sources


def _inside(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder whose names tell a format; no hidden ones, none of a run that is not done."""
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.name.endswith(".parts"):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _inside(path)
        elif path.is_file() and format_of(path.name)[0]:
            yield path


def _source(name: str, form: str) -> Source:
    told, packed = format_of(name)
    if packed and (form or told) == "parquet":
        raise CommandError(f"{name}: Parquet files are packed inside; unpack this one first")
    return Source(name, form or told or "text", packed)
