"""Small questions: one line of text, with what it is for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from imrdesk.ui.widgets import accept_or_cancel


class LineDialog(QDialog):
    """Asks for one line of text, which may not be empty.

    Args:
        title: the window's title.
        question: what is asked, in a sentence.
        accept_text: the words on the button that takes the text.
        suggestions: what the line completes to.
    """

    def __init__(
        self,
        parent: QWidget,
        title: str,
        question: str,
        accept_text: str,
        text: str = "",
        suggestions: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(440)
        label = QLabel(question)
        label.setWordWrap(True)
        self.line = QLineEdit(text)
        self.line.setAccessibleName(title)
        label.setBuddy(self.line)
        if suggestions:
            completer = QCompleter(list(suggestions), self.line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.line.setCompleter(completer)
        buttons, self._accept = accept_or_cancel(self, accept_text)
        self.line.textChanged.connect(self._show_acceptable)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        for widget in (label, self.line, buttons):
            layout.addWidget(widget)
        self._show_acceptable()

    def text(self) -> str:
        """Return the text, trimmed."""
        return self.line.text().strip()

    def _show_acceptable(self) -> None:
        self._accept.setEnabled(bool(self.text()))


def ask_line(
    parent: QWidget,
    title: str,
    question: str,
    accept_text: str,
    text: str = "",
    suggestions: Sequence[str] = (),
) -> str | None:
    """Ask for one line; None where the user thought better of it."""
    dialog = LineDialog(parent, title, question, accept_text, text, suggestions)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    answer = dialog.text()
    dialog.deleteLater()
    return answer if accepted and answer else None
