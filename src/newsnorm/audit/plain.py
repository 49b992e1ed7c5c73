"""An audit as figures: for programs as a dict for JSON, for people as text."""

from collections.abc import Mapping
from typing import Any

from attrs import asdict

from newsnorm.audit.counts import Document, Site, Taken
from newsnorm.audit.tally import Tally
from newsnorm.news import normalize
from newsnorm.roles import BODY, FIELDS, Role

__all__ = ["MOST_LINES", "dropped_of", "fate", "readable", "to_dict"]

MOST_LINES = 300
SHOWN = 12  # rows of each list in `readable`


def to_dict(tally: Tally) -> dict[str, Any]:
    """Return everything that a tally holds in lists, dicts, strings and numbers, for `json.dumps`.

    `least` is how often a dropped line was seen at least; it can be up to `lines_missed` more. `share` is that of a
    document's text that was dropped.
    """
    return {
        "documents": tally.documents,
        "unread": tally.unread,
        "characters": {"source": tally.source, "text": tally.text, "body": tally.body, "dropped": tally.dropped},
        "roles": {name: {"fate": fate(name), **asdict(taken)} for name, taken in by_size(tally.roles)},
        "rules": {name: asdict(taken) for name, taken in by_size(tally.rules)},
        "repairs": {name: asdict(taken) for name, taken in by_size(tally.repairs)},
        "shares": tally.shares,
        "sites": {name: _site(tally.sites[name]) for name in sorted(tally.sites)},
        "lines": [
            {"text": text, "role": role, "rule": rule, "least": count}
            for (text, role, rule), count in tally.lines.most(MOST_LINES)
        ],
        "lines_missed": tally.lines.missed,
        "suspicious": {
            reason: {"documents": kept.offered, "worst": [_document(each) for each in kept.best()]}
            for reason, kept in tally.suspects.items()
        },
        "samples": [_document(each) for each in tally.samples.best()],
    }


def readable(tally: Tally) -> str:
    r"""Return what matters most of a tally, for reading.

    >>> tally = Tally()
    >>> tally.add(normalize("Rain fell on the town all day and all night.\nAdvertisement"))
    >>> print(readable(tally))
    1 documents, 57 characters of text: 77.2% body, 22.8% dropped
    <BLANKLINE>
    Dropped or set apart, by role:
      ad                   22.8%           1 lines in 1 documents
    <BLANKLINE>
    Most frequent dropped lines:
             1  ad          Advertisement
    <BLANKLINE>
    Suspicious: 1 much dropped, 0 no body left, 0 long sentence dropped
    """
    size = max(1, tally.text)
    unread = f", {tally.unread} records that could not be read" if tally.unread else ""
    blocks = [
        f"{tally.documents:,} documents, {tally.text:,} characters of text: {tally.body / size:.1%} body, "
        f"{tally.dropped / size:.1%} dropped{unread}",
        "Dropped or set apart, by role:\n"
        + "\n".join(
            f"  {name:<16}{taken.characters / size:>10.1%} {taken.count:>11,} lines in {taken.documents:,} documents"
            for name, taken in by_size(tally.roles)
            if Role(name) not in BODY
        ),
        "Most frequent dropped lines:\n"
        + "\n".join(f"{count:>10,}  {role:<10}  {text[:80]}" for (text, role, _), count in tally.lines.most(SHOWN)),
        "Suspicious: " + ", ".join(f"{kept.offered:,} {reason}" for reason, kept in tally.suspects.items()),
    ]
    return "\n\n".join(blocks)


def fate(role: str) -> str:
    """Return what becomes of lines with a role: body, a field of the article, or dropped."""
    return "body" if Role(role) in BODY else "field" if Role(role) in FIELDS else "dropped"


def dropped_of(site: Site) -> int:
    """Return how many characters of a site were dropped."""
    return sum(site.roles.values())


def by_size(counted: Mapping[str, Taken]) -> list[tuple[str, Taken]]:
    """Return names with what they took, most characters first."""
    return sorted(counted.items(), key=lambda pair: (-pair[1].characters, -pair[1].count, pair[0]))


def _site(site: Site) -> dict[str, Any]:
    return {
        "documents": site.documents,
        "characters": site.characters,
        "dropped": dropped_of(site),
        "suspicious": site.suspicious,
        "roles": dict(site.roles.most_common()),
    }


def _document(document: Document) -> dict[str, Any]:
    told = document._asdict()
    return told | {"before": told.pop("text"), "after": normalize(document.text).body}
