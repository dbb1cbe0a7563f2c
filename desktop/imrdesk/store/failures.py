"""What SQLite complains of, told in the user's words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from imrdesk.errors import UserError

# By primary result code (the low byte of SQLite's extended code): https://sqlite.org/rescode.html
_SENTENCES = {
    sqlite3.SQLITE_FULL: "The disk is full, so {name} could not be saved; free some space and "
    "do the last step again.",
    sqlite3.SQLITE_NOTADB: "{name} is not an imrdesk workspace.",
    sqlite3.SQLITE_READONLY: "The workspace {name} cannot be written to; give yourself the right "
    "to change the file and its folder, or copy it to a folder of your own.",
    sqlite3.SQLITE_CANTOPEN: "The workspace {name} cannot be opened; see that the file is there "
    "and that you may change its folder.",
    sqlite3.SQLITE_IOERR: "The workspace {name} cannot be read or written just now; see that its "
    "disk or network share is there and do the last step again.",
    sqlite3.SQLITE_PERM: "You have no right to open the workspace {name}.",
    sqlite3.SQLITE_BUSY: "Another program is writing to the workspace {name}; close it and do "
    "the last step again.",
    sqlite3.SQLITE_LOCKED: "Another program is writing to the workspace {name}; close it and do "
    "the last step again.",
    sqlite3.SQLITE_TOOBIG: "The letter is too large to be kept in the workspace {name}.",
}

# How Python's sqlite3 begins its complaint about a text that is no UTF-8; the rest quotes it.
_NO_TEXT = "Could not decode to UTF-8"


class DamagedFileError(UserError):
    """The workspace file shows that what is in it cannot be what was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The workspace {path.name} is damaged; open the last copy of it that you have, and "
            "keep the damaged file."
        )


@contextmanager
def told_in_one_sentence(path: Path) -> Iterator[None]:
    """Turn what can go wrong with the file at `path` outside the program into a sentence.

    Raises:
        DamagedFileError: where it is damaged.
        UserError: for a full disk, a damaged file, a missing right and their like. What only
            a mistake in the program can cause (a broken constraint, wrong SQL) passes through.
    """
    try:
        yield
    except UnicodeDecodeError as error:
        # SQLite's complaint quotes a damaged name of a table or a column.
        raise DamagedFileError(path) from error
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        if str(error).startswith(_NO_TEXT):
            # Without its cause, which quotes the letter.
            raise DamagedFileError(path) from None
        if code is not None and code & 0xFF == sqlite3.SQLITE_CORRUPT:
            raise DamagedFileError(path) from error
        sentence = None if code is None else _SENTENCES.get(code & 0xFF)
        if sentence is None:
            raise
        raise UserError(sentence.format(name=path.name)) from error
