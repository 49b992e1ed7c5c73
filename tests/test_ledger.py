"""Nothing comes out otherwise than the ledgers say; see ledger.py and digests.py."""

from pathlib import Path

import pytest

import digests
from ledger import LEDGERS, rows


@pytest.mark.parametrize("path", LEDGERS, ids=lambda path: path.stem)
def test_all_comes_out_as_it_stands_in_the_ledger(path: Path) -> None:
    changed = [(was, now) for was, now in rows(path) if was != now]
    assert changed == [], "if that is what was meant: python tests/ledger.py"


def test_all_variants_come_out_as_their_digests_say() -> None:
    written = list(map(digests.written, digests.groups()))
    changed = sum(now != was for now, was in zip(written, digests.kept(), strict=True))
    assert changed == 0, "python tests/ledger.py changed shows them; if that is what was meant: python tests/ledger.py"
