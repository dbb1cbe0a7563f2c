"""The inside of a worker: a process that reads files for another one.

A file from outside can crash a library, keep it busy for ever or make it ask for more memory
than there is. In a process of its own it can do that to nobody else.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import sys
import time
from collections.abc import Callable, Iterator
from ctypes import Array, c_longlong
from multiprocessing.connection import Connection
from typing import TypeAlias, TypeVar

from imrdesk.reading import patience

if sys.platform != "win32":
    import resource

R = TypeVar("R")

Work: TypeAlias = Callable[[str], Iterator[R]]
"""Makes the results of one file (a container has several); a function that can be pickled."""

Task: TypeAlias = tuple[int, str]
"""A file to work on: its number and its path."""

Message: TypeAlias = tuple[list[tuple[int, bytes]], list[int], float]
"""What a worker says: (number, pickled result) of files, numbers of the files that are done,
and the seconds that all this took. The first message of a process is empty: it is ready."""

NO_FILE = -1
"""In the place of a file's number: the worker is not at work on any."""

MEMORY_LIMIT = 440 * 2**20
"""The most memory that a worker may ask the system for, in bytes; a letter needs a tenth."""

SCAN_MEMORY_LIMIT = 2 * 2**30
"""The same for a worker that recognises scans, because the models of that take half of it."""

_NEARLY = 0.9

_SAY_AFTER_SECONDS = 0.05
_SAY_AFTER_RESULTS = 32


def serve(connection: Connection, at_work: Array[c_longlong], work: Work[R]) -> None:
    """Work on the files that come over a connection until it closes.

    Args:
        connection: lists of tasks come in, messages go out.
        at_work: shared with the other process: the number of the file at work, a count that
            moves with every step, by which the other process sees that it goes on, and the
            seconds that the step may take (0: what any file may).
        work: what to do with a file.
    """
    stand_alone(MEMORY_LIMIT)

    def be_patient(seconds: int) -> None:
        at_work[2] = seconds
        at_work[1] += 1
        _limit_memory(SCAN_MEMORY_LIMIT)

    patience.ask_of(be_patient)
    at_start = _most_memory()
    with contextlib.suppress(EOFError, OSError):  # the other process has gone
        connection.send(([], [], 0.0))
        while not _has_grown(at_start):
            tasks: list[Task] = connection.recv()
            _work_through(tasks, connection, at_work, work)


def _work_through(
    tasks: list[Task], connection: Connection, at_work: Array[c_longlong], work: Work[R]
) -> None:
    """Work on files and tell their results, several together where they come fast."""
    results: list[tuple[int, bytes]] = []
    done: list[int] = []
    since = time.monotonic()

    def say() -> None:
        nonlocal since
        at_work[0] = NO_FILE  # waiting to be heard is not the file's fault
        connection.send((results, done, time.monotonic() - since))
        results.clear()
        done.clear()
        since = time.monotonic()

    for number, path in tasks:
        at_work[2] = 0
        at_work[0] = number
        for result in work(path):
            results.append((number, pickle.dumps(result, pickle.HIGHEST_PROTOCOL)))
            at_work[2] = 0
            at_work[1] += 1
            if _is_time(since, len(results)):
                say()
                at_work[0] = number
        done.append(number)
        if _is_time(since, len(results)):
            say()
    at_work[0] = NO_FILE
    say()


def _is_time(since: float, results: int) -> bool:
    return results >= _SAY_AFTER_RESULTS or time.monotonic() - since >= _SAY_AFTER_SECONDS


def stand_alone(memory_limit: int) -> None:
    """Make the process one that only the other end stops, with a bound to its memory in bytes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the other process to handle
    if sys.platform == "win32":
        return
    os.setpgrp()  # so that what this process starts can be stopped with it
    _limit_memory(memory_limit)


def _limit_memory(limit: int) -> None:
    if sys.platform == "win32":
        return
    _soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    soft = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def _most_memory() -> int:
    """Return the most bytes that the process has held; 0 where the system does not say."""
    if sys.platform == "win32":
        return 0
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _has_grown(at_start: int) -> bool:
    """Tell whether the process came so close to its bound that a fresh one had better go on.

    Args:
        at_start: `_most_memory` then; Linux begins with that of the process that started it.
    """
    if sys.platform == "win32":
        return False
    limit, _hard = resource.getrlimit(resource.RLIMIT_DATA)
    return _most_memory() > max(at_start, _NEARLY * limit)
