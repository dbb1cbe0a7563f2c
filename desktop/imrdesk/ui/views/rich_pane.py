"""A letter that came as a Word document, a web page, an e-mail or text, as it looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextCursor, QTextDocument
from typing_extensions import override

from imrdesk.domain.letter import LetterKind, LetterText, Span
from imrdesk.errors import UserError
from imrdesk.reading.rich import fits, rich_page
from imrdesk.reading.rich_page import Paragraph, RichPage, Run
from imrdesk.review.session import OpenLetter
from imrdesk.ui.rich_document import RichWriter
from imrdesk.ui.rich_places import RichPlaces
from imrdesk.ui.theme import Colors, Theme, load_colors
from imrdesk.ui.views.marked_text import MarkedText
from imrdesk.ui.words import tr, translated

SHOWN_KINDS = frozenset((LetterKind.WORD, LetterKind.HTML, LetterKind.EMAIL, LetterKind.TEXT))
"""The kinds of files that this pane shows."""

_SHEET_WIDTH = 816  # logical pixels at 11 points: 8½ inches
_MARGIN = 0.11  # of the sheet's width, at its sides
_NARROWEST_MARGIN = 28
_EDGE = 0.075  # the same above and below
_DESK = 16  # around the sheet
_SHADOW = 6


class RichPane(MarkedText):
    """A letter on a sheet of paper; a `LetterPane`.

    The sheet is light in both looks, as paper is; in the dark one the light on it is dimmed.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setObjectName("richPane")
        self.setAccessibleName(tr("Letter as it looks"))
        self._page: RichPage | None = None
        self._letter: LetterText | None = None
        self._document: QTextDocument | None = None
        self._places = RichPlaces((), ())
        self._colors = _paper_colors(theme.colors)
        theme.changed.connect(self._take_colors)

    def show_letter(self, letter: OpenLetter, source: Callable[[], bytes]) -> None:
        """Show another letter from its top; a sentence where it cannot be shown as it looks."""
        self.forget(letter.text.text)
        self._letter = letter.text
        try:
            self._write(_page_of(letter, source()))
        except UserError as error:
            told = tr("{trouble} Its reading text is whole.", trouble=translated(str(error)))
            self._write(_sentence(letter.text.kind, told))
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def _write(self, page: RichPage) -> None:
        """Write a page into a document of its own, which is drawn when it is whole.

        Raises:
            UserError: where the page cannot be shown.
        """
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        colors = self._colors
        writer = RichWriter(document, page, round(self.points), colors["text"], colors["muted"])
        self._page = page
        self._places = RichPlaces(writer.written, self._letter.runs if self._letter else ())
        self._fit(document)  # before it is laid out, which takes the longest
        self.setDocument(document)
        if self._document is not None:
            self._document.deleteLater()
        self._document = document

    @override
    def relayout(self) -> None:
        if self._page is None:
            return
        place, selected = self.place(), self.selected_span()
        self._write(self._page)
        self.paint_marks()
        if selected is not None:
            self.setTextCursor(self._cursor(*self._extent(selected)))
        revealed = self._revealed
        self.go_to(place)
        if revealed is not None:
            self.reveal(revealed)

    def _take_colors(self) -> None:
        self._colors = _paper_colors(self._theme.colors)
        self.relayout()

    @override
    def mark_colors(self) -> Colors:
        return self._colors

    @override
    def letter_position(self, position: int) -> int:
        return self._places.to_letter(position)

    @override
    def document_position(self, position: int) -> int:
        return self._places.to_document(position)

    @override
    def document_ranges(self, span: Span) -> Sequence[tuple[int, int]]:
        return self._places.ranges(span)

    @override
    def letter_span(self, start: int, end: int) -> Span:
        return self._places.span(start, end)

    def _sheet_width(self) -> float:
        return min(self.viewport().width() - 2 * _DESK, _SHEET_WIDTH * self.points / 11)

    def _sheet(self) -> QRectF:
        """Return where the sheet lies on the viewport."""
        view, width = self.viewport(), self._sheet_width()
        height = max(self.document().size().height(), view.height()) - 2 * _DESK
        top = _DESK - self.verticalScrollBar().value()
        return QRectF((view.width() - width) / 2, top, width, height)

    @override
    def fit_width(self) -> None:
        self._fit(self.document())

    def _fit(self, document: QTextDocument) -> None:
        width = self._sheet_width()
        # What a narrow pane takes from the sheet is taken from its margins first.
        spare = width - _SHEET_WIDTH * self.points / 11
        margin = max(_NARROWEST_MARGIN, width * _MARGIN + spare / 4)
        side = (self.viewport().width() - width) / 2 + margin
        shown = document.rootFrame().frameFormat()
        if shown.leftMargin() == side:
            return
        shown.setLeftMargin(side)
        shown.setRightMargin(side)
        shown.setTopMargin(_DESK + width * _EDGE)
        shown.setBottomMargin(_DESK + width * _EDGE)
        document.rootFrame().setFrameFormat(shown)

    @override
    def words_left(self) -> float:
        return self.document().rootFrame().frameFormat().leftMargin()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        sheet = self._sheet().toAlignedRect()
        for step in range(_SHADOW):
            painter.setPen(QColor(0, 0, 0, 36 * (_SHADOW - step) // _SHADOW))
            painter.drawRect(sheet.adjusted(-step - 1, -step // 2, step, step + 1))
        painter.fillRect(sheet, self._theme.colors["paper"])
        painter.end()
        super().paintEvent(event)


def _page_of(letter: OpenLetter, data: bytes) -> RichPage:
    page = rich_page(data, letter.name)
    if not fits(page, letter.text):
        raise UserError(tr("The letter was read from its file by another version of imrdesk."))
    return page


def _paper_colors(colors: Colors) -> Colors:
    """Return the colours of words and marks on paper: the light ones, under the room's light."""
    light = load_colors("light")
    paper = colors["paper"]
    dimmed = {
        token: QColor.fromRgbF(
            color.redF() * paper.redF(),
            color.greenF() * paper.greenF(),
            color.blueF() * paper.blueF(),
        ).name()
        for token, color in ((token, light[token]) for token in light.tokens)
    }
    return Colors(colors.name, dimmed)


def _sentence(kind: LetterKind, words: str) -> RichPage:
    return RichPage.of(kind, "", (Paragraph((Run(words, None),)),))
