"""Repairs of placeholders, template tags and bulletin-board tags that are smaller than a line."""

from collections.abc import Iterator

from newsnorm.edits import Edit
from newsnorm.grammar.characters import followers
from newsnorm.grammar.cuts import cut
from newsnorm.grammar.tokens import bbcode_spans, cms_spans, template_spans

__all__ = ["bbcode", "cms_tokens", "templates"]


def cms_tokens(text: str) -> Iterator[Edit]:
    """Take out the tokens that Drupal, Joomla and home-made systems fill in when they show a page.

    A set in braces and an index in brackets are none of their names, and stay.

    >>> list(cms_tokens("The mine closed. {loadposition ads}"))
    [Edit(start=16, old=' {loadposition ads}', new='')]
    >>> list(cms_tokens("The letters {a, e, o} and room {12} [4]"))
    []
    """
    yield from cut(text, cms_spans(text))


def bbcode(text: str) -> Iterator[Edit]:
    """Take out the tags of bulletin boards where they stand in pairs.

    A letter in brackets is an editor's: `[i]n keinem Fall`.

    >>> list(bbcode("([url=https://x.example]here[/url])"))
    [Edit(start=1, old='[url=https://x.example]', new=''), Edit(start=28, old='[/url]', new='')]
    >>> list(bbcode("[i]n keinem Fall"))
    []
    """
    if "/" in followers(text, "["):
        yield from cut(text, bbcode_spans(text))


def templates(text: str) -> Iterator[Edit]:
    """Take out the tags of template engines between two sentences.

    >>> list(templates("The tide turned. {{ page.related }}"))
    [Edit(start=16, old=' {{ page.related }}', new='')]
    >>> list(templates("The field {{name}} was printed on the ballots; write {{ name }} in Jinja."))
    []
    """
    yield from cut(text, template_spans(text))
