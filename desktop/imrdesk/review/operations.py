"""How a reviewer's work on a workspace is done: every operation durable, with its history."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime

from imrdesk.domain.history import Changed, Edit, Operation, OperationKind
from imrdesk.review import bulk, edits, undoing
from imrdesk.review.state import LetterState, WorkspaceState, load_state
from imrdesk.review.upkeep import WorkspaceUpkeep
from imrdesk.store.workspace import Workspace


def utc_now() -> datetime:
    """Return the present moment, in UTC."""
    return datetime.now(UTC)


class Operations(WorkspaceUpkeep):
    """One reviewer's work on an open workspace.

    Every method that changes something has made it durable, with its entry in the history,
    when it returns; and where it raises, nothing has changed.

    Args:
        workspace: stays open, and whoever opened it closes it.
        reviewer: the name that goes into the history.
        now: where the time of a change comes from.
    """

    def __init__(
        self, workspace: Workspace, reviewer: str, now: Callable[[], datetime] = utc_now
    ) -> None:
        super().__init__(workspace, now)
        self.reviewer = reviewer

    def _do(
        self,
        letter_id: int,
        label: str | Callable[[LetterState], str],
        plan: Callable[[LetterState], list[Edit]],
    ) -> Changed:
        """Make the edits that `plan` finds for a letter as it stands, as one operation.

        Args:
            letter_id: the letter.
            label: what the operation is called in the undo menu, given the letter as it stands.
            plan: returns the edits; none where there is nothing to do.
        """
        with self.workspace.transaction():
            state = load_state(self.workspace, letter_id)
            named = label if isinstance(label, str) else label(state)
            return self._write(state, edits.begin_review(state, plan(state)), named)

    def _do_on(
        self,
        letter_ids: Iterable[int],
        label: str,
        plan: Callable[[LetterState], list[Edit]],
        course: bulk.Course = bulk.UNFOLLOWED,
    ) -> Changed:
        return bulk.do_on(
            self.workspace,
            letter_ids,
            lambda state: edits.begin_review(state, plan(state)),
            lambda count: f"{label} ({bulk.letters(count)})",
            self.reviewer,
            self._now(),
            course,
        )

    def _write(
        self, state: LetterState | WorkspaceState, planned: Sequence[Edit], label: str
    ) -> Changed:
        if not planned:
            return Changed((), label)
        step = Operation(0, OperationKind.DO, label, self.reviewer, self._now())
        return undoing.do(self.workspace, [undoing.part_of(state, planned, step)], step)
