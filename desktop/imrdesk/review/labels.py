"""What operations are called in the undo menu and the history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imrdesk.domain.custom_fields import is_custom
from imrdesk.domain.history import Change, Target
from imrdesk.domain.status import Status
from imrdesk.domain.values import fold
from imrdesk.review import edits
from imrdesk.review.state import LetterState

STATUS_LABELS: Mapping[Status, str] = {
    Status.NEW: "Mark as new",
    Status.IN_REVIEW: "Mark as in review",
    Status.POSTPONED: "Postpone",
    Status.REVIEWED: "Mark as reviewed",
    Status.SIGNED_OFF: "Sign off",
}


def status_label(state: LetterState, status: Status) -> str:
    """Return what moving a letter on, or back, is called."""
    return "Reopen" if state.status.is_locked else STATUS_LABELS[status]


def tag_label(tag: str, *, present: bool) -> str:
    """Return what setting a tag, or taking it away, is called."""
    return f"{'Set' if present else 'Remove'} the tag “{fold(tag)}”"


def correct_label(state: LetterState, path: str) -> str:
    """Return what giving a field a value is called; one of the workspace was never read."""
    name = state.record.label(path)
    return f"Fill in {name}" if is_custom(path) else f"Correct {name}"


def confirm_label(state: LetterState, paths: Sequence[str]) -> str:
    """Return what confirming values is called; those already settled do not count."""
    settled = list(dict.fromkeys(edit.key for edit in edits.confirm(state, paths)))
    named = state.record.label(settled[0]) if len(settled) == 1 else f"{len(settled)} values"
    return f"Confirm {named}"


def doubt_label(state: LetterState, path: str, *, doubtful: bool) -> str:
    """Return what doubting a value, or doubting it no longer, is called."""
    named = state.record.label(path)
    return f"Mark {named} as doubtful" if doubtful else f"Doubt {named} no longer"


def assignment_label(name: str) -> str:
    """Return what giving a letter to somebody is called."""
    return f"Assign to {fold(name)}" if fold(name) else "Assign to nobody"


def return_label(state: LetterState, change: Change) -> str:
    """Return what going back to a value or a note of the history is called."""
    edit = change.edit
    named = state.record.label(edit.key) if edit.target is Target.VALUE else "a note"
    return f"Go back to {named} as of {change.operation.when:%m/%d/%Y}"
