"""Captions and credits."""

from collections.abc import Iterator

from newsnorm.article import Role
from newsnorm.page import Page

__all__ = ["captions"]


def captions(page: Page) -> Iterator[tuple[int, Role]]:
    """Stub."""
    yield from ()
