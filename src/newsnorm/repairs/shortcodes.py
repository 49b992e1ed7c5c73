"""Repairs of shortcodes that are smaller than a line."""

import re
from collections.abc import Iterator

from newsnorm.edits import Edit
from newsnorm.grammar.characters import followers
from newsnorm.grammar.cuts import Span, cut
from newsnorm.grammar.shortcode import captions, matched, shortcode_spans, tokens

__all__ = ["shortcodes"]

# `[[gallery]]` in a sentence prints `[gallery]`; the look-ahead stops at the next `[[`.
ESCAPED = re.compile(r"(?<!\]\])\[(\[[a-z][\w-]*\])\](?=(?:[ \t]*\[[^\[\]\n]*\])*[ \t]+[a-z])")


def shortcodes(text: str) -> Iterator[Edit]:
    """Take out shortcodes: tags around text leave the text, buttons and players go whole, captions get a line.

    WordPress runs shortcodes only when it shows a post; feeds, dumps, and pages whose plugin was removed have them raw.
    An editor's brackets stay, and so does a line that is nothing but shortcodes: a labeller names it.

    >>> list(shortcodes('He left. [mailbox_form id="9"] She stayed.'))
    [Edit(start=8, old=' [mailbox_form id="9"] ', new=' ')]
    >>> list(shortcodes('"They closed the [show] after one night," she said of [the theatre].'))
    []
    """
    after = followers(text, "[")
    frames: list[Span] = []
    for start, end in captions(text, matched(tokens(text))) if "/" in after else ():
        breaks = (Span(at, at + 1) for at in range(start, end) if text[at] == "\n")
        frames += (Span(start, start, "\n"), *breaks, Span(end, end, "\n"))
    literal = [Edit(found.start(), found[0], found[1]) for found in ESCAPED.finditer(text)] if "[" in after else []
    if spans := shortcode_spans(text) + frames:
        yield from sorted([*cut(text, sorted(spans)), *literal])
    else:
        yield from literal
