"""Fields of a workspace in its exports: columns, cells of their type, and the data dictionary."""

from __future__ import annotations

import csv
import json
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from imrdesk.cli import main
from imrdesk.domain.custom_fields import CustomField, CustomType
from imrdesk.export.rows import DECISIONS, LETTERS
from imrdesk.review.exporting import export_workspace
from imrdesk.review.session import ReviewSession
from imrdesk.store.workspace import Workspace


def add(session: ReviewSession, *fields: CustomField) -> None:
    for field in fields:
        session.add_field(field)


@pytest.fixture
def filled(session: ReviewSession) -> ReviewSession:
    """Return a session whose first letter has a value in fields of every kind."""
    add(
        session,
        CustomField("", "County", CustomType.TEXT, required=True, help="Where the worker lives."),
        CustomField("", "Cost", CustomType.NUMBER, on_decision=True),
        CustomField("", "Seen on", CustomType.DATE),
        CustomField("", "Urgent", CustomType.YES_NO, on_decision=True),
        CustomField("", "Flags", CustomType.CHOICES, allowed=("Tumour", "Infection")),
        CustomField("", "Unused", CustomType.TEXT),
    )
    session.correct(1, "x_county", "=Kern")
    session.correct(1, "decisions.0.x_cost", 12.5)
    session.correct(1, "x_seen_on", date(2020, 2, 29))
    session.correct(1, "decisions.0.x_urgent", "No")
    session.correct(1, "x_flags", ("Tumour", "Infection"))
    session.correct(2, "decisions.1.x_cost", 3)
    session.correct(2, "x_unused", "once")
    session.correct(2, "x_unused", None)
    return session


def export(workspace: Workspace, out: Path) -> Path:
    export_workspace(
        workspace, out, everything=True, progress=lambda *_: None, cancelled=lambda: False
    )
    return out


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def described(path: Path) -> dict[str, dict[str, str]]:
    dictionary = rows(path.with_name(f"{path.stem}-data-dictionary.csv"))
    return {row["name"]: row for row in dictionary if row["name"].startswith("x_")}


def test_own_fields_are_columns_behind_those_of_the_record(
    filled: ReviewSession, tmp_path: Path
) -> None:
    out = export(filled.workspace, tmp_path / "a.csv")
    (first, *_) = rows(out)
    assert {key: first[key] for key in first if key.startswith("x_")} == {
        "x_county": "'=Kern",
        "x_seen_on": "2020-02-29",
        "x_flags": "Tumour; Infection",
        "x_unused": "",
    }
    header, plain = list(first), list(LETTERS.header)
    assert [key for key in header if not key.startswith("x_")] == plain
    assert header[plain.index("clinical_summary") + 1] == "x_county"
    decisions = rows(tmp_path / "a-decisions.csv")
    assert [(row["x_cost"], row["x_urgent"]) for row in decisions[:3]] == [
        ("12.5", "No"),
        ("", ""),
        ("3", ""),
    ]
    assert [key for key in decisions[0] if not key.startswith("x_")] == list(DECISIONS.header)


def test_the_dictionary_describes_them(filled: ReviewSession, tmp_path: Path) -> None:
    told = described(export(filled.workspace, tmp_path / "a.csv"))
    county = told["x_county"]
    assert (county["table"], county["label"], county["type"]) == ("Letters", "County", "text")
    assert (county["required"], county["retired"]) == ("yes", "")
    assert county["meaning"] == "Where the worker lives."
    assert (told["x_urgent"]["table"], told["x_urgent"]["allowed"]) == ("Decisions", "Yes; No")
    assert told["x_flags"]["allowed"] == "Tumour; Infection"
    assert told["x_cost"]["type"] == "number"


def test_a_workbook_has_cells_of_their_type(filled: ReviewSession, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(export(filled.workspace, tmp_path / "a.xlsx"))
    letters, decisions = (
        [
            dict(zip((cell.value for cell in sheet[1]), row, strict=True))
            for row in sheet.iter_rows(min_row=2, values_only=True)
        ]
        for sheet in (book["Letters"], book["Decisions"])
    )
    assert letters[0]["x_seen_on"] == datetime(2020, 2, 29)  # noqa: DTZ001  Excel's have no zone
    assert letters[0]["x_county"] == "=Kern"
    assert decisions[0]["x_cost"] == 12.5
    assert decisions[2]["x_cost"] == 3
    assert decisions[1]["x_cost"] is None


def test_a_line_of_json_has_them_in_their_type(filled: ReviewSession, tmp_path: Path) -> None:
    lines = export(filled.workspace, tmp_path / "a.jsonl").read_text("utf-8").splitlines()
    first = json.loads(lines[0])
    assert (first["x_county"], first["x_flags"]) == ("=Kern", ["Tumour", "Infection"])
    assert (first["x_seen_on"], first["x_unused"]) == ("2020-02-29", None)
    assert first["decisions"][0]["x_cost"] == 12.5
    assert not any(path.rpartition(".")[2].startswith("x_") for path in first["confidence"])
    filled_in = [change for change in first["changes"] if change["what"] == "filled in"]
    assert {change["field"] for change in filled_in} >= {"x_county", "decisions.0.x_cost"}
    assert (first["confirmed"], first["corrected"]) == ([], [])


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".jsonl"])
def test_a_retired_field_is_exported_only_where_it_holds_something(
    filled: ReviewSession, tmp_path: Path, ending: str
) -> None:
    for key in ("x_county", "x_unused", "x_cost"):
        filled.retire_field(key)
    export(filled.workspace, tmp_path / f"a{ending}")
    told = described(export(filled.workspace, tmp_path / "b.csv"))
    assert {key for key, row in told.items() if row["retired"]} == {"x_county", "x_cost"}
    assert "x_unused" not in told
    assert rows(tmp_path / "b.csv")[0]["x_county"] == "'=Kern"
    assert rows(tmp_path / "b-decisions.csv")[0]["x_cost"] == "12.5"
    if ending == ".jsonl":
        first = json.loads((tmp_path / "a.jsonl").read_text("utf-8").splitlines()[0])
        assert (first["x_county"], first["decisions"][0]["x_cost"]) == ("=Kern", 12.5)
        assert "x_unused" not in first


def test_the_command_line_exports_the_same(filled: ReviewSession, tmp_path: Path) -> None:
    here = export(filled.workspace, tmp_path / "here.jsonl")
    path = filled.workspace.path
    filled.workspace.close()
    out = tmp_path / "there.jsonl"
    result = CliRunner().invoke(main, ["export", str(path), str(out), "--all"])
    assert result.exit_code == 0, result.output
    assert out.read_bytes() == here.read_bytes()
