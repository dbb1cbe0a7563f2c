"""A letter that was read, into the workspace."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from imrdesk.review.extracting import (
    ExtractedLetter,
    Failure,
    KnownBytes,
    KnownDigests,
    extract_unknown,
)
from imrdesk.review.state import new_letter_summary, refresh_cases, refresh_letters
from imrdesk.review.threshold import counts_as_prepared, note_counted
from imrdesk.store.cases import has_several_outcomes
from imrdesk.store.letters import (
    NewLetter,
    add_letters,
    known_letter,
    letters_of_case,
    new_letter,
    next_letter_id,
)
from imrdesk.store.workspace import Workspace


class ImportOutcome(StrEnum):
    """What became of a letter that was to be imported."""

    NEW = "new"
    KNOWN = "known"
    """The same bytes are in the workspace already."""
    SAME_CASE = "same case"
    """Imported; another letter has the same case number and other bytes."""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What became of one letter; `letter_id` is that of the letter in the workspace."""

    letter_id: int
    outcome: ImportOutcome
    name: str


def prepare(one: ExtractedLetter) -> NewLetter:
    """Return a letter that was read in the form in which a workspace keeps it."""
    summary = new_letter_summary(one.letter, one.extraction)
    return new_letter(one.name, one.data, one.sha256, one.letter, one.extraction, summary)


def prepare_members(
    path: str, *, known: KnownDigests
) -> Iterator[NewLetter | Failure | KnownBytes]:
    """Read every letter in a file and prepare it to be kept; see `extract_unknown`."""
    for read in extract_unknown(path, known):
        yield prepare(read) if isinstance(read, ExtractedLetter) else read


def keep_letters(
    workspace: Workspace, letters: Sequence[NewLetter], when: datetime
) -> list[ImportResult]:
    """Keep letters in one transaction, and say of each, in the same order, what became of it."""
    with workspace.transaction():
        batch = _Batch(workspace)
        outcomes = [batch.take(letter) for letter in letters]
        add_letters(workspace, batch.new, when)
        if batch.is_first:
            note_counted(workspace)
        elif not counts_as_prepared(workspace):
            refresh_letters(workspace, (batch.ids[letter.sha256] for letter in batch.new))
        refresh_cases(workspace, _disputed_cases(workspace, letters, outcomes))
    return [
        ImportResult(batch.ids[letter.sha256], outcome, letter.name)
        for letter, outcome in zip(letters, outcomes, strict=True)
    ]


def _disputed_cases(
    workspace: Workspace, letters: Sequence[NewLetter], outcomes: Sequence[ImportOutcome]
) -> set[str | None]:
    """Return the case numbers on whose outcome a letter that has come and another disagree."""
    doubled = {
        letter.summary.case_number
        for letter, outcome in zip(letters, outcomes, strict=True)
        if outcome is ImportOutcome.SAME_CASE
    }
    return {number for number in doubled if has_several_outcomes(workspace, number)}


class _Batch:
    """Letters that come into the workspace together.

    Attributes:
        new: those that are to be added, in order.
        ids: SHA-256 to the id that a letter has or will have.
        is_first: whether nothing was counted before that could be out of date.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._next_id = next_letter_id(workspace)
        self.is_first = self._next_id == 1 and counts_as_prepared(workspace)
        self._cases: set[str] = set()
        self.new: list[NewLetter] = []
        self.ids: dict[str, int] = {}

    def take(self, letter: NewLetter) -> ImportOutcome:
        """Take a letter in where it is not there yet; say what becomes of it."""
        known = self.ids.get(letter.sha256) or known_letter(self._workspace, letter.sha256)
        if known is not None:
            self.ids[letter.sha256] = known
            return ImportOutcome.KNOWN
        self.ids[letter.sha256] = self._next_id
        self._next_id += 1
        self.new.append(letter)
        return ImportOutcome.SAME_CASE if self._has_case(letter) else ImportOutcome.NEW

    def _has_case(self, letter: NewLetter) -> bool:
        """Tell whether another letter has the case number, and remember this one's."""
        case_number = letter.summary.case_number
        if not case_number:
            return False
        has_case = case_number in self._cases or bool(letters_of_case(self._workspace, case_number))
        self._cases.add(case_number)
        return has_case
