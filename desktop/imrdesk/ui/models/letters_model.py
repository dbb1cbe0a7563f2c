"""The list of letters as the table of all letters shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject
from typing_extensions import override

from imrdesk.domain.fields import Field
from imrdesk.store.letter_rows import LetterRow
from imrdesk.ui.letter_list import LetterList
from imrdesk.ui.models.letter_columns import CHECKS, LetterColumn, letter_columns
from imrdesk.ui.models.list_model import Index, ListModel
from imrdesk.ui.models.queue_model import letter_tool_tip
from imrdesk.ui.words import trn


class LettersModel(ListModel):
    """The letters of the list, in every column that there is."""

    def __init__(
        self,
        letters: LetterList,
        parent: QObject | None = None,
        tag_words: Callable[[str], str] = str,
    ) -> None:
        super().__init__(letters, parent)
        self._tag_words = tag_words
        self.columns: tuple[LetterColumn, ...] = letter_columns()

    def set_own_fields(self, own: Iterable[Field]) -> bool:
        """Take over the fields that the workspace adds to a letter; tell whether they differ."""
        columns = letter_columns(own)
        described = [(column.key, column.title, column.is_number) for column in columns]
        if described == [(column.key, column.title, column.is_number) for column in self.columns]:
            return False
        self.beginResetModel()
        self.columns = columns
        self.endResetModel()
        return True

    def column_of(self, key: str) -> int | None:
        """Return the place of a column in the model; None where there is none."""
        return next((at for at, column in enumerate(self.columns) if column.key == key), None)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    @override
    def cell(self, row: LetterRow, column: int) -> str:
        return self.columns[column].cell(row)

    @override
    def title(self, column: int) -> str:
        return self.columns[column].title

    @override
    def is_number(self, column: int) -> bool:
        return self.columns[column].is_number

    @override
    def tool_tip(self, row: LetterRow, column: int) -> str:
        if self.columns[column].key == CHECKS and (row.errors or row.warnings):
            counts = (
                trn("{n} error", "{n} errors", row.errors) if row.errors else "",
                trn("{n} warning", "{n} warnings", row.warnings) if row.warnings else "",
            )
            return ", ".join(filter(None, counts))
        return letter_tool_tip(row, self._tag_words)
