"""One operation over many letters; those that refuse it are left as they are, and told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from imrdesk.domain.history import Changed, Edit, Operation, OperationKind, Target
from imrdesk.domain.words import say_n
from imrdesk.errors import UserError
from imrdesk.review import undoing
from imrdesk.review.state import LetterState, load_state
from imrdesk.store.damage import DamagedLetterError
from imrdesk.store.workspace import Workspace


@dataclass(frozen=True)
class Course:
    """How somebody follows a long operation and can call it off.

    Attributes:
        report: told how many steps are done and how many there are.
        cancelled: asked before each step.
    """

    report: Callable[[int, int], None] = lambda _done, _total: None
    cancelled: Callable[[], bool] = lambda: False

    def step(self, done: int, total: int) -> None:
        """Tell that a step begins.

        Raises:
            CalledOffError: where somebody has called the operation off.
        """
        if self.cancelled():
            raise CalledOffError("Called off; nothing was changed.")
        self.report(done, total)


UNFOLLOWED = Course()


class CalledOffError(UserError):
    """Somebody called a long operation off, and nothing was changed."""


def do_on(
    workspace: Workspace,
    letter_ids: Iterable[int],
    plan: Callable[[LetterState], list[Edit]],
    label: Callable[[int], str],
    who: str,
    when: datetime,
    course: Course = UNFOLLOWED,
) -> Changed:
    """Make the edits that `plan` finds for each letter as it stands, as one operation.

    One letter at a time is in memory, but for the texts that edits of values quote from.

    Args:
        workspace: where the letters are.
        letter_ids: of the letters; one named twice is changed once.
        plan: returns a letter's edits, none where there is nothing to do, or refuses.
        label: what the operation is called, given how many letters it changes.
        who: the reviewer.
        when: the moment.
        course: follows it; each letter is two steps, one to look at it and one to change it.

    Raises:
        CalledOffError: where it was called off.
        UserError: where no letter is changed and some refused.
    """
    step = Operation(0, OperationKind.DO, "", who, when)
    parts: list[undoing.Part] = []
    refusals: list[tuple[str, UserError]] = []
    asked = tuple(dict.fromkeys(letter_ids))
    with workspace.transaction():
        for number, letter_id in enumerate(asked):
            course.step(number, 2 * len(asked))
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
                part = undoing.part_of(state, planned, step)
                quotes = any(edit.target is Target.VALUE for edit in planned)
                parts.append(part if quotes else replace(part, text=""))
        remark = _left_out(refusals, len(asked))
        if not parts:
            if refusals:
                raise refusals[0][1] if len(asked) == 1 else UserError(remark)
            return Changed((), label(0))
        named = replace(step, label=label(len(parts)))
        changed = undoing.do(workspace, _follow(parts, len(asked), course), named)
    return replace(changed, remark=remark)


def _follow(parts: Sequence[undoing.Part], asked: int, course: Course) -> Iterator[undoing.Part]:
    for number, part in enumerate(parts):
        course.step(2 * asked - len(parts) + number, 2 * asked)
        yield part


def letters(count: int) -> str:
    """Return a number of letters in words for a label."""
    return say_n("{n} letter", "{n} letters", count)


def _left_out(refusals: list[tuple[str, UserError]], asked: int) -> str:
    if not refusals:
        return ""
    name, error = refusals[0]
    return say_n(
        "{n} of {letters} was left as before; it is {name}: {why}",
        "{n} of {letters} were left as before; the first is {name}: {why}",
        len(refusals),
        letters=letters(asked),
        name=name,
        why=str(error),
    )
