"""The benchmark of accuracy is made from checkouts of three public sets of pages: here from tiny ones like them."""

import gzip
import json
import subprocess
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

BENCHMARKS = Path(__file__).parent.parent / "benchmarks" / "accuracy"
TOOLS = ("trafilatura", "newspaper", "goose3", "readability", "justext", "resiliparse", "inscriptis", "html_text")

needs_tools = pytest.mark.skipif(
    any(find_spec(tool) is None for tool in TOOLS), reason="pip install --group benchmarks, to run the extractors"
)

TITLE = "Ferry to the outer islands stops in winter"
FIRST = (
    "The ferry to the outer islands will not sail between December and March, the council said on Tuesday, because its "
    "engine is older than the captain and there is no money for another one."
)
HEADING = "Goats and letters"
SECOND = (
    "The forty people who live there have bought flour for four months, and the goats have been brought into the "
    "school, which has been empty since the last of the children grew up."
)
CAPTION = "The ferry at its quay in the snow of last January"
CREDIT = "Oda Brink"
JUNK = "Sign up for the harbour newsletter"
LAST = "Siga o rio e achará o forno!"
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><title>{TITLE} | The Tide</title>
<meta property="og:title" content="{TITLE} - The Tide"></head><body>
<nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
<article><h1>{TITLE}</h1><p class="byline">By Ada Quist</p>
<figure><img src="ferry.jpg" alt=""><figcaption>{CAPTION}. Photo: {CREDIT}</figcaption></figure>
<p>{FIRST}</p><h2>{HEADING}</h2><p>{SECOND}</p></article>
<aside><p>{JUNK}</p></aside></body></html>"""
GOLD: dict[str, Any] = {
    "title": TITLE,
    "title_alts": [f"{TITLE} - The Tide"],
    "authors": ["Ada Quist"],
    "summary": [],
    "headings": [HEADING],
    "paragraphs": [FIRST, SECOND],
    "order": "php",
    "captions": [{"caption": CAPTION, "authors": [CREDIT]}],
    "page_captions": [],
}


def test_lines_get_their_roles_from_the_gold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(BENCHMARKS)
    roles = import_module("roles").roles
    lines = {
        f"{TITLE} | The Tide": "title",
        "By Ada Quist, on the quay": "byline",
        "": "blank",
        CAPTION + ". Photo: Oda Brink": "caption",
        CREDIT: "caption",
        FIRST.replace(",", "").upper(): "body",
        HEADING: "body",
        SECOND[:70]
        + " and then all that an extractor put on the same line, though it is of another story": "ambiguous",
        JUNK: "other",
        "***": "other",
    }
    assert dict(zip(lines, roles("\n".join(lines), GOLD), strict=True)) == lines


def test_lines_get_their_roles_where_words_are_not_parted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(BENCHMARKS)
    roles = import_module("roles").roles
    body = "島をむすぶ船は十二月から三月まで止まる、と役場は火曜日に発表した。\n羊は空の学校に入れられた。"
    assert roles(f"ホーム\n{body}\n新しい記事を読む", {"articleBody": body}) == ["other", "body", "body", "other"]


@needs_tools
def test_records_are_made_from_checkouts_and_scored(tmp_path: Path) -> None:
    checkouts, folder = tmp_path / "checkouts", tmp_path / "records"
    check_out_aeb(checkouts / "article-extraction-benchmark")
    check_out_fundus(checkouts / "fundus")
    check_out_trafilatura(checkouts / "trafilatura")
    told = run("build.py", checkouts, folder)
    assert [line.partition(":")[0] for line in told.splitlines()] == ["aeb", "fundus", "traf"]

    found = {name: read(folder, name) for name in ("aeb", "fundus", "traf")}
    assert {record["extractor"] for record in found["aeb"]} == {"trafilatura", "boilerpipe"}
    assert {record["extractor"] for record in found["fundus"]} >= {"trafilatura", "readability", "inscriptis"}
    assert {record["extractor"] for record in found["traf"]} >= {"trafilatura_recall", "inscriptis"}
    for record in [*found["aeb"], *found["fundus"]]:
        assert len(record["roles"]) == len(record["text"].split("\n"))
        assert record["lang"] == "en"
        assert record["site"] == "tide.example.co.uk".removeprefix("tide.")
    whole = next(record for record in found["fundus"] if record["extractor"] == "inscriptis")
    named = dict(zip(map(str.strip, whole["text"].split("\n")), whole["roles"], strict=True))
    assert (named[TITLE], named["By Ada Quist"], named[FIRST], named[JUNK]) == ("title", "byline", "body", "other")
    assert whole["gold"]["title_alts"] == [f"{TITLE} - The Tide"]
    assert found["traf"][0]["must_not_have"] == [JUNK]

    table = run("peers.py", folder, "--jobs", "1")
    rows = {line.split("  ")[0] for line in table.splitlines() if line}
    assert rows >= {"untouched", "C4 lines", "jusText lines", "newsnorm", "ceiling"}


def check_out_aeb(folder: Path) -> None:
    """Lay out a page, its body, and what two extractors gave; a third had nothing."""
    key = "0a" * 32
    write(folder / "ground-truth.json", {key: {"articleBody": f"{FIRST}\n{SECOND}", "url": url("aeb")}})
    write(folder / "html" / f"{key}.html.gz", PAGE)
    for name, text in (("trafilatura", f"{FIRST}\n{JUNK}"), ("boilerpipe", f"{TITLE}\r\n{SECOND}"), ("goose3", "")):
        write(folder / "output" / f"{name}.json", {key: {"articleBody": text}})


def check_out_fundus(folder: Path) -> None:
    """Lay out two versions of a parser, older than newer, and the pages in the order of their dates."""
    country = folder / "tests" / "resources" / "parser" / "test_data" / "uk"
    body = {
        "summary": [],
        "sections": [{"headline": [], "paragraphs": [FIRST]}, {"headline": [HEADING], "paragraphs": [SECOND]}],
    }
    gold = {
        "title": TITLE,
        "authors": ["Ada Quist"],
        "body": body,
        "images": [{"caption": CAPTION, "authors": [CREDIT]}],
    }
    other: dict[str, Any] = {"title": "Goats", "authors": [], "body": None}
    write(country / "Tide.json", {"V2": gold, "V1_1": other})
    write(country / "Tide_2024_02_01.html.gz", PAGE)
    write(country / "Tide_2023_12_24.html.gz", "<html><body></body></html>")
    dates = {"Tide_2024_02_01.html.gz": "2024-02-01 08:00:00", "Tide_2023_12_24.html.gz": "2023-12-24 08:00:00"}
    write(country / "meta.info", {name: {"url": url(name), "crawl_date": date} for name, date in dates.items()})


def check_out_trafilatura(folder: Path) -> None:
    """Lay out one page with fragments, and one whose file is not there."""
    items = {
        url("one"): {"file": "tide.html", "with": [FIRST[:60]], "without": [JUNK]},
        url("two"): {"file": "lost.html", "with": ["a"], "without": ["b"]},
    }
    write(folder / "tests" / "evaldata.json", items)
    write(folder / "tests" / "eval" / "tide.html", PAGE)


def url(name: str) -> str:
    return f"https://tide.example.co.uk/{name}"


def write(path: Path, held: Any) -> None:
    """Write a page or JSON, packed where the name says so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    raw = (held if isinstance(held, str) else json.dumps(held)).encode()
    path.write_bytes(gzip.compress(raw) if path.suffix == ".gz" else raw)


def read(folder: Path, name: str) -> list[dict[str, Any]]:
    """Read the records of a set, of both halves of the sites: the test has one site only."""
    lines: list[str] = []
    for path in (*folder.glob(f"{name}-*.gz"), *folder.glob(f"*/{name}-*.gz")):
        lines += gzip.decompress(path.read_bytes()).decode().splitlines()
    return [json.loads(line) for line in lines]


def run(command: str, *arguments: object) -> str:
    """Run a command of the benchmark and return what it prints."""
    told = subprocess.run(
        [sys.executable, str(BENCHMARKS / command), *map(str, arguments)], capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stderr
    return told.stdout


def test_a_threshold_is_varied_before_its_module_is_compiled() -> None:
    """Beside other junk, a very short last sentence goes; with another threshold it stays."""
    story = f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n\n{LAST}"
    assert LAST not in varied(story, "7")[0]
    assert LAST in varied(story, "0")[0]
    with pytest.raises(subprocess.CalledProcessError):
        varied(story, "0", "NO_SUCH_NAME")


def test_the_thresholds_that_are_found_are_those_of_the_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(BENCHMARKS)
    thresholds = import_module("thresholds")
    found = list(thresholds.thresholds())
    assert len(found) > 100
    for module, name, value in found:
        assert getattr(import_module(module), name) == value
    assert thresholds.others(3) == (2, 4)
    assert thresholds.others(0.5) == (0.35, 0.7)
    assert thresholds.others(60) == (42, 84)


def varied(text: str, value: str, name: str = "BRIEF_WORDS") -> tuple[str, str | None, list[str]]:
    """Normalize a text with a threshold of the boilerplate labeller set to a value."""
    command = [sys.executable, str(BENCHMARKS / "varied.py"), "newsnorm.labels.boilerplate", name, value]
    told = subprocess.run(command, input=json.dumps(text) + "\n", capture_output=True, text=True, check=True)
    body, title, captions = json.loads(told.stdout)
    return body, title, captions
