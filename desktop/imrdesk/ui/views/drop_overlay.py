"""What lies over the window while files are dragged onto it, and says what a drop will do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from imrdesk.ui.icons import pixmap
from imrdesk.ui.theme import Theme
from imrdesk.ui.widgets import label

_EDGE, _ROUND = 14, 14


@dataclass(frozen=True)
class Drop:
    """What a drop will do.

    Attributes:
        words: that, in a few words.
        more: what else is to be known; why, where nothing is done.
        act: does it; None where a drop is refused.
    """

    words: str
    more: str
    act: Callable[[], object] | None


Judge = Callable[[Sequence[Path]], Drop]
"""Says what a drop of files and folders will do."""


class DropOverlay(QWidget):
    """Covers a window while files are over it, wherever in it that is.

    It sees a drag before the widget under the mouse does, so that a text field does not take
    a file's name for its text. What is dragged and is no file is left to the widgets.

    Signals:
        shown: it lies over the window.
    """

    shown = Signal()

    def __init__(self, window: QWidget, theme: Theme, judge: Judge) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._judge = judge
        self._drop: Drop | None = None
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words = label(role="heading", wrap=True)
        self.more = label(role="lead", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(60, 60, 60, 60)
        layout.setSpacing(10)
        layout.addStretch()
        for widget in (self._mark, self.words, self.more):
            if isinstance(widget, QLabel):
                widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(widget)
        layout.addStretch()
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the window's size, and drags over its native window."""
        kind = event.type()
        if kind == QEvent.Type.Show and watched is self._window:
            handle = self._window.windowHandle()
            if handle is not None:
                handle.removeEventFilter(self)
                handle.installEventFilter(self)
        elif kind == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
        elif isinstance(event, QDragEnterEvent) and watched is not self._window:
            self._come(event.mimeData())
        elif kind == QEvent.Type.DragLeave and watched is not self._window:
            self.hide()
        return False

    def _come(self, data: QMimeData) -> None:
        paths = dropped_paths(data)
        if paths:
            self.show_drop(self._judge(paths))

    def show_drop(self, drop: Drop) -> None:
        """Lie over the window and say what a drop will do."""
        self._drop = drop
        self.words.setText(drop.words)
        self.more.setText(drop.more)
        self.setAccessibleName(drop.words)
        name, color = ("import", "accent") if drop.act else ("error", "muted")
        self._mark.setPixmap(pixmap(name, self._theme.colors, color, 56, self.devicePixelRatio()))
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.shown.emit()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._answer(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._answer(event)

    def _answer(self, event: QDragMoveEvent) -> None:
        if self._drop is not None and self._drop.act is not None:
            event.setDropAction(Qt.DropAction.CopyAction)  # files are never moved away
            event.accept()
        else:
            event.ignore()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hide()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.hide()
        drop, self._drop = self._drop, None
        if drop is not None and drop.act is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            drop.act()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = colors["window"]
        veil.setAlphaF(0.94)
        painter.fillRect(self.rect(), veil)
        can_drop = self._drop is not None and self._drop.act is not None
        painter.setPen(QPen(colors["accent" if can_drop else "border_strong"], 2,
                            Qt.PenStyle.DashLine))  # fmt: skip
        inside = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.drawRoundedRect(inside, _ROUND, _ROUND)
        painter.end()


def dropped_paths(data: QMimeData) -> list[Path]:
    """Return the files and folders of this computer that are dragged; none for other things."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
