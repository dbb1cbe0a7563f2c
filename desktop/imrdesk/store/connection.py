"""Connections to a workspace file, and telling one from any other file."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import quote

from sqlite_utils import Database

from imrdesk.errors import UserError
from imrdesk.store.failures import (
    DamagedFileError,
    UnknownFileError,
    no_workspace,
    told_in_one_sentence,
    way_out,
)
from imrdesk.store.migrations import APPLICATION_ID, SCHEMA_VERSION, SHAPES

_CHECKED_BYTES = 64 * 2**20
"""Files up to this size are looked through whole at opening (about 0.1 s at the most); in
larger ones damage is told when it is met."""
_SHORTEST_ROW = 32
"""Fewer bytes than any letter takes."""


def connect(path: Path, *, read_only: bool = False) -> Database:
    """Return a connection to an existing SQLite file, with the settings that we rely on.

    Foreign keys are enforced; a commit has reached the disk when it returns (`synchronous`
    FULL, and `fullfsync` where the system needs it, which is macOS); nothing that the file's
    own schema calls for can run code.

    Raises:
        UserError: where the file cannot be opened.
    """
    mode = "ro" if read_only else "rw"
    with told_in_one_sentence(path):
        if read_only and not _can_share_memory(path):
            _refuse_unread_log(path)
            mode += "&immutable=1"
        db = Database(sqlite3.connect(_uri(path, mode), uri=True), execute_plugins=False)
        with ExitStack() as stack:
            stack.callback(db.close)
            for setting in (
                "foreign_keys = ON",
                "synchronous = FULL",
                "fullfsync = ON",
                "trusted_schema = OFF",
                "cell_size_check = ON",
            ):
                db.execute(f"PRAGMA {setting}")
            stack.pop_all()
        return db


def recognise_file(path: Path) -> None:
    """Look at a file from outside, before any lock or connection, and without opening it.

    This process may have it open already, and by closing it a second time the system would
    drop that connection's locks (https://sqlite.org/howtocorrupt.html, “close() operation”).

    Raises:
        UserError: where it is missing, a folder, or empty.
    """
    if path.is_dir():
        raise UserError(f"{path.name} is a folder; choose a workspace file ending in .imr.")
    refuse_missing(path)
    if not path.stat().st_size:
        raise UnknownFileError(f"{path.name} is empty and holds no workspace; {way_out(path)}.")


def refuse_missing(path: Path) -> None:
    """Make sure that there is something at a path.

    Raises:
        UserError: where there is not.
    """
    if not path.exists():
        raise UserError(f"There is no workspace {path}; see that its folder and name are right.")


def recognise_workspace(db: Database, path: Path, *, look_through: bool = True) -> int:
    """Look into an open file, and return its schema version.

    Args:
        db: the open file.
        path: its path.
        look_through: whether to look through a small file whole, or at its shape only.

    Raises:
        UserError: where it is no workspace, was made by a newer imrdesk, or is damaged.
    """
    with told_in_one_sentence(path):
        version = int(_pragma(db, "user_version"))
        if _pragma(db, "application_id") != APPLICATION_ID or version < 1:
            raise no_workspace(path)
        if version > SCHEMA_VERSION:
            raise UserError(
                f"{path.name} was made by a newer imrdesk (version {version} of the file; this "
                f"program knows version {SCHEMA_VERSION}); install the newer imrdesk to open it."
            )
        _look_at_shape(db, path, version)
        _look_at_numbers(db, path)
        small = path.stat().st_size <= _CHECKED_BYTES
        if look_through and small and _pragma(db, "quick_check(1)") != "ok":
            raise DamagedFileError(path)
    return version


def shape_of(db: Database) -> str:
    """Return a digest of the tables, indices, triggers and views of an open file.

    What sqlite-utils and SQLite keep for themselves is left out, but for the tables behind a
    search index: damage to those would be met as wrong SQL.
    """
    rows = db.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema "
        "WHERE name NOT LIKE 'sqlite@_stat%' ESCAPE '@' "
        "AND NOT (tbl_name = '_sqlite_migrations' AND type IN ('table', 'index')) "
        "ORDER BY type, name"
    ).fetchall()
    return hashlib.sha256(repr(rows).encode()).hexdigest()


def _look_at_shape(db: Database, path: Path, version: int) -> None:
    """Make sure that a file has the tables and conditions that its version has, and no others.

    What differs was damaged, or put there by another program, whose triggers could do what
    nobody asked for.
    """
    try:
        shape = shape_of(db)
    except (sqlite3.OperationalError, sqlite3.DatabaseError) as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if code != sqlite3.SQLITE_ERROR:
            raise
        # A schema that is no SQL any more.
        raise DamagedFileError(path) from error
    if shape != SHAPES[version]:
        raise DamagedFileError(path)


def _look_at_numbers(db: Database, path: Path) -> None:
    """Make sure that the letters' numbers are such that as many letters fit into the file.

    What is made for each of them in memory would otherwise take all of it.
    """
    least, most = db.execute(
        "SELECT coalesce(min(id), 1), coalesce(max(id), 1) FROM letters"
    ).fetchone()
    file_bytes = int(_pragma(db, "page_count")) * int(_pragma(db, "page_size"))
    if not (0 < least <= most <= file_bytes // _SHORTEST_ROW):
        raise DamagedFileError(path)


def _pragma(db: Database, name: str) -> int | str:
    value: int | str = db.execute(f"PRAGMA {name}").fetchone()[0]
    return value


def _can_share_memory(path: Path) -> bool:
    """Whether the file that readers of a write-ahead log share is there or can be made."""
    beside = (path.with_name(path.name + suffix) for suffix in ("-wal", "-shm"))
    return os.access(path.parent, os.W_OK) or all(file.exists() for file in beside)


def _refuse_unread_log(path: Path) -> None:
    """Make sure that no edits stand in a log that cannot be read where the file is.

    Raises:
        UserError: where a program that was killed left some.
    """
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size:
        raise UserError(
            f"The last edits of {path.name} stand in {log.name}, which can only be read where "
            "you may write; copy both files to a folder of your own and open it there."
        )


def _uri(path: Path, mode: str) -> str:
    """Return the URI of an absolute path, network shares of Windows included."""
    plain = path.as_posix()
    rooted = plain if plain.startswith("/") else "/" + plain
    return f"file://{quote(os.fsencode(rooted))}?mode={mode}"
