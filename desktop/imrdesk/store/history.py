"""The history: operations and their changes, written once; and the undo steps made of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from imrdesk.domain.history import Change, Edit, Operation, OperationKind, Target
from imrdesk.errors import BugError
from imrdesk.store.codec import (
    decode_moment,
    decode_state,
    encode_moment,
    encode_state,
    storable,
)
from imrdesk.store.damage import told_with_name
from imrdesk.store.letters import LetterSummary, write_summaries
from imrdesk.store.workspace import Workspace

_OPERATION_COLUMNS = "o.id AS operation_id, o.kind, o.label, o.who, o.at, o.of"


def commit(
    workspace: Workspace,
    operation: Operation,
    edits: Sequence[Edit],
    summaries: Mapping[int, LetterSummary],
    texts: Mapping[int, str],
) -> Operation:
    """Write an operation, its changes and all that follows from them, in one transaction.

    Args:
        workspace: where to.
        operation: what is done, by whom and when; the store gives it its id.
        edits: its changes, in the order in which they are to be made.
        summaries: every touched letter as it stands afterwards.
        texts: every touched letter's text, which the spans count in.

    Returns:
        The operation with its id.
    """
    with workspace.transaction() as db:
        db.table("operations").insert(_operation_row(operation))
        operation_id = workspace.row("SELECT max(id) AS id FROM operations")["id"]
        written = replace(operation, id=operation_id)
        db.table("changes").insert_all(
            _change_row(operation_id, edit, texts[edit.letter_id]) for edit in edits
        )
        _move_undo_steps(db, written)
        _set_tags(db, edits)
        write_summaries(workspace, summaries)
    return written


def changes_of(workspace: Workspace, letter_id: int, text: str) -> tuple[Change, ...]:
    """Return every change of the letter with the given text, oldest first.

    Raises:
        DamagedLetterError: where what is stored of them, or the text, was damaged.
    """
    sql = f"""
        SELECT c.id, c.target, c.key, c.old, c.new, c.why, {_OPERATION_COLUMNS}
        FROM changes AS c JOIN operations AS o ON o.id = c.operation_id
        WHERE c.letter_id = ? ORDER BY c.id
        """  # noqa: S608  only a constant
    with told_with_name(workspace, letter_id, "stored text or history"):
        return tuple(_change(row, letter_id, text) for row in workspace.rows(sql, [letter_id]))


def letters_touched(workspace: Workspace, operation_id: int) -> tuple[int, ...]:
    """Return the ids of the letters that an operation changed, in the order of its changes."""
    sql = """
        SELECT letter_id FROM changes WHERE operation_id = ?
        GROUP BY letter_id ORDER BY min(id)
        """
    return tuple(row["letter_id"] for row in workspace.rows(sql, [operation_id]))


def next_undo(workspace: Workspace) -> Operation | None:
    """Return the newest operation that stands and can be taken back."""
    return _step(workspace, "WHERE s.undone = 0 ORDER BY s.operation_id DESC")


def next_redo(workspace: Workspace) -> Operation | None:
    """Return the operation that was taken back last and can be done again."""
    return _step(workspace, "WHERE s.undone = 1 ORDER BY s.operation_id")


def all_tags(workspace: Workspace) -> list[str]:
    """Return every tag that is set on some letter, in alphabetical order."""
    sql = "SELECT DISTINCT tag FROM letter_tags ORDER BY tag COLLATE NOCASE, tag"
    return [row["tag"] for row in workspace.rows(sql)]


def rebuild_projections(workspace: Workspace) -> None:
    """Make the undo steps and the tags anew from the history."""
    operations = workspace.rows(f"SELECT {_OPERATION_COLUMNS} FROM operations AS o ORDER BY o.id")  # noqa: S608  only a constant
    tags = workspace.rows(
        "SELECT letter_id, key, new FROM changes WHERE target = 'tag' ORDER BY id"
    )
    with workspace.transaction() as db:
        db.execute("DELETE FROM undo_steps")
        for row in operations:
            _move_undo_steps(db, _operation(row))
        db.execute("DELETE FROM letter_tags")
        for row in tags:
            _set_tag(db, row["letter_id"], row["key"], present=row["new"] == "true")


def _step(workspace: Workspace, which: str) -> Operation | None:
    sql = f"""
        SELECT {_OPERATION_COLUMNS}
        FROM undo_steps AS s JOIN operations AS o ON o.id = s.operation_id {which} LIMIT 1
        """  # noqa: S608  only constants
    found = workspace.rows(sql)
    return _operation(found[0]) if found else None


def _move_undo_steps(db: Database, operation: Operation) -> None:
    """Bring the undo steps up to date with an operation that was just written.

    A new operation drops the steps that were taken back: they stay in the history, but can
    no longer be done again.
    """
    if operation.kind is OperationKind.DO:
        db.execute("DELETE FROM undo_steps WHERE undone = 1")
        db.table("undo_steps").insert({"operation_id": operation.id, "undone": 0})
        return
    undone = operation.kind is OperationKind.UNDO
    moved = db.execute(
        "UPDATE undo_steps SET undone = ? WHERE operation_id = ? AND undone = ?",
        [int(undone), operation.of, int(not undone)],
    )
    if moved.rowcount != 1:
        raise BugError(f"operation {operation.of} cannot be the next to {operation.kind}")


def _set_tags(db: Database, edits: Sequence[Edit]) -> None:
    for edit in edits:
        if edit.target is Target.TAG:
            _set_tag(db, edit.letter_id, edit.key, present=bool(edit.new))


def _set_tag(db: Database, letter_id: int, tag: str, *, present: bool) -> None:
    tags = db.table("letter_tags")
    tags.delete_where("letter_id = ? AND tag = ?", [letter_id, tag])
    if present:
        tags.insert({"letter_id": letter_id, "tag": tag})


def _operation_row(operation: Operation) -> dict[str, Any]:
    return {
        "kind": operation.kind.value,
        "label": storable(operation.label),
        "who": storable(operation.who),
        "at": encode_moment(operation.when),
        "of": operation.of,
    }


def _operation(row: Mapping[str, Any]) -> Operation:
    return Operation(
        row["operation_id"],
        OperationKind(row["kind"]),
        row["label"],
        row["who"],
        decode_moment(row["at"]),
        row["of"],
    )


def _change_row(operation_id: int, edit: Edit, text: str) -> dict[str, Any]:
    return {
        "operation_id": operation_id,
        "letter_id": edit.letter_id,
        "target": edit.target.value,
        "key": edit.key,
        "old": encode_state(edit.key, edit.old, text),
        "new": encode_state(edit.key, edit.new, text),
        "why": storable(edit.why),
    }


def _change(row: Mapping[str, Any], letter_id: int, text: str) -> Change:
    target, key = Target(row["target"]), row["key"]
    old = decode_state(target, key, row["old"], text)
    new = decode_state(target, key, row["new"], text)
    edit = Edit(letter_id, target, key, old, new, row["why"])
    return Change(row["id"], _operation(row), edit)
