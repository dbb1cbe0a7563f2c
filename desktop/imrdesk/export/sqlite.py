"""Tables as an SQLite database that Datasette serves: foreign keys, full-text search, metadata.

What Datasette is to show of them, their labels and meanings, stands in a metadata file beside the
database: `datasette cases.sqlite --metadata cases.metadata.json`.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from imrdesk.domain.values import Json
from imrdesk.export.columns import AnyTable, Cell, CellType, Column, Row, flat_text
from imrdesk.export.rows import ExportLetter
from imrdesk.export.tables import AboutFact, ExportTables

_ROWS_AT_ONCE = 2000
_LETTER_ID = "letter_id"
_MOST_FACETS = 4
_TYPES = {CellType.INTEGER: "INTEGER", CellType.NUMBER: "REAL"}
_SEARCHED = (CellType.TEXT, CellType.LONG_TEXT, CellType.LIST)


def sqlite_paths(out: Path, _tables: ExportTables) -> tuple[Path, ...]:
    """Return the files of an export: the database and what Datasette is told of it."""
    return out, out.with_name(f"{out.stem}.metadata.json")


class SqliteWriter:
    """Writes each table to a table of one database."""

    def __init__(self, paths: Sequence[Path], tables: ExportTables) -> None:
        """Make the database and its tables."""
        path, self._metadata = paths
        self._name = path.stem
        self._tables = tables
        self._db = sqlite3.connect(path, isolation_level=None)
        # The file is scratch until it is whole, so that nothing has to be safe meanwhile.
        self._db.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN")
        self._waiting: dict[str, list[tuple[str | int | float | None, ...]]] = {}
        self._inserts: dict[str, str] = {}
        for table in tables.every:
            self._db.execute(_create_table(table, has_letters=self._has_letters))
            marks = ", ".join("?" * len(table.columns))
            names = ", ".join(map(_quoted, table.header))
            self._inserts[table.name] = (
                f"INSERT INTO {_quoted(table_name(table))} ({names}) VALUES ({marks})"  # noqa: S608  quoted
            )
            self._waiting[table.name] = []

    @property
    def _has_letters(self) -> bool:
        return _is_keyed(self._tables.of_letters[0])

    def add(self, _letter: ExportLetter, rows: Iterable[tuple[AnyTable, Row]]) -> None:
        """Write the rows of one letter."""
        for table, row in rows:
            self.write(table, row)

    def write(self, table: AnyTable, row: Row) -> None:
        """Write a row of a table."""
        waiting = self._waiting[table.name]
        waiting.append(tuple(map(_stored, row)))
        if len(waiting) >= _ROWS_AT_ONCE:
            self._insert(table.name)

    def _insert(self, name: str) -> None:
        self._db.executemany(self._inserts[name], self._waiting[name])
        self._waiting[name].clear()

    def finish(self, about: Sequence[AboutFact]) -> tuple[str, ...]:
        """Write what waits, index it, and complete the files."""
        for table in self._tables.every:
            self._insert(table.name)
        for table in self._tables.of_letters:
            for statement in _indices(table):
                self._db.execute(statement)
        self._db.execute("COMMIT")
        self.close()
        described = _metadata(self._name, self._tables, about)
        text = json.dumps(described, indent=2, ensure_ascii=False)
        self._metadata.write_text(f"{text}\n", encoding="utf-8")
        return ()

    def close(self) -> None:
        """Let go of the database."""
        self._db.close()


def table_name(table: AnyTable) -> str:
    """Return the name of a table in the database."""
    return table.slug.replace("-", "_")


def _is_keyed(table: AnyTable) -> bool:
    """Tell whether a table has one row a letter and says which letter."""
    return table.name == "Letters" and _LETTER_ID in table.header


def _create_table(table: AnyTable, *, has_letters: bool) -> str:
    is_keyed = _is_keyed(table)
    columns = [] if is_keyed else ["id INTEGER PRIMARY KEY"]
    for column in table.columns:
        type_ = _TYPES.get(column.type, "TEXT")
        rule = ""
        if column.key == _LETTER_ID and is_keyed:
            rule = " PRIMARY KEY"
        elif column.key == _LETTER_ID and has_letters:
            rule = " REFERENCES letters (letter_id)"
        columns.append(f"{_quoted(column.key)} {type_}{rule}")
    return f"CREATE TABLE {_quoted(table_name(table))} ({', '.join(columns)})"


def _indices(table: AnyTable) -> list[str]:
    """Return what makes the rows of a letter, and words, quick to find."""
    name = table_name(table)
    statements = []
    if _LETTER_ID in table.header and not _is_keyed(table):
        statements.append(f"CREATE INDEX {_quoted(f'{name}_letter')} ON {name} ({_LETTER_ID})")
    words = [_quoted(column.key) for column in table.columns if column.type in _SEARCHED]
    if words:
        rowid = _LETTER_ID if _is_keyed(table) else "id"
        fts = f"{name}_fts"
        options = f"content='{name}', content_rowid='{rowid}', tokenize='porter unicode61'"
        statements += [
            f"CREATE VIRTUAL TABLE {fts} USING fts5 ({', '.join(words)}, {options})",
            f"INSERT INTO {fts} ({fts}) VALUES ('rebuild')",  # noqa: S608  our own names
        ]
    return statements


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _stored(cell: Cell) -> str | int | float | None:
    if isinstance(cell, str):
        # Half a character, which a file name can hold, is nothing that UTF-8 has.
        return cell if cell.isascii() else cell.encode("utf-8", "replace").decode("utf-8")
    return flat_text(cell)


def _metadata(name: str, tables: ExportTables, about: Sequence[AboutFact]) -> Json:
    """Return what Datasette shows of the database besides its rows."""
    told = [f"{fact}: {value}" for fact, value in about if value is not None]
    return {
        "title": "Independent Medical Review letters",
        "description": ". ".join(told),
        "databases": {name: {"tables": {table_name(t): _of_table(t) for t in tables.of_letters}}},
    }


def _of_table(table: AnyTable) -> Json:
    facets: list[Json] = [c.key for c in table.columns if c.type is CellType.CHOICE]
    described: dict[str, Json] = {
        "columns": {column.key: _described(column) for column in table.columns},
        "facets": facets[:_MOST_FACETS],
    }
    if _is_keyed(table) and "case_number" in table.header:
        described["label_column"] = "case_number"
    return described


def _described(column: Column[object]) -> str:
    return f"{column.label}. {column.meaning}"
