"""The line in which letters are searched for: it completes, and explains what it cannot read."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from imrdesk.domain.search import SearchKey, SearchMistake, parse_search
from imrdesk.ui.icons import icon
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.query_completion import Known, QueryCompleter
from imrdesk.ui.widgets import delayed, label
from imrdesk.ui.words import translated

_TYPING_DELAY_MS = 150
_PATIENCE_MS = 700
"""Who is still typing is not told that what stands there is no search yet."""


class QueryLine(QWidget):
    """A line for a search, and beneath it what is wrong with it.

    Args:
        known: returns the values that letters have, by search key, to be offered.

    Signals:
        asked: a search that can be read, some time after the last key or at Enter.
        entered: Enter or Down was pressed, and the search can be read.
    """

    asked = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, known: Known) -> None:
        super().__init__()
        self._theme = theme
        self._own: Mapping[str, SearchKey] = {}
        self._asked = ""
        self.line = QLineEdit()
        self.line.setClearButtonEnabled(True)
        self._icon = self.line.addAction(
            icon("search", theme.colors), QLineEdit.ActionPosition.LeadingPosition
        )
        self.mistake = label(role="mistake", wrap=True)
        self.mistake.hide()
        self.completer = QueryCompleter(self.line, known)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.line)
        layout.addWidget(self.mistake)
        self.setFocusProxy(self.line)
        self._typing = delayed(self, _TYPING_DELAY_MS)
        self._typing.timeout.connect(self._ask)
        self._patience = delayed(self, _PATIENCE_MS)
        self._patience.timeout.connect(self._explain)
        self.line.textChanged.connect(self._typed)
        self.line.returnPressed.connect(self._enter)
        self.line.installEventFilter(self)
        theme.changed.connect(self._recolor)

    def set_own_keys(self, own: Mapping[str, SearchKey]) -> None:
        """Take over the search keys of the workspace's own fields."""
        self._own = own
        self.completer.set_own_keys(own)

    def show_text(self, text: str) -> None:
        """Show the search that is asked; what is being typed meanwhile stays."""
        if text != self._asked or text != self.line.text().strip():
            self._asked = text
            self.line.blockSignals(True)  # noqa: FBT003  Qt's own signature
            self.line.setText(text)
            self.line.blockSignals(False)  # noqa: FBT003  as above
            self._typing.stop()
            self._forget_mistake()

    def ask_now(self) -> bool:
        """Ask what stands in the line at once; tell whether it can be read."""
        self._typing.stop()
        self.completer.close()
        if self._explain():
            return False
        self._ask()
        return True

    def _enter(self) -> None:
        if not self.completer.take_current() and self.ask_now():
            self.entered.emit()

    def _typed(self) -> None:
        self._forget_mistake()
        self._typing.start()
        self._patience.start()

    def _ask(self) -> None:
        text = self.line.text().strip()
        if self._mistake() is None and text != self._asked:
            self._asked = text
            self.asked.emit(text)

    def _mistake(self) -> SearchMistake | None:
        try:
            parse_search(self.line.text(), self._own)
        except SearchMistake as mistake:
            return mistake
        return None

    def _explain(self) -> bool:
        """Say what cannot be read, and mark its place; tell whether there is anything."""
        self._patience.stop()
        mistake = self._mistake()
        if mistake is None or self.completer.is_open():
            return mistake is not None
        self.mistake.setText(translated(str(mistake)))
        self.mistake.show()
        self._mark(mistake.start, mistake.end)
        return True

    def _forget_mistake(self) -> None:
        self._patience.stop()
        if not self.mistake.isHidden():
            self.mistake.hide()
            self._mark(0, 0)

    def _mark(self, start: int, end: int) -> None:
        """Underline a place in the line, the way that input methods mark what is being typed."""
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(self._theme.colors["error"])
        look.setForeground(self._theme.colors["error"])
        kind = QInputMethodEvent.AttributeType.TextFormat
        place = start - self.line.cursorPosition()
        marks = [QInputMethodEvent.Attribute(kind, place, end - start, look)] if end > start else []
        QApplication.sendEvent(self.line, QInputMethodEvent("", marks))

    def _recolor(self) -> None:
        self._icon.setIcon(icon("search", self._theme.colors))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = event.key()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if self.completer.is_open() and key in steps:
            self.completer.move_by(steps[Qt.Key(key)])
            return True
        if key == Qt.Key.Key_Down:
            self._enter()
            return True
        if key == Qt.Key.Key_Escape and self.line.text():
            self.line.clear()
            self._ask()
            return True
        if key == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.completer.offer(at_once=True)
            return True
        return super().eventFilter(watched, event)
