"""Made-up letters, set and damaged in every way: no value may change, and no mistake be silent."""

from __future__ import annotations

import pytest

from imrdesk.domain.record import record_to_json
from imrdesk.review.extracting import extract_bytes
from letter_factory import (
    DAMAGES,
    ENCODINGS,
    Facts,
    Layout,
    as_pdf,
    hyphenated,
    random_facts,
    random_layout,
    render,
    tab_columns,
)

SEEDS = range(8)
FOOTER = "Final Determination Letter for IMR Case Number"


def assert_read(facts: Facts, data: bytes, name: str) -> None:
    extracted = extract_bytes(data, name)
    extraction = extracted.extraction
    values = {path: value.value for path, value in extraction.values.items()}
    assert record_to_json(values, extraction.decision_count) == facts.truth()
    for value in extraction.values.values():
        assert value.span is None or value.raw == value.span.of(extracted.letter.text)


@pytest.mark.parametrize("damage", DAMAGES)
def test_no_damage_changes_a_value(damage: str) -> None:
    for seed in SEEDS:
        facts = random_facts(seed)
        text = DAMAGES[damage](render(facts, random_layout(seed, facts)), facts)
        assert_read(facts, text.encode(), "letter.txt")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_no_encoding_changes_a_value(encoding: str) -> None:
    facts = random_facts(len(encoding))
    text = DAMAGES["typographic and wrapped"](render(facts), facts)
    assert_read(facts, ENCODINGS[encoding](text), "letter.txt")


@pytest.mark.parametrize("seed", SEEDS)
def test_a_letter_printed_to_pdf_gives_the_same_record(seed: int) -> None:
    facts = random_facts(seed)
    text = render(facts, random_layout(seed, facts))
    footer = f"{FOOTER} {facts.case_number}"
    assert_read(facts, as_pdf(text, footer), "letter.pdf")
    assert_read(facts, as_pdf(hyphenated(text), "Page", lines_a_page=23), "letter.pdf")


def test_a_letter_that_is_whole_needs_no_review() -> None:
    facts = Facts()
    extraction = extract_bytes(render(facts, Layout(tab_columns)).encode(), "a.txt").extraction
    assert extraction.needs_review == ()
