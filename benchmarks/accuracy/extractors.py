"""The extractors of news pages that can be installed, each as a function from a page to a text."""

import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache

import goose3
import html_text
import inscriptis
import justext
import newspaper
import trafilatura
from cleaners import stopwords
from lxml.etree import LxmlError
from newspaper.exceptions import ArticleException
from readability import Document
from readability.readability import Unparseable
from resiliparse.extract.html2text import extract_plain_text

__all__ = ["EXTRACTORS", "extracted"]

# What they raise on pages that they cannot read; such a page has no record of theirs.
FAULTS = (ArticleException, AttributeError, LookupError, LxmlError, TypeError, Unparseable, ValueError)


def with_trafilatura(page: str, _: str | None) -> str:
    return trafilatura.extract(page) or ""


def with_trafilatura_recall(page: str, _: str | None) -> str:
    return trafilatura.extract(page, favor_recall=True) or ""


def with_newspaper(page: str, language: str | None) -> str:
    known = language if language in newspaper.valid_languages() else "en"
    article = newspaper.Article("https://example.org/", language=known, fetch_images=False)
    article.download(input_html=page)
    article.parse()
    return str(article.text)


def with_goose(page: str, _: str | None) -> str:
    return str(_goose().extract(raw_html=page).cleaned_text)


@cache
def _goose() -> goose3.Goose:
    return goose3.Goose({"enable_image_fetching": False})


def with_readability(page: str, _: str | None) -> str:
    return str(html_text.extract_text(Document(page).summary()))


def with_justext(page: str, language: str | None) -> str:
    words = stopwords(language)
    shares = {} if words else {"stopwords_low": 0, "stopwords_high": 0}
    paragraphs = justext.justext(page.encode(), words, encoding="utf-8", **shares)
    return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)


def with_resiliparse(page: str, _: str | None) -> str:
    return str(extract_plain_text(page, main_content=True))


def with_inscriptis(page: str, _: str | None) -> str:
    return inscriptis.get_text(page)


EXTRACTORS: Mapping[str, Callable[[str, str | None], str]] = {
    "trafilatura": with_trafilatura,
    "trafilatura_recall": with_trafilatura_recall,
    "newspaper4k": with_newspaper,
    "goose3": with_goose,
    "readability": with_readability,
    "justext": with_justext,
    "resiliparse": with_resiliparse,
    "inscriptis": with_inscriptis,
}


def extracted(page: str, language: str | None, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield what each of the named extractors makes of a page; those that raise or find nothing are left out."""
    for name in names:
        try:
            text = EXTRACTORS[name](page, language)
        except FAULTS as fault:
            print(f"{name}: {type(fault).__name__}: {fault}"[:200], file=sys.stderr)
            continue
        if text.strip():
            yield name, text.replace("\r\n", "\n").replace("\r", "\n")
