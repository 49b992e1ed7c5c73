"""Datelines: the place, date and agency before the first sentence of a wire story."""

__all__ = ["find_dateline"]


def find_dateline(paragraph: str) -> str | None:
    """Return the dateline at the start of a paragraph, or None."""
    return None
