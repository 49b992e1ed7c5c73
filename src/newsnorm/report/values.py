"""What an article is, in plain values: dicts, lists and strings, which can be written as JSON or as columns."""

import re
from collections.abc import Iterator
from typing import Any

from newsnorm.article import Article
from newsnorm.edits import Edit
from newsnorm.pictures import Caption

__all__ = ["CAPTION", "caption_dict", "edit_origin", "encodable", "to_dict"]

CAPTION = ("text", "credit", "agency", "label")  # what a caption says, without its place
SURROGATE = re.compile("[\ud800-\udfff]")  # half a pair: it cannot be written as UTF-8


def to_dict(article: Article) -> dict[str, Any]:
    """Return everything about an article in lists, dicts, strings and numbers, for `json.dumps`.

    `start`, `end` and `span` are character offsets in `text`, `origin` are those in `source`. An edit's `start` counts
    in the text that its rule read, which is `source` with the changes before it.

    >>> from newsnorm.news import normalize
    >>> told = to_dict(normalize("Rain fell."))
    >>> told["body"], told["lines"]
    ('Rain fell.', [{'start': 0, 'end': 10, 'role': 'body', 'rule': '', 'origin': [0, 10], 'text': 'Rain fell.'}])
    """
    return {
        "title": article.title,
        "byline": article.byline,
        "timestamps": list(article.timestamps),
        "dateline": article.dateline,
        "summary": article.summary,
        "body": article.body,
        "paragraphs": list(article.paragraphs),
        "captions": [_caption(article, caption) for caption in article.captions],
        "lines": list(_lines(article)),
        "changes": [
            {"rule": change.rule, "edits": [_edit(article, number, edit) for edit in change.edits]}
            for number, change in enumerate(article.changes)
        ],
        "text": article.text,
        "source": article.source,
    }


def _caption(article: Article, caption: Caption) -> dict[str, Any]:
    return caption_dict(caption) | {"span": list(caption.span), "origin": list(article.origin(*caption.span))}


def caption_dict(caption: Caption) -> dict[str, Any]:
    """Return what a caption says, without its place.

    >>> caption_dict(Caption("The pier at dawn", "Ada Quist/AP", "AP"))
    {'text': 'The pier at dawn', 'credit': 'Ada Quist/AP', 'agency': 'AP', 'label': ''}
    """
    return {name: getattr(caption, name) for name in CAPTION}


def encodable(value: object) -> Any:  # noqa: ANN401 (of the kind that it was given)
    r"""Return a value with each half of a surrogate pair in its strings replaced by U+FFFD.

    >>> encodable({"title": "a\ud83d", "lines": ["b"]})
    {'title': 'a�', 'lines': ['b']}
    """
    if isinstance(value, str):
        return value if value.isascii() else SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value)
    if isinstance(value, list | tuple):
        return list(map(encodable, value))
    if isinstance(value, dict):
        return {encodable(key): encodable(each) for key, each in value.items()}
    return value


def _lines(article: Article) -> Iterator[dict[str, Any]]:
    for start, end, role, rule, text in article.lines:
        origin = list(article.origin(start, end))
        yield {"start": start, "end": end, "role": str(role), "rule": rule, "origin": origin, "text": text}


def _edit(article: Article, number: int, edit: Edit) -> dict[str, Any]:
    origin = list(edit_origin(article, number, edit))
    return {"start": edit.start, "old": edit.old, "new": edit.new, "origin": origin}


def edit_origin(article: Article, number: int, edit: Edit) -> tuple[int, int]:
    """Walk an edit of the change of this number, from 0, back to character offsets in the source."""
    start, end = edit.start, edit.end
    for change in reversed(article.changes[:number]):
        start, end = change.origin(start, end)
    return start, end
