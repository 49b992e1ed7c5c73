"""Word lists as they are written: words parted by blanks, over as many lines as they need."""

__all__ = ["words"]


def words(text: str) -> frozenset[str]:
    """Return the words of a list.

    >>> sorted(words("one two"))
    ['one', 'two']
    """
    return frozenset(text.split())
