"""Widgets with the name or the role that the style sheet knows them by."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

W = TypeVar("W", bound=QWidget)
_ROUNDED = 1  # pixels that text may be wider than its rounded width


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


class ElidedLabel(QLabel):
    """A plain label that gives way: where there is no room its end becomes an ellipsis."""

    def __init__(self, text: str = "", name: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width()
        )
        color = self.palette().color(self.foregroundRole())
        painter.setPen(color)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()


def above_one_another(*widgets: QWidget) -> QWidget:
    """Return a widget that holds others, the first one on top, and takes no room of its own."""
    result = QWidget()
    layout = QVBoxLayout(result)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    return result


class ElidedButton(QToolButton):
    """A tool button that gives way: where there is no room its words end in an ellipsis."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        """Show these words, as far as there is room."""
        self._words = words
        self._show_words()
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        shown = self.text()
        more = self.fontMetrics().horizontalAdvance(self._words)
        less = self.fontMetrics().horizontalAdvance(shown)
        size = super().sizeHint()
        return QSize(size.width() + more - less + _ROUNDED, size.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_words()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.updateGeometry()  # it has got its style, and with it its size, only now

    def _show_words(self) -> None:
        around = super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        room = self.width() - around + _ROUNDED
        elided = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        if elided != self.text():
            self.setText(elided)


def delayed(parent: QObject, milliseconds: int) -> QTimer:
    """Return a timer that fires once, some time after it was last started."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    return timer


def accept_or_cancel(dialog: QDialog, words: str) -> tuple[QDialogButtonBox, QPushButton]:
    """Return a dialog's buttons, Cancel and one that accepts with `words`, and the latter."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    accept = buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
    accept.setProperty("role", "primary")
    accept.setDefault(True)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons, accept


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
