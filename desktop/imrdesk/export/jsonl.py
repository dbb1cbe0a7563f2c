"""Letters as JSON Lines: the contract's object of each letter, with its review and history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from imrdesk.domain.annotation import Note
from imrdesk.domain.custom_fields import CustomField
from imrdesk.domain.history import Edit, State, ValueState
from imrdesk.domain.review import FieldState, ReviewedRecord
from imrdesk.domain.values import Json, value_to_json
from imrdesk.export.columns import AnyTable, Row, flat_text
from imrdesk.export.history import (
    ChangeRow,
    change_rows,
    field_path,
    state_text,
    what_changed,
)
from imrdesk.export.objects import check_object, json_line, letter_object
from imrdesk.export.rows import ExportLetter, note_ink, note_path
from imrdesk.export.tables import AboutFact, ExportTables


def export_object(letter: ExportLetter, own: Sequence[CustomField] = ()) -> dict[str, Json]:
    """Return the object of a letter in an export.

    It has the fields of the command line's object (`source` is the file's name), then the
    review: status, tags, which fields people settled, which checks they dismissed, notes and
    the whole history.
    """
    return {
        **letter_object(letter.name, letter.sha256, letter.record, own),
        "letter_id": letter.letter_id,
        "imported": _moment(letter.imported_at),
        "extractor_version": letter.record.extraction.version,
        "status": letter.status.status.value,
        "status_reason": letter.status.reason or None,
        "tags": list(letter.tags),
        "corrected": list(letter.paths_in(FieldState.CORRECTED)),
        "confirmed": list(letter.paths_in(FieldState.CONFIRMED)),
        "dismissed_checks": [*_dismissed(letter.record)],
        "annotations": [_note(letter, note) for note in letter.notes],
        "changes": [_change(row) for row in change_rows(letter)],
    }


def _dismissed(record: ReviewedRecord) -> Iterator[Json]:
    for check in record.checks:
        if dismissal := record.dismissal(check):
            yield {**check_object(record, check), "reason": dismissal.reason}


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _note(letter: ExportLetter, note: Note) -> Json:
    anchor = note.state.anchor
    return {
        "anchor": anchor.kind.value,
        "field": note_path(letter, note),
        "quote": anchor.quote,
        "span": [anchor.span.start, anchor.span.end] if anchor.span else None,
        "note": note.state.markdown,
        "colour": note_ink(note),
        "tags": list(note.state.tags),
        "author": note.author,
        "created": _moment(note.created),
        "edited": _moment(note.edited),
    }


def _change(row: ChangeRow) -> Json:
    edit, operation = row.edit, row.change.operation
    return {
        "target": edit.target.value,
        "field": field_path(row),
        "what": what_changed(row),
        "old": _state(edit, edit.old),
        "new": _state(edit, edit.new),
        "extracted": value_to_json(row.extracted),
        "who": operation.who,
        "when": _moment(operation.when),
        "why": edit.why or None,
        "operation": operation.id,
        "of_operation": operation.of,
    }


def _state(edit: Edit, state: State) -> Json:
    if isinstance(state, ValueState):
        return value_to_json(state.value)
    text = state_text(edit, state)
    return None if text is None else str(text)


def chosen_object(tables: ExportTables, rows: Iterable[tuple[AnyTable, Row]]) -> dict[str, Json]:
    """Return the object of a letter with the columns that were chosen.

    It has the columns of the first table, and the rows of the other tables in lists.
    """
    first, *others = tables.of_letters
    data: dict[str, Json] = {}
    lists: dict[str, list[Json]] = {other.slug: [] for other in others}
    for table, row in rows:
        cells: dict[str, Json] = dict(zip(table.header, map(flat_text, row), strict=True))
        if table is first:
            data.update(cells)
        else:
            lists[table.slug].append(cells)
    return {**data, **lists}


class JsonlWriter:
    """Writes one object a line: UTF-8, no byte-order mark.

    Where no columns were chosen, a line is the contract's object of a letter. Else it is a row,
    or a letter's row with those of the other tables in it.
    """

    def __init__(self, path: Path, tables: ExportTables, own: Sequence[CustomField]) -> None:
        """Open the file."""
        self._own = own
        self._tables = tables
        self._file = path.open("wb")

    def add(self, letter: ExportLetter, rows: Iterable[tuple[AnyTable, Row]]) -> None:
        """Write the line of one letter, or its lines."""
        if self._tables.is_whole:
            self._file.write(json_line(export_object(letter, self._own)))
        elif len(self._tables.parts) > 1:
            self._file.write(json_line(chosen_object(self._tables, rows)))
        else:
            for one in rows:
                self._file.write(json_line(chosen_object(self._tables, (one,))))

    def write(self, _table: AnyTable, _row: Row) -> None:
        """Leave out what is not of a letter: the data dictionary."""

    def finish(self, _about: Sequence[AboutFact]) -> tuple[str, ...]:
        """Complete the file."""
        self.close()
        return ()

    def close(self) -> None:
        """Close the file."""
        self._file.close()
