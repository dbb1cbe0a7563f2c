"""The letters of 2013, made up, set and damaged in every way: as `test_damage` for the others."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from imrdesk.domain.record import Extraction, record_to_json
from imrdesk.extraction.extractor import extract
from imrdesk.review.extracting import extract_bytes
from letter_factory import DAMAGES, Facts, Item, as_pdf, hyphenated, letter_of, random_facts
from older_letters import (
    RENDERERS,
    OlderLayout,
    decision_rationale,
    notice,
    older_facts,
    older_truth,
    professional_review,
)

SEEDS = range(8)
LAYOUTS = (
    OlderLayout(),
    OlderLayout("{n}) ", "Expert Reviewer"),
    OlderLayout("{n}. ", "Physician Reviewer", capitals=True),
    OlderLayout(""),
)
TWO = Facts(
    items=(
        Item("Soma 350mg #30", "Pharmaceuticals", "Muscle relaxants"),
        Item("MRI of the left knee", "Diagnostic testing", "Imaging", "knee", "Overturned"),
    )
)


def assert_read(family: str, facts: Facts, data: bytes, name: str = "letter.txt") -> None:
    extracted = extract_bytes(data, name)
    extraction = extracted.extraction
    values = {path: value.value for path, value in extraction.values.items()}
    assert record_to_json(values, extraction.decision_count) == older_truth(facts, family)
    for value in extraction.values.values():
        assert value.span is None or value.raw == value.span.of(extracted.letter.text)


def read(text: str) -> Extraction:
    return extract(letter_of(text))


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("family", RENDERERS)
def test_no_damage_changes_a_value(family: str, damage: str) -> None:
    for seed in SEEDS:
        facts = older_facts(random_facts(seed), family)
        text = RENDERERS[family](facts, LAYOUTS[seed % len(LAYOUTS)])
        assert_read(family, facts, DAMAGES[damage](text, facts).encode())


@pytest.mark.parametrize("family", RENDERERS)
def test_a_letter_printed_to_pdf_gives_the_same_record(family: str) -> None:
    for seed in SEEDS:
        facts = older_facts(random_facts(seed), family)
        text = RENDERERS[family](facts)
        assert_read(family, facts, as_pdf(text), "letter.pdf")
        assert_read(family, facts, as_pdf(hyphenated(text), "Page", lines_a_page=23), "letter.pdf")


@pytest.mark.parametrize("family", RENDERERS)
def test_a_letter_that_is_whole_needs_no_review(family: str) -> None:
    facts = older_facts(Facts(), family)
    assert read(RENDERERS[family](facts)).needs_review == ()


@pytest.mark.parametrize("family", RENDERERS)
def test_the_family_is_told_by_what_the_letter_holds_and_not_by_how_it_begins(family: str) -> None:
    facts = older_facts(TWO, family)
    text = "MEDICAL PROFESSIONAL REVIEW\nCase Number:\n\n" + RENDERERS[family](facts)
    assert read(text).values["format"].value == family


QUOTES = (
    'The appeal quotes "The request for Norco is medically necessary and appropriate." at length.',
    (
        "MAXIMUS Federal Services, Inc. has determined the request for a cane is medically "
        "necessary and appropriate in another case."
    ),
    "Final Determination: OVERTURN was the end of an earlier review.",
    "The Claims Administrator based its decision on ACOEM in a later denial.",
    "Regarding the request for Norco: it is of another date.",
    "The Physician Reviewer's decision rationale: so the earlier letter began.",
    "The file holds what is headed CLINICAL CASE SUMMARY and DOCUMENTS REVIEWED elsewhere.",
    "His wife, a 61 year old female nurse who is board certified in wound care, drives him.",
    "2. A second opinion is medically necessary and appropriate.",
)


@pytest.mark.parametrize("quote", QUOTES)
@pytest.mark.parametrize("family", RENDERERS)
def test_what_a_rationale_quotes_misleads_nothing(family: str, quote: str) -> None:
    facts = older_facts(TWO, family)
    for break_ in (" ", "\n"):
        items = tuple(
            replace(item, rationale=f"The notes are whole.{break_}{quote} {item.rationale}")
            for item in facts.items
        )
        extraction = read(RENDERERS[family](replace(facts, items=items)))
        truth = older_truth(facts, family)
        decisions = [
            {key: extraction.values[f"decisions.{index}.{key}"].value for key in keys}
            for index in range(extraction.decision_count)
            if (keys := ("number", "treatment", "outcome"))
        ]
        assert isinstance(truth["decisions"], list)
        assert decisions == [
            {key: decision[key] for key in ("number", "treatment", "outcome")}
            for decision in truth["decisions"]
            if isinstance(decision, dict)
        ]
        for key in ("outcome", "age", "sex", "clinical_summary"):
            assert extraction.values[key].value == truth[key], quote


# How a decision is stated otherwise: denied, and granted.
WORDINGS = (
    ("was not medically necessary and appropriate", "was medically necessary and appropriate"),
    ("is NOT medically necessary or appropriate", "is medically necessary, and appropriate"),
    ("is *not* medically necessary and appropriate", "is medically necessary and appropriate"),
    (
        "is neither medically necessary nor appropriate",
        "is both medically necessary and appropriate",
    ),
    ("isn\u2019t medically necessary and appropriate", "is medically necessary & appropriate"),
    (
        "has been found not to be medically necessary and appropriate",
        "has been found to be medically necessary and appropriate",
    ),
    (
        "is determined not to be medically necessary and appropriate",
        "is determined to be medically necessary and appropriate",
    ),
    (
        "is therefore not medically appropriate and necessary",
        "is therefore medically appropriate and necessary",
    ),
)


@pytest.mark.parametrize(("denied", "granted"), WORDINGS)
@pytest.mark.parametrize("family", ["decision_rationale_2013", "notice_2013"])
def test_decisions_are_stated_in_other_words(family: str, denied: str, granted: str) -> None:
    facts = older_facts(TWO, family)
    text = RENDERERS[family](facts)
    for item, words in zip(facts.items, (denied, granted), strict=True):
        stated = re.compile(rf"{re.escape(item.treatment)} is (?:not )?medically.*?appropriate")
        text = stated.sub(f"{item.treatment} {words}", text)
    assert_read(family, facts, text.encode())


@pytest.mark.parametrize("family", ["decision_rationale_2013", "notice_2013"])
def test_what_is_granted_in_part_is_left_to_a_person(family: str) -> None:
    text = RENDERERS[family](older_facts(TWO, family))
    extraction = read(
        text.replace("is medically necessary and", "is partially medically necessary and")
    )
    assert extraction.decision_count == 2
    assert extraction.values["decisions.1.treatment"].value == "MRI of the left knee"
    assert extraction.values["decisions.1.outcome"].value is None
    assert "decisions.1.outcome" in extraction.needs_review


def test_a_statement_that_is_not_understood_moves_no_other() -> None:
    text = notice(older_facts(TWO, "notice_2013"))
    extraction = read(text.replace("Soma 350mg #30 is not medically", "Soma 350mg #30 is hardly"))
    treatments = [extraction.values[f"decisions.{n}.treatment"].value for n in (0, 1)]
    assert treatments == ["Soma 350mg #30", "MRI of the left knee"]
    assert "decisions.0.outcome" in extraction.needs_review


def test_a_statement_whose_number_is_lost_belongs_to_its_treatment() -> None:
    text = notice(older_facts(TWO, "notice_2013"))
    extraction = read(text.replace("2. MAXIMUS", "MAXIMUS", 1))
    assert extraction.decision_count == 2
    assert extraction.needs_review == ()


def test_an_item_whose_number_is_lost_is_read_for_review() -> None:
    facts = older_facts(TWO, "decision_rationale_2013")
    extraction = read(decision_rationale(facts).replace("\n2. MRI", "\nMRI"))
    assert extraction.decision_count == 2
    assert extraction.values["decisions.1.treatment"].value == "MRI of the left knee"
    assert extraction.values["decisions.0.rationale"].value == facts.items[0].rationale
    assert "decisions.1.treatment" in extraction.needs_review


def test_where_an_item_is_lost_nothing_of_the_others_is_sure() -> None:
    text = decision_rationale(older_facts(TWO, "decision_rationale_2013"))
    extraction = read(
        text.replace("MRI of the left knee is medically", "MRI of the left knee may be")
    )
    assert {"outcome", "decisions.0.treatment", "decisions.0.rationale"} <= set(
        extraction.needs_review
    )


DOCUMENTS_INTRODUCED = (
    "The following relevant documents received from the interested parties were reviewed and "
    "considered. These documents included:\n- Application\n- Utilization review determination"
)


def test_documents_whose_heading_is_lost_are_no_treatments() -> None:
    text = professional_review(older_facts(Facts(), "professional_review_2013"))
    text = text.replace("Urine drug screen", f"Urine drug screen\n\n{DOCUMENTS_INTRODUCED}", 1)
    extraction = read(text)
    assert extraction.decision_count == 1
    assert extraction.values["decisions.0.treatment"].value == "Urine drug screen"
    assert "decisions.0.treatment" in extraction.needs_review


def test_a_summary_that_runs_into_the_documents_is_marked() -> None:
    facts = older_facts(Facts(), "notice_2013")
    text = notice(facts).replace(facts.summary, f"{facts.summary}\n\n{DOCUMENTS_INTRODUCED}")
    assert "clinical_summary" in read(text).needs_review


def test_where_no_label_parts_them_a_side_that_speaks_again_makes_both_doubtful() -> None:
    facts = older_facts(Facts(), "decision_rationale_2013")
    text = decision_rationale(facts).replace("The Physician Reviewer's decision rationale:\n", "")
    text = text.replace(
        "The notes describe", "The utilization review physician saw no gain. The notes describe"
    )
    assert {"decisions.0.ur_guideline", "decisions.0.imr_guideline"} <= set(read(text).needs_review)


# What is cut out of a letter, and what nobody may then take for read.
MISSING = (
    (
        "decision_rationale_2013",
        "The Physician Reviewer's decision rationale:\n",
        "decisions.0.rationale",
    ),
    ("decision_rationale_2013", "CLINICAL CASE SUMMARY\n", "clinical_summary"),
    ("decision_rationale_2013", "Dated: 9/28/2014\n", "decision_date"),
    ("decision_rationale_2013", "MAXIMUS Case Number: CM14-0012345\n", "case_number"),
    ("decision_rationale_2013", Item("", "", "").ur_guideline, "decisions.0.ur_guideline"),
    ("notice_2013", "Rationale for the Decision:\n", "decisions.0.rationale"),
    ("notice_2013", "Case Summary:\n", "clinical_summary"),
    ("notice_2013", "Urine drug screen is not medically", "decisions.0.outcome"),
    ("professional_review_2013", "Urine drug screen", "decisions.0.treatment"),
    ("professional_review_2013", "CASE SUMMARY:\n", "clinical_summary"),
    ("professional_review_2013", "MEDICAL REVIEWER QUALIFICATIONS:\n", "decisions.0.rationale"),
    ("professional_review_2013", " is licensed to practice in California", "licensure_states"),
)


@pytest.mark.parametrize(("family", "words", "path"), MISSING)
def test_what_a_missing_part_makes_doubtful_is_marked(family: str, words: str, path: str) -> None:
    text = RENDERERS[family](older_facts(Facts(), family))
    assert words in text
    assert path in read(text.replace(words, "")).needs_review


@pytest.mark.parametrize("family", RENDERERS)
def test_headings_may_lack_their_colon_or_have_their_text_behind_it(family: str) -> None:
    facts = older_facts(TWO, family)
    text = RENDERERS[family](facts)
    assert_read(family, facts, text.replace(":\n", "\n").encode())
    assert_read(family, facts, text.replace(":\n", ": ").encode())


STATED = (
    ("UPHOLD.", "Partially overturned", 0.5),
    ("OVERTURN.", "Partially overturned", 0.5),
    ("PARTIAL OVERTURN.", "Partially overturned", 0.995),
    ("PARTIALLY\nOVERTURNED", "Partially overturned", 0.995),
    ("unclear.", "Partially overturned", 0.99),
)


@pytest.mark.parametrize(("stated", "derived", "confidence"), STATED)
def test_the_stated_outcome_is_held_against_that_of_the_decisions(
    stated: str, derived: str, confidence: float
) -> None:
    text = decision_rationale(older_facts(TWO, "decision_rationale_2013"))
    value = read(text.replace("PARTIAL OVERTURN.", stated)).values["outcome"]
    assert value.confidence == confidence
    assert (value.value == derived) == (confidence > 0.9)


def test_decisions_that_are_stated_twice_and_differently_are_marked() -> None:
    text = notice(older_facts(TWO, "notice_2013"))
    changed = text.replace("Soma 350mg #30 is not medically", "Soma 350mg #60 is medically", 1)
    assert {"decisions.0.treatment", "decisions.0.outcome", "outcome"} <= set(
        read(changed).needs_review
    )


def test_dates_that_a_sentence_states_otherwise_are_marked() -> None:
    text = notice(older_facts(TWO, "notice_2013"))
    assert read(text).values["date_assigned"].is_sure
    disclaimer = text.replace("modification dated 4/12/2014", "modification dated 4/11/2014")
    assert read(disclaimer).values["ur_denial_date"].is_sure
    changed = text.replace("Denial dated 4/12/2014", "Denial dated 4/11/2014")
    assert "ur_denial_date" in read(changed).needs_review


def test_several_treatments_of_a_professional_review_share_its_rationale_for_review() -> None:
    facts = older_facts(TWO, "professional_review_2013")
    text = professional_review(facts).replace("Soma 350mg #30", "1. Soma 350mg #30\n2. A cane", 1)
    extraction = read(text)
    values = extraction.values
    assert [values[f"decisions.{n}.treatment"].value for n in (0, 1)] == [
        "Soma 350mg #30",
        "A cane",
    ]
    assert values["decisions.1.rationale"].value == facts.items[0].rationale
    assert {"decisions.0.outcome", "decisions.1.rationale"} <= set(extraction.needs_review)


OUTCOMES_OF_REVIEWS = (
    ("The request is not medically necessary.", " NOT", "Upheld", True),
    ("Medical necessity has been established.", "", "Overturned", True),
    ("Medical necessity has been established.", " NOT", "Overturned", False),
    ("The guideline was read.", " NOT", "Upheld", False),
)


@pytest.mark.parametrize(("conclusion", "negation", "outcome", "is_sure"), OUTCOMES_OF_REVIEWS)
def test_a_professional_review_s_outcome_is_what_its_rationale_concludes(
    conclusion: str, negation: str, outcome: str, *, is_sure: bool
) -> None:
    facts = older_facts(Facts(), "professional_review_2013")
    text = professional_review(facts).replace("IS/WAS NOT", f"IS/WAS{negation}")
    text = text.replace("The request is not medically necessary.", conclusion)
    value = read(text).values["decisions.0.outcome"]
    assert value.value == outcome
    assert value.is_sure == is_sure
