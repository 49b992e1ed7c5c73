"""Articles on standard output, for reading or as JSON."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator

from newsnorm.article import Article
from newsnorm.cli.faults import FAULTY, TROUBLE, Fault
from newsnorm.cli.reading import chunks
from newsnorm.cli.records import Record, records
from newsnorm.cli.sources import Source
from newsnorm.news import normalize
from newsnorm.report.values import to_dict

__all__ = ["TOLD", "code", "name_of", "print_articles", "print_json", "put", "read", "tell", "tell_faults"]

TOLD = 10  # faults of a long run that are named one by one


def print_articles(sources: Iterable[Source | Fault], field: str, told: Callable[[Article], str], several: bool) -> int:
    """Print each article in words; return the exit code.

    Args:
        sources: what `expand` gave.
        field: the field or column that holds the text.
        told: says what an article is.
        several: whether the name of each article stands above it.

    """
    trouble: list[Fault] = []
    for record in read(sources, field, trouble):
        if several:
            put(f"== {name_of(record)}")
        put(told(normalize(record.text)))
        if several:
            put("")
    return code(trouble)


def print_json(sources: Iterable[Source | Fault], field: str) -> int:
    """Print everything about each article, one JSON object a line; return the exit code."""
    trouble: list[Fault] = []
    for record in read(sources, field, trouble):
        put(json.dumps({"name": name_of(record), **to_dict(normalize(record.text))}, ensure_ascii=False))
    return code(trouble)


def read(sources: Iterable[Source | Fault], field: str, trouble: list[Fault]) -> Iterator[Record]:
    """Yield the records of all sources; say on standard error what could not be read, and note it in `trouble`."""
    for chunk in chunks(sources, field):
        for item in records(chunk, field):
            if isinstance(item, Fault):
                tell(item)
                trouble.append(item)
            else:
                yield item


def name_of(record: Record) -> str:
    """Return how a record is called: its file, and its line or row where it has one."""
    return record.name if record.number is None else f"{record.name}:{record.number}"


def code(trouble: Iterable[Fault]) -> int:
    """Return the exit code for what could not be read: a whole file is worse than a record."""
    return max((TROUBLE if fault.number is None else FAULTY for fault in trouble), default=0)


def tell_faults(count: int, first: Iterable[Fault], advice: str) -> None:
    """Say on standard error what could not be read: the first by name, the others by number."""
    named = list(first)[:TOLD]
    for fault in named:
        tell(fault)
    if count > len(named):
        tell(f"{count} records could not be read{advice}")


def put(text: str) -> None:
    r"""Write a line as UTF-8, whatever the terminal says; half a surrogate pair becomes `\udc80`, as JSON has it."""
    sys.stdout.buffer.write(f"{text}\n".encode(errors="backslashreplace"))


def tell(message: object) -> None:
    """Write a line to standard error."""
    print(f"newsnorm: {message}", file=sys.stderr)
