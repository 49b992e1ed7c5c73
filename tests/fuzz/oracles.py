"""What has to hold of any text: asked by the fuzzer of what it makes up, and by a test of what it found."""

from itertools import pairwise

from newsnorm import NEWS, Article, Change, normalize

CONTROLS = frozenset(map(chr, {*range(0x20), 0x85, 0xFEFF, 0x2028, 0x2029} - {0x09, 0x0A}))

UNSETTLED = {"mojibake", "markdown", "glued_kickers", "html_tags"}  # see finds.toml: a second pass may find more


def text_of(data: bytes) -> str:
    """Read what the fuzzer made up: UTF-8 with half pairs, or else one character for each byte."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def check(text: str) -> None:
    """Raise AssertionError where a promise is broken: restore, spans, second pass, a body that can be saved."""
    article = normalize(text)
    assert article.restore() == text, "restore"
    lines = article.lines
    assert all(above.end == below.start for above, below in pairwise(lines)), "lines"
    assert (lines[0].start, lines[-1].end) == (0, len(article.text)), "lines"
    assert "".join(article.text[line.start : line.end] for line in lines) == article.text, "lines"
    _check_origins(article)
    _check_second_pass(text)
    body = article.body
    body.encode()
    assert CONTROLS.isdisjoint(body), "controls"
    assert body == body.strip(), "blanks"


def _check_origins(article: Article) -> None:
    """Spans of the body lie in the source, and follow each other."""
    size = len(article.body)
    places = [article.body_origin(at, at + 1) for at in range(0, size, max(1, size // 16))]
    assert all(0 <= start <= end <= len(article.source) for start, end in places), "origins"
    assert all(left[0] <= right[0] for left, right in pairwise(places)), "origins"


def _check_second_pass(text: str) -> None:
    """Each repair finds nothing more in what it has repaired, but for the one that has a known failure."""
    for rule in NEWS.repairs:
        text = Change(rule.name, rule.find(text)).do(text)
        assert rule.name in UNSETTLED or not list(rule.find(text)), rule.name
