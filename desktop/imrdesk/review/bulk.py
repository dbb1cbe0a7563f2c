"""One operation over many letters; those that refuse it are left as they are, and told."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from imrdesk.domain.history import Changed, Edit, Operation, OperationKind
from imrdesk.errors import UserError
from imrdesk.review import undoing
from imrdesk.review.state import LetterState, load_state
from imrdesk.store.damage import DamagedLetterError
from imrdesk.store.workspace import Workspace


def do_on(
    workspace: Workspace,
    letter_ids: Iterable[int],
    plan: Callable[[LetterState], list[Edit]],
    label: Callable[[int], str],
    who: str,
    when: datetime,
) -> Changed:
    """Make the edits that `plan` finds for each letter as it stands, as one operation.

    One letter at a time is in memory. The edits must quote nothing from a letter's text.

    Args:
        workspace: where the letters are.
        letter_ids: of the letters; one named twice is changed once.
        plan: returns a letter's edits, none where there is nothing to do, or refuses.
        label: what the operation is called, given how many letters it changes.
        who: the reviewer.
        when: the moment.

    Raises:
        UserError: where no letter is changed and some refused.
    """
    step = Operation(0, OperationKind.DO, "", who, when)
    parts: list[undoing.Part] = []
    refusals: list[tuple[str, UserError]] = []
    asked = tuple(dict.fromkeys(letter_ids))
    with workspace.transaction():
        for letter_id in asked:
            try:
                state = load_state(workspace, letter_id)
            except DamagedLetterError as error:
                refusals.append((error.name, error))
                continue
            try:
                planned = plan(state)
            except UserError as error:
                refusals.append((state.summary().case_number or f"“{state.letter.name}”", error))
                continue
            if planned:
                parts.append(replace(undoing.part_of(state, planned, step), text=""))
        remark = _left_out(refusals, len(asked))
        if not parts:
            if refusals:
                raise refusals[0][1] if len(asked) == 1 else UserError(remark)
            return Changed((), label(0))
        changed = undoing.do(workspace, parts, replace(step, label=label(len(parts))))
    return replace(changed, remark=remark)


def letters(count: int) -> str:
    """Return a number of letters in words for a label."""
    return "1 letter" if count == 1 else f"{count} letters"


def _left_out(refusals: list[tuple[str, UserError]], asked: int) -> str:
    if not refusals:
        return ""
    name, error = refusals[0]
    first = "it is" if len(refusals) == 1 else "the first is"
    were = "was" if len(refusals) == 1 else "were"
    return f"{len(refusals)} of {letters(asked)} {were} left as before; {first} {name}: {error}"
