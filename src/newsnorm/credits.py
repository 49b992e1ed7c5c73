"""The grammar of photo credits: what of a caption line is caption, credit and label."""

from typing import NamedTuple

__all__ = ["Split", "split_caption", "split_credit"]


class Split(NamedTuple):
    """The parts of a caption line."""

    text: str
    credit: str
    agency: str
    label: str


def split_caption(line: str) -> Split:
    """Split a line that is known to be a caption."""
    return Split(line.strip(), "", "", "")


def split_credit(line: str) -> Split:
    """Read a line that is known to be a credit and nothing else."""
    return Split("", line.strip(), "", "")
