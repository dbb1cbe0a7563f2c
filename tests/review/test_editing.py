"""What a reviewer does to one letter: values, status, tags, drafts; and what is refused."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from imrdesk.domain.annotation import Anchor
from imrdesk.domain.history import Changed, Origin, Target
from imrdesk.domain.letter import Span
from imrdesk.domain.review import FieldState
from imrdesk.domain.status import Status, StatusState
from imrdesk.domain.values import Value
from imrdesk.errors import BugError, UserError
from imrdesk.review.session import ReviewSession
from imrdesk.store.queue import QueueQuery, QueueRow

CLEAN, UNSURE, CONTRADICTORY = 1, 2, 3
STATED = date(2015, 12, 3)


def row_of(session: ReviewSession, letter_id: int) -> QueueRow:
    return next(r for r in session.queue(QueueQuery(), 0, 100) if r.letter_id == letter_id)


def test_a_correction_stands_with_who_when_and_why(session: ReviewSession) -> None:
    changed = session.correct(CLEAN, "decision_date", date(2015, 12, 4), why=" misread\n stamp ")

    assert changed.label == "Correct Decision Date"
    assert changed.touches(CLEAN, Target.VALUE)
    standing = session.open_letter(CLEAN).record.standings["decision_date"]
    assert standing.value == date(2015, 12, 4)
    assert standing.state is FieldState.CORRECTED
    assert standing.extracted.value == STATED
    assert (standing.who, standing.why) == ("Anna Reyes", "misread stamp")
    assert standing.when == datetime(2026, 3, 2, 9, 1, tzinfo=UTC)
    assert row_of(session, CLEAN).decision_date == date(2015, 12, 4)


def test_the_first_edit_of_a_new_letter_begins_its_review(session: ReviewSession) -> None:
    changed = session.confirm(CLEAN, ["age"])

    assert changed.touches(CLEAN, Target.STATUS)
    assert row_of(session, CLEAN).status is Status.IN_REVIEW
    session.undo()
    assert row_of(session, CLEAN).status is Status.NEW
    assert session.open_letter(CLEAN).record.standings["age"].state is FieldState.SURE


def test_correcting_to_what_was_read_is_a_confirmation(session: ReviewSession) -> None:
    session.correct(UNSURE, "decision_date", date(2016, 1, 1))
    session.correct(UNSURE, "decision_date", STATED)

    standing = session.open_letter(UNSURE).record.standings["decision_date"]
    assert standing.state is FieldState.CONFIRMED
    assert standing.span == standing.extracted.span


def test_a_person_s_value_given_again_changes_nothing(session: ReviewSession) -> None:
    session.correct(CLEAN, "age", 50)
    before = session.history(CLEAN)

    assert session.correct(CLEAN, "age", 50).things == ()
    assert session.history(CLEAN) == before


def test_a_value_taken_from_the_letter_keeps_its_place_and_words(session: ReviewSession) -> None:
    text = session.open_letter(CLEAN).text.text
    span = Span(text.index("neck pain"), text.index("neck pain") + len("neck pain"))
    session.correct(CLEAN, "decisions.0.body_part", "cervical spine", span=span)

    state = session.open_letter(CLEAN).record.standings["decisions.0.body_part"].state_now
    assert (state.span, state.raw, state.origin) == (span, "neck pain", Origin.PERSON)


def test_a_place_that_does_not_hold_the_words_is_a_bug(session: ReviewSession) -> None:
    with pytest.raises(BugError, match="do not stand at"):
        session.correct(CLEAN, "age", 50, span=Span(0, 4), raw="nope")
    with pytest.raises(BugError, match="do not stand at"):
        session.correct(CLEAN, "age", 50, span=Span(0, 10**6))
    assert session.history(CLEAN) == []


def test_confirming_leaves_out_what_a_person_settled(session: ReviewSession) -> None:
    session.correct(UNSURE, "age", 50)
    assert row_of(session, UNSURE).needs_eyes == 1

    changed = session.confirm(UNSURE, ["age", "decision_date", "decision_date", "sex"])

    assert [key for _, _, key in changed.things] == ["decision_date", "sex"]
    assert changed.label == "Confirm 2 values"
    record = session.open_letter(UNSURE).record
    assert record.standings["age"].state is FieldState.CORRECTED
    assert record.standings["decision_date"].state is FieldState.CONFIRMED
    assert row_of(session, UNSURE).needs_eyes == 0
    assert session.confirm(UNSURE, ["age", "decision_date"]).things == ()


def test_reverting_goes_back_to_the_machine_s_value(session: ReviewSession) -> None:
    assert session.revert(UNSURE, "age").things == ()
    session.correct(UNSURE, "age", 50)
    session.revert(UNSURE, "age")

    standing = session.open_letter(UNSURE).record.standings["age"]
    assert (standing.value, standing.state, standing.who) == (49, FieldState.UNSURE, None)
    assert row_of(session, UNSURE).needs_eyes == 2


@pytest.mark.parametrize(
    ("path", "value", "kept"),
    [
        ("sex", "", None),
        ("specialties", None, ()),
        ("specialties", ("Neurology",), ("Neurology",)),
        ("decisions.0.imr_guideline_sources", ("MTUS", "ODG"), ("MTUS", "ODG")),
        ("decisions.0.rationale", "Long — “quoted” 😀\nword", "Long — “quoted” 😀\nword"),
        ("decisions.0.body_part", "left big toe", "left big toe"),
        ("clinical_summary", "half an emoji \ud83d", "half an emoji \ud83d"),
    ],
)
def test_values_of_every_type_come_back_as_they_went_in(
    session: ReviewSession, path: str, value: Value, kept: Value
) -> None:
    session.correct(CLEAN, path, "male" if path == "sex" else value)
    session.correct(CLEAN, path, value)
    assert session.open_letter(CLEAN).record.values[path] == kept


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("outcome", "Maybe"),
        ("decisions.0.outcome", "Partially overturned"),
        ("decisions.0.imr_guideline_sources", ("MTUS", "Hearsay")),
    ],
)
def test_a_choice_that_is_not_offered_is_refused(
    session: ReviewSession, path: str, value: Value
) -> None:
    with pytest.raises(UserError, match="it is one of: "):
        session.correct(CLEAN, path, value)
    assert session.open_letter(CLEAN).status.status is Status.NEW


@pytest.mark.parametrize(
    ("path", "value"), [("age", "old"), ("decision_date", 2015), ("decisions.7.outcome", "Upheld")]
)
def test_a_value_that_no_editor_can_give_is_a_bug(
    session: ReviewSession, path: str, value: Value
) -> None:
    with pytest.raises(BugError):
        session.correct(CLEAN, path, value)


EDITS: dict[str, Callable[[ReviewSession], Changed]] = {
    "correct": lambda s: s.correct(CLEAN, "age", 51),
    "confirm": lambda s: s.confirm(CLEAN, ["sex"]),
    "revert": lambda s: s.revert(CLEAN, "age"),
    "add note": lambda s: s.add_note(CLEAN, Anchor.letter(), "late"),
    "edit note": lambda s: s.edit_note(CLEAN, s.open_letter(CLEAN).notes[0].key, "late"),
    "remove note": lambda s: s.remove_note(CLEAN, s.open_letter(CLEAN).notes[0].key),
    "set tag": lambda s: s.set_tag(CLEAN, "late", True),
    "remove tag": lambda s: s.set_tag(CLEAN, "early", False),
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_signed_off_letter_refuses_every_edit_until_it_is_reopened(
    session: ReviewSession, edit: str
) -> None:
    session.correct(CLEAN, "age", 50)
    session.add_note(CLEAN, Anchor.letter(), "early")
    session.set_tag(CLEAN, "early", True)
    session.set_status(CLEAN, Status.SIGNED_OFF)

    with pytest.raises(UserError, match="signed off; reopen it"):
        EDITS[edit](session)
    assert session.set_status(CLEAN, Status.IN_REVIEW).label == "Reopen"
    assert EDITS[edit](session).things


def test_sign_off_is_refused_while_values_contradict_each_other(session: ReviewSession) -> None:
    with pytest.raises(UserError, match=r"Case outcome, Decision 1: Outcome\.$"):
        session.set_status(CONTRADICTORY, Status.SIGNED_OFF)
    assert row_of(session, CONTRADICTORY).status is Status.NEW

    session.correct(CONTRADICTORY, "outcome", "Upheld")
    session.set_status(CONTRADICTORY, Status.SIGNED_OFF)
    assert row_of(session, CONTRADICTORY).status is Status.SIGNED_OFF


@pytest.mark.parametrize("reason", ["", " \n "])
def test_postponing_demands_a_reason(session: ReviewSession, reason: str) -> None:
    with pytest.raises(UserError, match="Say why"):
        session.set_status(CLEAN, Status.POSTPONED, reason)

    session.set_status(CLEAN, Status.POSTPONED, "page 2 is missing")
    assert session.open_letter(CLEAN).status == StatusState(Status.POSTPONED, "page 2 is missing")
    assert row_of(session, CLEAN).status_reason == "page 2 is missing"
    assert session.set_status(CLEAN, Status.POSTPONED, "page 2 is missing").things == ()


def test_tags_are_folded_listed_and_taken_away(session: ReviewSession) -> None:
    session.set_tag(CLEAN, "  needs   a nurse ", True)
    session.set_tag(UNSURE, "Appeal", True)
    assert session.set_tag(CLEAN, "needs a nurse", True).things == ()
    assert session.all_tags() == ["Appeal", "needs a nurse"]
    assert row_of(session, CLEAN).tags == session.open_letter(CLEAN).tags == ("needs a nurse",)

    session.set_tag(CLEAN, "needs a nurse", False)
    assert session.all_tags() == ["Appeal"]
    with pytest.raises(UserError, match="A tag needs a name"):
        session.set_tag(CLEAN, "  ", True)


def test_drafts_are_kept_until_their_field_is_settled(session: ReviewSession) -> None:
    session.save_draft(CLEAN, "age", "5")
    session.save_draft(CLEAN, "age", "50")
    session.save_draft(CLEAN, "sex", "fem")
    session.save_draft(CLEAN, "outcome", "Uph")
    assert session.history(CLEAN) == []

    session.correct(CLEAN, "age", 50)
    session.drop_draft(CLEAN, "outcome")
    session.drop_draft(CLEAN, "outcome")
    assert session.open_letter(CLEAN).drafts == session.drafts(CLEAN) == {"sex": "fem"}
    assert session.open_letter(UNSURE).drafts == {}


def test_the_history_of_a_field_holds_its_changes_only(session: ReviewSession) -> None:
    session.correct(CLEAN, "age", 50)
    session.correct(CLEAN, "sex", "female")
    session.correct(CLEAN, "age", 51)

    values = [(c.edit.old, c.edit.new) for c in session.history(CLEAN, "age")]
    assert [getattr(new, "value", None) for _, new in values] == [50, 51]
    assert values[0][1] == values[1][0]
    assert len(session.history(CLEAN)) == 4


def test_a_corrected_case_number_moves_the_mark_of_every_letter_concerned(
    session: ReviewSession,
) -> None:
    def marked() -> list[int]:
        rows = session.queue(QueueQuery(), 0, 10)
        return sorted(r.letter_id for r in rows if r.same_case)

    session.correct(CLEAN, "case_number", "CM14-0000002")
    assert marked() == [CLEAN, UNSURE]
    assert session.open_letter(UNSURE).same_case == (CLEAN,)

    session.correct(CLEAN, "case_number", "CM14-0000003")
    assert marked() == [CLEAN, CONTRADICTORY]

    session.correct(UNSURE, "case_number", None)
    session.correct(CLEAN, "case_number", None)
    assert marked() == []
    assert session.open_letter(CLEAN).same_case == ()


def test_a_letter_that_is_not_there_is_a_bug(session: ReviewSession) -> None:
    with pytest.raises(BugError):
        session.open_letter(99)
