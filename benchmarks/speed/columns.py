"""Time Arrow columns beside a plain loop over the same texts, by turns in one run.

    python benchmarks/speed/columns.py [FOLDER] [--most 1.10]     (default: NEWSNORM_DATA, else the examples)

FOLDER is as texts.py says. What counts is the ratio: it holds on other machines. Exit code 1: both ways of
counting it are above `--most`.
"""

import argparse
import os
import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import process_time_ns

import pyarrow as pa
from texts import EXAMPLES, read

from newsnorm import normalize
from newsnorm.arrow import to_articles, to_bodies
from newsnorm.report.values import caption_dict

ROUNDS = 15


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(os.environ.get("NEWSNORM_DATA") or EXAMPLES))
    parser.add_argument("--texts", type=int, default=300, help="how many texts, drawn by lot")
    parser.add_argument("--most", type=float, default=1.10, help="the ratio that is allowed")
    chosen = parser.parse_args(arguments)
    rows = random.Random(0).choices([text.text for text in read(chosen.folder)], k=chosen.texts)
    array = pa.array(rows)
    worst = 0.0
    for name, column, loop in (("to_bodies", to_bodies, bodies), ("to_articles", to_articles, articles)):
        assert column(array).to_pylist() == loop(rows)
        pairs = [(nanoseconds(loop, rows), nanoseconds(column, array)) for _ in range(ROUNDS)]
        ratio = median(own / plain for plain, own in pairs)
        best = min(own for _, own in pairs) / min(plain for plain, _ in pairs)
        print(f"{name:<12}{ratio:6.3f} times a plain loop (median of {ROUNDS} rounds; best over best {best:.3f})")
        worst = max(worst, min(ratio, best))  # what else the machine does only adds
    return int(worst > chosen.most)


def bodies(rows: list[str]) -> list[str]:
    return [normalize(text).body for text in rows]


def articles(rows: list[str]) -> list[dict[str, object]]:
    return [fields(text) for text in rows]


def fields(text: str) -> dict[str, object]:
    article = normalize(text)
    return {
        "title": article.title,
        "byline": article.byline,
        "body": article.body,
        "captions": [caption_dict(caption) for caption in article.captions],
        "dropped": [{"text": line.text, "role": line.role, "rule": line.rule} for line in article.dropped],
    }


def nanoseconds(work: Callable[..., object], rows: object) -> int:
    start = process_time_ns()
    work(rows)
    return process_time_ns() - start


if __name__ == "__main__":
    sys.exit(main())
