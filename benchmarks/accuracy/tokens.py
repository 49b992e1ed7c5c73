"""Words as the scores count them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

__all__ = ["is_wordless", "sealed", "shingles", "words"]

# Scripts that put no blanks between words: each character counts as a word.
WORDLESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
WORDLESS_CHARACTER = re.compile(f"[{WORDLESS}]")
WORD = re.compile(f"[{WORDLESS}]|[^\\W_{WORDLESS}]+")
PLAIN_WORD = re.compile(r"\w+")
PLAIN_WORD_OR_CHARACTER = re.compile(f"[{WORDLESS}]|[^\\W{WORDLESS}]+")
CATEGORY = {code: unicodedata.category(chr(code)) for code in range(0x20000)}
FORMAT = {code: None for code, category in CATEGORY.items() if category == "Cf"}
FORMAT_AND_MARKS = {code: None for code, category in CATEGORY.items() if category in ("Cf", "Mn", "Mc")}
SHINGLE = 4


def words(text: str | None) -> list[str]:
    """Return the words of a text without case, accents and invisible characters."""
    return WORD.findall(unicodedata.normalize("NFKC", text or "").casefold().translate(FORMAT_AND_MARKS))


def is_wordless(text: str) -> bool:
    """Whether more than half of the words at the start of a text are single characters of a wordless script."""
    found = words(text[:4000])
    return sum(1 for word in found if WORDLESS_CHARACTER.match(word)) * 2 > len(found) > 0


def shingles(text: str, *, wordless: bool) -> Counter[tuple[str, ...]]:
    """Count the runs of four words, as the Article Extraction Benchmark does; a shorter text is one run."""
    plain = unicodedata.normalize("NFKC", text or "").translate(FORMAT)
    found = (PLAIN_WORD_OR_CHARACTER if wordless else PLAIN_WORD).findall(plain)
    runs = Counter(tuple(found[at : at + SHINGLE]) for at in range(max(1, len(found) - SHINGLE + 1)))
    runs.pop((), None)
    return runs


def sealed(found: Sequence[str]) -> str:
    """Join words so that one run of words is in another as a substring only where it is so word by word."""
    return "\x01" + "\x02\x01".join(found) + "\x02" if found else ""
