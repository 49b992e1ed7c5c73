"""Say what else goes with a line of a page's frame that stands amid a story.

    python benchmarks/accuracy/framed.py FOLDER [--texts N]      (or with the variable NEWSNORM_DATA)

FOLDER is as score.py says. Each line is put into texts that have enough paragraphs, after one of them; a line of the
true body that stayed without it and goes with it is harm. Printed are the texts that lose one, and the lines lost.
"""

import argparse
import random
import sys
from collections.abc import Sequence
from typing import Any

from judge import lines_with_roles
from score import add_folder, files, read

from newsnorm import normalize
from newsnorm.roles import Role

LINES = (
    "12 Comments",
    "Leave a comment",
    "© dpa",
    "Getty Images",
    "© 2021 Harbour Post",
    "Tags: harbour, strike",
    "Read more",
)
SEED = 4
FEWEST = 9  # paragraphs of a text
PARAGRAPH_LENGTH = 80  # characters
EXTRACTORS = {"trafilatura", "newspaper4k", "newspaper", "readability"}
PLACES = (1 / 3, 1 / 2, 2 / 3)  # of the paragraphs, after which the line stands


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a row for each line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_folder(parser)
    parser.add_argument("--texts", type=int, default=100)
    chosen = parser.parse_args(arguments)
    records = [
        record
        for path in files(parser, chosen.folder)
        for record in read(path)
        if "roles" in record and record["extractor"] in EXTRACTORS and len(paragraphs(record)) >= FEWEST
    ]
    draw = random.Random(SEED)
    draw.shuffle(records)
    for line in LINES:
        lost = [harm(record, line, draw.choice(PLACES)) for record in records[: chosen.texts]]
        print(f"{line:<24}{sum(map(bool, lost)):>5} texts{sum(lost):>6} lines")
    return 0


def paragraphs(record: dict[str, Any]) -> list[int]:
    """Return the numbers of the lines that are paragraphs of the true body."""
    pairs = enumerate(lines_with_roles(record))
    return [number for number, (line, role) in pairs if role == "body" and len(line) > PARAGRAPH_LENGTH]


def harm(record: dict[str, Any], line: str, place: float) -> int:
    """Count the lines of the true body that go with a line put in at a place."""
    lines = record["text"].split("\n")
    numbers = paragraphs(record)
    after = numbers[int(len(numbers) * place)] + 1
    put = ["", line] if lines[after : after + 1] == [""] else [line]
    true = {text.strip() for text, role in lines_with_roles(record) if role == "body"}
    return len((true & body(record["text"])) - body("\n".join([*lines[:after], *put, *lines[after:]])))


def body(text: str) -> set[str]:
    """Return the lines of a text that newsnorm leaves in the body."""
    return {line.text.strip() for line in normalize(text).lines if line.role is Role.BODY}


if __name__ == "__main__":
    sys.exit(main())
