"""The card of one decision: what is decided on, how, and all that can be done to the card."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QToolButton
from typing_extensions import override

from imrdesk.domain.cards import card_path
from imrdesk.domain.fields import Section
from imrdesk.domain.review import ReviewedRecord
from imrdesk.domain.values import display_value
from imrdesk.ui.actions import Actions, words_with_keys
from imrdesk.ui.icons import icon, pixmap
from imrdesk.ui.theme import Colors
from imrdesk.ui.views.cards import SectionCard
from imrdesk.ui.views.field_row import FieldRow
from imrdesk.ui.widgets import ElidedLabel, label
from imrdesk.ui.words import tr, trn

# What a card's menu offers, as actions of the registry; "" is a line between them.
_MENU = (
    "add_decision", "note_decision", "", "move_decision_up", "move_decision_down",
    "split_decision", "merge_decision", "", "remove_decision",
)  # fmt: skip
_NOT_FOR_THE_LAST = ("move_decision_down", "merge_decision")
_NOT_FOR_THE_FIRST = ("move_decision_up",)


class DecisionCard(SectionCard):
    """One decision; it keeps its card number and its typing wherever it is moved.

    Signals:
        wanted: (key of an action in the registry, card number): what the user wants done.
    """

    wanted = Signal(str, int)

    def __init__(
        self, card: int, rows: Iterable[FieldRow], actions: Actions, colors: Colors
    ) -> None:
        self.card = card
        self._actions = actions
        self._place = (0, 1)
        self._notes = 0
        self._locked = False
        super().__init__(Section.DECISION, "", rows)
        self.set_colors(colors)

    @override
    def _fill_head(self) -> None:
        self._treatment = ElidedLabel(name="cardAside")
        self._outcome = label(name="cardOutcome")
        self._note_mark = QLabel()
        self._note_mark.hide()
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.more = QToolButton()
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setToolTip(tr("What can be done to this decision"))
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.head.addWidget(self._treatment, 1)
        for widget in (self._note_mark, self._outcome, self.more):
            self.head.addWidget(widget)

    def show_record(self, record: ReviewedRecord, notes: int, *, locked: bool) -> None:
        """Show which of the decisions it is now, and what is decided."""
        place, count = record.cards.index(self.card), record.decision_count
        self._place, self._notes, self._locked = (place, count), notes, locked
        title = tr("Decision {number} of {count}", number=place + 1, count=count)
        treatment, outcome = (
            display_value(record.values[card_path(self.card, key)])
            for key in ("treatment", "outcome")
        )
        self.title.setText(title)
        self._treatment.setText(treatment)
        self._treatment.setToolTip(treatment)
        self._outcome.setText(outcome)
        self._outcome.setVisible(bool(outcome))
        self.setAccessibleName(", ".join(part for part in (title, treatment, outcome) if part))
        self.more.setAccessibleName(tr("What can be done to {decision}", decision=title))
        self._note_mark.setVisible(notes > 0)
        self._note_mark.setToolTip(
            trn("{n} note on this decision", "{n} notes on this decision", notes)
        )

    def set_colors(self, colors: Colors) -> None:
        """Take over the colours of another theme."""
        self.more.setIcon(icon("more", colors, size=16))
        scale = self.devicePixelRatio()
        self._note_mark.setPixmap(pixmap("note", colors, "note", 14, scale))

    def _fill_menu(self) -> None:
        place, count = self._place
        self.menu.clear()
        for key in _MENU:
            if not key:
                self.menu.addSeparator()
                continue
            entry = self.menu.addAction(self._actions[key].icon(), "")
            entry.setObjectName(key)
            entry.setText(words_with_keys(self._actions[key]))
            entry.triggered.connect(lambda _on=False, key=key: self.wanted.emit(key, self.card))
            is_out = (key in _NOT_FOR_THE_LAST and place + 1 == count) or (
                key in _NOT_FOR_THE_FIRST and place == 0
            )
            entry.setEnabled(not is_out and not self._locked)
