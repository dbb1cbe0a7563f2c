"""The progress page in its place: there and back by keys, and the letters behind a mark."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.window_driver import OpenWindow, keyboard, press
from imrdesk.store.workspace import Workspace
from imrdesk.ui.main_window import MainWindow
from imrdesk.ui.places import Place
from imrdesk.ui.views.progress.chart_view import ChartView
from imrdesk.ui.views.progress.progress_page import ProgressPage
from weeks_of_work import worked_for_weeks


@pytest.fixture
def weeks(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    window = open_window()
    window.take_workspace(Workspace.open(worked_for_weeks(tmp_path / "weeks.imr")))
    return window


def _page(window: MainWindow) -> ProgressPage:
    page = window.places.page(Place.PROGRESS)
    assert isinstance(page, ProgressPage)
    return page


def _place(window: MainWindow) -> Place:
    return window.places.place


def test_from_the_keys_to_the_letters_behind_a_mark(weeks: MainWindow) -> None:
    press("Ctrl+8")
    assert _place(weeks) is Place.PROGRESS
    page = _page(weeks)
    for _ in range(40):
        if isinstance(keyboard(), ChartView):
            break
        press("Tab")
    chart = keyboard()
    assert chart is page.cards["status"].charts[0]
    press("Down")
    mark = page.cards["status"].charts[0].current
    assert mark is not None
    press("Enter")
    assert _place(weeks) is Place.LETTERS
    assert len(weeks.letters) == mark.ways[0].letters
    press("Ctrl+8")
    page.bar.letters.setCurrentIndex(1)
    assert f"{mark.ways[0].letters} letter" in page.bar.state.text()


def test_a_correction_is_counted_when_the_page_is_seen_again(weeks: MainWindow) -> None:
    press("Ctrl+8")
    chart = _page(weeks).cards["status"].charts[0]
    before = {spot.mark.label: spot.mark.value for spot in chart.spots}
    weeks.open_in_review(36)
    weeks.controller.correct("age", 44)
    press("Ctrl+8")
    QTest.qWait(600)
    QApplication.processEvents()
    after = {spot.mark.label: spot.mark.value for spot in chart.spots}
    assert after["In review"] == (before["In review"] or 0) + 1
    assert after["New"] == (before["New"] or 0) - 1


def test_another_workspace_is_counted_anew(weeks: MainWindow, tmp_path: Path) -> None:
    press("Ctrl+8")
    weeks.take_workspace(Workspace.create(tmp_path / "new.imr"))
    weeks.places.show_place(Place.PROGRESS)
    page = _page(weeks)
    assert page.empty.isVisible()
    assert keyboard().hasFocus()
    page.take_keyboard()
    assert keyboard() is page.empty.button


def test_without_a_mark_enter_does_nothing(weeks: MainWindow) -> None:
    press("Ctrl+8")
    chart = _page(weeks).cards["status"].charts[0]
    chart.setFocus(Qt.FocusReason.OtherFocusReason)
    press("Enter")
    assert _place(weeks) is Place.PROGRESS
