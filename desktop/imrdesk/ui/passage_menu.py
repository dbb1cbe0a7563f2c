"""The palette: seven inks by name and stroke, and the tags, for a passage."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCursor, QIcon
from PySide6.QtWidgets import QMenu, QWidget

from imrdesk.domain.annotation import Ink
from imrdesk.ui.inks import swatch_icon
from imrdesk.ui.tag_looks import TagLooks
from imrdesk.ui.theme import Colors
from imrdesk.ui.words import tr, translated

_MOST_TAGS = 20


class PassageMenu(QMenu):
    """Chooses an ink with 1 to 7, and tags; made for one passage and freed when it closes.

    Signals:
        ink_chosen: an `Ink`.
        tag_toggled: a tag, and whether it is to be there.
        new_tag_wanted: a tag is to be written that is not in the list.
    """

    ink_chosen = Signal(object)
    tag_toggled = Signal(str, bool)
    new_tag_wanted = Signal()

    def __init__(self, parent: QWidget, colors: Colors, looks: TagLooks) -> None:
        super().__init__(parent)
        self._colors = colors
        self._looks = looks
        self.setToolTipsVisible(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def fill(self, title: str, ink: Ink, tags: Sequence[str], known: Sequence[str] | None) -> None:
        """Offer the inks and the tags.

        Args:
            title: what they are for.
            ink: the one that is chosen now.
            tags: those that are set now.
            known: those of the workspace; None where no tag can be set.
        """
        heading = QAction(title.replace("&", "&&"), self)
        heading.setEnabled(False)
        self.addAction(heading)
        group = QActionGroup(self)
        for number, each in enumerate(Ink, start=1):
            words = f"&{number}  {translated(each.value)}"
            action = self._choice(swatch_icon(each, self._colors), words, chosen=each is ink)
            action.triggered.connect(lambda _checked=False, each=each: self.ink_chosen.emit(each))
            group.addAction(action)
            self.addAction(action)
        if known is not None:
            self.addSeparator()
            self._add_tags(tags, known)

    def _add_tags(self, tags: Sequence[str], known: Sequence[str]) -> None:
        offered = list(dict.fromkeys((*tags, *known)))[:_MOST_TAGS]
        for tag in offered:
            words = tag.replace("&", "&&")
            action = self._choice(self._looks.icon(tag), words, chosen=tag in tags)
            action.setToolTip(self._looks.words(tag))
            action.triggered.connect(lambda on=False, tag=tag: self.tag_toggled.emit(tag, on))
            self.addAction(action)
        other = QAction(tr("&Other tag…"), self)
        other.triggered.connect(self.new_tag_wanted)
        self.addAction(other)

    def _choice(self, picture: QIcon, words: str, *, chosen: bool) -> QAction:
        """Return a choice; its picture stands where a menu has the tick, so words say it too."""
        action = QAction(picture, f"{words}  ✓" if chosen else words, self)
        action.setCheckable(True)
        action.setChecked(chosen)
        font = action.font()
        font.setBold(chosen)
        action.setFont(font)
        return action

    def add_ends(self, edit: Callable[[], object], remove: Callable[[], object]) -> None:
        """Offer to write words on the passage, and to take its mark away."""
        self.addSeparator()
        words = QAction(tr("&Words on it…"), self)
        words.triggered.connect(lambda: edit())  # noqa: PLW0108  drops the signal's argument
        mark = QAction(tr("&Remove the mark"), self)
        mark.triggered.connect(lambda: remove())  # noqa: PLW0108  drops the signal's argument
        self.addActions([words, mark])

    def popup_beside(self, pane: QWidget) -> None:
        """Open over the upper part of a pane, ready for keys."""
        self._choose_checked()
        self.popup(pane.mapToGlobal(QPoint(pane.width() // 3, pane.height() // 6)))

    def popup_at_mouse(self) -> None:
        """Open where the mouse is."""
        self._choose_checked()
        self.popup(QCursor.pos())

    def _choose_checked(self) -> None:
        checked = next((action for action in self.actions() if action.isChecked()), None)
        if checked is not None:
            self.setActiveAction(checked)
