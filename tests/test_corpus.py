"""The extraction over letters with a truth: the samples, and the development corpus where it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from imrdesk.domain.record import record_to_json
from imrdesk.domain.values import Json
from imrdesk.review.extracting import extract_file

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
KINDS = ("txt", "cp1252", "utf16", "pdf")
REAL_LETTER = SHARED / "letters" / "CM13-0024356.txt"
REAL_RECORD: dict[str, Json] = {
    "format": "final_determination",
    "case_number": "CM13-0024356",
    "date_assigned": "2013-11-20",
    "date_of_injury": "2011-11-01",
    "decision_date": "2015-12-03",
    "ur_denial_date": "2013-08-16",
    "priority": "Standard",
    "application_received": "2013-09-16",
    "outcome": "Overturned",
    "licensure_states": ["California", "Hawaii"],
    "specialties": ["Physical Medicine & Rehabilitation"],
    "age": 49,
    "sex": "male",
}
REAL_DECISION: dict[str, Json] = {
    "number": 1,
    "treatment": "Six massage therapy visits for the cervical spine",
    "outcome": "Overturned",
    "category": "Rehabilitation",
    "subcategory": "Massage therapy",
    "body_part": "cervical spine",
    "ur_guideline_sources": ["ACOEM"],
    "imr_guideline_sources": ["MTUS"],
}


def cases() -> list[tuple[Path, dict[str, Json]]]:
    """The letters that are there, each with its true record."""
    sources = (
        (ROOT / "tests" / "data" / "samples_truth.jsonl", ROOT / "resources" / "samples"),
        (SHARED / "corpus" / "truth.jsonl", SHARED / "corpus" / "letters"),
    )
    return [
        (letters / truth["file"], truth)
        for path, letters in sources
        if path.exists()
        for truth in map(json.loads, path.read_text(encoding="utf-8").splitlines())
        if truth["format"] == "final_determination" and truth.get("kind", "txt") in KINDS
    ]


def read(path: Path) -> tuple[dict[str, Json], tuple[str, ...]]:
    extraction = extract_file(path).extraction
    values = {field: value.value for field, value in extraction.values.items()}
    return record_to_json(values, extraction.decision_count), extraction.needs_review


@pytest.mark.parametrize(("path", "truth"), cases(), ids=[path.name for path, _ in cases()])
def test_every_final_determination_is_read_right(path: Path, truth: dict[str, Json]) -> None:
    record, _ = read(path)
    assert record == {key: truth[key] for key in record}


def test_the_real_letter_is_read_right_and_sure() -> None:
    letters = [path for path in (REAL_LETTER,) if path.exists()]
    for path in letters:
        record, needs_review = read(path)
        decisions = record["decisions"]
        assert isinstance(decisions, list)
        assert len(decisions) == 1
        decision = decisions[0]
        assert isinstance(decision, dict)
        assert {key: record[key] for key in REAL_RECORD} == REAL_RECORD
        assert {key: decision[key] for key in REAL_DECISION} == REAL_DECISION
        assert needs_review == ()
