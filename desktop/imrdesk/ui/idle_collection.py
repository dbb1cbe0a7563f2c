"""Memory that is only freed by looking through all of it is looked for while nobody waits.

Python's full collection takes 50 to 70 ms with the window's hundred thousand objects, and comes
whenever enough was made: mostly while the next letter is being opened.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from imrdesk.ui.controller import ReviewController
from imrdesk.ui.widgets import delayed

_PAUSE_MS = 1500
# Who never pauses gets a full collection a hundred times more seldom than usual, not never.
_THRESHOLDS = (700, 10, 1000)


class IdleCollection(QObject):
    """Collects in the pauses of the work that a controller tells of.

    Args:
        controller: its letters and operations begin each pause anew.
    """

    def __init__(self, controller: ReviewController) -> None:
        super().__init__(controller)
        self._pause: QTimer = delayed(self, _PAUSE_MS)
        self._pause.timeout.connect(gc.collect)
        controller.opened.connect(self._begin_pause)
        controller.changed.connect(self._begin_pause)
        gc.collect()
        gc.freeze()  # what is loaded by now stays to the end and need not be looked through
        gc.set_threshold(*_THRESHOLDS)

    def _begin_pause(self, _what: object) -> None:
        self._pause.start()
