"""Hangs the page “Check a field” into the window, with the way to a letter and back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from imrdesk.domain.checks import Severity
from imrdesk.store.column_review import (
    FIRST_ASKED,
    ColumnField,
    ColumnOrder,
    ColumnQuery,
    Which,
)
from imrdesk.ui import settings
from imrdesk.ui.places import Place
from imrdesk.ui.suggestions import suggestions
from imrdesk.ui.tasks import Tasks
from imrdesk.ui.views.columns.page import ColumnsPage
from imrdesk.ui.words import tr

if TYPE_CHECKING:
    from imrdesk.ui.main_window import MainWindow


class ColumnsPlace(QObject):
    """Opens letters for the page, and leads back to it with Esc."""

    def __init__(self, window: MainWindow, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._page: ColumnsPage | None = None
        self._back = QShortcut(QKeySequence(Qt.Key.Key_Escape), window.desk)
        self._back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._back.setEnabled(False)
        self._back.activated.connect(self._escape)
        window.places.add_page(Place.CHECK_FIELD, self._make)
        window.places.shown.connect(self._shown)

    def _make(self) -> ColumnsPage:
        window = self._window
        page = ColumnsPage(
            window.controller,
            window.theme,
            window.actions_by_key,
            self._tasks,
            window.letters,
            suggestions(),
            window.desk.messages.tell,
        )
        page.letter_wanted.connect(self._open)
        page.told.connect(window.desk.told)
        page.bar.show_query(
            query_from(window.settings.get(settings.COLUMN_ASKED), page.bar.columns)
        )
        page.panes.restoreState(window.settings.get(settings.COLUMN_PANES))
        self._page = page
        return page

    def finish(self) -> None:
        """Take what is being typed in a row, or keep it as a draft, before the workspace goes."""
        if self._page is not None:
            self._page.editing.finish()

    def save(self) -> None:
        """Remember what is checked, and how wide the panes are, for the next start."""
        page = self._page
        if page is not None:
            asked = page.bar.query
            texts = [asked.field.name, asked.which.value, asked.order.value]
            self._window.settings.set(settings.COLUMN_ASKED, texts)
            self._window.settings.set(settings.COLUMN_PANES, page.panes.saveState())

    def _open(self, letter_id: int, path: str) -> None:
        window = self._window
        window.open_in_review(letter_id, path)
        window.desk.messages.tell(
            tr("Esc leads back to the row in “Check a field”."),
            Severity.NOTE,
            (tr("Back"), self._return),
        )
        self._back.setEnabled(True)

    def _shown(self, place: Place) -> None:
        # A letter that undo changes is opened only where it can be seen.
        self._window.controller.opens_touched = place is Place.REVIEW
        self._back.setEnabled(False)
        if place is Place.CHECK_FIELD:
            self._window.desk.messages.hide()

    def _escape(self) -> None:
        """Do what Esc does where the keyboard is; where it does nothing there, go back."""
        desk = self._window.desk
        row = desk.record.rows.get(desk.record.focused_path or "")
        if row is not None and row.is_dirty():
            row.discard()
        elif desk.letter_view.find_bar.isVisible():
            desk.letter_view.find_bar.close_bar()
        else:
            self._return()

    def _return(self) -> None:
        self._window.places.show_place(Place.CHECK_FIELD)


def query_from(texts: list[str], columns: Sequence[ColumnField]) -> ColumnQuery:
    """Return what the texts of a setting ask for; the usual where they ask for nothing known."""
    fields = {column.name: column for column in columns}
    try:
        name, which, order = texts
        return ColumnQuery(fields[name], Which(which), None, ColumnOrder(order))
    except (KeyError, ValueError):
        return FIRST_ASKED  # nothing was asked yet, or by another imrdesk
