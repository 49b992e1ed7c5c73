"""One article as a page: the source with all that was taken out or changed marked, beside what came of it."""

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from newsnorm.article import Article
from newsnorm.report.marks import PLAIN, Mark, Step, marks
from newsnorm.report.markup import Child, append, document, element, resource, shown
from newsnorm.roles import Role

__all__ = ["framed", "result_view", "source_view", "to_html"]


def to_html(article: Article) -> str:
    """Return a page with the source on the left, what was taken out or changed marked, and the result on the right.

    The page is one file that asks no network. Each mark can be pointed at, tapped or reached with the tabulator key,
    and then tells role, rule, before and after. Text of the article is never markup in it; characters that cannot be
    seen, or that turn others around, are spelled out (`[U+202E]`).

    >>> from newsnorm.news import normalize
    >>> to_html(normalize("Rain fell.")).startswith("<!doctype html>")
    True
    """
    title = article.title or "An article"
    body = element(
        "body",
        element("a", "Skip to the result", href="#result", class_="skip"),
        element("header", element("h1", title), _summary(article), _legend(article)),
        element("main", _section("Source", source_view(article, "mark")), _section("Result", result_view(article))),
    )
    return document(f"{title} – newsnorm", body, resource("colours.css") + resource("page.css"), resource("page.js"))


def framed(article: Article) -> str:
    """Return the page of `to_html` in a frame of its own, as notebooks show it, so that no style gets across."""
    height = min(40, 14 + len(article.source) // 120)
    frame = (
        '<iframe sandbox title="What newsnorm made of the article" '
        f'style="width: 100%; height: {height}em; border: 1px solid #8888" srcdoc="'
    )
    return f'{frame}{to_html(article).replace("&", "&amp;").replace(chr(34), "&quot;")}"></iframe>'


def _summary(article: Article) -> Element:
    dropped, lines = len(article.dropped), sum(1 for line in article.lines if line.role is not Role.BLANK)
    edits = sum(len(change.edits) for change in article.changes)
    told = f"{dropped} of {lines} lines dropped, {edits} {'edit' if edits == 1 else 'edits'}. "
    return element(
        "p", told, "Point at a mark, tap it or reach it with Tab to see which rule spoke; Escape puts it away."
    )


def _legend(article: Article) -> Element:
    """Return the roles that there are, each in its colour, with the number of its lines."""
    counts = Counter(line.role for line in article.lines if line.role not in PLAIN)
    chips = [
        element("li", f"{role} ", element("b", str(count)), class_=f"role-{role}") for role, count in counts.items()
    ]
    if article.changes:
        chips.append(element("li", "edit", class_="edit"))
    return element("ul", *chips, class_="legend", aria_label="Roles of lines, and how many there are")


def source_view(article: Article, name: str) -> Element:
    """Return the source, marked.

    Args:
        article: the article.
        name: what the ids in it begin with; no two views of a page have the same.

    """
    text = element("div", class_="text", lang="")
    named: tuple[Role, str] | None = None  # the role that the line has been given a tag for
    for number, mark in enumerate(marks(article)):
        quoted = article.source[mark.start : mark.end]
        is_first = (mark.role, mark.rule) != named and mark.role not in PLAIN and bool(quoted.strip())
        append(text, *_marked(f"{name}-{number}", mark, quoted, is_first))
        named = None if quoted.endswith("\n") else (mark.role, mark.rule) if quoted.strip() else named
    return text


def _marked(name: str, mark: Mark, quoted: str, is_first: bool) -> Iterator[Child]:
    """Yield a span of the source, marked where it is no body as it came."""
    if not mark.steps and (mark.role in PLAIN or not quoted.strip()):
        yield from shown(quoted)
        return
    classes = [f"role-{mark.role}"] if mark.role not in PLAIN else []
    if mark.steps:
        classes.append("edit" if quoted.strip() else "edit blank")
        classes += ["cut"] if quoted and not mark.steps[-1].new else []
    inner: list[Child] = []
    if is_first:
        inner.append(element("span", str(mark.role), class_="tag", aria_hidden="true"))
    inner += shown(quoted or "‸")
    inner.append(element("span", *_tip(mark), class_="tip", role="tooltip", id=name))
    yield element("mark", *inner, class_=" ".join(classes), tabindex="0", aria_describedby=name)


def _tip(mark: Mark) -> Iterator[Element]:
    """Yield what is told of a mark: role and rule of the line, and each edit."""
    if mark.role not in PLAIN:
        yield element("span", element("b", str(mark.role)), f" by rule {mark.rule}", class_="told")
    for step in mark.steps:
        yield element("span", element("b", step.rule), ": ", *_step(step), class_="told")


def _step(step: Step) -> Iterator[Child]:
    for what, text in (("before ", step.old), (" after ", step.new)):
        yield what
        yield element("code", *shown(text.replace("\n", "⏎"))) if text else element("i", "nothing")


def result_view(article: Article) -> Element:
    """Return what came of the source: title, byline, time, pictures and paragraphs."""
    view = element("div")
    fields = [("Title", article.title), ("Byline", article.byline), ("Time", "; ".join(article.timestamps))]
    for caption in article.captions:
        fields += [("Picture", caption.text), ("Credit", caption.credit)]
    for name, value in fields:
        if value:
            view.append(element("p", element("b", name, class_="name"), " ", *shown(value), class_="field", dir="auto"))
    text = element("div", class_="text", lang="")
    for paragraph in article.paragraphs:
        text.append(element("p", *shown(paragraph), dir="auto"))
    if not article.paragraphs:
        text.append(element("p", "No body is left.", class_="none"))
    view.append(text)
    return view


def _section(name: str, view: Element) -> Element:
    title = f"{name.lower()}-title"
    heading = element("h2", name, id=title)
    return element("section", heading, view, aria_labelledby=title, id=name.lower())
