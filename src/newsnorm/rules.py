"""Normalizers: a rule finds edits in a text, or finds what its lines are; it never writes."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from attrs import frozen

from newsnorm.edits import Edit
from newsnorm.page import Page
from newsnorm.roles import Role

__all__ = ["Labeller", "Normalizer", "Repair"]


@frozen
class Repair:
    """A normalizer that finds edits in a text.

    Attributes:
        find: a function from a text to the edits to make: sorted, apart, quoting what they replace.
        needles: characters; the rule sleeps when none of them is in the text. Empty: it never sleeps.

    """

    find: Callable[[str], Iterable[Edit]]
    needles: str = ""

    @property
    def name(self) -> str:
        """The name of the rule: that of its function."""
        return self.find.__name__


@frozen
class Labeller:
    """A normalizer that finds what lines are.

    Attributes:
        find: a function from a page to line numbers, from 0, and their roles.
        needles: characters; the rule sleeps when none of them is in the text. Empty: it never sleeps.
        by_place: whether what it finds depends on what stands beside a line, so that it looks again once lines are out.

    """

    find: Callable[[Page], Iterable[tuple[int, Role]]]
    needles: str = ""
    by_place: bool = True

    @property
    def name(self) -> str:
        """The name of the rule: that of its function."""
        return self.find.__name__


Normalizer: TypeAlias = Repair | Labeller
