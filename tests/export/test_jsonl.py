"""JSON Lines: one object a letter."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from export.export_samples import (
    ONE_ITEM,
    extraction,
    letter,
    reviewed_letter,
    two_item_letter,
)
from imrdesk.domain.fields import LETTER_FIELDS
from imrdesk.domain.review import review_record
from imrdesk.export.objects import failed_object, json_line, letter_object
from imrdesk.export.writer import export_letters

GOLDEN = Path(__file__).parents[1] / "golden" / "export"


def test_the_file_is_as_agreed(tmp_path: Path) -> None:
    out = tmp_path / "letters.jsonl"
    export_letters([reviewed_letter(), two_item_letter()], out)
    assert out.read_bytes() == (GOLDEN / "letters.jsonl").read_bytes()


def test_a_line_holds_what_stands_and_what_was_done(tmp_path: Path) -> None:
    out = tmp_path / "a.jsonl"
    export_letters([reviewed_letter(), two_item_letter()], out)
    first, second = (json.loads(line) for line in out.read_text("utf-8").splitlines())
    assert (first["case_number"], first["decision_date"]) == ("CM14-0001234", "2014-08-20")
    assert (first["corrected"], first["confirmed"]) == (["decision_date"], ["sex"])
    assert first["needs_review"] == ["decisions.0.body_part"]
    assert first["annotations"][0]["span"] == [210, 228]
    assert first["changes"][2]["extracted"] == "2014-08-19"
    assert first["changes"][13]["old"] == 52
    assert [decision["number"] for decision in second["decisions"]] == [1, 2]
    assert second["licensure_states"] == []
    assert second["clinical_summary"] == '=HYPERLINK("http://example.org","look")'


def test_the_contract_s_keys_come_in_its_order() -> None:
    record = review_record(extraction(ONE_ITEM), ())
    keys = list(letter_object("a.txt", "00", record))
    fields = [field.key for field in LETTER_FIELDS]
    assert keys == [
        *("source", "sha256", "error", *fields),
        *("decisions", "needs_review", "confidence", "checks"),
    ]
    failed = failed_object("a.txt", None, "It is empty.")
    assert list(failed) == keys
    assert all(failed[key] is None for key in [*fields, "decisions"])


@pytest.mark.parametrize("source", ["a\udcff.txt", "line\u2028end\x85\u2029.txt", "tab\t\n.txt"])
def test_a_line_is_one_line_of_utf_8(source: str) -> None:
    line = json_line({"source": source}).decode("utf-8")
    assert len(line.splitlines()) == 1
    assert json.loads(line) == {"source": source}


@settings(deadline=None)
@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    record = letter({**ONE_ITEM, "clinical_summary": text}).record
    line = json_line(letter_object("a", "00", record))
    assert line.endswith(b"\n")
    assert len(line.decode().splitlines()) == 1
    assert json.loads(line)["clinical_summary"] == text
