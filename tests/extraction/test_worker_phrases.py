"""Ways of saying an age and a sex that letters have, and those that are of somebody else."""

from __future__ import annotations

import pytest

from imrdesk.extraction.finding import Passage
from imrdesk.extraction.worker import read_worker

STATED = (
    ("The patient is a fifty-nine (59) year old female.", 59, "female"),
    ("40/F injured on 3/4/2010.", 40, "female"),
    ("The worker 29/M was hurt.", 29, "male"),
    ("The patient is a 29/M with pain.", 29, "male"),
    ("Patient: 60 F. Hurt while lifting.", 60, "female"),
    ("This woman, 22, a warehouse laborer, fell.", 22, "female"),
    ("The patient is a 45 y.o.f. with pain.", 45, "female"),
    ("The patient is 45 and male.", 45, "male"),
    ("The injured worker, who is forty-five, female, fell.", 45, "female"),
    ("The patient is a 45 year old who is a 5'10\", 240 pound man.", 45, "male"),
    ("The patient is a 45-year-and-3-month-old male.", 45, "male"),
    ("The patient is a [45] year old [female].", 45, "female"),
    ("The patient is a man of 45 years.", 45, "male"),
    ("The patient is a 104 year old male.", 104, "male"),
    ("The patient is a 45 yr. old. male.", 45, "male"),
    ("The daughter of this 45 year old woman is 22 years old.", 45, "female"),
    ("The patient was a 38 year old male at the time of injury in 2011; he is now 41.", 41, "male"),
    ("The patient is a 45 year old clerk harassed by a female manager.", 45, None),
    ("The patient is a 45 year old nurse assaulted by a male patient.", 45, None),
    ("The patient is a 45 year old postman bitten by a male dog.", 45, None),
    ("The patient has had pain for 20 years and a 15 year history of smoking.", None, None),
    ("The worker was hurt on 03/14/2010 and has had pain for 24 years.", None, None),
)

# Nothing but the other one of the two is told, and a person looks at what is not.
AGE_ASKED = (
    "The injured worker is a male. Ages 45 to 64 are at risk. In a 60 year old male surgery helps.",
    "The worker was assaulted by a 45 year old male patient.",
    "This 45-year-old mother of two fell.",
    "The clerk (45, F) fell.",
    "The patient was 38 when the ladder fell.",
    "The patient is fifty-two. She fell.",
    "The patient is 52 years, and fell.",
    "The patient turned 52 last year.",
    "The patient is a male, 52.",
    "The injured worker is a man in his late 50s.",
    "The pain is like that in a 52 year old male.",
    "In a 52 year old male injured at work, surgery is seldom needed.",
    "This is a review of a study of a 52 year old male injured at work.",
    "The pain began after a 20 year old male driver hit him.",
    "A 30 year old male attacked the patient.",
)

# Of whom the file is about, and of others.
INTRODUCED: tuple[tuple[str, int | None, str | None], ...] = (
    ("This is a review of care for a 52-year-old man injured on 3/4/10.", 52, "male"),
    ("This case is about a 52 year old female hurt at work on 3/4/10.", 52, "female"),
    ("The records describe a 52-year-old male with an injury of 3/4/10.", 52, "male"),
    ("The file is that of a 52-year-old male injured on 3/4/10. His son is 19.", 52, "male"),
    ("52yM with pain since 3/4/10.", 52, "male"),
    ("The worker fell. 52 yF with pain.", 52, "female"),
    ("Injured worker: 60 yrs, female, clerk. Date of injury: 3/4/10.", 60, "female"),
    ("60 years, male. Injury of 3/4/10.", 60, "male"),
    ("This is a 52 year old male. In this study a 60 year old male did well.", 52, "male"),
    ("This is a 52 year old male. The study enrolled a 60 year old female patient.", 52, "male"),
    ("This is a 52 year old male. A 25 year old co-worker saw it.", 52, "male"),
    ("This is a 52 year old male. A 71-year-old physician saw the patient.", 52, "male"),
)


@pytest.mark.parametrize(("summary", "age", "sex"), INTRODUCED)
def test_whom_the_file_is_about_is_the_worker(
    summary: str, age: int | None, sex: str | None
) -> None:
    assert read(summary) == {"age": (age, True), "sex": (sex, True)}


@pytest.mark.parametrize(
    "summary",
    [
        "The worker was hurt. In this study a 60 year old male was followed.",
        "The worker was hurt. A case report of a 60 year old female is cited.",
        "The worker was hurt. A 71-year-old physician saw the patient.",
        "The records describe an assault on the worker by a 25 year old male injured then.",
        "The file tells that the worker cared for a 25 year old male who was injured.",
    ],
)
def test_nobody_elses_age_is_the_workers(summary: str) -> None:
    values = read(summary)
    assert values["age"][0] is None
    assert values["sex"][0] is None or not values["sex"][1]


def read(summary: str) -> dict[str, tuple[object, bool]]:
    values = read_worker(summary, Passage(0, len(summary)), [])
    return {key: (value.value, value.is_sure) for key, value in values.items()}


@pytest.mark.parametrize(("summary", "age", "sex"), STATED)
def test_other_ways_of_saying_it_are_read(summary: str, age: int | None, sex: str | None) -> None:
    assert read(summary) == {"age": (age, True), "sex": (sex, True)}


@pytest.mark.parametrize("summary", AGE_ASKED)
def test_an_age_that_may_be_anybodys_is_asked_about(summary: str) -> None:
    assert read(summary)["age"] == (None, False)


def test_a_mother_is_offered_as_a_woman() -> None:
    values = read("This 45-year-old right-handed patient is the mother of two.")
    assert values == {"age": (45, True), "sex": ("female", False)}


def test_a_title_introduces_the_worker() -> None:
    values = read("Mr. [REDACTED] is a 25 year old who fell.")
    assert values == {"age": (25, True), "sex": ("male", False)}


def test_a_sex_of_nobody_that_is_known_is_asked_about() -> None:
    assert read("At the store a woman slipped.")["sex"] == (None, False)
