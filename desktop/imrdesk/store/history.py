"""The history: operations and their changes, written once; and the undo steps made of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from imrdesk.domain.history import (
    WORKSPACE_ITSELF,
    Change,
    Edit,
    Operation,
    OperationKind,
    Target,
)
from imrdesk.domain.status import Status
from imrdesk.errors import BugError
from imrdesk.store.codec import (
    decode_moment,
    decode_state,
    encode_moment,
    encode_state,
    storable,
)
from imrdesk.store.damage import told_with_name
from imrdesk.store.failures import DamagedIndexError, told_as_damage
from imrdesk.store.notes import keep_note
from imrdesk.store.tags import keep_tag, keep_tag_style
from imrdesk.store.workspace import Workspace

_PROJECTED = (Target.NOTE, Target.TAG, Target.TAG_STYLE)
_OPERATION_COLUMNS = "o.id AS operation_id, o.kind, o.label, o.who, o.at, o.of"
_CHANGES = f"""
    SELECT c.id, c.target, c.key, c.old, c.new, c.why, {_OPERATION_COLUMNS}
    FROM changes AS c JOIN operations AS o ON o.id = c.operation_id
    """  # noqa: S608  only a constant


def write_operation(workspace: Workspace, operation: Operation) -> Operation:
    """Write an operation, whose changes are to follow in the same transaction.

    Returns:
        The operation with the id that it has got.
    """
    with workspace.transaction() as db:
        db.table("operations").insert(_operation_row(operation))
        operation_id = workspace.row("SELECT max(id) AS id FROM operations")["id"]
        written = replace(operation, id=operation_id)
        if not _move_undo_steps(db, written):
            raise DamagedIndexError(workspace.path)
    return written


def write_changes(
    workspace: Workspace, operation: Operation, edits: Sequence[Edit], text: str
) -> None:
    """Write changes of an operation, and what follows from them but for the queue.

    Args:
        workspace: where to.
        operation: as `write_operation` returned it.
        edits: of one letter, or of the workspace itself, in the order of making.
        text: the letter's text, which the spans count in; empty for the workspace itself.
    """
    with workspace.transaction() as db:
        first = workspace.row("SELECT coalesce(max(id), 0) + 1 AS id FROM changes")["id"]
        rows = [_change_row(operation.id, edit, text) for edit in edits]
        numbered = [{"id": number, **row} for number, row in enumerate(rows, first)]
        db.table("changes").insert_all(numbered)
        for row in numbered:
            _project(db, row)


def changes_of(workspace: Workspace, letter_id: int, text: str) -> tuple[Change, ...]:
    """Return every change of the letter with the given text, oldest first.

    Raises:
        DamagedLetterError: where what is stored of them, or the text, was damaged.
    """
    sql = f"{_CHANGES} WHERE c.letter_id = ? ORDER BY c.id"
    with told_with_name(workspace, letter_id, "stored text or history"):
        return tuple(_change(row, letter_id, text) for row in workspace.rows(sql, [letter_id]))


def changes_of_workspace(workspace: Workspace) -> tuple[Change, ...]:
    """Return every change that is about the workspace itself and no letter, oldest first.

    Raises:
        DamagedFileError: where what is stored of them was damaged.
    """
    rows = workspace.rows(f"{_CHANGES} WHERE c.letter_id IS NULL ORDER BY c.id")
    with told_as_damage(workspace.path):
        return tuple(_change(row, WORKSPACE_ITSELF, "") for row in rows)


def letters_touched(workspace: Workspace, operation_id: int) -> tuple[int, ...]:
    """Return the ids of what an operation changed, in the order of its changes.

    `WORKSPACE_ITSELF` stands among the letters where it changed the workspace.
    """
    sql = """
        SELECT letter_id FROM changes WHERE operation_id = ?
        GROUP BY letter_id ORDER BY min(id)
        """
    rows = workspace.rows(sql, [operation_id])
    return tuple(row["letter_id"] or WORKSPACE_ITSELF for row in rows)


def next_undo(workspace: Workspace) -> Operation | None:
    """Return the newest operation that stands and can be taken back."""
    return _step(workspace, "WHERE s.undone = 0 ORDER BY s.operation_id DESC")


def next_redo(workspace: Workspace) -> Operation | None:
    """Return the operation that was taken back last and can be done again."""
    return _step(workspace, "WHERE s.undone = 1 ORDER BY s.operation_id")


def redoable(workspace: Workspace) -> frozenset[int]:
    """Return the ids of the operations that were taken back and can be done again."""
    rows = workspace.rows("SELECT operation_id FROM undo_steps WHERE undone = 1")
    return frozenset(row["operation_id"] for row in rows)


def newest_operation(workspace: Workspace) -> int:
    """Return the id of the last operation, 0 where there is none."""
    return int(workspace.row("SELECT max(id) AS id FROM operations")["id"] or 0)


def dismissal_reasons(workspace: Workspace, count: int) -> list[str]:
    """Return the reasons that checks were last dismissed with, each once, newest first."""
    return _reasons(workspace, "target = 'check' AND new <> 'null'", count)


def postponing_reasons(workspace: Workspace, count: int) -> list[str]:
    """Return the reasons that letters were last postponed for, each once, newest first."""
    postponed = f"json_extract(new, '$.status') = '{Status.POSTPONED.value}'"
    return _reasons(workspace, f"target = 'status' AND {postponed}", count)


def _reasons(workspace: Workspace, which: str, count: int) -> list[str]:
    sql = f"""
        SELECT json_extract(new, '$.reason') AS reason FROM (
            SELECT id, new FROM changes WHERE {which} ORDER BY id DESC LIMIT 200
        )
        GROUP BY reason ORDER BY max(id) DESC LIMIT ?
        """  # noqa: S608  only constants
    return [row["reason"] for row in workspace.rows(sql, [count])]


def rebuild_projections(workspace: Workspace, *, with_undo: bool = True) -> None:
    """Make all that is drawn from the history alone anew: undo steps, tags, styles and notes.

    Args:
        workspace: open for writing.
        with_undo: False where parts of the history are lost, so that its steps can no longer
            be taken back one by one; then there are none.
    """
    operations = workspace.rows(f"SELECT {_OPERATION_COLUMNS} FROM operations AS o ORDER BY o.id")  # noqa: S608  only a constant
    targets = ", ".join(f"'{target}'" for target in _PROJECTED)
    changes = workspace.rows(f"SELECT * FROM changes WHERE target IN ({targets}) ORDER BY id")  # noqa: S608  only constants
    with workspace.transaction() as db:
        for table in ("undo_steps", "letter_tags", "tag_styles", "notes"):
            db.table(table).delete_where()
        for row in operations if with_undo else ():
            operation = _operation(row)
            if not _move_undo_steps(db, operation):
                raise BugError(f"operation {operation.of} cannot be the next to {operation.kind}")
        for row in changes:
            _project(db, row)


def _step(workspace: Workspace, which: str) -> Operation | None:
    sql = f"""
        SELECT {_OPERATION_COLUMNS}
        FROM undo_steps AS s JOIN operations AS o ON o.id = s.operation_id {which} LIMIT 1
        """  # noqa: S608  only constants
    found = workspace.rows(sql)
    with told_as_damage(workspace.path):
        return _operation(found[0]) if found else None


def _move_undo_steps(db: Database, operation: Operation) -> bool:
    """Bring the undo steps up to date with an operation; tell whether it could be the next.

    A new operation drops the steps that were taken back: they stay in the history, but can
    no longer be done again.
    """
    if operation.kind is OperationKind.DO:
        db.execute("DELETE FROM undo_steps WHERE undone = 1")
        db.table("undo_steps").insert({"operation_id": operation.id, "undone": 0})
        return True
    undone = operation.kind is OperationKind.UNDO
    moved = db.execute(
        "UPDATE undo_steps SET undone = ? WHERE operation_id = ? AND undone = ?",
        [int(undone), operation.of, int(not undone)],
    )
    return moved.rowcount == 1


def _project(db: Database, row: Mapping[str, Any]) -> None:
    """Bring the projections up to date with a change that was just written."""
    letter_id, key, new = row["letter_id"], row["key"], row["new"]
    if row["target"] == Target.TAG:
        keep_tag(db, letter_id, key, present=new == "true")
    elif row["target"] == Target.NOTE:
        keep_note(db, letter_id, key, row["id"], new)
    elif row["target"] == Target.TAG_STYLE:
        keep_tag_style(db, key, new)


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
        "letter_id": None if edit.letter_id == WORKSPACE_ITSELF else edit.letter_id,
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
