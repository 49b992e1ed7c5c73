"""`newsnorm explain`: what became of one article, in words, in colour, or as a page."""

import sys
from argparse import Namespace
from collections.abc import Iterator

from newsnorm.article import Article
from newsnorm.cli.colour import coloured
from newsnorm.cli.faults import TROUBLE, CommandError, Fault
from newsnorm.cli.files import write_text
from newsnorm.cli.printing import code, name_of, put, read
from newsnorm.cli.records import Record
from newsnorm.cli.running import check_tools
from newsnorm.cli.sources import STDIN, Source, expand
from newsnorm.news import normalize
from newsnorm.report import explained, to_html

__all__ = ["explain"]


def explain(chosen: Namespace) -> int:
    """Show one article; return the exit code.

    Raises:
        CommandError: there is more than one article, or none.

    """
    sources = list(expand([chosen.files or STDIN], chosen.form))
    check_tools([source for source in sources if isinstance(source, Source)])
    trouble: list[Fault] = []
    found = _wanted(read(sources, chosen.field, trouble), chosen.line)
    record = next(found, None)
    if record is None:
        if trouble:
            return max(code(trouble), TROUBLE)
        raise CommandError(f"{chosen.files or 'standard input'}: there is no such article")
    if chosen.line is None and (second := next(found, None)) is not None:
        raise CommandError(f"{name_of(second)} is a second article; choose one with --line")
    article = normalize(record.text)
    if chosen.html:
        write_text(chosen.html, to_html(article))
    else:
        _show(article)
    return 0


def _wanted(found: Iterator[Record], line: int | None) -> Iterator[Record]:
    return (record for record in found if line is None or (record.number or 1) == line)


def _show(article: Article) -> None:
    """Print in colour on a terminal, where the package for it is there; else as `--explain` does."""
    told = coloured(article) if sys.stdout.isatty() else None
    if told is None:
        put(explained(article))
    else:
        sys.stdout.write(told)
