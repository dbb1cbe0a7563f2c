"""What a letter tells twice and differently: its case number, its dates, its outcomes."""

import pytest

from domain.checked_records import found
from imrdesk.domain.case_number import case_numbers
from imrdesk.domain.checks import Check, Knowledge

OWN, OTHER = "CM13-0024356", "CM14-0000007"


def named(*numbers: str, summary: str = "The worker has pain.") -> list[Check]:
    values = {"case_number": OWN, "clinical_summary": summary}
    return found(values, 1, Knowledge(case_numbers=numbers))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Case Number: CM13-0024356", [OWN]),
        ("CM13\u20130024356 or cm 13 0024356", [OWN, OWN]),
        ("SCM13-0024356, CM13-00243567, 12 cm 13", []),
    ],
)
def test_case_numbers_are_read_however_they_are_written(text: str, numbers: list[str]) -> None:
    assert case_numbers(text) == numbers


def test_a_letter_of_one_case_number_has_no_finding() -> None:
    assert named() == named(OWN, OWN) == []


@pytest.mark.parametrize(
    "numbers", [(OWN, OTHER), (OTHER, OWN), (OWN, OTHER, OTHER)], ids=["behind", "before", "twice"]
)
def test_another_case_number_beside_the_letters_own_is_pointed_at(numbers: tuple[str, ...]) -> None:
    [check] = named(*numbers)
    assert (check.code, check.severity) == ("case_number_differs", "warning")
    assert check.fields == ("case_number",)
    assert check.message == f"The letter also names the case {OTHER}; see which case it is of."
    assert check.casts_doubt


def test_a_case_that_a_narrative_cites_is_only_noted() -> None:
    cited = f"The determination {OTHER} upheld an earlier request."
    [check] = named(OWN, OTHER, summary=cited)
    assert (check.code, check.severity) == ("case_number_differs", "note")
    assert OTHER in check.message
    [check] = named(OWN, OTHER, OTHER, summary=cited)
    assert check.severity == "warning"


def test_what_is_told_twice_and_differently_is_pointed_at() -> None:
    told = frozenset({"decisions.1.outcome", "date_of_injury"})
    checks = found({}, 2, Knowledge(told_differently=told))
    assert [(check.code, check.severity, check.fields) for check in checks] == [
        ("told_differently", "warning", ("date_of_injury",)),
        ("told_differently", "warning", ("decisions.1.outcome",)),
    ]
    assert checks[1].message == (
        "The letter tells Decision 2: Outcome more than once, and not the same each time."
    )
