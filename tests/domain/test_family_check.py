"""A letter of no known family, and a file that is no letter at all."""

from domain.checked_records import found
from imrdesk.domain.checks import Severity


def test_a_letter_of_no_known_family_is_told_so() -> None:
    (check,) = [check for check in found({"format": "unknown"}) if check.fields == ("format",)]
    assert (check.code, check.severity) == ("family_unknown", Severity.WARNING)
    assert "no known family" in check.message


def test_a_file_that_is_no_letter_is_told_so() -> None:
    findings = found({"format": "unknown", "case_number": None}, count=0)
    (check,) = [check for check in findings if check.code == "family_unknown"]
    assert "no IMR letter" in check.message


def test_a_letter_of_a_known_family_is_not() -> None:
    assert all(check.code != "family_unknown" for check in found())
