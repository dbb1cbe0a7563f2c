"""The workbook, read back by openpyxl and by looking into its XML."""

from __future__ import annotations

import re
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell import Cell as SheetCell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from export.export_samples import ONE_ITEM, letter, reviewed_letter, two_item_letter
from imrdesk.domain.values import Value
from imrdesk.export import xlsx
from imrdesk.export.cells import printable
from imrdesk.export.columns import AnyTable, Cell
from imrdesk.export.rows import ExportLetter
from imrdesk.export.tables import TABLES, Tally, dictionary_rows, letter_rows
from imrdesk.export.writer import export_letters

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RUNNABLE = {"f", "hyperlinks", "oleObjects", "controls"}


def book(out: Path, *letters: ExportLetter) -> Workbook:
    export_letters(letters, out)
    return openpyxl.load_workbook(out)


def column_cells(sheet: Worksheet, row: int) -> dict[str, SheetCell]:
    """Return the cells of a row by the names of their columns."""
    names = [str(value) for value in next(sheet.iter_rows(values_only=True))]
    return {
        name: cell
        for name, cell in zip(names, sheet[row], strict=True)
        if isinstance(cell, SheetCell)
    }


def summary_cell(out: Path, text: Value) -> object:
    """Export a letter with this summary and return what stands in its cell."""
    sheet = book(out, letter({**ONE_ITEM, "clinical_summary": text}))["Letters"]
    cell = column_cells(sheet, 2)["clinical_summary"]
    assert cell.data_type == "s"
    return cell.value


def elements(path: Path) -> set[str]:
    """Return the names of all XML elements in the sheets of a workbook."""
    with zipfile.ZipFile(path) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        return {
            element.tag.removeprefix(_MAIN)
            for name in sheets
            for element in ET.fromstring(archive.read(name)).iter()  # noqa: S314  our own file
        }


def read_back(cell: Cell) -> object:
    """Return what openpyxl reads from a cell that was written from `cell`."""
    if isinstance(cell, datetime):
        return cell.astimezone(UTC).replace(tzinfo=None)
    if isinstance(cell, date):
        real = cell >= date(1900, 3, 1)
        return datetime(cell.year, cell.month, cell.day) if real else cell.isoformat()  # noqa: DTZ001
    return cell


def test_every_cell_comes_back_in_its_type(tmp_path: Path) -> None:
    letters = (reviewed_letter(), two_item_letter())
    written = book(tmp_path / "a.xlsx", *letters)
    assert written.sheetnames == [table.name for table in TABLES]
    tally = Tally()
    for table in TABLES:
        rows = [row for one in letters for of, row in letter_rows(one) if of is table]
        for row in rows:
            tally.add(table, row)
        rows = rows or list(dictionary_rows(tally=tally))
        read = list(written[table.name].iter_rows(values_only=True))
        assert read[0] == table.header
        assert read[1:] == [tuple(read_back(cell) for cell in row) for row in rows]


def test_types_are_those_of_the_fields(tmp_path: Path) -> None:
    sheet = book(tmp_path / "a.xlsx", two_item_letter(), reviewed_letter())["Letters"]
    cells = column_cells(sheet, 3)
    assert (cells["case_number"].data_type, cells["case_number"].number_format) == ("s", "@")
    assert cells["decision_date"].is_date
    assert cells["decision_date"].number_format == "yyyy-mm-dd"
    assert cells["imported"].number_format == "yyyy-mm-dd hh:mm:ss"
    assert cells["age"].data_type == "n"
    old_day = column_cells(sheet, 2)["date_of_injury"]
    assert (old_day.data_type, old_day.value) == ("s", "1899-12-30")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_sheet_is_ready_to_be_worked_with(tmp_path: Path, table: AnyTable) -> None:
    sheet = book(tmp_path / "a.xlsx", reviewed_letter())[table.name]
    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert all(cell.font.b for cell in sheet[1])
    widths = {
        index: group.width
        for group in sheet.column_dimensions.values()
        for index in range(group.min or 0, (group.max or 0) + 1)
    }
    assert [int(widths[index]) for index in sorted(widths)] == [
        column.width for column in table.columns
    ]
    assert not any(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row)


NASTY = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "{=SUM(A1:A2)}",
    "=cmd|' /C calc'!A0",
    "http://example.org/",
    "mailto:a@example.org",
    "internal:Sheet1!A1",
    "007",
    "1/2",
    "3-4",
    "1e5",
    "TRUE",
    "  blanks at both ends  ",
    "two\nlines",
    "שלום mixed עם English",
    "🙂 &amp; <b>bold</b> ]]>",
    "<r><t>a run</t></r>",
    "<r></t></is></c><c r='Z9'><f>1+1</f></c></r>",
    "<r></r>",
)


@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_text_comes_back_as_text(tmp_path: Path, text: str) -> None:
    out = tmp_path / "a.xlsx"
    assert summary_cell(out, text) == text
    assert not elements(out) & _RUNNABLE


def unescaped(text: str) -> str:
    """Take back the escape of the file format that openpyxl leaves in texts: `_x005F_`."""
    return re.sub(r"_x005F(?=_x[0-9A-Fa-f]{4}_)", "", text)


@settings(deadline=None, max_examples=60)
@given(
    text=st.text(min_size=1)
    | st.from_regex(r"[=+\-@\t\r\n'{]{1,3}\w*", fullmatch=True)
    | st.from_regex(r"<r>.*</r>", fullmatch=True)
)
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    out = tmp_path_factory.mktemp("xlsx") / "a.xlsx"
    assert unescaped(str(summary_cell(out, text))) == unescaped(printable(text))
    assert not elements(out) & _RUNNABLE


def test_control_characters_are_shown(tmp_path: Path) -> None:
    assert summary_cell(tmp_path / "a.xlsx", "bell\x07, half \ud83d") == "bell␇, half �"


def test_a_text_too_long_is_cut_and_told(tmp_path: Path) -> None:
    long_letter = letter({**ONE_ITEM, "clinical_summary": "x" * 40_000})
    exported = export_letters([long_letter, long_letter], tmp_path / "a.xlsx")
    (remark,) = exported.remarks
    assert "at most 32,767 characters: 2;" in remark
    cell = str(summary_cell(tmp_path / "b.xlsx", "x" * 40_000))
    assert re.fullmatch(r"x+… \[cut: \d+ characters\]", cell)
    assert export_letters([long_letter], tmp_path / "a.csv").remarks == ()


def test_a_full_sheet_goes_on_in_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "SHEET_ROWS", 9)
    exported = export_letters([reviewed_letter()], tmp_path / "a.xlsx")
    written = openpyxl.load_workbook(tmp_path / "a.xlsx")
    sheets = [written[name] for name in ("Changes", "Changes 2", "Changes 3")]
    assert [sheet.max_row for sheet in sheets] == [9, 9, 2]
    assert len({sheet["A1"].value for sheet in sheets}) == 1
    assert any("Changes" in remark for remark in exported.remarks)


def test_the_same_letters_give_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    export_letters([reviewed_letter(), two_item_letter()], first)
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    export_letters([reviewed_letter(), two_item_letter()], second)
    assert first.read_bytes() == second.read_bytes()
    # Neither now nor the machine's clock is in it.
    with zipfile.ZipFile(first) as archive:
        core = archive.read("docProps/core.xml").decode()
        assert {info.date_time[0] for info in archive.infolist()} == {1980}
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"2000-01-01T00:00:00Z"}
