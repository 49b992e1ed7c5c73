"""Repairs of line ends, blanks and characters that nobody sees."""

from collections.abc import Iterator

from newsnorm.edits import Edit

__all__ = ["invisible_characters", "line_ends", "spaces"]


def line_ends(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()


def invisible_characters(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()


def spaces(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()
