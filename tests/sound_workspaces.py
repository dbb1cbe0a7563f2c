"""What must be true of every workspace, whatever was done to the program that worked in it."""

from __future__ import annotations

import csv
import json
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

from hard_work import Promised, Worker, facts_of
from imrdesk.review.session import ReviewSession
from imrdesk.store.backup_files import backup_files, backup_folder
from imrdesk.store.history import rebuild_projections
from imrdesk.store.workspace import Workspace

# What follows from the letters and the history; the numbers of values and notes mean nothing.
_DRAWN = (
    "SELECT * FROM letters",
    "SELECT * FROM decisions",
    "SELECT * FROM custom_values",
    "SELECT letter_id, others, notes FROM letter_words",
    "SELECT letter_id, facet, value FROM letter_facets JOIN facet_values ON id = value_id",
    "SELECT letter_id, key, first_change, last_change, words, tags FROM notes",
    "SELECT * FROM letter_tags",
    "SELECT * FROM undo_steps",
)
_INDICES = ("texts_fts", "words_fts")


def copy_files(path: Path, folder: Path) -> Path:
    """Copy a workspace and its log, as another program finds them; return the copy's path."""
    copy = folder / path.name
    for suffix in ("", "-wal"):
        source = path.with_name(path.name + suffix)
        if source.exists():
            shutil.copyfile(source, copy.with_name(copy.name + suffix))
    return copy


def check(path: Path, promised: Promised) -> None:
    """Make sure that a workspace holds what was promised, and take note of what it holds.

    First of a copy of its files, as any other program finds it, then with our own.
    """
    if not path.exists():
        # Killed before it was made; then nothing was promised.
        assert not promised.done
        return
    with tempfile.TemporaryDirectory() as folder:
        copy = copy_files(path, Path(folder))
        check_sound(copy)
        check_drawn(copy)
    with Workspace.open(path) as workspace:
        promised.compare(facts_of(ReviewSession(workspace, "Anna Reyes")))
    check_sound(path)
    for backup in backup_files(path):
        check_sound(backup.path)
    _check_exports(path.parent)


def check_sound(path: Path) -> None:
    """Make sure that a file is sound by SQLite's own checks."""
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []


def check_drawn(path: Path) -> None:
    """Make sure that all that follows from the letters and the history is as it would be anew.

    The file is written to.
    """
    with closing(sqlite3.connect(path)) as file, file:
        for index in _INDICES:
            file.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608  our own names
        before = [sorted(file.execute(sql).fetchall()) for sql in _DRAWN]
    with Workspace.open(path) as workspace:
        rebuild_projections(workspace)
        list(ReviewSession(workspace, "Anna Reyes").recount())
    with closing(sqlite3.connect(path)) as file:
        assert [sorted(file.execute(sql).fetchall()) for sql in _DRAWN] == before


def _check_exports(folder: Path) -> None:
    if (folder / "out.xlsx").exists():
        with ZipFile(folder / "out.xlsx") as workbook:
            assert workbook.testzip() is None
    if (folder / "out.jsonl").exists():
        for line in (folder / "out.jsonl").read_text(encoding="utf-8").splitlines():
            json.loads(line)
    for path in folder.glob("out*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert len({len(row) for row in csv.reader(file)}) == 1


def check_leftovers(path: Path) -> None:
    """Make sure that after a whole round of work nothing of killed ones lies about."""
    worker = Worker(path, 0, len)
    worker.take_in(1)
    for number in range(6):
        worker.export(number)
    worker.keep(3)
    worker.workspace.close()
    hidden = [p.name for p in path.parent.rglob(".*") if p.name != ".lock"]
    assert not hidden, hidden
    assert backup_folder(path).is_dir()
