"""The list of recent workspaces on the first page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from imrdesk.ui.icons import icon
from imrdesk.ui.moments import shown_moment
from imrdesk.ui.recent import RecentWorkspace
from imrdesk.ui.theme import Theme
from imrdesk.ui.widgets import ElidedLabel, label, named, with_role
from imrdesk.ui.words import tr, trn

_ENTRY = Qt.ItemDataRole.UserRole
_MOST_SHOWN = 5


class RecentList(QListWidget):
    """Each with its name, folder, last use and letters; those that are gone are greyed.

    Signals:
        chosen: the path of one to open.
        removal_wanted: the path of one that is to go from the list.
    """

    chosen = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("recent")
        self.setAccessibleName(tr("Recent workspaces"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._theme = theme
        self.itemActivated.connect(self._activated)
        self.installEventFilter(self)

    def show_entries(self, entries: Sequence[RecentWorkspace]) -> None:
        """List workspaces, the last one used first."""
        self.clear()
        for entry in entries:
            row = _Row(entry, self._theme)
            row.remove_button.clicked.connect(
                lambda _checked=False, path=entry.path: self.removal_wanted.emit(str(path))
            )
            item = QListWidgetItem(self)
            item.setData(_ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.told())
            item.setToolTip(str(entry.path))
            item.setSizeHint(QSize(0, row.sizeHint().height()))
            self.setItemWidget(item, row)
        if entries:
            self.setCurrentRow(0)
            height = self.sizeHintForRow(0) * min(len(entries), _MOST_SHOWN)
            self.setFixedHeight(height + 2 * self.frameWidth() + 8)

    def _activated(self, item: QListWidgetItem) -> None:
        entry = item.data(_ENTRY)
        if entry.there:
            self.chosen.emit(str(entry.path))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
            and self.currentItem() is not None
        ):
            self.removal_wanted.emit(str(self.currentItem().data(_ENTRY).path))
            return True
        return super().eventFilter(watched, event)


class _Row(QWidget):
    """One workspace: name over folder, and at the right how full and when used."""

    def __init__(self, entry: RecentWorkspace, theme: Theme) -> None:
        super().__init__()
        self._entry = entry
        name = label(entry.path.stem, "recentName")
        self._folder = with_role(ElidedLabel(_short(entry.path.parent)), "muted")
        self._about = label(self._words(), role="muted")
        if not entry.there:
            for widget in (name, self._folder, self._about):
                widget.setProperty("role", "faint")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(name)
        words.addWidget(self._folder)
        self.remove_button = named(QToolButton(), "recentRemove")
        remove = tr("Remove {name} from the list", name=entry.path.stem)
        self.remove_button.setAccessibleName(remove)
        self.remove_button.setToolTip(remove)
        self.remove_button.setIcon(icon("close", theme.colors, "faint"))
        if not entry.there:
            self.remove_button.setText(tr("Remove from list"))
            self.remove_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 8, 8)
        line.setSpacing(14)
        line.addLayout(words, 1)
        line.addWidget(self._about, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _words(self) -> str:
        entry = self._entry
        if not entry.there:
            return tr("Not found")
        told = []
        if entry.letters is not None:
            told.append(trn("{n:,} letter", "{n:,} letters", entry.letters))
        if entry.used is not None:
            told.append(_when(entry.used))
        return " · ".join(told)

    def told(self) -> str:
        """Return the row as a screen reader says it."""
        return f"{self._entry.path.stem}, {self._entry.path.parent}, {self._about.text()}"


def _when(used: datetime) -> str:
    """Return a day for people: “today 14:02”, “yesterday 09:30”, “2026-11-20 14:02”."""
    days = (datetime.now().astimezone().date() - used.astimezone().date()).days
    time = f"{used.astimezone():%H:%M}"
    if days == 0:
        return tr("today {time}", time=time)
    return tr("yesterday {time}", time=time) if days == 1 else shown_moment(used)


def _short(folder: Path) -> str:
    """Return a folder, with the user's own as ~."""
    home = Path.home()
    return (
        f"~/{folder.relative_to(home).as_posix()}" if folder.is_relative_to(home) else str(folder)
    )
