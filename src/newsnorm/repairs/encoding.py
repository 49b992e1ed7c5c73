"""Repairs of text that was decoded wrongly."""

from collections.abc import Iterator

from newsnorm.edits import Edit

__all__ = ["c1_controls", "mojibake", "replacement_characters", "surrogates"]


def surrogates(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()


def c1_controls(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()


def mojibake(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()


def replacement_characters(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()
