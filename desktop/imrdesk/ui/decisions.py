"""What a reviewer does to the decision cards of the open letter, and where the keyboard goes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from imrdesk.domain.annotation import Anchor
from imrdesk.domain.cards import card_path
from imrdesk.domain.letter import Span
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.views.letter_view import LetterView
from imrdesk.ui.views.record_view import RecordView
from imrdesk.ui.words import tr


class Decisions(QObject):
    """The commands on decision cards.

    Signals:
        told: a sentence on why nothing could be done.
        note_wanted: the `Anchor` of a decision that a note is to be written on.

    Args:
        typing_is_taken: takes over what is being typed; False where that is no value yet.
    """

    told = Signal(str)
    note_wanted = Signal(object)

    def __init__(
        self,
        controller: ReviewController,
        record: RecordView,
        letter_view: LetterView,
        typing_is_taken: Callable[[], bool],
    ) -> None:
        super().__init__(record)
        self._controller = controller
        self._record = record
        self._letter_view = letter_view
        self._typing_is_taken = typing_is_taken
        self.commands: dict[str, Callable[[int], None]] = {
            "note_decision": lambda card: self.note_wanted.emit(Anchor.decision(card)),
            "move_decision_up": lambda card: self._move(card, -1),
            "move_decision_down": lambda card: self._move(card, 1),
            "split_decision": self._split,
            "merge_decision": self._merge,
            "remove_decision": self._remove,
        }
        record.card_wanted.connect(self._wanted)

    def _wanted(self, key: str, card: int) -> None:
        """Do what a card's own menu asks for; card -1 is none."""
        if key == "add_decision":
            self._add(None if card < 0 else card)
        else:
            self.commands[key](card)

    def act(self, key: str) -> None:
        """Do what a key or the menu asks for, to the decision that the keyboard is in."""
        card = self._record.focused_card
        if card is None:
            self.told.emit(tr("Go to a field of the decision first."))
        else:
            self.commands[key](card)

    def add(self) -> None:
        """Add a decision behind the focused one, on the words that are selected in the letter."""
        self._add(self._record.focused_card)

    def _add(self, after: int | None) -> None:
        card = self._controller.add_decision(after, self._selected_treatment())
        if card is not None:
            self._record.focus_card(card)

    def _selected_treatment(self) -> Span | None:
        """Return the place of the selected words, unless they are a decision's treatment already.

        What was selected for the card before is no wish for another card of the same words.
        """
        selection, letter = self._letter_view.selection(), self._controller.letter
        if selection is None or letter is None:
            return None
        record = letter.record
        taken = [record.standings[card_path(card, "treatment")].place for card in record.cards]
        return None if selection[0] in taken else selection[0]

    def _move(self, card: int, step: int) -> None:
        if self._controller.move_decision(card, step) and self._record.focused_path is not None:
            self._record.focus_path(self._record.focused_path)

    def _split(self, card: int) -> None:
        at = self._record.cursor_in_treatment(card)
        if not self._typing_is_taken():
            return
        new = self._controller.split_decision(card, at)
        if new is not None:
            self._record.focus_card(new)

    def _merge(self, card: int) -> None:
        if self._typing_is_taken() and self._controller.merge_decision(card):
            self._record.focus_card(card)  # the outcome may have to be given anew

    def _remove(self, card: int) -> None:
        letter = self._controller.letter
        if letter is None:
            return
        place = letter.record.cards.index(card)
        self._record.put_card_aside(card)
        if not self._controller.remove_decision(card):
            return
        left = self._controller.letter.record.cards if self._controller.letter else ()
        if left:
            self._record.focus_card(left[min(place, len(left) - 1)])
        else:
            self._record.add_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
