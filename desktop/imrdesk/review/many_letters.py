"""What a reviewer does to many letters at once, each time as one step of undo."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from imrdesk.domain.history import Changed, Edit
from imrdesk.domain.status import Status
from imrdesk.review import annotating, bulk, edits, labels, signing
from imrdesk.review.bulk import UNFOLLOWED, Course
from imrdesk.review.operations import Operations
from imrdesk.review.state import LetterState


class ManyLetters(Operations):
    """Work on many letters.

    What is returned says in its remark which letters refused, and why. A `Course` is told how
    far it has come and can call it off; then nothing has changed.
    """

    def set_tag_on(
        self,
        letter_ids: Iterable[int],
        tag: str,
        present: bool,  # noqa: FBT001  one plain switch
        course: Course = UNFOLLOWED,
    ) -> Changed:
        """Set a tag on many letters, or take it away.

        Raises:
            UserError: where the tag has no name, or no letter is changed and some refused.
        """
        annotating.tag_name(tag)
        label = labels.tag_label(tag, present=present)
        return self._do_on(
            letter_ids,
            label,
            lambda state: annotating.set_tag(state, tag, present=present),
            course,
        )

    def set_status_on(
        self,
        letter_ids: Iterable[int],
        status: Status,
        reason: str = "",
        course: Course = UNFOLLOWED,
    ) -> Changed:
        """Move many letters on, or back, by the rules for one.

        Those that are signed off are only moved by being taken into review again.

        Raises:
            UserError: where no letter is changed and some refused.
        """
        return self._do_on(
            letter_ids,
            labels.STATUS_LABELS[status],
            lambda state: _set_status(state, status, reason),
            course,
        )

    def sign_off_on(self, letter_ids: Iterable[int], course: Course = UNFOLLOWED) -> Changed:
        """Sign off those of many letters that have no open question.

        Raises:
            UserError: where none of them is signed off.
        """
        label = labels.STATUS_LABELS[Status.SIGNED_OFF]
        return self._do_on(letter_ids, label, signing.sign_off_settled, course)

    def confirm_on(
        self,
        paths: Mapping[int, Sequence[str]],
        course: Course = UNFOLLOWED,
        *,
        label: str = "Confirm values",
    ) -> Changed:
        """Let the machine's values stand as a person's, in many letters.

        Args:
            paths: of the fields, by letter id.
            course: follows it.
            label: what it is called in the undo menu.

        Raises:
            UserError: where nothing is confirmed and some letters refused.
        """
        return self._do_on(
            paths, label, lambda state: edits.confirm(state, paths[state.letter.id]), course
        )

    def assign(self, letter_ids: Iterable[int], name: str, course: Course = UNFOLLOWED) -> Changed:
        """Make letters somebody's work, or, with an empty name, nobody's; also signed off ones."""
        return bulk.do_on(
            self.workspace,
            letter_ids,
            lambda state: edits.assign(state, name),
            lambda count: f"{labels.assignment_label(name)} ({bulk.letters(count)})",
            self.reviewer,
            self._now(),
            course,
        )


def _set_status(state: LetterState, status: Status, reason: str) -> list[Edit]:
    if status is not Status.IN_REVIEW:
        edits.refuse_locked(state)
    return signing.set_status(state, status, reason)
