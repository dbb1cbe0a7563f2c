"""The tree of facets and ranges at the left of the table of all letters."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTreeView
from typing_extensions import override

from imrdesk.domain.letter_query import Facet, Range
from imrdesk.ui.letter_list import LetterList
from imrdesk.ui.models.facet_model import NODE, RANGES, FacetModel, Kind, Node
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.letters.facet_delegate import FacetDelegate
from imrdesk.ui.views.letters.range_ends import RangeEnds
from imrdesk.ui.words import tr

OPEN_AT_FIRST = (Facet.STATUS, Facet.EYES, Facet.OUTCOME, Facet.CATEGORY, Facet.YEAR)


class FacetTree(QTreeView):
    """Narrows the list down: several values of a facet are any of them, facets add up.

    Signals:
        open_changed: other groups are open.
    """

    open_changed = Signal()

    def __init__(self, letters: LetterList, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("facets")
        self.setAccessibleName(tr("Filters"))
        self._letters = letters
        self.facets = FacetModel(self)
        self.setModel(self.facets)
        self.setItemDelegate(FacetDelegate(theme, self, self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(False)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self._theme = theme
        self._ends: dict[str, RangeEnds] = {}
        self._open: set[str] = set(OPEN_AT_FIRST)
        self._is_showing = False
        self.clicked.connect(self._act)
        self.expanded.connect(lambda index: self._note_open(index, is_open=True))
        self.collapsed.connect(lambda index: self._note_open(index, is_open=False))
        letters.counted.connect(self.show_counts)
        letters.query_changed.connect(self.show_counts)
        theme.changed.connect(self.viewport().update)

    # What is shown

    def show_counts(self) -> None:
        """Show what the letters are counted by, and what is asked for."""
        here = self._here()
        self._is_showing = True
        self.facets.show_counts(self._letters.query, self._letters.counts, self._letters.own)
        self._is_showing = False
        self._open_groups()
        self._show_ranges()
        self._go_to(here)

    def search(self, words: str) -> None:
        """Show only values with these words in their names."""
        self.facets.search(words)
        self.show_counts()

    def open_groups(self) -> list[str]:
        """Return the groups that are open, to be restored."""
        return sorted(self._open)

    def restore_open(self, groups: Iterable[str]) -> None:
        """Restore what `open_groups` returned once."""
        self._open = set(groups)
        self._open_groups()

    def _open_groups(self) -> None:
        self._is_showing = True
        for row in range(self.facets.rowCount()):
            index = self.facets.index(row, 0)
            node = _node(index)
            found = self.facets.is_searched and node.kind is Kind.GROUP
            is_open = node.facet in self._open or found
            has_lines = self.facets.rowCount(index) > 0
            self.setExpanded(index, is_open and has_lines)
            self.setRowHidden(row, QModelIndex(), not has_lines or self._is_left_out(node))
        self._is_showing = False

    def _is_left_out(self, node: Node) -> bool:
        return self.facets.is_searched and node.kind is Kind.RANGE

    def _show_ranges(self) -> None:
        asked = {one.field: one for one in self._letters.query.ranges}
        for field in RANGES:
            group = self.facets.group(field)
            if group is None:
                continue
            ends = self._ends.get(field)
            if ends is None:
                ends = RangeEnds(field, self._theme)
                ends.wanted.connect(self._want_range)
                ends.resized.connect(self.scheduleDelayedItemsLayout)
                self._ends[field] = ends
                self.setIndexWidget(self.facets.index(0, 0, group.index()), ends)
            ends.show_range(asked.get(field, Range(field)))

    def ends(self, field: str) -> RangeEnds:
        """Return what a range is typed into."""
        return self._ends[field]

    # What is asked

    def toggle(self, facet: str, value: str) -> None:
        """Ask for a value, or no longer."""
        query = self._letters.query
        chosen = set(query.chosen(facet)) ^ {value}
        self._letters.set_query(query.with_choice(facet, chosen))

    def _want_range(self, wanted: Range) -> None:
        self._letters.set_query(self._letters.query.with_range(wanted))

    def _act(self, index: QModelIndex) -> None:
        node = _node(index)
        if node.kind in (Kind.GROUP, Kind.RANGE):
            self.setExpanded(index, not self.isExpanded(index))
        elif node.kind is Kind.VALUE:
            self.toggle(node.facet, node.value)
        elif node.kind is Kind.MORE:
            self.facets.show_whole(node.facet, wanted=not self.facets.is_whole(node.facet))
            self.show_counts()
        elif node.kind is Kind.ENDS:
            self._ends[node.facet].low.focus_widget().setFocus()

    def _note_open(self, index: QModelIndex, *, is_open: bool) -> None:
        if self._is_showing or self.facets.is_searched:
            return
        (self._open.add if is_open else self._open.discard)(_node(index).facet)
        self.open_changed.emit()

    # Where the keyboard is

    def _here(self) -> tuple[str, str, int] | None:
        index = self.currentIndex()
        if not index.isValid():
            return None
        node = _node(index)
        return node.facet, node.value, index.row()

    def _go_to(self, here: tuple[str, str, int] | None) -> None:
        """Put the keyboard back onto the line where it was, or the one in its place."""
        group = self.facets.group(here[0]) if here else None
        if here is None or group is None or self.currentIndex().isValid():
            return
        rows = [group.child(row).data(NODE).value for row in range(group.rowCount())]
        row = rows.index(here[1]) if here[1] in rows else min(here[2], len(rows) - 1)
        index = group.index() if row < 0 else self.facets.index(row, 0, group.index())
        self.setCurrentIndex(index)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in acts and not event.modifiers() and self.currentIndex().isValid():
            self._act(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _node(index: QModelIndex) -> Node:
    node = index.data(NODE)
    if not isinstance(node, Node):
        raise TypeError("a line of the facets without a node")
    return node
