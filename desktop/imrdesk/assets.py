"""The only finder of the files under `resources/`, from source and from a frozen build."""

from __future__ import annotations

import sys
from pathlib import Path

from imrdesk.errors import BugError


def resource(*parts: str) -> Path:
    """Return the path of a file or folder under `resources/`.

    Raises:
        BugError: where it does not exist, because an installation is whole or broken.
    """
    frozen_root = getattr(sys, "_MEIPASS", None)
    root = Path(frozen_root) if frozen_root else Path(__file__).resolve().parents[2]
    path = root.joinpath("resources", *parts)
    if not path.exists():
        raise BugError(f"the program's file {'/'.join(parts)} is missing; install imrdesk again")
    return path
