"""Repairs of markup that is smaller than a line."""

from collections.abc import Iterator

from newsnorm.edits import Edit

__all__ = ["bbcode", "cms_tokens", "comments", "html_tags", "markdown", "scripts", "shortcodes", "templates"]


def scripts(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()


def comments(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()


def shortcodes(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()


def cms_tokens(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()


def bbcode(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()


def templates(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()


def html_tags(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()


def markdown(text: str) -> Iterator[Edit]:
    """Stub."""
    yield from ()
