"""Which command is called for, and what its exit code is."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor

from newsnorm.cli.arguments import audit_parser, explain_parser, main_parser
from newsnorm.cli.faults import TROUBLE, CommandError
from newsnorm.cli.pool import terminable
from newsnorm.cli.printing import print_articles, print_json, tell
from newsnorm.cli.running import Run
from newsnorm.cli.sources import STDIN, Source, expand, expanded, format_of
from newsnorm.cli.writing import ADDED, Shape
from newsnorm.report.plain import explained, readable

__all__ = ["main"]

INTERRUPTED = 130  # as shells have it: 128 and the number of the signal


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command of the command line.

    Args:
        arguments: what stands after the command; None stands for those of this process.

    Returns:
        The exit code: 0; 1 where records could not be read; 2 where files could not, or nothing was written.

    Raises:
        SystemExit: the arguments are wrong (code 2), help was asked for, or SIGTERM came (143).

    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser, command = COMMANDS.get(given[0] if given else "", (main_parser, _main))
    chosen = parser().parse_args(given[1:] if command is not _main else given)
    try:
        with terminable():
            trouble = command(chosen)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, `head` for one, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        tell("stopped" + ("; --resume goes on from here" if getattr(chosen, "output", None) else ""))
        return INTERRUPTED
    except CommandError as error:
        tell(error)
        return TROUBLE
    except BrokenExecutor:
        tell("a process was ended from outside, for want of memory perhaps; --resume goes on from here")
        return TROUBLE
    except OSError as error:
        tell(f"{error.filename or 'writing'}: {error.strerror or error}")
        return TROUBLE
    return trouble


def _main(chosen: Namespace) -> int:
    """Print articles, or write them where an output is named."""
    if chosen.output:
        return _run(chosen)
    for name in ("to", "add", "prefix", "errors", "resume"):
        if getattr(chosen, name):
            raise CommandError(f"--{name} is for writing a file; say which with --output")
    names = chosen.files or [STDIN]
    sources = expand(names, chosen.form)
    if chosen.json:
        return print_json(sources, chosen.field)
    listed = list(sources)
    several = len(listed) > 1 or any(isinstance(each, Source) and each.format != "text" for each in listed)
    return print_articles(listed, chosen.field, explained if chosen.explain else readable, several)


def _run(chosen: Namespace) -> int:
    if chosen.json or chosen.explain:
        raise CommandError("--json and --explain print; what to write to a file is told by its name, or by --to")
    told, packed = format_of(chosen.output.name)
    form = chosen.to or told or "text"
    if form == "parquet" and packed:
        raise CommandError(f"{chosen.output}: Parquet files are packed inside; leave {packed} out")
    written = [path for path in (chosen.output, chosen.errors) if path]
    sources = expanded(chosen.files or [STDIN], chosen.form, written)
    prefix = "news_" if chosen.prefix is None else chosen.prefix
    shape = Shape(form, chosen.field, chosen.add or ADDED, prefix)
    return Run(sources, chosen.output, packed, shape, chosen.errors, chosen.jobs, chosen.resume)()


def _explain(chosen: Namespace) -> int:
    from newsnorm.cli.explaining import explain  # noqa: PLC0415 (other commands and processes need not wait for it)

    return explain(chosen)


def _audit(chosen: Namespace) -> int:
    from newsnorm.cli.auditing import audit  # noqa: PLC0415 (as above)

    return audit(chosen)


COMMANDS: dict[str, tuple[Callable[[], ArgumentParser], Callable[[Namespace], int]]] = {
    "explain": (explain_parser, _explain),
    "audit": (audit_parser, _audit),
}
