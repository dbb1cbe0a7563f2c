"""How the inks of passages and tags look: each has a colour and a stroke of its own.

The stroke tells the inks apart where colours cannot be seen, on every pane and in every list.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from imrdesk.domain.annotation import Ink, NoteState
from imrdesk.review.markdown_html import note_words
from imrdesk.ui.theme import Colors, load_colors
from imrdesk.ui.words import tr, translated

_SCALES = (1, 2, 3)
_WAVE = 3.0  # logical pixels of a quarter of a wave
_RULE = 6.0  # between the ticks of a ruler


def ink_color(ink: Ink, colors: Colors, *, soft: bool = False) -> QColor:
    """Return the colour of an ink's stroke, or, `soft`, of the ground behind the words."""
    return colors[f"ink_{ink.name.lower()}{'_soft' if soft else ''}"]


def stroke(painter: QPainter, lines: Sequence[QRectF], ink: Ink, colors: Colors) -> None:
    """Underline words.

    Args:
        painter: in logical pixels.
        lines: what the words cover, one rectangle a line; the stroke stands at their foot.
        ink: whose stroke it is.
        colors: of the theme that the ground under the words is of.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    draw = _STROKES[ink]
    for line in lines:
        draw(painter, line.left(), line.right(), line.bottom(), ink_color(ink, colors))
    painter.restore()


def swatch(ink: Ink, colors: Colors, scale: float, width: int = 20) -> QPixmap:
    """Return a small picture of an ink: its ground and its stroke; 14 logical pixels high."""
    return _swatch(ink, colors.name, scale, width)


@lru_cache(maxsize=256)
def _swatch(ink: Ink, theme: str, scale: float, width: int) -> QPixmap:
    colors = load_colors(theme)
    result = QPixmap(round(width * scale), round(14 * scale))
    result.setDevicePixelRatio(scale)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    area = QRectF(0, 0, width, 14)
    painter.fillRect(area, ink_color(ink, colors, soft=True))
    stroke(painter, [area.adjusted(1, 0, -1, -2)], ink, colors)
    painter.end()
    return result


def swatch_icon(ink: Ink, colors: Colors) -> QIcon:
    """Return the picture of an ink as an icon, for 1x to 3x displays."""
    result = QIcon()
    for scale in _SCALES:
        result.addPixmap(swatch(ink, colors, scale))
    return result


def passage_words(state: NoteState) -> str:
    """Say what a passage's mark means: “Passage in Green, tagged “late”: the words of its note”."""
    ink, tags = translated(state.ink.value), ", ".join(f"“{tag}”" for tag in state.tags)
    passage = (
        tr("Passage in {ink}, tagged {tags}", ink=ink, tags=tags)
        if tags
        else tr("Passage in {ink}", ink=ink)
    )
    words = note_words(state.markdown)
    return f"{passage}: {words}" if words else passage


def _pen(color: QColor, width: float, dashes: Sequence[float] = ()) -> QPen:
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes:
        pen.setDashPattern(list(dashes))
    return pen


def _line(width: float, dashes: Sequence[float] = ()) -> Callable[..., None]:
    def draw(painter: QPainter, left: float, right: float, foot: float, color: QColor) -> None:
        painter.setPen(_pen(color, width, dashes))
        y = foot - width / 2
        painter.drawLine(QPointF(left, y), QPointF(right, y))

    return draw


def _dots(painter: QPainter, left: float, right: float, foot: float, color: QColor) -> None:
    pen = QPen(color, 2.4, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.01, 2.0])
    painter.setPen(pen)
    painter.drawLine(QPointF(left + 1.2, foot - 1.2), QPointF(right, foot - 1.2))


def _double(painter: QPainter, left: float, right: float, foot: float, color: QColor) -> None:
    painter.setPen(_pen(color, 1.1))
    for y in (foot - 0.6, foot - 3.2):
        painter.drawLine(QPointF(left, y), QPointF(right, y))


def _wave(painter: QPainter, left: float, right: float, foot: float, color: QColor) -> None:
    painter.setPen(_pen(color, 1.4))
    path = QPainterPath(QPointF(left, foot - 2))
    x, up = left, True
    while x < right:
        crest = foot - (4.4 if up else -0.4)
        path.quadTo(QPointF(x + _WAVE / 2, crest), QPointF(min(x + _WAVE, right), foot - 2))
        x, up = x + _WAVE, not up
    painter.drawPath(path)


def _ruler(painter: QPainter, left: float, right: float, foot: float, color: QColor) -> None:
    painter.setPen(_pen(color, 1.3))
    painter.drawLine(QPointF(left, foot - 0.7), QPointF(right, foot - 0.7))
    x = left + 0.7
    while x < right:
        painter.drawLine(QPointF(x, foot - 0.7), QPointF(x, foot - 4.2))
        x += _RULE


_STROKES: Mapping[Ink, Callable[..., None]] = {
    Ink.YELLOW: _line(2.6),
    Ink.GREEN: _double,
    Ink.BLUE: _dots,
    Ink.PINK: _wave,
    Ink.ORANGE: _line(2.0, (4, 1.5, 1, 1.5)),
    Ink.PURPLE: _ruler,
    Ink.GREY: _line(1.0),
}
