"""Titles, kickers and standfirsts."""

from collections.abc import Iterator

from newsnorm.article import Role
from newsnorm.page import Page

__all__ = ["headlines"]


def headlines(page: Page) -> Iterator[tuple[int, Role]]:
    """Stub."""
    yield from ()
