"""The grammar of shortcodes: `[name attribute="value"]`, as WordPress plugins and page builders write them.

Editorial brackets look the same: "[the president]", "[sic]", and even "[show]" or "[audio]" where an editor filled a
quotation in. So a bracket is a shortcode only with proof: it has attributes, or a closing tag, or a name that no prose
uses, or it is a listed word and stands alone between two sentences.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsnorm.grammar.characters import matches
from newsnorm.grammar.cuts import Span, is_unclosed, proven
from newsnorm.grammar.shortcode_names import BBCODE, CAPTIONS, GONE, is_listed, is_plain

__all__ = ["Token", "captions", "matched", "shortcode_spans", "tokens"]

TOKEN = re.compile(r"\[(/?)([A-Za-z][\w-]*)((?:[^\w\[\]\n-][^\[\]\n]*)?)\]", re.ASCII)  # ends at the next bracket
QUOTE = "\"'“”„″‟»«’‘`"
ATTRIBUTES = re.compile(rf"(?:\s+[\w-]+\s?=\s?(?:[{QUOTE}][^{QUOTE}]*[{QUOTE}]+|[^\s{QUOTE}]+))+\s*/?")
ASSIGNED = re.compile(rf"[\s,][\w-]+\s?=\s?[{QUOTE}\w#/]")
PLACE = re.compile(r"\s(?:https?:)?//|\s[\w.-]+\.\w+/")
TAG = re.compile(r"<[^<>]*>")
LONGEST = 1500  # characters between an opening tag and a closing tag that belong together


class Token(NamedTuple):
    """One bracket that could be a shortcode's tag; `sure` where its own form is proof."""

    start: int
    end: int
    name: str
    closing: bool
    attributes: str
    sure: bool

    @property
    def bare(self) -> bool:
        """Whether it is a name and nothing else."""
        return not self.attributes.strip(" /")


def tokens(text: str) -> Iterator[Token]:
    """Yield the brackets that have the form of a tag and do not stand inside another bracket."""
    last = 0
    for found in matches(TOKEN, text, "["):
        slash, name, attributes = found.groups()
        since = max(last, text.rfind("\n", last, found.start()) + 1)
        if not is_unclosed(text, "[", "]", since, found.start()):
            yield Token(found.start(), found.end(), name, bool(slash), attributes, _is_sure(name, attributes))
        last = found.end()


def matched(found: Iterable[Token]) -> Iterator[tuple[Token, Token]]:
    """Pair opening with closing tags of the same name."""
    waiting: dict[str, list[Token]] = {}
    for token in found:
        if not token.closing:
            waiting.setdefault(token.name, []).append(token)
        elif waiting.get(token.name):
            yield waiting[token.name].pop(), token


def captions(text: str, pairs: Iterable[tuple[Token, Token]]) -> Iterator[tuple[int, int]]:
    """Yield where caption shortcodes with a text in them stand, tags included; innermost ones."""
    for opening, closing in pairs:
        if opening.name in CAPTIONS and closing.end - opening.start <= LONGEST:
            if is_unclosed(text, "[", "]", opening.end, closing.start):
                continue  # on one line with it, the closing tag would be part of that bracket
            inside = TAG.sub("", text[opening.end : closing.start])
            if inside.strip() and "[caption" not in inside and "[wp_caption" not in inside:
                yield opening.start, closing.end


def shortcode_spans(text: str) -> list[Span]:
    """Find what has to go of the shortcodes in a text, in order; a caption's own tags are not among it."""
    found = [token for token in tokens(text) if token.name not in BBCODE]
    pairs = list(matched(found))
    paired = {token.start for pair in pairs for token in pair if _may_pair(token)}
    framed = dict(captions(text, pairs))
    ends = set(framed.values())
    loose = [token for token in found if token.start not in framed and token.end not in ends]
    spans = [
        Span(opening.start, closing.end)
        for opening, closing in pairs
        if opening.name in GONE and closing.end - opening.start <= LONGEST
    ]
    spans += proven(text, _candidates(loose, paired))
    return sorted(spans)


def _candidates(found: Iterable[Token], paired: set[int]) -> Iterator[tuple[Span, bool]]:
    """Yield the tokens that may be shortcodes, and whether each is sure to be one."""
    for token in found:
        listed = is_listed(token.name)
        sure = token.sure or token.start in paired or (token.closing and listed)
        if sure or (listed and token.bare):
            yield Span(token.start, token.end, _glue(token)), sure


def _is_sure(name: str, attributes: str) -> bool:
    if is_plain(name):
        return bool(attributes) and (ASSIGNED.search(attributes) or PLACE.match(attributes)) is not None
    if is_listed(name):
        return True
    return name.islower() and ATTRIBUTES.fullmatch(attributes) is not None


def _may_pair(token: Token) -> bool:
    """Whether a closing tag is proof: for a listed name, or a bare one in lower case."""
    return is_listed(token.name) or (token.bare and token.name.islower() and len(token.name) > 1)


def _glue(token: Token) -> str:
    """Return what parts the neighbours of a tag: nothing for a drop cap, which is a letter of the word after it."""
    return "" if "dropcap" in token.name or token.name == "highlight" else " "
