"""All tables of an export in their order, and the data dictionary that describes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from imrdesk.export.columns import AnyTable, CellType, Column, Row, Table, list_cell
from imrdesk.export.history import CHANGES, change_rows
from imrdesk.export.rows import (
    ANNOTATIONS,
    DECISIONS,
    LETTERS,
    ExportLetter,
    decision_rows,
    note_rows,
)

LETTER_TABLES: tuple[AnyTable, ...] = (LETTERS, DECISIONS, ANNOTATIONS, CHANGES)
"""The tables whose rows come from letters."""


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
    ),
)

TABLES: tuple[AnyTable, ...] = (*LETTER_TABLES, DATA_DICTIONARY)
"""Every table, in the order of the sheets."""


def letter_rows(letter: ExportLetter) -> Iterator[tuple[AnyTable, Row]]:
    """Yield every row that a letter gives, with the table that it belongs to."""
    sources: tuple[tuple[AnyTable, Any], ...] = (
        (LETTERS, (letter,)),
        (DECISIONS, decision_rows(letter)),
        (ANNOTATIONS, note_rows(letter)),
        (CHANGES, change_rows(letter)),
    )
    for table, rows in sources:
        for row in table.rows(rows):
            yield table, row


def dictionary_rows() -> Iterator[Row]:
    """Yield the rows of the data dictionary: every column of every table of letters."""
    for table in LETTER_TABLES:
        yield from DATA_DICTIONARY.rows(DictionaryRow(table, column) for column in table.columns)
