"""The workspace file itself: made, opened, refused, locked, readable by its owner only."""

import os
import sqlite3
import stat
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from built_letters import built_letter
from imrdesk.errors import BugError, UserError
from imrdesk.review.session import ReviewSession
from imrdesk.store import connection
from imrdesk.store.letters import source_bytes
from imrdesk.store.migrations import APPLICATION_ID, SCHEMA_VERSION
from imrdesk.store.queue import QueueQuery
from imrdesk.store.workspace import Workspace


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed workspace with one letter and one correction."""
    path = tmp_path / "cases.imr"
    with Workspace.create(path) as workspace:
        session = ReviewSession(workspace, "Anna Reyes")
        session.import_letter(built_letter())
        session.correct(1, "age", 50)
    return path


def test_a_new_workspace_says_what_it_is(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "Spring 2026 (ä).imr") as workspace:
        assert workspace.name == "Spring 2026 (ä)"
        facts = workspace.facts()
    assert datetime.fromisoformat(facts["created_at"]) <= datetime.now(UTC)
    assert facts["created_with"].startswith("imrdesk ")
    with closing(sqlite3.connect(tmp_path / "Spring 2026 (ä).imr")) as file:
        values = [
            file.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("application_id", "user_version", "journal_mode")
        ]
    assert values == [APPLICATION_ID, SCHEMA_VERSION, "wal"]


def test_closing_leaves_one_file_and_its_lock(path: Path) -> None:
    assert sorted(p.name for p in path.parent.iterdir()) == ["cases.imr", "cases.imr.lock"]


@pytest.mark.parametrize("name", ["cases.imr", "cases.imr.lock", "cases.imr-wal", "cases.imr-shm"])
def test_every_file_is_the_owner_s_alone(path: Path, name: str) -> None:
    wanted = 0o600 if os.name == "posix" else stat.S_IMODE(path.stat().st_mode)
    with Workspace.open(path) as workspace:
        workspace.set_fact("seen", "yes")
        assert stat.S_IMODE((path.parent / name).stat().st_mode) == wanted


def no_ending(folder: Path) -> Path:
    return folder / "cases.db"


def no_folder(folder: Path) -> Path:
    return folder / "missing" / "cases.imr"


def taken(folder: Path) -> Path:
    (folder / "cases.imr").write_text("mine")
    return folder / "cases.imr"


def not_writable(folder: Path) -> Path:
    # Not even an administrator can make a file there.
    return Path("/sys/cases.imr") if sys.platform == "linux" else no_folder(folder)


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        (no_ending, r"ends in \.imr; call it cases\.imr\."),
        (no_folder, "does not exist; make it first"),
        (taken, "There is already a file"),
        (not_writable, "cannot be written to|does not exist"),
    ],
)
def test_creating_refuses_in_one_sentence(
    tmp_path: Path, place: Callable[[Path], Path], sentence: str
) -> None:
    path = place(tmp_path)
    with pytest.raises(UserError, match=sentence):
        Workspace.create(path)
    assert [p.name for p in tmp_path.iterdir() if p.suffix != ".lock"] in ([], ["cases.imr"])


def missing(path: Path) -> Path:
    return path.with_name("other.imr")


def folder(path: Path) -> Path:
    return path.parent


def empty(path: Path) -> Path:
    path.write_bytes(b"")
    return path


def text_file(path: Path) -> Path:
    path.write_text("Final Determination Letter for IMR Case Number CM13-0024356")
    return path


def only_the_head(path: Path) -> Path:
    path.write_bytes(path.read_bytes()[:60])
    return path


def cut_off(path: Path) -> Path:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    return path


def overwritten(path: Path) -> Path:
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    path.write_bytes(data)
    return path


def other_database(path: Path) -> Path:
    other = path.with_name("other.imr")
    with closing(sqlite3.connect(other)) as file:
        file.execute("CREATE TABLE letters (id)")
    return other


def newer(path: Path) -> Path:
    with closing(sqlite3.connect(path)) as file:
        file.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    return path


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (missing, "There is no workspace"),
        (folder, "is a folder; choose a workspace file"),
        (empty, "is empty"),
        (text_file, "is not an imrdesk workspace"),
        (only_the_head, "is not an imrdesk workspace|is damaged"),
        (cut_off, "is damaged; it has no backups, but “imrdesk rescue cases.imr NEW.imr”"),
        (overwritten, "is damaged; it has no backups, but “imrdesk rescue cases.imr NEW.imr”"),
        (other_database, "is not an imrdesk workspace"),
        (newer, "was made by a newer imrdesk .* install the newer imrdesk"),
    ],
)
def test_opening_refuses_in_one_sentence_and_leaves_the_file_alone(
    path: Path, harm: Callable[[Path], Path], sentence: str, read_only: bool
) -> None:
    harmed = harm(path)
    before = harmed.read_bytes() if harmed.is_file() else None

    with pytest.raises(UserError, match=sentence) as told:
        Workspace.open(harmed, read_only=read_only)

    assert str(told.value).count(".\n") == 0
    assert (harmed.read_bytes() if harmed.is_file() else None) == before


def test_damage_in_a_large_file_is_told_when_it_is_met(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "_CHECKED_BYTES", 0)
    data = bytearray(path.read_bytes())
    start = data.index(b"decisions.0.rationale")
    data[start - start % 4096 : start - start % 4096 + 4096] = b"\xa5" * 4096
    path.write_bytes(data)
    with Workspace.open(path) as workspace, pytest.raises(UserError, match="is damaged"):
        ReviewSession(workspace, "Anna Reyes").open_letter(1)


def test_a_second_writer_is_told_who_has_it_open(path: Path) -> None:
    with Workspace.open(path):
        with pytest.raises(UserError, match=rf"open in another imrdesk \(user .*{os.getpid()}\)"):
            Workspace.open(path)
        with pytest.raises(UserError, match="open in another imrdesk"):
            Workspace.create(path)
    with Workspace.open(path) as again:
        assert not again.read_only


def test_a_file_with_a_second_name_is_not_written_to(path: Path) -> None:
    second = path.with_name("second.imr")
    second.hardlink_to(path)
    for name in (path, second):
        with pytest.raises(UserError, match=r"has a second name \(a hard link\).*\.$"):
            Workspace.open(name)
    with Workspace.open(second, read_only=True) as reading:
        assert ReviewSession(reading, "Ben").open_letter(1).record.values["age"] == 50
    second.unlink()
    with Workspace.open(path) as again:
        assert not again.read_only


def test_readers_see_what_the_writer_commits_and_change_nothing(path: Path) -> None:
    with Workspace.open(path) as writing, Workspace.open(path, read_only=True) as reading:
        writer, reader = ReviewSession(writing, "Anna"), ReviewSession(reading, "Ben")
        writer.correct(1, "age", 51)
        assert reader.open_letter(1).record.values["age"] == 51
        with reading.snapshot():
            before = reader.open_letter(1).record.values
            writer.correct(1, "age", 52)
            assert reader.open_letter(1).record.values == before
        assert reader.open_letter(1).record.values["age"] == 52
        for edit in (lambda: reader.correct(1, "age", 53), reader.undo):
            with pytest.raises(UserError, match="open for reading only"):
                edit()


def test_a_workspace_in_a_folder_without_the_right_to_write_can_be_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # An administrator has every right, so the answer is given here; that nothing is written
    # beside the file is what such a folder needs.
    monkeypatch.setattr(os, "access", lambda *_: False)
    with Workspace.open(path, read_only=True) as workspace:
        assert ReviewSession(workspace, "Anna").open_letter(1).record.values["age"] == 50
        assert sorted(p.name for p in path.parent.iterdir()) == ["cases.imr", "cases.imr.lock"]


def test_what_durability_and_soundness_rest_on_is_switched_on(path: Path) -> None:
    with closing(connection.connect(path)) as db:
        settings = {
            name: db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("foreign_keys", "synchronous", "trusted_schema", "journal_mode")
        }
    full = 2
    assert settings == {
        "foreign_keys": 1,
        "synchronous": full,
        "trusted_schema": 0,
        "journal_mode": "wal",
    }


def test_one_thread_owns_the_connection(path: Path) -> None:
    caught: list[BaseException] = []

    def look() -> None:
        try:
            ReviewSession(workspace, "Anna").queue_count(QueueQuery())
        except sqlite3.ProgrammingError as error:
            caught.append(error)

    with Workspace.open(path) as workspace:
        thread = threading.Thread(target=look)
        thread.start()
        thread.join()
    assert len(caught) == 1


def test_work_does_not_go_into_a_file_that_was_replaced(path: Path) -> None:
    with Workspace.open(path) as workspace:
        path.rename(path.with_name("moved.imr"))
        with pytest.raises(UserError, match="was moved, deleted or replaced"):
            ReviewSession(workspace, "Anna").correct(1, "age", 51)
        path.with_name("moved.imr").rename(path)
        ReviewSession(workspace, "Anna").correct(1, "age", 52)
    with Workspace.open(path) as workspace:
        assert ReviewSession(workspace, "Anna").open_letter(1).record.values["age"] == 52


def test_a_full_disk_is_told_and_nothing_is_half_written(path: Path) -> None:
    with Workspace.open(path) as workspace:
        session = ReviewSession(workspace, "Anna")
        pages = workspace.row("PRAGMA page_count")["page_count"]
        workspace.rows(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(UserError, match="The disk is full"):
            session.import_letters([built_letter(extra=f"{n} {'x' * 5000}") for n in range(20)])
        assert session.queue_count(QueueQuery()) == 1
        workspace.rows("PRAGMA max_page_count = 100000")
        session.import_letter(built_letter(extra="more"))
        assert session.queue_count(QueueQuery()) == 2


def keep_then_fail(workspace: Workspace, key: str) -> None:
    with workspace.transaction():
        workspace.set_fact(key, "written")
        raise ZeroDivisionError


def test_what_is_inside_a_failed_transaction_is_not_kept(path: Path) -> None:
    with Workspace.open(path) as workspace:
        with pytest.raises(ZeroDivisionError):
            keep_then_fail(workspace, "alone")
        with workspace.transaction():
            with pytest.raises(ZeroDivisionError):
                keep_then_fail(workspace, "inner")
            workspace.set_fact("outer", "written")
        assert {"alone", "inner", "outer"} & set(workspace.facts()) == {"outer"}


def test_a_letter_s_own_bytes_come_back(path: Path) -> None:
    with Workspace.open(path, read_only=True) as workspace:
        assert source_bytes(workspace, 1) == built_letter().data
        with pytest.raises(BugError):
            source_bytes(workspace, 2)


@pytest.mark.parametrize(
    "table", ["letter_sources", "letter_texts", "extractions", "operations", "changes"]
)
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid"])
def test_what_was_written_once_cannot_be_changed(path: Path, table: str, statement: str) -> None:
    refusal = pytest.raises(sqlite3.IntegrityError, match=f"{table} is only ever added to")
    with closing(sqlite3.connect(path)) as file, refusal:
        file.execute(statement.format(table))


def test_a_letter_cannot_be_deleted(path: Path) -> None:
    refusal = pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY")
    with closing(connection.connect(path)) as db, refusal:
        db.execute("DELETE FROM letters")
