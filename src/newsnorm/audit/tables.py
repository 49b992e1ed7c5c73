"""Tables of an audit's page, with bars in them; each can be filtered and sorted."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from newsnorm.audit.charts import bar
from newsnorm.audit.counts import Taken
from newsnorm.audit.plain import MOST_LINES, by_size, dropped_of, fate
from newsnorm.audit.tally import OTHER, Tally
from newsnorm.report.markup import Child, element, shown

__all__ = ["MOST_SITES", "filter_field", "lines_table", "note", "roles_table", "sites_table", "taken_table"]

MOST_SITES = 1000


class Cell(NamedTuple):
    """What a cell of a table shows, and what it is sorted by: a number, or the text that it shows."""

    child: Child
    key: float | str


def note(text: str, there: int, most: int, what: str) -> Element:
    """Return a text, and how many there are where not all are shown."""
    return element("p", text, f" The first {most:,} of {there:,} {what} are here." if there > most else "")


def roles_table(tally: Tally) -> Element:
    """Return what each role has of the text."""
    heads = ("role", "", "characters", "share", "lines", "documents", "fate")
    return _table("roles", heads, _roles(tally, max(1, tally.text)))


def taken_table(name: str, counted: Mapping[str, Taken], what: str, size: int) -> Element:
    """Return what each rule took.

    Args:
        name: what the rules are called, in the plural.
        counted: what was counted for each.
        what: what they took, lines or edits.
        size: of the whole text, in characters.

    """
    return _table(name, (name[:-1], "", "characters", "share", what, "documents"), _taken(counted, size))


def sites_table(tally: Tally) -> Element:
    """Return what each site lost."""
    return _table("sites", ("site", "", "dropped", "documents", "suspicious", "most of it"), _sites(tally))


def lines_table(tally: Tally) -> Element:
    """Return the most frequent dropped lines."""
    return _table("lines", ("times", "role", "rule", "line"), _lines(tally))


def _roles(tally: Tally, size: int) -> Iterable[Sequence[Cell]]:
    most = max((taken.characters for role, taken in tally.roles.items() if fate(role) != "body"), default=1)
    for name, taken in by_size(tally.roles):
        chip = element("span", name, class_=f"chip role-{name}")
        share = taken.characters / max(1, most) if fate(name) != "body" else 0  # beside the body nothing else is seen
        drawn = bar(share, f"role-{name}")
        yield Cell(chip, name), *_figures(taken, drawn, size), Cell(fate(name), fate(name))


def _taken(counted: Mapping[str, Taken], size: int) -> Iterable[Sequence[Cell]]:
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
    return element("div", filter_field(f"{name}-rows", len(body)), element("div", table, class_="wide", tabindex="0"))


def filter_field(name: str, count: int) -> Element:
    """Return a field to filter the children of an element by words, and how many are shown."""
    search = element("input", type="search", data_filter=name, aria_label="Filter by words", placeholder="Filter …")
    search.set("id", f"{name}-filter")
    return element("div", search, element("output", f"{count} rows", for_=f"{name}-filter"), class_="tools")


def _row(cells: Sequence[Cell]) -> Element:
    row = element("tr")
    for child, key in cells:
        row.append(element("td", child) if isinstance(key, str) else element("td", child, data_key=str(key)))
    return row
