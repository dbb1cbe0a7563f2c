"""Exports of a workspace: which letters, in which order, and what is told about it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from built_letters import built_letter
from imrdesk.domain.annotation import Anchor
from imrdesk.domain.letter import Span
from imrdesk.domain.status import Status
from imrdesk.errors import UserError
from imrdesk.review.exporting import ExportSummary, export_workspace
from imrdesk.review.session import ReviewSession
from imrdesk.store.workspace import Workspace


def export(
    workspace: Workspace, out: Path, *, everything: bool = True, stop_after: int | None = None
) -> tuple[ExportSummary, list[tuple[int, int]]]:
    told: list[tuple[int, int]] = []
    summary = export_workspace(
        workspace,
        out,
        everything=everything,
        progress=lambda done, total: told.append((done, total)),
        cancelled=lambda: stop_after is not None and len(told) >= stop_after,
        now=lambda: datetime(2026, 3, 4, 5, 6, tzinfo=UTC),
    )
    return summary, told


def objects(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_only_what_is_finished_is_exported_unless_all_is_asked_for(
    session: ReviewSession, workspace: Workspace, tmp_path: Path
) -> None:
    session.set_status(1, Status.SIGNED_OFF)
    session.set_status(2, Status.POSTPONED, "Records asked for")
    session.set_status(3, Status.REVIEWED)
    out = tmp_path / "a.jsonl"
    summary, _ = export(workspace, out, everything=False)
    assert [(letter["letter_id"], letter["status"]) for letter in objects(out)] == [
        (1, "Signed off"),
        (3, "Reviewed"),
    ]
    assert (summary.letters, summary.decisions, summary.remarks) == (2, 2, ())
    summary, told = export(workspace, out)
    assert (summary.letters, summary.decisions) == (3, 4)
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_letters_come_by_case_number(session: ReviewSession, tmp_path: Path) -> None:
    session.import_letter(built_letter("CM12-0000001", extra="another"))
    out = tmp_path / "a.jsonl"
    export(session.workspace, out)
    assert [letter["letter_id"] for letter in objects(out)] == [4, 1, 2, 3]


def test_an_export_without_letters_says_why(session: ReviewSession, tmp_path: Path) -> None:
    summary, _ = export(session.workspace, tmp_path / "a.xlsx", everything=False)
    assert summary.letters == 0
    assert summary.remarks[0].startswith("No letter is reviewed or signed off yet")


def test_a_review_is_in_the_spreadsheet(session: ReviewSession, tmp_path: Path) -> None:
    text = session.open_letter(2).text
    start = text.text.index("chronic")
    session.correct(2, "decision_date", date(2015, 12, 4), why="The stamp says so.")
    session.undo()
    session.redo()
    session.confirm(2, ["age"])
    session.add_note(2, Anchor.passage(Span(start, start + 7), "chronic"), "since *when*?")
    session.set_tag(2, "look again", True)
    session.set_status(2, Status.SIGNED_OFF)
    out = tmp_path / "a.xlsx"
    export(session.workspace, out, everything=False)
    book = openpyxl.load_workbook(out)
    rows = {
        sheet.title: [
            dict(zip(next(sheet.iter_rows(values_only=True)), row, strict=True))
            for row in sheet.iter_rows(min_row=2, values_only=True)
        ]
        for sheet in book
    }
    (letter,) = rows["Letters"]
    assert letter["decision_date"].date() == date(2015, 12, 4)  # type: ignore[union-attr]
    assert (letter["corrected_fields"], letter["confirmed_fields"]) == (1, 1)
    assert (letter["tags"], letter["reviewer"]) == ("look again", "Anna Reyes")
    (note,) = rows["Annotations"]
    assert (note["quote"], note["start"]) == ("chronic", start)
    assert (note["note"], note["author"]) == ("since *when*?", "Anna Reyes")
    done = [row["what"] for row in rows["Changes"] if row["target"] == "value"]
    assert done == ["correction", "undo", "redo", "confirmation"]
    correction = next(row for row in rows["Changes"] if row["what"] == "correction")
    assert (correction["old"], correction["new"]) == ("2015-12-03", "2015-12-04")
    assert (correction["who"], correction["why"]) == ("Anna Reyes", "The stamp says so.")


@pytest.mark.parametrize(
    "name", ["a.xlsx", "a.ods", "a.csv", "a.zip", "a.jsonl", "a.parquet", "a.sqlite"]
)
def test_the_same_workspace_gives_the_same_bytes(
    session: ReviewSession, tmp_path: Path, name: str
) -> None:
    session.set_tag(1, "look again", True)
    (tmp_path / "again").mkdir()
    first, _ = export(session.workspace, tmp_path / name)
    with Workspace.open(session.workspace.path, read_only=True) as read_only:
        second, _ = export(read_only, tmp_path / "again" / name)
    assert [path.read_bytes() for path in first.paths] == [
        path.read_bytes() for path in second.paths
    ]


def test_a_cancelled_export_leaves_the_old_file(session: ReviewSession, tmp_path: Path) -> None:
    out = tmp_path / "a.csv"
    out.write_text("old", "utf-8")
    summary, told = export(session.workspace, out, stop_after=1)
    assert summary.was_cancelled
    assert (summary.paths, told) == ((), [(1, 3)])
    assert out.read_text("utf-8") == "old"
    assert not (tmp_path / "a-decisions.csv").exists()


def test_an_export_does_not_lock_the_workspace(session: ReviewSession, tmp_path: Path) -> None:
    export(session.workspace, tmp_path / "a.csv")
    with pytest.raises(UserError):
        export(session.workspace, tmp_path / "a.unknown")
    session.set_tag(1, "still writable", True)
    assert session.all_tags() == ["still writable"]


def test_a_damaged_letter_is_told_and_the_others_go_out(
    session: ReviewSession, tmp_path: Path
) -> None:
    with session.workspace.transaction() as db:
        db.execute("DROP TRIGGER letter_texts_no_update")
        db.execute(
            "UPDATE letter_texts SET text = replace(text, 'neck', 'nack') WHERE letter_id = 2"
        )
    out = tmp_path / "a.jsonl"
    summary, told = export(session.workspace, out)
    assert [letter["letter_id"] for letter in objects(out)] == [1, 3]
    assert (summary.letters, summary.damaged) == (2, 1)
    (remark,) = summary.remarks
    assert remark.startswith("The export lacks “letter.txt”, which is damaged in the workspace; ")
    assert told[-1] == (3, 3)
