"""Long work off the window's thread: one helper runs it and calls back on the main thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

T = TypeVar("T")


class TaskContext:
    """What running work may ask and say; safe from the helper's thread."""

    def __init__(self, report: Callable[[object], None]) -> None:
        self._report = report
        self._cancelled = False

    def cancel(self) -> None:
        """Ask the work to stop at its next chance."""
        self._cancelled = True

    @property
    def cancelled(self) -> bool:
        """Whether the work was asked to stop."""
        return self._cancelled

    def report(self, progress: object) -> None:
        """Hand an interim result to the main thread."""
        self._report(progress)


Work = Callable[[TaskContext], T]
Done = Callable[[T | None, Exception | None], None]
Progress = Callable[[object], None]


class Tasks(Protocol):
    """Runs work; `done` is called on the main thread with (result, error), one of them None."""

    def run(self, work: Work[T], done: Done[T], progress: Progress | None = None) -> TaskContext:
        """Start `work` and return its context, by which it can be cancelled."""


class _Bridge(QObject):
    """Carries results over the threads: its signals are queued to the main thread."""

    progressed = Signal(object)
    finished = Signal(object, object)


class _Job(QRunnable):
    def __init__(self, work: Work[T], bridge: _Bridge) -> None:
        super().__init__()
        self._work = work
        self._bridge = bridge
        self.context = TaskContext(bridge.progressed.emit)

    def run(self) -> None:
        try:
            result = self._work(self.context)
        except Exception as error:  # noqa: BLE001  handed to `done`, which tells or raises it
            self._bridge.finished.emit(None, error)
        else:
            self._bridge.finished.emit(result, None)


class BackgroundTasks(QObject):
    """One helper thread, so that libraries that are not thread-safe are never entered twice."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)  # what a job opens on the thread, a later one may use
        self._bridges: set[_Bridge] = set()

    def run(self, work: Work[T], done: Done[T], progress: Progress | None = None) -> TaskContext:
        """Start `work` on the helper thread."""
        bridge = _Bridge(self)
        self._bridges.add(bridge)

        def finish(result: object, error: object) -> None:
            self._bridges.discard(bridge)
            bridge.deleteLater()
            done(result, error)  # type: ignore[arg-type]  # a Signal carries plain objects

        queued = Qt.ConnectionType.QueuedConnection
        bridge.finished.connect(finish, queued)
        if progress:
            bridge.progressed.connect(progress, queued)
        job = _Job(work, bridge)
        self._pool.start(job)
        return job.context

    def wait(self) -> None:
        """Wait until the helper thread is idle."""
        self._pool.waitForDone()


class ImmediateTasks:
    """Runs work at once on the calling thread; for tests."""

    def run(self, work: Work[T], done: Done[T], progress: Progress | None = None) -> TaskContext:
        """Run `work` to its end, then call `done`."""
        context = TaskContext(progress or (lambda _progress: None))
        try:
            result = work(context)
        except Exception as error:  # noqa: BLE001  handed to `done`, as the helper thread does
            done(None, error)
        else:
            done(result, None)
        return context
