"""Strings that lie about themselves, and phrase files from a stranger: data, and never code."""

import pickle
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from material import texts
from newsnorm import NEWS, Change, Edit, NewsnormError, PhraseError, Phrases, Role, RuleError, normalize, shipped

TEXT = "It rained.\nAdvertisement\nThe captainâ€™s log &amp;amp; the pier."


def refuse(*_: object, **__: object) -> NoReturn:
    raise AssertionError("a method of the text was called")


# What str itself has and a subclass could bend; the four that make the object are left.
METHODS = set(dir(str)) - {"__new__", "__init__", "__class__", "__doc__", "__getattribute__", "__init_subclass__"}
Hostile: Any = type("Hostile", (str,), dict.fromkeys(METHODS - {"__subclasshook__", "__dir__"}, refuse))


def test_a_str_whose_every_method_raises_counts_as_its_text() -> None:
    assert normalize(Hostile(TEXT)) == normalize(TEXT)


def strings(value: object) -> list[str]:
    """Return every str in a value that newsnorm gave."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, (tuple, list)):
        return [found for part in value for found in strings(part)]
    return []


def test_every_str_that_comes_out_is_a_str_and_nothing_else() -> None:
    article = normalize(Hostile(TEXT))
    views = [article.source, article.text, article.body, article.title, article.byline, article.restore()]
    views += [*article.paragraphs, *strings(article.captions), *strings([tuple(line) for line in article.lines])]
    views += strings([(change.rule, [tuple(edit) for edit in change.edits]) for change in article.changes])
    assert {type(view) for view in views if view is not None} <= {str, Role}


def test_rules_and_names_of_a_pipeline_are_neither_kept_nor_changed() -> None:
    rules = list(NEWS.rules)
    pipeline = type(NEWS)(rules)
    rules.clear()
    assert pipeline == NEWS
    edits = [Edit(0, "a", "b")]
    change = Change("swap", edits)
    edits.clear()
    assert change.do("a") == "b"


# Phrase files.

heads = st.sampled_from(
    ("[ad line]", "[share start?]", "[related label]", "[legal part]", "[ad end]", "[__class__ line]")
)
lines = st.lists(heads | st.text(max_size=20) | texts, max_size=12).map("\n".join)


@given(text=lines)
@example("[ad line]\n{0.__class__}\n{n}\n{n.__init__}")
@example("[ad line]\n__import__('os').system('true')")
@example("[ad part]\n(a+)+$")
def test_any_text_is_a_phrase_file_or_a_phrase_error(text: str) -> None:
    try:
        found = Phrases.read(text)
    except PhraseError as error:
        told = str(error)
    else:
        told = ""
        assert NEWS.phrases(found)(TEXT).restore() == TEXT
        assert pickle.loads(pickle.dumps(found)) == found
    assert len(told) < 600


@given(data=st.binary(max_size=200) | lines.map(lambda text: text.encode("utf-16", "surrogatepass")))
def test_any_bytes_are_a_phrase_file_or_a_phrase_error(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "phrases.txt"
    path.write_bytes(data)
    try:
        Phrases.load(path)
    except PhraseError as error:
        told = str(error)
    else:
        return
    assert "phrases.txt" in told


def test_a_phrase_is_looked_up_word_for_word() -> None:
    """A phrase is no pattern: what is a pattern elsewhere stands for itself."""
    mine = Phrases.read("[ad line]\na|a)*b.c$")
    assert [line.text for line in NEWS.phrases(mine)("It rained.\na|a)*b.c$\naab.c").dropped] == ["a|a)*b.c$"]


@pytest.mark.parametrize("name", ["../en", "/etc/passwd", "..", "en.txt", "en/../de", "", "en\0", "*", "EN"])
def test_the_name_of_a_language_is_no_path(name: str) -> None:
    with pytest.raises(PhraseError, match="there are phrases for ar, da, de, en"):
        shipped(name)


def test_a_phrase_file_that_is_a_pickle_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_bytes(pickle.dumps({"ad": ["advert"]}))
    with pytest.raises(PhraseError, match="not UTF-8"):
        Phrases.load(path)


# What errors and representations quote of a text.


def test_a_repr_is_short_however_long_the_text() -> None:
    article = normalize("A title that goes on " + "and on " * 12 + "\n\nIt rained.\n\n" + "It rained again. " * 10_000)
    assert len(repr(article)) <= 200
    assert repr(article).isprintable()


def test_an_error_quotes_little_and_escapes_controls() -> None:
    with pytest.raises(RuleError) as error:
        Change("liar", [Edit(0, "x" * 1000, "")]).do("\x1b[31m\n" + "y" * 1000)
    assert len(str(error.value)) < 200
    assert str(error.value).isprintable()
    assert isinstance(error.value, NewsnormError)
