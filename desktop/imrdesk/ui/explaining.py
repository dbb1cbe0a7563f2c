"""Why the value of the focused field is what it is: the card beside it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from imrdesk.review.why import why
from imrdesk.ui.actions import Actions
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.record_view import RecordView
from imrdesk.ui.views.why_card import WhyCard
from imrdesk.ui.words import tr


class Explaining(QObject):
    """Opens the card.

    Signals:
        told: a sentence for the status bar.
        history_wanted: the user wants to see the changes of the focused field.
        guide_wanted: the path of the field that the guide is to be opened at.
    """

    told = Signal(str)
    history_wanted = Signal()
    guide_wanted = Signal(str)

    def __init__(
        self, controller: ReviewController, record: RecordView, theme: Theme, actions: Actions
    ) -> None:
        super().__init__(record)
        self._actions = actions
        self._controller = controller
        self._record = record
        self._theme = theme
        self.card: WhyCard | None = None

    def explain(self) -> None:
        """Say beside the focused field why its value is what it is."""
        letter, path = self._controller.letter, self._record.focused_path
        if letter is None or path is None or path not in letter.record.standings:
            self.told.emit(tr("Go to a field first; then this says why its value is what it is."))
            return
        self._record.focus_path(path)
        row = self._record.rows[path]
        changes = len(self._controller.history(path))
        facts = why(letter.record, path, letter.text, changes)
        card = WhyCard(row, row.name, row.shown_state, facts, self._theme.colors)
        card.help_keys = tuple(self._actions["why"].shortcuts())
        card.history_wanted.connect(self.history_wanted)
        card.guide_wanted.connect(lambda: self.guide_wanted.emit(path))
        card.destroyed.connect(self._forget)
        self.card = card
        card.show_beside(row.editor)

    def _forget(self) -> None:
        self.card = None
