"""What a reviewer may do to the fields that a workspace adds, as the edits that do it.

The rules are those of `imrdesk.review.edits`: each function looks at the workspace as it stands
and returns edits, or refuses in one sentence. What a field is called, which choices it offers
and what is said of it may change; its key, its type and its place on the letter or on each
decision stay, so that what stands in it stays readable.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace

from imrdesk.domain.custom_fields import CustomField, Fields, is_custom, new_key
from imrdesk.domain.fields import DECISION_FIELDS, LETTER_FIELDS
from imrdesk.domain.history import WORKSPACE_ITSELF, Edit, Origin, Target, ValueState
from imrdesk.domain.values import Value, fold, plain
from imrdesk.domain.words import say
from imrdesk.errors import BugError, UserError
from imrdesk.review.edits import refuse_locked
from imrdesk.review.state import LetterState
from imrdesk.store.codec import storable

LONGEST_LABEL = 60
LONGEST_CHOICE = 120


def add(fields: Fields, wanted: CustomField, taken: Container[str]) -> list[Edit]:
    """Add a field behind the others; its key and its position are made here.

    Args:
        fields: of the workspace.
        wanted: what the field is to be.
        taken: the keys that fields of the workspace ever had.

    Raises:
        UserError: where its label or its choices will not do.
    """
    key = new_key(wanted.label, taken)
    position = max((custom.position for custom in fields.custom), default=-1) + 1
    new = _checked(fields, replace(wanted, key=key, position=position, retired=False))
    return [_edit(key, None, new)]


def change(fields: Fields, key: str, wanted: CustomField) -> list[Edit]:
    """Give a field the label, the choices, the help of another, and make it required like it.

    Raises:
        UserError: where its label or its choices will not do, or it is retired.
    """
    old = _field(fields, key)
    if old.retired:
        raise UserError(
            say("The field “{label}” is retired; bring it back to change it.", label=old.label)
        )
    new = replace(
        old,
        label=wanted.label,
        allowed=wanted.allowed,
        required=wanted.required,
        help=wanted.help,
    )
    new = _checked(fields, new)
    return [] if new == old else [_edit(key, old, new)]


def retire(fields: Fields, key: str) -> list[Edit]:
    """Take a field out of use; its values and its history stay."""
    old = _field(fields, key)
    return [] if old.retired else [_edit(key, old, replace(old, retired=True))]


def restore(fields: Fields, key: str) -> list[Edit]:
    """Bring a retired field back with all its values.

    Raises:
        UserError: where another field has got its label meanwhile.
    """
    old = _field(fields, key)
    if not old.retired:
        return []
    return [_edit(key, old, _checked(fields, replace(old, retired=False)))]


def move(fields: Fields, key: str, step: int) -> list[Edit]:
    """Move a field by some places towards the end (or, below 0, the beginning) of its like."""
    moved = _field(fields, key)
    like = (moved.on_decision, moved.retired)
    group = [custom for custom in fields.custom if (custom.on_decision, custom.retired) == like]
    place = max(0, min(len(group) - 1, group.index(moved) + step))
    others = [custom for custom in group if custom != moved]
    ordered = [*others[:place], moved, *others[place:]]
    positions = [custom.position for custom in group]
    return [
        _edit(custom.key, custom, replace(custom, position=position))
        for custom, position in zip(ordered, positions, strict=True)
        if custom.position != position
    ]


def rename_choices(state: LetterState, key: str, renames: Mapping[str, str]) -> list[Edit]:
    """Give choices other names in the values that stand in a letter.

    Args:
        state: the letter.
        key: the field's.
        renames: the choices' old names to their new ones.

    Raises:
        UserError: where the letter is signed off.
    """
    edits = []
    for path, standing in state.record.standings.items():
        if not is_custom(path) or path.rpartition(".")[2] != key:
            continue
        old = standing.state_now
        value = _renamed(old.value, renames)
        if value != old.value:
            refuse_locked(state)
            new = ValueState(value, Origin.PERSON, old.span, old.raw)
            edits.append(Edit(state.letter.id, Target.VALUE, path, old, new))
    return edits


def _renamed(value: Value, renames: Mapping[str, str]) -> Value:
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(renames.get(choice, choice) for choice in value))
    return renames.get(value, value) if isinstance(value, str) else value


def _field(fields: Fields, key: str) -> CustomField:
    if key not in fields.by_key:
        raise BugError(f"the workspace has no field {key}")
    return fields.by_key[key]


def _edit(key: str, old: CustomField | None, new: CustomField) -> Edit:
    return Edit(WORKSPACE_ITSELF, Target.FIELD, key, old, new)


def _checked(fields: Fields, wanted: CustomField) -> CustomField:
    """Return a field with its words in order.

    Raises:
        UserError: where they will not do.
    """
    label = _label(fields, wanted)
    allowed = _choices(wanted.allowed) if wanted.type.has_choices else ()
    return replace(wanted, label=label, allowed=allowed, help=storable(fold(wanted.help)))


def _label(fields: Fields, wanted: CustomField) -> str:
    label = storable(fold(wanted.label))
    if not label:
        raise UserError(say("A field needs a name."))
    if len(label) > LONGEST_LABEL:
        raise UserError(say("A field's name has at most {most} characters.", most=LONGEST_LABEL))
    if label.casefold() in {f.label.casefold() for f in (*LETTER_FIELDS, *DECISION_FIELDS)}:
        raise UserError(
            say("Every record has a field “{label}” already; choose another name.", label=label)
        )
    for other in fields.custom:
        is_same = other.label.casefold() == label.casefold() and other.key != wanted.key
        if is_same and not other.retired:
            raise UserError(say("The workspace has a field “{label}” already.", label=other.label))
    return label


def _choices(given: tuple[str, ...]) -> tuple[str, ...]:
    choices = [storable(plain(choice)).strip(" ,") for choice in given]
    choices = [choice for choice in choices if choice]
    if len(choices) < 2:
        raise UserError(say("Give at least two choices, one in a line."))
    seen: set[str] = set()
    for choice in choices:
        if ";" in choice:
            raise UserError(
                say(
                    "“{choice}” has a semicolon, which stands between several choices.",
                    choice=choice,
                )
            )
        if len(choice) > LONGEST_CHOICE:
            raise UserError(say("A choice has at most {most} characters.", most=LONGEST_CHOICE))
        if choice.casefold() in seen:
            raise UserError(say("The choice “{choice}” is given twice.", choice=choice))
        seen.add(choice.casefold())
    return tuple(choices)
