"""What follows the last paragraph."""

from collections.abc import Iterator

from newsnorm.article import Role
from newsnorm.page import Page

__all__ = ["tails"]


def tails(page: Page) -> Iterator[tuple[int, Role]]:
    """Stub."""
    yield from ()
