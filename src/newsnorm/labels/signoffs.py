"""What stands under a story: who reported and edited it, agencies, end marks."""

from collections.abc import Iterator

from newsnorm.article import Role
from newsnorm.page import Page

__all__ = ["signoffs"]


def signoffs(page: Page) -> Iterator[tuple[int, Role]]:
    """Stub."""
    yield from ()
