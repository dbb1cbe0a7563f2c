"""Saved views: queries of the workspace under names, in an order of their own."""

from __future__ import annotations

import json
from dataclasses import dataclass

from imrdesk.domain.letter_query import LetterQuery
from imrdesk.domain.values import fold
from imrdesk.errors import UserError
from imrdesk.store.codec import storable
from imrdesk.store.failures import told_as_damage
from imrdesk.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SavedView:
    """A query under a name."""

    id: int
    name: str
    query: LetterQuery


def saved_views(workspace: Workspace) -> list[SavedView]:
    """Return the views of a workspace, in their order."""
    rows = workspace.rows("SELECT id, name, query FROM views ORDER BY position, id")
    with told_as_damage(workspace.path):
        return [
            SavedView(row["id"], row["name"], LetterQuery.from_json(json.loads(row["query"])))
            for row in rows
        ]


def save_view(workspace: Workspace, name: str, query: LetterQuery) -> int:
    """Keep a query under a name, in place of one that has it, else as the last; return its id.

    Raises:
        UserError: where the name is empty.
    """
    named = storable(fold(name))
    if not named:
        raise UserError("A view needs a name.")
    row = {"query": storable(json.dumps(query.to_json()))}
    with workspace.transaction() as db:
        for view in saved_views(workspace):
            if view.name.casefold() == named.casefold():
                db.table("views").update(view.id, {**row, "name": named})
                return view.id
        last = workspace.row("SELECT coalesce(max(position), 0) + 1 AS position FROM views")
        db.table("views").insert({**row, "name": named, **last})
        return int(workspace.row("SELECT max(id) AS id FROM views")["id"])


def rename_view(workspace: Workspace, view_id: int, name: str) -> None:
    """Give a view another name.

    Raises:
        UserError: where the name is empty or another view has it.
    """
    named = storable(fold(name))
    if not named:
        raise UserError("A view needs a name.")
    with workspace.transaction() as db:
        for view in saved_views(workspace):
            if view.id != view_id and view.name.casefold() == named.casefold():
                raise UserError(f"Another view is called “{view.name}”.")
        db.table("views").update(view_id, {"name": named})


def remove_view(workspace: Workspace, view_id: int) -> None:
    """Forget a view; the letters it finds stay as they are."""
    with workspace.transaction() as db:
        db.table("views").delete_where("id = ?", [view_id])


def order_views(workspace: Workspace, view_ids: list[int]) -> None:
    """Put the views into another order."""
    with workspace.transaction() as db:
        for position, view_id in enumerate(view_ids):
            db.table("views").update(view_id, {"position": position})
