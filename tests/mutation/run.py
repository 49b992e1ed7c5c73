"""Mutate the rules and restore, and see what the tests notice: `python tests/mutation/run.py COUNT [SEED]`.

It needs cosmic-ray. COUNT mutants are drawn by lot from all that there are, with a seed, and tried one by one on a copy
of the project, each for `PATIENCE` seconds at most. What the tests do not notice is printed as a diff. A change of an
operator to one that its operands do not have (`text >> 1`) is noticed by any test and would only flatter the figure,
so `KINDS` leaves it out.
"""

import compileall
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from cosmic_ray.work_db import WorkDB, use_db
from cosmic_ray.work_item import TestOutcome, WorkerOutcome, WorkResult

ROOT = Path(__file__).resolve().parent.parent.parent
MUTATED = ("labels", "repairs", "grammar", "edits.py", "engine.py", "article.py")
PATIENCE = 60  # seconds for the tests of a mutant; one that takes longer is noticed
KINDS = re.compile(
    r"core/(?:NumberReplacer|AddNot|ReplaceAndWithOr|ReplaceOrWithAnd|ReplaceTrueWithFalse|ReplaceFalseWithTrue"
    r"|ReplaceBreakWithContinue|ReplaceContinueWithBreak|ZeroIterationForLoop|ReplaceUnaryOperator_Delete_\w+"
    r"|ReplaceBinaryOperator_(?:Add_Sub|Sub_Add|Mul_FloorDiv|FloorDiv_Mul|Mod_Mul)"
    r"|ReplaceComparisonOperator_(?:Eq_NotEq|NotEq_Eq|Is_IsNot|IsNot_Is|Lt_LtE|Lt_GtE|LtE_Lt|LtE_Gt|Gt_GtE|Gt_LtE"
    r"|GtE_Gt|GtE_Lt))"
)


def copied(folder: Path) -> None:
    """Copy what the tests need, and write the configuration of the tool."""
    for name in ("src", "tests", "examples"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    compileall.compile_dir(folder, quiet=1)  # once, and not for each mutant
    told = {
        "module-path": [f"src/newsnorm/{name}" for name in MUTATED],
        "timeout": PATIENCE,
        "excluded-modules": [],
        "test-command": f"env PYTHONPATH=src {sys.executable} tests/mutation/suite.py",
    }
    lines = [f"{key} = {json.dumps(value)}" for key, value in told.items()]  # JSON is TOML here
    lines += ["[cosmic-ray.distributor]", 'name = "local"']
    (folder / "mutation.toml").write_text("\n".join(["[cosmic-ray]", *lines]) + "\n", encoding="utf-8")


def draw(database: WorkDB, count: int, seed: int) -> int:
    """Mark all mutants but those drawn as skipped; return how many there were to draw from."""
    kinds = [item for item in database.work_items if KINDS.fullmatch(item.mutations[0].operator_name)]
    kinds.sort(key=lambda item: repr(item.mutations))  # their own order is another one in each run
    drawn = {item.job_id for item in random.Random(seed).sample(kinds, min(count, len(kinds)))}
    others = [item.job_id for item in database.work_items if item.job_id not in drawn]
    database.set_multiple_results(others, WorkResult(worker_outcome=WorkerOutcome.SKIPPED))
    return len(kinds)


def tell(database: WorkDB, total: int) -> None:
    """Print the diffs of the mutants that no test noticed, and the score."""
    tried = [result for _, result in database.results if result.worker_outcome != WorkerOutcome.SKIPPED]
    left = [result for result in tried if result.test_outcome == TestOutcome.SURVIVED]
    for result in left:
        print(result.diff, flush=True)
    noticed = 1 - len(left) / len(tried)
    margin = 1.96 * (noticed * (1 - noticed) / len(tried)) ** 0.5
    print(f"{noticed:.1%} ± {margin:.1%} of {len(tried)} mutants noticed; there are {total}")


def main(count: int, seed: int = 1) -> None:
    session = str(Path(tempfile.gettempdir()) / f"mutation-{seed}.sqlite")  # it stays, to be looked at
    Path(session).unlink(missing_ok=True)
    tool = str(Path(sys.executable).with_name("cosmic-ray"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copied(folder)
        subprocess.run([tool, "init", "mutation.toml", session], cwd=folder, check=True)
        with use_db(session, WorkDB.Mode.open) as database:
            total = draw(database, count, seed)
        subprocess.run([tool, "exec", "mutation.toml", session], cwd=folder, check=True)
        with use_db(session, WorkDB.Mode.open) as database:
            tell(database, total)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
