"""Importing in the window: dropped or chosen, looked at, kept, cut short, gone on with."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from gui.window_driver import OpenWindow, letter_text, press
from imrdesk.review.arrivals import Finding
from imrdesk.review.import_plan import ImportPlan
from imrdesk.store.arrivals import add_plan, note_done, plans
from imrdesk.store.queue import QueueQuery
from imrdesk.store.workspace import Workspace
from imrdesk.ui.dialogs.import_dialog import ImportDialog
from imrdesk.ui.main_window import MainWindow
from imrdesk.ui.models.import_model import ImportColumn
from imrdesk.ui.places import Place


@pytest.fixture
def more(tmp_path: Path, letters: Path) -> Path:
    """Return a folder with one of each: new, known, another version, unreadable, other kind."""
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / "again.txt").write_bytes((letters / "a.txt").read_bytes())
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    (folder / "figures.xlsx").write_bytes(b"PK")
    (folder / "new.txt").write_text(letter_text("CM14-9100009"), encoding="utf-8")
    (folder / "other-bytes.txt").write_text(letter_text() + "\n", encoding="utf-8")
    return folder


def dialog_of(window: MainWindow) -> ImportDialog:
    dialog = window.imports.dialog
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def wait_for(comes_true: Callable[[], bool]) -> None:
    for _ in range(250):
        if comes_true():
            return
        QTest.qWait(20)
    pytest.fail("what was waited for never came")


def look_at(window: MainWindow, *paths: Path) -> ImportDialog:
    """Have files looked at, as after they were chosen; the keyboard is in the dialog then."""
    window.imports.look_at(paths)
    dialog = dialog_of(window)
    wait_for(lambda: QApplication.activeWindow() is dialog)
    return dialog


def column(dialog: ImportDialog, which: ImportColumn) -> list[str]:
    model = dialog.table.model()
    return [model.index(row, which).data() for row in range(model.rowCount())]


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def names(window: MainWindow) -> list[str]:
    session = window.controller.session
    return sorted(row.name for row in session.queue(QueueQuery(), 0, 99))


def choose(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    chosen = [str(path) for path in paths]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: (chosen, ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: chosen[0])


def drag(window: MainWindow, *paths: Path) -> QMimeData:
    """Drag files over the window from outside; what is dragged has to be kept by the caller."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    entering = QDragEnterEvent(
        QPoint(50, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(window.windowHandle(), entering)
    return data


def drop(window: MainWindow, data: QMimeData) -> bool:
    """Let go of what is dragged; tell whether it was taken."""
    event = QDropEvent(
        QPointF(50, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    event.ignore()
    QApplication.sendEvent(window.windowHandle(), event)
    QApplication.processEvents()
    return event.isAccepted()


# Looking before anything is kept


def test_a_small_import_needs_one_key(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "d.txt"
    file.write_text(letter_text("CM14-9100009"), encoding="utf-8")
    choose(monkeypatch, file)
    press("Ctrl+I")
    assert dialog_of(window).accept_button.text() == "&Import 1 letter"
    assert names(window) == ["a.txt", "b.txt", "c.txt"]
    press("Enter")
    assert names(window) == ["a.txt", "b.txt", "c.txt", "d.txt"]
    assert window.imports.panel.headline.text() == "1 letter imported."


def test_what_would_become_of_each_file_is_told_before_it_is_kept(
    window: MainWindow, more: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, more)
    press("Ctrl+Shift+I")
    dialog = dialog_of(window)
    told = dict(
        zip(column(dialog, ImportColumn.FILE), column(dialog, ImportColumn.BECOMES), strict=True)
    )
    today = told["again.txt"].split()[2]
    assert told == {
        "figures.xlsx": "Left out: .xlsx files are not read",
        "again.txt": f"Here since {today} as a.txt",
        "broken.pdf": told["broken.pdf"],
        "new.txt": "New",
        "other-bytes.txt": (f"Another version, beside a.txt that is here since {today}"),
    }
    assert "broken.pdf" in told["broken.pdf"]
    assert {one.text() for one in dialog.kinds.values() if one.isVisible()} == {
        "All 5", "New 1", "Another version 1", "Here already 1", "Unreadable 1", "Other kinds 1",
    }  # fmt: skip
    press("Esc")
    assert window.imports.dialog is None
    assert names(window) == ["a.txt", "b.txt", "c.txt"]
    assert not window.imports.is_running


def test_a_kind_is_shown_alone_and_left_out_with_the_mouse(window: MainWindow, more: Path) -> None:
    dialog = look_at(window, more)
    click(dialog.kinds[Finding.VERSION])
    assert column(dialog, ImportColumn.FILE) == ["other-bytes.txt"]
    click(dialog.tick_none)
    click(dialog.kinds[None])
    assert dialog.accept_button.text() == "&Import 1 letter"
    click(dialog.accept_button)
    assert names(window) == ["a.txt", "b.txt", "c.txt", "new.txt"]
    assert "1 left out by you" in window.imports.panel.details.text()


def test_space_leaves_out_what_is_selected(window: MainWindow, more: Path) -> None:
    dialog = look_at(window, more)
    dialog.table.selectRow(column(dialog, ImportColumn.FILE).index("new.txt"))
    press("Space")
    assert dialog.accept_button.text() == "&Import 1 letter"
    press("Space")
    assert dialog.accept_button.text() == "&Import 2 letters"
    press("Space")
    press("Enter")
    assert names(window) == ["a.txt", "b.txt", "c.txt", "other-bytes.txt"]


def test_where_nothing_can_be_imported_enter_does_nothing(
    window: MainWindow, letters: Path
) -> None:
    dialog = look_at(window, letters)
    assert not dialog.accept_button.isEnabled()
    press("Enter")
    assert dialog.isVisible()
    press("Esc")
    assert not window.imports.panel.isVisible()


def test_letters_in_an_archive_are_told_one_by_one(window: MainWindow, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "some.zip", "w") as archive:
        archive.writestr("2014/x.txt", letter_text("CM14-9100011"))
        archive.writestr("2014/y.txt", letter_text("CM14-9100011") + "\n")
    dialog = look_at(window, tmp_path / "some.zip")
    assert column(dialog, ImportColumn.FILE) == ["some.zip/2014/x.txt", "some.zip/2014/y.txt"]
    assert column(dialog, ImportColumn.BECOMES) == [
        "New",
        "Another version, beside x.txt of this import",
    ]
    press("Enter")
    assert names(window)[3:] == ["some.zip/2014/x.txt", "some.zip/2014/y.txt"]


# The summary


def test_one_summary_tells_what_became_of_the_files(
    window: MainWindow, more: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_at(window, more)
    press("Enter")
    panel = window.imports.panel
    assert panel.headline.text() == "2 letters imported."
    assert panel.details.text() == (
        "1 with a case number that was known · 1 already here · 1 could not be read · "
        "1 file of another kind left out"
    )
    assert not panel.list.isVisible()
    click(panel.unfold)
    assert str(more / "broken.pdf") in panel.list.toPlainText()
    click(panel.copy)
    assert QApplication.clipboard().text() == panel.list.toPlainText()
    saved = tmp_path / "list.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(saved), ""))
    click(panel.save)
    assert saved.read_text(encoding="utf-8") == panel.list.toPlainText()
    click(panel.letters)
    assert window.places.place is Place.LETTERS
    found = [window.letters.row(place) for place in range(len(window.letters.ids))]
    assert sorted(row.name for row in found if row) == ["new.txt", "other-bytes.txt"]
    panel.close_button.setFocus()
    press("Esc")
    assert not panel.isVisible()


# Dropping


def test_a_drop_is_announced_all_over_the_window_and_then_looked_at(
    window: MainWindow, more: Path
) -> None:
    overlay = window.imports.overlay
    data = drag(window, more / "new.txt", more / "other-bytes.txt")
    assert overlay.isVisible()
    assert overlay.geometry() == window.rect()
    assert overlay.words.text() == "Drop to look at 2 files"
    assert "Review" in overlay.more.text()
    assert drop(window, data)
    assert not overlay.isVisible()
    press("Enter")
    assert names(window)[3:] == ["new.txt", "other-bytes.txt"]


def test_a_drag_that_goes_away_leaves_the_window_as_it_was(window: MainWindow, more: Path) -> None:
    drag(window, more)
    assert window.imports.overlay.isVisible()
    QApplication.sendEvent(window.windowHandle(), QDragLeaveEvent())
    assert not window.imports.overlay.isVisible()


def test_text_that_is_dragged_is_left_to_the_fields(window: MainWindow) -> None:
    data = QMimeData()
    data.setText("52")
    entering = QDragEnterEvent(
        QPoint(50, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(window.windowHandle(), entering)
    assert not window.imports.overlay.isVisible()


def test_a_drop_while_another_import_is_looked_at_is_refused(
    window: MainWindow, more: Path
) -> None:
    look_at(window, more)
    data = drag(window, more / "new.txt")
    assert window.imports.overlay.words.text() == "Not now"
    assert not drop(window, data)


def test_a_workspace_that_is_dropped_is_opened(window: MainWindow, tmp_path: Path) -> None:
    Workspace.create(tmp_path / "Other.imr").close()
    data = drag(window, tmp_path / "Other.imr")
    assert window.imports.overlay.words.text() == "Drop to open the workspace Other"
    assert drop(window, data)
    assert window.workspace is not None
    assert window.workspace.name == "Other"


def test_letters_dropped_on_an_empty_window_get_a_workspace(
    open_window: OpenWindow, letters: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    made = str(tmp_path / "Made.imr")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (made, ""))
    assert drop(window, drag(window, letters))
    press("Enter")
    assert names(window) == ["a.txt", "b.txt", "c.txt"]


# Cut short


@pytest.fixture
def cut_short(window: MainWindow, letters: Path) -> Path:
    """Close the window on a workspace whose import of four files came to the second of them."""
    (letters / "d.txt").write_text(letter_text("CM14-9100004"), encoding="utf-8")
    files = [str(letters / f"{name}.txt") for name in "abcd"]
    workspace = window.workspace
    assert workspace is not None
    number = add_plan(workspace, ImportPlan.of([letters], files).to_document())
    note_done(workspace, number, 2)
    window.close()
    return workspace.path


def test_an_import_that_was_cut_short_goes_on(open_window: OpenWindow, cut_short: Path) -> None:
    window = open_window()
    window.flows.open_workspace(cut_short)
    panel = window.imports.panel
    assert panel.headline.text() == (
        "An import of letters was cut short: 2 of its 4 files are still to come."
    )
    press("Alt+G")
    wait_for(lambda: names(window) == ["a.txt", "b.txt", "c.txt", "d.txt"])
    assert panel.headline.text() == "1 letter imported."
    assert panel.details.text() == "1 already here"
    assert window.workspace is not None
    assert plans(window.workspace) == []


def test_an_import_that_was_cut_short_can_be_forgotten(
    open_window: OpenWindow, cut_short: Path
) -> None:
    window = open_window()
    window.flows.open_workspace(cut_short)
    click(window.imports.panel.forget)
    assert not window.imports.panel.isVisible()
    window.close()
    again = open_window()
    again.flows.open_workspace(cut_short)
    assert not again.imports.panel.isVisible()
    assert names(again) == ["a.txt", "b.txt", "c.txt"]


def test_importing_the_same_folder_anew_takes_the_place_of_what_was_cut_short(
    open_window: OpenWindow, cut_short: Path, letters: Path
) -> None:
    window = open_window()
    window.flows.open_workspace(cut_short)
    look_at(window, letters)
    press("Enter")
    assert names(window) == ["a.txt", "b.txt", "c.txt", "d.txt"]
    window.imports.panel.close_button.click()
    window.imports.offer()
    assert not window.imports.panel.isVisible()


def test_files_that_are_gone_keep_the_offer(
    open_window: OpenWindow, cut_short: Path, letters: Path
) -> None:
    window = open_window()
    window.flows.open_workspace(cut_short)
    letters.rename(letters.with_name("elsewhere"))
    click(window.imports.panel.go_on)
    panel = window.imports.panel
    assert "None of the files" in panel.headline.text()
    assert panel.go_on.isVisible()
    letters.with_name("elsewhere").rename(letters)
    click(panel.go_on)
    assert names(window) == ["a.txt", "b.txt", "c.txt", "d.txt"]
