"""What every editor offers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget


class Editor(QWidget):
    """What every editor offers.

    Signals:
        typed: the text that stands in the editor after the user changed it.
        settled: the user chose (from a list, a calendar, a chip): take the value now.
        left: the focus went elsewhere: take what was typed.
    """

    typed = Signal(str)
    settled = Signal()
    left = Signal()

    def text(self) -> str:
        """Return what stands in the editor."""
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        """Show a text without telling of it."""
        raise NotImplementedError

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the user read and copy, but not change."""
        raise NotImplementedError

    def focus_widget(self) -> QWidget:
        """Return the widget that takes the keyboard."""
        raise NotImplementedError

    def can_undo_typing(self) -> bool:
        """Tell whether the editor itself has typing to take back."""
        return False

    def _layout(self, *widgets: QWidget) -> QBoxLayout:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in widgets:
            layout.addWidget(widget)
        self.setFocusProxy(self.focus_widget())
        return layout
