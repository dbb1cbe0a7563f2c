"""Letters into the workspace from the window.

The helper thread has them read, by the same processes as the command line; this one keeps them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Semaphore
from time import monotonic

from PySide6.QtCore import QObject, Signal

from imrdesk.errors import UserError
from imrdesk.reading.files import left_out_sentence
from imrdesk.review.extracting import Failure
from imrdesk.review.importing import Inbox
from imrdesk.review.keeping import ImportOutcome
from imrdesk.review.session import ReviewSession
from imrdesk.store.letters import NewLetter
from imrdesk.ui.tasks import TaskContext, Tasks

_REPORT_SECONDS = 0.2


@dataclass(frozen=True)
class _Read:
    """What the helper thread tells of the files it has come to."""

    done: int
    total: int
    letters: tuple[NewLetter, ...]
    failures: tuple[tuple[str, str], ...]
    left_out: int = 0


class ImportJob(QObject):
    """One import of files and folders.

    Signals:
        progressed: (files done, files in all).
        kept: letters have come into the workspace.
        finished: every file was tried, or the user cancelled, or the workspace refused.
    """

    progressed = Signal(int, int)
    kept = Signal()
    finished = Signal()

    def __init__(self, session: ReviewSession, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._context: TaskContext | None = None
        self._pace = Semaphore()
        self._abandoned = False
        self.counts: Counter[ImportOutcome] = Counter()
        self.failures: list[tuple[str, str]] = []
        self.left_out = 0
        self.first_letter_id: int | None = None
        self.refusal: str | None = None

    def start(self, paths: Sequence[Path]) -> None:
        """Begin to read the files."""
        self._context = self._tasks.run(
            lambda context: _read_files(context, paths, self._pace), self._done, self._keep
        )

    def cancel(self) -> None:
        """Leave the files that were not tried yet; what is kept stays."""
        if self._context is not None:
            self._context.cancel()

    def abandon(self) -> None:
        """Keep nothing from now on, because the workspace is being closed."""
        self._abandoned = True
        self.cancel()

    @property
    def cancelled(self) -> bool:
        """Whether files were left untried."""
        return self._context is not None and self._context.cancelled

    def _keep(self, read: object) -> None:
        self._pace.release()
        if not isinstance(read, _Read) or self.refusal is not None or self._abandoned:
            return
        try:
            results = self._session.import_prepared(read.letters)
        except UserError as error:
            self.refusal = str(error)
            self.cancel()
            return
        self.failures.extend(read.failures)
        self.left_out += read.left_out
        self.counts.update(result.outcome for result in results)
        if self.first_letter_id is None and results:
            self.first_letter_id = results[0].letter_id
        self.progressed.emit(read.done, read.total)
        if results:
            self.kept.emit()

    def _done(self, _result: object, error: Exception | None) -> None:
        if isinstance(error, UserError):
            self.refusal = str(error)
        elif error is not None:
            self.refusal = "The import stopped at a fault of the program; what was read is kept."
        self.finished.emit()
        if error is not None and not isinstance(error, UserError):
            raise error

    def summary(self) -> str:
        """Say in one sentence what became of the files."""
        if self.refusal is not None:
            return self.refusal
        counts = self.counts
        new = counts[ImportOutcome.NEW] + counts[ImportOutcome.SAME_CASE]
        parts = ["1 letter imported" if new == 1 else f"{new:,} letters imported"]
        if counts[ImportOutcome.KNOWN]:
            parts.append(f"{counts[ImportOutcome.KNOWN]:,} already here")
        if counts[ImportOutcome.SAME_CASE]:
            parts.append(f"{counts[ImportOutcome.SAME_CASE]:,} with a case number that was known")
        if self.failures:
            parts.append(f"{len(self.failures):,} could not be read")
        left_out = left_out_sentence(self.left_out)
        if left_out:
            parts.append(left_out)
        if self.cancelled:
            parts.append("the rest was cancelled")
        return ", ".join(parts) + "."


def _read_files(context: TaskContext, paths: Sequence[Path], pace: Semaphore) -> None:
    """Have the files read; never be more than one report ahead of what is kept."""
    inbox = Inbox.of(paths)
    letters: list[NewLetter] = []
    failures = inbox.failures
    since = monotonic()
    for position, read in inbox.read(lambda: context.cancelled):
        if isinstance(read, Failure):
            failures.append((read.name, read.message))
        else:
            letters.append(read)
        if monotonic() - since >= _REPORT_SECONDS:
            pace.acquire()
            context.report(_Read(position, len(inbox.files), tuple(letters), tuple(failures)))
            letters, failures, since = [], [], monotonic()
    total = len(inbox.files)
    pace.acquire()
    context.report(_Read(total, total, tuple(letters), tuple(failures), inbox.left_out))
