"""The field's own editor, laid over the value of a row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from imrdesk.domain.fields import Field
from imrdesk.domain.values import FieldType, Value, ValueMistake, fold, parse_value
from imrdesk.ui.text_scale import grown
from imrdesk.ui.views.editors.choices import ChipsEditor, ChoiceEditor
from imrdesk.ui.views.editors.lines import DateEditor, LineEditor
from imrdesk.ui.views.editors.making import make_editor
from imrdesk.ui.widgets import delayed, restyle
from imrdesk.ui.words import translated

_DRAFT_DELAY_MS = 300
_MARGIN = 2


class CellEditor(QFrame):
    """Takes the value of one row; what is typed is kept as a draft until it is one.

    Signals:
        taken: (value, onward): what was typed is a value, to be set; and then to the next row,
            or the one before, or 0: stay.
        drafted: what was typed, after a pause.
        told: why what was typed is no value, or was not taken; empty once it is changed.
        dropped: the typing was given up.
        left: the keyboard went elsewhere.
    """

    taken = Signal(object, int)
    drafted = Signal(str)
    told = Signal(str)
    dropped = Signal()
    left = Signal()

    def __init__(
        self, parent: QWidget, field: Field, suggestions: tuple[str, ...], standing: str
    ) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setObjectName("cellEditor")
        self.field = field
        self._standing = standing
        self.editor = make_editor(field, suggestions)
        self.editor.set_text(standing)
        self._sentence = ""
        self._cell = QRect()
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.addWidget(self.editor)
        self.setFocusProxy(self.editor.focus_widget())
        self._pause = delayed(self, _DRAFT_DELAY_MS)
        self._pause.timeout.connect(self.keep_draft)
        self.editor.typed.connect(self._typed)
        self.editor.settled.connect(self._settled)
        self.editor.left.connect(self.left)
        widgets = [self.editor.focus_widget()]
        if isinstance(self.editor, ChipsEditor):
            widgets = self.editor.focus_widgets()
        for widget in widgets:
            widget.installEventFilter(self)

    def lay_over(self, cell: QRect) -> None:
        """Stand over a cell, as large as the editor needs, inside the parent."""
        self._cell = cell
        room = self._ground.rect()
        width = min(room.width(), max(cell.width(), self._wanted_width()))
        self.setFixedWidth(width)
        self._column.activate()
        height = max(
            cell.height(), self._column.totalHeightForWidth(width), self.sizeHint().height()
        )
        left = min(cell.left(), room.width() - width)
        top = max(0, min(cell.top(), room.height() - height))
        self.setGeometry(left, top, width, height)

    def _wanted_width(self) -> int:
        if self.field.type in (FieldType.LONG_TEXT, FieldType.LIST):
            return grown(560)
        if isinstance(self.editor, ChipsEditor):
            return self.editor.sizeHint().width() + 2 * _MARGIN
        return grown(260 if self.field.type is FieldType.TEXT else 190)

    def begin_at_end(self) -> None:
        """Begin behind the value that stands, or the typing that was not taken yet."""
        line = self.editor.focus_widget()
        if isinstance(line, QLineEdit):
            line.end(False)  # noqa: FBT003  Qt's own: nothing is to be selected

    def begin_with(self, event: QKeyEvent) -> None:
        """Let the key that opened the editor count: it begins a new value, or chooses."""
        target = self.editor.focus_widget()
        if isinstance(self.editor, ChipsEditor):
            self._toggle(event.text())
            return
        if not isinstance(self.editor, ChoiceEditor):
            self.editor.set_text("")
        QApplication.sendEvent(target, event)
        self._typed()

    def begin_empty(self) -> None:
        """Begin with nothing."""
        self.editor.set_text("")
        self._typed()

    def begin_with_text(self, text: str) -> None:
        """Begin with typing that was not taken yet."""
        self.editor.set_text(text)
        self._told(self.mistake())

    def is_dirty(self) -> bool:
        """Tell whether there is other text than the value that stands."""
        return fold(self.editor.text()) != fold(self._standing)

    def mistake(self) -> str:
        """Return why what was typed is no value; empty where it is one."""
        try:
            self.value()
        except ValueMistake as mistake:
            return translated(str(mistake))
        return ""

    def refuse(self, sentence: str) -> None:
        """Say why what was typed was not taken."""
        self._told(sentence)

    def value(self) -> Value:
        """Return what was typed as a value.

        Raises:
            ValueMistake: where it is none.
        """
        return parse_value(self.field.type, self.editor.text(), self.field.allowed)

    def keep_draft(self) -> None:
        """Keep what was typed, without waiting for a pause."""
        self._pause.stop()
        if self.is_dirty():
            self.drafted.emit(self.editor.text())

    def commit(self, onward: int) -> bool:
        """Hand over what was typed; False where it is no value, which is told."""
        mistake = self.mistake()
        self._told(mistake)
        if mistake:
            self.keep_draft()
            return False
        self._pause.stop()
        self.taken.emit(self.value(), onward)
        return True

    def _typed(self) -> None:
        self._told("")
        self._pause.start()

    def _settled(self) -> None:
        """Take what was chosen from a list or a calendar; of several choices more may follow."""
        if not isinstance(self.editor, ChipsEditor):
            # Not inside the list's own event, whose widget is freed with the editor.
            QTimer.singleShot(0, self, lambda: self.commit(1))

    def _told(self, sentence: str) -> None:
        if sentence != self._sentence:
            self._sentence = sentence
            self.setProperty("wrong", bool(sentence))
            restyle(self)
            self.told.emit(sentence)

    def _toggle(self, letter: str) -> bool:
        """Turn a choice of several in or out by its number or its first letter."""
        chips = [one for one in self.findChildren(QPushButton) if one.objectName() == "chip"]
        if letter.isdigit() and 0 < int(letter) <= len(chips):
            found = chips[int(letter) - 1]
        else:
            named = [one for one in chips if one.text()[:1].casefold() == letter.casefold()]
            if not letter.strip() or not named:
                return False
            found = named[0]
        found.setFocus(Qt.FocusReason.ShortcutFocusReason)
        found.click()
        return True

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and not self._cell.isNull():
            self.lay_over(self._cell)  # a long text grows with its lines
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._claim(event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _claim(self, event: QKeyEvent) -> bool:
        """Take back typing here; leave undo to the window where there is none to take back."""
        is_undo = event.matches(QKeySequence.StandardKey.Undo)
        if is_undo and not self.editor.can_undo_typing():
            event.ignore()
            return True
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if QApplication.activePopupWidget():
            return False
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._pause.stop()
            self.dropped.emit()
            return True
        onward = _ONWARD.get((key, held))
        if onward is not None:
            self.commit(onward)
            return True
        walks = isinstance(self.editor, LineEditor) and not isinstance(self.editor, DateEditor)
        if walks and not held and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.commit(1 if key == Qt.Key.Key_Down else -1)
            return True
        if isinstance(self.editor, ChipsEditor) and not held:
            return self._toggle(event.text())
        return False


_NO_KEY, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_ONWARD = {
    (Qt.Key.Key_Return, _NO_KEY): 1,
    (Qt.Key.Key_Enter, _NO_KEY): 1,
    (Qt.Key.Key_Return, _SHIFT): -1,
    (Qt.Key.Key_Enter, _SHIFT): -1,
}
