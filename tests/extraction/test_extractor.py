from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.fields import paths
from imrdesk.domain.letter import LetterText
from imrdesk.domain.record import Extraction
from imrdesk.extraction.extractor import EXTRACTOR_VERSION, extract
from imrdesk.extraction.rules import RULES
from letter_factory import (
    TREATMENTS,
    Facts,
    letter_of,
    random_facts,
    random_layout,
    render,
    typographic,
)

# What letters are made of, to be put together in ways that no letter is.
PIECES = (
    *("Case Number:", "CM14-0012345", "Decision Date:", "01/02/2014", "13/45/2014", "Priority:"),
    *("State(s) of Licensure:", "Certification(s)/Specialty:", "California, , and", "N/A", ","),
    *("CLINICAL CASE SUMMARY", "IMR ISSUES, DECISIONS AND RATIONALES", "set forth below:"),
    *("The Final Determination was based on decisions for the disputed items", "Mr. ", "He "),
    *("1.", "2)", "99.", "Norco", ": Upheld", "Overturned", "Claims Administrator guideline:"),
    *("MAXIMUS guideline:", "Decision rationale:", "49 year old", "male", "age 5", "wife", "MTUS"),
    *("\n", "\n\n", "\t", " ", ".", "\u00a0", "\u0130", "\u2019", "0" * 30, "L5-S1"),
    "\u0664\u0669",  # 49 in other digits
)  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=40).map("".join)


def assert_sound(letter: LetterText, extraction: Extraction) -> None:
    assert list(extraction.values) == list(paths(extraction.decision_count))
    assert extraction.version == EXTRACTOR_VERSION
    for value in extraction.values.values():
        assert value.rule in RULES
        assert 0 <= value.confidence <= 1
        assert (value.span is None) == (value.raw is None)
        if value.span:
            assert value.span.start < value.span.end <= len(letter.text)
            assert value.raw == value.span.of(letter.text)


@given(TEXTS)
def test_any_text_has_a_sound_record(text: str) -> None:
    letter = letter_of(text)
    assert_sound(letter, extract(letter))


@given(st.integers(0, 10**6), st.data())
def test_a_letter_with_a_hole_in_it_has_a_sound_record(seed: int, data: st.DataObject) -> None:
    facts = random_facts(seed)
    text = render(facts, random_layout(seed, facts))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    letter = letter_of(text[:start] + text[end:])
    assert_sound(letter, extract(letter))


def test_values_are_plain_where_the_letter_is_typographic() -> None:
    summary = 'The worker\'s "best" days - few. The patient is a 49 year old male.'
    letter = letter_of(typographic(render(Facts(summary=summary))))
    value = extract(letter).values["clinical_summary"]
    assert value.value == summary
    assert value.raw is not None
    assert "\u2019" in value.raw


def test_every_treatment_has_the_place_that_told_its_kind() -> None:
    letter = letter_of(render(Facts(items=TREATMENTS)))
    extraction = extract(letter)
    for index, item in enumerate(TREATMENTS):
        place = extraction.values[f"decisions.{index}.category"].span
        treatment = extraction.values[f"decisions.{index}.treatment"].span
        assert place is not None
        assert treatment is not None
        assert treatment.start <= place.start < place.end <= treatment.end
        assert treatment.of(letter.text) == item.treatment


@pytest.mark.parametrize(
    "text",
    [
        "Dear colleague,\n\nCase Number: CM14-0012345\nDate of Injury: 07/28/2010\n\nas agreed.",
        "A note about CM14-0012345, hurt 07/28/2010.",
        "Nothing of this kind.",
    ],
)
def test_a_letter_of_no_known_family_gives_what_it_labels_all_for_review(text: str) -> None:
    extraction = extract(letter_of(text))
    values = extraction.values
    assert values["format"].value == "unknown"
    assert extraction.needs_review == tuple(values)
    has_number = "CM14-0012345" in text
    assert values["case_number"].value == ("CM14-0012345" if has_number else None)
    assert (values["date_of_injury"].value is not None) == ("Date of Injury:" in text)


def test_a_section_that_is_missing_is_doubted() -> None:
    text = render(Facts()).replace("CLINICAL CASE SUMMARY\n\n", "").replace(Facts().summary, "")
    values = extract(letter_of(text)).values
    for key in ("clinical_summary", "age", "sex"):
        assert values[key].value is None
        assert not values[key].is_sure


@pytest.mark.parametrize(
    "text",
    [
        # No item stands before the first label.
        "IMR ISSUES, DECISIONS AND RATIONALES\n1. MRI: Upheld\n\nDecision rationale: None is due.",
        "IMR ISSUES, DECISIONS AND RATIONALES\nMRI of the knee: Upheld\nMAXIMUS guideline: MTUS",
        # The letter closes between the heading of an item and the label below it.
        (
            "MAXIMUS Federal Services, Inc. has determined the request for PT is not medically "
            "necessary and appropriate.\n1) Regarding the request for PT:\n\nSincerely,\n\n"
            "Section of the Medical Treatment Utilization Schedule Relied Upon: MTUS\n"
            "Rationale for the Decision: None."
        ),
    ],
)
def test_parts_in_no_order_are_read(text: str) -> None:
    extraction = extract(letter_of(text))
    assert extraction.needs_review
