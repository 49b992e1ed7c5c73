"""The picture of an article: all of the source is in it, none of it is markup, and marks say what happened."""

import colorsys
import html
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import fields
from hypothesis import given

from material import news_texts
from newsnorm import Article, Role, normalize
from newsnorm.cli import main
from newsnorm.report import to_html
from newsnorm.report.marks import marks
from newsnorm.report.markup import HIDDEN, resource, spelled

STORY = """Bridge shut after flood
By Ada Quist

  The city\\'s <b>old</b> bridge was shut on Sunday after the river rose by two metres in one night.
Advertisement
Nobody was hurt, the council said, and the ford upstream is open to lorries – for now.
"""
HOSTILE = (
    "<script>alert(1)</script>\n"
    "</mark></div><img src=x onerror=alert(1)>\n"
    '"><svg/onload=alert(1)> and \'quotes\' & "quotes" &lt;b&gt; rain fell all day on <iframe src=//evil.example>\n'
    "A \u202ereversed\u202c line, half a pair \ud83d, a null \0, an escape \x1b[31m and a mark \ufeff\u200b here.\n"
    "]]> --> {{7*7}} ${1} <!-- a comment\n"
)


class Reader(HTMLParser):
    """Reads a page as a browser does, roughly: tags, attributes, and the text that is not of the page itself."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.source = ""
        self.seen = False
        self.depth = 0
        self.skipped = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        told = dict(attributes)
        self.tags.append((tag, told))
        if tag in ("meta", "br"):
            return
        inside = self.depth or (tag == "div" and told.get("class") == "text" and not self.seen)
        self.seen |= bool(inside)
        self.depth += bool(inside)
        hidden = self.skipped or told.get("class") in ("tip", "tag")
        self.skipped += bool(self.depth and hidden)

    def handle_endtag(self, tag: str) -> None:
        self.depth -= bool(self.depth)
        self.skipped -= bool(self.skipped)

    def handle_data(self, data: str) -> None:
        if self.depth and not self.skipped:
            self.source += data


@given(news_texts())
def test_marks_partition_the_source(text: str) -> None:
    found = list(marks(normalize(text)))
    assert "".join(text[mark.start : mark.end] for mark in found) == text
    assert all(one.end == other.start for one, other in pairwise(found))


@given(news_texts())
def test_every_edit_is_in_one_mark(text: str) -> None:
    article = normalize(text)
    steps = sorted(step for mark in marks(article) for step in mark.steps)
    assert steps == sorted((change.rule, edit.old, edit.new) for change in article.changes for edit in change.edits)


def test_a_mark_has_role_rule_and_steps() -> None:
    found = {STORY[mark.start : mark.end].strip(): mark for mark in marks(normalize(STORY))}
    assert (found["Advertisement"].role, found["Advertisement"].rule) == (Role.AD, "boilerplate")
    assert found["By Ada Quist"].role is Role.BYLINE
    assert found["\\'"].steps == (("escaped_quotes", "\\'", "'"),)
    assert found["<b>"].steps == (("html_tags", " <b>", " "),)


@pytest.mark.parametrize("text", [STORY, HOSTILE, "", "\n", "Rain.", "\ud83d", "מזג האוויר " * 30])
def test_the_page_shows_the_whole_source_as_text(text: str) -> None:
    page = to_html(normalize(text))
    page.encode("utf-8")
    assert Reader(page).source.replace("‸", "") == spelled(text)


@given(news_texts())
def test_no_text_is_markup(text: str) -> None:
    tags = Reader(to_html(normalize(text + HOSTILE))).tags
    allowed = "html head meta title style body a header h1 p ul li b main section h2 div mark span code i script"
    assert {tag for tag, _ in tags} <= set(allowed.split())
    assert not [name for _, told in tags for name in told if name.startswith("on")]
    assert sum(tag == "script" for tag, _ in tags) == 1
    assert {told["href"] for tag, told in tags if tag == "a"} == {"#result"}


def test_the_page_asks_no_network_and_runs_no_script_but_its_own() -> None:
    page = to_html(normalize(HOSTILE))
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    assert policy[1].startswith("default-src 'none'; ")
    assert "script-src 'sha256-" in policy[1]
    assert "unsafe-inline'; script-src" in policy[1]  # of styles alone
    assert not re.findall(r"<[^>]+\b(?:src|href)=\"(?!#)", page)
    for name in ("colours.css", "page.css", "audit.css"):
        assert "url(" not in resource(name)
        assert "@import" not in resource(name)


def test_what_cannot_be_seen_is_spelled_out() -> None:
    page = to_html(normalize(HOSTILE))
    for name in ("[U+202E]", "[U+D83D]", "[U+0000]", "[U+001B]", "[U+200B]", "[U+FEFF]"):
        assert name in page
    assert not HIDDEN.search(page)


def test_joiners_that_words_need_stay() -> None:
    text = "می\u200cخواهم 👩\u200d🚒"
    assert spelled(text) == text


def test_marks_can_be_reached_and_say_what_they_are() -> None:
    tags = Reader(to_html(normalize(STORY))).tags
    found = [told for tag, told in tags if tag == "mark"]
    tips = {told["id"] for _, told in tags if told.get("role") == "tooltip"}
    assert found
    assert all(told["tabindex"] == "0" for told in found)
    assert {told["aria-describedby"] for told in found} == tips
    assert len(tips) == len(found)


def test_every_role_has_a_colour_of_its_own() -> None:
    hues = dict(re.findall(r"\.role-(\w+) \{ --hue: (\d+) \}", resource("colours.css")))
    assert set(hues) == {str(role) for role in Role}
    assert len(set(hues.values())) == len(hues)


def test_a_notebook_shows_the_page_in_a_frame_of_its_own() -> None:
    article = normalize(HOSTILE)
    shown = article._repr_html_()
    frame = re.fullmatch(r'<iframe sandbox [^>]*srcdoc="([^"]*)"></iframe>', shown)
    assert frame is not None
    assert html.unescape(frame[1]) == to_html(article)


def test_the_frame_is_no_field_of_an_article() -> None:
    assert "_repr_html_" not in [field.name for field in fields(Article)]


def test_explain_writes_a_page(tmp_path: Path) -> None:
    source, page = tmp_path / "story.txt", tmp_path / "out.html"
    source.write_text(STORY)
    assert main(["explain", str(source), "--html", str(page)]) == 0
    assert page.read_text(encoding="utf-8") == to_html(normalize(STORY))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.html", "story.txt"]


def test_explain_takes_one_article_of_many(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"text": "Rain."}\n{"text": "Snow."}\n{\n')
    assert main(["explain", str(path)]) == 2
    assert f"{path}:2 is a second article; choose one with --line" in capsys.readouterr().err
    assert main(["explain", str(path), "--line", "2", "--html", str(tmp_path / "out.html")]) == 0
    assert "Snow." in (tmp_path / "out.html").read_text()
    assert main(["explain", str(path), "--line", "3"]) == 2
    assert main(["explain", str(path), "--line", "9"]) == 2
    assert main(["explain", str(tmp_path / "nowhere.txt")]) == 2


def test_explain_without_a_terminal_is_plain(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    assert main(["explain", str(path)]) == 0
    told = capfdbinary.readouterr().out.decode()
    assert "boilerplate             Advertisement\n" in told
    assert "\x1b" not in told


def test_colours_of_a_terminal_name_roles_and_steer_nothing() -> None:
    pytest.importorskip("rich", reason="the extra newsnorm[cli] is not installed")
    from newsnorm.cli.colour import COLOURS, coloured  # noqa: PLC0415
    from newsnorm.report.marks import PLAIN  # noqa: PLC0415

    told = coloured(normalize(STORY + HOSTILE))
    assert told is not None
    assert "ad (boilerplate)" in told
    assert "[U+001B][31m" in told
    assert set(re.findall(r"\x1b(.)", told)) == {"["}
    assert set(re.findall(r"\x1b\[[\d;]*(.)", told)) == {"m"}  # colours alone, no cursor is moved
    assert set(COLOURS) | PLAIN == set(Role)


def luminance(hue: int, saturation: float, lightness: float) -> float:
    shares = colorsys.hls_to_rgb(hue / 360, lightness, saturation)
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_name_of_every_role_can_be_read_on_its_colour() -> None:
    css = resource("colours.css")
    tints = [float(share) / 100 for share in re.findall(r"--tint-[ls]: (\d+)%", css)]
    edges = [float(share) / 100 for share in re.findall(r"--edge-l: (\d+)%", css)]
    for place, edge in enumerate(edges):  # light, then dark
        lightness, saturation = tints[2 * place : 2 * place + 2]
        for hue in map(int, re.findall(r"--hue: (\d+)", css)):
            one, other = luminance(hue, saturation, lightness), luminance(hue, 0.6, edge)
            assert (max(one, other) + 0.05) / (min(one, other) + 0.05) >= 4.5, (place, hue)
