"""The history of the open letter as a timeline: operations, newest first, with their changes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from imrdesk.domain.fields import path_label
from imrdesk.domain.history import Change, Operation, OperationKind
from imrdesk.ui.models.history_words import Label, Told, told
from imrdesk.ui.moments import exact_moment, shown_moment
from imrdesk.ui.words import declared, tr, translated, trn

_FEW = 6
"""Of an operation with more changes, the others wait behind a line that says how many."""

Index = QModelIndex | QPersistentModelIndex


class Fate(StrEnum):
    """What became of an operation; the words are shown beside it."""

    STANDS = ""
    UNDONE = declared("Undone")
    CUT_OFF = declared("Undone; can no longer be redone")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the timeline.

    Attributes:
        change: None on the operation's own line, and on that for more changes.
        undone_by: the operation that took this one back, if it does not stand.
        more: how many changes wait behind this line.
    """

    operation: Operation
    fate: Fate
    change: Change | None = None
    told: Told | None = None
    undone_by: Operation | None = None
    more: int = 0


def timeline(
    changes: Sequence[Change],
    redoable: Collection[int],
    opened: Collection[int] = (),
    label: Label = path_label,
) -> list[Row]:
    """Return the lines of a letter's history, newest first.

    Args:
        changes: oldest first.
        redoable: the ids of the operations that were undone and can be done again.
        opened: the ids of the operations whose changes are all to be seen.
        label: returns a field's name for people.
    """
    by_operation: dict[int, list[Change]] = {}
    undone_by: dict[int, Operation | None] = {}
    for change in changes:
        operation = change.operation
        by_operation.setdefault(operation.id, []).append(change)
        if operation.of is not None:
            undone = operation.kind is OperationKind.UNDO
            undone_by[operation.of] = operation if undone else None
    rows: list[Row] = []
    for number, made in reversed(by_operation.items()):
        operation, undoing = made[0].operation, undone_by.get(number)
        fate = Fate.STANDS
        if undoing is not None:
            fate = Fate.UNDONE if number in redoable else Fate.CUT_OFF
        rows.append(Row(operation, fate, undone_by=undoing))
        if operation.kind is OperationKind.DO:
            shown = made if number in opened or len(made) <= _FEW else made[: _FEW - 1]
            rows += [Row(operation, fate, c, told(c.edit, label), undoing) for c in shown]
            if len(shown) < len(made):
                rows.append(Row(operation, fate, more=len(made) - len(shown)))
    return rows


class HistoryModel(QAbstractListModel):
    """The lines of a timeline; each `Row` is found under `Qt.UserRole`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show_rows(self, rows: list[Row]) -> None:
        """Show the lines of another timeline."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, row: int) -> Row | None:
        """Return a line; None past the end."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _plain(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tool_tip(row)
        return None


def _plain(row: Row) -> str:
    """Return a line as a screen reader says it."""
    if row.more:
        return trn("{n} more change", "{n} more changes", row.more)
    if row.told is not None:
        line, why = row.told.in_a_line(), row.change.edit.why if row.change else ""
        return tr("{change}; why: {why}", change=line, why=why) if why else line
    operation = row.operation
    fate = f" — {translated(row.fate.value)}" if row.fate.value else ""
    label = translated(operation.label)
    return f"{label} — {operation.who}, {shown_moment(operation.when)}{fate}"


def _tool_tip(row: Row) -> str:
    operation = row.operation
    lines = [f"{operation.who}, {exact_moment(operation.when)}"]
    if row.undone_by is not None:
        when = exact_moment(row.undone_by.when)
        lines.append(tr("Undone by {who}, {when}.", who=row.undone_by.who, when=when))
    if row.fate is Fate.CUT_OFF:
        lines.append(
            tr("Something new was done since, so it can no longer be redone; it stays here.")
        )
    return "\n".join(lines)
