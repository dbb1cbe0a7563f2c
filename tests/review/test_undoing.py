"""Undo and redo over the persisted history of the whole workspace."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from imrdesk.domain.annotation import Anchor
from imrdesk.domain.history import OperationKind
from imrdesk.domain.status import Status
from imrdesk.errors import BugError
from imrdesk.review.session import OpenLetter, ReviewSession
from imrdesk.store.history import rebuild_projections
from imrdesk.store.workspace import Workspace


def everything(session: ReviewSession) -> list[OpenLetter]:
    return [session.open_letter(letter_id) for letter_id in (1, 2, 3)]


def stands(session: ReviewSession) -> list[object]:
    """What stands on every letter, without who changed it last."""
    return [
        (o.record.values, o.status, o.tags, [(n.key, n.state) for n in o.notes])
        for o in everything(session)
    ]


def test_every_kind_of_change_is_taken_back_and_done_again_in_turn(
    session: ReviewSession,
) -> None:
    seen = [stands(session)]
    session.correct(1, "decision_date", date(2015, 12, 4))
    seen.append(stands(session))
    session.confirm(2, ["age", "decision_date"])
    seen.append(stands(session))
    session.add_note(1, Anchor.letter(), "look")
    seen.append(stands(session))
    session.edit_note(1, session.open_letter(1).notes[0].key, "look again")
    seen.append(stands(session))
    session.set_tag(2, "appeal", True)
    seen.append(stands(session))
    session.remove_note(1, session.open_letter(1).notes[0].key)
    seen.append(stands(session))
    session.set_status(1, Status.SIGNED_OFF)
    seen.append(stands(session))
    session.set_status(1, Status.IN_REVIEW)
    seen.append(stands(session))
    session.revert(1, "decision_date")
    seen.append(stands(session))

    for before in reversed(seen[:-1]):
        assert session.undo() is not None
        assert stands(session) == before
    assert session.undo() is None
    assert session.undo_label() is None
    for after in seen[1:]:
        assert session.redo() is not None
        assert stands(session) == after
    assert session.redo() is None


def test_labels_name_the_next_step(session: ReviewSession) -> None:
    assert (session.undo_label(), session.redo_label()) == (None, None)
    session.correct(1, "age", 50)
    session.confirm(2, ["age"])
    assert (session.undo_label(), session.redo_label()) == ("Confirm Age", None)
    session.undo()
    assert (session.undo_label(), session.redo_label()) == ("Correct Age", "Confirm Age")


def test_something_new_after_an_undo_ends_redo_but_stays_in_the_history(
    session: ReviewSession,
) -> None:
    session.correct(1, "age", 50)
    session.undo()
    session.correct(1, "age", 51)

    assert session.redo() is None
    kinds = [(c.operation.kind, c.operation.label) for c in session.history(1, "age")]
    assert kinds == [
        (OperationKind.DO, "Correct Age"),
        (OperationKind.UNDO, "Undo: Correct Age"),
        (OperationKind.DO, "Correct Age"),
    ]
    session.undo()
    assert session.undo() is None


def test_nothing_changed_leaves_redo_alone(session: ReviewSession) -> None:
    session.correct(1, "age", 50)
    session.confirm(2, ["age"])
    session.undo()
    session.correct(1, "age", 50)
    assert session.redo_label() == "Confirm Age"


def test_undo_and_redo_survive_a_restart(session: ReviewSession) -> None:
    session.correct(1, "age", 50)
    session.correct(2, "age", 60)
    session.undo()
    path = session.workspace.path
    session.workspace.close()

    with Workspace.open(path) as workspace:
        again = ReviewSession(workspace, "Ben Okafor")
        assert (again.undo_label(), again.redo_label()) == ("Correct Age", "Correct Age")
        again.redo()
        assert again.open_letter(2).record.values["age"] == 60
        again.undo()
        again.undo()
        assert again.open_letter(1).record.values["age"] == 49
        assert again.history(1)[-1].operation.who == "Ben Okafor"


def test_a_redone_correction_keeps_its_reason(session: ReviewSession) -> None:
    session.correct(1, "age", 50, why="birthday in May")
    session.undo()
    session.redo()
    assert session.open_letter(1).record.standings["age"].why == "birthday in May"


def test_a_value_brought_back_is_still_from_whoever_gave_it(session: ReviewSession) -> None:
    session.correct(1, "age", 50, why="birthday in May")
    given = session.open_letter(1).record.standings["age"]
    other = ReviewSession(session.workspace, "Ben Okafor")
    other.correct(1, "age", 51)
    other.undo()
    assert session.open_letter(1).record.standings["age"] == given
    other.undo()
    other.redo()
    assert session.open_letter(1).record.standings["age"] == given


def test_a_draft_outlives_an_undo(session: ReviewSession) -> None:
    session.correct(1, "age", 50)
    session.save_draft(1, "age", "5x")
    session.undo()
    assert session.open_letter(1).drafts == {"age": "5x"}


def test_undo_refuses_when_the_history_was_tampered_with(
    session: ReviewSession, tmp_path: Path
) -> None:
    session.correct(1, "age", 50)
    session.confirm(1, ["sex"])
    before = session.history(1)
    session.workspace.close()
    with sqlite3.connect(tmp_path / "cases.imr") as connection:
        connection.execute("UPDATE undo_steps SET undone = 1 WHERE operation_id = 2")
        connection.execute(
            "INSERT INTO changes (operation_id, letter_id, target, key, old, new, why)"
            " SELECT 2, letter_id, target, key, new, old, '' FROM changes WHERE key = 'age'"
        )
    connection.close()

    with Workspace.open(tmp_path / "cases.imr") as workspace:
        again = ReviewSession(workspace, "Anna Reyes")
        with pytest.raises(BugError, match="does not stand as the history left it"):
            again.undo()
        assert len(again.history(1)) == len(before) + 1


def test_the_undo_steps_can_be_made_anew_from_the_history(session: ReviewSession) -> None:
    for age in range(50, 56):
        session.correct(1, "age", age)
    session.set_tag(1, "kept", True)
    session.set_tag(1, "gone", True)
    session.undo()
    session.undo()
    session.redo()
    labels = (session.undo_label(), session.redo_label(), session.all_tags())

    rebuild_projections(session.workspace)

    assert (session.undo_label(), session.redo_label(), session.all_tags()) == labels
    assert labels == ("Set the tag “kept”", "Set the tag “gone”", ["kept"])
