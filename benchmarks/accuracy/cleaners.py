"""What people clean news text with today, and the ceiling, as functions from a record to what is left of its text."""

import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any

import ftfy
import justext
from judge import Cleaned, lines_with_roles, with_newsnorm
from justext.core import PathInfo, classify_paragraphs, revise_paragraph_classification
from justext.paragraph import Paragraph

__all__ = ["CEILINGS", "CLEANERS"]

KEPT = frozenset({"body", "blank"})
FEWEST_WORDS = 5
TERMINAL = (".", "?", "!", '"')
ELLIPSIS = "..."
CURLY_TERMINAL = (*TERMINAL, "”", "’", "»", "“", ":", "…", "。", "」")
LEGAL_WORDS = ("terms of use", "privacy policy", "cookie policy", "uses cookies", "use of cookies", "use cookies")
# What pipelines take out with `re.sub`: some are whole lines, some reach from a keyword to the end of the line.
KEYWORDS = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        r"^\W*(?:advertisement|sponsored(?: content)?|anzeige|werbung|publicidad|publicité|реклама)\W*$",
        r"^\W*(?:story|article) continues below.*$",
        r"^\W*(?:read more|read also|also read|see also|related(?: articles| stories)?|more on this story)\b.*$",
        r"^\W*(?:lesen sie auch|mehr zum thema|lee también|lire aussi|leggi anche|baca juga)\b.*$",
        r"^\W*(?:share(?: this)?|tweet|facebook|twitter|whatsapp|e-?mail|print)\W*$",
        r"^.{0,80}\b(?:sign up|subscribe)\b.{0,60}\b(?:newsletter|e-?mails?|inbox|updates)\b.*$",
        r"^\W*follow (?:us|me|him|her|@\w+)\b.*\b(?:twitter|facebook|instagram)\b.*$",
        r"(?:©|copyright) ?(?:\d{4}|\(c\)).*$",
        r"\ball rights reserved\b.*$",
        r"\b(?:click here|photo credit|image credit|getty images)\b.*$",
    )
)
LANGUAGES = {
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fi": "Finnish",
    "fr": "French",
    "hu": "Hungarian",
    "id": "Indonesian",
    "is": "Icelandic",
    "it": "Italian",
    "ko": "Korean",
    "nl": "Dutch",
    "no": "Norwegian_Bokmal",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "sv": "Swedish",
    "tr": "Turkish",
    "vi": "Vietnamese",
}
WITHOUT_STOPWORDS = {"ja", "zh", "zu"}  # jusText then goes by the lengths of lines


def untouched(record: dict[str, Any]) -> Cleaned:
    return Cleaned(record["text"])


def fixed(record: dict[str, Any]) -> Cleaned:
    return Cleaned(ftfy.fix_text(record["text"]))


def without_keywords(record: dict[str, Any]) -> Cleaned:
    text = record["text"]
    for keyword in KEYWORDS:
        text = keyword.sub("", text)
    return Cleaned(text)


def c4(record: dict[str, Any], terminal: tuple[str, ...]) -> Cleaned:
    lines = (line.strip() for line in record["text"].split("\n"))
    return Cleaned("\n".join(line for line in lines if is_sentence(line, terminal)))


def is_sentence(line: str, terminal: tuple[str, ...]) -> bool:
    """Whether C4 keeps a line: enough words, a stop at its end, and no words that it takes for legal notices."""
    if not line.endswith(terminal) or line.endswith(ELLIPSIS) or len(line.split()) < FEWEST_WORDS:
        return False
    lower = line.lower()
    return "javascript" not in lower and not any(word in lower for word in LEGAL_WORDS)


def justext_lines(record: dict[str, Any]) -> Cleaned:
    """Give jusText each line as a paragraph without links, with the stop words of the record's language."""
    paragraphs = []
    for line in filter(str.strip, record["text"].split("\n")):
        paragraph = Paragraph(PathInfo().append("p"))
        paragraph.append_text(line)
        paragraphs.append(paragraph)
    words = stopwords(record["lang"])
    shares = {} if words else {"stopwords_low": 0, "stopwords_high": 0}
    classify_paragraphs(paragraphs, words, **shares)
    revise_paragraph_classification(paragraphs)
    return Cleaned("\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate))


@cache
def stopwords(language: str | None) -> frozenset[str]:
    """Return jusText's words for a language; English ones where the page names none that it knows."""
    if language in WITHOUT_STOPWORDS:
        return frozenset()
    found: frozenset[str] = justext.get_stoplist(LANGUAGES.get(language or "en", "English"))
    return found


def ceiling(record: dict[str, Any], kept: frozenset[str]) -> Cleaned:
    """Keep and drop whole lines with the answer in hand."""
    lines = lines_with_roles(record)
    titles = [line.strip(" *•#\t") for line, role in lines if role == "title"]
    return Cleaned(
        "\n".join(line for line, role in lines if role in kept),
        titles[0] if titles else None,
        tuple(line for line, role in lines if role == "caption"),
    )


CLEANERS: Mapping[str, Callable[[dict[str, Any]], Cleaned]] = {
    "untouched": untouched,
    "ftfy": fixed,
    "keywords": without_keywords,
    "C4 lines": partial(c4, terminal=TERMINAL),
    "C4 lines, curly": partial(c4, terminal=CURLY_TERMINAL),
    "jusText lines": justext_lines,
    "newsnorm": with_newsnorm,
}
CEILINGS: Mapping[str, Callable[[dict[str, Any]], Cleaned]] = {
    "ceiling": partial(ceiling, kept=KEPT),
    "ceiling+": partial(ceiling, kept=KEPT | {"ambiguous"}),
}
