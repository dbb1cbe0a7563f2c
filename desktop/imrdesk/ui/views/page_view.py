"""The letter as its file looks: pages with the marks of the record, selected and found in."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
)
from typing_extensions import override

from imrdesk.domain.letter import LetterText, Span
from imrdesk.errors import UserError
from imrdesk.reading.pdf import is_pdf
from imrdesk.reading.pictures import is_picture
from imrdesk.review.session import OpenLetter
from imrdesk.ui.highlights import Highlight, at_position, told_at
from imrdesk.ui.letter_words import find_words, trimmed, word_at
from imrdesk.ui.page_store import PageStore
from imrdesk.ui.page_text import Box, PageText
from imrdesk.ui.theme import Theme, load_colors
from imrdesk.ui.views.page_marks import fill, paint_mark
from imrdesk.ui.views.page_scroller import PageScroller
from imrdesk.ui.words import tr

_ABOVE = 10  # logical pixels above what is scrolled to
_CLICK = 4  # logical pixels that a hand moves in a click


class PageView(PageScroller):
    """The pages of a letter; a `LetterPane`.

    Signals:
        mark_chosen: the `Highlight` that was clicked, or on which Enter was pressed.
        word_taken: the `Span` of the word under Ctrl+click, and whether Shift was held too.
    """

    mark_chosen = Signal(object)
    word_taken = Signal(object, bool)

    def __init__(self, theme: Theme, store: PageStore) -> None:
        super().__init__(theme, store)
        self.setAccessibleName(tr("Letter as it looks"))
        self._ink = load_colors("light")  # paper is white in every theme
        self._text = ""
        self._marks: list[Highlight] = []
        self._anchor = self._caret = 0
        self._has_caret = False
        self._revealed: Span | None = None
        self._sought: int | None = None
        self._pressed: QPointF | None = None
        self.verticalScrollBar().actionTriggered.connect(lambda _action: self.let_go())
        self.viewport().setMouseTracking(True)

    # What every pane does

    def show_letter(self, letter: OpenLetter, source: Callable[[], bytes]) -> None:
        """Show another letter from its top."""
        self._text = letter.text.text
        self._marks = []
        self._anchor = self._caret = 0
        self._has_caret = False
        self.let_go()
        self._begin(letter.letter_id, letter.text, self._store.load(letter.letter_id, source))

    def preload(
        self, letter_id: int, source: Callable[[], bytes], text: LetterText | None = None
    ) -> None:
        """Draw ahead the first page of a letter, if it has pages that can be drawn.

        With its text, it is found out ahead too where the text stands on that page.
        """
        if self._store.known(letter_id) is None:
            try:
                data = source()
            except UserError:
                return  # told when the letter is opened
            if not (is_pdf(data) or is_picture(data)):
                return
            self._store.load(letter_id, lambda: data)
        self.look_ahead(letter_id, text)

    def forget(self) -> None:
        """Let go of every letter."""
        self._forget_letter()
        self._text, self._marks = "", []
        self._store.clear()

    def show_marks(self, marks: list[Highlight]) -> None:
        """Mark places in the letter."""
        self._marks = marks
        self.viewport().update()

    def marks(self) -> list[Highlight]:
        """Return the places that are marked."""
        return self._marks

    def reveal(self, span: Span) -> None:
        """Scroll so that a place can be seen, if it cannot be seen already."""
        self.let_go()
        self._revealed = span
        places = self.rectangles(span)
        if not places:
            self._scroll_to_page_of(span.start)
            return
        first, around = places[0], QRectF(places[0])
        for place in places[1:]:
            around = around.united(place)
        size = self.viewport().size()
        if around.top() < 0 or around.bottom() > size.height():
            self._scroll_by(0, first.top() - size.height() / 4)
        if first.left() < 0 or first.right() > size.width():
            self._scroll_by(first.left() - size.width() / 4, 0)

    def let_go(self) -> None:
        """Stop keeping the last revealed place in sight: the user looks elsewhere now."""
        self._revealed = None
        self._sought = None

    def select(self, span: Span) -> None:
        """Select a place and show it."""
        self._select(span.start, span.end)
        self.reveal(span)

    def selected_span(self) -> Span | None:
        """Return the place of the selected words without white space around them."""
        if self._anchor == self._caret:
            return None
        return trimmed(self._text, self._selection())

    def place(self) -> int:
        """Return the first code point that is in sight."""
        if self._letter is None:
            return 0
        if self._sought is not None:
            return self._sought
        for page in self._in_sight():
            text = self._page_text(page)
            top = self._point_on_page(QPointF(0, _ABOVE / 2))[2]
            below = self._stack.page_at(self.verticalScrollBar().value()) != page
            found = text.first_below(0 if below else top) if text is not None else None
            if found is not None:
                return found
        return self._letter.pages[min(self._in_sight().start, len(self._letter.pages) - 1)].start

    def go_to(self, position: int) -> None:
        """Scroll so that a code point stands at the top."""
        self.let_go()
        if not self._text[:position].strip():
            self.verticalScrollBar().setValue(0)  # with the paper above the first line
            return
        text = self._page_text(self._page_of(position))
        box = text.box_of(position) if text is not None else None
        if box is None:
            self._sought = position if text is None else None
            self._scroll_to_page_of(position)
            return
        place = self._on_viewport(self._page_of(position), box)
        self._scroll_by(0, place.top() - _ABOVE)

    def find_words(self, words: str, *, backwards: bool = False, from_start: bool = False) -> bool:
        """Select the next place where words stand, round the end of the letter."""
        selection = self._selection()
        start = selection.start if from_start or backwards else selection.end
        span = find_words(self._text, words, start, backwards=backwards)
        if span is not None:
            self.select(span)
        return span is not None

    def rectangles(self, span: Span) -> list[QRectF]:
        """Return what a place covers on the viewport, a rectangle for each line of it."""
        if self._letter is None:
            return []
        found = []
        for index, page in enumerate(self._letter.pages[: self.page_count]):
            if page.start < span.end and span.start < page.end:
                text = self._page_text(index)
                boxes = text.rectangles(span) if text is not None else []
                found += [self._on_viewport(index, box) for box in boxes]
        return found

    # Places

    def _page_of(self, position: int) -> int:
        if self._letter is None:
            return 0
        return min(self._letter.page_of(position).number, max(1, self.page_count)) - 1

    def _on_viewport(self, page: int, box: Box) -> QRectF:
        rect = self._page_rect(page)
        scale = rect.width() / self._stack.sizes[page][0]
        return QRectF(
            rect.left() + box.left * scale,
            rect.top() + box.top * scale,
            (box.right - box.left) * scale,
            (box.bottom - box.top) * scale,
        )

    def _scroll_by(self, across: float, down: float) -> None:
        for bar, step in ((self.horizontalScrollBar(), across), (self.verticalScrollBar(), down)):
            bar.setValue(bar.value() + round(step))

    def _scroll_to_page_of(self, position: int) -> None:
        page = self._page_of(position)
        if page < self.page_count and page not in self._in_sight():
            self._scroll_by(0, self._page_rect(page).top() - _ABOVE)

    @override
    def _places_are_known(self) -> None:
        if self._revealed is not None:
            self.reveal(self._revealed)
        elif self._sought is not None:
            self.go_to(self._sought)

    def _position_at(self, point: QPointF) -> int | None:
        page, x, y = self._point_on_page(point)
        text = self._page_text(page) if page < self.page_count else None
        return text.position_at(x, y) if text is not None else None

    def _caret_at(self, point: QPointF) -> int | None:
        page, x, y = self._point_on_page(point)
        text = self._page_text(page) if page < self.page_count else None
        return text.caret_at(x, y) if text is not None else None

    # Selecting

    def _selection(self) -> Span:
        return Span(min(self._anchor, self._caret), max(self._anchor, self._caret))

    def _select(self, anchor: int, caret: int) -> None:
        self._anchor = max(0, min(len(self._text), anchor))
        self._caret = max(0, min(len(self._text), caret))
        self._has_caret = True
        self.viewport().update()

    def copy(self) -> None:
        """Put the selected words of the reading text on the clipboard."""
        if self._anchor != self._caret:
            QGuiApplication.clipboard().setText(self._selection().of(self._text))

    def select_all(self) -> None:
        """Select the whole letter."""
        self._select(0, len(self._text))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = event.position()
        # With Ctrl a click takes a word; what is selected stays selected.
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return
        self.let_go()
        caret = self._caret_at(event.position())
        if caret is not None:
            extends = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._has_caret
            self._select(self._anchor if extends else caret, caret)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._pressed is None:
            over = self._position_at(point)
            shape = Qt.CursorShape.ArrowCursor if over is None else Qt.CursorShape.IBeamCursor
            if over is not None and at_position(self._marks, over) is not None:
                shape = Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)
            self.viewport().setToolTip("" if over is None else told_at(self._marks, over))
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return
        if point.y() < 0 or point.y() > self.viewport().height():
            self._scroll_by(0, point.y() - max(0, min(self.viewport().height(), point.y())))
        caret = self._caret_at(point)
        if caret is not None:
            self._select(self._anchor, caret)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if (event.position() - pressed).manhattanLength() > _CLICK:
            return
        position = self._position_at(event.position())
        if position is None:
            return
        held = event.modifiers()
        if held & Qt.KeyboardModifier.ControlModifier:
            word = word_at(self._text, position)
            if word is not None:
                self.word_taken.emit(word, bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif self._anchor == self._caret:
            self._choose_at(position)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        position = self._position_at(event.position())
        word = word_at(self._text, position) if position is not None else None
        if word is not None:
            self._select(word.start, word.end)

    def _choose_at(self, position: int) -> None:
        mark = at_position(self._marks, position)
        if mark is not None:
            self.mark_chosen.emit(mark)

    # Keys

    _SELECTING: ClassVar[dict[QKeySequence.StandardKey, str]] = {
        QKeySequence.StandardKey.SelectNextChar: "next_character",
        QKeySequence.StandardKey.SelectPreviousChar: "previous_character",
        QKeySequence.StandardKey.SelectNextWord: "next_word",
        QKeySequence.StandardKey.SelectPreviousWord: "previous_word",
        QKeySequence.StandardKey.SelectNextLine: "next_line",
        QKeySequence.StandardKey.SelectPreviousLine: "previous_line",
        QKeySequence.StandardKey.SelectStartOfLine: "line_start",
        QKeySequence.StandardKey.SelectEndOfLine: "line_end",
        QKeySequence.StandardKey.SelectStartOfDocument: "letter_start",
        QKeySequence.StandardKey.SelectEndOfDocument: "letter_end",
    }

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = next((name for key, name in self._SELECTING.items() if event.matches(key)), None)
        if step is not None:
            self._extend(step)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self._has_caret:
                self._choose_at(self._caret)
        elif not self._scroll_with(event):
            super().keyPressEvent(event)

    def _scroll_with(self, event: QKeyEvent) -> bool:
        """Scroll with a key; tell whether it is one that scrolls."""
        bar, page = self.verticalScrollBar(), self.viewport().height() * 9 // 10
        backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        steps: dict[int, int] = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_Space: -page if backwards else page,
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        step = steps.get(event.key())
        has_others = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if step is None or has_others:
            return False
        self.let_go()
        bar.setValue(bar.value() + step)
        return True

    def _extend(self, step: str) -> None:
        """Move the end of the selection; without one it begins at the top of what is seen."""
        if not self._has_caret:
            top = self.place()
            self._select(top, top)
        self._select(self._anchor, self._moved(step))
        self.reveal(Span(max(0, self._caret - 1), max(1, self._caret)))

    def _moved(self, step: str) -> int:
        caret, text = self._caret, self._text
        match step:
            case "next_character":
                return caret + 1
            case "previous_character":
                return caret - 1
            case "next_word":
                return _word_end(text, caret)
            case "previous_word":
                return _word_start(text, caret)
            case "letter_start":
                return 0
            case "letter_end":
                return len(text)
        return self._moved_by_line(step)

    def _moved_by_line(self, step: str) -> int:
        page = self._page_of(self._caret)
        text = self._page_text(page)
        number = text.line_number(self._caret) if text is not None else None
        if text is None or number is None:
            return self._caret
        line = text.line_span(number)
        if step == "line_start":
            return line.start
        if step == "line_end":
            return line.end
        other = number + (1 if step == "next_line" else -1)
        if 0 <= other < len(text.lines):
            return _beside(text, other, self._caret)
        return line.end + 1 if step == "next_line" else line.start - 1

    # Painting

    @override
    def _paint_on_page(self, painter: QPainter, page: int, rect: QRectF) -> None:
        text = self._page_text(page)
        seen = rect.intersected(QRectF(self.viewport().rect())).toAlignedRect()
        if text is None or seen.isEmpty():
            return
        # All marks on one sheet of film, laid over the page at once: grey paper shows them too,
        # and where two meet the print is no darker.
        film = QImage(seen.size() * self._stack.ratio, QImage.Format.Format_RGB32)
        film.setDevicePixelRatio(self._stack.ratio)
        film.fill(Qt.GlobalColor.white)
        pen = QPainter(film)
        pen.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen.translate(-seen.topLeft())
        for mark in self._marks:
            places = self._places(text, page, mark.span)
            if places:
                paint_mark(pen, mark, places, self._ink)
        fill(pen, self._places(text, page, self._selection()), self._ink["selection"])
        pen.end()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.drawImage(seen.topLeft(), film)

    def _places(self, text: PageText, page: int, span: Span) -> list[QRectF]:
        return [self._on_viewport(page, box) for box in text.rectangles(span)]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._revealed is not None:
            self.reveal(self._revealed)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


def _word_end(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    while position < len(text) and not text[position].isspace():
        position += 1
    return position


def _word_start(text: str, position: int) -> int:
    while position > 0 and text[position - 1].isspace():
        position -= 1
    while position > 0 and not text[position - 1].isspace():
        position -= 1
    return position


def _beside(text: PageText, number: int, position: int) -> int:
    """Return the place in a line that stands below or above a position in another."""
    box, other = text.box_of(position), text.lines[number].box
    if box is None:
        return position
    caret = text.caret_at(box.left, (other.top + other.bottom) / 2)
    return position if caret is None else caret
