"""The history of the open letter as a list, newest first, each change in words."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from imrdesk.domain.annotation import NoteState
from imrdesk.domain.fields import path_label
from imrdesk.domain.history import Change, OperationKind, Origin, State, Target, ValueState
from imrdesk.domain.status import StatusState
from imrdesk.domain.values import display_value

_TEXT_LIMIT = 80
_PREFIX = {OperationKind.DO: "", OperationKind.UNDO: "Undone: ", OperationKind.REDO: "Redone: "}
Index = QModelIndex | QPersistentModelIndex


def in_words(change: Change) -> str:
    """Say in one line what a change did: “Decision Date: 12/03/2015 → 12/03/2013”."""
    edit = change.edit
    return (
        _PREFIX[change.operation.kind]
        + {
            Target.VALUE: lambda: _value_words(edit.key, edit.old, edit.new),
            Target.STATUS: lambda: _status_words(edit.old, edit.new),
            Target.NOTE: lambda: _note_words(edit.old, edit.new),
            Target.TAG: lambda: f"Tag “{edit.key}” {'set' if edit.new else 'taken off'}",
        }[edit.target]()
    )


def _value_words(path: str, old: State, new: State) -> str:
    if not isinstance(old, ValueState) or not isinstance(new, ValueState):
        raise TypeError(f"a change of {path} holds {old!r} and {new!r}")
    label = path_label(path)
    if old.value == new.value:
        words = "confirmed" if new.origin is Origin.PERSON else "no longer confirmed"
        return f"{label} {words}: {_short(display_value(new.value)) or 'nothing'}"
    was, becomes = (_short(display_value(state.value)) or "nothing" for state in (old, new))
    back = " (as the program read it)" if new.origin is Origin.MACHINE else ""
    return f"{label}: {was} → {becomes}{back}"


def _status_words(old: State, new: State) -> str:
    if not isinstance(old, StatusState) or not isinstance(new, StatusState):
        raise TypeError(f"a change of status holds {old!r} and {new!r}")
    reason = f" ({new.reason})" if new.reason else ""
    return f"Status: {old.status.value} → {new.status.value}{reason}"


def _note_words(old: State, new: State) -> str:
    if isinstance(new, NoteState):
        verb = "Note changed" if isinstance(old, NoteState) else "Note written"
        return f"{verb}: {_short(new.markdown)}"
    return f"Note removed: {_short(old.markdown) if isinstance(old, NoteState) else ''}"


def _short(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= _TEXT_LIMIT else folded[: _TEXT_LIMIT - 1] + "…"


class HistoryModel(QAbstractListModel):
    """The changes of one letter, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes: list[Change] = []

    def show_changes(self, changes: list[Change]) -> None:
        """Show changes that come oldest first."""
        self.beginResetModel()
        self._changes = changes[::-1]
        self.endResetModel()

    def change_at(self, row: int) -> Change:
        """Return the change in a row."""
        return self._changes[row]

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._changes)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        change = self._changes[index.row()]
        operation = change.operation
        if role == Qt.ItemDataRole.DisplayRole:
            when = f"{operation.when:%Y-%m-%d %H:%M:%S} UTC"
            return f"{in_words(change)}\n{operation.who} · {when}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return change.edit.why or operation.label
        if role == Qt.ItemDataRole.UserRole:
            return change
        return None
