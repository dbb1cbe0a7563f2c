"""What a reviewer may do to a letter, as the edits that do it; nothing is written here.

Each function looks at a letter as it stands and returns the edits, none where there is
nothing to do, or refuses in one sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from imrdesk.domain.annotation import NoteState
from imrdesk.domain.custom_fields import offered
from imrdesk.domain.history import Change, Edit, Origin, Target, ValueState
from imrdesk.domain.letter import Span
from imrdesk.domain.review import Standing, machine_state
from imrdesk.domain.status import Assignment, Status, StatusState
from imrdesk.domain.values import FieldType, Value, fold, value_from_json, value_to_json
from imrdesk.domain.words import say
from imrdesk.errors import BugError, UserError
from imrdesk.review.state import LetterState


def correct(
    state: LetterState, path: str, value: Value, place: tuple[Span, str | None] | None, why: str
) -> list[Edit]:
    """Set a value; `place` is where in the letter it was taken from, with the words there.

    A value that equals the extracted one confirms it, with its place in the letter.
    """
    refuse_locked(state)
    standing = standing_of(state, path)
    checked = _checked_value(state, standing, value)
    is_persons = standing.state_now.origin is Origin.PERSON
    settled = _undoubted(state, standing)
    if place is None and is_persons and checked == standing.value:
        return settled
    if place is None and checked == standing.extracted.value:
        new = _confirmed(standing.extracted.value, standing)
    else:
        span, raw = (None, None) if place is None else _quoted(state, path, *place)
        new = ValueState(checked, Origin.PERSON, span, raw)
    if new == standing.state_now:
        return settled
    return [_value_edit(state, standing, new, why), *settled]


def confirm(state: LetterState, paths: Sequence[str]) -> list[Edit]:
    """Make the machine's values at `paths` a person's; what a person settled is left out.

    What was doubted is so no longer, whoever it is from.
    """
    refuse_locked(state)
    planned = []
    for standing in [standing_of(state, path) for path in dict.fromkeys(paths)]:
        if standing.state_now.origin is Origin.MACHINE:
            new = _confirmed(standing.value, standing)
            planned.append(_value_edit(state, standing, new, ""))
        planned += _undoubted(state, standing)
    return planned


def set_doubt(state: LetterState, path: str, *, doubtful: bool) -> list[Edit]:
    """Want a value to be looked at, whoever it is from, or no longer."""
    refuse_locked(state)
    before = standing_of(state, path).is_doubted
    if before == doubtful:
        return []
    return [Edit(state.letter.id, Target.DOUBT, path, before, doubtful)]


def assign(state: LetterState, name: str) -> list[Edit]:
    """Make a letter somebody's work, or nobody's; this changes nothing of its record."""
    new = Assignment(fold(name))
    if new == state.assignment:
        return []
    return [Edit(state.letter.id, Target.ASSIGNMENT, "", state.assignment, new)]


def revert(state: LetterState, path: str) -> list[Edit]:
    """Go back to what the machine read."""
    refuse_locked(state)
    standing = standing_of(state, path)
    if standing.state_now.origin is Origin.MACHINE:
        return []
    return [_value_edit(state, standing, machine_state(standing.extracted), "")]


def return_to(state: LetterState, change: Change) -> list[Edit]:
    """Make a value or a note that a change made stand again.

    Where that change went back to what the machine read, so does this, to what it reads now.
    """
    edit = change.edit
    if isinstance(edit.new, ValueState):
        if edit.new.origin is Origin.MACHINE:
            return revert(state, edit.key)
        refuse_locked(state)
        standing = standing_of(state, edit.key)
        same = edit.new == standing.state_now
        return [] if same else [_value_edit(state, standing, edit.new, edit.why)]
    if not isinstance(edit.new, NoteState):
        raise BugError(f"nobody can go back to what change {change.id} made")
    refuse_locked(state)
    old = state.current(Target.NOTE, edit.key)
    return [] if edit.new == old else [Edit(edit.letter_id, Target.NOTE, edit.key, old, edit.new)]


def set_status(state: LetterState, status: Status, reason: str) -> list[Edit]:
    """Move a letter on, or back; leaving “signed off” reopens it. To sign off, see `signing`."""
    if status is Status.SIGNED_OFF:
        raise BugError("a letter is signed off by signing.sign_off, which looks at its checks")
    new = StatusState(status, fold(reason))
    if new == state.status:
        return []
    if status is Status.POSTPONED and not new.reason:
        raise UserError("Say why the letter is postponed.")
    return [Edit(state.letter.id, Target.STATUS, "", state.status, new)]


def begin_review(state: LetterState, edits: list[Edit]) -> list[Edit]:
    """Return the edits with the one that makes a new letter “in review” before its first.

    Edits that give it a status themselves stay as they are.
    """
    gives_status = any(edit.target is Target.STATUS for edit in edits)
    if not edits or gives_status or state.status.status is not Status.NEW:
        return edits
    begun = StatusState(Status.IN_REVIEW)
    return [Edit(state.letter.id, Target.STATUS, "", state.status, begun), *edits]


def refuse_locked(state: LetterState) -> None:
    """Make sure that a letter may be changed.

    Raises:
        UserError: where it is signed off.
    """
    if state.status.is_locked:
        raise UserError("This letter is signed off; reopen it to change it.")


def standing_of(state: LetterState, path: str) -> Standing:
    """Return what stands in a field that is to be edited.

    Raises:
        UserError: where its decision was taken out of the record, or it is a field of the
            workspace that is retired.
        BugError: where the record never had such a field.
    """
    custom = state.fields.custom_at(path)
    if custom is not None and custom.retired:
        raise UserError(
            say("The field “{label}” is retired; bring it back to change it.", label=custom.label)
        )
    if path in state.record.set_aside:
        raise UserError(
            "That decision is no longer in the record; take its removal back to change it."
        )
    if path not in state.record.standings:
        raise BugError(f"letter {state.letter.id} has no field {path}")
    return state.record.standings[path]


def _undoubted(state: LetterState, standing: Standing) -> list[Edit]:
    """Return the edit that ends a doubt, which a value that is given or confirmed is free of."""
    return set_doubt(state, standing.path, doubtful=False)


def _value_edit(state: LetterState, standing: Standing, new: ValueState, why: str) -> Edit:
    path, old = standing.path, standing.state_now
    return Edit(state.letter.id, Target.VALUE, path, old, new, fold(why))


def _confirmed(value: Value, standing: Standing) -> ValueState:
    extracted = standing.extracted
    return ValueState(value, Origin.PERSON, extracted.span, extracted.raw)


def _checked_value(state: LetterState, standing: Standing, value: Value) -> Value:
    """Return `value` if the field can hold it; blank text and an absent list as the field's own.

    Raises:
        UserError: where a choice is none of those allowed.
        BugError: where the value is of another type than the field.
    """
    field = state.fields.at(standing.path)
    if value == "":
        value = None
    if field.type in (FieldType.LIST, FieldType.CHOICES) and value is None:
        value = ()
    try:
        value = value_from_json(field.type, value_to_json(value))
    except ValueError as error:
        raise BugError(f"{value!r} is no value for {standing.path}") from error
    choices = offered(field, standing.value)
    for choice in value if isinstance(value, tuple) else (value,):
        if choices and choice is not None and choice not in choices:
            allowed = ", ".join(field.allowed)
            raise UserError(
                say(
                    "“{choice}” is no {label}; it is one of: {allowed}.",
                    choice=choice,
                    label=field.label,
                    allowed=allowed,
                )
            )
    return value


def _quoted(state: LetterState, path: str, span: Span, raw: str | None) -> tuple[Span, str]:
    """Return a place in the letter with the words that stand there."""
    words = span.of(state.letter.letter.text)
    if span.end > len(state.letter.letter.text) or raw not in (None, words):
        raise BugError(f"the words given for {path} do not stand at {span} of the letter")
    return span, words
