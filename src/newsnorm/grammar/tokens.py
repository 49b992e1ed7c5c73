"""The grammar of placeholders: what content systems other than WordPress and template engines leave in a text."""

import re
from collections.abc import Iterable, Iterator

from newsnorm.grammar.characters import followers, matches
from newsnorm.grammar.cuts import Span, is_unclosed, proven
from newsnorm.grammar.shortcode_names import BBCODE

__all__ = ["bbcode_spans", "cms_spans", "template_spans"]

# Joomla's tags in single braces; no prose writes these names there.
JOOMLA = (
    "loadposition|loadmodule|loadmoduleid|modulepos|module|youtube|youtubejw|vimeo|dailymotion|gallery|mosimage|"
    "mospagebreak|mosloadposition|moscomment|jcomments|jcommentslock|rsform|source|article|AG|phocagallery|phocadownload|"
    "avplayer|audio|video|mp3|mp3remote|flv|flvremote|pdf|googlemap|mosmap|tab|tabs|slider|sliders|simplecaddy|"
    "chronoforms|chronocontact|module_[a-z]{2,20}|igallery|besps|vsig|snippet|widgetkit|emailcloak|include|cck|cb|k2splitter|/tabs|/sliders"
)
# A token ends at its first closing mark and holds no opening one, so that each try is short.
BRACES = re.compile(
    rf"\{{(?:(?P<name>{JOOMLA})\b[^{{}}\n]*\}}[^{{}}\n]*\{{/(?P=name)\}}"
    rf"|/?(?:{JOOMLA})(?:[ =|,][^{{}}\n]*)?\}}"
    r"|(?P<loose>[A-Z][A-Z_]{2,}\}))"
)
BRACKETS = re.compile(
    r"\[(?:\[(?:[a-z_]+:[\w/.|=-]+|[*$+~%][\w.]+)\]\]"
    r"|(?:node|site|video|media|token|user|term|view|block|image):[\w:.-]+\]"
    r"|(?:inline|img_assist)[:|]\S[^\[\]\n]*\]|Gambas:[^\[\]\n]*\]|!(?!\[)[^\[\]\n]*!\]"
    r"|(?P<loose>(?:INSERT|insert) [^\[\]\n]{2,40}\]))"
)
MARKS = re.compile(r"(?P<loose>##[A-Z][A-Z0-9_ -]*##|%%[A-Z][A-Z0-9_-]*%%)")
TEX_COMMAND = re.compile(r"\\[A-Za-z]{1,30}\*?(?:\[[^\[\]\n]{0,60}\])?$")  # what stands before an argument in braces
TEX_REACH = 100  # characters
JSON_TOKEN = "[[{"

# `{{ x }}`, `{% x %}`, `<%= x %>`, `[% x %]`, `${x}`, `{$x}`: what stands in them, to tell code from a word in braces.
TEMPLATE = re.compile(
    r"\{\{(?P<word>[^{}\n]*)\}\}\}?|\{%[^{}\n]*%\}|<%[^<>\n]*%>|\[%[^\[\]\n]*%\]|\$\{[^{}\n]*\}|\{\$[\w.>|:-]+\}"
)
ENDS = frozenset("]>")  # what follows the last sign of a template without braces
BOARD_TAG = re.compile(r"\[(/?)([a-z]+)(=[^\[\]\n]*)?\]", re.I)
LONGEST = 1500


def cms_spans(text: str) -> list[Span]:
    """Find the tokens of Drupal, Joomla, MODX and home-made systems."""
    tokens = ((span, True) for span in _json_tokens(text))
    return list(proven(text, sorted([*tokens, *_cms_candidates(text)])))


def template_spans(text: str) -> Iterator[Span]:
    """Find the tags of template engines that stand alone on a line or between two sentences.

    A word in braces inside a sentence is what the sentence is about.
    """
    if "{" in text or not ENDS.isdisjoint(followers(text, "%")):
        yield from proven(text, ((Span(*found.span()), False) for found in _outermost(text, TEMPLATE.finditer(text))))


def bbcode_spans(text: str) -> list[Span]:
    """Find the tags of bulletin boards, always two of a name; a picture's address goes with its tags."""
    spans: list[Span] = []
    waiting: dict[str, list[re.Match[str]]] = {}
    last = 0
    for found in matches(BOARD_TAG, text, "["):
        name, start = found[2].lower(), found.start()
        inside, last = is_unclosed(text, "[", "]", last, start), found.end()
        if inside or name not in BBCODE:
            continue
        if not found[1]:
            waiting.setdefault(name, []).append(found)
        elif waiting.get(name):
            opening = waiting[name].pop()
            if name in ("img", "media") and last - opening.start() <= LONGEST:
                spans.append(Span(opening.start(), last))
            else:
                glue = "\n" if name in ("quote", "list", "center") else ""
                spans += (Span(opening.start(), opening.end(), glue), Span(start, last, glue))
    return sorted(spans)


def _json_tokens(text: str) -> Iterator[Span]:
    """Find `[[{"fid": ...}]]`, which Drupal puts in place of a picture."""
    start = text.find(JSON_TOKEN) if "{" in text else -1
    while start >= 0:
        end = text.find("}]]", start)
        if end < 0:
            return
        if not is_unclosed(text, "[", "]", max(0, start - 1), start) and text.rfind(JSON_TOKEN, start + 1, end) < 0:
            yield Span(start, end + 3, "\n" if "\n" in text[start:end] else " ")
        start = text.find(JSON_TOKEN, end)


def _cms_candidates(text: str) -> Iterator[tuple[Span, bool]]:
    """Yield what may be a token, and whether its form alone is proof."""
    kinds = [matches(pattern, text, sign) for sign, pattern in (("{", BRACES), ("[", BRACKETS)) if sign in text]
    kinds += [MARKS.finditer(text) for sign in "#%" if sign in followers(text, sign)]
    for candidates in kinds:
        for found in _outermost(text, candidates):
            if not _is_argument(text, found.start()):
                yield Span(*found.span()), not found["loose"]


def _is_argument(text: str, start: int) -> bool:
    r"""Whether braces are those of a TeX command: `\begin{article}`."""
    before = text[max(0, start - TEX_REACH) : start]
    return "\\" in before and TEX_COMMAND.search(before) is not None


def _outermost(text: str, candidates: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Yield the candidates that do not stand inside other braces or brackets."""
    last = 0
    for found in candidates:
        start = found.start()
        if not is_unclosed(text, "{", "}", last, start) and not is_unclosed(text, "[", "]", last, start):
            yield found
        last = found.end()
