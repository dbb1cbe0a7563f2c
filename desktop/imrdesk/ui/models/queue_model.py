"""The queue as a table model: rows are fetched in blocks, sorted and filtered by the store."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from imrdesk.domain.values import display_value
from imrdesk.review.session import ReviewSession
from imrdesk.store.queue import QueueColumn, QueueQuery, QueueRow
from imrdesk.ui.words import declared, tr, translated

_BLOCK = 200
_BLOCKS_KEPT = 20
Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns of the queue."""

    CASE_NUMBER = 0
    OUTCOME = 1
    STATUS = 2
    NEEDS_EYES = 3
    DECISION_DATE = 4
    NAME = 5


HEADERS = {
    Column.CASE_NUMBER: declared("Case"),
    Column.OUTCOME: declared("Outcome"),
    Column.STATUS: declared("Status"),
    Column.NEEDS_EYES: declared("To look at"),
    Column.DECISION_DATE: declared("Decided"),
    Column.NAME: declared("File"),
}
_SORT_BY = {
    Column.CASE_NUMBER: QueueColumn.CASE_NUMBER,
    Column.OUTCOME: QueueColumn.OUTCOME,
    Column.STATUS: QueueColumn.STATUS,
    Column.NEEDS_EYES: QueueColumn.NEEDS_EYES,
    Column.DECISION_DATE: QueueColumn.DECISION_DATE,
    Column.NAME: QueueColumn.NAME,
}
_CELLS: dict[Column, Callable[[QueueRow], str]] = {
    Column.CASE_NUMBER: lambda row: row.case_number or tr("no case number"),
    Column.OUTCOME: lambda row: translated(row.outcome or ""),
    Column.STATUS: lambda row: translated(row.status.value),
    Column.NEEDS_EYES: lambda row: str(row.needs_eyes) if row.needs_eyes else "",
    Column.DECISION_DATE: lambda row: display_value(row.decision_date),
    Column.NAME: lambda row: row.name,
}


class QueueModel(QAbstractTableModel):
    """The letters that a query lets through, in its order."""

    def __init__(
        self,
        session: ReviewSession,
        parent: QObject | None = None,
        tag_words: Callable[[str], str] = str,
    ) -> None:
        super().__init__(parent)
        self._tag_words = tag_words
        self._session = session
        self.query = QueueQuery()
        self._count = session.queue_count(self.query)
        self._blocks: OrderedDict[int, list[QueueRow]] = OrderedDict()

    def set_query(self, query: QueueQuery) -> None:
        """Show the letters of another query."""
        self.beginResetModel()
        self.query = query
        self._blocks.clear()
        self._count = self._session.queue_count(query)
        self.endResetModel()

    def refresh(self) -> None:
        """Read again what is shown, and keep the selection where the count has not changed."""
        count = self._session.queue_count(self.query)
        if count != self._count:
            self.set_query(self.query)
            return
        self._blocks.clear()
        if count:
            self.dataChanged.emit(self.index(0, 0), self.index(count - 1, len(Column) - 1))

    def row_at(self, row: int) -> QueueRow | None:
        """Return the letter in a row; None past the end."""
        if not 0 <= row < self._count:
            return None
        number, offset = divmod(row, _BLOCK)
        block = self._blocks.get(number)
        if block is None:
            block = self._session.queue(self.query, number * _BLOCK, _BLOCK)
            self._blocks[number] = block
            if len(self._blocks) > _BLOCKS_KEPT:
                self._blocks.popitem(last=False)
        else:
            self._blocks.move_to_end(number)
        return block[offset] if offset < len(block) else None

    def row_of(self, letter_id: int) -> int | None:
        """Return the row that a letter stands in; None where the query leaves it out."""
        return self._session.queue_position(self.query, letter_id)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many letters the query lets through."""
        return 0 if parent is not None and parent.isValid() else self._count

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, or its letter under `Qt.UserRole`."""
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _CELLS[column](row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tool_tip(row, self._tag_words)
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.TextAlignmentRole and column is Column.NEEDS_EYES:
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
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translated(HEADERS[Column(section)])
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, in the store."""
        descending = order == Qt.SortOrder.DescendingOrder
        sort = _SORT_BY[Column(column)]
        self.set_query(replace(self.query, sort=sort, descending=descending))


def _tool_tip(row: QueueRow, tag_words: Callable[[str], str]) -> str:
    lines = [row.case_number or tr("no case number"), row.name]
    if row.treatments:
        lines.append(row.treatments)
    if row.same_case:
        lines.append(tr("Another letter in this workspace has the same case number."))
    if row.status_reason:
        lines.append(f"{translated(row.status.value)}: {row.status_reason}")
    lines += [tr("Tag {tag}", tag=tag_words(tag)) for tag in row.tags]
    return "\n".join(lines)
