"""Fields: what there is to know of an article, as Arrow types and how it is read."""

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

import pyarrow as pa

from newsnorm.article import Article
from newsnorm.report.values import CAPTION, caption_dict

__all__ = ["FIELDS", "Field", "article_type", "chosen"]

FIELDS = ("title", "byline", "body", "captions", "dropped")


class Field(NamedTuple):
    """One field: how it is read from an article, and its type, given that of strings."""

    read: Callable[[Article], Any]
    type: Callable[[pa.DataType], pa.DataType]


def article_type(fields: Sequence[str] = FIELDS, string: pa.DataType | None = None) -> pa.StructType:
    """Return the type of what `to_articles` gives, for engines that want to know it before.

    >>> article_type(["title", "spans"]).field("spans").type
    ListType(list<item: struct<start: int64, end: int64, role: string, rule: string>>)

    Args:
        fields: as for `to_articles`.
        string: the type of strings in it; None stands for `pyarrow.string()`.

    Raises:
        ValueError: a field is not known, or stands there twice, or there is none.

    """
    return pa.struct([(name, field.type(string or pa.string())) for name, field in chosen(fields).items()])


def chosen(names: Sequence[str]) -> dict[str, Field]:
    """Return fields by name, in the order asked for.

    Raises:
        ValueError: a field is not known, or stands there twice, or there is none.

    """
    unknown = [name for name in names if name not in KNOWN]
    if unknown or not names:
        raise ValueError(f"no field {', '.join(map(repr, unknown)) or 'at all'}; fields are {', '.join(KNOWN)}")
    if len(set(names)) < len(names):
        raise ValueError(f"a field stands twice in {', '.join(names)}")
    return {name: KNOWN[name] for name in names}


def _string(string: pa.DataType) -> pa.DataType:
    return string


def _strings(string: pa.DataType) -> pa.DataType:
    return pa.list_(string)


def _captions(article: Article) -> list[dict[str, str]]:
    return list(map(caption_dict, article.captions))


def _caption_type(string: pa.DataType) -> pa.DataType:
    return pa.list_(pa.struct([(name, string) for name in CAPTION]))


def _dropped(article: Article) -> list[dict[str, str]]:
    return [{"text": line.text, "role": line.role.value, "rule": line.rule} for line in article.dropped]


def _dropped_type(string: pa.DataType) -> pa.DataType:
    return pa.list_(pa.struct([(name, string) for name in ("text", "role", "rule")]))


def _spans(article: Article) -> list[dict[str, Any]]:
    """Tell of each line that is not blank what it is and where in the source it stands, without its line break."""
    found = []
    for line in article.lines:
        if line.text.strip():
            start, end = article.origin(line.start, line.start + len(line.text))
            found.append({"start": start, "end": end, "role": line.role.value, "rule": line.rule})
    return found


def _span_type(string: pa.DataType) -> pa.DataType:
    return pa.list_(pa.struct([("start", pa.int64()), ("end", pa.int64()), ("role", string), ("rule", string)]))


KNOWN = {
    "title": Field(attrgetter("title"), _string),
    "byline": Field(attrgetter("byline"), _string),
    "body": Field(attrgetter("body"), _string),
    "captions": Field(_captions, _caption_type),
    "dropped": Field(_dropped, _dropped_type),
    "timestamps": Field(attrgetter("timestamps"), _strings),
    "dateline": Field(attrgetter("dateline"), _string),
    "summary": Field(attrgetter("summary"), _string),
    "paragraphs": Field(attrgetter("paragraphs"), _strings),
    "spans": Field(_spans, _span_type),
}
