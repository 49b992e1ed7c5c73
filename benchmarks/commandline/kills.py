"""Kill the command at ten random moments: the output must be there whole or not at all, and `--resume` must mend it.

    python benchmarks/commandline/kills.py [--kills 10] [--rows 4000] [--jobs 2] [--seed 0] [--to jsonl]

Each run starts anew, is killed (SIGKILL) somewhere between its first and its last moment, and is then resumed; what
comes out is compared byte by byte with a run that nobody killed. Exit code 1 where anything differs.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rows import write_rows


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--rows", type=int, default=4000)
    parser.add_argument("--jobs", default="2")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--to", default="jsonl.gz")
    chosen = parser.parse_args()
    chance = random.Random(chosen.seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_rows(folder / "in.jsonl", chosen.rows)
        whole, output = folder / f"whole.{chosen.to}", folder / f"out.{chosen.to}"
        begin = time.perf_counter()
        start(folder, whole, chosen.jobs).wait()
        length = time.perf_counter() - begin
        print(f"{chosen.rows:,} rows, {length:.1f} s undisturbed")
        bad = sum(
            not survives(folder, output, whole, chosen.jobs, chance.uniform(0, length)) for _ in range(chosen.kills)
        )
    print(f"{chosen.kills} kills, {bad} bad")
    return int(bad > 0)


def survives(folder: Path, output: Path, whole: Path, jobs: str, moment: float) -> bool:
    """Kill a run after so many seconds and resume it; tell whether all is as it should be."""
    output.unlink(missing_ok=True)
    process = start(folder, output, jobs)
    time.sleep(moment)
    process.kill()
    killed = process.wait() != 0
    is_whole = not output.exists() or output.read_bytes() == whole.read_bytes()
    kept = len(list(folder.glob(f"{output.name}.parts/*.part")))
    start(folder, output, jobs, "--resume").wait()
    same = output.read_bytes() == whole.read_bytes()
    left = sorted(path.name for path in folder.iterdir()) != sorted({"in.jsonl", output.name, whole.name})
    print(
        f"after {moment:5.2f} s: {'killed' if killed else 'was done'}, {kept:3} parts kept, "
        f"{'nothing half' if is_whole else 'HALF OUTPUT'}, {'same' if same else 'OTHER OUTPUT'} in the end"
        f"{', FILES LEFT' if left else ''}",
        flush=True,
    )
    return is_whole and same and not left


def start(folder: Path, output: Path, jobs: str, *more: str) -> "subprocess.Popen[bytes]":
    arguments = ["in.jsonl", "-o", output.name, "--jobs", jobs, *more]
    return subprocess.Popen([sys.executable, "-m", "newsnorm", *arguments], cwd=folder)


if __name__ == "__main__":
    sys.exit(main())
