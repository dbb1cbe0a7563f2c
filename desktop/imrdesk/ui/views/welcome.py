"""What is shown while no workspace is open: how to begin."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from imrdesk.ui.actions import Actions
from imrdesk.ui.widgets import label, named


class Welcome(QFrame):
    """The first thing that a new user sees.

    Signals:
        workspace_chosen: the path of a recent workspace.
        samples_wanted: open a workspace with the sample letters.
    """

    workspace_chosen = Signal(str)
    samples_wanted = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("letterPane")
        heading = label("Review IMR letters beside their fields", role="heading")
        lead = QLabel(
            "A workspace is one file that keeps your letters, what was read in them, and "
            "everything you change.\nIt stays on this computer: imrdesk opens no connection."
        )
        lead.setProperty("role", "lead")
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for key, text, role in (
            ("new_workspace", "New workspace…", "primary"),
            ("open_workspace", "Open workspace…", ""),
        ):
            button = QPushButton(text)
            button.setProperty("role", role)
            button.clicked.connect(actions[key].trigger)
            buttons.addWidget(button)
        samples = QPushButton("Try it with sample letters")
        samples.clicked.connect(self.samples_wanted)
        buttons.addWidget(samples)
        buttons.addStretch()
        self._recent_title = label("Recent workspaces", role="muted")
        self.recent = named(QListWidget(), "recent")
        self.recent.setAccessibleName("Recent workspaces")
        self.recent.setMaximumHeight(220)
        self.recent.itemActivated.connect(
            lambda item: self.workspace_chosen.emit(item.data(Qt.ItemDataRole.UserRole))
        )
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addStretch(2)
        for widget in (heading, lead):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addSpacing(14)
        column.addWidget(self._recent_title)
        column.addWidget(self.recent)
        column.addStretch(3)
        layout = QHBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(column, 3)
        layout.addStretch(1)

    def show_recent(self, paths: list[str]) -> None:
        """List workspaces that were open before and are still there."""
        self.recent.clear()
        for path in paths:
            if Path(path).is_file():
                item = QListWidgetItem(f"{Path(path).stem}\n{Path(path).parent}")
                item.setData(Qt.ItemDataRole.UserRole, path)
                self.recent.addItem(item)
        self._recent_title.setVisible(self.recent.count() > 0)
        self.recent.setVisible(self.recent.count() > 0)
