"""The articles of examples/ come out as their expected.json says."""

import json
from pathlib import Path
from typing import Any

import pytest

from newsnorm import normalize
from newsnorm.report import to_dict

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))


def told(path: Path) -> dict[str, Any]:
    """Return what an expected.json says: the views, and role and text of the lines in none of them."""
    article = normalize(path.read_bytes().decode())
    whole = to_dict(article)
    views = {key: whole[key] for key in ("title", "byline", "timestamps", "dateline", "paragraphs")}
    captions = [{"text": caption.text, "credit": caption.credit} for caption in article.captions]
    dropped = [{"role": str(line.role), "text": line.text.strip()} for line in article.dropped]
    return views | {"captions": captions, "dropped": dropped}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_comes_out_as_expected(path: Path) -> None:
    assert told(path) == json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 3


def test_the_file_of_all_examples_has_their_texts() -> None:
    lines = (EXAMPLES[0].parent / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    assert {told["id"]: told["text"] for told in map(json.loads, lines)} == {
        path.stem: path.read_bytes().decode() for path in EXAMPLES
    }
