"""Making anew what a workspace is searched and listed by, where only that is damaged.

All of it is a projection of letters, readings and the history. So a damaged page of an index or
of a list is no reason to keep anybody from a letter, and nothing need be rescued.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from imrdesk.errors import BugError
from imrdesk.store.backup import put_in_place
from imrdesk.store.backup_files import BackupFile
from imrdesk.store.connection import connect, recognise_file, recognise_workspace
from imrdesk.store.failures import DamagedFileError, told_in_one_sentence
from imrdesk.store.history import rebuild_projections
from imrdesk.store.leftovers import new_folder_for, remove_leftovers
from imrdesk.store.lock import take_lock
from imrdesk.store.migrations import SCHEMA_VERSION
from imrdesk.store.restoring import keep_bytes
from imrdesk.store.salvage import Salvage
from imrdesk.store.salvaging import salvaging
from imrdesk.store.summaries import rebuild_index_of_texts
from imrdesk.store.workspace import SUFFIX, Workspace

_WORK = (
    "letters", "letter_sources", "letter_texts", "extractions", "operations", "changes",
    "drafts", "workspace_facts", "views",
)  # fmt: skip
"""The tables of which nothing may be damaged; all others follow from them."""
_UNDO = "undo_steps"
"""Follows from the history too, unless parts of that were lost in a rescue."""
_COUNTED = "counted_by"


def mend(path: Path, now: datetime) -> BackupFile | None:
    """Make anew what a closed workspace is searched and listed by; all else stays as it is.

    The mended file takes the damaged one's place in one step. What lists show of letters,
    decisions and fields is empty in it until every letter was counted anew.

    Returns:
        The backup in which the damaged file is kept, byte for byte.

    Raises:
        DamagedFileError: where more is damaged than can be made anew; nothing has changed.
        UserError: where the workspace is open or something cannot be written; as above.
    """
    path = path.expanduser().resolve()
    recognise_file(path)
    lock = take_lock(path)
    try:
        remove_leftovers(path.parent, re.escape(path.name))
        _refuse_other_version(path)
        folder = new_folder_for(path)
        try:
            new = folder / f"mended{SUFFIX}"
            with salvaging(path, new, {*_WORK, _UNDO}) as (salvage, workspace):
                _fill(workspace, salvage, path)
            kept = keep_bytes(path, now)
            with told_in_one_sentence(path), closing(connect(path)) as db:
                # Brings the log into the file, so that each moment finds every edit.
                db.execute("PRAGMA journal_mode = DELETE")
            put_in_place(new, path)
            return kept
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    finally:
        lock.release()


def _refuse_other_version(path: Path) -> None:
    with told_in_one_sentence(path), closing(connect(path, read_only=True)) as db:
        if recognise_workspace(db, path, look_through=False) != SCHEMA_VERSION:
            raise DamagedFileError(path)


def _fill(workspace: Workspace, salvage: Salvage, path: Path) -> None:
    """Copy the work into an empty workspace and draw from it what the store draws."""
    for table in _WORK:
        if not salvage.is_sound(table):
            raise DamagedFileError(path)
        _copy(workspace, salvage, table, path)
    with workspace.transaction() as db:
        db.execute("DELETE FROM workspace_facts WHERE key = ?", [_COUNTED])
    rebuild_projections(workspace, with_undo=False)
    if salvage.is_sound(_UNDO):
        _copy(workspace, salvage, _UNDO, path)
    else:
        _rebuild_undo(workspace)
    rebuild_index_of_texts(workspace)


def _copy(workspace: Workspace, salvage: Salvage, table: str, path: Path) -> None:
    """Copy every row of a table.

    Raises:
        DamagedFileError: where one cannot be read, or the table's conditions refuse it.
    """
    replace = table == "workspace_facts"  # a new workspace has some of its own
    try:
        with workspace.transaction() as db:
            db.table(table).insert_all(salvage.rows(table), replace=replace)
            copied = db.table(table).count
    except sqlite3.IntegrityError as error:
        raise DamagedFileError(path) from error
    if copied < salvage.count(table):
        raise DamagedFileError(path)


def _rebuild_undo(workspace: Workspace) -> None:
    try:
        with workspace.transaction():
            rebuild_projections(workspace)
    except BugError:
        # Parts of the history were lost in a rescue, so that its steps do not follow.
        rebuild_projections(workspace, with_undo=False)
