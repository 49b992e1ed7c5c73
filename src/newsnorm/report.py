"""What an article is, told: to programs as a dict for JSON, to people as text."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Any

from newsnorm.article import Article
from newsnorm.edits import Edit
from newsnorm.pictures import Caption

__all__ = ["explained", "readable", "to_dict"]

WIDTH = 100  # characters of a line or an edit that `explained` shows


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


def readable(article: Article) -> str:
    """Return the article for reading: its head, its body, its pictures, and how much was left out.

    >>> from newsnorm.news import normalize
    >>> print(readable(normalize("Rain fell.")))
    Rain fell.
    """
    head = [
        f"{name:<10}{value}"
        for name, value in (
            ("Title:", article.title),
            ("Byline:", article.byline),
            ("Time:", "; ".join(article.timestamps)),
            ("Dateline:", article.dateline),
        )
        if value
    ]
    pictures = [f"{'Picture:':<10}{_told(caption)}" for caption in article.captions]
    counts = Counter(str(line.role) for line in article.dropped)
    dropped = ", ".join(f"{count} {role}" for role, count in sorted(counts.items()))
    foot = [f"{'Dropped:':<10}{dropped}"] if dropped else []
    blocks = ("\n".join(head), article.body, "\n".join(chain(pictures, foot)))
    return "\n\n".join(block for block in blocks if block)


def explained(article: Article) -> str:
    """Return what became of each line and by which rule, and then each edit with its place in the source.

    >>> from newsnorm.news import normalize
    >>> print(explained(normalize("Rain fell.")))
       1  body                                Rain fell.
    """
    told = [
        f"{number:>4}  {line.role:<11} {line.rule:<22}  {_short(line.text.strip())}"
        for number, line in enumerate(article.lines, 1)
        if line.text.strip()
    ]
    for number, change in enumerate(article.changes):
        told += ["", f"{change.rule}: {len(change.edits)} edit{'s' * (len(change.edits) != 1)}"]
        for edit in change.edits:
            start, end = _edit_origin(article, number, edit)
            told.append(f"  at {start}:{end}  {_short(repr(edit.old))} -> {_short(repr(edit.new))}")
    return "\n".join(told)


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
    origin = list(_edit_origin(article, number, edit))
    return {"start": edit.start, "old": edit.old, "new": edit.new, "origin": origin}


def _edit_origin(article: Article, number: int, edit: Edit) -> tuple[int, int]:
    """Walk an edit of the change of this number back to the source."""
    start, end = edit.start, edit.end
    for change in reversed(article.changes[:number]):
        start, end = change.origin(start, end)
    return start, end


def _told(caption: Caption) -> str:
    """Return caption, credit and label in one line."""
    credit = f"[{caption.credit}]" if caption.credit else ""
    return " ".join(part for part in (caption.text, credit) if part)


def _short(text: str) -> str:
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"
