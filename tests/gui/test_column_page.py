"""Check a field: one field down many letters, by keys and by mouse."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot

from gui import window_driver
from gui.test_event_counts import Hands
from gui.window_driver import OpenWindow, letter_text, press, when_asked, write
from imrdesk.domain.checks import Severity
from imrdesk.domain.custom_fields import CustomField, CustomType
from imrdesk.domain.letter_query import LetterQuery
from imrdesk.domain.review import FieldState
from imrdesk.review.column_review import ColumnRow
from imrdesk.store.column_review import COLUMN_FIELDS, FIRST_ASKED, ColumnField, ColumnOrder, Which
from imrdesk.store.workspace import Workspace
from imrdesk.ui import column_work
from imrdesk.ui.columns_place import query_from
from imrdesk.ui.main_window import MainWindow
from imrdesk.ui.models.column_model import Column
from imrdesk.ui.places import Place
from imrdesk.ui.views.columns.page import ColumnsPage
from imrdesk.ui.views.message_bar import MessageBar

OUTCOME = ColumnField("outcome", of_decisions=True)
DECIDED = ColumnField("decision_date")
AGE = ColumnField("age")
SPECIALTIES = ColumnField("specialties")
SOURCES = ColumnField("imr_guideline_sources", of_decisions=True)


def page_of(window: MainWindow) -> ColumnsPage:
    page = window.places.page(Place.CHECK_FIELD)
    assert isinstance(page, ColumnsPage)
    return page


def shown(page: ColumnsPage, number: int) -> ColumnRow:
    row = page.model.row_now(number)
    assert isinstance(row, ColumnRow)
    return row


def current(page: ColumnsPage) -> ColumnRow:
    return shown(page, page.grid.place)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> ColumnsPage:
    """Return the page on the outcomes of all decisions, the first row current."""
    press("Ctrl+7")
    page = page_of(window)
    choose(page, OUTCOME, Which.ALL)
    settle(page, qtbot)
    return page


def sign_off(window: MainWindow, letter_id: int) -> None:
    window.controller.session.sign_off(letter_id, "as the letter says")


def choose(page: ColumnsPage, field: ColumnField, which: Which = Which.ALL) -> None:
    page.bar.which[which].click()
    page.bar.choose_field(field)


def settle(page: ColumnsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.model.is_at_rest)


def values(page: ColumnsPage) -> list[str]:
    return [shown(page, number).shown_value for number in range(len(page.model.keys))]


@pytest.fixture
def many(open_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> Callable[[int], ColumnsPage]:
    """Return what opens the page on the outcomes of so many letters with a decision each."""

    def open_page(count: int) -> ColumnsPage:
        folder = tmp_path / "many"
        folder.mkdir()
        for number in range(count):
            text = letter_text(f"CM14-91{number:05}")
            (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
        window = open_window()
        window.take_workspace(Workspace.create(tmp_path / "Many.imr"))
        window.flows.import_paths([folder])
        press("Ctrl+7")
        page = page_of(window)
        choose(page, OUTCOME, Which.NOT_SETTLED)
        settle(page, qtbot)
        return page

    return open_page


@pytest.fixture
def window_messages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the sentences that are told above the page."""
    told: list[str] = []
    tell = MessageBar.tell

    def note(bar: MessageBar, sentence: str, severity: Severity = Severity.NOTE) -> None:
        told.append(sentence)
        tell(bar, sentence, severity)

    monkeypatch.setattr(MessageBar, "tell", note)
    return told


@pytest.fixture
def hands(monkeypatch: pytest.MonkeyPatch) -> Hands:
    hands = Hands()
    monkeypatch.setattr(window_driver, "QTest", hands)
    return hands


def test_each_decision_is_a_row_with_its_sentence(page: ColumnsPage) -> None:
    assert values(page) == ["Overturned", "Upheld", "Overturned", "Overturned"]
    row = shown(page, 1)
    assert (row.case_number, row.about) == (
        "CM14-9100002",
        "MRI of the lumbar spine without contrast",
    )
    assert row.sentence.text == "1. MRI of the lumbar spine without contrast: Upheld"
    assert page.bar.position.text() == "1 of 4"
    assert page.grid.hasFocus()


def test_thirty_outcomes_are_checked_with_thirty_keys(
    many: Callable[[int], ColumnsPage], hands: Hands, qtbot: QtBot
) -> None:
    page = many(30)
    session = page._controller.session
    assert page.bar.position.text() == "1 of 30"
    assert page.bar.left.text() == "30 left"
    hands.rest()
    press("Enter", 30)
    assert hands.keys == 30
    assert page.bar.left.text().startswith("0 left")
    for letter_id in page._letters.ids:
        path = "decisions.0.outcome"
        assert session.open_letter(letter_id).record.standings[path].state is FieldState.CONFIRMED
        (change,) = session.history(letter_id, path)
        assert change.operation.who == session.reviewer
    qtbot.waitUntil(lambda: "Not settled 0" in page.bar.which[Which.NOT_SETTLED].text())


def test_an_outcome_is_corrected_with_two_keys(page: ColumnsPage, hands: Hands) -> None:
    hands.rest()
    press("U")
    press("Enter")
    assert hands.keys == 2
    row = shown(page, 0)
    assert (row.shown_value, row.state) == ("Upheld", FieldState.CORRECTED)
    assert page.grid.place == 1
    assert page.grid.hasFocus()


def test_all_that_wait_are_confirmed_at_once_and_taken_back_at_once(
    page: ColumnsPage, window: MainWindow
) -> None:
    press("Down")
    press("Space")
    assert current(page).standing.is_doubted
    sign_off(window, shown(page, 0).letter_id)
    press("Ctrl+Enter")
    states = [shown(page, number).state for number in range(4)]
    check, sure, confirmed = FieldState.UNSURE, FieldState.SURE, FieldState.CONFIRMED
    assert states == [sure, check, confirmed, confirmed]
    told = window.desk.messages.text.text()
    assert "signed off" in told
    assert "doubtful" in told
    assert window.controller.session.undo_label() == "Confirm Outcome (2 letters)"
    press("Ctrl+Z")
    assert shown(page, 2).state is sure


def test_many_are_confirmed_only_when_that_is_meant(
    many: Callable[[int], ColumnsPage],
) -> None:
    page = many(51)

    def answer(words: str) -> Callable[[], None]:
        def press_button() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, QMessageBox)
            assert "51 values of Outcome in 51 letters" in box.text()
            next(b for b in box.findChildren(QPushButton) if b.text() == words).click()

        return press_button

    when_asked(answer("Cancel"))
    press("Ctrl+Enter")
    assert page.bar.left.text() == "51 left"
    when_asked(answer("Confirm all"))
    press("Ctrl+Enter")
    assert shown(page, 50).state is FieldState.CONFIRMED
    press("Ctrl+Z")
    assert shown(page, 50).state is FieldState.SURE


def test_a_long_work_can_be_called_off_and_then_nothing_has_changed(
    many: Callable[[int], ColumnsPage], window_messages: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = many(30)
    monkeypatch.setattr(column_work, "_SHOWN_AFTER_MS", 0)
    seen: list[int] = []

    def call_off(dialog: QProgressDialog, done: int) -> None:
        QProgressDialog.setValue(dialog, done)
        seen.append(dialog.maximum())
        if done == 40:
            dialog.cancel()

    monkeypatch.setattr(column_work, "_show_done", call_off)
    press("Ctrl+Enter")
    assert set(seen) == {60}
    assert window_messages == ["Called off; nothing was changed."]
    assert all(shown(page, number).state is FieldState.SURE for number in range(30))
    assert page.bar.left.text() == "30 left"


def test_letters_that_come_in_leave_typing_alone(
    page: ColumnsPage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(page, DECIDED)
    settle(page, qtbot)
    press("1")
    later = tmp_path / "later.txt"
    later.write_text(letter_text("CM14-9100000"), encoding="utf-8")
    window.flows.import_paths([later])
    window.letters.refresh()
    editor = page.editing.editor
    assert editor is not None
    assert editor.editor.text() == "1"
    press("Esc")
    assert len(page.model.keys) == 4
    assert current(page).case_number == "CM14-9100001"


def test_what_is_typed_is_kept_when_the_window_closes(
    open_window: OpenWindow, window: MainWindow, tmp_path: Path, page: ColumnsPage, qtbot: QtBot
) -> None:
    choose(page, DECIDED)
    settle(page, qtbot)
    press("1")
    write("2/45")
    window.close()
    again = open_window()
    again.take_workspace(Workspace.open(tmp_path / "Review.imr"))
    press("Ctrl+7")
    assert shown(page_of(again), 0).draft == "12/45"


def test_a_doubt_stands_until_it_is_taken_back_or_the_value_confirmed(page: ColumnsPage) -> None:
    press("Space")
    assert (page.grid.place, current(page).state) == (0, FieldState.UNSURE)
    press("Space")
    assert current(page).state is FieldState.SURE
    press("Space")
    press("Enter")
    assert shown(page, 0).state is FieldState.CONFIRMED


def test_a_date_that_is_none_is_told_in_its_row_and_never_lost(
    page: ColumnsPage, qtbot: QtBot
) -> None:
    choose(page, DECIDED)
    settle(page, qtbot)
    press("1")
    write("3/45/2014")
    press("Enter")
    assert page.grid.place == 0
    assert page.delegate.mistake.startswith("“13/45/2014” is not a date")
    press("Down")
    choose(page, OUTCOME)
    choose(page, DECIDED)
    assert shown(page, 0).draft == "13/45/2014"
    press("Home")
    press("Enter")  # takes the typing up again
    editor = page.editing.editor
    assert editor is not None
    assert editor.editor.text() == "13/45/2014"
    press("Backspace", 10)
    write("3/4/2014")
    press("Enter")
    row = shown(page, 0)
    assert (row.standing.value, row.draft) == (date(2014, 3, 4), None)
    assert page.grid.place == 1


def test_esc_drops_what_was_typed(page: ColumnsPage, qtbot: QtBot) -> None:
    choose(page, DECIDED)
    settle(page, qtbot)
    press("9")
    qtbot.waitUntil(lambda: shown(page, 0).draft == "9")
    press("Esc")
    assert (shown(page, 0).draft, page.editing.editor) == (None, None)
    assert page.grid.hasFocus()


def test_a_list_completes_and_several_choices_go_by_letter(page: ColumnsPage, qtbot: QtBot) -> None:
    choose(page, SPECIALTIES)
    settle(page, qtbot)
    press("Right")
    press("End")
    write("; Pain Management")
    press("Enter")
    assert shown(page, 0).shown_value == "Occupational Medicine; Pain Management"
    choose(page, SOURCES)
    settle(page, qtbot)
    assert shown(page, 0).shown_value == "MTUS"
    press("O")
    press("Enter")
    assert shown(page, 0).shown_value == "MTUS; ODG"


def test_nothing_is_a_value_too_and_back_to_what_was_read(page: ColumnsPage, qtbot: QtBot) -> None:
    choose(page, AGE)
    settle(page, qtbot)
    press("Delete")
    press("Enter")
    assert shown(page, 0).standing.value is None
    press("Up")
    press("Ctrl+Shift+Backspace")
    assert (shown(page, 0).shown_value, shown(page, 0).state) == ("52", FieldState.SURE)


def test_f2_opens_the_letter_and_esc_leads_back_to_the_row(
    page: ColumnsPage, window: MainWindow
) -> None:
    press("Down", 2)
    press("F2")
    assert not page.isVisible()
    letter = window.controller.letter
    assert letter is not None
    assert letter.case_number == "CM14-9100002"
    assert window.desk.record.focused_path == "decisions.1.outcome"
    press("Esc")
    assert window.places.place is Place.CHECK_FIELD
    assert page.grid.place == 2
    assert page.grid.hasFocus()
    press("F2")
    press("Ctrl+7")
    assert page.grid.place == 2


def test_undo_leads_to_the_row_that_it_changes(page: ColumnsPage, window: MainWindow) -> None:
    before = window.controller.letter
    press("Enter", 2)
    assert page.grid.place == 2
    press("Ctrl+Z", 2)
    assert page.grid.place == 0
    assert shown(page, 0).state is FieldState.SURE
    assert window.controller.letter is before or before is not None


def test_the_letters_are_those_that_are_filtered(page: ColumnsPage, window: MainWindow) -> None:
    window.letters.set_query(LetterQuery(text="case:CM14-9100002"))
    assert values(page) == ["Upheld", "Overturned"]
    assert "case:CM14-9100002" in page.bar.scope.text()
    QTest.mouseClick(page.bar.all_letters, Qt.MouseButton.LeftButton)
    assert len(page.model.keys) == 4
    assert not page.bar.all_letters.isVisible()


def test_one_value_only_and_in_other_orders(page: ColumnsPage) -> None:
    page.bar.values.setCurrentIndex(2)
    page.bar.values.activated.emit(2)
    assert values(page) == ["Upheld"]
    page.bar.values.setCurrentIndex(0)
    page.bar.values.activated.emit(0)
    order = list(ColumnOrder).index(ColumnOrder.VALUE)
    page.bar.orders.setCurrentIndex(order)
    page.bar.orders.activated.emit(order)
    assert values(page) == ["Overturned", "Overturned", "Overturned", "Upheld"]


def test_an_empty_page_says_what_to_do(page: ColumnsPage) -> None:
    choose(page, ColumnField("priority"), Which.TO_CHECK)
    assert page.stack.currentWidget() is page.nothing
    assert "Nothing of “Priority” waits" in page.nothing.title.text()


def test_the_end_tells_what_is_left_above(page: ColumnsPage, window: MainWindow) -> None:
    press("End")
    press("Enter")
    assert "3 above it still wait" in window.desk.messages.text.text()
    window.desk.messages.action.click()
    assert page.grid.place == 0


def test_a_signed_off_letter_is_not_typed_in(page: ColumnsPage, window: MainWindow) -> None:
    sign_off(window, current(page).letter_id)
    page.model.forget()
    press("U")
    assert page.editing.editor is None
    assert "signed off" in window.desk.messages.text.text()


def test_by_mouse_a_row_is_chosen_and_a_value_typed(page: ColumnsPage, qtbot: QtBot) -> None:
    cell = page.grid.visualRect(page.model.index(2, Column.VALUE))
    QTest.mouseClick(
        page.grid.viewport(), Qt.MouseButton.LeftButton, pos=cell.center() - QPoint(20, 0)
    )
    assert page.grid.place == 2
    QTest.mouseDClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    editor = page.editing.editor
    assert editor is not None
    press("U")
    cell = page.grid.visualRect(page.model.index(0, Column.CASE))
    QTest.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    page.grid.setFocus()
    qtbot.waitUntil(lambda: page.editing.editor is None)
    assert shown(page, 2).shown_value == "Upheld"


def test_a_field_of_the_workspace_is_filled_in_down_the_letters(
    page: ColumnsPage, window: MainWindow, qtbot: QtBot
) -> None:
    wanted = CustomField("", "Second opinion", CustomType.YES_NO)
    window.controller.run(lambda session: session.add_field(wanted))
    choose(page, ColumnField("x_second_opinion"), Which.NOT_SETTLED)
    settle(page, qtbot)
    assert page.bar.fields.currentText() == "Second opinion"
    for key in ("Y", "N", "Y"):
        press(key)
        press("Enter")
    assert values(page) == ["Yes", "No", "Yes"]
    assert page.context.isVisible()
    window.controller.run(lambda session: session.retire_field("x_second_opinion"))
    assert page.query.field == OUTCOME


def test_the_page_comes_back_as_it_was_left(
    open_window: OpenWindow, window: MainWindow, tmp_path: Path, page: ColumnsPage
) -> None:
    choose(page, DECIDED, Which.NOT_SETTLED)
    page.panes.setSizes([500, 500])
    sizes = page.panes.sizes()
    window.close()
    again = open_window()
    again.take_workspace(Workspace.open(tmp_path / "Review.imr"))
    press("Ctrl+7")
    restored = page_of(again)
    assert (restored.query.field, restored.query.which) == (DECIDED, Which.NOT_SETTLED)
    assert len(restored.model.keys) == 3
    assert restored.panes.sizes() == sizes


@pytest.mark.parametrize("texts", [[], ["outcome"], ["no field", "all", "letters"], ["age"] * 3])
def test_a_setting_that_asks_for_nothing_known_is_left_alone(texts: list[str]) -> None:
    assert query_from(texts, COLUMN_FIELDS) == FIRST_ASKED
