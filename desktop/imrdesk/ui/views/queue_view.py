"""The queue pane: the letters of the workspace, found, filtered and sorted."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
)
from typing_extensions import override

from imrdesk.domain.status import Status
from imrdesk.review.session import ReviewSession
from imrdesk.store.queue import QueueQuery, QueueRow
from imrdesk.ui.icons import icon, pixmap
from imrdesk.ui.models.queue_model import Column, QueueModel
from imrdesk.ui.theme import Theme
from imrdesk.ui.widgets import delayed, label

_TYPING_DELAY_MS = 150
_ROW_HEIGHT = 50
_EVERY = frozenset(Status)
_OPEN = frozenset({Status.NEW, Status.IN_REVIEW, Status.POSTPONED})
_FILTERS: tuple[tuple[str, frozenset[Status], bool], ...] = (
    ("All letters", _EVERY, False),
    ("Still to do", _OPEN, False),
    ("With something to look at", _EVERY, True),
    *((status.value, frozenset({status}), False) for status in Status),
)
_STATUS_ICONS = {
    Status.NEW: ("state-read", "faint"),
    Status.IN_REVIEW: ("edit", "accent"),
    Status.POSTPONED: ("postpone", "unsure"),
    Status.REVIEWED: ("reviewed", "confirmed"),
    Status.SIGNED_OFF: ("lock", "confirmed"),
}
_WIDTHS = {
    Column.CASE_NUMBER: 138,
    Column.STATUS: 98,
    Column.NEEDS_EYES: 74,
    Column.OUTCOME: 90,
    Column.DECISION_DATE: 96,
    Column.NAME: 170,
}
Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
    """Draws what plain text cannot: two lines for a case, an icon for a status, a count."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), _ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        row: QueueRow | None = index.data(Qt.ItemDataRole.UserRole)
        text, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        if row is None:
            return
        painter.save()
        area = option.rect.adjusted(8, 0, -8, 0)
        column = Column(index.column())
        if column is Column.CASE_NUMBER:
            self._paint_case(painter, area, option, row, text)
        elif column is Column.STATUS:
            self._paint_status(painter, area, option, row)
        elif column is Column.NEEDS_EYES:
            self._paint_count(painter, area, text)
        else:
            alignment = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.setPen(self._theme.colors["text"])
            painter.drawText(area, alignment, _elide(option, text, area))
        painter.restore()

    def _paint_case(
        self,
        painter: QPainter,
        area: QRect,
        option: QStyleOptionViewItem,
        row: QueueRow,
        text: str,
    ) -> None:
        colors = self._theme.colors
        first = QRect(area.left(), area.top() + 6, area.width(), area.height() // 2 - 4)
        second = QRect(
            area.left(), area.top() + area.height() // 2, area.width(), area.height() // 2 - 5
        )
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(colors["text" if row.case_number else "unsure"])
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter, text)
        if row.same_case:
            width = painter.fontMetrics().horizontalAdvance(text)
            mark = pixmap("warning", colors, "unsure", 13, painter.device().devicePixelRatio())
            painter.drawPixmap(area.left() + width + 6, first.center().y() - 6, mark)
        font.setWeight(QFont.Weight.Normal)
        font.setPointSizeF(option.font.pointSizeF() * 0.9)
        painter.setFont(font)
        painter.setPen(colors["muted"])
        shown = painter.fontMetrics().elidedText(
            row.treatments or row.name, Qt.TextElideMode.ElideRight, second.width()
        )
        painter.drawText(second, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_status(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, row: QueueRow
    ) -> None:
        name, color = _STATUS_ICONS[row.status]
        mark = pixmap(name, self._theme.colors, color, 14, painter.device().devicePixelRatio())
        painter.drawPixmap(area.left(), area.center().y() - 6, mark)
        words = area.adjusted(20, 0, 0, 0)
        painter.setPen(self._theme.colors["text"])
        painter.drawText(
            words, Qt.AlignmentFlag.AlignVCenter, _elide(option, row.status.value, words)
        )

    def _paint_count(self, painter: QPainter, area: QRect, text: str) -> None:
        if not text:
            return
        colors = self._theme.colors
        width = max(24, painter.fontMetrics().horizontalAdvance(text) + 14)
        pill = QRect(area.right() - width, area.center().y() - 10, width, 20)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors["unsure_soft"])
        painter.drawRoundedRect(pill, 10, 10)
        painter.setPen(colors["unsure"])
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


def _elide(option: QStyleOptionViewItem, text: str, area: QRect) -> str:
    return option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())


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
    """

    letter_chosen = Signal(int)
    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("queuePane")
        self._theme = theme
        self.model: QueueModel | None = None
        self._quiet = False
        self._columns = QByteArray()
        self._build()
        self._typing = delayed(self, _TYPING_DELAY_MS)
        self._typing.timeout.connect(self._search)
        theme.changed.connect(self._recolor)
        self._recolor()

    def _build(self) -> None:
        title = label("Queue", "paneTitle")
        self._count = label(role="muted")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self._count)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Case, treatment or file")
        self.search.setAccessibleName("Find in the queue")
        self.search.setClearButtonEnabled(True)
        self._search_icon = self.search.addAction(
            icon("search", self._theme.colors), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.returnPressed.connect(self._search_entered)
        self.search.installEventFilter(self)
        self.filter = QComboBox()
        self.filter.setAccessibleName("Show")
        self.filter.addItems([name for name, _, _ in _FILTERS])
        self.filter.currentIndexChanged.connect(lambda _row: self._search())
        self.table = QueueTable()
        self._set_up_table()
        self._empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "muted")
        self._empty.hide()
        bar = QVBoxLayout()
        bar.setContentsMargins(14, 12, 14, 6)
        bar.setSpacing(8)
        bar.addLayout(head)
        bar.addWidget(self.search)
        bar.addWidget(self.filter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.table, 1)

    def _set_up_table(self) -> None:
        table = self.table
        table.setAccessibleName("Letters")
        table.setItemDelegate(_Delegate(self._theme, table))
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
        table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.open_wanted.connect(self.entered)

    def set_session(self, session: ReviewSession) -> None:
        """Show another workspace's letters."""
        self.model = QueueModel(session, self)
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
        header.setSortIndicator(Column.CASE_NUMBER, Qt.SortOrder.AscendingOrder)
        if not self._columns.isEmpty():
            header.restoreState(self._columns)

    def columns(self) -> QByteArray:
        """Return the widths, order and sort of the columns, to be restored."""
        return self.table.horizontalHeader().saveState()

    def restore_columns(self, layout: QByteArray) -> None:
        """Restore what `columns` returned once; an empty layout changes nothing."""
        self._columns = layout

    def refresh(self) -> None:
        """Read the letters again, keeping the place."""
        if self.model is None:
            return
        letter_id = self.current_letter_id()
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
            return
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
        found = self.model.row_at(0 if row is None else row + step)
        return found.letter_id if found else None

    def first_letter_id(self) -> int | None:
        """Return the id of the first letter shown."""
        row = self.model.row_at(0) if self.model else None
        return row.letter_id if row else None

    def _row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = self.model.row_at(current.row()) if self.model and current.isValid() else None
        if row is not None and not self._quiet:
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
        self._empty.setText(
            "No letters yet.\n\nPress Ctrl+I to import some, or drop files here."
            if everything
            else "No letter fits this search and filter."
        )
        self._empty.setVisible(shown == 0)
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
