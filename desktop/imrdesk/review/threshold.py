"""From which confidence on a value needs no person's eyes: a setting of each workspace.

What is to be looked at is counted when a letter comes in or is edited, and the queue shows
that count. After the setting, or the program, has changed, the counts are made anew.
"""

from __future__ import annotations

from imrdesk import __version__
from imrdesk.domain.custom_fields import is_asked_for
from imrdesk.domain.record import REVIEW_THRESHOLD
from imrdesk.errors import UserError
from imrdesk.store.custom_fields import load_fields
from imrdesk.store.failures import told_as_damage
from imrdesk.store.workspace import Workspace

_THRESHOLD_FACT = "review_threshold"
_COUNTED_FACT = "counted_by"


def review_threshold(workspace: Workspace) -> float:
    """Return the confidence, 0..1, below which a value is to be looked at."""
    with told_as_damage(workspace.path):
        return float(workspace.fact(_THRESHOLD_FACT) or REVIEW_THRESHOLD)


def set_review_threshold(workspace: Workspace, threshold: float) -> None:
    """Keep another threshold; the queue's counts are those of the old one until made anew.

    Raises:
        UserError: where it is no share between 0 and 1.
    """
    if not 0 <= threshold <= 1:
        raise UserError("What counts as sure is a share between 0 and 1, like 0.8.")
    workspace.set_fact(_THRESHOLD_FACT, repr(threshold))


def counts_as_prepared(workspace: Workspace) -> bool:
    """Tell whether a letter that was prepared without its workspace counts in it as it is.

    It does not where the workspace has a threshold of its own, or fields that are to be filled in.
    """
    is_usual = review_threshold(workspace) == REVIEW_THRESHOLD
    own = load_fields(workspace).custom
    return is_usual and not any(map(is_asked_for, own))


def counts_are_current(workspace: Workspace) -> bool:
    """Tell whether the queue's counts were made by this program with this threshold."""
    return workspace.fact(_COUNTED_FACT) == _counted_by(workspace)


def note_counted(workspace: Workspace) -> None:
    """Note that every count was made by this program with this threshold."""
    workspace.set_fact(_COUNTED_FACT, _counted_by(workspace))


def note_uncounted(workspace: Workspace) -> None:
    """Note that the counts are to be made anew."""
    workspace.set_fact(_COUNTED_FACT, "")


def _counted_by(workspace: Workspace) -> str:
    return f"imrdesk {__version__}, threshold {review_threshold(workspace)!r}"
