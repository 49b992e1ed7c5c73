"""What an article is, in words."""

from collections import Counter
from itertools import chain

from newsnorm.article import Article
from newsnorm.pictures import Caption
from newsnorm.report.values import edit_origin

__all__ = ["WIDTH", "explained", "readable", "short"]

WIDTH = 100  # characters of a line or an edit that `explained` shows


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
        f"{number:>4}  {line.role:<11} {line.rule:<22}  {short(line.text.strip())}"
        for number, line in enumerate(article.lines, 1)
        if line.text.strip()
    ]
    for number, change in enumerate(article.changes):
        told += ["", f"{change.rule}: {len(change.edits)} edit{'s' * (len(change.edits) != 1)}"]
        for edit in change.edits:
            start, end = edit_origin(article, number, edit)
            told.append(f"  at {start}:{end}  {short(repr(edit.old))} -> {short(repr(edit.new))}")
    return "\n".join(told)


def _told(caption: Caption) -> str:
    """Return caption, credit and label in one line."""
    credit = f"[{caption.credit}]" if caption.credit else ""
    return " ".join(part for part in (caption.text, credit) if part)


def short(text: str) -> str:
    """Return a text, cut at `WIDTH` characters."""
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"
