"""The queue pane: the list of letters beside the one under review, in a few columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QByteArray, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from imrdesk.domain.letter_query import EVERY_LETTER, LOOK_AT, Facet, LetterQuery
from imrdesk.domain.status import FINISHED, Status
from imrdesk.review.session import ReviewSession
from imrdesk.store.views import SavedView
from imrdesk.ui.letter_list import LetterList
from imrdesk.ui.models.queue_model import HEADERS, SORT_KEYS, Column, QueueModel
from imrdesk.ui.query_words import parts
from imrdesk.ui.tag_looks import TagLooks
from imrdesk.ui.text_scale import grown, text_percent
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.empty_queue import EmptyQueue
from imrdesk.ui.views.query_line import QueryLine
from imrdesk.ui.views.queue_delegate import QueueDelegate, row_height
from imrdesk.ui.widgets import ElidedLabel, label, named, with_role
from imrdesk.ui.words import declared, tr, translated

_STILL_TO_DO = declared("Still to do")
_OPEN = tuple(status.value for status in Status if status not in FINISHED)
FILTERS: tuple[tuple[str, LetterQuery], ...] = (
    (declared("All letters"), EVERY_LETTER),
    (_STILL_TO_DO, EVERY_LETTER.with_choice(Facet.STATUS, _OPEN)),
    (declared("With something to look at"), EVERY_LETTER.with_choice(Facet.EYES, [LOOK_AT])),
    *((status.value, EVERY_LETTER.with_choice(Facet.STATUS, [status])) for status in Status),
)
"""What every workspace can be looked at by, each under its name."""
_WIDTHS = {
    Column.CASE_NUMBER: 132,
    Column.STATUS: 96,
    Column.NEEDS_EYES: 74,
    Column.OUTCOME: 86,
    Column.DECISION_DATE: 96,
    Column.NAME: 170,
}
_HIDDEN_AT_FIRST = (Column.DECISION_DATE, Column.NAME)


class QueueTable(QTableView):
    """The table; Enter opens the chosen letter."""

    open_wanted = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.open_wanted.emit()
        else:
            super().keyPressEvent(event)


class QueueView(QFrame):
    """The letters to choose from.

    Signals:
        letter_chosen: the id of the letter to open.
        entered: Enter was pressed on a letter: it is open, and the keyboard goes into it.
        import_wanted: there are no letters, and the user wants some.
    """

    letter_chosen = Signal(int)
    entered = Signal()
    import_wanted = Signal()

    def __init__(self, theme: Theme, looks: TagLooks, letters: LetterList) -> None:
        super().__init__()
        self.setObjectName("queuePane")
        self._theme = theme
        self._looks = looks
        self.letters = letters
        self.model = QueueModel(letters, self, looks.words)
        self._session: ReviewSession | None = None
        self._quiet = False
        self._current: int | None = None
        self._views: list[SavedView] = []
        self._build()
        self._wire()
        self._recolor()

    def _build(self) -> None:
        title = label(tr("Queue"), "paneTitle")
        self._count = label(role="muted")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self._count)
        self.query_line = QueryLine(self._theme, self._known)
        self.search = self.query_line.line
        self.search.setPlaceholderText(tr("Case, treatment or any words"))
        self.search.setAccessibleName(tr("Find in the queue"))
        self.filter = QComboBox()
        self.filter.setAccessibleName(tr("Show"))
        self._narrowed = self._make_narrowed()
        self.table = QueueTable()
        self._set_up_table()
        self._nothing_found = label(tr("No letter fits this search and filter."), role="muted")
        self._nothing_found.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._nothing_found.setWordWrap(True)
        self._nothing_found.hide()
        self._empty = EmptyQueue(self._theme)
        self._bar = QWidget()
        bar = QVBoxLayout(self._bar)
        bar.setContentsMargins(14, 12, 14, 6)
        bar.setSpacing(8)
        bar.addLayout(head)
        for widget in (self.query_line, self.filter, self._narrowed):
            bar.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._nothing_found)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.table, 1)

    def _make_narrowed(self) -> QFrame:
        """Make the line that says what was filtered in Letters, with the way back."""
        frame = named(QFrame(), "narrowed")
        self.narrowed_by = ElidedLabel()
        self.all_letters = with_role(QToolButton(), "link")
        self.all_letters.setText(tr("All letters"))
        self.all_letters.clicked.connect(lambda: self.letters.set_query(self._sorted(EVERY_LETTER)))
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(8, 2, 4, 2)
        layout.addWidget(self.narrowed_by, 1)
        layout.addWidget(self.all_letters)
        frame.hide()
        return frame

    def _set_up_table(self) -> None:
        table = self.table
        table.setAccessibleName(tr("Letters"))
        table.setItemDelegate(QueueDelegate(self._theme, self._looks, table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(row_height())
        table.setModel(self.model)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, grown(width))
        for column in _HIDDEN_AT_FIRST:
            header.setSectionHidden(column, True)  # noqa: FBT003  Qt's own signature

    def _wire(self) -> None:
        header = self.table.horizontalHeader()
        header.customContextMenuRequested.connect(self.open_options)
        header.sectionClicked.connect(lambda section: self.sort_by(Column(section)))
        self.table.open_wanted.connect(self.entered)
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        self.query_line.asked.connect(self._search)
        self.query_line.entered.connect(lambda: self.letters.when_found(self._enter_table))
        self.filter.currentIndexChanged.connect(self._show_filter)
        self._empty.import_wanted.connect(self.import_wanted)
        self.model.modelAboutToBeReset.connect(self._hush)
        self.model.modelReset.connect(self._letters_changed)
        self.letters.query_changed.connect(self._show_query)
        self.letters.views_changed.connect(self._take_views)
        self.letters.searching.connect(lambda _is_searching: self._show_count())
        self._theme.changed.connect(self._recolor)
        self._theme.changed.connect(self._grow)
        self._grown_for = text_percent()
        self._looks.changed.connect(lambda: self.table.viewport().update())

    def set_session(self, session: ReviewSession | None) -> None:
        """Show another workspace's letters, or none."""
        self._session = session
        self._current = None
        self._take_views()
        self._show_count()

    def _take_views(self) -> None:
        """Offer the saved views beside those that are always there."""
        self._views = self._session.views() if self._session else []
        self.filter.blockSignals(True)  # noqa: FBT003  Qt's own signature
        self.filter.clear()
        self.filter.addItems([translated(name) for name, _ in FILTERS])
        self.filter.addItems([view.name for view in self._views])
        self.filter.blockSignals(False)  # noqa: FBT003  as above
        self._show_query()

    # What is asked

    def _search(self, text: str) -> None:
        self.letters.set_query(replace(self.letters.query, text=text))

    def _show_filter(self, row: int) -> None:
        query = self.letters.query
        if row < len(FILTERS):
            wanted = FILTERS[row][1]
            self.letters.set_query(replace(query, choices=wanted.choices, ranges=wanted.ranges))
        elif row < len(FILTERS) + len(self._views):
            self.letters.set_query(self._views[row - len(FILTERS)].query)

    def show_only(self, status: Status | None) -> None:
        """Show the letters with a status, or all that are still to do; no search leaves any out."""
        name = status.value if status is not None else _STILL_TO_DO
        self.letters.set_query(self._sorted(dict(FILTERS)[name]))

    def _sorted(self, query: LetterQuery) -> LetterQuery:
        """Return a query in the order that stands."""
        now = self.letters.query
        return replace(query, sort=now.sort, descending=now.descending)

    def sort_by(self, column: Column) -> None:
        """Sort by a column; by the one that is sorted by already the other way round."""
        query, key = self.letters.query, SORT_KEYS[column]
        again = query.sort == key and not query.descending
        self.letters.set_query(replace(query, sort=key, descending=again))

    def _show_query(self) -> None:
        """Show what is asked, whoever asked it."""
        query = self.letters.query
        self.query_line.show_text(query.text)
        row, more = self._row_of(query), len(FILTERS) + len(self._views)
        self.filter.blockSignals(True)  # noqa: FBT003  Qt's own signature
        if self.filter.count() > more:
            self.filter.removeItem(more)
        if row is None:
            self.filter.addItem(tr("As filtered in Letters"))
        self.filter.setCurrentIndex(more if row is None else row)
        self.filter.blockSignals(False)  # noqa: FBT003  as above
        self.query_line.set_own_keys(self.letters.own)
        told = [part.words for part in parts(replace(query, text=""), self.letters.own)]
        self.narrowed_by.setText(" · ".join(told))
        self.narrowed_by.setToolTip("\n".join(told))
        self._narrowed.setVisible(row is None)
        self._show_sort(query)

    def _row_of(self, query: LetterQuery) -> int | None:
        """Return the row of what is asked among the views; None where none of them asks it."""
        asked = (query.choices, query.ranges)
        for row, (_, wanted) in enumerate(FILTERS):
            if asked == (wanted.choices, wanted.ranges):
                return row
        for row, view in enumerate(self._views, start=len(FILTERS)):
            if (query.text, *asked) == (view.query.text, view.query.choices, view.query.ranges):
                return row
        return None

    def _show_sort(self, query: LetterQuery) -> None:
        way = Qt.SortOrder.DescendingOrder if query.descending else Qt.SortOrder.AscendingOrder
        column = next((c for c, key in SORT_KEYS.items() if key == query.sort), -1)
        self.table.horizontalHeader().setSortIndicator(column, way)

    def _known(self, key: str) -> Sequence[str]:
        """Return the values that are offered behind a search key."""
        if key == "tag" and self._session is not None:
            return self._session.all_tags()
        return list(self.letters.counts.get(key, ()))

    # Columns

    def open_options(self, place: QPoint | None = None) -> None:
        """Offer what to sort by, in which order, and which columns to show."""
        header = self.table.horizontalHeader()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSection(tr("Sort by"))
        for column in Column:
            action = menu.addAction(translated(HEADERS[column]))
            action.setCheckable(True)
            action.setChecked(self.letters.query.sort == SORT_KEYS[column])
            action.triggered.connect(lambda _checked, column=column: self.sort_by(column))
        menu.addSection(tr("Columns"))
        for column in Column:
            if column is not Column.CASE_NUMBER:
                action = menu.addAction(tr("Show {column}", column=translated(HEADERS[column])))
                action.setCheckable(True)
                action.setChecked(not header.isSectionHidden(column))
                action.toggled.connect(
                    lambda shown, column=column: header.setSectionHidden(column, not shown)
                )
        menu.popup(header.mapToGlobal(place if place is not None else header.rect().bottomLeft()))

    def columns(self) -> QByteArray:
        """Return the widths, the order and the sort of the columns, to be restored."""
        return self.table.horizontalHeader().saveState()

    def restore_columns(self, layout: QByteArray) -> None:
        """Restore what `columns` returned once; an empty layout changes nothing."""
        self.table.horizontalHeader().restoreState(layout)

    # Letters

    def select_letter(self, letter_id: int) -> None:
        """Make a letter's row the current one without opening it; nothing where it is filtered."""
        self._current = letter_id
        row = self.model.row_of(letter_id)
        if row is None:
            self.table.clearSelection()
            self.table.scrollToTop()
            return
        was_quiet, self._quiet = self._quiet, True
        index = self.model.index(row, 0)
        if self.table.currentIndex().row() != row:
            self.table.setCurrentIndex(index)
        self.table.scrollTo(index)
        self._quiet = was_quiet

    def first_letter_id(self) -> int | None:
        """Return the id of the first letter shown."""
        return self.model.letter_id(0)

    def _row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        letter_id = self.model.letter_id(current.row()) if current.isValid() else None
        if letter_id is not None and not self._quiet:
            self.letter_chosen.emit(letter_id)

    def _hush(self) -> None:
        self._quiet = True

    def _letters_changed(self) -> None:
        if self._current is not None:
            self.select_letter(self._current)
        self._quiet = False
        self._show_count()

    def _enter_table(self) -> None:
        if self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)

    def _show_count(self) -> None:
        shown = self.model.rowCount()
        everything = self.letters.query.asks_for_all
        answered = not self.letters.is_searching
        self._count.setText(f"{shown:,}" if shown else "")
        is_empty = everything and answered and not shown
        self._empty.setVisible(is_empty)
        self._bar.setVisible(not is_empty)
        self._nothing_found.setVisible(answered and not everything and not shown)
        self.table.setVisible(shown > 0)

    def _grow(self) -> None:
        """Give rows and columns the size that they need beside text of another size."""
        before, now = self._grown_for, text_percent()
        if now == before:
            return
        self._grown_for = now
        self.table.verticalHeader().setDefaultSectionSize(row_height())
        header = self.table.horizontalHeader()
        for column in Column:
            if not header.isSectionHidden(column):
                header.resizeSection(column, round(header.sectionSize(column) * now / before))

    def _recolor(self) -> None:
        palette = self.table.palette()
        palette.setColor(QPalette.ColorRole.Text, self._theme.colors["text"])
        self.table.setPalette(palette)
        self.table.viewport().update()
