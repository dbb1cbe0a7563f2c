"""Painting columns: days of work in panels above one another, or the bins of a histogram."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter
from typing_extensions import override

from imrdesk.ui.views.progress.chart_data import Columns, Mark, Panel
from imrdesk.ui.views.progress.drawing import (
    Drawing,
    Pencil,
    Spot,
    hollow,
    pen,
    round_ticks,
    spaced,
    text_width,
    write,
)

_PANEL = 3.6  # lines of text
_LONE_PANEL = 7.5
_WIDEST = 2.5  # that a column by itself becomes
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class ColumnsDrawing(Drawing):
    """Columns, laid out for a width."""

    def __init__(self, columns: Columns, pencil: Pencil, width: float) -> None:
        self._columns = columns
        self._pencil = pencil
        self._width = width
        em = pencil.em
        self._tops = [max(_top(panel), 1.0) for panel in columns.panels]
        scales = [f"{top:,.0f}" for top in self._tops]
        self._left = max(text_width(pencil.small, words) for words in scales) + 8
        self._slot = (width - self._left) / max(len(columns.panels[0].marks), 1)
        self._has_figures = [self._have_room(panel) for panel in columns.panels]
        title = em * 2.1 if len(columns.panels) > 1 else em * (1.9 if columns.guides else 1.1)
        lines = _PANEL if len(columns.panels) > 1 else _LONE_PANEL
        self._plots = [
            QRectF(self._left, (title + lines * em + em * 0.5) * n + title, 0, lines * em)
            for n in range(len(columns.panels))
        ]
        for plot in self._plots:
            plot.setRight(width)
        self.height = self._plots[-1].bottom() + em * (2.7 if columns.caption else 1.5)
        self.spots = [
            Spot(mark, self._slot_of(plot, place), n, place)
            for n, (panel, plot) in enumerate(zip(columns.panels, self._plots, strict=True))
            for place, mark in enumerate(panel.marks)
        ]

    def _have_room(self, panel: Panel) -> bool:
        """Tell whether every column of a panel has room for its figure; else none shows it."""
        small = self._pencil.small
        return all(text_width(small, mark.figure) + 2 <= self._slot for mark in panel.marks)

    def _slot_of(self, plot: QRectF, place: int) -> QRectF:
        left = self._left + self._slot * place
        return QRectF(left, plot.top() - self._pencil.em * 0.7, self._slot, plot.height()).adjusted(
            0, 0, 0, self._pencil.em * 0.7
        )

    @override
    def paint(self, painter: QPainter) -> None:
        for n, panel in enumerate(self._columns.panels):
            self._paint_scale(painter, panel, self._plots[n], self._tops[n])
        for spot in self.spots:
            self._paint_column(painter, spot)
        self._paint_guides(painter)
        self._write_labels(painter)

    def _paint_scale(self, painter: QPainter, panel: Panel, plot: QRectF, top: float) -> None:
        colors, small, em = self._pencil.colors, self._pencil.small, self._pencil.em
        if panel.title:
            area = QRectF(0, plot.top() - em * 2.1, self._width, em * 1.3)
            write(painter, area, panel.title, self._pencil.font, colors["text"], _LEFT)
        for value in (0.0, top):
            y = plot.bottom() - plot.height() * value / top
            painter.setPen(pen(colors["border" if value else "border_strong"]))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            area = QRectF(0, y - em / 2, self._left - 6, em)
            write(painter, area, f"{value:,.0f}", small, colors["muted"], _RIGHT)

    def _paint_column(self, painter: QPainter, spot: Spot) -> None:
        mark, plot = spot.mark, self._plots[spot.panel]
        if not mark.value:
            return
        colors = self._pencil.colors
        tone = colors[self._columns.panels[spot.panel].tone]
        gap = 0.5 if self._columns.are_touching else min(self._slot * 0.15, 4)
        if not self._columns.are_touching:
            gap = max(gap, (self._slot - _WIDEST * self._pencil.em) / 2)
        height = max(plot.height() * mark.value / self._tops[spot.panel], 1.5)
        bar = QRectF(spot.area.left() + gap, plot.bottom() - height, 0, height)
        bar.setWidth(max(self._slot - 2 * gap, 1.0))
        painter.setPen(pen(tone, 1) if mark.is_few else Qt.PenStyle.NoPen)
        painter.setBrush(hollow(tone) if mark.is_few else tone)
        painter.drawRoundedRect(bar, 1.5, 1.5)
        if self._has_figures[spot.panel]:
            self._write_figure(painter, mark, bar)

    def _write_figure(self, painter: QPainter, mark: Mark, bar: QRectF) -> None:
        small, colors = self._pencil.small, self._pencil.colors
        width = text_width(small, mark.figure)
        area = QRectF(bar.center().x() - width, bar.top() - self._pencil.em, width * 2, 0)
        area.setHeight(self._pencil.em)
        write(painter, area, mark.figure, small, colors["muted"], _CENTRE)

    def _paint_guides(self, painter: QPainter) -> None:
        colors, small, plot = self._pencil.colors, self._pencil.small, self._plots[0]
        for guide in self._columns.guides:
            x = self._left + guide.value * self._slot
            style = Qt.PenStyle.DashLine if guide.words else Qt.PenStyle.DotLine
            painter.setPen(pen(colors["text"], 1.3, style))
            painter.drawLine(QLineF(x, plot.top() - 2, x, plot.bottom()))
            width = text_width(small, guide.words) + 2
            area = QRectF(x - width / 2, 0, width, self._pencil.em * 1.2)
            area.moveLeft(min(max(area.left(), self._left), max(self._width - width, 0)))
            write(painter, area, guide.words, small, colors["muted"], _LEFT)

    def _write_labels(self, painter: QPainter) -> None:
        colors, small, em = self._pencil.colors, self._pencil.small, self._pencil.em
        labels = [mark.label for mark in self._columns.panels[0].marks]
        widths = [text_width(small, words) for words in labels]
        # Bins are named by where they begin, so their names stand at their left edges.
        middle = 0.0 if self._columns.are_touching else 0.5
        places = [self._left + self._slot * (n + middle) for n in range(len(labels))]
        below = self._plots[-1].bottom() + 2
        for n in spaced(places, widths, 8):
            area = QRectF(places[n] - widths[n] / 2, below, widths[n] + 1, em * 1.3)
            area.moveRight(min(area.right(), self._width))
            write(painter, area, labels[n], small, colors["muted"], _LEFT)
        if self._columns.caption:
            area = QRectF(self._left, below + em * 1.2, self._width - self._left, em * 1.3)
            write(painter, area, self._columns.caption, small, colors["muted"], _CENTRE)


def _top(panel: Panel) -> float:
    """Return where a panel's scale ends: a round number that its columns do not pass."""
    highest = max((mark.value or 0.0 for mark in panel.marks), default=0.0)
    return round_ticks(highest, 4)[-1] if highest else 1.0
