"""Measure the most memory that an audit takes on files of more and more rows: it must not grow with them.

    python benchmarks/commandline/memory.py [ROWS ...] [--sample N]     (default: 10000 100000 1000000)

Rows are short, and every one drops a line that no other has, at one of 20,000 sites: the worst for what counts them.
With --sample all rows are read and N are audited.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COMMAND = """
import resource, sys
from newsnorm.cli import main
main(["audit", sys.argv[1], "--html", sys.argv[1] + ".html", *sys.argv[2:]])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="*", type=int, default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--sample")
    chosen = parser.parse_args()
    more = ["--sample", chosen.sample] if chosen.sample else []
    for count in chosen.rows:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "rows.jsonl"
            with path.open("w", encoding="utf-8") as file:
                for number in range(count):
                    text = f"Rain fell on the town all day.\nShare this: {number}"
                    file.write(json.dumps({"text": text, "site": f"paper {number % 20_000}"}) + "\n")
            begin = time.perf_counter()
            run = [sys.executable, "-c", COMMAND, str(path), *more]
            done = subprocess.run(run, capture_output=True, check=True, text=True)
            length = time.perf_counter() - begin
            size = Path(f"{path}.html").stat().st_size / 1e6
        print(
            f"{count:>9,} rows: {done.stdout.strip()} MB at most, {length:.0f} s, a page of {size:.1f} MB", flush=True
        )


if __name__ == "__main__":
    main()
