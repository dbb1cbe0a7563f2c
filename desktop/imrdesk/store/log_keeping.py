"""The write-ahead log of a workspace, brought into its file where nobody waits for it.

SQLite does that itself at every thousandth page of a log, within whichever commit comes to it.
Where many letters come in, that is every second, and in a large workspace on a busy disk it
takes longer than a window may stand still. So the window's own connection leaves it alone
meanwhile, and the thread that reads the letters does it, beside the window's commits.
"""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from imrdesk.store.connection import connect
from imrdesk.store.failures import told_in_one_sentence


class LogKeeper:
    """A connection that does nothing else; it belongs to the thread that made it.

    Raises:
        UserError: where the workspace at the path cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._db = connect(path)

    def bring_in(self) -> None:
        """Bring as much of the log into the file as others let go of; waits for nobody.

        Raises:
            UserError: where the disk is full and the like.
        """
        with told_in_one_sentence(self._path):
            self._db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._db.close()
