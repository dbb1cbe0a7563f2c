from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.record import Extraction
from imrdesk.extraction.extractor import extract
from imrdesk.extraction.rules import RULES
from letter_factory import Facts, letter_of
from older_letters import RENDERERS, older_facts

LETTER = """Re: IMR of CM14-0012345

Dated: 5/6/2014
Date of Injury: 07/28/2010

Case Summary:
The patient is a 49 year old male with pain.

1. A cane is not medically necessary and appropriate.
2. The request for an MRI of the left knee is medically necessary and appropriate.

The reviewer is board certified in Neurology and is licensed to practice in Texas.
"""


def read(text: str) -> Extraction:
    return extract(letter_of(text))


def test_whatever_can_be_read_is_read_and_all_of_it_is_marked() -> None:
    extraction = read(LETTER)
    values = {path: value.value for path, value in extraction.values.items()}
    assert extraction.needs_review == tuple(values)
    assert values["format"] == "unknown"
    assert values["case_number"] == "CM14-0012345"
    assert str(values["decision_date"]) == "2014-05-06"
    assert str(values["date_of_injury"]) == "2010-07-28"
    assert values["outcome"] == "Partially overturned"
    assert values["licensure_states"] == ("Texas",)
    assert values["specialties"] == ("Neurology",)
    assert values["age"] == 49
    assert values["sex"] == "male"
    assert [values[f"decisions.{n}.treatment"] for n in (0, 1)] == [
        "A cane",
        "an MRI of the left knee",
    ]
    assert [values[f"decisions.{n}.outcome"] for n in (0, 1)] == ["Upheld", "Overturned"]
    assert values["decisions.1.body_part"] == "knee"


@pytest.mark.parametrize(
    ("line", "treatment", "outcome"),
    [
        ("1. Norco 5/325mg #60: Upheld", "Norco 5/325mg #60", "Upheld"),
        ("Norco 5/325mg #60 - OVERTURNED.", "Norco 5/325mg #60", "Overturned"),
        ("3) Lunesta 2 mg: 1 at bedtime: upheld", "Lunesta 2 mg: 1 at bedtime", "Upheld"),
    ],
)
def test_a_line_with_an_outcome_is_a_decision(line: str, treatment: str, outcome: str) -> None:
    values = read(f"IMR of CM14-0012345\n\n{line}\n\nEnd.").values
    assert values["decisions.0.treatment"].value == treatment
    assert values["decisions.0.outcome"].value == outcome


NO_LETTERS = (
    "",
    "Dear Ms. Ode,\n\nDated: 5/6/2014\nDate of Injury: 5/6/2014\n\nyour claim is paid.",
    "Invoice 12\n\n1. A chair\n2. A table\n\nTotal: 40.00",
    "x" * 5000,
)


@pytest.mark.parametrize("text", NO_LETTERS)
def test_a_file_that_is_no_letter_is_told_so_and_gives_nothing_else(text: str) -> None:
    extraction = read(text)
    form = extraction.values["format"]
    assert (form.value, form.rule) == ("unknown", "format.no_letter")
    assert "IMR letter" in RULES[form.rule].meaning
    assert extraction.decision_count == 0
    assert all(
        value.value in (None, ()) for path, value in extraction.values.items() if path != "format"
    )


PIECES = (
    *("Final Determination: UPHOLD", "IMR DECISION(S) AND RATIONALE(S)\n", "1. ", "2) ", "Norco"),
    *(" is not medically necessary and appropriate.", " is medically necessary.", "\n", "\n\n"),
    *("The Claims Administrator based", "The Expert Reviewer relied", " on the MTUS.", " "),
    *("The Physician Reviewer's decision rationale:", "MAXIMUS Case Number: CM14-0012345\n"),
    *("MAXIMUS Federal Services, Inc. has determined the request for ", "Dated: 13/45/2014\n"),
    *("Regarding the request for ", "Rationale for the Decision:\n", "Effect of the Decision:\n"),
    *("INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE\n", "Case Summary:\n", "Sincerely,\n"),
    *("MEDICAL PROFESSIONAL REVIEW\n", "ISSUE AT DISPUTE:\n", "CASE SUMMARY:\n"),
    *("MEDICAL REVIEWER QUALIFICATIONS:\n", "Board Certified in ", "licensed to practice in ."),
    "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:\n",
    "Notice of Assignment was sent on 1/2/2014. ",
)  # fmt: skip


def assert_sound(text: str) -> None:
    letter = letter_of(text)
    for value in extract(letter).values.values():
        assert value.rule in RULES
        assert (value.span is None) == (value.raw is None)
        if value.span:
            assert value.span.start < value.span.end
            assert value.raw == value.span.of(letter.text)


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=30).map("".join))
def test_any_pieces_of_letters_of_2013_have_a_sound_record(text: str) -> None:
    assert_sound(text)


@given(st.sampled_from(sorted(RENDERERS)), st.data())
def test_a_letter_of_2013_with_a_hole_in_it_has_a_sound_record(
    family: str, data: st.DataObject
) -> None:
    text = RENDERERS[family](older_facts(Facts(), family))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert_sound(text[:start] + text[end:])
