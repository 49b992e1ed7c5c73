"""The three public sets of pages with gold, as their repositories hold them.

scrapinghub/article-extraction-benchmark   ground-truth.json, html/ID.html.gz, output/EXTRACTOR.json
flairNLP/fundus      tests/resources/parser/test_data/COUNTRY/: PUBLISHER.json, PUBLISHER_DATE.html.gz, meta.info
adbar/trafilatura    tests/evaldata.json, tests/cache/FILE, tests/eval/FILE
"""

import gzip
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen
from pages import Shown, decoded

__all__ = ["SOURCES", "Source"]

AEB_EXTRACTORS = (
    "trafilatura",
    "newspaper",
    "readability_js",
    "go_trafilatura",
    "rs_trafilatura",
    "goose3",
    "justext",
    "boilerpipe",
    "dragnet",
    "go_domdistiller",
    "readability",
    "news_please",
    "inscriptis",
    "html-text",
)
FUNDUS_EXTRACTORS = (
    "trafilatura",
    "trafilatura_recall",
    "newspaper4k",
    "goose3",
    "readability",
    "justext",
    "resiliparse",
    "inscriptis",
)
TRAFILATURA_EXTRACTORS = ("trafilatura_recall", "newspaper4k", "inscriptis")
FUNDUS_DATA = Path("tests/resources/parser/test_data")
FUNDUS_PAGE = re.compile(r"(.+)_(\d{4}_\d{2}_\d{2}.*)\.html\.gz")
# Pages whose gold lacks a seventh of the body or more, or has a list of goods for one.
SUSPECT = frozenset(
    {
        "Dagbladet/V1_1",
        "Gamestar/V1",
        "Hessenschau/V1",
        "Metro/V1",
        "WDR/V1",
        "WinFuture/V1",
        "Wired/V1",
    }
)


@frozen
class Source:
    """A page of one of the sets.

    Attributes:
        name: how it is told from the others of its set.
        url: where it was.
        page: the page as text.
        gold: what the set says of it: `gold`, or `must_have` and `must_not_have`, and `suspect`.
        extractors: which of the installed extractors read it.
        texts: what other extractors gave, by name, where the set has that.

    """

    name: str
    url: str
    page: str
    gold: dict[str, Any]
    extractors: tuple[str, ...] = ()
    texts: Mapping[str, str] = {}


def article_extraction_benchmark(folder: Path) -> Iterator[Source]:
    """Read pages with their bodies, and what extractors gave for them."""
    truth = _json(folder / "ground-truth.json")
    outputs = {name: _json(folder / "output" / f"{name}.json") for name in AEB_EXTRACTORS if _is_there(folder, name)}
    for key, gold in truth.items():
        texts = {name: output.get(key, {}).get("articleBody") or "" for name, output in outputs.items()}
        page = decoded(gzip.decompress((folder / "html" / f"{key}.html.gz").read_bytes()))
        yield Source(key[:12], gold["url"], page, {"gold": {"articleBody": gold["articleBody"]}}, texts=texts)


def _is_there(folder: Path, name: str) -> bool:
    """Whether the checkout has the output of an extractor; an older one may not have it, which is told."""
    there = (folder / "output" / f"{name}.json").exists()
    if not there:
        print(f"{folder}: no output of {name}", file=sys.stderr)
    return there


def fundus(folder: Path) -> Iterator[Source]:
    """Read pages with all that the parser of their publisher finds on them."""
    for country in sorted((folder / FUNDUS_DATA).iterdir()):
        if not (country / "meta.info").exists():
            continue
        told = _json(country / "meta.info")
        pages: defaultdict[str, list[Path]] = defaultdict(list)
        for path in country.glob("*.html.gz"):
            if (found := FUNDUS_PAGE.fullmatch(path.name)) and path.name in told:
                pages[found[1]].append(path)
        for publisher, paths in sorted(pages.items()):
            yield from _of_publisher(country, publisher, sorted(paths, key=lambda path: told[path.name]["crawl_date"]))


def _of_publisher(country: Path, publisher: str, paths: list[Path]) -> Iterator[Source]:
    """Read the pages of a publisher: the versions of its parser in order belong to its pages by date."""
    golds = sorted(_json(country / f"{publisher}.json").items(), key=lambda gold: _version(gold[0]))
    if len(golds) != len(paths):
        print(f"{country.name}/{publisher}: {len(golds)} versions, {len(paths)} pages; left out", file=sys.stderr)
        return
    told = _json(country / "meta.info")
    for (version, gold), path in zip(golds, paths, strict=True):
        page = decoded(gzip.decompress(path.read_bytes()))
        found: dict[str, Any] = {"gold": _units(gold, Shown(page))}
        if f"{publisher}/{version}" in SUSPECT:
            found["suspect"] = True
        url = told[path.name]["url"]
        yield Source(f"{country.name}/{publisher}/{version}", url, page, found, FUNDUS_EXTRACTORS)


def _version(name: str) -> tuple[int, ...]:
    """Return the numbers of a version: V1_2 is before V2."""
    return tuple(map(int, re.findall(r"\d+", name)))


def _units(gold: dict[str, Any], shown: Shown) -> dict[str, Any]:
    """Lay the body out as standfirst, headings and paragraphs with their order, and add what the page shows itself."""
    body = gold.get("body") or {"summary": [], "sections": []}
    units = [("s", text) for text in body["summary"]]
    for section in body["sections"]:
        units += [("h", text) for text in section["headline"]]
        units += [("p", text) for text in section["paragraphs"]]
    captions = [
        {key: image.get(key) for key in ("caption", "description", "authors") if image.get(key)}
        for image in gold.get("images", ())
    ]
    return {
        "title": gold.get("title"),
        "title_alts": shown.titles(gold.get("title") or ""),
        "authors": gold.get("authors") or [],
        "summary": [text for kind, text in units if kind == "s"],
        "headings": [text for kind, text in units if kind == "h"],
        "paragraphs": [text for kind, text in units if kind == "p"],
        "order": "".join(kind for kind, _ in units),
        "captions": [caption for caption in captions if caption],
        "page_captions": shown.captions(),
    }


def trafilatura(folder: Path) -> Iterator[Source]:
    """Read pages with fragments that must, and must not, be in their bodies."""
    tests = folder / "tests"
    for url, item in _json(tests / "evaldata.json").items():
        paths = [tests / name / item["file"] for name in ("cache", "eval")]
        path = next((path for path in paths if path.is_file()), None)
        if path is None:
            print(f"{url}: no file {item['file']}; left out", file=sys.stderr)
            continue
        gold = {"must_have": item["with"], "must_not_have": item["without"]}
        yield Source(url, url, decoded(path.read_bytes()), gold, TRAFILATURA_EXTRACTORS)


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


SOURCES = {
    "aeb": ("article-extraction-benchmark", article_extraction_benchmark),
    "fundus": ("fundus", fundus),
    "traf": ("trafilatura", trafilatura),
}
