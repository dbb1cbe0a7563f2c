"""What an import asks of a workspace, and what the workspace remembers of it.

An import that is under way stands among the workspace's facts: what was to be done, as the
review writes it, and how many files of it are done, which is written with every batch of
letters.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from imrdesk.store.codec import decode_moment, storable
from imrdesk.store.workspace import Workspace

_PLAN, _DONE = "import under way", "import under way, files done"


@dataclass(frozen=True, slots=True)
class LetterHere:
    """A letter of the workspace, as an import speaks of it.

    Attributes:
        name: that of the file it came as.
    """

    letter_id: int
    name: str
    imported_at: datetime


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """An import that is under way, or was when the program ended.

    Attributes:
        number: what tells it from others of this workspace.
        document: what was to be done, as the review wrote it.
        done: how many of its files are dealt with.
    """

    number: int
    document: str
    done: int


def known_digests(workspace: Workspace) -> list[bytes]:
    """Return the SHA-256 of every letter, sorted."""
    rows = workspace.rows("SELECT sha256 FROM letters ORDER BY sha256")
    return [row["sha256"] for row in rows]


def letter_of_bytes(workspace: Workspace, sha256: str) -> LetterHere | None:
    """Return the letter that has these bytes, if there is one."""
    sql = "SELECT id, name, imported_at FROM letters WHERE sha256 = ?"
    return _first(workspace.rows(sql, [bytes.fromhex(sha256)]))


def letter_of_case(workspace: Workspace, case_number: str) -> LetterHere | None:
    """Return the newest letter with a case number, if there is one."""
    sql = "SELECT id, name, imported_at FROM letters WHERE case_number = ? ORDER BY id DESC LIMIT 1"
    return _first(workspace.rows(sql, [storable(case_number)]))


def _first(rows: list[dict[str, Any]]) -> LetterHere | None:
    return next(
        (LetterHere(r["id"], r["name"], decode_moment(r["imported_at"])) for r in rows), None
    )


def add_plan(workspace: Workspace, document: str) -> int:
    """Remember an import that begins, with no file of it done, and return its number."""
    with workspace.transaction():
        number = max((plan.number for plan in plans(workspace)), default=0) + 1
        workspace.set_fact(f"{_PLAN} {number}", document)
        workspace.set_fact(f"{_DONE} {number}", "0")
    return number


def note_done(workspace: Workspace, number: int, done: int) -> None:
    """Remember how many files of an import are dealt with."""
    workspace.set_fact(f"{_DONE} {number}", str(done))


def plans(workspace: Workspace) -> list[StoredPlan]:
    """Return the imports that are under way, oldest first."""
    sql = """
        SELECT plan.value AS document, done.value AS done,
               CAST(substr(plan.key, length(?) + 2) AS INTEGER) AS number
        FROM workspace_facts AS plan
        JOIN workspace_facts AS done ON done.key = ? || substr(plan.key, length(?) + 1)
        WHERE plan.key GLOB ? || ' [0-9]*'
        ORDER BY number
        """
    rows = workspace.rows(sql, [_PLAN, _DONE, _PLAN, _PLAN])
    return [StoredPlan(row["number"], row["document"], int(row["done"])) for row in rows]


def forget_plan(workspace: Workspace, number: int) -> None:
    """Forget an import, because it is finished or not wanted any more."""
    with workspace.transaction() as db:
        for what in (_PLAN, _DONE):
            db.execute("DELETE FROM workspace_facts WHERE key = ?", [f"{what} {number}"])
