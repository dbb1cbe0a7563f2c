"""The only finder of per-user folders; each is made when first asked for, for its owner only."""

from __future__ import annotations

import getpass
from pathlib import Path

from platformdirs import PlatformDirs

from imrdesk.errors import UserError

_DIRS = PlatformDirs("imrdesk", appauthor=False)


def settings_folder() -> Path:
    """Return the folder of the program's settings.

    Raises:
        UserError: where it cannot be made.
    """
    return _private(_DIRS.user_config_path)


def log_folder() -> Path:
    """Return the folder of the program's log files.

    Raises:
        UserError: where it cannot be made.
    """
    return _private(_DIRS.user_log_path)


def workspace_folder() -> Path:
    """Return the folder in which new workspaces are offered to be made.

    Raises:
        UserError: where it cannot be made.
    """
    return _private(_DIRS.user_documents_path / "imrdesk")


def account_name() -> str:
    """Return the name of this computer's user account, or ``unknown`` where it has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without an entry in the user database
        return "unknown"


def _private(folder: Path) -> Path:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"The folder {folder} cannot be made: {error.strerror}.") from error
    return folder
