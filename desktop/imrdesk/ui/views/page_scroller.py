"""Pages below each other as they look, at any zoom, drawn when they come into sight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame
from typing_extensions import override

from imrdesk.domain.letter import LetterText
from imrdesk.ui.page_stack import MARGIN, ZOOMS, PageStack, fit_width, next_zoom
from imrdesk.ui.page_store import LetterPages, PageStore, Piece, sizes_of
from imrdesk.ui.page_text import PageText
from imrdesk.ui.pages import Request
from imrdesk.ui.theme import Colors, Theme
from imrdesk.ui.widgets import delayed
from imrdesk.ui.words import declared, translated

_SETTLE_MILLISECONDS = 60
_LINE_STEP = 48
_PAPER, _INK, _PALE = QColor("#ffffff"), QColor("#1a1e27"), QColor("#5d6675")
_CANNOT = declared("This page cannot be shown as it looks. F4 shows its text.")
_NO_LETTER = -1


class PageScroller(QAbstractScrollArea):
    """Shows the pages of one letter.

    Signals:
        moved: another page is in sight, or the zoom is another.
    """

    moved = Signal()

    def __init__(self, theme: Theme, store: PageStore) -> None:
        super().__init__()
        self.setObjectName("pageView")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._store = store
        self._key = _NO_LETTER
        self._letter: LetterText | None = None
        self._pages = LetterPages()
        self._zoom = 1.0
        self._fits_width = True
        self._stack = PageStack((), 1.0, 1.0)
        self._ahead: int | None = None
        self._ahead_text: LetterText | None = None
        self._settled: QTimer = delayed(self, _SETTLE_MILLISECONDS)
        self._settled.timeout.connect(self._ask)
        # A bar that comes and goes would change the width that the pages are to fit.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(_LINE_STEP)
        self.horizontalScrollBar().setSingleStep(_LINE_STEP)
        store.changed.connect(self._more_is_known)
        theme.changed.connect(self.viewport().update)

    # Which page, and how large

    @property
    def page_count(self) -> int:
        """How many pages the letter has."""
        return len(self._stack.sizes)

    @property
    def page_number(self) -> int:
        """The page in the middle of what is in sight, from 1."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        return min(self._stack.page_at(middle) + 1, self.page_count)

    @property
    def zoom(self) -> float:
        """How large the pages are; 1 is the size of the paper."""
        return self._zoom

    @property
    def fits_width(self) -> bool:
        """Whether the zoom follows the width of the pane."""
        return self._fits_width

    def fit_width(self) -> None:
        """Let the widest page take the whole width from now on."""
        self._fits_width = True
        self._lay_out()

    @property
    def zoom_percent(self) -> int:
        """The zoom in per cent, 0 where it follows the width of the pane."""
        return 0 if self._fits_width else round(self._zoom * 100)

    def restore_zoom(self, percent: int) -> None:
        """Take over what `zoom_percent` was."""
        if percent:
            self.set_zoom(max(ZOOMS[0], min(ZOOMS[-1], percent / 100)))

    def set_zoom(self, zoom: float, fixed: QPointF | None = None) -> None:
        """Show the pages at a zoom; what is at a fixed point of the viewport stays there.

        Without a point that is the middle of the upper edge.
        """
        self._fits_width = False
        self._lay_out(zoom, fixed)

    def change_size(self, step: int) -> None:
        """Show the pages larger or smaller by some steps."""
        self.set_zoom(next_zoom(self._zoom, step))

    def _wanted_zoom(self, pages: LetterPages, letter: LetterText | None) -> float:
        if not self._fits_width:
            return self._zoom
        sizes = sizes_of(pages, letter) if letter else pages.sizes or ()
        bar = self.verticalScrollBar()
        bar.ensurePolished()
        # Of the pane within its border and not of the viewport, which is not laid out while
        # another pane is shown.
        return fit_width(sizes, self.contentsRect().width() - bar.sizeHint().width())

    def _lay_out(self, zoom: float | None = None, fixed: QPointF | None = None) -> None:
        """Place the pages anew; what stands at a fixed point of the viewport stays there."""
        if self._letter is None:
            self._zoom = zoom or self._zoom
            return
        point = fixed or QPointF(self.viewport().width() / 2, 0)
        page, x, y = self._point_on_page(point)
        self._zoom = zoom or self._wanted_zoom(self._pages, self._letter)
        sizes = sizes_of(self._pages, self._letter)
        self._stack = PageStack(sizes, self._zoom, self.devicePixelRatioF())
        self._set_ranges()
        if page < len(sizes):
            rect = self._stack.rect(page, self.viewport().width())
            scale = rect.width() / sizes[page][0]
            self.horizontalScrollBar().setValue(round(rect.left() + x * scale - point.x()))
            if self.verticalScrollBar().value() or fixed is not None:  # the top stays the top
                self.verticalScrollBar().setValue(round(rect.top() + y * scale - point.y()))
        self.viewport().update()
        self._settled.start()
        self.moved.emit()

    def _set_ranges(self) -> None:
        size = self.viewport().size()
        for bar, whole, seen in (
            (self.verticalScrollBar(), self._stack.height, size.height()),
            (self.horizontalScrollBar(), self._stack.width, size.width()),
        ):
            bar.setPageStep(seen)
            bar.setRange(0, max(0, round(whole - seen)))

    # Letters

    def _begin(self, key: int, letter: LetterText, pages: LetterPages) -> None:
        """Show a letter from its top."""
        self._key, self._letter, self._pages = key, letter, pages
        self._stack = PageStack((), 1.0, 1.0)
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)
        self._settled.stop()
        self._ask()

    def _forget_letter(self) -> None:
        self._key, self._letter, self._pages = _NO_LETTER, None, LetterPages()
        self._ahead = None
        self._stack = PageStack((), 1.0, 1.0)
        self._set_ranges()

    def look_ahead(self, key: int, text: LetterText | None) -> None:
        """Draw what is seen first of a letter that is loaded in the store, once there is time."""
        self._ahead, self._ahead_text = key, text
        self._ask()

    def _more_is_known(self, key: int) -> None:
        if key == self._key:
            if self._pages.sizes is not None and self._stack.sizes is not self._pages.sizes:
                self._lay_out()
            self._places_are_known()
            self.viewport().update()
        elif key == self._ahead and self._ahead_text is not None:
            self._store.text(key, 0, self._ahead_text)
        self._ask()

    def _places_are_known(self) -> None:
        """Do what waited until it is known where the text stands."""

    def _ask(self) -> None:
        self._store.ask(list(self._requests()))

    def _requests(self) -> Iterator[Request]:
        """Yield what is to be known and drawn next, what is in sight before the rest."""
        if self._letter is not None and self.isVisible():
            yield from self._store.sizing(self._key)
            if self._pages.sizes is not None and not self._settled.isActive():
                yield from self._of_pages_in_sight()
        ahead = self._store.known(self._ahead) if self._ahead is not None else None
        if ahead is not None and self._ahead is not None:
            yield from self._of_next_letter(self._ahead, ahead)

    def _of_pages_in_sight(self) -> Iterator[Request]:
        seen = self._in_sight()
        for page in seen:
            yield from self._drawing(page, self.viewport().height() // 2)
            yield from self._store.placing(self._key, page)
        for page in (seen.stop, seen.start - 1):
            if 0 <= page < self.page_count:
                yield from self._drawing(page, self.viewport().height())
                yield from self._store.placing(self._key, page)

    def _drawing(self, page: int, around: int) -> Iterator[Request]:
        rows = self._rows_in_sight(page, around)
        yield from self._store.drawing(self._key, page, self._stack.pixels(page), rows)

    def _of_next_letter(self, key: int, pages: LetterPages) -> Iterator[Request]:
        yield from self._store.sizing(key)
        if pages.sizes:
            zoom = self._wanted_zoom(pages, None)
            stack = PageStack(pages.sizes, zoom, self.devicePixelRatioF())
            rows = range(round(self.height() * stack.ratio))
            for page in stack.pages_between(0, self.height()):
                yield from self._store.drawing(key, page, stack.pixels(page), rows)
                yield from self._store.placing(key, page)

    @property
    def is_drawn(self) -> bool:
        """Whether all that is in sight is drawn as finely as it will be, with its places."""
        if self._pages.trouble is not None:
            return True
        return self._pages.sizes is not None and all(
            page in self._pages.failed
            or (
                self._page_text(page) is not None
                and not self._store.missing(
                    self._key, page, self._stack.pixels(page), self._rows_in_sight(page)
                )
            )
            for page in self._in_sight()
        )

    # Places

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _page_rect(self, page: int) -> QRectF:
        """Return where a page is on the viewport."""
        rect = self._stack.rect(page, self.viewport().width())
        return rect.translated(-self._scrolled())

    def _in_sight(self) -> range:
        top = self.verticalScrollBar().value()
        return self._stack.pages_between(top, top + self.viewport().height())

    def _rows_in_sight(self, page: int, around: int = 0) -> range:
        """Return the pixel rows of a page that are in sight, and those so near to it."""
        top = -self._page_rect(page).top()
        ratio, height = self._stack.ratio, self._stack.pixels(page)[1]
        first = round((top - around) * ratio)
        end = round((top + self.viewport().height() + around) * ratio)
        return range(min(height, max(0, first)), min(height, max(0, end)))

    def _point_on_page(self, point: QPointF) -> tuple[int, float, float]:
        """Return the page nearest to a point of the viewport, and the point on it in points."""
        if not self._stack.sizes:
            return 0, 0.0, 0.0
        page = self._stack.page_at(point.y() + self.verticalScrollBar().value())
        rect = self._page_rect(page)
        scale = self._stack.sizes[page][0] / rect.width()
        return page, (point.x() - rect.left()) * scale, (point.y() - rect.top()) * scale

    def _page_text(self, page: int) -> PageText | None:
        if self._letter is None:
            return None
        return self._store.text(self._key, page, self._letter)

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.colors["sunken"])
        if self._pages.trouble is not None:
            self._tell(painter, QRectF(self.viewport().rect()), self._pages.trouble)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            for page in self._in_sight():
                self._paint_page(painter, page)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colors["accent"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_page(self, painter: QPainter, page: int) -> None:
        rect = self._page_rect(page)
        _paint_paper(painter, rect, self._theme.colors)
        size, rows = self._stack.pixels(page), self._rows_in_sight(page)
        if page in self._pages.failed:
            self._tell(painter, rect, translated(_CANNOT), _PALE)
        elif self._store.missing(self._key, page, size, rows):
            _paint_pieces(painter, rect, self._store.others(self._key, page, size[0]))
        _paint_pieces(painter, rect, self._store.pieces(self._key, page, size, rows))
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_on_page(painter, page, rect)
        if self._theme.colors["paper"] != _PAPER:  # white paper is too bright in the dark
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(rect, self._theme.colors["paper"])
        painter.restore()

    def _paint_on_page(self, painter: QPainter, page: int, rect: QRectF) -> None:
        """Paint what is marked on a page."""

    def _tell(
        self, painter: QPainter, rect: QRectF, sentence: str, color: QColor | None = None
    ) -> None:
        painter.setPen(color or self._theme.colors["muted"])
        inner = rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(inner.intersected(QRectF(self.viewport().rect())), int(flags), sentence)

    # Moving

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:  # on another screen now
            self._lay_out(self._zoom)
        return super().event(event)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        self._ask()
        self.moved.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(None if self._fits_width else self._zoom)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        steps = event.angleDelta().y()
        if steps:
            self.set_zoom(next_zoom(self._zoom, 1 if steps > 0 else -1), event.position())
        event.accept()


def _paint_pieces(painter: QPainter, page: QRectF, pieces: Iterable[Piece]) -> None:
    for piece in pieces:
        band, scale = piece.band, page.width() / piece.band.width
        top = page.top() + band.top * scale
        part = QRectF(page.left(), top, page.width(), band.rows * scale)
        painter.drawImage(part, piece.picture)


def _paint_paper(painter: QPainter, rect: QRectF, colors: Colors) -> None:
    shadow = QColor(0, 0, 0, 18 if colors.name == "light" else 60)
    for spread in (3, 2, 1):
        around = rect.adjusted(-spread, 1 - spread, spread, 1 + spread)
        for part in (  # beside the paper only, because it is large
            QRectF(around.topLeft(), QPointF(rect.left(), around.bottom())),
            QRectF(QPointF(rect.right(), around.top()), around.bottomRight()),
            QRectF(QPointF(rect.left(), around.top()), rect.topRight()),
            QRectF(rect.bottomLeft(), QPointF(rect.right(), around.bottom())),
        ):
            painter.fillRect(part, shadow)
    painter.fillRect(rect, _PAPER)
