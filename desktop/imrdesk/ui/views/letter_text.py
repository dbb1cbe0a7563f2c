"""The letter's reading text, with the places of its fields marked in it."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit
from typing_extensions import override

from imrdesk.domain.letter import Span
from imrdesk.review.session import OpenLetter
from imrdesk.ui.highlights import Highlight, Mark, at_position
from imrdesk.ui.letter_words import find_words, word_at
from imrdesk.ui.text_positions import TextPositions
from imrdesk.ui.theme import SECTION_TOKENS, Theme

SMALLEST, LARGEST = 7, 32
"""The sizes of a letter's text that can be chosen, in points."""

_COLUMN_WIDTH = 820  # logical pixels at 11 points: about ninety letters a line
_SIDE_MARGIN = 34
_TAB_STOP = 38  # logical pixels at 11 points; header columns of letters fit the pane
_LINE_HEIGHT_PERCENT = 118.0
_HEADING = re.compile(r"[A-Z][A-Z0-9 ,/()&:.'’-]{7,}")


class LetterText(QTextEdit):
    """A read-only text that knows its marks; a `LetterPane`.

    Signals:
        mark_chosen: the `Highlight` that was clicked, or on which Enter was pressed.
        word_taken: the `Span` of the word under Ctrl+click, and whether Shift was held too.
    """

    mark_chosen = Signal(object)
    word_taken = Signal(object, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("letterText")
        self._theme = theme
        self._text = ""
        self._positions = TextPositions("")
        self._marks: list[Highlight] = []
        self._size = 11
        self._revealed: Span | None = None
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName("Letter")
        self.document().setDocumentMargin(_SIDE_MARGIN)
        self.verticalScrollBar().actionTriggered.connect(lambda _action: self.let_go())
        theme.changed.connect(self._paint_marks)

    def show_letter(self, letter: OpenLetter, source: Callable[[], bytes]) -> None:  # noqa: ARG002  the text is all it shows
        """Show another letter's text from its top."""
        self.show_text(letter.text.text)

    def show_text(self, text: str) -> None:
        """Show a letter's text from its top, with its headings set off."""
        self._text = text
        self._positions = TextPositions(text)
        self._marks = []
        self._revealed = None
        self.setExtraSelections([])
        self.setPlainText(text)
        self._set_type()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    @property
    def text_size(self) -> int:
        """The size of the letters, in points."""
        return self._size

    def change_size(self, step: int) -> None:
        """Make the letters larger or smaller by some points."""
        self.set_text_size(max(SMALLEST, min(LARGEST, self._size + step)))

    def set_text_size(self, points: int) -> None:
        """Set the size of the letters, in points."""
        self._size = points
        self._set_type()
        self._center()

    def _set_type(self) -> None:
        font = QFont(self.font())
        font.setPointSize(self._size)
        self.setTabStopDistance(_TAB_STOP * self._size / 11)
        self.document().setDefaultFont(font)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(
            _LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        cursor.mergeBlockFormat(spacing)
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        block = self.document().begin()
        while block.isValid():
            if _HEADING.fullmatch(block.text().strip()):
                cursor.setPosition(block.position())
                cursor.movePosition(
                    QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
                )
                cursor.mergeCharFormat(bold)
            block = block.next()
        cursor.endEditBlock()

    def show_marks(self, marks: list[Highlight]) -> None:
        """Mark places in the letter."""
        self._marks = marks
        self._paint_marks()

    def marks(self) -> list[Highlight]:
        """Return the places that are marked."""
        return self._marks

    def _paint_marks(self) -> None:
        self.setExtraSelections(
            [self._selection(mark) for mark in self._marks if self._drawn(mark)]
        )
        self.viewport().update()

    @staticmethod
    def _drawn(mark: Highlight) -> bool:
        return mark.mark is not Mark.LONG_FIELD or mark.focused

    def _selection(self, mark: Highlight) -> QTextEdit.ExtraSelection:
        colors = self._theme.colors
        style = QTextCharFormat()
        if mark.section is not None:
            token = SECTION_TOKENS[mark.section]
            soft = mark.mark is Mark.LONG_FIELD or not mark.focused
            style.setBackground(colors[f"section_{token}_{'soft' if soft else 'strong'}"])
        if mark.unsure:
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            style.setUnderlineColor(colors["unsure"])
        if mark.mark is Mark.NOTE:
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            style.setUnderlineColor(colors["note"])
            style.setBackground(colors["warning_soft"])
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(mark.span)
        selection.format = style
        return selection

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(self._positions.to_qt(span.start), last))
        cursor.setPosition(
            min(self._positions.to_qt(span.end), last), QTextCursor.MoveMode.KeepAnchor
        )
        return cursor

    def reveal(self, span: Span) -> None:
        """Scroll so that a place can be read, if it cannot be read already.

        It stays in sight when the pane changes its size.
        """
        self._revealed = span
        cursor = self._cursor(span)
        start, end = QTextCursor(cursor), QTextCursor(cursor)
        start.setPosition(cursor.selectionStart())
        end.setPosition(cursor.selectionEnd())
        top, bottom = self.cursorRect(start).top(), self.cursorRect(end).bottom()
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
        # Qt writes line ends inside a selection as U+2029, one unit each, so counts agree.
        words = cursor.selectedText()
        start = self._positions.from_qt(
            cursor.selectionStart() + _utf16(words) - _utf16(words.lstrip())
        )
        end = self._positions.from_qt(
            cursor.selectionEnd() - _utf16(words) + _utf16(words.rstrip())
        )
        return Span(start, end) if start < end else None

    def select(self, span: Span) -> None:
        """Select a place and show it."""
        self.setTextCursor(self._cursor(span))
        self.reveal(span)

    def place(self) -> int:
        """Return the first code point that is in sight."""
        return self._positions.from_qt(self.cursorForPosition(QPoint(0, 0)).position())

    def go_to(self, position: int) -> None:
        """Scroll so that a code point stands at the top."""
        self.let_go()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._positions.to_qt(position))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top())

    def find_words(self, words: str, *, backwards: bool = False, from_start: bool = False) -> bool:
        """Select the next place where words stand, round the end of the letter."""
        cursor = self.textCursor()
        edge = cursor.selectionStart() if from_start or backwards else cursor.selectionEnd()
        start = self._positions.from_qt(edge)
        span = find_words(self._text, words, start, backwards=backwards)
        if span is not None:
            self.let_go()
            self.setTextCursor(self._cursor(span))
            self.ensureCursorVisible()
        return span is not None

    def rectangles(self, span: Span) -> list[QRectF]:
        """Return where the characters of a place stand on the viewport, one box each."""
        boxes = []
        cursor = QTextCursor(self.document())
        for position in range(span.start, span.end):
            cursor.setPosition(self._positions.to_qt(position))
            boxes.append(QRectF(self.cursorRect(cursor)))
        return boxes

    def _choose_at(self, cursor: QTextCursor) -> None:
        mark = at_position(self._marks, self._positions.from_qt(cursor.position()))
        if mark is not None:
            self.mark_chosen.emit(mark)

    def _take_word_at(self, point: QPoint, *, with_shift: bool) -> None:
        at = self._positions.from_qt(self.cursorForPosition(point).position())
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
        self._center()
        super().resizeEvent(event)
        if self._revealed is not None:
            self.reveal(self._revealed)

    def _center(self) -> None:
        column = _COLUMN_WIDTH * self._size // 11
        spare = max(0, self.width() - column - self.verticalScrollBar().width())
        margins = self.viewportMargins()
        if margins.left() != spare // 2:
            self.setViewportMargins(spare // 2, 0, spare // 2, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        layout = self.document().documentLayout()
        scrolled = self.verticalScrollBar().value()
        for mark in self._marks:
            if mark.mark is not Mark.LONG_FIELD or mark.section is None:
                continue
            cursor = self._cursor(mark.span)
            first = layout.blockBoundingRect(self.document().findBlock(cursor.selectionStart()))
            last = layout.blockBoundingRect(self.document().findBlock(cursor.selectionEnd()))
            token = f"section_{SECTION_TOKENS[mark.section]}"
            painter.setBrush(self._theme.colors[token if mark.focused else f"{token}_strong"])
            bar = QRectF(_SIDE_MARGIN - 16, first.top() - scrolled, 3, last.bottom() - first.top())
            painter.drawRoundedRect(bar, 1.5, 1.5)
        painter.end()


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
