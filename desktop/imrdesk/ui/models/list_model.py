"""The list of letters as a table model; which columns there are its heirs say."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from imrdesk.store.letter_rows import LetterRow
from imrdesk.ui.letter_list import LetterList

Index = QModelIndex | QPersistentModelIndex


class ListModel(QAbstractTableModel):
    """The letters of the list; each row's `LetterRow` is found under `Qt.UserRole`.

    Attributes:
        ids: of the letters, as the rows are; while a view lets the old rows go, theirs.
    """

    def __init__(self, letters: LetterList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.letters = letters
        self.ids = letters.ids
        letters.changed.connect(self._letters_changed)
        letters.rows_changed.connect(self._rows_changed)

    def row_at(self, row: int) -> LetterRow | None:
        """Return the letter in a row; None past the end."""
        return self.letters.row(row)

    def row_of(self, letter_id: int) -> int | None:
        """Return the row that a letter stands in; None where the list leaves it out."""
        return self.letters.position(letter_id)

    def letter_id(self, row: int) -> int | None:
        """Return the id of the letter in a row, which is known without reading the row."""
        return self.ids[row] if 0 <= row < len(self.ids) else None

    def _letters_changed(self) -> None:
        self.beginResetModel()
        self.ids = self.letters.ids
        self.endResetModel()

    def _rows_changed(self) -> None:
        if self.ids:
            last = self.index(len(self.ids) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many letters there are."""
        return 0 if parent is not None and parent.isValid() else len(self.ids)

    @abstractmethod
    def cell(self, row: LetterRow, column: int) -> str:
        """Return what a cell shows, as text."""

    @abstractmethod
    def title(self, column: int) -> str:
        """Return a column's title."""

    @abstractmethod
    def is_number(self, column: int) -> bool:
        """Whether a column shows numbers, which stand at its right."""

    @abstractmethod
    def tool_tip(self, row: LetterRow, column: int) -> str:
        """Return what is said of a cell where the mouse rests."""

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, or its letter under `Qt.UserRole`."""
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tool_tip(row, index.column())
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.TextAlignmentRole and self.is_number(index.column()):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a column's title."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(section)
        if role == Qt.ItemDataRole.TextAlignmentRole and self.is_number(section):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None
