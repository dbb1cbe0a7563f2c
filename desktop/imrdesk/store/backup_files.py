"""The backups of a workspace as files: where they lie, what they are called, which are kept.

They lie in a folder beside the workspace, `NAME.imr.backups`. Each is a whole workspace by
itself, and its name says when it was made, in UTC, so that names sort by time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

_STAMP = "%Y%m%d-%H%M%S"
_NAME = re.compile(r"-(?P<stamp>\d{8}-\d{6})(?:-(?P<occasion>[a-z-]+))?\.imr")
_DAY, _MONTH = timedelta(days=1), timedelta(days=31)


class Occasion(StrEnum):
    """Why a backup was made; only regular ones are ever deleted by the program."""

    REGULAR = "regular"
    ASKED = "asked-for"
    BEFORE_RESTORE = "before-restore"
    DAMAGED = "damaged"
    """A damaged workspace that a backup took the place of, byte for byte."""


@dataclass(frozen=True, slots=True, order=True)
class BackupFile:
    """One backup; they sort by age, oldest first.

    Attributes:
        made_at: to the second, in UTC.
    """

    made_at: datetime
    path: Path
    occasion: Occasion


def backup_folder(workspace: Path) -> Path:
    """Return the folder of the backups of the workspace at a path; it need not be there."""
    return workspace.with_name(workspace.name + ".backups")


def backup_files(workspace: Path) -> list[BackupFile]:
    """Return the backups of the workspace at a path, newest first; damaged files stand last."""
    try:
        paths = sorted(backup_folder(workspace).iterdir())
    except OSError:  # no folder, or none that we may look into: no backups to offer
        return []
    found = [backup for backup in map(_recognise, paths) if backup]
    found.sort(reverse=True)
    return sorted(found, key=lambda backup: backup.occasion is Occasion.DAMAGED)


def newest_backup(workspace: Path) -> BackupFile | None:
    """Return the newest backup of the workspace at a path that was verified when it was made."""
    sound = (one for one in backup_files(workspace) if one.occasion is not Occasion.DAMAGED)
    return next(sound, None)


def new_backup_path(workspace: Path, when: datetime, occasion: Occasion) -> Path:
    """Return a name for a backup that is about to be made; nothing has it yet."""
    moment = when.astimezone(UTC)
    suffix = "" if occasion is Occasion.REGULAR else f"-{occasion}"
    while True:
        name = f"{workspace.stem}-{moment.strftime(_STAMP)}{suffix}.imr"
        path = backup_folder(workspace) / name
        if not path.exists():
            return path
        moment += timedelta(seconds=1)


def outdated(backups: Sequence[BackupFile], now: datetime) -> list[BackupFile]:
    """Return those of the backups that newer ones make needless.

    What stays: of the last day one an hour, of the last 31 days one a day, before that one a
    month, each time the last one made; the newest of all; and each that is not a regular one.
    """
    kept: set[str] = set()
    needless = []
    regular = sorted((b for b in backups if b.occasion is Occasion.REGULAR), reverse=True)
    for backup in regular:
        period = _period(backup.made_at, now)
        if period in kept:
            needless.append(backup)
        kept.add(period)
    return [backup for backup in needless if backup is not regular[0]]


def _period(made_at: datetime, now: datetime) -> str:
    """Return the name of the stretch of time of which one backup is kept."""
    age = now - made_at
    pattern = "%Y-%m-%d %H" if age < _DAY else "%Y-%m-%d" if age < _MONTH else "%Y-%m"
    return made_at.strftime(pattern)


def _recognise(path: Path) -> BackupFile | None:
    found = _NAME.search(path.name)
    if path.name.startswith(".") or found is None or found.end() != len(path.name):
        return None
    try:
        made_at = datetime.strptime(found["stamp"], _STAMP).replace(tzinfo=UTC)
        return BackupFile(made_at, path, Occasion(found["occasion"] or Occasion.REGULAR))
    except ValueError:  # somebody else's file
        return None
