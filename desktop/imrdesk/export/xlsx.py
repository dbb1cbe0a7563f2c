"""Tables as an Excel workbook: one sheet a table, real dates, no formula, the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

from imrdesk.export.cells import EXCEL_CELL_LIMIT, cut_to_limit, printable
from imrdesk.export.columns import AnyTable, Cell, CellType, Row
from imrdesk.export.rows import ExportLetter
from imrdesk.export.tables import AboutFact, ExportTables

SHEET_ROWS = 1_048_576
"""How many rows a sheet can have, its header among them."""

FIRST_REAL_DATE = date(1900, 3, 1)
"""Excel counts a 29 February 1900 that never was, and no day before 1900."""

# Excel shows ##### for a text of more than 255 characters in a cell of the format “text”, so
# only columns of short text get it; it keeps a number-like text from becoming a number when
# somebody edits the cell.
_NUMBER_FORMATS = {
    CellType.TEXT: "@",
    CellType.CHOICE: "@",
    CellType.DATE: "yyyy-mm-dd",
    CellType.MOMENT: "yyyy-mm-dd hh:mm:ss",
}
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "use_zip64": True,
}
# One pixel over the usual height counts as chosen, so that a cell with line breaks does not
# make its row tall.
_ROW_HEIGHT = 15.75
_FROZEN_COLUMNS = 2
_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001  Excel's times have no zone


class _Sheet:
    """One sheet while it is written, row after row."""

    def __init__(self, book: _Book, table: AnyTable, name: str) -> None:
        self._book = book
        self._sheet = book.workbook.add_worksheet(name)
        self._sheet.set_default_row(_ROW_HEIGHT)
        self._sheet.freeze_panes(1, _FROZEN_COLUMNS)
        self._formats = [book.formats[column.type] for column in table.columns]
        self.next_row = 1
        for index, column in enumerate(table.columns):
            self._sheet.set_column(index, index, column.width)
            self._sheet.write_string(0, index, column.key, book.header_format)

    @property
    def is_full(self) -> bool:
        """Whether no further row fits."""
        return self.next_row >= SHEET_ROWS

    def write(self, row: Row) -> None:
        """Write a row below the others."""
        number, fitting, write_string = self.next_row, self._book.fitting, self._sheet.write_string
        for index, cell in enumerate(row):
            if cell is None or cell == "":
                continue
            if isinstance(cell, str):
                text = fitting(cell)
                if text[0] != "<":
                    write_string(number, index, text, self._formats[index])
                    continue
            self._write_cell(index, cell)
        self.next_row += 1

    def finish(self) -> None:
        """Put the filter over what was written."""
        self._sheet.autofilter(0, 0, self.next_row - 1, len(self._formats) - 1)

    def _write_cell(self, index: int, cell: Cell) -> None:
        place = (self.next_row, index)
        if isinstance(cell, datetime):
            moment = cell.astimezone(UTC).replace(tzinfo=None, microsecond=0)
            self._sheet.write_datetime(*place, moment, self._formats[index])
        elif isinstance(cell, date) and cell >= FIRST_REAL_DATE:
            self._sheet.write_datetime(*place, cell, self._formats[index])
        elif isinstance(cell, int | float):
            self._sheet.write_number(*place, cell, self._formats[index])
        else:
            text = cell.isoformat() if isinstance(cell, date) else self._book.fitting(str(cell))
            self._write_text(place, text, self._formats[index])

    def _write_text(self, place: tuple[int, int], text: str, form: object) -> None:
        if text.startswith("<r>") and text.endswith("</r>"):
            # xlsxwriter takes such a string for markup of its own and copies it into the file
            # as it is, formulas and all; as a text of several runs it is escaped.
            self._sheet.write_rich_string(*place, text[0], text[1], text[2:], form)
        else:
            self._sheet.write_string(*place, text, form)


class _Book:
    """The workbook with its formats, and how many texts had to be cut."""

    def __init__(self, path: Path) -> None:
        # The scratch files stand beside the workbook: on its disk, and gone with its folder.
        self.workbook = Workbook(str(path), {**_OPTIONS, "tmpdir": str(path.parent)})
        self.workbook.set_properties({"created": _CREATED, "comments": "Exported by imrdesk"})
        self.formats = {
            type_: self.workbook.add_format(
                {"num_format": _NUMBER_FORMATS.get(type_, "General"), "valign": "top"}
            )
            for type_ in CellType
        }
        self.header_format = self.workbook.add_format(
            {"bold": True, "bg_color": "#DDE6F0", "bottom": 1, "num_format": "@"}
        )
        self.cut = 0

    def fitting(self, text: str) -> str:
        """Return `text` as a cell can hold it; count what had to be cut."""
        shown = printable(text)
        fitted = cut_to_limit(shown)
        self.cut += fitted is not shown
        return fitted

    def let_go(self) -> None:
        """Close the scratch files of a workbook that will not be completed."""
        for sheet in self.workbook.worksheets():
            sheet._opt_close()  # noqa: SLF001  close() would first write the whole workbook
        self.workbook.fileclosed = True


class XlsxWriter:
    """Writes the tables to one workbook, in constant memory.

    A table with more rows than a sheet can have goes on in a further sheet at the end.
    """

    def __init__(self, path: Path, tables: ExportTables) -> None:
        """Open the workbook and write the headers."""
        self._book = _Book(path)
        self._sheets = {
            table.name: [_Sheet(self._book, table, table.name)] for table in tables.every
        }

    def add(self, _letter: ExportLetter, rows: Iterable[tuple[AnyTable, Row]]) -> None:
        """Write the rows of one letter."""
        for table, row in rows:
            self.write(table, row)

    def write(self, table: AnyTable, row: Row) -> None:
        """Write a row of a table."""
        self._sheet(table).write(row)

    def finish(self, _about: Sequence[AboutFact]) -> tuple[str, ...]:
        """Complete the file."""
        for sheets in self._sheets.values():
            for sheet in sheets:
                sheet.finish()
        try:
            self._book.workbook.close()
        except FileCreateError as error:
            raise OSError(*error.args[0].args) from error
        return tuple(self._remarks())

    def close(self) -> None:
        """Let go of the scratch files where the workbook was not completed."""
        if not self._book.workbook.fileclosed:
            self._book.let_go()

    def _sheet(self, table: AnyTable) -> _Sheet:
        sheets = self._sheets[table.name]
        if sheets[-1].is_full:
            sheets.append(_Sheet(self._book, table, f"{table.name} {len(sheets) + 1}"))
        return sheets[-1]

    def _remarks(self) -> list[str]:
        remarks = []
        if self._book.cut:
            remarks.append(
                f"Cells cut because a spreadsheet's cell holds at most {EXCEL_CELL_LIMIT:,} "
                f"characters: {self._book.cut}; each says so at its end, and .csv or .jsonl "
                "hold the whole text."
            )
        continued = [name for name, sheets in self._sheets.items() if len(sheets) > 1]
        if continued:
            remarks.append(
                f"More rows than a sheet can have, so that further sheets go on: "
                f"{', '.join(continued)}."
            )
        return remarks
