"""All names of HTML's entities: as they should stand, escaped again and again, and where they are none."""

from html.entities import html5

import pytest

from newsnorm import NEWS, normalize
from newsnorm.grammar.characters import character

ENTITIES = NEWS.only("entities")
NAMES = sorted(html5)
CLOSED = [name for name in NAMES if name.endswith(";")]
OPEN = [name for name in NAMES if not name.endswith(";")]
TAKEN_OPEN = {
    "nbsp",
    "quot",
    "amp",
    "AMP",
}  # of the names that HTML allows without a semicolon, those that careless code writes so
MOST = 50


def test_there_are_all_of_them() -> None:
    assert (len(NAMES), len(CLOSED), len(OPEN)) == (2231, 2125, 106)


def test_every_name_stands_for_its_characters() -> None:
    wrong = {}
    for name in CLOSED:
        found = normalize(f"one &{name} two", ENTITIES).text
        if found != f"one {html5[name]} two":
            wrong[name] = found
    assert wrong == {}


@pytest.mark.parametrize("depth", [1, 2, 3, 10, MOST])
def test_however_often_it_was_escaped(depth: int) -> None:
    wrong = [
        name for name in CLOSED if normalize(f"a &{'amp;' * depth}{name} b", ENTITIES).text != f"a {html5[name]} b"
    ]
    assert wrong == []


def test_a_name_without_its_semicolon_stays_but_for_those_that_get_lost() -> None:
    changed = {name for name in OPEN if normalize(f"one &{name} two", ENTITIES).text != f"one &{name} two"}
    assert changed == TAKEN_OPEN


def test_a_name_in_an_address_stays() -> None:
    """`&copy=2` is a parameter: no name of any form is read there."""
    for name in NAMES:
        bare = name.removesuffix(";")
        for text in (f"https://x.example/?a=1&{bare}=2", f"https://x.example/?a=1&{bare}=2&b={bare}"):
            assert normalize(text, ENTITIES).text == text


@pytest.mark.parametrize("depth", [*range(6), MOST])
def test_every_number_stands_for_its_character(depth: int) -> None:
    chain = "&" + "amp;" * depth
    for code in (*range(256), 0x2019, 0x2028, 0x1F600, 0xD800, 0xFFFE, 0x10FFFF, 0x110000):
        if chr(code % 0x110000) in "&;" or chr(code % 0x110000).isalnum() or chr(code % 0x110000) == "#":
            continue  # may be part of another entity; the rule then leaves the whole
        assert normalize(f"a {chain}#{code}; b", ENTITIES).text == f"a {character(code)} b", code
        assert normalize(f"a {chain}#x{code:X}; b", ENTITIES).text == f"a {character(code)} b", code


def test_digits_without_end_are_no_number() -> None:
    """`int` refuses more than 4,300 digits, and `html.unescape` falls over it."""
    for text in ("&#" + "9" * 5000 + ";", "&#x" + "f" * 5000 + ";", "&#" + "0" * 5000 + "65;"):
        assert normalize(text).restore() == text
