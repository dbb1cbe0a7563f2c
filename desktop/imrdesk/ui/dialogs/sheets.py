"""Dialogs that only tell: what could not be read, and letters to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from imrdesk.ui.widgets import label
from imrdesk.ui.words import tr, translated


class Sheet(QDialog):
    """A dialog with a heading, something to read, and a button that closes it."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body = QVBoxLayout()
        self.body.setSpacing(14)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(16)
        layout.addLayout(self.body, 1)
        layout.addWidget(self.buttons)


class FailureSheet(Sheet):
    """The files of an import that could not be read, each with its reason."""

    def __init__(self, parent: QWidget, failures: Sequence[tuple[str, str]]) -> None:
        super().__init__(parent, tr("Files that were not imported"))
        self.setMinimumSize(640, 360)
        box = QPlainTextEdit(
            "\n\n".join(f"{name}\n{translated(sentence)}" for name, sentence in failures)
        )
        box.setReadOnly(True)
        box.setFrameShape(QFrame.Shape.NoFrame)
        box.setAccessibleName(tr("Files and reasons"))
        self.body.addWidget(box)


class LetterSheet(Sheet):
    """Some letters, each of which can be opened from here.

    Signals:
        chosen: a letter's id.
    """

    chosen = Signal(int)

    def __init__(
        self, parent: QWidget, title: str, told: str, letters: Sequence[tuple[str, int]]
    ) -> None:
        super().__init__(parent, title)
        self.setMinimumSize(460, 360)
        self.list = QListWidget()
        self.list.setObjectName("recent")
        self.list.setAccessibleName(title)
        for name, letter_id in letters:
            item = QListWidgetItem(name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, letter_id)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self._activated)
        self.body.addWidget(label(told, role="muted", wrap=True))
        self.body.addWidget(self.list)
        self.list.setFocus()

    def _activated(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
        self.close()
