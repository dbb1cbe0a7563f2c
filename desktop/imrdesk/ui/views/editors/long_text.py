"""The editor of long text."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from imrdesk.ui.views.editors.editor import Editor

_LONG_TEXT_LINES = 9


class _Text(QPlainTextEdit):
    """A text box as high as its text, up to some lines; Enter is left to the form."""

    left = Signal()
    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self.typed)
        self._fit()

    def _fit(self) -> None:
        lines = max(1, min(_LONG_TEXT_LINES, int(self.document().size().height())))
        margins = 2 * (round(self.document().documentMargin()) + 3)
        height = lines * self.fontMetrics().lineSpacing() + margins
        if height != self.maximumHeight():
            self.setFixedHeight(height)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.maximumHeight())


class LongTextEditor(Editor):
    """Long text."""

    def __init__(self) -> None:
        super().__init__()
        self._box = _Text()
        self._layout(self._box)
        self._box.typed.connect(lambda: self.typed.emit(self.text()))
        self._box.left.connect(self.left)

    @override
    def text(self) -> str:
        return self._box.toPlainText()

    @override
    def set_text(self, text: str) -> None:
        with QSignalBlocker(self._box):
            if text != self._box.toPlainText():
                self._box.setPlainText(text)
        self._box.document().setModified(False)

    @override
    def set_read_only(self, *, read_only: bool) -> None:
        self._box.setReadOnly(read_only)

    @override
    def focus_widget(self) -> QWidget:
        return self._box

    @override
    def can_undo_typing(self) -> bool:
        document = self._box.document()
        return document.isModified() and document.isUndoAvailable()
