"""CSV: what stands in the files, read back by the csv module."""

from __future__ import annotations

import csv
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from export.export_samples import ONE_ITEM, letter, reviewed_letter, two_item_letter
from imrdesk.export.cells import defused, printable
from imrdesk.export.columns import Cell
from imrdesk.export.csv import csv_cell, csv_paths
from imrdesk.export.tables import LETTER_TABLES, letter_rows
from imrdesk.export.writer import export_letters

GOLDEN = Path(__file__).parents[1] / "golden" / "export"


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_the_files_are_named_after_their_tables(tmp_path: Path) -> None:
    exported = export_letters([letter()], tmp_path / "cases.csv")
    names = [
        "cases.csv",
        "cases-decisions.csv",
        "cases-annotations.csv",
        "cases-changes.csv",
        "cases-data-dictionary.csv",
    ]
    assert [path.name for path in exported.paths] == names
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)


@pytest.mark.parametrize("path", csv_paths(GOLDEN / "letters.csv"), ids=lambda path: path.name)
def test_the_files_are_as_agreed(tmp_path: Path, path: Path) -> None:
    export_letters([reviewed_letter(), two_item_letter()], tmp_path / "letters.csv")
    assert (tmp_path / path.name).read_bytes() == path.read_bytes()


def test_excel_is_told_the_encoding(tmp_path: Path) -> None:
    for path in export_letters([two_item_letter()], tmp_path / "a.csv").paths:
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_no_letters_still_give_headers(tmp_path: Path) -> None:
    exported = export_letters([], tmp_path / "a.csv")
    assert [read(path)[0] for path in exported.paths[:4]] == [
        list(table.header) for table in LETTER_TABLES
    ]
    assert [len(read(path)) for path in exported.paths[:4]] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        (None, ""),
        (-4, -4),
        (date(2014, 8, 19), "2014-08-19"),
        (date(1850, 1, 2), "1850-01-02"),
        (datetime(2026, 3, 3, 9, 5, 59, 999_999, tzinfo=UTC), "2026-03-03T09:05:59Z"),
        (datetime(2026, 3, 3, 1, tzinfo=timezone(timedelta(hours=-8))), "2026-03-03T09:00:00Z"),
        ("=1+1", "'=1+1"),
        ("two\r\nlines", "two\nlines"),
    ],
)
def test_cells_are_written_for_people_and_programs(cell: Cell, written: str | int) -> None:
    assert csv_cell(cell) == written


@settings(deadline=None, max_examples=60)
@given(text=st.text(min_size=1) | st.from_regex(r"[=+\-@\t\r\n'\"; ,]{1,4}\w*", fullmatch=True))
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    out = tmp_path_factory.mktemp("csv") / "a.csv"
    export_letters([letter({**ONE_ITEM, "clinical_summary": text})], out)
    header, row = read(out)
    cell = row[header.index("clinical_summary")]
    assert cell == defused(printable(text))
    assert cell[:1] not in set("=+@\t\r\n")


def test_every_cell_of_every_table_comes_back(tmp_path: Path) -> None:
    letters = [reviewed_letter(), two_item_letter()]
    exported = export_letters(letters, tmp_path / "a.csv")
    for table, path in zip(LETTER_TABLES, exported.paths[:4], strict=True):
        wanted = [row for one in letters for of, row in letter_rows(one) if of is table]
        assert read(path)[1:] == [[str(csv_cell(cell)) for cell in row] for row in wanted]
