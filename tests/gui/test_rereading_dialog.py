"""A letter of an older program in the window: settled with keys and mouse, one or all."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from built_letters import built_letter
from gui.window_driver import OpenWindow, press, when_asked
from imrdesk.domain.fields import paths
from imrdesk.domain.history import Origin
from imrdesk.domain.letter import LetterText
from imrdesk.domain.record import Extraction, FieldValue
from imrdesk.domain.review import ReviewedRecord
from imrdesk.extraction.extractor import EXTRACTOR_VERSION
from imrdesk.review import rereading
from imrdesk.store.workspace import Workspace
from imrdesk.ui.dialogs.rereading_dialog import RereadingDialog
from imrdesk.ui.dialogs.sheets import LetterSheet
from imrdesk.ui.main_window import MainWindow

CASES = ("CM14-0000011", "CM14-0000012", "CM14-0000013")


def newer(extraction: Extraction) -> Extraction:
    """Return what a newer program reads: another age, and other words for the first treatment."""
    was = extraction.values["decisions.0.treatment"]
    words = {
        "age": FieldValue(52, None, None, "newer", 0.97),
        "decisions.0.treatment": FieldValue("Home exercise kit", was.raw, was.span, "newer", 0.97),
    }
    values = {path: words.get(path, extraction.values[path]) for path in paths(2)}
    return replace(extraction, version=EXTRACTOR_VERSION, values=values)


@pytest.fixture
def old(open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Return a window on three letters that an older program read; the first one is open."""
    letters = [built_letter(case, outcomes=("Upheld", "Upheld")) for case in CASES]
    read = {one.letter.text: newer(one.extraction) for one in letters}

    def extract(letter: LetterText) -> Extraction:
        return read[letter.text]

    monkeypatch.setattr(rereading, "extract", extract)
    window = open_window()
    window.take_workspace(Workspace.create(tmp_path / "Old.imr"))
    window.controller.session.import_letters(letters)
    window.letters.refresh()
    window.show_letter(1)
    return window


def record(window: MainWindow) -> ReviewedRecord:
    assert window.controller.letter is not None
    return window.controller.letter.record


def read_again(window: MainWindow, answer: Callable[[RereadingDialog], None]) -> None:
    """Press the bar's button and answer the dialog."""

    def in_dialog() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RereadingDialog)
        assert QTest.qWaitForWindowActive(dialog)
        try:
            answer(dialog)
        finally:
            if dialog.isVisible():  # no test waits for a dialog that nobody answers
                dialog.reject()

    when_asked(in_dialog)
    window.desk.rereading.bar.action.click()
    QApplication.processEvents()


def test_the_bar_is_there_until_the_letter_was_read_again(old: MainWindow) -> None:
    assert old.desk.rereading.bar.isVisible()
    read_again(old, lambda _dialog: press("Esc"))
    assert record(old).values["age"] == 49
    assert old.desk.rereading.bar.isVisible()
    read_again(old, lambda _dialog: press("Enter"))
    assert record(old).values["age"] == 52
    assert not old.desk.rereading.bar.isVisible()
    press("Ctrl+Z")
    assert record(old).values["age"] == 49
    assert old.desk.rereading.bar.isVisible()


def test_keys_choose_what_stands_row_by_row(old: MainWindow) -> None:
    old.controller.correct("age", 50)

    def answer(dialog: RereadingDialog) -> None:
        labels = [row.label for row in dialog.model.rows]
        assert labels == ["Age", "Decision 1: Treatment"]
        assert dialog.model.rows[0].texts[rereading.Choice.PERSON] == "50"
        press("1")
        press("Down")
        press("Left")
        press("Enter")

    read_again(old, answer)
    age = record(old).standings["age"]
    assert (age.value, age.state_now.origin) == (49, Origin.PERSON)
    assert record(old).treatments() == ("Treatment 1", "Treatment 2")


def test_a_person_s_value_stands_unless_another_is_chosen(old: MainWindow) -> None:
    old.controller.correct("age", 50)
    read_again(old, lambda _dialog: press("Enter"))
    assert record(old).values["age"] == 50


def test_a_click_chooses_and_the_place_in_the_letter_is_shown(old: MainWindow) -> None:
    def answer(dialog: RereadingDialog) -> None:
        assert "no place" in dialog.preview.toPlainText()
        cell = dialog.table.visualRect(dialog.model.index(0, 1))
        QTest.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
        (mark,) = dialog.preview.extraSelections()
        assert mark.cursor.selectedText() == "49"
        press("Enter")

    read_again(old, answer)
    assert record(old).values["age"] == 49
    assert not old.desk.rereading.bar.isVisible()


@pytest.mark.parametrize(("new", "age"), [(True, 52), (False, 50)])
def test_all_are_settled_at_once(old: MainWindow, new: bool, age: int) -> None:
    old.controller.correct("age", 50)

    def answer(dialog: RereadingDialog) -> None:
        (dialog.all_new if new else dialog.all_stay).click()
        dialog.apply.click()

    before = record(old).treatments()
    read_again(old, answer)
    assert record(old).values["age"] == age
    assert (record(old).treatments() == before) != new
    press("Ctrl+Z")
    assert record(old).values["age"] == 50


def test_every_row_says_what_is_chosen(old: MainWindow) -> None:
    def answer(dialog: RereadingDialog) -> None:
        role = Qt.ItemDataRole.AccessibleTextRole
        assert dialog.model.index(0, 0).data(role) == "Age: This program, 52"
        assert dialog.model.index(0, 2).data(role) == "Chosen: 52"
        press("Esc")

    read_again(old, answer)


def test_all_letters_are_read_again_and_those_left_are_listed(
    old: MainWindow, qtbot: QtBot
) -> None:
    old.desk.step(1)
    old.controller.correct("age", 50)
    old.actions_by_key["read_all_again"].trigger()
    qtbot.waitUntil(lambda: not old.flows.progress.isVisible())
    told = old.desk.messages.text.text()
    assert "Letters read again: 3." in told
    assert "1 are left to you" in told
    assert record(old).values["age"] == 50
    assert old.desk.rereading.bar.isVisible()
    old.desk.step(1)
    assert record(old).values["age"] == 52
    assert not old.desk.rereading.bar.isVisible()
    old.desk.messages.action.click()
    (sheet,) = old.findChildren(LetterSheet)
    assert sheet.list.count() == 1
    qtbot.waitUntil(sheet.list.hasFocus)
    press("Enter")
    assert record(old).values["age"] == 50


def test_reading_all_again_can_be_stopped(old: MainWindow, qtbot: QtBot) -> None:
    old.actions_by_key["read_all_again"].trigger()
    qtbot.waitUntil(lambda: old.flows._rereading is None or bool(old.flows._rereading.done))
    old.flows.progress.cancel.click()
    assert not old.flows.progress.isVisible()
    done = [i for i in (1, 2, 3) if not old.controller.session.open_letter(i).is_outdated]
    assert 1 in done


def test_a_letter_of_today_has_no_bar(window: MainWindow) -> None:
    assert not window.desk.rereading.bar.isVisible()
    window.actions_by_key["read_all_again"].trigger()
    QApplication.processEvents()
    QTest.qWait(20)
    assert "has read every letter" in window.desk.messages.text.text()
