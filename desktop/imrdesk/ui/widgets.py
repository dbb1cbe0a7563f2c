"""Widgets with the name or the role that the style sheet knows them by."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QLayout, QWidget

W = TypeVar("W", bound=QWidget)


def named(widget: W, name: str) -> W:
    """Give a widget its name in the style sheet, and return it."""
    widget.setObjectName(name)
    return widget


def with_role(widget: W, role: str) -> W:
    """Give a widget its role in the style sheet, and return it."""
    widget.setProperty("role", role)
    return widget


def label(text: str = "", name: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label that shows its text as it stands, never as markup."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setObjectName(name)
    result.setProperty("role", role)
    result.setWordWrap(wrap)
    return result


def delayed(parent: QWidget, milliseconds: int) -> QTimer:
    """Return a timer that fires once, some time after it was last started."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    return timer


def clear_layout(layout: QLayout) -> None:
    """Take every widget out of a layout and free it."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def restyle(widget: QWidget) -> None:
    """Make the style sheet look again at a widget whose properties have changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
