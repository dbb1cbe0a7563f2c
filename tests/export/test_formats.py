"""The formats for statistics: what others read out of the files is what stands in the tables."""

from __future__ import annotations

import hashlib
import io
import json
import sqlite3
import zipfile
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import arro3.io
import pytest
from arro3.core import Table as ArrowTable
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from export.export_samples import ONE_ITEM, letter, reviewed_letter, two_item_letter
from imrdesk.export.cells import printable
from imrdesk.export.columns import AnyTable, Cell, Row, flat_text
from imrdesk.export.csv import csv_paths
from imrdesk.export.rows import DECISIONS, LETTERS, ExportLetter
from imrdesk.export.stamp import Stamp
from imrdesk.export.tables import LETTER_TABLES, RECORD_TABLES, letter_rows
from imrdesk.export.writer import export_letters

LETTERS_OUT = (reviewed_letter(), two_item_letter())
STAMP = Stamp("w.imr", "imrdesk 1", "", "Every letter", datetime(2026, 3, 4, 5, 6, tzinfo=UTC))
TEXTS = st.text(st.characters(codec="utf-8"), max_size=60) | st.sampled_from(
    [
        "=1+1",
        "00123",
        "1/2",
        "3-4",
        "  two  spaces ",
        "a\tb",
        "a\n\nb",
        "<r>&amp;</r>",
        "שלום",
        "🩺",
    ]
)


def rows_of(table: AnyTable, letters: Sequence[ExportLetter] = LETTERS_OUT) -> list[Row]:
    return [row for one in letters for of, row in letter_rows(one) if of is table]


def in_sqlite(path: Path, sql: str) -> list[tuple[Cell, ...]]:
    database = sqlite3.connect(path)
    try:
        return database.execute(sql).fetchall()
    finally:
        database.close()


def parquet_rows(path: Path) -> list[Row]:
    table = arro3.io.read_parquet(path).read_all()
    assert isinstance(table, ArrowTable)
    read: Any = table.columns
    columns = [[cell.as_py() for cell in column] for column in read]
    return list(zip(*columns, strict=True))


def ods_sheets(path: Path) -> dict[str, list[list[tuple[str | None, str]]]]:
    """Return the cells of each sheet, each as the type and the value that it has."""
    names = {"office": "office", "table": "table", "text": "text"}
    spaces = {k: f"urn:oasis:names:tc:opendocument:xmlns:{v}:1.0" for k, v in names.items()}
    with zipfile.ZipFile(path) as archive:
        root = etree.parse(io.BytesIO(archive.read("content.xml"))).getroot()

    def cell(node: etree._Element) -> tuple[str | None, str]:
        office = f"{{{spaces['office']}}}"
        kind = node.get(f"{office}value-type")
        told = node.get(f"{office}date-value") or node.get(f"{office}value")
        if told is not None:
            return kind, told
        for space in node.iterfind(".//text:s", spaces):
            space.text = " " * int(space.get(f"{{{spaces['text']}}}c", "1"))
        for tab in node.iterfind(".//text:tab", spaces):
            tab.text = "\t"
        return kind, "\n".join("".join(p.itertext()) for p in node.iterfind("text:p", spaces))

    return {
        sheet.get(f"{{{spaces['table']}}}name", ""): [
            [cell(one) for one in row.iterfind("table:table-cell", spaces)]
            for row in sheet.iterfind("table:table-row", spaces)
        ]
        for sheet in root.iterfind(".//table:table", spaces)
    }


def ods_cell(cell: Cell) -> tuple[str | None, str]:
    if cell is None or cell == "":
        return None, ""
    if isinstance(cell, datetime):
        return "date", f"{cell:%Y-%m-%dT%H:%M:%S}"
    if isinstance(cell, date):
        return "date", cell.isoformat()
    return ("string", printable(cell)) if isinstance(cell, str) else ("float", str(cell))


def test_parquet_has_the_cells_in_their_types(tmp_path: Path) -> None:
    exported = export_letters(LETTERS_OUT, tmp_path / "a.parquet")
    assert exported.paths == csv_paths(tmp_path / "a.parquet")
    for table, path in zip(LETTER_TABLES, exported.paths[:4], strict=True):
        assert parquet_rows(path) == rows_of(table)


def test_parquet_can_have_more_rows_than_go_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("imrdesk.export.parquet._ROWS_AT_ONCE", 2)
    letters = [letter(letter_id=number) for number in range(1, 8)]
    export_letters(letters, tmp_path / "a.parquet")
    assert parquet_rows(tmp_path / "a.parquet") == rows_of(LETTERS, letters)


def test_sqlite_has_the_cells_and_leads_from_row_to_letter(tmp_path: Path) -> None:
    out = tmp_path / "cases.sqlite"
    export_letters(LETTERS_OUT, out)
    for table in LETTER_TABLES:
        names = ", ".join(f'"{name}"' for name in table.header)
        order = "letter_id" if table is LETTERS else "id"
        found = in_sqlite(out, f"SELECT {names} FROM {table.slug} ORDER BY {order}")  # noqa: S608
        assert found == [tuple(map(flat_text, row)) for row in rows_of(table)]
    assert in_sqlite(out, "PRAGMA foreign_key_check") == []
    [reference] = in_sqlite(out, "PRAGMA foreign_key_list(decisions)")
    assert reference[2:5] == ("letters", "letter_id", "letter_id")
    found = in_sqlite(out, "SELECT rowid FROM letters_fts WHERE letters_fts MATCH 'neck'")
    assert found == [(1,)]


def test_datasette_is_told_what_the_columns_mean(tmp_path: Path) -> None:
    exported = export_letters(LETTERS_OUT, tmp_path / "cases.sqlite", stamp=STAMP)
    told = json.loads(exported.paths[1].read_text("utf-8"))
    letters = told["databases"]["cases"]["tables"]["letters"]
    assert letters["columns"]["age"].startswith("Age. ")
    assert letters["label_column"] == "case_number"
    assert set(letters["facets"]) <= set(LETTERS.header)
    assert "Workspace: w.imr" in told["description"]


def test_ods_has_the_cells_in_their_types(tmp_path: Path) -> None:
    export_letters(LETTERS_OUT, tmp_path / "a.ods")
    sheets = ods_sheets(tmp_path / "a.ods")
    assert list(sheets) == [table.name for table in RECORD_TABLES.every]
    for table in LETTER_TABLES:
        head, *rows = sheets[table.name]
        assert [value for _, value in head] == list(table.header)
        assert rows == [[ods_cell(cell) for cell in row] for row in rows_of(table)]


@settings(max_examples=40, deadline=None)
@given(text=TEXTS)
def test_no_text_is_a_formula_or_lost(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("texts")
    one = letter({**ONE_ITEM, "clinical_summary": text})
    place = LETTERS.header.index("clinical_summary")
    for ending in ("ods", "sqlite", "parquet"):
        export_letters([one], folder / f"a.{ending}")
    kind, shown = ods_sheets(folder / "a.ods")["Letters"][1][place]
    assert (kind, shown) == (("string" if text else None), printable(text))
    assert in_sqlite(folder / "a.sqlite", "SELECT clinical_summary FROM letters") == [(text,)]
    assert parquet_rows(folder / "a.parquet")[0][place] == text


def test_a_sheet_that_is_full_goes_on_in_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("imrdesk.export.ods._SHEET_ROWS", 3)
    letters = [letter(letter_id=number) for number in range(1, 6)]
    export_letters(letters, tmp_path / "a.ods")
    sheets = ods_sheets(tmp_path / "a.ods")
    assert [len(sheets[name]) for name in ("Letters", "Letters 2", "Letters 3")] == [3, 3, 2]


def test_csv_files_go_into_an_archive_or_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "cases"
    folder.mkdir()
    exported = export_letters(LETTERS_OUT, folder)
    names = [f"{table.slug}.csv" for table in RECORD_TABLES.every]
    assert [path.name for path in exported.paths] == names
    export_letters(LETTERS_OUT, tmp_path / "cases.zip")
    with zipfile.ZipFile(tmp_path / "cases.zip") as archive:
        assert archive.namelist() == names
        for name in names:
            assert archive.read(name) == (folder / name).read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cases", "cases.zip"]


@pytest.mark.parametrize("name", ["a.xlsx", "a.ods", "a.csv", "a.parquet", "a.sqlite", "a.jsonl"])
def test_a_stamp_stands_beside_with_the_checksums(tmp_path: Path, name: str) -> None:
    exported = export_letters(LETTERS_OUT, tmp_path / name, stamp=STAMP)
    *files, stamp = exported.paths
    assert stamp.name == f"{name}.stamp.json"
    told = json.loads(stamp.read_text("utf-8"))
    assert told["about"]["Letters"] == 2
    assert told["about"]["Decisions"] == 3
    assert told["about"]["Rows in Decisions"] == len(rows_of(DECISIONS))
    assert told["about"]["Extractor versions"] == "1"
    assert told["about"]["Exported (UTC)"] == "2026-03-04T05:06:00Z"
    assert [(one["name"], one["sha256"]) for one in told["files"]] == [
        (file.name, hashlib.sha256(file.read_bytes()).hexdigest()) for file in files
    ]


def test_a_spreadsheet_and_a_database_have_the_stamp_inside(tmp_path: Path) -> None:
    export_letters(LETTERS_OUT, tmp_path / "a.ods", stamp=STAMP)
    about = ods_sheets(tmp_path / "a.ods")["About"]
    assert [("string", "Workspace"), ("string", "w.imr")] in about
    export_letters(LETTERS_OUT, tmp_path / "a.sqlite", stamp=STAMP)
    facts = in_sqlite(tmp_path / "a.sqlite", "SELECT about, value FROM about")
    assert ("Letters chosen", "Every letter") in facts


def test_the_data_dictionary_is_markdown_with_what_is_filled(tmp_path: Path) -> None:
    export_letters(LETTERS_OUT, tmp_path / "a.md", stamp=STAMP)
    text = (tmp_path / "a.md").read_text("utf-8")
    lines = text.splitlines()
    assert "- Workspace: w.imr" in lines
    assert [line for line in lines if line.startswith("## ")] == [
        f"## {table.name}" for table in LETTER_TABLES
    ]
    (age,) = (line for line in lines if line.startswith("| age |"))
    assert age.endswith("| 50.0% |")
    assert {line.replace(r"\\|", "").count("|") for line in lines if line.startswith("|")} == {9}
