"""Copies of a workspace that are known to be good."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from queue import Empty, SimpleQueue

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
            ends = table_ends(db)
            _copy_pages(db, temporary, stop_where_asked)
            verify(temporary, ends, target, cancelled)
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


def _copy_pages(db: Database, temporary: Path, progress: Callable[..., None]) -> None:
    with closing(sqlite3.connect(temporary)) as copy:
        # Nothing need survive a crash before the copy has its name.
        copy.execute("PRAGMA synchronous = OFF")
        # Each page is written once and in order; to keep them only costs time.
        copy.execute("PRAGMA cache_size = 10")
        db.conn.backup(copy, pages=_STEP_PAGES, progress=progress)
        copy.execute("PRAGMA journal_mode = DELETE")


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
    _bring_to_disk(finished, target)
    try:
        finished.replace(target)
        _bring_names_to_disk(target.parent)
    except OSError as error:
        raise _not_written(target, error) from error


def _bring_to_disk(finished: Path, target: Path) -> None:
    try:
        with finished.open("r+b") as file:
            os.fsync(file.fileno())
    except OSError as error:
        raise _not_written(target, error) from error


def _not_written(target: Path, error: OSError) -> UserError:
    return UserError(
        f"{target.name} cannot be written to the folder {target.parent}: {error.strerror}."
    )


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
    copy: Path, ends: Mapping[str, int], target: Path, cancelled: Callable[[], bool] = never
) -> None:
    """Make sure that a copy is sound and has every table to its end.

    Its tables are looked through by two threads, the largest first; SQLite lets them. A third
    brings it to the disk meanwhile.

    Args:
        copy: a closed copy.
        ends: of the tables of what was copied; see `table_ends`.
        target: what the copy is to be called.
        cancelled: asked several times a second.

    Raises:
        UserError: where it is not.
        sqlite3.OperationalError: where it was cancelled.
    """
    # The name of the schema stands for the free pages as well.
    tables = SimpleQueue[str]()
    for table in ("sqlite_schema", *sorted(ends, key=lambda table: ends[table], reverse=True)):
        tables.put(table)

    def look_through() -> bool:
        with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as part:
            part.set_progress_handler(lambda: int(cancelled()), _STEP_INSTRUCTIONS)
            try:
                while True:
                    table = tables.get_nowait()
                    named = table.replace("'", "''")
                    if part.execute(f"PRAGMA quick_check('{named}')").fetchone()[0] != "ok":
                        return False
            except Empty:
                return True

    with ThreadPoolExecutor(_CHECKERS + 1) as checkers:
        written = checkers.submit(_bring_to_disk, copy, target)
        looking = [checkers.submit(look_through) for _ in range(_CHECKERS)]
        sound = [one.result() for one in looking]
        written.result()
    with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as whole:
        if not all(sound) or _ends_in(whole) != ends:
            raise UserError(f"The backup {target.name} is not whole; see to the disk it is on.")


def table_ends(db: Database) -> dict[str, int]:
    """Return by its name the number of each table's last row; how many, where they have none."""
    return _ends_in(db.conn)


def _ends_in(connection: sqlite3.Connection) -> dict[str, int]:
    listed = "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type <> 'virtual'"
    ends = {}
    for name, has_no_numbers in connection.execute(listed).fetchall():
        quoted = name.replace('"', '""')
        end = "count(*)" if has_no_numbers else "coalesce(max(rowid), 0)"
        ends[name] = connection.execute(f'SELECT {end} FROM "{quoted}"').fetchone()[0]  # noqa: S608  quoted
    return ends
