"""All letters: found, filtered and sorted, with what can be done to many of them at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from imrdesk.domain.fields import LETTER_FIELDS
from imrdesk.domain.letter_query import EVERY_LETTER, RELEVANCE
from imrdesk.domain.search import SearchMistake, parse_search
from imrdesk.review.session import ReviewSession
from imrdesk.ui.actions import Actions
from imrdesk.ui.icons import icon
from imrdesk.ui.letter_list import LetterList
from imrdesk.ui.places import Page
from imrdesk.ui.tag_looks import TagLooks
from imrdesk.ui.text_scale import grown
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.empty_queue import EmptyQueue
from imrdesk.ui.views.letters.bulk_bar import BulkBar
from imrdesk.ui.views.letters.facet_tree import FacetTree
from imrdesk.ui.views.letters.letters_table import LettersTable
from imrdesk.ui.views.letters.nothing_found import NothingFound
from imrdesk.ui.views.letters.query_chips import QueryChips
from imrdesk.ui.views.letters.saved_views import SavedViews, Tell
from imrdesk.ui.views.letters.search_help import SearchHelp
from imrdesk.ui.views.query_line import QueryLine
from imrdesk.ui.widgets import delayed, label, named
from imrdesk.ui.words import tr, trn

_SEARCH_MS = 200
_OF_WORDS = (None, "text", "note")
"""The search keys whose words are shown where they stand."""


class LettersPage(Page):
    """The page of the place Letters.

    Signals:
        open_wanted: the id of a letter to be reviewed.
        bulk_wanted: what is to be done to the selected letters.
        import_wanted: there are no letters, and the user wants some.
    """

    open_wanted = Signal(int)
    bulk_wanted = Signal(str)
    import_wanted = Signal()

    def __init__(
        self, letters: LetterList, theme: Theme, looks: TagLooks, actions: Actions, tell: Tell
    ) -> None:
        super().__init__()
        self.letters = letters
        self._theme = theme
        self._session: ReviewSession | None = None
        self.views = SavedViews(letters, theme, tell)
        self.facets = FacetTree(letters, theme)
        self.find_value = QLineEdit()
        self.query_line = QueryLine(theme, self._known)
        self.chips = QueryChips(letters, theme)
        self.count = label(role="muted")
        self.table = LettersTable(letters, theme, looks)
        self.nothing = NothingFound(letters, theme)
        self.empty = EmptyQueue(theme)
        self.bulk_bar = BulkBar(theme, actions)
        self.help = QToolButton()
        self.columns = QToolButton()
        self.again = QToolButton()
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self._searching = delayed(self, _SEARCH_MS)
        self._build()
        self._wire()
        self._recolor()

    def _build(self) -> None:
        self.find_value.setPlaceholderText(tr("Find a value"))
        self.find_value.setAccessibleName(tr("Find a value to filter by"))
        self.find_value.setClearButtonEnabled(True)
        self.query_line.line.setPlaceholderText(
            tr("Search letters, values and notes, like  treatment:norco outcome:overturned")
        )
        self.query_line.line.setAccessibleName(tr("Search all letters"))
        for button, words in (
            (self.help, tr("How to search")),
            (self.columns, tr("Choose columns")),
            (self.again, tr("Look again: letters that no longer fit leave")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self.body = QStackedWidget()
        for widget in (self.table, self.nothing, self.empty):
            self.body.addWidget(widget)
        self.split.addWidget(self._left())
        self.split.addWidget(self._right())
        self.split.setStretchFactor(1, 1)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.setSizes([grown(262), 1100])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.split)

    def _left(self) -> QWidget:
        self.left = named(QFrame(), "facetsPane")
        self.left.setMinimumWidth(grown(210, 0.5))
        layout = QVBoxLayout(self.left)
        layout.setContentsMargins(8, 10, 4, 0)
        layout.setSpacing(8)
        for widget in (self.views, self.find_value):
            layout.addWidget(widget)
        layout.addWidget(self.facets, 1)
        return self.left

    def _right(self) -> QWidget:
        right = QWidget()
        top = QHBoxLayout()
        top.setContentsMargins(12, 10, 12, 0)
        top.setSpacing(4)
        top.addWidget(self.query_line, 1)
        for button in (self.help, self.columns, self.again):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        told = QHBoxLayout()
        told.setContentsMargins(14, 0, 12, 0)
        told.setSpacing(12)
        self.count.setMinimumHeight(grown(26))
        told.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.chips, 1)
        layout = QVBoxLayout(right)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addLayout(told)
        layout.addWidget(self.body, 1)
        layout.addWidget(self.bulk_bar)
        return right

    def _wire(self) -> None:
        self.query_line.asked.connect(self._search)
        self.query_line.entered.connect(lambda: self.letters.when_found(self._enter_table))
        self._searching.timeout.connect(lambda: self.facets.search(self.find_value.text()))
        self.find_value.textChanged.connect(lambda _text: self._searching.start())
        self.find_value.returnPressed.connect(self._enter_facets)
        self.table.open_wanted.connect(self.open_wanted)
        self.table.selected.connect(self._show_selected)
        self.bulk_bar.wanted.connect(self.bulk_wanted)
        self.bulk_bar.all_wanted.connect(self.select_all)
        self.nothing.all_wanted.connect(self.chips.ask_for_all)
        self.empty.import_wanted.connect(self.import_wanted)
        self.help.clicked.connect(self.open_help)
        self.columns.clicked.connect(lambda: self.table.open_columns_menu())  # noqa: PLW0108  without the button's own argument
        self.again.clicked.connect(self.letters.refresh)
        self.letters.query_changed.connect(self._show_query)
        self.letters.changed.connect(self._show_found)
        self.letters.searching.connect(lambda _is_searching: self._show_found())
        self._theme.changed.connect(self._recolor)

    # The workspace

    @override
    def set_session(self, session: ReviewSession | None) -> None:
        self._session = session
        self.views.set_session(session)
        self._take_own_fields()
        self._show_query()
        self._show_found()

    @override
    def refresh(self) -> None:
        self._take_own_fields()
        self.facets.show_counts()

    def _take_own_fields(self) -> None:
        letter = self._session.fields.letter if self._session else LETTER_FIELDS
        self.table.set_own_fields(letter[len(LETTER_FIELDS) :])
        self.query_line.set_own_keys(self.letters.own)

    @override
    def take_keyboard(self) -> None:
        if self.table.isVisible():
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.query_line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # What is asked

    def _search(self, text: str) -> None:
        query = replace(self.letters.query, text=text)
        if not text and query.sort == RELEVANCE:
            query = replace(query, sort=EVERY_LETTER.sort)
        self.letters.set_query(query)

    def _show_query(self) -> None:
        text = self.letters.query.text
        self.query_line.show_text(text)
        self.table.show_snippets(wanted=self._has_words(text))

    def _has_words(self, text: str) -> bool:
        """Whether a search looks for words that can be shown where they stand."""
        try:
            terms = parse_search(text, self.letters.own)
        except SearchMistake:
            return False
        names = [term.key.name if term.key else None for term in terms if not term.is_negated]
        return any(name in _OF_WORDS for name in names)

    def _known(self, key: str) -> Sequence[str]:
        """Return the values that are offered behind a search key, the most frequent first."""
        counts = self.letters.counts.get(key, {})
        return sorted(counts, key=lambda value: -counts[value])

    def open_help(self) -> None:
        """Show examples of searches."""
        card = SearchHelp(self)
        card.tried.connect(self._try)
        below = self.help.mapToGlobal(self.help.rect().bottomRight())
        card.adjustSize()
        card.move(below.x() - card.width(), below.y() + 4)
        card.show()
        card.buttons[0].setFocus()

    def _try(self, example: str) -> None:
        self.query_line.line.setText(example)
        self.query_line.ask_now()

    # What was found

    def _show_found(self) -> None:
        query, found = self.letters.query, len(self.letters)
        answered = not self.letters.is_searching
        shown: QWidget = self.table if found or not answered else self.nothing
        if not found and query.asks_for_all and answered:
            shown = self.empty
        if shown is self.nothing:
            self.nothing.show_ways_out()
        self.body.setCurrentWidget(shown)
        self.left.setVisible(shown is not self.empty)
        self.bulk_bar.setVisible(shown is self.table)
        self.count.setText(trn("{n} letter", "{n} letters", found, shown=f"{found:,}"))
        self._show_selected()

    def _show_selected(self) -> None:
        self.bulk_bar.show_selected(self.table.selected_count(), len(self.letters))

    def select_all(self) -> None:
        """Select every letter found."""
        self.table.selectAll()
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _enter_table(self) -> None:
        if len(self.letters):
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)

    def _enter_facets(self) -> None:
        self.facets.search(self.find_value.text())
        self.facets.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _recolor(self) -> None:
        for button, name in (
            (self.help, "help"),
            (self.columns, "columns"),
            (self.again, "again"),
        ):
            button.setIcon(icon(name, self._theme.colors))
