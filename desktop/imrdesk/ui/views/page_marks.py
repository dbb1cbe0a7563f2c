"""How marked places look on paper: like a marker pen, under which the print stays readable."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from imrdesk.ui.highlights import Highlight, Mark
from imrdesk.ui.inks import ink_color, stroke
from imrdesk.ui.theme import SECTION_TOKENS, Colors

_BESIDE = 9.0  # logical pixels between a bar and the lines that it stands beside
_BAR = 3.0
_DARKEN = QPainter.CompositionMode.CompositionMode_Darken
_OVER = QPainter.CompositionMode.CompositionMode_SourceOver


def paint_mark(
    painter: QPainter, mark: Highlight, places: Sequence[QRectF], colors: Colors
) -> None:
    """Mark a place whose lines are `places`.

    Args:
        painter: of the page, in logical pixels.
        mark: what is marked.
        places: one rectangle a line.
        colors: those of the light theme, because paper is white in every theme.
    """
    if mark.mark is Mark.LONG_FIELD and mark.section is not None:
        token = f"section_{SECTION_TOKENS[mark.section]}"
        _bar(painter, places, colors[token if mark.focused else f"{token}_strong"])
        if mark.focused:
            fill(painter, places, colors[f"{token}_strong"])  # its bar may be out of sight
    elif mark.section is not None:
        token = f"section_{SECTION_TOKENS[mark.section]}"
        fill(painter, places, colors[f"{token}_{'strong' if mark.focused else 'soft'}"])
        if mark.focused:
            _frame(painter, places, colors[token])
    if mark.ink is not None:
        fill(painter, places, ink_color(mark.ink, colors, soft=True))
        stroke(painter, places, mark.ink, colors)
    if mark.unsure and mark.mark is not Mark.LONG_FIELD:
        _underline(painter, places, QPen(colors["unsure"], 1.6, Qt.PenStyle.DashLine))


def fill(painter: QPainter, places: Sequence[QRectF], color: QColor) -> None:
    """Tint places as a marker pen does: what is dark stays dark, also under two marks."""
    painter.setCompositionMode(_DARKEN)
    for place in places:
        painter.fillRect(place, color)
    painter.setCompositionMode(_OVER)


def _frame(painter: QPainter, places: Sequence[QRectF], color: QColor) -> None:
    painter.setPen(QPen(color, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for place in places:
        painter.drawRoundedRect(place.adjusted(-1.5, -0.5, 1.5, 0.5), 2, 2)


def _underline(painter: QPainter, places: Sequence[QRectF], pen: QPen) -> None:
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    for place in places:
        y = place.bottom() - pen.widthF() / 2
        painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y))


def _bar(painter: QPainter, places: Sequence[QRectF], color: QColor) -> None:
    around = QRectF()
    for place in places:
        around = around.united(place)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    bar = QRectF(around.left() - _BESIDE - _BAR, around.top(), _BAR, around.height())
    painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
