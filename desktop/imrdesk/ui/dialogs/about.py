"""What this program is, with the versions that a report of a fault needs."""

from __future__ import annotations

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from imrdesk.review.versions import program_versions
from imrdesk.ui.dialogs.sheets import Sheet
from imrdesk.ui.icons import pixmap
from imrdesk.ui.theme import Theme
from imrdesk.ui.widgets import label
from imrdesk.ui.words import tr, translated


def versions() -> dict[str, str]:
    """Return the versions of the program and of what it stands on, by their names."""
    own = program_versions()
    return {**own, "Qt": qVersion() or "", "PySide6": PySide6.__version__}


class AboutSheet(Sheet):
    """The program, its promise, and the versions, which can be copied."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, tr("About imrdesk"))
        self._versions = versions()
        self.body.addLayout(self._head(theme))
        self.body.addWidget(label(tr("Versions"), "cardTitle"))
        self.body.addLayout(self._grid())
        licences = tr(
            "Qt and PySide6 are used under the LGPL, version 3; the licences of the other parts "
            "are in the README."
        )
        self.body.addWidget(label(licences, role="faint", wrap=True))
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.copy_button = self.buttons.addButton(tr("Copy versions"), role)
        self.copy_button.clicked.connect(self._copy)

    def _head(self, theme: Theme) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(pixmap("imrdesk", theme.colors, size=64, scale=self.devicePixelRatio()))
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label("imrdesk", role="heading"))
        about = tr(
            "Reviews California Independent Medical Review letters beside their fields.\n"
            "Works offline: it opens no network connection, ever."
        )
        words.addWidget(label(about, role="muted"))
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for row, (name, version) in enumerate(self._versions.items()):
            grid.addWidget(label(translated(name), role="muted"), row, 0)
            told = label(version)
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(told, row, 1)
        return grid

    def text(self) -> str:
        """Return the versions as they are copied, one a line."""
        return "\n".join(f"{name} {version}" for name, version in self._versions.items())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self.copy_button.setText(tr("Copied"))
