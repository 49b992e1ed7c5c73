"""An audit as a page to look at: charts, tables to filter and sort, and documents before and after."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from newsnorm.audit.charts import composition, histogram
from newsnorm.audit.counts import Document, Kept
from newsnorm.audit.plain import MOST_LINES
from newsnorm.audit.tables import (
    MOST_SITES,
    filter_field,
    lines_table,
    note,
    roles_table,
    sites_table,
    taken_table,
)
from newsnorm.audit.tally import EXCERPT, Tally
from newsnorm.news import normalize
from newsnorm.report.markup import Child, document, element, resource, shown
from newsnorm.report.page import result_view, source_view

__all__ = ["to_html"]


def to_html(tally: Tally) -> str:
    """Return a page about what was taken out of a corpus: one file that asks no network.

    >>> to_html(Tally()).startswith("<!doctype html>")
    True
    """
    body = element(
        "body",
        element("a", "Skip to the figures", href="#roles", class_="skip"),
        element("header", element("h1", "What newsnorm takes out"), _summary(tally), _composition(tally)),
        element("main", *_figures(tally), *_suspects(tally), _samples(tally)),
    )
    style = "".join(map(resource, ("colours.css", "page.css", "audit.css")))
    return document("Audit – newsnorm", body, style, resource("page.js") + resource("audit.js"))


def _summary(tally: Tally) -> Element:
    read = f"{tally.documents:,} documents, {tally.source:,} characters. "
    unread = f"{tally.unread:,} records could not be read. " if tally.unread else ""
    lost = "Shares are of the text after repairs, without line breaks."
    return element("p", read, unread, lost)


def _composition(tally: Tally) -> Element:
    fields = tally.text - tally.body - tally.dropped
    parts = (("body", tally.body), ("title, byline, captions …", fields), ("dropped", tally.dropped))
    return composition(parts, max(1, tally.text))


def _figures(tally: Tally) -> Iterable[Element]:
    """Yield the sections with figures."""
    size = max(1, tally.text)
    rules, repairs = (
        taken_table("rules", tally.rules, "lines", size),
        taken_table("repairs", tally.repairs, "edits", size),
    )
    scale = element("p", "The height goes by the square root of the number, so that a few documents can be seen too.")
    sites = note("A site is the host of an address, or what the field says.", len(tally.sites), MOST_SITES, "sites")
    missed = f"Each was seen at least so often, and {tally.lines.missed:,} times more at most."
    exact = missed if tally.lines.missed else "Counts are exact."
    lines = note(exact, len(tally.lines.counts), MOST_LINES, "lines")
    yield _section("roles", "Roles: how much of the text each has; bars leave the body out", roles_table(tally))
    yield _section("shares", "Documents by the share of their text that was dropped", scale, histogram(tally.shares))
    yield _section("rules", "Rules: what each took out of the body", rules)
    yield _section("repairs", "Repairs: by how much each made the text shorter", repairs)
    yield _section("sites", "Sites", sites, sites_table(tally))
    yield _section("lines", "Dropped lines, most frequent first", lines, lines_table(tally))


def _suspects(tally: Tally) -> Iterable[Element]:
    for number, (reason, kept) in enumerate(tally.suspects.items()):
        title = f"Suspicious: {reason} ({kept.offered:,})"
        if kept.offered:
            told = note("", kept.offered, kept.size, "documents")
            yield _section(f"suspects-{number}", title, told, *_cards(kept, number))


def _samples(tally: Tally) -> Element:
    return _section("samples", "Samples, before and after", *_cards(tally.samples, 9))


def _cards(kept: Kept, number: int) -> Iterable[Element]:
    name = f"cards-{number}"
    documents = kept.best()
    yield filter_field(name, len(documents))
    cards = (_card(each, f"{name}-{place}") for place, each in enumerate(documents))
    yield element("div", *cards, id=name)


def _card(found: Document, name: str) -> Element:
    article = normalize(found.text)
    place = found.name if found.number is None else f"{found.name}:{found.number}"
    told = (element("b", place), f" {found.site} ", element("span", f"{found.share:.0%} dropped", class_="share"))
    why = [element("span", *shown(found.why), class_="why", dir="auto")] if found.why else []
    both = element("div", source_view(article, name), result_view(article), class_="both")
    cut = [element("p", f"Of this one the first {EXCERPT:,} characters.")] if len(found.text) == EXCERPT else []
    return element("details", element("summary", *told, *why), *cut, both)


def _section(name: str, title: str, *children: Child) -> Element:
    heading = element("h2", title, id=f"{name}-title")
    return element("section", heading, *children, id=name, aria_labelledby=f"{name}-title")
