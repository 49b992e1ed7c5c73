"""Runs that are stopped: nothing half stands there, nobody is left behind, and `--resume` ends as a whole run."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from newsnorm.cli import main

STORY = """Bridge shut after flood
The city\\'s old bridge was shut on Sunday after the river rose by two metres in one night.
Advertisement
Nobody was hurt, the council said, and the ford upstream is open to lorries – for now.
"""
posix = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a file of some chunks, with a bad line in every one."""
    path = tmp_path_factory.mktemp("corpus") / "in.jsonl"
    chance = random.Random(5)
    with path.open("w", encoding="utf-8") as file:
        for number in range(1400):
            told = f"{STORY * chance.randrange(3, 9)}Item {number}."
            file.write(json.dumps({"id": number, "text": told}) + "\n" if number % 200 else "{\n")
    return path


@pytest.fixture(scope="module")
def whole(corpus: Path) -> tuple[bytes, bytes]:
    """Return output and errors of a run that nobody stopped."""
    output = corpus.parent / "whole.jsonl"
    assert main([str(corpus), "-o", str(output), "--errors", f"{output}.bad"]) == 1
    assert json.loads(Path(f"{output}.bad").read_text().splitlines()[-1])["line"] == 1201
    return output.read_bytes(), Path(f"{output}.bad").read_bytes()


@pytest.fixture(autouse=True)
def heed_interrupts() -> Iterator[None]:
    """Undo what a shell does for a job in the background, whose children would not hear Ctrl-C."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@contextmanager
def command(corpus: Path, output: Path, *more: str) -> "Iterator[subprocess.Popen[bytes]]":
    """Start a run; whatever comes, it is not waited for without end."""
    arguments = [str(corpus), "-o", str(output), "--errors", f"{output}.bad", *more]
    with subprocess.Popen(
        [sys.executable, "-m", "newsnorm", *arguments], stderr=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def wait_for_parts(output: Path, count: int, process: "subprocess.Popen[bytes]") -> None:
    """Wait until a run has done so many chunks."""
    for _ in range(6000):
        if len(list(parts_of(output).glob("*.part"))) >= count:
            return
        assert process.poll() is None, process.communicate()
        time.sleep(0.01)
    raise AssertionError("the run does not get on")


def parts_of(output: Path) -> Path:
    return output.with_name(f"{output.name}.parts")


def children(process: "subprocess.Popen[bytes]") -> list[int]:
    told = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    return [int(child) for child in told.read_text().split()] if told.exists() else []


def gone(pid: int) -> bool:
    for _ in range(500):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.02)
    return False


@posix
@pytest.mark.parametrize(
    ("jobs", "number", "code"),
    [("1", "SIGINT", 130), ("2", "SIGINT", 130), ("2", "SIGTERM", 143), ("2", "SIGKILL", -9)],
)
def test_a_run_that_is_stopped_leaves_nothing_half_and_can_go_on(
    corpus: Path, whole: tuple[bytes, bytes], tmp_path: Path, *, jobs: str, number: str, code: int
) -> None:
    output = tmp_path / "out.jsonl"
    output.write_text("what stood there before\n")
    with command(corpus, output, "--jobs", jobs) as process:
        wait_for_parts(output, 1, process)
        helpers = children(process)
        process.send_signal(signal.Signals[number])
        told = process.communicate(timeout=60)[1].decode()
    assert process.returncode == code
    assert "Traceback" not in told
    assert output.read_text() == "what stood there before\n"
    assert sorted(os.listdir(tmp_path)) == ["out.jsonl", "out.jsonl.parts"]
    assert [pid for pid in helpers if not gone(pid)] == []
    kept = {part: part.stat().st_mtime_ns for part in parts_of(output).glob("*.part")}
    assert kept
    with command(corpus, output, "--jobs", "2", "--resume") as process:
        wait_for_parts(output, len(kept), process)
        assert all(part.stat().st_mtime_ns == made for part, made in kept.items()), "what was done is done again"
        assert process.wait(timeout=120) == 1
        process.communicate()
    assert (output.read_bytes(), Path(f"{output}.bad").read_bytes()) == whole
    assert sorted(os.listdir(tmp_path)) == ["out.jsonl", "out.jsonl.bad"]


@posix
def test_kills_at_random_moments_never_show(corpus: Path, whole: tuple[bytes, bytes], tmp_path: Path) -> None:
    """Kill one run again and again, wherever it is: benchmarks/commandline/kills.py does it ten times and longer."""
    output, chance = tmp_path / "out.jsonl", random.Random(11)
    for _ in range(3):
        with command(corpus, output, "--jobs", "2", "--resume") as process:
            time.sleep(chance.uniform(0.1, 1.2))
            process.kill()
            process.communicate()
        assert not output.exists() or output.read_bytes() == whole[0]
    with command(corpus, output, "--jobs", "2", "--resume") as process:
        assert process.wait(timeout=120) == 1
        process.communicate()
    assert (output.read_bytes(), Path(f"{output}.bad").read_bytes()) == whole


def unfinished(corpus: Path, output: Path) -> None:
    """Stop a run right before its output appears."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("newsnorm.cli.resuming.Parts.finish", stopped)
        assert main([str(corpus), "-o", str(output)]) == 130


def stopped(*_: object) -> None:
    raise KeyboardInterrupt


def test_another_run_is_not_gone_on_with(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    output, copy = tmp_path / "out.jsonl", tmp_path / "in.jsonl"
    copy.write_bytes(corpus.read_bytes())
    unfinished(copy, output)
    again = [str(copy), "-o", str(output), "--resume"]
    for changed in (["--add", "body"], ["--prefix", "x_"], ["--to", "text"], ["--field", "id"]):
        assert main([*again, *changed]) == 2
        assert "this has changed: options" in capsys.readouterr().err
    monkeypatch.setattr("newsnorm.__version__", "99")
    assert main(again) == 2
    assert "this has changed: newsnorm" in capsys.readouterr().err
    monkeypatch.undo()
    os.utime(copy, (1, 1))
    assert main(again) == 2
    assert "this has changed: input; start anew, without --resume" in capsys.readouterr().err
    assert not output.exists()


def test_without_resume_a_run_starts_anew(corpus: Path, whole: tuple[bytes, bytes], tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    unfinished(corpus, output)
    for part in parts_of(output).glob("*.part"):
        part.write_text("from another time\n")
    assert main([str(corpus), "-o", str(output)]) == 1
    assert output.read_bytes() == whole[0]


def test_a_folder_that_is_not_of_a_run_is_left_alone(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "out.jsonl.parts" / "mine.txt"
    mine.parent.mkdir()
    mine.write_text("spare me")
    for more in ([], ["--resume"]):
        assert main([str(corpus), "-o", str(tmp_path / "out.jsonl"), *more]) == 2
        assert "not of a run of this command" in capsys.readouterr().err
    assert mine.read_text() == "spare me"


def test_parts_of_another_run_are_not_taken_for_ours(tmp_path: Path, whole: tuple[bytes, bytes], corpus: Path) -> None:
    output = tmp_path / "out.jsonl"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("newsnorm.cli.resuming.Parts.finish", stopped)
        patch.setattr("newsnorm.cli.resuming.Parts.begin", lambda parts: parts.folder.mkdir(exist_ok=True))
        assert main([str(corpus), "-o", str(output), "--add", "title"]) == 130  # one that began before ours
    (parts_of(output) / "run.json").write_text("{}")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("newsnorm.cli.resuming.Parts.begin", lambda _: None)
        assert main([str(corpus), "-o", str(output)]) == 1
    assert output.read_bytes() == whole[0]


def test_jobs_do_not_change_the_output(corpus: Path, whole: tuple[bytes, bytes], tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    assert main([str(corpus), "-o", str(output), "--jobs", "3", "--errors", f"{output}.bad"]) == 1
    assert (output.read_bytes(), Path(f"{output}.bad").read_bytes()) == whole


def test_a_run_that_is_not_on_a_terminal_tells_nothing(corpus: Path, tmp_path: Path) -> None:
    with command(corpus, tmp_path / "out.jsonl", "--jobs", "2") as process:
        out, err = process.communicate(timeout=120)
    assert out == b""
    assert err.decode().splitlines() == [f"newsnorm: 7 records could not be read, see {tmp_path}/out.jsonl.bad"]


@posix
def test_progress_on_a_terminal_has_rate_and_time_left(corpus: Path, tmp_path: Path) -> None:
    pytest.importorskip("rich", reason="the extra newsnorm[cli] is not installed")
    import pty  # noqa: PLC0415 (POSIX has it)

    leader, follower = pty.openpty()
    output = str(tmp_path / "out.jsonl")
    run = [sys.executable, "-m", "newsnorm", str(corpus), "-o", output]
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "120"}
    with subprocess.Popen(run, stderr=follower, stdout=subprocess.DEVNULL, env=environment) as process:
        os.close(follower)
        seen = b""
        while True:
            try:
                block = os.read(leader, 4096)
            except OSError:  # how Linux says that nobody writes there any more
                break
            if not block:
                break
            seen += block
    os.close(leader)
    assert process.returncode == 1
    told = seen.decode()
    assert "1,393 records" in told
    assert "/s" in told
    assert "100%" in told
    assert "0:00:0" in told
