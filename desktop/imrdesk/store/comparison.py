"""What two states of one workspace have that the other has not."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from imrdesk.store.connection import connect
from imrdesk.store.failures import told_in_one_sentence

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Only:
    """What only one of two states has.

    Attributes:
        letters: how many letters.
        edits: how many operations of the history.
        notes: how many notes as they stand; one that was changed is in both states.
        cases: the case numbers, or where there are none the names, of the first few letters
            concerned.
        case_count: how many letters are concerned in all.
        views: how many saved views; one that was changed is in both states.
    """

    letters: int
    edits: int
    notes: int
    cases: tuple[str, ...]
    case_count: int
    views: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether this state has nothing that the other has not."""
        return not (self.letters or self.edits or self.notes or self.views)


NOTHING = Only(0, 0, 0, (), 0)


@dataclass(frozen=True, slots=True)
class Difference:
    """What would go and what would come if one state took the place of another."""

    goes: Only
    comes: Only

    @property
    def is_empty(self) -> bool:
        """Whether letters, edits, notes and saved views are the same."""
        return self.goes.is_empty and self.comes.is_empty


def compare(present: Path, other: Path) -> Difference:
    """Return what would go and come if the workspace file `other` took the place of `present`.

    Both have the shape of this program's version; nothing is written to either.

    Raises:
        UserError: where one of them cannot be read.
    """
    with told_in_one_sentence(present), closing(connect(present, read_only=True)) as db:
        db.execute("ATTACH ? AS other", [f"{other.absolute().as_uri()}?mode=ro"])
        with _of_one_moment(db.conn):
            return Difference(_only(db.conn, "main", "other"), _only(db.conn, "other", "main"))


@contextmanager
def _of_one_moment(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.rollback()


# A letter is known by its bytes and an operation by all that is written of it, because two
# states that parted have given the same numbers to different things.
_PARTS = {
    "letters": "SELECT sha256 FROM {0}.letters EXCEPT SELECT sha256 FROM {1}.letters",
    "edits": """
        SELECT id FROM (
            SELECT id, kind, label, who, at, of FROM {0}.operations
            EXCEPT SELECT id, kind, label, who, at, of FROM {1}.operations
        )
        """,
    "notes": """
        SELECT l.sha256, n.key, c.new FROM {0}.notes AS n
        JOIN {0}.letters AS l ON l.id = n.letter_id JOIN {0}.changes AS c ON c.id = n.last_change
        EXCEPT SELECT l.sha256, n.key, c.new FROM {1}.notes AS n
        JOIN {1}.letters AS l ON l.id = n.letter_id JOIN {1}.changes AS c ON c.id = n.last_change
        """,
    "views": "SELECT name, query FROM {0}.views EXCEPT SELECT name, query FROM {1}.views",
}
_CONCERNED = f"""
    SELECT CASE case_number WHEN '' THEN name ELSE case_number END
    FROM {{0}}.letters WHERE sha256 IN ({_PARTS["letters"]}) OR id IN (
        SELECT letter_id FROM {{0}}.changes WHERE operation_id IN ({_PARTS["edits"]})
    ) ORDER BY id
    """  # noqa: S608  only constants


def _only(connection: sqlite3.Connection, mine: str, theirs: str) -> Only:
    def query(sql: str) -> str:
        return sql.format(mine, theirs)

    counts = {
        part: connection.execute(f"SELECT count(*) FROM ({query(sql)})").fetchone()[0]  # noqa: S608  only constants
        for part, sql in _PARTS.items()
    }
    concerned = [row[0] for row in connection.execute(query(_CONCERNED))]
    first = tuple(dict.fromkeys(concerned))[:_SHOWN]
    return Only(
        letters=counts["letters"],
        edits=counts["edits"],
        notes=counts["notes"],
        views=counts["views"],
        cases=first,
        case_count=len(concerned),
    )
