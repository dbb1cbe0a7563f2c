"""A record as it stands: whose each value is, and what a person should still look at."""

from datetime import UTC, date, datetime, timedelta

import pytest

from built_letters import built_letter
from imrdesk.domain.annotation import Anchor, NoteState
from imrdesk.domain.checks import Severity
from imrdesk.domain.history import (
    Change,
    Edit,
    Operation,
    OperationKind,
    Origin,
    State,
    Target,
    ValueState,
)
from imrdesk.domain.letter import Span
from imrdesk.domain.record import Extraction
from imrdesk.domain.review import FieldState, ReviewedRecord, machine_state, review_record
from imrdesk.domain.status import Status, StatusState
from imrdesk.domain.values import Value

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def person(value: Value, span: Span | None = None) -> ValueState:
    return ValueState(value, Origin.PERSON, span)


def reviewed(
    extraction: Extraction, *news: tuple[str, State], target: Target = Target.VALUE
) -> ReviewedRecord:
    """Fold one change a minute, by Anna with the reason “seen”, over an extraction."""
    changes = []
    for number, (key, new) in enumerate(news):
        when = MONDAY + timedelta(minutes=number)
        operation = Operation(number, OperationKind.DO, "Edit", "Anna Reyes", when)
        changes.append(Change(number, operation, Edit(1, target, key, None, new, "seen")))
    return review_record(extraction, changes)


def extraction(*unsure: str, case_outcome: str | None = None) -> Extraction:
    built = built_letter(
        outcomes=("Upheld", "Overturned"), unsure=unsure, case_outcome=case_outcome
    )
    return built.extraction


def test_an_untouched_record_is_the_programs() -> None:
    record = reviewed(extraction("age"))
    assert list(record.standings) == list(record.extraction.values)
    states = {path: standing.state for path, standing in record.standings.items()}
    assert states.pop("age") is FieldState.UNSURE
    assert set(states.values()) == {FieldState.SURE}
    age = record.standings["age"]
    assert (age.value, age.who, age.when, age.why) == (49, None, None, "")
    assert age.span == age.place == age.extracted.span
    assert record.needs_eyes == ("age",)
    assert record.treatments() == ("Treatment 1", "Treatment 2")


@pytest.mark.parametrize("unsure", [(), ("age",)])
@pytest.mark.parametrize(
    ("value", "state"),
    [(49, FieldState.CONFIRMED), (50, FieldState.CORRECTED), (None, FieldState.CORRECTED)],
)
def test_a_persons_value_is_a_confirmation_or_a_correction(
    unsure: tuple[str, ...], value: int | None, state: FieldState
) -> None:
    record = reviewed(extraction(*unsure), ("age", person(value)))
    age = record.standings["age"]
    assert (age.state, age.value, record.values["age"]) == (state, value, value)
    assert (age.who, age.when, age.why) == ("Anna Reyes", MONDAY, "seen")
    assert age.extracted.value == 49
    assert record.needs_eyes == ()


def test_a_missing_value_can_be_confirmed_as_missing() -> None:
    record = reviewed(extraction("sex"), ("sex", person(None)))
    assert record.standings["sex"].state is FieldState.CONFIRMED
    assert record.needs_eyes == ()


def test_the_last_change_of_a_field_stands() -> None:
    first, last = person(50, Span(0, 2)), person(51)
    age = reviewed(extraction(), ("age", first), ("age", last)).standings["age"]
    assert age.state_now == last
    assert age.when == MONDAY + timedelta(minutes=1)


def test_a_revert_gives_the_field_back_to_the_program() -> None:
    read = extraction("age")
    machine = machine_state(read.values["age"])
    record = reviewed(read, ("age", person(50)), ("age", machine))
    assert record.standings["age"] == reviewed(read).standings["age"]
    assert record.needs_eyes == ("age",)


def test_a_value_is_looked_for_where_it_stands_or_else_where_it_was_read() -> None:
    assigned = reviewed(extraction(), ("age", person(50, Span(3, 5)))).standings["age"]
    typed = reviewed(extraction(), ("age", person(50))).standings["age"]
    nowhere = reviewed(extraction(), ("sex", person("male"))).standings["sex"]
    assert assigned.place == Span(3, 5)
    assert typed.span is None
    assert typed.place == typed.extracted.span
    assert nowhere.place is None


@pytest.mark.parametrize(
    ("target", "key", "new"),
    [
        (Target.STATUS, "", StatusState(Status.REVIEWED)),
        (Target.TAG, "age", True),
        (Target.NOTE, "age", NoteState(Anchor.field("age"), "sure?")),
        (Target.NOTE, "age", None),
    ],
)
def test_what_is_no_value_changes_no_value(target: Target, key: str, new: State) -> None:
    read = extraction()
    assert reviewed(read, (key, new), target=target).standings == reviewed(read).standings


def test_an_error_needs_eyes_until_it_fits_together() -> None:
    read = extraction(case_outcome="Upheld")
    assert reviewed(read).needs_eyes == ("outcome",)
    # That a person said so does not make it fit.
    assert reviewed(read, ("outcome", person("Upheld"))).needs_eyes == ("outcome",)
    assert reviewed(read, ("outcome", person("Partially overturned"))).needs_eyes == ()
    # Nor does it matter which side gives way.
    assert reviewed(read, ("decisions.1.outcome", person("Upheld"))).needs_eyes == ()


def test_a_correction_can_raise_an_error_beside_another_field() -> None:
    record = reviewed(extraction(), ("decisions.1.outcome", person("Upheld")))
    assert record.needs_eyes == ("outcome",)


def test_a_warning_needs_eyes_until_a_person_has_decided() -> None:
    rationale = ("decisions.0.rationale", person("The request is medically necessary."))
    record = reviewed(extraction(), rationale)
    assert record.needs_eyes == ("decisions.0.outcome",)
    settled = reviewed(extraction(), rationale, ("decisions.0.outcome", person("Upheld")))
    assert settled.needs_eyes == ()
    warned = [check.code for check in settled.checks if check.severity is Severity.WARNING]
    assert warned == ["rationale_contradicts_outcome"]


def test_what_is_remarkable_about_a_case_needs_no_eyes() -> None:
    late = ("application_received", person(date(2013, 11, 1)))
    record = reviewed(extraction(), ("ur_denial_date", person(date(2013, 1, 2))), late)
    warned = [check.code for check in record.checks if check.severity is Severity.WARNING]
    assert warned == ["application_late"]
    assert record.needs_eyes == ()


def test_what_is_missing_needs_eyes_also_where_the_program_is_sure() -> None:
    built = built_letter(decision_date=None)
    assert reviewed(built.extraction).needs_eyes == ("decision_date",)
    found = reviewed(built.extraction, ("decision_date", person(date(2015, 12, 3))))
    assert found.needs_eyes == ()


def test_a_treatment_that_is_gone_is_not_listed() -> None:
    record = reviewed(extraction(), ("decisions.0.treatment", person(None)))
    assert record.treatments() == ("Treatment 2",)


def test_needs_eyes_keeps_the_order_of_the_form() -> None:
    record = reviewed(extraction("decisions.1.treatment", "age", case_outcome="Upheld"))
    assert record.needs_eyes == ("outcome", "age", "decisions.1.treatment")
