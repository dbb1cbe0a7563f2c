"""All tables of an export in their order, and the data dictionary that describes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from imrdesk.domain.custom_fields import CustomField
from imrdesk.export.columns import (
    AnyTable,
    Cell,
    CellType,
    Column,
    Row,
    Table,
    codes_text,
    list_cell,
)
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
    """What a row of the data dictionary is made from.

    Attributes:
        rows: how many rows the table has; None where they were not counted.
        filled: in how many of them the column's cell is not empty.
    """

    table: AnyTable
    column: Column[Any]
    rows: int | None = None
    filled: int = 0

    @property
    def share(self) -> Cell:
        """The share of the filled cells, from 0 to 1; None where there are no rows."""
        return round(self.filled / self.rows, 4) if self.rows else None


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
            "codes",
            "Codes",
            CellType.LONG_TEXT,
            lambda row: codes_text(row.column),
            "The number that stands for each allowed value in a column of codes.",
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
        Column(
            "filled",
            "Filled",
            CellType.INTEGER,
            lambda row: None if row.rows is None else row.filled,
            "In how many rows of this export the column is not empty.",
        ),
        Column(
            "share_filled",
            "Share filled",
            CellType.NUMBER,
            lambda row: row.share,
            "The same as a share of the table's rows, from 0 to 1.",
        ),
    ),
)

AboutFact = tuple[str, Cell]
"""One thing about an export: its name and what it is."""

ABOUT: Table[AboutFact] = Table(
    "About",
    (
        Column(
            "about", "About", CellType.TEXT, lambda fact: fact[0], "What is told.", min_width=30
        ),
        Column("value", "Value", CellType.LONG_TEXT, lambda fact: fact[1], "What it is."),
    ),
)


@dataclass(frozen=True)
class Part:
    """A table of an export, and what a letter gives to make its rows from."""

    table: AnyTable
    sources: Callable[[ExportLetter], Iterable[Any]]


NOTES_PART = Part(ANNOTATIONS, note_rows)
CHANGES_PART = Part(CHANGES, change_rows)


def only_itself(letter: ExportLetter) -> tuple[ExportLetter]:
    """Return what the one row of a letter is made from."""
    return (letter,)


@dataclass(frozen=True)
class ExportTables:
    """All tables of an export.

    Attributes:
        parts: the tables whose rows come from letters, the one that matters most first.
        is_whole: whether they are all tables with all their columns, as nobody has chosen
            any.
        is_stamped: whether a table About tells of the export itself, for formats that have
            room for it.
    """

    parts: tuple[Part, ...]
    is_whole: bool = False
    is_stamped: bool = False

    @classmethod
    def of(cls, own: Sequence[CustomField]) -> ExportTables:
        """Return the tables of a workspace with these fields of its own."""
        if not own:
            return RECORD_TABLES
        return cls.whole(letters_table(own), decisions_table(own))

    @classmethod
    def whole(cls, letters: Table[ExportLetter], decisions: Table[DecisionRow]) -> ExportTables:
        """Return all tables, of which two have columns for the workspace's own fields."""
        of_letters, of_decisions = Part(letters, only_itself), Part(decisions, decision_rows)
        return cls((of_letters, of_decisions, NOTES_PART, CHANGES_PART), is_whole=True)

    @property
    def of_letters(self) -> tuple[AnyTable, ...]:
        """The tables whose rows come from letters."""
        return tuple(part.table for part in self.parts)

    @property
    def every(self) -> tuple[AnyTable, ...]:
        """Every table, in the order of the sheets."""
        about = (ABOUT,) if self.is_stamped else ()
        return (*self.of_letters, DATA_DICTIONARY, *about)

    def stamped(self) -> ExportTables:
        """Return the tables with one more that tells of the export itself."""
        return replace(self, is_stamped=True)


RECORD_TABLES = ExportTables.whole(LETTERS, DECISIONS)
"""The tables of a workspace that adds no fields."""

LETTER_TABLES = RECORD_TABLES.of_letters
TABLES = RECORD_TABLES.every


def letter_rows(
    letter: ExportLetter, tables: ExportTables = RECORD_TABLES
) -> Iterator[tuple[AnyTable, Row]]:
    """Yield every row that a letter gives, with the table that it belongs to."""
    for part in tables.parts:
        for row in part.table.rows(part.sources(letter)):
            yield part.table, row


@dataclass
class Tally:
    """Counts the rows of each table, and in how many of them each column is filled."""

    rows: Counter[str] = field(default_factory=Counter)
    filled: dict[str, list[int]] = field(default_factory=dict)

    def add(self, table: AnyTable, row: Row) -> None:
        """Count a row."""
        self.rows[table.name] += 1
        counts = self.filled.get(table.name)
        if counts is None:
            counts = self.filled[table.name] = [0] * len(row)
        for place, cell in enumerate(row):
            if cell is not None and cell != "":
                counts[place] += 1

    def of(self, table: AnyTable, place: int) -> tuple[int, int]:
        """Return how many rows a table has, and in how many a column is filled."""
        counts = self.filled.get(table.name)
        return self.rows[table.name], counts[place] if counts else 0


def dictionary_sources(
    tables: ExportTables = RECORD_TABLES, tally: Tally | None = None
) -> Iterator[DictionaryRow]:
    """Yield what the data dictionary is made from: every column of every table of letters."""
    for table in tables.of_letters:
        for place, column in enumerate(table.columns):
            if tally is None:
                yield DictionaryRow(table, column)
            else:
                yield DictionaryRow(table, column, *tally.of(table, place))


def dictionary_rows(
    tables: ExportTables = RECORD_TABLES, tally: Tally | None = None
) -> Iterator[Row]:
    """Yield the rows of the data dictionary."""
    yield from DATA_DICTIONARY.rows(dictionary_sources(tables, tally))
