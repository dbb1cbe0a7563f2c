from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from imrdesk.domain.values import Value, value_to_json
from imrdesk.extraction.header import HEADER_FIELDS, read_date, read_header
from letter_factory import HEADERS, Facts, Layout, render

DATES = (
    ("11/20/2013", date(2013, 11, 20)),
    ("1/2/2013", date(2013, 1, 2)),
    ("11-1-11", date(2011, 11, 1)),
    ("11\u20131\u201311", date(2011, 11, 1)),
    ("03.28.2014", date(2014, 3, 28)),
    ("3 / 28 / 2014", date(2014, 3, 28)),
    ("2014-03-28", date(2014, 3, 28)),
    ("March 28, 2014", date(2014, 3, 28)),
    ("Sept. 8, 2014", date(2014, 9, 8)),
    ("JUNE 5th, 2014", date(2014, 6, 5)),
    ("28 March 2014", date(2014, 3, 28)),
    ("28-Mar-2014", date(2014, 3, 28)),
    ("28\u2010MAR\u20102014", date(2014, 3, 28)),
)

# Words behind “Decision Date:”, the value, and whether it is sure.
VALUES = (
    ("09/28/2014", date(2014, 9, 28), True),
    ("\u00a009/28/2014 \t", date(2014, 9, 28), True),
    ("N/A", None, True),
    ("n/a", None, True),
    ("Not provided", None, True),
    ("--", None, True),
    ("", None, True),
    ("09/28/2014 (amended)", date(2014, 9, 28), False),
    ("09/28/2014, 10/02/2014", date(2014, 9, 28), False),
    ("13/45/2014", None, False),
    ("see attached", None, False),
)


def read(header: str) -> dict[str, tuple[Value, bool]]:
    values = read_header(header, len(header))
    for value in values.values():
        assert value.span is None or value.raw == value.span.of(header)
    return {key: (value.value, value.is_sure) for key, value in values.items()}


@pytest.mark.parametrize(("words", "day"), DATES)
def test_dates_are_read_as_letters_print_them(words: str, day: date) -> None:
    assert read_date(words) == day
    assert read(f"Decision Date: {words}\n")["decision_date"] == (day, True)


@pytest.mark.parametrize(("words", "value", "is_sure"), VALUES)
def test_what_stands_behind_a_label_is_read_or_doubted(
    words: str, value: Value, *, is_sure: bool
) -> None:
    header = f"Decision Date:\t{words}\nPriority: Standard\n"
    assert read(header)["decision_date"] == (value, is_sure)
    assert read(header)["priority"] == ("Standard", True)


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("injury", [date(2010, 7, 28), None])
def test_every_arrangement_gives_the_same_values(
    header: Callable[[Sequence[tuple[str, str]]], str], injury: date | None
) -> None:
    facts = Facts(date_of_injury=injury)
    text = render(facts, Layout(header)).split("HOW THE")[0]
    got = {key: value_to_json(value) for key, (value, _) in read(text).items()}
    truth = facts.truth()
    assert got == {key: truth[key] for key in HEADER_FIELDS}
    assert all(is_sure for _, is_sure in read(text).values())


def test_a_blank_value_does_not_take_the_next_ones() -> None:
    header = "Date Assigned:\t\tDate of Injury:\t11/01/2011\nDecision Date:\nPriority: Expedited\n"
    values = read(header)
    assert values["date_assigned"] == (None, True)
    assert values["date_of_injury"] == (date(2011, 11, 1), True)
    assert values["decision_date"] == (None, True)
    assert values["priority"] == ("Expedited", True)


def test_labels_of_other_things_end_a_value() -> None:
    header = "Priority: Standard Claim Number: 77-1 Date of Injury: 11/01/2011 Employer: Someone\n"
    values = read(header)
    assert values["priority"] == ("Standard", True)
    assert values["date_of_injury"] == (date(2011, 11, 1), True)


def test_a_label_that_is_missing_is_no_sure_nothing() -> None:
    assert read("Case Number: CM14-0012345\n")["date_of_injury"] == (None, False)


def test_a_label_inside_a_word_is_none() -> None:
    assert read("Subpriority: Standard\n")["priority"] == (None, False)


def test_two_values_behind_one_label_are_doubted() -> None:
    header = "Decision Date: 09/28/2014\nDecision Date: 09/29/2014\n"
    assert read(header)["decision_date"] == (date(2014, 9, 28), False)


@pytest.mark.parametrize(
    "words", ["CM14-0012345", "cm14-0012345", "CM14\u20130012345", "CM14 0012345", "CM140012345"]
)
def test_a_case_number_is_written_in_its_one_way(words: str) -> None:
    assert read(f"Case Number: {words}\n")["case_number"] == ("CM14-0012345", True)


def test_a_case_number_without_its_label_is_found_and_doubted() -> None:
    assert read("about CM14-0012345, which")["case_number"] == ("CM14-0012345", False)


OTHER_WORDS = (
    ("date_assigned", "Assigned Date"),
    ("date_assigned", "Date of Assignment"),
    ("date_of_injury", "DOI"),
    ("date_of_injury", "Date of Injury (DOI)"),
    ("decision_date", "IMR Decision Date"),
    ("decision_date", "Date of Determination"),
    ("ur_denial_date", "UR Determination Date"),
    ("ur_denial_date", "Utilization Review Denial Date"),
    ("application_received", "Application Received On"),
    ("application_received", "Date IMR Application Received"),
)


@pytest.mark.parametrize(("field", "label"), OTHER_WORDS)
def test_a_label_is_known_in_other_words(field: str, label: str) -> None:
    assert read(f"Case Number: CM14-0012345\n{label}: 03/28/2014\n")[field] == DAY


DAY = (date(2014, 3, 28), True)
COLUMN = "Case Number:\nPriority:\nDecision Date:\nDate of Injury:\n"
VALUE_COLUMN = "CM14-0012345\nStandard\n03/28/2014\n"


def test_a_column_of_labels_above_a_column_of_values() -> None:
    values = read(f"{COLUMN}{VALUE_COLUMN}N/A\n")
    assert values["case_number"] == ("CM14-0012345", True)
    assert values["priority"] == ("Standard", True)
    assert values["decision_date"] == DAY
    assert values["date_of_injury"] == (None, True)


def test_a_column_that_lacks_a_value_is_doubted() -> None:
    values = read(COLUMN + VALUE_COLUMN)
    keys = ("case_number", "priority", "decision_date", "date_of_injury")
    assert not any(values[key][1] for key in keys)


def test_a_label_of_unknown_words_takes_its_own_value_in_a_row() -> None:
    values = read("Hearing Date:\tDecision Date:\n01/02/2014\t03/28/2014\n")
    assert not values["decision_date"][1] or values["decision_date"] == DAY
    values = read("Decision Date:\tHearing Date:\n03/28/2014\t01/02/2014\n")
    assert values["decision_date"] == DAY
