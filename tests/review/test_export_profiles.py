"""Profiles of exports: which letters and columns they choose, and how they are kept."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.custom_fields import CustomField, CustomType
from imrdesk.domain.export_profile import About, ExportProfile, Shape, about_key
from imrdesk.domain.letter_query import LetterQuery
from imrdesk.domain.status import Status
from imrdesk.errors import UserError
from imrdesk.export.choosing import Catalog, chosen_tables
from imrdesk.review.export_profiles import (
    export_profile,
    export_profiles,
    remove_export_profile,
    save_export_profile,
)
from imrdesk.review.exporting import ExportSummary, catalog, export_profiled, preview
from imrdesk.review.session import ReviewSession
from imrdesk.store.workspace import Workspace

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
COLUMNS = st.none() | st.lists(st.text(max_size=8), max_size=4).map(tuple)


def lines(
    workspace: Workspace, folder: Path, profile: ExportProfile
) -> tuple[list[dict[str, Any]], ExportSummary]:
    out = folder / "a.jsonl"
    summary = export_profiled(
        workspace,
        out,
        profile,
        progress=lambda *_: None,
        cancelled=lambda: False,
        now=lambda: NOON,
    )
    return [json.loads(line) for line in out.read_text("utf-8").splitlines()], summary


@given(
    shape=st.sampled_from(Shape),
    letter_columns=COLUMNS,
    decision_columns=COLUMNS,
    finished=st.booleans(),
    text=st.text(max_size=9),
)
def test_a_profile_is_kept_as_it_is(
    shape: Shape,
    letter_columns: tuple[str, ...] | None,
    decision_columns: tuple[str, ...] | None,
    finished: bool,
    text: str,
) -> None:
    profile = ExportProfile(
        "p",
        shape,
        letter_columns,
        decision_columns,
        finished=finished,
        view="v",
        query=LetterQuery(text).with_choice("status", ["New"]),
    )
    assert ExportProfile.from_json("p", json.loads(json.dumps(profile.to_json()))) == profile


def test_profiles_are_kept_under_names(workspace: Workspace) -> None:
    assert export_profiles(workspace) == ()
    with pytest.raises(UserError, match="none was saved yet"):
        export_profile(workspace, "Stata")
    kept = save_export_profile(workspace, " Stata  file ", ExportProfile(shape=Shape.DECISIONS))
    assert kept.name == "Stata file"
    save_export_profile(workspace, "all", ExportProfile())
    save_export_profile(workspace, "STATA file", ExportProfile(shape=Shape.WIDE))
    assert [one.name for one in export_profiles(workspace)] == ["all", "STATA file"]
    assert export_profile(workspace, "stata file").shape is Shape.WIDE
    remove_export_profile(workspace, "STATA file")
    with pytest.raises(UserError, match=r"there are: “all”\.$"):
        export_profile(workspace, "stata file")
    with pytest.raises(UserError, match="needs a name"):
        save_export_profile(workspace, "  ", ExportProfile())


def test_columns_come_as_chosen(session: ReviewSession, tmp_path: Path) -> None:
    profile = ExportProfile(
        shape=Shape.DECISIONS,
        letter_columns=("age", "outcome", "case_number"),
        decision_columns=("case_number", "number", "outcome__code", "outcome"),
        finished=False,
    )
    rows, summary = lines(session.workspace, tmp_path, profile)
    assert (len(rows), summary.decisions) == (4, 4)
    wanted = ["age", "case_outcome", "case_number", "number", "outcome__code", "outcome"]
    assert all(list(row) == wanted for row in rows)
    allowed = Catalog.of(()).of_decisions["outcome"].allowed
    assert all(allowed[row["outcome__code"] - 1] == row["outcome"] for row in rows)


def test_a_wide_row_has_room_for_every_decision(session: ReviewSession, tmp_path: Path) -> None:
    profile = ExportProfile(
        shape=Shape.WIDE,
        letter_columns=("case_number", "decision_count"),
        decision_columns=("treatment",),
        finished=False,
    )
    rows, _ = lines(session.workspace, tmp_path, profile)
    assert [list(row) for row in rows] == [
        ["case_number", "decision_count", "decision_1_treatment", "decision_2_treatment"]
    ] * 3
    filled = [2 - (row["decision_2_treatment"] is None) for row in rows]
    assert filled == [row["decision_count"] for row in rows]


def test_tables_that_are_chosen_still_say_which_letter(
    session: ReviewSession, tmp_path: Path
) -> None:
    profile = ExportProfile(
        letter_columns=("age",), decision_columns=("number",), with_changes=False, finished=False
    )
    rows, _ = lines(session.workspace, tmp_path, profile)
    assert list(rows[0]) == ["age", "letter_id", "decisions", "annotations"]
    assert rows[0]["decisions"][0] == {"number": 1, "letter_id": rows[0]["letter_id"]}


def test_empty_not_stated_and_cleared_are_told_apart(
    session: ReviewSession, tmp_path: Path
) -> None:
    session.add_field(CustomField("x_own", "Own", CustomType.TEXT))
    session.correct(1, "age", None)
    session.correct(1, "sex", "female")
    keys = [about_key(key, About.MISSING) for key in ("age", "sex", "x_own")]
    who = about_key("age", About.REVIEWER)
    unstated = "ur_denial_date"
    profile = ExportProfile(
        shape=Shape.LETTERS,
        letter_columns=(*keys, who, about_key("age", About.EXTRACTED), unstated),
        finished=False,
    )
    rows, _ = lines(session.workspace, tmp_path, profile)
    assert [rows[0][key] for key in keys] == ["cleared", None, "empty"]
    assert rows[0][who] == "Anna Reyes"
    assert rows[0]["age__extracted"] is not None
    assert rows[1][who] is None


def test_what_no_letter_states_is_not_stated(session: ReviewSession, tmp_path: Path) -> None:
    values = {field for field in Catalog.of(()).of_letters if field.endswith("__missing")}
    profile = ExportProfile(shape=Shape.LETTERS, letter_columns=tuple(values), finished=False)
    rows, _ = lines(session.workspace, tmp_path, profile)
    record = session.open_letter(1).record
    for key in values:
        is_there = record.values[key.removesuffix("__missing")] not in (None, ())
        assert rows[0][key] == (None if is_there else "not stated")


def test_letters_are_chosen_by_status_view_and_search(
    session: ReviewSession, tmp_path: Path
) -> None:
    session.set_status(1, Status.REVIEWED)
    session.set_tag(2, "odd", True)
    session.save_view("Odd ones", LetterQuery("tag:odd"))

    def ids(profile: ExportProfile) -> list[int]:
        return [row["letter_id"] for row in lines(session.workspace, tmp_path, profile)[0]]

    assert ids(ExportProfile()) == [1]
    assert ids(ExportProfile(finished=False, view="odd ones")) == [2]
    assert ids(ExportProfile(finished=True, view="Odd ones")) == []
    backwards = LetterQuery("-tag:odd", sort="case_number", descending=True)
    assert ids(ExportProfile(finished=False, query=backwards)) == [3, 1]
    with pytest.raises(UserError, match="no saved view “gone”"):
        ids(ExportProfile(view="gone"))


def test_a_column_that_is_gone_is_told(session: ReviewSession, tmp_path: Path) -> None:
    profile = ExportProfile(shape=Shape.LETTERS, letter_columns=("age", "x_gone"), finished=False)
    rows, summary = lines(session.workspace, tmp_path, profile)
    assert list(rows[0]) == ["age"]
    assert "x_gone" in " ".join(summary.remarks)


def test_a_preview_has_the_first_rows_of_the_export(session: ReviewSession, tmp_path: Path) -> None:
    profile = ExportProfile(shape=Shape.DECISIONS, finished=False)
    rows, _ = lines(session.workspace, tmp_path, profile)
    seen = preview(session.workspace, profile, 2)
    assert seen is not None
    assert (len(seen.rows), seen.letters) == (2, 3)
    place = seen.table.header.index("treatment")
    assert [row[place] for row in seen.rows] == [row["treatment"] for row in rows[:2]]
    assert preview(session.workspace, profile, 2, lambda: True) is None


@pytest.mark.parametrize("shape", Shape)
def test_every_column_there_is_can_be_chosen_and_none_comes_twice(
    session: ReviewSession, shape: Shape
) -> None:
    session.add_field(CustomField("x_a", "A", CustomType.CHOICES, allowed=("1", "2")))
    session.add_field(CustomField("x_b", "B", CustomType.NUMBER, on_decision=True))
    every = catalog(session.workspace)
    profile = ExportProfile(
        shape=shape,
        letter_columns=tuple(every.of_letters),
        decision_columns=tuple(every.of_decisions),
        finished=False,
    )
    seen = preview(session.workspace, profile, 5)
    assert seen is not None
    assert len(set(seen.table.header)) == len(seen.table.header)
    assert len(seen.rows) == (4 if shape is Shape.DECISIONS else 3)


def test_nothing_chosen_is_the_whole_export() -> None:
    assert chosen_tables(ExportProfile()).tables.is_whole
    assert not chosen_tables(ExportProfile(with_notes=False)).tables.is_whole
