"""Operations on a workspace: doing, taking back and doing again, over the whole history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from imrdesk.domain.custom_fields import CustomField, is_asked_for
from imrdesk.domain.history import (
    WORKSPACE_ITSELF,
    Changed,
    Edit,
    Operation,
    OperationKind,
    Target,
)
from imrdesk.domain.words import say
from imrdesk.errors import BugError
from imrdesk.review.state import (
    LetterState,
    WorkspaceState,
    load_state,
    load_workspace_state,
    refresh_cases,
    refresh_letters,
)
from imrdesk.review.threshold import note_uncounted
from imrdesk.store.custom_fields import letters_ever_filled
from imrdesk.store.drafts import drafts_of, drop_draft
from imrdesk.store.failures import DamagedFileError
from imrdesk.store.history import (
    letters_touched,
    next_redo,
    next_undo,
    write_changes,
    write_operation,
)
from imrdesk.store.summaries import LetterSummary, write_summaries
from imrdesk.store.workspace import Workspace

_AT_ONCE = 300
"""So many letters are counted anew within an operation; more are left to a recount."""


@dataclass(frozen=True)
class Part:
    """What an operation does to one letter or to the workspace itself.

    Attributes:
        letter_id: the letter, or `WORKSPACE_ITSELF`.
        text: the letter's, where the edits quote from it; it is large, and let go where an
            operation is about many letters.
        before: what the queue shows of the letter; None for the workspace itself.
        after: what it is to show afterwards; None where that is seen only once the edits are
            written, because another reading of the letter is to stand.
    """

    letter_id: int
    edits: Sequence[Edit]
    text: str
    before: LetterSummary | None
    after: LetterSummary | None


def part_of(state: LetterState | WorkspaceState, edits: Sequence[Edit], step: Operation) -> Part:
    """Return the part that an operation has in a letter, or in the workspace itself, as it stands.

    Raises:
        BugError: where an edit does not start from what stands.
    """
    letter_id = edits[0].letter_id
    _refuse_drift(state, edits)
    if isinstance(state, WorkspaceState):
        return Part(letter_id, edits, "", None, None)
    is_reread = any(edit.target is Target.READING for edit in edits)
    after = None if is_reread else state.after(step, edits).summary()
    return Part(letter_id, edits, state.letter.letter.text, state.summary(), after)


def do(workspace: Workspace, parts: Iterable[Part], step: Operation) -> Changed:
    """Make a new operation of its parts, and forget the drafts that they settle."""
    with workspace.transaction():
        return _write(workspace, _without_drafts(workspace, parts), step)


def _without_drafts(workspace: Workspace, parts: Iterable[Part]) -> Iterator[Part]:
    for part in parts:
        settled = {edit.key for edit in part.edits}
        for path in settled.intersection(drafts_of(workspace, part.letter_id)):
            drop_draft(workspace, part.letter_id, path)
        yield part


def undo(workspace: Workspace, who: str, when: datetime) -> Changed | None:
    """Take back the newest operation that stands; None where there is none."""
    with workspace.transaction():
        undone = next_undo(workspace)
        if undone is None:
            return None
        label = say("Undo: {operation}", operation=undone.label)
        step = Operation(0, OperationKind.UNDO, label, who, when, undone.id)
        return _write(workspace, _parts_again(workspace, undone, step), step)


def redo(workspace: Workspace, who: str, when: datetime) -> Changed | None:
    """Do again what was taken back last; None where there is nothing."""
    with workspace.transaction():
        redone = next_redo(workspace)
        if redone is None:
            return None
        label = say("Redo: {operation}", operation=redone.label)
        step = Operation(0, OperationKind.REDO, label, who, when, redone.id)
        return _write(workspace, _parts_again(workspace, redone, step), step)


def _parts_again(workspace: Workspace, of: Operation, step: Operation) -> Iterator[Part]:
    """Yield the parts of an operation that is taken back or done again, a letter at a time."""
    for letter_id in letters_touched(workspace, of.id):
        state: LetterState | WorkspaceState
        if letter_id == WORKSPACE_ITSELF:
            state = load_workspace_state(workspace)
        else:
            state = load_state(workspace, letter_id)
        edits = [change.edit for change in state.changes if change.operation.id == of.id]
        if not edits:
            raise DamagedFileError(workspace.path)  # the two ways to its changes differ
        if step.kind is OperationKind.UNDO:
            edits = [edit.reversed() for edit in reversed(edits)]
        yield part_of(state, edits, step)


def _write(workspace: Workspace, parts: Iterable[Part], step: Operation) -> Changed:
    """Write an operation with what the queue shows of its letters afterwards."""
    written = write_operation(workspace, step)
    edits: list[Edit] = []
    cases: set[str | None] = set()
    for part in parts:
        edits += part.edits
        write_changes(workspace, written, part.edits, part.text)
        if part.before is not None:
            after = part.after or load_state(workspace, part.letter_id).summary()
            write_summaries(workspace, {part.letter_id: after})
            if (part.before.case_number, part.before.outcome) != (after.case_number, after.outcome):
                cases |= {part.before.case_number, after.case_number}
    refresh_cases(workspace, cases)
    _count_fields_anew(workspace, edits)
    return Changed.by(edits, step.label)


def _count_fields_anew(workspace: Workspace, edits: Iterable[Edit]) -> None:
    """Make lists show what follows from changes of fields, or note that all is to be counted.

    A field that goes or comes back concerns the letters that hold something in it; one that is
    to be filled in, or no longer, concerns all.
    """
    touched: set[int] = set()
    for edit in edits:
        if edit.target is not Target.FIELD:
            continue
        old, new = (s if isinstance(s, CustomField) else None for s in (edit.old, edit.new))
        if is_asked_for(old) != is_asked_for(new):
            note_uncounted(workspace)
            return
        if old is not None and new is not None and old.retired != new.retired:
            touched |= letters_ever_filled(workspace, edit.key)
    if len(touched) > _AT_ONCE:
        note_uncounted(workspace)
    else:
        refresh_letters(workspace, sorted(touched))


def _refuse_drift(state: LetterState | WorkspaceState, edits: Sequence[Edit]) -> None:
    seen: set[tuple[int, Target, str]] = set()
    for edit in edits:
        thing = (edit.letter_id, edit.target, edit.key)
        if thing in seen:
            raise BugError(f"one operation changes {thing} twice")
        seen.add(thing)
        if state.current(edit.target, edit.key) != edit.old:
            raise BugError(f"{thing} does not stand as the history left it")
