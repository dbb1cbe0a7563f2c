"""The window's import on its helper thread: bad files, files that hang, and cancelling."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from imrdesk.review import inbox
from imrdesk.review.keeping import ImportOutcome
from imrdesk.review.session import ReviewSession
from imrdesk.store.queue import QueueQuery
from imrdesk.store.workspace import Workspace
from imrdesk.ui.import_words import details, headline
from imrdesk.ui.imports import ImportJob
from imrdesk.ui.tasks import BackgroundTasks
from troublesome_work import built_members


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    with Workspace.create(tmp_path / "Review.imr") as workspace:
        yield ReviewSession(workspace, "kim")


@pytest.fixture
def job(session: ReviewSession, qapp: QObject, monkeypatch: pytest.MonkeyPatch) -> ImportJob:
    monkeypatch.setattr(inbox, "prepare_members", built_members)
    return ImportJob(session, BackgroundTasks(qapp), qapp)


def fill(folder: Path, *contents: str) -> Path:
    folder.mkdir()
    for number, words in enumerate(contents):
        (folder / f"{number:03}.txt").write_text(words, "utf-8")
    return folder


def test_bad_files_are_counted_and_the_others_are_kept(
    job: ImportJob, session: ReviewSession, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = fill(tmp_path / "inbox", *(f"CM14-{n:07}" for n in range(30)), "bad", "exit", "CM15-1")
    with qtbot.waitSignal(job.finished, timeout=20_000):
        job.start([folder])
    assert job.counts == Counter({ImportOutcome.NEW: 31})
    assert session.queue_count(QueueQuery()) == 31
    assert [Path(path).name for path, _sentence in job.failures] == ["030.txt", "031.txt"]
    assert (headline(job), details(job)) == ("31 letters imported.", ["2 could not be read"])


def test_cancelling_does_not_wait_for_the_file_at_work(
    job: ImportJob, session: ReviewSession, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = fill(tmp_path / "inbox", *(f"pause\nCM14-{n:07}" for n in range(20)), *["sleep"] * 4)
    with qtbot.waitSignal(job.kept, timeout=20_000):
        job.start([folder])
    with qtbot.waitSignal(job.finished, timeout=5_000):
        job.cancel()
    assert job.cancelled
    assert re.fullmatch(
        r"\d+ letters? imported, then cancelled; \d+ files are still to come.", headline(job)
    )
    assert 0 < session.queue_count(QueueQuery()) == job.counts.total() <= 20
