"""The grammar of HTML in running text: tags with known names, comments, and elements that go with their contents."""

import re
from collections.abc import Iterator

from newsnorm.grammar.cuts import Span, is_unclosed
from newsnorm.grammar.wordlist import words

__all__ = ["comment_spans", "element_spans", "tag_spans"]

BLOCK_NAMES = """
address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2
h3 h4 h5 h6 head header hgroup hr html li main nav ol p pre section summary table tbody tfoot thead title tr ul
"""
INLINE_NAMES = """
a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark nobr q ruby s samp small span strike strong
sub sup time tt u var wbr
"""
APART_NAMES = """
area audio base button canvas caption col colgroup embed iframe img input label legend link map meta noscript object
optgroup option param picture rp rt script select source style svg g path td template textarea th track use video
"""

# In angle brackets these are words too, or mean nothing without an attribute.
WORDY_NAMES = """
a address area article aside base body caption code details dialog font footer g head header label legend link main map
mark meta object option param path picture section select source summary table template time title track use var
"""

BLOCK, INLINE, APART = map(words, (BLOCK_NAMES, INLINE_NAMES, APART_NAMES))
NAMES = BLOCK | INLINE | APART
WORDY = words(WORDY_NAMES)

# A tag holds no `<`, so that each try ends at the next one; what follows a name cannot be part of it.
TAG = re.compile(
    r"""<(/?)([A-Za-z][\w:-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>]+))?)*+)\s*/?>""", re.ASCII
)
FOREIGN = re.compile(r"(?:o|v|w|st1|fb|g|amp|svg):[\w-]+|amp-[\w-]+")

CLOSED = re.compile(r"</([A-Za-z]\w*)>")
COMMENT = re.compile(r"<!--|<!\[CDATA\[|<\?php|<\?xml|<!doctype", re.I)
COMMENT_ENDS = {"<!--": "-->", "<![cdata[": "]]>", "<?php": "?>", "<?xml": "?>", "<!doctype": ">"}

QUOTED = frozenset({"``", '""', "''", "“”", "‘’", "„“", "«»"})

# Elements whose contents are no text; a code element may be long, any other only as long as LONGEST.
CODE = frozenset({"script", "style"})
ELEMENTS = "script|style|noscript|iframe|svg|object|template|video|audio|canvas|select|button"
ELEMENT = re.compile(rf"<({ELEMENTS})\b", re.I)
CLOSERS = {name: re.compile(rf"</{name}\s*>", re.I) for name in ELEMENTS.split("|")}
LONGEST = 1500


def tag_spans(text: str) -> list[Span]:
    """Find the HTML tags of a text; the tags of a `figcaption` with text in it stay, on a line of their own."""
    spans: list[Span] = []
    closed = set(CLOSED.findall(text))
    caption = -1  # where among the spans an open figcaption is
    last = 0
    for found in TAG.finditer(text):
        inside = _is_inside(text, last, found.start())
        last = found.end()
        slash, name, attributes = found.groups()
        if inside or _is_quoted(text, *found.span()) or not _is_tag(name, bool(slash or attributes or name in closed)):
            continue
        name = name.lower()
        spans.append(Span(found.start(), found.end(), "\n" if name in BLOCK else " " if name in APART else ""))
        if name == "figcaption" and not slash:
            caption = len(spans) - 1
        elif name == "figcaption" and caption >= 0:
            _frame(text, spans, caption)
            caption = -1
    return spans


def comment_spans(text: str) -> Iterator[Span]:
    """Find comments, instructions to a server, and the marks around CDATA; what nothing closes stays."""
    done, last, missing = 0, 0, set[str]()
    for found in COMMENT.finditer(text):
        start, closer = found.start(), COMMENT_ENDS[found[0].lower()]
        inside, last = start < done or _is_inside(text, last, start), found.end()
        end = -1 if inside or closer in missing else text.find(closer, last)
        if inside:
            continue
        if end < 0:
            missing.add(closer)
            continue
        done = last = end + len(closer)
        if closer == "]]>":
            if COMMENT.search(text, found.end(), end):  # without the marks around it, what is inside would be one
                continue
            yield Span(start, found.end())
            start = end
        yield Span(start, done, "\n" if "\n" in text[start:done] else " ")


def element_spans(text: str) -> Iterator[Span]:
    """Find scripts, styles, players and the like; where nothing closes a script, it begins a line of its own."""
    done, last, missing = 0, 0, set[str]()
    for found in ELEMENT.finditer(text):
        start, name = found.start(), found[1].lower()
        inside, last = start < done or _is_inside(text, last, start), found.end()
        if inside:
            continue
        closer = None if name in missing else CLOSERS[name].search(text, last)
        if closer and (name in CODE or closer.end() - start <= LONGEST):
            done = last = closer.end()
            yield Span(start, done, "\n" if "\n" in text[start:done] else " ")
            continue
        if closer is None:
            missing.add(name)
        if name in CODE:
            yield Span(start, start, "\n")


def _is_inside(text: str, last: int, start: int) -> bool:
    """Whether a tag that began after `last` is still open: a cut here would change what it is."""
    if not is_unclosed(text, "<", ">", last, start):
        return False
    opener = text.rfind("<", last, start)
    return opener + 1 == start or text[opener + 1].isalpha() or text[opener + 1] in "/!?"


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether a tag stands alone between quotation marks or backticks: it is what the text is about."""
    return text[start - 1 : start] + text[end : end + 1] in QUOTED


def _is_tag(name: str, proven: bool) -> bool:
    """Whether the name is HTML's, in the case that HTML is written in; `<Time>` is a title, `<time>` may be a word."""
    if not (name.islower() or name.isupper()):
        return False
    name = name.lower()
    if name not in NAMES:
        return FOREIGN.fullmatch(name) is not None
    return proven or (name not in WORDY and name not in CODE)


def _frame(text: str, spans: list[Span], opening: int) -> None:
    """Take the tags of a caption out of the spans and let lines begin before and after them."""
    start, end = spans[opening].start, spans[-1].end
    inner = spans[opening + 1 : -1]
    places = [spans[opening].end, *(at for span in inner for at in span[:2]), spans[-1].start]
    words = "".join(text[left:right] for left, right in zip(places[::2], places[1::2], strict=True))
    if not words.strip() or end - start > LONGEST:
        return
    breaks = [Span(at, at + 1) for at in range(start, end) if text[at] == "\n"]
    softened = [Span(span.start, span.end, " " if span.glue == "\n" else span.glue) for span in inner]
    spans[opening:] = [Span(start, start, "\n"), *sorted(breaks + softened), Span(end, end, "\n")]
