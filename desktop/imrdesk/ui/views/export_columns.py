"""The columns of an export: which, and in which order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from imrdesk.domain.export_profile import About
from imrdesk.export.choosing import Catalog
from imrdesk.export.columns import Column
from imrdesk.ui.words import declared, tr, translated

_KEY = Qt.ItemDataRole.UserRole
_MARK = "__"
_ABOUT_WORDS: Mapping[About, str] = {
    About.EXTRACTED: declared("What the program read"),
    About.STATE: declared("Whose value it is"),
    About.MISSING: declared("Why it is empty"),
    About.CODE: declared("Code of the value"),
    About.QUOTE: declared("Quote out of the letter"),
    About.REVIEWER: declared("Who settled it"),
    About.TIME: declared("When it was settled"),
}


class ExportColumns(QWidget):
    """Two lists of columns to tick and to put in order, those of letters and of decisions.

    Signals:
        changed: other columns are wanted, or in another order.
    """

    changed = Signal()

    def __init__(self, catalog: Catalog) -> None:
        super().__init__()
        self._catalog = catalog
        self.tree = QTreeWidget()
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([tr("Column"), tr("Name in the file")])
        self.tree.setAccessibleName(tr("Columns"))
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.header().setStretchLastSection(True)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self._letters = self._group(tr("Of the letter"))
        self._decisions = self._group(tr("Of each decision"))
        self.about = QPushButton(tr("About each value"))
        self.about.setToolTip(tr("Columns beside each value: what was read, who settled it, …"))
        self._actions = self._about_menu()
        self.up, self.down = QPushButton(tr("Move up")), QPushButton(tr("Move down"))
        self.none = QPushButton(tr("Untick all"))
        for button in (self.about, self.up, self.down, self.none):
            button.setAutoDefault(False)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.none.clicked.connect(self._untick)
        row = QHBoxLayout()
        for widget in (self.about, self.up, self.down, self.none):
            row.addWidget(widget)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tree, 1)
        layout.addLayout(row)
        self.show_columns(None, None)
        self.tree.itemChanged.connect(lambda _item, _column: self.changed.emit())

    def _group(self, title: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self.tree, [title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        return group

    def _about_menu(self) -> dict[About, QAction]:
        menu = QMenu(self.about)
        actions = {}
        for about, words in _ABOUT_WORDS.items():
            action = menu.addAction(translated(words))
            action.setCheckable(True)
            action.toggled.connect(lambda on, about=about: self._show_about(about, on=on))
            actions[about] = action
        self.about.setMenu(menu)
        return actions

    def set_decisions_shown(self, shown: bool) -> None:  # noqa: FBT001  as Qt's own setters
        """Show the columns of decisions, or hide them where an export has none."""
        self._decisions.setHidden(not shown)

    def show_columns(self, letters: Sequence[str] | None, decisions: Sequence[str] | None) -> None:
        """Tick columns, in an order; None for the usual ones."""
        asked = (*(letters or ()), *(decisions or ()))
        self.tree.blockSignals(True)  # noqa: FBT003  Qt's own switch
        for about, action in self._actions.items():
            action.blockSignals(True)  # noqa: FBT003
            action.setChecked(any(key.endswith(_MARK + about) for key in asked))
            action.blockSignals(False)  # noqa: FBT003
        catalog = self._catalog
        self._fill(self._letters, letters, catalog.usual_of_letters, catalog.of_letters)
        self._fill(self._decisions, decisions, catalog.usual_of_decisions, catalog.of_decisions)
        self.tree.expandAll()
        self.tree.resizeColumnToContents(0)
        self.tree.blockSignals(False)  # noqa: FBT003

    def _fill(
        self,
        group: QTreeWidgetItem,
        ticked: Sequence[str] | None,
        usual: Sequence[str],
        every: Mapping[str, Column[Any]],
    ) -> None:
        group.takeChildren()
        wanted = usual if ticked is None else [key for key in ticked if key in every]
        rest = [key for key in every if key not in wanted and self._is_offered(key)]
        for key in (*wanted, *rest):
            group.addChild(_item(every[key], is_ticked=key in wanted))

    def _is_offered(self, key: str) -> bool:
        about = key.partition(_MARK)[2]
        return not about or self._actions[About(about)].isChecked()

    def _show_about(self, about: About, *, on: bool) -> None:
        """Put ticked columns about every value behind its own, or take them away."""
        self.tree.blockSignals(True)  # noqa: FBT003  Qt's own switch
        groups = (
            (self._letters, self._catalog.of_letters),
            (self._decisions, self._catalog.of_decisions),
        )
        for group, every in groups:
            if on:
                _add_about(group, every, about)
            else:
                _take_about(group, about)
        self.tree.resizeColumnToContents(0)
        self.tree.blockSignals(False)  # noqa: FBT003
        self.changed.emit()

    def _move(self, step: int) -> None:
        item = self.tree.currentItem()
        group = item.parent() if item is not None else None
        if item is None or group is None:
            return
        place = group.indexOfChild(item)
        if 0 <= place + step < group.childCount():
            self.tree.blockSignals(True)  # noqa: FBT003  Qt's own switch
            group.takeChild(place)
            group.insertChild(place + step, item)
            self.tree.setCurrentItem(item)
            self.tree.blockSignals(False)  # noqa: FBT003
            self.changed.emit()

    def _untick(self) -> None:
        self.tree.blockSignals(True)  # noqa: FBT003  Qt's own switch
        for item in (*_children(self._letters), *_children(self._decisions)):
            item.setCheckState(0, Qt.CheckState.Unchecked)
        self.tree.blockSignals(False)  # noqa: FBT003
        self.changed.emit()

    def letter_columns(self) -> tuple[str, ...] | None:
        """Return the ticked columns of letters; None for the usual ones in their usual order."""
        return _ticked(self._letters, self._catalog.usual_of_letters)

    def decision_columns(self) -> tuple[str, ...] | None:
        """Return the ticked columns of decisions; None for the usual ones in their order."""
        return _ticked(self._decisions, self._catalog.usual_of_decisions)


def _item(column: Column[Any], *, is_ticked: bool) -> QTreeWidgetItem:
    item = QTreeWidgetItem([translated(column.label), column.key])
    item.setData(0, _KEY, column.key)
    item.setToolTip(0, column.meaning)
    item.setCheckState(0, Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
    return item


def _children(group: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for place in range(group.childCount()):
        child = group.child(place)
        if child is not None:
            yield child


def _add_about(group: QTreeWidgetItem, every: Mapping[str, Column[Any]], about: About) -> None:
    there = {child.data(0, _KEY) for child in _children(group)}
    for child in [*_children(group)]:
        key = f"{child.data(0, _KEY)}{_MARK}{about}"
        if key in every and key not in there:
            is_ticked = child.checkState(0) is Qt.CheckState.Checked
            group.insertChild(group.indexOfChild(child) + 1, _item(every[key], is_ticked=is_ticked))


def _take_about(group: QTreeWidgetItem, about: About) -> None:
    for child in [*_children(group)]:
        if child.data(0, _KEY).endswith(_MARK + about):
            group.removeChild(child)


def _ticked(group: QTreeWidgetItem, usual: Sequence[str]) -> tuple[str, ...] | None:
    keys = tuple(
        child.data(0, _KEY)
        for child in _children(group)
        if child.checkState(0) is Qt.CheckState.Checked
    )
    return None if keys == tuple(usual) else keys
