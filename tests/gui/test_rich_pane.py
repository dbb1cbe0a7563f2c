"""The pane of letters that came as Word, web page, e-mail or text: every word at its place."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from document_files import paragraph, word_document
from imrdesk.domain.fields import Section
from imrdesk.domain.letter import Span
from imrdesk.errors import UserError
from imrdesk.review.extracting import extract_bytes
from imrdesk.review.session import OpenLetter, ReviewSession
from imrdesk.store.workspace import Workspace
from imrdesk.ui.highlights import Highlight, Mark, highlights
from imrdesk.ui.theme import Appearance, Theme
from imrdesk.ui.views.rich_pane import RichPane
from rich_letters import LETTERS, WEB, corpus_letters

ALL = LETTERS | corpus_letters()
LONG = "".join(
    f"<p>Paragraph {number} of a letter \U0001f600 that is long.</p>" for number in range(200)
)


class Shown:
    """A pane with a letter that was imported into a workspace."""

    def __init__(self, pane: RichPane, session: ReviewSession) -> None:
        self.pane = pane
        self._session = session

    def show(self, data: bytes, name: str) -> OpenLetter:
        """Import a letter and show it."""
        letter_id = self._session.import_letter(extract_bytes(data, name)).letter_id
        letter = self._session.open_letter(letter_id)
        self.pane.show_letter(letter, lambda: self._session.source(letter_id))
        QApplication.processEvents()
        return letter

    def show_web(self, body: str) -> OpenLetter:
        """Show a web page."""
        return self.show(f"<html><body>{body}</body></html>".encode(), "letter.html")

    def words(self, span: Span) -> str:
        """Return what the document shows of a place."""
        cursor = QTextCursor(self.pane.document())
        words = []
        for start, end in self.pane.document_ranges(span):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            words.append(cursor.selectedText())
        return " ".join(words)

    def whole(self) -> str:
        """Return all that the document shows."""
        return self.pane.document().toPlainText()

    def box(self, span: Span) -> QRectF:
        """Return where a place begins on the viewport."""
        return self.pane.rectangles(span)[0]


@pytest.fixture
def shown(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    pane = RichPane(theme)
    qtbot.addWidget(pane)
    pane.resize(900, 700)
    with qtbot.waitExposed(pane):
        pane.show()
    with Workspace.create(tmp_path / "w.imr") as workspace:
        yield Shown(pane, ReviewSession(workspace, "R"))


def place_of(letter: OpenLetter, words: str) -> Span:
    start = letter.text.text.index(words)
    return Span(start, start + len(words))


def unspaced(text: str) -> str:
    """Return a text without white space, and without hyphens, which a line's end may add."""
    return re.sub(r"[\s\u00ad-]+", "", as_drawn(text))


def as_drawn(text: str) -> str:
    """Return a text with what a document takes for a sign of its own drawn as unreadable."""
    return text.replace("\ufdd0", "\ufffd")


@pytest.mark.parametrize("name", ALL)
def test_every_character_and_every_field_stands_where_the_document_shows_it(
    shown: Shown, name: str
) -> None:
    letter = shown.show(ALL[name], name)
    raw = shown.pane.document().toRawText().encode("utf-16-le")
    for position, character in enumerate(letter.text.text):
        if character.isspace():
            continue
        [(start, end)] = shown.pane.document_ranges(Span(position, position + 1))
        assert raw[2 * start : 2 * end].decode("utf-16-le") == as_drawn(character)
        assert shown.pane.letter_position(start) == position
    places = {path: each.place for path, each in letter.record.standings.items() if each.place}
    assert places
    for path, span in places.items():
        ranges = shown.pane.document_ranges(span)
        assert ranges, path
        assert unspaced(shown.words(span)) == unspaced(span.of(letter.text.text)), path


def test_what_is_selected_is_the_place_of_the_words(shown: Shown) -> None:
    letter = shown.show(LETTERS["own.docx"], "own.docx")
    for words in ("47-year-old female with", "medication daily", "CM14-0012345", "Norco 10/325 mg"):
        span = place_of(letter, words)
        shown.pane.select(span)
        assert shown.pane.selected_span() == span


def test_the_sign_of_an_item_is_no_word_of_the_letter(shown: Shown) -> None:
    letter = shown.show_web("<p>Case Number: CM14-0012345</p><ul><li>one<li>two</ul>")
    assert "\u2022\tone" in shown.whole()
    shown.pane.selectAll()
    span = shown.pane.selected_span()
    assert span is not None
    assert span.of(letter.text.text).split() == ["Case", "Number:", "CM14-0012345", "one", "two"]


def test_a_selection_over_labels_and_values_is_the_place_that_holds_both(shown: Shown) -> None:
    letter = shown.show(LETTERS["own.docx"], "own.docx")
    number, date = place_of(letter, "CM14-0012345"), place_of(letter, "07/28/2010")
    start, _ = shown.pane.document_ranges(number)[0]
    _, end = shown.pane.document_ranges(date)[0]
    assert shown.pane.letter_span(start, end) == Span(number.start, date.end)
    # Marked are only the words themselves, not what stands between them in the text.
    both = shown.pane.document_ranges(Span(number.start, date.end))
    assert "Injury" in shown.words(Span(number.start, date.end))
    assert len(both) == 2


def test_a_click_on_a_mark_chooses_its_field(shown: Shown, qtbot: QtBot) -> None:
    letter = shown.show(LETTERS["own.html"], "own.html")
    marks = highlights(letter.record, letter.notes, None)
    shown.pane.show_marks(marks)
    mark = next(each for each in marks if each.path == "date_of_injury")
    at = shown.box(Span(mark.span.start + 2, mark.span.end)).center().toPoint()
    with qtbot.waitSignal(shown.pane.mark_chosen) as chosen:
        QTest.mouseClick(shown.pane.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen.args == [mark]


@pytest.mark.parametrize("with_shift", [False, True])
def test_ctrl_and_a_click_take_the_word(shown: Shown, qtbot: QtBot, with_shift: bool) -> None:
    letter = shown.show(LETTERS["own.eml"], "own.eml")
    word = place_of(letter, "05/02/2014")
    held = Qt.KeyboardModifier.ControlModifier
    if with_shift:
        held |= Qt.KeyboardModifier.ShiftModifier
    at = shown.box(Span(word.start + 3, word.end)).center().toPoint()
    with qtbot.waitSignal(shown.pane.word_taken) as taken:
        QTest.mouseClick(shown.pane.viewport(), Qt.MouseButton.LeftButton, held, at)
    assert taken.args == [word, with_shift]


@pytest.mark.parametrize("name", ["own.docx", "own.html", "own.txt", "plain.eml"])
def test_marks_colour_their_words(shown: Shown, name: str) -> None:
    letter = shown.show(LETTERS[name], name)
    span = place_of(letter, "47")
    shown.pane.show_marks([Highlight(span, Mark.FIELD, "age", Section.WORKER, focused=True)])
    QApplication.processEvents()
    wanted = shown.pane.mark_colors()["section_worker_strong"].name()
    picture = shown.pane.viewport().grab().toImage()

    def color(position: int, dx: int) -> str:
        box = shown.box(Span(position, position + 1))
        point = QPoint(round(box.left()) + dx, round(box.top()) + 2)
        return picture.pixelColor(point).name()

    assert color(span.start, 1) == wanted
    assert color(span.end, -1) == wanted
    assert color(span.end, 2) != wanted
    assert color(span.start, -2) != wanted


def test_words_are_found_round_the_end_and_over_line_ends(shown: Shown) -> None:
    letter = shown.show_web("<p>The review<br>of it</p><p>a second review of it</p>")
    first = letter.text.text.index("review\nof it")
    second = letter.text.text.index("review of it")
    found = []
    for _ in range(3):
        assert shown.pane.find_words("Review of it")
        span = shown.pane.selected_span()
        assert span is not None
        found.append(span.start)
    assert found == [first, second, first]
    assert not shown.pane.find_words("nothing like it")


def test_the_letter_is_shown_at_a_place_and_tells_which(shown: Shown) -> None:
    letter = shown.show_web(LONG)
    for number in (150, 20):
        span = place_of(letter, f"Paragraph {number} of")
        shown.pane.go_to(span.start)
        assert shown.pane.place() == span.start
    last = place_of(letter, "Paragraph 199 of")
    shown.pane.reveal(last)
    assert shown.pane.viewport().rect().contains(shown.box(last).toRect())


def test_another_size_leaves_the_place_the_selection_and_the_marks(shown: Shown) -> None:
    letter = shown.show_web(LONG)
    span = place_of(letter, "Paragraph 90 of")
    shown.pane.show_marks([Highlight(span, Mark.FIELD, "age", Section.WORKER)])
    shown.pane.select(span)
    shown.pane.go_to(span.start)
    height = shown.box(span).height()
    shown.pane.change_size(4)
    assert shown.pane.place() == span.start
    assert shown.pane.selected_span() == span
    assert shown.box(span).height() > 1.2 * height
    assert len(shown.pane.extraSelections()) == 1


def test_a_narrower_pane_keeps_what_was_revealed_in_sight(shown: Shown) -> None:
    letter = shown.show_web(LONG)
    span = place_of(letter, "Paragraph 150 of")
    shown.pane.reveal(span)
    shown.pane.resize(420, 500)
    QApplication.processEvents()
    assert shown.pane.viewport().rect().contains(shown.box(span).toRect())


def _broken() -> bytes:
    raise UserError("The file is damaged.")


@pytest.mark.parametrize("source", [_broken, lambda: b"PK\x03\x04 word/", lambda: b"<p>other</p>"])
def test_a_letter_that_cannot_be_shown_says_so(shown: Shown, source: Callable[[], bytes]) -> None:
    letter = shown.show(WEB, "letter.html")
    shown.pane.show_letter(letter, source)
    assert shown.whole().endswith("Its reading text is whole.")
    shown.pane.show_marks(highlights(letter.record, letter.notes, None))
    shown.pane.reveal(Span(3, 9))
    shown.pane.go_to(5)
    shown.pane.selectAll()
    assert shown.pane.selected_span() is None
    assert shown.pane.rectangles(Span(3, 9)) == []
    assert shown.pane.place() == 0
    shown.show(WEB, "letter.html")
    assert "Final Determination" in shown.whole()


def test_more_lines_than_can_be_drawn_are_left_to_the_reading_text(shown: Shown) -> None:
    shown.show_web("<p>Case Number: CM14-0012345</p>" + "<p>x</p>" * 30_000)
    assert "too many lines" in shown.whole()


def test_a_paragraph_that_no_letter_has_is_left_to_the_reading_text(shown: Shown) -> None:
    shown.show_web(f"<p>Case Number: CM14-0012345</p><p>{'word ' * 25_000}</p>")
    assert "too many lines" in shown.whole()


def test_nothing_is_fetched(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(RichPane, "loadResource", lambda _self, *names: asked.append(names))
    shown.show_web(
        "<p style='background:url(http://example.org/a.png)'>Case<img src='http://example.org/b.png'>"
        "<img src='file:///etc/passwd'></p><link rel=stylesheet href='http://example.org/c.css'>"
    )
    shown.pane.grab()
    assert asked == []


def test_the_paper_is_light_in_the_dark_look_too(shown: Shown, theme: Theme) -> None:
    letter = shown.show(word_document(paragraph("Case Number: CM14-0012345")), "letter.docx")
    span = place_of(letter, "CM14-0012345")
    shown.pane.select(span)
    theme.set_appearance(Appearance.DARK)
    try:
        QApplication.processEvents()
        picture = shown.pane.viewport().grab().toImage()
        paper = picture.pixelColor(picture.width() // 2, picture.height() // 2)
        assert paper.lightness() > 180
        assert shown.pane.mark_colors()["text"].lightness() < 60
        assert shown.pane.selected_span() == span
    finally:
        theme.set_appearance(Appearance.LIGHT)
