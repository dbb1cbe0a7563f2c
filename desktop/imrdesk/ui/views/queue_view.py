"""The queue pane: the letters of the workspace, found, filtered and sorted."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from imrdesk.domain.status import FINISHED, Status
from imrdesk.review.session import ReviewSession
from imrdesk.store.queue import QueueQuery
from imrdesk.ui.icons import icon
from imrdesk.ui.models.queue_model import HEADERS, Column, QueueModel
from imrdesk.ui.tag_looks import TagLooks
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.empty_queue import EmptyQueue
from imrdesk.ui.views.queue_delegate import ROW_HEIGHT, QueueDelegate
from imrdesk.ui.widgets import delayed, label
from imrdesk.ui.words import declared, tr, translated

_TYPING_DELAY_MS = 150
_EVERY = frozenset(Status)
_STILL_TO_DO = declared("Still to do")
_OPEN = _EVERY - frozenset(FINISHED)
_FILTERS: tuple[tuple[str, frozenset[Status], bool], ...] = (
    (declared("All letters"), _EVERY, False),
    (_STILL_TO_DO, _OPEN, False),
    (declared("With something to look at"), _EVERY, True),
    *((status.value, frozenset({status}), False) for status in Status),
)
_WIDTHS = {
    Column.CASE_NUMBER: 138,
    Column.STATUS: 98,
    Column.NEEDS_EYES: 74,
    Column.OUTCOME: 90,
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

    def __init__(self, theme: Theme, looks: TagLooks) -> None:
        super().__init__()
        self.setObjectName("queuePane")
        self._theme = theme
        self._looks = looks
        self.model: QueueModel | None = None
        self._quiet = False
        self._last_row = 0
        self._columns = QByteArray()
        self._build()
        self._typing = delayed(self, _TYPING_DELAY_MS)
        self._typing.timeout.connect(self._search)
        theme.changed.connect(self._recolor)
        looks.changed.connect(lambda: self.table.viewport().update())
        self._recolor()

    def _build(self) -> None:
        title = label(tr("Queue"), "paneTitle")
        self._count = label(role="muted")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self._count)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Case, treatment or file"))
        self.search.setAccessibleName(tr("Find in the queue"))
        self.search.setClearButtonEnabled(True)
        self._search_icon = self.search.addAction(
            icon("search", self._theme.colors), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.returnPressed.connect(self._search_entered)
        self.search.installEventFilter(self)
        self.filter = QComboBox()
        self.filter.setAccessibleName(tr("Show"))
        self.filter.addItems([translated(name) for name, _, _ in _FILTERS])
        self.filter.currentIndexChanged.connect(lambda _row: self._search())
        self.table = QueueTable()
        self._set_up_table()
        self._nothing_found = label(tr("No letter fits this search and filter."), role="muted")
        self._nothing_found.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._nothing_found.hide()
        self._empty = EmptyQueue(self._theme)
        self._empty.import_wanted.connect(self.import_wanted)
        self._bar = QWidget()
        bar = QVBoxLayout(self._bar)
        bar.setContentsMargins(14, 12, 14, 6)
        bar.setSpacing(8)
        bar.addLayout(head)
        bar.addWidget(self.search)
        bar.addWidget(self.filter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._nothing_found)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.table, 1)

    def _set_up_table(self) -> None:
        table = self.table
        table.setAccessibleName(tr("Letters"))
        table.setItemDelegate(QueueDelegate(self._theme, self._looks, table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setSortingEnabled(True)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.open_options)
        table.open_wanted.connect(self.entered)

    def set_session(self, session: ReviewSession) -> None:
        """Show another workspace's letters."""
        self.model = QueueModel(session, self, self._looks.words)
        first_time = self.table.model() is None
        self.table.setModel(self.model)
        self.model.modelReset.connect(self._show_count)
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        if first_time:
            self._set_up_columns()
        header = self.table.horizontalHeader()
        self.table.sortByColumn(header.sortIndicatorSection(), header.sortIndicatorOrder())
        self._search()

    def _set_up_columns(self) -> None:
        header = self.table.horizontalHeader()
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        for column in _HIDDEN_AT_FIRST:
            header.setSectionHidden(column, True)  # noqa: FBT003  Qt's own signature
        header.setSortIndicator(Column.CASE_NUMBER, Qt.SortOrder.AscendingOrder)
        if not self._columns.isEmpty():
            header.restoreState(self._columns)

    def open_options(self, place: QPoint | None = None) -> None:
        """Offer what to sort by, in which order, and which columns to show."""
        header = self.table.horizontalHeader()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSection(tr("Sort by"))
        for column in Column:
            action = menu.addAction(translated(HEADERS[column]))
            action.setCheckable(True)
            action.setChecked(header.sortIndicatorSection() == column)
            action.triggered.connect(lambda _checked, column=column: self._sort_by(column))
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

    def _sort_by(self, column: Column) -> None:
        """Sort by a column; by the one that is sorted by already the other way round."""
        header = self.table.horizontalHeader()
        order = Qt.SortOrder.AscendingOrder
        again = header.sortIndicatorSection() == column
        if again and header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder:
            order = Qt.SortOrder.DescendingOrder
        self.table.sortByColumn(column, order)

    def columns(self) -> QByteArray:
        """Return the widths, order and sort of the columns, to be restored."""
        return self.table.horizontalHeader().saveState()

    def restore_columns(self, layout: QByteArray) -> None:
        """Restore what `columns` returned once; an empty layout changes nothing."""
        self._columns = layout

    def refresh(self, letter_id: int | None) -> None:
        """Read the letters again, with `letter_id` in the current row."""
        if self.model is None:
            return
        self._quiet = True
        self.model.refresh()
        if letter_id is not None:
            self.select_letter(letter_id)
        self._quiet = False
        self._show_count()

    def current_letter_id(self) -> int | None:
        """Return the id of the letter in the current row."""
        if self.model is None:
            return None
        row = self.model.row_at(self.table.currentIndex().row())
        return row.letter_id if row else None

    def select_letter(self, letter_id: int) -> None:
        """Make a letter's row the current one without opening it; nothing where it is filtered."""
        row = self.model.row_of(letter_id) if self.model else None
        if row is None or self.model is None:
            self.table.clearSelection()
            return
        self._last_row = row
        was_quiet, self._quiet = self._quiet, True
        index = self.model.index(row, 0)
        if self.table.currentIndex().row() != row:
            self.table.setCurrentIndex(index)
        self.table.scrollTo(index)
        self._quiet = was_quiet

    def neighbour(self, letter_id: int, step: int) -> int | None:
        """Return the id of the letter `step` rows further in the queue; None past its ends."""
        if self.model is None:
            return None
        row = self.model.row_of(letter_id)
        if row is None:  # it has left the filter, and the one after it stands in its row now
            row = self._last_row - (1 if step > 0 else 0)
        found = self.model.row_at(row + step)
        return found.letter_id if found else None

    def first_letter_id(self) -> int | None:
        """Return the id of the first letter shown."""
        row = self.model.row_at(0) if self.model else None
        return row.letter_id if row else None

    def _row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = self.model.row_at(current.row()) if self.model and current.isValid() else None
        if row is not None and not self._quiet:
            self._last_row = current.row()
            self.letter_chosen.emit(row.letter_id)

    def _search(self) -> None:
        if self.model is None:
            return
        self._typing.stop()
        _, statuses, needs_eyes_only = _FILTERS[self.filter.currentIndex()]
        query: QueueQuery = replace(
            self.model.query,
            text=self.search.text().strip(),
            statuses=statuses,
            needs_eyes_only=needs_eyes_only,
        )
        letter_id = self.current_letter_id()
        self._quiet = True
        self.model.set_query(query)
        if letter_id is not None:
            self.select_letter(letter_id)
        self._quiet = False

    def show_only(self, status: Status | None) -> None:
        """Show the letters with a status, or all that are still to do; no search leaves any out."""
        name = status.value if status is not None else _STILL_TO_DO
        self.search.clear()
        self.filter.setCurrentIndex([filter_[0] for filter_ in _FILTERS].index(name))
        self._search()

    def _search_entered(self) -> None:
        self._search()
        if self.model and self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)

    def _show_count(self) -> None:
        if self.model is None:
            return
        shown = self.model.rowCount()
        everything = self.model.query.statuses == _EVERY and not (
            self.model.query.text or self.model.query.needs_eyes_only
        )
        self._count.setText(f"{shown:,}" if shown else "")
        self._empty.setVisible(everything and not shown)
        self._bar.setVisible(not everything or shown > 0)
        self._nothing_found.setVisible(not everything and not shown)
        self.table.setVisible(shown > 0)

    def _recolor(self) -> None:
        self._search_icon.setIcon(icon("search", self._theme.colors))
        palette = self.table.palette()
        palette.setColor(QPalette.ColorRole.Text, self._theme.colors["text"])
        self.table.setPalette(palette)
        self.table.viewport().update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down:
                self._search_entered()
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)
