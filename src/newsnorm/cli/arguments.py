"""What may stand on the command line."""

import argparse
from pathlib import Path

from newsnorm.cli.sources import FORMATS
from newsnorm.cli.writing import ADDED

__all__ = ["audit_parser", "explain_parser", "main_parser"]

CODES = """exit codes: 0 all is done; 1 done, but some records could not be read; 2 the command is wrong, a file to
print could not be read, or nothing was written; 130 and 143 stopped by Ctrl-C and by SIGTERM"""
COMMANDS = """Two more commands: `newsnorm explain --help` shows what became of one article, `newsnorm audit --help`
what would be taken out of a whole corpus."""


def main_parser() -> argparse.ArgumentParser:
    """Return the parser of the command without a name: print articles, or write them to a file."""
    parser = _parser(
        "newsnorm", "Turn the raw text of news articles into title, body, captions and the rest.", f"{COMMANDS} {CODES}"
    )
    _add_input(parser, nargs="*")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print everything, one JSON object a line and article")
    form.add_argument("--explain", action="store_true", help="print what became of each line, and every edit")
    run = parser.add_argument_group("writing a file, which appears whole or not at all")
    run.add_argument("-o", "--output", type=Path, metavar="OUT", help="write the articles of all files to this one")
    run.add_argument("--to", choices=FORMATS, help="what to write; without it, as the name of OUT tells")
    run.add_argument(
        "--add",
        type=_views,
        metavar="NAMES",
        help=f"what to add to each record: some of {','.join(ADDED)}; default: all",
    )
    run.add_argument("--prefix", metavar="TEXT", help="what the added names begin with; default: news_")
    run.add_argument(
        "--errors", type=Path, metavar="FILE", help="name here each record that could not be read, and why"
    )
    run.add_argument("--resume", action="store_true", help="go on where an earlier run with this OUT was stopped")
    _add_jobs(run)
    return parser


def explain_parser() -> argparse.ArgumentParser:
    """Return the parser of `newsnorm explain`."""
    parser = _parser("newsnorm explain", "Show what became of each line of an article, and every edit.", CODES)
    _add_input(parser, nargs="?")
    parser.add_argument("--line", type=_positive, metavar="N", help="the article on line or row N of the file, from 1")
    parser.add_argument("--html", type=Path, metavar="OUT", help="write a page with source and result side by side")
    return parser


def audit_parser() -> argparse.ArgumentParser:
    """Return the parser of `newsnorm audit`."""
    parser = _parser("newsnorm audit", "Tell what is taken out of a corpus, by role, rule and site.", CODES)
    _add_input(parser, nargs="+")
    parser.add_argument(
        "--site", metavar="NAME", help="the field that tells a record's site, or its address on the web"
    )
    parser.add_argument("--sample", type=_positive, metavar="N", help="audit N records drawn by chance, not all")
    parser.add_argument(
        "--seed", type=int, default=0, metavar="N", help="another number draws another sample; default: 0"
    )
    parser.add_argument("--html", type=Path, metavar="OUT", help="write a page to look at")
    parser.add_argument("--json", action="store_true", help="print all figures as JSON")
    _add_jobs(parser)
    return parser


def _parser(name: str, description: str, epilog: str) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(prog=name, description=description, epilog=epilog, allow_abbrev=False)


def _add_input(parser: argparse.ArgumentParser, nargs: str) -> None:
    told = "text, .jsonl or .parquet, text and JSON also as .gz or .zst; folders and patterns too; - is standard input"
    parser.add_argument("files", nargs=nargs, metavar="FILE", help=told)
    parser.add_argument("--from", dest="form", choices=FORMATS, default="", help="what FILE is, where no name tells")
    parser.add_argument(
        "--field",
        "--column",
        default="text",
        metavar="NAME",
        help="the field or column that holds the text; default: text",
    )


def _add_jobs(parser: argparse._ActionsContainer) -> None:
    parser.add_argument("--jobs", type=_positive, default=1, metavar="N", help="work in N processes; default: 1")


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} is less than 1")
    return number


_positive.__name__ = "number"  # argparse puts it into its message


def _views(text: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(filter(None, text.split(","))))
    unknown = [name for name in names if name not in ADDED]
    if unknown or not names:
        raise argparse.ArgumentTypeError(f"no {', '.join(unknown) or 'name'}; choose from {','.join(ADDED)}")
    return names
