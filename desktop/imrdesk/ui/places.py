"""The places of the window: a slim rail of them at the left, and the page of the one shown."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from imrdesk.review.session import ReviewSession
from imrdesk.ui.actions import Actions, follow
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.icons import icon
from imrdesk.ui.text_scale import grown
from imrdesk.ui.theme import Theme
from imrdesk.ui.widgets import named, with_role
from imrdesk.ui.words import declared, tr, translated

_ICON = 22
_LONGEST_LINE = 10  # letters of a place's name that stand beside each other


class Place(StrEnum):
    """Where one can be, from the top of the rail to its end."""

    REVIEW = "review"
    LETTERS = "letters"
    CHECK_FIELD = "check_field"
    PROGRESS = "progress"


# The word beneath a place's picture, the picture, and the action that goes there.
_LOOKS: dict[Place, tuple[str, str, str]] = {
    Place.REVIEW: (declared("Review"), "review", "go_record"),
    Place.LETTERS: (declared("Letters"), "letters", "go_letters"),
    Place.CHECK_FIELD: (declared("Check a field"), "check-field", "go_check_field"),
    Place.PROGRESS: (declared("Progress"), "progress", "go_progress"),
}


class Page(QWidget):
    """What stands at a place; it may leave to the base what it does not need."""

    def set_session(self, session: ReviewSession | None) -> None:
        """Show another workspace from the next `refresh` on, or none."""

    def refresh(self) -> None:
        """Show things as they are now; called when the page is shown or something changed."""

    def take_keyboard(self) -> None:
        """Put the keyboard where the work on this page begins."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)


class Places(QWidget):
    """The rail and the pages.

    A page is made when its place is shown first, so that the window starts without waiting
    for it; it learns of the session then, and is refreshed while it is seen.

    Args:
        messages: what tells sentences above whatever page is shown.

    Signals:
        shown: the `Place` that is shown now.
    """

    shown = Signal(object)

    def __init__(
        self, controller: ReviewController, theme: Theme, actions: Actions, messages: QWidget
    ) -> None:
        super().__init__()
        self._controller = controller
        self._theme = theme
        self._actions = actions
        self._makers: dict[Place, Callable[[], Page]] = {}
        self._pages: dict[Place, Page] = {}
        self._buttons: dict[Place, QToolButton] = {}
        self.place = Place.REVIEW
        self.rail = named(QFrame(), "navRail")
        self._rail = QVBoxLayout(self.rail)
        self._rail.setContentsMargins(4, 8, 4, 8)
        self._rail.setSpacing(4)
        self._rail.addStretch()
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(messages)
        right.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(right, 1)
        controller.session_changed.connect(self._session_changed)
        controller.changed.connect(lambda _changed: self._refresh())
        theme.changed.connect(self._recolor)

    def add_page(self, place: Place, make: Callable[[], Page]) -> None:
        """Give a place its page, and its button in the rail.

        Args:
            place: one that has none yet.
            make: makes the page; called once, when the place is shown first.
        """
        self._makers[place] = make
        word, picture, action = _LOOKS[place]
        button = with_role(QToolButton(), "place")
        button.setObjectName(f"place_{place.value}")
        button.setText(in_two_lines(translated(word)))
        button.setIcon(icon(picture, self._theme.colors, size=grown(_ICON)))
        button.setIconSize(QSize(grown(_ICON), grown(_ICON)))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setCheckable(True)
        button.setChecked(place is self.place)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        follow(button, self._actions[action])
        if place is Place.REVIEW:
            button.setAccessibleName(tr("Review"))
        button.clicked.connect(lambda: self.show_place(place))
        self._group.addButton(button)
        order = list(Place)
        above = order[: order.index(place)]
        self._rail.insertWidget(sum(other in self._buttons for other in above), button)
        self._buttons[place] = button

    def page(self, place: Place) -> Page:
        """Return the page of a place, which is made now if it was not shown yet."""
        page = self._pages.get(place)
        if page is None:
            page = self._makers[place]()
            self._pages[place] = page
            self._stack.addWidget(page)
            if self._controller.has_session:
                page.set_session(self._controller.session)
        return page

    def show_place(self, place: Place) -> None:
        """Show a place, and put the keyboard into its page; nothing where it is shown already."""
        if place not in self._makers:
            return
        if place is self.place and self._stack.currentWidget() is self._pages.get(place):
            return
        page = self.page(place)
        self.place = place
        self._stack.setCurrentWidget(page)
        self._buttons[place].setChecked(True)
        page.refresh()
        page.take_keyboard()
        self.shown.emit(place)

    def _fit_rail(self) -> None:
        """Let the rail be as wide as its longest word is when it is chosen, and so bold."""
        width = grown(66)
        for button in self._buttons.values():
            button.ensurePolished()
            font = button.font()
            font.setWeight(QFont.Weight.DemiBold)
            lines = button.text().split("\n")
            width = max(width, *(QFontMetrics(font).horizontalAdvance(line) for line in lines))
        self.rail.setFixedWidth(width + 24)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_rail()

    def _session_changed(self) -> None:
        session = self._controller.session if self._controller.has_session else None
        for page in self._pages.values():
            page.set_session(session)
        self._refresh()

    def _refresh(self) -> None:
        page = self._pages.get(self.place)
        if page is not None and self._controller.has_session:
            page.refresh()

    def _recolor(self) -> None:
        self._fit_rail()
        for place, button in self._buttons.items():
            button.setIcon(icon(_LOOKS[place][1], self._theme.colors, size=grown(_ICON)))
            button.setIconSize(QSize(grown(_ICON), grown(_ICON)))


def in_two_lines(words: str) -> str:
    """Return the words of a button with a break at the space nearest their middle, where long."""
    spaces = [place for place, sign in enumerate(words) if sign == " "]
    if len(words) <= _LONGEST_LINE or not spaces:
        return words
    middle = min(spaces, key=lambda place: abs(place - len(words) / 2))
    return f"{words[:middle]}\n{words[middle + 1 :]}"
