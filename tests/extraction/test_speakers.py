from __future__ import annotations

import pytest

from imrdesk.extraction.finding import Passage
from imrdesk.extraction.speakers import read_guidelines, unlabelled_rest

UR = "The Claims Administrator based its decision on the MTUS."
IMR = "The Expert Reviewer relied on the ODG."

PASSAGES = (
    (f"{UR} {IMR}", UR, IMR),
    (f"{UR}\n\n{IMR}", UR, IMR),
    (f"{IMR} {UR}", UR, IMR),
    (UR, UR, None),
    (IMR, None, IMR),
    ("Nobody says anything.", None, None),
    ("", None, None),
    (f"{UR.upper()}\n{IMR.upper()}", UR.upper(), IMR.upper()),
    # Whoever speaks on goes on; the other's name within a sentence is no new speaker.
    (
        f"{UR} The Claims Administrator also cited ACOEM. {IMR}",
        f"{UR} The Claims Administrator also cited ACOEM.",
        IMR,
    ),
    (
        f"{UR} The Physician Reviewer found that the Claims Administrator cited well.",
        UR,
        "The Physician Reviewer found that the Claims Administrator cited well.",
    ),
    (
        "The utilization review physician cited ACOEM.",
        "The utilization review physician cited ACOEM.",
        None,
    ),
    # A paragraph that lost its full stop.
    (
        "The Claims Administrator cited ACOEM\nThe Professional Reviewer cited ODG",
        "The Claims Administrator cited ACOEM",
        "The Professional Reviewer cited ODG",
    ),
)


@pytest.mark.parametrize(("text", "ur", "imr"), PASSAGES)
def test_each_side_s_guideline_is_what_it_says(text: str, ur: str | None, imr: str | None) -> None:
    values = read_guidelines(text, Passage(0, len(text)))
    assert values["ur_guideline"].value == ur
    assert values["imr_guideline"].value == imr
    for value in values.values():
        assert value.is_sure == (value.value is not None)


def test_a_side_that_speaks_again_behind_the_other_is_marked() -> None:
    text = f"{UR} {IMR} The Claims Administrator also cited ACOEM."
    values = read_guidelines(text, Passage(0, len(text)))
    assert values["ur_guideline"].value == UR
    assert not values["ur_guideline"].is_sure
    assert values["imr_guideline"].is_sure


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_what_no_label_parts_is_the_paragraph_behind_the_last_speaker(gap: str) -> None:
    text = f"{UR}{gap}{IMR}{gap}The notes are scant."
    guidelines, rest = unlabelled_rest(text, Passage(0, len(text)))
    assert text[guidelines.start : guidelines.end] == f"{UR}{gap}{IMR}"
    assert rest is not None
    assert text[rest.start : rest.end] == "The notes are scant."


def test_what_is_not_closed_is_marked_where_it_may_be_too_long() -> None:
    text = f"{UR} {IMR} The notes are scant."
    values = read_guidelines(text, Passage(0, len(text)), is_closed=False)
    assert values["ur_guideline"].is_sure
    assert not values["imr_guideline"].is_sure
