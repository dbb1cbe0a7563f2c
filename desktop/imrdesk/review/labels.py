"""What operations are called in the undo menu and the history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imrdesk.domain.custom_fields import is_custom
from imrdesk.domain.history import Change, Target
from imrdesk.domain.status import Status
from imrdesk.domain.values import fold
from imrdesk.domain.words import say, say_n
from imrdesk.review import edits
from imrdesk.review.state import LetterState

STATUS_LABELS: Mapping[Status, str] = {
    Status.NEW: say("Mark as new"),
    Status.IN_REVIEW: say("Mark as in review"),
    Status.POSTPONED: say("Postpone"),
    Status.REVIEWED: say("Mark as reviewed"),
    Status.SIGNED_OFF: say("Sign off"),
}


def status_label(state: LetterState, status: Status) -> str:
    """Return what moving a letter on, or back, is called."""
    return say("Reopen") if state.status.is_locked else STATUS_LABELS[status]


def tag_label(tag: str, *, present: bool) -> str:
    """Return what setting a tag, or taking it away, is called."""
    name = fold(tag)
    return (
        say("Set the tag “{tag}”", tag=name) if present else say("Remove the tag “{tag}”", tag=name)
    )


def correct_label(state: LetterState, path: str) -> str:
    """Return what giving a field a value is called; one of the workspace was never read."""
    name = state.record.label(path)
    if is_custom(path):
        return say("Fill in {field}", field=name)
    return say("Correct {field}", field=name)


def confirm_label(state: LetterState, paths: Sequence[str]) -> str:
    """Return what confirming values is called; those already settled do not count."""
    settled = list(dict.fromkeys(edit.key for edit in edits.confirm(state, paths)))
    if len(settled) == 1:
        return say("Confirm {field}", field=state.record.label(settled[0]))
    return say_n("Confirm {n} value", "Confirm {n} values", len(settled))


def doubt_label(state: LetterState, path: str, *, doubtful: bool) -> str:
    """Return what doubting a value, or doubting it no longer, is called."""
    named = state.record.label(path)
    if doubtful:
        return say("Mark {field} as doubtful", field=named)
    return say("Doubt {field} no longer", field=named)


def assignment_label(name: str) -> str:
    """Return what giving a letter to somebody is called."""
    return say("Assign to {name}", name=fold(name)) if fold(name) else say("Assign to nobody")


def return_label(state: LetterState, change: Change) -> str:
    """Return what going back to a value or a note of the history is called."""
    edit = change.edit
    day = f"{change.operation.when:%m/%d/%Y}"
    if edit.target is not Target.VALUE:
        return say("Go back to a note as of {day}", day=day)
    return say("Go back to {field} as of {day}", field=state.record.label(edit.key), day=day)
