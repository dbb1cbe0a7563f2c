"""The letters of one case: those with the same case number, beside each other."""

from __future__ import annotations

from imrdesk.domain.checks import OtherLetter
from imrdesk.store.codec import storable
from imrdesk.store.workspace import Workspace


def other_letters(
    workspace: Workspace, letter_id: int, case_number: str | None
) -> tuple[OtherLetter, ...]:
    """Return the oldest other letter of a case for each outcome that the others have."""
    if not case_number:
        return ()
    sql = """
        SELECT name, outcome, min(id) FROM letters
        WHERE case_number = ? AND id <> ? AND outcome <> ''
        GROUP BY outcome ORDER BY min(id)
        """
    rows = workspace.rows(sql, [storable(case_number), letter_id])
    return tuple(OtherLetter(row["name"], row["outcome"]) for row in rows)


def has_several_outcomes(workspace: Workspace, case_number: str | None) -> bool:
    """Tell whether the letters of a case disagree about its outcome."""
    if not case_number:
        return False
    sql = """
        SELECT count(DISTINCT outcome) > 1 AS several FROM letters
        WHERE case_number = ? AND outcome <> ''
        """
    return bool(workspace.row(sql, [storable(case_number)])["several"])
