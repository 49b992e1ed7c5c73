"""Files in, one file out: formats, packing, bad records, and output that appears whole or not at all."""

import gzip
import json
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from newsnorm import normalize
from newsnorm.cli import main
from newsnorm.cli.writing import ADDED
from stories import BODY, STORY

pytestmark = pytest.mark.usefixtures("folder")


def write(name: str, rows: Iterable[Mapping[str, Any] | str]) -> None:
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
    Path(name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(name).read_text(encoding="utf-8").split("\n") if line]


def told(captured: pytest.CaptureFixture[str]) -> list[str]:
    return captured.readouterr().err.splitlines()


def test_jsonl_keeps_every_record_and_adds_fields() -> None:
    write("in.jsonl", [{"id": 7, "text": STORY, "tags": ["a", None]}, {"text": "It snowed for nine days."}])
    assert main(["in.jsonl", "-o", "out.jsonl"]) == 0
    first, second = rows("out.jsonl")
    assert list(first) == ["id", "text", "tags", *(f"news_{name}" for name in ADDED)]
    assert (first["id"], first["tags"], first["news_body"]) == (7, ["a", None], BODY)
    assert first["news_dropped"] == [{"role": "ad", "rule": "boilerplate", "text": "Advertisement"}]
    assert second["news_body"] == "It snowed for nine days."
    assert sorted(os.listdir()) == ["in.jsonl", "out.jsonl"]


def test_the_characters_of_a_json_record_are_kept() -> None:
    record = (
        '{ "price":1.10, "huge": 123456789012345678901234567890, "text": "Rain.", "same": 1, "same": 2, "u":"\\u00e9" }'
    )
    write("in.jsonl", [record])
    assert main(["in.jsonl", "-o", "out.jsonl", "--add", "body"]) == 0
    assert Path("out.jsonl").read_text() == record[:-2] + ', "news_body": "Rain."}\n'


def test_field_names_and_prefix_are_free() -> None:
    write("in.jsonl", [{"content": STORY}])
    assert main(["in.jsonl", "-o", "out.jsonl", "--field", "content", "--add", "body,title", "--prefix", ""]) == 0
    assert rows("out.jsonl") == [{"content": STORY, "body": BODY, "title": None}]


def test_a_bad_record_ends_no_run_and_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    good = {"text": "Rain."}
    deep = "[" * 100_000
    bad = ["{", "[1]", '{"body": "x"}', '{"text": null}', '{"text": 5}', deep, '{"text": "x", "news_body": ""}']
    write("in.jsonl", [good, *bad, "", good])
    with Path("in.jsonl").open("ab") as file:
        file.write(b'{"text": "caf\xe9"}\n')
    assert main(["in.jsonl", "-o", "out.jsonl", "--errors", "bad.jsonl"]) == 1
    assert len(rows("out.jsonl")) == 2
    errors = rows("bad.jsonl")
    assert [error["line"] for error in errors] == [2, 3, 4, 5, 6, 7, 8, 11]
    assert {error["file"] for error in errors} == {"in.jsonl"}
    assert [error["reason"].split(":")[0] for error in errors] == [
        "not JSON",
        "not a JSON object but list",
        "no field 'text'; it has 'body'",
        "field 'text' holds no text but null",
        "field 'text' holds no text but int",
        "JSON too deep to read",
        "it has a field 'news_body' of its own; choose another --prefix",
        "not UTF-8 at byte 13 of the line",
    ]
    assert told(capsys) == ["newsnorm: 8 records could not be read, see bad.jsonl"]


def test_without_errors_the_first_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    write("in.jsonl", ["{"] * 25)
    assert main(["in.jsonl", "-o", "out.jsonl"]) == 1
    lines = told(capsys)
    assert lines[0].startswith("newsnorm: in.jsonl:1: not JSON: ")
    assert (len(lines), lines[-1]) == (11, "newsnorm: 25 records could not be read; --errors FILE names them all")
    assert Path("out.jsonl").read_bytes() == b""


def test_a_file_of_errors_of_a_clean_run_is_empty() -> None:
    Path("bad.jsonl").write_text("stale")
    write("in.jsonl", [{"text": "Rain."}])
    assert main(["in.jsonl", "-o", "out.jsonl", "--errors", "bad.jsonl"]) == 0
    assert Path("bad.jsonl").read_text() == ""


def test_text_files_folders_and_patterns() -> None:
    for name in ("b/2.txt", "b/1.txt", "a/deep/3.txt", "a/.hidden.txt", "a/picture.png"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(f"Rain fell on {name} all day and all night.")
    assert main(["a", "b/*.txt", "-o", "out.jsonl", "--add", "body"]) == 0
    assert [row["name"] for row in rows("out.jsonl")] == ["a/deep/3.txt", "b/1.txt", "b/2.txt"]
    assert main(["**/[12].txt", "-o", "out.txt"]) == 0
    assert Path("out.txt").read_text().split("\n\n\n") == [
        "Rain fell on b/1.txt all day and all night.",
        "Rain fell on b/2.txt all day and all night.",
        "",
    ]


def test_output_and_errors_in_the_folder_that_is_read_are_no_input() -> None:
    write("in.jsonl", [{"text": "Rain."}])
    for _ in range(2):
        assert main([".", "-o", "out.jsonl", "--errors", "bad.jsonl"]) == 0
        assert len(rows("out.jsonl")) == 1


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_packed_in_and_out(suffix: str) -> None:
    if suffix == ".zst":
        pytest.importorskip("zstandard", reason="the extra newsnorm[cli] is not installed")
    write("in.jsonl", [{"id": number, "text": STORY} for number in range(3)])
    assert main(["in.jsonl", "-o", f"packed.jsonl{suffix}"]) == 0
    assert main(["in.jsonl", "-o", f"again.jsonl{suffix}"]) == 0
    packed = Path(f"packed.jsonl{suffix}").read_bytes()
    assert packed == Path(f"again.jsonl{suffix}").read_bytes()
    Path(f"twice.jsonl{suffix}").write_bytes(packed * 2)  # as `cat` puts packed files together
    assert main([f"twice.jsonl{suffix}", "-o", "out.jsonl", "--prefix", "again_", "--add", "body"]) == 0
    assert [(row["id"], row["again_body"]) for row in rows("out.jsonl")] == [(number, BODY) for number in (0, 1, 2) * 2]


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_what_stands_before_a_damage_is_not_lost(suffix: str) -> None:
    if suffix == ".zst":
        zstandard = pytest.importorskip("zstandard", reason="the extra newsnorm[cli] is not installed")
        pack = zstandard.compress
    else:
        pack = gzip.compress
    line = json.dumps({"text": STORY}).encode() + b"\n"
    whole = pack(line * 4)
    Path(f"in.jsonl{suffix}").write_bytes(whole + pack(line)[:-6])
    Path(f"noise.jsonl{suffix}").write_bytes(b"this was never packed")
    names = [f"in.jsonl{suffix}", f"noise.jsonl{suffix}"]
    assert main([*names, "-o", "out.jsonl", "--errors", "bad.jsonl"]) == 1
    assert len(rows("out.jsonl")) >= 4
    errors = rows("bad.jsonl")
    assert [(error["file"], error["line"]) for error in errors] == [(name, None) for name in names]
    assert f"{suffix} data that ends too early" == errors[0]["reason"]
    assert errors[1]["reason"].startswith(f"damaged {suffix} data")


def test_half_a_surrogate_pair_comes_through() -> None:
    write("in.jsonl", ['{"text": "It rained all day.", "note": "\\ud83d"}'])
    assert main(["in.jsonl", "-o", "out.jsonl"]) == 0
    assert rows("out.jsonl")[0]["note"] == "\ud83d"


def test_lines_are_numbered_through_all_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsnorm.cli.reading.CHUNK", 100)
    monkeypatch.setattr("newsnorm.cli.streams.BLOCK", 64)
    write("in.jsonl", [{"text": f"Rain {number}."} if number % 3 else "{" for number in range(1, 100)])
    assert main(["in.jsonl", "-o", "out.jsonl", "--errors", "bad.jsonl"]) == 1
    assert [error["line"] for error in rows("bad.jsonl")] == list(range(3, 100, 3))
    assert len(rows("out.jsonl")) == 66


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (["in.jsonl", "-o", "nowhere/out.jsonl"], "there is no folder nowhere"),
        (["in.jsonl", "-o", "."], "not a file that could be replaced"),
        (["in.jsonl", "-o", "/dev/null"], "not a file that could be replaced"),
        (["in.jsonl", "-o", "in.jsonl"], "would be read and written"),
        (["none.jsonl", "-o", "out.jsonl"], "none.jsonl: No such file"),
        (["none*.jsonl", "-o", "out.jsonl"], "no file matches the pattern"),
        (["in.jsonl", "--errors", "bad.jsonl"], "--errors is for writing a file"),
        (["in.jsonl", "--json", "-o", "out.jsonl"], "--json and --explain print"),
        (["in.jsonl", "-o", "out.parquet.gz"], "leave .gz out"),
        (["-", "-o", "out.jsonl", "--resume"], "cannot be resumed"),
    ],
)
def test_a_command_that_cannot_be_is_told(
    arguments: list[str], advice: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write("in.jsonl", [{"text": "Rain."}])
    before = sorted(os.listdir())
    assert main(arguments) == 2
    assert advice in told(capsys)[0]
    assert sorted(os.listdir()) == before


@pytest.mark.parametrize("wrong", [["--jobs", "0"], ["--add", "heading"], ["--to", "csv"], ["--jobs", "many"]])
def test_a_wrong_argument_is_told(wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["in.jsonl", "-o", "out.jsonl", *wrong])
    assert stopped.value.code == 2


def test_what_is_missing_is_named_with_the_extra(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("pyarrow", "pyarrow.parquet", "zstandard"):
        monkeypatch.setitem(sys.modules, name, None)
    write("in.jsonl", [{"text": "Rain."}])
    for output in ("out.parquet", "out.jsonl.zst"):
        assert main(["in.jsonl", "-o", output]) == 2
        assert "pip install 'newsnorm[cli]'" in told(capsys)[0]
    assert os.listdir() == ["in.jsonl"]


def test_jsonl_is_printed_record_by_record(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write("in.jsonl", [{"text": STORY}, "{", {"text": "It snowed."}])
    assert main(["in.jsonl"]) == 1
    captured = capfdbinary.readouterr()
    assert captured.out.decode().count("== in.jsonl:") == 2
    assert captured.err.decode().startswith("newsnorm: in.jsonl:2: not JSON")
    assert main(["in.jsonl", "--json"]) == 1
    printed = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert [row["name"] for row in printed] == ["in.jsonl:1", "in.jsonl:3"]
    assert printed[0]["body"] == normalize(STORY).body == BODY
