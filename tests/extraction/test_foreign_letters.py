"""Turns of letters that the rules were not made for: read right, or marked for review."""

from __future__ import annotations

from dataclasses import replace

import pytest

from imrdesk.domain.letter import Page
from imrdesk.domain.record import Extraction
from imrdesk.extraction.extractor import extract
from imrdesk.extraction.guidelines import sources_of
from letter_factory import Facts, Item, Layout, letter_of, one_a_line, render

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
        ("The Claims Administrator did not cite a guideline but used the ODG.", ("ODG",)),
        (
            "Neither MTUS nor ODG addresses this request. "
            + "Decision based on Non-MTUS Citation Aetna Clinical Policy Bulletin 0236.",
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
