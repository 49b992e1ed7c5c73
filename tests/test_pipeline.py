import copy
import multiprocessing
import pickle
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from material import sources
from newsnorm import (
    NEWS,
    Article,
    Edit,
    Labeller,
    Page,
    Phrases,
    Pipeline,
    Repair,
    Role,
    RuleError,
    UnknownRuleError,
    normalize,
    shipped,
)
from small import SMALL, shouts


def thanks_again(page: Page) -> Iterator[tuple[int, Role]]:
    for number in page.filled:
        yield number, Role.PROMO


SHOUTS, THANKS = SMALL.rules
THANKS_AGAIN = Labeller(thanks_again)


def test_a_pipeline_is_a_function_from_text_to_article() -> None:
    article = SMALL("It rained!\nThank you!")
    assert article.body == "It rained."
    assert [(line.text, line.role, line.rule) for line in article.dropped] == [("Thank you.", Role.SIGNOFF, "thanks")]
    assert normalize("It rained!\nThank you!", SMALL) == article


def test_the_first_label_on_a_line_stands() -> None:
    article = SMALL.add(THANKS_AGAIN)("It rained.\nThank you")
    assert [line.role for line in article.lines] == [Role.PROMO, Role.SIGNOFF]


def test_a_pipeline_names_its_rules_in_order() -> None:
    assert SMALL.names == ("shouts", "thanks")
    assert list(SMALL) == [SHOUTS, THANKS]
    assert (SMALL.repairs, SMALL.labellers) == ((SHOUTS,), (THANKS,))
    assert NEWS.names == tuple(rule.name for rule in NEWS.repairs + NEWS.labellers)


def test_only_keeps_the_order_of_the_pipeline() -> None:
    assert NEWS.only("spaces", "entities").names == ("entities", "spaces")
    assert NEWS.only().names == ()
    assert SMALL.only()("It rained!").text == "It rained!"


def test_without_leaves_rules_out() -> None:
    assert SMALL.without("shouts").names == ("thanks",)
    assert set(NEWS.names) - set(NEWS.without("captions", "spaces").names) == {"captions", "spaces"}
    assert SMALL.without() == SMALL


def test_add_puts_a_rule_behind_its_kind_or_before_another() -> None:
    assert NEWS.add(SHOUTS).names[len(NEWS.repairs)] == "shouts"
    assert NEWS.add(THANKS).names[-1] == "thanks"
    assert NEWS.add(SHOUTS, before="entities").names.index("shouts") == NEWS.names.index("entities")
    assert Pipeline([]).add(THANKS).add(SHOUTS) == SMALL


def test_swap_puts_a_rule_in_the_place_of_its_namesake() -> None:
    deaf = Repair(shouts, needles="?")
    assert SMALL.swap(deaf).rules == (deaf, THANKS)
    assert SMALL.swap(deaf)("It rained!").body == "It rained!"


def test_phrases_are_those_that_labellers_see() -> None:
    mine = Phrases.read("[related start]\ngazette extra:")
    text = "It rained all day.\nGazette extra: the old mill\nThe river rose."
    assert "mill" in normalize(text).body
    assert normalize(text, NEWS.phrases(shipped() | mine)).body == "It rained all day.\n\nThe river rose."
    assert NEWS.phrases(mine).names == NEWS.names


def test_methods_leave_the_pipeline_as_it_was() -> None:
    rules = SMALL.rules
    SMALL.only("shouts"), SMALL.without("shouts"), SMALL.add(THANKS_AGAIN), SMALL.swap(SHOUTS), SMALL.phrases(shipped())
    assert SMALL.rules == rules
    with pytest.raises(AttributeError):
        SMALL.rules = ()  # type: ignore[misc]


@pytest.mark.parametrize(
    "call",
    [
        lambda: SMALL.only("shouts", "shots"),
        lambda: SMALL.without("shots"),
        lambda: SMALL.add(THANKS_AGAIN, before="shots"),
    ],
    ids=["only", "without", "add"],
)
def test_an_unknown_rule_raises_with_the_names_there_are(call: Any) -> None:
    with pytest.raises(UnknownRuleError) as error:
        call()
    assert str(error.value) == "no rule 'shots'; rules are shouts, thanks"
    assert isinstance(error.value, LookupError)


def test_swap_of_an_unknown_rule_raises() -> None:
    with pytest.raises(UnknownRuleError) as error:
        SMALL.swap(THANKS_AGAIN)
    assert str(error.value) == "no rule 'thanks_again'; rules are shouts, thanks"


def test_two_rules_of_one_name_raise() -> None:
    with pytest.raises(ValueError, match="have different names; thanks stands there twice") as error:
        SMALL.add(THANKS)
    assert str(error.value) == "rules of a pipeline have different names; thanks stands there twice"


def test_a_repair_after_a_labeller_raises() -> None:
    with pytest.raises(ValueError, match="repairs end") as error:
        Pipeline([THANKS, SHOUTS])
    assert str(error.value) == "repairs end before labelling begins, but 'shouts' stands after a labeller"


def test_a_rule_that_misquotes_raises() -> None:
    def liar(text: str) -> Iterator[Edit]:
        yield Edit(0, "snow", "rain")

    with pytest.raises(RuleError) as error:
        Pipeline([Repair(liar)])("It rained.")
    assert str(error.value) == "rule 'liar' edits at offset 0, where it expects 'snow' and finds 'It r'"


@pytest.mark.parametrize("number", [-1, 1, 2])
def test_a_label_on_a_line_that_is_not_there_raises(number: int) -> None:
    def lost(page: Page) -> Iterator[tuple[int, Role]]:
        yield number, Role.AD

    with pytest.raises(RuleError) as error:
        Pipeline([Labeller(lost)])("It rained.\n  ")
    assert str(error.value) == f"rule 'lost' labels line {number}, which is blank or not there"


def test_a_label_that_is_no_role_raises() -> None:
    def vague(page: Page) -> Iterator[tuple[int, Any]]:
        yield 0, "advert"

    with pytest.raises(RuleError) as error:
        Pipeline([Labeller(vague)])("It rained.")
    assert str(error.value) == f"rule 'vague' gives line 0 the role 'advert'; roles are {', '.join(Role)}"


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (b"rain", "normalize() takes a str, not bytes; decode it first, for example bytes(data).decode('utf-8')"),
        (
            bytearray(b"rain"),
            "normalize() takes a str, not bytearray; decode it first, for example bytes(data).decode('utf-8')",
        ),
        (None, "normalize() takes a str, not NoneType; pass the text itself, and skip or fill missing values"),
        (float("nan"), "normalize() takes a str, not float; pass the text itself, and skip or fill missing values"),
        (["rain"], "normalize() takes a str, not list; pass the text itself, and skip or fill missing values"),
    ],
    ids=["bytes", "bytearray", "None", "nan", "list"],
)
def test_what_is_no_str_raises(given: Any, message: str) -> None:
    with pytest.raises(TypeError) as error:
        normalize(given)
    assert str(error.value) == message


def test_a_path_is_no_text() -> None:
    with pytest.raises(TypeError, match=r"normalize\(\) takes a str, not \w*Path; pass the text itself"):
        normalize(Path("story.txt"))  # type: ignore[arg-type]


class Odd(str):
    """A str that lies about itself."""

    __slots__ = ()

    def __len__(self) -> int:
        return 3

    def __getitem__(self, key: Any) -> str:
        return "?"

    def __eq__(self, other: object) -> bool:
        return False

    __hash__ = str.__hash__


def test_a_kind_of_str_counts_as_its_text() -> None:
    article = normalize(Odd("It rained.\nAdvertisement"))
    assert article == normalize("It rained.\nAdvertisement")
    assert type(article.source) is type(article.text) is type(article.body) is str


@pytest.mark.parametrize("protocol", range(2, 6))
@pytest.mark.parametrize("pipeline", [NEWS, SMALL, NEWS.phrases(shipped("en"))], ids=["news", "own", "phrases"])
def test_pipelines_are_values(pipeline: Pipeline, protocol: int) -> None:
    pipeline("It rained!")
    again = pickle.loads(pickle.dumps(pipeline, protocol))
    assert again == pipeline
    assert hash(again) == hash(pipeline)
    assert again("It rained!") == pipeline("It rained!")


@pytest.mark.parametrize("protocol", range(2, 6))
def test_articles_can_be_pickled(protocol: int) -> None:
    for source in sources():
        article = normalize(source)
        again = pickle.loads(pickle.dumps(article, protocol))
        assert again == article == copy.copy(article) == copy.deepcopy(article)
        assert (again.body, again.captions) == (article.body, article.captions)


def test_threads_do_not_see_each_other() -> None:
    texts = sources() * 3
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as pool:
            found: list[Article] = list(pool.map(NEWS, texts))
    finally:
        sys.setswitchinterval(interval)
    assert found == [NEWS(text) for text in texts]


def test_another_process_says_the_same() -> None:
    texts = sources()[:100]
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert list(pool.map(normalize, texts, chunksize=len(texts))) == [normalize(text) for text in texts]


def test_every_rule_is_a_function_that_pickle_and_doctest_find() -> None:
    for rule in NEWS:
        assert getattr(sys.modules[rule.find.__module__], rule.name) is rule.find
        assert (rule.find.__doc__ or "").strip()


def test_a_known_title_is_a_str() -> None:
    with pytest.raises(TypeError, match=r"normalize\(\) takes a str, not bytes"):
        normalize("The port reopened.", title=b"Port reopens")  # type: ignore[arg-type]


def test_an_empty_title_is_none() -> None:
    assert normalize("The port reopened.", title=" \n") == normalize("The port reopened.")


def test_a_known_title_stays_out_of_the_source() -> None:
    article = normalize("The port reopened.", title="Port reopens")
    assert article.restore() == "The port reopened."
    assert (article.title, article.body) == ("Port reopens", "The port reopened.")
    assert pickle.loads(pickle.dumps(article)) == article
