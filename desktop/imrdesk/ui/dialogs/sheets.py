"""Dialogs that only tell something, and one of letters to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from imrdesk.ui.widgets import label


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
