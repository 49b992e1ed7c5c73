"""Repairs of blocks that were glued together or torn apart."""

from collections.abc import Iterator

from newsnorm.edits import Edit

__all__ = ["broken_hyphens", "drop_caps", "glued_captions", "glued_notices"]


def glued_captions(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()


def glued_notices(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()


def drop_caps(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()


def broken_hyphens(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()
