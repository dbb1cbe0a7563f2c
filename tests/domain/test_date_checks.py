"""Dates out of order, in the future, or later than the law's times, and the case's year."""

from datetime import date, timedelta

import pytest

from domain.checked_records import CLEAN, found
from imrdesk.domain.checks import Knowledge, Severity
from imrdesk.domain.values import Value

DENIED = date(2013, 8, 16)
ASSIGNED = date(2013, 11, 20)


@pytest.mark.parametrize(
    ("changed", "fields", "message"),
    [
        (
            {"decision_date": date(2013, 11, 19)},
            ("decision_date", "date_assigned"),
            "Decision Date (11/19/2013) is before Date Assigned (11/20/2013).",
        ),
        (
            {"date_of_injury": date(2014, 1, 1)},
            ("ur_denial_date", "date_of_injury"),
            "UR Denial Date (08/16/2013) is before Date of Injury (01/01/2014).",
        ),
        (
            {"application_received": date(2013, 8, 15)},
            ("application_received", "ur_denial_date"),
            "Application Received (08/15/2013) is before UR Denial Date (08/16/2013).",
        ),
        (
            {"date_assigned": date(2013, 9, 14), "decision_date": date(2013, 10, 1)},
            ("date_assigned", "application_received"),
            "Date Assigned (09/14/2013) is before Application Received (09/15/2013).",
        ),
        (
            # Stations without a date are stepped over.
            {
                "ur_denial_date": None,
                "application_received": None,
                "date_assigned": None,
                "date_of_injury": date(2016, 1, 1),
            },
            ("decision_date", "date_of_injury"),
            "Decision Date (12/20/2013) is before Date of Injury (01/01/2016).",
        ),
    ],
)
def test_stations_of_a_case_come_in_their_order(
    changed: dict[str, Value], fields: tuple[str, ...], message: str
) -> None:
    [check] = found(changed)
    assert (check.code, check.severity) == ("date_order", Severity.ERROR)
    assert check.fields == fields
    assert check.message == message


@pytest.mark.parametrize(
    "changed",
    [
        {"application_received": date(2013, 8, 16)},  # the same day is in order
        dict.fromkeys(("ur_denial_date", "application_received", "date_assigned")),
    ],
)
def test_dates_that_are_in_order_or_not_stated_are_no_finding(changed: dict[str, Value]) -> None:
    assert found(changed) == []


@pytest.mark.parametrize(
    "path",
    [
        "date_of_injury",
        "ur_denial_date",
        "application_received",
        "date_assigned",
        "decision_date",
    ],
)
def test_a_date_after_the_letter_was_there_cannot_be(path: str) -> None:
    day = CLEAN[path]
    assert isinstance(day, date)
    as_of = day - timedelta(days=1)
    checks = [c for c in found({}, 1, Knowledge(as_of)) if c.code == "date_in_future"]
    assert (path,) in [check.fields for check in checks]
    assert {check.severity for check in checks} == {Severity.ERROR}
    in_time = found({path: as_of}, 1, Knowledge(as_of))
    assert (path,) not in [check.fields for check in in_time if check.code == "date_in_future"]


def test_a_future_date_is_said_with_both_days() -> None:
    [check] = found({"decision_date": date(2013, 12, 19)}, 1, Knowledge(date(2013, 12, 18)))
    assert check.message == (
        "Decision Date (12/19/2013) is in the future: the letter was there on 12/18/2013."
    )


@pytest.mark.parametrize(
    ("days", "severity"),
    [
        (0, None),
        (30, None),
        (31, Severity.NOTE),
        (35, Severity.NOTE),
        (36, Severity.WARNING),
        (400, Severity.WARNING),
    ],
)
def test_the_time_for_an_application_runs_from_the_denial(
    days: int, severity: Severity | None
) -> None:
    received = DENIED + timedelta(days=days)
    later: dict[str, Value] = {
        "application_received": received,
        "date_assigned": received,
        "decision_date": received,
        "case_number": f"CM{received.year % 100}-0024356",
    }
    checks = found(later)
    assert [check.severity for check in checks] == ([severity] if severity else [])
    for check in checks:
        assert check.code == "application_late"
        assert check.fields == ("application_received", "ur_denial_date")
        assert check.source == "8 CCR 9792.10.1(b)(1); Code of Civil Procedure 1013(a)"
        assert f"{days} days after the UR denial" in check.message
        assert not check.casts_doubt


@pytest.mark.parametrize("path", ["application_received", "ur_denial_date"])
def test_without_both_dates_no_application_is_late(path: str) -> None:
    stated: dict[str, Value] = {"application_received": date(2013, 11, 1), path: None}
    assert found(stated) == []


@pytest.mark.parametrize(
    ("priority", "days", "is_noted"),
    [
        ("Standard", 30, False),
        ("Standard", 31, True),
        ("Standard", 743, True),
        (None, 30, False),
        (None, 31, True),
        ("Expedited", 3, False),
        ("Expedited", 4, True),
    ],
)
def test_a_decision_long_after_the_assignment_is_noted(
    priority: str | None, days: int, is_noted: bool
) -> None:
    decided = ASSIGNED + timedelta(days=days)
    checks = found({"priority": priority, "decision_date": decided})
    assert [check.code for check in checks] == (["decision_time"] if is_noted else [])
    for check in checks:
        assert check.severity is Severity.NOTE
        assert check.fields == ("decision_date", "date_assigned")
        assert check.source == "Labor Code 4610.6(d)"


def test_what_is_said_of_a_late_decision_is_true() -> None:
    [check] = found({"decision_date": date(2015, 12, 3)})
    assert check.message == (
        "The decision came 743 days after the assignment: Labor Code 4610.6(d) gives 30 days "
        "from the receipt of the documents, which the header does not date, and a late "
        "determination still binds."
    )


@pytest.mark.parametrize(
    ("number", "denied", "received", "is_found"),
    [
        ("CM13-0024356", date(2013, 8, 16), date(2013, 9, 15), False),
        ("CM14-0024356", date(2013, 8, 16), date(2013, 9, 15), True),
        ("CM31-0024356", date(2013, 8, 16), date(2013, 9, 15), True),
        # Around New Year a number may be of the year next to it.
        ("CM14-0000003", date(2013, 12, 20), date(2013, 12, 30), False),
        ("CM13-0099999", date(2013, 12, 20), date(2014, 1, 6), False),
        ("CM13-0099999", date(2014, 2, 20), date(2014, 3, 6), True),
        ("CM14-0024356", None, None, False),
        ("IMR 24356", date(2013, 8, 16), date(2013, 9, 15), False),
    ],
)
def test_a_case_number_is_of_the_applications_year(
    number: str, denied: date | None, received: date | None, is_found: bool
) -> None:
    # Without the later stations, so that nothing else is out of order.
    later = dict.fromkeys(("date_assigned", "decision_date"), date(2014, 6, 2))
    values = {"case_number": number, "ur_denial_date": denied, "application_received": received}
    checks = found({**later, **values})
    assert [check.code for check in checks] == (["case_number_year"] if is_found else [])
    for check in checks:
        assert check.severity is Severity.WARNING
        assert check.fields == ("case_number", "application_received")
