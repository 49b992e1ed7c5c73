"""The tests that a mutant has to pass: `suite.py FILE`, where FILE is what was changed; exit code 1 tells a kill.

Digests and tables come first, since they are quick, and of the digests those that are of the module that was changed.
"""

import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TESTS))

import digests  # noqa: E402
import ledger  # noqa: E402
import test_grammar  # noqa: E402
from test_cases import LISTS, TEXTS, expected, files, made, rows_of, seen  # noqa: E402

MORE = ("doctests", "edits", "article", "corners", "bank", "examples", "domains", "promises", "report")


def rows_hold() -> bool:
    """Whether all rows of tests/cases/ that are no known failures come out as they say."""
    for path in files():
        for row in rows_of(path):
            if "expect" in row:
                continue
            article = made(row)
            if article.restore() != row["source"]:
                return False
            if any(seen(article, view) != expected(row, view) for view in row if view in TEXTS | LISTS):
                return False
    return True


def digests_hold(changed: Path) -> bool:
    """Whether all variants come out as their digests say; those of other rules alone know nothing of a rule."""
    pairs = list(zip(digests.groups(), digests.kept(), strict=True))
    if changed.parts[0] in ("labels", "repairs"):
        pairs = [pair for pair in pairs if not pair[0].about or changed.stem in pair[0].about]
    pairs.sort(key=lambda pair: changed.stem not in pair[0].about)
    return all(digests.written(group) == row for group, row in pairs)


if __name__ == "__main__":
    if not digests_hold(Path(sys.argv[1])):
        sys.exit(1)
    for case in test_grammar.CASES:
        test_grammar.test_it_reads_as_the_table_says(case)
    if not rows_hold():
        sys.exit(1)
    if any(was != now for path in ledger.LEDGERS for was, now in ledger.rows(path)):
        sys.exit(1)
    import pytest  # most mutants never get here

    sys.exit(pytest.main(["-q", "-x", "-p", "no:cacheprovider", *(str(TESTS / f"test_{name}.py") for name in MORE)]))
