"""The letter in a window of its own, for a second screen."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

_SIZE = (900, 1000)


class LetterWindow(QWidget):
    """Holds the letter while it is away from the main window.

    Signals:
        closed: the user closed the window, and the letter goes back.
    """

    closed = Signal()

    def __init__(self, main: QWidget, body: QWidget, geometry: QByteArray) -> None:
        """Take the letter over.

        Args:
            main: the main window, whose shortcuts work here too.
            body: what shows the letter.
            geometry: the place where the window was last; empty where it has had none.
        """
        super().__init__(main, Qt.WindowType.Window)
        self.setObjectName("letterPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(body)
        self.addActions([action for action in main.actions() if isinstance(action, QAction)])
        self.resize(*_SIZE)
        self.restoreGeometry(geometry)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
