"""The notes of the open letter, each as it looks, leading back to what it is about."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from imrdesk.domain.annotation import Anchor, AnchorKind, Note
from imrdesk.domain.fields import path_label
from imrdesk.review.markdown_html import note_html
from imrdesk.review.session import OpenLetter
from imrdesk.ui.icons import icon
from imrdesk.ui.theme import Colors, Theme
from imrdesk.ui.widgets import label

_QUOTE_LIMIT = 140


def about(anchor: Anchor) -> str:
    """Say what a note is about."""
    if anchor.kind is AnchorKind.FIELD and anchor.path is not None:
        return path_label(anchor.path)
    return "Passage" if anchor.kind is AnchorKind.PASSAGE else "The whole letter"


class NoteCard(QFrame):
    """One note.

    Signals: each carries the `Note`.
        chosen: go to what it is about.
        edit_wanted, removal_wanted: the user pressed a button.
        link_wanted: the address of a link; the program itself opens nothing.
    """

    chosen = Signal(object)
    edit_wanted = Signal(object)
    removal_wanted = Signal(object)
    link_wanted = Signal(str)

    def __init__(self, note: Note, colors: Colors, *, locked: bool) -> None:
        super().__init__()
        self.setObjectName("noteCard")
        anchor = note.state.anchor
        place = QPushButton(about(anchor))
        place.setFlat(True)
        place.setObjectName("tag")
        place.setToolTip("Go to the place")
        place.clicked.connect(lambda: self.chosen.emit(note))
        when = label(f"{note.author} · {note.edited:%Y-%m-%d %H:%M} UTC", role="faint")
        head = QHBoxLayout()
        head.addWidget(place)
        head.addStretch()
        head.addWidget(when)
        for name, tip, signal in (
            ("edit", "Edit the note", self.edit_wanted),
            ("delete", "Remove the note (undo brings it back)", self.removal_wanted),
        ):
            button = QToolButton()
            button.setIcon(icon(name, colors))
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.setEnabled(not locked)
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit(note))
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 12)
        layout.setSpacing(6)
        layout.addLayout(head)
        if anchor.quote:
            words = anchor.quote if len(anchor.quote) <= _QUOTE_LIMIT else anchor.quote[:139] + "…"
            quote = label(f"“{words}”", "noteQuote")
            quote.setWordWrap(True)
            layout.addWidget(quote)
        body = QLabel(note_html(note.state.markdown), textFormat=Qt.TextFormat.RichText)
        body.setWordWrap(True)
        body.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        body.setAccessibleName(f"Note: {note.state.markdown}")
        body.linkActivated.connect(self.link_wanted)
        layout.addWidget(body)


class NotesView(QScrollArea):
    """All notes of the open letter.

    Signals: as those of `NoteCard`, and
        note_wanted: the user wants to write one.
        told: a sentence for the status bar.
    """

    chosen = Signal(object)
    edit_wanted = Signal(object)
    removal_wanted = Signal(object)
    note_wanted = Signal()
    told = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._letter: OpenLetter | None = None
        self.cards: dict[str, NoteCard] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Notes")
        body = QWidget()
        self._layout = QVBoxLayout(body)
        self._layout.setContentsMargins(14, 12, 14, 14)
        self._layout.setSpacing(10)
        self.add_button = QPushButton("Write a note on the letter")
        self.add_button.setToolTip("Ctrl+Shift+M; Ctrl+M for a note on a passage or a field")
        self.add_button.clicked.connect(self.note_wanted)
        self._empty = QLabel(
            "No notes yet. Select words in the letter and press Ctrl+M to write one on them."
        )
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "muted")
        self._layout.addWidget(self.add_button)
        self._layout.addWidget(self._empty)
        self._layout.addStretch()
        self.setWidget(body)
        theme.changed.connect(self._recolor)

    def refresh(self, letter: OpenLetter) -> None:
        """Show the notes as they stand."""
        self._letter = letter
        for card in self.cards.values():
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {}
        locked = letter.status.is_locked
        for note in letter.notes:
            card = NoteCard(note, self._theme.colors, locked=locked)
            card.chosen.connect(self.chosen)
            card.edit_wanted.connect(self.edit_wanted)
            card.removal_wanted.connect(self.removal_wanted)
            card.link_wanted.connect(self._copy_link)
            self._layout.insertWidget(self._layout.count() - 1, card)
            self.cards[note.key] = card
        self._empty.setVisible(not letter.notes)
        self.add_button.setEnabled(not locked)

    def reveal(self, key: str) -> None:
        """Scroll to a note."""
        if key in self.cards:
            self.ensureWidgetVisible(self.cards[key])

    def _copy_link(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        self.told.emit("The link was copied; imrdesk itself opens no connection.")

    def _recolor(self) -> None:
        if self._letter:
            self.refresh(self._letter)
