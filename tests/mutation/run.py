"""Mutate the rules and restore, and see what the tests notice: `python tests/mutation/run.py 200 --seed 3 --workers 2`.

It needs cosmic-ray. So many mutants are drawn by lot, with the seed, from all but those that `equivalent.toml` lists,
and tried one by one on copies of the project, each for `PATIENCE` seconds at most. What the tests do not notice is
printed. The outcomes are kept in a file whose name is printed too: `--again` tries only those of the same seed that
were not noticed, as the tests are now, and counts the others as they came out.
"""

import argparse
import compileall
import json
import os
import queue
import random
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from mutants import PACKAGE, Change, Mutant, matching, telling

ROOT = PACKAGE.parent.parent
PATIENCE = 300  # seconds for the tests of a mutant, which take some 20; one that takes longer is noticed


def copied(folder: Path) -> Path:
    """Copy what the tests need."""
    for name in ("src", "tests", "examples"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    compileall.compile_dir(folder, quiet=1)  # once, and not for each mutant
    return folder


def is_noticed(source: str, file: str, folder: Path) -> bool:
    """Whether the tests notice it when a file has another source; -B: what is compiled would outlive the mutant."""
    place = folder / "src" / "newsnorm" / file
    compiled = [*place.parent.glob(f"__pycache__/{place.stem}.*")]
    for path in compiled:
        path.unlink()
    whole = place.read_text(encoding="utf-8")
    place.write_text(source, encoding="utf-8")
    try:
        command = [sys.executable, "-B", "tests/mutation/suite.py", file]
        settings = os.environ | {"PYTHONPATH": "src"}
        done = subprocess.run(
            command, cwd=folder, env=settings, timeout=PATIENCE, check=False, capture_output=True, encoding="utf-8"
        )
    except subprocess.TimeoutExpired:
        return True
    finally:
        place.write_text(whole, encoding="utf-8")
    return done.returncode != 0


def tried(mutants: list[Mutant], workers: int, kept: Path) -> list[tuple[Change, bool]]:
    """Return what each mutant changes, and whether it is noticed; add that to a file as well."""
    with tempfile.TemporaryDirectory() as name:
        free: queue.Queue[Path] = queue.Queue()
        for number in range(workers):
            free.put(copied(Path(name) / str(number)))
        first = free.get()
        if is_noticed((PACKAGE / "edits.py").read_text(encoding="utf-8"), "edits.py", first):
            raise SystemExit("the tests fail without a mutant")
        free.put(first)

        def one(mutant: Mutant) -> tuple[Change, bool]:
            folder = free.get()
            change, noticed = mutant.change(), is_noticed(mutant.source(), mutant.file, folder)
            free.put(folder)
            with kept.open("a", encoding="utf-8") as file:  # at once: a run that is stopped has drawn by lot too
                file.write(json.dumps((change, noticed), ensure_ascii=False) + "\n")
            if not noticed:
                print(change.file, change.function, f"- {change.line}", f"+ {change.becomes}", "", sep="\n", flush=True)
            return change, noticed

        with ThreadPoolExecutor(workers) as pool:
            return list(pool.map(one, mutants))


def tell(outcomes: list[tuple[Change, bool]], total: int) -> None:
    """Print the score, and how far it may be off where the mutants are a part of all."""
    noticed = sum(found for _, found in outcomes) / len(outcomes)
    margin = 1.96 * (noticed * (1 - noticed) / len(outcomes) * (1 - len(outcomes) / total)) ** 0.5
    print(f"{noticed:.1%} ± {margin:.1%} of {len(outcomes)} mutants noticed; there are {total}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, help="how many mutants to draw; with --again not asked")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1, help="processes that try mutants beside each other")
    parser.add_argument("--again", action="store_true", help="try those again that were not noticed with this seed")
    return parser.parse_args()


def main() -> None:
    told = arguments()
    kept = Path(tempfile.gettempdir()) / f"mutation-{told.seed}.jsonl"
    mutants = telling()
    done: list[tuple[Change, bool]] = []
    drawn = random.Random(told.seed).sample(mutants, min(told.count, len(mutants)))
    if told.again:
        shutil.copy(kept, kept.with_suffix(".before"))
        rows: list[Any] = [json.loads(row) for row in kept.read_text(encoding="utf-8").splitlines()]
        done = [(Change(*change), noticed) for change, noticed in rows]
        left = [change for change, noticed in done if not noticed]
        drawn = list(matching(mutants, left))
        equivalent = len(left) - len(drawn)
        print(f"{equivalent} of {len(left)} are gone from the source, or listed as equivalent")
        done = [(change, noticed) for change, noticed in done if noticed]
    kept.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in done), encoding="utf-8")
    outcomes = [*done, *tried(drawn, told.workers, kept)]
    tell(outcomes, len(mutants))
    print(f"kept in {kept}")


if __name__ == "__main__":
    main()
