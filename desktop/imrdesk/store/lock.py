"""One writer at a time: a lock file beside the workspace."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from filelock import FileLock, Timeout

from imrdesk.errors import UserError
from imrdesk.store.connection import connect

HOLDER_FACT = "opened_by"
"""The key in `workspace_facts` under which the writer of the file says who it is."""


class HeldError(UserError):
    """A workspace cannot be opened for writing, and can be for reading.

    Attributes:
        why: what keeps it from being written to, as the end of a sentence.
    """

    def __init__(self, sentence: str, why: str) -> None:
        super().__init__(sentence)
        self.why = why


def take_lock(path: Path) -> FileLock:
    """Return the lock of the workspace at `path`, held until it is released or the process ends.

    Raises:
        HeldError: where another imrdesk holds it, or no file can be made beside it.
        UserError: where the file has a second name.
    """
    _refuse_second_name(path)
    lock = FileLock(path.with_name(path.name + ".lock"), mode=0o600)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        who = _holder(path)
        raise HeldError(
            f"The workspace {path.name} is open in another imrdesk{who}; close it there first.",
            f"it is open in another imrdesk{who}",
        ) from None
    except OSError as error:
        raise HeldError(
            f"The folder {path.parent} cannot be written to ({error.strerror}); copy the "
            "workspace to a folder of your own.",
            f"the folder {path.parent} cannot be written to",
        ) from error
    return lock


def _refuse_second_name(path: Path) -> None:
    """Refuse a file that a hard link gives two names, for each would have a lock of its own.

    SQLite's write-ahead log goes by the name as well, so two writers would ruin the file:
    https://sqlite.org/howtocorrupt.html (“Multiple links to the same file”).
    """
    try:
        names = path.stat().st_nlink
    except FileNotFoundError:  # it is about to be made
        return
    if names > 1:
        raise UserError(
            f"The workspace {path.name} has a second name (a hard link), under which it could be "
            "opened a second time; delete that name, or copy the file and open the copy."
        )


def _holder(path: Path) -> str:
    """Return who has the workspace open, in brackets; empty where that cannot be known."""
    try:
        with closing(connect(path, read_only=True)) as db:
            sql = "SELECT value FROM workspace_facts WHERE key = ?"
            found = db.execute(sql, [HOLDER_FACT]).fetchone()
    except (sqlite3.Error, UserError):
        return ""
    return f" ({found[0]})" if found else ""
