"""Bylines and what stands beside them."""

from collections.abc import Iterator

from newsnorm.article import Role
from newsnorm.page import Page

__all__ = ["bylines"]


def bylines(page: Page) -> Iterator[tuple[int, Role]]:
    """Stub."""
    yield from ()
