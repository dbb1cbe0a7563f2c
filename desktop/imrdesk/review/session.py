"""A reviewer at work on a workspace: all that a window or a command can ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime

from imrdesk.domain.annotation import Anchor
from imrdesk.domain.checks import Check
from imrdesk.domain.history import Change, Changed, Edit, Operation, OperationKind, Target
from imrdesk.domain.letter import Span
from imrdesk.domain.status import Status
from imrdesk.domain.values import Value
from imrdesk.review import card_edits, edits, signing, threshold, undoing
from imrdesk.review.extracting import ExtractedLetter
from imrdesk.review.keeping import ImportResult, keep_letters, prepare
from imrdesk.review.open_letter import OpenLetter, open_letter
from imrdesk.review.state import LetterState, load_state, refresh_letters
from imrdesk.store import drafts, history, queue, tags
from imrdesk.store.letters import NewLetter, source_bytes
from imrdesk.store.queue import QueueColumn, QueueQuery, QueueRow
from imrdesk.store.workspace import Workspace

__all__ = ["OpenLetter", "ReviewSession", "utc_now"]

_RECOUNT_STEP = 20
_REASONS = 8
_BY_ARRIVAL = QueueQuery(sort=QueueColumn.ADDED)
STATUS_LABELS: Mapping[Status, str] = {
    Status.NEW: "Mark as new",
    Status.IN_REVIEW: "Mark as in review",
    Status.POSTPONED: "Postpone",
    Status.REVIEWED: "Mark as reviewed",
    Status.SIGNED_OFF: "Sign off",
}


def utc_now() -> datetime:
    """Return the present moment, in UTC."""
    return datetime.now(UTC)


class ReviewSession:
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
        self.workspace = workspace
        self.reviewer = reviewer
        self._now = now

    @property
    def review_threshold(self) -> float:
        """The confidence, 0..1, below which a value is to be looked at in this workspace."""
        return threshold.review_threshold(self.workspace)

    def set_review_threshold(self, confidence: float) -> None:
        """Set it; the queue's counts follow by `recount`.

        Raises:
            UserError: where it is no share between 0 and 1.
        """
        threshold.set_review_threshold(self.workspace, confidence)

    @property
    def counts_are_current(self) -> bool:
        """Whether the queue counts what this program, with this threshold, finds to look at."""
        current = threshold.counts_are_current(self.workspace)
        return current or queue.queue_count(self.workspace, QueueQuery()) == 0

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

    def queue_count(self, query: QueueQuery) -> int:
        """Return how many letters a query finds."""
        return queue.queue_count(self.workspace, query)

    def queue(self, query: QueueQuery, offset: int, limit: int) -> list[QueueRow]:
        """Return a stretch of what a query finds, in its order."""
        return queue.queue_rows(self.workspace, query, offset, limit)

    def queue_position(self, query: QueueQuery, letter_id: int) -> int | None:
        """Return a letter's place (from 0) in what a query finds; None where it is not in it."""
        return queue.queue_position(self.workspace, query, letter_id)

    def status_counts(self) -> dict[Status, int]:
        """Return how many letters have each status, every status named."""
        return queue.status_counts(self.workspace)

    def all_tags(self) -> list[str]:
        """Return every tag that is set on some letter, in alphabetical order."""
        return tags.all_tags(self.workspace)

    def open_letter(self, letter_id: int) -> OpenLetter:
        """Return one letter as it stands.

        Raises:
            UserError: where what is stored of it is damaged; it names the letter.
            BugError: where there is no such letter.
        """
        return open_letter(self.workspace, letter_id)

    def source(self, letter_id: int) -> bytes:
        """Return the bytes of the file that a letter came as.

        Raises:
            UserError: where they were damaged in the workspace.
        """
        return source_bytes(self.workspace, letter_id)

    def history(self, letter_id: int, path: str | None = None) -> list[Change]:
        """Return the changes of a letter, or of one of its fields' value, oldest first."""
        changes = load_state(self.workspace, letter_id).changes
        if path is None:
            return list(changes)
        return [c for c in changes if (c.edit.target, c.edit.key) == (Target.VALUE, path)]

    def correct(
        self,
        letter_id: int,
        path: str,
        value: Value,
        *,
        span: Span | None = None,
        raw: str | None = None,
        why: str = "",
    ) -> Changed:
        """Set a field's value; one that equals the extracted value confirms it.

        Args:
            letter_id: the letter.
            path: the field's path.
            value: what is to stand there, of the field's type.
            span: the place in the letter that the value was taken from, if any.
            raw: the words there; cut out of the letter where they are not given.
            why: the reviewer's reason, if one was given.

        Raises:
            UserError: where the letter is signed off or the value is none of those allowed.
        """
        place = None if span is None else (span, raw)
        return self._do(
            letter_id,
            lambda state: f"Correct {state.record.label(path)}",
            lambda state: edits.correct(state, path, value, place, why),
        )

    def confirm(self, letter_id: int, paths: Sequence[str]) -> Changed:
        """Let the machine's values stand as a person's; those already settled are left out.

        Raises:
            UserError: where the letter is signed off.
        """
        return self._do(
            letter_id,
            lambda state: _confirm_label(state, paths),
            lambda state: edits.confirm(state, paths),
        )

    def revert(self, letter_id: int, path: str) -> Changed:
        """Go back to what the machine read.

        Raises:
            UserError: where the letter is signed off.
        """
        return self._do(
            letter_id,
            lambda state: f"Go back to what was read as {state.record.label(path)}",
            lambda state: edits.revert(state, path),
        )

    def return_to(self, letter_id: int, change: Change) -> Changed:
        """Make a value or a note stand again as a change in the history had made it.

        Raises:
            UserError: where the letter is signed off or the decision was taken out of it.
            BugError: where the change is neither of a value nor of a note that it left there.
        """
        return self._do(
            letter_id,
            lambda state: f"Go back to {_named(state, change.edit)} as of {_day(change)}",
            lambda state: edits.return_to(state, change),
        )

    def add_decision(
        self, letter_id: int, after: int | None = None, treatment: Span | None = None
    ) -> Changed:
        """Add a decision behind the card `after`, or as the last.

        Args:
            letter_id: the letter.
            after: a card's number.
            treatment: where the letter names what is disputed; its category, subcategory and
                body part follow from the words there.

        Raises:
            UserError: where the letter is signed off or no words stand at that place.
        """
        return self._do(
            letter_id,
            "Add a decision",
            lambda state: card_edits.add_card(state, after, treatment),
        )

    def remove_decision(self, letter_id: int, card: int) -> Changed:
        """Take a decision out of the record; undo brings it back with all its values.

        Raises:
            UserError: where the letter is signed off.
        """
        return self._do(
            letter_id, "Remove a decision", lambda state: card_edits.remove_card(state, card)
        )

    def move_decision(self, letter_id: int, card: int, step: int) -> Changed:
        """Move a decision towards the end, or (below 0) the beginning, of the record.

        Raises:
            UserError: where the letter is signed off.
        """
        return self._do(
            letter_id, "Move a decision", lambda state: card_edits.move_card(state, card, step)
        )

    def split_decision(self, letter_id: int, card: int, at: int | None = None) -> Changed:
        """Make two decisions of one; see `card_edits.split_card`.

        Raises:
            UserError: where the letter is signed off or there is nothing to split.
        """
        return self._do(
            letter_id, "Split a decision", lambda state: card_edits.split_card(state, card, at)
        )

    def merge_decision(self, letter_id: int, card: int) -> Changed:
        """Make one decision of a card and the one behind it; see `card_edits.merge_card`.

        Raises:
            UserError: where the letter is signed off or the card is the last.
        """
        return self._do(
            letter_id, "Merge two decisions", lambda state: card_edits.merge_card(state, card)
        )

    def set_status(self, letter_id: int, status: Status, reason: str = "") -> Changed:
        """Move a letter on, or back; leaving “signed off” reopens it.

        Raises:
            UserError: where a postponement has no reason; for a sign-off, see `sign_off`.
        """
        if status is Status.SIGNED_OFF:
            return self.sign_off(letter_id, reason)
        return self._do(
            letter_id,
            lambda state: "Reopen" if state.status.is_locked else STATUS_LABELS[status],
            lambda state: edits.set_status(state, status, reason),
        )

    def sign_off(self, letter_id: int, reason: str = "") -> Changed:
        """Sign a letter off; with a reason, also over warnings, which are dismissed with it.

        Raises:
            ReasonWantedError: where there are warnings and no reason; it holds them.
            UserError: where there are errors that nobody has dismissed; it names the fields.
        """
        return self._do(
            letter_id,
            STATUS_LABELS[Status.SIGNED_OFF],
            lambda state: signing.sign_off(state, reason),
        )

    def dismiss(self, letter_id: int, check: Check, reason: str) -> Changed:
        """Let a check's finding stand.

        Raises:
            UserError: where the letter is signed off, there is no reason, or the check finds
                nothing any more.
        """
        return self._do(
            letter_id, "Dismiss a check", lambda state: signing.dismiss(state, check, reason)
        )

    def restore_check(self, letter_id: int, check: Check) -> Changed:
        """Let a check that was dismissed count again.

        Raises:
            UserError: where the letter is signed off.
        """
        return self._do(
            letter_id, "Restore a check", lambda state: signing.restore_check(state, check)
        )

    def dismissal_reasons(self) -> list[str]:
        """Return the reasons that checks were last dismissed with, newest first, at most 8."""
        return history.dismissal_reasons(self.workspace, _REASONS)

    def add_note(self, letter_id: int, anchor: Anchor, markdown: str) -> Changed:
        """Write a note; its key is in what is returned.

        Raises:
            UserError: where the letter is signed off or the note has no words.
        """
        return self._do(
            letter_id, "Add a note", lambda state: edits.add_note(state, anchor, markdown)
        )

    def edit_note(self, letter_id: int, key: str, markdown: str) -> Changed:
        """Give a note other words.

        Raises:
            UserError: where the letter is signed off or the note has no words.
        """
        return self._do(
            letter_id, "Edit a note", lambda state: edits.edit_note(state, key, markdown)
        )

    def remove_note(self, letter_id: int, key: str) -> Changed:
        """Take a note away.

        Raises:
            UserError: where the letter is signed off.
        """
        return self._do(letter_id, "Remove a note", lambda state: edits.remove_note(state, key))

    def set_tag(self, letter_id: int, tag: str, present: bool) -> Changed:  # noqa: FBT001  one plain switch
        """Set a tag or take it away.

        Raises:
            UserError: where the letter is signed off or the tag has no name.
        """
        label = f"{'Set' if present else 'Remove'} the tag “{tag}”"
        return self._do(letter_id, label, lambda state: edits.set_tag(state, tag, present=present))

    def undo(self) -> Changed | None:
        """Take back the newest operation of the workspace that stands, if there is one."""
        return undoing.undo(self.workspace, self.reviewer, self._now())

    def redo(self) -> Changed | None:
        """Do again what was taken back last, if nothing new was done since."""
        return undoing.redo(self.workspace, self.reviewer, self._now())

    def undo_label(self) -> str | None:
        """Return what `undo` would take back, or None."""
        step = history.next_undo(self.workspace)
        return step.label if step else None

    def redo_label(self) -> str | None:
        """Return what `redo` would do again, or None."""
        step = history.next_redo(self.workspace)
        return step.label if step else None

    def drafts(self, letter_id: int) -> Mapping[str, str]:
        """Return what was typed in a letter and is not yet an edit, by its key."""
        return drafts.drafts_of(self.workspace, letter_id)

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
            planned = plan(state)
            if not planned:
                return Changed((), named)
            if planned[0].target is not Target.STATUS:
                planned = edits.begin_review(state, planned)
            step = Operation(0, OperationKind.DO, named, self.reviewer, self._now())
            part = undoing.part_of(state, planned, step)
            return undoing.do(self.workspace, [part], step)


def _confirm_label(state: LetterState, paths: Sequence[str]) -> str:
    settled = [edit.key for edit in edits.confirm(state, paths)]
    named = state.record.label(settled[0]) if len(settled) == 1 else f"{len(settled)} values"
    return f"Confirm {named}"


def _named(state: LetterState, edit: Edit) -> str:
    """Return what a change of a value or a note is about, within a sentence."""
    return state.record.label(edit.key) if edit.target is Target.VALUE else "a note"


def _day(change: Change) -> str:
    return f"{change.operation.when:%m/%d/%Y}"
