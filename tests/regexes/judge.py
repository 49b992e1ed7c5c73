"""Judge every pattern of the package, and write verdicts.json: `python tests/regexes/judge.py`.

Patterns that have a verdict are left out, those that are gone are taken out. Needs node and npm: recheck is fetched
once, into a folder of its own, and works offline. What recheck calls vulnerable, and what it cannot read, is tried in
Python's engine, and where that is slow too, through `normalize`, which hands many patterns short lines only.
"""

import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from regexes.find import patterns
from regexes.probe import verdict_of
from regexes.translate import UnreadableError, javascript

HERE = Path(__file__).parent
VERDICTS = HERE / "verdicts.json"
RECHECK = "recheck@4.5.0"


def key(pattern: str, flags: int) -> str:
    return hashlib.sha256(f"{flags}:{pattern}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def load() -> dict[str, dict[str, str]]:
    return json.loads(VERDICTS.read_text(encoding="utf-8")) if VERDICTS.exists() else {}


def recheck(questions: list[dict[str, str]]) -> Iterator[dict[str, Any]]:
    """Let recheck answer; the folder it is fetched into is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["npm", "install", "--silent", "--prefix", folder, RECHECK],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        done = subprocess.run(
            ["node", str(HERE / "check.mjs"), folder],
            input="\n".join(map(json.dumps, questions)),
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
    yield from map(json.loads, done.stdout.splitlines())


def main() -> int:
    """Judge what is new, and write the file; return 1 where a pattern is vulnerable."""
    known = load()
    found = {key(pattern, flags): (place, pattern, flags) for place, pattern, flags in patterns()}
    new = {name: entry for name, entry in found.items() if name not in known}
    questions = []
    for name, (_, pattern, flags) in new.items():
        try:
            questions.append({"id": name, "source": javascript(pattern, flags), "flags": "ui" if flags & 2 else "u"})
        except UnreadableError as error:
            print(f"{name}: recheck cannot read {error}", file=sys.stderr)
    told = {answer["id"]: answer for answer in recheck(questions)} if questions else {}
    for name, (place, pattern, flags) in new.items():
        known[name] = {"place": place, **verdict_of(pattern, flags, told.get(name))}
        print(name, place, known[name]["verdict"], known[name].get("attack", ""), flush=True)
    kept = {name: known[name] for name in sorted(found, key=lambda name: (found[name][0], name))}
    VERDICTS.write_text(json.dumps(kept, indent=1, ensure_ascii=True) + "\n", encoding="utf-8")
    guilty = [entry for entry in kept.values() if entry["verdict"] == "vulnerable"]
    print(f"{len(kept)} patterns, {len(new)} of them new, {len(guilty)} vulnerable")
    return 1 if guilty else 0


if __name__ == "__main__":
    sys.exit(main())
