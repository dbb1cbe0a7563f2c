"""Copies of a workspace that are known to be good."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database, Migrations

from imrdesk.errors import UserError
from imrdesk.store.failures import told_in_one_sentence


def back_up(db: Database, target: Path) -> None:
    """Write a verified copy of an open workspace to `target`, readable by its owner only.

    The copy is made through SQLite's backup API, so it is whole whatever is being written
    meanwhile; it takes its name only after it has been checked.

    Raises:
        UserError: where the copy cannot be written, or is not whole.
    """
    with told_in_one_sentence(target):
        temporary = _new_file_beside(target)
        try:
            with closing(sqlite3.connect(temporary)) as copy:
                db.conn.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
                _verify(db, copy, target)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)


def bring_up_to_date(
    db: Database, path: Path, migrations: Migrations, have: int, wanted: int
) -> None:
    """Take the steps that lead from an older file to the shape of this program.

    A backup is written beside the file first, named after the version that it has.

    Raises:
        UserError: where the backup cannot be written; then the file is left as it is.
    """
    if have == wanted:
        return
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    back_up(db, path.with_name(f"{path.stem}-version{have}-{stamp}{path.suffix}"))
    with told_in_one_sentence(path):
        migrations.apply(db)


def _new_file_beside(target: Path) -> Path:
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise UserError(
            f"No backup can be written to the folder {target.parent}: {error.strerror}."
        ) from error
    os.close(handle)
    return Path(name)


def _verify(db: Database, copy: sqlite3.Connection, target: Path) -> None:
    """Make sure that a copy is sound and has every row of every table."""
    sound = copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    if not sound or _row_counts(Database(copy, execute_plugins=False)) != _row_counts(db):
        raise UserError(f"The backup {target.name} is not whole; see to the disk it is on.")


def _row_counts(db: Database) -> dict[str, int]:
    return {table.name: table.count for table in db.tables}
