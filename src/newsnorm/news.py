"""NEWS: what runs on a news text, in order; and the one door to it."""

from newsnorm.article import Article
from newsnorm.labels.boilerplate import boilerplate
from newsnorm.pipeline import Pipeline
from newsnorm.rules import Labeller

__all__ = ["NEWS", "normalize"]

NEWS = Pipeline(
    (
        Labeller(boilerplate),
    )
)


def normalize(text: str, pipeline: Pipeline = NEWS) -> Article:
    """Turn the raw text of a news article into title, body, captions and the rest, with nothing lost.

    Args:
        text: any str, as a scraper or extractor left it.
        pipeline: the rules to run; `NEWS` has them all.

    Raises:
        TypeError: `text` is not a str.
    """
    return pipeline(text)
