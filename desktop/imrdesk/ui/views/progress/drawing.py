"""Painting charts: what all of them share.

The charts are painted by hand. Qt's own (QtCharts, QtGraphs) come under the GPL alone, and
pyqtgraph would bring numpy with it, 30 MB for a few bars. A drawing knows nothing of widgets,
so that the same one goes to the screen, into a PNG and into an SVG.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor, log10

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from imrdesk.ui.theme import Colors
from imrdesk.ui.views.progress.chart_data import Mark


@dataclass(frozen=True)
class Pencil:
    """What is painted with.

    Attributes:
        font: of the labels; all measures follow it.
    """

    colors: Colors
    font: QFont

    @property
    def small(self) -> QFont:
        """The font of what stands on the axes."""
        font = QFont(self.font)
        font.setPointSizeF(max(self.font.pointSizeF() * 0.9, 6.0))
        return font

    @property
    def em(self) -> float:
        """The height of a line of text."""
        return QFontMetricsF(self.font).height()


@dataclass(frozen=True)
class Spot:
    """Where a mark stands on the drawing.

    Attributes:
        area: what is clicked to reach it.
        panel, place: in which panel, and the how manieth, from 0.
    """

    mark: Mark
    area: QRectF
    panel: int
    place: int


class Drawing(ABC):
    """A chart laid out for a width.

    Attributes:
        height: in logical pixels.
        spots: its marks, in reading order.
    """

    height: float
    spots: Sequence[Spot]

    @abstractmethod
    def paint(self, painter: QPainter) -> None:
        """Paint it, with its top left corner at the origin."""

    def spot_at(self, place: QPointF) -> int | None:
        """Return the number of the spot at a place."""
        return next((i for i, spot in enumerate(self.spots) if spot.area.contains(place)), None)


def round_ticks(high: float, most: int = 5) -> list[float]:
    """Return round values from 0 to at least `high`, at most `most` + 1 of them.

    Args:
        high: above 0.
        most: how many steps there may be; above 0.
    """
    rough = high / most
    power = 10.0 ** floor(log10(rough))
    step = next(power * f for f in (1, 2, 5, 10) if power * f >= rough * 0.999_999)
    count = int(-(-high // step)) if high % step else round(high / step)
    return [step * i for i in range(count + 1)]


def pen(color: QColor, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """Return a pen with flat ends."""
    result = QPen(color, width, style)
    result.setCapStyle(Qt.PenCapStyle.FlatCap)
    return result


def hollow(color: QColor) -> QBrush:
    """Return what is filled with where a mark says little: lines aslant."""
    return QBrush(color, Qt.BrushStyle.BDiagPattern)


def write(
    painter: QPainter,
    area: QRectF,
    words: str,
    font: QFont,
    color: QColor,
    align: Qt.AlignmentFlag,
) -> None:
    """Write words into an area, on one line; what does not fit becomes an ellipsis."""
    painter.setFont(font)
    painter.setPen(color)
    shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width() + 0.5)
    painter.drawText(area, align | Qt.AlignmentFlag.AlignVCenter, shown)


def text_width(font: QFont, words: str) -> float:
    """Return how wide words are."""
    return QFontMetricsF(font).horizontalAdvance(words)


def spaced(places: Sequence[float], widths: Sequence[float], gap: float) -> list[int]:
    """Return which labels can be shown without touching: all, or each second, fifth and so on.

    Args:
        places: the middle of each label, in order.
        widths: of each.
        gap: what is at least to lie between two.
    """
    for step in (1, 2, 5, 7, 10, 14, 20, 30, 50, 100):
        shown = list(range(0, len(places), step))
        if all(
            places[b] - widths[b] / 2 - places[a] - widths[a] / 2 >= gap for a, b in pairwise(shown)
        ):
            return shown
    return [0] if places else []
