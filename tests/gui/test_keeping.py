"""Backups from the window, the ways out of a damaged workspace, and a second copy that reads."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from gui.window_driver import OpenWindow, press, when_asked
from imrdesk.domain.status import Status
from imrdesk.store.backup_files import backup_files
from imrdesk.store.workspace import Workspace
from imrdesk.ui.dialogs.backups_dialog import BackupsDialog
from imrdesk.ui.main_window import MainWindow


def press_button(words: str) -> None:
    """Press the button with these words in the dialog that is open."""
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    buttons = [b for b in dialog.findChildren(QWidget) if getattr(b, "text", str)() == words]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def in_turn(*answers: Callable[[], None]) -> None:
    """Answer dialogs that open one out of another."""
    first, *others = answers

    def answer() -> None:
        if others:
            in_turn(*others)
        first()

    when_asked(answer)


def test_a_backup_is_made_looked_at_and_brought_back(window: MainWindow) -> None:
    path = window.workspace.path if window.workspace else Path()
    seen: list[str] = []

    def back_up() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, BackupsDialog)
        assert "no backup yet" in dialog.preview.text()
        assert not dialog.bring_back.isEnabled()
        QTest.mouseClick(dialog.back_up, Qt.MouseButton.LeftButton)
        seen.append(dialog.list.item(0).text())
        seen.append(dialog.preview.text())
        press("Esc")

    when_asked(back_up)
    window.actions_by_key["backups"].trigger()
    assert "3 letters, 0 edits" in seen[0]
    assert "asked for" in seen[0]
    assert seen[1] == "Letters, edits and notes are the same as now."
    window.controller.correct("age", 60)
    window.controller.set_status(Status.REVIEWED)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, BackupsDialog)
        seen.append(dialog.preview.text())
        press("Tab")
        QTest.mouseClick(dialog.bring_back, Qt.MouseButton.LeftButton)

    in_turn(look, lambda: press_button("Bring it back"))
    window.actions_by_key["backups"].trigger()
    assert seen[2] == "Would go:\n2 edits\nCM14-9100001"
    assert window.workspace is not None
    assert window.workspace.path == path
    assert window.controller.letter is not None
    assert window.controller.letter.record.values["age"] == 52
    assert len(backup_files(path)) == 2
    assert "is kept in" in window.desk.messages.text.text()


def damaged(path: Path) -> Path:
    data = bytearray(path.read_bytes())
    data[100:300] = bytes(200)
    path.write_bytes(data)
    return path


@pytest.fixture
def closed(tmp_path: Path, open_window: OpenWindow, letters: Path) -> tuple[MainWindow, Path]:
    """A window without a workspace, and one with three letters and a backup that is closed."""
    window = open_window()
    path = tmp_path / "Study.imr"
    window.take_workspace(Workspace.create(path))
    window.flows.import_paths([letters])
    window.close_workspace()
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return window, path


def test_what_can_be_read_of_a_damaged_workspace_is_saved(
    closed: tuple[MainWindow, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, path = closed
    new = tmp_path / "Study rescued.imr"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(new), ""))
    told: list[str] = []

    def choose() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        told.append(box.text())
        press_button("Save what can be read…")

    when_asked(choose)
    assert not window.flows.open_workspace(damaged(path))
    assert "Study.imr is damaged" in told[0]
    assert window.workspace is not None
    assert window.workspace.path == new
    box = QApplication.activeModalWidget() or window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.text().startswith("3 letters were saved.")
    box.close()


def test_a_workspace_that_another_has_open_is_opened_for_reading(
    closed: tuple[MainWindow, Path],
) -> None:
    window, path = closed
    with Workspace.open(path) as other:
        assert window.flows.open_workspace(path)
        assert window.workspace is not None
        assert window.workspace.read_only
        place = window.statusBar().findChildren(QWidget)
        words = [w.text() for w in place if hasattr(w, "text")]
        assert any(f"process {os.getpid()}" in text for text in words), words
        assert window.controller.letter is not None
        before = window.controller.letter.record.values["age"]
        window.desk.record.focus_path("age")
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, "99")
        press("Return")
        assert window.controller.letter.record.values["age"] == before
        assert not other.read_only


def test_a_workspace_with_a_damaged_search_index_is_mended_and_opened(
    closed: tuple[MainWindow, Path],
) -> None:
    window, path = closed
    with closing(sqlite3.connect(path)) as file:
        sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'texts_fts_data'"
        start = (file.execute(sql).fetchone()[0] - 1) * 4096
    data = bytearray(path.read_bytes())
    data[start : start + 4096] = bytes(4096)
    path.write_bytes(data)
    window.flows.open_workspace(path)
    assert window.workspace is not None
    assert window.workspace.path == path
    told = window.desk.messages.text.text()
    assert "Nothing of your work is lost. The damaged file is kept as Study-" in told


def test_an_edit_that_a_damaged_search_index_refuses_is_followed_by_mending(
    window: MainWindow,
) -> None:
    assert window.workspace is not None
    path = window.workspace.path
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE words_fts_data SET block = x'00000000' WHERE id >= 10")
        file.execute("UPDATE words_fts_config SET v = 0 WHERE k = 'version'")
    window.controller.set_tag("pilot", present=True)
    QApplication.processEvents()
    assert "was made anew" in window.desk.messages.text.text()
    window.controller.set_tag("pilot", present=True)
    assert window.controller.letter is not None
    assert window.controller.letter.tags == ("pilot",)
