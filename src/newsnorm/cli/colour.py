"""The picture of `newsnorm.report` on a terminal: the source, its marks in colour, and what each rule did."""

import io
import os
import sys
from typing import TYPE_CHECKING

from newsnorm.article import Article
from newsnorm.report.marks import PLAIN, Mark, marks
from newsnorm.report.markup import spelled
from newsnorm.roles import Role

if TYPE_CHECKING:
    import rich.text

__all__ = ["coloured"]

FAMILIES = {
    "blue": (Role.TITLE, Role.KICKER),
    "cyan": (Role.BYLINE, Role.TIMESTAMP, Role.NOTE),
    "magenta": (Role.CAPTION, Role.CREDIT, Role.MEDIA),
    "red": (Role.AD, Role.PROMO, Role.PAYWALL, Role.WIDGET, Role.SHARE),
    "yellow": (Role.RELATED, Role.NAVIGATION, Role.COMMENTS, Role.TAGS),
    "bright_black": (Role.CONSENT, Role.LEGAL, Role.SIGNOFF, Role.BIO),
}
COLOURS = {role: colour for colour, roles in FAMILIES.items() for role in roles}


def coloured(article: Article) -> str | None:
    """Return the source with its marks in colour, as a terminal takes it; None where the package rich is not there.

    Lines that are no body have their role in front; what was cut or changed is struck through, and what took its
    place follows. Control characters of the text are spelled out, so that no text can steer the terminal.
    """
    try:
        from rich.console import Console  # noqa: PLC0415 (an extra)
        from rich.text import Text  # noqa: PLC0415
    except ImportError:
        return None
    told = Text()
    is_start = True
    for mark in marks(article):
        quoted = article.source[mark.start : mark.end]
        _append(told, mark, quoted, is_start)
        is_start = quoted.endswith("\n") or (is_start and not quoted.strip())
    told.append("\n\n")
    counts = ((change.rule, len(change.edits)) for change in article.changes)
    told.append(", ".join(f"{rule} {count}" for rule, count in counts), "green")
    console = Console(
        file=io.StringIO(), force_terminal=True, width=_width(), no_color=bool(os.environ.get("NO_COLOR"))
    )
    with console.capture() as caught:
        console.print(told, soft_wrap=True, highlight=False)
    return caught.get()


def _width() -> int:
    return os.get_terminal_size(sys.stdout.fileno()).columns if sys.stdout.isatty() else 100


def _append(told: "rich.text.Text", mark: Mark, quoted: str, is_start: bool) -> None:
    """Append one span: role and rule before its line, the characters in the role's colour, and what came instead."""
    colour = "" if mark.role in PLAIN else COLOURS[mark.role]
    if colour and quoted.strip() and is_start:
        told.append(f"{mark.role} ({mark.rule}) ", f"bold reverse {colour}")
        told.append(" ")
    if not mark.steps:
        told.append(spelled(quoted), colour)
        return
    told.append(spelled(quoted), f"strike {colour or 'red'}")
    told.append(spelled(mark.steps[-1].new), "bold underline green")
