"""Editors of one line: short text, numbers, lists and dates."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QCompleter, QLineEdit, QToolButton, QWidget
from typing_extensions import override

from imrdesk.domain.fields import Field
from imrdesk.domain.values import FieldType, ValueMistake, display_value, parse_date
from imrdesk.ui.views.editors.editor import Editor
from imrdesk.ui.words import tr, translated


class _Line(QLineEdit):
    """A line that tells when the focus leaves it for another widget (not for a popup)."""

    left = Signal()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.setCursorPosition(0)  # a long text is read from its beginning


class _EntryCompleter(QCompleter):
    """Completes the last entry of a list that is typed with semicolons between entries."""

    @override
    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(";")[2].strip()]

    @override
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        widget = self.widget()
        before = widget.text().rpartition(";")[0] if isinstance(widget, QLineEdit) else ""
        entry = super().pathFromIndex(index)
        return f"{before}; {entry}" if before else entry


class LineEditor(Editor):
    """Short text, numbers and lists."""

    def __init__(self, field: Field, suggestions: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._line = _Line()
        self._layout(self._line)
        if field.type is FieldType.LIST:
            self._line.setPlaceholderText(tr("several, with ; between them"))
        if field.type is FieldType.NUMBER:
            self._line.setPlaceholderText(tr("a number"))
        if suggestions:
            kind = _EntryCompleter if field.type is FieldType.LIST else QCompleter
            completer = kind(list(suggestions), self._line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self._line.setCompleter(completer)
        self._line.textEdited.connect(self.typed)
        self._line.left.connect(self.left)

    @override
    def text(self) -> str:
        return self._line.text()

    @override
    def set_text(self, text: str) -> None:
        if text != self._line.text():
            self._line.setText(text)
        self._line.setModified(False)
        self._line.setCursorPosition(0)

    @override
    def set_read_only(self, *, read_only: bool) -> None:
        self._line.setReadOnly(read_only)

    @override
    def focus_widget(self) -> QWidget:
        return self._line

    @override
    def can_undo_typing(self) -> bool:
        return self._line.isModified() and self._line.isUndoAvailable()


class DateEditor(LineEditor):
    """A date, typed in any usual way or chosen from a calendar."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._line.setPlaceholderText(tr("mm/dd/yyyy"))
        self.button = QToolButton()
        self.button.setToolTip(tr("Choose from a calendar (Alt+Down)"))
        self.button.setAccessibleName(tr("Calendar for {field}", field=translated(field.label)))
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.open_calendar)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.button)
        self._line.installEventFilter(self)

    @override
    def set_read_only(self, *, read_only: bool) -> None:
        super().set_read_only(read_only=read_only)
        self.button.setEnabled(not read_only)

    @override
    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if (
            watched is self._line
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            self.open_calendar()
            return True
        return False

    def open_calendar(self) -> None:
        """Show a calendar below the line, at the date that stands in it."""
        if self._line.isReadOnly():
            return
        calendar = QCalendarWidget(self)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setGridVisible(False)
        try:
            shown = parse_date(self.text())
            calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        except ValueMistake:
            pass  # an empty or half-typed line: the calendar opens at today
        calendar.activated.connect(lambda day: self._choose(day, calendar))
        calendar.clicked.connect(lambda day: self._choose(day, calendar))
        calendar.move(self.mapToGlobal(self.rect().bottomLeft()))
        calendar.show()
        calendar.setFocus()

    def _choose(self, day: QDate, calendar: QCalendarWidget) -> None:
        chosen = date(day.year(), day.month(), day.day())
        calendar.close()
        self._line.setText(display_value(chosen))
        self.typed.emit(self._line.text())
        self.settled.emit()
