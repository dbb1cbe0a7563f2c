"""Amounts in a request, and amounts that are told of it elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.checked_records import found
from imrdesk.domain.checks import Check
from imrdesk.domain.quantity import quantities
from imrdesk.domain.values import Value


@pytest.mark.parametrize(
    ("words", "amounts"),
    [
        ("Six massage therapy visits for the cervical spine", {"visits": 6}),
        ("8 sessions of acupuncture for the low back", {"visits": 8}),
        ("Chiropractic manipulation, six (6) visits, thoracic spine", {"visits": 6}),
        ("Twelve additional physical therapy sessions", {"visits": 12}),
        ("Physical therapy 2 times a week for 6 weeks, lumbar spine", {"visits": 12}),
        ("Physical therapy three times per week for four weeks", {"visits": 12}),
        ("PT 2x/week x 6 weeks", {"visits": 12}),
        ("Acupuncture 2 x week x 4", {"visits": 8}),
        ("Post-operative physical therapy 3x4 for the right knee", {"visits": 12}),
        ("Aquatic therapy x 8", {"visits": 8}),
        ("Norco 10/325mg #120", {"pieces": 120}),
        ("OXYCONTIN 20 MG, #90 (MED 90): 1 TAB EVERY 12 HOURS", {"pieces": 90}),
        ("Xanax 0.5mg, quantity: 60", {"pieces": 60}),
        ("Lidoderm 5% patches, qty 30", {"pieces": 30}),
        ("Naproxen 550 mg, 60 tablets", {"pieces": 60}),
        ("Percocet 5/325 mg #60 with 1 refill", {"pieces": 60}),
        ("Cold therapy unit rental, 7 days", {"days": 7}),
        ("TENS unit, 30 day trial", {"days": 30}),
        ("Weight loss program, 10 weeks", {"weeks": 10}),
        ("Functional restoration program, 160 hours", {"hours": 160}),
        ("Menthoderm gel 120 grams", {"grams": 120}),
        ("Interferential unit rental for 2 months", {"months": 2}),
        ("MRI of the lumbar spine", {}),
        ("Right L5-S1 transforaminal epidural steroid injection", {}),
        ("Flurbiprofen 20%/ Lidocaine 5% topical cream", {}),
        ("A range of 4-6 visits", {}),
        ("A 12 week old MRI", {}),
        ("A 2x4 inch dressing", {}),
        ("", {}),
    ],
)
def test_amounts_are_read(words: str, amounts: dict[str, int]) -> None:
    assert quantities(words) == {unit: {value} for unit, value in amounts.items()}


@given(
    st.text(
        st.characters(codec="utf-8") | st.sampled_from("0123456789x#qty weekvisit"), max_size=80
    )
)
def test_any_words_can_be_asked_for_amounts(words: str) -> None:
    assert all(number >= 0 for numbers in quantities(words).values() for number in numbers)


def told(treatment: str, place: str, narrative: str, **changed: Value) -> list[Check]:
    """Return what is found where a narrative speaks of the first of two requests."""
    mri = {"decisions.1.treatment": "MRI of the lumbar spine"}
    return found({"decisions.0.treatment": treatment, **mri, **changed, place: narrative}, 2)


@pytest.mark.parametrize(
    ("treatment", "narrative", "other"),
    [
        (
            "Six massage therapy visits for the cervical spine",
            "The current request is for twelve massage therapy visits.",
            "Decision 1 is for 6 visits, but its rationale speaks of 12.",
        ),
        (
            "Norco 10/325mg #120",
            "The patient has pain. The request for Norco 10/325mg #60 is supported.",
            "Decision 1 is for 120 pieces, but its rationale speaks of 60.",
        ),
        (
            "Physical therapy 3 times a week for 4 weeks",
            "The request is for eighteen visits of physical therapy for a stiff shoulder.",
            "Decision 1 is for 12 visits, but its rationale speaks of 18.",
        ),
        (
            "Acupuncture x 6",
            "The current request is for 12 sessions.",
            "Decision 1 is for 6 visits, but its rationale speaks of 12.",
        ),
        (
            "Aquatic therapy, eight sessions",
            "The requested 8 sessions follow surgery. The request for 16 aquatic sessions is new.",
            "Decision 1 is for 8 visits, but its rationale speaks of 16.",
        ),
        ("Six massage visits", "The current request is for six massage visits.", None),
        ("Six massage visits", "The request for massage is supported by the MTUS.", None),
        (
            "Six massage visits",
            "The current request of 6 sessions of massage does not exceed the 8 sessions advised.",
            None,
        ),
        # The guideline's number is not the request's.
        ("12 visits of therapy", "The request for therapy exceeds the 10 visits advised.", None),
        ("12 visits of therapy", "The guideline recommends a request of 10 weeks.", None),
        ("12 visits of acupuncture", "The request for 12 visits is over the 6 advised.", None),
        # Another treatment's amount is not the request's.
        ("Norco 10/325mg #120", "The request for Soma 350mg #60 was withdrawn.", None),
        ("Norco 10/325mg #120", "He takes Norco 5/325mg #60 now.", None),
        ("MRI of the knee", "The request is for 2 visits.", None),
        ("Omeprazole 20mg #60", "The request for omeprazole 20mg 1 capsule twice a day.", None),
        ("Percocet 1 tab every 6 hours #120", "Request for Percocet every 4 hours #120", None),
        ("PT, 12 visits", "The request for 12 visits beside the 6 visits already had.", None),
        ("Norco #120", "The request for Norco #120 was modified to #60 for weaning.", None),
        ("6 month gym membership", "The request for a six month gym membership.", None),
        ("Physical therapy, 12 visits", "Request for authorization of 3/4/14 is on file.", None),
    ],
)
def test_a_rationale_about_another_amount_is_found(
    treatment: str, narrative: str, other: str | None
) -> None:
    checks = told(treatment, "decisions.0.rationale", narrative)
    assert [check.message for check in checks] == ([other] if other else [])
    for check in checks:
        assert (check.code, check.severity) == ("quantity_differs", "warning")
        assert check.fields == ("decisions.0.treatment", "decisions.0.rationale")


@pytest.mark.parametrize(
    ("treatment", "narrative", "other"),
    [
        (
            "Six massage therapy visits",
            "The utilization review non-certified the request for twelve massage therapy visits.",
            "Decision 1 is for 6 visits, but by the summary utilization review denied 12.",
        ),
        (
            "Norco 10/325mg #120",
            "The claims administrator failed to approve an MRI, Norco 10/325mg, #60, and a brace.",
            "Decision 1 is for 120 pieces, but by the summary utilization review denied 60.",
        ),
        (
            "Aquatic therapy, twelve sessions, bilateral knees",
            "Utilization review denied aquatic therapy, six sessions, bilateral knees, and Soma.",
            "Decision 1 is for 12 visits, but by the summary utilization review denied 6.",
        ),
        (
            "Norco 10/325mg #120",
            "Utilization review denied Norco 10/325mg #120 and Soma 350mg #60.",
            None,
        ),
        ("Norco 10/325mg #120", "Utilization review denied Soma 350mg #60, and Norco.", None),
        (
            "Norco 10/325mg #120",
            "Utilization review modified Norco 10/325mg #120, to Norco 10/325mg #60.",
            None,
        ),
        (
            "Aquatic therapy, twelve sessions, bilateral knees",
            "The claims administrator failed to approve physical therapy, six visits.",
            None,
        ),
        ("Norco 10/325mg #120", "Utilization review denied Soma 350mg #60.", None),
        ("PT, twelve visits", "Utilization review modified the request to six visits.", None),
        ("PT, twelve visits", "Utilization review denied PT, approving six visits of it.", None),
        ("Norco 10/325mg #60, 2 refills", "Utilization review denied Norco 10/325mg #180.", None),
        ("Norco 10/325mg #120", "He takes Norco 10/325mg #60.", None),
        ("Norco 10/325mg", "Utilization review denied Norco 10/325mg #60.", None),
    ],
)
def test_a_denial_of_another_amount_is_found(
    treatment: str, narrative: str, other: str | None
) -> None:
    checks = told(treatment, "clinical_summary", narrative)
    assert [check.message for check in checks] == ([other] if other else [])
    for check in checks:
        assert (check.code, check.severity) == ("quantity_differs", "warning")
        assert check.fields == ("decisions.0.treatment", "clinical_summary")


@pytest.mark.parametrize(
    ("narrative", "is_found"),
    [
        ("The request is for Norco 10/325mg #30.", False),
        ("The request is for Norco 10/325mg #60, as in the month before.", False),
        ("The request is for Norco 10/325mg #90.", True),
        ("The requested Norco 10/325mg #90 exceeds it.", True),
    ],
)
def test_the_amount_of_another_decision_on_the_same_drug_is_no_other_amount(
    narrative: str, is_found: bool
) -> None:
    first = {"decisions.1.treatment": "Norco 10/325mg #60"}
    checks = told("Norco 10/325mg #30", "decisions.0.rationale", narrative, **first)
    assert [check.code for check in checks] == ["quantity_differs"] * is_found


def test_long_sentences_cost_no_more_than_their_length() -> None:
    endless = "utilization review request for massage " * 5_000
    places = {"clinical_summary": endless, "decisions.0.rationale": endless}
    assert told("Six massage visits", "decisions.1.rationale", endless, **places) == []
