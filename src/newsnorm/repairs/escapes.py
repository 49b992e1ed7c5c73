"""Repairs of escapes that a dump left behind."""

from collections.abc import Iterator

from newsnorm.edits import Edit

__all__ = ["escaped_breaks", "escaped_quotes", "unicode_escapes"]


def unicode_escapes(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()


def escaped_quotes(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()


def escaped_breaks(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()
