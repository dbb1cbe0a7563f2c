"""The pages of a letter under mouse and keyboard, and what happens where they cannot be drawn."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import troublesome_pages
from gui.page_pane import WAIT, PagePane, page_pane, printed_in
from imrdesk.domain.fields import Section
from imrdesk.domain.letter import LetterText, Span
from imrdesk.errors import UserError
from imrdesk.ui.highlights import Highlight, Mark
from imrdesk.ui.page_store import PageStore
from imrdesk.ui.pages import PageService
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.page_view import PageView
from inked_pdf import InkedPage, inked_pdf

WORDS = ("Norco 10/325mg", "CM14-0012345", "06/02/2010", "(ODG)", "MRI of the knee", "yes")
TWO_PAGES = inked_pdf(InkedPage(WORDS), InkedPage(WORDS, turned=90))
ONE_PAGE = inked_pdf(InkedPage(WORDS))
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def place_of(letter: LetterText, words: str, page: int = 0) -> Span:
    start = letter.text.index(words, letter.pages[page].start)
    return Span(start, start + len(words))


def seen(pane: PagePane, ink: str) -> tuple[QPoint, QPoint]:
    """Return the left and the right end of the word in an ink, where it is seen."""
    box = printed_in(pane.picture(), ink).getbbox()
    assert box is not None
    middle = (box[1] + box[3]) // 2
    return QPoint(box[0], middle), QPoint(box[2], middle)


def drag(pane: PagePane, start: QPoint, end: QPoint) -> None:
    viewport = pane.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(viewport, (start + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)


def click(pane: PagePane, at: QPoint, held: Qt.KeyboardModifier | None = None) -> None:
    modifiers = held or Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, modifiers, at)


def test_a_click_on_a_mark_chooses_it_and_one_beside_it_does_not(
    pane: PagePane, qtbot: QtBot
) -> None:
    letter = pane.show(ONE_PAGE)
    mark = Highlight(place_of(letter, WORDS[0]), Mark.FIELD, "case_number", Section.CASE)
    left, right = seen(pane, "red")
    pane.view.show_marks([mark])
    with qtbot.waitSignal(pane.view.mark_chosen) as chosen:
        click(pane, (left + right) / 2)
    assert chosen.args == [mark]
    with qtbot.assertNotEmitted(pane.view.mark_chosen):
        click(pane, right + QPoint(12, 0))
        click(pane, left - QPoint(0, 40))


@pytest.mark.parametrize(("held", "appends"), [(CTRL, False), (CTRL | SHIFT, True)])
def test_a_word_is_taken_with_ctrl(
    pane: PagePane, qtbot: QtBot, held: Qt.KeyboardModifier, appends: bool
) -> None:
    letter = pane.show(ONE_PAGE)
    left, _right = seen(pane, "magenta")
    with qtbot.waitSignal(pane.view.word_taken) as taken:
        click(pane, left + QPoint(6, 0), held)
    assert taken.args == [place_of(letter, "ODG"), appends]
    assert pane.view.selected_span() is None


@pytest.mark.parametrize(("word", "ink"), [(WORDS[0], "red"), (WORDS[2], "blue")])
def test_words_are_selected_by_the_mouse_and_copied(pane: PagePane, word: str, ink: str) -> None:
    letter = pane.show(ONE_PAGE)
    left, right = seen(pane, ink)
    drag(pane, left, right)
    assert pane.view.selected_span() == place_of(letter, word)
    QTest.keyClick(pane.view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == word
    drag(pane, right, left)
    assert pane.view.selected_span() == place_of(letter, word)


def test_a_selection_goes_over_lines_and_pages(pane: PagePane) -> None:
    letter = pane.show(inked_pdf(InkedPage(WORDS[:1]), InkedPage(("second",), size=(500, 300))))
    pane.view.set_zoom(0.5)
    pane.wait()
    first, last = pane.view.rectangles(place_of(letter, WORDS[0])), place_of(letter, "second", 1)
    end = pane.view.rectangles(last)[0]
    drag(pane, first[0].center().toPoint(), QPoint(round(end.right()), round(end.center().y())))
    span = pane.view.selected_span()
    assert span is not None
    assert span.end == last.end
    assert letter.page_of(span.start).number == 1


def test_a_double_click_selects_a_word(pane: PagePane) -> None:
    letter = pane.show(ONE_PAGE)
    left, _right = seen(pane, "lime")
    QTest.mouseDClick(
        pane.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        left + QPoint(8, 0),
    )  # fmt: skip
    assert pane.view.selected_span() == place_of(letter, WORDS[1])


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ([(Qt.Key.Key_Right, SHIFT)] * 5, "10/32"),
        ([(Qt.Key.Key_Right, SHIFT | CTRL)] * 2, "10/325mg was"),
        ([(Qt.Key.Key_End, SHIFT)], "10/325mg was made for this worker and its guideline"),
        ([(Qt.Key.Key_Home, SHIFT)], "of Norco"),
        ([(Qt.Key.Key_Left, SHIFT | CTRL)], "Norco"),
        ([(Qt.Key.Key_Down, SHIFT), (Qt.Key.Key_Up, SHIFT), (Qt.Key.Key_Right, SHIFT)], "1"),
    ],
)
def test_words_are_selected_by_the_keyboard(
    pane: PagePane, keys: list[tuple[Qt.Key, Qt.KeyboardModifier]], words: str
) -> None:
    letter = pane.show(TWO_PAGES)
    start = place_of(letter, "10/325mg").start
    click(pane, pane.view.rectangles(Span(start, start + 1))[0].center().toPoint() - QPoint(2, 0))
    for key, held in keys:
        QTest.keyClick(pane.view, key, held)
    span = pane.view.selected_span()
    assert span is not None
    assert span.of(letter.text) == words


def test_words_are_found_and_come_into_sight(pane: PagePane) -> None:
    letter = pane.show(TWO_PAGES)
    assert pane.view.find_words("mri OF the")
    assert pane.view.selected_span() == place_of(letter, "MRI of the")
    assert pane.view.find_words("mri of the")
    second = pane.view.selected_span()
    assert second == place_of(letter, "MRI of the", 1)
    pane.wait()
    assert pane.view.viewport().rect().contains(pane.view.rectangles(second)[0].toRect())
    assert pane.view.find_words("mri of the")
    assert pane.view.selected_span() == place_of(letter, "MRI of the")
    assert not pane.view.find_words("nowhere in it")


def test_keys_scroll_to_the_ends_and_by_screens(pane: PagePane) -> None:
    pane.show(TWO_PAGES)
    bar = pane.view.verticalScrollBar()
    QTest.keyClick(pane.view, Qt.Key.Key_Space)
    assert 0 < bar.value() <= pane.view.viewport().height()
    QTest.keyClick(pane.view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    assert pane.view.page_number == 2
    QTest.keyClick(pane.view, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_the_wheel_with_ctrl_keeps_what_is_under_it(pane: PagePane) -> None:
    letter = pane.show(TWO_PAGES)
    span = place_of(letter, WORDS[3])
    before = pane.view.rectangles(span)[0].center()
    zoom = pane.view.zoom
    position = QPointF(before)
    QApplication.sendEvent(
        pane.view.viewport(),
        QWheelEvent(
            position, pane.view.viewport().mapToGlobal(position), QPoint(), QPoint(0, 120),
            Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False,
        ),
    )  # fmt: skip
    assert pane.view.zoom > zoom
    after = pane.view.rectangles(span)[0].center()
    assert (after - before).manhattanLength() < 4
    pane.view.fit_width()
    assert pane.view.zoom == pytest.approx(zoom)


def test_a_place_is_gone_to_and_told_again(pane: PagePane) -> None:
    letter = pane.show(TWO_PAGES)
    pane.view.set_zoom(2.0)
    for words, page in ((WORDS[4], 0), (WORDS[1], 0)):
        start = place_of(letter, words, page).start
        pane.view.go_to(start)
        line_start = letter.text.rindex("\n", 0, start) + 1
        assert line_start <= pane.view.place() <= start


def test_a_place_on_a_page_that_is_not_known_yet_is_gone_to_when_it_is(pane: PagePane) -> None:
    places = [WORDS[: 1 + number % 5] for number in range(9)]
    letter = pane.show(inked_pdf(*[InkedPage((*words, "last")) for words in places]))
    span = place_of(letter, "last", 7)
    pane.view.reveal(span)
    pane.wait()
    assert pane.view.viewport().rect().contains(pane.view.rectangles(span)[0].toRect())


def test_pictures_stay_within_their_bound(theme: Theme, qtbot: QtBot, service: PageService) -> None:
    with page_pane(theme, qtbot, service) as pane:
        pane.view = PageView(theme, PageStore(service, most_bytes=6_000_000))
        qtbot.addWidget(pane.view)
        pane.view.resize(700, 800)
        pane.view.show()
        pane.show(inked_pdf(*[InkedPage(WORDS)] * 12))
        for _ in range(12):
            QTest.keyClick(pane.view, Qt.Key.Key_PageDown)
            pane.wait()
        assert pane.view._store.bytes <= 6_000_000


# Where pages cannot be drawn


@pytest.mark.parametrize(
    "work", [troublesome_pages.crash_over_a_page, troublesome_pages.hang_over_a_page]
)
def test_a_page_that_breaks_the_process_is_told_and_the_others_are_shown(
    theme: Theme, qtbot: QtBot, qapp: QApplication, work: object
) -> None:
    service = PageService(qapp, seconds=3.0, work=work)  # type: ignore[arg-type]
    data = inked_pdf(InkedPage(WORDS), InkedPage(WORDS), InkedPage(("third",)))
    with page_pane(theme, qtbot, service) as pane:
        letter = pane.show(data)
        pane.view.reveal(place_of(letter, WORDS[0], 1))
        qtbot.waitUntil(lambda: pane.view._pages.failed == {1}, timeout=WAIT)
        pane.view.go_to(place_of(letter, "third").start)
        qtbot.waitUntil(lambda: pane.view.is_drawn, timeout=WAIT)
        assert printed_in(pane.picture(), "red").getbbox() is not None
        assert pane.view.find_words("third")
    service.close()


def test_processes_that_never_start_are_not_tried_for_ever(
    theme: Theme, qtbot: QtBot, qapp: QApplication
) -> None:
    service = PageService(qapp, work=troublesome_pages.crash_at_once)
    with page_pane(theme, qtbot, service) as pane:
        pane.show(TWO_PAGES)
        assert pane.view._pages.trouble is not None
    service.close()


@pytest.mark.parametrize("data", [b"%PDF-1.7 and nothing else", b"\x89PNG\r\n\x1a\n", b"words"])
def test_a_file_that_has_no_pages_is_told(pane: PagePane, data: bytes) -> None:
    letter = pane.show(TWO_PAGES)
    pane.show(data, letter)
    assert pane.view._pages.trouble is not None
    assert pane.view.find_words("MRI")


def test_a_file_that_was_damaged_in_the_workspace_is_told_in_its_words(pane: PagePane) -> None:
    letter = pane.show(TWO_PAGES)

    def damaged() -> bytes:
        raise UserError("The stored file is damaged.")

    pane.show_from(damaged, letter)
    assert pane.view._pages.trouble == "The stored file is damaged."
