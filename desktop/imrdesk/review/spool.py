"""Letters that were read and wait for a decision: on the disk, where memory need not hold them.

The file has no name, or on Windows one that the system deletes with the last handle: nobody
else can open it, and a kill leaves nothing of it. It lies beside the workspace, on the same
disk, because it holds letters as the workspace does.
"""

from __future__ import annotations

import pickle
import tempfile
from pathlib import Path
from typing import IO

from imrdesk.domain.words import say
from imrdesk.errors import UserError
from imrdesk.store.letters import NewLetter

Place = tuple[int, int]
"""Where a letter stands in a spool: its offset and length in bytes."""


class Spool:
    """A file of letters; it is made when the first one comes.

    Args:
        folder: where it is to lie.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: IO[bytes] | None = None
        self._end = 0

    def put(self, letter: NewLetter) -> Place:
        """Keep a letter until it is asked for.

        Raises:
            UserError: where the disk does not take it.
        """
        data = pickle.dumps(letter, pickle.HIGHEST_PROTOCOL)
        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile(dir=self._folder)  # noqa: SIM115  see close
            self._file.seek(self._end)
            self._file.write(data)
        except OSError as error:
            raise UserError(
                say(
                    "What was read cannot be put aside in {folder}: {why}. Import fewer files "
                    "at a time.",
                    folder=self._folder,
                    why=error.strerror or error,
                )
            ) from error
        place = (self._end, len(data))
        self._end += len(data)
        return place

    def get(self, place: Place) -> NewLetter:
        """Return a letter that was kept.

        Raises:
            UserError: where the disk does not give it back.
        """
        if self._file is None:
            raise UserError(say("What was read is gone; import the files again."))
        offset, length = place
        try:
            self._file.seek(offset)
            letter: NewLetter = pickle.loads(self._file.read(length))  # noqa: S301  made above
        except OSError as error:
            raise UserError(
                say(
                    "What was read cannot be read back: {why}. Import the files again.",
                    why=error.strerror or error,
                )
            ) from error
        return letter

    def close(self) -> None:
        """Delete everything; a second call does nothing."""
        if self._file is not None:
            self._file.close()
            self._file = None
