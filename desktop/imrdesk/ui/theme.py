"""The look: one palette and one style sheet for the whole application, light or dark."""

from __future__ import annotations

import json
import re
import tempfile
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from imrdesk.assets import resource
from imrdesk.domain.fields import Section
from imrdesk.domain.review import FieldState

STATE_TOKENS = {
    FieldState.SURE: "sure",
    FieldState.UNSURE: "unsure",
    FieldState.CONFIRMED: "confirmed",
    FieldState.CORRECTED: "corrected",
}
SECTION_TOKENS = {
    Section.CASE: "case",
    Section.REVIEWER: "reviewer",
    Section.WORKER: "worker",
    Section.SUMMARY: "summary",
    Section.DECISION: "decision",
}

# The pictures that the style sheet names, and their colours.
_SHEET_ICONS = {"down": "muted", "up": "muted", "confirm": "accent_text"}


class Appearance(StrEnum):
    """What the user wishes: as the system has it, or one of the two."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Colors:
    """The named colours of one theme, as ``#rrggbb``."""

    name: str
    tokens: dict[str, str]

    def __getitem__(self, token: str) -> QColor:
        """Return the colour that a token names."""
        return QColor(self.tokens[token])


def load_colors(name: str) -> Colors:
    """Read the colours of the theme `name`, ``light`` or ``dark``."""
    path = resource("themes", f"{name}.json")
    return Colors(name, json.loads(path.read_text(encoding="utf-8")))


class Theme(QObject):
    """The application's look; follows the system until told otherwise.

    Signals:
        changed: the colours are others now; what paints by itself paints again.
    """

    changed = Signal()

    def __init__(self, app: QApplication, appearance: Appearance = Appearance.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._appearance = appearance
        self._icon_folder = tempfile.TemporaryDirectory(prefix="imrdesk-theme-")
        app.setStyle(QStyleFactory.create("Fusion"))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        self.colors = load_colors(self._wanted())
        self._apply()

    @property
    def appearance(self) -> Appearance:
        """What the user wishes."""
        return self._appearance

    def set_appearance(self, appearance: Appearance) -> None:
        """Take over the user's wish and show it at once."""
        self._appearance = appearance
        self._system_changed()

    def _wanted(self) -> str:
        if self._appearance is not Appearance.SYSTEM:
            return self._appearance.value
        scheme = QGuiApplication.styleHints().colorScheme()
        return "dark" if scheme == Qt.ColorScheme.Dark else "light"

    def _system_changed(self) -> None:
        if self._wanted() != self.colors.name:
            self.colors = load_colors(self._wanted())
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        self._app.setPalette(_palette(self.colors))
        self._app.setStyleSheet(self._style_sheet())

    def _style_sheet(self) -> str:
        folder = Path(self._icon_folder.name) / self.colors.name
        folder.mkdir(exist_ok=True)
        for name, color in _SHEET_ICONS.items():
            picture = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
            tinted = picture.replace("currentColor", self.colors.tokens[color])
            (folder / f"{name}.svg").write_text(tinted, encoding="utf-8")
        sheet = resource("themes", "imrdesk.qss").read_text(encoding="utf-8")
        tokens = self.colors.tokens | {"icons": folder.as_posix()}
        return re.sub(r"@([a-z_]+)", lambda match: tokens[match[1]], sheet.split("*/", 1)[1])


def _palette(colors: Colors) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: "window",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "sunken",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.Button: "raised",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.ToolTipBase: "raised",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.PlaceholderText: "faint",
        QPalette.ColorRole.Highlight: "selection",
        QPalette.ColorRole.HighlightedText: "text",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.Accent: "accent",
    }
    for role, token in roles.items():
        palette.setColor(role, colors[token])
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, colors["faint"])
    return palette
