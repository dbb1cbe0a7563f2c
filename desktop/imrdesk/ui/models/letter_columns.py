"""The columns that the table of all letters can have."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from imrdesk.domain.fields import Field, field_at
from imrdesk.domain.letter_query import DAYS_TO_DECISION, SHORT_FIELDS
from imrdesk.domain.values import FieldType, display_value
from imrdesk.store.letter_rows import LetterRow
from imrdesk.ui.moments import shown_moment
from imrdesk.ui.words import declared, tr, translated

CASE, STATUS, OUTCOME, EYES = "case_number", "status", "outcome", "needs_eyes"
TREATMENTS, TAGS, CHECKS, DECIDED = "treatments", "tags", "errors", "decision_date"


@dataclass(frozen=True)
class LetterColumn:
    """One column.

    Attributes:
        key: its name in layouts; what a `LetterQuery` is sorted by, where it can be.
        title: what stands above it.
        width: in logical pixels, until somebody changes it.
        cell: returns what it shows of a letter.
        is_number: whether it shows numbers, which stand at its right.
        is_shown: whether it is there until somebody chooses others.
        can_sort: whether the letters can be sorted by it.
    """

    key: str
    title: str
    width: int
    cell: Callable[[LetterRow], str]
    is_number: bool = False
    is_shown: bool = False
    can_sort: bool = True


def _value(row: LetterRow, key: str) -> str:
    return display_value(row.values[key])


def _word(row: LetterRow, key: str) -> str:
    return translated(_value(row, key))


def _count(count: int) -> str:
    return str(count) if count else ""


def _days(row: LetterRow) -> str:
    return "" if row.days_to_decision is None else str(row.days_to_decision)


def _moment(row: LetterRow) -> str:
    return shown_moment(row.reviewed_at) if row.reviewed_at else ""


def _checks(row: LetterRow) -> str:
    """Return how many errors and warnings are open: “1 2”; their marks stand beside them."""
    return " ".join(str(count) for count in (row.errors, row.warnings) if count)


_OF_LIST: tuple[tuple[str, str, int, Callable[[LetterRow], str], bool, bool], ...] = (
    (CASE, declared("Case"), 138, lambda row: row.case_number or tr("no case number"), False, True),
    (TREATMENTS, declared("Treatments"), 200, lambda row: row.treatments, False, True),
    (OUTCOME, declared("Outcome"), 134, lambda row: _word(row, OUTCOME), False, True),
    (STATUS, declared("Status"), 108, lambda row: translated(row.status.value), False, True),
    (EYES, declared("To look at"), 84, lambda row: _count(row.needs_eyes), True, True),
    (DECIDED, declared("Decided"), 96, lambda row: _value(row, DECIDED), False, True),
    (TAGS, declared("Tags"), 110, lambda row: ", ".join(row.tags), False, True),
    ("assigned_to", declared("Assigned to"), 100, lambda row: row.assigned_to, False, True),
    ("reviewer", declared("Reviewer"), 100, lambda row: row.reviewer, False, True),
    (CHECKS, declared("Checks"), 84, _checks, False, False),
    (DAYS_TO_DECISION, declared("Days to decision"), 110, _days, True, False),
    ("decision_count", declared("Decisions"), 82, lambda row: str(row.decision_count), True, False),
    ("reviewed_at", declared("Changed"), 130, _moment, False, False),
    ("name", declared("File"), 180, lambda row: row.name, False, False),
    ("added", declared("Imported"), 130, lambda row: shown_moment(row.added), False, False),
)  # fmt: skip
_WIDTHS = {"age": 54, "sex": 70, "priority": 84, "specialties": 170, "licensure_states": 130}
_PROGRAM_WORDS = ("format", "priority", "sex")


def letter_columns(own: Iterable[Field] = ()) -> tuple[LetterColumn, ...]:
    """Return every column, in the order in which they stand until somebody moves them.

    Args:
        own: the fields of a letter that the workspace adds.
    """
    listed = tuple(
        LetterColumn(key, translated(title), width, cell, is_number, is_shown, can_sort=key != TAGS)
        for key, title, width, cell, is_number, is_shown in _OF_LIST
    )
    known = {column.key for column in listed}
    return (
        *listed,
        *(_of_field(field_at(key)) for key in SHORT_FIELDS if key not in known),
        *(_of_own(field) for field in own),
    )


def _of_field(field: Field) -> LetterColumn:
    cell: Callable[[LetterRow], str] = lambda row: _value(row, field.key)  # noqa: E731  beside the other
    if field.key == "format":
        cell = lambda row: _value(row, "format").replace("_", " ")  # noqa: E731
    return LetterColumn(
        field.key,
        translated(field.label),
        _WIDTHS.get(field.key, 110),
        cell,
        is_number=field.type is FieldType.INTEGER,
    )


def _of_own(field: Field) -> LetterColumn:
    is_number = field.type in (FieldType.INTEGER, FieldType.NUMBER)
    return LetterColumn(
        field.key, field.label, 120, lambda row: row.custom.get(field.key, ""), is_number
    )
