"""Exports against the bare libraries that write the same cells: `python benchmarks/export.py`.

The cells are made beforehand, so that the writing is compared with the writing; the memory is
that of the program's own writer in a process of its own, with twice the rows over once.
"""

from __future__ import annotations

import csv
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from xlsxwriter import Workbook

from figures import Figure, run_benchmark
from imrdesk.export.columns import CellType, Row
from imrdesk.export.csv import CsvWriter
from imrdesk.export.ods import OdsWriter
from imrdesk.export.parquet import ParquetWriter
from imrdesk.export.rows import DECISIONS, decision_rows
from imrdesk.export.sqlite import SqliteWriter, sqlite_paths
from imrdesk.export.tables import ExportTables, Part
from imrdesk.export.writer import LetterWriter
from imrdesk.export.xlsx import XlsxWriter

_ROWS, _QUICK_ROWS = 200_000, 12_000
_TABLES = ExportTables((Part(DECISIONS, decision_rows),))
_ROUNDS = 3
_ARROW = {
    CellType.INTEGER: pa.int64(),
    CellType.NUMBER: pa.float64(),
    CellType.DATE: pa.date32(),
    CellType.MOMENT: pa.timestamp("us", tz="UTC"),
}


def _cell(type_: CellType, key: str, number: int) -> Any:  # noqa: ANN401  of any column
    if number % 11 == 5 and key not in ("case_number", "letter_id"):
        return None
    if type_ is CellType.INTEGER:
        return number % 1000
    if type_ is CellType.DATE:
        return date(2014, 1, 1) + timedelta(days=number % 900)
    if type_ is CellType.MOMENT:
        return datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=number)
    if type_ is CellType.LONG_TEXT:
        return f"The request is not medically necessary for reason {number % 5000}. " * 4
    return f"{key} {number % 3000}"


def _rows(count: int) -> Iterator[Row]:
    columns = [(column.type, column.key) for column in DECISIONS.columns]
    for number in range(count):
        yield tuple(_cell(type_, key, number) for type_, key in columns)


def _write(make: Callable[[], LetterWriter], rows: Iterable[Row]) -> None:
    writer = make()
    for row in rows:
        writer.write(DECISIONS, row)
    writer.finish(())


def _bare_xlsx(path: Path, rows: Sequence[Row]) -> None:
    options = {"constant_memory": True, "strings_to_urls": False, "strings_to_formulas": False}
    book = Workbook(str(path), {**options, "strings_to_numbers": False, "remove_timezone": True})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, DECISIONS.header)
    for number, row in enumerate(rows, start=1):
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(number, place, cell)
            elif isinstance(cell, date):
                sheet.write_datetime(number, place, cell, day)
            elif cell is not None:
                sheet.write_number(number, place, cell)
    book.close()


def _bare_csv(path: Path, rows: Sequence[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(DECISIONS.header)
        writer.writerows(rows)


def _bare_parquet(path: Path, rows: Sequence[Row]) -> None:
    schema = pa.schema([(c.key, _ARROW.get(c.type, pa.string())) for c in DECISIONS.columns])
    with pq.ParquetWriter(path, schema) as writer:
        for first in range(0, len(rows), 20_000):
            columns = zip(*rows[first : first + 20_000], strict=True)
            arrays = [pa.array(c, f.type) for c, f in zip(columns, schema, strict=True)]
            writer.write_batch(pa.record_batch(arrays, schema=schema))


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _ratio(ours: Callable[[], object], bare: Callable[[], object], rounds: int) -> float:
    """Return how many times as long ours takes, by the best of some rounds in turns."""
    pairs = [(_seconds(bare), _seconds(ours)) for _ in range(rounds)]
    return min(ours for _, ours in pairs) / min(bare for bare, _ in pairs)


def writers(folder: Path) -> dict[str, Callable[[], LetterWriter]]:
    """Return what opens the program's writer of each format, in a folder."""
    parts = [folder / f"{table.slug}.x" for table in _TABLES.every]
    return {
        "xlsx": lambda: XlsxWriter(folder / "a.xlsx", _TABLES),
        "csv": lambda: CsvWriter(parts, _TABLES),
        "parquet": lambda: ParquetWriter(parts, _TABLES),
        "ods": lambda: OdsWriter(folder / "a.ods", _TABLES),
        "sqlite": lambda: SqliteWriter(sqlite_paths(_fresh(folder / "a.sqlite"), _TABLES), _TABLES),
    }


def _fresh(path: Path) -> Path:
    path.unlink(missing_ok=True)
    return path


def _memory(kind: str, rows: int, folder: Path) -> int:
    """Return the most memory, in bytes, that writing rows one by one takes in its own process."""
    command = [sys.executable, __file__, "--write", kind, str(rows), str(folder)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return int(told) * 1024


def measure(folder: Path, *, quick: bool) -> Iterable[Figure]:
    """Yield each format's ratio, and how memory grows with the rows."""
    count = _QUICK_ROWS if quick else _ROWS
    rows = list(_rows(count))
    make = writers(folder)

    def ours(kind: str) -> Callable[[], None]:
        return lambda: _write(make[kind], rows)

    rounds = _ROUNDS
    yield Figure(
        "csv_over_bare", _ratio(ours("csv"), lambda: _bare_csv(folder / "b", rows), rounds), 2.5
    )
    yield Figure(
        "parquet_over_bare",
        _ratio(ours("parquet"), lambda: _bare_parquet(folder / "b", rows), rounds),
        2.0,
    )
    rounds = _ROUNDS if quick else 1
    bare_xlsx = min(_seconds(lambda: _bare_xlsx(folder / "b.xlsx", rows)) for _ in range(rounds))
    for kind, limit in (("xlsx", 1.3), ("ods", 1.3), ("sqlite", 1.3)):
        took = min(_seconds(ours(kind)) for _ in range(rounds))
        yield Figure(f"{kind}_over_bare_xlsx", took / bare_xlsx, limit)
    for kind in make:
        once, twice = (_memory(kind, n, folder) for n in (count // 2, count))
        yield Figure(f"{kind}_memory_of_twice_the_rows", twice / once, 1.25)


def _write_and_tell(kind: str, rows: str, folder: str) -> None:
    _write(writers(Path(folder))[kind], _rows(int(rows)))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--write"]:
        _write_and_tell(*sys.argv[2:])
        sys.exit(0)
    sys.exit(run_benchmark(measure, __doc__))
