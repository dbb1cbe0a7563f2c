"""The reading of a letter that its history says stands, and those kept beside it."""

from dataclasses import replace

import pytest

from built_letters import built_letter
from imrdesk.domain.history import (
    CardsState,
    Edit,
    Operation,
    OperationKind,
    ReadingState,
    State,
    Target,
)
from imrdesk.errors import BugError
from imrdesk.review import undoing
from imrdesk.review.session import ReviewSession, utc_now
from imrdesk.review.state import load_state, load_workspace_state
from imrdesk.store.damage import DamagedLetterError
from imrdesk.store.letters import add_extraction, extraction_versions, load_extraction
from imrdesk.store.queue import QueueQuery

LETTER = 2
FIRST = ReadingState("built-1", (0, 1))


def keep_second_reading(session: ReviewSession) -> None:
    """Keep a reading of the letter by another version, which found one decision only."""
    text = session.open_letter(LETTER).text.text
    read = built_letter("CM14-0000002", outcomes=("Upheld",)).extraction
    values = {p: v._replace(raw=None, span=None) for p, v in read.values.items()}
    add_extraction(session.workspace, LETTER, replace(read, version="built-2", values=values), text)


def change(session: ReviewSession, *things: tuple[Target, State, State]) -> None:
    edits = [Edit(LETTER, target, "", old, new) for target, old, new in things]
    step = Operation(0, OperationKind.DO, "Take the new reading", "Anna Reyes", utc_now())
    state = load_state(session.workspace, LETTER)
    undoing.do(session.workspace, [undoing.part_of(state, edits, step)], step)


def decisions_in_queue(session: ReviewSession) -> int:
    rows = session.queue(QueueQuery(), 0, 9)
    return next(row.decision_count for row in rows if row.letter_id == LETTER)


def test_the_first_reading_stands_until_the_history_says_otherwise(
    session: ReviewSession,
) -> None:
    keep_second_reading(session)
    keep_second_reading(session)  # the same version again is the same reading
    assert extraction_versions(session.workspace, LETTER) == ["built-1", "built-2"]
    state = load_state(session.workspace, LETTER)
    assert state.current(Target.READING, "") == FIRST
    assert state.current(Target.CARDS, "") == CardsState((0, 1))
    assert state.letter.extraction.version == "built-1"


def test_another_reading_stands_and_undo_puts_the_first_one_back(session: ReviewSession) -> None:
    keep_second_reading(session)
    before = session.open_letter(LETTER)
    second = ReadingState("built-2", (0,))
    change(
        session,
        (Target.READING, FIRST, second),
        (Target.CARDS, CardsState((0, 1)), CardsState((0,))),
    )
    record = session.open_letter(LETTER).record
    assert (record.extraction.version, record.cards) == ("built-2", (0,))
    assert record.values["outcome"] == "Upheld"
    assert decisions_in_queue(session) == 1
    assert load_state(session.workspace, LETTER).current(Target.READING, "") == second

    session.undo()
    assert session.open_letter(LETTER).record.values == before.record.values
    assert session.open_letter(LETTER).record.extraction == before.record.extraction
    assert decisions_in_queue(session) == 2
    session.redo()
    assert decisions_in_queue(session) == 1
    assert session.open_letter(LETTER).record.values == record.values


def test_a_reading_that_is_not_kept_is_told_as_damage(session: ReviewSession) -> None:
    text = session.open_letter(LETTER).text.text
    with pytest.raises(DamagedLetterError, match="stored reading of"):
        load_extraction(session.workspace, LETTER, "built-9", text)


def test_things_that_there_are_not_are_bugs(session: ReviewSession) -> None:
    state = load_state(session.workspace, LETTER)
    with pytest.raises(BugError, match="no field shoe_size"):
        state.current(Target.VALUE, "shoe_size")
    with pytest.raises(BugError, match="a letter has no tag style"):
        state.current(Target.TAG_STYLE, "cause")
    with pytest.raises(BugError, match="a workspace has no value"):
        load_workspace_state(session.workspace).current(Target.VALUE, "age")
