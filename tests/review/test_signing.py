"""Checks that a reviewer lets stand, and the sign-off that stops at those that do not."""

from datetime import date

import pytest

from built_letters import built_letter
from imrdesk.domain.checks import Check, Severity
from imrdesk.domain.history import Target
from imrdesk.domain.status import Status, StatusState
from imrdesk.errors import UserError
from imrdesk.review.session import ReviewSession
from imrdesk.review.signing import ReasonWantedError
from imrdesk.store.queue import QueueQuery

CLEAN, UNSURE, CONTRADICTORY = 1, 2, 3
REASON = "the letter says so itself"


def open_check(session: ReviewSession, letter_id: int, severity: Severity) -> Check:
    found = session.open_letter(letter_id).record.open_checks
    return next(check for check in found if check.severity is severity)


def warnings(session: ReviewSession, letter_id: int) -> list[Check]:
    found = session.open_letter(letter_id).record.open_checks
    return [check for check in found if check.severity is Severity.WARNING]


def warned(session: ReviewSession) -> Check:
    """Make the clean letter one with a warning."""
    session.correct(CLEAN, "specialties", ("Astrology",))
    return open_check(session, CLEAN, Severity.WARNING)


def test_a_dismissed_check_is_told_with_its_reason_and_asks_for_nothing(
    session: ReviewSession,
) -> None:
    check = open_check(session, CONTRADICTORY, Severity.ERROR)
    assert "outcome" in session.open_letter(CONTRADICTORY).record.needs_eyes

    changed = session.dismiss(CONTRADICTORY, check, f"  {REASON}\n")

    record = session.open_letter(CONTRADICTORY).record
    dismissal = record.dismissal(check)
    assert dismissal is not None
    assert (dismissal.reason, dismissal.sentence) == (REASON, check.message)
    assert check in record.checks
    assert check not in record.open_checks
    assert "outcome" not in record.needs_eyes
    assert changed.touches(CONTRADICTORY, Target.CHECK)
    assert changed.touches(CONTRADICTORY, Target.STATUS)  # its review has begun
    assert session.dismiss(CONTRADICTORY, check, REASON).things == ()


def test_a_restored_check_counts_again(session: ReviewSession) -> None:
    check = open_check(session, CONTRADICTORY, Severity.ERROR)
    assert session.restore_check(CONTRADICTORY, check).things == ()
    session.dismiss(CONTRADICTORY, check, REASON)
    session.restore_check(CONTRADICTORY, check)
    assert check in session.open_letter(CONTRADICTORY).record.open_checks
    session.undo()
    assert check not in session.open_letter(CONTRADICTORY).record.open_checks


def test_dismissing_demands_a_reason_and_a_finding(session: ReviewSession) -> None:
    check = open_check(session, CONTRADICTORY, Severity.ERROR)
    with pytest.raises(UserError, match="Say why"):
        session.dismiss(CONTRADICTORY, check, " \n")
    session.correct(CONTRADICTORY, "outcome", "Upheld")
    with pytest.raises(UserError, match="finds nothing any more"):
        session.dismiss(CONTRADICTORY, check, REASON)


def test_a_dismissal_is_about_what_the_check_said(session: ReviewSession) -> None:
    session.correct(CLEAN, "specialties", ("Astrology",))
    session.dismiss(CLEAN, open_check(session, CLEAN, Severity.WARNING), REASON)
    assert warnings(session, CLEAN) == []

    session.correct(CLEAN, "specialties", ("Alchemy",))
    assert len(warnings(session, CLEAN)) == 1
    session.correct(CLEAN, "specialties", ("Astrology",))
    assert warnings(session, CLEAN) == []


def test_two_findings_of_one_check_on_one_field_are_dismissed_each(
    session: ReviewSession,
) -> None:
    extra = "Pages of CM14-0000011 and of CM14-0000012."
    letter_id = session.import_letter(built_letter("CM14-0000010", extra=extra)).letter_id
    first, second = warnings(session, letter_id)
    assert (first.code, first.fields) == (second.code, second.fields)

    session.dismiss(letter_id, first, "cited")
    session.dismiss(letter_id, second, "cited as well")
    assert warnings(session, letter_id) == []
    session.undo()
    session.undo()
    session.sign_off(letter_id, REASON)
    session.undo()
    assert warnings(session, letter_id) == [first, second]


def test_sign_off_stops_at_an_error_until_it_is_mended_or_dismissed(
    session: ReviewSession,
) -> None:
    check = open_check(session, CONTRADICTORY, Severity.ERROR)
    for reason in ("", REASON):
        with pytest.raises(UserError, match=r"Case outcome, Decision 1: Outcome\.$"):
            session.sign_off(CONTRADICTORY, reason)
    assert session.open_letter(CONTRADICTORY).status.status is Status.NEW

    session.dismiss(CONTRADICTORY, check, REASON)
    session.sign_off(CONTRADICTORY)
    assert session.open_letter(CONTRADICTORY).status == StatusState(Status.SIGNED_OFF)


def test_a_letter_with_nothing_to_overrule_is_signed_off_without_a_word(
    session: ReviewSession,
) -> None:
    changed = session.sign_off(CLEAN)
    assert changed.things == ((CLEAN, Target.STATUS, ""),)
    assert changed.label == "Sign off"
    assert session.sign_off(CLEAN).things == ()


def test_warnings_are_overruled_with_one_reason_in_one_step(session: ReviewSession) -> None:
    check = warned(session)
    before = session.open_letter(CLEAN)
    with pytest.raises(ReasonWantedError, match="Say why") as wanted:
        session.sign_off(CLEAN)
    assert wanted.value.checks == (check,)
    assert str(wanted.value).endswith(".")
    assert session.open_letter(CLEAN) == before

    session.sign_off(CLEAN, REASON)
    letter = session.open_letter(CLEAN)
    assert letter.status == StatusState(Status.SIGNED_OFF, REASON)
    dismissal = letter.record.dismissal(check)
    assert dismissal is not None
    assert dismissal.reason == REASON
    with pytest.raises(UserError, match="signed off; reopen it"):
        session.restore_check(CLEAN, check)

    session.undo()
    assert session.open_letter(CLEAN) == before


def test_setting_the_status_signs_off_by_the_same_rules(session: ReviewSession) -> None:
    warned(session)
    with pytest.raises(ReasonWantedError):
        session.set_status(CLEAN, Status.SIGNED_OFF)
    session.set_status(CLEAN, Status.SIGNED_OFF, REASON)
    assert warnings(session, CLEAN) == []


def test_a_warning_about_the_case_itself_wants_a_reason_too(session: ReviewSession) -> None:
    # Assigned long after the application ran out: worth a warning, but read as it was written.
    session.correct(CLEAN, "ur_denial_date", date(2013, 1, 2))
    session.correct(CLEAN, "application_received", date(2013, 11, 1))
    late = [c for c in session.open_letter(CLEAN).record.open_checks if not c.casts_doubt]
    assert [check.severity for check in late] == [Severity.WARNING]
    with pytest.raises(ReasonWantedError):
        session.sign_off(CLEAN)
    session.sign_off(CLEAN, "it was received late")
    assert session.open_letter(CLEAN).status.status is Status.SIGNED_OFF


def test_the_last_reasons_are_offered_again(session: ReviewSession) -> None:
    assert session.dismissal_reasons() == []
    check = open_check(session, CONTRADICTORY, Severity.ERROR)
    for number in (*range(10), 4):
        session.dismiss(CONTRADICTORY, check, f"reason {number}")
    assert session.dismissal_reasons() == [f"reason {n}" for n in (4, 9, 8, 7, 6, 5, 3, 2)]


def test_the_queue_counts_what_is_left_after_a_dismissal(session: ReviewSession) -> None:
    def waiting() -> int:
        rows = session.queue(QueueQuery(), 0, 10)
        return next(row.needs_eyes for row in rows if row.letter_id == CONTRADICTORY)

    before = waiting()
    session.dismiss(CONTRADICTORY, open_check(session, CONTRADICTORY, Severity.ERROR), REASON)
    assert waiting() == before - 1
    session.undo()
    assert waiting() == before
