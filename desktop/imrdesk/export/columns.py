"""What a table of an export is: columns that each know their name, their meaning and their cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, Generic, TypeAlias, TypeVar

from imrdesk.domain.fields import Field
from imrdesk.domain.values import LIST_SEPARATOR, Value, display_value

Cell: TypeAlias = str | int | float | date | datetime | None
"""What one cell holds; a `datetime` is aware; None is an empty cell."""

Row: TypeAlias = tuple[Cell, ...]

Source = TypeVar("Source")
"""What one row of a table is made from: a letter, a decision, a note, a change."""


class CellType(StrEnum):
    """How a column's cells are written; the value is its name in the data dictionary.

    The names of `FieldType` are among them, so that a field's column has the field's type.
    """

    TEXT = "text"
    LONG_TEXT = "long text"
    INTEGER = "integer"
    NUMBER = "number"
    DATE = "date"
    MOMENT = "date and time (UTC)"
    CHOICE = "choice"
    LIST = "list of text"
    CHOICES = "list of choices"


_WIDTHS = {
    CellType.TEXT: 18,
    CellType.LONG_TEXT: 60,
    CellType.INTEGER: 9,
    CellType.NUMBER: 12,
    CellType.DATE: 12,
    CellType.MOMENT: 20,
    CellType.CHOICE: 16,
    CellType.LIST: 28,
    CellType.CHOICES: 18,
}
_FILTER_BUTTON_WIDTH = 3


@dataclass(frozen=True, slots=True)
class Column(Generic[Source]):
    """One column of a table.

    Attributes:
        key: its name in the header; a field's column has the field's key (record.md).
        cell: makes the cell from what the row is made from.
        origin: where the fact comes from, for the data dictionary.
        allowed: the only values it can have; empty where it is not bound to any.
        suggested: values that are usual where others are allowed too.
        min_width: in characters, where the type's own width is too narrow.
        required: whether a record without it is incomplete.
        retired: whether it is a field of the workspace that is out of use.
    """

    key: str
    label: str
    type: CellType
    cell: Callable[[Source], Cell]
    meaning: str
    origin: str = "imrdesk"
    allowed: tuple[str, ...] = ()
    suggested: tuple[str, ...] = ()
    min_width: int = 0
    required: bool = False
    retired: bool = False

    @property
    def width(self) -> int:
        """A sensible width in a spreadsheet, in characters; the header always fits."""
        return max(_WIDTHS[self.type], self.min_width, len(self.key) + _FILTER_BUTTON_WIDTH)


def field_column(
    field: Field, cell: Callable[[Source], Cell], *, min_width: int = 0, retired: bool = False
) -> Column[Source]:
    """Return the column of a field of the record, or of the workspace."""
    return Column(
        field.key,
        field.label,
        CellType(field.type.value),
        cell,
        field.meaning,
        field.source,
        field.allowed,
        field.suggested,
        min_width,
        field.required,
        retired,
    )


@dataclass(frozen=True)
class Table(Generic[Source]):
    """A table: its columns, in the documented order, and what its rows are made from."""

    name: str
    columns: tuple[Column[Source], ...]

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.key for column in self.columns)

    @property
    def slug(self) -> str:
        """The name as a part of a file name."""
        return self.name.lower().replace(" ", "-")

    def rows(self, sources: Iterable[Source]) -> Iterator[Row]:
        """Yield one row for each source."""
        for source in sources:
            yield tuple(column.cell(source) for column in self.columns)


AnyTable: TypeAlias = Table[Any]


def value_cell(value: Value) -> Cell:
    """Return the cell of a field's value; the entries of a list are joined with ``; ``."""
    if isinstance(value, tuple):
        return list_cell(value)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def list_cell(entries: Iterable[str]) -> Cell:
    """Return the cell of a list: its entries joined with ``; ``, empty where there are none."""
    return LIST_SEPARATOR.join(entries) or None


def value_text(value: Value) -> Cell:
    """Return a value as text, for a column that holds values of every type; dates are ISO."""
    if isinstance(value, float):
        return display_value(value)
    cell = value_cell(value)
    return None if cell is None else str(cell)


def codes_text(column: Column[Any]) -> Cell:
    """Return what number stands for each allowed value of a column: “1 = Upheld; …”."""
    return list_cell(f"{code} = {value}" for code, value in enumerate(column.allowed, start=1))


def flat_text(cell: Cell) -> str | int | float | None:
    """Return a cell for files that know no dates: they are ISO texts, times in UTC."""
    if isinstance(cell, datetime):
        return f"{cell.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return cell.isoformat() if isinstance(cell, date) else cell
