"""Letters under review, made by hand, for the tests of the exports."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from imrdesk.domain.annotation import Anchor, Note, NoteState
from imrdesk.domain.fields import field_at, paths
from imrdesk.domain.history import (
    Change,
    Edit,
    Operation,
    OperationKind,
    Origin,
    State,
    Target,
    ValueState,
)
from imrdesk.domain.letter import Span
from imrdesk.domain.record import Extraction, FieldValue
from imrdesk.domain.review import review_record
from imrdesk.domain.status import Status, StatusState
from imrdesk.domain.values import FieldType, Value
from imrdesk.export.rows import ExportLetter

IMPORTED = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)

ONE_ITEM: Mapping[str, Value] = {
    "format": "final_determination",
    "case_number": "CM14-0001234",
    "date_assigned": date(2014, 7, 2),
    "date_of_injury": date(2009, 5, 17),
    "decision_date": date(2014, 8, 19),
    "ur_denial_date": date(2014, 5, 30),
    "priority": "Standard",
    "application_received": date(2014, 6, 20),
    "outcome": "Overturned",
    "licensure_states": ("California", "Nevada"),
    "specialties": ("Physical Medicine & Rehabilitation",),
    "age": 52,
    "sex": "female",
    "clinical_summary": "The injured worker is a 52 year old female with neck pain.",
    "decisions.0.number": 1,
    "decisions.0.treatment": "Six visits of massage therapy for the cervical spine",
    "decisions.0.outcome": "Overturned",
    "decisions.0.category": "Rehabilitation",
    "decisions.0.subcategory": "Massage therapy",
    "decisions.0.body_part": "cervical spine",
    "decisions.0.ur_guideline": "ACOEM, Low Back Disorders",
    "decisions.0.ur_guideline_sources": ("ACOEM",),
    "decisions.0.imr_guideline": "MTUS Chronic Pain, part of which is ACOEM",
    "decisions.0.imr_guideline_sources": ("MTUS", "ACOEM"),
    "decisions.0.rationale": "The request is medically necessary.",
}


def extraction(values: Mapping[str, Value], *, unsure: frozenset[str] = frozenset()) -> Extraction:
    """Return an extraction of the values; a field that is not named was read as empty."""
    decisions = 1 + max(
        (int(path.split(".")[1]) for path in values if path.startswith("decisions.")), default=-1
    )
    found = {}
    for path in paths(decisions):
        is_list = field_at(path).type in (FieldType.LIST, FieldType.CHOICES)
        value = values.get(path, () if is_list else None)
        found[path] = FieldValue(value, None, None, "by.hand", 0.5 if path in unsure else 0.95)
    return Extraction("1", found, decisions)


def letter(
    values: Mapping[str, Value] = ONE_ITEM,
    *,
    letter_id: int = 1,
    name: str = "CM14-0001234.txt",
    status: StatusState | None = None,
    unsure: frozenset[str] = frozenset(),
    notes: tuple[Note, ...] = (),
    tags: tuple[str, ...] = (),
    changes: tuple[Change, ...] = (),
) -> ExportLetter:
    """Return a letter for an export with the history folded over what was read."""
    return ExportLetter(
        letter_id,
        name,
        f"{letter_id:064x}",
        IMPORTED,
        status or StatusState(Status.REVIEWED),
        review_record(extraction(values, unsure=unsure), changes),
        notes,
        tags,
        changes,
    )


def at(minute: int) -> datetime:
    """Return a moment of the review, in UTC."""
    return datetime(2026, 3, 3, 9, minute, 5, tzinfo=UTC)


def change(
    number: int,
    target: Target,
    key: str,
    old: State,
    new: State,
    *,
    why: str = "",
    kind: OperationKind = OperationKind.DO,
    of: int | None = None,
) -> Change:
    """Return a change of letter 1 that was an operation of its own, `number` minutes in."""
    operation = Operation(number, kind, f"Step {number}", "R. Vance", at(number), of)
    return Change(number, operation, Edit(1, target, key, old, new, why))


def machine(value: Value) -> ValueState:
    """Return the state of a value that the program read."""
    return ValueState(value, Origin.MACHINE)


def person(value: Value) -> ValueState:
    """Return the state of a value that a person set."""
    return ValueState(value, Origin.PERSON)


PASSAGE_NOTE = Note(
    "n1",
    NoteState(
        Anchor.passage(Span(210, 228), "Low Back Disorders"),
        "The cited chapter is for *another* body part.\n\n- see page 2",
    ),
    "R. Vance",
    at(5),
    at(6),
)
FIELD_NOTE = Note(
    "n2", NoteState(Anchor.field("decisions.0.outcome"), "=agreed"), "R. Vance", at(7), at(7)
)
LETTER_NOTE = Note("n3", NoteState(Anchor.letter(), "Second reading asked."), "Özil", at(8), at(8))


def reviewed_letter() -> ExportLetter:
    """Return a letter with a change of every kind, notes of every kind and tags."""
    day, right_day = date(2014, 8, 19), date(2014, 8, 20)
    note = PASSAGE_NOTE.state
    first_note = NoteState(note.anchor, "Odd.")
    changes = (
        change(1, Target.VALUE, "decision_date", machine(day), person(date(2014, 8, 21))),
        change(
            2,
            Target.VALUE,
            "decision_date",
            person(date(2014, 8, 21)),
            machine(day),
            kind=OperationKind.UNDO,
            of=1,
        ),
        change(
            3, Target.VALUE, "decision_date", machine(day), person(right_day), why="The stamp says."
        ),
        change(4, Target.VALUE, "sex", machine("female"), person("female")),
        change(5, Target.NOTE, "n1", None, first_note),
        change(6, Target.NOTE, "n1", first_note, note),
        change(7, Target.NOTE, "n2", None, FIELD_NOTE.state),
        change(8, Target.NOTE, "n3", None, LETTER_NOTE.state),
        change(9, Target.NOTE, "n4", None, first_note),
        change(10, Target.NOTE, "n4", first_note, None),
        change(11, Target.TAG, "guideline", False, True),
        change(12, Target.TAG, "second look", False, True),
        change(13, Target.TAG, "second look", True, False),
        change(14, Target.VALUE, "age", machine(52), person(None)),
        change(15, Target.VALUE, "age", person(None), machine(52)),
        change(
            16,
            Target.STATUS,
            "",
            StatusState(Status.IN_REVIEW),
            StatusState(Status.POSTPONED, "Records asked for"),
        ),
        change(
            17,
            Target.STATUS,
            "",
            StatusState(Status.POSTPONED, "Records asked for"),
            StatusState(Status.SIGNED_OFF),
        ),
    )
    return letter(
        status=StatusState(Status.SIGNED_OFF),
        unsure=frozenset({"decisions.0.body_part"}),
        notes=(PASSAGE_NOTE, FIELD_NOTE, LETTER_NOTE),
        tags=("guideline", "spine"),
        changes=changes,
    )


def two_item_letter() -> ExportLetter:
    """Return a letter with two decisions, empty fields and texts that look like formulas."""
    values = {
        **ONE_ITEM,
        "case_number": "CM15-0000077",
        "date_assigned": None,
        "date_of_injury": date(1899, 12, 30),
        "priority": None,
        "age": None,
        "outcome": "Overturned",
        "licensure_states": (),
        "clinical_summary": '=HYPERLINK("http://example.org","look")',
        "decisions.0.treatment": "-2 tablets, “as needed”",
        "decisions.1.number": 2,
        "decisions.1.treatment": "+1 follow-up visit; with x-ray",
        "decisions.1.outcome": "Upheld",
        "decisions.1.category": "Evaluation and management",
        "decisions.1.subcategory": "Office visit",
        "decisions.1.ur_guideline": None,
        "decisions.1.rationale": "@home\nThe request is not medically necessary.",
    }
    return letter(values, letter_id=2, name="überprüft 2.pdf")
