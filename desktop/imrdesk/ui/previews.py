"""Files looked at before anything of them is kept: read by the helper, shown as they come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from time import monotonic

from PySide6.QtCore import QObject, Signal

from imrdesk.review.arrivals import Arrivals, Finding, Found
from imrdesk.review.import_plan import ImportPlan
from imrdesk.review.inbox import Inbox
from imrdesk.store.workspace import Workspace
from imrdesk.ui.imports import Delivery
from imrdesk.ui.models.import_model import ImportModel
from imrdesk.ui.tasks import TaskContext, Tasks
from imrdesk.ui.theme import Colors

_REPORT_SECONDS = 0.15


@dataclass(frozen=True)
class _Listed:
    """The files are known, and their reading begins."""

    arrivals: Arrivals
    plan: ImportPlan


class ImportPreview(QObject):
    """What would become of files and folders.

    Signals:
        searched: how many files were found in the folders so far.
        progressed: (files read, files in all).
        finished: everything was looked at, or as much as was wanted, or it failed.

    Attributes:
        model: what was found.
        halt: set to stop all reading of these files for good.
        error: why it failed.
        is_running: whether somebody is at work on it.
        is_whole: whether every file was looked at.
    """

    searched = Signal(int)
    progressed = Signal(int, int)
    finished = Signal()

    def __init__(
        self, workspace: Path, paths: Sequence[Path], colors: Colors, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.paths = tuple(paths)
        self.model = ImportModel(self.paths, colors, self)
        self.halt = Event()
        self.error: Exception | None = None
        self.is_running = self.is_whole = False
        self._listed: _Listed | None = None
        self._context: TaskContext | None = None

    def start(self, tasks: Tasks) -> None:
        """Begin to look."""
        self.is_running = True
        path, paths, halt = self._workspace, self.paths, self.halt
        context = tasks.run(
            lambda context: _look(context, path, paths, halt), self._done, self._told
        )
        self._context = context

    def enough(self) -> None:
        """Look no further; the files that were not come to can still be imported."""
        if self._context is not None:
            self._context.cancel()

    def give_up(self) -> None:
        """Stop, and forget everything that was read."""
        self.halt.set()
        self.enough()
        if not self.is_running:
            self._forget()

    @property
    def can_begin(self) -> bool:
        """Whether the files are known, so that their import can begin."""
        return self._listed is not None

    def _forget(self) -> None:
        if self._listed is not None:
            self._listed.arrivals.close()

    def delivery(self) -> Delivery | None:
        """Return what is to be kept, as it is ticked; None where the files are not known."""
        if self._listed is None:
            return None
        model = self.model
        return Delivery(
            self._listed.arrivals,
            self._listed.plan.without(found.path for found in model.left()),
            chosen=model.chosen(),
            unwanted=model.unwanted(),
            left_out=len(self._listed.arrivals.inbox.left_out),
            failures=[(found.path, found.why) for found in model.found(Finding.UNREADABLE)],
            known=model.counts[Finding.KNOWN],
        )

    def _told(self, told: object) -> None:
        if isinstance(told, _Listed):
            self._listed = told
            self.progressed.emit(0, len(told.plan.entries))
        elif isinstance(told, int):
            self.searched.emit(told)
        elif isinstance(told, tuple):
            found, position = told
            self.model.add(found)
            if self._listed is not None:
                self.progressed.emit(position, len(self._listed.plan.entries))

    def _done(self, is_whole: bool | None, error: Exception | None) -> None:  # noqa: FBT001  a task's result
        self.is_running = False
        self.is_whole = bool(is_whole)
        self.error = error
        if self.halt.is_set() or error is not None:
            self._forget()
        self.finished.emit()


def _look(context: TaskContext, path: Path, paths: Sequence[Path], halt: Event) -> bool:
    """Look at the files; tell whether all of them were."""
    since = monotonic()

    def search(count: int) -> None:
        nonlocal since
        if monotonic() - since >= _REPORT_SECONDS:
            since = monotonic()
            context.report(count)

    inbox = Inbox.of(paths, cancelled=halt.is_set, found=search)
    plan = ImportPlan.of(paths, inbox.files)
    with Workspace.open(path, read_only=True) as workspace:
        arrivals = Arrivals(inbox, workspace, halt.is_set)
        context.report(_Listed(arrivals, plan))
        waiting: list[Found] = []
        for found in arrivals.look(workspace, lambda: context.cancelled):
            waiting.append(found)
            if monotonic() - since >= _REPORT_SECONDS:
                context.report((tuple(waiting), arrivals.position))
                waiting, since = [], monotonic()
    is_whole = not context.cancelled and not halt.is_set()
    context.report((tuple(waiting), len(inbox.files) if is_whole else arrivals.position))
    return is_whole
