"""What few texts reach: labels that another rule gave, readings without end, texts longer than a rule looks."""

import re
from collections.abc import Iterator

import pytest

from newsnorm import NEWS, Edit, Labeller, Page, Pipeline, Role, normalize, shipped
from newsnorm.engine import READINGS
from newsnorm.grammar.captionmarks import is_labelled
from newsnorm.grammar.characters import LINE_ENDS, QUIET, hidden_characters
from newsnorm.grammar.creditmarks import mark_start
from newsnorm.grammar.cuts import Span, cut
from newsnorm.grammar.dates import LONGEST, read_stamp
from newsnorm.grammar.tags import LONGEST as LONGEST_ELEMENT
from newsnorm.labels.bylines import bylines
from newsnorm.labels.related import related
from newsnorm.repairs import mojibake
from newsnorm.repairs.invisible import ICONS, INVISIBLE
from newsnorm.repairs.spaces import ODD_BLANKS

FIRST = "The old bridge was shut on Sunday, when the river had risen by two metres in a single night."
SECOND = "Nobody was hurt, the council said, and the ford upstream is open to lorries for the time being."
LINKS = "Old bridge is to be rebuilt by spring\nFord upstream opens to lorries on Monday\nThe river rises again"

HIDDEN = re.compile(rf"[{INVISIBLE}{ICONS}{LINE_ENDS}{ODD_BLANKS}\x80-\x9f\ud800-\udfff]")


def last_lines(page: Page) -> Iterator[tuple[int, Role]]:
    """Take the last line, at each reading."""
    if page.open:
        yield page.open[-1], Role.AD


def test_readings_end_where_a_rule_would_never_be_done() -> None:
    text = "\n\n".join(f"Line {number}" for number in range(20))
    article = Pipeline([Labeller(last_lines)])(text)
    assert [line.text for line in article.dropped] == [f"Line {number}" for number in range(20 - READINGS - 1, 20)]


def test_a_rule_that_does_not_go_by_place_reads_once() -> None:
    article = Pipeline([Labeller(last_lines, by_place=False)])("Rain\n\nSnow\n\nHail")
    assert [line.text for line in article.dropped] == ["Hail"]


def test_a_title_is_not_looked_for_below_the_first_paragraph() -> None:
    page = Page(f"Rain\nTom Vale\n{FIRST}\n\nLi Fen\nReporter\n", shipped())
    assert page.zones.first == 2
    page.give({2: Role.SIGNOFF})
    assert list(bylines(page)) == [(line, Role.BYLINE) for line in (1, 4, 5)]


def test_there_may_be_no_title_at_all() -> None:
    page = Page(f"Rain\nTom Vale\n{FIRST}", shipped())
    assert page.zones.first == 2
    page.give({2: Role.SIGNOFF})
    assert list(bylines(page)) == [(1, Role.BYLINE)]


def test_only_a_heading_that_a_phrase_marks_has_a_list() -> None:
    page = Page(f"{FIRST}\n\nThe harbour desk\n{LINKS}\n\n{SECOND}", shipped())
    page.give({2: Role.RELATED})
    assert list(related(page)) == []


def test_a_text_longer_than_any_stamp_is_none() -> None:
    assert read_stamp("june 3, 2021") is not None
    assert read_stamp("june 3, 2021, " * (LONGEST // 14 + 1)) is None


def test_an_element_that_closes_too_late_keeps_its_text() -> None:
    words = "Rain fell. " * (LONGEST_ELEMENT // 11 + 1)
    article = normalize(f"{FIRST}\n<button>{words}</button> {SECOND}\n<button>Send</button> {FIRST}")
    assert words.strip() in article.body
    assert "Send" not in article.body


def test_a_repair_that_would_change_ascii_is_compared_as_a_whole() -> None:
    assert list(mojibake._differences("a b", "a c")) == [(2, "b", "c")]
    assert list(mojibake._differences("cafÃ© b", "café c")) == [(3, "Ã©", "é"), (6, "b", "c")]


def test_a_repair_that_comes_to_the_same_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mojibake, "_fixed", lambda line: line.replace("’", "\x92"))
    assert list(mojibake._hunks(0, "It’s")) == []


def test_where_people_stand_makes_a_caption() -> None:
    for line in ("Ida Quist, left, and Tom Vale on the quay", "Der Rat v.l.n.r. am Kai"):
        assert is_labelled(line, line.lower())
        assert not is_labelled(line + ".", line.lower() + ".")


def test_a_word_that_ends_a_mark_is_none_without_the_words_before_it() -> None:
    assert mark_start("Foto de archivo: Ada Quist", 15) == 0
    assert mark_start("Visto el archivo: Ada Quist", 16) == -1


def test_places_in_the_empty_lines_of_the_body_are_the_end_of_the_paragraph_above() -> None:
    source = f"{FIRST}\n\n\n\n{SECOND}\n"
    article, end = normalize(source), len(FIRST)
    assert article.body == f"{FIRST}\n\n{SECOND}"
    assert [article.body_origin(at, at)[0] for at in (end - 1, end, end + 1)] == [end - 1, end, end]
    assert article.body_origin(end + 2, end + 3) == (end + 4, end + 5)
    assert article.body_origin(len(article.body), len(article.body)) == (len(source) - 1, len(source) - 1)


def test_news_has_its_rules_by_place_last() -> None:
    by_place = [rule.by_place for rule in NEWS.labellers]
    assert by_place == sorted(by_place)


@pytest.mark.parametrize(
    ("text", "start", "edit"),
    [
        ('"[x] Rain" fell', 1, Edit(1, "[x] ", "")),
        ('Rain "[x] fell"', 6, Edit(6, "[x] ", "")),
        ("Rain ([x] fell)", 6, Edit(6, "[x] ", "")),
        ("Rain [x], snow", 5, Edit(4, " [x]", "")),
        ("Rain[x]snow", 4, Edit(4, "[x]", " ")),
        ("雨[x]雪", 1, Edit(1, "[x]", "")),
        ("Rain [x]-snow", 5, Edit(4, " [x]", " ")),
        ("Rain[x] snow", 4, Edit(4, "[x] ", " ")),
        ("a’[x]b", 2, Edit(2, "[x]", " ")),
        ("Rain [x]  snow", 5, Edit(4, " [x]  ", " ")),
        ("[x] Rain", 0, Edit(0, "[x] ", "")),
        ("Rain [x]", 5, Edit(4, " [x]", "")),
    ],
)
def test_a_cut_joins_no_words_and_leaves_no_double_blank(text: str, start: int, edit: Edit) -> None:
    assert list(cut(text, [Span(start, start + 3)])) == [edit]


@pytest.mark.parametrize(
    ("old", "new", "edit"),
    [
        ("aéb", "axb", (1, "é", "x")),
        ("é", "x", (0, "é", "x")),
        ("aa", "a", (1, "a", "")),
        ("abcd", "abxcd", (2, "", "x")),
    ],
)
def test_what_is_equal_at_both_ends_is_no_part_of_an_edit(old: str, new: str, edit: tuple[int, str, str]) -> None:
    assert mojibake._trimmed(0, old, new) == edit
    assert mojibake._trimmed(7, old, new) == (7 + edit[0], *edit[1:])


def test_whatever_repairs_look_for_among_hidden_characters_is_found_there() -> None:
    sought = [character for character in map(chr, range(0x110000)) if HIDDEN.match(character)]
    assert [character for character in sought if character not in QUIET and not hidden_characters(character)] == []
