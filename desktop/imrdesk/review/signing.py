"""What a reviewer lets stand among the checks, and the sign-off, as the edits that do it.

The rules are those of `imrdesk.review.edits`: each function looks at a letter as it stands and
returns edits, or refuses in one sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from imrdesk.domain.checks import Check, Severity
from imrdesk.domain.dismissal import Dismissal, check_key
from imrdesk.domain.history import Edit, State, Target
from imrdesk.domain.status import Status, StatusState
from imrdesk.domain.values import fold
from imrdesk.domain.words import say, say_n
from imrdesk.errors import UserError
from imrdesk.review import edits
from imrdesk.review.edits import refuse_locked
from imrdesk.review.state import LetterState


class ReasonWantedError(UserError):
    """A letter can be signed off only with a reason, because warnings are overruled by it.

    Attributes:
        checks: the warnings.
    """

    def __init__(self, checks: Sequence[Check]) -> None:
        self.checks = tuple(checks)
        sentence = say(
            "Say why the letter is signed off although this warning is overruled: {warning}",
            warning=checks[0].message,
        )
        if len(checks) > 1:
            sentence = say(
                "Say why the letter is signed off although {count} warnings are overruled.",
                count=len(checks),
            )
        super().__init__(sentence)


def dismiss(state: LetterState, check: Check, reason: str) -> list[Edit]:
    """Let a check's finding stand, with the reason why it may."""
    refuse_locked(state)
    if check not in state.record.checks:
        raise UserError("That check finds nothing any more; there is nothing to dismiss.")
    if not fold(reason):
        raise UserError("Say why the check may be dismissed.")
    new = _dismissal(check, reason)
    return [] if new == _standing(state, check) else [_edit(state, check, new)]


def restore_check(state: LetterState, check: Check) -> list[Edit]:
    """Let a check that was dismissed count again."""
    refuse_locked(state)
    return [] if _standing(state, check) is None else [_edit(state, check, None)]


def sign_off(state: LetterState, reason: str) -> list[Edit]:
    """Sign a letter off; with a reason, also over warnings, which are dismissed with it.

    Raises:
        ReasonWantedError: where there are warnings and no reason.
        UserError: where there are errors that nobody has dismissed.
    """
    if state.status.is_locked:
        return []
    _refuse_errors(state)
    warnings = [c for c in state.record.open_checks if c.severity is Severity.WARNING]
    if warnings and not fold(reason):
        raise ReasonWantedError(warnings)
    signed = StatusState(Status.SIGNED_OFF, fold(reason))
    status = Edit(state.letter.id, Target.STATUS, "", state.status, signed)
    return [status, *(_edit(state, check, _dismissal(check, reason)) for check in warnings)]


def sign_off_settled(state: LetterState) -> list[Edit]:
    """Sign a letter off that has no open question.

    Raises:
        UserError: where a value is still to be looked at or a check is open.
    """
    if state.status.is_locked:
        return []
    left = len(state.record.needs_eyes)
    if left:
        raise UserError(
            say_n(
                "One value is still to be looked at.",
                "{n} values are still to be looked at.",
                left,
            )
        )
    return sign_off(state, "")


def set_status(state: LetterState, status: Status, reason: str) -> list[Edit]:
    """Move a letter on, or back, by the rules for that status."""
    if status is Status.SIGNED_OFF:
        return sign_off(state, reason)
    return edits.set_status(state, status, reason)


def _refuse_errors(state: LetterState) -> None:
    record = state.record
    errors = [check for check in record.open_checks if check.severity is Severity.ERROR]
    named = dict.fromkeys(record.label(path) for check in errors for path in check.fields)
    if named:
        raise UserError(
            say(
                "This letter cannot be signed off while these do not fit together: {named}.",
                named=", ".join(named),
            )
        )


def _dismissal(check: Check, reason: str) -> Dismissal:
    return Dismissal(fold(reason), check.message)


def _standing(state: LetterState, check: Check) -> State:
    return state.record.dismissals.get(check_key(check))


def _edit(state: LetterState, check: Check, new: Dismissal | None) -> Edit:
    return Edit(state.letter.id, Target.CHECK, check_key(check), _standing(state, check), new)
