"""The table of all letters: chosen and movable columns, sorted in the store."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView
from typing_extensions import override

from imrdesk.domain.fields import Field
from imrdesk.ui.letter_list import LetterList
from imrdesk.ui.models.letter_columns import CASE
from imrdesk.ui.models.letters_model import LettersModel
from imrdesk.ui.tag_looks import TagLooks
from imrdesk.ui.text_scale import grown
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.letters.letters_delegate import LettersDelegate
from imrdesk.ui.words import tr

ColumnLayout = list[tuple[str, int, bool]]
"""By column, in their order: its key, its width, and whether it is shown."""

_KEPT_SELECTED = 5000
"""A selection of more letters than this is let go when the list becomes another."""
_SNIPPET_SHARE = 0.9
_Flag = QItemSelectionModel.SelectionFlag


class LettersTable(QTableView):
    """The letters of the list.

    Signals:
        open_wanted: the id of the letter to open.
        selected: how many letters are selected has changed.
        columns_changed: other columns, or in another order or width.
    """

    open_wanted = Signal(int)
    selected = Signal()
    columns_changed = Signal()

    def __init__(self, letters: LetterList, theme: Theme, looks: TagLooks) -> None:
        super().__init__()
        self.letters = letters
        self.letters_model = LettersModel(letters, self, looks.words)
        self._theme = theme
        self._kept: tuple[list[int], int | None] = ([], None)
        self._shown = letters.query
        self._with_snippets = False
        self._delegate = LettersDelegate(self.letters_model, theme, looks, self)
        self.setItemDelegate(self._delegate)
        self.setModel(self.letters_model)
        self._set_up()
        self._reset_columns()
        self._wire(looks)
        self._show_query()

    def _set_up(self) -> None:
        self.setAccessibleName(tr("All letters"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._measure()

    def _wire(self, looks: TagLooks) -> None:
        header, model = self.horizontalHeader(), self.letters_model
        header.customContextMenuRequested.connect(self.open_columns_menu)
        header.sectionClicked.connect(self.sort_by)
        header.sectionMoved.connect(self.columns_changed)
        header.sectionResized.connect(self.columns_changed)
        self.doubleClicked.connect(self._open)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        self.selectionModel().selectionChanged.connect(self.selected)
        self.letters.query_changed.connect(self._show_query)
        looks.changed.connect(self.viewport().update)
        self._theme.changed.connect(self._measure)

    # Columns

    def set_own_fields(self, own: Iterable[Field]) -> None:
        """Take over the fields that the workspace adds to a letter."""
        layout = self.columns_layout()
        if self.letters_model.set_own_fields(own):
            self._reset_columns()
            self.restore_columns(layout)

    def _reset_columns(self) -> None:
        header = self.horizontalHeader()
        for at, column in enumerate(self.letters_model.columns):
            header.resizeSection(at, grown(column.width))
            header.setSectionHidden(at, not column.is_shown)

    def columns_layout(self) -> ColumnLayout:
        """Return the columns as they stand, to be restored."""
        header, columns = self.horizontalHeader(), self.letters_model.columns
        order = (header.logicalIndex(at) for at in range(header.count()))
        return [
            (columns[at].key, header.sectionSize(at), not header.isSectionHidden(at))
            if not header.isSectionHidden(at)
            else (columns[at].key, columns[at].width, False)
            for at in order
        ]

    def restore_columns(self, layout: ColumnLayout) -> None:
        """Restore what `columns_layout` returned once; columns that are gone are left out."""
        header = self.horizontalHeader()
        place = 0
        for key, width, is_shown in layout:
            at = self.letters_model.column_of(key)
            if at is not None:
                header.setSectionHidden(at, not is_shown)
                header.resizeSection(at, max(30, width))
                header.moveSection(header.visualIndex(at), place)
                place += 1

    def open_columns_menu(self, place: QPoint | None = None) -> None:
        """Offer which columns to show."""
        header = self.horizontalHeader()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for at, column in enumerate(self.letters_model.columns):
            if column.key != CASE:
                action = menu.addAction(column.title.replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(not header.isSectionHidden(at))
                action.toggled.connect(lambda shown, at=at: self.show_column(at, shown=shown))
        menu.addSeparator()
        menu.addAction(tr("Columns as at first")).triggered.connect(self._columns_as_at_first)
        menu.popup(header.mapToGlobal(place if place is not None else header.rect().bottomLeft()))

    def show_column(self, column: int, *, shown: bool) -> None:
        """Show a column, or hide it."""
        header = self.horizontalHeader()
        header.setSectionHidden(column, not shown)
        if shown and header.sectionSize(column) < 30:
            header.resizeSection(column, grown(self.letters_model.columns[column].width))
        self.columns_changed.emit()

    def _columns_as_at_first(self) -> None:
        header = self.horizontalHeader()
        for at in range(header.count()):
            header.moveSection(header.visualIndex(at), at)
        self._reset_columns()
        self.columns_changed.emit()

    # Order

    def sort_by(self, column: int) -> None:
        """Sort by a column; by the one that is sorted by already the other way round."""
        wanted, query = self.letters_model.columns[column], self.letters.query
        if wanted.can_sort:
            again = query.sort == wanted.key and not query.descending
            self.letters.set_query(replace(query, sort=wanted.key, descending=again))
        self._show_query()

    def _show_query(self) -> None:
        query = self.letters.query
        way = Qt.SortOrder.DescendingOrder if query.descending else Qt.SortOrder.AscendingOrder
        column = self.letters_model.column_of(query.sort)
        self.horizontalHeader().setSortIndicator(-1 if column is None else column, way)

    # Rows

    def current_letter_id(self) -> int | None:
        """Return the id of the letter in the current row."""
        return self.letters_model.letter_id(self.currentIndex().row())

    def selected_count(self) -> int:
        """Return how many letters are selected."""
        return sum(bottom + 1 - top for top, bottom in self._selected_parts())

    def selected_ids(self) -> list[int]:
        """Return the ids of the selected letters, in the order of the list."""
        ids = self.letters_model.ids
        return [one for top, bottom in self._selected_parts() for one in ids[top : bottom + 1]]

    def _selected_parts(self) -> list[tuple[int, int]]:
        """Return the first and last row of each run of selected rows, from top to bottom."""
        selection = self.selectionModel().selection()
        parts = (selection.at(number) for number in range(selection.count()))
        return sorted({(part.top(), part.bottom()) for part in parts})

    def show_letter(self, letter_id: int) -> None:
        """Make a letter's row the current one, in sight."""
        row = self.letters_model.row_of(letter_id)
        if row is not None:
            self.setCurrentIndex(self.letters_model.index(row, self._first_column()))

    def _first_column(self) -> int:
        return self.horizontalHeader().logicalIndex(0)

    def _keep(self) -> None:
        chosen = self.selected_ids() if self.selected_count() <= _KEPT_SELECTED else []
        self._kept = (chosen, self.current_letter_id())

    def _restore(self) -> None:
        chosen, current = self._kept
        scrolled = self.verticalScrollBar().value() if self._shown == self.letters.query else 0
        self._shown = self.letters.query
        self._measure()
        parts = QItemSelection()
        last = self.letters_model.columnCount() - 1
        for letter_id in chosen:
            row = self.letters_model.row_of(letter_id)
            if row is not None:
                left, right = (self.letters_model.index(row, at) for at in (0, last))
                parts.select(left, right)
        row = self.letters_model.row_of(current) if current is not None else None
        if row is not None:
            index = self.letters_model.index(row, self._first_column())
            self.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
        self.selectionModel().select(parts, _Flag.ClearAndSelect)
        self.verticalScrollBar().setValue(scrolled)
        self.selected.emit()

    # Looks

    def show_snippets(self, *, wanted: bool) -> None:
        """Leave room beneath each row for where the searched words stand, or none."""
        self._with_snippets = wanted
        self._measure()

    def _measure(self) -> None:
        line = self.fontMetrics().height()
        self._delegate.band = max(34, line + 16)
        beneath = line + 2 if self._with_snippets else 0
        if self._with_snippets:
            self._delegate.band = max(30, line + 12)
        self.verticalHeader().setDefaultSectionSize(self._delegate.band + beneath)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._with_snippets:
            return
        painter = QPainter(self.viewport())
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _SNIPPET_SHARE)
        painter.setFont(font)
        first = self.rowAt(event.rect().top())
        row = max(first, 0)
        while row < self.letters_model.rowCount():
            top = self.rowViewportPosition(row)
            if top > event.rect().bottom():
                break
            found = self.letters_model.row_at(row)
            if found is not None and found.snippet:
                band = self._delegate.band
                area = QRect(
                    8, top + band - 4, self.viewport().width() - 16, self.rowHeight(row) - band
                )
                self._delegate.paint_snippet(painter, area, found.snippet)
            row += 1
        painter.end()

    def _open(self, index: QModelIndex) -> None:
        letter_id = self.letters_model.letter_id(index.row())
        if letter_id is not None:
            self.open_wanted.emit(letter_id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._open(self.currentIndex())
        elif plain and event.key() == Qt.Key.Key_Escape and self.selected_count() > 1:
            self.clearSelection()
        else:
            super().keyPressEvent(event)
