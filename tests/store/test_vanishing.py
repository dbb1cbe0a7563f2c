"""Files that go, come or change under the running program, and what killed ones left."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from built_letters import built_letter
from imrdesk.errors import UserError
from imrdesk.review.session import ReviewSession
from imrdesk.store.workspace import Workspace
from worked_workspace import built_workspace

LOGS = ("cases.imr-wal", "cases.imr-shm")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return built_workspace(tmp_path / "cases.imr")


def copied_age(path: Path, folder: Path) -> object:
    """Return what a kill at this moment would leave."""
    folder.mkdir()
    for name in ("cases.imr", *LOGS[:1]):
        shutil.copyfile(path.with_name(name), folder / name)
    with Workspace.open(folder / "cases.imr") as workspace:
        return ReviewSession(workspace, "Ben").open_letter(1).record.values["age"]


@pytest.mark.parametrize("names", [LOGS[:1], LOGS[1:], LOGS])
def test_a_log_that_somebody_deletes_is_made_anew(
    path: Path, tmp_path: Path, names: tuple[str, ...]
) -> None:
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        session.correct(1, "age", 50)
        for name in names:
            path.with_name(name).unlink()
        session.correct(1, "age", 51)
        session.correct(1, "age", 52)
        if LOGS[0] in names:
            assert copied_age(path, tmp_path / "copy") == 52
    with Workspace.open(path) as workspace:
        assert ReviewSession(workspace, "Anna").open_letter(1).record.values["age"] == 52
        assert workspace.row("PRAGMA integrity_check") == {"integrity_check": "ok"}


def test_what_is_open_can_be_saved_when_its_file_was_deleted(path: Path, tmp_path: Path) -> None:
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        session.correct(1, "age", 50)
        path.unlink()
        with pytest.raises(UserError, match=r"moved, deleted or replaced .* save a copy"):
            session.correct(1, "age", 51)
        assert session.open_letter(1).record.values["age"] == 50
        with pytest.raises(UserError, match="There is already a file"):
            workspace.copy_to(path.with_name("cases.imr.lock"))
        workspace.copy_to(tmp_path / "saved.imr")
    with Workspace.open(tmp_path / "saved.imr") as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        session.correct(1, "age", 51)
        assert len(session.history(1, "age")) == 5


def test_a_file_that_was_replaced_is_left_alone(path: Path, tmp_path: Path) -> None:
    other = built_workspace(tmp_path / "other.imr")
    with Workspace.open(path) as workspace:
        other.replace(path)
        before = path.read_bytes()
        with pytest.raises(UserError, match="moved, deleted or replaced"):
            ReviewSession(workspace, "Anna").import_letter(built_letter(name="more.txt"))
        assert path.read_bytes() == before


def test_empty_logs_beside_a_workspace_do_not_matter(path: Path) -> None:
    for name in LOGS:
        path.with_name(name).touch()
    with Workspace.open(path, read_only=True) as workspace:
        assert ReviewSession(workspace, "Ben").open_letter(1).record.values["age"] == 41
    for name in LOGS:
        path.with_name(name).touch()
    with Workspace.open(path) as workspace:
        ReviewSession(workspace, "Anna").correct(1, "age", 50)
    assert not any(path.with_name(name).exists() for name in LOGS)


@pytest.mark.parametrize("name", LOGS)
def test_an_empty_log_where_nothing_may_be_written_does_not_matter(
    path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    path.with_name(name).touch()
    with Workspace.open(path, read_only=True) as workspace:
        assert ReviewSession(workspace, "Ben").open_letter(1).record.values["age"] == 41


def test_edits_in_a_log_that_cannot_be_read_are_not_passed_over(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "copy").mkdir()
    with Workspace.open(path) as workspace:
        ReviewSession(workspace, "Anna").correct(1, "age", 50)
        for name in ("cases.imr", LOGS[0]):
            shutil.copyfile(path.with_name(name), tmp_path / "copy" / name)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(UserError, match=r"stand in cases\.imr-wal, .* copy both files"):
        Workspace.open(tmp_path / "copy" / "cases.imr", read_only=True)


def test_a_log_of_a_workspace_that_is_gone_does_not_ruin_a_new_one(path: Path) -> None:
    with Workspace.open(path) as workspace:
        ReviewSession(workspace, "Anna").correct(1, "age", 50)
        log = path.with_name(LOGS[0]).read_bytes()
    path.unlink()
    path.with_name(LOGS[0]).write_bytes(log)
    with pytest.raises(UserError, match=r"cases\.imr-wal is left of a workspace cases\.imr"):
        Workspace.create(path)
    assert path.with_name(LOGS[0]).read_bytes() == log
    path.with_name(LOGS[0]).write_bytes(b"")
    Workspace.create(path).close()
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("SELECT count(*) FROM letters").fetchone() == (0,)


def test_what_killed_programs_left_is_taken_away_and_nothing_else(path: Path) -> None:
    folder = path.parent
    left = (
        ".cases.imr.imrdesk-part-ab_1",
        ".cases.imr.imrdesk-part-ab_1-wal",
        ".cases-version1-20260302-090000.imr.imrdesk-part-cd2",
    )
    others = (".cases2.imr.imrdesk-part-ab1", ".cases.imr.swp", "cases.imr.imrdesk-part-x")
    for name in (*left, *others):
        (folder / name).write_text("left")
    (folder / ".cases.imr.imrdesk-part-dir").mkdir()
    (folder / ".cases.imr.imrdesk-part-dir" / "damaged.imr").write_text("left")
    Workspace.open(path).close()
    assert {p.name for p in folder.iterdir()} == {"cases.imr", "cases.imr.lock", *others}


def test_a_second_opening_leaves_the_first_its_locks(path: Path) -> None:
    """A file that is closed by its own process loses all locks of that process."""
    code = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('PRAGMA journal_mode=DELETE')"
    with Workspace.open(path):
        with pytest.raises(UserError, match="open in another imrdesk"):
            Workspace.open(path)
        Workspace.open(path, read_only=True).close()
        other = subprocess.run(
            [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False
        )
        assert "database is locked" in other.stderr
