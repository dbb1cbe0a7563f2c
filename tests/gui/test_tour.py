"""The tour: its eight steps are taken by keys, on a workspace that is gone afterwards."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QDialog

from gui.window_driver import OpenWindow, press, when_asked, write
from imrdesk.store.workspace import Workspace
from imrdesk.ui import settings
from imrdesk.ui.main_window import MainWindow
from imrdesk.ui.tour.callout import CallOut
from imrdesk.ui.tour.steps import STEPS


def callout(window: MainWindow) -> CallOut:
    found = window.tour.callout
    assert found is not None
    return found


def look(window: MainWindow) -> int:
    """Let the tour look, as it does several times a second, and return its step from 1."""
    QApplication.processEvents()
    window.tour.look()
    return window.tour.step + 1


def folder_of(window: MainWindow) -> Path:
    """Return the folder of the tour's own workspace."""
    assert window.workspace is not None
    folder = window.workspace.path.parent
    assert folder.name.startswith("imrdesk-tour-")
    return folder


def test_all_steps_are_done_with_the_real_keys(open_window: OpenWindow) -> None:
    window = open_window()
    window.welcome.offer.start_button.click()
    assert look(window) == 1
    folder = folder_of(window)
    press("Ctrl+3")
    assert look(window) == 2
    press("F1")
    assert look(window) == 3
    card = window.desk.explaining.card
    assert card is not None
    card.close()
    QApplication.processEvents()
    press("Ctrl+3")
    assert look(window) == 3
    press("F8")
    assert look(window) == 4
    press("Enter")
    assert look(window) == 5
    write("MRI")
    press("Enter")
    assert look(window) == 6
    press("Ctrl+F")
    write("knee")
    assert look(window) == 7
    press("Esc")
    assert window.tour.is_running
    press("Ctrl+Shift+Enter")
    QApplication.processEvents()
    assert look(window) == 8
    dialogs = []

    def refuse() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        dialogs.append(dialog)
        look(window)
        dialog.reject()

    when_asked(refuse)
    press("Ctrl+Shift+S")
    assert look(window) == len(STEPS) + 1
    assert dialogs
    callout(window).onward_button.click()
    QApplication.processEvents()
    assert window.tour.callout is None
    assert window.pages.currentWidget() is window.welcome
    assert not folder.exists()
    assert not window.welcome.offer.isVisible()
    assert window.recent.entries() == []
    assert not open_window().welcome.offer.isVisible()


def test_esc_ends_it_and_brings_the_work_back(window: MainWindow) -> None:
    window.desk.step(1)
    letter = window.controller.letter
    assert letter is not None
    assert window.workspace is not None
    path = window.workspace.path
    history = len(window.controller.session.history(letter.letter_id))
    window.actions_by_key["tour"].trigger()
    assert window.workspace.path != path
    folder = folder_of(window)
    press("Esc")
    assert not window.tour.is_running
    assert window.workspace.path == path
    assert window.controller.letter is not None
    assert window.controller.letter.letter_id == letter.letter_id
    assert len(window.controller.session.history(letter.letter_id)) == history
    assert not folder.exists()
    assert window.settings.get(settings.LAST_WORKSPACE) == str(path)


def test_steps_are_skipped_and_gone_back_to_by_keys_and_buttons(open_window: OpenWindow) -> None:
    window = open_window()
    window.actions_by_key["tour"].trigger()
    press("Alt+Right", times=3)
    assert window.tour.step == 3
    press("Alt+Left")
    callout(window).onward_button.click()
    callout(window).back_button.click()
    assert window.tour.step == 2
    callout(window).end_button.click()
    assert not window.tour.is_running


def test_it_names_the_keys_that_the_user_has_set(window: MainWindow) -> None:
    window.actions_by_key.use_keys({"next_attention": ("Ctrl+Alt+G",)})
    window.actions_by_key["tour"].trigger()
    press("Alt+Right", times=2)
    assert "Ctrl+Alt+G" in callout(window).words.text()
    window.tour.end()


def test_the_call_out_stays_in_the_window_beside_what_it_is_about(window: MainWindow) -> None:
    window.actions_by_key["tour"].trigger()
    for size in ((1440, 900), (1024, 640)):
        window.resize(*size)
        QApplication.processEvents()
        for step in STEPS[:4]:
            look(window)
            place = callout(window).geometry()
            assert window.rect().contains(place)
            target = step.beside(window)
            area = target.rect().translated(target.mapTo(window, QPoint(0, 0)))
            if area.width() < 500:
                assert not place.intersects(area)
            callout(window).onward.emit()
        window.tour._show(0)
    window.tour.end()


def test_another_workspace_ends_it_without_a_word(window: MainWindow, tmp_path: Path) -> None:
    window.actions_by_key["tour"].trigger()
    folder = folder_of(window)
    window.take_workspace(Workspace.create(tmp_path / "Other.imr"))
    QApplication.processEvents()
    assert not window.tour.is_running
    assert window.workspace is not None
    assert window.workspace.name == "Other"
    assert not folder.exists()


def test_typing_is_not_lost_to_esc_during_the_tour(window: MainWindow) -> None:
    window.actions_by_key["tour"].trigger()
    window.desk.record.focus_path("age")
    write("9")
    press("Esc")
    assert window.tour.is_running
    assert window.desk.record.rows["age"].editor.text() != "9"
    press("Esc")
    assert not window.tour.is_running
