"""All tables of an export in their order, and the data dictionary that describes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from imrdesk.domain.custom_fields import CustomField
from imrdesk.export.columns import AnyTable, CellType, Column, Row, Table, list_cell
from imrdesk.export.history import CHANGES, change_rows
from imrdesk.export.rows import (
    ANNOTATIONS,
    DECISIONS,
    LETTERS,
    DecisionRow,
    ExportLetter,
    decision_rows,
    decisions_table,
    letters_table,
    note_rows,
)

_YES = "yes"


@dataclass(frozen=True, slots=True)
class DictionaryRow:
    """What a row of the data dictionary is made from."""

    table: AnyTable
    column: Column[Any]


DATA_DICTIONARY: Table[DictionaryRow] = Table(
    "Data dictionary",
    (
        Column("table", "Table", CellType.TEXT, lambda row: row.table.name, "The table."),
        Column(
            "name",
            "Name",
            CellType.TEXT,
            lambda row: row.column.key,
            "The column's name in the table's header.",
            min_width=24,
        ),
        Column(
            "label",
            "Label",
            CellType.TEXT,
            lambda row: row.column.label,
            "The name that a reviewer sees.",
            min_width=24,
        ),
        Column("type", "Type", CellType.TEXT, lambda row: row.column.type.value, "The type."),
        Column(
            "allowed",
            "Allowed values",
            CellType.LONG_TEXT,
            lambda row: list_cell(row.column.allowed),
            "The only values that it can have; empty where it is not bound to any.",
        ),
        Column(
            "usual",
            "Usual values",
            CellType.LIST,
            lambda row: list_cell(row.column.suggested),
            "Values that are usual where others are allowed too.",
        ),
        Column(
            "meaning",
            "Meaning",
            CellType.LONG_TEXT,
            lambda row: row.column.meaning,
            "What it says.",
        ),
        Column(
            "source",
            "Source",
            CellType.LONG_TEXT,
            lambda row: row.column.origin,
            "Where in the letter or in the law it comes from.",
        ),
        Column(
            "required",
            "Required",
            CellType.CHOICE,
            lambda row: _YES if row.column.required else None,
            "Whether a record without it is incomplete.",
            allowed=(_YES,),
        ),
        Column(
            "retired",
            "Retired",
            CellType.CHOICE,
            lambda row: _YES if row.column.retired else None,
            "Whether it is a field of the workspace that is no longer in use.",
            allowed=(_YES,),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class ExportTables:
    """All tables of an export, of which two have columns for the workspace's own fields."""

    letters: Table[ExportLetter]
    decisions: Table[DecisionRow]

    @classmethod
    def of(cls, own: Sequence[CustomField]) -> ExportTables:
        """Return the tables of a workspace with these fields of its own."""
        return cls(letters_table(own), decisions_table(own)) if own else RECORD_TABLES

    @property
    def of_letters(self) -> tuple[AnyTable, ...]:
        """The tables whose rows come from letters."""
        return (self.letters, self.decisions, ANNOTATIONS, CHANGES)

    @property
    def every(self) -> tuple[AnyTable, ...]:
        """Every table, in the order of the sheets."""
        return (*self.of_letters, DATA_DICTIONARY)


RECORD_TABLES = ExportTables(LETTERS, DECISIONS)
"""The tables of a workspace that adds no fields."""

LETTER_TABLES = RECORD_TABLES.of_letters
TABLES = RECORD_TABLES.every


def letter_rows(
    letter: ExportLetter, tables: ExportTables = RECORD_TABLES
) -> Iterator[tuple[AnyTable, Row]]:
    """Yield every row that a letter gives, with the table that it belongs to."""
    sources: tuple[tuple[AnyTable, Any], ...] = (
        (tables.letters, (letter,)),
        (tables.decisions, decision_rows(letter)),
        (ANNOTATIONS, note_rows(letter)),
        (CHANGES, change_rows(letter)),
    )
    for table, rows in sources:
        for row in table.rows(rows):
            yield table, row


def dictionary_rows(tables: ExportTables = RECORD_TABLES) -> Iterator[Row]:
    """Yield the rows of the data dictionary: every column of every table of letters."""
    for table in tables.of_letters:
        yield from DATA_DICTIONARY.rows(DictionaryRow(table, column) for column in table.columns)
