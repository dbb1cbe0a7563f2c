"""Copies of a workspace that are known to be good."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database, Migrations

from imrdesk.errors import UserError
from imrdesk.store.failures import DamagedFileError, told_in_one_sentence
from imrdesk.store.leftovers import new_file_for, remove_with_logs

_STEP_PAGES = 4096
"""How many pages (16 MB, some 30 ms) are copied before it is asked whether to stop."""
_CHECKERS = 2
_STEP_INSTRUCTIONS = 200_000
"""How many instructions of SQLite pass, while a copy is checked, before it is asked again."""


class BackupStoppedError(Exception):
    """A backup was stopped before it was whole; nothing of it is left."""


def never() -> bool:
    """Tell that nobody wants the work to stop."""
    return False


def back_up(db: Database, target: Path, cancelled: Callable[[], bool] = never) -> None:
    """Write a verified copy of an open workspace to `target`, readable by its owner only.

    The copy is made through SQLite's backup API and is of one moment, whatever is being
    written meanwhile by others, whom it does not keep waiting; it takes its name only after
    it has been checked and has reached the disk.

    Raises:
        UserError: where the copy cannot be written, or is not whole.
        BackupStoppedError: where it was cancelled.
    """
    with told_in_one_sentence(target, "backup"):
        temporary = new_file_for(target)
        try:
            _copy(db, temporary, target, cancelled)
            put_in_place(temporary, target)
        finally:
            remove_with_logs(temporary)


def _copy(db: Database, temporary: Path, target: Path, cancelled: Callable[[], bool]) -> None:
    def stop_where_asked(*_pages: int) -> None:
        if cancelled():
            raise BackupStoppedError

    with _of_one_moment(db):
        try:
            counts = row_counts(db)
            with closing(sqlite3.connect(temporary)) as copy:
                # Nothing need survive a crash before the copy has its name.
                copy.execute("PRAGMA synchronous = OFF")
                # Each page is written once and in order; to keep them only costs time.
                copy.execute("PRAGMA cache_size = 10")
                db.conn.backup(copy, pages=_STEP_PAGES, progress=stop_where_asked)
                copy.execute("PRAGMA journal_mode = DELETE")
            verify(temporary, counts, target, cancelled)
        except UserError:
            _refuse_damaged(db)
            raise
        except sqlite3.DatabaseError as error:
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
            if code == sqlite3.SQLITE_INTERRUPT:
                raise BackupStoppedError from None
            if code == sqlite3.SQLITE_CORRUPT:
                _refuse_damaged(db)
            raise


@contextmanager
def _of_one_moment(db: Database) -> Iterator[None]:
    """Let everything that is read inside be of the moment of the first look."""
    if db.conn.in_transaction:
        yield
        return
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.rollback()


def _refuse_damaged(db: Database) -> None:
    """Tell of what was to be copied that it is damaged, where that is why the copy is.

    Raises:
        DamagedFileError: where it is.
    """
    path = Path(db.execute("PRAGMA database_list").fetchone()[2])
    with told_in_one_sentence(path):
        sound = db.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        if not sound or db.execute("PRAGMA foreign_key_check").fetchone():
            raise DamagedFileError(path)


def put_in_place(finished: Path, target: Path) -> None:
    """Give a finished file its name, for good: both the file and its name reach the disk.

    Raises:
        UserError: where that is refused; then what had the name still has it.
    """
    try:
        with finished.open("r+b") as file:
            os.fsync(file.fileno())
        finished.replace(target)
        _bring_names_to_disk(target.parent)
    except OSError as error:
        raise UserError(
            f"{target.name} cannot be written to the folder {target.parent}: {error.strerror}."
        ) from error


def _bring_names_to_disk(folder: Path) -> None:
    if os.name != "posix":  # elsewhere a folder cannot be opened, and a rename is durable
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


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


def verify(
    copy: Path, counts: dict[str, int], target: Path, cancelled: Callable[[], bool] = never
) -> None:
    """Make sure that a copy is sound and has every row of every table.

    Its tables are looked through by two threads, the largest first; SQLite lets them.

    Args:
        copy: a closed copy.
        counts: how many rows each table of what was copied has.
        target: what the copy is to be called.
        cancelled: asked several times a second.

    Raises:
        UserError: where it is not.
        sqlite3.OperationalError: where it was cancelled.
    """

    def is_whole(table: str) -> bool:
        with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as part:
            part.set_progress_handler(lambda: int(cancelled()), _STEP_INSTRUCTIONS)
            named = table.replace("'", "''")
            sound = bool(part.execute(f"PRAGMA quick_check('{named}')").fetchone()[0] == "ok")
            if not sound or table not in counts:
                return sound
            quoted = table.replace('"', '""')
            found = part.execute(f'SELECT count(*) FROM "{quoted}"').fetchone()[0]  # noqa: S608  quoted
            return bool(found == counts[table])

    # The name of the schema stands for the free pages as well.
    tables = ["sqlite_schema", *sorted(counts, key=lambda table: counts[table], reverse=True)]
    with ThreadPoolExecutor(_CHECKERS) as checkers:
        if not all(list(checkers.map(is_whole, tables))):
            raise UserError(f"The backup {target.name} is not whole; see to the disk it is on.")


def row_counts(db: Database) -> dict[str, int]:
    """Return how many rows each table has, by its name."""
    return {table.name: table.count for table in db.tables}
