"""Columns: an array of texts in, an array of as many rows out."""

from collections.abc import Callable, Sequence
from functools import cache

import pyarrow as pa

from newsnorm.arrow.fields import FIELDS, article_type, chosen
from newsnorm.arrow.rows import Build, dictionary, in_batches, results, string_type, strings, structs
from newsnorm.article import Article
from newsnorm.news import NEWS
from newsnorm.pipeline import Pipeline

__all__ = ["to_articles", "to_bodies"]


def to_bodies(texts: pa.Array | pa.ChunkedArray, pipeline: Pipeline = NEWS) -> pa.Array | pa.ChunkedArray:
    r"""Return the body of each article: null for null, and an array of the type, and in the chunks, that came in.

    A dictionary array is worked once for each of its values, and comes back as one in which each body stands once.

    >>> texts = pa.array(["Rain fell.\nAdvertisement", None, "Rain fell."])
    >>> to_bodies(texts.dictionary_encode()).dictionary.to_pylist()
    ['Rain fell.']

    Args:
        texts: strings of any type: `string`, `large_string`, `string_view`, and dictionaries of these.
        pipeline: the rules to run.

    Raises:
        TypeError: a row is no string; the message has its number, counted from 0.
        ValueError: a row is not UTF-8; likewise.
        RuleError: a rule of one's own broke its contract; a note has the number of the row.

    """
    string_type(texts)
    build = dictionary if pa.types.is_dictionary(texts.type) else in_batches(strings)
    return _mapped(texts, pipeline, lambda article: article.body, build, texts.type)


def to_articles(
    texts: pa.Array | pa.ChunkedArray, fields: Sequence[str] = FIELDS, pipeline: Pipeline = NEWS
) -> pa.StructArray | pa.ChunkedArray:
    """Return what there is to know of each article as a struct, null for null, in the chunks that came in.

    The strings in it have the type of those that came in. A dictionary array is worked once for each of its values;
    what comes back is no dictionary, since of dictionaries of structs few programs can make anything.

    The fields: `title`, `byline`, `body`, `dateline`, `summary` are strings, null where the article has none;
    `timestamps` and `paragraphs` are lists of strings; `captions` are structs of `text`, `credit`, `agency`, `label`;
    `dropped` are structs of `text`, `role`, `rule`; `spans` say of every line that is not blank, by `start`, `end`,
    `role` and `rule`, where in the text that came in it stands, in characters, and what it is.

    Args:
        texts: strings of any type: `string`, `large_string`, `string_view`, and dictionaries of these.
        fields: the names of those that are wanted.
        pipeline: the rules to run.

    Raises:
        TypeError: a row is no string; the message has its number, counted from 0.
        ValueError: a row is not UTF-8, likewise; or a field is not known.
        RuleError: a rule of one's own broke its contract; a note has the number of the row.

    """
    kind = article_type(fields, string_type(texts))
    reads = [field.read for field in chosen(fields).values()]
    return _mapped(texts, pipeline, lambda article: tuple(read(article) for read in reads), in_batches(structs), kind)


def _mapped(
    texts: pa.Array | pa.ChunkedArray,
    pipeline: Pipeline,
    read: Callable[[Article], object],
    build: Build,
    kind: pa.DataType,
) -> pa.Array | pa.ChunkedArray:
    """Normalize each text, read something from the article, and build an array of it for each chunk."""

    def work(text: str) -> object:
        return read(pipeline(text))

    if pa.types.is_dictionary(texts.type):
        work = cache(work)  # a value can stand in the dictionaries of many chunks
    if isinstance(texts, pa.Array):
        return build(results(texts, 0, work), kind)
    first, chunks = 0, []
    for chunk in texts.chunks:
        chunks.append(build(results(chunk, first, work), kind))
        first += len(chunk)
    return pa.chunked_array(chunks, kind)
