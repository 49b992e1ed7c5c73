"""Where the real texts are: a folder that is not part of the project, named by the variable NEWSNORM_DATA."""

import gzip
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(os.environ["NEWSNORM_DATA"]) if os.environ.get("NEWSNORM_DATA") else None

needs_data = pytest.mark.skipif(FOLDER is None, reason="NEWSNORM_DATA names no folder of real texts")


def records() -> Iterator[dict[str, Any]]:
    """Yield every record of the *.jsonl.gz files: `text` is what an extractor gave."""
    for path in sorted(folder().glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8", newline="\n") as file:
            yield from map(json.loads, file)


def beside(name: str) -> Path:
    """Return a file or folder beside the folder of data; skip the test where it is not there."""
    path = folder().parent / name
    if not path.exists():
        pytest.skip(f"there is no {path}")
    return path


def folder() -> Path:
    if FOLDER is None:
        pytest.skip("NEWSNORM_DATA names no folder of real texts")
    return FOLDER
