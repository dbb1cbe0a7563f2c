"""The bar over the letter: where in it, how large, and how it is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from imrdesk.ui.actions import Actions, follow
from imrdesk.ui.widgets import label, with_role
from imrdesk.ui.words import tr

_SIZES = ("smaller_text", "larger_text", "fit_width")
_WAYS = ("toggle_original", "freeze", "detach")


class LetterBar(QFrame):
    """Page, zoom, and the buttons of the letter's own actions."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("letterBar")
        self._actions = actions
        self._place = label(role="muted")
        self._zoom = label(role="muted")
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._zoom.setMinimumWidth(self._zoom.fontMetrics().horizontalAdvance("000 %") + 4)
        self._frozen = with_role(label(tr("Scroll frozen")), "frozen")
        self._frozen.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 8, 4)
        layout.setSpacing(2)
        layout.addWidget(self._place)
        layout.addStretch()
        smaller, larger, fit = (self._button(key) for key in _SIZES)
        for widget in (smaller, self._zoom, larger, fit):
            layout.addWidget(widget)
        layout.addStretch()
        layout.addWidget(self._frozen)
        for key in _WAYS:
            layout.addWidget(self._button(key))

    def _button(self, key: str) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions[key])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        follow(button, self._actions[key])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def show_place(self, page: int, count: int) -> None:
        """Show which page is in sight; nothing where the letter has no pages."""
        self._place.setText(tr("Page {page} of {count}", page=page, count=count) if count else "")

    def show_size(self, words: str) -> None:
        """Show how large the letter is."""
        self._zoom.setText(words)

    def show_frozen(self, *, frozen: bool) -> None:
        """Show whether the letter stays where it is when fields take the focus."""
        self._frozen.setVisible(frozen)
