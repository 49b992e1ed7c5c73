"""Run the rows of tests/cases/*.toml: one row, one sentence that holds.

A row has a `name`, a `why`, a `source` and at least one view of the article to expect: `body`, `text`, `title`,
`captions`, `dropped` ("role: line") and so on. `rules` narrows NEWS to the rules named; `given` is the title that
the caller knows; `expect = "fail"` marks a known failure, which has to be taken off as soon as it holds.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsnorm import NEWS, Article, normalize

CASES = Path(__file__).parent / "cases"
NEEDED = {"name", "why", "source"}
TEXTS = {"body", "text", "title", "byline", "summary", "dateline"}
LISTS = {"captions", "dropped", "paragraphs", "timestamps"}
KEYS = NEEDED | TEXTS | LISTS | {"rules", "expect", "given"}


def rows_of(path: Path) -> list[dict[str, Any]]:
    """Read the rows of one file; a typing mistake in a row is an error, not a row that tests nothing."""
    document = tomllib.loads(path.read_text(encoding="utf-8"))
    if set(document) != {"case"}:
        raise ValueError(f"{path.name}: a file of cases holds [[case]] tables and nothing else, not {sorted(document)}")
    rows: list[dict[str, Any]] = document["case"]
    for number, row in enumerate(rows, 1):
        place = f"{path.name}, case {number} ({row.get('name', 'no name')})"
        if unknown := set(row) - KEYS:
            raise ValueError(f"{place}: unknown {sorted(unknown)}; a row may have {sorted(KEYS)}")
        if missing := NEEDED - set(row):
            raise ValueError(f"{place}: needs {sorted(missing)}")
        if not set(row) & (TEXTS | LISTS):
            raise ValueError(f"{place}: expects nothing; say one of {sorted(TEXTS | LISTS)}")
        if row.get("expect", "fail") != "fail":
            raise ValueError(f"{place}: expect is 'fail' or not there")
    names = [row["name"] for row in rows]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise ValueError(f"{path.name}: two cases have the name {twice[0]!r}")
    return rows


def files() -> list[Path]:
    return sorted(CASES.glob("*.toml"))


def readable(path: Path) -> list[dict[str, Any]]:
    """Read the rows of a file, or none: `test_rows_are_well_formed` says what is wrong with it."""
    try:
        return rows_of(path)
    except ValueError:
        return []


def cases(strict: bool) -> list[Any]:
    found = []
    for path in files():
        for row in readable(path):
            known = strict and "expect" in row
            marks = [pytest.mark.xfail(reason=row["why"], strict=True)] if known else []
            found.append(pytest.param(row, id=f"{path.stem}: {row['name']}", marks=marks))
    return found


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_rows_are_well_formed(path: Path) -> None:
    assert rows_of(path)


def partitions(article: Article) -> bool:
    """Whether the lines, one after the other, are the text."""
    ends = [0, *(line.end for line in article.lines)]
    starts = [*(line.start for line in article.lines), len(article.text)]
    return ends == starts and all(
        article.text[line.start : line.end].removesuffix("\n") == line.text for line in article.lines
    )


def seen(article: Article, view: str) -> Any:
    """Return a view of the article in the form in which rows write it."""
    if view == "captions":
        return [{"text": caption.text, "credit": caption.credit} for caption in article.captions]
    if view == "dropped":
        return [f"{line.role}: {line.text.strip()}" for line in article.dropped]
    value = getattr(article, view)
    if view in LISTS:
        return list(value)
    return value if value is not None else ""


def expected(row: dict[str, Any], view: str) -> Any:
    """Return what the row says of a view; the credit of a caption may be left out where there is none."""
    if view == "captions":
        return [{"credit": ""} | caption for caption in row["captions"]]
    return row[view]


def made(row: dict[str, Any]) -> Article:
    """Return what a row's source becomes by the row's rules."""
    pipeline = NEWS.only(*row["rules"]) if "rules" in row else NEWS
    return normalize(row["source"], pipeline, title=row.get("given"))


@pytest.mark.parametrize("row", cases(strict=True))
def test_case(row: dict[str, Any]) -> None:
    article = made(row)
    views = [view for view in row if view in TEXTS | LISTS]
    assert {view: seen(article, view) for view in views} == {view: expected(row, view) for view in views}


@pytest.mark.parametrize("row", cases(strict=False))
def test_nothing_is_lost(row: dict[str, Any]) -> None:
    article = made(row)
    assert article.restore() == row["source"]
    assert partitions(article)
