"""The letter as it looks and as its reading text: one place, one key, one window or two."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from gui.page_pane import WAIT
from gui.window_driver import OpenWindow, keyboard, letter_text, press
from imrdesk.domain.letter import Span
from imrdesk.store.workspace import Workspace
from imrdesk.ui.main_window import MainWindow
from letter_factory import as_pdf

ITEMS = tuple((f"Treatment number {number} for the knee", "Upheld") for number in range(1, 7))


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """Return a window on two letters in PDF and one in text, the first one open and drawn."""
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(as_pdf(letter_text(items=ITEMS)))
    (folder / "b.pdf").write_bytes(as_pdf(letter_text("CM14-9100002", items=ITEMS[:2])))
    (folder / "c.txt").write_text(letter_text("CM14-9100003"), encoding="utf-8")
    window = open_window()
    window.take_workspace(Workspace.create(tmp_path / "Review.imr"))
    window.flows.import_paths([folder])
    drawn(window, qtbot)
    return window


def pane(window: MainWindow) -> str:
    return window.desk.letter_view.pane.objectName()


def drawn(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.desk.letter_view.pages.is_drawn, timeout=WAIT)


def span_of(window: MainWindow, words: str) -> Span:
    letter = window.controller.letter
    assert letter is not None
    start = letter.text.text.index(words)
    return Span(start, start + len(words))


def test_letters_in_pdf_are_shown_as_they_look_and_f4_shows_their_text(window: MainWindow) -> None:
    assert pane(window) == "pageView"
    press("F4")
    assert pane(window) == "letterText"
    assert not window.desk.letter_view.show_original
    press("F4")
    assert pane(window) == "pageView"


def test_f4_stays_at_the_place(window: MainWindow, qtbot: QtBot) -> None:
    view = window.desk.letter_view
    for words in ("4. Treatment number 4", "6. Treatment number 6"):
        place = span_of(window, words)
        view.pages.go_to(place.start)
        drawn(window, qtbot)
        before = view.pages.place()
        assert in_sight(window, place)
        press("F4")
        assert in_sight(window, place)
        press("F4")
        drawn(window, qtbot)
        assert view.pages.place() == before
        assert in_sight(window, place)


def in_sight(window: MainWindow, span: Span) -> bool:
    shown = window.desk.letter_view.pane
    places = shown.rectangles(Span(span.start, span.start + 1))
    return shown.viewport().rect().intersects(places[0].toAlignedRect())


def test_what_is_selected_stays_selected(window: MainWindow) -> None:
    view = window.desk.letter_view
    span = span_of(window, "Treatment number 2 for the knee")
    view.reveal(span)
    press("F4")
    assert view.selection() == (span, "Treatment number 2 for the knee")
    press("F4")
    assert view.selection() == (span, "Treatment number 2 for the knee")


def test_the_focused_field_is_in_sight_unless_the_letter_is_frozen(
    window: MainWindow, qtbot: QtBot
) -> None:
    view, pages = window.desk.letter_view, window.desk.letter_view.pages
    path = "decisions.5.treatment"
    press("Ctrl+L")
    assert view.frozen
    window.desk.record.focus_path(path)
    assert pages.verticalScrollBar().value() == 0
    press("Ctrl+L")
    window.desk.record.focus_path("case_number")
    window.desk.record.focus_path(path)
    drawn(window, qtbot)
    letter = window.controller.letter
    assert letter is not None
    place = letter.record.standings[path].place
    assert place is not None
    assert pages.viewport().rect().contains(pages.rectangles(place)[0].toRect())


def test_a_click_on_a_page_gives_its_field_the_focus(window: MainWindow) -> None:
    pages = window.desk.letter_view.pages
    at = pages.rectangles(span_of(window, "04/02/2014"))[0].center().toPoint()
    QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.desk.record.focused_path == "decision_date"


def test_the_find_bar_finds_in_whichever_pane_shows(window: MainWindow) -> None:
    view = window.desk.letter_view
    window.desk.go_letter()
    press("Ctrl+F")
    QTest.keyClicks(keyboard(), "treatment NUMBER 3")
    span = span_of(window, "Treatment number 3")
    assert view.selection() == (span, "Treatment number 3")
    press("F4")
    press("Enter")
    assert view.selection() == (span, "Treatment number 3")
    press("Esc")
    assert keyboard() is view.text


def test_the_next_letter_is_drawn_ahead(window: MainWindow, qtbot: QtBot) -> None:
    pages = window.desk.letter_view.pages
    after = window.letters.neighbour(1, 1)
    assert after is not None

    def is_ahead() -> bool:
        known = pages._store.known(after)
        return known is not None and 0 in known.layers

    qtbot.waitUntil(is_ahead, timeout=WAIT)
    window.desk.step(1)
    assert pages.is_drawn


def test_zoom_is_changed_by_keys_and_kept_for_the_next_start(
    window: MainWindow, open_window: OpenWindow, tmp_path: Path
) -> None:
    pages = window.desk.letter_view.pages
    fitting = pages.zoom
    press("Ctrl++")
    larger = pages.zoom
    assert larger > fitting
    press("Ctrl+-")
    assert pages.zoom < larger
    press("Ctrl+0")
    assert pages.zoom == pytest.approx(fitting)
    press("Ctrl++")
    window.close()
    again = open_window()
    again.flows.open_workspace(tmp_path / "Review.imr")
    assert again.desk.letter_view.pages.zoom == pytest.approx(larger, abs=0.01)


def test_the_letter_goes_to_a_window_of_its_own_and_back(window: MainWindow, qtbot: QtBot) -> None:
    view = window.desk.letter_view
    press("Ctrl+Shift+D")
    other = view.pages.window()
    assert other is not window
    with qtbot.waitActive(other):
        other.activateWindow()
    window.desk.go_letter()
    assert keyboard() is view.pages
    press("Ctrl+L")
    assert view.frozen
    press("F4")
    assert view.pane.window() is other
    other.close()
    QApplication.processEvents()
    assert view.text.window() is window
    assert view.text.isVisible()


def test_the_place_of_the_letters_own_window_is_remembered(window: MainWindow) -> None:
    view = window.desk.letter_view
    view.detach()
    view.pages.window().setGeometry(40, 50, 640, 700)
    view.attach()
    view.detach()
    geometry = view.pages.window().geometry()
    assert (geometry.width(), geometry.height()) == (640, 700)
    view.attach()


def test_letters_that_are_no_pages_are_shown_by_their_text(window: MainWindow) -> None:
    view = window.desk.letter_view
    window.desk.step(1)
    window.desk.step(1)
    assert view.pane is view.text
    assert view.bar._place.text() == ""


def test_every_button_over_the_letter_has_a_name(window: MainWindow) -> None:
    buttons = window.desk.letter_view.bar.findChildren(QToolButton)
    assert len(buttons) == 6
    assert all(button.accessibleName() for button in buttons)
