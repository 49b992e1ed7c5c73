"""Repairs of HTML and of scripts that are smaller than a line."""

from collections.abc import Iterator

from newsnorm.edits import Edit
from newsnorm.grammar.characters import has_any, lines_with
from newsnorm.grammar.code import SNIPPET, SNIPPET_STARTS, statements_end
from newsnorm.grammar.cuts import Span, cut
from newsnorm.grammar.tags import comment_spans, element_spans, tag_spans

__all__ = ["comments", "html_tags", "scripts"]


def scripts(text: str) -> Iterator[Edit]:
    """Take out scripts, styles and players with what is in them, and bare code before the text on a line.

    Where nothing closes a script, it is only put on a line of its own, so that no text goes with it unseen.

    >>> list(scripts("Rain fell.<script>var a = 1 < 2;</script> Roads closed."))
    [Edit(start=10, old='<script>var a = 1 < 2;</script> ', new=' ')]
    >>> list(scripts("The script (a draft); the style: dry."))
    []
    """
    spans = list(element_spans(text)) if "<" in text else []
    if ";" in text and ("(" in text or "=" in text):
        spans = sorted(spans + list(_bare_code(text)))
    if spans:
        yield from cut(text, spans)


def comments(text: str) -> Iterator[Edit]:
    """Take out comments of HTML and of block editors, and what was meant for a server.

    A comment that nothing closes stays: there is no telling where it ends.

    >>> list(comments("The truce held.<!--more--> Convoys moved."))
    [Edit(start=15, old='<!--more--> ', new=' ')]
    >>> list(comments("He typed <!-- and stopped."))
    []
    """
    if "<!" in text or "<?" in text:
        yield from cut(text, comment_spans(text))


def html_tags(text: str) -> Iterator[Edit]:
    r"""Take out HTML tags: where a paragraph, a row or a `<br>` ends, a line ends; other tags leave no trace.

    Only names that HTML has, written as HTML is: hearts, inequalities, addresses and remarks in angle brackets stay.

    >>> list(html_tags("<p>Rain <b>fell</b>.</p><p>Roads closed.</p>"))[-2:]
    [Edit(start=20, old='</p><p>', new='\n'), Edit(start=40, old='</p>', new='')]
    >>> list(html_tags("I <3 NY, p < 0.05 and q > 0.1, <jane@example.org>, <inaudible>"))
    []
    """
    if ">" in text:
        yield from cut(text, tag_spans(text))


def _bare_code(text: str) -> Iterator[Span]:
    """Find pasted snippets anywhere, and statements before the text of a line."""
    if has_any(text, SNIPPET_STARTS):
        for found in SNIPPET.finditer(text):
            yield Span(*found.span())
    for start, end in lines_with(text, ";"):
        line = text[start:end]
        code = statements_end(line) if "; " in line else 0
        if 0 < code < len(line) and line[code].isupper():
            yield Span(start, start + code)
