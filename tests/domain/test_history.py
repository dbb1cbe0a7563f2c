"""Edits and their way back, and what an operation says it touched."""

import pytest

from imrdesk.domain.annotation import Anchor, NoteState
from imrdesk.domain.history import Changed, Edit, Origin, State, Target, ValueState
from imrdesk.domain.letter import Span
from imrdesk.domain.status import Status, StatusState

NOTE = NoteState(Anchor.letter(), "cited chapter is for another body part")


@pytest.mark.parametrize(
    ("target", "key", "old", "new"),
    [
        (
            Target.VALUE,
            "age",
            ValueState(49, Origin.MACHINE, Span(3, 5), "49"),
            ValueState(50, Origin.PERSON),
        ),
        (
            Target.STATUS,
            "",
            StatusState(Status.IN_REVIEW),
            StatusState(Status.POSTPONED, "ask the adjuster"),
        ),
        (Target.NOTE, "n1", None, NOTE),
        (Target.NOTE, "n1", NOTE, None),
        (Target.TAG, "odd", False, True),
    ],
)
def test_an_edit_turned_round_takes_it_back(
    target: Target, key: str, old: State, new: State
) -> None:
    edit = Edit(7, target, key, old, new)
    back = edit.reversed()
    assert (back.letter_id, back.target, back.key) == (7, target, key)
    assert (back.old, back.new) == (new, old)
    assert back.reversed() == edit


def test_the_reason_for_an_edit_is_not_the_reason_for_taking_it_back() -> None:
    edit = Edit(7, Target.TAG, "odd", False, True, "cites the wrong chapter")
    assert edit.reversed().why == ""


def test_an_operation_says_what_it_touched() -> None:
    edits = [
        Edit(3, Target.TAG, "odd", False, True),
        Edit(1, Target.VALUE, "age", None, ValueState(50, Origin.PERSON)),
        Edit(3, Target.STATUS, "", None, StatusState(Status.REVIEWED)),
    ]
    changed = Changed.by(edits, "Mark two letters")
    assert changed.label == "Mark two letters"
    assert changed.things == (
        (3, Target.TAG, "odd"),
        (1, Target.VALUE, "age"),
        (3, Target.STATUS, ""),
    )
    assert changed.letter_ids == (3, 1)


@pytest.mark.parametrize(
    ("letter_id", "targets", "touched"),
    [
        (1, (), True),
        (1, (Target.VALUE,), True),
        (1, (Target.NOTE, Target.VALUE), True),
        (1, (Target.TAG,), False),
        (2, (), False),
        (2, (Target.VALUE,), False),
    ],
)
def test_a_view_learns_whether_to_look_again(
    letter_id: int, targets: tuple[Target, ...], touched: bool
) -> None:
    edit = Edit(1, Target.VALUE, "age", None, ValueState(50, Origin.PERSON))
    assert Changed.by([edit], "Correct Age").touches(letter_id, *targets) is touched


def test_nothing_done_touches_nothing() -> None:
    nothing = Changed.by([], "")
    assert nothing.letter_ids == ()
    assert not nothing.touches(1)
