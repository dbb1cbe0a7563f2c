"""A reviewer at work on a workspace: all that a window or a command can ask for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imrdesk.domain.annotation import Anchor, AnchorKind, Ink, TagStyle
from imrdesk.domain.checks import Check
from imrdesk.domain.history import Change, Changed, Target
from imrdesk.domain.letter import Span
from imrdesk.domain.status import Status
from imrdesk.domain.values import Value, fold
from imrdesk.domain.words import say
from imrdesk.review import (
    annotating,
    card_edits,
    edits,
    labels,
    rereading,
    signing,
    undoing,
)
from imrdesk.review.field_keeping import FieldKeeping
from imrdesk.review.many_letters import ManyLetters
from imrdesk.review.open_letter import OpenLetter
from imrdesk.review.operations import utc_now
from imrdesk.review.rereading import Choice, Rereading
from imrdesk.review.state import (
    load_state,
    load_workspace_state,
)
from imrdesk.store.letters import add_extraction

__all__ = ["OpenLetter", "ReviewSession", "utc_now"]


class ReviewSession(ManyLetters, FieldKeeping):
    """One reviewer's work on an open workspace; see `Operations`."""

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
            lambda state: labels.correct_label(state, path),
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
            lambda state: say(
                "Go back to what was read as {field}", field=state.record.label(path)
            ),
            lambda state: edits.revert(state, path),
        )

    def set_doubt(self, letter_id: int, path: str, doubtful: bool) -> Changed:  # noqa: FBT001  one plain switch
        """Want a field's value to be looked at, until it is confirmed or corrected, or no longer.

        Raises:
            UserError: where the letter is signed off.
        """
        return self._do(
            letter_id,
            lambda state: labels.doubt_label(state, path, doubtful=doubtful),
            lambda state: edits.set_doubt(state, path, doubtful=doubtful),
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
            say("Add a decision"),
            lambda state: card_edits.add_card(state, after, treatment),
        )

    def remove_decision(self, letter_id: int, card: int) -> Changed:
        """Take a decision out of the record; undo brings it back with all its values.

        Raises:
            UserError: where the letter is signed off.
        """
        return self._do(
            letter_id, say("Remove a decision"), lambda state: card_edits.remove_card(state, card)
        )

    def move_decision(self, letter_id: int, card: int, step: int) -> Changed:
        """Move a decision towards the end, or (below 0) the beginning, of the record.

        Raises:
            UserError: where the letter is signed off.
        """
        return self._do(
            letter_id, say("Move a decision"), lambda state: card_edits.move_card(state, card, step)
        )

    def split_decision(self, letter_id: int, card: int, at: int | None = None) -> Changed:
        """Make two decisions of one; see `card_edits.split_card`.

        Raises:
            UserError: where the letter is signed off or there is nothing to split.
        """
        return self._do(
            letter_id, say("Split a decision"), lambda state: card_edits.split_card(state, card, at)
        )

    def merge_decision(self, letter_id: int, card: int) -> Changed:
        """Make one decision of a card and the one behind it; see `card_edits.merge_card`.

        Raises:
            UserError: where the letter is signed off or the card is the last.
        """
        return self._do(
            letter_id, say("Merge two decisions"), lambda state: card_edits.merge_card(state, card)
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
            return self._write(state, planned, say("Take the new reading"))

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
            letter_id, say("Dismiss a check"), lambda state: signing.dismiss(state, check, reason)
        )

    def restore_check(self, letter_id: int, check: Check) -> Changed:
        """Let a check that was dismissed count again.

        Raises:
            UserError: where the letter is signed off.
        """
        return self._do(
            letter_id, say("Restore a check"), lambda state: signing.restore_check(state, check)
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
            say("Mark a passage") if is_passage and not markdown.strip() else say("Add a note"),
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

    def set_tag_style(self, tag: str, style: TagStyle | None) -> Changed:
        """Give a tag a colour and a description in the whole workspace; None takes them away.

        Raises:
            UserError: where the tag has no name.
        """
        label = say("Change how the tag “{tag}” looks", tag=fold(tag))
        with self.workspace.transaction():
            state = load_workspace_state(self.workspace)
            return self._write(state, annotating.set_tag_style(state, tag, style), label)

    def undo(self) -> Changed | None:
        """Take back the newest operation of the workspace that stands, if there is one."""
        return undoing.undo(self.workspace, self.reviewer, self._now())

    def redo(self) -> Changed | None:
        """Do again what was taken back last, if nothing new was done since."""
        return undoing.redo(self.workspace, self.reviewer, self._now())
