"""All letters that an older program read, read again one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from imrdesk.domain.history import Origin
from imrdesk.extraction.extractor import EXTRACTOR_VERSION
from imrdesk.review.rereading import read_again
from imrdesk.review.session import ReviewSession
from imrdesk.review.state import LetterState, load_state
from imrdesk.store.damage import DamagedLetterError
from imrdesk.store.readings import outdated_letters


class Reread(Enum):
    """What became of a letter that was read again."""

    TAKEN = "the new reading stands"
    SAME = "the new reading stands and says the same"
    LEFT = "it differs where a person has settled something, or the letter is signed off"
    DAMAGED = "what is stored of it is damaged"


@dataclass(frozen=True, slots=True)
class RereadLetter:
    """A letter that was read again.

    Attributes:
        name: what people know it by.
    """

    letter_id: int
    name: str
    became: Reread


def outdated(session: ReviewSession) -> list[int]:
    """Return the ids of the letters that another version of the program read, oldest first."""
    return outdated_letters(session.workspace, EXTRACTOR_VERSION)


def read_all_again(session: ReviewSession, letter_ids: list[int]) -> Iterator[RereadLetter]:
    """Read letters again, and yield what became of each.

    The new reading is taken, as one operation a letter, where no person has settled anything,
    and where it says the same as the old one. A letter that is signed off stays as it is.
    Whoever stops asking has the letters up to there done, and the others as they were.
    """
    for letter_id in letter_ids:
        try:
            yield _read_again(session, letter_id)
        except DamagedLetterError as error:
            yield RereadLetter(letter_id, error.name, Reread.DAMAGED)


def _read_again(session: ReviewSession, letter_id: int) -> RereadLetter:
    state = load_state(session.workspace, letter_id)
    name = state.summary().case_number or state.letter.name
    again = read_again(state)
    if state.status.is_locked or (_is_touched(state) and not again.is_same):
        return RereadLetter(letter_id, name, Reread.LEFT)
    session.settle_reading(letter_id, again, {}, {})
    return RereadLetter(letter_id, name, Reread.SAME if again.is_same else Reread.TAKEN)


def _is_touched(state: LetterState) -> bool:
    """Tell whether a person has settled a value, a decision or a check of a letter."""
    record = state.record
    standings = (*record.standings.values(), *record.set_aside.values())
    is_valued = any(standing.state_now.origin is Origin.PERSON for standing in standings)
    return is_valued or record.cards != state.reading.cards or bool(record.dismissals)
