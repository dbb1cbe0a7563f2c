"""The look: one palette and one style sheet for the whole application, and its size of text."""

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
from imrdesk.ui.text_scale import USUAL, apply_percent, nearest_step

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
    Section.OWN: "own",
    Section.DECISION: "decision",
}

# Sizes that grow with the text: points, and pixels beside text of its usual size.
_SIZE = re.compile(r"\b(\d+(?:\.\d+)?)(pt|sp)\b")
# The pictures that the style sheet names, and their colours.
_SHEET_ICONS = {"down": "muted", "up": "muted", "confirm": "accent_text"}


class Appearance(StrEnum):
    """What the user wishes: as the system has it, or one of the looks that there are."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True)
class Colors:
    """The named colours of one theme, as ``#rrggbb``."""

    name: str
    tokens: dict[str, str]

    def __getitem__(self, token: str) -> QColor:
        """Return the colour that a token names."""
        return QColor(self.tokens[token])


def load_colors(name: str) -> Colors:
    """Read the colours of a theme: ``light``, ``dark``, ``contrast_light``, ``contrast_dark``."""
    path = resource("themes", f"{name}.json")
    return Colors(name, json.loads(path.read_text(encoding="utf-8")))


class Theme(QObject):
    """The application's look; follows the system until told otherwise.

    Signals:
        changed: the colours are others now; what paints by itself paints again.
    """

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        appearance: Appearance = Appearance.SYSTEM,
        text_percent: int = USUAL,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._appearance = appearance
        self.text_percent = nearest_step(text_percent)
        self._icon_folder = tempfile.TemporaryDirectory(prefix="imrdesk-theme-")
        app.setStyle(QStyleFactory.create("Fusion"))
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)
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

    def set_text_percent(self, percent: int) -> None:
        """Let all text be so large, in percent of its usual size, and show it at once."""
        wanted = nearest_step(percent)
        if wanted != self.text_percent:
            self.text_percent = wanted
            self._apply()
            self.changed.emit()

    def _wanted(self) -> str:
        if self._appearance in (Appearance.LIGHT, Appearance.DARK):
            return self._appearance.value
        hints = QGuiApplication.styleHints()
        scheme = "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
        wants_contrast = hints.accessibility().contrastPreference()
        if (
            self._appearance is Appearance.CONTRAST
            or wants_contrast == Qt.ContrastPreference.HighContrast
        ):
            return f"contrast_{scheme}"
        return scheme

    def _system_changed(self) -> None:
        if self._wanted() != self.colors.name:
            self.colors = load_colors(self._wanted())
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        apply_percent(self._app, self.text_percent)
        self._app.setPalette(_palette(self.colors))
        self._app.setStyleSheet(self._style_sheet())

    def _style_sheet(self) -> str:
        folder = Path(self._icon_folder.name) / self.colors.name
        folder.mkdir(exist_ok=True)
        for name, color in _SHEET_ICONS.items():
            picture = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
            tinted = picture.replace("currentColor", self.colors.tokens[color])
            (folder / f"{name}.svg").write_text(tinted, encoding="utf-8")
        tokens = self.colors.tokens | {"icons": folder.as_posix()}
        sheet = re.sub(r"@([a-z_]+)", lambda match: tokens[match[1]], sheet_of(self.colors.name))
        return _SIZE.sub(self._grown, sheet)

    def _grown(self, size: re.Match[str]) -> str:
        """Return a size of the style sheet as it is beside text of this size."""
        grown = float(size[1]) * self.text_percent / USUAL
        return f"{grown:.2f}pt" if size[2] == "pt" else f"{round(grown)}px"


def sheet_of(theme: str) -> str:
    """Return the style sheet of a theme, before its colours and sizes are put in."""
    sheets = ["imrdesk.qss", "contrast.qss"] if theme.startswith("contrast") else ["imrdesk.qss"]
    texts = (resource("themes", name).read_text(encoding="utf-8") for name in sheets)
    return "\n".join(text.split("*/", 1)[1] for text in texts)


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
