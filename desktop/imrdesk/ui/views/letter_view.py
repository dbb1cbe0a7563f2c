"""The letter pane: the reading text, its marks, and the bar that finds words in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout
from typing_extensions import override

from imrdesk.domain.letter import Span
from imrdesk.review.session import OpenLetter
from imrdesk.ui.highlights import Highlight, Mark, highlights
from imrdesk.ui.icons import icon
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.letter_pane import LetterPane
from imrdesk.ui.views.letter_text import LetterText
from imrdesk.ui.widgets import label

_LONGEST_WORDS = 60


class FindBar(QFrame):
    """Finds words in the letter.

    Signals:
        closed: the user is done.
    """

    closed = Signal()

    def __init__(self, pane: LetterPane, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self._pane = pane
        self._theme = theme
        self.line = QLineEdit()
        self.line.setPlaceholderText("Find in the letter")
        self.line.setAccessibleName("Find in the letter")
        self.line.setClearButtonEnabled(True)
        self.line.textEdited.connect(lambda _text: self.find_words(from_start=True))
        self.line.installEventFilter(self)
        self._found = label(role="muted")
        self._buttons = [
            self._button("up", "Find the one before (Shift+Enter)", self.find_previous),
            self._button("down", "Find the next (Enter)", self.find_next),
            self._button("close", "Close (Esc)", self.close_bar),
        ]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.addWidget(self.line, 1)
        layout.addWidget(self._found)
        for button in self._buttons:
            layout.addWidget(button)
        self._show_icons()
        theme.changed.connect(self._show_icons)
        self.hide()

    def _button(self, name: str, tip: str, slot: object) -> QToolButton:
        button = QToolButton()
        button.setProperty("icon_name", name)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(slot)
        return button

    def _show_icons(self) -> None:
        for button in self._buttons:
            button.setIcon(icon(str(button.property("icon_name")), self._theme.colors))

    def set_pane(self, pane: LetterPane) -> None:
        """Find words in another pane from now on."""
        self._pane = pane

    def open_bar(self, words: str = "") -> None:
        """Show the bar, with some words in it if they are few."""
        self.show()
        if words and len(words) <= _LONGEST_WORDS:
            self.line.setText(words)
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_bar(self) -> None:
        """Hide the bar; what was found stays selected."""
        self.hide()
        self.closed.emit()

    def find_next(self) -> None:
        """Select the next place."""
        self.find_words()

    def find_previous(self) -> None:
        """Select the place before."""
        self.find_words(backwards=True)

    def find_words(self, *, backwards: bool = False, from_start: bool = False) -> None:
        """Select the next place where the words stand, round the end of the letter."""
        words = self.line.text()
        if not words.strip():
            self._found.clear()
            return
        found = self._pane.find_words(words, backwards=backwards, from_start=from_start)
        self._found.setText("" if found else "not found")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.ShiftModifier,
            ):
                self.find_words(backwards=plain == Qt.KeyboardModifier.ShiftModifier)
                return True
        return super().eventFilter(watched, event)


class LetterView(QFrame):
    """The letter of the open record.

    Signals:
        field_chosen: the path of a field whose place was clicked.
        note_chosen: the key of a note whose passage was clicked.
        word_taken: the `Span` of the word under Ctrl+click, and whether Shift was held too.
    """

    field_chosen = Signal(str)
    note_chosen = Signal(str)
    word_taken = Signal(object, bool)

    def __init__(self, theme: Theme, text_size: int) -> None:
        super().__init__()
        self.setObjectName("letterPane")
        self._letter: OpenLetter | None = None
        self._focused_path: str | None = None
        self.text = LetterText(theme)
        self.text.set_text_size(text_size)
        self.text.mark_chosen.connect(self._mark_chosen)
        self.text.word_taken.connect(self.word_taken)
        self.find_bar = FindBar(self.text, theme)
        self.find_bar.closed.connect(self.text.setFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.find_bar)
        layout.addWidget(self.text, 1)

    def show_letter(self, letter: OpenLetter) -> None:
        """Show another letter from its top."""
        self._focused_path = None
        with QSignalBlocker(self.text):
            self.text.show_text(letter.text.text)
        self.refresh(letter)

    def refresh(self, letter: OpenLetter) -> None:
        """Mark again what stands in the open letter now."""
        self._letter = letter
        self.text.show_marks(highlights(letter.record, letter.notes, self._focused_path))

    def focus_field(self, path: str) -> None:
        """Mark a field's place strongly and scroll to it."""
        self._focused_path = path
        if self._letter is None:
            return
        self.refresh(self._letter)
        place = self._letter.record.standings[path].place
        if place is not None:
            self.text.reveal(place)

    def reveal(self, span: Span) -> None:
        """Select a passage and scroll to it."""
        self.text.select(span)

    def selection(self) -> tuple[Span, str] | None:
        """Return the selected passage and its words, or None."""
        span = self.text.selected_span()
        if span is None or self._letter is None:
            return None
        return span, span.of(self._letter.text.text)

    @property
    def text_size(self) -> int:
        """The size of the letter's text, in points."""
        return self.text.text_size

    def change_text_size(self, step: int) -> None:
        """Show the letter larger or smaller by some steps."""
        self.text.change_size(step)

    def open_find(self) -> None:
        """Open the bar that finds words, with those that are selected."""
        selection = self.selection()
        self.find_bar.open_bar(" ".join(selection[1].split()) if selection else "")

    def _mark_chosen(self, mark: Highlight) -> None:
        if mark.mark is Mark.NOTE:
            self.note_chosen.emit(mark.path)
        else:
            self.field_chosen.emit(mark.path)
