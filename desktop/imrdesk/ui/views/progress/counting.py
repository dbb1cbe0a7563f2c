"""Counting for the progress page on a helper thread, with a workspace of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from imrdesk.review.progress import Stamp, letters_counted, stamp
from imrdesk.store.workspace import Workspace
from imrdesk.ui.tasks import TaskContext, Tasks
from imrdesk.ui.views.progress.cards import Card
from imrdesk.ui.views.progress.scope import Scope


@dataclass(frozen=True)
class Counted:
    """What was counted for some cards.

    Attributes:
        keys: of the cards.
    """

    keys: tuple[str, ...]
    found: Any


@dataclass(frozen=True)
class Moment:
    """What was counted, and when.

    Attributes:
        letters: how many are in the scope.
    """

    scope: Scope
    stamp: Stamp
    letters: int

    @property
    def is_empty(self) -> bool:
        """Whether there is no letter in the workspace at all."""
        return self.stamp.letters == 0


class _Job:
    """One count of some cards; what it reports is a `Counted` each."""

    def __init__(
        self, path: Path, cards: Sequence[Card], scope: Scope, last: Moment | None
    ) -> None:
        self._path = path
        self._cards = cards
        self._scope = scope
        self._last = last
        self._lock = Lock()
        self._workspace: Workspace | None = None
        self._is_stopped = False

    def stop(self) -> None:
        """Let the query that is running end, and no other begin; from any thread."""
        with self._lock:
            self._is_stopped = True
            if self._workspace is not None:
                self._workspace.interrupt()

    def run(self, task: TaskContext) -> Moment | None:
        """Count on a helper thread; None where nothing has changed, or nobody waits."""
        with Workspace.open(self._path, read_only=True) as workspace:
            self._take(workspace)
            try:
                with workspace.snapshot():
                    return self._count(workspace, task)
            finally:
                self._take(None)

    def _take(self, workspace: Workspace | None) -> None:
        with self._lock:
            self._workspace = workspace

    def _count(self, workspace: Workspace, task: TaskContext) -> Moment | None:
        scope, now = self._scope, stamp(workspace)
        if self._last is not None and (self._last.scope, self._last.stamp) == (scope, now):
            return None
        among, letters = letters_counted(workspace, scope.query)
        sharing: dict[Any, list[str]] = {}
        for card in self._cards:
            sharing.setdefault(card.count, []).append(card.key)
        for count, keys in sharing.items():
            if self._is_stopped:
                return None
            task.report(Counted(tuple(keys), count(workspace, among, scope)))
        return Moment(scope, now, letters)


class Counting:
    """Has the cards counted, one after another.

    Args:
        tasks: where; with a helper thread of its own, so that nobody waits for an import.
        show: told what was counted of each card, on the main thread.
        done: told the `Moment` (None where nothing had changed), or what went wrong.
    """

    def __init__(
        self,
        tasks: Tasks,
        show: Callable[[Counted, Scope], None],
        done: Callable[[Moment | None, Exception | None], None],
    ) -> None:
        self._tasks = tasks
        self._show = show
        self._done = done
        self._job: _Job | None = None

    @property
    def is_running(self) -> bool:
        """Whether something is being counted."""
        return self._job is not None

    def stop(self) -> None:
        """Count no further; what comes late is left aside."""
        if self._job is not None:
            self._job.stop()
            self._job = None

    def start(self, path: Path, cards: Sequence[Card], scope: Scope, last: Moment | None) -> None:
        """Count the cards of a workspace, unless they are as they were at the `last` moment."""
        self.stop()
        job = self._job = _Job(path, cards, scope, last)

        def show(counted: object) -> None:
            if job is self._job and isinstance(counted, Counted):
                self._show(counted, scope)

        def done(moment: Moment | None, error: Exception | None) -> None:
            if job is self._job:
                self._job = None
                self._done(moment, error)

        self._tasks.run(job.run, done, show)
