"""Icons from `resources/icons`, drawn in colours of the theme and sharp at every scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from imrdesk.assets import resource
from imrdesk.domain.review import FieldState
from imrdesk.domain.status import Status
from imrdesk.ui.text_scale import grown
from imrdesk.ui.theme import STATE_TOKENS, Colors

_SCALES = (1, 2, 3)
_STATE_ICONS = {
    FieldState.SURE: "state-read",
    FieldState.UNSURE: "state-check",
    FieldState.CONFIRMED: "state-confirmed",
    FieldState.CORRECTED: "state-corrected",
}
STATUS_ICONS = {
    Status.NEW: ("status-new", "muted"),
    Status.IN_REVIEW: ("edit", "accent"),
    Status.POSTPONED: ("postpone", "unsure"),
    Status.REVIEWED: ("reviewed", "confirmed"),
    Status.SIGNED_OFF: ("lock", "confirmed"),
}
"""The picture of a letter's status, and the token of its colour."""


def icon(name: str, colors: Colors, color: str = "muted", size: int = 20) -> QIcon:
    """Return the icon `name` in the theme's colour `color`, for 1x to 3x displays."""
    result = QIcon()
    for scale in _SCALES:
        result.addPixmap(pixmap(name, colors, color, size, scale))
    return result


def pixmap(
    name: str, colors: Colors, color: str = "muted", size: int = 16, scale: float = 1
) -> QPixmap:
    """Return the icon `name` as a picture of `size` logical pixels beside text of usual size."""
    return _pixmap(name, colors.tokens[color], colors.tokens["surface"], grown(size), scale)


def state_pixmap(state: FieldState, colors: Colors, size: int = 14, scale: float = 1) -> QPixmap:
    """Return the mark of a field's state: its shape and its colour both tell it."""
    return pixmap(_STATE_ICONS[state], colors, STATE_TOKENS[state], size, scale)


@lru_cache(maxsize=512)
def _pixmap(name: str, color: str, paper: str, size: int, scale: float) -> QPixmap:
    picture = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    tinted = picture.replace("currentColor", color).replace('"paper"', f'"{paper}"')
    renderer = QSvgRenderer(QByteArray(tinted.encode()))
    result = QPixmap(round(size * scale), round(size * scale))
    result.setDevicePixelRatio(scale)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return result
