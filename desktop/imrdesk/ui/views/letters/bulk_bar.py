"""The bar beneath the table: how many letters are selected, and what can be done to them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton

from imrdesk.ui.actions import Actions, follow
from imrdesk.ui.flow_layout import FlowLayout
from imrdesk.ui.icons import icon
from imrdesk.ui.text_scale import grown
from imrdesk.ui.theme import Theme
from imrdesk.ui.widgets import label, with_role
from imrdesk.ui.words import declared, tr, translated, trn

_OF_ACTIONS = (
    ("tag", declared("Tag…"), "tag"),
    ("untag", declared("Untag…"), "close"),
    ("assign", declared("Assign…"), "assign"),
    ("postpone", declared("Postpone…"), "postpone"),
    ("sign_off", declared("Sign off"), "lock"),
)


class BulkBar(QFrame):
    """What is done to the selected letters.

    Signals:
        wanted: what is to be done: tag, untag, assign, postpone or sign_off.
        all_wanted: all letters found are to be selected.
    """

    wanted = Signal(str)
    all_wanted = Signal()

    def __init__(self, theme: Theme, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("bulkBar")
        self._theme = theme
        self.count = label()
        self.all = with_role(QToolButton(), "link")
        self.all.clicked.connect(self.all_wanted)
        self.buttons: dict[str, QPushButton] = {}
        flow = FlowLayout(gap=8)
        for key, words, _ in _OF_ACTIONS:
            button = QPushButton(translated(words))
            button.clicked.connect(lambda _=False, key=key: self.wanted.emit(key))
            if key in ("tag", "postpone", "sign_off"):
                follow(button, actions[key])
            flow.addWidget(button)
            self.buttons[key] = button
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.setSpacing(8)
        layout.addWidget(self.count)
        layout.addWidget(self.all)
        layout.addSpacing(16)
        layout.addLayout(flow, 1)
        self.buttons["sign_off"].setToolTip(
            tr("Sign off those of the selected letters that have no open question")
        )
        theme.changed.connect(self._recolor)
        self._recolor()
        self.show_selected(0, 0)

    def show_selected(self, selected: int, found: int) -> None:
        """Show how many letters are selected, of how many."""
        self.count.setText(
            trn("{n} letter selected", "{n} letters selected", selected)
            if selected
            else tr("No letter selected")
        )
        self.all.setText(trn("Select the {n} found", "Select all {n} found", found))
        self.all.setVisible(selected < found)
        for button in self.buttons.values():
            button.setEnabled(selected > 0)

    def _recolor(self) -> None:
        for key, _, picture in _OF_ACTIONS:
            self.buttons[key].setIcon(icon(picture, self._theme.colors))
            self.buttons[key].setIconSize(QSize(grown(16), grown(16)))
