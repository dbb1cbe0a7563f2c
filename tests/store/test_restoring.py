"""A backup brought back: what would change, what is kept, and what cannot go wrong."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from built_letters import built_letter
from imrdesk.domain.annotation import Anchor
from imrdesk.domain.custom_fields import CustomField, CustomType
from imrdesk.domain.letter_query import LetterQuery
from imrdesk.errors import UserError
from imrdesk.review.session import ReviewSession
from imrdesk.store import restoring
from imrdesk.store.backup_files import BackupFile, Occasion, backup_files, backup_folder
from imrdesk.store.backups import BackupJob
from imrdesk.store.comparison import Difference, Only
from imrdesk.store.restoring import find_backup, preview, restore
from imrdesk.store.workspace import Workspace
from worked_workspace import built_workspace

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
LATER = NOON + timedelta(minutes=30)
OLD_WORKSPACES = Path(__file__).parents[1] / "old_workspaces"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return built_workspace(tmp_path / "cases.imr")


@pytest.fixture
def backup(path: Path) -> BackupFile:
    """The backup of a workspace in which work went on afterwards."""
    made = BackupJob(path, NOON).run()
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        session.import_letter(built_letter("CM15-0000007", name="later.txt"))
        session.correct(4, "age", 60)
        session.correct(3, "age", 70)
        session.add_note(1, Anchor.letter(), "a later note")
    return made


def age(path: Path, letter_id: int = 3) -> object:
    with Workspace.open(path) as workspace:
        return ReviewSession(workspace, "Ben").open_letter(letter_id).record.values["age"]


def test_the_preview_tells_of_own_fields_assignments_and_views(path: Path) -> None:
    made = BackupJob(path, NOON).run()
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        session.save_view("upheld", LetterQuery("outcome:upheld"))
    assert preview(path, made.path).difference == Difference(
        Only(0, 0, 0, (), 0, views=1), Only(0, 0, 0, (), 0)
    )
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        session.add_field(CustomField("", "Seen by", CustomType.TEXT))
        session.correct(1, "x_seen_by", "Ben")
        session.assign([2], "Ben")
        session.set_doubt(3, "age", doubtful=True)
    cases = tuple(f"CM14-000000{number}" for number in (1, 2, 3))
    goes = Only(0, 4, 0, cases, 3, views=1)
    assert preview(path, made.path).difference == Difference(goes, Only(0, 0, 0, (), 0))
    restore(path, made.path, LATER)
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        assert (session.views(), session.fields.custom) == ([], ())


def test_the_preview_says_what_would_go_and_come(path: Path, backup: BackupFile) -> None:
    before = path.read_bytes()
    cases = ("CM14-0000001", "CM14-0000003", "CM15-0000007")
    there = preview(path, backup.path).difference
    assert there == Difference(Only(1, 3, 1, cases, 3), Only(0, 0, 0, (), 0))
    assert path.read_bytes() == before

    kept = restore(path, backup.path, LATER)
    assert kept is not None
    back = preview(path, kept.path).difference
    assert back == Difference(Only(0, 0, 0, (), 0), Only(1, 3, 1, cases, 3))
    same = preview(path, backup.path).difference
    assert same is not None
    assert same.is_empty


def test_states_that_parted_are_told_apart(path: Path, backup: BackupFile) -> None:
    kept = restore(path, backup.path, LATER)
    assert kept is not None
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Ben Okafor")
        session.correct(2, "age", 33)
        there = preview(path, kept.path).difference  # it may be open meanwhile
    assert there is not None
    assert (there.goes.edits, there.goes.cases) == (1, ("CM14-0000002",))
    assert (there.comes.edits, there.comes.letters) == (3, 1)


def test_restoring_brings_back_what_was_and_keeps_what_is(path: Path, backup: BackupFile) -> None:
    kept = restore(path, backup.path, LATER)
    assert kept is not None
    assert kept.path.name == "cases-20260302-123000-before-restore.imr"
    assert age(path) == 43
    assert age(kept.path) == 70
    assert [b.occasion for b in backup_files(path)] == [Occasion.BEFORE_RESTORE, Occasion.REGULAR]
    names = {p.name for p in path.parent.iterdir()}
    assert names == {"cases.imr", "cases.imr.lock", "cases.imr.backups"}
    restore(path, kept.path, LATER)
    assert age(path) == 70


def test_an_open_workspace_is_not_replaced(path: Path, backup: BackupFile) -> None:
    with (
        Workspace.open(path),
        pytest.raises(UserError, match="is open in another imrdesk"),
    ):
        restore(path, backup.path, LATER)
    with Workspace.open(path, read_only=True) as reading:
        ReviewSession(reading, "Ben").open_letter(1)
        with pytest.raises(UserError, match="Another program is"):
            restore(path, backup.path, LATER)
    assert age(path) == 70


def ruined(path: Path) -> None:
    path.write_bytes(b"\xa5" * 9000)
    path.with_name("cases.imr-wal").write_bytes(b"what was in the log")


def gone(path: Path) -> None:
    path.unlink()
    path.with_name("cases.imr-wal").write_bytes(b"what was in the log")


def emptied(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("harm", [ruined, gone, emptied])
def test_a_damaged_or_deleted_workspace_comes_back(
    path: Path, backup: BackupFile, harm: object
) -> None:
    assert callable(harm)
    harm(path)
    present = path.read_bytes() if path.exists() else None
    shown = preview(path, backup.path)
    assert shown.difference is None
    assert shown.trouble.endswith(".")

    kept = restore(path, backup.path, LATER)
    assert age(path) == 43
    if present is None:
        assert kept is None
    else:
        assert kept is not None
        assert (kept.occasion, kept.path.read_bytes()) == (Occasion.DAMAGED, present)
    logs = [p for p in backup_folder(path).iterdir() if p.name.endswith("-wal")]
    assert [p.read_bytes() for p in logs] == [b"what was in the log"] * (harm is not emptied)
    if kept:
        assert backup_files(path)[-1] == kept


def test_a_damaged_backup_is_refused(path: Path, backup: BackupFile) -> None:
    before = path.read_bytes()
    data = backup.path.read_bytes()
    backup.path.write_bytes(data[: len(data) // 2])
    with pytest.raises(UserError, match=r"cases-20260302-120000\.imr is damaged"):
        preview(path, backup.path)
    with pytest.raises(UserError, match=r"cases-20260302-120000\.imr is damaged"):
        restore(path, backup.path, LATER)
    assert path.read_bytes() == before


def test_a_restore_that_fails_leaves_the_workspace(
    path: Path, backup: BackupFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise UserError("The disk is full.")

    monkeypatch.setattr(restoring, "put_in_place", full)
    with pytest.raises(UserError, match="The disk is full"):
        restore(path, backup.path, LATER)
    monkeypatch.undo()
    assert age(path) == 70
    assert not [p for p in path.parent.iterdir() if "part" in p.name]


def test_a_copy_of_an_older_version_can_be_brought_back(path: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.imr"
    shutil.copyfile(OLD_WORKSPACES / "version-1.imr", old)
    before = old.read_bytes()
    shown = preview(path, old).difference
    assert shown is not None
    assert (shown.goes.letters, shown.comes.letters) == (3, 3)
    restore(path, old, LATER)
    assert age(path) == 49
    assert old.read_bytes() == before
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_backup_is_found_by_what_a_user_types(path: Path, backup: BackupFile) -> None:
    asked = BackupJob(path, LATER, Occasion.ASKED).run()
    assert find_backup(path, "newest") == asked.path
    assert find_backup(path, "20260302-12000") == backup.path
    assert find_backup(path, "cases-20260302-1230") == asked.path
    assert find_backup(path, str(backup.path)) == backup.path
    with pytest.raises(UserError, match=r"^2 backups of cases\.imr begin with 2026; .*lists"):
        find_backup(path, "2026")
    with pytest.raises(UserError, match=r"^There is no backup 1999 of cases\.imr; .*lists"):
        find_backup(path, "1999")
