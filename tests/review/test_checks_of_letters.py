"""Whole letters: what is found in them, and that nothing is found where nothing is amiss."""

from datetime import date
from pathlib import Path

import pytest

from imrdesk.assets import resource
from imrdesk.domain.review import review_record
from imrdesk.review.extracting import extract_bytes, extract_file
from imrdesk.review.knowledge import knowledge
from letter_factory import Facts, as_pdf, render, with_footers, wrapped
from older_letters import notice, older_facts

SAMPLES = resource("samples")
# The letter that was really sent; it is not ours to ship, and is tried where it is.
REAL = Path(__file__).parents[3] / "shared" / "letters" / "CM13-0024356.txt"

FINDINGS: dict[Path, set[tuple[str, str]]] = {
    SAMPLES / "CM14-9000001.txt": set(),
    SAMPLES / "CM15-9000002.txt": set(),
    SAMPLES / "CM15-9000003.txt": set(),
    SAMPLES / "CM15-9000004.pdf": set(),
    SAMPLES / "CM16-9000005.txt": set(),
    SAMPLES / "CM14-9000006.txt": {
        ("date_order", "error"),
        ("application_late", "warning"),
        ("quantity_differs", "warning"),
        ("rationale_contradicts_outcome", "warning"),
        ("guideline_other_body_part", "warning"),
    },
    REAL: {
        ("decision_time", "note"),
        ("application_late", "note"),
        ("guideline_other_body_part", "warning"),
    },
}


@pytest.mark.parametrize(
    "path", [path for path in FINDINGS if path.exists()], ids=lambda path: path.name
)
def test_a_letter_has_its_findings_and_no_others(path: Path) -> None:
    read = extract_file(path)
    known = knowledge(date(2026, 11, 23), letter=read.letter, extraction=read.extraction)
    record = review_record(read.extraction, (), known)
    assert {(check.code, check.severity.value) for check in record.checks} == FINDINGS[path]


def codes(data: bytes, name: str = "letter.txt") -> dict[str, set[str]]:
    """Return the codes of a letter's findings, each with the fields it is shown beside."""
    read = extract_bytes(data, name)
    known = knowledge(date(2026, 11, 23), letter=read.letter, extraction=read.extraction)
    found: dict[str, set[str]] = {}
    for check in review_record(read.extraction, (), known).checks:
        found.setdefault(check.code, set()).add(check.fields[0])
    return found


def test_a_notice_that_says_necessary_and_not_necessary_of_one_item_is_pointed_at() -> None:
    text = notice(older_facts(Facts(), "notice_2013"))
    said = "is not medically necessary and appropriate"
    assert text.count(said) == 2
    assert "told_differently" not in codes(text.encode())
    contradicting = text.replace(said, "is medically necessary and appropriate", 1)
    assert codes(contradicting.encode())["told_differently"] == {"decisions.0.outcome"}


def test_a_page_of_another_letter_shows_by_its_footer() -> None:
    text = render(Facts())
    footer = "Final Determination Letter for IMR Case Number"
    own = as_pdf(text, f"{footer} {Facts().case_number}", lines_a_page=12)
    other = as_pdf(text, f"{footer} CM15-0099999", lines_a_page=12)
    assert "case_number_differs" not in codes(own, "own.pdf")
    assert codes(other, "other.pdf")["case_number_differs"] == {"case_number"}
    read = extract_bytes(other, "other.pdf")
    assert "CM15-0099999" not in read.letter.text
    assert "case_number" in read.extraction.needs_review


def test_a_case_number_that_only_footers_give_is_offered() -> None:
    text = render(Facts()).replace(f"Case Number: {Facts().case_number}\n", "")
    text = with_footers(wrapped(text), Facts().case_number)
    value = extract_bytes(text.encode(), "a.txt").extraction.values["case_number"]
    assert (value.value, value.span, value.is_sure) == (Facts().case_number, None, False)


def test_two_letters_in_one_file_are_pointed_at() -> None:
    first, second = render(Facts()), render(Facts(case_number="CM15-0000007"))
    assert "case_number" in codes(f"{first}\n\n{second}".encode())["case_number_differs"]
