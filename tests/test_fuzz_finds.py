"""What the fuzzer starts from and what it found keeps every promise that it checks."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from fuzz.oracles import check, text_of
from material import sources
from newsnorm import NEWS, Change

FUZZ = Path(__file__).parent / "fuzz"
FINDS = tomllib.loads((FUZZ / "finds.toml").read_text(encoding="utf-8"))["find"]
CORPUS = [json.loads(line) for line in (FUZZ / "corpus.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("find", FINDS, ids=lambda find: find["name"])
def test_what_was_found_holds(find: dict[str, str]) -> None:
    check(find["source"])


def unsettled() -> list[Any]:
    """Return the finds of rules that find more when they read what they have written; each says why."""
    found = [find for find in FINDS if "rule" in find]
    return [pytest.param(f, id=f["name"], marks=pytest.mark.xfail(reason=f["why"], strict=True)) for f in found]


@pytest.mark.parametrize("find", unsettled())
def test_a_second_pass_finds_nothing(find: dict[str, str]) -> None:
    rule = next(rule for rule in NEWS.repairs if rule.name == find["rule"])
    once = Change(rule.name, rule.find(find["source"])).do(find["source"])
    assert list(rule.find(once)) == []


def test_the_corpus_holds() -> None:
    for text in CORPUS:
        check(text)


def test_all_cases_hold() -> None:
    for text in sources():
        check(text)


def test_any_bytes_are_a_text() -> None:
    assert text_of(b"caf\xc3\xa9") == "café"
    assert text_of(b"caf\xe9") == "café"
    assert text_of(b"\xed\xa0\x80") == "\ud800"
