"""Lines that are markup, code or a placeholder."""

from collections.abc import Iterator

from newsnorm.article import Role
from newsnorm.page import Page

__all__ = ["widgets"]


def widgets(page: Page) -> Iterator[tuple[int, Role]]:
    """Stub."""
    yield from ()
