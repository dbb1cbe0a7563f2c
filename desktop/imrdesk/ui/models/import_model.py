"""What was found in files that may be imported, as a table with a tick for each letter."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from imrdesk.review.arrivals import KEPT, Finding, Found
from imrdesk.ui.icons import icon
from imrdesk.ui.import_words import FINDING_WORDS, finding_sentence
from imrdesk.ui.theme import Colors
from imrdesk.ui.words import declared, tr, translated

Index = QModelIndex | QPersistentModelIndex

FINDING_ICONS = {
    Finding.NEW: ("plus", "confirmed"),
    Finding.VERSION: ("warning", "warning"),
    Finding.KNOWN: ("confirm", "muted"),
    Finding.UNREADABLE: ("error", "error"),
    Finding.LEFT_OUT: ("close", "faint"),
}
"""The picture of what would become of a file, and the token of its colour."""


class ImportColumn(IntEnum):
    """The columns, from left to right."""

    FILE = 0
    CASE = 1
    BECOMES = 2


_HEADERS = {
    ImportColumn.FILE: declared("File"),
    ImportColumn.CASE: declared("Case number"),
    ImportColumn.BECOMES: declared("What becomes of it"),
}


class ImportModel(QAbstractTableModel):
    """The findings of one kind, or all of them; each that can be kept is ticked or not.

    Attributes:
        counts: how many findings there are of each kind, shown or not.
    """

    def __init__(self, given: Sequence[Path], colors: Colors, parent: QObject) -> None:
        super().__init__(parent)
        self._colors = colors
        self._above = _folder_above(given)
        self._all: list[Found] = []
        self._ticked = bytearray()
        self._shown: list[int] = []
        self._only: Finding | None = None
        self._wanted = dict.fromkeys(KEPT, True)
        self.counts: Counter[Finding] = Counter()
        self.ticked = 0

    # What was found

    def add(self, found: Sequence[Found]) -> None:
        """Take findings in behind the others; what can be kept is ticked as its kind is."""
        first = len(self._all)
        new = [
            first + place
            for place, one in enumerate(found)
            if self._only in (None, one.finding)
        ]  # fmt: skip
        ticks = bytes(self._wanted.get(one.finding, False) for one in found)
        if new:
            rows = len(self._shown)
            self.beginInsertRows(QModelIndex(), rows, rows + len(new) - 1)
        self._all.extend(found)
        self._ticked.extend(ticks)
        self._shown.extend(new)
        self.counts.update(one.finding for one in found)
        self.ticked += sum(ticks)
        if new:
            self.endInsertRows()

    def found(self, finding: Finding) -> Iterator[Found]:
        """Yield the findings of a kind."""
        return (one for one in self._all if one.finding is finding)

    def chosen(self) -> list[Found]:
        """Return what is to be kept."""
        return [one for one, tick in zip(self._all, self._ticked, strict=True) if tick]

    def left(self) -> Iterator[Found]:
        """Yield what could be kept and is not to be."""
        for one, tick in zip(self._all, self._ticked, strict=True):
            if one.finding in KEPT and not tick:
                yield one

    def unwanted(self) -> frozenset[Finding]:
        """Return the kinds that are not to be kept of what is not yet found."""
        return frozenset(finding for finding, is_wanted in self._wanted.items() if not is_wanted)

    def row_at(self, row: int) -> Found | None:
        """Return the finding in a row; None past the end."""
        return self._all[self._shown[row]] if 0 <= row < len(self._shown) else None

    # Which are shown, which are ticked

    def show_only(self, finding: Finding | None) -> None:
        """Show the findings of one kind, or all."""
        self.beginResetModel()
        self._only = finding
        self._shown = [
            place for place, one in enumerate(self._all) if finding in (None, one.finding)
        ]
        self.endResetModel()

    @property
    def can_tick(self) -> bool:
        """Whether anything that is shown can be kept."""
        return any(self.counts[one] for one in KEPT if self._only in (None, one))

    def tick_shown(self, *, ticked: bool) -> None:
        """Tick everything that is shown, also what is still to be found of its kind, or nothing."""
        for finding in KEPT:
            if self._only in (None, finding):
                self._wanted[finding] = ticked
        self._tick(self._shown, ticked=ticked)

    def toggle(self, rows: Sequence[int]) -> None:
        """Tick rows where the first of them that can be ticked is not, else leave them out."""
        places = [self._shown[row] for row in rows if self._can_be_kept(self._shown[row])]
        if places:
            self._tick(places, ticked=not self._ticked[places[0]])

    def _can_be_kept(self, place: int) -> bool:
        return self._all[place].finding in KEPT

    def _tick(self, places: Sequence[int], *, ticked: bool) -> None:
        for place in places:
            if self._can_be_kept(place) and self._ticked[place] != ticked:
                self._ticked[place] = ticked
                self.ticked += 1 if ticked else -1
        if self._shown:
            first, last = self.index(0, 0), self.index(len(self._shown) - 1, 0)
            self.dataChanged.emit(first, last, [Qt.ItemDataRole.CheckStateRole])

    # As a table

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(ImportColumn)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translated(_HEADERS[ImportColumn(section)])
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        found = self.row_at(index.row())
        is_tick = index.column() == ImportColumn.FILE
        if is_tick and found is not None and found.finding in KEPT:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self.row_at(index.row()) if index.isValid() else None
        if found is None:
            return None
        column = ImportColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(found, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return finding_sentence(found) if column is ImportColumn.BECOMES else found.path
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colors["text" if found.finding in KEPT else "muted"]
        if column is ImportColumn.FILE:
            return self._tick_data(index.row(), found, role)
        if role == Qt.ItemDataRole.DecorationRole and column is ImportColumn.BECOMES:
            return icon(*self._icon(found), 16)
        return None

    def _icon(self, found: Found) -> tuple[str, Colors, str]:
        name, color = FINDING_ICONS[found.finding]
        return name, self._colors, color

    def _words(self, found: Found, column: ImportColumn) -> str:
        if column is ImportColumn.FILE:
            return found.path.removeprefix(self._above)
        return found.case_number if column is ImportColumn.CASE else finding_sentence(found)

    def _tick_data(self, row: int, found: Found, role: int) -> object:
        is_ticked = bool(self._ticked[self._shown[row]])
        if role == Qt.ItemDataRole.CheckStateRole and found.finding in KEPT:
            return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = translated(FINDING_WORDS[found.finding])
            if found.finding not in KEPT:
                return tr("{file}: {result}", file=found.path, result=words)
            if is_ticked:
                return tr("{file}: {result}, to be imported", file=found.path, result=words)
            return tr("{file}: {result}, left out", file=found.path, result=words)
        return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.toggle([index.row()])
        return True


def _folder_above(given: Sequence[Path]) -> str:
    """Return the beginning that all paths have in common, with its separator; "" for none."""
    folders = given if len(given) == 1 and given[0].is_dir() else [path.parent for path in given]
    try:
        above = os.path.commonpath(folders)
    except ValueError:  # on several drives
        return ""
    return above if above.endswith(os.sep) else above + os.sep
