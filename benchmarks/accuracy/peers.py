"""Compare newsnorm with what people clean news text with today, on the same texts and with the same measure.

    python benchmarks/accuracy/peers.py FOLDER [--extractor trafilatura]      (or with the variable NEWSNORM_DATA)

    untouched        the text as an extractor gave it
    ftfy             characters mended, nothing else
    keywords         ten regular expressions such as one finds in data pipelines
    C4 lines         the rule for lines of the Colossal Clean Crawled Corpus
    C4 lines, curly  the same with curly quotes and colons allowed at the end of a line
    jusText lines    jusText's classes for paragraphs, each line taken for one
    newsnorm         the body
    ceiling          the lines whose role is body, and no others; `ceiling+` keeps doubtful lines too

Needs `pip install --group benchmarks .`; the columns are those of score.py.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from cleaners import CEILINGS, CLEANERS
from judge import Figures, judge
from score import MAIN, WHOLE_PAGES, add_folder, files, read, show, summed

WHOLE = "whole pages"


def judged(record: dict[str, Any]) -> dict[str, Figures]:
    """Judge what each cleaner makes of one record; fragments do not say what the best would be."""
    cleaners = {**CLEANERS, **CEILINGS} if "roles" in record else CLEANERS
    return {name: judge(record, clean(record)) for name, clean in cleaners.items()}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table for the main content and one for whole pages, of each file of the folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_folder(parser)
    parser.add_argument("--extractor", help="only the texts of this one")
    chosen = parser.parse_args(arguments)
    with ProcessPoolExecutor(chosen.jobs) as pool:
        for path in files(parser, chosen.folder):
            records = [record for record in read(path) if chosen.extractor in (None, record["extractor"])]
            groups: defaultdict[str, list[dict[str, Figures]]] = defaultdict(list)
            for record, found in zip(records, pool.map(judged, records, chunksize=16), strict=True):
                groups[WHOLE if record["extractor"] in WHOLE_PAGES else MAIN].append(found)
            for kind, group in groups.items():
                name = f"{path.name.removesuffix('.jsonl.gz')}, {chosen.extractor or kind}"
                show(name, {cleaner: summed([found[cleaner] for found in group]) for cleaner in group[0]})
    return 0


if __name__ == "__main__":
    sys.exit(main())
