"""Repairs of blocks that were glued together or torn apart."""

from collections.abc import Iterator

from newsnorm.edits import Edit

__all__ = ["glued_captions"]


def glued_captions(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()
