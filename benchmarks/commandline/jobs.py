"""Time the command with one job and with two on one file of 50,000 rows, in pairs; the spread shows a busy machine."""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from rows import write_rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--lines", type=int, default=6, help="lines of an article; fewer make a shorter run")
    chosen = parser.parse_args()
    ratios = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.jsonl"
        write_rows(path, chosen.rows, chosen.lines)
        print(f"{chosen.rows:,} rows, {path.stat().st_size / 1e6:.1f} MB")
        for _ in range(chosen.pairs):
            (one, used), (two, used_by_two) = (timed(path, jobs) for jobs in (1, 2))
            ratios.append(one / two)
            print(
                f"1 job {one:6.1f} s ({used:6.1f} s of processors)   2 jobs {two:6.1f} s ({used_by_two:6.1f} s)   "
                f"ratio {ratios[-1]:.2f}",
                flush=True,
            )
        first, second = ((path.parent / f"out-{jobs}.jsonl").read_bytes() for jobs in (1, 2))
        print(f"same output: {first == second}; median ratio {median(ratios):.2f}, best {max(ratios):.2f}")


def timed(path: Path, jobs: int) -> tuple[float, float]:
    """Return how long a run took, and how long processors worked on it."""
    output = str(path.parent / f"out-{jobs}.jsonl")
    begin, used = time.perf_counter(), processors()
    subprocess.run(
        [sys.executable, "-m", "newsnorm", str(path), "-o", output, "--jobs", str(jobs)], check=True, cwd=path.parent
    )
    return time.perf_counter() - begin, processors() - used


def processors() -> float:
    """Return how long processors worked on processes that this one started."""
    told = resource.getrusage(resource.RUSAGE_CHILDREN)
    return told.ru_utime + told.ru_stime


if __name__ == "__main__":
    main()
