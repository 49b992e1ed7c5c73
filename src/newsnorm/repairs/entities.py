"""Repairs of HTML entities."""

from collections.abc import Iterator

from newsnorm.edits import Edit

__all__ = ["entities"]


def entities(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()
