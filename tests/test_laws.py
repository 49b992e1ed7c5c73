"""The nine laws, over every rule of NEWS and over the whole of it: a new rule is born tested."""

import pickle
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from material import FRAGMENTS, PROSE, news_texts, sources, texts
from newsnorm import NEWS, Change, Labeller, Normalizer, Page, Repair, normalize, shipped
from newsnorm.engine import awake, label

every_repair = pytest.mark.parametrize("rule", NEWS.repairs, ids=lambda rule: rule.name)
every_labeller = pytest.mark.parametrize("rule", NEWS.labellers, ids=lambda rule: rule.name)
every_rule = pytest.mark.parametrize("rule", NEWS.rules, ids=lambda rule: rule.name)


def before(rule: Labeller, text: str) -> Page:
    """Return the page as the labellers of NEWS before this one leave it."""
    page = Page(text, shipped())
    label(page, NEWS.labellers[: NEWS.names.index(rule.name) - len(NEWS.repairs)])
    return page


def untouched(change: Change, text: str) -> Iterator[tuple[int, int]]:
    """Yield, for each character that no edit wrote, its offset after the change and before it."""
    now = then = 0
    for start, old, new in change.edits:
        yield from ((now + step, then + step) for step in range(start - then))
        now, then = now + start - then + len(new), start + len(old)
    yield from ((now + step, then + step) for step in range(len(text) - then))


# 1. A rule never raises, and keeps its contract, on any str.


@every_repair
@given(text=texts)
def test_a_repair_takes_any_text(rule: Repair, text: str) -> None:
    change = Change(rule.name, rule.find(text))
    change.do(text)
    assert all(edit.old != edit.new for edit in change.edits)


@every_labeller
@given(text=texts)
def test_a_labeller_takes_any_text_and_writes_nothing(rule: Labeller, text: str) -> None:
    page = before(rule, text)
    roles = list(page.roles)
    found = list(rule.find(page))
    assert page.roles == roles
    assert found == list(rule.find(page))
    label(page, [rule])


@given(text=texts)
@example("")
@example("\n")
@example("\ud800\udfff\udc00")
@example("\r\n\x85\u2028\0\ufeff")
def test_news_takes_any_text(text: str) -> None:
    article = normalize(text)
    views = (article.title, article.summary, article.byline, article.dateline, article.body, *article.paragraphs)
    assert {type(view) for view in views} <= {str, type(None)}
    assert all(caption.text or caption.credit or caption.label for caption in article.captions)


# 2. Nothing is lost.


@every_repair
@given(text=texts)
def test_a_change_can_be_undone(rule: Repair, text: str) -> None:
    change = Change(rule.name, rule.find(text))
    assert change.undo(change.do(text)) == text


@given(text=texts)
def test_restore_gives_the_source(text: str) -> None:
    assert normalize(text).restore() == text


# 3. Lines partition the text, and every line that is not blank is in one view or another.


@given(text=texts)
def test_lines_partition_the_text(text: str) -> None:
    article = normalize(text)
    lines = article.lines
    assert lines[0].start == 0
    assert lines[-1].end == len(article.text)
    assert all(above.end == below.start for above, below in pairwise(lines))
    assert "\n".join(line.text for line in lines) == article.text


# 4. Untouched characters trace to themselves, and origins are monotone.


@every_repair
@given(text=texts)
def test_untouched_characters_trace_to_themselves(rule: Repair, text: str) -> None:
    change = Change(rule.name, rule.find(text))
    after = change.do(text)
    for now, then in untouched(change, text):
        assert change.origin(now, now + 1) == (then, then + 1)
        assert after[now] == text[then]


def is_monotone(spans: list[tuple[int, int]]) -> bool:
    return all(left[0] <= right[0] and left[1] <= right[1] for left, right in pairwise(spans))


@given(text=texts)
def test_origins_are_monotone(text: str) -> None:
    article = normalize(text)
    origins = [article.origin(offset, offset + 1) for offset in range(len(article.text))]
    assert is_monotone(origins)
    assert all(0 <= start <= end <= len(text) for start, end in origins)
    assert is_monotone([article.body_origin(offset, offset + 1) for offset in range(len(article.body))])


# 5. A sleeping rule would find nothing.


@every_repair
@given(text=texts)
def test_a_sleeping_repair_finds_nothing(rule: Repair, text: str) -> None:
    for needle in rule.needles:
        text = text.replace(needle, "")
    assert not rule.needles or not list(rule.find(text))


@every_labeller
@given(text=texts)
def test_a_sleeping_labeller_finds_nothing(rule: Labeller, text: str) -> None:
    page = before(rule, text)
    assert awake(rule.needles, page.text) or not list(rule.find(page))


# 6. The second pass of a rule finds nothing.


@every_repair
@given(text=texts)
def test_a_second_pass_finds_nothing(rule: Repair, text: str) -> None:
    once = Change(rule.name, rule.find(text)).do(text)
    assert list(rule.find(once)) == []


def test_a_second_pass_of_news_changes_no_case() -> None:
    again = {source: normalize(normalize(source).text).changes for source in sources()}
    assert {source: changes for source, changes in again.items() if changes} == {}


# 7. Equal input, equal article. (Threads and processes: test_pipeline.py.)


@given(text=texts)
def test_equal_input_gives_an_equal_article(text: str) -> None:
    article = normalize(text)
    assert article == normalize(text) == pickle.loads(pickle.dumps(article))
    assert hash(article) == hash(normalize(text))


# 8. Clean prose comes back as the same object.


@given(lines=st.lists(st.sampled_from(PROSE), min_size=1, max_size=8))
def test_clean_prose_comes_back_as_it_is(lines: list[str]) -> None:
    text = "\n\n".join(dict.fromkeys(lines))
    article = normalize(text)
    assert article.text is text
    assert article.body == text


# 9. Time is linear in length.

PUMPS = (*FRAGMENTS, *PROSE, "[a", "[caption id='", "<a <", "(AFP (", "\\\\'", "&amp;lt;", "x\n", "\n \n", "** a", "1,")
PAIRS = ("[]", "()", "{}", "<>", "**", "“”", ("[b]", "[/b]"), ("<p>", "</p>"), ("<!--", "-->"), ("{{", "}}"))
PATIENCE = 2.5e-6  # seconds a character; what is quicker is not looked at twice


def length() -> int:
    """Characters to try: 20,000, and 300,000 in the profile of servers."""
    return 500 * settings().max_examples


def pumped(unit: str, size: int) -> str:
    return unit * (size // len(unit) + 1)


def nested(pair: Sequence[str], size: int) -> str:
    return "".join(part * (size // (2 * len(part))) for part in pair)


def is_linear(work: Callable[[str], object], make: Callable[[int], str]) -> bool:
    """Whether the time grows with the length; a suspect is looked at again at four times the length.

    A machine that is busy may spoil one look; quadratic time fails both.
    """
    long = make(length())
    return seconds(work, long) < PATIENCE * len(long) or any(grows_evenly(work, make, length() * by) for by in (1, 4))


def grows_evenly(work: Callable[[str], object], make: Callable[[int], str], size: int) -> bool:
    """Whether four times the text takes less than eight times the processor time, best of three each."""
    small, large = (min(seconds(work, make(part)) for _ in range(3)) for part in (size // 4, size))
    return large < 8 * small


def seconds(work: Callable[[str], object], text: str) -> float:
    start = process_time()
    work(text)
    return process_time() - start


def run(rule: Normalizer, text: str) -> object:
    return list(rule.find(text) if isinstance(rule, Repair) else rule.find(Page(text, shipped())))


@every_rule
def test_time_of_a_rule_is_linear(rule: Normalizer) -> None:
    work = partial(run, rule)
    slow = [unit for unit in PUMPS if not is_linear(work, partial(pumped, unit))]
    slow += ["".join(pair) for pair in PAIRS if not is_linear(work, partial(nested, pair))]
    assert slow == []


NUMBERED = ("(Photo by Ada Quist {}/AFP)", "Gulls on pier {}. Photo: Ada Quist", "- Pier {} opens", "By Ada Quist {}")


def numbered(line: str, size: int) -> str:
    return "\n".join(line.format(number) for number in range(size // len(line)))


def views(text: str) -> object:
    article = normalize(text)
    return article.title, article.byline, article.captions, article.body, article.dropped


@pytest.mark.parametrize("line", NUMBERED)
def test_time_of_the_views_is_linear_where_every_line_is_another(line: str) -> None:
    assert is_linear(views, partial(numbered, line))


@given(text=news_texts().filter(bool))
@settings(max_examples=20)
def test_time_of_news_is_linear(text: str) -> None:
    assert is_linear(normalize, partial(pumped, text + "\n"))
