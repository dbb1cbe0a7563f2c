"""What needs eyes is visited in order of urgency, the same every time."""

from collections.abc import Mapping
from datetime import date

import pytest

from built_letters import built_letter
from imrdesk.domain.history import (
    Change,
    Edit,
    Operation,
    OperationKind,
    Origin,
    Target,
    ValueState,
)
from imrdesk.domain.record import Extraction
from imrdesk.domain.review import ReviewedRecord, review_record
from imrdesk.domain.urgency import by_urgency
from imrdesk.domain.values import Value
from imrdesk.review.session import utc_now

BEFORE_ALL = date(1990, 1, 1)


def reviewed(read: Mapping[str, Value], unsure: tuple[str, ...] = ()) -> ReviewedRecord:
    """Return a record in which the program read some values, and is unsure of some."""
    built = built_letter(outcomes=("Upheld", "Overturned"), unsure=unsure).extraction
    values = {
        path: value._replace(value=read[path]) if path in read else value
        for path, value in built.values.items()
    }
    return review_record(Extraction(built.version, values, built.decision_count), ())


@pytest.mark.parametrize(
    ("read", "unsure", "order"),
    [
        pytest.param({}, (), (), id="nothing to look at"),
        pytest.param({}, ("sex", "age"), ("age", "sex"), id="one class: form order"),
        pytest.param(
            {"case_number": None}, ("format",), ("case_number", "format"), id="a missing one first"
        ),
        pytest.param(
            {"decision_date": BEFORE_ALL},
            ("format",),
            ("decision_date", "format"),
            id="a failed check before low confidence",
        ),
        pytest.param(
            {"decision_date": BEFORE_ALL, "decisions.1.outcome": None},
            ("format", "age"),
            ("decisions.1.outcome", "decision_date", "format", "age"),
            id="missing, then failed, then unsure",
        ),
        pytest.param(
            {"date_assigned": None},
            ("date_assigned", "format"),
            ("date_assigned", "format"),
            id="words that could not be read",
        ),
    ],
)
def test_the_most_urgent_is_first(
    read: dict[str, Value], unsure: tuple[str, ...], order: tuple[str, ...]
) -> None:
    record = reviewed(read, unsure)
    waiting = by_urgency(record)
    assert set(waiting) == set(record.needs_eyes)
    assert tuple(path for path in waiting if path in order) == order
    assert waiting[: len(order)] == order


def test_what_was_typed_and_is_no_value_is_as_urgent_as_a_missing_one() -> None:
    record = reviewed({}, ("format",))
    assert by_urgency(record, malformed={"sex"}) == ("sex", "format")


def test_what_a_person_settled_is_not_visited_again() -> None:
    extraction = reviewed({}, ("age", "sex")).extraction
    step = Operation(1, OperationKind.DO, "Confirm", "Anna Reyes", utc_now())
    sure = ValueState(extraction.values["age"].value, Origin.PERSON)
    record = review_record(extraction, [Change(1, step, Edit(1, Target.VALUE, "age", None, sure))])
    assert by_urgency(record) == ("sex",)
