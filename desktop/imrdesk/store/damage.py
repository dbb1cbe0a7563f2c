"""What is stored of one letter and can no longer be right, told with that letter's name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from imrdesk.errors import ImrError, UserError
from imrdesk.store.failures import UNREADABLE, DamagedFileError, way_out
from imrdesk.store.workspace import Workspace


class DamagedDataError(ImrError):
    """Stored data is not as it was written; says what shows that, without the letter's words."""


class DamagedLetterError(UserError):
    """What is stored of one letter is damaged; the other letters may be whole.

    Attributes:
        name: what people know the letter by.
    """

    def __init__(self, workspace: Workspace, name: str, part: str) -> None:
        super().__init__(f"The {part} of {name} is damaged; {way_out(workspace.path)}.")
        self.name = name


@contextmanager
def told_with_name(workspace: Workspace, letter_id: int, part: str) -> Iterator[None]:
    """Turn damage that is met while one letter is read into a sentence that names the letter.

    Args:
        workspace: where the letter is.
        letter_id: the letter.
        part: what is being read of it, as the sentence calls it.

    Raises:
        DamagedLetterError: where the block meets damaged data.
    """
    try:
        yield
    except (DamagedDataError, DamagedFileError, *UNREADABLE) as error:
        raise DamagedLetterError(workspace, _name(workspace, letter_id), part) from error


def _name(workspace: Workspace, letter_id: int) -> str:
    try:
        found = workspace.rows("SELECT name FROM letters WHERE id = ?", [letter_id])
    except DamagedFileError:
        found = []
    return f"“{found[0]['name']}”" if found else f"letter {letter_id}"
