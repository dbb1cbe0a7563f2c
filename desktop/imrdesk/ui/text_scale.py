"""How large the window's text is: percent of its usual size, and what grows along with it."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

USUAL = 100
STEPS = (80, 90, USUAL, 110, 125, 150, 175, 200)
_PERCENT = "imrdesk.text_percent"
_USUAL_POINTS = "imrdesk.usual_points"


def nearest_step(percent: int) -> int:
    """Return the size that there is for a wish."""
    return min(STEPS, key=lambda step: abs(step - percent))


def step_from(percent: int, steps: int) -> int:
    """Return the size so many steps larger, or smaller, as far as there are some."""
    place = STEPS.index(nearest_step(percent)) + steps
    return STEPS[max(0, min(len(STEPS) - 1, place))]


def text_percent() -> int:
    """Return how large the text is now."""
    app = QApplication.instance()
    stored = app.property(_PERCENT) if app is not None else None
    return stored if isinstance(stored, int) else USUAL


def apply_percent(app: QApplication, percent: int) -> None:
    """Let the application's text have a size; what measures itself by it measures again."""
    usual = app.property(_USUAL_POINTS)
    if not isinstance(usual, float):
        usual = QFontInfo(app.font()).pointSizeF()
        app.setProperty(_USUAL_POINTS, usual)
    app.setProperty(_PERCENT, percent)
    font = QFont(app.font())
    font.setPointSizeF(usual * percent / USUAL)
    if font != app.font():
        app.setFont(font)


def grown(pixels: float, share: float = 1.0) -> int:
    """Return a length that is so many logical pixels while the text has its usual size.

    Args:
        pixels: the length beside text of its usual size.
        share: how much of the text's growth the length takes part in.
    """
    return round(pixels * (1 + share * (text_percent() / USUAL - 1)))
