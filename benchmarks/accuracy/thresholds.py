"""Show of each threshold of the labellers what another value would gain and harm, on the texts that score.py reads.

    python benchmarks/accuracy/thresholds.py FOLDER [--every 4] [--only LENGTH]

Every number in capitals in labels/, grammar/ and page.py is set to 0.7 and 1.4 times its value (a count up to six: to
one less and one more), one at a time. A row says what changes against the value that stands in the code:

    texts   texts that come out otherwise
    lost    words of true bodies that are lost more (harm), or less
    junk    words of junk and bylines that are gone more, or less
    cap     captions that are found; capX: lines of the body that are taken for one
    ttl     titles that are right; ttlX: titles that are wrong
    have    fragments that must be there and are; not: fragments that must not and are gone
    halves  what it would gain in each half of the sites: words of junk that are gone, and ten for each caption, title
            or fragment, less ten for each word lost; a value is better where both are above 0

With --every 4 a fourth of the pages is read, which takes a quarter of an hour; the figures are sums, not shares.
"""

import argparse
import ast
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha1
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from judge import Cleaned, Figures, judge, with_newsnorm
from score import add_folder, files, read

HERE = Path(__file__).parent
FACTORS = (0.7, 1.4)
FEW = 6  # counts up to this are changed by one
WORTH = 10  # words of junk that may stay to save one of a story
LINE = 10  # words that a caption or a title counts for
COLUMNS = ("texts", "lost", "junk", "cap", "capX", "ttl", "ttlX", "have", "not")
Number: TypeAlias = int | float
Sums: TypeAlias = Counter[str]


class Threshold(NamedTuple):
    """A number in capitals: where it is, and its value, which may be one of several."""

    module: str
    name: str
    value: Any

    def variants(self) -> Iterator[tuple[str, Any]]:
        """Yield the other values that are tried, each with what it is called."""
        numbers = self.value if isinstance(self.value, tuple) else (self.value,)
        for at, number in enumerate(numbers):
            for other in others(number):
                changed = (*numbers[:at], other, *numbers[at + 1 :])
                if isinstance(self.value, tuple):
                    yield f"{self.name}[{at}] {number} -> {other}", changed
                else:
                    yield f"{self.name} {number} -> {other}", other


def others(number: Number) -> tuple[Number, ...]:
    """Return the two values that are tried beside a number."""
    if isinstance(number, float):
        return tuple(round(number * factor, 3) for factor in FACTORS)
    if number <= FEW:
        return number - 1, number + 1
    return tuple(round(number * factor) for factor in FACTORS)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a row for each other value of each threshold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_folder(parser)
    parser.add_argument("--every", type=int, default=4, help="read each n-th page only")
    parser.add_argument("--only", default="", help="thresholds whose module and name hold this")
    chosen = parser.parse_args(arguments)
    records = list(sample(files(parser, chosen.folder), chosen.every))
    stood = [(cleaned, judge(record, cleaned)) for record in records for cleaned in [with_newsnorm(record)]]
    found = [threshold for threshold in thresholds() if chosen.only in f"{threshold.module}.{threshold.name}"]
    tasks = [(threshold, told, value) for threshold in found for told, value in threshold.variants()]
    print(f"{f'{len(records)} texts':<62}" + "".join(f"{column:>7}" for column in COLUMNS) + "  halves")
    with ThreadPoolExecutor(chosen.jobs) as pool:
        for (threshold, told, _), cleaned in zip(tasks, pool.map(lambda task: vary(task, records), tasks), strict=True):
            halves = compared(records, stood, cleaned)
            both = Counter(halves[0])
            both.update(halves[1])  # a plus would leave out what is less than nothing
            name = f"{threshold.module.removeprefix('newsnorm.')}: {told}"
            gains = " ".join(f"{gain(half):+d}" for half in halves)
            print(f"{name:<62}" + "".join(f"{both[column]:>7}" for column in COLUMNS) + f"  {gains}", flush=True)
    return 0


def sample(paths: Sequence[Path], every: int) -> Iterator[dict[str, Any]]:
    """Yield the records of each n-th page, told by its name."""
    for path in paths:
        yield from (record for record in read(path) if number(record["id"]) % every == 0)


def number(name: str) -> int:
    """Return a number that a page or site has wherever it is read."""
    return int(sha1(name.encode(), usedforsecurity=False).hexdigest()[:8], 16)


def thresholds() -> Iterator[Threshold]:
    """Yield the numbers, and tuples of numbers, that labels/, grammar/ and page.py name in capitals."""
    spec = find_spec("newsnorm")
    package = Path(str(spec.origin)).parent if spec else HERE
    for path in (package / "page.py", *sorted(package.glob("labels/*.py")), *sorted(package.glob("grammar/*.py"))):
        module = ".".join(("newsnorm", *path.relative_to(package).with_suffix("").parts))
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                value = counted(node.value)
                if value is not None and node.targets[0].id.isupper():
                    yield Threshold(module, node.targets[0].id, value)


def counted(node: ast.expr) -> Any:
    """Return the value of a number, a fraction or a tuple of numbers; None for anything else."""
    if isinstance(node, ast.Tuple):
        values = [counted(part) for part in node.elts]
        return None if not values or None in values else tuple(values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        above, below = counted(node.left), counted(node.right)
        return above / below if above and below else None
    is_number = isinstance(node, ast.Constant) and isinstance(node.value, int | float)
    return node.value if is_number and not isinstance(node.value, bool) else None


def vary(task: tuple[Threshold, str, Any], records: Sequence[dict[str, Any]]) -> list[Cleaned]:
    """Normalize the texts in a process of its own, in which the threshold has another value."""
    threshold, _, value = task
    texts = "".join(json.dumps(record["text"]) + "\n" for record in records)
    command = [sys.executable, str(HERE / "varied.py"), threshold.module, threshold.name, repr(value)]
    told = subprocess.run(command, input=texts, capture_output=True, text=True, check=True)
    rows = map(json.loads, told.stdout.splitlines())
    return [Cleaned(body, title, tuple(captions)) for body, title, captions in rows]


def compared(
    records: Sequence[dict[str, Any]], stood: Sequence[tuple[Cleaned, Figures]], cleaned: Sequence[Cleaned]
) -> tuple[Sums, Sums]:
    """Add up what changes, apart for the two halves of the sites."""
    halves: tuple[Sums, Sums] = (Counter(), Counter())
    for record, (was, before), found in zip(records, stood, cleaned, strict=True):
        if found == was:
            continue
        now = judge(record, found)
        change = Counter({key: int(now.get(key, 0) - before.get(key, 0)) for key in before.keys() | now.keys()})
        half = halves[number(record["site"]) // 2 % 2]
        half.update(
            texts=1,
            lost=change["lost_words"],
            junk=-change["other_words_kept"] - change["byline_words_kept"],
            cap=change["captions_found"],
            capX=change["body_as_caption"],
            ttl=change["title_right"],
            ttlX=change["title_wrong"],
        )
        half.update({"have": change["have_both"], "not": -change["not_both"]})
    return halves


def gain(sums: Sums) -> int:
    """Weigh what is gained against what is lost."""
    lines = sums["cap"] - sums["capX"] + sums["ttl"] - sums["ttlX"] + sums["not"]
    return sums["junk"] + LINE * lines - WORTH * (sums["lost"] - LINE * sums["have"])


if __name__ == "__main__":
    sys.exit(main())
