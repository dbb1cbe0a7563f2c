"""What goes out of letters whose decisions were moved, added and removed, and checks dismissed."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from imrdesk.domain.annotation import Anchor, Ink
from imrdesk.domain.checks import Severity
from imrdesk.domain.letter import Span
from imrdesk.review.exporting import export_workspace
from imrdesk.review.session import ReviewSession

LETTER, CONTRADICTORY = 2, 3


@pytest.fixture
def session(session: ReviewSession) -> ReviewSession:
    """Letter 2 has the decisions 2 (added), 1 and no longer 0; letter 3 a dismissed check."""
    letter = session.open_letter(LETTER)
    start = letter.text.text.index("neck pain")
    session.add_note(LETTER, Anchor.decision(1), "on the second")
    session.add_note(LETTER, Anchor.field("decisions.0.outcome"), "on the first")
    passage = Anchor.passage(Span(start, start + 9), "neck pain")
    session.add_note(LETTER, passage, "", Ink.PINK, ["cause", "body"])
    session.add_decision(LETTER, 0)
    session.correct(LETTER, "decisions.2.treatment", "Acupuncture")
    session.correct(LETTER, "decisions.1.category", "Injections")
    session.remove_decision(LETTER, 0)
    check = next(
        check
        for check in session.open_letter(CONTRADICTORY).record.checks
        if check.severity is Severity.ERROR
    )
    session.dismiss(CONTRADICTORY, check, "as decided")
    return session


def exported(session: ReviewSession, out: Path) -> None:
    export_workspace(
        session.workspace, out, everything=True, progress=lambda *_: None, cancelled=lambda: False
    )


def objects(session: ReviewSession, folder: Path) -> dict[int, dict[str, Any]]:
    exported(session, folder / "out.jsonl")
    lines = (folder / "out.jsonl").read_text("utf-8").splitlines()
    return {line["letter_id"]: line for line in map(json.loads, lines)}


def table(session: ReviewSession, folder: Path, name: str) -> list[dict[str, str]]:
    exported(session, folder / "out.csv")
    with (folder / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_paths_count_the_decisions_as_they_stand(session: ReviewSession, tmp_path: Path) -> None:
    letter = objects(session, tmp_path)[LETTER]
    assert [d["treatment"] for d in letter["decisions"]] == ["Acupuncture", "Treatment 2"]
    assert {"decisions.0.treatment", "decisions.1.category"} <= set(letter["corrected"])
    told = [*letter["needs_review"], *letter["confidence"], *(c["field"] for c in letter["checks"])]
    assert not [path for path in told if path.startswith("decisions.2")]
    assert "decisions.1.outcome" in letter["confidence"]


def test_notes_name_their_decision_as_it_is_counted(session: ReviewSession, tmp_path: Path) -> None:
    rows = table(session, tmp_path, "out-annotations.csv")
    told = [(r["anchor"], r["field"], r["field_label"], r["colour"], r["tags"]) for r in rows]
    assert told == [
        ("decision", "decisions.1", "Decision 2", "", ""),
        ("field", "", "Removed decision: Outcome", "", ""),
        ("passage", "", "", "Pink", "body; cause"),
    ]


def test_rows_of_decisions_follow_the_cards(session: ReviewSession, tmp_path: Path) -> None:
    rows = [
        row
        for row in table(session, tmp_path, "out-decisions.csv")
        if row["letter_id"] == str(LETTER)
    ]
    assert [row["treatment"] for row in rows] == ["Acupuncture", "Treatment 2"]
    assert [row["category"] for row in rows][1] == "Injections"
    assert rows[1]["corrected_fields"] == "1"


def test_a_dismissed_check_is_told_with_its_reason(session: ReviewSession, tmp_path: Path) -> None:
    letter = objects(session, tmp_path)[CONTRADICTORY]
    (dismissed,) = letter["dismissed_checks"]
    assert (dismissed["reason"], dismissed["severity"]) == ("as decided", "error")
    assert dismissed["message"] in [check["message"] for check in letter["checks"]]
    (row,) = [
        row for row in table(session, tmp_path, "out.csv") if row["letter_id"] == str(CONTRADICTORY)
    ]
    assert "error (dismissed: as decided): " in row["checks"]


def test_every_kind_of_change_is_in_words(session: ReviewSession, tmp_path: Path) -> None:
    session.undo()
    rows = table(session, tmp_path, "out-changes.csv")
    told = {(row["target"], row["what"], row["field_label"], row["new"]) for row in rows}
    assert ("cards", "decisions changed", "", "1, 3, 2") in told
    assert ("cards", "decisions changed", "", "3, 2") in told
    assert ("value", "correction", "Decision 1: Treatment", "Acupuncture") in told
    assert ("note", "note added", "Removed decision: Outcome", "on the first") in told
    assert ("note", "note added", "", "neck pain") in told
    dismissals = [row for row in rows if row["target"] == "check"]
    assert [row["what"] for row in dismissals] == ["check dismissed", "undo"]
    assert dismissals[0]["new"].endswith(" Dismissed: as decided")
