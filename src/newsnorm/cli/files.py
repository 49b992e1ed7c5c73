"""A file that appears whole or not at all."""

import os
from pathlib import Path

from newsnorm.cli.faults import CommandError

__all__ = ["replace", "write_text"]


def write_text(path: Path, text: str) -> None:
    """Write a text as UTF-8 to a file beside, and let it take the file's name when it is whole.

    Raises:
        CommandError: something stands there that is no file.
        OSError: it cannot be written.

    """
    if path.exists() and not path.is_file():
        raise CommandError(f"{path}: not a file that could be replaced")
    replace(path, text.encode())


def replace(path: Path, data: bytes) -> None:
    """Write bytes to a file beside, and let it take the name when it is whole and on the disk.

    Raises:
        OSError: it cannot be written.

    """
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with new.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(new, path)
    finally:
        new.unlink(missing_ok=True)
