"""Nothing comes out otherwise than the ledger says; see ledger.py."""

from ledger import LEDGER, lines, row


def test_every_line_comes_out_as_it_stands_in_the_ledger() -> None:
    written = LEDGER.read_text(encoding="utf-8").splitlines()
    now = [row(line) for line in lines()]
    changed = [pair for pair in zip(written, now, strict=True) if pair[0] != pair[1]]
    assert changed == [], "if that is what was meant: python tests/ledger.py"
