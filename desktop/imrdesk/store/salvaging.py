"""The frame of a rescue: a damaged workspace beside a new one, which appears when it is full."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import closing, contextmanager
from pathlib import Path

from imrdesk.errors import UserError
from imrdesk.store.backup import put_in_place
from imrdesk.store.leftovers import clear_old_logs, new_folder_for, remove_leftovers
from imrdesk.store.lock import take_lock
from imrdesk.store.salvage import Salvage
from imrdesk.store.workspace import SUFFIX, Workspace


@contextmanager
def salvaging(
    damaged: Path, new: Path, wanted: AbstractSet[str]
) -> Iterator[tuple[Salvage, Workspace]]:
    """Give a damaged workspace to read and an empty one to fill, which becomes `new` at the end.

    Args:
        damaged: its path.
        new: the path that the filled one gets.
        wanted: the names of the tables that are to be read.

    Raises:
        UserError: where the one cannot be read or the other not be made; then nothing is
            left of it.
    """
    damaged, new = damaged.expanduser().resolve(), new.expanduser().resolve()
    if not damaged.is_file():
        raise UserError(f"There is no workspace {damaged}; see that its folder and name are right.")
    if new.suffix != SUFFIX:
        raise UserError(f"The name of a workspace ends in {SUFFIX}; call it {new.stem}{SUFFIX}.")
    if not new.parent.is_dir():
        raise UserError(f"The folder {new.parent} does not exist; make it first.")
    lock = take_lock(new)
    try:
        remove_leftovers(new.parent, re.escape(new.name))
        if new.exists():
            raise UserError(f"There is already a file {new}; choose another name.")
        clear_old_logs(new)
        folder = new_folder_for(new)
        try:
            rescued = folder / "rescued.imr"
            Workspace.create(rescued).close()
            with closing(Salvage(damaged, rescued, folder, wanted)) as salvage:
                with Workspace.open(rescued) as workspace:
                    yield salvage, workspace
                put_in_place(rescued, new)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    finally:
        lock.release()


def keep_row(workspace: Workspace, table: str, row: Mapping[str, object]) -> bool:
    """Write a row as it was; False where the table's conditions refuse it."""
    replaced = "OR REPLACE " if table == "workspace_facts" else ""
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    sql = f"INSERT {replaced}INTO {table} ({names}) VALUES ({marks})"  # noqa: S608  our own names
    with workspace.transaction() as db:
        try:
            db.execute(sql, list(row.values()))
        except sqlite3.IntegrityError:
            return False
    return True
