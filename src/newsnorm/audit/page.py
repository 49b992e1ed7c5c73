"""An audit as a page to look at: charts, tables to filter and sort, and documents before and after."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from newsnorm.audit.charts import bar, composition, histogram
from newsnorm.audit.counts import Document, Kept, Taken
from newsnorm.audit.plain import MOST_LINES, by_size, dropped_of, fate
from newsnorm.audit.tally import OTHER, Tally
from newsnorm.news import normalize
from newsnorm.report.markup import Child, document, element, resource, shown
from newsnorm.report.page import result_view, source_view

__all__ = ["to_html"]

MOST_SITES = 1000


class Cell(NamedTuple):
    """What a cell of a table shows, and what it is sorted by: a number, or the text that it shows."""

    child: Child
    key: float | str


def to_html(tally: Tally) -> str:
    """Return a page about what was taken out of a corpus: one file that asks no network.

    >>> to_html(Tally()).startswith("<!doctype html>")
    True
    """
    body = element(
        "body",
        element("a", "Skip to the figures", href="#roles", class_="skip"),
        element("header", element("h1", "What newsnorm takes out"), _summary(tally), _composition(tally)),
        element("main", *_tables(tally), *_suspects(tally), _samples(tally)),
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


def _tables(tally: Tally) -> Iterable[Element]:
    size = max(1, tally.text)
    yield _section(
        "roles",
        "Roles: how much of the text each has; bars leave the body out",
        _table("roles", ("role", "", "characters", "share", "lines", "documents", "fate"), _roles(tally, size)),
    )
    scale = element("p", "The height goes by the square root of the number, so that a few documents can be seen too.")
    title = "Documents by the share of their text that was dropped"
    yield _section("shares", title, scale, histogram(tally.shares))
    yield _section(
        "rules",
        "Rules: what each took out of the body",
        _table("rules", ("rule", "", "characters", "share", "lines", "documents"), _taken(tally.rules, size)),
    )
    yield _section(
        "repairs",
        "Repairs: by how much each made the text shorter",
        _table("repairs", ("repair", "", "characters", "share", "edits", "documents"), _taken(tally.repairs, size)),
    )
    yield _section(
        "sites",
        "Sites",
        _note("A site is the host of an address, or what the field says.", len(tally.sites), MOST_SITES, "sites"),
        _table("sites", ("site", "", "dropped", "documents", "suspicious", "most of it"), _sites(tally)),
    )
    missed = f"Each was seen at least so often, and {tally.lines.missed:,} times more at most."
    yield _section(
        "lines",
        "Dropped lines, most frequent first",
        _note(missed if tally.lines.missed else "Counts are exact.", len(tally.lines.counts), MOST_LINES, "lines"),
        _table("lines", ("times", "role", "rule", "line"), _lines(tally)),
    )


def _note(text: str, there: int, most: int, what: str) -> Element:
    return element("p", text, f" The first {most:,} of {there:,} {what} are here." if there > most else "")


def _roles(tally: Tally, size: int) -> Iterable[Sequence[Cell]]:
    most = max((taken.characters for role, taken in tally.roles.items() if fate(role) != "body"), default=1)
    for name, taken in by_size(tally.roles):
        chip = element("span", name, class_=f"chip role-{name}")
        share = taken.characters / max(1, most) if fate(name) != "body" else 0  # beside the body nothing else is seen
        drawn = bar(share, f"role-{name}")
        yield Cell(chip, name), *_figures(taken, drawn, size), Cell(fate(name), fate(name))


def _taken(counted: dict[str, Taken], size: int) -> Iterable[Sequence[Cell]]:
    most = max((taken.characters for taken in counted.values()), default=1)
    for name, taken in by_size(counted):
        drawn = bar(taken.characters / max(1, most), "plain")
        yield Cell(element("code", name), name), *_figures(taken, drawn, size)


def _figures(taken: Taken, drawn: Element, size: int) -> Sequence[Cell]:
    share = Cell(f"{taken.characters / size:.2%}", taken.characters)
    return (
        Cell(drawn, taken.characters),
        _number(taken.characters),
        share,
        _number(taken.count),
        _number(taken.documents),
    )


def _sites(tally: Tally) -> Iterable[Sequence[Cell]]:
    found = sorted(tally.sites.items(), key=lambda pair: (-pair[1].documents, pair[0]))
    for name, site in found[:MOST_SITES]:
        share = dropped_of(site) / max(1, site.characters)
        most = ", ".join(f"{role} {count / max(1, site.characters):.1%}" for role, count in site.roles.most_common(3))
        label = name if name == OTHER else name or "(no site)"
        cells = Cell(label, label), Cell(bar(share, "dropped"), share), Cell(f"{share:.1%}", share)
        yield *cells, _number(site.documents), _number(site.suspicious), Cell(most or "–", most)


def _lines(tally: Tally) -> Iterable[Sequence[Cell]]:
    for (text, role, rule), count in tally.lines.most(MOST_LINES):
        chip = element("span", role, class_=f"chip role-{role}")
        line = element("span", *shown(text), dir="auto", lang="", class_="line")
        yield _number(count), Cell(chip, role), Cell(element("code", rule), rule), Cell(line, text)


def _number(count: int) -> Cell:
    return Cell(f"{count:,}", count)


def _table(name: str, heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Element:
    """Return a table that can be filtered and sorted; a column without a head is a chart of the next."""
    cells = [element("th", *([element("button", head, type="button")] if head else []), scope="col") for head in heads]
    body = element("tbody", *(_row(row) for row in rows))
    body.set("id", f"{name}-rows")
    table = element("table", element("thead", element("tr", *cells)), body)
    return element("div", _filter(f"{name}-rows", len(body)), element("div", table, class_="wide", tabindex="0"))


def _filter(name: str, count: int) -> Element:
    """Return a field to filter the children of an element by words, and how many are shown."""
    search = element("input", type="search", data_filter=name, aria_label="Filter by words", placeholder="Filter …")
    search.set("id", f"{name}-filter")
    return element("div", search, element("output", f"{count} rows", for_=f"{name}-filter"), class_="tools")


def _row(cells: Sequence[Cell]) -> Element:
    row = element("tr")
    for child, key in cells:
        row.append(element("td", child) if isinstance(key, str) else element("td", child, data_key=str(key)))
    return row


def _suspects(tally: Tally) -> Iterable[Element]:
    for number, (reason, kept) in enumerate(tally.suspects.items()):
        title = f"Suspicious: {reason} ({kept.offered:,})"
        if kept.offered:
            note = _note("", kept.offered, kept.size, "documents")
            yield _section(f"suspects-{number}", title, note, *_cards(kept, number))


def _samples(tally: Tally) -> Element:
    return _section("samples", "Samples, before and after", *_cards(tally.samples, 9))


def _cards(kept: Kept, number: int) -> Iterable[Element]:
    name = f"cards-{number}"
    documents = kept.best()
    yield _filter(name, len(documents))
    cards = (_card(each, f"{name}-{place}") for place, each in enumerate(documents))
    yield element("div", *cards, id=name)


def _card(found: Document, name: str) -> Element:
    article = normalize(found.text)
    place = found.name if found.number is None else f"{found.name}:{found.number}"
    told = (element("b", place), f" {found.site} ", element("span", f"{found.share:.0%} dropped", class_="share"))
    why = [element("span", *shown(found.why), class_="why", dir="auto")] if found.why else []
    both = element("div", source_view(article, name), result_view(article), class_="both")
    return element("details", element("summary", *told, *why), both)


def _section(name: str, title: str, *children: Child) -> Element:
    heading = element("h2", title, id=f"{name}-title")
    return element("section", heading, *children, id=name, aria_labelledby=f"{name}-title")
