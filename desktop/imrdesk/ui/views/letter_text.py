"""The letter's reading text, with the places of its fields marked in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from typing_extensions import override

from imrdesk.domain.letter import Span
from imrdesk.review.session import OpenLetter
from imrdesk.ui.text_positions import TextPositions
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.marked_text import MarkedText

_COLUMN_WIDTH = 820  # logical pixels at 11 points: about ninety letters a line
_SIDE_MARGIN = 34
_TAB_STOP = 38  # logical pixels at 11 points; header columns of letters fit the pane
_LINE_HEIGHT_PERCENT = 118.0
_HEADING = re.compile(r"[A-Z][A-Z0-9 ,/()&:.'’-]{7,}")


class LetterText(MarkedText):
    """The plain text that is read out of a letter; a `LetterPane`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setObjectName("letterText")
        self._positions = TextPositions("")
        self.document().setDocumentMargin(_SIDE_MARGIN)

    def show_letter(self, letter: OpenLetter, source: Callable[[], bytes]) -> None:  # noqa: ARG002  the text is all it shows
        """Show another letter's text from its top."""
        self.show_text(letter.text.text)

    def show_text(self, text: str) -> None:
        """Show a letter's text from its top, with its headings set off."""
        self.forget(text)
        self._positions = TextPositions(text)
        self.setPlainText(text)
        self._set_type()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    @override
    def relayout(self) -> None:
        self._set_type()
        self.fit_width()

    def _set_type(self) -> None:
        font = QFont(self.font())
        font.setPointSizeF(self.points)
        self.setTabStopDistance(_TAB_STOP * self.points / 11)
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

    @override
    def letter_position(self, position: int) -> int:
        return self._positions.from_qt(position)

    @override
    def document_position(self, position: int) -> int:
        return self._positions.to_qt(position)

    @override
    def document_ranges(self, span: Span) -> Sequence[tuple[int, int]]:
        return [(self._positions.to_qt(span.start), self._positions.to_qt(span.end))]

    @override
    def fit_width(self) -> None:
        column = round(_COLUMN_WIDTH * self.points / 11)
        spare = max(0, self.width() - column - self.verticalScrollBar().width())
        margins = self.viewportMargins()
        if margins.left() != spare // 2:
            self.setViewportMargins(spare // 2, 0, spare // 2, 0)

    @override
    def words_left(self) -> float:
        return _SIDE_MARGIN
