"""Nothing comes out otherwise than the ledgers say; see ledger.py and digests.py."""

from collections.abc import Callable
from pathlib import Path

import pytest

import digests
from ledger import LEDGERS, kept


@pytest.mark.parametrize(("path", "write"), LEDGERS.items(), ids=[path.stem for path in LEDGERS])
def test_all_comes_out_as_it_stands_in_the_ledger(path: Path, write: Callable[[str], str]) -> None:
    written = path.read_text(encoding="utf-8").splitlines()
    changed = [
        pair for row, text in zip(written, kept(path), strict=True) if (pair := (row, write(text)))[0] != pair[1]
    ]
    assert changed == [], "if that is what was meant: python tests/ledger.py"


def test_all_variants_come_out_as_their_digests_say() -> None:
    written = list(map(digests.written, digests.groups()))
    changed = sum(now != was for now, was in zip(written, digests.kept(), strict=True))
    assert changed == 0, "python tests/ledger.py changed shows them; if that is what was meant: python tests/ledger.py"
