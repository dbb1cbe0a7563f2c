"""The notes and passages of the open letter, each as it looks, leading back to its place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from imrdesk.domain.annotation import Note
from imrdesk.domain.history import Change, Target
from imrdesk.review.session import OpenLetter
from imrdesk.ui.actions import live_keys
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.flow_layout import FlowLayout
from imrdesk.ui.models.history_words import anchor_words
from imrdesk.ui.tag_looks import TagLooks
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.note_card import NoteCard
from imrdesk.ui.words import tr

_FIRST_PLACE = 2  # in the layout, behind the buttons and the words for no notes


class NotesView(QScrollArea):
    """All notes and passages of the open letter.

    Signals: as those of `NoteCard`, and
        note_wanted: the user wants to write one.
        all_wanted: the user wants to see those of the whole workspace.
        told: a sentence for the status bar.
    """

    chosen = Signal(object)
    edit_wanted = Signal(object)
    removal_wanted = Signal(object)
    look_wanted = Signal(object)
    focused = Signal(object)
    note_wanted = Signal()
    all_wanted = Signal()
    told = Signal(str)

    def __init__(self, theme: Theme, controller: ReviewController, looks: TagLooks) -> None:
        super().__init__()
        self._theme = theme
        self._controller = controller
        self._looks = looks
        self._letter: OpenLetter | None = None
        self._shown: dict[str, tuple[Note, str, bool]] = {}
        self.cards: dict[str, NoteCard] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Notes"))
        self._body = QWidget()
        self._layout = QVBoxLayout(self._body)
        self._layout.setContentsMargins(14, 12, 14, 14)
        self._layout.setSpacing(10)
        self._add_buttons()
        self._empty = QLabel()
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "muted")
        self._layout.addWidget(self._empty)
        self._layout.addStretch()
        self.setWidget(self._body)
        looks.changed.connect(self._recolor)

    def _add_buttons(self) -> None:
        row = FlowLayout(gap=8)
        self.add_button = QPushButton(tr("Note on the letter…"))
        self.add_button.clicked.connect(self.note_wanted)
        self.all_button = QPushButton(tr("All notes…"))
        self.all_button.clicked.connect(self.all_wanted)
        row.addWidget(self.add_button)
        row.addWidget(self.all_button)
        self._layout.addLayout(row)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        mark, note = live_keys(self, "mark_passage"), live_keys(self, "note_here")
        self._empty.setText(
            tr(
                "No notes yet. Select words in the letter and press {mark} to mark them, or "
                "{note} to write a note on them.",
                mark=mark,
                note=note,
            )
        )

    def refresh(self, letter: OpenLetter) -> None:
        """Show the notes as they stand; cards that would look the same are left alone."""
        self._letter = letter
        locked = letter.is_locked
        label = letter.record.label
        wanted = {
            note.key: (note, anchor_words(note.state.anchor, label), locked)
            for note in letter.notes
        }
        focused = self._focused_key()
        kept = {key for key, look in wanted.items() if self._shown.get(key) == look}
        for key in self.cards.keys() - kept:
            self._drop(self.cards[key])
        self.cards = {
            key: self.cards[key] if key in kept else self._card(*look)
            for key, look in wanted.items()
        }
        self._shown = wanted
        for place, card in enumerate(self.cards.values(), start=_FIRST_PLACE):
            if self._layout.indexOf(card) != place:
                self._layout.removeWidget(card)
                self._layout.insertWidget(place, card)
                card.show()  # at once, because only what is shown can take the keyboard
        self._empty.setVisible(not letter.notes)
        self.add_button.setEnabled(not locked)
        if focused is not None and focused not in kept:
            self._focus_again(focused)

    def _drop(self, card: NoteCard) -> None:
        self._layout.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _focused_key(self) -> str | None:
        """Return the note that the keyboard is in, or comes back to when a dialog closes."""
        widget = self.window().focusWidget()
        cards = self.cards.items()
        return next((k for k, c in cards if c is widget or c.isAncestorOf(widget)), None)

    def _focus_again(self, key: str) -> None:
        last = next(reversed(self.cards.values()), None)
        card = self.cards.get(key, last)
        (card or self.add_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, note: Note, about: str, locked: bool) -> NoteCard:  # noqa: FBT001  as kept
        card = NoteCard(note, about, self._theme.colors, self._looks, locked=locked)
        card.chosen.connect(self.chosen)
        card.edit_wanted.connect(self.edit_wanted)
        card.removal_wanted.connect(self.removal_wanted)
        card.look_wanted.connect(self.look_wanted)
        card.focused.connect(self.focused)
        card.link_wanted.connect(self._copy_link)
        card.edited.pressed.connect(lambda: self._bring_versions(card))
        return card

    def _bring_versions(self, card: NoteCard) -> None:
        """Read what a note was before, newest first, when it is asked for."""
        card.versions = [c for c in self._controller.history() if _changed_note(c, card.note)][::-1]

    def reveal(self, key: str) -> None:
        """Scroll to a note and put the keyboard on it."""
        if key in self.cards:
            self._body.adjustSize()
            self.ensureWidgetVisible(self.cards[key])
            self.cards[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy_link(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        self.told.emit(tr("The link was copied; imrdesk itself opens no connection."))

    def _recolor(self) -> None:
        self._shown = {}
        if self._letter and self._controller.letter is not None:
            self.refresh(self._letter)


def _changed_note(change: Change, note: Note) -> bool:
    edit = change.edit
    same = (edit.target, edit.key) == (Target.NOTE, note.key)
    return same and edit.old is not None and edit.new is not None
