"""`newsnorm audit`: what is taken out of a corpus."""

import json
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from heapq import heappush, heappushpop
from typing import NamedTuple

from newsnorm.audit import Tally, readable, site_of, to_dict, to_html
from newsnorm.audit.counts import drawn
from newsnorm.cli.faults import FAULTY, Fault
from newsnorm.cli.files import write_text
from newsnorm.cli.pool import spread
from newsnorm.cli.printing import TOLD, put, tell_faults
from newsnorm.cli.progress import telling
from newsnorm.cli.reading import Chunk, Piece, chunks
from newsnorm.cli.records import Record, records
from newsnorm.cli.running import check_tools, size_of
from newsnorm.cli.sources import Source, expanded
from newsnorm.news import normalize

__all__ = ["audit"]

SITES = ("site", "domain", "url")  # fields that are asked for the site where none is named
BUNDLE = 200  # documents of a sample that are handed to a process at once


class Entry(NamedTuple):
    """A record of which no more is kept than an audit needs."""

    name: str
    number: int | None
    site: str
    text: str


class Part(NamedTuple):
    """What came of a part of the corpus: its tally, what could not be read, and how many bytes of files it took."""

    tally: Tally
    faults: Sequence[Fault]
    read: int


def audit(chosen: Namespace) -> int:
    """Audit the files named; return the exit code.

    Raises:
        CommandError: a file is not there.

    """
    sources = _sources(chosen)
    total = Tally(chosen.seed)
    first: list[Fault] = []
    with telling("audit", size_of(sources)) as told:
        for tally, faults, read in (_sampled if chosen.sample else _all)(sources, chosen):
            total.merge(tally)
            total.unread += len(faults)
            first += faults[: TOLD - len(first)]
            told(read, tally.documents)
    if chosen.html:
        write_text(chosen.html, to_html(total))
    if chosen.json:
        put(json.dumps(to_dict(total), ensure_ascii=False))
    elif not chosen.html:
        put(readable(total))
    tell_faults(total.unread, first, "")
    return FAULTY if total.unread else 0


def _sources(chosen: Namespace) -> list[Source]:
    sources = expanded(chosen.files, chosen.form, [chosen.html] if chosen.html else [])
    check_tools(sources)
    return sources


def _all(sources: Sequence[Source], chosen: Namespace) -> Iterator[Part]:
    """Tally everything, chunk by chunk."""
    work = partial(_tally_chunk, field=chosen.field, site=chosen.site, seed=chosen.seed)
    return spread(work, chunks(sources, chosen.field), chosen.jobs)


def _sampled(sources: Sequence[Source], chosen: Namespace) -> Iterator[Part]:
    """Read everything, and tally as many records as are wanted: those with the highest lots, a reservoir."""
    held: list[tuple[int, int, Entry]] = []
    for count, chunk in enumerate(chunks(sources, chosen.field)):
        entries, faults = _entries(chunk, chosen.field, chosen.site)
        for number, entry in enumerate(entries):
            lot = (drawn(chosen.seed, entry.name, entry.number), -(count << 32) - number, entry)
            heappush(held, lot) if len(held) < chosen.sample else heappushpop(held, lot)
        yield Part(Tally(chosen.seed), faults, _cost(chunk))
    chance = [entry for *_, entry in sorted(held, key=lambda each: -each[1])]
    bundles = (chance[start : start + BUNDLE] for start in range(0, len(chance), BUNDLE))
    tallies = spread(partial(_tally, seed=chosen.seed), bundles, chosen.jobs)
    yield from (Part(tally, (), 0) for tally in tallies)


def _tally_chunk(chunk: Chunk, field: str, site: str | None, seed: int) -> Part:
    entries, faults = _entries(chunk, field, site)
    return Part(_tally(entries, seed), faults, _cost(chunk))


def _tally(entries: Iterable[Entry], seed: int) -> Tally:
    tally = Tally(seed)
    for name, number, site, text in entries:
        tally.add(normalize(text), name, number, site)
    return tally


def _entries(chunk: Chunk, field: str, site: str | None) -> tuple[list[Entry], list[Fault]]:
    entries, faults = [], []
    for item in records(chunk, field):
        if isinstance(item, Fault):
            faults.append(item)
        else:
            entries.append(Entry(item.name, item.number, _site(item, site), item.text))
    return entries, faults


def _site(record: Record, name: str | None) -> str:
    names = SITES if name is None else (name,)
    return next((site for site in (site_of(record.fields.get(each)) for each in names) if site), "")


def _cost(chunk: Chunk) -> int:
    return sum(piece.cost for piece in chunk if isinstance(piece, Piece))
