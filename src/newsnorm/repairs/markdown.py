"""Repairs of Markdown that converters from HTML leave."""

import re
from collections.abc import Iterator

from newsnorm.edits import Edit
from newsnorm.grammar.characters import followers
from newsnorm.grammar.cuts import Span, cut

__all__ = ["markdown"]

LINKING = frozenset("(:")
HEADING = re.compile(r"^(?:#{2,6}[ \t]+)+(?=[^\s#])", re.M)
ADDRESS = r"\((?:https?://|/|#|mailto:|www\.)[^\s()\[\]]*(?:\([^\s()\[\]]*\)[^\s()\[\]]*)?(?: +\"[^\"\n()\[\]]*\")?\)"
IMAGE = re.compile(rf"\[!\[[^\[\]\n]*\]{ADDRESS}\]{ADDRESS}|!\[[^\[\]\n]*\]{ADDRESS}(?![ \t]*[#\]])")
LINK = re.compile(r"(?<!!)\[(?P<text>[^\[\]\n#][^\[\]\n]*)\](?:" + ADDRESS + r"|\[(?P<id>[\w.-]+)\])")
DEFINITION = re.compile(r"^ {0,3}\[([\w.-]+)\]:[ \t]+\S*[/.]\S+", re.M)
# Emphasis touches the words inside and stands apart from those outside; it ends at the next mark, so a try is short.
STRONG = re.compile(r"(?<![^\s(\[“\"'„«—–-])\*\*(?=[^\s*#])[^*\n]*(?<=[^\s*])\*\*(?![\w*])")
WEAK = re.compile(r"(?<![^\s(\[“\"'„«—–-])([*_])(?=[^\s*_#])[^*_\n]*(?<=[^\s*_])\1(?![\w*])")


def markdown(text: str) -> Iterator[Edit]:
    """Take out the marks of Markdown: links leave their text, `##` and `**` go, pictures go whole.

    A single `*` or `_` is emphasis only in a text that has links, headings or `**` too: in plain text it is a cough, a
    product, a censored word; `__init__` is a name. Tables, lists and scene breaks stay.

    >>> list(markdown("The pier was built in [1911](https://x.example/1911)."))[1]
    Edit(start=27, old='](https://x.example/1911)', new='')
    >>> list(markdown("snake_case, *cough*, 2 * 3 * 4, f***, [sic] (1911)"))
    []
    """
    spans = list(_links(text)) if not LINKING.isdisjoint(followers(text, "]")) else []
    if "#" in followers(text, "#"):
        spans += (Span(*found.span(), "") for found in HEADING.finditer(text))
    if "*" in followers(text, "*"):
        spans += _marks(text, STRONG, 2)
    if spans:
        spans += _marks(text, WEAK, 1)
        yield from cut(text, _apart(sorted(spans)))


def _links(text: str) -> Iterator[Span]:
    """Find pictures, and what stands around the text of links."""
    for found in IMAGE.finditer(text):
        yield Span(*found.span())
    known = set(DEFINITION.findall(text)) if "]:" in text else set[str]()
    for found in LINK.finditer(text):
        if found["id"] is None or found["id"] in known:
            yield Span(found.start(), found.start("text"), "")
            yield Span(found.end("text"), found.end(), "")


def _marks(text: str, pattern: re.Pattern[str], width: int) -> list[Span]:
    """Find pairs of marks around words."""
    pairs = (found.span() for found in pattern.finditer(text))
    return [span for start, end in pairs for span in (Span(start, start + width, ""), Span(end - width, end, ""))]


def _apart(spans: list[Span]) -> Iterator[Span]:
    """Leave out what overlaps an earlier span."""
    done = -1
    for span in spans:
        if span.start >= done:
            yield span
            done = span.end
