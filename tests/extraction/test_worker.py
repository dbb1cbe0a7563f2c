from __future__ import annotations

import pytest

from imrdesk.extraction.finding import Passage
from imrdesk.extraction.worker import read_worker

# What a summary says, the age and the sex, both sure.
STATED = (
    ("The injured worker is a 49 year old male, who was hurt.", 49, "male"),
    ("Patient is a 52 yr old female with date of injury 11/20/2003.", 52, "female"),
    ("This is a 50-year old female with a date of injury of December 2, 2001.", 50, "female"),
    ("The applicant is a represented 67-year-old former clerk, female, who has", 67, "female"),
    ("Records reflect that this female injured worker, age 31, was hurt.", 31, "female"),
    ("The patient is a 23 y/o man.", 23, "male"),
    ("A 44 y.o. right-hand-dominant woman has pain.", 44, "female"),
    ("The claimant is a 61 yo gentleman.", 61, "male"),
    ("The patient is a 38 years old female.", 38, "female"),
    ("The employee is a forty-nine-year-old lady.", 49, "female"),
    ("The IW is a 35-year-old M who fell.", 35, "male"),
    ("This 29-\nyear-old male patient fell.", 29, "male"),
    ("Age: 49. Sex: Female. Hurt while lifting.", 49, "female"),
    ("The injured worker is a female who sustained an industrial injury.", None, "female"),
    ("The patient is 49 years old. The male patient fell.", 49, "male"),
    ("The patient, a male aged 58, lives with his 81-year-old mother.", 58, "male"),
    ("His wife, age 50, says that the 62-year-old male patient sleeps badly.", 62, "male"),
    ("The patient is a 40-year-old man. His 12-year-old daughter is well.", 40, "male"),
    ("The worker was hurt. A prior MRI was 5 years old.", None, None),
    ("The injury is 6 years old. The hardware was placed 20 years ago.", None, None),
    ("The patient has smoked since age 18 and was treated by a female doctor.", None, None),
    ("The worker's son is a 30-year-old male nurse.", None, None),
)

UNSURE = (
    ("He fell from a ladder. Treatment helped him.", None, "male"),
    ("Mr. Doe fell from a ladder.", None, "male"),
    ("The patient was 35 years old at the time of the injury in 2005.", 35, None),
    ("The patient is a 40 year old male. The patient is a 41 year old female.", 40, "male"),
)


def read(summary: str) -> dict[str, tuple[object, bool]]:
    text = f"CLINICAL CASE SUMMARY\n{summary}"
    values = read_worker(text, Passage(len(text) - len(summary), len(text)), [])
    for value in values.values():
        assert value.span is None or value.raw == value.span.of(text)
    return {key: (value.value, value.is_sure) for key, value in values.items()}


@pytest.mark.parametrize(("summary", "age", "sex"), STATED)
def test_what_is_stated_of_the_worker_is_read_and_nothing_else(
    summary: str, age: int | None, sex: str | None
) -> None:
    assert read(summary) == {"age": (age, True), "sex": (sex, True)}


@pytest.mark.parametrize(("summary", "age", "sex"), UNSURE)
def test_what_is_not_said_plainly_is_offered_for_review(
    summary: str, age: int | None, sex: str | None
) -> None:
    values = read(summary)
    assert {key: value for key, (value, _) in values.items()} == {"age": age, "sex": sex}
    stated = [is_sure for value, is_sure in values.values() if value is not None]
    assert not any(stated)


def test_an_age_of_nobody_that_is_known_is_asked_about() -> None:
    assert read("The house is said to be 49 years old.")["age"] == (None, False)


def test_a_rationale_is_asked_only_where_the_summary_is_silent() -> None:
    text = "Pain is reported.\nThe patient is a 49 year old female."
    values = read_worker(text, Passage(0, 17), [Passage(18, len(text))])
    assert {key: value.value for key, value in values.items()} == {"age": 49, "sex": "female"}
    assert not any(value.is_sure for value in values.values())


def test_without_a_summary_nothing_is_sure() -> None:
    values = read_worker("The patient is a 49 year old female.", None, [])
    assert {value.value for value in values.values()} == {None}
    assert not any(value.is_sure for value in values.values())
