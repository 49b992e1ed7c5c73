"""What makes a document suspicious: signs that more was dropped than junk."""

from collections.abc import Iterator, Sequence

from newsnorm.article import Article
from newsnorm.roles import Line

__all__ = ["REASONS", "suspicions"]

MUCH = 0.2  # the share of the text above which it is suspicious that it was dropped
LONG = 120  # characters from which a dropped line that ends like a sentence is suspicious
STOPS = tuple(".!?…。！？।؟")
CLOSERS = "\"'’”»)] "
REASONS = ("much dropped", "no body left", "long sentence dropped")


def suspicions(article: Article, dropped: Sequence[Line], share: float) -> Iterator[tuple[str, float, str]]:
    """Yield why a document is suspicious: one of `REASONS`, how much so, and in words.

    >>> from newsnorm.news import normalize
    >>> article = normalize("Advertisement")
    >>> [reason for reason, *_ in suspicions(article, article.dropped, 1.0)]
    ['much dropped', 'no body left']
    """
    if share > MUCH:
        yield REASONS[0], share, f"{share:.0%} of the text was dropped"
    if article.source.strip() and not article.body:
        yield REASONS[1], len(article.source), f"nothing is left of {len(article.source):,} characters"
    for line in sorted(dropped, key=lambda line: -len(line.text.strip()))[:1]:
        text = line.text.strip()
        if len(text) >= LONG and text.rstrip(CLOSERS).endswith(STOPS):
            yield REASONS[2], len(text), f"dropped as {line.role} by {line.rule}: {text[:600]}"
