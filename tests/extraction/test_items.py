from __future__ import annotations

from dataclasses import replace

import pytest

from imrdesk.domain.record import Extraction
from imrdesk.domain.values import plain
from imrdesk.extraction.extractor import extract
from letter_factory import (
    PLAIN,
    Facts,
    Item,
    Layout,
    letter_of,
    one_a_line,
    render,
    without_blank_lines,
)

FIRST = Item("Urine drug screen", "Diagnostic testing", "Drug testing")
SECOND = Item("Norco 5/325mg #60", "Pharmaceuticals", "Opioids", outcome="Overturned")

# What a rationale may quote, each on lines of its own.
QUOTES = (
    "The earlier letter reads:\n2. Norco 5/325mg #60: Upheld\nand nothing more.",
    "The earlier letter reads:\n\n2. Norco 5/325mg #60: Upheld\n\nand nothing more.",
    "Under the heading\n\nCLINICAL CASE SUMMARY\n\nit says little.",
    "Under the heading\nIMR ISSUES, DECISIONS AND RATIONALES\nit says little.",
    "It was upheld.\nDecision rationale: none was given there.",
    "1. It was tried.\n2. It failed.\n3. It was overturned.",
    'It says "1. Urine drug screen: Upheld Claims Administrator guideline: none" and no more.',
    "1. Urine drug screen: Overturned\n\nClaims Administrator guideline: quoted from before.",
)


def read(text: str) -> Extraction:
    extraction = extract(letter_of(text))
    for value in extraction.values.values():
        assert value.span is None or value.raw == value.span.of(text)
    return extraction


def column(extraction: Extraction, key: str) -> list[object]:
    count = extraction.decision_count
    return [extraction.values[f"decisions.{index}.{key}"].value for index in range(count)]


@pytest.mark.parametrize("quote", QUOTES)
def test_what_a_rationale_quotes_misleads_nothing(quote: str) -> None:
    first = replace(FIRST, rationale=f"{quote} The request is not medically necessary.")
    facts = Facts(items=(first, SECOND))
    extraction = read(render(facts))
    assert column(extraction, "treatment") == [FIRST.treatment, SECOND.treatment]
    assert column(extraction, "outcome") == ["Upheld", "Overturned"]
    assert column(extraction, "rationale") == [" ".join(first.rationale.split()), SECOND.rationale]
    assert extraction.values["clinical_summary"].value == facts.summary


@pytest.mark.parametrize("numbering", ["{n}. ", "{n}) ", "({n}) ", "{n} . "])
@pytest.mark.parametrize("written", [str.upper, str.lower, str.capitalize])
def test_numbers_and_outcomes_in_any_dress(numbering: str, written: object) -> None:
    layout = Layout(one_a_line, numbering, written)  # type: ignore[arg-type]
    extraction = read(render(Facts(items=(FIRST, SECOND)), layout))
    assert column(extraction, "number") == [1, 2]
    assert column(extraction, "outcome") == ["Upheld", "Overturned"]
    assert extraction.values["outcome"].value == "Partially overturned"
    assert extraction.needs_review == ()


@pytest.mark.parametrize(
    "treatment",
    [
        "OxyContin 20 mg, #90 (MED 90): 1 tab every 12 hours",
        "ANTERIOR CERVICAL DISCECTOMY AND FUSION AT C5-C6",
        "8 sessions of acupuncture for the low back",
        "Retrospective request for MRI of the left knee (DOS: 3/4/14)",
        "2.5 mg Norco, 1) morning 2) evening",
    ],
)
@pytest.mark.parametrize("numbering", ["1. ", "1) ", ""])
def test_a_treatment_is_taken_as_written(treatment: str, numbering: str) -> None:
    item = replace(FIRST, treatment=treatment)
    text = render(Facts(items=(item,)), Layout(one_a_line, numbering))
    for variant in (text, text.replace("\n\n", "\n")):
        extraction = read(variant)
        assert column(extraction, "treatment") == [treatment]
        value = extraction.values["decisions.0.number"]
        assert (value.value, value.raw) == (1, "1" if numbering else None)


def test_a_heading_wrapped_over_lines_is_one_treatment() -> None:
    item = replace(FIRST, treatment="Physical therapy 2 times a week\nfor 6 weeks, lumbar spine")
    for numbering in ("1. ", ""):
        extraction = read(render(Facts(items=(item,)), Layout(one_a_line, numbering)))
        assert column(extraction, "treatment") == [item.treatment.replace("\n", " ")]


def test_an_item_without_its_outcome_is_there_and_doubted() -> None:
    text = render(Facts(items=(FIRST, SECOND))).replace("#60: Overturned", "#60")
    extraction = read(text)
    assert column(extraction, "treatment") == [FIRST.treatment, SECOND.treatment]
    assert column(extraction, "outcome") == ["Upheld", None]
    doubted = {"outcome", "decisions.1.outcome", "decisions.1.treatment"}
    assert doubted <= set(extraction.needs_review)


def test_a_missing_label_is_doubted_and_moves_nothing_else() -> None:
    text = render(Facts(items=(FIRST, SECOND)))
    label = "MAXIMUS guideline: "
    extraction = read(text.replace(label + FIRST.imr_guideline + "\n\n", "", 1))
    assert column(extraction, "imr_guideline") == [None, SECOND.imr_guideline]
    assert column(extraction, "ur_guideline") == [FIRST.ur_guideline, SECOND.ur_guideline]
    assert "decisions.0.imr_guideline" in extraction.needs_review


def test_items_whose_numbers_do_not_count_up_are_doubted() -> None:
    text = render(Facts(items=(FIRST, SECOND))).replace("\n2. Norco", "\n4. Norco")
    extraction = read(text)
    assert column(extraction, "number") == [1, 4]
    assert "decisions.1.number" in extraction.needs_review


def test_a_guideline_without_words_is_none() -> None:
    item = replace(FIRST, ur_guideline="", ur_sources=())
    values = read(render(Facts(items=(item,)), PLAIN)).values
    assert values["decisions.0.ur_guideline"].value is None
    assert values["decisions.0.ur_guideline_sources"].value == ()


def test_what_closes_the_letter_is_no_part_of_the_last_rationale() -> None:
    text = render(Facts(items=(FIRST, SECOND))) + "\nSincerely,\n\nThe Director\n\ncc: the file\n"
    assert column(read(text), "rationale")[-1] == SECOND.rationale


UNNUMBERED = Layout(one_a_line, "")


def test_an_outcome_below_its_treatment_is_the_treatments() -> None:
    text = render(Facts(items=(FIRST, SECOND)), UNNUMBERED)
    for outcome in ("Upheld", "Overturned"):
        text = text.replace(f": {outcome}\n", f":\n{outcome}\n")
    extraction = read(text)
    assert column(extraction, "treatment") == [FIRST.treatment, SECOND.treatment]
    assert column(extraction, "outcome") == ["Upheld", "Overturned"]


@pytest.mark.parametrize("numbering", ["", "{n}. "])
def test_the_last_item_is_not_lost_where_its_outcome_is(numbering: str) -> None:
    text = render(Facts(items=(FIRST, SECOND)), Layout(one_a_line, numbering))
    extraction = read(text.replace(": Overturned\n", "\n"))
    assert column(extraction, "treatment") == [FIRST.treatment, SECOND.treatment]
    assert column(extraction, "outcome") == ["Upheld", None]
    assert "decisions.1.outcome" in extraction.needs_review


@pytest.mark.parametrize("close", [" The request is not medically necessary.", ""])
def test_a_list_in_a_rationale_gives_an_unnumbered_item_no_number(close: str) -> None:
    rationale = f"The items are these:\n1. No red flags.\n2. No plan for surgery was made.{close}"
    facts = Facts(items=(replace(FIRST, rationale=rationale), SECOND))
    extraction = read(render(facts, UNNUMBERED))
    assert column(extraction, "number") == [1, 2]
    assert column(extraction, "treatment") == [FIRST.treatment, SECOND.treatment]
    assert column(extraction, "rationale")[0] == " ".join(rationale.split())


@pytest.mark.parametrize(
    "quote",
    [
        "A reviewer wrote, \u201cTherapy: Upheld.\nDecision rationale: no deficits,\u201d before.",
        'A reviewer wrote, "Therapy, 12 visits: Upheld.\nDecision rationale: none," before.',
        "It followed the\nMAXIMUS guideline: see above, and no other.",
        "It quotes a\nClaims Administrator guideline: the ODG.",
    ],
)
@pytest.mark.parametrize("layout", [UNNUMBERED, PLAIN])
def test_labels_that_a_wrapped_line_begins_with_are_no_items(quote: str, layout: Layout) -> None:
    first = replace(FIRST, rationale=f"{quote} The request is not medically necessary.")
    extraction = read(render(Facts(items=(first, SECOND)), layout))
    assert column(extraction, "treatment") == [FIRST.treatment, SECOND.treatment]
    assert column(extraction, "outcome") == ["Upheld", "Overturned"]
    assert column(extraction, "rationale") == [plain(first.rationale), SECOND.rationale]


def test_an_item_without_a_rationale_is_asked_about() -> None:
    text = render(Facts(items=(replace(FIRST, rationale=""), SECOND)))
    assert "decisions.0.rationale" in read(text).needs_review


@pytest.mark.parametrize(
    ("close", "is_sure"),
    [
        ("The request is not medically necessary.", True),
        ("Medical necessity is not established.", True),
        ("It was taken twice a day p.o.", False),
    ],
)
def test_where_no_blank_line_parts_items_a_conclusion_does(close: str, *, is_sure: bool) -> None:
    items = (replace(FIRST, rationale=f"The notes are few. {close}"), SECOND)
    text = without_blank_lines(render(Facts(items=items), UNNUMBERED))
    treatment = read(text).values["decisions.1.treatment"]
    assert (treatment.value, treatment.is_sure) == (SECOND.treatment, is_sure)
