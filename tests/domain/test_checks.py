"""What does not fit together in a record, and how it is said."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.checked_records import found
from imrdesk.domain.checks import Check, Knowledge, OtherLetter, Severity
from imrdesk.domain.values import Value


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
        "source": None,
    }


def test_a_finding_in_json_names_the_law_it_rests_on() -> None:
    check = Check("late", Severity.NOTE, ("age", "sex"), "It is late.", "8 CCR 9792.10.1")
    assert check.to_json()["source"] == "8 CCR 9792.10.1"


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


def test_what_a_family_of_letters_does_not_have_is_not_missed() -> None:
    bare: dict[str, Value] = {"decision_date": None, "decisions.0.ur_guideline": None}
    assert [check.code for check in found(bare)] == ["required_missing", "section_missing"]
    assert found({"format": "professional_review_2013", **bare}) == []


@pytest.mark.parametrize("key", ["ur_guideline", "imr_guideline"])
def test_a_decision_without_its_guideline_is_noted(key: str) -> None:
    [check] = found({f"decisions.1.{key}": None}, 2)
    assert (check.code, check.severity) == ("section_missing", Severity.NOTE)
    assert check.fields == (f"decisions.1.{key}",)


def test_a_reviewer_without_credentials_is_noted() -> None:
    assert found({"licensure_states": ()}) == []
    [check] = found({"licensure_states": (), "specialties": ()})
    assert (check.code, check.severity) == ("section_missing", Severity.NOTE)
    assert check.message == "The letter gives no credentials of the expert reviewer."


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


def test_another_letter_of_the_case_with_another_outcome_is_pointed_at() -> None:
    same, other = OtherLetter("a.txt", "Overturned"), OtherLetter("b.pdf", "Upheld")
    assert found(knowledge=Knowledge(others=(same,))) == []
    assert found({"outcome": ""}, 0, Knowledge(others=(other,)))[-1].code != "other_letter_differs"
    [check] = found(knowledge=Knowledge(others=(same, other)))
    assert (check.code, check.severity) == ("other_letter_differs", Severity.WARNING)
    assert check.fields == ("outcome", "case_number")
    assert check.message == (
        "Another letter of this case in the workspace, “b.pdf”, makes it “Upheld”."
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


_SAID = (
    *("utilization review", "ur", "denied", "non-certified", "request for", "dated", "on", "the"),
    *("date of injury", "injured", "hurt", "DOI", "patient", "is a", "year old", "male", "lady"),
    *("2 disputed items", "at issue", "six visits", "#60", "x 12", "3x4", "2 times a week for"),
    *(
        "13/45/2011",
        "8-5-13",
        "May 40, 2012",
        "2011-11-01",
        "\u0664\u0669",
        "99",
        ". ",
        ", ",
        "and",
    ),
)


@given(st.lists(st.sampled_from(_SAID) | st.text(max_size=5), max_size=40).map(" ".join))
def test_whatever_is_said_can_be_checked(words: str) -> None:
    texts = ("case_number", "clinical_summary", "decisions.0.treatment", "decisions.0.rationale")
    checks = found(dict.fromkeys((*texts, "decisions.0.ur_guideline"), words), 2)
    assert all(check.message and check.fields for check in checks)
