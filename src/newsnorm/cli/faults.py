"""What can go wrong on the command line: with one record, with one file, with the command itself."""

from typing import NamedTuple

__all__ = ["FAULTY", "TROUBLE", "CommandError", "Fault", "UnreadableError", "missing"]

FAULTY = 1  # exit code: the work is done, but some records could not be read
TROUBLE = 2  # exit code: nothing was written, or a file to print could not be read; argparse has it for bad arguments


class Fault(NamedTuple):
    """A record, or with no number a whole file, that could not be read.

    `number` is that of the line of a JSONL file or of the row of a Parquet file, from 1.
    """

    name: str
    number: int | None
    reason: str

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}" if self.number is None else f"{self.name}:{self.number}: {self.reason}"


class UnreadableError(Exception):
    """A file that is not there or is not what its name says; the message says why, without the name."""


class CommandError(Exception):
    """A command that cannot be carried out; the message says what to do instead."""


def missing(what: str, package: str) -> CommandError:
    """Return the error for a file format whose package is not installed."""
    return CommandError(f"{what} needs the package {package}: pip install 'newsnorm[cli]'")
