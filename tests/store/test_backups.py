"""Backups made while somebody works: when, what is in them, which are kept."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from filelock import FileLock

from built_letters import built_letter
from imrdesk.errors import UserError
from imrdesk.review.session import ReviewSession
from imrdesk.store import backup
from imrdesk.store.backup import BackupStoppedError
from imrdesk.store.backup_files import (
    BackupFile,
    Occasion,
    backup_files,
    backup_folder,
    newest_backup,
    outdated,
)
from imrdesk.store.backups import BackupJob, due_backup, progress_in
from imrdesk.store.failures import DamagedFileError
from imrdesk.store.restoring import preview
from imrdesk.store.workspace import Workspace
from worked_workspace import built_workspace

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return built_workspace(tmp_path / "cases.imr")


def test_a_backup_is_a_whole_workspace_for_its_owner_only(path: Path) -> None:
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        session.correct(3, "age", 61)  # stands in the log only
        made = BackupJob(path, NOON).run()
        assert made.path.name == "cases-20260302-120000.imr"
        assert backup_files(path) == [made]
        for file, mode in ((made.path, 0o600), (backup_folder(path), 0o700)):
            if os.name == "posix":
                assert stat.S_IMODE(file.stat().st_mode) == mode
    with closing(sqlite3.connect(made.path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    with Workspace.open(made.path) as copy:
        session = ReviewSession(copy, "Anna Reyes")
        assert session.open_letter(3).record.values["age"] == 61
        assert session.undo_label() == "Correct Age"


def test_backups_are_due_by_the_hour_and_after_many_edits(path: Path) -> None:
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")

        def is_due(minutes: int) -> bool:
            return due_backup(workspace, NOON + minutes * MINUTE) is not None

        assert is_due(0)  # there is none
        BackupJob(path, NOON).run()
        assert not is_due(600)  # nothing was done since
        session.correct(1, "age", 50)
        assert (is_due(59), is_due(60)) == (False, True)
        for age in range(51, 101):
            session.correct(1, "age", age)
        assert (is_due(9), is_due(10)) == (False, True)
        assert is_due(-600)  # the clock was put back


def test_nothing_is_due_in_an_empty_workspace(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "cases.imr") as workspace:
        assert due_backup(workspace, NOON) is None
        ReviewSession(workspace, "Anna").import_letter(built_letter())
        assert due_backup(workspace, NOON) is not None


def test_an_unreadable_newest_backup_makes_another_due(path: Path) -> None:
    BackupJob(path, NOON).run().path.write_bytes(b"\0" * 5000)
    with Workspace.open(path) as workspace:
        assert due_backup(workspace, NOON) is not None


def test_edits_go_on_while_a_backup_is_made(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "_STEP_PAGES", 1)
    asked, edited = threading.Event(), threading.Event()

    def cancelled() -> bool:
        asked.set()
        assert edited.wait(20)
        return False

    made: list[BackupFile] = []
    job = BackupJob(path, NOON)
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        before = session.open_letter(1).record.values["age"]
        thread = threading.Thread(target=lambda: made.append(job.run(cancelled)))
        thread.start()
        assert asked.wait(20)
        session.correct(1, "age", 77)
        edited.set()
        thread.join()
        assert session.open_letter(1).record.values["age"] == 77
    with Workspace.open(made[0].path, read_only=True) as copy:
        assert ReviewSession(copy, "Ben").open_letter(1).record.values["age"] == before


def test_a_backup_does_not_take_the_locks_of_those_who_work(path: Path) -> None:
    """A file that is closed by its own process loses all locks of that process."""
    code = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('PRAGMA journal_mode=DELETE')"
    with Workspace.open(path) as workspace:
        BackupJob(path, NOON).run()
        preview(path, BackupJob(path, NOON).run().path)
        other = subprocess.run(
            [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False
        )
        assert "database is locked" in other.stderr
        ReviewSession(workspace, "Anna").correct(1, "age", 50)


@pytest.mark.parametrize("when", [1, 3, 60])
def test_a_stopped_backup_leaves_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, when: int
) -> None:
    monkeypatch.setattr(backup, "_STEP_PAGES", 1)
    monkeypatch.setattr(backup, "_STEP_INSTRUCTIONS", 10)
    answers = iter([False] * when)
    with pytest.raises(BackupStoppedError):
        BackupJob(path, NOON).run(lambda: next(answers, True))
    assert [p.name for p in backup_folder(path).iterdir() if p.suffix == ".imr"] == []
    assert not [p for p in backup_folder(path).iterdir() if "part" in p.name]


def test_two_backups_at_once_are_one_too_many(path: Path) -> None:
    made = BackupJob(path, NOON).run()
    with (
        FileLock(backup_folder(path) / ".lock"),
        pytest.raises(UserError, match="is being made just now"),
    ):
        BackupJob(path, NOON).run()
    second = BackupJob(path, NOON).run()  # within the same second
    assert (made.path.exists(), second.made_at - made.made_at) == (False, timedelta(seconds=1))


def test_a_damaged_workspace_gets_no_backup_and_loses_none(path: Path) -> None:
    made = BackupJob(path, NOON).run()
    data = bytearray(path.read_bytes())
    start = data.index(b"decisions.0.rationale")
    data[start - start % 4096 : start - start % 4096 + 4096] = b"\xa5" * 4096
    path.write_bytes(data)
    with pytest.raises(DamagedFileError, match=r"restore cases\.imr cases-20260302-120000\.imr"):
        BackupJob(path, NOON + MINUTE).run()
    assert backup_files(path) == [made]


def test_a_backup_that_cannot_be_written_is_told(path: Path) -> None:
    backup_folder(path).write_text("in the way")
    with pytest.raises(UserError, match=r"No backup can be written to the folder .*\.$"):
        BackupJob(path, NOON).run()


def test_what_a_killed_backup_left_is_taken_away(path: Path) -> None:
    folder = backup_folder(path)
    folder.mkdir()
    for name in (".cases-20260302-110000.imr.imrdesk-part-ab_1", "notes.txt"):
        (folder / name).write_text("left")
    BackupJob(path, NOON).run()
    left = {p.name for p in folder.iterdir()} - {".lock"}
    assert left == {"notes.txt", "cases-20260302-120000.imr"}


def files(*ages: timedelta, occasion: Occasion = Occasion.REGULAR) -> list[BackupFile]:
    return [BackupFile(NOON - age, Path(f"{age}.imr"), occasion) for age in ages]


@pytest.mark.parametrize(
    ("ages", "kept"),
    [
        ([MINUTE], [MINUTE]),
        ([100 * DAY], [100 * DAY]),
        ([MINUTE, 20 * MINUTE, 40 * MINUTE, 61 * MINUTE], [MINUTE, 61 * MINUTE]),
        ([n * HOUR for n in range(24)], [n * HOUR for n in range(24)]),
        ([2 * DAY, 2 * DAY + HOUR, 2 * DAY + 11 * HOUR], [2 * DAY]),
        ([n * DAY for n in range(31)], [n * DAY for n in range(31)]),
        ([40 * DAY, 45 * DAY, 70 * DAY], [40 * DAY, 70 * DAY]),
        ([-2 * HOUR, MINUTE], [-2 * HOUR, MINUTE]),
    ],
)
def test_old_backups_are_thinned_out(ages: list[timedelta], kept: list[timedelta]) -> None:
    backups = files(*ages)
    gone = outdated(backups, NOON)
    assert [NOON - b.made_at for b in backups if b not in gone] == kept


def test_only_regular_backups_are_ever_deleted(path: Path) -> None:
    asked = BackupJob(path, NOON, Occasion.ASKED).run()
    first = BackupJob(path, NOON + MINUTE).run()
    second = BackupJob(path, NOON + 2 * MINUTE).run()
    assert backup_files(path) == [second, asked]
    assert not first.path.exists()
    assert newest_backup(path) == second
    done = progress_in(second.path)
    assert done is not None
    assert (done.letters, done.edits) == (3, 11)
