"""What SQLite complains of, told in the user's words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from imrdesk.domain.words import say
from imrdesk.errors import UserError
from imrdesk.store.backup_files import newest_backup

# By primary result code (the low byte of SQLite's extended code): https://sqlite.org/rescode.html
_SENTENCES = {
    sqlite3.SQLITE_FULL: "The disk is full, so {name} could not be saved; free some space and "
    "do the last step again.",
    sqlite3.SQLITE_READONLY: "The {what} {name} cannot be written to; give yourself the right "
    "to change the file and its folder, or copy it to a folder of your own.",
    sqlite3.SQLITE_CANTOPEN: "The {what} {name} cannot be opened; see that the file is there "
    "and that you may change its folder.",
    sqlite3.SQLITE_IOERR: "The {what} {name} cannot be read or written just now; see that its "
    "disk or network share is there and do the last step again.",
    sqlite3.SQLITE_PERM: "You have no right to open the {what} {name}.",
    sqlite3.SQLITE_BUSY: "Another program is writing to the {what} {name}; close it and do "
    "the last step again.",
    sqlite3.SQLITE_LOCKED: "Another program is writing to the {what} {name}; close it and do "
    "the last step again.",
    sqlite3.SQLITE_TOOBIG: "The letter is too large to be kept in the {what} {name}.",
}

# How Python's sqlite3 begins its complaint about a text that is no UTF-8; the rest quotes it.
_NO_TEXT = "Could not decode to UTF-8"
# What SQLite says of a text in the history that is no JSON.
_NO_JSON = "malformed JSON"
# What it says of a search index whose own tables are not as it made them.
_NO_INDEX = ("vtable constructor failed", "invalid fts5 file format")
# Damage in what a search index, or an index of a table, is kept in.
_INDEX_CODES = frozenset({sqlite3.SQLITE_CORRUPT_VTAB, sqlite3.SQLITE_CORRUPT_INDEX})


UNREADABLE = (
    ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError,
)  # fmt: skip
"""What decoding makes of data that nobody encoded."""


class DamagedFileError(UserError):
    """The workspace file shows that what is in it cannot be what was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"The workspace {path.name} is damaged; {way_out(path)}.")


class DamagedIndexError(DamagedFileError):
    """What a workspace is searched or listed by is damaged; see `imrdesk.store.mending`."""

    def __init__(self, path: Path) -> None:
        UserError.__init__(
            self,
            say(
                "What {name} is searched and listed by is damaged, but nothing of your work; "
                "“imrdesk mend {name}” makes it anew.",
                name=path.name,
            ),
        )


class UnknownFileError(UserError):
    """A file is no workspace, or has nothing left by which it could be recognised as one."""


def no_workspace(path: Path) -> UserError:
    """Return what to tell of a file that does not say that it is a workspace.

    One that has backups was a workspace, whatever became of its beginning.
    """
    if newest_backup(path):
        return DamagedFileError(path)
    return UnknownFileError(f"{path.name} is not an imrdesk workspace.")


def way_out(path: Path) -> str:
    """Return what can be done about a damaged workspace, for the end of a sentence."""
    rescue = f"“imrdesk rescue {path.name} NEW{path.suffix}” saves what can be read in it"
    backup = newest_backup(path)
    if backup is None:
        return f"it has no backups, but {rescue}"
    made_at = f"{backup.made_at.astimezone():%Y-%m-%d %H:%M}"
    return (
        f"“imrdesk restore {path.name} {backup.path.name}” brings back the backup of {made_at}, "
        f"and {rescue}"
    )


@contextmanager
def told_as_damage(path: Path) -> Iterator[None]:
    """Turn what decoding makes of data that nobody encoded into a sentence about the file.

    For what belongs to no letter; see `imrdesk.store.damage` for what does.

    Raises:
        DamagedFileError: where the block meets such data.
    """
    try:
        yield
    except UNREADABLE as error:
        raise DamagedFileError(path) from error


@contextmanager
def told_as_damaged_index(path: Path) -> Iterator[None]:
    """Turn damage that is met where only lists and indices are read or written into a sentence.

    A row that is there although it was taken away, so that its like is refused, is damage too.

    Raises:
        DamagedIndexError: where the block meets any.
    """
    try:
        with told_in_one_sentence(path):
            yield
    except (DamagedFileError, sqlite3.IntegrityError) as error:
        raise DamagedIndexError(path) from error


@contextmanager
def told_in_one_sentence(path: Path, what: str = "workspace") -> Iterator[None]:
    """Turn what can go wrong with the file at `path` outside the program into a sentence.

    Args:
        path: the file.
        what: what the sentence calls it.

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
        if str(error).startswith(_NO_INDEX) or code in _INDEX_CODES:
            raise DamagedIndexError(path) from error
        if str(error).startswith((_NO_TEXT, _NO_JSON)):
            # Without its cause, which quotes the letter.
            raise DamagedFileError(path) from None
        if code is not None and code & 0xFF == sqlite3.SQLITE_CORRUPT:
            raise DamagedFileError(path) from error
        if code is not None and code & 0xFF == sqlite3.SQLITE_NOTADB:
            raise no_workspace(path) from error
        sentence = None if code is None else _SENTENCES.get(code & 0xFF)
        if sentence is None:
            raise
        raise UserError(sentence.format(name=path.name, what=what)) from error
