"""The queue beside a letter as a table model: the list of letters in a few columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from imrdesk.domain.values import display_value
from imrdesk.store.letter_rows import LetterRow
from imrdesk.ui.letter_list import LetterList
from imrdesk.ui.models.list_model import Index, ListModel
from imrdesk.ui.words import declared, tr, translated


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
SORT_KEYS = {
    Column.CASE_NUMBER: "case_number",
    Column.OUTCOME: "outcome",
    Column.STATUS: "status",
    Column.NEEDS_EYES: "needs_eyes",
    Column.DECISION_DATE: "decision_date",
    Column.NAME: "name",
}
"""What of a `LetterQuery` each column is sorted by."""

_CELLS: dict[Column, Callable[[LetterRow], str]] = {
    Column.CASE_NUMBER: lambda row: row.case_number or tr("no case number"),
    Column.OUTCOME: lambda row: translated(display_value(row.values["outcome"])),
    Column.STATUS: lambda row: translated(row.status.value),
    Column.NEEDS_EYES: lambda row: str(row.needs_eyes) if row.needs_eyes else "",
    Column.DECISION_DATE: lambda row: display_value(row.values["decision_date"]),
    Column.NAME: lambda row: row.name,
}


class QueueModel(ListModel):
    """The letters of the list, for the pane beside the letter."""

    def __init__(
        self,
        letters: LetterList,
        parent: QObject | None = None,
        tag_words: Callable[[str], str] = str,
    ) -> None:
        super().__init__(letters, parent)
        self._tag_words = tag_words

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, in the store."""
        descending = order == Qt.SortOrder.DescendingOrder
        key = SORT_KEYS[Column(column)]
        self.letters.set_query(replace(self.letters.query, sort=key, descending=descending))

    @override
    def cell(self, row: LetterRow, column: int) -> str:
        return _CELLS[Column(column)](row)

    @override
    def title(self, column: int) -> str:
        return translated(HEADERS[Column(column)])

    @override
    def is_number(self, column: int) -> bool:
        return column == Column.NEEDS_EYES

    @override
    def tool_tip(self, row: LetterRow, column: int) -> str:
        return letter_tool_tip(row, self._tag_words)


def letter_tool_tip(row: LetterRow, tag_words: Callable[[str], str]) -> str:
    """Return what is said of a letter where the mouse rests on its row."""
    lines = [row.case_number or tr("no case number"), row.name]
    if row.treatments:
        lines.append(row.treatments)
    if row.same_case:
        lines.append(tr("Another letter in this workspace has the same case number."))
    if row.status_reason:
        lines.append(f"{translated(row.status.value)}: {row.status_reason}")
    lines += [tr("Tag {tag}", tag=tag_words(tag)) for tag in row.tags]
    return "\n".join(lines)
