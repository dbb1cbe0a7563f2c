"""What is shown while no workspace is open: how to begin."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from imrdesk.ui.action_specs import ACTIONS
from imrdesk.ui.actions import Actions
from imrdesk.ui.icons import pixmap
from imrdesk.ui.theme import Theme
from imrdesk.ui.widgets import label, named
from imrdesk.ui.words import declared, tr, translated

_STEPS = (
    (
        "import",
        "accent",
        declared("Bring letters in"),
        declared(
            "Text, PDF, Word, web pages, e-mails, ZIP archives and scans. Drop files or folders "
            "onto the window, or press {import_files}."
        ),
    ),
    (
        "state-check",
        "unsure",
        declared("Look at what is not sure"),
        declared(
            "Each letter stands beside its fields. {next_attention} goes to the next value that "
            "needs your eyes, Enter keeps it, {why} says where it comes from."
        ),
    ),
    (
        "state-confirmed",
        "confirmed",
        declared("Sign off and export"),
        declared(
            "{sign_off} signs a letter off and opens the next. The records go into a "
            "spreadsheet with {export}."
        ),
    ),
)
_WIDTH = 780


class Welcome(QFrame):
    """The first thing that a new user sees.

    Signals:
        workspace_chosen: the path of a recent workspace.
        samples_wanted: open a workspace with the sample letters.
    """

    workspace_chosen = Signal(str)
    samples_wanted = Signal()

    def __init__(self, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("letterPane")
        self._actions = actions
        self._theme = theme
        self._logo = QLabel()
        self._steps = [_Step(title) for _icon, _color, title, _words in _STEPS]
        heading = label(tr("Review IMR letters beside their fields"), role="heading")
        lead = QLabel(
            tr(
                "A workspace is one file that keeps your letters, what was read in them, and "
                "everything you change.\nIt stays on this computer: imrdesk opens no connection."
            )
        )
        lead.setProperty("role", "lead")
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for key, text, role in (
            ("new_workspace", tr("New workspace…"), "primary"),
            ("open_workspace", tr("Open workspace…"), ""),
        ):
            button = QPushButton(text)
            button.setProperty("role", role)
            button.clicked.connect(actions[key].trigger)
            buttons.addWidget(button)
        samples = QPushButton(tr("Try it with sample letters"))
        samples.clicked.connect(self.samples_wanted)
        buttons.addWidget(samples)
        buttons.addStretch()
        steps = QHBoxLayout()
        steps.setSpacing(14)
        for step in self._steps:
            steps.addWidget(step, 1)
        self._recent_title = label(tr("Recent workspaces"), role="muted")
        self.recent = named(QListWidget(), "recent")
        self.recent.setAccessibleName(tr("Recent workspaces"))
        self.recent.setMaximumHeight(220)
        self.recent.itemActivated.connect(
            lambda item: self.workspace_chosen.emit(item.data(Qt.ItemDataRole.UserRole))
        )
        inner = QWidget()
        inner.setFixedWidth(_WIDTH)
        column = QVBoxLayout(inner)
        column.setSpacing(14)
        column.addStretch(2)
        for widget in (self._logo, heading, lead):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addSpacing(14)
        column.addLayout(steps)
        column.addSpacing(14)
        column.addWidget(self._recent_title)
        column.addWidget(self.recent)
        column.addStretch(3)
        layout = QHBoxLayout(self)
        layout.addWidget(inner, 0, Qt.AlignmentFlag.AlignHCenter)
        theme.changed.connect(self._show_steps)
        actions.keys_changed.connect(self._show_steps)
        self._show_steps()

    def _show_steps(self) -> None:
        """Show what is done here, with the keys as they are now."""
        colors, scale = self._theme.colors, self.devicePixelRatio()
        self._logo.setPixmap(pixmap("imrdesk", colors, size=56, scale=scale))
        keys = {spec.key: self._actions.key_words(spec.key) for spec in ACTIONS}
        for step, (name, color, _title, words) in zip(self._steps, _STEPS, strict=True):
            step.show_words(pixmap(name, colors, color, 22, scale), translated(words, **keys))

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


class _Step(QFrame):
    """One of the things that are done here, in a card."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self._picture = QLabel()
        self._words = label(role="muted", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(7)
        layout.addWidget(self._picture)
        layout.addWidget(label(translated(title), "cardTitle"))
        layout.addWidget(self._words, 1)

    def show_words(self, picture: QPixmap, words: str) -> None:
        """Show a picture and what is done."""
        self._picture.setPixmap(picture)
        self._words.setText(words)
