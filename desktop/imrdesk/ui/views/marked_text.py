"""A text that can only be read, with the places of a letter's fields marked in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip
from typing_extensions import override

from imrdesk.domain.annotation import Ink
from imrdesk.domain.letter import Span
from imrdesk.ui.highlights import Highlight, Mark, at_position, told_at
from imrdesk.ui.inks import ink_color, stroke
from imrdesk.ui.letter_words import find_words, trimmed, word_at
from imrdesk.ui.text_scale import USUAL, text_percent
from imrdesk.ui.theme import SECTION_TOKENS, Colors, Theme
from imrdesk.ui.views.text_lines import line_boxes
from imrdesk.ui.words import tr

SMALLEST, LARGEST = 7, 32
"""The sizes of a letter's text that can be chosen, in points."""

_BAR_WIDTH = 3
_BAR_GAP = 13  # between the bar beside a long field and the words


class MarkedText(QTextEdit):
    """What all panes have in common that show a letter as one flowing document.

    How the document's positions and those of the letter's text go together is told by
    `letter_position`, `document_position` and `document_ranges`.

    Signals:
        mark_chosen: the `Highlight` that was clicked, or on which Enter was pressed.
        word_taken: the `Span` of the word under Ctrl+click, and whether Shift was held too.
    """

    mark_chosen = Signal(object)
    word_taken = Signal(object, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._text = ""
        self._marks: list[Highlight] = []
        self._size = 11
        self._laid_out_for = text_percent()
        self._revealed: Span | None = None
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("Letter"))
        self.verticalScrollBar().actionTriggered.connect(lambda _action: self.let_go())
        theme.changed.connect(self._grow)
        theme.changed.connect(self.paint_marks)

    def letter_position(self, position: int) -> int:
        """Return the code point of the letter's text that stands at a document's position."""
        raise NotImplementedError

    def document_position(self, position: int) -> int:
        """Return where a code point stands in the document, or would if it stood there."""
        raise NotImplementedError

    def document_ranges(self, span: Span) -> Sequence[tuple[int, int]]:
        """Return the ranges of the document where the characters of a place stand, in order."""
        raise NotImplementedError

    def letter_span(self, start: int, end: int) -> Span:
        """Return the place in the letter's text that a range of the document shows."""
        return Span(self.letter_position(start), self.letter_position(end))

    def relayout(self) -> None:
        """Fit the document to the size of the letters and of the pane."""
        raise NotImplementedError

    def mark_colors(self) -> Colors:
        """Return the colours of the marks."""
        return self._theme.colors

    def forget(self, text: str) -> None:
        """Forget the marks of the letter before; the text of the next one comes."""
        self._text = text
        self._marks = []
        self._revealed = None
        self.setExtraSelections([])

    @property
    def text_size(self) -> int:
        """The size of the letters, in points."""
        return self._size

    @property
    def points(self) -> float:
        """How large the text is with all text of the window, in points."""
        return self._size * text_percent() / USUAL

    def _grow(self) -> None:
        if self._laid_out_for != text_percent():
            self._laid_out_for = text_percent()
            self.relayout()

    def change_size(self, step: int) -> None:
        """Make the letters larger or smaller by some points."""
        self.set_text_size(max(SMALLEST, min(LARGEST, self._size + step)))

    def set_text_size(self, points: int) -> None:
        """Set the size of the letters, in points."""
        self._size = points
        self.relayout()

    def show_marks(self, marks: list[Highlight]) -> None:
        """Mark places in the letter."""
        self._marks = marks
        self.paint_marks()

    def marks(self) -> list[Highlight]:
        """Return the places that are marked."""
        return self._marks

    def paint_marks(self) -> None:
        """Draw the marks anew."""
        selections = []
        for mark in self._marks:
            if mark.mark is Mark.LONG_FIELD and not mark.focused:
                continue
            style = _style(mark, self.mark_colors())
            for start, end in self.document_ranges(mark.span):
                selection = QTextEdit.ExtraSelection()
                selection.cursor = self._cursor(start, end)
                selection.format = style
                selections.append(selection)
        self.setExtraSelections(selections)
        self.viewport().update()

    def _cursor(self, start: int, end: int | None = None) -> QTextCursor:
        last = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(start, last))
        if end is not None:
            cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _extent(self, span: Span) -> tuple[int, int]:
        """Return the first and the last position of what shows a place."""
        ranges = self.document_ranges(span)
        if ranges:
            return ranges[0][0], ranges[-1][1]
        position = self.document_position(span.start)
        return position, position

    def reveal(self, span: Span) -> None:
        """Scroll so that a place can be read, if it cannot be read already.

        It stays in sight when the pane changes its size.
        """
        self._revealed = span
        start, end = self._extent(span)
        top = self.cursorRect(self._cursor(start)).top()
        bottom = self.cursorRect(self._cursor(end)).bottom()
        height = self.viewport().height()
        if top < 0 or bottom > height:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - height // 4)

    def let_go(self) -> None:
        """Stop keeping the last revealed place in sight: the user looks elsewhere now."""
        self._revealed = None

    def selected_span(self) -> Span | None:
        """Return the place of the selected words without white space around them."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        span = self.letter_span(cursor.selectionStart(), cursor.selectionEnd())
        return trimmed(self._text, span)

    def select(self, span: Span) -> None:
        """Select a place and show it."""
        self.setTextCursor(self._cursor(*self._extent(span)))
        self.reveal(span)

    def place(self) -> int:
        """Return the first code point that is in sight."""
        return self.letter_position(self.cursorForPosition(QPoint(0, 0)).position())

    def go_to(self, position: int) -> None:
        """Scroll so that a code point stands at the top."""
        self.let_go()
        cursor = self._cursor(self.document_position(position))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top())

    def find_words(self, words: str, *, backwards: bool = False, from_start: bool = False) -> bool:
        """Select the next place where words stand, round the end of the letter."""
        cursor = self.textCursor()
        edge = cursor.selectionStart() if from_start or backwards else cursor.selectionEnd()
        start = self.letter_position(edge)
        span = find_words(self._text, words, start, backwards=backwards)
        if span is not None:
            self.let_go()
            self.setTextCursor(self._cursor(*self._extent(span)))
            self.ensureCursorVisible()
        return span is not None

    def rectangles(self, span: Span) -> list[QRectF]:
        """Return where the characters of a place stand on the viewport, one box each."""
        return [
            QRectF(self.cursorRect(self._cursor(position)))
            for start, end in self.document_ranges(span)
            for position in range(start, end)
        ]

    def _choose_at(self, cursor: QTextCursor) -> None:
        mark = at_position(self._marks, self.letter_position(cursor.position()))
        if mark is not None:
            self.mark_chosen.emit(mark)

    def _take_word_at(self, point: QPoint, *, with_shift: bool) -> None:
        at = self.letter_position(self.cursorForPosition(point).position())
        word = word_at(self._text, at) or word_at(self._text, at - 1)
        if word is not None:
            self.word_taken.emit(word, with_shift)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        # With Ctrl a click takes a word; what is selected stays selected.
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held = event.modifiers()
        if held & Qt.KeyboardModifier.ControlModifier:
            if event.button() == Qt.MouseButton.LeftButton:
                shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
                self._take_word_at(event.position().toPoint(), with_shift=shift)
            return
        super().mouseReleaseEvent(event)
        left = event.button() == Qt.MouseButton.LeftButton
        if left and not self.textCursor().hasSelection():
            self._choose_at(self.cursorForPosition(event.position().toPoint()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._choose_at(self.textCursor())
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit_width()
        super().resizeEvent(event)
        if self._revealed is not None:
            self.reveal(self._revealed)

    def fit_width(self) -> None:
        """Fit the column of words to the width of the pane."""
        raise NotImplementedError

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        layout = self.document().documentLayout()
        scrolled = self.verticalScrollBar().value()
        left = self.words_left() - _BAR_GAP - _BAR_WIDTH
        for mark in self._marks:
            if mark.ink is not None:
                self._underline(painter, mark.span, mark.ink)
            if mark.mark is not Mark.LONG_FIELD or mark.section is None:
                continue
            start, end = self._extent(mark.span)
            first = layout.blockBoundingRect(self.document().findBlock(start))
            last = layout.blockBoundingRect(self.document().findBlock(end))
            token = f"section_{SECTION_TOKENS[mark.section]}"
            painter.setBrush(self.mark_colors()[token if mark.focused else f"{token}_strong"])
            bar = QRectF(left, first.top() - scrolled, _BAR_WIDTH, last.bottom() - first.top())
            painter.drawRoundedRect(bar, 1.5, 1.5)
        painter.end()

    def _underline(self, painter: QPainter, span: Span, ink: Ink) -> None:
        scrolled = self.verticalScrollBar().value()
        seen = QRectF(self.viewport().rect())
        for start, end in self.document_ranges(span):
            lines = (
                box.translated(0, -scrolled) for box in line_boxes(self.document(), start, end)
            )
            stroke(painter, [box for box in lines if box.intersects(seen)], ink, self.mark_colors())

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self.letter_position(self.cursorForPosition(event.pos()).position())
            QToolTip.showText(event.globalPos(), told_at(self._marks, at), self)
            return True
        return super().viewportEvent(event)

    def words_left(self) -> float:
        """Return where the column of words begins on the viewport."""
        raise NotImplementedError


def _style(mark: Highlight, colors: Colors) -> QTextCharFormat:
    style = QTextCharFormat()
    if mark.section is not None:
        token = SECTION_TOKENS[mark.section]
        style.setBackground(colors[f"section_{token}_{'strong' if mark.focused else 'soft'}"])
    if mark.unsure:
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        style.setUnderlineColor(colors["unsure"])
    if mark.ink is not None:
        style.setBackground(ink_color(mark.ink, colors, soft=True))
    return style
