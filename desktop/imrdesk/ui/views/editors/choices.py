"""Editors of choices: one of a few values, or several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from imrdesk.domain.fields import Field
from imrdesk.domain.values import display_value, split_list
from imrdesk.ui.flow_layout import FlowLayout
from imrdesk.ui.views.editors.editor import Editor
from imrdesk.ui.widgets import restyle
from imrdesk.ui.words import translated


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

    def set_choices(self, choices: Sequence[str]) -> None:
        """Offer other choices; what is chosen stays."""
        if ["", *choices] == [self._combo.itemText(i) for i in range(self._combo.count())]:
            return
        with QSignalBlocker(self._combo):
            chosen = self._combo.currentText()
            self._combo.clear()
            self._combo.addItems(["", *choices])
            self._combo.setCurrentIndex(max(0, self._combo.findText(chosen)))

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
        if self._combo.read_only == read_only:
            return  # to style a box again takes longer than all else about it
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
    """Several of a few values, each a button that is in or out.

    Signals:
        rebuilt: there are other buttons than before, because other values are offered.
    """

    rebuilt = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._field = field
        self._chips: list[QPushButton] = []
        self._read_only = False
        self._shown = ""
        self._flow = FlowLayout(self)
        self._add_chips(field.allowed)

    def _add_chips(self, choices: Sequence[str]) -> None:
        for choice in choices:
            chip = QPushButton(choice)
            chip.setObjectName("chip")
            chip.setCheckable(True)
            chip.setAccessibleName(f"{translated(self._field.label)}: {choice}")
            chip.clicked.connect(self._chosen)
            self._chips.append(chip)
            self._flow.addWidget(chip)
        self.setFocusProxy(self.focus_widget())

    def set_choices(self, choices: Sequence[str]) -> None:
        """Offer other choices; those that stay keep their buttons."""
        if list(choices) == [chip.text() for chip in self._chips]:
            return
        kept = {chip.text(): chip for chip in self._chips}
        for text, chip in kept.items():
            if text not in choices:
                self._flow.removeWidget(chip)
                chip.hide()
                chip.deleteLater()
        self._chips = [chip for text, chip in kept.items() if text in choices]
        self._add_chips([choice for choice in choices if choice not in kept])
        self.rebuilt.emit()

    def _chosen(self) -> None:
        if self._read_only:
            self.set_text(self._shown)
            return
        self.typed.emit(self.text())
        self.settled.emit()

    @override
    def text(self) -> str:
        return display_value(tuple(chip.text() for chip in self._chips if chip.isChecked()))

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


class YesNoEditor(ChipsEditor):
    """Yes, no, or nothing yet: two buttons, of which at most one is in.

    The first letter of an answer gives it, from either button.
    """

    @override
    def _chosen(self) -> None:
        chosen = self.sender()
        for chip in self._chips:
            if chip is not chosen and not self._read_only:
                chip.setChecked(False)
        super()._chosen()

    def answer(self, letter: str) -> bool:
        """Give the answer that begins with a letter; False where none does."""
        for chip in self._chips:
            if letter and chip.text()[0].casefold() == letter.casefold():
                chip.setFocus(Qt.FocusReason.ShortcutFocusReason)
                if not chip.isChecked():
                    chip.click()
                return True
        return False
