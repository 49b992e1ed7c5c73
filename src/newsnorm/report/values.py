"""What an article is, as a dict for JSON."""

from collections.abc import Iterator
from typing import Any

from newsnorm.article import Article
from newsnorm.edits import Edit
from newsnorm.pictures import Caption

__all__ = ["edit_origin", "to_dict"]


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
    return {
        "text": caption.text,
        "credit": caption.credit,
        "agency": caption.agency,
        "label": caption.label,
        "span": list(caption.span),
        "origin": list(article.origin(*caption.span)),
    }


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
