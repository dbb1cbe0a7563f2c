"""A letter that was read, into the workspace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from imrdesk.review.extracting import ExtractedLetter
from imrdesk.review.state import new_letter_summary
from imrdesk.store.letters import NewLetter, add_letters, known_letter, letters_of_case
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


def keep_letters(
    workspace: Workspace, extracted: Sequence[ExtractedLetter], when: datetime
) -> list[ImportResult]:
    """Keep letters in one transaction, and say of each, in the same order, what became of it."""
    with workspace.transaction():
        return [_keep_letter(workspace, one, when) for one in extracted]


def _keep_letter(workspace: Workspace, one: ExtractedLetter, when: datetime) -> ImportResult:
    known = known_letter(workspace, one.sha256)
    if known is not None:
        return ImportResult(known, ImportOutcome.KNOWN, one.name)
    summary = new_letter_summary(one.extraction)
    others = letters_of_case(workspace, summary.case_number)
    new = NewLetter(one.name, one.data, one.sha256, one.letter, one.extraction, summary)
    letter_id = add_letters(workspace, [new], when)[0]
    outcome = ImportOutcome.SAME_CASE if others else ImportOutcome.NEW
    return ImportResult(letter_id, outcome, one.name)
