"""What leads into the guide: its actions, and the help key in every window and dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from imrdesk.ui.action_specs import ACTIONS, plain_words
from imrdesk.ui.actions import Actions, native_keys
from imrdesk.ui.guide.book import Book
from imrdesk.ui.guide.places import CONTENTS, is_in_field, place_of
from imrdesk.ui.guide.window import GuideWindow
from imrdesk.ui.theme import Theme
from imrdesk.ui.words import tr, translated

HELP_ACTION = "why"
"""The action whose key helps: in a field it says why, anywhere else it opens the guide."""


class Helping(QObject):
    """Opens the guide at the place for what the user is doing.

    The guide is made when it is first asked for. Above a dialog that waits for an answer it
    is a window of that dialog, because nothing else could be used meanwhile.
    """

    def __init__(self, window: QWidget, actions: Actions, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._theme = theme
        self._book: Book | None = None
        self._guides: list[GuideWindow] = []
        actions.keys_changed.connect(self._keys_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_changed)

    @property
    def guide(self) -> GuideWindow | None:
        """The guide that is open now, if one is."""
        return next((guide for guide in reversed(self._guides) if guide.isVisible()), None)

    def open(self, address: str = CONTENTS) -> None:
        """Show a place of the guide, ``page#anchor``."""
        asker = QApplication.activeModalWidget() or self._window
        guide = next((g for g in self._guides if g.parentWidget() is asker), None)
        if guide is None:
            guide = GuideWindow(asker, self._current_book(), self._theme)
            self._guides.append(guide)
            guide.destroyed.connect(lambda: self._forget_destroyed(guide))
        guide.show_place(address)

    def open_here(self) -> None:
        """Show the place that is about what has the keyboard."""
        widget = QApplication.focusWidget() or QApplication.activeWindow()
        self.open(place_of(widget))

    def explain_or_open(self, explain: Callable[[], None]) -> None:
        """Explain the value of the field that has the keyboard; elsewhere open the guide."""
        widget = QApplication.focusWidget()
        if is_in_field(widget):
            explain()
        else:
            self.open_here()

    def _forget_destroyed(self, guide: GuideWindow) -> None:
        self._guides.remove(guide)

    def _current_book(self) -> Book:
        if self._book is None:
            self._book = Book(self._keys, self._menus)
        return self._book

    def _keys(self, action: str) -> str:
        own = self._actions.keys[action]
        return native_keys(*own) if own else self._menus(action)

    @staticmethod
    def _menus(action: str) -> str:
        spec = next(spec for spec in ACTIONS if spec.key == action)
        group = translated(spec.group.value)
        return tr("{menu} > {command}", menu=group, command=plain_words(spec))

    def _keys_changed(self) -> None:
        self._book = None
        for guide in self._guides:
            guide.use_book(self._current_book())

    def _focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Give a dialog the help key when the keyboard first comes into it.

        The window's own shortcut does not reach into dialogs.
        """
        dialog = now.window() if now is not None else None
        if not isinstance(dialog, QDialog) or self._is_mine(dialog) is False:
            return
        for shortcut in dialog.findChildren(QShortcut, "helpKey"):
            shortcut.setParent(None)
            shortcut.deleteLater()
        for keys in self._actions.keys[HELP_ACTION]:
            sequence = QKeySequence(keys, QKeySequence.SequenceFormat.PortableText)
            shortcut = QShortcut(sequence, dialog, self.open_here)
            shortcut.setObjectName("helpKey")

    def _is_mine(self, dialog: QWidget) -> bool:
        """Tell whether a dialog is of this window, and lacks the help key as it is now."""
        above = dialog.parentWidget()
        while above is not None and above.window() is not self._window:
            above = above.window().parentWidget()
        if above is None:
            return False
        there = {s.key().toString() for s in dialog.findChildren(QShortcut, "helpKey")}
        return there != {QKeySequence(keys).toString() for keys in self._actions.keys[HELP_ACTION]}
