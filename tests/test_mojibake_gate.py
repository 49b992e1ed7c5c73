"""The gate before ftfy: whatever ftfy would call garbled has to pass it."""

import gzip
import json
import os
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from ftfy.badness import MOJIBAKE_CATEGORIES, is_bad
from hypothesis import given
from hypothesis import strategies as st

from newsnorm.grammar.characters import QUIET
from newsnorm.repairs.mojibake import _gate

# One or two characters of each of ftfy's categories, and each one that its pattern names.
SAMPLES = (
    "a Z.,1\n"
    + "".join(kind.replace("-", "")[:2] for kind in MOJIBAKE_CATEGORIES.values())
    + "ÂÃÎÐØÙàœŒ€Š¢ŸŽ\xa0\xad®©°·»–´×²√≈±ø‚Äìóä†вЂВГРСўβ™ΆΒΓāÒ"
)
CHARACTERS = "".join(dict.fromkeys(SAMPLES))
garbled = st.text(alphabet=CHARACTERS, max_size=30)


def passes(text: str) -> bool:
    """Whether the gate lets ftfy see the text."""
    return _gate().search(text) is not None


def test_every_short_string_that_is_garbled_passes() -> None:
    short = ("".join(letters) for size in (1, 2, 3) for letters in product(CHARACTERS, repeat=size))
    assert [text for text in short if not passes(text) and is_bad(text)] == []


@given(text=garbled)
def test_every_garbled_text_passes(text: str) -> None:
    assert passes(text) or not is_bad(text)


@given(text=st.text(alphabet="".join(chr(code) for code in range(0x20, 0x7F)) + "\n" + "".join(QUIET)))
def test_a_text_of_quiet_characters_is_never_garbled(text: str) -> None:
    assert not is_bad(text)


@given(text=st.text(alphabet=st.characters(max_codepoint=0x7F, exclude_characters="\x1a"), max_size=50))
def test_clean_text_that_was_garbled_passes(text: str) -> None:
    source = f"{text}’“é{text}"
    read = source.encode().decode("cp1252", "replace")
    assert passes(read)


def real_lines() -> Iterator[str]:
    """Yield the lines of the texts in the folder that NEWSNORM_DATA names, each once."""
    seen = set()
    for path in sorted(Path(os.environ["NEWSNORM_DATA"]).glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as records:
            for record in records:
                seen.update(json.loads(record)["text"].split("\n"))
    yield from (line for line in seen if not line.isascii())


@pytest.mark.skipif("NEWSNORM_DATA" not in os.environ, reason="NEWSNORM_DATA names no folder of real texts")
def test_every_real_line_that_is_garbled_passes() -> None:
    assert [line for line in real_lines() if not passes(line) and is_bad(line)] == []
