"""The letter as its file looks and as its reading text, in the real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from document_files import paragraph, word_document
from gui.window_driver import OpenWindow, letter_text, press
from imrdesk.review.session import OpenLetter
from imrdesk.store.workspace import Workspace
from imrdesk.ui.main_window import MainWindow


def letter_file(folder: Path, name: str) -> Path:
    """Write a letter of the kind that its name says."""
    lines = letter_text().split("\n")
    if name.endswith(".docx"):
        data = word_document("".join(map(paragraph, lines)))
    elif name.endswith(".html"):
        data = "".join(("<html><body>", *(f"<p>{line}</p>" for line in lines))).encode()
    elif name.endswith(".eml"):
        head = "From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\n"
        data = f"{head}Content-Type: text/plain; charset=utf-8\n\n{letter_text()}".encode()
    else:
        data = letter_text().encode()
    path = folder / name
    path.write_bytes(data)
    return path


def window_with(open_window: OpenWindow, tmp_path: Path, name: str) -> MainWindow:
    window = open_window()
    window.take_workspace(Workspace.create(tmp_path / "Review.imr"))
    window.flows.import_paths([letter_file(tmp_path, name)])
    QApplication.processEvents()
    return window


def opened(window: MainWindow) -> OpenLetter:
    assert window.controller.letter is not None
    return window.controller.letter


def shown(window: MainWindow) -> QWidget:
    return window.desk.letter_view.pane


@pytest.mark.parametrize("name", ["letter.docx", "letter.html", "letter.eml"])
def test_documents_are_shown_as_they_look_and_f4_changes_to_the_text_at_the_same_place(
    open_window: OpenWindow, tmp_path: Path, name: str
) -> None:
    window = window_with(open_window, tmp_path, name)
    view = window.desk.letter_view
    assert shown(window) is view.rich
    place = opened(window).record.standings["decisions.0.treatment"].place
    assert place is not None
    view.reveal(place)
    for pane in (view.text, view.rich):
        press("F4")
        assert shown(window) is pane
        assert pane.selected_span() == place
        assert pane.viewport().rect().contains(pane.rectangles(place)[0].toRect())
        assert pane.marks()


def test_a_text_file_is_read_first_and_f4_shows_its_lines(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    window = window_with(open_window, tmp_path, "letter.txt")
    view = window.desk.letter_view
    assert shown(window) is view.text
    press("F4")
    assert shown(window) is view.rich
    assert view.rich.document().toPlainText() == letter_text()
    assert view.show_original  # what is wished of documents is another matter


def test_a_click_in_the_document_gives_its_field_the_focus(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    window = window_with(open_window, tmp_path, "letter.docx")
    view = window.desk.letter_view
    place = opened(window).record.standings["date_of_injury"].place
    assert place is not None
    view.rich.reveal(place)
    at = view.rich.rectangles(place)[3].center().toPoint()
    QTest.mouseClick(view.rich.viewport(), Qt.MouseButton.LeftButton, pos=at)
    focused = [mark.path for mark in view.rich.marks() if mark.focused]
    assert focused == ["date_of_injury"]


def test_both_ways_have_one_size(open_window: OpenWindow, tmp_path: Path) -> None:
    window = window_with(open_window, tmp_path, "letter.docx")
    view = window.desk.letter_view
    before = view.text_size
    view.change_text_size(3)
    press("F4")
    assert view.text.text_size == view.text_size == before + 3
    view.change_text_size(-1)
    press("F4")
    assert view.rich.text_size == before + 2


def test_words_are_found_in_the_document(open_window: OpenWindow, tmp_path: Path) -> None:
    window = window_with(open_window, tmp_path, "letter.html")
    view = window.desk.letter_view
    view.open_find()
    view.find_bar.line.setText("radiates to both")
    view.find_bar.find_next()
    selection = view.selection()
    assert selection is not None
    assert selection[1] == "radiates to both"
