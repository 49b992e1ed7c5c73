"""Make JSONL files to measure the command line on: lines of examples/, mixed anew, so that no two rows are alike."""

import json
import random
from pathlib import Path

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))
SITES = [f"paper-{number}.example" for number in range(40)]


def write_rows(path: Path, count: int, lines: int = 6, seed: int = 0) -> None:
    """Write a file of articles.

    Args:
        path: the file to write.
        count: how many rows it gets.
        lines: how many lines an article has.
        seed: the same one gives the same file.

    """
    chance = random.Random(seed)
    pool = [line for path in EXAMPLES for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            text = "\n".join(chance.choices(pool, k=lines))
            row = {"id": number, "url": f"https://{chance.choice(SITES)}/{number}", "text": f"{text}\nItem {number}."}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
