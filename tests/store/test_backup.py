"""Backups, and the steps from an older file to the present shape."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from built_letters import built_letter
from imrdesk.errors import UserError
from imrdesk.review.session import ReviewSession
from imrdesk.store import backup
from imrdesk.store.connection import connect
from imrdesk.store.migrations import MIGRATIONS, SCHEMA_VERSION, version_1, version_2
from imrdesk.store.workspace import Workspace

NEXT = SCHEMA_VERSION + 1


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "cases.imr"
    with Workspace.create(path) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        session.import_letter(built_letter())
        session.correct(1, "age", 50)
    return path


def take_next_step(db: Database, path: Path, fails: bool) -> None:
    migrations = next_version(fails)
    backup.bring_up_to_date(db, path, migrations, have=SCHEMA_VERSION, wanted=NEXT)


def next_version(fails: bool) -> Migrations:
    migrations = Migrations(MIGRATIONS.name)
    for step in (version_1, version_2):
        migrations()(step)

    @migrations()
    def one_more(db: Database) -> None:
        db.execute("ALTER TABLE drafts ADD COLUMN saved_at TEXT")
        db.execute(f"PRAGMA user_version = {NEXT}")
        if fails:
            raise sqlite3.OperationalError("the step fails")

    return migrations


def test_a_backup_is_a_whole_workspace_by_itself(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "backups"
    target.mkdir()
    target /= "monday.imr"
    with closing(connect(path)) as db:
        backup.back_up(db, target)

    assert [p.name for p in target.parent.iterdir()] == ["monday.imr"]
    with Workspace.open(target) as copy:
        session = ReviewSession(copy, "Anna Reyes")
        assert session.open_letter(1).record.values["age"] == 50
        assert session.undo_label() == "Correct Age"


def test_a_backup_that_cannot_be_written_is_told(path: Path, tmp_path: Path) -> None:
    with closing(connect(path)) as db, pytest.raises(UserError, match="No file can be written"):
        backup.back_up(db, tmp_path / "missing" / "monday.imr")


def test_a_backup_that_lacks_a_row_is_refused(path: Path, tmp_path: Path) -> None:
    with closing(connect(path)) as db, closing(sqlite3.connect(tmp_path / "copy.imr")) as copy:
        db.conn.backup(copy)
        copy.execute("DELETE FROM undo_steps")
        copy.commit()
        with pytest.raises(UserError, match="is not whole"):
            backup.verify(tmp_path / "copy.imr", backup.table_ends(db), tmp_path / "monday.imr")


def test_an_older_file_is_backed_up_and_brought_up_to_date(path: Path) -> None:
    with closing(connect(path)) as db:
        backup.bring_up_to_date(
            db, path, next_version(fails=False), have=SCHEMA_VERSION, wanted=NEXT
        )
        assert "saved_at" in db.table("drafts").columns_dict

    (kept,) = path.parent.glob(f"cases-version{SCHEMA_VERSION}-*.imr")
    with Workspace.open(kept) as workspace:
        assert ReviewSession(workspace, "Anna").open_letter(1).record.values["age"] == 50
    with pytest.raises(UserError, match="made by a newer imrdesk"):
        Workspace.open(path)


def test_a_step_that_fails_leaves_the_file_as_it_was(path: Path) -> None:
    with closing(connect(path)) as db, pytest.raises(sqlite3.OperationalError):
        backup.bring_up_to_date(
            db, path, next_version(fails=True), have=SCHEMA_VERSION, wanted=NEXT
        )

    assert len(list(path.parent.glob(f"cases-version{SCHEMA_VERSION}-*.imr"))) == 1
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Anna")
        session.save_draft(1, "age", "5")
        assert session.open_letter(1).drafts == {"age": "5"}


def test_an_up_to_date_file_is_not_backed_up(path: Path) -> None:
    Workspace.open(path).close()
    assert list(path.parent.glob("*-version*")) == []
