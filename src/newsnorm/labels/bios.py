"""About the author, and how to reach the newsroom."""

from collections.abc import Iterator

from newsnorm.article import Role
from newsnorm.page import Page

__all__ = ["bios"]


def bios(page: Page) -> Iterator[tuple[int, Role]]:
    """Stub."""
    yield from ()
