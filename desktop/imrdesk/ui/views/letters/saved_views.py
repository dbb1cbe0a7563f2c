"""The views of a workspace: queries under names, of which some are there from the start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from imrdesk.domain.letter_query import LetterQuery
from imrdesk.errors import UserError
from imrdesk.review.session import ReviewSession
from imrdesk.store.views import SavedView
from imrdesk.ui.dialogs.prompts import ask_line
from imrdesk.ui.icons import icon
from imrdesk.ui.letter_list import LetterList
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.queue_view import FILTERS
from imrdesk.ui.widgets import label
from imrdesk.ui.words import tr, translated

_BUILT_IN = FILTERS[:3]
_MOST_SHOWN = 8
_VIEW = Qt.ItemDataRole.UserRole
_QUERY = Qt.ItemDataRole.UserRole + 1
Tell = Callable[[str, tuple[str, Callable[[], object]] | None], object]
"""Tells a sentence, with what can be done about it."""


class _List(QListWidget):
    """Answers to the keys that rename, remove and move what is in it."""

    pressed_key = Signal(str)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        meaning = {
            (Qt.Key.Key_F2, False): "rename",
            (Qt.Key.Key_Delete, False): "remove",
            (Qt.Key.Key_Up, True): "up",
            (Qt.Key.Key_Down, True): "down",
            (Qt.Key.Key_Return, False): "show",
            (Qt.Key.Key_Enter, False): "show",
            (Qt.Key.Key_Space, False): "show",
        }.get((Qt.Key(event.key()), alt))
        if meaning is not None:
            self.pressed_key.emit(meaning)
        else:
            super().keyPressEvent(event)


class SavedViews(QWidget):
    """Shows the views, keeps new ones, and lets them be renamed, moved and removed."""

    def __init__(self, letters: LetterList, theme: Theme, tell: Tell) -> None:
        super().__init__()
        self._letters = letters
        self._theme = theme
        self._tell = tell
        self._session: ReviewSession | None = None
        self._applied = ""
        self.list = _List()
        self.list.setObjectName("views")
        self.list.setAccessibleName(tr("Views"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.save = QToolButton()
        self.save.setToolTip(tr("Save what is asked as a view…"))
        self.save.setAccessibleName(tr("Save what is asked as a view"))
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 4, 0)
        head.addWidget(label(tr("Views"), "paneTitle"), 1)
        head.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self.list)
        self.save.clicked.connect(self.save_as)
        self.list.itemClicked.connect(lambda _item: self.show_current())
        self.list.pressed_key.connect(self._act)
        self.list.customContextMenuRequested.connect(self._open_menu)
        letters.query_changed.connect(self._mark_shown)
        theme.changed.connect(self._recolor)
        self._recolor()

    def set_session(self, session: ReviewSession | None) -> None:
        """Show another workspace's views, or none."""
        self._session = session
        self._applied = ""
        self.refresh()

    def refresh(self) -> None:
        """Read the views again."""
        row = self.list.currentRow()
        self.list.clear()
        for name, query in _BUILT_IN:
            self._add(translated(name), query, None)
        for view in self._session.views() if self._session else ():
            self._add(view.name, view.query, view)
        shown = min(self.list.count(), _MOST_SHOWN)
        self.list.setFixedHeight(shown * max(self.list.sizeHintForRow(0), 20) + 8)
        self._mark_shown()
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(min(row, self.list.count() - 1))

    def _add(self, name: str, query: LetterQuery, view: SavedView | None) -> None:
        item = QListWidgetItem(name)
        item.setToolTip(name)
        item.setData(_QUERY, query)
        item.setData(_VIEW, view)
        self.list.addItem(item)

    def _mark_shown(self) -> None:
        """Make the view current whose query is asked."""
        asked = _unsorted(self._letters.query)
        for row in range(self.list.count()):
            if _unsorted(self.list.item(row).data(_QUERY)) == asked:
                self.list.setCurrentRow(row)
                return
        self.list.clearSelection()
        self.list.setCurrentRow(-1)

    def _current(self) -> SavedView | None:
        found = [item.data(_VIEW) for item in self.list.selectedItems()]
        return found[0] if found and isinstance(found[0], SavedView) else None

    def show_current(self) -> None:
        """Show the letters of the current view."""
        items = self.list.selectedItems()
        if not items:
            return
        item = items[0]
        query: LetterQuery = item.data(_QUERY)
        view: SavedView | None = item.data(_VIEW)
        self._applied = view.name if view else ""
        if view is None:
            now = self._letters.query
            query = replace(query, sort=now.sort, descending=now.descending)
        self._letters.set_query(query)

    # Keeping

    def save_as(self) -> None:
        """Ask for a name, and keep what is asked under it."""
        question = tr("What the view is called; a view that has the name already is replaced:")
        words = tr("Save view")
        name = ask_line(self.window(), tr("Save a view"), question, words, self._applied)
        if name is not None and self._session is not None:
            self._session.save_view(name, self._letters.query)
            self._applied = name
            self._tell_changed()

    def _act(self, meaning: str) -> None:
        actions: dict[str, Callable[[], object]] = {
            "show": self.show_current,
            "rename": self.rename,
            "remove": self.remove,
            "up": lambda: self.move_view(-1),
            "down": lambda: self.move_view(1),
        }
        actions[meaning]()

    def rename(self) -> None:
        """Ask for another name of the current view."""
        view = self._current()
        if view is None or self._session is None:
            return
        name = ask_line(
            self.window(), tr("Rename a view"), tr("Its new name:"), tr("Rename"), view.name
        )
        if name is None:
            return
        try:
            self._session.rename_view(view.id, name)
        except UserError as error:
            self._tell(translated(str(error)), None)
        self._tell_changed()

    def remove(self) -> None:
        """Forget the current view, with a way back."""
        view, session = self._current(), self._session
        if view is None or session is None:
            return
        order = [one.name for one in session.views()]
        session.remove_view(view.id)
        self._tell_changed()

        def bring_back() -> None:
            if session is self._session:
                session.save_view(view.name, view.query)
                places = {name: place for place, name in enumerate(order)}
                back = sorted(session.views(), key=lambda one: places.get(one.name, len(places)))
                session.order_views([one.id for one in back])
                self._tell_changed()

        self._tell(tr("View “{name}” removed.", name=view.name), (tr("Bring back"), bring_back))

    def move_view(self, step: int) -> None:
        """Move the current view up (below 0) or down among the saved ones."""
        view, session = self._current(), self._session
        if view is None or session is None:
            return
        ids = [one.id for one in session.views()]
        place = ids.index(view.id)
        other = place + step
        if 0 <= other < len(ids):
            ids[place], ids[other] = ids[other], ids[place]
            session.order_views(ids)
            self._tell_changed()
            self.list.setCurrentRow(len(_BUILT_IN) + other)

    def _tell_changed(self) -> None:
        self.refresh()
        self._letters.views_changed.emit()

    def _open_menu(self, place: QPoint) -> None:
        item = self.list.itemAt(place)
        if item is None or item.data(_VIEW) is None:
            return
        self.list.setCurrentItem(item)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, key, slot in (
            (tr("Rename…"), "F2", self.rename),
            (tr("Move up"), "Alt+Up", lambda: self.move_view(-1)),
            (tr("Move down"), "Alt+Down", lambda: self.move_view(1)),
            (tr("Remove"), "Del", self.remove),
        ):
            menu.addAction(f"{words}\t{key}").triggered.connect(slot)
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _recolor(self) -> None:
        self.save.setIcon(icon("plus", self._theme.colors))


def _unsorted(query: LetterQuery) -> LetterQuery:
    return LetterQuery(query.text.strip(), tuple(sorted(query.choices)), query.ranges)
