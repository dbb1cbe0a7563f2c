"""Dialogs that only tell: the program, the files that could not be read."""

from __future__ import annotations

import platform
from collections.abc import Sequence

import PySide6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from imrdesk import __version__
from imrdesk.extraction.extractor import EXTRACTOR_VERSION
from imrdesk.ui.icons import pixmap
from imrdesk.ui.theme import Theme
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


class AboutSheet(Sheet):
    """What this program is, with the versions that a report of a fault needs."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, tr("About imrdesk"))
        picture = QLabel()
        picture.setPixmap(pixmap("imrdesk", theme.colors, size=64, scale=self.devicePixelRatio()))
        heading = label("imrdesk", role="heading")
        words = QLabel(
            tr(
                "Reviews California Independent Medical Review letters beside their fields.\n"
                "Works offline: it opens no network connection, ever."
            )
        )
        words.setProperty("role", "muted")
        versions = QLabel(
            tr(
                "imrdesk {version} · extraction {extraction}\n"
                "Python {python} · Qt and PySide6 {qt} (LGPL v3)",
                version=__version__,
                extraction=EXTRACTOR_VERSION,
                python=platform.python_version(),
                qt=PySide6.__version__,
            )
        )
        versions.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for widget in (picture, heading, words, versions):
            self.body.addWidget(widget)


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
