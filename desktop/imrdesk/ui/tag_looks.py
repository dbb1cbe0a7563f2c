"""How the tags of the workspace look: their inks and what they are for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon

from imrdesk.domain.annotation import TagStyle
from imrdesk.domain.history import WORKSPACE_ITSELF, Changed, Target
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.inks import swatch_icon
from imrdesk.ui.theme import Theme
from imrdesk.ui.words import translated

_PLAIN = TagStyle()


class TagLooks(QObject):
    """What every view that shows a tag asks; a tag that nobody gave a look is grey.

    Signals:
        changed: some tag looks otherwise now.
    """

    changed = Signal()

    def __init__(self, theme: Theme, controller: ReviewController) -> None:
        super().__init__(controller)
        self._theme = theme
        self._controller = controller
        self._styles: Mapping[str, TagStyle] = {}
        controller.session_changed.connect(self._read)
        controller.changed.connect(self._changed)
        theme.changed.connect(self.changed)

    def _read(self) -> None:
        has_session = self._controller.has_session
        self._styles = self._controller.session.tag_styles() if has_session else {}
        self.changed.emit()

    def _changed(self, changed: Changed) -> None:
        if changed.touches(WORKSPACE_ITSELF, Target.TAG_STYLE):
            self._read()

    def style(self, tag: str) -> TagStyle:
        """Return a tag's ink and description."""
        return self._styles.get(tag, _PLAIN)

    def icon(self, tag: str) -> QIcon:
        """Return the picture of a tag's ink."""
        return swatch_icon(self.style(tag).ink, self._theme.colors)

    def words(self, tag: str) -> str:
        """Say what a tag is: “late (Orange): the decision came after its day”."""
        style = self.style(tag)
        return f"{tag} ({translated(style.ink.value)})" + (
            f": {style.description}" if style.description else ""
        )
