"""Lines that look like news and are not, and lines that do not and are: at least 95 of 100 of each kind come out right.

The lines are not part of the project; see data.py.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, TypeAlias

import pytest

from data import beside, needs_data
from newsnorm import Article, normalize

pytestmark = needs_data

Row: TypeAlias = dict[str, Any]

TITLE = "Harbour bridge to close for two years of repairs"
FIRST = (
    "The bridge over the old harbour will close in March for repairs that are to take two years, the city said on "
    "Monday, and buses will be sent through the tunnel."
)
SECOND = (
    "Shop owners on the north bank said that they had not been asked, and that they would lose a third of their trade "
    "if no ferry was put in its place."
)
GOAL = 0.95


@cache
def rows(name: str) -> tuple[Row, ...]:
    """Read a file of lines of JSON; a raw line end within a string, as one of them has it, counts as part of it."""
    found, held = [], ""
    for line in beside(name).read_bytes().decode().split("\n"):
        held += line
        try:
            found.append(json.loads(held, strict=False))
        except json.JSONDecodeError:
            held += "\x85" if held else ""
        else:
            held = ""
    return tuple(found)


def of_kind(kind: str) -> Iterator[Row]:
    return (row for row in rows("traps.jsonl") if row["kind"] == kind)


def flat(text: str) -> str:
    """Fold all runs of blanks and line ends into one blank."""
    return " ".join(text.split())


def without_blank_lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def between(line: str) -> Article:
    return normalize(f"{FIRST}\n{line}\n{SECOND}")


def placed(row: Row) -> Article:
    """Put the line where it is seen: before the story, between two paragraphs or after the last."""
    line = row["text"]
    story = {
        "head": (TITLE, line, FIRST, SECOND),
        "between": (TITLE, FIRST, line, SECOND),
        "tail": (TITLE, FIRST, SECOND, line),
    }
    return normalize("\n".join(story[row["position"]]))


def is_kept(row: Row) -> bool:
    body = flat(between(row["text"]).body)
    return flat(row["text"]) in body and FIRST in body and SECOND in body


def is_dropped(row: Row) -> bool:
    body = placed(row).body
    rest = flat(body.replace(FIRST, "").replace(SECOND, ""))
    return FIRST in body and SECOND in body and not any(flat(line) in rest for line in without_blank_lines(row["text"]))


def is_caption(row: Row) -> bool:
    expected = row["expected"]
    article = normalize(f"{TITLE}\n{row['text']}\n{FIRST}\n{SECOND}")
    found = [(flat(caption.text), flat(caption.credit)) for caption in article.captions]
    return (flat(expected["caption"] or ""), flat(expected["credit"] or "")) in found


def is_unwrapped(row: Row) -> bool:
    return without_blank_lines(normalize(row["text"]).body) == without_blank_lines(row["expected"])


def check(judge: Callable[[Row], bool], found: Iterable[Row]) -> None:
    chosen = [row for row in found if not row.get("needs_context")]
    failed = [row for row in chosen if not judge(row)]
    for row in failed:
        print(json.dumps(row, ensure_ascii=False))
    right = len(chosen) - len(failed)
    print(f"{right} of {len(chosen)}")
    assert right >= GOAL * len(chosen), f"{right} of {len(chosen)}; the others are printed above"


def test_true_sentences_stay() -> None:
    check(is_kept, of_kind("keep"))


def test_junk_goes() -> None:
    check(is_dropped, of_kind("drop"))


def test_captions_are_found_and_split() -> None:
    check(is_caption, of_kind("caption"))


def test_markup_goes() -> None:
    check(is_unwrapped, of_kind("markup"))


def test_nothing_is_harmed() -> None:
    harmed = {}
    for row in rows("traps-harm.jsonl"):
        body = normalize(row["text"]).body
        if missing := [span for span in row["must_keep"] if span not in body]:
            harmed[row["text"]] = missing
    assert harmed == {}


def told(article: Article) -> Row:
    """Return what the expected.json files say of an article."""
    return {
        "title": article.title,
        "paragraphs": list(article.paragraphs),
        "captions": [{"text": caption.text, "credit": caption.credit} for caption in article.captions],
    }


@pytest.mark.parametrize("field", ["title", "paragraphs", "captions"])
def test_whole_articles_come_out_right(field: str) -> None:
    texts = [beside("seed-article.txt"), *sorted(beside("articles").glob("*.txt"))]
    wrong = {}
    for path in texts:
        expected = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))[field]
        if field == "captions":
            expected = [{"text": caption["text"], "credit": caption["credit"]} for caption in expected]
        found = told(normalize(path.read_bytes().decode()))[field]
        if found != expected:
            wrong[path.name] = {"found": found, "expected": expected}
    assert wrong == {}
