"""One field down the letters as a table model: rows are read a few at a time, when nothing waits.

A row that was not read yet is empty; reading never keeps the window, and the rows in sight come
first, then those that are likely to come into sight.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Container, Iterable, Sequence
from enum import IntEnum
from time import perf_counter

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from typing_extensions import override

from imrdesk.review.column_review import ColumnRow, LostRow, RowReader
from imrdesk.store.column_review import unpack
from imrdesk.ui.words import tr, translated

Index = QModelIndex | QPersistentModelIndex
Row = ColumnRow | LostRow

_KEPT = 4000
_TOLD = 1200  # characters of a value or a sentence in a tip
_SLICE_SECONDS = 0.008  # so that a frame of 60 a second is never missed because of it
_BEHIND, _BEFORE = 60, 20  # rows that are read ahead


class Column(IntEnum):
    """The columns of the grid."""

    CASE = 0
    ABOUT = 1
    VALUE = 2
    STATE = 3
    SENTENCE = 4


class ColumnModel(QAbstractTableModel):
    """The rows of a field, in the order in which they were found.

    Signals:
        read: a row was read: its number.
    """

    read = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: array[int] = array("q")
        self._reader: RowReader | None = None
        self._rows: OrderedDict[int, Row] = OrderedDict()
        self._stale: set[int] = set()
        self._wanted: list[int] = []
        self._sight = (0, 0)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_some)

    def show_rows(self, keys: array[int], reader: RowReader | None) -> None:
        """Show other rows, packed, which `reader` reads."""
        self.beginResetModel()
        self._keys = keys
        self._reader = reader
        self._rows.clear()
        self._stale.clear()
        self._wanted = []
        self._sight = (0, 0)
        self._timer.stop()
        self.endResetModel()

    @property
    def keys(self) -> Sequence[int]:
        """The keys of the rows, in order."""
        return self._keys

    def key(self, number: int) -> int | None:
        """Return the key of a row; None past the ends."""
        return self._keys[number] if 0 <= number < len(self._keys) else None

    def place_of(self, key: int) -> int | None:
        """Return the number of the row with a key."""
        try:
            return self._keys.index(key)
        except ValueError:
            return None

    def number_of(self, rows: Container[tuple[int, str]]) -> int | None:
        """Return the number of the first row that was read among some (letter id, path)."""
        read = (key for key, row in self._rows.items() if (row.letter_id, row.path) in rows)
        key = next(read, None)
        return None if key is None else self.place_of(key)

    def row(self, number: int) -> Row | None:
        """Return a row if it was read already."""
        key = self.key(number)
        return None if key is None else self._rows.get(key)

    def row_now(self, number: int) -> Row | None:
        """Return a row as it stands, which is read at once if need be; None past the ends."""
        key = self.key(number)
        if key is None or self._reader is None:
            return None
        if key not in self._rows or key in self._stale:
            self._reader.begin()
            self._take(number, self._reader.read(unpack(key)))
        return self._rows[key]

    def forget(self, letter_ids: Iterable[int] | None = None) -> None:
        """Read the rows of letters, or all, again; what was read shows until then."""
        changed = None if letter_ids is None else set(letter_ids)
        self._stale |= {key for key in self._rows if changed is None or key >> 32 in changed}
        self.look_at(*self._sight)

    def look_at(self, first: int, last: int) -> None:
        """Tell which rows are in sight; they are read first, then those around them."""
        self._sight = (first, last)
        seen = range(max(0, first), min(len(self._keys), last + 1))
        ahead = range(seen.stop, min(len(self._keys), seen.stop + _BEHIND))
        before = range(max(0, seen.start - _BEFORE), seen.start)
        self._wanted = [at for some in (seen, ahead, before) for at in some if self._is_due(at)]
        self._wanted.reverse()  # the next to read is the last
        if self._wanted and self._reader is not None:
            self._timer.start()

    @property
    def is_at_rest(self) -> bool:
        """Whether every row in sight and around was read."""
        return not self._wanted

    def _read_some(self) -> None:
        """Read rows for a moment, and go on when other things had their turn."""
        end = perf_counter() + _SLICE_SECONDS
        if self._reader is not None:
            self._reader.begin()
        while self._wanted and self._reader is not None and perf_counter() < end:
            number = self._wanted.pop()
            self._take(number, self._reader.read(unpack(self._keys[number])))
        if not self._wanted:
            self._timer.stop()

    def _is_due(self, number: int) -> bool:
        key = self._keys[number]
        return key not in self._rows or key in self._stale

    def _take(self, number: int, row: Row) -> None:
        key = self._keys[number]
        self._rows[key] = row
        self._rows.move_to_end(key)
        self._stale.discard(key)
        while len(self._rows) > _KEPT:
            gone, _ = self._rows.popitem(last=False)
            self._stale.discard(gone)
        self.dataChanged.emit(self.index(number, 0), self.index(number, len(Column) - 1))
        self.read.emit(number)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's words, or its row under `Qt.UserRole`; nothing is read for it."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return row
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return row.why if isinstance(row, LostRow) else _words(row, column)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, ColumnRow):
            return _tool_tip(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, ColumnRow):
            return ", ".join(filter(None, (_words(row, one) for one in Column)))
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a column's title."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _titles()[Column(section)]
        return None


def _titles() -> dict[Column, str]:
    return {
        Column.CASE: tr("Case"),
        Column.ABOUT: tr("Treatment"),
        Column.VALUE: tr("Value"),
        Column.STATE: tr("State"),
        Column.SENTENCE: tr("In the letter"),
    }


def _tool_tip(row: ColumnRow, column: Column) -> str:
    """Return a cell's words in full, with what is said of them."""
    lines = [_words(row, column)[:_TOLD]]
    if column is Column.CASE:
        lines.append(row.name)
    if column in (Column.STATE, Column.SENTENCE):
        lines += [translated(check.message) for check in row.checks]
    return "\n".join(filter(None, lines))


def _words(row: ColumnRow, column: Column) -> str:
    if column is Column.CASE:
        return row.case_number or tr("no case number")
    if column is Column.ABOUT:
        return row.about
    if column is Column.VALUE:
        return row.shown_value
    if column is Column.STATE:
        return translated(row.state.value)
    return row.sentence.folded().text
