"""A chart on the screen: its marks are walked with the arrows and lead to letters."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from imrdesk.ui.theme import Theme
from imrdesk.ui.views.progress.chart_data import Chart, Mark, Rows, Way
from imrdesk.ui.views.progress.columns_drawing import ColumnsDrawing
from imrdesk.ui.views.progress.drawing import Drawing, Pencil, Spot, pen
from imrdesk.ui.views.progress.rows_drawing import RowsDrawing
from imrdesk.ui.words import tr, trn

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def drawing_of(chart: Chart, pencil: Pencil, width: float) -> Drawing:
    """Lay a chart out for a width."""
    if isinstance(chart, Rows):
        return RowsDrawing(chart, pencil, width)
    return ColumnsDrawing(chart, pencil, width)


class ChartView(QWidget):
    """One chart.

    Signals:
        chosen: a `Way` to letters.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, chart: Chart, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.chart = chart
        self._current: int | None = None
        self._hovered: int | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._lay_out)
        self._lay_out()

    @property
    def spots(self) -> list[Spot]:
        """The marks with their places, in reading order."""
        return list(self._drawing.spots)

    @property
    def current(self) -> Mark | None:
        """The mark that has the keyboard."""
        return None if self._current is None else self._drawing.spots[self._current].mark

    def show_chart(self, chart: Chart) -> None:
        """Show newer figures; the keyboard stays at its mark where that is still there."""
        label = self.current.label if self.current else None
        panel = self._drawing.spots[self._current].panel if self._current is not None else 0
        self.chart = chart
        self._current = self._hovered = None
        self._lay_out()
        for number, spot in enumerate(self._drawing.spots):
            if spot.mark.ways and (spot.mark.label, spot.panel) == (label, panel):
                self._current = number
        self._tell()

    def _lay_out(self) -> None:
        pencil = Pencil(self._theme.colors, self.font())
        self._drawing = drawing_of(self.chart, pencil, max(self.width() - 2 * _MARGIN, 120))
        self.setFixedHeight(ceil(self._drawing.height) + 2 * _MARGIN)
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.height())

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_MARGIN, _MARGIN)
        self._paint_ground(painter)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._drawing.paint(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        """Show which mark the pointer is on, and which has the keyboard."""
        colors = self._theme.colors
        if self._hovered is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors["accent_soft"])
            painter.drawRoundedRect(self._ring(self._hovered), 5, 5)
        if self._current is not None and self.hasFocus():
            painter.setPen(pen(colors["accent"], 2))
            painter.setBrush(colors["accent_soft"])
            painter.drawRoundedRect(self._ring(self._current), 5, 5)

    def _ring(self, number: int) -> QRectF:
        area = self._drawing.spots[number].area
        return area.adjusted(-3, 0, 3, 0) if area.width() > area.height() else area

    # The keyboard

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        mark = self.current
        steps: dict[int, Callable[[], int | None]] = {
            Qt.Key.Key_Left: lambda: self._neighbour(-1, 0),
            Qt.Key.Key_Right: lambda: self._neighbour(1, 0),
            Qt.Key.Key_Up: lambda: self._neighbour(-1, -1),
            Qt.Key.Key_Down: lambda: self._neighbour(1, 1),
            Qt.Key.Key_Home: lambda: self._end(0),
            Qt.Key.Key_End: lambda: self._end(-1),
        }
        if event.key() in _ENTER and mark is not None:
            self._choose(mark)
        elif event.key() in steps and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._go(steps[event.key()]())
        else:
            super().keyPressEvent(event)

    def _end(self, which: int) -> int | None:
        every = self._reachable()
        return every[which] if every else None

    def _reachable(self) -> list[int]:
        """Return the numbers of the marks that lead anywhere."""
        return [n for n, spot in enumerate(self._drawing.spots) if spot.mark.ways]

    def _neighbour(self, step: int, panels: int) -> int | None:
        """Return the next mark in a direction; in columns, up and down lead to other panels."""
        if self._current is None:
            return self._end(0)
        here, spots = self._drawing.spots[self._current], self._drawing.spots
        if isinstance(self.chart, Rows) or not panels:
            some = [n for n in self._reachable() if spots[n].panel == here.panel]
            place = some.index(self._current) + step if self._current in some else 0
            return some[place] if 0 <= place < len(some) else None
        aims = [n for n in self._reachable() if (spots[n].panel - here.panel) * panels > 0]
        return min(
            aims,
            key=lambda n: (abs(spots[n].panel - here.panel), abs(spots[n].place - here.place)),
            default=None,
        )

    def _go(self, number: int | None) -> None:
        if number is None:
            return
        self._current = number
        self._tell()
        self.update()
        spot = self._drawing.spots[number]
        QToolTip.showText(
            self.mapToGlobal(spot.area.bottomLeft().toPoint() + QPoint(_MARGIN, _MARGIN)),
            self._told(spot.mark),
            self,
        )

    def _tell(self) -> None:
        """Let a screen reader say what the mark with the keyboard says."""
        words = self.current.words if self.current else ""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        keys = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if self._current is None and event.reason() in keys:
            self._go(self._end(0))
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # The pointer

    def _number_at(self, place: QPointF) -> int | None:
        return self._drawing.spot_at(place - QPointF(_MARGIN, _MARGIN))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event.position())
        leads = number is not None and bool(self._drawing.spots[number].mark.ways)
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self._hover(number if leads else None)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def _hover(self, number: int | None) -> None:
        if number != self._hovered:
            self._hovered = number
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and number is not None:
            mark = self._drawing.spots[number].mark
            if mark.ways:
                self._current = number
                self._tell()
                self.update()
                self._choose(mark)

    def _choose(self, mark: Mark) -> None:
        QToolTip.hideText()
        if mark.ways:
            self.chosen.emit(mark.ways[0])

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_pointer = event.reason() == QContextMenuEvent.Reason.Mouse
        number = self._number_at(QPointF(event.pos())) if by_pointer else self._current
        mark = None if number is None else self._drawing.spots[number].mark
        if mark is not None and mark.ways:
            self._offer(mark.ways, event.globalPos())

    def _offer(self, ways: tuple[Way, ...], place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for way in ways:
            action = menu.addAction(way_words(way))
            action.triggered.connect(lambda _checked=False, way=way: self.chosen.emit(way))
        menu.popup(place)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._number_at(QPointF(event.pos()))
            if number is None:
                QToolTip.hideText()
            else:
                mark = self._drawing.spots[number].mark
                QToolTip.showText(event.globalPos(), self._told(mark), self)
            return True
        return super().event(event)

    @staticmethod
    def _told(mark: Mark) -> str:
        if not mark.ways:
            return mark.words
        return tr("{words}\nEnter or a click: {way}", words=mark.words, way=way_words(mark.ways[0]))


def way_words(way: Way) -> str:
    """Say where a way leads: “Corrected: 12 letters”."""
    letters = trn("{n:,} letter", "{n:,} letters", way.letters)
    return tr("{what}: {letters}", what=way.words, letters=letters)


_MARGIN = 4
