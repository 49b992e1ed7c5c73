"""What rarely comes to a command: a package that is not there, a full disk, a process that dies, a bad batch."""

import importlib
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import pytest

from newsnorm import normalize
from newsnorm.cli import columns, commands, explaining, main, pool
from newsnorm.cli.arguments import audit_parser
from newsnorm.cli.colour import coloured
from newsnorm.cli.faults import CommandError, Fault, UnreadableError
from newsnorm.cli.progress import telling
from newsnorm.cli.reading import Piece
from newsnorm.cli.records import parsed
from newsnorm.cli.resuming import Parts
from newsnorm.cli.running import Run
from newsnorm.cli.sources import Source
from newsnorm.cli.tables import encoded, rows
from newsnorm.cli.writing import Shape

pa = pytest.importorskip("pyarrow", reason="the extra newsnorm[arrow] is not installed")

STORY = "Bridge shut after flood\nThe old bridge was shut on Sunday, when the river had risen by two metres in a night."


@pytest.fixture
def told(folder: Path) -> Path:
    path = folder / "in.jsonl"
    path.write_text(json.dumps({"text": STORY}) + "\n", encoding="utf-8")
    return path


def test_importing_the_module_that_python_runs_runs_nothing() -> None:
    assert importlib.import_module("newsnorm.__main__").main is main


def test_without_rich_nothing_is_coloured_and_no_bar_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rich.console", None)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert coloured(normalize(STORY)) is None
    with telling("out.jsonl", 10) as tell:
        tell(10, 1)


def test_a_terminal_is_shown_colours(
    told: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(explaining, "coloured", lambda article: f"\x1b[1m{article.title}\n")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    explaining._show(normalize(STORY))
    assert capfd.readouterr().out == "\x1b[1mBridge shut after flood\n"


def test_a_line_that_is_not_there_is_told(told: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(told), "--line", "7"]) == 2
    assert "there is no such article" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("raised", "message"),
    [
        (BrokenProcessPool(), "a process was ended from outside"),
        (OSError(28, "No space left on device", "out.jsonl"), "out.jsonl: No space left on device"),
    ],
)
def test_what_ends_a_run_from_outside_is_told(
    raised: Exception, message: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(_: Any) -> int:
        raise raised

    monkeypatch.setitem(commands.COMMANDS, "audit", (audit_parser, fails))
    assert main(["audit", "in.txt"]) == 2
    assert message in capsys.readouterr().err


def test_a_command_in_another_thread_runs_without_a_handler_of_signals(told: Path) -> None:
    codes: list[int] = []
    thread = threading.Thread(target=lambda: codes.append(main([str(told), "-o", "out.jsonl"])))
    thread.start()
    thread.join()
    assert codes == [0]


def test_results_come_in_the_order_of_the_tasks_and_tasks_are_taken_as_needed() -> None:
    taken: list[int] = []

    def tasks() -> Iterator[int]:
        for number in range(12):
            taken.append(number)
            yield -number

    found = pool.spread(abs, tasks(), 2)
    assert next(found) == 0
    assert len(taken) == pool.AHEAD * 2 + 1
    assert list(found) == list(range(1, 12))


def test_a_process_without_a_parent_watches_nobody() -> None:
    pool._outlive_nobody()


def parquet_source(name: str) -> Source:
    return Source(name, "parquet", "")


def test_a_batch_that_python_has_no_type_for_is_left_out() -> None:
    far = pa.array([[2**62]], pa.list_(pa.timestamp("s")))  # no year that Python has, and a list has no text
    data = encoded(pa.table({"text": ["Rain fell."], "at": far}))
    with pytest.raises(UnreadableError, match="column 'at'"):
        rows(data)
    (fault,) = parsed(Piece(parquet_source("in.parquet"), data, 5, len(data)), "text")
    assert isinstance(fault, Fault)
    assert "a batch of rows that begins here was left out" in str(fault)


def test_parquet_is_neither_unpacked_nor_read_from_standard_input(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "in.parquet.gz").write_bytes(b"")
    assert main(["in.parquet.gz"]) == 2
    assert "packed inside" in capsys.readouterr().err
    assert main(["--from", "parquet", "-", "-o", "out.jsonl"]) == 2
    assert "not read from standard input" in capsys.readouterr().err


def test_a_source_that_is_gone_before_the_run_is_named(folder: Path) -> None:
    with pytest.raises(CommandError, match=r"gone\.txt: No such file"):
        Run([Source("gone.txt", "text", "")], folder / "out.txt", "", Shape("text", "text", (), ""))()


def test_half_a_part_goes_when_a_run_goes_on(folder: Path) -> None:
    parts = Parts.beside(folder / "out.jsonl", {"rules": "1"})
    parts.begin()
    half = parts.folder / "3.part.new"
    half.write_bytes(b"half")
    parts.go_on()
    assert not half.exists()


def test_row_groups_are_of_one_size_whatever_the_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns, "GROUP", 3)
    tables = [pa.table({"text": ["Rain fell."]})] * 7
    assert [table.num_rows for table in columns._grouped(tables)] == [3, 3, 1]
    assert [table.num_rows for table in columns._grouped(tables[:6])] == [3, 3]


def test_standard_input_is_written_to_a_file(folder: Path) -> None:
    command = [sys.executable, "-m", "newsnorm", "-", "-o", "out.jsonl"]
    subprocess.run(command, input=STORY.encode(), check=True, cwd=folder)
    assert json.loads((folder / "out.jsonl").read_text(encoding="utf-8"))["news_title"] == "Bridge shut after flood"
