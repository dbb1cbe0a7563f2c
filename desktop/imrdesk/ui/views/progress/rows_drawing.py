"""Painting rows: bars or dots, each with its interval."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from typing_extensions import override

from imrdesk.ui.views.progress.chart_data import Mark, RowLook, Rows
from imrdesk.ui.views.progress.drawing import (
    Drawing,
    Pencil,
    Spot,
    hollow,
    pen,
    spaced,
    text_width,
    write,
)

_ROW = 1.75  # lines of text
_GAP = 10.0
_MOST_LABEL = 0.42  # of the width
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class RowsDrawing(Drawing):
    """Rows, laid out for a width."""

    def __init__(self, rows: Rows, pencil: Pencil, width: float) -> None:
        self._rows = rows
        self._pencil = pencil
        self._row = pencil.em * _ROW
        every = (*rows.marks, *rows.beside)
        label = max((text_width(pencil.font, mark.label) for mark in every), default=0.0)
        self._label = min(label, width * _MOST_LABEL)
        figure = max((text_width(pencil.small, mark.figure) for mark in every), default=0.0)
        top = pencil.em * 1.4 if rows.guides else pencil.em * 0.2
        left = self._label + _GAP
        # Half of the last tick's words may stand over the end of the axis.
        self._plot = QRectF(
            left, top, max(width - figure - _GAP - 6 - left, 20.0), self._row * len(rows.marks)
        )
        self._width = width
        self.height = self._plot.bottom() + pencil.em * 1.5
        self.spots = [
            Spot(mark, QRectF(0, top + self._row * place, width, self._row), 0, place)
            for place, mark in enumerate(rows.marks)
        ]

    def _x(self, value: float) -> float:
        axis = self._rows.axis
        within = min(max(value, axis.low), axis.high)
        part = (within - axis.low) / (axis.high - axis.low)
        return self._plot.left() + part * self._plot.width()

    @override
    def paint(self, painter: QPainter) -> None:
        self._paint_axis(painter)
        for spot in self.spots:
            area, mark = spot.area, spot.mark
            self._write_row(painter, area, mark)
            if mark.value is not None:
                draw = self._paint_bar if self._rows.look is RowLook.BAR else self._paint_dot
                draw(painter, mark, mark.value, area.center().y())
        self._paint_guides(painter)

    def _write_row(self, painter: QPainter, area: QRectF, mark: Mark) -> None:
        colors, pencil = self._pencil.colors, self._pencil
        label = QRectF(0, area.top(), self._label, area.height())
        write(painter, label, mark.label, pencil.font, colors["text"], _LEFT)
        figure = QRectF(self._plot.right() + _GAP, area.top(), 0, area.height())
        figure.setRight(self._width)
        write(painter, figure, mark.figure, pencil.small, colors["muted"], _RIGHT)

    def _paint_axis(self, painter: QPainter) -> None:
        colors, plot, small = self._pencil.colors, self._plot, self._pencil.small
        ticks = self._rows.axis.ticks
        places = [self._x(value) for value, _ in ticks]
        widths = [text_width(small, words) for _, words in ticks]
        for place in places:
            painter.setPen(pen(colors["border"]))
            painter.drawLine(QLineF(place, plot.top(), place, plot.bottom()))
        for i in spaced(places, widths, 6):
            area = QRectF(places[i] - widths[i] / 2, plot.bottom() + 2, widths[i] + 1, 0)
            area.setHeight(self._pencil.em * 1.3)
            area.moveRight(min(area.right(), self._width))
            write(painter, area, ticks[i][1], small, colors["muted"], _LEFT)
        if self._rows.look is RowLook.BAR:
            painter.setPen(pen(colors["border_strong"]))
            painter.drawLine(QLineF(plot.left(), plot.top(), plot.left(), plot.bottom()))

    def _paint_bar(self, painter: QPainter, mark: Mark, value: float, y: float) -> None:
        colors = self._pencil.colors
        thick = self._row * 0.52
        bar = QRectF(self._plot.left(), y - thick / 2, 0, thick)
        bar.setRight(max(self._x(value), bar.left() + (1.5 if value else 0)))
        painter.setPen(pen(colors["accent"], 1.2))
        painter.setBrush(hollow(colors["accent"]) if mark.is_few else colors["accent"])
        if value:
            painter.drawRoundedRect(bar, 2, 2)
        if mark.low is not None and mark.high is not None:
            self._paint_whisker(painter, mark.low, mark.high, y)

    def _paint_whisker(self, painter: QPainter, low: float, high: float, y: float) -> None:
        """Draw an interval over a bar: dark, on a light edge so that it is seen on the bar too."""
        colors, cap = self._pencil.colors, self._row * 0.14
        left, right = self._x(low), self._x(high)
        lines = [QLineF(left, y, right, y)]
        lines += self._arrow(low, y) or [QLineF(left, y - cap, left, y + cap)]
        lines += self._arrow(high, y) or [QLineF(right, y - cap, right, y + cap)]
        for color, width in (("surface", 3.4), ("text", 1.4)):
            painter.setPen(pen(colors[color], width))
            painter.drawLines(lines)

    def _arrow(self, value: float, y: float) -> list[QLineF]:
        """Return an arrow at an interval's end which the axis does not reach, else nothing."""
        axis, cap = self._rows.axis, self._row * 0.14
        slack = (axis.high - axis.low) * 1e-6
        if axis.low - slack <= value <= axis.high + slack:
            return []
        x = self._x(value)
        tail = x + cap * 1.4 * (1 if value < axis.low else -1)
        return [QLineF(tail, y - cap, x, y), QLineF(tail, y + cap, x, y)]

    def _paint_dot(self, painter: QPainter, mark: Mark, value: float, y: float) -> None:
        colors = self._pencil.colors
        if mark.low is not None and mark.high is not None:
            style = Qt.PenStyle.DotLine if mark.is_few else Qt.PenStyle.SolidLine
            painter.setPen(pen(colors["accent"], 2.2, style))
            painter.drawLine(QLineF(self._x(mark.low), y, self._x(mark.high), y))
            painter.setPen(pen(colors["accent"], 2.2))
            painter.drawLines([*self._arrow(mark.low, y), *self._arrow(mark.high, y)])
        radius = self._row * 0.19
        painter.setPen(pen(colors["accent"], 1.8))
        painter.setBrush(colors["surface"] if mark.is_few else colors["accent"])
        painter.drawEllipse(QPointF(self._x(value), y), radius, radius)

    def _paint_guides(self, painter: QPainter) -> None:
        colors, plot, small = self._pencil.colors, self._plot, self._pencil.small
        for guide in self._rows.guides:
            x = self._x(guide.value)
            painter.setPen(pen(colors["text"], 1.2, Qt.PenStyle.DashLine))
            painter.drawLine(QLineF(x, plot.top(), x, plot.bottom()))
            width = text_width(small, guide.words) + 2
            area = QRectF(x - width / 2, 0, width, self._pencil.em * 1.3)
            area.moveLeft(min(max(area.left(), 0), max(self._width - width, 0)))
            write(painter, area, guide.words, small, colors["muted"], _LEFT)
