"""Between the views and the review session: what is open, what was done, what was refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from imrdesk.domain.annotation import Anchor, Ink, TagStyle
from imrdesk.domain.checks import Check
from imrdesk.domain.history import WORKSPACE_ITSELF, Change, Changed, Target
from imrdesk.domain.letter import Span
from imrdesk.domain.status import Status
from imrdesk.domain.values import Value
from imrdesk.errors import UserError
from imrdesk.review.rereading import Choice, Rereading
from imrdesk.review.session import OpenLetter, ReviewSession
from imrdesk.store.failures import DamagedIndexError
from imrdesk.ui.prefetch import NextLetter
from imrdesk.ui.words import tr, translated

T = TypeVar("T")


class ReviewController(QObject):
    """One window's review: the open letter and every operation on it.

    Attributes:
        opens_touched: whether undo and redo open the letter that they change, which is of use
            only where the open letter is to be seen.

    Signals:
        opened: an `OpenLetter` was opened in place of another.
        refreshed: the open `OpenLetter` has changed and was read again.
        changed: a `Changed`, after every operation, also on letters that are not open.
        refused: the sentence of a `UserError`.
        index_damaged: what is searched and listed by is damaged, which refused an operation.
        branched: what was undone can no longer be redone, because something new was done.
        session_changed: another workspace is under review, or none.
    """

    opened = Signal(object)
    refreshed = Signal(object)
    changed = Signal(object)
    refused = Signal(str)
    index_damaged = Signal()
    branched = Signal()
    session_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: ReviewSession | None = None
        self.letter: OpenLetter | None = None
        self.opens_touched = True
        self._next = NextLetter()

    @property
    def session(self) -> ReviewSession:
        """The session under way.

        Raises:
            UserError: where no workspace is open.
        """
        if self._session is None:
            raise UserError(tr("Open a workspace first."))
        return self._session

    @property
    def has_session(self) -> bool:
        """Whether a workspace is open."""
        return self._session is not None

    def set_session(self, session: ReviewSession | None) -> None:
        """Review another workspace from now on, or none."""
        self._session = session
        self.letter = None
        self._next.forget()
        self.session_changed.emit()

    def open(self, letter_id: int) -> None:
        """Open a letter."""
        if self.letter and self.letter.letter_id == letter_id:
            return
        ready = self._next.take(self.session, letter_id)
        letter = ready or self._try(lambda: self.session.open_letter(letter_id))
        if letter:
            self.letter = letter
            self.opened.emit(letter)

    def make_ready(self, letter_id: int) -> OpenLetter | None:
        """Read a letter that is likely to be opened next, so that opening it need not."""
        try:
            return self._next.make_ready(self.session, letter_id)
        except UserError:
            return None  # whoever opens it is told why it cannot be read

    def reload(self) -> None:
        """Read letters again, because what they are judged by has changed."""
        self._next.forget()
        self._read_again()

    def _read_again(self) -> None:
        if self.letter is not None:
            self.letter = self.session.open_letter(self.letter.letter_id)
            self.refreshed.emit(self.letter)

    def correct(
        self, path: str, value: Value, span: Span | None = None, raw: str | None = None
    ) -> bool:
        """Give a field a value; tell whether it was taken."""
        letter_id = self._letter_id()
        return self._do(lambda: self.session.correct(letter_id, path, value, span=span, raw=raw))

    def confirm(self, paths: Sequence[str]) -> bool:
        """Confirm the values of fields as they stand."""
        letter_id = self._letter_id()
        return self._do(lambda: self.session.confirm(letter_id, paths))

    def revert(self, path: str) -> bool:
        """Go back to what the machine read."""
        letter_id = self._letter_id()
        return self._do(lambda: self.session.revert(letter_id, path))

    def add_decision(self, after: int | None, treatment: Span | None = None) -> int | None:
        """Add a decision, on words of the letter where they are given; return its card number."""
        return self._new_card(lambda letter: self.session.add_decision(letter, after, treatment))

    def split_decision(self, card: int, at: int | None) -> int | None:
        """Make two decisions of one; return the second one's card number."""
        return self._new_card(lambda letter: self.session.split_decision(letter, card, at))

    def merge_decision(self, card: int) -> bool:
        """Make one decision of a card and the one behind it."""
        letter_id = self._letter_id()
        return self._do(lambda: self.session.merge_decision(letter_id, card))

    def move_decision(self, card: int, step: int) -> bool:
        """Move a decision towards the end of the record, or (below 0) its beginning."""
        letter_id = self._letter_id()
        return self._do(lambda: self.session.move_decision(letter_id, card, step))

    def remove_decision(self, card: int) -> bool:
        """Take a decision out of the record."""
        letter_id = self._letter_id()
        return self._do(lambda: self.session.remove_decision(letter_id, card))

    def _new_card(self, operation: Callable[[int], Changed]) -> int | None:
        """Do what makes one more decision; return its card number, or None where it was refused."""
        letter_id = self._letter_id()
        before = self.letter.record.cards if self.letter else ()
        self._do(lambda: operation(letter_id))
        after = self.letter.record.cards if self.letter else ()
        return next((card for card in after if card not in before), None)

    def read_again(self) -> Rereading | None:
        """Read the open letter with the program as it is now; None where that was refused."""
        letter_id = self._letter_id()
        return self._try(lambda: self.session.read_again(letter_id))

    def settle_reading(
        self, again: Rereading, choices: Mapping[str, Choice], kept: Mapping[int, bool]
    ) -> bool:
        """Put a new reading under the open letter's record."""
        letter_id = self._letter_id()
        return self._do(lambda: self.session.settle_reading(letter_id, again, choices, kept))

    def dismiss(self, check: Check, reason: str) -> bool:
        """Let a check's finding stand, for a reason."""
        letter_id = self._letter_id()
        return self._do(lambda: self.session.dismiss(letter_id, check, reason))

    def restore_check(self, check: Check) -> bool:
        """Take a dismissal back."""
        letter_id = self._letter_id()
        return self._do(lambda: self.session.restore_check(letter_id, check))

    def set_status(self, status: Status, reason: str = "") -> bool:
        """Set the open letter's status."""
        letter_id = self._letter_id()
        return self._do(lambda: self.session.set_status(letter_id, status, reason))

    def add_note(
        self, anchor: Anchor, markdown: str, ink: Ink = Ink.YELLOW, tags: Sequence[str] = ()
    ) -> bool:
        """Write a note, or mark a passage."""
        letter_id = self._letter_id()
        return self._do(lambda: self.session.add_note(letter_id, anchor, markdown, ink, tags))

    def edit_note(
        self,
        key: str,
        markdown: str,
        ink: Ink | None = None,
        tags: Sequence[str] | None = None,
    ) -> bool:
        """Change a note's text, and a passage's ink and tags."""
        letter_id = self._letter_id()
        return self._do(lambda: self.session.edit_note(letter_id, key, markdown, ink, tags))

    def remove_note(self, key: str) -> bool:
        """Take a note away; undo brings it back."""
        letter_id = self._letter_id()
        return self._do(lambda: self.session.remove_note(letter_id, key))

    def set_tag(self, tag: str, *, present: bool) -> bool:
        """Put a tag on the open letter, or take it off."""
        letter_id = self._letter_id()
        return self._do(lambda: self.session.set_tag(letter_id, tag, present))

    def set_tag_style(self, tag: str, style: TagStyle | None) -> bool:
        """Give a tag of the workspace its look, or take it away."""
        return self._do(lambda: self.session.set_tag_style(tag, style))

    def return_to(self, change: Change) -> bool:
        """Let the value that a change in the open letter's history made stand again."""
        letter_id = self._letter_id()
        return self._do(lambda: self.session.return_to(letter_id, change))

    def save_draft(self, path: str, text: str) -> None:
        """Keep what is being typed and is no edit yet."""
        letter_id = self._letter_id()
        self._try(lambda: self.session.save_draft(letter_id, path, text))

    def drafts(self) -> Mapping[str, str]:
        """Return what was typed in the open letter and never became an edit, by its key."""
        return self.session.drafts(self._letter_id())

    def drop_draft(self, path: str) -> None:
        """Forget a draft."""
        letter_id = self._letter_id()
        self._try(lambda: self.session.drop_draft(letter_id, path))

    def run(self, operation: Callable[[ReviewSession], Changed | None]) -> bool:
        """Do something to letters of a list; tell whether it was taken.

        None of them is opened for it; the open one is read again if it is among them.
        """
        return self._do(lambda: operation(self.session), opens=False)

    def undo(self) -> None:
        """Take back the workspace's last operation, and open the letter it was on."""
        self._do(lambda: self.session.undo())  # noqa: PLW0108  the session is asked for inside

    def redo(self) -> None:
        """Do again what was undone last, and open the letter it was on."""
        self._do(lambda: self.session.redo(), redoes=True)  # noqa: PLW0108  the session is asked for inside

    def history(self, path: str | None = None) -> list[Change]:
        """Return the open letter's history, oldest first; of one field where `path` names it."""
        return self.session.history(self._letter_id(), path)

    def redoable(self) -> frozenset[int]:
        """Return the ids of the operations that were undone and can be redone."""
        return self.session.redoable()

    def imported(self, changed: Changed) -> None:
        """Tell the views that letters came in."""
        self._next.forget()
        self.changed.emit(changed)

    def _letter_id(self) -> int:
        if self.letter is None:
            raise UserError(tr("Open a letter first."))
        return self.letter.letter_id

    def _do(
        self,
        operation: Callable[[], Changed | None],
        *,
        redoes: bool = False,
        opens: bool = True,
    ) -> bool:
        """Run an operation and tell the views; return whether it was taken.

        An operation that had nothing to do was taken too; the views are not told.
        """
        try:
            could_redo = self.session.redo_label() is not None
            changed = operation()
        except UserError as error:
            self._refuse(error)
            return False
        if changed and changed.things:
            self._next.heed(self.session, changed)
            self._refresh(changed, opens=opens and self.opens_touched)
            self.changed.emit(changed)
            if could_redo and self.session.redo_label() is None and not redoes:
                self.branched.emit()
        return True

    def _refresh(self, changed: Changed, *, opens: bool) -> None:
        touched = [one for one in changed.letter_ids if one != WORKSPACE_ITSELF]
        has_other_fields = changed.touches(WORKSPACE_ITSELF, Target.FIELD)
        if self.letter and (self.letter.letter_id in touched or has_other_fields):
            self._read_again()
        elif touched and opens:
            self.open(touched[0])

    def _try(self, read: Callable[[], T]) -> T | None:
        try:
            return read()
        except UserError as error:
            self._refuse(error)
            return None

    def _refuse(self, error: UserError) -> None:
        self.refused.emit(translated(str(error)))
        if isinstance(error, DamagedIndexError):
            self.index_damaged.emit()
