"""The first page: recent workspaces, those that are gone, the offer of the tour."""

import platform
import sqlite3
from pathlib import Path

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton

from gui.window_driver import OpenWindow, press
from imrdesk import __version__
from imrdesk.store.workspace import Workspace
from imrdesk.ui.dialogs.about import AboutSheet
from imrdesk.ui.main_window import MainWindow


def texts(window: MainWindow) -> list[str]:
    """Return what the rows of the recent list show."""
    recent = window.welcome.recent
    rows = [recent.itemWidget(recent.item(row)) for row in range(recent.count())]
    return [label.text() for row in rows for label in row.findChildren(QLabel)]


def leave(window: MainWindow) -> None:
    window.close_workspace()
    QApplication.processEvents()


def test_a_recent_workspace_tells_its_place_letters_and_last_use(window: MainWindow) -> None:
    path = window.workspace.path if window.workspace else Path()
    leave(window)
    told = " ".join(texts(window))
    assert "Review" in told
    assert path.parent.name in told
    assert "3 letters" in told
    assert "today" in told


def test_it_is_opened_by_enter_and_by_a_double_click(window: MainWindow) -> None:
    leave(window)
    window.welcome.recent.setFocus()
    press("Enter")
    assert window.workspace is not None
    leave(window)
    recent = window.welcome.recent
    place = recent.visualItemRect(recent.item(0)).center()
    QTest.mouseClick(recent.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(recent.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()
    assert window.workspace is not None


def test_one_that_is_gone_is_greyed_and_can_be_removed(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window()
    for name in ("Here", "Gone"):
        window.take_workspace(Workspace.create(tmp_path / f"{name}.imr"))
    leave(window)
    (tmp_path / "Gone.imr").unlink()
    window.welcome.show_recent(window.recent.entries())
    assert "Not found" in texts(window)
    window.welcome.recent.setFocus()
    press("Enter")
    assert window.workspace is None
    words = [b for b in window.welcome.recent.findChildren(QToolButton) if b.text()]
    assert [button.text() for button in words] == ["Remove from list"]
    words[0].click()
    QApplication.processEvents()
    assert window.welcome.recent.count() == 1
    assert "Not found" not in texts(window)
    press("Delete")
    assert window.welcome.recent.count() == 0
    assert (tmp_path / "Here.imr").is_file()
    again = open_window()
    assert again.welcome.recent.count() == 0


def test_the_tour_is_offered_until_it_is_declined(open_window: OpenWindow) -> None:
    window = open_window()
    assert window.welcome.offer.isVisible()
    decline = next(
        b for b in window.welcome.offer.findChildren(QPushButton) if b.text() == "No, thanks"
    )
    decline.click()
    assert not window.welcome.offer.isVisible()
    assert not open_window().welcome.offer.isVisible()


def test_the_guide_is_a_click_away(open_window: OpenWindow) -> None:
    window = open_window()
    button = next(b for b in window.welcome.findChildren(QToolButton) if b.text() == "User guide")
    button.click()
    assert window.helping.guide is not None


def test_the_versions_can_be_copied(window: MainWindow) -> None:
    sheet = AboutSheet(window, window.theme)
    told = dict(line.split(" ", 1) for line in sheet.text().splitlines() if " " in line)
    assert told["imrdesk"] == __version__
    assert told["SQLite"] == sqlite3.sqlite_version
    assert told["PySide6"] == PySide6.__version__
    assert told["Python"].startswith(platform.python_version())
    assert {"Extraction", "PDFium", "Qt"} <= set(told)
    sheet.copy_button.click()
    assert QApplication.clipboard().text() == sheet.text()
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    assert set(told.values()) - shown == {told["Workspace"]}
    sheet.deleteLater()
