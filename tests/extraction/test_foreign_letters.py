"""Turns of letters that the rules were not made for: read right, or marked for review."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from imrdesk.domain.letter import Page
from imrdesk.domain.record import Extraction
from imrdesk.extraction.extractor import extract
from imrdesk.extraction.guidelines import sources_of
from imrdesk.extraction.treatments import kind_of
from letter_factory import Facts, Item, Layout, letter_of, one_a_line, render
from older_letters import RENDERERS, older_facts

SCREEN = Item("Urine drug screen", "Diagnostic testing", "Drug testing")
SOMA = Item("Soma 350 mg #30", "Pharmaceuticals", "Muscle relaxants")
THREE = Facts(items=(SCREEN, SOMA, replace(SOMA, treatment="Norco 5/325mg #60")))


def read(text: str) -> Extraction:
    return extract(letter_of(text))


@pytest.mark.parametrize(
    ("words", "sources"),
    [
        ("The Claims Administrator did not cite any medical evidence for its decision.", ()),
        ("did not cite any medical evidence\nfor its decision", ()),
        ("They did not provide a guideline, and the ODG was consulted.", ("ODG",)),
        ("The Claims Administrator did not cite a guideline but used the ODG.", ("ODG",)),
        (
            "Neither MTUS nor ODG applies. Decision based on Non-MTUS Citation Aetna Policy 0236.",
            ("Other",),
        ),
    ],
)
def test_what_is_named_and_not_cited_is_no_source(words: str, sources: tuple[str, ...]) -> None:
    assert sources_of(words)[0] == sources


def test_a_list_at_the_end_of_a_rationale_is_no_item() -> None:
    rationale = (
        "There are two points.\n1. There is no red flag. 2. There is no surgery planned. "
        "The request is not medically necessary."
    )
    facts = Facts(items=(replace(SCREEN, rationale=rationale), SOMA))
    values = read(render(facts, Layout(one_a_line, ""))).values
    assert values["decisions.1.treatment"].value == SOMA.treatment
    assert values["decisions.0.rationale"].value == " ".join(rationale.split())


def test_a_treatment_that_holds_a_sentence_is_marked_with_the_rationale_before_it() -> None:
    rationale = "There are points.\n2. There is no surgery planned. It is not medically necessary."
    text = render(Facts(items=(replace(SCREEN, rationale=rationale), SOMA)))
    extraction = read(text.replace(f"2. {SOMA.treatment}", SOMA.treatment))
    marked = {"decisions.0.rationale", "decisions.1.treatment"}
    assert marked <= set(extraction.needs_review)


@pytest.mark.parametrize("lost", ["1. ", "2. "])
def test_an_item_that_is_lost_marks_what_it_may_have_spoilt(lost: str) -> None:
    item = THREE.items[int(lost[0]) - 1]
    head = f"{lost}{item.treatment}"
    text = render(THREE)
    following = text.index(f"{int(lost[0]) + 1}. ", text.index(head))
    letter = letter_of(text[: text.index(head)] + text[following:])
    assert "outcome" in extract(letter).needs_review
    scanned = replace(letter, pages=(Page(1, 0, len(letter.text), 0.98),))
    keys = ("number", "outcome", "treatment")
    marked = {f"decisions.{index}.{key}" for index in (0, 1) for key in keys}
    assert {"outcome", *marked} <= set(extract(scanned).needs_review)


@pytest.mark.parametrize("numbering", ["Item {n}: ", "#{n}. ", "# {n}) ", "ITEM #{n}. "])
def test_a_number_behind_a_word_or_a_sign_is_no_part_of_the_treatment(numbering: str) -> None:
    extraction = read(render(THREE, Layout(one_a_line, numbering)))
    treatments = [extraction.values[f"decisions.{n}.treatment"].value for n in range(3)]
    assert treatments == [item.treatment for item in THREE.items]
    assert [extraction.values[f"decisions.{n}.number"].value for n in range(3)] == [1, 2, 3]


def test_a_heading_wrapped_within_is_still_the_whole_heading() -> None:
    text = RENDERERS["professional_review_2013"](older_facts(Facts(), "professional_review_2013"))
    plain = read(text).values["decisions.0.imr_guideline"].value
    wrapped, count = re.subn(r"(?i)(relied upon) (by)", r"\1\n\2", text)
    assert count
    assert read(wrapped).values["decisions.0.imr_guideline"].value == plain


def test_the_date_of_a_fax_is_marked() -> None:
    text = RENDERERS["decision_rationale_2013"](older_facts(Facts(), "decision_rationale_2013"))
    cover = "FAX COVER SHEET\nTo: Records\nFrom: A. Clerk\nDate: 01/01/2018\n\n"
    value = read(cover + text).values["decision_date"]
    assert str(value.value) != "2018-01-01" or not value.is_sure


@pytest.mark.parametrize("family", RENDERERS)
def test_two_case_numbers_mark_the_case_number(family: str) -> None:
    text = RENDERERS[family](older_facts(Facts(), family))
    assert "case_number" in read(f"{text}\n\nCM14-0099999\n").needs_review


@pytest.mark.parametrize(
    "disclaimer",
    [
        "Disclaimer: The following case summary was taken directly from the utilization review",
        "The following clinical case summary was taken directly from the UR",
    ],
)
def test_the_disclaimer_is_no_part_of_the_summary(disclaimer: str) -> None:
    text = render(Facts())
    start = text.index(Facts().summary)
    disclaimer += " denial/modification\ndated June 18, 2015."
    value = read(f"{text[:start]}{disclaimer}\n{text[start:]}").values["clinical_summary"]
    assert value.value == Facts().summary


@pytest.mark.parametrize(
    "foreign", ["State(s) of Licensure: California", "Certi\ufb01cation(s)/Specialty: Pain"]
)
def test_a_summary_with_something_else_in_it_is_marked(foreign: str) -> None:
    summary = Facts().summary
    text = render(Facts()).replace(summary, f"{summary}\n{foreign}\n{summary}")
    assert "clinical_summary" in read(text).needs_review


def test_labels_are_found_in_ligatures() -> None:
    text = render(Facts()).replace("Certification", "Certi\ufb01cation")
    assert "\ufb01" in text
    assert (
        read(text).values["specialties"].value == read(render(Facts())).values["specialties"].value
    )


def test_a_membership_of_a_spa_is_no_equipment() -> None:
    assert kind_of("Spa membership").category.value == "Programs"
