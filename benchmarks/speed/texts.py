"""The texts that are timed: real ones by kind where a folder of them is given, else the examples of the project.

A folder holds *.jsonl.gz files, one JSON record a line, with `text` and, to tell kinds apart, `lang` and `extractor`;
or *.txt files. `extractor` names that give whole pages, menus and all, are in `WHOLE_PAGES`.
"""

import gzip
import json
import random
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

__all__ = ["EXAMPLES", "LEAST", "MOST", "Text", "by_kind", "by_size", "read"]

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
LEAST, MOST = 500, 50_000  # characters; shorter texts measure the clock
WHOLE_PAGES = frozenset(("inscriptis", "html-text", "html_text"))
CURLY = "‘’“”"
SHORTCODES = ("[do_widget_area inner_adsbar]", '[button link="/join"]Join[/button]', "[ad_1]")
SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)  # characters


class Text(NamedTuple):
    """A text, its language where it is known, and whether it is a whole page."""

    text: str
    language: str = ""
    is_page: bool = False


def read(folder: Path) -> list[Text]:
    """Return the texts of a folder, each once, that are long enough to be timed."""
    found = {text.text: text for text in _all(folder) if LEAST <= len(text.text) <= MOST}
    return list(found.values())


def by_kind(texts: list[Text], most: int) -> Mapping[str, list[str]]:
    """Return texts sorted by what makes them dear, at most so many of each kind, drawn by lot."""
    kinds: dict[str, list[str]] = {name: [] for name in ("English, ASCII only", "English, curly quotes")}
    kinds |= {
        name: [] for name in ("German, French", "Russian", "Chinese, Japanese", "whole pages", "one line", "dirty")
    }
    for text, language, is_page in random.Random(0).sample(texts, len(texts)):
        curly = any(quote in text for quote in CURLY)
        if is_page:
            kinds["whole pages"].append(text)
        elif language in ("en", ""):
            kinds["English, ASCII only" if text.isascii() else "English, curly quotes"].append(text)
            kinds["one line"].append(text.replace("\n", " "))
            if curly:
                kinds["dirty"].append(soiled(text))
        for name, languages in {"German, French": "de fr", "Russian": "ru", "Chinese, Japanese": "zh ja"}.items():
            if not is_page and language in languages.split():
                kinds[name].append(text)
    return {name: found[:most] for name, found in kinds.items() if found}


def by_size(texts: list[Text]) -> Mapping[str, list[str]]:
    """Return one text of each size, made of the same articles over and over: what differs is nothing but the length."""
    articles = "\n\n".join(text for text, _, is_page in random.Random(0).sample(texts, len(texts)) if not is_page)
    one = articles[: SIZES[1]] + "\n\n"
    return {f"{size:>12,} characters": [(one * (size // len(one) + 1))[:size]] for size in SIZES}


def soiled(text: str) -> str:
    """Return a text as a careless pipeline leaves it: read in a wrong encoding, with shortcodes between paragraphs."""
    lines = text.encode().decode("cp1252", "replace").split("\n")
    return "\n".join(
        f"{line} {SHORTCODES[number % 3]}" if number % 5 == 0 else line for number, line in enumerate(lines)
    )


def _all(folder: Path) -> Iterator[Text]:
    for path in sorted(folder.glob("*.txt")):
        yield Text(path.read_bytes().decode())
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8", newline="\n") as file:
            for record in map(json.loads, file):
                yield Text(record["text"], record.get("lang") or "", record.get("extractor") in WHOLE_PAGES)
