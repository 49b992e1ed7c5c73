"""Nothing comes out otherwise than the ledgers say; see ledger.py."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ledger import LEDGERS, kept


@pytest.mark.parametrize(("path", "write"), LEDGERS.items(), ids=[path.stem for path in LEDGERS])
def test_all_comes_out_as_it_stands_in_the_ledger(path: Path, write: Callable[[str], str]) -> None:
    written = path.read_text(encoding="utf-8").splitlines()
    changed = [
        pair for row, text in zip(written, kept(path), strict=True) if (pair := (row, write(text)))[0] != pair[1]
    ]
    assert changed == [], "if that is what was meant: python tests/ledger.py"
