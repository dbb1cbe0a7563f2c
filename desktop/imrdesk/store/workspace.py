"""A workspace: one file with letters, what was read in them, and a reviewer's work."""

from __future__ import annotations

import os
import re
from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from filelock import FileLock
from sqlite_utils import Database

from imrdesk import __version__
from imrdesk.errors import BugError, UserError
from imrdesk.paths import account_name
from imrdesk.store.backup import back_up, bring_up_to_date, put_in_place
from imrdesk.store.connection import connect, recognise_file, recognise_workspace
from imrdesk.store.failures import told_in_one_sentence
from imrdesk.store.leftovers import (
    clear_old_logs,
    new_file_for,
    remove_leftovers,
    remove_with_logs,
)
from imrdesk.store.lock import HOLDER_FACT, take_lock
from imrdesk.store.migrations import MIGRATIONS, SCHEMA_VERSION

SUFFIX = ".imr"

_LOG_PAGES = 1000  # SQLite's own limit, from which on a commit brings the log into the file

_Parameters = Sequence[str | int | float | bytes | None]


class Workspace:
    """An open workspace file.

    It belongs to the thread that opened it. One `Workspace` at a time may write to a file;
    any number may read it beside that, each seeing what was committed when it looked.
    """

    def __init__(self, path: Path, db: Database, lock: FileLock | None) -> None:
        self.path = path
        self._db = db
        self._lock = lock
        self._identity = _identity(path)
        self._log_identity = _identity(_log_of(path))

    @classmethod
    def create(cls, path: Path) -> Workspace:
        """Make a new, empty workspace at `path` and open it.

        The file takes its name only when it is whole.

        Raises:
            UserError: where the name does not end in .imr, something has that name already,
                or the folder is missing or cannot be written to.
        """
        path = path.expanduser().resolve()
        if path.suffix != SUFFIX:
            raise UserError(
                f"The name of a workspace ends in {SUFFIX}; call it {path.stem}{SUFFIX}."
            )
        if not path.parent.is_dir():
            raise UserError(f"The folder {path.parent} does not exist; make it first.")
        with ExitStack() as stack:
            lock = take_lock(path)
            stack.callback(lock.release)
            remove_leftovers(path.parent, _made_beside(path))
            if path.exists():
                raise UserError(f"There is already a file {path}; open it or choose another name.")
            clear_old_logs(path)
            _write_new_file(path)
            stack.pop_all()
            return cls._open_locked(path, lock)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Workspace:
        """Open the workspace at `path`; for writing, unless told otherwise.

        A file of an older version is backed up and brought up to date.

        Raises:
            HeldError: where it is open in another imrdesk, or its folder cannot be written to.
            UserError: where it is missing, no workspace, damaged or made by a newer imrdesk.
        """
        path = path.expanduser().resolve()
        recognise_file(path)
        if not read_only:
            return cls._open_locked(path, take_lock(path))
        with ExitStack() as stack:
            db = connect(path, read_only=True)
            stack.callback(db.close)
            if recognise_workspace(db, path) < SCHEMA_VERSION:
                raise UserError(f"{path.name} is of an older imrdesk; open it once for writing.")
            stack.pop_all()
            return cls(path, db, None)

    @classmethod
    def _open_locked(cls, path: Path, lock: FileLock) -> Workspace:
        with ExitStack() as stack:
            stack.callback(lock.release)
            remove_leftovers(path.parent, _made_beside(path))
            db = connect(path)
            stack.callback(db.close)
            version = recognise_workspace(db, path)
            with told_in_one_sentence(path):
                db.enable_wal()
            bring_up_to_date(db, path, MIGRATIONS, version, SCHEMA_VERSION)
            workspace = cls(path, db, lock)
            workspace.set_fact(HOLDER_FACT, f"user {account_name()}, process {os.getpid()}")
            stack.pop_all()
            return workspace

    @property
    def name(self) -> str:
        """The workspace's name for people: that of its file, without the ending."""
        return self.path.stem

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed through this object."""
        return self._lock is None

    def close(self) -> None:
        """Close the file and let others write to it; a second call does nothing."""
        self._db.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """Make everything that is written inside durable together, or not at all.

        The right to write is taken at the start, so that what is read inside still holds
        when it is acted upon. A transaction inside another is part of it.

        Raises:
            UserError: where the workspace is open for reading only, its file was moved or
                deleted, the disk is full and the like; then nothing is written.
        """
        if self.read_only:
            raise UserError(f"The workspace {self.name} is open for reading only.")
        with told_in_one_sentence(self.path):
            if self._db.conn.in_transaction:
                with self._db.atomic():
                    yield self._db
                return
            self._refuse_other_file()
            self._keep_log()
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.commit()
            except BaseException:
                self._db.rollback()
                raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let everything that is read inside be of one moment, whatever others write."""
        with told_in_one_sentence(self.path):
            self._db.begin()
            try:
                yield
            finally:
                self._db.rollback()

    def rows(self, sql: str, parameters: _Parameters = ()) -> list[dict[str, Any]]:
        """Return every row that a query finds, as column name to value."""
        # Not by sqlite-utils' own `query`, whose savepoint stays open where a damaged file cannot
        # go back to it; what is written later would then be part of it, and never kept.
        with told_in_one_sentence(self.path):
            cursor = self._db.execute(sql, parameters)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, values, strict=True)) for values in cursor]

    def row(self, sql: str, parameters: _Parameters = ()) -> dict[str, Any]:
        """Return the one row that a query finds.

        Raises:
            BugError: where it finds none or several.
        """
        found = self.rows(sql, parameters)
        if len(found) != 1:
            raise BugError(f"{len(found)} rows instead of one for {sql!r} with {parameters!r}")
        return found[0]

    def numbers(self, sql: str, parameters: _Parameters = ()) -> array[int]:
        """Return the one whole number of every row that a query finds; fast for many rows."""
        with told_in_one_sentence(self.path):
            return array("q", chain.from_iterable(self._db.execute(sql, parameters)))

    def moment(self) -> tuple[int, int]:
        """Return what is another pair of numbers after anybody has written something."""
        version = self.row("PRAGMA data_version")["data_version"]
        return int(version), self._db.conn.total_changes

    def interrupt(self) -> None:
        """Let the query that another thread is running on this workspace end with a refusal."""
        self._db.conn.interrupt()

    def let_log_grow(self, *, wanted: bool) -> None:
        """Leave the write-ahead log to a `LogKeeper` from now on, or keep it again."""
        with told_in_one_sentence(self.path):
            self._db.execute(f"PRAGMA wal_autocheckpoint = {0 if wanted else _LOG_PAGES}")

    def facts(self) -> Mapping[str, str]:
        """Return what is known of the workspace itself: when it was made, by what, and so on."""
        rows = self.rows("SELECT key, value FROM workspace_facts")
        return {row["key"]: row["value"] for row in rows}

    def fact(self, key: str) -> str | None:
        """Return one thing that is known of the workspace itself, if it is."""
        rows = self.rows("SELECT value FROM workspace_facts WHERE key = ?", [key])
        return rows[0]["value"] if rows else None

    def set_fact(self, key: str, value: str) -> None:
        """Keep one thing about the workspace itself."""
        with self.transaction() as db:
            db.table("workspace_facts", pk="key").upsert({"key": key, "value": value})

    def copy_to(self, target: Path) -> None:
        """Write a verified copy of all that is in the workspace to another file.

        This also works where the workspace's own file was deleted or its folder is gone, as
        long as the system still lets the open file be read.

        Raises:
            UserError: where the copy cannot be written, or something has its name.
        """
        target = target.expanduser().resolve()
        if target.exists():
            raise UserError(f"There is already a file {target}; choose another name.")
        back_up(self._db, target)

    def _refuse_other_file(self) -> None:
        """Make sure that the file still has its name, so that no work goes into a lost one."""
        if _identity(self.path) != self._identity:
            raise UserError(
                f"The workspace {self.path} was moved, deleted or replaced while it was open; "
                "put it back and do the last step again, or save a copy of what is open."
            )

    def _keep_log(self) -> None:
        """Bring what is in a log that lost its name into the file, and begin another.

        Somebody who tidies up may delete the write-ahead log beside an open workspace. Edits
        would then go into a file without a name, and a kill would lose them.
        """
        log = _log_of(self.path)
        now = _identity(log)
        if now is not None and self._log_identity in (None, now):
            self._log_identity = now
            return
        if self._log_identity is not None:
            _, frames, brought = self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if frames != brought:
                raise UserError(
                    f"The file {log.name} was deleted while another imrdesk reads the workspace; "
                    "close that one and do the last step again."
                )
            self._db.close()
            self._db = connect(self.path)
            self._log_identity = None


def _write_new_file(path: Path) -> None:
    """Build an empty workspace under a passing name, then give it its own."""
    temporary = new_file_for(path)
    try:
        db = connect(temporary)
        with told_in_one_sentence(path), db:
            MIGRATIONS.apply(db)
            facts = {
                "created_at": datetime.now(UTC).isoformat(timespec="seconds"),
                "created_with": f"imrdesk {__version__}",
            }
            db.table("workspace_facts").insert_all(
                {"key": key, "value": value} for key, value in facts.items()
            )
        put_in_place(temporary, path)
    finally:
        remove_with_logs(temporary)


def _made_beside(path: Path) -> str:
    """Return the regular expression of what is made beside a workspace under its lock."""
    return rf"{re.escape(path.stem)}(?:-version\d+-\d{{8}}-\d{{6}})?{re.escape(SUFFIX)}"


def _log_of(path: Path) -> Path:
    """Return the path of the write-ahead log of a workspace."""
    return path.with_name(path.name + "-wal")


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from any other one, whatever its name; None where it is gone."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
