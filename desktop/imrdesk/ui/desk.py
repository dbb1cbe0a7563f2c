"""The desk: queue, letter and record beside each other, wired to one review controller."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout
from typing_extensions import override

from imrdesk.domain.checks import Severity
from imrdesk.domain.history import Changed
from imrdesk.domain.status import Status
from imrdesk.review.session import OpenLetter, ReviewSession
from imrdesk.ui.actions import Actions, follow, live_keys
from imrdesk.ui.annotating import Annotating, Panes
from imrdesk.ui.check_commands import CheckCommands
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.decisions import Decisions
from imrdesk.ui.dialogs.reason_dialog import ask_reason
from imrdesk.ui.ending import EndOfQueue
from imrdesk.ui.explaining import Explaining
from imrdesk.ui.field_loop import FieldLoop
from imrdesk.ui.letter_list import LetterList
from imrdesk.ui.places import Page
from imrdesk.ui.rereadings import OneRereading
from imrdesk.ui.tag_looks import TagLooks
from imrdesk.ui.text_scale import grown
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.history_view import HistoryView
from imrdesk.ui.views.letter_view import LetterView
from imrdesk.ui.views.message_bar import MessageBar
from imrdesk.ui.views.notes_view import NotesView
from imrdesk.ui.views.queue_view import QueueView
from imrdesk.ui.views.record_view import RecordView
from imrdesk.ui.views.top_bar import TopBar
from imrdesk.ui.widgets import delayed, named
from imrdesk.ui.words import tr, translated

_RECORD_TAB, _NOTES_TAB, _HISTORY_TAB = range(3)
_PAUSE_MILLISECONDS = 50


class Desk(Page):
    """Where letters are reviewed.

    Signals:
        letter_shown: the id of the letter that was opened.
        told: a sentence for the status bar.
    """

    letter_shown = Signal(int)
    told = Signal(str)

    def __init__(
        self,
        controller: ReviewController,
        theme: Theme,
        actions: Actions,
        text_size: int,
        suggestions: Mapping[str, tuple[str, ...]],
        letters: LetterList,
    ) -> None:
        super().__init__()
        self.controller = controller
        looks = TagLooks(theme, controller)
        self.top_bar = TopBar(theme, actions, looks)
        self.messages = MessageBar(theme)
        self.letters = letters
        self.queue = QueueView(theme, looks, letters)
        self.letter_view = LetterView(theme, actions, text_size)
        self.record = RecordView(theme, actions, suggestions)
        self.decisions = Decisions(controller, self.record, self.letter_view, self._typing_is_taken)
        self.explaining = Explaining(controller, self.record, theme, actions)
        self.checks = CheckCommands(controller, self.record)
        self.loop = FieldLoop(controller, self.record, self.letter_view, self._typing_is_taken)
        self.rereading = OneRereading(controller, theme, self._typing_is_taken)
        self.ending = EndOfQueue(controller, theme, self.queue, self.open_letter, self.go_record)
        self.notes = NotesView(theme, controller, looks)
        follow(self.notes.add_button, actions["note_letter"])
        follow(self.notes.all_button, actions["all_notes"])
        self.history = HistoryView(theme)
        places = Panes(
            self.letter_view,
            self.record,
            self.notes,
            show_field=self.show_field,
            show_notes=lambda: self.tabs.setCurrentIndex(_NOTES_TAB),
            open_letter=self.open_letter,
        )
        self.annotating = Annotating(self, controller, theme, looks, places)
        self.tabs = named(QTabWidget(), "recordPane")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.record, tr("Record"))
        self.tabs.addTab(self.notes, tr("Notes"))
        self.tabs.addTab(self.history, tr("History"))
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        for pane, share in ((self.queue, 0), (self.letter_view, 1), (self.tabs, 0)):
            self.panes.addWidget(pane)
            self.panes.setStretchFactor(self.panes.indexOf(pane), share)
        self.panes.setChildrenCollapsible(False)
        self.panes.setHandleWidth(1)
        self._fit_text()
        theme.changed.connect(self._fit_text)
        self.panes.setSizes([404, 600, 436])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top_bar)
        layout.addWidget(self.rereading.bar)
        layout.addWidget(self.ending.panel)
        layout.addWidget(self.panes, 1)
        self._pause = delayed(self, _PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._look_ahead)
        self._wire()
        self.setTabOrder(self.queue, self.letter_view)
        self.setTabOrder(self.letter_view, self.tabs)

    def _wire(self) -> None:
        controller, record = self.controller, self.record
        controller.opened.connect(self._opened)
        controller.refreshed.connect(self._refreshed)
        controller.changed.connect(self._changed)
        controller.refused.connect(lambda text: self.messages.tell(text, Severity.ERROR))
        self.queue.letter_chosen.connect(self.open_letter)
        self.queue.entered.connect(self.go_record)
        self.top_bar.tag_removal_wanted.connect(lambda tag: controller.set_tag(tag, present=False))
        record.focused.connect(self._field_focused)
        record.corrected.connect(controller.correct)
        record.confirmed.connect(lambda path: controller.confirm([path]))
        record.reverted.connect(controller.revert)
        record.drafted.connect(controller.save_draft)
        record.draft_dropped.connect(controller.drop_draft)
        record.settled.connect(self._settled)
        record.looked_at.connect(self.letter_view.focus_field)
        self.decisions.told.connect(self.messages.tell)
        self.loop.told.connect(self.messages.tell)
        self.decisions.note_wanted.connect(self.annotating.write_note)
        self.checks.told.connect(self.told)
        self.explaining.told.connect(self.told)
        self.explaining.history_wanted.connect(self.go_history)
        self.rereading.told.connect(self.told)
        self.letter_view.set_source(lambda letter: controller.session.source(letter))  # noqa: PLW0108  the session is asked for inside
        self.letter_view.field_chosen.connect(self.show_field)
        self.history.set_controller(controller)
        self.history.place_wanted.connect(self.annotating.show_change)
        self.history.return_wanted.connect(controller.return_to)
        self.annotating.told.connect(self.told)
        self.annotating.ink_changed.connect(self.top_bar.show_ink)
        controller.branched.connect(self._branched)
        self.tabs.currentChanged.connect(lambda _tab: self.history.refresh())

    # What the controller tells

    @override
    def set_session(self, session: ReviewSession | None) -> None:
        self.letter_view.forget()
        self._show_panes(has_letter=False)
        self.queue.set_session(session)

    def _show_panes(self, *, has_letter: bool) -> None:
        for pane in (self.top_bar, self.letter_view, self.tabs):
            pane.setVisible(has_letter)

    def _opened(self, letter: OpenLetter) -> None:
        self.messages.hide()
        self._show_panes(has_letter=True)
        self.letter_view.show_letter(letter)
        self.record.show_letter(letter)
        self._show_aside(letter)
        self.letters.come_to(letter.letter_id)
        self.queue.select_letter(letter.letter_id)
        if letter.same_case:
            self.messages.tell(
                tr("Another letter in this workspace has the same case number but other contents."),
                Severity.WARNING,
            )
        self.letter_shown.emit(letter.letter_id)
        self._pause.start()

    def _fit_text(self) -> None:
        """Leave each pane as much room as the text of this size needs at least."""
        self.queue.setMinimumWidth(grown(230, 0.5))
        self.letter_view.setMinimumWidth(320)
        self.tabs.setMinimumWidth(grown(370, 0.5))

    def _look_ahead(self) -> None:
        """Make the letter ready that is likely to be opened next."""
        letter = self.controller.letter
        after = self.letters.neighbour(letter.letter_id, 1) if letter else None
        if after is not None:
            self.letter_view.preload(after, self.controller.make_ready(after))

    def _refreshed(self, letter: OpenLetter) -> None:
        self.letter_view.refresh(letter)
        self.record.refresh(letter)
        self._show_aside(letter)

    def _show_aside(self, letter: OpenLetter) -> None:
        self.top_bar.show_letter(letter)
        self.rereading.show_letter(letter)
        self.notes.refresh(letter)
        count = len(letter.notes)
        words = tr("Notes ({count})", count=count) if count else tr("Notes")
        self.tabs.setTabText(_NOTES_TAB, words)
        self.history.refresh()

    def _changed(self, changed: Changed) -> None:
        self.messages.hide_refusal()
        self._pause.start()
        if changed.label:
            self.told.emit(tr("{operation} — saved", operation=translated(changed.label)))

    def _branched(self) -> None:
        self.messages.tell(
            tr("Saved. What was undone can no longer be redone; it stays in the history.")
        )

    # Letters

    def leave_letter(self) -> bool:
        """Take over or keep as a draft whatever is being typed; False where neither succeeds."""
        if self.controller.letter is None:
            return True
        self.record.commit_typing()
        typing = self.record.typing()
        kept = self.controller.drafts() if typing else {}
        return all(kept.get(path) == text for path, text in typing.items())

    def open_letter(self, letter_id: int) -> None:
        """Open a letter; what was typed in the one before is kept."""
        if self.leave_letter():
            self.controller.open(letter_id)
        elif self.controller.letter is not None:
            self.queue.select_letter(self.controller.letter.letter_id)

    def step(self, step: int) -> None:
        """Open the next or the previous letter of the queue."""
        letter = self.controller.letter
        other = self.letters.neighbour(letter.letter_id, step) if letter else None
        if other is None:
            if step > 0:
                self.ending.show()
            else:
                self.messages.tell(
                    tr("This is the first letter of the queue as it is filtered now.")
                )
            return
        self.open_letter(other)
        self.record.focus_first()

    def set_status(self, status: Status, reason: str = "") -> bool:
        """Set the open letter's status, taking over what is being typed first."""
        return self._typing_is_taken() and self.controller.set_status(status, reason)

    def _typing_is_taken(self) -> bool:
        """Take over what is being typed; where it is no value, say so and return False."""
        path = self.record.commit_typing()
        if path is not None and self.record.rows[path].mistake():
            self.messages.tell(
                tr(
                    "{field} holds something that is no value yet: correct it, or press Esc in "
                    "it to drop what was typed.",
                    field=translated(self.record.rows[path].name),
                ),
                Severity.ERROR,
            )
        return path is None

    def sign_off(self) -> None:
        """Sign the open letter off and open the next one."""
        letter = self.controller.letter
        if letter is None:
            return
        after = self.letters.neighbour(letter.letter_id, 1)
        if not self._typing_is_taken() or not self._sign_off():
            return
        if after is None or after == letter.letter_id:
            self.ending.show()
            return
        self.open_letter(after)
        self.record.focus_first()

    def _sign_off(self) -> bool:
        """Sign off, with a reason where warnings are overruled; at an error go to its field."""
        letter = self.controller.letter
        checks = letter.record.open_checks if letter else ()
        errors = [check for check in checks if check.severity is Severity.ERROR]
        warnings = [check for check in checks if check.severity is Severity.WARNING]
        reason: str | None = ""
        if errors:
            self.show_field(errors[0].fields[0])
        elif warnings:
            reason = self.checks.ask_overruling(warnings)
        return reason is not None and self.controller.set_status(Status.SIGNED_OFF, reason)

    def postpone(self) -> None:
        """Ask for a reason and postpone the open letter."""
        reason = ask_reason(
            self,
            tr("Postpone"),
            tr("A letter that waits keeps all that was done to it."),
            tr("Why should this letter wait?"),
            tr("Postpone"),
            self.controller.session.postponing_reasons(),
        )
        if reason is not None:
            self.set_status(Status.POSTPONED, reason)

    def reopen(self) -> None:
        """Take a finished or postponed letter into review again."""
        self.set_status(Status.IN_REVIEW)

    # Fields

    def _field_focused(self, path: str) -> None:
        self.letter_view.focus_field(path)
        self.history.focus_field(path)

    def show_field(self, path: str) -> None:
        """Put the keyboard into a field of the record."""
        self.tabs.setCurrentIndex(_RECORD_TAB)
        self.record.focus_path(path)

    def advance(self, *, backwards: bool = False) -> None:
        """Go to the next field that needs eyes, or to the one before."""
        self.tabs.setCurrentIndex(_RECORD_TAB)
        self.record.advance(self.record.focused_path, backwards=backwards)

    def confirm_rest(self) -> None:
        """Confirm every value that no person has settled yet, as one step of undo."""
        letter = self.controller.letter
        if letter is None or not self._typing_is_taken():
            return
        letter = self.controller.letter or letter
        self.controller.confirm(list(letter.record.standings))

    def revert_field(self) -> None:
        """Give the focused field back the value that the program read."""
        if self.record.focused_path is not None:
            self.controller.revert(self.record.focused_path)

    def undo(self) -> None:
        """Take back typing that is under way, else the last operation."""
        row = self.record.rows.get(self.record.focused_path or "")
        if row is not None and row.is_dirty():
            row.discard()
        else:
            self.record.flush_drafts()
            self.controller.undo()

    def redo(self) -> None:
        """Do again what was undone last; typing that is under way stays as a draft."""
        self.record.flush_drafts()
        self.controller.redo()

    def _settled(self) -> None:
        keys = live_keys(self, "sign_off")
        self.told.emit(
            tr("Nothing left to look at: {keys} signs off and opens the next.", keys=keys)
        )

    # Places

    @override
    def take_keyboard(self) -> None:
        before = self.focusWidget()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.controller.letter is not None:
            self.go_record()
        else:
            self.go_queue()

    def go_queue(self) -> None:
        """Put the keyboard into the queue."""
        self.queue.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_letter(self) -> None:
        """Put the keyboard into the letter."""
        self.letter_view.focus_letter()

    def go_record(self) -> None:
        """Put the keyboard into the record, where it was or where eyes are needed."""
        self.tabs.setCurrentIndex(_RECORD_TAB)
        if self.record.focused_path is not None:
            self.record.focus_path(self.record.focused_path)
        else:
            self.record.focus_first()

    def go_notes(self) -> None:
        """Show the notes."""
        self.tabs.setCurrentIndex(_NOTES_TAB)
        self.notes.add_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_history(self) -> None:
        """Show the history."""
        self.tabs.setCurrentIndex(_HISTORY_TAB)
        self.history.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
