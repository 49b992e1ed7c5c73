"""Lines that say when."""

from collections.abc import Iterator

from newsnorm.article import Role
from newsnorm.page import Page

__all__ = ["timestamps"]


def timestamps(page: Page) -> Iterator[tuple[int, Role]]:
    """Stub."""
    yield from ()
