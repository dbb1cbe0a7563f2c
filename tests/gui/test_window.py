"""What a user of the window would miss, by keys and by mouse."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.window_driver import (
    OpenWindow,
    keyboard,
    letter_text,
    press,
    sign_off,
    when_asked,
    write,
)
from imrdesk.domain.annotation import Anchor
from imrdesk.domain.history import Target
from imrdesk.domain.letter import Span
from imrdesk.domain.review import FieldState
from imrdesk.domain.status import Status
from imrdesk.errors import UserError
from imrdesk.review.session import OpenLetter, ReviewSession
from imrdesk.store.workspace import Workspace
from imrdesk.ui import settings as keys
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.dialogs.about import AboutSheet
from imrdesk.ui.dialogs.note_dialog import NoteDialog
from imrdesk.ui.dialogs.prompts import LineDialog
from imrdesk.ui.dialogs.reason_dialog import ReasonDialog
from imrdesk.ui.dialogs.shortcut_sheet import ShortcutSheet
from imrdesk.ui.dialogs.threshold_dialog import ThresholdDialog
from imrdesk.ui.main_window import MainWindow
from imrdesk.ui.models.queue_model import Column
from imrdesk.ui.settings import Settings
from imrdesk.ui.tasks import BackgroundTasks
from imrdesk.ui.theme import Appearance, Theme


def opened(window: MainWindow) -> OpenLetter:
    letter = window.controller.letter
    assert letter is not None
    return letter


def message(window: MainWindow) -> str:
    assert window.desk.messages.isVisible()
    return window.desk.messages.text.text()


def shown_cases(window: MainWindow) -> list[str]:
    model = window.desk.queue.model
    assert model is not None
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def click_on(window: MainWindow, span: Span) -> None:
    """Click in the middle of a place in the letter."""
    text = window.desk.letter_view.text
    text.reveal(span)
    boxes = text.rectangles(span)
    middle = boxes[len(boxes) // 2].center().toPoint()
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=middle)


# Finding one's way


def test_the_first_start_says_how_to_begin(open_window: OpenWindow) -> None:
    window = open_window()
    assert window.pages.currentWidget() is window.welcome
    assert not window.actions_by_key["import_files"].isEnabled()
    assert not window.actions_by_key["sign_off"].isEnabled()


def test_the_samples_are_one_click_away(open_window: OpenWindow) -> None:
    window = open_window()
    window.welcome.samples_wanted.emit()
    assert len(shown_cases(window)) == 6
    assert opened(window).record.decision_count >= 1
    window.close_workspace()
    window.welcome.samples_wanted.emit()
    assert len(shown_cases(window)) == 6


def test_an_empty_workspace_says_what_to_do(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window()
    window.take_workspace(Workspace.create(tmp_path / "Empty.imr"))
    texts = [w.text() for w in window.desk.queue.findChildren(QLabel) if w.isVisible()]
    assert any("Ctrl+I" in text for text in texts)


def test_the_last_place_comes_back(open_window: OpenWindow, window: MainWindow) -> None:
    window.desk.step(1)
    here = opened(window).letter_id
    window.resize(1200, 610)
    window.desk.panes.setSizes([300, 500, 400])
    sizes = window.desk.panes.sizes()
    window.desk.queue.table.horizontalHeader().resizeSection(Column.OUTCOME, 133)
    window.close()
    again = open_window()
    path = Path(again.settings.get(keys.LAST_WORKSPACE))
    again.flows.open_workspace(path, again.settings.get(keys.LAST_LETTER))
    assert opened(again).letter_id == here
    assert again.size().height() == 610
    QApplication.processEvents()
    assert again.desk.panes.sizes() == pytest.approx(sizes, abs=3)
    assert again.desk.queue.table.horizontalHeader().sectionSize(Column.OUTCOME) == 133


def test_recent_workspaces_are_offered(open_window: OpenWindow, window: MainWindow) -> None:
    window.close()
    again = open_window()
    assert again.welcome.recent.count() == 1
    again.welcome.recent.setCurrentRow(0)
    again.welcome.recent.setFocus()
    press("Enter")
    assert opened(again).case_number == "CM14-9100001"


# The queue


def test_the_queue_is_searched_filtered_and_sorted(window: MainWindow) -> None:
    press("Ctrl+Shift+F")
    write("lumbar")
    press("Enter")
    assert shown_cases(window) == ["CM14-9100002"]
    press("Ctrl+Shift+F")
    press("Esc")
    window.desk.queue.filter.setCurrentText("Signed off")
    assert shown_cases(window) == []
    window.desk.queue.filter.setCurrentText("All letters")
    window.desk.queue.table.sortByColumn(Column.CASE_NUMBER, Qt.SortOrder.DescendingOrder)
    assert shown_cases(window) == ["CM14-9100003", "CM14-9100002", "CM14-9100001"]


def test_the_next_letter_is_one_key_away(window: MainWindow) -> None:
    seen = [opened(window).case_number]
    for _ in range(2):
        press("Ctrl+PgDown")
        seen.append(opened(window).case_number)
    assert seen == ["CM14-9100001", "CM14-9100002", "CM14-9100003"]
    press("Ctrl+PgDown")
    assert window.desk.ending.panel.isVisible()
    press("Ctrl+PgUp")
    assert opened(window).case_number == "CM14-9100002"


def test_a_letter_keeps_its_row_until_the_list_is_asked_for_anew(window: MainWindow) -> None:
    window.desk.queue.filter.setCurrentText("Still to do")
    press("Ctrl+PgDown")
    press("Ctrl+Enter")
    assert shown_cases(window) == ["CM14-9100001", "CM14-9100002", "CM14-9100003"]
    assert window.desk.queue.model.index(1, Column.STATUS).data() == "Reviewed"
    window.letters.refresh()
    assert shown_cases(window) == ["CM14-9100001", "CM14-9100003"]
    press("Ctrl+PgDown")
    assert opened(window).case_number == "CM14-9100003"


def test_the_queue_is_sorted_with_keys(window: MainWindow) -> None:
    for _ in range(2):
        press("Ctrl+Shift+L")
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        next(action for action in menu.actions() if action.text() == "File").trigger()
        menu.close()
    assert shown_cases(window) == ["CM14-9100003", "CM14-9100002", "CM14-9100001"]


def test_arrows_in_the_queue_open_letters_and_leave_the_keyboard_there(window: MainWindow) -> None:
    press("Ctrl+1")
    press("Down")
    assert opened(window).case_number == "CM14-9100002"
    assert keyboard() is window.desk.queue.table
    press("Enter")
    assert window.desk.record.focused_path is not None
    assert keyboard() is not window.desk.queue.table


def test_the_queue_counts_what_is_left_to_look_at(window: MainWindow) -> None:
    model = window.desk.queue.model
    assert model is not None
    row = model.row_of(opened(window).letter_id)
    assert row is not None
    before = len(opened(window).record.needs_eyes)
    assert model.index(row, Column.NEEDS_EYES).data() == (str(before) if before else "")
    press("F9")
    assert model.index(row, Column.NEEDS_EYES).data() == ""


def test_what_counts_as_sure_is_a_setting_of_the_workspace(
    open_window: OpenWindow, window: MainWindow, qtbot: QtBot
) -> None:
    assert window.controller.session.counts_are_current
    before = len(opened(window).record.needs_eyes)

    def demand_everything() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ThresholdDialog)
        dialog.percent.setValue(100)
        dialog.accept()

    when_asked(demand_everything)
    window.actions_by_key["threshold"].trigger()
    qtbot.waitUntil(lambda: window.controller.session.counts_are_current)
    count = len(opened(window).record.needs_eyes)
    assert count > before
    model = window.desk.queue.model
    assert model is not None
    shown = [model.index(row, Column.NEEDS_EYES).data() for row in range(model.rowCount())]
    assert shown[0] == str(count)
    path = window.workspace.path if window.workspace else Path()
    window.close()
    again = open_window()
    again.flows.open_workspace(path)
    assert len(opened(again).record.needs_eyes) == count


# Letter and fields


@pytest.mark.parametrize(
    "path", ["case_number", "decision_date", "age", "sex", "decisions.0.treatment", "specialties"]
)
def test_a_click_on_a_highlight_gives_its_field_the_focus(window: MainWindow, path: str) -> None:
    span = opened(window).record.standings[path].span
    assert span is not None
    click_on(window, span)
    assert window.desk.record.focused_path == path


@pytest.mark.parametrize("path", ["case_number", "decisions.0.rationale", "decisions.0.outcome"])
def test_focusing_a_field_scrolls_the_letter_to_it(window: MainWindow, path: str) -> None:
    window.resize(1100, 420)
    QApplication.processEvents()
    other = "decisions.0.rationale" if path == "case_number" else "case_number"
    window.desk.record.focus_path(other)
    window.desk.record.focus_path(path)
    text = window.desk.letter_view.text
    span = opened(window).record.standings[path].span
    assert span is not None
    first = text.rectangles(Span(span.start, span.start + 1))[0]
    assert text.viewport().rect().contains(first.center().toPoint())
    strong = [mark for mark in text.marks() if mark.focused]
    assert [mark.path for mark in strong] == [path]


def test_marks_stand_on_their_words_after_an_emoji(window: MainWindow) -> None:
    text = window.desk.letter_view.text
    span = opened(window).record.standings["decisions.0.outcome"].span
    assert span is not None
    text.select(span)
    assert text.textCursor().selectedText() == "Overturned"
    assert text.selected_span() == span


def test_words_that_were_found_stay_in_sight(window: MainWindow) -> None:
    window.resize(1200, 420)
    window.desk.record.focus_path("case_number")
    press("Ctrl+F")
    write("within what the guideline names")
    press("Enter")
    press("Esc")
    QApplication.processEvents()
    text = window.desk.letter_view.text
    span = text.selected_span()
    assert span is not None
    first = text.rectangles(Span(span.start, span.start + 1))[0]
    assert text.viewport().rect().contains(first.center().toPoint())


def test_selected_words_become_the_value(window: MainWindow) -> None:
    window.desk.record.focus_path("date_assigned")
    letter = opened(window)
    start = letter.text.text.index("01/31/2014")
    window.desk.letter_view.text.select(Span(start, start + 10))
    press("Ctrl+E")
    standing = opened(window).record.standings["date_assigned"]
    assert str(standing.value) == "2014-01-31"
    assert standing.span == Span(start, start + 10)
    state = letter.text.text.index("Oregon")
    window.desk.letter_view.text.select(Span(state, state + 6))
    press("Ctrl+E")
    assert "not a date" in message(window)
    assert str(opened(window).record.values["date_assigned"]) == "2014-01-31"


def test_a_correction_is_one_click_from_what_the_program_read(window: MainWindow) -> None:
    window.desk.record.focus_path("age")
    line = keyboard()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    write("41")
    press("Tab")
    row = window.desk.record.rows["age"]
    assert opened(window).record.standings["age"].state is FieldState.CORRECTED
    assert "52" in row.was_read()
    QTest.mouseClick(row.revert_button, Qt.MouseButton.LeftButton)
    assert opened(window).record.values["age"] == 52
    assert opened(window).record.standings["age"].state is not FieldState.CORRECTED


def test_the_four_states_differ_in_words_and_in_shape(window: MainWindow) -> None:
    controller, rows = window.controller, window.desk.record.rows
    controller.confirm(["case_number"])
    controller.correct("age", 41)
    words = {rows[path].state_words() for path in ("case_number", "age", "decision_date")}
    assert words == {"Confirmed", "Corrected", "Read"}
    grey = {
        path: rows[path]
        .state_picture()
        .toImage()
        .convertToFormat(rows[path].state_picture().toImage().Format.Format_Alpha8)
        for path in ("case_number", "age", "decision_date")
    }
    assert len({bytes(image.constBits()) for image in grey.values()}) == 3


def test_undo_takes_back_typing_first_and_then_edits(window: MainWindow) -> None:
    window.controller.correct("priority", "Expedited")
    window.desk.record.focus_path("age")
    line = keyboard()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    write("7")
    press("Ctrl+Z")
    assert line.text() == "52"
    assert opened(window).record.values["priority"] == "Expedited"
    press("Ctrl+Z")
    assert opened(window).record.values["priority"] == "Standard"
    press("Ctrl+Y")
    assert opened(window).record.values["priority"] == "Expedited"


def test_undo_goes_back_to_the_letter_it_is_about(window: MainWindow) -> None:
    window.controller.correct("age", 30)
    first = opened(window).letter_id
    press("Ctrl+PgDown")
    assert opened(window).letter_id != first
    press("Ctrl+Z")
    assert opened(window).letter_id == first
    assert opened(window).record.values["age"] == 52


def test_the_calendar_sets_a_date(window: MainWindow) -> None:
    window.desk.record.focus_path("decision_date")
    press("Alt+Down")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    press("Right")
    press("Enter")
    assert str(opened(window).record.values["decision_date"]) == "2014-04-03"


def test_keys_in_a_closed_choice_settle_nothing_on_the_way(window: MainWindow) -> None:
    window.desk.record.focus_path("priority")
    press("Down")
    assert opened(window).record.values["priority"] == "Standard"
    press("Enter")
    assert opened(window).record.values["priority"] == "Expedited"
    values = [c for c in window.controller.history() if c.edit.target is Target.VALUE]
    assert len(values) == 1


@pytest.mark.parametrize("focused", ["age", "priority"])
def test_the_wheel_over_a_choice_changes_nothing(window: MainWindow, focused: str) -> None:
    combo = window.desk.record.rows["priority"].findChild(QComboBox)
    assert combo is not None
    window.desk.record.focus_path(focused)
    QApplication.sendEvent(
        combo,
        QWheelEvent(
            QPointF(5, 5),
            QPointF(5, 5),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )
    assert opened(window).record.values["priority"] == "Standard"


def test_guideline_sources_are_chips(window: MainWindow) -> None:
    row = window.desk.record.rows["decisions.0.imr_guideline_sources"]
    chips = {chip.text(): chip for chip in row.findChildren(QAbstractButton) if chip.isCheckable()}
    assert list(chips) == ["MTUS", "ACOEM", "ODG", "Other"]
    QTest.mouseClick(chips["ODG"], Qt.MouseButton.LeftButton)
    assert opened(window).record.values["decisions.0.imr_guideline_sources"] == ("MTUS", "ODG")


# Status


def test_a_signed_off_letter_is_locked_until_it_is_reopened(window: MainWindow) -> None:
    first = opened(window).letter_id
    press("F9")
    sign_off(window)
    assert opened(window).letter_id != first
    press("Ctrl+PgUp")
    line = window.desk.record.rows["age"].editor.focus_widget()
    assert isinstance(line, QLineEdit)
    assert line.isReadOnly()
    assert not window.controller.correct("age", 30)
    assert "reopen" in message(window).lower()
    press("Ctrl+Shift+O")
    assert window.controller.correct("age", 30)
    kinds = [change.edit.target.value for change in window.controller.history()]
    assert kinds.count("status") >= 2


def test_what_cannot_be_is_not_signed_off(window: MainWindow) -> None:
    press("Ctrl+PgDown", times=2)
    assert opened(window).case_number == "CM14-9100003"
    press("F9")
    press("Ctrl+Shift+Enter")
    assert opened(window).status.status is not Status.SIGNED_OFF
    assert "Decision Date" in message(window)


def test_a_half_typed_value_stops_the_sign_off_and_says_so(window: MainWindow) -> None:
    window.desk.record.focus_path("decision_date")
    write("99")
    press("Ctrl+Shift+Enter")
    assert opened(window).status.status is not Status.SIGNED_OFF
    assert "Decision Date" in message(window)
    press("Esc")
    sign_off(window)
    assert window.controller.session.status_counts()[Status.SIGNED_OFF] == 1


def test_postponing_asks_for_a_reason(window: MainWindow) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        write("waiting for the missing page")
        press("Enter")

    when_asked(answer)
    press("Ctrl+Shift+P")
    assert opened(window).status.status is Status.POSTPONED
    assert opened(window).status.reason == "waiting for the missing page"


def test_typing_in_one_letter_never_lands_in_another(window: MainWindow) -> None:
    first = opened(window).letter_id
    window.controller.correct("date_assigned", date(2014, 3, 11))
    press("Ctrl+Z")
    press("Ctrl+PgDown")
    window.desk.record.focus_path("decision_date")
    write("01/02/2015")
    window.actions_by_key["redo"].trigger()
    assert opened(window).letter_id == first
    press("Tab")
    assert opened(window).record.values["decision_date"] == date(2014, 4, 2)
    assert not window.controller.drafts()
    press("Ctrl+PgDown")
    assert dict(window.controller.drafts()) == {"decision_date": "01/02/2015"}
    assert window.desk.record.rows["decision_date"].editor.text() == "01/02/2015"


def test_a_draft_in_another_field_stops_the_sign_off_too(window: MainWindow) -> None:
    window.desk.record.focus_path("decision_date")
    write("99")
    window.desk.record.focus_path("case_number")
    press("Ctrl+Shift+Enter")
    assert opened(window).status.status is not Status.SIGNED_OFF
    assert "Decision Date" in message(window)


class FullDisk:
    """Refuses every writing operation of a session, as a full disk does."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("correct", "add_note", "save_draft", "confirm"):
            monkeypatch.setattr(ReviewSession, name, self._refuse)

    @staticmethod
    def _refuse(*_: object, **__: object) -> None:
        raise UserError("The disk is full; make room and try again.")


def test_on_a_full_disk_the_letter_and_the_words_stay(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = opened(window).letter_id
    with monkeypatch.context() as full:
        FullDisk(full)
        window.desk.record.focus_path("decision_date")
        write("01/02/2015")
        press("Ctrl+PgDown")
        assert opened(window).letter_id == first
        assert window.desk.record.rows["decision_date"].editor.text() == "01/02/2015"
        assert "disk is full" in message(window)
        asked: list[str] = []

        def stay() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, QMessageBox)
            asked.append(box.text())
            box.reject()

        when_asked(stay)
        window.close()
        assert window.isVisible()
        assert "Decision Date" in asked[0]
    press("Ctrl+PgDown")
    assert window.controller.session.open_letter(first).record.values["decision_date"] == date(
        2015, 1, 2
    )


def test_a_refused_note_keeps_its_words(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    FullDisk(monkeypatch)

    def try_to_save() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NoteDialog)
        write("a thought")
        press("Ctrl+Enter")
        assert dialog.isVisible()
        assert any("disk is full" in w.text() for w in dialog.findChildren(QLabel))
        monkeypatch.undo()
        press("Ctrl+Enter")

    when_asked(try_to_save)
    press("Ctrl+Shift+M")
    assert [note.state.markdown for note in opened(window).notes] == ["a thought"]


def test_tags_are_set_and_taken_off(window: MainWindow) -> None:
    def answer() -> None:
        write("fusion")
        press("Enter")

    when_asked(answer)
    press("Ctrl+T")
    assert opened(window).tags == ("fusion",)
    chip = next(
        b for b in window.desk.top_bar.findChildren(QAbstractButton) if b.text() == "fusion"
    )
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert opened(window).tags == ()


# Notes


def test_a_note_leads_back_and_shows_markup_as_text(window: MainWindow) -> None:
    start = opened(window).text.text.index("Low Back")
    passage = Span(start, start + 8)
    window.controller.add_note(Anchor.passage(passage, "Low Back"), "<b>bold?</b> *yes*")
    (note,) = opened(window).notes
    press("Ctrl+4")
    card = window.desk.notes.cards[note.key]
    bodies = [w.text() for w in card.findChildren(QLabel)]
    assert any("&lt;b&gt;" in text and "<em>yes</em>" in text for text in bodies)
    window.desk.letter_view.text.moveCursor(
        window.desk.letter_view.text.textCursor().MoveOperation.Start
    )
    card.chosen.emit(note)
    assert window.desk.letter_view.text.selected_span() == passage


def test_a_note_that_is_given_up_is_there_when_it_is_taken_up_again(window: MainWindow) -> None:
    found: list[str] = []

    def give_up() -> None:
        write("half a thought")
        press("Esc")

    def take_up() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NoteDialog)
        found.append(dialog.markdown())
        press("Ctrl+Enter")

    when_asked(give_up)
    press("Ctrl+Shift+M")
    assert opened(window).notes == ()
    when_asked(take_up)
    press("Ctrl+Shift+M")
    assert found == ["half a thought"]
    assert [note.state.markdown for note in opened(window).notes] == ["half a thought"]
    assert "note on letter" not in window.controller.drafts()


def test_a_note_survives_a_kill_while_it_is_written(window: MainWindow) -> None:
    drafts: list[str | None] = []

    def look_then_give_up() -> None:
        write("half a thought")
        QTest.qWait(450)
        drafts.append(window.controller.drafts().get("note on letter"))
        press("Esc")

    when_asked(look_then_give_up)
    press("Ctrl+Shift+M")
    assert drafts == ["half a thought"]


# Import and export


def test_an_export_that_cannot_be_written_says_why(window: MainWindow, tmp_path: Path) -> None:
    window.flows.export_to(tmp_path / "no" / "folder" / "x.xlsx", everything=True)
    assert message(window).count(".") >= 1
    window.flows.export_to(tmp_path / "out.csv", everything=True)
    assert "Letters: 3" in message(window)
    assert (tmp_path / "out.csv").exists()


def test_another_workspace_during_an_import_stops_it_in_peace(
    qapp: QApplication, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    many = tmp_path / "many"
    many.mkdir()
    for number in range(400):
        text = letter_text(f"CM14-{number:07}")
        (many / f"{number}.txt").write_text(text, encoding="utf-8")
    settings = Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    tasks = BackgroundTasks(qapp)
    window = MainWindow(theme, settings, tasks)
    window.take_workspace(Workspace.create(tmp_path / "First.imr"))
    window.flows.import_paths([many])
    qtbot.waitUntil(lambda: len(shown_cases(window)) > 0, timeout=20_000)
    window.take_workspace(Workspace.create(tmp_path / "Second.imr"))
    tasks.wait()
    QApplication.processEvents()
    assert shown_cases(window) == []
    assert not window.desk.messages.isVisible()
    assert window.flows.open_workspace(tmp_path / "First.imr")
    window.flows.import_paths([many])
    qtbot.waitUntil(lambda: len(shown_cases(window)) == 400, timeout=20_000)
    window.close()
    window.deleteLater()


# Bad workspaces


def test_a_dot_in_the_name_of_a_workspace_stays(
    open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = str(tmp_path / "Smith v. Jones")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (chosen, ""))
    open_window().flows.new_workspace()
    assert (tmp_path / "Smith v. Jones.imr").exists()


def test_a_file_that_is_no_workspace_is_refused_in_a_sentence(
    window: MainWindow, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.imr"
    bad.write_bytes(b"not a database" * 100)
    assert not window.flows.open_workspace(bad)
    assert "bad.imr" in message(window)
    assert opened(window).case_number == "CM14-9100001"


def test_a_newer_workspace_is_refused(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "Newer.imr"
    Workspace.create(path).close()
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 999")
    db.close()
    window = open_window()
    assert not window.flows.open_workspace(path)
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "newer" in box.text()
    box.close()


# The whole


def test_every_widget_that_takes_the_keyboard_has_a_name(window: MainWindow) -> None:
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.focusProxy()
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and type(widget).__name__ not in {"QTabBar", "QHeaderView", "QSplitter"}
    ]
    assert nameless == []


def test_light_and_dark_change_the_whole_window_at_once(window: MainWindow) -> None:
    try:
        window.actions_by_key["look_dark"].trigger()
        assert window.theme.colors.name == "dark"
        assert window.grab().toImage().pixelColor(5, 5).lightness() < 80
        assert window.settings.get(keys.APPEARANCE) is Appearance.DARK
    finally:
        window.actions_by_key["look_light"].trigger()
    assert window.grab().toImage().pixelColor(5, 5).lightness() > 200


def test_dialogs_are_freed_when_they_close(window: MainWindow) -> None:
    for sheet in (ShortcutSheet(window, window.actions_by_key), AboutSheet(window, window.theme)):
        sheet.open()
        sheet.close()

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        dialog.reject()

    for trigger in (
        window.desk.annotating.note_letter,
        window.desk.postpone,
        window.desk.annotating.tag_letter,
    ):
        when_asked(close)
        trigger()
    QApplication.processEvents()
    QTest.qWait(10)
    left = [
        dialog
        for kind in (NoteDialog, LineDialog, ShortcutSheet, AboutSheet)
        for dialog in window.findChildren(kind)
    ]
    assert left == []


def test_an_operation_without_a_workspace_is_refused_in_a_sentence() -> None:
    with pytest.raises(UserError, match="workspace"):
        _ = ReviewController().session
