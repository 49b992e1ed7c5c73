"""Parquet in and out: types stay, records that disagree about a type are not lost."""

import datetime
import json
import os
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from newsnorm.cli import main
from stories import BODY, STORY

pa = pytest.importorskip("pyarrow", reason="the extra newsnorm[cli] is not installed")
pq = pytest.importorskip("pyarrow.parquet", reason="the extra newsnorm[cli] is not installed")

pytestmark = pytest.mark.usefixtures("folder")


def read(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pq.read_table(name).to_pylist()
    return found


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.dictionary(pa.int32(), pa.string())])
def test_columns_stay_in_their_types_and_rows_in_their_order(kind: Any) -> None:
    table = pa.table(
        {
            "id": pa.array([1, 2, 3], pa.uint8()),
            "when": pa.array([0, 1, None], pa.timestamp("ns", "UTC")),
            "story": pa.array([STORY, None, "It snowed for nine days."]).cast(kind),
        }
    )
    pq.write_table(table, "in.parquet", row_group_size=2)
    assert main(["in.parquet", "--column", "story", "-o", "out.parquet", "--errors", "bad.jsonl"]) == 1
    out = pq.read_table("out.parquet")
    assert [out.schema.field(name).type for name in ("id", "when")] == [pa.uint8(), pa.timestamp("ns", "UTC")]
    assert out["id"].to_pylist() == [1, 3]
    assert out["news_body"].to_pylist() == [BODY, "It snowed for nine days."]
    assert out["news_dropped"].to_pylist()[0] == [{"role": "ad", "rule": "boilerplate", "text": "Advertisement"}]
    told = json.loads(Path("bad.jsonl").read_text())
    assert (told["line"], told["reason"]) == (2, "field 'story' holds no text but null")


def test_parquet_becomes_json_that_others_can_read() -> None:
    values = {
        "text": "Rain.",
        "day": datetime.date(2024, 5, 12),
        "price": Decimal("1.10"),
        "raw": b"\xff",
        "ratio": float("nan"),
        "ratios": [float("inf"), 1.0],
    }
    pq.write_table(pa.Table.from_pylist([values]), "in.parquet")
    assert main(["in.parquet", "-o", "out.jsonl", "--add", "body"]) == 0
    told = json.loads(Path("out.jsonl").read_text(), parse_constant=pytest.fail)
    assert told == {
        "text": "Rain.",
        "day": "2024-05-12",
        "price": "1.10",
        "raw": "/w==",
        "ratio": None,
        "ratios": [None, 1.0],
        "news_body": "Rain.",
    }


def test_types_that_disagree_widen_or_become_json(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsnorm.cli.reading.CHUNK", 1)
    monkeypatch.setattr("newsnorm.cli.streams.BLOCK", 16)
    records = [
        {"text": "Rain.", "count": 1, "mixed": 1, "late": None},
        {"text": "Snow.", "count": 1.5, "mixed": "two", "late": ["x"]},
        {"text": "Hail.", "count": None, "mixed": {"a": [1, "b"]}, "huge": 2**80, "half": "a\ud83db"},
        {"text": "Fog.", "mixed": None, "huge": 1},
    ]
    Path("in.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    assert main(["in.jsonl", "-o", "out.parquet", "--add", "body"]) == 0
    found = read("out.parquet")
    assert [row["count"] for row in found] == [1.0, 1.5, None, None]
    assert [row["mixed"] for row in found] == ["1", '"two"', '{"a": [1, "b"]}', None]
    assert [row["late"] for row in found] == [None, ["x"], None, None]
    assert [row["huge"] for row in found] == [None, None, str(2**80), "1"]
    assert found[2]["half"] == "a\N{REPLACEMENT CHARACTER}b"
    assert [row["news_body"] for row in found] == ["Rain.", "Snow.", "Hail.", "Fog."]


def test_jobs_give_the_same_file_and_rows_are_put_into_large_groups() -> None:
    table = pa.table({"text": [f"{STORY} Item {number}." for number in range(2000)]})
    pq.write_table(table, "in.parquet", row_group_size=500)
    assert main(["in.parquet", "-o", "one.parquet", "--jobs", "1"]) == 0
    assert main(["in.parquet", "-o", "two.parquet", "--jobs", "2"]) == 0
    assert Path("one.parquet").read_bytes() == Path("two.parquet").read_bytes()
    assert pq.ParquetFile("one.parquet").num_row_groups == 1


def test_no_rows_give_a_file_with_the_added_columns() -> None:
    Path("in.jsonl").write_text("")
    assert main(["in.jsonl", "-o", "out.parquet", "--add", "body,title"]) == 0
    assert pq.read_table("out.parquet").schema.names == ["news_body", "news_title"]


@pytest.mark.parametrize(
    ("write", "reason"),
    [
        (lambda: Path("in.parquet").write_bytes(b"PAR1 and nothing else"), ""),
        (lambda: pq.write_table(pa.table({"body": ["x"]}), "in.parquet"), "no column 'text'; it has 'body'"),
        (lambda: pq.write_table(pa.table({"text": [1]}), "in.parquet"), "column 'text' holds no text but int64"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_once(write: Any, reason: str) -> None:
    write()
    Path("good.txt").write_text("Rain.")
    assert main(["in.parquet", "good.txt", "-o", "out.jsonl", "--errors", "bad.jsonl"]) == 1
    told = json.loads(Path("bad.jsonl").read_text())
    assert (told["file"], told["line"]) == ("in.parquet", None)
    assert reason in told["reason"]
    assert len(Path("out.jsonl").read_text().splitlines()) == 1
    assert sorted(os.listdir()) == ["bad.jsonl", "good.txt", "in.parquet", "out.jsonl"]
