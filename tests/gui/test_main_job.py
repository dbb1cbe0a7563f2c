"""The main job with the keyboard alone: correct, undo, annotate, confirm, sign off, export."""

import os
import signal
import subprocess
import sys
import textwrap
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit

from gui.window_driver import OpenWindow, keyboard, letter_text, press, sign_off, when_asked, write
from imrdesk.domain.review import FieldState
from imrdesk.domain.status import Status
from imrdesk.store.workspace import Workspace
from imrdesk.ui.main_window import MainWindow

REAL_LETTER = Path(__file__).parents[3] / "shared" / "letters" / "CM13-0024356.txt"
SOURCES = {"own": None} | ({"real": REAL_LETTER} if REAL_LETTER.exists() else {})


def answer_next_dialog(text: str, accept: str) -> None:
    """Type into the next dialog and press the keys that accept it."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        write(text)
        press(accept)

    when_asked(answer)


def go_to(window: MainWindow, path: str) -> None:
    """Walk with Tab from the first field of the form to the field at `path`."""
    press("Ctrl+3")
    for _ in range(300):
        if window.desk.record.focused_path == path:
            return
        press("Tab")
    pytest.fail(f"Tab never came to {path}")


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES.keys())
def test_a_letter_is_reviewed_with_keys_alone(
    open_window: OpenWindow, tmp_path: Path, source: Path | None
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_bytes(source.read_bytes() if source else letter_text().encode())
    workspace = tmp_path / "Review.imr"
    window = open_window()
    window.take_workspace(Workspace.create(workspace))
    window.flows.import_paths([letter])
    controller = window.controller
    assert controller.letter is not None
    read = controller.letter.record.values["decision_date"]

    go_to(window, "decision_date")
    write("12/03/2013")
    press("Enter")
    assert controller.letter.record.values["decision_date"] == date(2013, 12, 3)
    press("Ctrl+Z")
    assert controller.letter.record.values["decision_date"] == read
    press("Ctrl+Shift+Z")
    assert controller.letter.record.values["decision_date"] == date(2013, 12, 3)

    press("Ctrl+F")
    write("Low Back Disorders")
    press("Enter")
    press("Esc")
    answer_next_dialog("cited chapter is for **another** body part", "Ctrl+Enter")
    press("Ctrl+M")
    (note,) = controller.letter.notes
    assert note.state.anchor.quote == "Low Back Disorders"
    assert "<b>" not in note.state.markdown

    press("F9")
    states = {s.state for s in controller.letter.record.standings.values()}
    assert states == {FieldState.CONFIRMED, FieldState.CORRECTED}
    errors = [c.code for c in controller.letter.record.checks if c.severity == "error"]
    if "date_order" in errors:  # 2013-12-03 is before the assignment in the letter made here
        go_to(window, "decision_date")
        write("04/03/2014")
        press("Enter")
    corrected = controller.letter.record.values["decision_date"]
    sign_off(window)
    assert controller.letter.status.status is Status.SIGNED_OFF
    letter_id = controller.letter.letter_id
    window.close()

    again = open_window()
    assert again.flows.open_workspace(workspace)
    reopened = again.controller.letter
    assert reopened is not None
    assert reopened.letter_id == letter_id
    assert reopened.record.values["decision_date"] == corrected
    assert reopened.record.standings["decision_date"].state is FieldState.CORRECTED
    assert [n.state.markdown for n in reopened.notes] == [note.state.markdown]
    assert reopened.status.status is Status.SIGNED_OFF

    out = tmp_path / "out.xlsx"
    again.flows.export_to(out, everything=False)
    book = openpyxl.load_workbook(out)
    cells = {
        sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book
    }
    reviewer = again.flows.reviewer()
    letters = dict(zip(cells["Letters"][0], cells["Letters"][1], strict=True))
    assert str(letters["decision_date"])[:10] == str(corrected)
    notes = dict(zip(cells["Annotations"][0], cells["Annotations"][1], strict=True))
    assert note.state.markdown in notes.values()
    assert "Low Back Disorders" in notes.values()
    assert reviewer in notes.values()
    changes = [dict(zip(cells["Changes"][0], row, strict=True)) for row in cells["Changes"][1:]]
    assert any("decision_date" in row.values() and reviewer in row.values() for row in changes)


def test_an_edit_in_the_window_survives_a_kill(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(letter_text(), encoding="utf-8")
    workspace = tmp_path / "Killed.imr"
    script = textwrap.dedent(
        """
        import sys, time
        from pathlib import Path
        from PySide6.QtCore import QSettings, Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication
        from imrdesk.store.workspace import Workspace
        from imrdesk.ui.main_window import MainWindow
        from imrdesk.ui.settings import Settings
        from imrdesk.ui.tasks import ImmediateTasks
        from imrdesk.ui.theme import Theme

        folder = Path(sys.argv[1])
        app = QApplication([])
        settings = Settings(QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat))
        window = MainWindow(Theme(app), settings, ImmediateTasks())
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        window.take_workspace(Workspace.create(folder / "Killed.imr"))
        window.flows.import_paths([folder / "letter.txt"])
        window.desk.record.focus_path("age")
        line = QApplication.focusWidget()
        line.selectAll()
        QTest.keyClicks(line, "61")
        QTest.keyClick(line, Qt.Key.Key_Tab)
        window.desk.record.focus_path("specialties")
        QTest.keyClicks(QApplication.focusWidget(), "; Half-ty")
        QTest.qWait(600)
        print("edited", flush=True)
        time.sleep(60)
        """
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)],
        stdout=subprocess.PIPE,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)},
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "edited\n"
        process.send_signal(signal.SIGKILL)
    with Workspace.open(workspace) as opened:
        from imrdesk.review.session import ReviewSession  # noqa: PLC0415  read what was left

        session = ReviewSession(opened, "somebody")
        found = session.open_letter(1)
    assert found.record.values["age"] == 61
    assert "Half-ty" in found.drafts["specialties"]


def test_typing_that_was_never_taken_comes_back(
    open_window: OpenWindow, window: MainWindow
) -> None:
    go_to(window, "decision_date")
    write("13/45/20")
    press("Tab")
    row = window.desk.record.rows["decision_date"]
    assert "not a date" in row.mistake()
    path = window.workspace.path if window.workspace else Path()
    window.close()
    again = open_window()
    again.flows.open_workspace(path)
    row = again.desk.record.rows["decision_date"]
    assert row.editor.text() == "13/45/20"
    assert again.controller.letter is not None
    assert again.controller.letter.record.values["decision_date"] == date(2014, 4, 2)
    again.desk.record.focus_path("decision_date")
    press("Esc")
    assert row.editor.text() == "04/02/2014"
    assert again.controller.letter is not None
    assert not again.controller.session.open_letter(again.controller.letter.letter_id).drafts


def test_enter_goes_through_what_needs_eyes_and_confirms_it(window: MainWindow) -> None:
    letter = window.controller.letter
    assert letter is not None
    waiting = list(letter.record.needs_eyes)
    window.desk.record.focus_first()
    for _ in range(len(waiting)):
        press("Enter")
    assert window.controller.letter is not None
    assert window.controller.letter.record.needs_eyes == ()
    assert not isinstance(keyboard(), QPlainTextEdit)
