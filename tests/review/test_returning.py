"""Going back to any value that the history holds."""

from datetime import date

import pytest

from imrdesk.domain.annotation import Anchor
from imrdesk.domain.history import Change, Target
from imrdesk.domain.letter import Span
from imrdesk.domain.review import FieldState
from imrdesk.domain.status import Status
from imrdesk.errors import BugError, UserError
from imrdesk.review.session import ReviewSession

CLEAN, UNSURE = 1, 2


def changes(session: ReviewSession, target: Target, letter_id: int = CLEAN) -> list[Change]:
    return [c for c in session.history(letter_id) if c.edit.target is target]


def test_any_value_of_the_history_stands_again_with_its_place(session: ReviewSession) -> None:
    text = session.open_letter(CLEAN).text.text
    span = Span(text.index("neck pain"), text.index("neck pain") + 9)
    session.correct(CLEAN, "decisions.0.body_part", "cervical spine", span=span, why="so named")
    session.correct(CLEAN, "decisions.0.body_part", "neck")
    first, second = session.history(CLEAN, "decisions.0.body_part")

    changed = session.return_to(CLEAN, first)

    assert changed.label == "Go back to Decision 1: Body part as of 03/02/2026"
    standing = session.open_letter(CLEAN).record.standings["decisions.0.body_part"]
    assert standing.state_now == first.edit.new
    assert (standing.span, standing.why) == (span, "so named")
    assert session.return_to(CLEAN, first).things == ()
    session.undo()
    assert session.open_letter(CLEAN).record.values["decisions.0.body_part"] == "neck"
    session.return_to(CLEAN, second)


def test_an_undone_value_can_be_gone_back_to(session: ReviewSession) -> None:
    session.correct(CLEAN, "decision_date", date(2015, 12, 4))
    session.undo()
    session.correct(CLEAN, "age", 50)  # which ends redo, but not the history
    (first, _) = session.history(CLEAN, "decision_date")
    session.return_to(CLEAN, first)
    assert session.open_letter(CLEAN).record.values["decision_date"] == date(2015, 12, 4)


def test_going_back_to_the_machine_s_value_leaves_it_the_machine_s(session: ReviewSession) -> None:
    session.correct(UNSURE, "age", 50)
    session.revert(UNSURE, "age")
    session.correct(UNSURE, "age", 51)
    _, reverted, _ = session.history(UNSURE, "age")
    session.return_to(UNSURE, reverted)
    standing = session.open_letter(UNSURE).record.standings["age"]
    assert (standing.value, standing.state) == (49, FieldState.UNSURE)


def test_a_note_goes_back_to_its_words_even_after_it_was_removed(session: ReviewSession) -> None:
    session.add_note(CLEAN, Anchor.letter(), "first")
    key = session.open_letter(CLEAN).notes[0].key
    session.edit_note(CLEAN, key, "second")
    session.remove_note(CLEAN, key)
    written, edited, removed = changes(session, Target.NOTE)

    session.return_to(CLEAN, edited)
    assert [note.state.markdown for note in session.open_letter(CLEAN).notes] == ["second"]
    assert session.return_to(CLEAN, written).label == "Go back to a note as of 03/02/2026"
    assert [note.state.markdown for note in session.open_letter(CLEAN).notes] == ["first"]
    for change in (removed, changes(session, Target.STATUS)[0]):
        with pytest.raises(BugError, match="nobody can go back"):
            session.return_to(CLEAN, change)


def test_what_may_not_be_changed_cannot_be_gone_back_to(session: ReviewSession) -> None:
    session.correct(UNSURE, "decisions.1.outcome", "Upheld")
    (change,) = session.history(UNSURE, "decisions.1.outcome")
    session.remove_decision(UNSURE, 1)
    with pytest.raises(UserError, match="no longer in the record"):
        session.return_to(UNSURE, change)
    with pytest.raises(UserError, match="no longer in the record"):
        session.confirm(UNSURE, ["decisions.1.outcome"])
    session.undo()
    session.correct(UNSURE, "decisions.1.outcome", "Overturned")
    session.set_status(UNSURE, Status.SIGNED_OFF)
    with pytest.raises(UserError, match="signed off; reopen it"):
        session.return_to(UNSURE, change)


def test_drafts_of_a_removed_decision_stay(session: ReviewSession) -> None:
    session.save_draft(UNSURE, "decisions.1.outcome", "Uph")
    session.remove_decision(UNSURE, 1)
    assert session.drafts(UNSURE) == {"decisions.1.outcome": "Uph"}


def test_labels_count_the_decisions_as_they_stand(session: ReviewSession) -> None:
    session.move_decision(UNSURE, 1, -1)
    changed = session.correct(UNSURE, "decisions.1.category", "Injections")
    assert changed.label == "Correct Decision 1: Category"
    assert session.confirm(UNSURE, ["decisions.0.outcome"]).label == "Confirm Decision 2: Outcome"
    session.revert(UNSURE, "decisions.1.category")
    assert session.undo_label() == "Go back to what was read as Decision 1: Category"
