"""Rows that were written without a look at the rules: what papers of 19 languages print around a story.

`unseen/` has a file for each language and a row a line: `drop` goes where it stands (`position`), `keep` stays between
two paragraphs, `caption` is split, `markup` is unwrapped, `article` comes out whole. `set` tells by which rows rules
have been mended (1), and by which only phrases have (2). What has to stay has to stay in every row; of the others so
many have to come out right that a rule that breaks is seen. What does not is printed with `pytest -s`.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newsnorm import normalize
from trial import Row, flat, is_caption, is_dropped, is_kept, is_unwrapped, told

FOLDER = Path(__file__).with_name("unseen")
LANGUAGES = 19


def rows(kind: str, number: int) -> Iterator[Row]:
    for path in sorted(FOLDER.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if (row["kind"], row["set"]) == (kind, number):
                yield row


def is_told(row: Row) -> bool:
    """Whether title, paragraphs and captions of a page come out as the row says, blanks aside."""
    found = told(normalize(row["text"]))
    pairs = [
        [(flat(caption["text"] or ""), flat(caption["credit"] or "")) for caption in page["captions"]]
        for page in (found, row)
    ]
    texts = [[flat(text) for text in page["paragraphs"]] for page in (found, row)]
    return bool(found["title"] == row["title"] and pairs[0] == pairs[1] and texts[0] == texts[1])


JUDGES: dict[str, Callable[[Row], bool]] = {
    "keep": is_kept,
    "drop": is_dropped,
    "caption": is_caption,
    "markup": is_unwrapped,
    "article": is_told,
}
LEAST = {
    ("keep", 1): 1.0,
    ("keep", 2): 1.0,
    ("drop", 1): 0.97,
    ("drop", 2): 0.82,
    ("caption", 1): 0.98,
    ("caption", 2): 0.9,
    ("markup", 1): 0.96,
    ("article", 1): 0.8,
    ("article", 2): 0.4,
}


def test_there_are_rows_of_every_language() -> None:
    assert len(list(FOLDER.glob("*.jsonl"))) == LANGUAGES


@pytest.mark.parametrize(("kind", "number"), LEAST)
def test_rows_that_no_rule_was_made_for(kind: str, number: int) -> None:
    chosen = list(rows(kind, number))
    failed = [row for row in chosen if not JUDGES[kind](row)]
    for row in failed:
        print(json.dumps(row, ensure_ascii=False))
    right = len(chosen) - len(failed)
    print(f"{kind}, set {number}: {right} of {len(chosen)}")
    assert right >= LEAST[kind, number] * len(chosen)
