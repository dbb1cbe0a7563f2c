"""One step over many letters: tags and statuses."""

import sqlite3
from contextlib import closing

import pytest

from imrdesk.domain.history import Target
from imrdesk.domain.status import Status
from imrdesk.errors import UserError
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
