"""What lists, searches and charts show of a letter, drawn from how it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from imrdesk.domain.annotation import Note
from imrdesk.domain.cards import card_of, card_path
from imrdesk.domain.fields import DECISION_FIELDS, LETTER_FIELDS
from imrdesk.domain.history import Operation
from imrdesk.domain.letter_query import SHORT_FIELDS
from imrdesk.domain.review import FieldState, ReviewedRecord
from imrdesk.domain.status import Assignment, StatusState
from imrdesk.domain.values import FieldType, display_value, fold
from imrdesk.store.summaries import (
    OF_LETTER,
    STATE_MARKS,
    CustomValue,
    DecisionSummary,
    LetterSummary,
)

_SHORT_DECISION_FIELDS = tuple(
    field.key for field in DECISION_FIELDS if field.type is not FieldType.LONG_TEXT
)


def summary_of(
    record: ReviewedRecord,
    status: StatusState,
    *,
    assignment: Assignment = Assignment(),  # noqa: B008  it never changes
    tags: Sequence[str] = (),
    notes: Iterable[Note] = (),
    last: Operation | None = None,
) -> LetterSummary:
    """Return what is shown of a record with its status, its tags, its notes and its last change."""
    return LetterSummary(
        status,
        {key: record.values[key] for key in SHORT_FIELDS},
        _states(record, [field.key for field in LETTER_FIELDS]),
        tuple(_decision(record, card) for card in record.cards),
        len(record.needs_eyes),
        tuple((check.code, check.severity) for check in record.open_checks),
        tuple(tags),
        assignment.name,
        last.who if last else "",
        last.when if last else None,
        " ".join(_note_words(notes)),
        " ".join(_corrections(record)),
        tuple(_custom_values(record)),
    )


def _decision(record: ReviewedRecord, card: int) -> DecisionSummary:
    values = {key: record.values[card_path(card, key)] for key in _SHORT_DECISION_FIELDS}
    every = [card_path(card, field.key) for field in DECISION_FIELDS]
    return DecisionSummary(card, values, _states(record, every))


def _states(record: ReviewedRecord, paths: Iterable[str]) -> str:
    return "".join(STATE_MARKS[record.shown_state(path)] for path in paths)


def _note_words(notes: Iterable[Note]) -> Iterator[str]:
    for note in notes:
        yield fold(" ".join((note.state.markdown, note.state.anchor.quote or "", *note.state.tags)))


def _corrections(record: ReviewedRecord) -> Iterator[str]:
    for standing in record.standings.values():
        if standing.state is FieldState.CORRECTED and standing.value is not None:
            yield display_value(standing.value)


def _custom_values(record: ReviewedRecord) -> Iterator[CustomValue]:
    for path, value in record.values.items():
        custom = record.fields.custom_at(path)
        if custom is None or value in (None, ()):
            continue
        card = card_of(path)
        choices: tuple[str, ...] = ()
        if record.fields.at(path).allowed:
            choices = value if isinstance(value, tuple) else (str(value),)
        place = OF_LETTER if card is None else card
        text = value.isoformat() if isinstance(value, date) else display_value(value)
        yield CustomValue(place, custom.key, text, choices)
