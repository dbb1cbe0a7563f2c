"""The blocks of a letter's original, written into a document of Qt's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableFormat,
)

from imrdesk.errors import UserError
from imrdesk.reading.rich_page import (
    Alignment,
    Block,
    Cell,
    Paragraph,
    RichPage,
    Run,
    Size,
    Style,
    Table,
    Verbatim,
)
from imrdesk.ui.rich_places import Written
from imrdesk.ui.words import tr

_SERIF = ["Liberation Serif", "Times New Roman", "Times", "Noto Serif", "DejaVu Serif"]
_MONOSPACED = ["Liberation Mono", "Courier New", "Consolas", "Menlo", "DejaVu Sans Mono"]
_HEADING_SIZES = (1.5, 1.25, 1.1)
_MOST_PIECES = 30_000
_LONGEST_PARAGRAPH = 100_000  # characters; the time to break it into lines grows with its square
_MOST_COLUMNS = 64
_LINE_HEIGHT_PERCENT = 112.0
# All of these in heights of the letters.
_INDENT = 2.2
_HANGING = 1.6
_SPACE_ABOVE = 0.9
_CELL_PADDING = 0.35
_TAB_STOP = 3.27  # half an inch at 11 points
_OF_ONE_WIDTH = 0.92  # the height of letters of one width, which are wider than others

# What a document would take for something else than one character that it shows.
_NOT_SHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")
_ALIGNMENTS = {
    Alignment.LEFT: Qt.AlignmentFlag.AlignLeft,
    Alignment.CENTER: Qt.AlignmentFlag.AlignHCenter,
    Alignment.RIGHT: Qt.AlignmentFlag.AlignRight,
}


class RichWriter:
    """Writes one page into a document.

    Args:
        document: what is written into; it is empty.
        page: what is written.
        points: the height of most letters.
        ink: the colour of the letter's words.
        muted: the colour of all else: borders, rules, signs, the head of an e-mail.

    Attributes:
        written: what was written of the letter's text, and where.

    Raises:
        UserError: where the page has more pieces than can be drawn while one waits.
    """

    def __init__(
        self, document: QTextDocument, page: RichPage, points: int, ink: QColor, muted: QColor
    ) -> None:
        if _count(page.blocks) > _MOST_PIECES:
            raise UserError(tr("The letter has too many lines or styles to be shown as it looks."))
        self.written: list[Written] = []
        self._page = page
        self._points = points
        self._ink, self._muted = QBrush(ink), QBrush(muted)
        self._formats: dict[tuple[Style, int, bool], QTextCharFormat] = {}
        self._areas = 0
        font = QFont()
        font.setFamilies(_SERIF)
        font.setPointSize(points)
        document.setDefaultFont(font)
        self._em = float(QFontInfo(font).pixelSize())
        option = document.defaultTextOption()
        option.setTabStopDistance(self._tab_stop(page))
        document.setDefaultTextOption(option)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        self._write(cursor, page.blocks, 0)
        cursor.endEditBlock()

    def _tab_stop(self, page: RichPage) -> float:
        """Return how far tabs are apart: half an inch, or eight letters where lines were typed."""
        if any(isinstance(block, Verbatim) for block in page.blocks):
            font = self._new_char_format(_VERBATIM, 0, is_text=True).font()
            font.setPointSizeF(self._points * _OF_ONE_WIDTH)
            return 8 * QFontMetricsF(font).horizontalAdvance("0")
        return _TAB_STOP * self._em

    def _write(self, cursor: QTextCursor, blocks: Sequence[Block], area: int) -> None:
        """Write blocks where the cursor is, at the end of an empty block of the document."""
        is_used = False
        for block in blocks:
            if isinstance(block, Table):
                if is_used:
                    cursor.insertBlock(self._block_format())
                self._table(cursor, block)
                is_used = False
                continue
            style = self._format_of(block)
            if is_used:
                cursor.insertBlock(style)
            else:
                cursor.setBlockFormat(style)
            is_used = True
            if isinstance(block, Verbatim):
                self._run(cursor, block.run, area, break_with="\n")
            elif isinstance(block, Paragraph):
                self._paragraph(cursor, block, area)
        if blocks and not is_used:
            # A document needs a line behind a table; this one is not seen.
            thin = QTextBlockFormat()
            thin.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            cursor.setBlockFormat(thin)

    def _paragraph(self, cursor: QTextCursor, paragraph: Paragraph, area: int) -> None:
        if paragraph.marker is not None:
            self._run(cursor, _with_tab(paragraph.marker), area, paragraph.heading)
            if not paragraph.marker.text[-1:].isspace():
                self._run(cursor, Run("\t", None), area)
        for run in paragraph.runs:
            self._run(cursor, run, area, paragraph.heading)

    def _run(
        self,
        cursor: QTextCursor,
        run: Run,
        area: int,
        heading: int = 0,
        break_with: str = "\u2028",
    ) -> None:
        text = _NOT_SHOWN.sub(_instead, run.text)
        if break_with != "\n":
            text = text.replace("\n", break_with)
        if run.start is not None:
            self.written.append(Written(text, run.start, cursor.position(), area))
        is_verbatim = break_with == "\n"
        style = _VERBATIM if is_verbatim else run.style
        cursor.insertText(text, self._char_format(style, heading, is_text=run.start is not None))

    def _char_format(self, style: Style, heading: int, *, is_text: bool) -> QTextCharFormat:
        key = (style, heading, is_text)
        if key not in self._formats:
            self._formats[key] = self._new_char_format(style, heading, is_text=is_text)
        return self._formats[key]

    def _new_char_format(self, style: Style, heading: int, *, is_text: bool) -> QTextCharFormat:
        shown = QTextCharFormat()
        shown.setForeground(self._ink if is_text else self._muted)
        if style.bold:
            shown.setFontWeight(QFont.Weight.Bold)
        if style.italic:
            shown.setFontItalic(True)
        if style.underline:
            shown.setFontUnderline(True)
        if style.struck:
            shown.setFontStrikeOut(True)
        size = self._page.size(style)
        factor = size.value
        if size is Size.NORMAL and 0 < heading <= len(_HEADING_SIZES):
            factor = _HEADING_SIZES[heading - 1]
        if style.monospaced:
            shown.setFontFamilies(_MONOSPACED)
            factor *= _OF_ONE_WIDTH
        if factor != 1.0:
            shown.setFontPointSize(self._points * factor)
        return shown

    def _format_of(self, block: Block) -> QTextBlockFormat:
        shown = self._block_format()
        if isinstance(block, Paragraph):
            shown.setAlignment(_ALIGNMENTS[block.alignment])
            shown.setLeftMargin(block.indent * _INDENT * self._em)
            if block.spaced:
                shown.setTopMargin(_SPACE_ABOVE * self._em)
            if block.marker is not None:
                hanging = min(_HANGING, block.indent * _INDENT) * self._em
                shown.setTextIndent(-hanging)
                shown.setTabPositions([QTextOption.Tab(hanging, QTextOption.TabType.LeftTab)])
        elif not isinstance(block, Verbatim):
            shown.setProperty(
                QTextFormat.Property.BlockTrailingHorizontalRulerWidth,
                QTextLength(QTextLength.Type.PercentageLength, 100),
            )
            shown.setBackground(self._muted)
        return shown

    def _block_format(self) -> QTextBlockFormat:
        shown = QTextBlockFormat()
        shown.setLineHeight(
            _LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        return shown

    def _table(self, cursor: QTextCursor, table: Table) -> None:
        """Write a table; put the cursor into the empty block behind it."""
        columns = min(_MOST_COLUMNS, max(sum(cell.columns for cell in row) for row in table.rows))
        written = cursor.insertTable(len(table.rows), columns, self._table_format(table))
        for number, row in enumerate(table.rows):
            column = 0
            for cell in row[:columns]:
                width = min(cell.columns, columns - column)
                if width > 1:
                    written.mergeCells(number, column, 1, width)
                if width > 0:
                    self._cell(written, number, column, cell)
                column += width
        cursor.setPosition(written.lastPosition() + 1)

    def _cell(self, table: QTextTable, row: int, column: int, cell: Cell) -> None:
        self._areas += 1
        self._write(table.cellAt(row, column).firstCursorPosition(), cell.blocks, self._areas)

    def _table_format(self, table: Table) -> QTextTableFormat:
        shown = QTextTableFormat()
        shown.setCellSpacing(0)
        shown.setCellPadding(_CELL_PADDING * self._em)
        shown.setTopMargin(_SPACE_ABOVE * self._em / 2)
        shown.setBottomMargin(_SPACE_ABOVE * self._em / 2)
        shown.setBorderCollapse(True)
        shown.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shown.setBorder(1 if table.is_bordered else 0)
        shown.setBorderBrush(self._muted)
        return shown


_VERBATIM = Style(monospaced=True)


def _count(blocks: Sequence[Block]) -> int:
    """Return of how many pieces a document of these is made: lines, cells, runs."""
    count = 0
    for block in blocks:
        if isinstance(block, Verbatim):
            lines = block.run.text.split("\n")
            count += len(lines) + _excess(max(map(len, lines)))
        elif isinstance(block, Table):
            count += sum(1 + _count(cell.blocks) for row in block.rows for cell in row)
        elif isinstance(block, Paragraph):
            count += len(block.runs) + _excess(sum(len(run.text) for run in block.runs))
        count += 1
    return count


def _excess(length: int) -> int:
    """Return more pieces than can be drawn for a paragraph that is too long to be broken."""
    return _MOST_PIECES if length > _LONGEST_PARAGRAPH else 0


def _with_tab(marker: Run) -> Run:
    """Return the sign of an item with a tab behind it, so that its lines stand in one column."""
    if marker.text[-1:].isspace():
        return Run(f"{marker.text[:-1]}\t", marker.start, marker.style)
    return marker


def _instead(match: re.Match[str]) -> str:
    return "\ufffd" if match[0] >= "\ud800" else " "
