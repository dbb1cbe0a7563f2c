"""Which SQLite keeps the workspaces."""

from __future__ import annotations

import sqlite3


def sqlite_version() -> str:
    """Return the version of the SQLite library in use."""
    return sqlite3.sqlite_version
