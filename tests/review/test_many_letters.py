"""One step over many letters: tags and statuses."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest

from imrdesk.domain.history import Target
from imrdesk.domain.review import FieldState
from imrdesk.domain.status import Status
from imrdesk.errors import UserError
from imrdesk.review.bulk import CalledOffError, Course
from imrdesk.review.session import ReviewSession
from imrdesk.store.workspace import Workspace

CLEAN, UNSURE, CONTRADICTORY = EVERY = (1, 2, 3)


def statuses(session: ReviewSession) -> list[Status]:
    return [session.open_letter(letter_id).status.status for letter_id in EVERY]


def tags(session: ReviewSession) -> list[tuple[str, ...]]:
    return [session.open_letter(letter_id).tags for letter_id in EVERY]


def test_a_tag_is_set_on_many_letters_in_one_step(session: ReviewSession) -> None:
    session.set_tag(UNSURE, "appeal", True)
    changed = session.set_tag_on([CLEAN, UNSURE, CONTRADICTORY, CLEAN], " appeal ", True)

    assert changed.letter_ids == (CLEAN, CONTRADICTORY)
    assert changed.label == "Set the tag “appeal” (2 letters)"
    assert changed.remark == ""
    assert tags(session) == [("appeal",)] * 3
    assert statuses(session) == [Status.IN_REVIEW] * 3
    session.undo()
    assert tags(session) == [(), ("appeal",), ()]
    assert statuses(session) == [Status.NEW, Status.IN_REVIEW, Status.NEW]
    session.redo()
    session.set_tag_on(EVERY, "appeal", False)
    assert tags(session) == [()] * 3
    assert session.set_tag_on(EVERY, "appeal", False).things == ()
    with pytest.raises(UserError, match="A tag needs a name"):
        session.set_tag_on(EVERY, "  ", True)


def test_letters_that_refuse_are_left_out_and_told(session: ReviewSession) -> None:
    session.sign_off(CLEAN)
    changed = session.set_tag_on(EVERY, "appeal", True)
    assert tags(session) == [(), ("appeal",), ("appeal",)]
    assert changed.label == "Set the tag “appeal” (2 letters)"
    assert changed.remark == (
        "1 of 3 letters was left as before; it is CM13-0024356: "
        "This letter is signed off; reopen it to change it."
    )


def test_where_every_letter_refuses_nothing_is_done(session: ReviewSession) -> None:
    session.sign_off(CLEAN)
    session.set_status(UNSURE, Status.SIGNED_OFF)
    before = session.undo_label()
    with pytest.raises(UserError, match=r"^2 of 2 letters were .* first is CM13-0024356: .*\.$"):
        session.set_tag_on([CLEAN, UNSURE], "appeal", True)
    with pytest.raises(UserError, match=r"^This letter is signed off; reopen it"):
        session.set_tag_on([CLEAN], "appeal", True)
    assert session.undo_label() == before
    assert session.set_tag_on([], "appeal", True).things == ()


def test_a_status_is_set_on_many_letters_by_the_rules_for_one(session: ReviewSession) -> None:
    changed = session.set_status_on(EVERY, Status.SIGNED_OFF)
    assert statuses(session) == [Status.SIGNED_OFF, Status.SIGNED_OFF, Status.NEW]
    assert changed.label == "Sign off (2 letters)"
    assert changed.touches(CLEAN, Target.STATUS)
    assert "CM14-0000003: This letter cannot be signed off while" in changed.remark
    session.undo()
    assert statuses(session) == [Status.NEW] * 3

    with pytest.raises(UserError, match="Say why"):
        session.set_status_on(EVERY, Status.POSTPONED)
    session.set_status_on(EVERY, Status.POSTPONED, "the fax is cut")
    assert statuses(session) == [Status.POSTPONED] * 3
    assert session.set_status_on(EVERY, Status.IN_REVIEW).label == "Mark as in review (3 letters)"


def test_a_damaged_letter_does_not_stop_the_others(session: ReviewSession) -> None:
    path = session.workspace.path
    session.workspace.close()
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE letters SET kind = 'tdxt' WHERE id = 2")
    with Workspace.open(path) as workspace:
        again = ReviewSession(workspace, "Anna Reyes")
        changed = again.set_status_on(EVERY, Status.REVIEWED)
        assert changed.letter_ids == (CLEAN, CONTRADICTORY)
        assert "“letter.txt”: The stored text of “letter.txt” is damaged" in changed.remark


def test_drafts_and_other_work_stay(session: ReviewSession) -> None:
    session.correct(CLEAN, "age", 50)
    session.save_draft(CLEAN, "sex", "fem")
    session.set_tag_on(EVERY, "appeal", True)
    letter = session.open_letter(CLEAN)
    assert letter.drafts == {"sex": "fem"}
    assert letter.record.values["age"] == 50


def test_only_letters_without_an_open_question_are_signed_off(session: ReviewSession) -> None:
    changed = session.sign_off_on(EVERY)
    assert statuses(session) == [Status.SIGNED_OFF, Status.NEW, Status.NEW]
    assert changed.label == "Sign off (1 letter)"
    assert changed.remark.startswith("2 of 3 letters were left as before; the first is ")
    assert "still to be looked at" in changed.remark
    session.undo()
    assert statuses(session) == [Status.NEW] * 3


def test_letters_are_given_to_somebody_and_taken_back(session: ReviewSession) -> None:
    session.sign_off(CLEAN)
    changed = session.assign(EVERY, " Ben  Okafor ")
    assert changed.label == "Assign to Ben Okafor (3 letters)"
    assert statuses(session)[1:] == [Status.NEW] * 2, "to be assigned is no review"
    rows = session.rows(EVERY)
    assert [row.assigned_to for row in rows] == ["Ben Okafor"] * 3
    assert session.assign(EVERY, "Ben Okafor").things == ()
    session.assign([UNSURE], "")
    session.undo()
    session.undo()
    assert [row.assigned_to for row in session.rows(EVERY)] == [""] * 3


def test_values_are_confirmed_in_many_letters_in_one_step(session: ReviewSession) -> None:
    paths = {CLEAN: ["age", "decisions.0.outcome"], UNSURE: ["age"]}
    changed = session.confirm_on(paths, label="Confirm Age")
    assert changed.label == "Confirm Age (2 letters)"
    for letter_id, confirmed in paths.items():
        record = session.open_letter(letter_id).record
        assert all(record.standings[path].who == session.reviewer for path in confirmed)
    session.undo()
    assert session.open_letter(UNSURE).record.standings["age"].who is None


@pytest.mark.parametrize("after", [0, 2, 3, 5])
def test_what_is_called_off_changes_nothing(session: ReviewSession, after: int) -> None:
    told: list[tuple[int, int]] = []
    course = Course(lambda done, total: told.append((done, total)), lambda: len(told) >= after)
    with pytest.raises(CalledOffError, match="nothing was changed"):
        session.set_tag_on(EVERY, "appeal", True, course)
    assert tags(session) == [()] * 3
    assert session.undo_label() is None
    assert told == [(step, 6) for step in range(after)]


def test_a_doubted_value_is_to_be_looked_at_until_somebody_has(session: ReviewSession) -> None:
    session.confirm(CLEAN, ["sex"])
    ways: list[tuple[str, Callable[[], object]]] = [
        ("age", lambda: session.confirm(CLEAN, ["age"])),
        ("age", lambda: session.confirm(CLEAN, ["age"])),
        ("sex", lambda: session.confirm(CLEAN, ["sex"])),
        ("sex", lambda: session.correct(CLEAN, "sex", "female")),
    ]
    for path, settle in ways:
        assert session.set_doubt(CLEAN, path, True).label.startswith("Mark ")
        record = session.open_letter(CLEAN).record
        assert record.standings[path].state is FieldState.UNSURE
        assert path in record.needs_eyes
        assert [row.needs_eyes for row in session.rows([CLEAN])] == [len(record.needs_eyes)]
        settle()
        assert path not in session.open_letter(CLEAN).record.needs_eyes
        session.undo()
        assert path in session.open_letter(CLEAN).record.needs_eyes
        session.redo()
    assert session.set_doubt(CLEAN, "age", False).things == ()


def test_what_is_signed_off_is_not_postponed_among_many(session: ReviewSession) -> None:
    session.sign_off(CLEAN)
    changed = session.set_status_on(EVERY, Status.POSTPONED, "a page is missing")
    assert statuses(session) == [Status.SIGNED_OFF, Status.POSTPONED, Status.POSTPONED]
    assert "signed off; reopen it" in changed.remark
    session.set_status_on(EVERY, Status.IN_REVIEW)
    assert statuses(session) == [Status.IN_REVIEW] * 3
