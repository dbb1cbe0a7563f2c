"""The table Changes: the history of each letter, one row a change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from imrdesk.domain.annotation import NoteState
from imrdesk.domain.custom_fields import is_custom
from imrdesk.domain.dismissal import Dismissal
from imrdesk.domain.history import (
    CardsState,
    Change,
    Edit,
    OperationKind,
    Origin,
    ReadingState,
    State,
    Target,
    ValueState,
)
from imrdesk.domain.status import Assignment, StatusState
from imrdesk.domain.values import Value
from imrdesk.export.columns import Cell, CellType, Column, Table, value_text
from imrdesk.export.rows import ExportLetter, case_number_column, letter_columns

CORRECTION, CONFIRMATION, TAKEN_BACK = "correction", "confirmation", "back to what was read"
FILLED_IN, EMPTIED = "filled in", "emptied"
_WHAT = (
    CORRECTION,
    CONFIRMATION,
    TAKEN_BACK,
    FILLED_IN,
    EMPTIED,
    "status",
    "note added",
    "note edited",
    "note removed",
    "tag added",
    "tag removed",
    "decisions changed",
    "check dismissed",
    "check restored",
    "read again",
    "assigned",
    "doubted",
    "no longer doubted",
    OperationKind.UNDO.value,
    OperationKind.REDO.value,
)


_OF_WORKSPACE = (Target.TAG_STYLE, Target.FIELD)


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """What a row of Changes is made from."""

    letter: ExportLetter
    change: Change

    @property
    def edit(self) -> Edit:
        """What was changed."""
        return self.change.edit

    @property
    def extracted(self) -> Value:
        """What the program had read in the changed field; None for anything but a field."""
        if self.edit.target is not Target.VALUE:
            return None
        record, path = self.letter.record, self.edit.key
        standing = record.standings.get(path) or record.set_aside.get(path)
        return standing.extracted.value if standing else None


def change_rows(letter: ExportLetter) -> Iterator[ChangeRow]:
    """Yield what the letter's rows of Changes are made from, oldest first."""
    for change in letter.changes:
        yield ChangeRow(letter, change)


def what_changed(row: ChangeRow) -> str:
    """Name the kind of a change: one of the words that the data dictionary lists."""
    if row.change.operation.kind is not OperationKind.DO:
        return row.change.operation.kind.value
    edit = row.edit
    if edit.target is Target.VALUE:
        is_own = is_custom(edit.key)
        return _what_of_own(edit.new) if is_own else _what_of_value(edit.new, row.extracted)
    added, removed, changed = _WHAT_OF[edit.target]
    if not edit.old:
        return added
    return changed if edit.new else removed


# Where nothing was there before, where nothing is left, and where it is something else.
_WHAT_OF = {
    Target.STATUS: ("status", "status", "status"),
    Target.NOTE: ("note added", "note removed", "note edited"),
    Target.TAG: ("tag added", "tag removed", "tag added"),
    Target.CARDS: ("decisions changed", "decisions changed", "decisions changed"),
    Target.CHECK: ("check dismissed", "check restored", "check dismissed"),
    Target.READING: ("read again", "read again", "read again"),
    Target.ASSIGNMENT: ("assigned", "assigned", "assigned"),
    Target.DOUBT: ("doubted", "no longer doubted", "doubted"),
}


def _what_of_own(new: State) -> str:
    """Name a change of a value in a field of the workspace, which the program reads nothing for."""
    is_empty = not isinstance(new, ValueState) or new.value in (None, ())
    return EMPTIED if is_empty else FILLED_IN


def _what_of_value(new: State, extracted: Value) -> str:
    if not isinstance(new, ValueState) or new.origin is Origin.MACHINE:
        return TAKEN_BACK
    return CONFIRMATION if new.value == extracted else CORRECTION


def state_text(edit: Edit, state: State) -> Cell:
    """Write what a thing was or became, as text: a value, a status, a note, a tag and so on."""
    if isinstance(state, ValueState):
        return value_text(state.value)
    if isinstance(state, StatusState):
        return f"{state.status}: {state.reason}" if state.reason else state.status.value
    if isinstance(state, NoteState):
        return state.markdown or state.anchor.quote
    if isinstance(state, CardsState):
        return ", ".join(str(card + 1) for card in state.cards) or None
    if isinstance(state, Dismissal):
        return f"{state.sentence} Dismissed: {state.reason}"
    return _short_text(edit, state)


def _short_text(edit: Edit, state: State) -> Cell:
    if isinstance(state, ReadingState):
        return state.version
    if isinstance(state, Assignment):
        return state.name or None
    if edit.target is Target.DOUBT:
        return "doubtful" if state else None
    return edit.key if state else None


def field_path(row: ChangeRow) -> str | None:
    """Return the contract's path of the field that a change, or the note it changes, is about.

    None where that is no field, or one of a decision that is no longer in the record.
    """
    path, record = _own_path(row.edit), row.letter.record
    return record.numbered(path) if path and record.has_path(path) else None


def _own_path(edit: Edit) -> str | None:
    if edit.target in (Target.VALUE, Target.DOUBT):
        return edit.key
    note = edit.new or edit.old
    return note.anchor.path if isinstance(note, NoteState) else None


def _field_label(row: ChangeRow) -> Cell:
    path = _own_path(row.edit)
    return row.letter.record.label(path) if path else None


CHANGES: Table[ChangeRow] = Table(
    "Changes",
    (
        case_number_column(lambda row: row.letter),
        Column(
            "target",
            "Kind of thing",
            CellType.CHOICE,
            lambda row: row.edit.target.value,
            "The kind of thing that was changed.",
            allowed=tuple(target.value for target in Target if target not in _OF_WORKSPACE),
        ),
        Column(
            "field",
            "Field path",
            CellType.TEXT,
            field_path,
            "The path of the field that the change is about; decisions count from 0.",
            min_width=24,
        ),
        Column(
            "field_label",
            "Field",
            CellType.TEXT,
            _field_label,
            "The name of the field that the change is about.",
            min_width=24,
        ),
        Column(
            "what",
            "What",
            CellType.CHOICE,
            what_changed,
            "What was done; an undo or a redo is a change of its own.",
            allowed=_WHAT,
        ),
        Column(
            "old",
            "Old value",
            CellType.LONG_TEXT,
            lambda row: state_text(row.edit, row.edit.old),
            "What stood before, as text; dates as yyyy-mm-dd.",
        ),
        Column(
            "new",
            "New value",
            CellType.LONG_TEXT,
            lambda row: state_text(row.edit, row.edit.new),
            "What stands since, as text; dates as yyyy-mm-dd.",
        ),
        Column(
            "extracted",
            "Read by the program",
            CellType.LONG_TEXT,
            lambda row: value_text(row.extracted),
            "What the program had read in the field, as text.",
        ),
        Column(
            "who", "Who", CellType.TEXT, lambda row: row.change.operation.who, "Who changed it."
        ),
        Column(
            "when",
            "When",
            CellType.MOMENT,
            lambda row: row.change.operation.when,
            "When it was changed.",
        ),
        Column(
            "why",
            "Why",
            CellType.LONG_TEXT,
            lambda row: row.edit.why or None,
            "The reason that was given, if any.",
        ),
        Column(
            "operation",
            "Step",
            CellType.INTEGER,
            lambda row: row.change.operation.id,
            "The number of the step of undo that the change belongs to.",
        ),
        Column(
            "of_operation",
            "Of step",
            CellType.INTEGER,
            lambda row: row.change.operation.of,
            "The step that an undo took back or a redo did again.",
        ),
        *letter_columns(lambda row: row.letter),
    ),
)
