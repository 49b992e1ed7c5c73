"""Text that is no news comes back as it was: tests/domains/*.toml, one table a document.

A document has a `name`, a `language` and a `source`. `elsewhere` are lines that a person too would call its title, its
author or its date, and that may be in those views. `expect = "fail"` marks a document of which something is lost,
and says `why`; `layout` says why its blanks are not kept. Both are strict: they have to be taken off when it holds.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsnorm import Article, normalize

DOMAINS = sorted((Path(__file__).parent / "domains").glob("*.toml"))
KEYS = {"name", "language", "source", "elsewhere", "expect", "why", "layout"}
LEAST = 60
LANGUAGES = 12


def documents(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["document"]
    return found


def marked(reason: str) -> list[Any]:
    """Return every document as a parameter of a test; one that gives a reason is a known failure."""
    found = []
    for path in DOMAINS:
        for document in documents(path):
            marks = [pytest.mark.xfail(reason=document[reason], strict=True)] if reason in document else []
            found.append(pytest.param(document, id=f"{path.stem}: {document['name']}", marks=marks))
    return found


def bare(text: str) -> str:
    """Return the text without its blanks and line ends."""
    return "".join(text.split())


def takers(article: Article) -> list[str]:
    """Say which rule took what, for the message of a failing test."""
    lines = [f"{line.rule} took {line.text!r} as {line.role}" for line in article.lines if line.text and line.rule]
    return lines + [f"{change.rule}: {edit}" for change in article.changes for edit in change.edits if bare(edit.old)]


@pytest.mark.parametrize("document", marked("why"))
def test_its_words_come_back(document: dict[str, Any]) -> None:
    """Every character that is no blank is in the body, in its order."""
    article = normalize(document["source"])
    expected, found = bare(document["source"]), bare(article.body)
    for line in document.get("elsewhere", ()):
        assert expected.count(bare(line)) == 1
        expected, found = expected.replace(bare(line), ""), found.replace(bare(line), "")
    assert found == expected, takers(article)


@pytest.mark.parametrize("document", marked("layout"))
def test_its_layout_comes_back(document: dict[str, Any]) -> None:
    """Every line that is not blank comes out of the repairs as it went in, with its indent and its gaps."""
    article = normalize(document["source"])
    lines, found = (
        [line.rstrip() for line in text.split("\n") if line.strip()] for text in (document["source"], article.text)
    )
    assert found == lines


def test_there_are_enough_of_them() -> None:
    found = [document for path in DOMAINS for document in documents(path)]
    assert len({document["name"] for document in found}) == len(found) >= LEAST
    assert len({document["language"] for document in found}) >= LANGUAGES


def test_they_are_well_formed() -> None:
    for path in DOMAINS:
        for document in documents(path):
            assert set(document) <= KEYS, document["name"]
            assert ("why" in document) == (document.get("expect") == "fail"), document["name"]
