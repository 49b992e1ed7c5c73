"""Work spread over processes: a pool of the standard library, fed as fast as it works, that leaves nobody behind."""

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import connection, get_context, parent_process
from types import FrameType
from typing import TypeVar

__all__ = ["spread", "terminable"]

T = TypeVar("T")
R = TypeVar("R")
AHEAD = 3  # tasks for each process that are handed out before the first is awaited


def spread(work: Callable[[T], R], tasks: Iterable[T], jobs: int) -> Iterator[R]:
    """Yield what work makes of each task, in the order of the tasks; with one job, in this process.

    Processes are spawned, not forked: this works alike on every system, and beside threads. Tasks are taken as they are
    needed, so that a million of them do not stand in memory.
    """
    if jobs == 1:
        yield from map(work, tasks)
        return
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_settle)
    try:
        waiting: deque[Future[R]] = deque()
        for task in tasks:
            waiting.append(pool.submit(work, task))
            if len(waiting) > AHEAD * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _settle() -> None:
    """Leave Ctrl-C to the parent, which stops the pool; end when the parent is killed and cannot."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_outlive_nobody, daemon=True).start()


def _outlive_nobody() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)  # the queue that this process waits at never ends


@contextmanager
def terminable() -> Iterator[None]:
    """Turn SIGTERM into SystemExit meanwhile, so that what is open is closed; exit code 143, as shells have it."""
    if threading.current_thread() is not threading.main_thread():  # where Python lets nobody set a handler
        yield
        return
    before = signal.signal(signal.SIGTERM, _terminated)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _terminated(number: int, _: FrameType | None) -> None:
    raise SystemExit(128 + number)
