"""Tables as CSV: UTF-8 with a byte-order mark, one file a table, no cell that can run."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, date, datetime
from pathlib import Path

from imrdesk.domain.custom_fields import CustomField
from imrdesk.export.cells import defused, printable
from imrdesk.export.columns import Cell, Row
from imrdesk.export.rows import LETTERS, ExportLetter
from imrdesk.export.tables import (
    DATA_DICTIONARY,
    TABLES,
    ExportTables,
    dictionary_rows,
    letter_rows,
)


def csv_paths(out: Path) -> tuple[Path, ...]:
    """Return the files of an export to `out`: Letters in `out` itself, the others beside it."""
    return tuple(
        out if table is LETTERS else out.with_name(f"{out.stem}-{table.slug}{out.suffix}")
        for table in TABLES
    )


def csv_cell(cell: Cell) -> str | int | float:
    """Return a cell as it stands in a CSV file: ISO dates, times in UTC, defused text."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return f"{cell.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, str):
        return defused(printable(cell))
    return cell


class CsvWriter:
    """Writes the tables to the files of `csv_paths`; Excel reads them as UTF-8 by their mark."""

    def __init__(self, paths: Sequence[Path], own: Sequence[CustomField] = ()) -> None:
        """Open the files, in the order of the tables, and write the headers."""
        self._tables = ExportTables.of(own)
        self._files = ExitStack()
        self._writers = {}
        for table, path in zip(self._tables.every, paths, strict=True):
            file = self._files.enter_context(path.open("w", encoding="utf-8-sig", newline=""))
            self._writers[table.name] = csv.writer(file)
            self._writers[table.name].writerow(table.header)

    def add(self, letter: ExportLetter) -> None:
        """Write the rows of one letter."""
        for table, row in letter_rows(letter, self._tables):
            self._write(table.name, row)

    def finish(self) -> tuple[str, ...]:
        """Write the data dictionary and complete the files."""
        for row in dictionary_rows(self._tables):
            self._write(DATA_DICTIONARY.name, row)
        self.close()
        return ()

    def close(self) -> None:
        """Close the files."""
        self._files.close()

    def _write(self, table: str, row: Row) -> None:
        self._writers[table].writerow([csv_cell(cell) for cell in row])
