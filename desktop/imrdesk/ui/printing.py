"""Records on paper: laid out in pages, shown before they are printed, saved as PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QBuffer, QLocale, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from imrdesk.errors import UserError
from imrdesk.export.staging import staged
from imrdesk.review.record_sheet import STYLE, RecordSheet
from imrdesk.ui.words import tr

_MARGIN_MM = 17.0
_BAND_POINTS = 26.0  # the head and the foot of a page, each
_ROOM_BELOW_HEADING = 64.0  # points that a heading and the first line below it take
_FONT_POINTS = 9.0
_GREY = QColor("#555555")
_PDF_DPI = 1200

# Where sheets of 8½ by 11 inches are usual, besides the countries that measure in inches.
_LETTER_COUNTRIES = (
    QLocale.Country.Canada,
    QLocale.Country.Mexico,
    QLocale.Country.Philippines,
    QLocale.Country.Chile,
    QLocale.Country.Colombia,
    QLocale.Country.Venezuela,
)


def usual_paper(locale: QLocale | None = None) -> QPageSize:
    """Return the paper that is usual where the user is: Letter or A4."""
    place = locale or QLocale.system()
    inches = place.measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    is_letter = inches or place.territory() in _LETTER_COUNTRIES
    return QPageSize(QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4)


def page_layout() -> QPageLayout:
    """Return how a page is laid out until the user chooses otherwise."""
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    portrait = QPageLayout.Orientation.Portrait
    return QPageLayout(usual_paper(), portrait, margins, QPageLayout.Unit.Millimeter)


def save_pdf(sheets: Sequence[RecordSheet], out: Path, title: str) -> None:
    """Write records into a PDF file, which replaces another only when it is whole.

    Raises:
        UserError: where the file cannot be written; what was there before still is.
    """
    with staged([out]) as (partial,), closing(QBuffer()) as buffer:
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageLayout(page_layout())
        writer.setResolution(_PDF_DPI)
        writer.setTitle(title)
        writer.setCreator("imrdesk")
        paint_sheets(sheets, writer)
        # The bytes are written here and not by Qt, which would not say that a disk is full.
        partial.write_bytes(buffer.data().data())


def paint_sheets(
    sheets: Sequence[RecordSheet],
    device: QPagedPaintDevice,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Paint records on the pages of a printer or a PDF, each from a new page on.

    Raises:
        UserError: where the device takes no pages.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise UserError(tr("The printer takes no pages now; see whether it is on and has paper."))
    try:
        for number, sheet in enumerate(sheets):
            if cancelled():
                return
            if number:
                device.newPage()
            _Pages(sheet, device).paint(painter, device)
    finally:
        painter.end()


class _Pages:
    """One record, laid out for the pages of a device; lengths are in points."""

    def __init__(self, sheet: RecordSheet, device: QPagedPaintDevice) -> None:
        self._sheet = sheet
        self._page = device.pageLayout().paintRect(QPageLayout.Unit.Point).size()
        self._font = QFont(QGuiApplication.font())
        self._font.setPointSizeF(_FONT_POINTS)
        body = QSizeF(self._page.width(), self._page.height() - 2 * _BAND_POINTS)
        self._document = QTextDocument()
        self._document.setDefaultFont(self._font)
        self._document.setDefaultStyleSheet(STYLE)
        self._document.setDocumentMargin(0)
        self._document.setHtml(sheet.html)
        self._body = body
        # Without a device Qt lays out for the screen, at which a point is not a point.
        self._scale = 72.0 / _screen_dpi()
        self._document.setPageSize(body / self._scale)
        self._keep_headings()

    def _keep_headings(self) -> None:
        """Let no heading stand alone at the end of a page."""
        height, layout = self._document.pageSize().height(), self._document.documentLayout()
        block = self._document.begin()
        while block.isValid():
            if block.blockFormat().headingLevel() > 1:
                top = layout.blockBoundingRect(block).top() % height
                if top * self._scale > self._body.height() - _ROOM_BELOW_HEADING:
                    kept = block.blockFormat()
                    always = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
                    kept.setPageBreakPolicy(always)
                    QTextCursor(block).setBlockFormat(kept)
            block = block.next()

    def paint(self, painter: QPainter, device: QPagedPaintDevice) -> None:
        """Paint all pages, the first on the page that the device is at."""
        count = self._document.pageCount()
        points = device.logicalDpiX() / 72.0
        for number in range(count):
            if number:
                device.newPage()
            painter.save()
            painter.scale(points, points)
            self._paint_bands(painter, number + 1, count)
            painter.translate(0, _BAND_POINTS)
            painter.scale(self._scale, self._scale)
            height = self._document.pageSize().height()
            painter.translate(0, -number * height)
            part = QRectF(0, number * height, self._document.pageSize().width(), height)
            context = QAbstractTextDocumentLayout.PaintContext()
            context.clip = part
            context.palette = _on_paper()
            painter.setClipRect(part)
            self._document.documentLayout().draw(painter, context)
            painter.restore()

    def _paint_bands(self, painter: QPainter, number: int, count: int) -> None:
        font = QFont(self._font)
        font.setPointSizeF(8)
        font.setPixelSize(8)  # of a painter whose unit is the point
        painter.setFont(font)
        painter.setPen(_GREY)
        width, top = self._page.width(), self._page.height() - _BAND_POINTS
        head, foot = (QRectF(0, y, width, _BAND_POINTS) for y in (0.0, top))
        above = Qt.AlignmentFlag.AlignTop
        below = Qt.AlignmentFlag.AlignBottom
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        painter.drawText(head, left | above, self._sheet.title)
        painter.drawText(head, right | above, self._sheet.status)
        painter.drawText(foot, left | below, "imrdesk")
        told = tr("Page {number} of {count}", number=number, count=count)
        painter.drawText(foot, right | below, told)


def _screen_dpi() -> float:
    return QGuiApplication.primaryScreen().logicalDotsPerInchX()


def _on_paper() -> QPalette:
    """Return the colours of paper, whatever those of the window are."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor("black"))
    palette.setColor(QPalette.ColorRole.Base, QColor("white"))
    return palette
