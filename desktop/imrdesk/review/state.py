"""A letter as it stands: what was read in it, with its history folded over it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from imrdesk.domain.annotation import Note, NoteState
from imrdesk.domain.cards import card_of
from imrdesk.domain.checks import NOTHING_BESIDES, Knowledge
from imrdesk.domain.custom_fields import RECORD_FIELDS, Fields
from imrdesk.domain.fields import decision_index
from imrdesk.domain.history import (
    CardsState,
    Change,
    Edit,
    Operation,
    ReadingState,
    State,
    Target,
    ValueState,
)
from imrdesk.domain.letter import LetterText
from imrdesk.domain.record import REVIEW_THRESHOLD, Extraction
from imrdesk.domain.review import (
    ReviewedRecord,
    ever_cards,
    machine_state,
    review_record,
    standing_cards,
)
from imrdesk.domain.status import Assignment, Status, StatusState
from imrdesk.errors import BugError
from imrdesk.review.knowledge import knowledge, today
from imrdesk.review.summarising import summary_of
from imrdesk.review.threshold import review_threshold
from imrdesk.store.cases import other_letters
from imrdesk.store.custom_fields import load_fields
from imrdesk.store.damage import DamagedLetterError
from imrdesk.store.history import changes_of, changes_of_workspace
from imrdesk.store.letters import StoredLetter, letters_of_case, load_extraction, load_letter
from imrdesk.store.summaries import LetterSummary, write_summaries
from imrdesk.store.workspace import Workspace


@dataclass(frozen=True)
class LetterState:
    """One letter with every change that was made to it, oldest first.

    Attributes:
        knowledge: what the checks know of it besides.
        threshold: the confidence below which a value is to be looked at.
        fields: those of the workspace.
    """

    letter: StoredLetter
    changes: tuple[Change, ...]
    knowledge: Knowledge = NOTHING_BESIDES
    threshold: float = REVIEW_THRESHOLD
    fields: Fields = RECORD_FIELDS

    @cached_property
    def record(self) -> ReviewedRecord:
        """The record as it stands."""
        read = self.letter.extraction
        return review_record(read, self.changes, self.knowledge, self.threshold, self.fields)

    @cached_property
    def status(self) -> StatusState:
        """How far the review has come."""
        status = StatusState(Status.NEW)
        for change in self.changes:
            if isinstance(change.edit.new, StatusState):
                status = change.edit.new
        return status

    @cached_property
    def assignment(self) -> Assignment:
        """Whose work the letter is."""
        assignment = Assignment()
        for change in self.changes:
            if isinstance(change.edit.new, Assignment):
                assignment = change.edit.new
        return assignment

    @cached_property
    def notes(self) -> Mapping[str, Note]:
        """Note key to note, in the order in which they were written."""
        return fold_notes(self.changes)

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """The tags that are set, in alphabetical order."""
        tagging = (c.edit for c in self.changes if c.edit.target is Target.TAG)
        last = {edit.key: edit.new for edit in tagging}
        return tuple(sorted(tag for tag, is_set in last.items() if is_set))

    @cached_property
    def reading(self) -> ReadingState:
        """The program's reading that stands under the record."""
        count = self.letter.extraction.decision_count
        read_as, _ = standing_cards(count, self.changes)
        return ReadingState(self.letter.extraction.version, read_as)

    def current(self, target: Target, key: str) -> State:
        """Return what stands in one thing of the letter.

        Raises:
            BugError: where the letter has no such thing.
        """
        standing: dict[Target, Callable[[], State]] = {
            Target.VALUE: lambda: self._value(key),
            Target.STATUS: lambda: self.status,
            Target.NOTE: lambda: self.notes[key].state if key in self.notes else None,
            Target.TAG: lambda: key in self.tags,
            Target.CARDS: lambda: CardsState(self.record.cards),
            Target.CHECK: lambda: self.record.dismissals.get(key),
            Target.READING: lambda: self.reading,
            Target.ASSIGNMENT: lambda: self.assignment,
            Target.DOUBT: lambda: self._is_doubted(key),
        }
        if target not in standing:
            raise BugError(f"a letter has no {target}")
        return standing[target]()

    def _value(self, path: str) -> ValueState:
        """Return what stands in a field, of a card that stands or is set aside or still to be."""
        for standings in (self.record.standings, self.record.set_aside):
            if path in standings:
                return standings[path].state_now
        if decision_index(path) is None or not self.fields.has(path):
            raise BugError(f"letter {self.letter.id} has no field {path}")
        return machine_state(self.fields.nothing_read(path))

    def _is_doubted(self, path: str) -> bool:
        standings = {**self.record.set_aside, **self.record.standings}
        return path in standings and standings[path].is_doubted

    def after(self, operation: Operation, edits: Iterable[Edit]) -> LetterState:
        """Return the letter as it will stand once an operation has made its edits."""
        mine = (Change(0, operation, e) for e in edits if e.letter_id == self.letter.id)
        return replace(self, changes=(*self.changes, *mine))

    def summary(self) -> LetterSummary:
        """Return what lists and searches show of the letter."""
        return summary_of(
            self.record,
            self.status,
            assignment=self.assignment,
            tags=self.tags,
            notes=self.notes.values(),
            last=self.changes[-1].operation if self.changes else None,
        )


@dataclass(frozen=True)
class WorkspaceState:
    """What there is to change in a workspace itself, with every change of it, oldest first."""

    changes: tuple[Change, ...]

    def current(self, target: Target, key: str) -> State:
        """Return what stands in one thing of the workspace.

        Raises:
            BugError: where a workspace has no such thing.
        """
        if target not in (Target.TAG_STYLE, Target.FIELD):
            raise BugError(f"a workspace has no {target}")
        standing: State = None
        for change in self.changes:
            if (change.edit.target, change.edit.key) == (target, key):
                standing = change.edit.new
        return standing


def load_workspace_state(workspace: Workspace) -> WorkspaceState:
    """Read the history of a workspace itself."""
    return WorkspaceState(changes_of_workspace(workspace))


def load_state(workspace: Workspace, letter_id: int) -> LetterState:
    """Read a letter and its history out of a workspace, with the reading of it that stands."""
    letter = load_letter(workspace, letter_id)
    text = letter.letter.text
    changes = changes_of(workspace, letter_id, text)
    version = _standing_version(changes)
    if version not in (None, letter.extraction.version):
        read = load_extraction(workspace, letter_id, version, text)
        letter = replace(letter, extraction=read)
    others = other_letters(workspace, letter_id, _case_number(letter.extraction, changes))
    read_as, _ = standing_cards(letter.extraction.decision_count, changes)
    if not _has_cards(changes, read_as):
        raise DamagedLetterError(workspace, f"“{letter.name}”", "stored history")
    known = knowledge(
        letter.imported_at.date(),
        others,
        letter=letter.letter,
        extraction=letter.extraction,
        cards=read_as,
    )
    return LetterState(letter, changes, known, review_threshold(workspace), load_fields(workspace))


def _has_cards(changes: Iterable[Change], read_as: Iterable[int]) -> bool:
    """Tell whether every decision that a change is about was ever in the record."""
    ever = {*read_as, *ever_cards(changes)}
    keys = (c.edit.key for c in changes if c.edit.target in (Target.VALUE, Target.DOUBT))
    return all(card_of(key) in ever for key in keys if card_of(key) is not None)


def _standing_version(changes: Iterable[Change]) -> str | None:
    """Return the version of the reading that stands; None for the one of the import."""
    version = None
    for change in changes:
        if isinstance(change.edit.new, ReadingState):
            version = change.edit.new.version
    return version


def refresh_cases(workspace: Workspace, case_numbers: Iterable[str | None]) -> None:
    """Make the queue show what the checks now find in letters of cases with several letters.

    What one letter says of its case is part of what the checks know of the others.
    """
    for case_number in case_numbers:
        ids = letters_of_case(workspace, case_number)
        if len(ids) > 1:
            refresh_letters(workspace, ids)


def refresh_letters(workspace: Workspace, letter_ids: Iterable[int]) -> list[int]:
    """Make the queue show what stands in letters and what there is to be looked at now.

    A letter that is damaged in the workspace stays as it is and does not stop work on the
    others.

    Returns:
        The ids of the letters that are damaged.
    """
    summaries, damaged = {}, []
    for letter_id in letter_ids:
        try:
            summaries[letter_id] = load_state(workspace, letter_id).summary()
        except DamagedLetterError:
            damaged.append(letter_id)
    write_summaries(workspace, summaries)
    return damaged


def new_letter_summary(letter: LetterText, extraction: Extraction) -> LetterSummary:
    """Return what the queue shows of a letter that nobody has looked at."""
    known = knowledge(today(), letter=letter, extraction=extraction)
    record = review_record(extraction, (), known)
    return summary_of(record, StatusState(Status.NEW))


def fold_notes(changes: Iterable[Change]) -> dict[str, Note]:
    """Return the notes that stand after some changes: key to note, oldest first.

    Who first wrote a note stays its author, also when it was removed and came back.
    """
    first: dict[str, Operation] = {}
    notes: dict[str, Note] = {}
    for change in changes:
        key, new, operation = change.edit.key, change.edit.new, change.operation
        if change.edit.target is not Target.NOTE:
            continue
        born = first.setdefault(key, operation)
        if isinstance(new, NoteState):
            notes[key] = Note(key, new, born.who, born.when, operation.when)
        else:
            notes.pop(key, None)
    return dict(sorted(notes.items(), key=lambda item: item[1].created))


def _case_number(extraction: Extraction, changes: Iterable[Change]) -> str | None:
    """Return the case number that stands, without folding the rest of the history."""
    number = extraction.values["case_number"].value
    for change in changes:
        edit = change.edit
        is_of_it = (edit.target, edit.key) == (Target.VALUE, "case_number")
        if is_of_it and isinstance(edit.new, ValueState):
            number = edit.new.value
    return _text(number)


def _text(value: object) -> str | None:
    return None if value is None else str(value)
