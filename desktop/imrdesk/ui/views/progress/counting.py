"""Counting for the progress page on a helper thread, with a workspace of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
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
        return self.stamp[1] == 0


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
        self._running: TaskContext | None = None
        self._turn = 0

    @property
    def is_running(self) -> bool:
        """Whether something is being counted."""
        return self._running is not None

    def stop(self) -> None:
        """Count no further; what comes late is left aside."""
        self._turn += 1
        if self._running is not None:
            self._running.cancel()
            self._running = None

    def start(self, path: Path, cards: Sequence[Card], scope: Scope, last: Moment | None) -> None:
        """Count the cards of a workspace, unless they are as they were at the `last` moment."""
        self.stop()
        turn = self._turn

        def show(counted: object) -> None:
            if turn == self._turn and isinstance(counted, Counted):
                self._show(counted, scope)

        is_done = False

        def done(moment: Moment | None, error: Exception | None) -> None:
            nonlocal is_done
            is_done = True
            if turn == self._turn:
                self._running = None
                self._done(moment, error)

        running = self._tasks.run(lambda job: _count(job, path, cards, scope, last), done, show)
        if not is_done:
            self._running = running


def _count(
    job: TaskContext, path: Path, cards: Sequence[Card], scope: Scope, last: Moment | None
) -> Moment | None:
    """Count on a helper thread; what is reported is a `Counted` each."""
    with Workspace.open(path, read_only=True) as workspace, workspace.snapshot():
        now = stamp(workspace)
        if last is not None and (last.scope, last.stamp) == (scope, now):
            return None
        among, letters = letters_counted(workspace, scope.query)
        sharing: dict[Any, list[str]] = {}
        for card in cards:
            sharing.setdefault(card.count, []).append(card.key)
        for count, keys in sharing.items():
            if job.cancelled:
                return None
            job.report(Counted(tuple(keys), count(workspace, among, scope)))
        return Moment(scope, now, letters)
