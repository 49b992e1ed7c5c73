import pickle

import pytest

from newsnorm import Change, Edit, RuleError


def test_an_edit_knows_its_end() -> None:
    assert Edit(4, "&amp;", "&").end == 9


def test_edits_are_made_and_undone() -> None:
    change = Change("entities", [Edit(1, "&amp;", "&"), Edit(8, "&lt;", "<")])
    assert change.do("a&amp;bc&lt;d") == "a&bc<d"
    assert change.undo("a&bc<d") == "a&amp;bc&lt;d"


def test_text_can_be_put_in_and_taken_out() -> None:
    change = Change("rule", [Edit(0, "", "\n"), Edit(2, "xx", ""), Edit(6, "", "!")])
    assert change.do("abxxcd") == "\nabcd!"
    assert change.undo("\nabcd!") == "abxxcd"


def test_an_untouched_character_maps_to_itself() -> None:
    change = Change("rule", [Edit(1, "&amp;", "&")])
    assert [change.origin(offset, offset + 1) for offset in range(3)] == [(0, 1), (1, 6), (6, 7)]


def test_a_span_maps_to_all_that_it_came_from() -> None:
    change = Change("rule", [Edit(1, "&amp;", "&")])
    assert change.origin(0, 2) == (0, 6)
    assert change.origin(1, 3) == (1, 7)


def test_a_point_maps_to_a_point() -> None:
    change = Change("rule", [Edit(2, "xx", "")])
    assert change.origin(1, 1) == (1, 1)
    assert change.origin(3, 3) == (5, 5)


def test_a_cut_lies_between_what_stands_beside_it() -> None:
    change = Change("rule", [Edit(2, "xx", "")])
    assert change.origin(1, 3) == (1, 5)
    assert change.origin(1, 2) == (1, 2)
    assert change.origin(2, 3) == (4, 5)


@pytest.mark.parametrize(
    ("edits", "message"),
    [
        ([Edit(1, "xy", "")], "rule 'rule' edits at offset 1, where it expects 'xy' and finds 'bc'"),
        ([Edit(9, "", "x")], "rule 'rule' edits at offset 9, where it expects '' and finds ''"),
        ([Edit(1, "bc", ""), Edit(2, "c", "")], "rule 'rule' edits at offset 2, before the end of its last edit, 3"),
        ([Edit(3, "d", ""), Edit(0, "a", "")], "rule 'rule' edits at offset 0, before the end of its last edit, 4"),
    ],
    ids=["misquotes", "past the end", "overlap", "not sorted"],
)
def test_edits_that_break_the_contract_raise(edits: list[Edit], message: str) -> None:
    with pytest.raises(RuleError) as error:
        Change("rule", edits).do("abcd")
    assert str(error.value) == message


def test_messages_quote_little_of_the_text() -> None:
    with pytest.raises(RuleError) as error:
        Change("rule", [Edit(0, "y" * 1000, "")]).do("x" * 1000)
    assert len(str(error.value)) < 200


@pytest.mark.parametrize("protocol", range(2, 6))
def test_a_change_is_a_value(protocol: int) -> None:
    change = Change("rule", iter([Edit(0, "a", "b")]))
    again = pickle.loads(pickle.dumps(change, protocol))
    assert again == change
    assert hash(again) == hash(change)
    assert again != Change("other", change.edits)
