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
from imrdesk.review.arrivals import Finding
from imrdesk.review.import_plan import interrupted_imports
from imrdesk.review.keeping import ImportOutcome
from imrdesk.review.session import ReviewSession
from imrdesk.store.queue import QueueQuery
from imrdesk.store.workspace import Workspace
from imrdesk.ui.import_words import details, headline
from imrdesk.ui.imports import ImportJob
from imrdesk.ui.previews import ImportPreview
from imrdesk.ui.tasks import BackgroundTasks
from imrdesk.ui.theme import Theme
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


def test_what_was_cancelled_goes_on_and_nothing_is_counted_twice(
    job: ImportJob, session: ReviewSession, tmp_path: Path, qtbot: QtBot, qapp: QObject
) -> None:
    folder = fill(tmp_path / "inbox", *(f"pause\nCM14-{n:07}" for n in range(30)), "bad")
    with qtbot.waitSignal(job.kept, timeout=20_000):
        job.start([folder])
    with qtbot.waitSignal(job.finished, timeout=5_000):
        job.cancel()
    (cut,) = interrupted_imports(session.workspace)
    assert (cut.done, cut.total) == (job.done, 31)
    assert cut.done <= session.queue_count(QueueQuery()) < 30

    rest = ImportJob(session, BackgroundTasks(qapp), qapp)
    with qtbot.waitSignal(rest.finished, timeout=20_000):
        rest.go_on(cut)
    assert session.queue_count(QueueQuery()) == 30
    both = job.counts + rest.counts
    assert both[ImportOutcome.NEW] == 30
    assert [Path(path).name for path, _sentence in rest.failures] == ["030.txt"]
    assert interrupted_imports(session.workspace) == []


@pytest.fixture
def preview(
    session: ReviewSession, theme: Theme, tmp_path: Path, qapp: QObject,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[ImportPreview]:  # fmt: skip
    monkeypatch.setattr(inbox, "prepare_members", built_members)
    folder = fill(
        tmp_path / "inbox",
        *(f"pause\nCM14-{n:07}" for n in range(12)),
        "bad",
        *(f"CM14-{n:07} another version" for n in range(12)),
    )
    preview = ImportPreview(session.workspace.path, [folder], theme.colors, qapp)
    yield preview
    preview.give_up()
    preview.deleteLater()


def test_an_import_may_begin_before_everything_was_looked_at(
    job: ImportJob, preview: ImportPreview, session: ReviewSession, qtbot: QtBot, qapp: QObject
) -> None:
    with qtbot.waitSignal(preview.model.rowsInserted, timeout=20_000):
        preview.start(BackgroundTasks(qapp))
    with qtbot.waitSignal(preview.finished, timeout=20_000):
        preview.enough()
    assert not preview.is_whole
    looked_at = preview.model.counts.total()
    assert 0 < looked_at < 25
    preview.model.toggle([0])
    delivery = preview.delivery()
    assert delivery is not None
    with qtbot.waitSignal(job.finished, timeout=20_000):
        job.keep(delivery, preview.halt)
    assert session.queue_count(QueueQuery()) == 23
    assert [Path(path).name for path, _sentence in job.failures] == ["012.txt"]
    assert interrupted_imports(session.workspace) == []


def test_a_kind_that_is_left_out_is_left_out_of_what_is_still_to_be_read(
    job: ImportJob, preview: ImportPreview, session: ReviewSession, qtbot: QtBot, qapp: QObject
) -> None:
    preview.model.show_only(Finding.VERSION)
    preview.model.tick_shown(ticked=False)
    preview.model.show_only(None)
    with qtbot.waitSignal(preview.model.rowsInserted, timeout=20_000):
        preview.start(BackgroundTasks(qapp))
    with qtbot.waitSignal(preview.finished, timeout=20_000):
        preview.enough()
    delivery = preview.delivery()
    assert delivery is not None
    with qtbot.waitSignal(job.finished, timeout=20_000):
        job.keep(delivery, preview.halt)
    assert job.counts == Counter({ImportOutcome.NEW: 12})
    assert session.queue_count(QueueQuery()) == 12


def test_giving_up_a_preview_stops_the_reading(
    preview: ImportPreview, session: ReviewSession, qtbot: QtBot, qapp: QObject
) -> None:
    with qtbot.waitSignal(preview.model.rowsInserted, timeout=20_000):
        preview.start(BackgroundTasks(qapp))
    with qtbot.waitSignal(preview.finished, timeout=5_000):
        preview.give_up()
    assert session.queue_count(QueueQuery()) == 0
    assert interrupted_imports(session.workspace) == []
