"""One field over many letters, a row at a time: the value, and the sentence it stands in."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from imrdesk.domain.cards import card_of, card_path
from imrdesk.domain.checks import Check
from imrdesk.domain.custom_fields import is_custom
from imrdesk.domain.fields import Section
from imrdesk.domain.history import Origin
from imrdesk.domain.letter import Span
from imrdesk.domain.review import FieldState, ReviewedRecord, Standing
from imrdesk.domain.values import LIST_SEPARATOR, display_value
from imrdesk.domain.words import say
from imrdesk.errors import UserError
from imrdesk.review.sentences import conclusion_in, sentence_at
from imrdesk.review.state import LetterState, load_state
from imrdesk.store.column_review import (
    ColumnField,
    ColumnOrder,
    ColumnQuery,
    RowKey,
    column_rows,
    confidences,
    held_back,
    reread_letters,
    unpack,
)
from imrdesk.store.drafts import drafts_of
from imrdesk.store.summaries import OF_LETTER
from imrdesk.store.workspace import Workspace

_AROUND = 900  # characters of the letter before and behind a sentence
_LONGEST = 4000  # characters of a long value that are shown
_REPORT_EVERY = 500


class Where(Enum):
    """Whether a value stands in the letter."""

    STANDS = auto()
    EXPECTED = auto()
    """It stands nowhere; the passage is the one where it would stand."""
    NOWHERE = auto()


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a letter, with the words that matter in it.

    Attributes:
        text: as it stands in the letter, line breaks and all.
        marks: where in `text` the words are; the value's own first.
    """

    text: str
    marks: tuple[Span, ...] = ()

    def folded(self) -> Passage:
        """Return the passage with every run of white space as one space."""
        pieces: list[str] = []
        marks: list[Span] = []
        done = length = 0
        for mark in sorted(self.marks, key=lambda one: one.start):
            if mark.start < done:
                continue  # inside another one
            for start, end in ((done, mark.start), (mark.start, mark.end)):
                pieces.append(_WHITE.sub(" ", self.text[start:end]))
                length += len(pieces[-1])
            marks.append(Span(length - len(pieces[-1]), length))
            done = mark.end
        pieces.append(_WHITE.sub(" ", self.text[done:]))
        return Passage("".join(pieces), tuple(marks))


NO_PASSAGE = Passage("")
_WHITE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """One value, and what there is to judge it by.

    Attributes:
        path: the field's path; a decision's by its card number.
        name: of the file that the letter came as.
        state: the field's, as the form shows it.
        waits: whether a person should still look at it.
        checks: the open checks that are shown beside it.
        locked: whether its letter is signed off.
        decision: the decision's place in its record, from 1; 0 for a field of the letter.
        about: the decision's treatment; for the outcome of a case its decisions in short.
        outcome: the decision's; empty for a field of the letter.
        draft: typing that is not yet an edit.
        sentence: where the value stands, or would stand.
        conclusion: for a decision, the sentence in which its rationale concludes.
        around: what stands in the letter around the sentence.
    """

    letter_id: int
    path: str
    case_number: str | None
    name: str
    standing: Standing
    state: FieldState
    waits: bool
    checks: tuple[Check, ...]
    locked: bool
    decision: int
    about: str
    outcome: str
    draft: str | None
    where: Where
    sentence: Passage
    conclusion: Passage
    around: Passage

    @property
    def is_settled(self) -> bool:
        """Whether a person has confirmed or corrected the value, and nobody doubts it since."""
        return self.standing.state_now.origin is Origin.PERSON and not self.standing.is_doubted

    @property
    def shown_value(self) -> str:
        """The value as an editor shows it."""
        return display_value(self.standing.value)


@dataclass(frozen=True, slots=True)
class LostRow:
    """A row that cannot be shown, and why, in a sentence."""

    letter_id: int
    path: str
    why: str


class RowReader:
    """Reads rows of one field; those of one letter that are read in a run share the reading of it.

    Args:
        workspace: where the letters are.
        field: the rows' field.
    """

    def __init__(self, workspace: Workspace, field: ColumnField) -> None:
        self._workspace = workspace
        self._field = field
        self._state: LetterState | None = None
        self._drafts: Mapping[str, str] = {}

    def begin(self) -> None:
        """Begin a new run: letters may have changed since the last one."""
        self._state = None

    def read(self, key: RowKey) -> ColumnRow | LostRow:
        """Read one row as it stands, or stood when its letter was first read in this run."""
        path = self._field.path(key.card)
        if self._state is None or self._state.letter.id != key.letter_id:
            try:
                self._state = load_state(self._workspace, key.letter_id)
            except UserError as error:
                self._state = None
                return LostRow(key.letter_id, path, str(error))
            self._drafts = drafts_of(self._workspace, key.letter_id)
        if path not in self._state.record.standings:
            return LostRow(key.letter_id, path, say("That decision is no longer in the record."))
        return row_of(self._state, path, self._drafts.get(path))


def row_of(state: LetterState, path: str, draft: str | None = None) -> ColumnRow:
    """Return the row of a field in a letter as it stands."""
    record, text = state.record, state.letter.letter.text
    standing = record.standings[path]
    card = card_of(path)
    where, place = _place(record, text, path)
    sentence = sentence_at(text, place) if place else None
    concluded = _conclusion(record, text, card)
    case_number = record.values["case_number"]
    return ColumnRow(
        letter_id=state.letter.id,
        path=path,
        case_number=None if case_number is None else str(case_number),
        name=state.letter.name,
        standing=standing,
        state=record.shown_state(path),
        waits=path in record.needs_eyes,
        checks=tuple(check for check in record.open_checks if check.fields[0] == path),
        locked=state.status.is_locked,
        decision=0 if card is None else record.cards.index(card) + 1,
        about=_about(record, path),
        outcome="" if card is None else _shown(record, card_path(card, "outcome")),
        draft=draft,
        where=where,
        sentence=_passage(text, sentence, place if where is Where.STANDS else None),
        conclusion=_passage(text, concluded, None),
        around=_around(record, text, path, sentence, place if where is Where.STANDS else None),
    )


def rows_in_order(
    workspace: Workspace,
    query: ColumnQuery,
    letter_ids: Sequence[int] | None = None,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> array[int]:
    """Return the rows that a query finds, packed, in its order.

    To order them by how sure the program was, the readings of their letters are looked into,
    which takes a while for many; where it is cancelled, those that were not looked at come last.

    Args:
        workspace: where the letters are.
        query: which rows.
        letter_ids: the letters, in their order; None: all.
        progress: told of the letters looked into, of how many.
        cancelled: asked from time to time.
    """
    found = column_rows(workspace, query, letter_ids)
    if query.order is not ColumnOrder.LEAST_SURE or is_custom(query.field.key):
        return found
    asked = list(dict.fromkeys(number >> 32 for number in found))
    reread = reread_letters(workspace)
    sure: dict[tuple[int, int], float] = {}
    first_readings = (one for one in asked if one not in reread)
    for done, (letter_id, read) in enumerate(
        confidences(workspace, query.field, first_readings), 1
    ):
        first = 0 if query.field.of_decisions else OF_LETTER
        sure |= {(letter_id, card): one for card, one in enumerate(read, first)}
        if done % _REPORT_EVERY == 0:
            progress(done, len(asked))
            if cancelled():
                break
    for letter_id in reread.intersection(asked):
        sure |= _standing_confidences(workspace, query.field, letter_id)

    def confidence(number: int) -> float:
        key = unpack(number)
        return sure.get((key.letter_id, key.card), 1.0)

    return array("q", sorted(found, key=confidence))


def _standing_confidences(
    workspace: Workspace, field: ColumnField, letter_id: int
) -> dict[tuple[int, int], float]:
    """Return how sure the reading is that stands under the record of a letter read again."""
    record = load_state(workspace, letter_id).record
    cards = record.cards if field.of_decisions else (OF_LETTER,)
    every = {card: record.standings[field.path(card)] for card in cards}
    return {(letter_id, card): one.extracted.confidence for card, one in every.items()}


def to_confirm(
    workspace: Workspace, field: ColumnField, rows: Iterable[int]
) -> tuple[dict[int, list[str]], int]:
    """Return what is to be confirmed where many rows are at once: paths by letter id.

    Args:
        workspace: where the letters are.
        field: whose rows they are.
        rows: packed.

    Returns:
        The paths, and how many rows are left out because a person doubts their value or has
        typed another one that is not taken yet.
    """
    kept = held_back(workspace)
    paths: dict[int, list[str]] = {}
    left_out = 0
    for key in map(unpack, rows):
        path = field.path(key.card)
        if (key.letter_id, path) in kept:
            left_out += 1
        else:
            paths.setdefault(key.letter_id, []).append(path)
    return paths, left_out


# What a field is introduced by, where that is not its own label.
_INTRODUCED = {
    "licensure_states": ("State(s) of Licensure", "licensed to practice in"),
    "specialties": ("Certification(s)/Specialty", "Board Certified in"),
    "decision_date": ("Decision Date", "Dated"),
    "ur_denial_date": ("UR Denial Date", "Date of UR Decision"),
    "imr_guideline": ("MAXIMUS guideline",),
}


def _place(record: ReviewedRecord, text: str, path: str) -> tuple[Where, Span | None]:
    """Return where a value stands in the letter, or else where it would stand."""
    place = record.standings[path].place
    if place is not None:
        return Where.STANDS, place
    expected = _expected(record, text, path)
    return (Where.EXPECTED, expected) if expected else (Where.NOWHERE, None)


def _expected(record: ReviewedRecord, text: str, path: str) -> Span | None:
    field = record.fields.at(path)
    card = card_of(path)
    if card is not None:
        beside = (card_path(card, key) for key in ("treatment", "outcome", "rationale"))
        return _first_place(record, beside)
    if field.section is Section.WORKER:
        summary = _first_place(record, ("clinical_summary",))
        return Span(summary.start, summary.start + 1) if summary else None
    if field.key == "outcome":
        return _first_place(record, (card_path(one, "outcome") for one in record.cards))
    for label in _INTRODUCED.get(field.key, (field.label,)):
        at = text.lower().find(f"{label.lower()}")
        if at >= 0:
            return Span(at, at + len(label))
    return None


def _first_place(record: ReviewedRecord, paths: Iterable[str]) -> Span | None:
    places = (record.standings[path].place for path in paths)
    return next((place for place in places if place is not None), None)


def _conclusion(record: ReviewedRecord, text: str, card: int | None) -> Span | None:
    """Return the sentence in which a decision's rationale concludes, if it does."""
    rationale = None if card is None else record.standings[card_path(card, "rationale")].place
    return conclusion_in(text, rationale) if rationale else None


def _around(
    record: ReviewedRecord, text: str, path: str, sentence: Span | None, mark: Span | None
) -> Passage:
    """Return what a reviewer reads to judge a value: the sentence with what stands around it.

    For a decision that is its item with its rationale, as far as they stand together.
    """
    if sentence is None:
        return NO_PASSAGE
    start, end = sentence.start - _AROUND, min(sentence.end, sentence.start + _LONGEST) + _AROUND
    card = card_of(path)
    if card is not None:
        start = sentence.start
        rationale = record.standings[card_path(card, "rationale")].place
        if rationale is not None and start <= rationale.start <= end + _LONGEST:
            end = min(max(sentence.end, rationale.end), start + 2 * _LONGEST)
    whole = _whole_lines(text, Span(max(0, start), min(len(text), max(end, sentence.end))))
    return _passage(text, whole, mark)


def _whole_lines(text: str, place: Span) -> Span:
    """Return a place without the parts of lines at its ends, where it has whole ones."""
    start, end = place.start, place.end
    if start and text[start - 1] != "\n":
        line = text.find("\n", start, start + _AROUND // 2)
        start = line + 1 if line >= 0 else start
    if end < len(text) and text[end] != "\n":
        line = text.rfind("\n", end - _AROUND // 2, end)
        end = line if line > start else end
    return Span(start, end)


def _passage(text: str, place: Span | None, mark: Span | None) -> Passage:
    if place is None:
        return NO_PASSAGE
    cut = Span(place.start, min(place.end, place.start + 3 * _LONGEST))
    if mark is None:
        return Passage(cut.of(text))
    first, last = max(mark.start, cut.start), min(mark.end, cut.end)
    if first >= last:
        return Passage(cut.of(text))
    return Passage(cut.of(text), (Span(first - cut.start, last - cut.start),))


def _about(record: ReviewedRecord, path: str) -> str:
    card = card_of(path)
    if card is not None:
        return _shown(record, card_path(card, "treatment"))
    if path != "outcome":
        return ""
    decisions = (
        (_shown(record, card_path(one, "treatment")), _shown(record, card_path(one, "outcome")))
        for one in record.cards
    )
    return LIST_SEPARATOR.join(": ".join(filter(None, decision)) for decision in decisions)


def _shown(record: ReviewedRecord, path: str) -> str:
    return display_value(record.values[path])
