"""The tests that a mutant has to pass: tables first, since they are many and quick; exit code 1 tells a kill."""

import json
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TESTS))

import pytest  # noqa: E402

import ledger  # noqa: E402
import test_grammar  # noqa: E402
from newsnorm import NEWS, normalize  # noqa: E402
from test_cases import LISTS, TEXTS, expected, files, rows_of, seen  # noqa: E402

MORE = ("doctests", "edits", "article", "corners", "bank", "examples", "domains", "promises", "report")


def rows_hold() -> bool:
    """Whether all rows of tests/cases/ that are no known failures come out as they say."""
    for path in files():
        for row in rows_of(path):
            if "expect" in row:
                continue
            pipeline = NEWS.only(*row["rules"]) if "rules" in row else NEWS
            article = normalize(row["source"], pipeline, title=row.get("given"))
            if article.restore() != row["source"]:
                return False
            if any(seen(article, view) != expected(row, view) for view in row if view in TEXTS | LISTS):
                return False
    return True


if __name__ == "__main__":
    for case in test_grammar.CASES:
        test_grammar.test_it_reads_as_the_table_says(case)
    if not rows_hold():
        sys.exit(1)
    for path, write in ledger.LEDGERS.items():
        for row in path.read_text(encoding="utf-8").splitlines():
            if write(json.loads(row)[0]) != row:
                sys.exit(1)
    sys.exit(pytest.main(["-q", "-x", "-p", "no:cacheprovider", *(str(TESTS / f"test_{name}.py") for name in MORE)]))
