"""What the rows of both lists of letters paint alike: a status, a count, a line that gives way."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from imrdesk.domain.review import FieldState
from imrdesk.domain.status import Status
from imrdesk.ui.icons import STATUS_ICONS, pixmap, state_pixmap
from imrdesk.ui.text_scale import grown
from imrdesk.ui.theme import Colors
from imrdesk.ui.words import translated

_MARK = 14
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def paint_text(
    painter: QPainter, area: QRect, text: str, alignment: Qt.AlignmentFlag = _LEFT
) -> None:
    """Paint a line of text, whose end becomes an ellipsis where there is no room."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, alignment, shown)


def paint_status(painter: QPainter, area: QRect, status: Status, colors: Colors) -> None:
    """Paint a status as its picture and its name."""
    name, color = STATUS_ICONS[status]
    mark = pixmap(name, colors, color, _MARK, painter.device().devicePixelRatio())
    painter.drawPixmap(area.left(), area.center().y() - grown(_MARK) // 2 + 1, mark)
    painter.setPen(colors["text"])
    paint_text(painter, area.adjusted(grown(_MARK) + 6, 0, 0, 0), translated(status.value))


def paint_count(painter: QPainter, area: QRect, text: str, colors: Colors) -> None:
    """Paint how much is to be looked at as a pill at the right; nothing where it is nothing."""
    if not text:
        return
    metrics = painter.fontMetrics()
    width, height = metrics.horizontalAdvance(text) + grown(30), max(20, metrics.height() + 4)
    pill = QRect(area.right() - width, area.center().y() - height // 2, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors["unsure_soft"])
    painter.drawRoundedRect(pill, height / 2, height / 2)
    scale = painter.device().devicePixelRatio()
    mark = state_pixmap(FieldState.UNSURE, colors, 12, scale)
    painter.drawPixmap(pill.left() + 8, pill.center().y() - grown(12) // 2 + 1, mark)
    painter.setPen(colors["unsure"])
    painter.drawText(pill.adjusted(grown(18), 0, 0, 0), Qt.AlignmentFlag.AlignCenter, text)
