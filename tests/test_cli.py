import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsnorm import normalize
from newsnorm.cli import main
from newsnorm.report import to_dict

STORY = """Bridge shut after flood
By Ada Quist

The city\\'s old bridge was shut on Sunday after the river rose by two metres in one night.
Advertisement
Nobody was hurt, the council said, and the ford upstream is open to lorries – for now.
"""
GOOD_WORDS = "The city's old bridge"


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8", newline="")
    return str(path)


def command(*arguments: str, text: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "newsnorm", *arguments],
        input=text,
        capture_output=True,
        check=False,
        env=os.environ | environment,
    )


def test_a_file_is_printed_for_reading(story: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main([story]) == 0
    told = capfdbinary.readouterr().out.decode()
    assert told.startswith("Title:    Bridge shut after flood\nByline:   By Ada Quist\n\nThe city's old bridge")
    assert told.endswith("Dropped:  1 ad\n")


def test_several_files_are_told_apart(story: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main([story, story]) == 0
    assert capfdbinary.readouterr().out.decode().count(f"== {story}\n") == 2


def test_json_has_everything_one_line_an_article(story: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["--json", story, story]) == 0
    lines = capfdbinary.readouterr().out.decode().splitlines()
    assert len(lines) == 2
    told = json.loads(lines[0])
    assert told == {"name": story} | json.loads(json.dumps(to_dict(normalize(STORY))))
    assert told["title"] == "Bridge shut after flood"
    assert {"line": "Advertisement", "role": "ad"} in [
        {"line": line["text"], "role": line["role"]} for line in told["lines"]
    ]


def test_spans_of_the_json_point_into_text_and_source() -> None:
    told = to_dict(normalize(STORY))
    for line in told["lines"]:
        assert told["text"][line["start"] : line["end"]].removesuffix("\n") == line["text"]
    assert "".join(told["source"][slice(*line["origin"])] for line in told["lines"]) == STORY
    for change in told["changes"]:
        for edit in change["edits"]:
            assert told["source"][slice(*edit["origin"])] == edit["old"]


def test_explain_tells_line_rule_and_edit(story: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["--explain", story]) == 0
    told = capfdbinary.readouterr().out.decode()
    assert "   5  ad          boilerplate             Advertisement\n" in told
    assert "escaped_quotes: 1 edit\n" in told
    assert '''"\\\\'" -> "'"''' in told


def test_standard_input_is_read_without_a_file_or_with_a_dash() -> None:
    for arguments in ([], ["-"]):
        done = command(*arguments, text=STORY.encode())
        assert (done.returncode, done.stderr) == (0, b"")
        assert GOOD_WORDS in done.stdout.decode()


@pytest.mark.parametrize(
    "environment", [{"PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}, {"PYTHONUTF8": "1"}]
)
def test_output_is_utf8_whatever_the_terminal_says(environment: dict[str, str]) -> None:
    done = command(text=STORY.encode(), **environment)
    assert done.returncode == 0
    assert "lorries – for now." in done.stdout.decode("utf-8")


def test_half_a_surrogate_pair_is_written_as_json_has_it() -> None:
    done = command("--json", text=b"It rained \\ud83d all day.")
    assert done.returncode == 0
    assert json.loads(done.stdout.decode("utf-8"))["source"] == "It rained \\ud83d all day."


def test_a_missing_file_is_named_and_the_others_are_read(story: str) -> None:
    done = command("nowhere.txt", story)
    assert done.returncode == 2
    assert done.stderr.decode().strip() == "newsnorm: nowhere.txt: No such file or directory"
    assert GOOD_WORDS in done.stdout.decode()


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    done = command(str(tmp_path))
    assert done.returncode == 2
    assert done.stderr.decode().startswith(f"newsnorm: {tmp_path}: ")


def test_bytes_that_are_not_utf8_are_named(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("Caf\xe9".encode("latin-1"))
    done = command(str(path))
    advice = "not UTF-8 at byte 3; convert it first, for example: iconv -f cp1252 -t utf-8"
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().strip() == f"newsnorm: {path}: {advice}"
    done = command(text=b"\xff")
    assert done.stderr.decode().strip() == f"newsnorm: standard input: {advice.replace('byte 3', 'byte 0')}"


def test_a_wrong_option_is_told() -> None:
    done = command("--jason")
    assert done.returncode == 2
    assert "unrecognized arguments: --jason" in done.stderr.decode()
    assert command("--json", "--explain").returncode == 2


def test_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(STORY * 3000, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "newsnorm", "--json", str(path), str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
