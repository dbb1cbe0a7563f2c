"""Files in the making, and what a killed program left of them.

Whoever makes a file beside a workspace holds the workspace's lock, or that of its backups;
so whoever gets that lock may take away what lies about.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from imrdesk.errors import UserError

_MARK = ".imrdesk-part-"
_LOGS = ("-journal", "-wal", "-shm")


def new_file_for(target: Path) -> Path:
    """Make an empty file beside the place where a finished one is to be, for its owner only.

    Raises:
        UserError: where no file can be made in that folder.
    """
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}{_MARK}")
    except OSError as error:
        raise UserError(
            f"No file can be written to the folder {target.parent}: {error.strerror}."
        ) from error
    os.close(handle)
    return Path(name)


def new_folder_for(target: Path) -> Path:
    """Make a folder to work in beside the place where a finished file is to be.

    Raises:
        UserError: where none can be made there.
    """
    try:
        return Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}{_MARK}"))
    except OSError as error:
        raise UserError(
            f"No file can be written to the folder {target.parent}: {error.strerror}."
        ) from error


def remove_with_logs(temporary: Path) -> None:
    """Delete a file in the making, if it is still there, and SQLite's files beside it."""
    for suffix in ("", *_LOGS):
        temporary.with_name(temporary.name + suffix).unlink(missing_ok=True)


def remove_leftovers(folder: Path, of: str = r".*") -> None:
    """Delete the files and folders in the making that killed programs left in a folder.

    Args:
        folder: where to look, under a lock that keeps others from making such files.
        of: the regular expression of the names that the finished files would have got.
    """
    # What is made of a file in the making has two dots and two marks.
    pattern = re.compile(rf"\.+(?:{of})(?:{re.escape(_MARK)}\w+)+(?:{'|'.join(_LOGS)})?")
    try:
        left = [path for path in folder.iterdir() if pattern.fullmatch(path.name)]
    except OSError:  # a folder that may be written to but not listed
        return
    for path in left:
        # What cannot be deleted now is as harmless as it was, and is tried again next time.
        with suppress(OSError):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()


def clear_old_logs(path: Path) -> None:
    """Delete what SQLite left beside the place of a workspace that is gone, if that is empty.

    A log that is not empty would be taken for the new file's own and ruin it.

    Raises:
        UserError: where the log holds something.
    """
    for suffix in _LOGS:
        log = path.with_name(path.name + suffix)
        if suffix != "-shm" and log.exists() and log.stat().st_size:
            raise UserError(
                f"{log.name} is left of a workspace {path.name} that is gone; put that back and "
                "open it, or move the log to another folder."
            )
        log.unlink(missing_ok=True)
