"""Hangs the page of all letters into the window, with the way to a letter and to many of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from imrdesk.domain.checks import Severity
from imrdesk.domain.letter_query import LetterQuery
from imrdesk.ui import settings as keys
from imrdesk.ui.bulk import Bulk
from imrdesk.ui.places import Place
from imrdesk.ui.views.letters.letters_page import LettersPage

if TYPE_CHECKING:
    from imrdesk.ui.main_window import MainWindow

OF_SELECTED = ("tag", "postpone", "sign_off", "mark_reviewed", "reopen")
"""The actions on the open letter that are on the selected ones while the page is shown."""


class LettersPlace(QObject):
    """Makes the page when it is first shown, and remembers how it was left."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.page: LettersPage | None = None
        self.bulk = Bulk(window, self._selected)
        window.places.add_page(Place.LETTERS, self._make)
        window.places.shown.connect(self._shown)

    def _make(self) -> LettersPage:
        window = self._window
        page = LettersPage(
            window.letters,
            window.theme,
            window.desk.annotating.looks,
            window.actions_by_key,
            lambda words, way: window.desk.messages.tell(words, Severity.NOTE, way),
        )
        page.open_wanted.connect(window.open_in_review)
        page.bulk_wanted.connect(self.bulk.act)
        page.import_wanted.connect(window.imports.choose_files)
        page.table.selected.connect(self.show_usable)
        page.table.restore_columns(window.settings.get(keys.LETTER_COLUMNS))
        page.split.restoreState(window.settings.get(keys.LETTERS_PANES))
        groups = window.settings.get(keys.FACETS_OPEN)
        page.facets.restore_open(groups)
        self.page = page
        return page

    def selected_ids(self) -> list[int]:
        """Return the letters that are selected while all letters are shown; else none."""
        is_here = self._window.places.place is Place.LETTERS
        return self._selected() if is_here else []

    def _selected(self) -> list[int]:
        return self.page.table.selected_ids() if self.page is not None else []

    def _shown(self, place: Place) -> None:
        is_here = place is Place.LETTERS
        self._window.letters.watch_counts(wanted=is_here)
        if is_here:
            self._go_to_open_letter()
        self.show_usable()

    def _go_to_open_letter(self) -> None:
        letter = self._window.controller.letter
        if letter is not None and self.page is not None and self.page.table.selected_count() < 2:
            self.page.table.show_letter(letter.letter_id)

    def show_usable(self) -> None:
        """Let the keys that act on the selected letters do so while any are."""
        if self._window.places.place is Place.LETTERS and self.page is not None:
            any_selected = self.page.table.selected_count() > 0
            for key in OF_SELECTED:
                self._window.actions_by_key[key].setEnabled(any_selected)

    def show(self, query: LetterQuery) -> None:
        """Show the letters of a query."""
        self._window.letters.set_query(query)
        self._window.places.show_place(Place.LETTERS)

    def save(self) -> None:
        """Remember the columns, the panes and the open groups."""
        if self.page is not None:
            settings = self._window.settings
            settings.set(keys.LETTER_COLUMNS, self.page.table.columns_layout())
            settings.set(keys.LETTERS_PANES, self.page.split.saveState())
            settings.set(keys.FACETS_OPEN, self.page.facets.open_groups())
