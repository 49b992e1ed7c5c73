"""Lines of several links or sentences: "No comments yet. Be the first!", "About us | Contact | Terms"."""

import re

from newsnorm.grammar.characters import has_any

__all__ = ["parts_of"]

BARS = re.compile(r"\s*[|·•]\s*")
STOPS = re.compile(r"(?<=[.!?…।؟])\s+")
PARTING = ("|", "·", "•", ". ", "! ", "? ", "… ", "। ", "؟ ")  # one of these is in whatever they match


def parts_of(line: str) -> tuple[list[str], int]:
    """Return the pieces of a line between bars or behind stops, and how many may be links of their own wording.

    A third of the links of a menu may be that; where nothing parts the line, there are no pieces.

    >>> parts_of("About us | Contact | Terms"), parts_of("No comments yet. Be the first!")
    ((['About us', 'Contact', 'Terms'], 1), (['No comments yet.', 'Be the first!'], 0))
    """
    if not has_any(line, PARTING):
        return [], 0
    links = [piece for piece in BARS.split(line) if piece] if has_any(line, "|·•") else []
    return (links, len(links) // 3) if len(links) > 1 else (STOPS.split(line), 0)
