"""Whole letters: what is found in them, and that nothing is found where nothing is amiss."""

from datetime import date
from pathlib import Path

import pytest

from imrdesk.assets import resource
from imrdesk.domain.review import review_record
from imrdesk.review.extracting import extract_file
from imrdesk.review.knowledge import knowledge

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
    record = review_record(extract_file(path).extraction, (), knowledge(date(2026, 11, 23)))
    assert {(check.code, check.severity.value) for check in record.checks} == FINDINGS[path]
