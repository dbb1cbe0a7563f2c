"""A box that takes the next key as it is pressed, whatever it does elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from imrdesk.ui.key_rules import normal
from imrdesk.ui.words import tr

_MODIFIERS = {
    Qt.Key.Key_Control: "Ctrl",
    Qt.Key.Key_Shift: "Shift",
    Qt.Key.Key_Alt: "Alt",
    Qt.Key.Key_Meta: "Meta",
    Qt.Key.Key_AltGr: "AltGr",
}


class KeyRecorder(QLineEdit):
    """Waits for one key.

    Signals:
        recorded: the key, as portable text.
        given_up: Esc was pressed, or the keyboard went elsewhere.
    """

    recorded = Signal(str)
    given_up = Signal()

    def __init__(self) -> None:
        self._waiting = False  # asked for as soon as the widget is there
        super().__init__()
        self.setReadOnly(True)
        self.setPlaceholderText(tr("Press a key…"))
        self.setAccessibleName(tr("Press the new key"))

    def start(self) -> None:
        """Take the next key."""
        self.clear()
        self.show()
        self._waiting = True
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def event(self, event: QEvent) -> bool:
        if self._waiting and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # it is no shortcut while it is recorded
                return True
            if event.type() == QEvent.Type.KeyPress:  # Tab too, which `keyPressEvent` never sees
                self._pressed(event)
                return True
        return super().event(event)

    def _pressed(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape and held == Qt.KeyboardModifier.NoModifier:
            self._end()
            self.given_up.emit()
        elif event.key() in _MODIFIERS or event.key() == Qt.Key.Key_unknown:
            self.setText("".join(f"{word}+" for word in self._held(event)))
        else:
            key = Qt.Key.Key_Tab if event.key() == Qt.Key.Key_Backtab else Qt.Key(event.key())
            combination = QKeySequence((_without_typed_shift(event, held) | key).toCombined())
            self._end()
            self.recorded.emit(
                normal(combination.toString(QKeySequence.SequenceFormat.PortableText))
            )

    @staticmethod
    def _held(event: QKeyEvent) -> list[str]:
        modifiers = {
            "Ctrl": Qt.KeyboardModifier.ControlModifier,
            "Alt": Qt.KeyboardModifier.AltModifier,
            "Shift": Qt.KeyboardModifier.ShiftModifier,
            "Meta": Qt.KeyboardModifier.MetaModifier,
        }
        pressed = _MODIFIERS.get(Qt.Key(event.key()))
        return [
            w for w, modifier in modifiers.items() if event.modifiers() & modifier or w == pressed
        ]

    def _end(self) -> None:
        self._waiting = False
        self.clear()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._waiting:
            self._end()
            self.given_up.emit()


def _without_typed_shift(event: QKeyEvent, held: Qt.KeyboardModifier) -> Qt.KeyboardModifier:
    """Leave Shift out where it is only how this keyboard types the sign, as with +."""
    text = event.text()
    is_sign = bool(text) and text.isprintable() and not text.isalnum() and not text.isspace()
    return held & ~Qt.KeyboardModifier.ShiftModifier if is_sign else held
