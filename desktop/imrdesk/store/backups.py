"""Backups made while somebody works: when one is due, making it, and what is in each."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from filelock import FileLock, Timeout

from imrdesk.errors import UserError
from imrdesk.store.backup import back_up, never
from imrdesk.store.backup_files import (
    BackupFile,
    Occasion,
    backup_files,
    backup_folder,
    new_backup_path,
    newest_backup,
    outdated,
)
from imrdesk.store.connection import connect, recognise_workspace, refuse_missing
from imrdesk.store.leftovers import remove_leftovers
from imrdesk.store.workspace import Workspace

_INTERVAL = timedelta(hours=1)
_MANY_STEPS = 50
_SHORTEST_INTERVAL = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the work in a workspace has come.

    Attributes:
        letters: how many there are.
        edits: how many operations the history has.
        last: what tells this state from another with the same numbers.
    """

    letters: int
    edits: int
    last: str

    def steps_from(self, other: Progress) -> int:
        """Return how many letters and edits lie between two states, at the least."""
        return abs(self.letters - other.letters) + abs(self.edits - other.edits)


@dataclass(frozen=True, slots=True)
class BackupJob:
    """A backup that is to be made; it can be made in any thread.

    Attributes:
        workspace: the path of the workspace.
        when: the time that the backup's name is to say.
    """

    workspace: Path
    when: datetime
    occasion: Occasion = Occasion.REGULAR

    def run(self, cancelled: Callable[[], bool] = never) -> BackupFile:
        """Make the backup, over a connection of its own that keeps no writer waiting.

        Then those regular ones are deleted that it makes needless.

        Raises:
            UserError: where it cannot be written, is not whole, or another is being made.
            BackupStoppedError: where it was cancelled.
        """
        refuse_missing(self.workspace)
        with exclusive(self.workspace):
            target = new_backup_path(self.workspace, self.when, self.occasion)
            with closing(connect(self.workspace, read_only=True)) as db:
                recognise_workspace(db, self.workspace, look_through=False)
                back_up(db, target, cancelled)
            made = next(b for b in backup_files(self.workspace) if b.path == target)
            _prune(self.workspace, made, self.when)
        return made


def due_backup(workspace: Workspace, now: datetime) -> BackupJob | None:
    """Return the backup that should be made now, if any; asking costs about a millisecond.

    One is due where something was done since the newest and that is an hour old, or ten
    minutes after 50 letters or edits.

    Args:
        workspace: open, for writing or reading.
        now: with its time zone.
    """
    done = progress_of(workspace)
    job = BackupJob(workspace.path, now)
    newest = newest_backup(workspace.path)
    kept = progress_in(newest.path) if newest else None
    if newest is None or kept is None:
        return job if done.letters or done.edits else None
    if kept == done:
        return None
    age = abs(now - newest.made_at)  # a clock that was wrong does not put backups off
    many = done.steps_from(kept) >= _MANY_STEPS and age >= _SHORTEST_INTERVAL
    return job if many or age >= _INTERVAL else None


def progress_of(workspace: Workspace) -> Progress:
    """Return how far the work in an open workspace has come."""
    return _progress(workspace.row(_PROGRESS))


def progress_in(path: Path) -> Progress | None:
    """Return how far the work in a closed workspace file has come; None where that is unclear."""
    with suppress(UserError, sqlite3.Error), closing(connect(path, read_only=True)) as db:
        return _progress(next(iter(db.query(_PROGRESS))))
    return None


# Letters and operations are numbered from 1 and never deleted.
_PROGRESS = """
    SELECT coalesce((SELECT max(id) FROM letters), 0) AS letters,
        coalesce((SELECT max(id) FROM operations), 0) AS edits,
        coalesce((SELECT hex(sha256) FROM letters ORDER BY id DESC LIMIT 1), '') AS letter,
        coalesce((SELECT at FROM operations ORDER BY id DESC LIMIT 1), '') AS at
    """


def _progress(row: dict[str, object]) -> Progress:
    return Progress(
        int(str(row["letters"])), int(str(row["edits"])), f"{row['letter']} {row['at']}"
    )


@contextmanager
def exclusive(workspace: Path) -> Iterator[Path]:
    """Make the folder of a workspace's backups and keep others from changing what is in it.

    What killed programs left in it is taken away.

    Raises:
        UserError: where the folder cannot be written to, or another program works in it.
    """
    folder = backup_folder(workspace)
    lock = FileLock(folder / ".lock", mode=0o600)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        lock.acquire(blocking=False)
    except Timeout:
        raise UserError(
            f"A backup of {workspace.name} is being made just now; try again when it is done."
        ) from None
    except OSError as error:
        raise UserError(
            f"No backup can be written to the folder {folder}: {error.strerror}; see that you may "
            "change it and that its disk is there."
        ) from error
    try:
        remove_leftovers(folder)
        yield folder
    finally:
        lock.release()


def _prune(workspace: Path, made: BackupFile, now: datetime) -> None:
    """Delete backups that newer ones make needless, now that one was made and verified."""
    for backup in outdated(backup_files(workspace), now):
        if backup != made:
            with suppress(OSError):
                # One that cannot be deleted now is tried again after the next.
                backup.path.unlink()
