"""What stands in place of the grid where there is no row: why, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from imrdesk.ui.icons import pixmap
from imrdesk.ui.text_scale import grown
from imrdesk.ui.theme import Theme
from imrdesk.ui.widgets import label

_MARK = 40
_WIDTH = 460


class NothingToCheck(QWidget):
    """One sentence, and at most one thing to do.

    Signals:
        wanted: what is offered is to be done.
    """

    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture = "confirm"
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title = label(name="paneTitle")
        self.words = label(role="muted", wrap=True)
        self.words.setFixedWidth(grown(_WIDTH))
        for line in (self.title, self.words):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton()
        self.button.clicked.connect(lambda _on=False: self.wanted.emit())
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(2)
        for widget in (self._mark, self.title, self.words, self.button):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        theme.changed.connect(self._draw)

    def tell(self, picture: str, title: str, words: str, offer: str) -> None:
        """Say why there is nothing, and offer something, where `offer` names it."""
        self._picture = picture
        self.title.setText(title)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.button.setText(offer)
        self.button.setVisible(bool(offer))
        self._draw()

    def _draw(self) -> None:
        scale = self.devicePixelRatio()
        token = "confirmed" if self._picture == "confirm" else "faint"
        self._mark.setPixmap(pixmap(self._picture, self._theme.colors, token, _MARK, scale))
