"""Signing off one letter after the other: the next one is there already, the end is told."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.window_driver import keyboard, press, when_asked, write
from imrdesk.domain.annotation import Anchor
from imrdesk.domain.status import Status
from imrdesk.review.session import OpenLetter, ReviewSession
from imrdesk.store.workspace import Workspace
from imrdesk.ui.dialogs.export_dialog import ExportDialog
from imrdesk.ui.main_window import MainWindow
from imrdesk.ui.views.sitting_panel import SittingPanel, duration


def opened(window: MainWindow) -> OpenLetter:
    letter = window.controller.letter
    assert letter is not None
    return letter


def sign_off_for(window: MainWindow, reason: str = "as the letter says") -> None:
    """Sign the open letter off, whatever warnings there are."""

    def answer() -> None:
        write(reason)
        press("Enter")

    window.controller.confirm(list(opened(window).record.standings))
    if any(check.severity == "warning" for check in opened(window).record.open_checks):
        when_asked(answer)
    press("Ctrl+Shift+Enter")


def mend_the_dates(window: MainWindow) -> None:
    """Correct the date in the third letter that cannot be so."""
    window.controller.correct("decision_date", date(2014, 4, 2))


def reads(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that grows by the id of every letter that is read from now on."""
    read: list[int] = []
    original = ReviewSession.open_letter

    def open_letter(session: ReviewSession, letter_id: int) -> OpenLetter:
        read.append(letter_id)
        return original(session, letter_id)

    monkeypatch.setattr(ReviewSession, "open_letter", open_letter)
    return read


def words(panel: SittingPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.text()]


# The next letter is there already


def next_id(window: MainWindow) -> int:
    after = window.letters.neighbour(opened(window).letter_id, 1)
    assert after is not None
    return after


def test_the_next_letter_is_read_while_there_is_time(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = reads(monkeypatch)
    after = next_id(window)
    window.controller.reload()  # what was read ahead before is let go
    window.desk._pause.start()
    qtbot.waitUntil(lambda: after in read)
    read.clear()
    press("Ctrl+PgDown")
    assert opened(window).letter_id == after
    assert after not in read


def test_signing_off_keeps_what_was_read_ahead(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.controller.confirm(list(opened(window).record.standings))
    after = next_id(window)
    window.controller.make_ready(after)
    read = reads(monkeypatch)
    sign_off_for(window)
    assert opened(window).letter_id == after
    assert after not in read


def note(session: ReviewSession, letter_id: int) -> None:
    session.add_note(letter_id, Anchor.letter(), "written meanwhile")


def tag(session: ReviewSession, letter_id: int) -> None:
    session.set_tag_on([letter_id], "later", True)


def correct(session: ReviewSession, letter_id: int) -> None:
    session.correct(letter_id, "age", 77)


def postpone(session: ReviewSession, letter_id: int) -> None:
    session.set_status_on([letter_id], Status.POSTPONED, "waits")


@pytest.mark.parametrize("change", [note, tag, correct, postpone])
def test_a_letter_read_ahead_is_never_stale(
    window: MainWindow, change: Callable[[ReviewSession, int], None]
) -> None:
    session, after = window.controller.session, next_id(window)
    window.controller.make_ready(after)
    change(session, after)  # whoever wrote it, the controller was not told
    press("Ctrl+PgDown")
    assert opened(window) == session.open_letter(after)


def test_what_is_undone_in_a_letter_read_ahead_is_gone(window: MainWindow) -> None:
    controller, first, after = window.controller, opened(window).letter_id, next_id(window)
    controller.open(after)
    controller.correct("age", 77)
    controller.open(first)
    controller.make_ready(after)
    press("Ctrl+Z")
    assert opened(window).letter_id == after
    assert opened(window) == controller.session.open_letter(after)
    assert opened(window).record.values["age"] == 52


def test_another_workspace_has_other_letters(window: MainWindow, tmp_path: Path) -> None:
    after = next_id(window)
    window.controller.make_ready(after)
    window.take_workspace(Workspace.create(tmp_path / "Other.imr"))
    window.flows.import_paths([tmp_path / "letters" / "c.txt"])
    window.controller.open(1)
    assert opened(window).case_number == "CM14-9100003"


def test_what_counts_as_sure_counts_in_a_letter_read_ahead(window: MainWindow) -> None:
    after = next_id(window)
    window.controller.make_ready(after)
    window.controller.session.set_review_threshold(1.0)
    window.controller.reload()
    press("Ctrl+PgDown")
    assert opened(window).record == window.controller.session.open_letter(after).record


# Postponing


def say(words: str) -> None:
    """Give the reason that a dialog asks for."""
    write(words)
    press("Enter")


def test_the_last_reasons_for_postponing_are_offered(window: MainWindow) -> None:
    when_asked(lambda: say("page 2 is missing"))
    press("Ctrl+Shift+P")
    press("Ctrl+PgDown")

    def take_the_offered() -> None:
        assert isinstance(QApplication.activeModalWidget(), QDialog)
        press("Down")
        press("Enter")

    when_asked(take_the_offered)
    press("Ctrl+Shift+P")
    assert opened(window).status.reason == "page 2 is missing"
    assert window.controller.session.postponing_reasons() == ["page 2 is missing"]


# The end


def test_the_end_of_the_queue_tells_what_was_done(window: MainWindow) -> None:
    controller, panel = window.controller, window.desk.ending.panel
    when_asked(lambda: say("waits"))
    press("Ctrl+Shift+P")
    press("Ctrl+PgDown")
    controller.correct("age", 53)
    controller.correct("sex", "male")
    press("Ctrl+Z")
    sign_off_for(window)
    mend_the_dates(window)
    confirmed = len(opened(window).record.standings) - 1
    assert not panel.isVisible()
    sign_off_for(window)
    assert panel.isVisible()
    told = words(panel)
    figures = {told[i + 1]: text for i, text in enumerate(told) if text.isdigit()}
    assert figures["letters signed off"] == "2"
    assert figures["letters postponed"] == "1"
    assert figures["values corrected"] == "2"
    assert int(figures["values confirmed"]) > confirmed
    assert "letters signed off 2" in panel.accessibleName()
    assert not panel.left.isVisible()
    assert keyboard() is panel.postponed
    press("Enter")
    assert not panel.isVisible()
    assert opened(window).status.status is Status.POSTPONED
    assert window.desk.queue.filter.currentText() == "Postponed"


def test_the_end_leads_back_to_what_was_passed_over(window: MainWindow) -> None:
    panel, first = window.desk.ending.panel, opened(window).letter_id
    press("Ctrl+PgDown", 3)
    assert panel.isVisible()
    assert keyboard() is panel.left
    press("Enter")
    assert opened(window).letter_id == first
    press("Ctrl+PgDown", 3)
    press("Esc")
    assert not panel.isVisible()
    assert window.desk.record.isAncestorOf(keyboard())


def test_records_can_be_exported_from_the_end(window: MainWindow) -> None:
    asked: list[QWidget | None] = []

    def cancel() -> None:
        asked.append(QApplication.activeModalWidget())
        press("Esc")

    press("Ctrl+PgDown", 3)
    when_asked(cancel)
    window.desk.ending.panel.export.click()
    assert isinstance(asked[0], ExportDialog)


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(12, "Less than a minute"), (60 * 42, "42 min"), (3600 * 2 + 300, "2 h 5 min")],
)
def test_time_is_told_as_people_do(seconds: float, told: str) -> None:
    assert duration(seconds) == told


def test_enter_overrules_a_warning_for_the_last_reason(window: MainWindow) -> None:
    session = window.controller.session
    (warning,) = [c for c in opened(window).record.open_checks if c.severity == "warning"]
    window.controller.dismiss(warning, "the letter prints it so")
    sign_off_for(window)
    when_asked(lambda: press("Enter"))
    press("Ctrl+Shift+Enter")
    assert session.dismissal_reasons() == ["the letter prints it so"]
    assert session.status_counts()[Status.SIGNED_OFF] == 2
