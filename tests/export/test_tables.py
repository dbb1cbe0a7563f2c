"""What the tables of an export say."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from export.export_samples import (
    ONE_ITEM,
    change,
    letter,
    machine,
    person,
    reviewed_letter,
    two_item_letter,
)
from imrdesk.domain.fields import DECISION_FIELDS, LETTER_FIELDS
from imrdesk.domain.history import Target
from imrdesk.domain.status import Status, StatusState
from imrdesk.export.columns import AnyTable, Cell
from imrdesk.export.history import CHANGES
from imrdesk.export.rows import ANNOTATIONS, DECISIONS, LETTERS, ExportLetter
from imrdesk.export.tables import (
    DATA_DICTIONARY,
    LETTER_TABLES,
    TABLES,
    dictionary_rows,
    letter_rows,
)


def table(wanted: AnyTable, *letters: ExportLetter) -> list[dict[str, Cell]]:
    return [
        dict(zip(wanted.header, row, strict=True))
        for one in letters
        for of, row in letter_rows(one)
        if of is wanted
    ]


def test_the_sheets_and_their_order() -> None:
    assert [one.name for one in TABLES] == [
        "Letters",
        "Decisions",
        "Annotations",
        "Changes",
        "Data dictionary",
    ]


@pytest.mark.parametrize("one", TABLES, ids=lambda one: one.name)
def test_no_column_comes_twice(one: AnyTable) -> None:
    assert len(set(one.header)) == len(one.header)


def test_fields_come_first_in_the_order_of_the_registry() -> None:
    fields = [field.key for field in LETTER_FIELDS]
    assert list(LETTERS.header[: len(fields)]) == fields
    decision_fields = ["case_number", *(field.key for field in DECISION_FIELDS)]
    assert list(DECISIONS.header[: len(decision_fields)]) == decision_fields
    assert decision_fields[:2] == ["case_number", "number"]


def test_a_letter_is_a_row_of_values_that_stand() -> None:
    (row,) = table(LETTERS, reviewed_letter())
    assert row["case_number"] == "CM14-0001234"
    assert row["decision_date"] == date(2014, 8, 20)
    assert row["licensure_states"] == "California; Nevada"
    assert row["age"] == 52
    assert row["decision_count"] == 1
    assert row["status"] == "Signed off"
    assert row["status_reason"] is None
    assert row["reviewer"] == "R. Vance"
    assert row["reviewed"] == datetime(2026, 3, 3, 9, 17, 5, tzinfo=UTC)
    assert (row["corrected_fields"], row["confirmed_fields"]) == (1, 1)
    assert row["needs_review"] == "decisions.0.body_part"
    assert row["tags"] == "guideline; spine"
    assert row["annotations"] == 3
    assert row["file"] == "CM14-0001234.txt"
    assert row["sha256"] == "0" * 63 + "1"


def test_what_is_not_there_is_an_empty_cell() -> None:
    (row,) = table(LETTERS, two_item_letter())
    empty = ("date_assigned", "priority", "age", "licensure_states", "reviewer", "reviewed", "tags")
    assert [row[key] for key in empty] == [None] * len(empty)


def test_checks_stand_in_words() -> None:
    (row,) = table(LETTERS, two_item_letter())
    checks = str(row["checks"])
    assert checks.startswith("warning: Case Number CM15-0000077 is of 2015, but the application ")
    assert (
        "error: The case outcome is “Overturned”, but its decisions make it “Partially overturned”."
        "; note: Decision 2 does not say what the claims administrator relied on."
    ) in checks


def test_a_decision_is_a_row() -> None:
    first, second = table(DECISIONS, two_item_letter())
    assert (first["case_number"], first["number"]) == ("CM15-0000077", 1)
    assert (second["case_number"], second["number"]) == ("CM15-0000077", 2)
    assert first["imr_guideline_sources"] == "MTUS; ACOEM"
    assert second["treatment"] == "+1 follow-up visit; with x-ray"
    assert (second["ur_guideline"], second["ur_guideline_sources"]) == (None, None)
    assert (second["status"], second["letter_id"]) == ("Reviewed", 2)


def test_a_decision_counts_its_own_fields_only() -> None:
    changes = (
        change(1, Target.VALUE, "sex", machine("female"), person("female")),
        change(2, Target.VALUE, "decisions.0.body_part", machine("cervical spine"), person("head")),
        change(3, Target.VALUE, "decisions.0.number", machine(1), person(1)),
    )
    unsure = frozenset({"age", "decisions.0.category"})
    (row,) = table(DECISIONS, letter(changes=changes, unsure=unsure))
    assert (row["corrected_fields"], row["confirmed_fields"]) == (1, 1)
    assert row["needs_review"] == "decisions.0.category"


def test_a_note_is_a_row() -> None:
    passage, field, whole = table(ANNOTATIONS, reviewed_letter())
    assert passage["anchor"] == "passage"
    assert passage["quote"] == "Low Back Disorders"
    assert (passage["start"], passage["end"]) == (210, 228)
    assert passage["note"] == "The cited chapter is for *another* body part.\n\n- see page 2"
    assert passage["author"] == "R. Vance"
    assert passage["created"] == datetime(2026, 3, 3, 9, 5, 5, tzinfo=UTC)
    assert passage["edited"] == datetime(2026, 3, 3, 9, 6, 5, tzinfo=UTC)
    assert (field["anchor"], field["field"]) == ("field", "decisions.0.outcome")
    assert field["field_label"] == "Decision 1: Outcome"
    assert (whole["anchor"], whole["field"], whole["start"]) == ("letter", None, None)


def test_a_change_is_a_row() -> None:
    rows = table(CHANGES, reviewed_letter())
    told = [(row["what"], row["field"], row["old"], row["new"], row["extracted"]) for row in rows]
    note = "The cited chapter is for *another* body part.\n\n- see page 2"
    day = "2014-08-19"
    assert told == [
        ("correction", "decision_date", day, "2014-08-21", day),
        ("undo", "decision_date", "2014-08-21", day, day),
        ("correction", "decision_date", day, "2014-08-20", day),
        ("confirmation", "sex", "female", "female", "female"),
        ("note added", None, None, "Odd.", None),
        ("note edited", None, "Odd.", note, None),
        ("note added", "decisions.0.outcome", None, "=agreed", None),
        ("note added", None, None, "Second reading asked.", None),
        ("note added", None, None, "Odd.", None),
        ("note removed", None, "Odd.", None, None),
        ("tag added", None, None, "guideline", None),
        ("tag added", None, None, "second look", None),
        ("tag removed", None, "second look", None, None),
        ("correction", "age", "52", None, "52"),
        ("back to what was read", "age", None, "52", "52"),
        ("status", None, "In review", "Postponed: Records asked for", None),
        ("status", None, "Postponed: Records asked for", "Signed off", None),
    ]
    assert (rows[1]["operation"], rows[1]["of_operation"]) == (2, 1)
    assert (rows[2]["who"], rows[2]["why"]) == ("R. Vance", "The stamp says.")
    assert rows[2]["when"] == datetime(2026, 3, 3, 9, 3, 5, tzinfo=UTC)
    assert rows[2]["field_label"] == "Decision Date"


@pytest.mark.parametrize(
    ("wanted", "key"),
    [(LETTERS, "status"), (ANNOTATIONS, "anchor"), (CHANGES, "what"), (CHANGES, "target")],
)
def test_the_dictionary_allows_what_the_tables_say(wanted: AnyTable, key: str) -> None:
    (column,) = (one for one in wanted.columns if one.key == key)
    said = {row[key] for row in table(wanted, reviewed_letter(), two_item_letter())}
    assert said <= set(column.allowed)


def test_the_data_dictionary_describes_every_column() -> None:
    rows = [dict(zip(DATA_DICTIONARY.header, row, strict=True)) for row in dictionary_rows()]
    described = [(row["table"], row["name"]) for row in rows]
    assert described == [(one.name, key) for one in LETTER_TABLES for key in one.header]
    assert all(row["label"] and row["type"] and row["meaning"] and row["source"] for row in rows)
    by_name = {(row["table"], row["name"]): row for row in rows}
    priority = by_name["Letters", "priority"]
    assert priority["allowed"] == "Standard; Expedited"
    assert priority["source"] == "The letter's header, “Priority:”"
    assert by_name["Letters", "age"]["type"] == "integer"
    assert by_name["Letters", "status"]["allowed"] == "; ".join(Status)
    assert str(by_name["Decisions", "body_part"]["usual"]).startswith("cervical spine; ")


def test_a_letter_without_a_case_number_still_has_its_rows() -> None:
    values = {**ONE_ITEM, "case_number": None}
    unread = letter(values, status=StatusState(Status.POSTPONED, "No case number"))
    (row,) = table(LETTERS, unread)
    assert (row["case_number"], row["status_reason"]) == (None, "No case number")
    assert table(DECISIONS, unread)[0]["case_number"] is None
