"""What is to be known of the letters of an export before they are read."""

from __future__ import annotations

from collections.abc import Iterable

from imrdesk.store.workspace import Workspace


def most_decisions(workspace: Workspace, letter_ids: Iterable[int]) -> int:
    """Return how many decisions the letter with the most of them has; 0 of no letters."""
    rows = workspace.rows("SELECT id, decision_count FROM letters")
    counts = {row["id"]: int(row["decision_count"]) for row in rows}
    return max((counts[letter_id] for letter_id in letter_ids), default=0)
