"""Score newsnorm on folders of extractor output with gold, and hold the floors of floors.toml.

    python benchmarks/accuracy/score.py FOLDER      (or with the variable NEWSNORM_DATA)

FOLDER holds aeb-dev, fundus-dev and traf-dev.jsonl.gz: one JSON record a line, `text` as an extractor gave it, with
gold paragraphs and a role for each line, or with fragments that must and must not be in the body.

    F1      shingles of four words, precision and recall averaged over records; dF1: against the text as it came
    lost%   gold words that the text covered and the body no longer does: harm
    other%, by%, cap%   words of junk and bylines, and caption lines, that the body is rid of
    capid%  caption lines found as captions; cFP: body lines taken for captions, in 1,000
    ttl%    titles right where the text has one; ttlX: wrong titles, in 100 records
    have%, not%   fragments kept that must be there, and gone that must not
"""

import argparse
import gzip
import json
import os
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import fmean
from typing import Any, TypeAlias

from judge import Figures, judge

HERE = Path(__file__).parent
WHOLE_PAGES = {"inscriptis", "html-text"}  # extractors that give menus and all
MAIN, ALL = "main content", "all"
Row: TypeAlias = dict[str, float]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table for each file of the folder; return 1 where a figure is beyond its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_folder(parser)
    chosen = parser.parse_args(arguments)
    floors = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
    broken: list[str] = []
    with ProcessPoolExecutor(chosen.jobs) as pool:
        for path in files(parser, chosen.folder):
            name = path.name.removesuffix(".jsonl.gz")
            records = list(read(path))
            figures = list(pool.map(judge, records, chunksize=16))
            table = dict(rows([record["extractor"] for record in records], figures))
            show(name, table)
            broken += [f"{name}: {trouble}" for trouble in held(table[MAIN], floors.get(name, {}))]
    print("\n".join(broken), file=sys.stderr)
    return 1 if broken else 0


def add_folder(parser: argparse.ArgumentParser) -> None:
    """Add what every command here takes: the folder of records, and the number of processes."""
    parser.add_argument("folder", nargs="?", default=os.environ.get("NEWSNORM_DATA"), type=Path)
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="processes")


def files(parser: argparse.ArgumentParser, folder: Path | None) -> list[Path]:
    """Return the files of a folder of records, in order; where there are none, end with what is missing."""
    found = sorted(folder.glob("*.jsonl.gz")) if folder else []
    if not found:
        parser.error("name a folder that holds *.jsonl.gz files, here or in NEWSNORM_DATA")
    return found


def read(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a file, but those whose gold is known to be wrong."""
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as file:
        yield from (record for record in map(json.loads, file) if not record.get("suspect"))


def rows(extractors: Sequence[str], figures: Sequence[Figures]) -> Iterator[tuple[str, Row]]:
    """Yield a row for each extractor, one for those that look for the main content, and one for all."""
    groups: defaultdict[str, list[Figures]] = defaultdict(list)
    for extractor, found in zip(extractors, figures, strict=True):
        groups[extractor].append(found)
    for extractor, group in groups.items():
        yield extractor, summed(group)
    yield MAIN, summed([found for name, group in groups.items() if name not in WHOLE_PAGES for found in group])
    yield ALL, summed(figures)


def summed(group: Sequence[Figures]) -> Row:
    """Turn the figures of many records into one row of the table."""
    sums = {key: sum(found.get(key, 0) for found in group) for key in set().union(*group)}
    if "have_asked" in sums:
        return of_fragments(sums, len(group))
    f1, f1_before = (
        harmonic(mean(group, f"precision{when}"), mean(group, f"recall{when}")) for when in ("", "_before")
    )
    lost = [{"lost": found["lost_words"] / found["gold_words"]} for found in group if found["gold_words"]]
    row = {"n": len(group), "F1": f1, "dF1": f1 - f1_before, "lost%": 100 * mean(lost, "lost")}
    row |= {
        name: gone(sums[f"{key}_kept"], sums[key])
        for name, key in (("other%", "other_words"), ("by%", "byline_words"), ("cap%", "caption_lines"))
        if sums[key]
    }
    if sums["caption_lines"]:
        row["capid%"] = 100 * sums["captions_found"] / sums["caption_lines"]
    row["cFP"] = 1000 * part(sums["body_as_caption"], sums["body_lines"])
    if "title_there" in sums:
        right = 100 * part(sums["title_right"], sums["title_there"])
        row |= {"ttl%": right, "ttlX": 100 * sums["title_wrong"] / len(group)}
    return row


def of_fragments(sums: Figures, count: int) -> Row:
    before, after = (
        harmonic(part(have, have + sums[f"not_{when}"]), have / sums["have_asked"])
        for when, have in (("before", sums["have_before"]), ("after", sums["have_after"]))
    )
    return {
        "n": count,
        "F1": after,
        "dF1": after - before,
        "have%": 100 * part(sums["have_both"], sums["have_before"]),
        "not%": gone(sums["not_both"], sums["not_before"]),
    }


def mean(group: Iterable[Figures], key: str) -> float:
    """Return the mean of a figure over the records that have it; over none, as where a cleaner left nothing, 0."""
    found = [figures[key] for figures in group if key in figures]
    return fmean(found) if found else 0.0


def harmonic(one: float, other: float) -> float:
    return part(2 * one * other, one + other)


def part(one: float, whole: float) -> float:
    return one / whole if whole else 0.0


def gone(kept: float, whole: float) -> float:
    return 100 * part(whole - kept, whole)


def show(name: str, table: dict[str, Row]) -> None:
    columns = list(dict.fromkeys(column for row in table.values() for column in row))
    print(f"{name:<28}" + "".join(f"{column:>8}" for column in columns))
    for extractor, row in table.items():
        print(f"{extractor:<28}" + "".join(f"{told(column, row):>8}" for column in columns))
    print(flush=True)


def told(column: str, row: Row) -> str:
    if column not in row:
        return "-"
    digits = {"n": 0, "F1": 3, "dF1": 3, "lost%": 2, "cFP": 2, "have%": 2}.get(column, 1)
    return f"{row[column]:{'+' if column == 'dF1' else ''}.{digits}f}"


def held(row: Row, floors: dict[str, dict[str, float]]) -> Iterator[str]:
    """Yield what is wrong with a row: a figure below its `min`, above its `max`, or not there."""
    for column, bound in floors.items():
        value = row.get(column)
        if value is None or not bound.get("min", value) <= value <= bound.get("max", value):
            yield f"{column} is {value}, and has to be within {bound}"


if __name__ == "__main__":
    sys.exit(main())
