"""How far a run is: on standard error, on a terminal only, and with the package rich, which is an extra."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

__all__ = ["Tell", "telling"]

Tell = Callable[[int, int], None]  # bytes read, records done, each since the last call


@contextmanager
def telling(what: str, size: int) -> Iterator[Tell]:
    """Give a function to call with the bytes read and the records done since its last call.

    Args:
        what: stands before the bar.
        size: how many bytes there are to read; 0 where nobody knows.

    """
    if not sys.stderr.isatty():
        yield _silent
        return
    try:
        from rich.console import Console  # noqa: PLC0415 (an extra, and its import takes a while)
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415
    except ImportError:
        yield _silent
        return
    told = TextColumn("{task.fields[records]:,} records, {task.fields[rate]:,.0f}/s")
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), told, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task(what, total=size or None, records=0, rate=0.0)

        def tell(read: int, records: int) -> None:
            at = progress.tasks[0]
            count = at.fields["records"] + records
            progress.update(task, advance=read, records=count, rate=count / max(at.elapsed or 0.0, 1e-3))

        yield tell


def _silent(_: int, __: int) -> None:
    """Tell nothing."""
