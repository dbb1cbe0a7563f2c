"""What was done since the workspace was opened: one sitting of a reviewer, in figures."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from imrdesk.domain.history import Changed, Target
from imrdesk.domain.review import FieldState
from imrdesk.domain.status import Status
from imrdesk.ui.controller import ReviewController

_COUNTED = (Status.SIGNED_OFF, Status.REVIEWED, Status.POSTPONED)
_SETTLED = (FieldState.CONFIRMED, FieldState.CORRECTED)


@dataclass(frozen=True)
class Figures:
    """A sitting in figures.

    Attributes:
        letters: how many letters came to each status and have it still.
        values: how many values were settled, by the state that they have now.
        seconds: how long it lasted.
    """

    letters: dict[Status, int]
    values: dict[FieldState, int]
    seconds: float


class Sitting(QObject):
    """Counts what stands of a reviewer's work since a workspace was opened.

    What was undone again does not count.

    Args:
        now: returns seconds since whenever.
    """

    def __init__(
        self, controller: ReviewController, now: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(controller)
        self._controller = controller
        self._now = now
        self._begin()
        controller.session_changed.connect(self._begin)
        controller.changed.connect(self._count)

    def _begin(self) -> None:
        self._began = self._now()
        self._letters: set[int] = set()
        self._values: dict[tuple[int, str], FieldState] = {}

    def figures(self) -> Figures:
        """Return what was done up to now."""
        session = self._controller.session
        letters = {
            status: len(self._letters.intersection(session.letters_with(status)))
            for status in _COUNTED
        }
        states = list(self._values.values())
        values = {state: states.count(state) for state in _SETTLED}
        return Figures(letters, values, self._now() - self._began)

    def _count(self, changed: Changed) -> None:
        self._letters |= {id_ for id_, target, _ in changed.things if target is Target.STATUS}
        letter = self._controller.letter
        if letter is None:  # one operation changes values of one letter, which is open then
            return
        for letter_id, target, path in changed.things:
            if target is not Target.VALUE or letter_id != letter.letter_id:
                continue
            standing = letter.record.standings.get(path)
            if standing is not None and standing.state in _SETTLED:
                self._values[letter_id, path] = standing.state
            else:
                self._values.pop((letter_id, path), None)
