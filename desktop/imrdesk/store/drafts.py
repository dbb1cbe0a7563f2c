"""Typing that is not yet an edit, kept so that not even a kill loses it."""

from __future__ import annotations

from imrdesk.store.codec import storable
from imrdesk.store.workspace import Workspace


def save_draft(workspace: Workspace, letter_id: int, path: str, text: str) -> None:
    """Keep what stands in the editor of a field, in place of what was kept before."""
    row = {"letter_id": letter_id, "path": path, "text": storable(text)}
    with workspace.transaction() as db:
        db.table("drafts", pk=("letter_id", "path")).upsert(row)


def drop_draft(workspace: Workspace, letter_id: int, path: str) -> None:
    """Forget the draft of a field, if there is one."""
    with workspace.transaction() as db:
        db.table("drafts").delete_where("letter_id = ? AND path = ?", [letter_id, path])


def drafts_of(workspace: Workspace, letter_id: int) -> dict[str, str]:
    """Return the drafts of a letter: path to text."""
    sql = "SELECT path, text FROM drafts WHERE letter_id = ? ORDER BY path"
    return {row["path"]: row["text"] for row in workspace.rows(sql, [letter_id])}
