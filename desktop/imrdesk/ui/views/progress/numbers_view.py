"""The numbers of a figure as a table that can be sorted, copied and followed to the letters."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from imrdesk.ui.views.progress.chart_data import Cell, NumberRow, Numbers, Way

_Index = QModelIndex | QPersistentModelIndex
_SORTED = Qt.ItemDataRole.UserRole
_MOST_ROWS = 12  # that are shown before the table scrolls


def shown(cell: Cell) -> str:
    """Return how a cell is read: numbers with a few digits, nothing where there is none."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:.4g}" if abs(cell) < 1000 else f"{cell:.0f}"
    return str(cell)


def as_tsv(headers: tuple[str, ...], rows: list[NumberRow]) -> str:
    """Return rows as text that a spreadsheet takes: tabs between cells, a line a row."""
    lines = [headers, *([shown(cell) for cell in row.cells] for row in rows)]
    return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines) + "\n"


class NumbersModel(QAbstractTableModel):
    """The rows of a figure's numbers."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self.numbers = numbers

    def show_numbers(self, numbers: Numbers) -> None:
        """Show newer numbers."""
        self.beginResetModel()
        self.numbers = numbers
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.numbers.rows)

    @override
    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.numbers.headers)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.numbers.rows[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(cell)
        if role == _SORTED:
            return cell
        if role == Qt.ItemDataRole.TextAlignmentRole and not isinstance(cell, str):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.numbers.headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_words = all(isinstance(row.cells[section], str) for row in self.numbers.rows)
            side = Qt.AlignmentFlag.AlignLeft if is_words else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class _Sorted(QSortFilterProxyModel):
    """The rows in the order of a column; what is empty stands last, words without their case."""

    @override
    def lessThan(self, left: _Index, right: _Index) -> bool:
        one, other = left.data(_SORTED), right.data(_SORTED)
        return _order(one) < _order(other)


def _order(cell: Cell) -> tuple[int, float, str]:
    if cell is None:
        return 2, 0.0, ""
    return (1, 0.0, cell.casefold()) if isinstance(cell, str) else (0, float(cell), "")


class NumbersView(QTableView):
    """The table.

    Signals:
        chosen: a `Way` to the letters of a row.
    """

    chosen = Signal(object)

    def __init__(self, numbers: Numbers, name: str) -> None:
        super().__init__()
        self._model = NumbersModel(numbers)
        self._sorted = _Sorted(self)
        self._sorted.setSourceModel(self._model)
        self.setModel(self._sorted)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._follow)
        self._fit()

    def show_numbers(self, numbers: Numbers) -> None:
        """Show newer numbers."""
        self._model.show_numbers(numbers)
        self._fit()

    def rows(self) -> list[NumberRow]:
        """Return the rows as they are sorted now."""
        order = (self._sorted.index(row, 0) for row in range(self._sorted.rowCount()))
        return [self._row(index) for index in order]

    def copy(self) -> None:
        """Put the chosen rows, or all where at most one is chosen, into the clipboard."""
        chosen = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        rows = [self._row(index) for index in chosen] if len(chosen) > 1 else self.rows()
        QGuiApplication.clipboard().setText(as_tsv(self._model.numbers.headers, rows))

    def _row(self, index: QModelIndex) -> NumberRow:
        return self._model.numbers.rows[self._sorted.mapToSource(index).row()]

    def _follow(self, index: QModelIndex) -> None:
        way: Way | None = self._row(index).way
        if way is not None:
            self.chosen.emit(way)

    def _fit(self) -> None:
        rows = range(min(self._sorted.rowCount(), _MOST_ROWS))
        head = self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar().sizeHint().height()
        lines = sum(max(self.rowHeight(row), self.sizeHintForRow(row)) for row in rows)
        self.setFixedHeight(head + lines + bar + 2 * self.frameWidth())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self._follow(self.currentIndex())
        else:
            super().keyPressEvent(event)
