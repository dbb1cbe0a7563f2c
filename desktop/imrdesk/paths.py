"""Who uses the program, and the only finder of that user's folders.

Each folder is made when first asked for, for its owner only.
"""

from __future__ import annotations

import getpass
import os
from pathlib import Path

from platformdirs import PlatformDirs

from imrdesk.errors import UserError

_DIRS = PlatformDirs("imrdesk", appauthor=False)


def account_name() -> str:
    """Return the name of the account that the program runs under.

    An account that the system has no name for, as in some containers, is called by its number,
    or “unknown” where it has none.
    """
    try:
        name = getpass.getuser()
    except (ImportError, KeyError, OSError):
        return str(os.getuid()) if hasattr(os, "getuid") else "unknown"
    # A name that is not valid in the system's encoding could not be stored.
    return name.encode("utf-8", "replace").decode("utf-8")


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


def _private(folder: Path) -> Path:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"The folder {folder} cannot be made: {error.strerror}.") from error
    return folder
