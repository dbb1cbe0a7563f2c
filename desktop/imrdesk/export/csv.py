"""Tables as CSV: UTF-8 with a byte-order mark, one file a table, no cell that can run."""

from __future__ import annotations

import csv
import shutil
import zipfile
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path

from imrdesk.export.cells import defused, printable
from imrdesk.export.columns import AnyTable, Cell, Row, flat_text
from imrdesk.export.rows import ExportLetter
from imrdesk.export.tables import RECORD_TABLES, AboutFact, ExportTables

_ZIPPED_AT = (1980, 1, 1, 0, 0, 0)
"""The same for every file, so that the same tables give the same bytes."""


def csv_paths(out: Path, tables: ExportTables = RECORD_TABLES) -> tuple[Path, ...]:
    """Return the files of an export to `out`: the first table in it, the others beside it."""
    others = tables.every[1:]
    return (out, *(out.with_name(f"{out.stem}-{other.slug}{out.suffix}") for other in others))


def folder_paths(folder: Path, tables: ExportTables = RECORD_TABLES) -> tuple[Path, ...]:
    """Return the files of an export into a folder, each named after its table."""
    return tuple(folder / f"{table.slug}.csv" for table in tables.every)


def csv_cell(cell: Cell) -> str | int | float:
    """Return a cell as it stands in a CSV file: ISO dates, times in UTC, defused text."""
    if isinstance(cell, str):
        return defused(printable(cell))
    if cell is None:
        return ""
    return cell if isinstance(cell, int | float) else flat_text(cell) or ""


class CsvWriter:
    """Writes each table to a file; Excel reads them as UTF-8 by their mark."""

    def __init__(self, paths: Sequence[Path], tables: ExportTables) -> None:
        """Open the files, in the order of the tables, and write the headers."""
        self._files = ExitStack()
        self._writers = {}
        for table, path in zip(tables.every, paths, strict=True):
            file = self._files.enter_context(path.open("w", encoding="utf-8-sig", newline=""))
            self._writers[table.name] = csv.writer(file)
            self._writers[table.name].writerow(table.header)

    def add(self, _letter: ExportLetter, rows: Iterable[tuple[AnyTable, Row]]) -> None:
        """Write the rows of one letter."""
        for table, row in rows:
            self.write(table, row)

    def write(self, table: AnyTable, row: Row) -> None:
        """Write a row of a table."""
        self._writers[table.name].writerow([csv_cell(cell) for cell in row])

    def finish(self, _about: Sequence[AboutFact]) -> tuple[str, ...]:
        """Complete the files."""
        self.close()
        return ()

    def close(self) -> None:
        """Close the files."""
        self._files.close()


class ZippedCsvWriter(CsvWriter):
    """Writes each table as a CSV file in one ZIP archive."""

    def __init__(self, path: Path, tables: ExportTables) -> None:
        """Open scratch files beside the archive, and write the headers."""
        self._path = path
        self._scratch = path.with_name(f"{path.name}.parts")
        self._scratch.mkdir()
        self._members = folder_paths(self._scratch, tables)
        super().__init__(self._members, tables)

    def finish(self, about: Sequence[AboutFact]) -> tuple[str, ...]:
        """Pack the files."""
        super().finish(about)
        with zipfile.ZipFile(self._path, "w", zipfile.ZIP_DEFLATED) as archive:
            for member in self._members:
                info = zipfile.ZipInfo(member.name, _ZIPPED_AT)
                info.compress_type = zipfile.ZIP_DEFLATED
                with member.open("rb") as source, archive.open(info, "w", force_zip64=True) as to:
                    shutil.copyfileobj(source, to)
        shutil.rmtree(self._scratch)
        return ()
