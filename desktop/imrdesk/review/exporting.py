"""A workspace's letters into a file for others: the one place that joins store and export."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from imrdesk.domain.custom_fields import CustomField
from imrdesk.domain.status import FINISHED, Status
from imrdesk.errors import ImrError
from imrdesk.export.rows import ExportLetter
from imrdesk.export.writer import export_letters, format_of
from imrdesk.review.state import load_state
from imrdesk.store.custom_fields import keys_with_values, load_fields
from imrdesk.store.damage import DamagedLetterError
from imrdesk.store.failures import way_out
from imrdesk.store.letters import letter_ids
from imrdesk.store.workspace import Workspace

Progress = Callable[[int, int], None]
"""Told how many letters are done and how many there are."""

_NONE_FINISHED = (
    "No letter is reviewed or signed off yet, so the tables are empty; ask for every letter "
    "(--all) to have those that are not."
)


@dataclass(frozen=True, slots=True)
class ExportSummary:
    """What an export wrote.

    Attributes:
        paths: the files, the one that was named first; none where it was cancelled.
        remarks: what the user should know about them, a sentence each.
        damaged: how many letters are missing in them, because what is stored of them is
            damaged; the remarks name each.
        was_cancelled: whether it was stopped; then every file is as it was before.
    """

    paths: tuple[Path, ...]
    letters: int
    decisions: int
    remarks: tuple[str, ...] = ()
    damaged: int = 0
    was_cancelled: bool = False


class _StoppedError(ImrError):
    """Carries a wish to stop out of the writer, which then leaves the old files."""


def export_workspace(
    workspace: Workspace,
    out: Path,
    *,
    everything: bool,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> ExportSummary:
    """Export letters, by case number, in the format that the ending of `out` names.

    A letter that is damaged in the workspace is left out and told, and the others go out. All
    that is written is of one moment, whatever is changed meanwhile.

    Args:
        workspace: may be open for reading only.
        out: the file; formats of several files put the others beside it.
        everything: every letter, not only those reviewed or signed off.
        progress: told after each letter.
        cancelled: asked before each letter.

    Raises:
        UserError: where the format is unknown or the files cannot be written; then what was
            there before is unchanged.
    """
    format_of(out)  # a mistaken name is told before the letters are looked at
    statuses = Status if everything else FINISHED
    with workspace.snapshot():
        ids = letter_ids(workspace, statuses)
        damaged: list[str] = []
        try:
            letters = _letters(workspace, ids, damaged, progress, cancelled)
            exported = export_letters(letters, out, _own_fields(workspace))
        except _StoppedError:
            return ExportSummary((), 0, 0, was_cancelled=True)
    remarks = (*exported.remarks, *damaged)
    if not ids and not everything:
        remarks = (*remarks, _NONE_FINISHED)
    return ExportSummary(
        exported.paths, exported.letters, exported.decisions, remarks, len(damaged)
    )


def _letters(
    workspace: Workspace,
    ids: tuple[int, ...],
    damaged: list[str],
    progress: Progress,
    cancelled: Callable[[], bool],
) -> Iterator[ExportLetter]:
    """Yield the letters; to `damaged` goes a sentence about each that cannot be read."""
    for done, letter_id in enumerate(ids, start=1):
        if cancelled():
            raise _StoppedError
        try:
            letter = _export_letter(workspace, letter_id)
        except DamagedLetterError as error:
            damaged.append(
                f"The export lacks {error.name}, which is damaged in the workspace; "
                f"{way_out(workspace.path)}."
            )
        else:
            yield letter
        progress(done, len(ids))


def _own_fields(workspace: Workspace) -> list[CustomField]:
    """Return the fields that the workspace adds: those in use, and those that hold something."""
    custom = load_fields(workspace).custom
    filled = keys_with_values(workspace) if any(field.retired for field in custom) else ()
    return [field for field in custom if not field.retired or field.key in filled]


def _export_letter(workspace: Workspace, letter_id: int) -> ExportLetter:
    state = load_state(workspace, letter_id)
    return ExportLetter(
        letter_id,
        state.letter.name,
        state.letter.sha256,
        state.letter.imported_at,
        state.status,
        state.record,
        tuple(state.notes.values()),
        state.tags,
        state.changes,
    )
