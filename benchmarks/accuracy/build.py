"""Make the records that score.py and peers.py read, from checkouts of the three public sets of pages.

    git clone https://github.com/scrapinghub/article-extraction-benchmark CHECKOUTS/article-extraction-benchmark
    git clone https://github.com/flairNLP/fundus CHECKOUTS/fundus
    git clone https://github.com/adbar/trafilatura CHECKOUTS/trafilatura
    pip install --group benchmarks .
    python benchmarks/accuracy/build.py CHECKOUTS FOLDER

FOLDER gets NAME-dev.jsonl.gz and, in a folder of its own beside them, heldout/NAME-heldout.jsonl.gz: one record for
each page and extractor. Rules are made looking at the first half of the sites only. A set whose checkout is not there
is left out. The texts belong to their publishers: measure on them, and do not publish them.
"""

import argparse
import gzip
import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO

from extractors import extracted
from pages import DEV, HELD_OUT, Shown, half, site
from roles import roles
from sources import SOURCES, Source


def main(arguments: Sequence[str] | None = None) -> int:
    """Write two files for each set that is there, and say how many records they hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkouts", type=Path)
    parser.add_argument("folder", type=Path)
    chosen = parser.parse_args(arguments)
    there = {name: (chosen.checkouts / repository, read) for name, (repository, read) in SOURCES.items()}
    there = {name: (checkout, read) for name, (checkout, read) in there.items() if checkout.is_dir()}
    if not there:
        parser.error(f"{chosen.checkouts} holds none of {', '.join(folder for folder, _ in SOURCES.values())}")
    for name, (checkout, read) in there.items():
        counts = dict.fromkeys((DEV, HELD_OUT), 0)
        with ExitStack() as stack:
            files = {part: stack.enter_context(opened(chosen.folder, name, part)) for part in counts}
            for source in read(checkout):
                for record in records(source):
                    counts[record["split"]] += 1
                    files[record["split"]].write(json.dumps(record, ensure_ascii=False) + "\n")
        print(f"{name}: {counts[DEV]} records of the first half of the sites, {counts[HELD_OUT]} held out", flush=True)
    return 0


def opened(folder: Path, name: str, part: str) -> TextIO:
    """Open a file of records; what is held out lies in a folder of its own, out of the way of those who make rules."""
    place = folder if part == DEV else folder / part
    place.mkdir(parents=True, exist_ok=True)
    return gzip.open(place / f"{name}-{part}.jsonl.gz", "wt", encoding="utf-8", newline="\n")


def records(source: Source) -> Iterator[dict[str, Any]]:
    """Yield a record for each extractor that gives a text for a page."""
    domain = site(source.url)
    language = Shown(source.page).language
    known = [(name, text.replace("\r\n", "\n")) for name, text in source.texts.items() if text.strip()]
    for name, text in (*known, *extracted(source.page, language, source.extractors)):
        record = {"id": source.name, "url": source.url, "site": domain, "split": half(domain), "lang": language}
        record |= {"extractor": name, "text": text}
        record |= {"roles": roles(text, source.gold["gold"])} if "gold" in source.gold else {}
        yield record | source.gold


if __name__ == "__main__":
    raise SystemExit(main())
