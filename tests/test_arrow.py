"""Arrow columns: whatever their kind, they hold what a plain loop gives."""

import itertools
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from material import sources, texts
from newsnorm import NEWS, Edit, Pipeline, Repair, RuleError, normalize, shipped
from newsnorm.arrow import FIELDS, add_columns, article_type, to_articles, to_bodies
from newsnorm.arrow.rows import BATCH

STORY = """Bridge shut after flood
By Ada Quist
12 May 2024, 10:30

Sandbags line the north bank on Sunday. (AFP Photo/Bo Lind)
The city\\'s old bridge was shut on Sunday after the river rose by two metres in one night.
Advertisement
Nobody was hurt, the council said, and the ford upstream is open to lorries &ndash; for now."""
SAMPLE = [STORY, None, "Rain &amp; snow fell.", "", STORY, "Rain & snow fell.", None, "It rained.\nAdvertisement"]
BODIES = [None if text is None else normalize(text).body for text in SAMPLE]
ALL = [*FIELDS, "timestamps", "dateline", "summary", "paragraphs", "spans"]
STRINGS = [pa.string(), pa.large_string(), pa.string_view()]
DICTIONARIES = [pa.dictionary(index, value) for index in (pa.int8(), pa.uint32()) for value in STRINGS]


def column(rows: list[str | None], kind: pa.DataType) -> pa.Array:
    """Make an array of any kind; a dictionary has a value that no row has, one twice, and perhaps a null."""
    if not pa.types.is_dictionary(kind):
        return pa.array(rows, kind)
    values: list[str | None] = ["Never asked for.", *dict.fromkeys(rows), rows[0] if rows else ""]
    indices = [None if row is None and number % 2 else values.index(row) for number, row in enumerate(rows)]
    return pa.DictionaryArray.from_arrays(pa.array(indices, kind.index_type), pa.array(values, kind.value_type))


def told(article: Any) -> dict[str, Any]:
    """Tell in plain values what `to_articles` gives, from the article itself."""
    spans = [(line, *article.origin(line.start, line.start + len(line.text))) for line in article.lines]
    pictures = ("text", "credit", "agency", "label")
    return {
        "title": article.title,
        "byline": article.byline,
        "body": article.body,
        "captions": [{name: getattr(caption, name) for name in pictures} for caption in article.captions],
        "dropped": [{"text": line.text, "role": str(line.role), "rule": line.rule} for line in article.dropped],
        "timestamps": list(article.timestamps),
        "dateline": article.dateline,
        "summary": article.summary,
        "paragraphs": list(article.paragraphs),
        "spans": [
            {"start": start, "end": end, "role": str(line.role), "rule": line.rule}
            for line, start, end in spans
            if line.role != "blank"
        ],
    }


# every kind of column


@pytest.mark.parametrize("kind", [*STRINGS, *DICTIONARIES], ids=str)
def test_the_same_kind_comes_back(kind: pa.DataType) -> None:
    array = column(SAMPLE, kind)
    assert (to_bodies(array).type, to_bodies(array).to_pylist()) == (kind, BODIES)
    for start, length in ((1, 5), (3, 0), (2, 100)):
        part = to_bodies(array.slice(start, length))
        assert (part.type, part.to_pylist()) == (kind, BODIES[start : start + length])
        part.validate(full=True)


@pytest.mark.parametrize("kind", [*STRINGS, *DICTIONARIES], ids=str)
def test_chunks_stay_as_they_are(kind: pa.DataType) -> None:
    array = column(SAMPLE, kind)
    chunked = pa.chunked_array([array[:2], array[:0], column(SAMPLE[2:7], kind), array[7:]])
    for whole in (chunked, chunked.slice(1, 4), chunked[:0], pa.chunked_array([], kind)):
        found = to_bodies(whole)
        assert isinstance(found, pa.ChunkedArray)
        assert found.type == kind
        assert [len(chunk) for chunk in found.chunks] == [len(chunk) for chunk in whole.chunks]
        assert found.to_pylist() == to_articles(whole).combine_chunks().field("body").to_pylist()
    assert to_bodies(chunked).to_pylist() == BODIES


@pytest.mark.parametrize("kind", [*STRINGS, *DICTIONARIES], ids=str)
def test_structs_hold_what_the_article_holds(kind: pa.DataType) -> None:
    found = to_articles(column(SAMPLE, kind), ALL)
    found.validate(full=True)
    strings = kind.value_type if kind in DICTIONARIES else kind
    assert found.type == article_type(ALL, strings)
    assert found.field("title").type == strings
    assert found.to_pylist() == [None if text is None else told(normalize(text)) for text in SAMPLE]
    assert to_articles(column(SAMPLE, kind)[2:4]).to_pylist() == to_articles(column(SAMPLE, kind)).to_pylist()[2:4]


def test_a_column_of_nothing_but_nulls_has_no_kind_of_string() -> None:
    assert to_bodies(pa.nulls(3)).equals(pa.nulls(3))
    assert to_articles(pa.nulls(3)).type == article_type()
    assert to_articles(pa.nulls(3)).to_pylist() == [None] * 3
    assert to_articles(pa.array([], pa.string())).type == article_type()


def test_many_rows_are_worked_in_batches() -> None:
    rows = [None if number % 7 == 0 else f"It rained {number} times." for number in range(2 * BATCH + 1)]
    assert to_bodies(pa.array(rows)).to_pylist() == rows
    assert to_articles(pa.array(rows), ["body"]).field("body").to_pylist() == rows


@given(st.lists(texts | st.none(), max_size=6), st.sampled_from([*STRINGS, *DICTIONARIES]), st.data())
def test_any_column_holds_what_a_plain_loop_gives(rows: list[str | None], kind: pa.DataType, data: Any) -> None:
    rows = [None if row is None else row.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for row in rows]
    array = column(rows, kind)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(rows)), min_size=2, max_size=4)))
    chunked = pa.chunked_array([array[start:end] for start, end in itertools.pairwise(cuts)], kind)
    rows = rows[cuts[0] : cuts[-1]]
    assert to_bodies(chunked).to_pylist() == [None if row is None else normalize(row).body for row in rows]
    found = to_articles(chunked, ALL).to_pylist()
    assert found == [None if row is None else told(normalize(row)) for row in rows]


def test_spans_quote_the_text_that_came_in() -> None:
    (found,) = to_articles(pa.array([STORY]), ["spans"]).to_pylist()
    quoted = {span["role"]: STORY[span["start"] : span["end"]] for span in found["spans"]}
    assert quoted["title"] == "Bridge shut after flood"
    assert quoted["ad"] == "Advertisement"
    assert quoted["body"].endswith("lorries &ndash; for now.")


# dictionaries


def counted() -> tuple[Pipeline, list[str]]:
    seen: list[str] = []

    def counts(text: str) -> Iterator[Edit]:
        seen.append(text)
        yield from ()

    return NEWS.add(Repair(counts), before="surrogates"), seen


@pytest.mark.parametrize("function", [to_bodies, to_articles])
def test_each_distinct_value_is_worked_once(function: Callable[..., Any]) -> None:
    pipeline, seen = counted()
    kind = pa.dictionary(pa.int8(), pa.string())
    function(pa.chunked_array([column(SAMPLE, kind), column(SAMPLE[2:], kind)]), pipeline=pipeline)
    assert sorted(seen) == sorted({text for text in SAMPLE if text is not None})


def test_each_body_stands_in_a_dictionary_once() -> None:
    found = to_bodies(column(SAMPLE, pa.dictionary(pa.int8(), pa.string())))
    assert sorted(found.dictionary.to_pylist()) == sorted({body for body in BODIES if body is not None})
    array = pa.array(["b", "a"]).dictionary_encode()
    ordered = pa.DictionaryArray.from_arrays(array.indices, array.dictionary, ordered=True)
    assert to_bodies(ordered).type == ordered.type


# what a string array cannot hold, and what is no string array


def halves(text: str) -> Iterator[Edit]:
    for offset, character in enumerate(text):
        if character == "!":
            yield Edit(offset, "!", "\ud83d")


def test_half_a_surrogate_pair_gives_way_to_a_replacement_character() -> None:
    broken = Pipeline([Repair(halves), *NEWS.labellers])
    for kind in (pa.string(), pa.dictionary(pa.int8(), pa.string_view())):
        rows = pa.array(["It rained!\nAdvertisement!", None, "Snow."]).cast(pa.string())
        array = column(rows.to_pylist(), kind)
        assert to_bodies(array, broken).to_pylist() == ["It rained\ufffd\n\nAdvertisement\ufffd", None, "Snow."]
        found = to_articles(array, ["paragraphs"], broken).field("paragraphs").to_pylist()
        assert found == [["It rained\ufffd", "Advertisement\ufffd"], None, ["Snow."]]
    captions = pa.array(["A boat at sea! (AFP Photo/Bo Lind)\nIt rained on the town all day and all night long."])
    assert "at sea\ufffd" in to_articles(captions, ["captions"], broken)[0].as_py()["captions"][0]["text"]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (pa.array([None, None, 3]), "row 2 is no string: the column holds int64"),
        (pa.array([b"rain"]), "row 0 is no string: the column holds binary"),
        (pa.array([None, b"rain"], pa.large_binary()), "row 1 is no string: the column holds large_binary"),
        (pa.chunked_array([[None, None], [None, 0.5]], pa.float64()), "row 3 is no string: the column holds double"),
        (pa.array([None, 7]).dictionary_encode(), "row 1 is no string: the column holds dictionary<values=int64, "),
        (pa.array([["rain"]]), "row 0 is no string: the column holds list<item: string>"),
        (pa.nulls(2, pa.int32()), "these are no string: the column holds int32"),
        (
            pa.UnionArray.from_dense(
                pa.array([0, 1], pa.int8()), pa.array([0, 0], pa.int32()), [pa.array(["a"]), pa.array([1])]
            ),
            "row 1 is no string: the column holds dense_union<0: string=0, 1: int64=1>",
        ),
        (["rain"], "texts are a pyarrow Array or ChunkedArray, not list; make one with pyarrow.array"),
        ("rain", "texts are a pyarrow Array or ChunkedArray, not str; make one with pyarrow.array"),
    ],
    ids=str,
)
@pytest.mark.parametrize("function", [to_bodies, to_articles])
def test_what_is_no_string_raises_with_its_row(function: Callable[..., Any], given: Any, message: str) -> None:
    with pytest.raises(TypeError) as error:
        function(given)
    assert str(error.value).startswith(message)


def unchecked(*rows: bytes) -> pa.Array:
    """Make a string array of bytes that may not be UTF-8, as a careless writer does."""
    return pa.StringArray.from_buffers(len(rows), *pa.array(rows).buffers()[1:])


@pytest.mark.parametrize("function", [to_bodies, to_articles])
def test_what_is_not_utf8_raises_with_its_row(function: Callable[..., Any]) -> None:
    bad = unchecked(b"It rained.", b"Caf\xe9 au lait")
    dictionary = pa.DictionaryArray.from_arrays(pa.array([0, 0, 0, 1]), bad)
    for array, row in ((bad, 1), (pa.chunked_array([pa.array(["a", "b"]), bad]), 3), (dictionary, 3), (bad[1:], 0)):
        with pytest.raises(ValueError, match=f"^row {row} is not UTF-8: invalid continuation byte at byte 3"):
            function(array)


def liar(text: str) -> Iterator[Edit]:
    if "snow" in text:
        yield Edit(0, "rain", "")


def test_an_error_of_a_rule_tells_its_row() -> None:
    with pytest.raises(RuleError, match="rule 'liar' edits at offset 0") as error:
        to_bodies(pa.chunked_array([["It rained.", None], ["It snowed."]]), Pipeline([Repair(liar)]))
    assert error.value.__notes__ == ["This was row 2."]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (["title", "headline"], "no field 'headline'; fields are title, byline, body, captions, dropped, timestamps, "),
        ([], "no field at all; fields are title, "),
        (["body", "title", "body"], "a field stands twice in body, title, body"),
    ],
)
def test_fields_that_are_not_there_raise(fields: list[str], message: str) -> None:
    for ask in (article_type, lambda fields: to_articles(pa.array(["It rained."]), fields)):
        with pytest.raises(ValueError, match=f"^{message}"):
            ask(fields)


# tables


@pytest.mark.parametrize("kind", [pa.table, pa.record_batch])
def test_a_table_gets_a_column_for_each_field(kind: Callable[..., Any]) -> None:
    table = kind({"id": pa.array(range(len(SAMPLE))), "text": pa.array(SAMPLE)})
    found = add_columns(table)
    assert type(found) is type(table)
    assert found.column_names == ["id", "text", *FIELDS]
    assert found.select(["id", "text"]).equals(table)
    assert found.column("body").to_pylist() == BODIES
    articles = to_articles(pa.array(SAMPLE)).to_pylist()
    assert found.select(list(FIELDS)).to_pylist() == [row or dict.fromkeys(FIELDS) for row in articles]
    assert add_columns(table.slice(2, 3), fields=["body"]).column("body").to_pylist() == BODIES[2:5]
    assert add_columns(table[:0]).schema == found.schema


def test_the_new_names_can_be_told_from_those_there_are() -> None:
    table = pa.table({"body": SAMPLE, "title": pa.nulls(len(SAMPLE))})
    with pytest.raises(ValueError, match=r"^the table has a column title, body already; give other fields or another"):
        add_columns(table, "body")
    found = add_columns(table, "body", ["title", "body"], prefix="clean_")
    assert found.column_names == ["body", "title", "clean_title", "clean_body"]
    assert found.column("clean_body").to_pylist() == BODIES
    with pytest.raises(KeyError, match="text"):
        add_columns(table, fields=["summary"])


def test_a_pipeline_of_ones_own_is_used() -> None:
    bare = NEWS.only().phrases(shipped("en"))
    table = pa.table({"text": ["Rain &amp; snow fell."]})
    assert to_bodies(table["text"], bare).to_pylist() == ["Rain &amp; snow fell."]
    assert add_columns(table, fields=["body"], pipeline=bare)["body"].to_pylist() == ["Rain &amp; snow fell."]


def test_every_case_comes_out_as_from_a_plain_loop() -> None:
    rows = [text for text in sources() if text.isprintable() or max(text, default="") < "\ud800"]
    assert to_bodies(pa.array(rows)).to_pylist() == [normalize(text).body for text in rows]


def test_without_pyarrow_it_says_what_to_install() -> None:
    code = "import sys; sys.modules['pyarrow'] = None; import newsnorm; import newsnorm.arrow"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, text=True)
    assert done.stderr.endswith("ModuleNotFoundError: newsnorm.arrow needs pyarrow: pip install 'newsnorm[arrow]'\n")
