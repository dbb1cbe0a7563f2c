"""The end of the queue: what was done in this sitting is told, and the ways on are offered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from imrdesk.domain.status import FINISHED, Status
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.sitting import Sitting
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.queue_view import QueueView
from imrdesk.ui.views.sitting_panel import SittingPanel


class EndOfQueue(QObject):
    """Shows the panel with the figures of the sitting, until another letter is opened.

    Args:
        open_letter: opens a letter, given its id.
        go_back: puts the keyboard back where the work is.
    """

    def __init__(
        self,
        controller: ReviewController,
        theme: Theme,
        queue: QueueView,
        open_letter: Callable[[int], object],
        go_back: Callable[[], object],
    ) -> None:
        super().__init__(controller)
        self._controller = controller
        self._queue = queue
        self._open_letter = open_letter
        self._sitting = Sitting(controller)
        self._go_back = go_back
        self.panel = SittingPanel(theme)
        self.panel.status_wanted.connect(self._show_only)
        self.panel.closed.connect(go_back)
        controller.opened.connect(lambda _letter: self.panel.hide())
        controller.session_changed.connect(self.panel.hide)

    def show(self) -> None:
        """Tell what was done in this sitting."""
        counts = self._controller.session.status_counts()
        waiting = counts[Status.POSTPONED]
        finished = sum(counts[status] for status in FINISHED)
        left = sum(counts.values()) - finished - waiting
        self.panel.show_figures(self._sitting.figures(), waiting, left)

    def _show_only(self, status: Status | None) -> None:
        """Show other letters in the queue, and open the first of them."""
        self.panel.hide()
        self._queue.show_only(status)
        self._queue.letters.when_found(self._open_first)

    def _open_first(self) -> None:
        first = self._queue.first_letter_id()
        if first is not None:
            self._open_letter(first)
        self._go_back()
