"""Time newsnorm beside ftfy, text by text in one run, so that a busy machine slows both alike.

    python benchmarks/speed/compare.py [FOLDER]     (default: NEWSNORM_DATA, else the examples)

FOLDER holds *.jsonl.gz files with a `text` in each record, or *.txt files. What counts is the ratio: it holds on other
machines, the milliseconds do not. ftfy mends characters only; it is here because many know what it costs.
"""

import argparse
import gzip
import json
import os
import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from time import process_time_ns

from ftfy import fix_text

from newsnorm import normalize

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
LEAST, MOST = 500, 50_000  # characters; shorter texts measure the clock
ROUNDS = 5


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(os.environ.get("NEWSNORM_DATA") or EXAMPLES))
    parser.add_argument("--texts", type=int, default=300, help="how many texts, drawn by lot")
    chosen = parser.parse_args(arguments)
    found = [text for text in dict.fromkeys(texts(chosen.folder)) if LEAST <= len(text) <= MOST]
    if not found:
        parser.error(f"{chosen.folder} holds no texts of {LEAST} to {MOST} characters")
    drawn = random.Random(0).sample(found, min(chosen.texts, len(found)))
    pairs = [pair(text) for text in drawn]
    characters = sum(map(len, drawn))
    print(f"{len(drawn)} texts, {characters / len(drawn):,.0f} characters on average; processor time, best of {ROUNDS}")
    for name, times in zip(("newsnorm.normalize", "ftfy.fix_text"), zip(*pairs, strict=True), strict=True):
        each, speed = sum(times) / len(drawn) / 1e6, 1000 * characters / sum(times)
        print(f"{name:<20}{each:6.2f} ms a text, {speed:5.1f} million characters a second")
    print(f"median of ftfy's time over newsnorm's: {median(other / own for own, other in pairs):.1f}")


def texts(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.txt")):
        yield path.read_bytes().decode()
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8", newline="\n") as file:
            yield from (json.loads(line)["text"] for line in file)


def pair(text: str) -> tuple[int, int]:
    """Return the nanoseconds of newsnorm, views included, and of ftfy: the best of some turns, taken by turns."""
    times = [(nanoseconds(read, text), nanoseconds(fix_text, text)) for _ in range(ROUNDS)]
    return min(own for own, _ in times), min(other for _, other in times)


def read(text: str) -> object:
    article = normalize(text)
    return article.title, article.body, article.captions


def nanoseconds(work: Callable[[str], object], text: str) -> int:
    start = process_time_ns()
    work(text)
    return process_time_ns() - start


if __name__ == "__main__":
    main()
