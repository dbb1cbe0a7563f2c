"""What a workspace without letters shows in place of its queue."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout
from typing_extensions import override

from imrdesk.ui.actions import live_keys
from imrdesk.ui.icons import pixmap
from imrdesk.ui.theme import Theme
from imrdesk.ui.widgets import label, with_role
from imrdesk.ui.words import tr


class EmptyQueue(QFrame):
    """What a workspace without letters shows: how to get some.

    Signals:
        import_wanted: the button was pressed.
    """

    import_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter)
        title = label(tr("No letters yet"), "cardTitle")
        self._words = label(role="muted", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = with_role(QPushButton(tr("Import letters…")), "primary")
        self.button.clicked.connect(self.import_wanted)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch(2)
        for widget in (self._picture, title):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._words)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        theme.changed.connect(self._recolor)
        self._recolor()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        keys = live_keys(self, "import_files")
        self._words.setText(tr("Drop files or folders here, or press {keys}.", keys=keys))

    def _recolor(self) -> None:
        scale = self.devicePixelRatio()
        self._picture.setPixmap(pixmap("inbox", self._theme.colors, "faint", 52, scale))
