"""One letter with all that a reviewer sees of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from imrdesk.domain.annotation import Note
from imrdesk.domain.letter import LetterKind, LetterText
from imrdesk.domain.review import ReviewedRecord
from imrdesk.domain.status import StatusState
from imrdesk.review.rereading import is_outdated
from imrdesk.review.state import load_state
from imrdesk.store.drafts import drafts_of
from imrdesk.store.letters import letters_of_case
from imrdesk.store.workspace import Workspace


@dataclass(frozen=True)
class OpenLetter:
    """One letter with all that a reviewer sees of it.

    Attributes:
        name: the name of the file that it came as.
        case_number: as it stands.
        drafts: field path to typing that is not yet an edit.
        same_case: the ids of the other letters with the same case number.
        is_only_read: whether the workspace is open for reading only.
    """

    letter_id: int
    name: str
    kind: LetterKind
    case_number: str | None
    text: LetterText
    record: ReviewedRecord
    status: StatusState
    notes: tuple[Note, ...]
    tags: tuple[str, ...]
    drafts: Mapping[str, str]
    same_case: tuple[int, ...]
    is_only_read: bool = False

    @property
    def is_locked(self) -> bool:
        """Whether nothing of the letter can be changed now."""
        return self.is_only_read or self.status.is_locked

    @property
    def is_outdated(self) -> bool:
        """Whether another version of the program read the letter than this one."""
        return is_outdated(self.record.extraction)


def open_letter(workspace: Workspace, letter_id: int) -> OpenLetter:
    """Return one letter as it stands.

    Raises:
        UserError: where what is stored of it is damaged; it names the letter.
        BugError: where there is no such letter.
    """
    state = load_state(workspace, letter_id)
    letter, case_number = state.letter, state.summary().case_number
    same_case = letters_of_case(workspace, case_number)
    return OpenLetter(
        letter_id=letter_id,
        name=letter.name,
        kind=letter.letter.kind,
        case_number=case_number,
        text=letter.letter,
        record=state.record,
        status=state.status,
        notes=tuple(state.notes.values()),
        tags=state.tags,
        drafts=drafts_of(workspace, letter_id),
        same_case=tuple(other for other in same_case if other != letter_id),
        is_only_read=workspace.read_only,
    )
