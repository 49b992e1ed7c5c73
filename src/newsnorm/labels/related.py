"""Links to other stories, and the lists under their headings."""

from collections.abc import Iterator

from newsnorm.article import Role
from newsnorm.page import Page

__all__ = ["related"]


def related(page: Page) -> Iterator[tuple[int, Role]]:
    """Stub."""
    yield from ()
