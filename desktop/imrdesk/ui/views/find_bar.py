"""The bar that finds words in the letter, whichever pane shows it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton
from typing_extensions import override

from imrdesk.ui.icons import icon
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.letter_pane import LetterPane
from imrdesk.ui.widgets import label
from imrdesk.ui.words import tr

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
        self.line.setPlaceholderText(tr("Find in the letter"))
        self.line.setAccessibleName(tr("Find in the letter"))
        self.line.setClearButtonEnabled(True)
        self.line.textEdited.connect(lambda _text: self.find_words(from_start=True))
        self.line.installEventFilter(self)
        self._found = label(role="muted")
        self._buttons = [
            self._button("up", tr("Find the one before (Shift+Enter)"), self.find_previous),
            self._button("down", tr("Find the next (Enter)"), self.find_next),
            self._button("close", tr("Close (Esc)"), self.close_bar),
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
        self._found.setText("" if found else tr("not found"))

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
