"""Work on many files at once, by processes that a bad file can break without harm.

The processes are started afresh (`spawn`, as everywhere but on Linux there is no other safe
way), so a program that calls this must guard its own start with ``if __name__ == "__main__"``,
and a frozen one must begin with `multiprocessing.freeze_support`.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import pickle
import signal
import stat
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import wait
from pathlib import Path
from typing import Generic, TypeAlias, TypeVar

from imrdesk.errors import BugError
from imrdesk.review.extracting import ExtractedLetter, Failure, extract_members
from imrdesk.review.worker_process import NO_FILE, Message, Task, Work, serve

R = TypeVar("R")

GivenUp: TypeAlias = Callable[[str, str], R]

FILE_SECONDS = 10.0
"""How long a worker may be at one file without a result before it is given up."""

_MOST_PROCESSES = 32
_FEW_FILES = 8
_SMALL_BYTES = 64 * 1024
_TEXT_ENDINGS = (".txt", ".text")

_TICK_SECONDS = 0.1
_LONGEST_LOOK_SECONDS = 1.0
_BATCH_SECONDS = 0.03
_BATCH_FILES = 32
_BATCH_PATH_BYTES = 3000
_BATCHES_AHEAD = 2
_FILES_AHEAD = 128  # for each process
_BYTES_AHEAD = 32 * 2**20
_STILLBORN_AT_MOST = 3
_ADVICE = "save it anew as PDF or text."


def extract_all(
    paths: Sequence[Path],
    *,
    processes: int | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[tuple[int, ExtractedLetter | Failure]]:
    """Read every letter in files, in the order given: (position of the file, letter or failure).

    A container yields several with the same position. See `spread`.
    """
    return spread(
        map(str, paths), extract_members, given_up, processes=processes, cancelled=cancelled
    )


def given_up(path: str, message: str) -> Failure:
    """Return the failure of a file that broke its process."""
    return Failure(Path(path).name, message)


def spread(
    paths: Iterable[str],
    work: Work[R],
    given_up: GivenUp[R],
    *,
    processes: int | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    file_seconds: float = FILE_SECONDS,
) -> Iterator[tuple[int, R]]:
    """Do some work on files in several processes, and yield its results in the files' order.

    Only so many files and results are under way that memory does not grow with their number.
    A file that crashes its process, keeps it busy for too long or asks for too much memory is
    given up; the process is replaced and the others go on.

    A few small text files are worked on in this process, because starting another one costs
    as much as hundreds of them; what is short and plain can neither crash the reading of it
    nor keep it busy. Everything else goes to a worker, also a single file.

    Args:
        paths: the files; taken from as the work goes on.
        work: makes the results of one file; a function that can be pickled.
        given_up: makes the result of a file that is given up, from its path and one sentence.
        processes: how many to use; without a number, one for each processor core there is.
        cancelled: asked several times a second; once it says yes, the work stops at once.
        file_seconds: how long a file may take without a result.

    Yields:
        (the file's position in `paths`, one result).

    Raises:
        BugError: where processes cannot be started.
    """
    remaining = iter(paths)
    first = list(itertools.islice(remaining, _FEW_FILES))
    if len(first) < _FEW_FILES and all(map(_is_small_text, first)):
        return _here(first, work, cancelled)
    count = min(processes or usable_cores(), _MOST_PROCESSES)
    if len(first) < _FEW_FILES:
        count = min(count, len(first))
    return _Crew(itertools.chain(first, remaining), work, given_up, count, file_seconds).run(
        cancelled
    )


def usable_cores() -> int:
    """Return how many processor cores this process may use."""
    if sys.platform != "linux":
        return os.cpu_count() or 1
    return len(os.sched_getaffinity(0))


def _is_small_text(path: str) -> bool:
    try:
        status = Path(path).stat()
    except OSError:
        return True  # there is nothing to read, which is soon said
    if not stat.S_ISREG(status.st_mode):
        return True  # likewise; and what the shell calls /dev/fd/63 is only in this process
    return status.st_size <= _SMALL_BYTES and path.lower().endswith(_TEXT_ENDINGS)


def _here(
    paths: Sequence[str], work: Work[R], cancelled: Callable[[], bool]
) -> Iterator[tuple[int, R]]:
    for number, path in enumerate(paths):
        if cancelled():
            return
        for result in work(path):
            yield number, result


@dataclass
class _Worker(Generic[R]):
    """One process as this side sees it.

    Attributes:
        tasks: the tasks that it was given and has not finished, in order.
        watched: seconds that it was seen at work without a result; a long time in which
            nobody looked (this process may have been stopped, or asleep) hardly counts.
    """

    work: Work[R]
    tasks: deque[Task] = field(default_factory=deque)
    is_ready: bool = False
    watched: float = 0.0

    def __post_init__(self) -> None:
        spawn = get_context("spawn")
        self.connection, theirs = spawn.Pipe()
        self.at_work = spawn.RawArray("q", [NO_FILE, 0, 0])
        self.seen = (NO_FILE, 0)
        self.process = spawn.Process(
            target=serve, args=(theirs, self.at_work, self.work), name="imrdesk reader", daemon=True
        )
        with _ctrl_c_held_back():
            self.process.start()
        theirs.close()

    def give(self, tasks: list[Task]) -> bool:
        """Hand tasks to the process; tell whether it was there to take them."""
        try:
            self.connection.send(tasks)
        except OSError:
            return False
        self.tasks.extend(tasks)
        return True

    def is_overdue(self, seconds: float, limit: float) -> bool:
        """Count time; tell whether the process has been at one step for longer than it may.

        Args:
            seconds: that have gone by since the last look.
            limit: how many a step may take that did not ask for patience.
        """
        now = (self.at_work[0], self.at_work[1])
        if now != self.seen or now[0] == NO_FILE:
            self.seen, self.watched = now, 0.0
        else:
            self.watched += seconds
        return self.watched >= (self.at_work[2] or limit) and not self.connection.poll()

    def end(self) -> None:
        """Stop the process, whatever it is doing, and what it started itself."""
        self.connection.close()
        if sys.platform != "win32" and self.process.pid and self.process.exitcode is None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()
        self.process.join()
        self.process.close()


class _Crew(Generic[R]):
    """The workers, the files that wait, and the results that are not yet due."""

    def __init__(
        self,
        paths: Iterable[str],
        work: Work[R],
        given_up: GivenUp[R],
        processes: int,
        file_seconds: float,
    ) -> None:
        self._source = enumerate(paths)
        self._work = work
        self._given_up = given_up
        self._processes = processes
        self._file_seconds = file_seconds
        self._again: deque[Task] = deque()
        self._workers: list[_Worker[R]] = []
        self._paths: dict[int, str] = {}
        self._results: dict[int, list[bytes]] = {}
        self._bytes_ahead = 0
        self._begun: set[int] = set()
        self._done: set[int] = set()
        self._next = 0
        self._looked = time.monotonic()
        self._seconds_a_file = _BATCH_SECONDS
        self._stillborn = 0

    def run(self, cancelled: Callable[[], bool]) -> Iterator[tuple[int, R]]:
        """Yield the results in the files' order."""
        try:
            self._hand_out()
            while self._paths and not cancelled():
                self._listen()
                self._hand_out()
                yield from self._due()
        finally:
            for worker in self._workers:
                worker.end()

    # Giving

    def _hand_out(self) -> None:
        """Give every worker so much that it does not have to wait for more."""
        size = max(1, min(_BATCH_FILES, int(_BATCH_SECONDS / self._seconds_a_file)))
        for ahead in range(_BATCHES_AHEAD):
            for place in range(self._processes):
                is_new = place == len(self._workers)
                if not is_new and len(self._workers[place].tasks) > ahead * size:
                    continue
                tasks = self._take(size)
                if not tasks:
                    return
                if is_new:
                    self._workers.append(_Worker(self._work))
                if not self._workers[place].give(tasks):
                    self._again.extendleft(reversed(tasks))  # its end will be heard

    def _take(self, size: int) -> list[Task]:
        """Return the next files to be worked on; none where enough are under way."""
        tasks: list[Task] = []
        room = _BATCH_PATH_BYTES
        while len(tasks) < size and room > 0:
            task = self._again.popleft() if self._again else self._next_of_source()
            if task is None:
                break
            tasks.append(task)
            room -= len(task[1])
        return tasks

    def _next_of_source(self) -> Task | None:
        if len(self._paths) >= _FILES_AHEAD * self._processes or self._has_enough:
            return None
        task = next(self._source, None)
        if task is not None:
            self._paths[task[0]] = task[1]
        return task

    # Taking

    @property
    def _has_enough(self) -> bool:
        return self._bytes_ahead >= _BYTES_AHEAD

    def _due(self) -> Iterator[tuple[int, R]]:
        """Yield what came of the files whose turn it is."""
        while True:
            number = self._next
            for pickled in self._results.pop(number, ()):
                self._bytes_ahead -= len(pickled)
                yield number, pickle.loads(pickled)  # noqa: S301  our own process made it
            if number not in self._done:
                return
            self._done.remove(number)
            self._begun.discard(number)
            del self._paths[number]
            self._next += 1

    def _listen(self) -> None:
        """Wait for what the workers say, and look after those that say nothing."""
        heard = wait([worker.connection for worker in self._listened_to()], _TICK_SECONDS)
        for worker in [one for one in self._workers if one.connection in heard]:
            try:
                message: Message = worker.connection.recv()
            except (EOFError, OSError):
                self._bury(worker, "breaks down")
            else:
                self._note(worker, message)
        now = time.monotonic()
        seconds, self._looked = min(now - self._looked, _LONGEST_LOOK_SECONDS), now
        for worker in list(self._workers):
            if worker.is_overdue(seconds, self._file_seconds):
                self._bury(worker, "takes longer than any letter does")

    def _listened_to(self) -> list[_Worker[R]]:
        """Return the workers who may speak: where much waits already, who has what is due."""
        if not self._has_enough:
            return self._workers
        return [
            worker
            for worker in self._workers
            if any(number == self._next for number, _path in worker.tasks)
        ]

    def _note(self, worker: _Worker[R], message: Message) -> None:
        results, done, seconds = message
        worker.is_ready = True
        self._stillborn = 0
        for number, pickled in results:
            self._keep(number, pickled)
        self._done.update(done)
        worker.tasks = deque(task for task in worker.tasks if task[0] not in self._done)
        if done:
            self._seconds_a_file += (seconds / len(done) - self._seconds_a_file) / 4

    def _keep(self, number: int, pickled: bytes) -> None:
        self._results.setdefault(number, []).append(pickled)
        self._begun.add(number)
        self._bytes_ahead += len(pickled)

    def _bury(self, worker: _Worker[R], what: str) -> None:
        """Replace a worker; the file it was at fails, the others are worked on again."""
        file_at_work = worker.at_work[0]
        self._workers.remove(worker)
        worker.end()
        if not worker.is_ready:
            self._stillborn += 1
            if self._stillborn >= _STILLBORN_AT_MOST:
                raise BugError("the processes that read files end as soon as they are started")
        again = []
        for number, path in worker.tasks:
            if number == file_at_work or number in self._begun:
                message = f"{Path(path).name} was given up because reading it {what}; {_ADVICE}"
                self._keep(number, pickle.dumps(self._given_up(path, message)))
                self._done.add(number)
            else:
                again.append((number, path))
        self._again.extendleft(reversed(again))


@contextlib.contextmanager
def _ctrl_c_held_back() -> Iterator[None]:
    """Keep Ctrl+C from a process that is just being started and cannot handle it yet."""
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # it would undo the mask when it is started in between
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
