"""Writing many rows at once, all with the same columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlite_utils import Database


def insert_rows(db: Database, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert rows (column name to value) by one prepared statement.

    sqlite-utils makes a statement of its own for every hundred rows, and looks at each value,
    which for an import takes as long as SQLite's own work.

    Args:
        db: inside a transaction.
        table: its name, which is one of ours, as are those of the columns.
        rows: with the same columns in the same order, of numbers, texts, bytes and None.
    """
    rows = iter(rows)
    first = next(rows, None)
    if first is None:
        return
    names, marks = ", ".join(first), ", ".join("?" * len(first))
    sql = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608  our own names
    db.execute(sql, [*first.values()])
    db.conn.executemany(sql, ([*row.values()] for row in rows))
