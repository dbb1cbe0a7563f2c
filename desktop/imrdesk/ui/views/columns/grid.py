"""The grid: one row a value, worked through with the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView
from typing_extensions import override

from imrdesk.ui.actions import Actions
from imrdesk.ui.models.column_model import Column, ColumnModel
from imrdesk.ui.views.columns.delegate import row_height

Index = QModelIndex | QPersistentModelIndex

_WIDTHS = {Column.CASE: 17, Column.ABOUT: 25, Column.VALUE: 20, Column.STATE: 15.5}
"""How many digits have room in a column at first."""
_WIDE = 32  # digits, for values that are texts
_NO_KEY = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class ColumnGrid(QTableView):
    """The rows; what keys mean here is told by signals.

    Signals:
        confirm_wanted: (step): the row's value stands; then on to the next row, or the one before.
        confirm_all_wanted: the values of all rows stand.
        doubt_wanted: the row is to be marked doubtful, or no longer.
        revert_wanted: back to what the program read.
        open_wanted: the letter is to be opened at the field.
        edit_wanted: the value is to be typed: the key that begins it, or None: as it stands.
        clear_wanted: the value is to be typed, beginning with nothing.
        field_wanted: (step): the next field, or the one before.
        renew_wanted: the rows are to be looked for again.
        row_changed: the number of the current row.
        laid_out: the cells stand elsewhere now.
    """

    confirm_wanted = Signal(int)
    confirm_all_wanted = Signal()
    doubt_wanted = Signal()
    revert_wanted = Signal()
    open_wanted = Signal()
    edit_wanted = Signal(object)
    clear_wanted = Signal()
    field_wanted = Signal(int)
    renew_wanted = Signal()
    row_changed = Signal(int)
    laid_out = Signal()

    def __init__(self, model: ColumnModel, actions: Actions) -> None:
        super().__init__()
        self._rows = model
        self._actions = actions
        self._is_wide = False
        self._fitted = (0, False)  # how wide a digit was, and whether there were texts
        self._keys: Mapping[tuple[int, Qt.KeyboardModifier], Callable[[], object]] = self._bound()
        self.setObjectName("columnGrid")
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.sectionResized.connect(lambda *_: self.laid_out.emit())
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._moved())
        model.modelReset.connect(self._moved)
        self._fit_rows()

    def _bound(self) -> Mapping[tuple[int, Qt.KeyboardModifier], Callable[[], object]]:
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return {
            **{(key, _NO_KEY): lambda: self.confirm_wanted.emit(1) for key in enter},
            **{(key, _SHIFT): lambda: self.confirm_wanted.emit(-1) for key in enter},
            **{(key, _CTRL): self.confirm_all_wanted.emit for key in enter},
            (Qt.Key.Key_Space, _NO_KEY): self.doubt_wanted.emit,
            (Qt.Key.Key_F2, _NO_KEY): self.open_wanted.emit,
            (Qt.Key.Key_F5, _NO_KEY): self.renew_wanted.emit,
            (Qt.Key.Key_Delete, _NO_KEY): self.clear_wanted.emit,
            (Qt.Key.Key_Right, _NO_KEY): lambda: self.edit_wanted.emit(None),
            (Qt.Key.Key_Left, _CTRL): lambda: self.field_wanted.emit(-1),
            (Qt.Key.Key_Right, _CTRL): lambda: self.field_wanted.emit(1),
            (Qt.Key.Key_Home, _NO_KEY): lambda: self.go_to(0),
            (Qt.Key.Key_End, _NO_KEY): lambda: self.go_to(len(self._rows.keys) - 1),
        }

    @property
    def place(self) -> int:
        """The number of the current row; -1 where there is none."""
        return self.currentIndex().row()

    def go_to(self, number: int) -> None:
        """Make a row the current one, with the next ones in sight too."""
        if not 0 <= number < len(self._rows.keys):
            return
        ahead = min(number + 2, len(self._rows.keys) - 1)
        self.scrollTo(self._rows.index(ahead, 0))
        self.setCurrentIndex(self._rows.index(number, Column.VALUE))
        self.scrollTo(self.currentIndex())

    def fit_field(self, *, with_about: bool, wide: bool) -> None:
        """Show what the rows of a field need.

        Args:
            with_about: whether there is something to tell of each row's decision.
            wide: whether the values are texts, which have no room in a narrow column.
        """
        self.setColumnHidden(Column.ABOUT, not with_about)
        self._is_wide = wide
        self._fit_columns()

    def look(self) -> None:
        """Have the rows in sight read."""
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        count = len(self._rows.keys)
        if first >= 0:
            self._rows.look_at(first, last if last >= 0 else count - 1)

    def _moved(self) -> None:
        self.look()
        self.laid_out.emit()

    def _fit_rows(self) -> None:
        """Let rows and columns have room for their words, as large as these are now."""
        self.verticalHeader().setDefaultSectionSize(row_height(self.font()))
        self._fit_columns()

    def _fit_columns(self) -> None:
        digit = self.fontMetrics().horizontalAdvance("0")
        if (digit, self._is_wide) != self._fitted:
            self._fitted = (digit, self._is_wide)
            for column, digits in _WIDTHS.items():
                taken = _WIDE if column is Column.VALUE and self._is_wide else digits
                self.horizontalHeader().resizeSection(column, round(taken * digit))

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.row_changed.emit(current.row())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._moved()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_rows()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self.edit_wanted.emit(None)

    @override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._meant(event) is not None
        ):
            event.accept()  # these keys are the grid's, whatever the window uses them for
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        meant = self._meant(event)
        if meant is not None:
            meant()
        elif _begins_value(event):
            self.edit_wanted.emit(event)
        else:
            super().keyPressEvent(event)

    def _meant(self, event: QKeyEvent) -> Callable[[], object] | None:
        pressed = QKeySequence(event.keyCombination())
        if pressed in self._actions["revert_field"].shortcuts():
            return self.revert_wanted.emit
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return self._keys.get((event.key(), held))


def _begins_value(event: QKeyEvent) -> bool:
    """Tell whether a key is a character that somebody types."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | _SHIFT)
    return not held and bool(event.text().strip()) and event.text().isprintable()
