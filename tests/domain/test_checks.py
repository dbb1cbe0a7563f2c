"""What does not fit together in a record, and how it is said."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

import pytest

from built_letters import built_letter
from imrdesk.domain.checks import Check, Severity, run_checks
from imrdesk.domain.values import Value

CLEAN: dict[str, Value] = {
    "date_of_injury": date(2011, 11, 1),
    "ur_denial_date": date(2013, 8, 16),
    "application_received": date(2013, 9, 16),
    "date_assigned": date(2013, 11, 20),
    "decision_date": date(2015, 12, 3),
    "decisions.0.rationale": "The guideline is met. The request is medically necessary.",
}


def found(changed: Mapping[str, Value] = MappingProxyType({}), count: int = 1) -> list[Check]:
    """Return the findings on a record that fits together but for what is changed."""
    built = built_letter(outcomes=("Overturned",) * count)
    values = {path: read.value for path, read in built.extraction.values.items()}
    values |= {path: value for path, value in CLEAN.items() if path in values}
    assert changed.keys() <= values.keys()
    return list(run_checks({**values, **changed}, count))


def test_a_record_that_fits_together_has_no_finding() -> None:
    assert found() == []
    assert found(count=3) == []


def test_a_finding_in_json_is_the_contracts() -> None:
    [check] = found({"case_number": None})
    assert check.to_json() == {
        "code": "required_missing",
        "severity": "warning",
        "field": "case_number",
        "message": "Case Number is empty, and no record is complete without it.",
    }


@pytest.mark.parametrize("empty", [None, ""])
@pytest.mark.parametrize(
    "path",
    [
        "format",
        "case_number",
        "decision_date",
        "outcome",
        "clinical_summary",
        "decisions.1.treatment",
        "decisions.1.outcome",
        "decisions.1.category",
        "decisions.1.rationale",
    ],
)
def test_what_no_record_is_complete_without_is_missed(path: str, empty: str | None) -> None:
    [check] = found({path: empty}, 2)
    assert (check.code, check.severity) == ("required_missing", Severity.WARNING)
    assert check.fields == (path,)


@pytest.mark.parametrize(
    "path", ["age", "sex", "priority", "date_of_injury", "decisions.0.body_part"]
)
def test_what_a_letter_need_not_say_is_not_missed(path: str) -> None:
    assert found({path: None}) == []


def test_a_letter_without_a_disputed_treatment_cannot_be() -> None:
    [check] = found({"outcome": "Upheld"}, 0)
    assert (check.code, check.severity) == ("no_decision", Severity.ERROR)
    assert check.fields == ("outcome",)


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
            {"date_assigned": date(2013, 9, 15)},
            ("date_assigned", "application_received"),
            "Date Assigned (09/15/2013) is before Application Received (09/16/2013).",
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
            "Decision Date (12/03/2015) is before Date of Injury (01/01/2016).",
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


def test_the_case_outcome_follows_from_its_decisions() -> None:
    [check] = found({"decisions.1.outcome": "Upheld", "decisions.1.rationale": "It is so."}, 2)
    assert (check.code, check.severity) == ("case_outcome_differs", Severity.ERROR)
    assert check.fields == ("outcome", "decisions.0.outcome", "decisions.1.outcome")
    assert check.message == (
        "The case outcome is “Overturned”, but its decisions make it “Partially overturned”."
    )


def test_a_case_outcome_is_not_doubted_while_a_decision_has_none() -> None:
    [check] = found({"decisions.1.outcome": None, "outcome": "Upheld"}, 2)
    assert check.code == "required_missing"


@pytest.mark.parametrize(
    ("outcome", "case", "rationale", "phrase"),
    [
        (
            "Upheld",
            "Partially overturned",
            "Six visits are within the guideline. The request is medically necessary.",
            "medically necessary",
        ),
        (
            "Overturned",
            "Overturned",
            "The records show no gain. Medical necessity cannot be affirmed.",
            "not medically necessary",
        ),
    ],
)
def test_a_rationale_that_concludes_otherwise_is_pointed_at(
    outcome: str, case: str, rationale: str, phrase: str
) -> None:
    decision = {"decisions.1.outcome": outcome, "decisions.1.rationale": rationale}
    [check] = found({"outcome": case, **decision}, 2)
    assert (check.code, check.severity) == ("rationale_contradicts_outcome", Severity.WARNING)
    assert check.fields == ("decisions.1.outcome", "decisions.1.rationale")
    assert check.message == (
        f"Decision 2 is “{outcome}”, but its rationale concludes that the request is {phrase}."
    )


def test_findings_come_in_the_order_of_the_form() -> None:
    changed: dict[str, Value] = {
        "case_number": None,
        "decision_date": date(2010, 1, 1),
        "outcome": "Upheld",
        "decisions.0.outcome": "Upheld",
        "decisions.1.treatment": None,
    }
    checks = found(changed, 2)
    assert [(check.fields[0], check.code) for check in checks] == [
        ("case_number", "required_missing"),
        ("decision_date", "date_order"),
        ("outcome", "case_outcome_differs"),
        ("decisions.0.outcome", "rationale_contradicts_outcome"),
        ("decisions.1.treatment", "required_missing"),
    ]
