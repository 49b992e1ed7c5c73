"""The command line: `python -m newsnorm story.txt`."""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from newsnorm.news import normalize
from newsnorm.report import explained, readable, to_dict

__all__ = ["main"]

STDIN = "-"
TROUBLE = 2  # the exit code of argparse for bad arguments, here also for files that cannot be read


class UnreadableError(Exception):
    """A file that is not there or is not UTF-8 text; the message says which and why."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Normalize the files named, or standard input, and print what they are.

    Args:
        arguments: what stands after the command; None stands for those of this process.

    Returns:
        The exit code: 0, or 2 where a file could not be read; the others are still printed.

    """
    chosen = _parser().parse_args(arguments)
    trouble = 0
    try:
        for name in chosen.files or [STDIN]:
            try:
                text = _read(name)
            except UnreadableError as error:
                print(f"newsnorm: {error}", file=sys.stderr)
                trouble = TROUBLE
            else:
                _write(_told(name, text, chosen))
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, `head` for one, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return trouble


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m newsnorm",
        description="Turn the raw text of a news article into title, body, captions and the rest.",
        epilog="Files are UTF-8 text, one article each. Exit code 2: a file could not be read.",
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="text of an article; - or none: standard input")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print everything, one JSON object a line and article")
    form.add_argument("--explain", action="store_true", help="print what became of each line, and every edit")
    return parser


def _read(name: str) -> str:
    """Return the text of a file; line ends stay as they are.

    Raises:
        UnreadableError: there is no such file, or it is not UTF-8.

    """
    try:
        data = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    except OSError as error:
        raise UnreadableError(f"{name}: {error.strerror or error}") from None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = "standard input" if name == STDIN else name
        raise UnreadableError(
            f"{place}: not UTF-8 at byte {error.start}; convert it first, for example: iconv -f cp1252 -t utf-8"
        ) from None


def _told(name: str, text: str, chosen: argparse.Namespace) -> Iterator[str]:
    """Yield the lines to print for one article."""
    article = normalize(text)
    if chosen.json:
        yield json.dumps({"name": name, **to_dict(article)}, ensure_ascii=False)
        return
    if len(chosen.files) > 1:
        yield f"== {name}"
    yield explained(article) if chosen.explain else readable(article)
    if len(chosen.files) > 1:
        yield ""


def _write(lines: Iterable[str]) -> None:
    r"""Write lines as UTF-8, whatever the terminal says; half a surrogate pair becomes `\udc80`, as JSON has it."""
    for line in lines:
        sys.stdout.buffer.write(f"{line}\n".encode(errors="backslashreplace"))
