"""What newsnorm is timed beside: functions from str to anything, of the packages that are installed.

ftfy          mends characters; many know what it costs
clean-text    clean(), with its defaults
textacy       a pipeline of six of its preprocessing steps
datatrove     the filter of the C4 corpus, which judges lines and sentences
"""

from collections.abc import Callable, Mapping
from importlib.util import find_spec

from ftfy import fix_text

from newsnorm import normalize

__all__ = ["NAMES", "own", "peers"]

NAMES = ("ftfy", "clean-text", "textacy", "datatrove")


def own(text: str) -> object:
    """The whole job: every view of the article that a program is likely to ask for."""
    article = normalize(text)
    return article.title, article.body, article.captions


def peers() -> Mapping[str, Callable[[str], object]]:
    """Return the peers that can be imported, by name."""
    makers = {
        "clean-text": ("cleantext", _clean_text),
        "textacy": ("textacy", _textacy),
        "datatrove": ("datatrove", _c4),
    }
    found: dict[str, Callable[[str], object]] = {"ftfy": fix_text}
    return found | {name: make() for name, (module, make) in makers.items() if find_spec(module)}


def _clean_text() -> Callable[[str], object]:
    from cleantext import clean  # noqa: PLC0415

    return clean


def _textacy() -> Callable[[str], object]:
    from textacy import preprocessing as steps  # noqa: PLC0415

    return steps.make_pipeline(
        steps.normalize.unicode,
        steps.normalize.quotation_marks,
        steps.normalize.hyphenated_words,
        steps.normalize.whitespace,
        steps.remove.html_tags,
        steps.remove.brackets,
    )


def _c4() -> Callable[[str], object]:
    from datatrove.data import Document  # noqa: PLC0415
    from datatrove.pipeline.filters import C4QualityFilter  # noqa: PLC0415

    judge = C4QualityFilter(split_paragraph=True)
    return lambda text: judge.filter(Document(text=text, id=""))
