"""Killed right after an edit was acknowledged, the workspace holds that edit."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from imrdesk.review.session import ReviewSession
from imrdesk.store.workspace import Workspace

# Corrects the age over and over; says each time what it is now, once that is acknowledged.
_EDITING = """
import sys
from pathlib import Path
from built_letters import built_letter
from imrdesk.review.session import ReviewSession
from imrdesk.store.workspace import Workspace

workspace = Workspace.create(Path(sys.argv[1]))
session = ReviewSession(workspace, "Anna Reyes")
session.import_letter(built_letter())
age = 0
while True:
    age += 1
    session.correct(1, "age", age)
    session.save_draft(1, "sex", str(age))
    print(age, flush=True)
"""
_ROOT = Path(__file__).resolve().parents[2]


def killed_after(path: Path, edits: int) -> int:
    """Let another process edit the workspace at `path`, kill it, return its last word."""
    search = os.pathsep.join([str(_ROOT / "desktop"), str(_ROOT / "tests")])
    with subprocess.Popen(
        [sys.executable, "-c", _EDITING, str(path)],
        env={**os.environ, "PYTHONPATH": search},
        stdout=subprocess.PIPE,
        text=True,
    ) as editing:
        assert editing.stdout is not None
        said = [editing.stdout.readline() for _ in range(edits)]
        editing.kill()
        said += [line for line in editing.stdout if line.endswith("\n")]
    return int(said[-1])


@pytest.mark.parametrize("edits", [1, 7, 40])
def test_no_acknowledged_edit_is_lost_to_a_kill(tmp_path: Path, edits: int) -> None:
    path = tmp_path / "cases.imr"
    said = killed_after(path, edits)

    # First as any other program finds it, then with our own.
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        letter = session.open_letter(1)
        age = said + (letter.record.values["age"] != said)  # one more may be in, unsaid
        assert letter.record.values["age"] == age
        assert letter.drafts["sex"] in (str(said), str(said + 1))
        assert len(session.history(1, "age")) == age
        session.undo()
        assert session.open_letter(1).record.values["age"] == (49 if age == 1 else age - 1)


def test_a_reader_opens_what_a_killed_writer_left(tmp_path: Path) -> None:
    path = tmp_path / "cases.imr"
    said = killed_after(path, 3)
    with Workspace.open(path, read_only=True) as workspace:
        age = ReviewSession(workspace, "Ben Okafor").open_letter(1).record.values["age"]
        assert age in (said, said + 1)
