"""Operations on a workspace: doing, taking back and doing again, over the whole history."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from imrdesk.domain.history import Changed, Edit, Operation, OperationKind, Target
from imrdesk.errors import BugError
from imrdesk.review.state import LetterState, load_state, refresh_cases
from imrdesk.store.drafts import drafts_of, drop_draft
from imrdesk.store.history import commit, letters_touched, next_redo, next_undo
from imrdesk.store.workspace import Workspace


def do(
    workspace: Workspace, states: Iterable[LetterState], edits: Sequence[Edit], step: Operation
) -> Changed:
    """Make the edits of a new operation, and forget the drafts that they settle."""
    by_id = {state.letter.id: state for state in states}
    with workspace.transaction():
        changed = _write(workspace, by_id, edits, step)
        for letter_id in by_id:
            settled = {edit.key for edit in edits if edit.letter_id == letter_id}
            for path in settled.intersection(drafts_of(workspace, letter_id)):
                drop_draft(workspace, letter_id, path)
    return changed


def undo(workspace: Workspace, who: str, when: datetime) -> Changed | None:
    """Take back the newest operation that stands; None where there is none."""
    with workspace.transaction():
        undone = next_undo(workspace)
        if undone is None:
            return None
        states = _touched(workspace, undone)
        edits = [edit.reversed() for edit in reversed(_edits_of(states, undone))]
        label = f"Undo: {undone.label}"
        step = Operation(0, OperationKind.UNDO, label, who, when, undone.id)
        return _write(workspace, states, edits, step)


def redo(workspace: Workspace, who: str, when: datetime) -> Changed | None:
    """Do again what was taken back last; None where there is nothing."""
    with workspace.transaction():
        redone = next_redo(workspace)
        if redone is None:
            return None
        states = _touched(workspace, redone)
        label = f"Redo: {redone.label}"
        step = Operation(0, OperationKind.REDO, label, who, when, redone.id)
        return _write(workspace, states, _edits_of(states, redone), step)


def _touched(workspace: Workspace, operation: Operation) -> dict[int, LetterState]:
    return {i: load_state(workspace, i) for i in letters_touched(workspace, operation.id)}


def _edits_of(states: Mapping[int, LetterState], operation: Operation) -> list[Edit]:
    """Return the edits of an operation in their order, out of the letters that it touched."""
    changes = [c for s in states.values() for c in s.changes if c.operation.id == operation.id]
    return [change.edit for change in sorted(changes, key=lambda change: change.id)]


def _write(
    workspace: Workspace,
    states: Mapping[int, LetterState],
    edits: Sequence[Edit],
    step: Operation,
) -> Changed:
    """Write an operation with what the queue shows of its letters afterwards.

    Raises:
        BugError: where an edit does not start from what stands; then nothing is written.
    """
    _refuse_drift(states, edits)
    after = {i: state.after(step, edits) for i, state in states.items()}
    commit(
        workspace,
        step,
        edits,
        {i: state.summary() for i, state in after.items()},
        {i: state.letter.letter.text for i, state in states.items()},
    )
    refresh_cases(workspace, _changed_cases(states, after))
    return Changed.by(edits, step.label)


def _changed_cases(
    before: Mapping[int, LetterState], after: Mapping[int, LetterState]
) -> set[str | None]:
    """Return the case numbers of the letters whose case number or outcome has changed."""
    cases: set[str | None] = set()
    for letter_id, state in before.items():
        then, now = state.summary(), after[letter_id].summary()
        if (then.case_number, then.outcome) != (now.case_number, now.outcome):
            cases |= {then.case_number, now.case_number}
    return cases


def _refuse_drift(states: Mapping[int, LetterState], edits: Sequence[Edit]) -> None:
    seen: set[tuple[int, Target, str]] = set()
    for edit in edits:
        thing = (edit.letter_id, edit.target, edit.key)
        if thing in seen:
            raise BugError(f"one operation changes {thing} twice")
        seen.add(thing)
        if states[edit.letter_id].current(edit.target, edit.key) != edit.old:
            raise BugError(f"{thing} does not stand as the history left it")
