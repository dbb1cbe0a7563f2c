"""Bringing a backup back in the place of a workspace."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from imrdesk.errors import UserError
from imrdesk.store.backup import back_up, put_in_place
from imrdesk.store.backup_files import (
    BackupFile,
    Occasion,
    backup_files,
    new_backup_path,
)
from imrdesk.store.backups import BackupJob, exclusive
from imrdesk.store.comparison import Difference, compare
from imrdesk.store.connection import (
    connect,
    recognise_file,
    recognise_workspace,
    refuse_missing,
)
from imrdesk.store.failures import DamagedFileError, UnknownFileError, told_in_one_sentence
from imrdesk.store.leftovers import new_file_for, remove_leftovers, remove_with_logs
from imrdesk.store.lock import take_lock
from imrdesk.store.migrations import MIGRATIONS, SCHEMA_VERSION

_LOGS = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Preview:
    """What would change if a backup were brought back.

    Attributes:
        difference: None where the present workspace is gone or damaged, so that nobody knows.
        trouble: why nobody knows, as a sentence.
    """

    difference: Difference | None
    trouble: str = ""


def find_backup(workspace: Path, name: str) -> Path:
    """Return the backup of the workspace at a path that a user names.

    Args:
        workspace: its path.
        name: a backup's file name as it is listed, with or without its ending, what only one
            of them begins with after the workspace's name, such as a date, or “newest”; or
            the path of any workspace file.

    Raises:
        UserError: where there is none such, or there are several.
    """
    if (path := Path(name).expanduser()).is_file():
        return path.resolve()
    backups = backup_files(workspace)
    if name == "newest" and backups:
        return backups[0].path
    stem = f"{workspace.stem}-"
    found = [b.path for b in backups if b.path.name.startswith((name, stem + name)) and name]
    if len(found) == 1:
        return found[0]
    listed = f"“imrdesk backups {workspace.name}” lists those that there are"
    if found:
        raise UserError(f"{len(found)} backups of {workspace.name} begin with {name}; {listed}.")
    raise UserError(f"There is no backup {name} of {workspace.name}; {listed}.")


def preview(workspace: Path, backup: Path) -> Preview:
    """Return what would change if `backup` took the place of the workspace; changes nothing.

    The workspace may be open meanwhile.

    Raises:
        UserError: where the backup cannot be read, or is damaged.
    """
    workspace = workspace.expanduser().resolve()
    with exclusive(workspace) as folder, _prepared(backup, folder / "preview.imr") as copy:
        return _preview(workspace, copy)


def _preview(workspace: Path, prepared: Path) -> Preview:
    try:
        refuse_missing(workspace)
        with closing(connect(workspace, read_only=True)) as db:
            version = recognise_workspace(db, workspace)
        if version == SCHEMA_VERSION:
            return Preview(compare(workspace, prepared))
        # An older file is compared in the shape that it would have once it is opened.
        with _prepared(workspace, prepared.with_name("present.imr")) as present:
            return Preview(compare(present, prepared))
    except UserError as error:
        return Preview(None, str(error))


def restore(workspace: Path, backup: Path, now: datetime) -> BackupFile | None:
    """Put a copy of `backup` in the place of a closed workspace, which is kept as a backup.

    The file that stands there is replaced in one step, after all else has succeeded.

    Returns:
        The backup in which the present file is kept; None where there was none.

    Raises:
        UserError: where the workspace is open, the backup is damaged, or something cannot
            be written; then the workspace is as it was.
    """
    workspace = workspace.expanduser().resolve()
    lock = take_lock(workspace)
    try:
        remove_leftovers(workspace.parent, re.escape(workspace.name))
        with _prepared(backup, workspace) as copy:
            kept = _keep_present(workspace, now)
            put_in_place(copy, workspace)
            return kept
    finally:
        lock.release()


def _keep_present(workspace: Path, now: datetime) -> BackupFile | None:
    """Keep what stands in the workspace's place as a backup, and leave no log beside it."""
    kept = None
    try:
        if workspace.exists():
            recognise_file(workspace)
            kept = BackupJob(workspace, now, Occasion.BEFORE_RESTORE).run()
            with told_in_one_sentence(workspace), closing(connect(workspace)) as db:
                # Brings the log into the file, so that each moment finds a whole workspace.
                db.execute("PRAGMA journal_mode = DELETE")
    except (DamagedFileError, UnknownFileError):
        kept = None
    if kept is None:
        kept = keep_bytes(workspace, now)
    for suffix in _LOGS:
        workspace.with_name(workspace.name + suffix).unlink(missing_ok=True)
    return kept


def keep_bytes(workspace: Path, now: datetime) -> BackupFile | None:
    """Keep a damaged workspace, and the log beside it, byte for byte."""
    target = new_backup_path(workspace, now, Occasion.DAMAGED)
    with exclusive(workspace):
        for suffix in ("", *_LOGS):
            source = workspace.with_name(workspace.name + suffix)
            if source.exists() and (source.stat().st_size or not suffix):
                _copy_bytes(source, target.with_name(target.name + suffix))
    return next((b for b in backup_files(workspace) if b.path == target), None)


def _copy_bytes(source: Path, target: Path) -> None:
    copy = new_file_for(target)
    try:
        shutil.copyfile(source, copy)
        put_in_place(copy, target)
    except OSError as error:
        raise UserError(
            f"{source.name} cannot be copied to the folder {target.parent} ({error.strerror}), so "
            "it was left in its place."
        ) from error
    finally:
        remove_with_logs(copy)


@contextmanager
def _prepared(backup: Path, target: Path) -> Iterator[Path]:
    """Give a verified copy of a backup beside `target`, in the shape of this program."""
    recognise_file(backup)
    copy = new_file_for(target)
    try:
        with closing(connect(backup, read_only=True)) as db:
            version = recognise_workspace(db, backup)
            back_up(db, copy)
        if version < SCHEMA_VERSION:
            with closing(connect(copy)) as db, told_in_one_sentence(backup):
                MIGRATIONS.apply(db)
        yield copy
    finally:
        remove_with_logs(copy)
