"""What changes a workspace beside its history: letters that come in, typing, what is counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from imrdesk.domain.letter_query import LetterQuery
from imrdesk.review import threshold
from imrdesk.review.extracting import ExtractedLetter
from imrdesk.review.keeping import ImportResult, keep_letters, prepare
from imrdesk.review.lookup import WorkspaceLookup
from imrdesk.review.state import refresh_letters
from imrdesk.store import drafts, queue, views
from imrdesk.store.letters import NewLetter
from imrdesk.store.queue import QueueColumn, QueueQuery
from imrdesk.store.workspace import Workspace

_RECOUNT_STEP = 20
_BY_ARRIVAL = QueueQuery(sort=QueueColumn.ADDED)


class WorkspaceUpkeep(WorkspaceLookup):
    """What can be done to a workspace without an entry in its history.

    Args:
        workspace: stays open, and whoever opened it closes it.
        now: where the time of an import comes from.
    """

    def __init__(self, workspace: Workspace, now: Callable[[], datetime]) -> None:
        super().__init__(workspace)
        self._now = now

    def set_review_threshold(self, confidence: float) -> None:
        """Set the review threshold; the queue's counts follow by `recount`.

        Raises:
            UserError: where it is no share between 0 and 1.
        """
        threshold.set_review_threshold(self.workspace, confidence)

    def recount(self) -> Iterator[tuple[int, int]]:
        """Count anew what is to be looked at in every letter; yield (letters done, in all).

        Each step is durable; stopped half way, the counts are not current and the next
        recount begins again.
        """
        total = queue.queue_count(self.workspace, QueueQuery())
        for first in range(0, total, _RECOUNT_STEP):
            rows = queue.queue_rows(self.workspace, _BY_ARRIVAL, first, _RECOUNT_STEP)
            with self.workspace.transaction():
                refresh_letters(self.workspace, (row.letter_id for row in rows))
            yield first + len(rows), total
        threshold.note_counted(self.workspace)

    def save_view(self, name: str, query: LetterQuery) -> int:
        """Keep a query under a name, in place of the view that has it; return its id.

        Raises:
            UserError: where the name is empty.
        """
        return views.save_view(self.workspace, name, query)

    def rename_view(self, view_id: int, name: str) -> None:
        """Give a view another name.

        Raises:
            UserError: where the name is empty or another view has it.
        """
        views.rename_view(self.workspace, view_id, name)

    def remove_view(self, view_id: int) -> None:
        """Forget a view; the letters it finds stay as they are."""
        views.remove_view(self.workspace, view_id)

    def order_views(self, view_ids: list[int]) -> None:
        """Put the views into another order."""
        views.order_views(self.workspace, view_ids)

    def save_draft(self, letter_id: int, path: str, text: str) -> None:
        """Keep what stands in an editor and is not yet an edit."""
        drafts.save_draft(self.workspace, letter_id, path, text)

    def drop_draft(self, letter_id: int, path: str) -> None:
        """Forget what was kept of an editor."""
        drafts.drop_draft(self.workspace, letter_id, path)

    def import_letter(self, extracted: ExtractedLetter) -> ImportResult:
        """Keep a letter that was read; one whose bytes are there already is only recognised."""
        return self.import_letters([extracted])[0]

    def import_letters(self, extracted: Sequence[ExtractedLetter]) -> list[ImportResult]:
        """Keep several letters in one transaction, and say of each what became of it."""
        return self.import_prepared([prepare(one) for one in extracted])

    def import_prepared(self, letters: Sequence[NewLetter]) -> list[ImportResult]:
        """Keep several letters that were prepared elsewhere, as `import_letters` does."""
        return keep_letters(self.workspace, letters, self._now())
