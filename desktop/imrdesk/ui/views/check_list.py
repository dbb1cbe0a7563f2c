"""Everything that does not fit together in the open letter, in one list over its form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QToolButton, QVBoxLayout, QWidget

from imrdesk.domain.checks import Check, Severity
from imrdesk.domain.dismissal import check_key
from imrdesk.domain.review import ReviewedRecord
from imrdesk.ui.icons import icon
from imrdesk.ui.theme import Colors
from imrdesk.ui.views.check_card import CheckCard, DismissedCard
from imrdesk.ui.widgets import clear_layout, with_role
from imrdesk.ui.words import tr, translated

_AT_ONCE = 4  # findings that are shown before the list folds

DismissedBy = Callable[[str], tuple[str, datetime] | None]
"""Who dismissed the check with this key, and when."""


class Fold(QWidget):
    """Some cards behind a line that tells what they are, until it is pressed.

    Signals:
        opened: before its cards are seen for the first time since they were set.
    """

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.head = with_role(QToolButton(), "fold")
        self.head.setCheckable(True)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.head.toggled.connect(self._toggled)
        self._colors: Colors | None = None
        self._body = QWidget()
        self._body.hide()
        self.cards = QVBoxLayout(self._body)
        self.cards.setContentsMargins(0, 0, 0, 0)
        self.cards.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.head)
        layout.addWidget(self._body)

    @property
    def is_open(self) -> bool:
        """Whether the cards can be seen."""
        return self.head.isChecked()

    def show_head(self, words: str, colors: Colors) -> None:
        """Tell what is behind the fold; nothing is shown at all for no words."""
        self._colors = colors
        self.head.setText(words)
        self.head.setAccessibleName(
            tr("{words}, unfolded", words=words)
            if self.is_open
            else tr("{words}, folded", words=words)
        )
        self.head.setIcon(icon("up" if self.is_open else "down", colors, size=14))
        self.setVisible(bool(words))

    def _toggled(self, is_open: bool) -> None:  # noqa: FBT001  the signal's own form
        if is_open:
            self.opened.emit()
        self._body.setVisible(is_open)
        if self._colors:
            self.show_head(self.head.text(), self._colors)


class CheckList(QWidget):
    """What the checks find in the open record, the serious first, the dismissed folded away.

    Signals:
        chosen: the path of a field to go to.
        looked_at: the path of a field to show, without leaving the list.
        dismissal_wanted, restoring_wanted: the `Check`.
    """

    chosen = Signal(str)
    looked_at = Signal(str)
    dismissal_wanted = Signal(object)
    restoring_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.dismissed_by: DismissedBy = lambda _key: None
        self.serious = QWidget()
        self._serious = QVBoxLayout(self.serious)
        self._serious.setContentsMargins(0, 0, 0, 0)
        self._serious.setSpacing(6)
        self.rest, self.notes, self.dismissed = Fold(), Fold(), Fold()
        self.dismissed.opened.connect(self._show_dismissed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self.serious, self.rest, self.notes, self.dismissed):
            layout.addWidget(part)
        self._record: ReviewedRecord | None = None
        self._colors: Colors | None = None
        self._locked = False
        self._shown: object = None

    @property
    def cards(self) -> list[CheckCard]:
        """The open findings that can be seen, from top to bottom."""
        every = self.findChildren(CheckCard)
        return [card for card in every if card.isVisibleTo(self)]

    def show_record(self, record: ReviewedRecord, colors: Colors, *, locked: bool) -> None:
        """Show what the checks find now; where the list had the keyboard, it keeps it."""
        dismissed = tuple((c, record.dismissal(c)) for c in record.checks if record.dismissal(c))
        wanted = (record.open_checks, dismissed, record.cards, colors.name, locked)
        self._record, self._colors, self._locked = record, colors, locked
        if wanted == self._shown:
            return
        self._shown = wanted
        place = self._focused_place()
        serious = [c for c in record.open_checks if c.severity is not Severity.NOTE]
        serious.sort(key=lambda check: check.severity is not Severity.ERROR)
        notes = [c for c in record.open_checks if c.severity is Severity.NOTE]
        at_once = len(serious) if len(serious) <= _AT_ONCE + 1 else _AT_ONCE
        self._fill(self._serious, serious[:at_once])
        self._fill(self.rest.cards, serious[at_once:])
        self._fill(self.notes.cards, notes)
        self.serious.setVisible(bool(serious))
        more = len(serious) - at_once
        head = tr("{count} more that do not fit", count=more) if more else ""
        self.rest.show_head(head, colors)
        head = tr("{count} worth knowing", count=len(notes)) if notes else ""
        self.notes.show_head(head, colors)
        head = tr("{count} dismissed", count=len(dismissed)) if dismissed else ""
        self.dismissed.show_head(head, colors)
        self._show_dismissed()
        self.setVisible(bool(record.checks))
        if place is not None:
            self._focus_place(place)

    def _fill(self, layout: QVBoxLayout, checks: Sequence[Check]) -> None:
        record, colors = self._record, self._colors
        clear_layout(layout)
        if record is None or colors is None:
            return
        for check in checks:
            labels = [translated(record.label(path)) for path in check.fields]
            card = CheckCard(check, labels, colors, locked=self._locked)
            card.chosen.connect(self.chosen)
            card.looked_at.connect(self.looked_at)
            card.dismissal_wanted.connect(self.dismissal_wanted)
            card.stepped.connect(self._step)
            layout.addWidget(card)
            card.show()  # at once: the keyboard may be meant for it

    def _show_dismissed(self) -> None:
        """Make the cards of what was dismissed, once somebody wants to see them."""
        record, colors = self._record, self._colors
        clear_layout(self.dismissed.cards)
        if not self.dismissed.is_open or record is None or colors is None:
            return
        for check in record.checks:
            dismissal = record.dismissal(check)
            if dismissal is None:
                continue
            by = self.dismissed_by(check_key(check))
            card = DismissedCard(check, dismissal.reason, by, colors, locked=self._locked)
            card.restoring_wanted.connect(self.restoring_wanted)
            self.dismissed.cards.addWidget(card)
            card.show()

    def _step(self, step: int) -> None:
        cards = self.cards
        focused = QApplication.focusWidget()
        place = cards.index(focused) + step if isinstance(focused, CheckCard) else 0
        if 0 <= place < len(cards):
            cards[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _focused_place(self) -> int | None:
        """Return which of the cards has the keyboard; 0 for another part of the list."""
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            return None
        cards = self.cards
        return cards.index(focused) if isinstance(focused, CheckCard) else 0

    def _focus_place(self, place: int) -> None:
        folds = [fold.head for fold in (self.notes, self.dismissed) if fold.isVisibleTo(self)]
        takers: list[QFrame | QToolButton] = [*self.cards, *folds]
        if takers:
            takers[min(place, len(takers) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
