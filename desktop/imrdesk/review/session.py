"""A reviewer at work on a workspace: all that a window or a command can ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime

from imrdesk.domain.annotation import Anchor, AnchorKind, Ink, TagStyle
from imrdesk.domain.checks import Check
from imrdesk.domain.history import Change, Changed, Edit, Operation, OperationKind, Target
from imrdesk.domain.letter import Span
from imrdesk.domain.status import Status
from imrdesk.domain.values import Value, fold
from imrdesk.review import (
    annotating,
    bulk,
    card_edits,
    edits,
    labels,
    rereading,
    signing,
    undoing,
)
from imrdesk.review.open_letter import OpenLetter
from imrdesk.review.rereading import Choice, Rereading
from imrdesk.review.state import (
    LetterState,
    WorkspaceState,
    load_state,
    load_workspace_state,
)
from imrdesk.review.upkeep import WorkspaceUpkeep
from imrdesk.store.letters import add_extraction
from imrdesk.store.workspace import Workspace

__all__ = ["OpenLetter", "ReviewSession", "utc_now"]


def utc_now() -> datetime:
    """Return the present moment, in UTC."""
    return datetime.now(UTC)


class ReviewSession(WorkspaceUpkeep):
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
            lambda state: labels.confirm_label(state, paths),
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
            lambda state: labels.return_label(state, change),
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

    def read_again(self, letter_id: int) -> Rereading:
        """Read a letter with the program as it is now; nothing changes by it."""
        return rereading.read_again(load_state(self.workspace, letter_id))

    def settle_reading(
        self,
        letter_id: int,
        again: Rereading,
        choices: Mapping[str, Choice],
        kept: Mapping[int, bool],
    ) -> Changed:
        """Put a new reading under the record, as one operation; see `rereading.settle`.

        The reading that stood is kept, and undo puts it back.

        Raises:
            UserError: where the letter is signed off.
        """
        with self.workspace.transaction():
            state = load_state(self.workspace, letter_id)
            planned = rereading.settle(state, again, choices, kept)
            if any(edit.target is Target.VALUE for edit in planned):  # a person has judged
                planned = edits.begin_review(state, planned)
            text = state.letter.letter.text
            add_extraction(self.workspace, letter_id, again.extraction, text)
            return self._write(state, planned, "Take the new reading")

    def set_status(self, letter_id: int, status: Status, reason: str = "") -> Changed:
        """Move a letter on, or back; leaving “signed off” reopens it.

        Raises:
            UserError: where a postponement has no reason; for a sign-off, see `sign_off`.
        """
        return self._do(
            letter_id,
            lambda state: labels.status_label(state, status),
            lambda state: signing.set_status(state, status, reason),
        )

    def sign_off(self, letter_id: int, reason: str = "") -> Changed:
        """Sign a letter off; with a reason, also over warnings, which are dismissed with it.

        Raises:
            ReasonWantedError: where there are warnings and no reason; it holds them.
            UserError: where there are errors that nobody has dismissed; it names the fields.
        """
        return self._do(
            letter_id,
            labels.STATUS_LABELS[Status.SIGNED_OFF],
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

    def add_note(
        self,
        letter_id: int,
        anchor: Anchor,
        markdown: str,
        ink: Ink = Ink.YELLOW,
        tags: Sequence[str] = (),
    ) -> Changed:
        """Write a note, or mark a passage in a colour, tagged; its key is in what is returned.

        Raises:
            UserError: where the letter is signed off, its decision is no longer there, or it
                has no words although it is not on a passage.
        """
        is_passage = anchor.kind is AnchorKind.PASSAGE
        return self._do(
            letter_id,
            "Mark a passage" if is_passage and not markdown.strip() else "Add a note",
            lambda state: annotating.add_note(state, anchor, markdown, ink, tags),
        )

    def edit_note(
        self,
        letter_id: int,
        key: str,
        markdown: str,
        ink: Ink | None = None,
        tags: Sequence[str] | None = None,
    ) -> Changed:
        """Give a note other words, and another colour and other tags where they are given.

        Raises:
            UserError: where the letter is signed off or the note has no words.
        """
        return self._do(
            letter_id,
            lambda state: annotating.edit_label(state, key, markdown),
            lambda state: annotating.edit_note(state, key, markdown, ink, tags),
        )

    def remove_note(self, letter_id: int, key: str) -> Changed:
        """Take a note away.

        Raises:
            UserError: where the letter is signed off.
        """
        return self._do(
            letter_id,
            lambda state: annotating.removal_label(state, key),
            lambda state: annotating.remove_note(state, key),
        )

    def set_tag(self, letter_id: int, tag: str, present: bool) -> Changed:  # noqa: FBT001  one plain switch
        """Set a tag or take it away.

        Raises:
            UserError: where the letter is signed off or the tag has no name.
        """
        return self._do(
            letter_id,
            labels.tag_label(tag, present=present),
            lambda state: annotating.set_tag(state, tag, present=present),
        )

    def set_tag_on(self, letter_ids: Iterable[int], tag: str, present: bool) -> Changed:  # noqa: FBT001  one plain switch
        """Set a tag on many letters, or take it away, as one step of undo.

        What is returned says in its remark which letters refused, and why.

        Raises:
            UserError: where the tag has no name, or no letter is changed and some refused.
        """
        annotating.tag_name(tag)
        label = labels.tag_label(tag, present=present)
        return self._do_on(
            letter_ids, label, lambda state: annotating.set_tag(state, tag, present=present)
        )

    def set_status_on(self, letter_ids: Iterable[int], status: Status, reason: str = "") -> Changed:
        """Move many letters on, or back, as one step of undo, by the rules for one.

        What is returned says in its remark which letters refused, and why.

        Raises:
            UserError: where no letter is changed and some refused.
        """
        return self._do_on(
            letter_ids,
            labels.STATUS_LABELS[status],
            lambda state: signing.set_status(state, status, reason),
        )

    def set_tag_style(self, tag: str, style: TagStyle | None) -> Changed:
        """Give a tag a colour and a description in the whole workspace; None takes them away.

        Raises:
            UserError: where the tag has no name.
        """
        label = f"Change how the tag “{fold(tag)}” looks"
        with self.workspace.transaction():
            state = load_workspace_state(self.workspace)
            return self._write(state, annotating.set_tag_style(state, tag, style), label)

    def undo(self) -> Changed | None:
        """Take back the newest operation of the workspace that stands, if there is one."""
        return undoing.undo(self.workspace, self.reviewer, self._now())

    def redo(self) -> Changed | None:
        """Do again what was taken back last, if nothing new was done since."""
        return undoing.redo(self.workspace, self.reviewer, self._now())

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
        self, letter_ids: Iterable[int], label: str, plan: Callable[[LetterState], list[Edit]]
    ) -> Changed:
        return bulk.do_on(
            self.workspace,
            letter_ids,
            lambda state: edits.begin_review(state, plan(state)),
            lambda count: f"{label} ({bulk.letters(count)})",
            self.reviewer,
            self._now(),
        )

    def _write(
        self, state: LetterState | WorkspaceState, planned: Sequence[Edit], label: str
    ) -> Changed:
        if not planned:
            return Changed((), label)
        step = Operation(0, OperationKind.DO, label, self.reviewer, self._now())
        return undoing.do(self.workspace, [undoing.part_of(state, planned, step)], step)
