"""Tables as Parquet: one file a table, with the types that columns have, for statistics programs.

Written by arro3, the Arrow and Parquet of the Rust project in 33 MB; pyarrow would be 165 MB,
more than the rest of the installed program.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, BinaryIO

import arro3.io
from arro3.core import Array, DataType, Field, RecordBatch, Schema, Table

from imrdesk.export.columns import AnyTable, Cell, CellType, Row
from imrdesk.export.rows import ExportLetter
from imrdesk.export.tables import AboutFact, ExportTables

_ROWS_AT_ONCE = 20_000
_EPOCH_DAY = date(1970, 1, 1).toordinal()
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_END = bytes.fromhex("ffffffff00000000")
"""What ends a stream of Arrow's (“Encapsulated message format”)."""

_TYPES: dict[CellType, DataType] = {
    CellType.INTEGER: DataType.int64(),
    CellType.NUMBER: DataType.float64(),
    CellType.DATE: DataType.date32(),
    CellType.MOMENT: DataType.timestamp("us", tz="UTC"),
}


def _strings(cells: Sequence[Cell]) -> Array:
    try:
        return Array(cells, DataType.string())
    except UnicodeEncodeError:  # half a character, which a file name can hold
        whole = [c and str(c).encode("utf-8", "replace").decode("utf-8") for c in cells]
        return Array(whole, DataType.string())


def _integers(cells: Sequence[Any]) -> Array:
    return Array(cells, DataType.int64())


def _numbers(cells: Sequence[Any]) -> Array:
    return Array([None if cell is None else float(cell) for cell in cells], DataType.float64())


def _days(cells: Sequence[Any]) -> Array:
    days = [None if cell is None else cell.toordinal() - _EPOCH_DAY for cell in cells]
    return Array(days, DataType.int32()).cast(DataType.date32())


def _moments(cells: Sequence[Any]) -> Array:
    counts = [None if c is None else round((c - _EPOCH).total_seconds() * 1e6) for c in cells]
    return Array(counts, DataType.int64()).cast(_TYPES[CellType.MOMENT])


_ARRAYS: dict[CellType, Callable[[Sequence[Any]], Array]] = {
    CellType.INTEGER: _integers,
    CellType.NUMBER: _numbers,
    CellType.DATE: _days,
    CellType.MOMENT: _moments,
}


class _TableFile:
    """One table while it is written: a stream of Arrow's on the disk, then the Parquet file."""

    def __init__(self, table: AnyTable, path: Path) -> None:
        self._table = table
        self._path = path
        self._spool = path.with_name(f"{path.name}.arrows")
        self._schema = Schema(
            [
                Field(
                    column.key,
                    _TYPES.get(column.type, DataType.string()),
                    metadata={"meaning": f"{column.label}. {column.meaning}"},
                )
                for column in table.columns
            ]
        )
        self._arrays = [_ARRAYS.get(column.type, _strings) for column in table.columns]
        self._rows: list[Row] = []
        self._head = self._stream([])[: -len(_END)]
        self._file: BinaryIO = self._spool.open("wb")
        self._file.write(self._head)

    def write(self, row: Row) -> None:
        self._rows.append(row)
        if len(self._rows) >= _ROWS_AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        columns = zip(*self._rows, strict=True)
        arrays = [make(cells) for make, cells in zip(self._arrays, columns, strict=True)]
        stream = self._stream([RecordBatch.from_arrays(arrays, schema=self._schema)])
        self._file.write(memoryview(stream)[len(self._head) : -len(_END)])
        self._rows.clear()

    def _stream(self, batches: list[RecordBatch]) -> bytes:
        """Return batches as a stream of Arrow's: the schema, the batches, and the end."""
        out = io.BytesIO()
        table = Table.from_batches(batches, schema=self._schema)
        arro3.io.write_ipc_stream(table, out, compression=None)
        return out.getvalue()

    def finish(self, about: Sequence[AboutFact]) -> None:
        if self._rows:
            self._flush()
        self._file.write(_END)
        self.close()
        # One key alone: several would stand in the file in an order of chance.
        told = json.dumps({name: value for name, value in about if value is not None})
        arro3.io.write_parquet(
            arro3.io.read_ipc_stream(self._spool),
            self._path,
            compression="snappy",
            created_by="imrdesk",
            key_value_metadata={"imrdesk": told} if about else None,
        )
        self._spool.unlink()

    def close(self) -> None:
        self._file.close()


class ParquetWriter:
    """Writes each table to a Parquet file, in constant memory."""

    def __init__(self, paths: Sequence[Path], tables: ExportTables) -> None:
        """Open the files, in the order of the tables."""
        self._files = {
            table.name: _TableFile(table, path)
            for table, path in zip(tables.every, paths, strict=True)
        }

    def add(self, _letter: ExportLetter, rows: Iterable[tuple[AnyTable, Row]]) -> None:
        """Write the rows of one letter."""
        for table, row in rows:
            self._files[table.name].write(row)

    def write(self, table: AnyTable, row: Row) -> None:
        """Write a row of a table."""
        self._files[table.name].write(row)

    def finish(self, about: Sequence[AboutFact]) -> tuple[str, ...]:
        """Complete the files."""
        for file in self._files.values():
            file.finish(about)
        return ()

    def close(self) -> None:
        """Let go of the files."""
        for file in self._files.values():
            file.close()
