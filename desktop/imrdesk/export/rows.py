"""The tables Letters, Decisions and Annotations: what their columns are and how a row is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from imrdesk.domain.annotation import AnchorKind, Ink, Note
from imrdesk.domain.cards import card_path
from imrdesk.domain.checks import Check
from imrdesk.domain.custom_fields import CustomField, is_custom
from imrdesk.domain.fields import (
    DECISION_FIELDS,
    LETTER_FIELDS,
    decision_index,
    field_at,
)
from imrdesk.domain.history import Change
from imrdesk.domain.review import FieldState, ReviewedRecord
from imrdesk.domain.status import Status, StatusState
from imrdesk.export.columns import (
    Cell,
    CellType,
    Column,
    Source,
    Table,
    field_column,
    list_cell,
    value_cell,
)


@dataclass(frozen=True)
class ExportLetter:
    """One letter with all that an export says about it.

    Attributes:
        letter_id: the letter's number in its workspace; joins the tables with certainty, for
            a case number can stand on two letters.
        name: the file's name at import.
        imported_at: when the letter came into the workspace (UTC).
        changes: the letter's whole history, oldest first, undone changes among them.
    """

    letter_id: int
    name: str
    sha256: str
    imported_at: datetime
    status: StatusState
    record: ReviewedRecord
    notes: tuple[Note, ...] = ()
    tags: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def case_number(self) -> Cell:
        """The case number that stands."""
        return value_cell(self.record.values["case_number"])

    def paths_in(self, state: FieldState, card: int | None = None) -> tuple[str, ...]:
        """Return the contract's paths of the fields in a state; of one decision where one is given.

        Fields of the workspace are in no state, for the program reads nothing for them.

        Args:
            state: the state.
            card: the number of the decision's card.
        """
        return tuple(
            self.record.numbered(path)
            for path, standing in self.record.standings.items()
            if standing.state is state
            and (card is None or decision_index(path) == card)
            and not is_custom(path)
        )


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """What a row of Decisions is made from: a decision of a letter, by its card's number."""

    letter: ExportLetter
    card: int


@dataclass(frozen=True, slots=True)
class NoteRow:
    """What a row of Annotations is made from."""

    letter: ExportLetter
    note: Note


def decision_rows(letter: ExportLetter) -> Iterator[DecisionRow]:
    """Yield what the letter's rows of Decisions are made from."""
    for card in letter.record.cards:
        yield DecisionRow(letter, card)


def note_rows(letter: ExportLetter) -> Iterator[NoteRow]:
    """Yield what the letter's rows of Annotations are made from."""
    for note in letter.notes:
        yield NoteRow(letter, note)


def letter_columns(letter_of: Callable[[Source], ExportLetter]) -> tuple[Column[Source], ...]:
    """Return the columns that lead every row back to its letter: file and letter_id."""
    return (
        Column(
            "file",
            "File",
            CellType.TEXT,
            lambda source: letter_of(source).name,
            "The name of the letter's file when it was imported.",
            min_width=30,
        ),
        Column(
            "letter_id",
            "Letter",
            CellType.INTEGER,
            lambda source: letter_of(source).letter_id,
            "The letter's number in the workspace; joins the tables, also where two letters "
            "have the same case number.",
        ),
    )


def case_number_column(letter_of: Callable[[Source], ExportLetter]) -> Column[Source]:
    """Return the column that names the case in tables other than Letters."""
    return field_column(field_at("case_number"), lambda source: letter_of(source).case_number)


def _letter_field(key: str) -> Callable[[ExportLetter], Cell]:
    return lambda letter: value_cell(letter.record.values[key])


def _decision_field(key: str) -> Callable[[DecisionRow], Cell]:
    return lambda row: value_cell(row.letter.record.values[card_path(row.card, key)])


def _own_of_letters(own: Sequence[CustomField]) -> Iterator[Column[ExportLetter]]:
    def cell_of(key: str) -> Callable[[ExportLetter], Cell]:
        return lambda letter: value_cell(letter.record.value_at(key))

    for custom in own:
        if not custom.on_decision:
            yield field_column(custom.as_field(), cell_of(custom.key), retired=custom.retired)


def _own_of_decisions(own: Sequence[CustomField]) -> Iterator[Column[DecisionRow]]:
    def cell_of(key: str) -> Callable[[DecisionRow], Cell]:
        return lambda row: value_cell(row.letter.record.value_at(card_path(row.card, key)))

    for custom in own:
        if custom.on_decision:
            yield field_column(custom.as_field(), cell_of(custom.key), retired=custom.retired)


def _checks(letter: ExportLetter) -> Cell:
    return list_cell(_check_text(letter.record, check) for check in letter.record.checks)


def _check_text(record: ReviewedRecord, check: Check) -> str:
    dismissal = record.dismissal(check)
    dismissed = f" (dismissed: {dismissal.reason})" if dismissal else ""
    return f"{check.severity}{dismissed}: {check.message}"


def _last_change(letter: ExportLetter) -> Change | None:
    return letter.changes[-1] if letter.changes else None


def _reviewer(letter: ExportLetter) -> Cell:
    change = _last_change(letter)
    return change.operation.who if change else None


def _reviewed(letter: ExportLetter) -> Cell:
    change = _last_change(letter)
    return change.operation.when if change else None


def _needs_review(letter: ExportLetter, card: int | None = None) -> Cell:
    record = letter.record
    return list_cell(
        record.numbered(path)
        for path in record.needs_eyes
        if card is None or decision_index(path) == card
    )


def _status_column(letter_of: Callable[[Source], ExportLetter]) -> Column[Source]:
    return Column(
        "status",
        "Status",
        CellType.CHOICE,
        lambda source: letter_of(source).status.status.value,
        "How far the review of the letter has come.",
        allowed=tuple(status.value for status in Status),
    )


def _itself(letter: ExportLetter) -> ExportLetter:
    return letter


_REVIEW_COLUMNS: tuple[Column[ExportLetter], ...] = (
    Column(
        "decision_count",
        "Decisions",
        CellType.INTEGER,
        lambda letter: letter.record.decision_count,
        "How many disputed treatments the letter decides.",
    ),
    _status_column(_itself),
    Column(
        "status_reason",
        "Reason of the status",
        CellType.TEXT,
        lambda letter: letter.status.reason or None,
        "Why the letter has its status, where a reason was given.",
        min_width=30,
    ),
    Column(
        "reviewer",
        "Reviewer",
        CellType.TEXT,
        _reviewer,
        "Who last changed anything of the letter; empty where nobody has.",
    ),
    Column(
        "reviewed",
        "Reviewed",
        CellType.MOMENT,
        _reviewed,
        "When anything of the letter was last changed.",
    ),
    Column(
        "corrected_fields",
        "Fields corrected",
        CellType.INTEGER,
        lambda letter: len(letter.paths_in(FieldState.CORRECTED)),
        "How many values stand that a person put in place of what the program had read.",
    ),
    Column(
        "confirmed_fields",
        "Fields confirmed",
        CellType.INTEGER,
        lambda letter: len(letter.paths_in(FieldState.CONFIRMED)),
        "How many values stand that a person found to be read right.",
    ),
    Column(
        "needs_review",
        "Needs review",
        CellType.LIST,
        _needs_review,
        "The fields that a person should still look at, by path; decisions count from 0.",
    ),
    Column(
        "checks",
        "Checks",
        CellType.LIST,
        _checks,
        "What does not fit together in the record, with how bad it is, and why a reviewer lets "
        "it stand where one has dismissed it.",
        min_width=40,
    ),
    Column(
        "tags",
        "Tags",
        CellType.LIST,
        lambda letter: list_cell(letter.tags),
        "The letter's tags.",
    ),
    Column(
        "annotations",
        "Notes",
        CellType.INTEGER,
        lambda letter: len(letter.notes),
        "How many notes the letter has; they stand in Annotations.",
    ),
)

_FILE_COLUMNS: tuple[Column[ExportLetter], ...] = (
    Column(
        "sha256",
        "SHA-256",
        CellType.TEXT,
        lambda letter: letter.sha256,
        "The SHA-256 checksum of the letter's file, in hexadecimal digits.",
    ),
    Column(
        "imported",
        "Imported",
        CellType.MOMENT,
        lambda letter: letter.imported_at,
        "When the letter was imported into the workspace.",
    ),
    Column(
        "extractor_version",
        "Extractor version",
        CellType.TEXT,
        lambda letter: letter.record.extraction.version,
        "The version of the program's extraction that read the letter.",
    ),
)

_REVIEW_OF_DECISIONS: tuple[Column[DecisionRow], ...] = (
    _status_column(lambda row: row.letter),
    Column(
        "corrected_fields",
        "Fields corrected",
        CellType.INTEGER,
        lambda row: len(row.letter.paths_in(FieldState.CORRECTED, row.card)),
        "How many of the decision's values a person put in place of what the program had read.",
    ),
    Column(
        "confirmed_fields",
        "Fields confirmed",
        CellType.INTEGER,
        lambda row: len(row.letter.paths_in(FieldState.CONFIRMED, row.card)),
        "How many of the decision's values a person found to be read right.",
    ),
    Column(
        "needs_review",
        "Needs review",
        CellType.LIST,
        lambda row: _needs_review(row.letter, row.card),
        "The decision's fields that a person should still look at, by path.",
    ),
)


def letters_table(own: Sequence[CustomField] = ()) -> Table[ExportLetter]:
    """Return the table Letters of a workspace with these fields of its own."""
    return Table(
        "Letters",
        (
            *(field_column(field, _letter_field(field.key)) for field in LETTER_FIELDS),
            *_own_of_letters(own),
            *_REVIEW_COLUMNS,
            *letter_columns(_itself),
            *_FILE_COLUMNS,
        ),
    )


def decisions_table(own: Sequence[CustomField] = ()) -> Table[DecisionRow]:
    """Return the table Decisions of a workspace with these fields of its own."""
    return Table(
        "Decisions",
        (
            case_number_column(lambda row: row.letter),
            *(
                field_column(
                    field,
                    _decision_field(field.key),
                    min_width=40 if field.key == "treatment" else 0,
                )
                for field in DECISION_FIELDS
            ),
            *_own_of_decisions(own),
            *_REVIEW_OF_DECISIONS,
            *letter_columns(lambda row: row.letter),
        ),
    )


LETTERS = letters_table()
DECISIONS = decisions_table()


def note_path(letter: ExportLetter, note: Note) -> str | None:
    """Return the contract's path of the field or the decision that a note is about.

    None where it is about neither, or about a decision that was taken out of the record.
    """
    path = note.state.anchor.path
    return letter.record.numbered(path) if path and letter.record.has_path(path) else None


def _anchor_label(row: NoteRow) -> Cell:
    path = row.note.state.anchor.path
    return row.letter.record.label(path) if path else None


def note_ink(note: Note) -> str | None:
    """Return the colour of a passage; None for any other note."""
    is_passage = note.state.anchor.kind is AnchorKind.PASSAGE
    return note.state.ink.value if is_passage else None


def _start(row: NoteRow) -> Cell:
    span = row.note.state.anchor.span
    return span.start if span else None


def _end(row: NoteRow) -> Cell:
    span = row.note.state.anchor.span
    return span.end if span else None


ANNOTATIONS: Table[NoteRow] = Table(
    "Annotations",
    (
        case_number_column(lambda row: row.letter),
        Column(
            "anchor",
            "About",
            CellType.CHOICE,
            lambda row: row.note.state.anchor.kind.value,
            "What the note is about: the letter, a field, a decision or a passage of the letter's "
            "text.",
            allowed=tuple(kind.value for kind in AnchorKind),
        ),
        Column(
            "field",
            "Field path",
            CellType.TEXT,
            lambda row: note_path(row.letter, row.note),
            "The path of the field or the decision that the note is about; decisions count from 0.",
            min_width=24,
        ),
        Column(
            "field_label",
            "Field",
            CellType.TEXT,
            _anchor_label,
            "The name of the field or the decision that the note is about.",
            min_width=24,
        ),
        Column(
            "quote",
            "Passage",
            CellType.LONG_TEXT,
            lambda row: row.note.state.anchor.quote,
            "The words of the passage as they stood when it was marked.",
        ),
        Column(
            "start",
            "Start",
            CellType.INTEGER,
            _start,
            "Where the passage begins: code points of the letter's text before it.",
        ),
        Column(
            "end",
            "End",
            CellType.INTEGER,
            _end,
            "Where the passage ends: the first code point after it.",
        ),
        Column(
            "note",
            "Note",
            CellType.LONG_TEXT,
            lambda row: row.note.state.markdown,
            "The note's text, in Markdown; a passage may be marked without any.",
        ),
        Column(
            "colour",
            "Colour",
            CellType.CHOICE,
            lambda row: note_ink(row.note),
            "The colour that the passage is marked in.",
            allowed=tuple(ink.value for ink in Ink),
        ),
        Column(
            "tags",
            "Tags",
            CellType.LIST,
            lambda row: list_cell(row.note.state.tags),
            "The passage's tags.",
        ),
        Column("author", "Author", CellType.TEXT, lambda row: row.note.author, "Who wrote it."),
        Column(
            "created", "Created", CellType.MOMENT, lambda row: row.note.created, "When it was made."
        ),
        Column(
            "edited",
            "Edited",
            CellType.MOMENT,
            lambda row: row.note.edited,
            "When it was last changed.",
        ),
        *letter_columns(lambda row: row.letter),
    ),
)
