"""The real window, on a workspace of its own, with letters written for these tests."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.page_pane import PagePane, page_pane
from gui.window_driver import OpenWindow, letter_text
from imrdesk.store.workspace import Workspace
from imrdesk.ui.main_window import MainWindow
from imrdesk.ui.pages import PageService
from imrdesk.ui.settings import Settings
from imrdesk.ui.tasks import ImmediateTasks
from imrdesk.ui.theme import Appearance, Theme


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """Return a folder with three letters."""
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "a.txt").write_text(letter_text(), encoding="utf-8")
    (folder / "b.txt").write_text(
        letter_text(
            "CM14-9100002",
            items=(
                ("MRI of the lumbar spine without contrast", "Upheld"),
                ("Norco 10/325mg #60", "Overturned"),
            ),
        ),
        encoding="utf-8",
    )
    (folder / "c.txt").write_text(
        letter_text("CM14-9100003", decided="02/01/2014"), encoding="utf-8"
    )
    return folder


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """Return the one look of the application."""
    return Theme(qapp, Appearance.LIGHT)


@pytest.fixture
def open_window(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[OpenWindow]:
    """Return what starts the program's window, as often as a test likes, with one settings file."""
    windows: list[MainWindow] = []

    def start() -> MainWindow:
        file = QSettings(str(tmp_path / "imrdesk.ini"), QSettings.Format.IniFormat)
        window = MainWindow(theme, Settings(file), ImmediateTasks())
        windows.append(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    yield start
    for window in windows:
        window.close()
        window.deleteLater()
    QApplication.processEvents()
    gc.collect()


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path, letters: Path) -> MainWindow:
    """Return a window on a new workspace with the three letters, the first one open."""
    window = open_window()
    window.take_workspace(Workspace.create(tmp_path / "Review.imr"))
    window.flows.import_paths([letters])
    window.imports.panel.hide()
    return window


@pytest.fixture(scope="module")
def service(qapp: QApplication) -> Iterator[PageService]:
    """Return what draws pages, in its process; one for all tests of a module."""
    service = PageService(qapp)
    yield service
    service.close()


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot, service: PageService) -> Iterator[PagePane]:
    """Return a pane of pages by itself."""
    with page_pane(theme, qtbot, service) as pane:
        yield pane
