"""What is shown while no workspace is open: what to go on with, or how to begin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from imrdesk.ui.action_specs import ACTIONS
from imrdesk.ui.actions import Actions, follow
from imrdesk.ui.icons import pixmap
from imrdesk.ui.recent import RecentWorkspace
from imrdesk.ui.text_scale import grown
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.recent_list import RecentList
from imrdesk.ui.widgets import label, named, with_role
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
_WIDTH = 800


class Welcome(QScrollArea):
    """The first thing that a user sees: what to go on with, or how to begin.

    Signals:
        workspace_chosen: the path of a recent workspace.
        removal_wanted: the path of a recent workspace that is to go from the list.
        samples_wanted: open a workspace with the sample letters.
        tour_declined: the user does not want to be offered the tour any more.
    """

    workspace_chosen = Signal(str)
    removal_wanted = Signal(str)
    samples_wanted = Signal()
    tour_declined = Signal()

    def __init__(self, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("welcome")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self._actions = actions
        self._theme = theme
        self._logo = QLabel()
        self._steps = [_Step(title) for _icon, _color, title, _words in _STEPS]
        self._steps_row = QWidget()
        self.offer = _TourOffer(actions)
        self.offer.declined.connect(self.tour_declined)
        self._recent_title = label(tr("Recent workspaces"), "cardTitle")
        self._recent_hint = label(tr("Enter opens, Del removes from the list"), role="faint")
        self.recent = RecentList(theme)
        self.recent.chosen.connect(self.workspace_chosen)
        self.recent.removal_wanted.connect(self.removal_wanted)
        inner = QWidget()
        inner.setMaximumWidth(grown(_WIDTH))
        self._build(inner)
        outer = named(QFrame(), "letterPane")
        middle = QHBoxLayout(outer)
        middle.addStretch(1)
        middle.addWidget(inner, 20)
        middle.addStretch(1)
        self.setWidget(outer)
        theme.changed.connect(self._show_steps)
        actions.keys_changed.connect(self._show_steps)
        self._show_steps()

    def _build(self, inner: QWidget) -> None:
        steps = QHBoxLayout(self._steps_row)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(14)
        for step in self._steps:
            steps.addWidget(step, 1)
        title = QHBoxLayout()
        title.addWidget(self._recent_title)
        title.addStretch()
        title.addWidget(self._recent_hint)
        column = QVBoxLayout(inner)
        column.setSpacing(14)
        column.addStretch(2)
        column.addLayout(self._head())
        column.addSpacing(2)
        column.addLayout(self._buttons())
        column.addSpacing(8)
        column.addWidget(self.offer)
        column.addLayout(title)
        column.addWidget(self.recent)
        column.addWidget(self._steps_row)
        column.addLayout(self._foot())
        column.addStretch(3)

    def _head(self) -> QHBoxLayout:
        lead = label(
            tr(
                "A workspace is one file that keeps your letters, what was read in them, and "
                "everything you change. It stays on this computer: imrdesk opens no connection."
            ),
            role="lead",
            wrap=True,
        )
        words = QVBoxLayout()
        words.setSpacing(4)
        heading = label(tr("Review IMR letters beside their fields"), role="heading", wrap=True)
        words.addWidget(heading)
        words.addWidget(lead)
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(self._logo, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for key, text, role in (
            ("new_workspace", tr("New workspace…"), "primary"),
            ("open_workspace", tr("Open workspace…"), ""),
        ):
            button = with_role(QPushButton(text), role)
            follow(button, self._actions[key])
            button.clicked.connect(self._actions[key].trigger)
            buttons.addWidget(button)
        samples = QPushButton(tr("Try it with sample letters"))
        samples.clicked.connect(self.samples_wanted)
        buttons.addWidget(samples)
        buttons.addStretch()
        return buttons

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(6)
        for key, text in (("tour", tr("Two-minute tour")), ("guide", tr("User guide"))):
            button = with_role(QToolButton(), "link")
            button.setText(text)
            follow(button, self._actions[key])
            button.clicked.connect(self._actions[key].trigger)
            foot.addWidget(button)
        foot.addStretch()
        return foot

    def _show_steps(self) -> None:
        """Show what is done here, with the keys as they are now."""
        colors, scale = self._theme.colors, self.devicePixelRatio()
        self._logo.setPixmap(pixmap("imrdesk", colors, size=56, scale=scale))
        self.offer.show_picture(pixmap("tour", colors, "accent", 26, scale))
        keys = {spec.key: self._actions.key_words(spec.key) for spec in ACTIONS}
        for step, (name, color, _title, words) in zip(self._steps, _STEPS, strict=True):
            step.show_words(pixmap(name, colors, color, 22, scale), translated(words, **keys))

    def show_recent(self, entries: Sequence[RecentWorkspace]) -> None:
        """List workspaces that were open before; where there are none, say how work goes here."""
        self.recent.show_entries(entries)
        for widget in (self._recent_title, self._recent_hint, self.recent):
            widget.setVisible(bool(entries))
        self._steps_row.setVisible(not entries)

    def offer_tour(self, *, wanted: bool) -> None:
        """Offer the tour, or do not any more."""
        self.offer.setVisible(wanted)


class _TourOffer(QFrame):
    """Offers the tour to whoever has not taken it.

    Signals:
        declined: not now, and not again.
    """

    declined = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("tourOffer")
        self._picture = QLabel()
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(tr("New here? Take the two-minute tour."), "cardTitle"))
        told = tr("Eight small steps on sample letters, with the real keys. Nothing is kept of it.")
        words.addWidget(label(told, role="muted", wrap=True))
        self.start_button = with_role(QPushButton(tr("Start the tour")), "primary")
        self.start_button.clicked.connect(actions["tour"].trigger)
        later = QPushButton(tr("No, thanks"))
        later.clicked.connect(self.declined)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 12, 16, 12)
        line.setSpacing(14)
        line.addWidget(self._picture)
        line.addLayout(words, 1)
        line.addWidget(later)
        line.addWidget(self.start_button)

    def show_picture(self, picture: QPixmap) -> None:
        """Show the picture of the tour in the theme's colours."""
        self._picture.setPixmap(picture)


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
