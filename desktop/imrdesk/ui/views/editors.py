"""One editor for each type of field; all speak text, and the row turns it into a value."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import (
    QDate,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCalendarWidget,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from imrdesk.domain.fields import Field
from imrdesk.domain.values import (
    LIST_SEPARATOR,
    FieldType,
    ValueMistake,
    display_value,
    parse_date,
    split_list,
)
from imrdesk.ui.widgets import restyle

_LONG_TEXT_LINES = 9


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


class _Line(QLineEdit):
    """A line that tells when the focus leaves it for another widget (not for a popup)."""

    left = Signal()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


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
            self._line.setPlaceholderText("several, with ; between them")
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
        self._line.setPlaceholderText("mm/dd/yyyy")
        self.button = QToolButton()
        self.button.setToolTip("Choose from a calendar (Alt+Down)")
        self.button.setAccessibleName(f"Calendar for {field.label}")
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


class _Combo(QComboBox):
    """A combo box that only a deliberate choice changes.

    The wheel scrolls the form; keys in the closed box walk through the choices and settle
    nothing on the way.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.read_only = False
        self.is_walking = False

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        leaves = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        if self.read_only and not leaves:
            event.ignore()
            return
        self.is_walking = True
        super().keyPressEvent(event)
        self.is_walking = False

    @override
    def showPopup(self) -> None:
        if not self.read_only:
            super().showPopup()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class ChoiceEditor(Editor):
    """One of a few values; editable where others are allowed too."""

    def __init__(self, field: Field, *, editable: bool = False) -> None:
        super().__init__()
        self._combo = _Combo()
        self._combo.setEditable(editable)
        self._combo.addItems(["", *(field.allowed or field.suggested)])
        self._combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._layout(self._combo)
        self._combo.activated.connect(self._chosen)
        self._combo.left.connect(self.left)
        line = self._combo.lineEdit()
        if line is not None:
            line.textEdited.connect(self.typed)

    def _chosen(self) -> None:
        self.typed.emit(self.text())
        if not self._combo.is_walking:
            self.settled.emit()

    @override
    def text(self) -> str:
        return self._combo.currentText()

    @override
    def set_text(self, text: str) -> None:
        with QSignalBlocker(self._combo):
            if self._combo.isEditable():
                self._combo.setEditText(text)
                return
            place = self._combo.findText(text)
            if place < 0:
                self._combo.addItem(text)
                place = self._combo.count() - 1
            self._combo.setCurrentIndex(place)

    @override
    def set_read_only(self, *, read_only: bool) -> None:
        self._combo.read_only = read_only
        self._combo.setProperty("locked", read_only)
        restyle(self._combo)
        line = self._combo.lineEdit()
        if line is not None:
            line.setReadOnly(read_only)

    @override
    def focus_widget(self) -> QWidget:
        return self._combo

    @override
    def can_undo_typing(self) -> bool:
        line = self._combo.lineEdit()
        return line is not None and line.isModified() and line.isUndoAvailable()


class ChipsEditor(Editor):
    """Several of a few values, each a button that is in or out."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._chips: list[QPushButton] = []
        self._read_only = False
        self._shown = ""
        for choice in field.allowed:
            chip = QPushButton(choice)
            chip.setObjectName("chip")
            chip.setCheckable(True)
            chip.setAccessibleName(f"{field.label}: {choice}")
            chip.clicked.connect(self._chosen)
            self._chips.append(chip)
        self._layout(*self._chips).addStretch()

    def _chosen(self) -> None:
        if self._read_only:
            self.set_text(self._shown)
            return
        self.typed.emit(self.text())
        self.settled.emit()

    @override
    def text(self) -> str:
        return LIST_SEPARATOR.join(chip.text() for chip in self._chips if chip.isChecked())

    @override
    def set_text(self, text: str) -> None:
        self._shown = text
        chosen = split_list(text)
        for chip in self._chips:
            chip.setChecked(chip.text() in chosen)

    @override
    def set_read_only(self, *, read_only: bool) -> None:
        self._read_only = read_only

    @override
    def focus_widget(self) -> QWidget:
        return self._chips[0]

    def focus_widgets(self) -> list[QWidget]:
        """Return every widget of the editor that takes the keyboard."""
        return list(self._chips)


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


def make_editor(field: Field, suggestions: tuple[str, ...] = ()) -> Editor:
    """Return the editor that fits a field's type; a text field completes to `suggestions`."""
    if field.type is FieldType.DATE:
        return DateEditor(field)
    if field.type is FieldType.CHOICE:
        return ChoiceEditor(field)
    if field.type is FieldType.CHOICES:
        return ChipsEditor(field)
    if field.type is FieldType.LONG_TEXT:
        return LongTextEditor()
    if field.suggested:
        return ChoiceEditor(field, editable=True)
    return LineEditor(field, suggestions)
