"""The parts of the window that can be seen without it: positions, marks, tasks, models."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from built_letters import built_letter
from gui.window_driver import letter_text
from imrdesk.app import crash_report
from imrdesk.domain.annotation import Anchor, Note, NoteState
from imrdesk.domain.fields import Section
from imrdesk.domain.letter import Span
from imrdesk.domain.letter_query import LetterQuery
from imrdesk.domain.review import review_record
from imrdesk.review.session import ReviewSession
from imrdesk.store.workspace import Workspace
from imrdesk.ui import settings as keys
from imrdesk.ui.highlights import Mark, at_position, highlights
from imrdesk.ui.letter_list import LetterList
from imrdesk.ui.models.queue_model import Column, QueueModel
from imrdesk.ui.settings import Settings
from imrdesk.ui.tasks import BackgroundTasks, ImmediateTasks, TaskContext
from imrdesk.ui.text_positions import TextPositions
from imrdesk.ui.theme import Appearance

WHEN = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@given(st.text(alphabet=st.sampled_from("a é\n😀𝔸–"), max_size=40))
def test_positions_go_to_qt_and_back(text: str) -> None:
    positions = TextPositions(text)
    for position in range(len(text) + 1):
        in_qt = len(text[:position].encode("utf-16-le")) // 2
        assert positions.to_qt(position) == in_qt
        assert positions.from_qt(in_qt) == position


@pytest.mark.usefixtures("qapp")
def test_positions_agree_with_a_document() -> None:
    text = letter_text()
    document = QTextDocument(text)
    assert document.characterCount() - 1 == TextPositions(text).to_qt(len(text))


def note(key: str, anchor: Anchor) -> Note:
    return Note(key, NoteState(anchor, "look"), "me", WHEN, WHEN)


def test_short_marks_are_drawn_over_long_ones_and_the_focused_one_last() -> None:
    extraction = built_letter(unsure=("age",)).extraction
    record = review_record(extraction, ())
    passage = note("n1", Anchor.passage(Span(0, 3), "abc"))
    on_field = note("n2", Anchor.field("age"))
    marks = highlights(record, [passage, on_field], "clinical_summary")
    assert marks[-1].path == "clinical_summary"
    assert marks[-1].mark is Mark.LONG_FIELD
    lengths = [m.span.end - m.span.start for m in marks[:-1]]
    assert lengths == sorted(lengths, reverse=True)
    assert [m.path for m in marks if m.unsure] == ["age"]
    assert [m.span for m in marks if m.mark is Mark.NOTE] == [Span(0, 3)]
    assert {m.section for m in marks if m.path == "age"} == {Section.WORKER}


def test_the_mark_under_a_character_is_the_shortest() -> None:
    record = review_record(built_letter().extraction, ())
    age = record.standings["age"].span
    assert age is not None
    marks = highlights(record, [note("n", Anchor.passage(Span(0, age.end), "x"))], None)
    found = at_position(marks, age.start)
    assert found is not None
    assert found.path == "age"
    assert at_position(marks, 10_000) is None


@pytest.fixture
def session(tmp_path: Path) -> ReviewSession:
    workspace = Workspace.create(tmp_path / "Queue.imr")
    return ReviewSession(workspace, "kim")


@pytest.mark.usefixtures("qapp")
def test_a_long_queue_is_read_in_pieces(session: ReviewSession) -> None:
    session.import_letters([built_letter(f"CM14-{n:07}", extra=str(n)) for n in range(1, 451)])
    letters = LetterList(ImmediateTasks())
    letters.set_session(session)
    model = QueueModel(letters)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.rowCount() == 450
    assert model.index(0, Column.CASE_NUMBER).data() == "CM14-0000001"
    assert model.index(449, Column.CASE_NUMBER).data() == "CM14-0000450"
    model.sort(Column.CASE_NUMBER, Qt.SortOrder.DescendingOrder)
    assert model.index(0, Column.CASE_NUMBER).data() == "CM14-0000450"
    row = model.row_at(0)
    assert row is not None
    assert model.row_of(row.letter_id) == 0
    letters.set_query(LetterQuery(text="0000007"))
    assert model.rowCount() == 1
    assert model.row_of(row.letter_id) is None
    letters.set_session(None)
    session.workspace.close()


def test_long_work_reports_and_can_be_cancelled(qtbot: QtBot, qapp: QApplication) -> None:
    tasks = BackgroundTasks(qapp)
    seen: list[object] = []
    results: list[tuple[object, object]] = []

    def work(context: TaskContext) -> str:
        context.report(1)
        while not context.cancelled:
            pass
        return "stopped"

    context = tasks.run(work, lambda result, error: results.append((result, error)), seen.append)
    qtbot.waitUntil(lambda: seen == [1])
    context.cancel()
    qtbot.waitUntil(lambda: results == [("stopped", None)])
    tasks.wait()


def test_an_error_in_long_work_reaches_the_main_thread(qtbot: QtBot, qapp: QApplication) -> None:
    tasks = BackgroundTasks(qapp)
    errors: list[Exception | None] = []

    def work(_context: TaskContext) -> None:
        raise ValueError("no")

    tasks.run(work, lambda _result, error: errors.append(error))
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], ValueError)


def test_a_damaged_setting_is_its_default(tmp_path: Path) -> None:
    store = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    settings = Settings(store)
    settings.set(keys.TEXT_SIZE, 14)
    settings.set(keys.APPEARANCE, Appearance.DARK)
    settings.remember_workspace("/a.imr")
    settings.remember_workspace("/b.imr")
    settings.remember_workspace("/a.imr")
    store.sync()
    again = Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    assert again.get(keys.TEXT_SIZE) == 14
    assert again.get(keys.APPEARANCE) is Appearance.DARK
    assert again.get(keys.RECENT_WORKSPACES) == ["/a.imr", "/b.imr"]
    store.setValue(keys.TEXT_SIZE.key, "huge")
    store.setValue(keys.APPEARANCE.key, "purple")
    store.setValue(keys.RECENT_WORKSPACES.key, "{")
    assert settings.get(keys.TEXT_SIZE) == keys.TEXT_SIZE.default
    assert settings.get(keys.APPEARANCE) is Appearance.SYSTEM
    assert settings.get(keys.RECENT_WORKSPACES) == []


def test_a_crash_report_holds_no_letter_text() -> None:
    with pytest.raises(ValueError, match="52 year old") as caught:
        int("the worker is a 52 year old")
    report = crash_report(caught.type, caught.tb)
    assert "ValueError" in report
    assert "test_parts" in report
    assert "52 year old" not in report
