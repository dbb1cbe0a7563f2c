"""Checks beside the fields and in their list: walked, dismissed with a reason, shown again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from built_letters import built_letter
from gui.window_driver import OpenWindow, keyboard, letter_text, press, when_asked, write
from imrdesk.domain.checks import Severity
from imrdesk.domain.review import ReviewedRecord
from imrdesk.store.workspace import Workspace
from imrdesk.ui.dialogs.reason_dialog import ReasonDialog
from imrdesk.ui.main_window import MainWindow
from imrdesk.ui.views.check_card import CheckCard, DismissedCard

REASON = "the letter prints it so"


@pytest.fixture
def doubtful(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    """Return a window on a letter whose dates and whose outcome do not fit together."""
    letter = tmp_path / "doubtful.txt"
    items = (("MRI of the lumbar spine", "Upheld"), ("Norco 10/325mg #60", "Overturned"))
    letter.write_text(letter_text("CM14-9100008", decided="02/01/2014", items=items), "utf-8")
    window = open_window()
    window.take_workspace(Workspace.create(tmp_path / "Checks.imr"))
    window.flows.import_paths([letter])
    window.controller.correct("outcome", "Upheld")
    return window


def record(window: MainWindow) -> ReviewedRecord:
    assert window.controller.letter is not None
    return window.controller.letter.record


def cards(window: MainWindow) -> list[CheckCard]:
    return window.desk.record.checks.cards


def card(window: MainWindow, code: str) -> CheckCard:
    (found,) = [card for card in cards(window) if card.check.code == code]
    return found


def dismiss_with_keys(window: MainWindow, code: str, reason: str = REASON) -> None:
    def answer() -> None:
        write(reason)
        press("Enter")

    card(window, code).setFocus()
    when_asked(answer)
    press("Delete")
    QApplication.processEvents()


def test_every_open_check_is_listed_and_marked_on_all_its_fields(doubtful: MainWindow) -> None:
    assert [c.check.code for c in cards(doubtful)] == ["date_order", "case_outcome_differs"]
    rows = doubtful.desk.record.rows
    for check in record(doubtful).open_checks:
        assert check.message in rows[check.fields[0]].check_lines.text()
        for path in check.fields[1:]:
            assert rows[path].involved_button.isVisible()
            assert check.message in rows[path].involved_button.accessibleName()


def test_what_is_told_is_told_in_words_too(doubtful: MainWindow) -> None:
    for one in cards(doubtful):
        assert one.accessibleName().startswith("Error: ")
    line = doubtful.desk.record.rows["decision_date"].check_lines.text()
    assert line.startswith("Error: Decision Date")


def test_arrows_show_the_places_and_enter_goes_there(doubtful: MainWindow) -> None:
    one = card(doubtful, "case_outcome_differs")
    one.setFocus()
    press("Right")
    assert keyboard() is one
    assert "2 of 3" in one.walk_button.text()
    press("Left", times=2)
    press("Enter")
    assert doubtful.desk.record.focused_path == one.check.fields[-1]


def test_a_click_goes_to_the_first_place_and_the_walk_to_all(doubtful: MainWindow) -> None:
    one = card(doubtful, "case_outcome_differs")
    QTest.mouseClick(one, Qt.MouseButton.LeftButton, pos=QPoint(30, 12))
    came_to = [doubtful.desk.record.focused_path]
    for _ in range(3):
        one.walk_button.click()
        came_to.append(doubtful.desk.record.focused_path)
    assert came_to == [*one.check.fields, one.check.fields[0]]


def test_a_key_walks_from_the_field_over_every_place(doubtful: MainWindow) -> None:
    doubtful.desk.record.focus_path("decision_date")
    seen = []
    for _ in range(5):
        press("F7")
        seen.append(doubtful.desk.record.focused_path)
    outcomes = ["outcome", "decisions.0.outcome", "decisions.1.outcome"]
    assert seen == ["date_assigned", *outcomes, "decision_date"]


def test_the_mark_on_another_field_leads_to_where_the_check_stands(doubtful: MainWindow) -> None:
    doubtful.desk.record.rows["decisions.1.outcome"].involved_button.click()
    assert doubtful.desk.record.focused_path == "outcome"


def test_a_check_is_dismissed_with_a_reason_and_shown_again(doubtful: MainWindow) -> None:
    before = len(record(doubtful).needs_eyes)
    dismiss_with_keys(doubtful, "date_order")
    assert [c.code for c in record(doubtful).open_checks] == ["case_outcome_differs"]
    assert len(record(doubtful).needs_eyes) < before
    assert not doubtful.desk.record.rows["decision_date"].check_lines.isVisible()
    assert isinstance(keyboard(), CheckCard), "the keyboard stays in the list"
    fold = doubtful.desk.record.checks.dismissed
    assert fold.head.text() == "1 dismissed"
    fold.head.click()
    (dismissed,) = [c for c in fold.findChildren(DismissedCard) if c.isVisible()]
    told = dismissed.accessibleName()
    assert REASON in told
    assert doubtful.controller.session.reviewer in told
    dismissed.again.click()
    assert len(record(doubtful).open_checks) == 2
    assert not fold.isVisible()
    press("Ctrl+Z", times=2)
    assert len(record(doubtful).dismissals) == 0


def test_the_last_reasons_are_offered(doubtful: MainWindow) -> None:
    dismiss_with_keys(doubtful, "date_order")
    offered: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        offered.extend(dialog.reasons.item(i).text() for i in range(dialog.reasons.count()))
        press("Down")
        press("Enter")
        if dialog.isVisible():  # no test waits for a dialog that nobody answers
            dialog.reject()

    doubtful.desk.record.focus_path("decisions.1.outcome")
    when_asked(answer)
    press("Ctrl+F7")
    assert offered == [REASON]
    assert record(doubtful).open_checks == ()
    assert {d.reason for d in record(doubtful).dismissals.values()} == {REASON}


def test_no_reason_dismisses_nothing(doubtful: MainWindow) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        press("Enter")
        assert dialog.isVisible()
        press("Esc")

    when_asked(answer)
    card(doubtful, "date_order").dismiss_button.click()
    assert len(record(doubtful).open_checks) == 2


def test_a_dismissal_is_over_once_the_check_says_something_else(doubtful: MainWindow) -> None:
    dismiss_with_keys(doubtful, "case_outcome_differs")
    doubtful.controller.correct("outcome", "Overturned")
    assert "case_outcome_differs" in [c.check.code for c in cards(doubtful)]


def test_a_field_without_a_check_has_none_to_dismiss(doubtful: MainWindow) -> None:
    told: list[str] = []
    doubtful.desk.told.connect(told.append)
    doubtful.desk.record.focus_path("case_number")
    press("Ctrl+F7")
    assert told == ["No check is open on this field."]


def test_many_checks_fold_and_the_gravest_stay_in_sight(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    count = 9
    window = open_window()
    window.take_workspace(Workspace.create(tmp_path / "Many.imr"))
    one = built_letter(
        outcomes=("Upheld",) * count, treatments=("Same words",) * count, case_outcome="Overturned"
    )
    window.controller.session.import_letter(one)
    window.show_letter(1)
    for number in range(count):
        window.controller.correct(f"decisions.{number}.treatment", None)
    checks = window.desk.record.checks
    serious = [c for c in record(window).open_checks if c.severity is not Severity.NOTE]
    assert len(serious) > 5
    in_sight = [card.check.severity for card in checks.cards]
    assert len(in_sight) == 4
    assert in_sight == sorted(in_sight, key=list(Severity).index)
    assert checks.rest.head.text() == f"{len(serious) - 4} more that do not fit"
    checks.rest.head.click()
    assert len(checks.cards) == len(serious)
