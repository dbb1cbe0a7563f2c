"""Connections to a workspace file, and telling one from any other file."""

from __future__ import annotations

import os
import sqlite3
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import quote

from sqlite_utils import Database

from imrdesk.errors import UserError
from imrdesk.store.failures import DamagedFileError, told_in_one_sentence
from imrdesk.store.migrations import APPLICATION_ID, SCHEMA_VERSION

_MAGIC = b"SQLite format 3\0"
_CHECKED_BYTES = 64 * 2**20
"""Files up to this size are looked through whole at opening (about 0.1 s at the most); in
larger ones damage is told when it is met."""


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
    """Look at a file from outside, before any lock or connection.

    Raises:
        UserError: where it is missing, a folder, empty, or no SQLite file.
    """
    if path.is_dir():
        raise UserError(f"{path.name} is a folder; choose a workspace file ending in .imr.")
    if not path.exists():
        raise UserError(f"There is no workspace {path}; see that its folder and name are right.")
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
    except OSError as error:
        raise UserError(f"The workspace {path.name} cannot be read: {error.strerror}.") from error
    if not head:
        raise UserError(
            f"{path.name} is empty and holds no workspace; open the last copy of it that you have."
        )
    if head != _MAGIC:
        raise UserError(f"{path.name} is not an imrdesk workspace.")


def recognise_workspace(db: Database, path: Path) -> int:
    """Look into an open file, and return its schema version.

    Raises:
        UserError: where it is no workspace, was made by a newer imrdesk, or is damaged.
    """
    with told_in_one_sentence(path):
        version = int(_pragma(db, "user_version"))
        if _pragma(db, "application_id") != APPLICATION_ID or version < 1:
            raise UserError(f"{path.name} is not an imrdesk workspace.")
        if version > SCHEMA_VERSION:
            raise UserError(
                f"{path.name} was made by a newer imrdesk (version {version} of the file; this "
                f"program knows version {SCHEMA_VERSION}); install the newer imrdesk to open it."
            )
        if path.stat().st_size <= _CHECKED_BYTES and _pragma(db, "quick_check(1)") != "ok":
            raise DamagedFileError(path)
    return version


def _pragma(db: Database, name: str) -> int | str:
    value: int | str = db.execute(f"PRAGMA {name}").fetchone()[0]
    return value


def _can_share_memory(path: Path) -> bool:
    """Whether the file that readers of a write-ahead log share is there or can be made."""
    log = path.with_name(path.name + "-wal")
    return log.exists() or os.access(path.parent, os.W_OK)


def _uri(path: Path, mode: str) -> str:
    """Return the URI of an absolute path, network shares of Windows included."""
    plain = path.as_posix()
    rooted = plain if plain.startswith("/") else "/" + plain
    return f"file://{quote(os.fsencode(rooted))}?mode={mode}"
