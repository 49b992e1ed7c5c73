"""What extractors gave for real pages: nothing may get lost, and a second pass must find next to nothing."""

import pytest

from data import needs_data, records
from newsnorm import Article, normalize

pytestmark = needs_data


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return [normalize(text) for text in dict.fromkeys(record["text"] for record in records())]


def share(passed: int, articles: list[Article]) -> float:
    return passed / len(articles)


def test_nothing_is_lost(articles: list[Article]) -> None:
    assert [article.source[:80] for article in articles if article.restore() != article.source] == []


def test_a_second_pass_changes_next_to_nothing(articles: list[Article]) -> None:
    stable = sum(normalize(article.text).text == article.text for article in articles)
    assert share(stable, articles) >= 0.99


def test_a_second_pass_labels_the_same(articles: list[Article]) -> None:
    stable = sum(normalize(article.text).body == article.body for article in articles)
    assert share(stable, articles) >= 0.99
