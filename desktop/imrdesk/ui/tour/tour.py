"""Runs the tour: on a workspace of its own, which is gone when it ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from imrdesk.assets import resource
from imrdesk.domain.history import Changed
from imrdesk.errors import UserError
from imrdesk.review.extracting import extract_file
from imrdesk.store.workspace import SUFFIX, Workspace
from imrdesk.ui import settings as keys
from imrdesk.ui.action_specs import ACTIONS
from imrdesk.ui.places import Place
from imrdesk.ui.tour.callout import CallOut, Ring
from imrdesk.ui.tour.steps import STEPS, Done
from imrdesk.ui.words import declared, tr, translated

if TYPE_CHECKING:
    from imrdesk.ui.main_window import MainWindow

_SAMPLES = ("CM14-9000001.txt", "CM15-9000003.txt", "CM16-9000005.txt")
_FIRST_FIELD = "case_number"
_STRICT = 0.955
"""What the tour's workspace counts as sure: so that well-read samples have something to look at."""

_LAST = declared(
    "Make a workspace of your own with {new_workspace}, or go back to the one that was open. "
    "{guide} opens the user guide, {shortcuts} lists all keys."
)
_LOOK_EVERY_MS = 120
_AROUND = 5  # logical pixels between a widget and the ring around it


class Tour(QObject):
    """The tour, from its offer to its end.

    Signals:
        ended: it was taken to its end, or ended by the user; it is remembered as seen.
    """

    ended = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._folder: TemporaryDirectory[str] | None = None
        self._before: tuple[Path, int] | None = None
        self._kept = (keys.LAST_LETTER.default, keys.LAST_WORK.default)
        self._callout: CallOut | None = None
        self._ring: Ring | None = None
        self._shortcuts: list[QShortcut] = []
        self._done: Done = bool
        self.step = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        window.controller.session_changed.connect(self._session_changed)

    @property
    def callout(self) -> CallOut | None:
        """The call-out, while the tour runs."""
        return self._callout

    @property
    def is_running(self) -> bool:
        """Whether the tour runs."""
        return self._callout is not None

    def start(self) -> None:
        """Begin at the first step, on a workspace of the tour's own."""
        window = self._window
        if self.is_running or window.flows.is_busy() or not window.may_leave():
            return
        letter = window.controller.letter
        last = window.settings.get(keys.LAST_LETTER)
        if window.workspace is not None:
            self._before = (window.workspace.path, letter.letter_id if letter else 0)
        first = self._first_sample()
        self._kept = (last, window.settings.get(keys.LAST_WORK))
        if first is None:
            self._put_back()
            return
        window.places.show_place(Place.REVIEW)
        window.show_letter(first)
        window.desk.record.focus_path(_FIRST_FIELD)
        window.desk.go_queue()
        self._callout = CallOut(window)
        self._ring = Ring(window, window.theme)
        self._wire(self._callout)
        self._show(0)
        self._timer.start()

    def _first_sample(self) -> int | None:
        """Open the samples and return the first; None, which is told, where that fails."""
        try:
            return self._open_samples()
        except UserError as error:
            self._window.tell_error(error)
        except OSError as error:
            why = error.strerror or translated(str(error))
            self._window.tell_error(UserError(tr("The tour cannot begin: {why}.", why=why)))
        return None

    def _open_samples(self) -> int:
        """Make the tour's workspace, and return the letter that it begins with."""
        window = self._window
        self._folder = TemporaryDirectory(prefix="imrdesk-tour-")
        workspace = Workspace.create(Path(self._folder.name) / f"{tr('Tour')}{SUFFIX}")
        window.take_workspace(workspace, remember=False)
        session = window.controller.session
        session.set_review_threshold(_STRICT)
        ids = [
            session.import_letter(extract_file(resource("samples", name))).letter_id
            for name in _SAMPLES
        ]
        window.controller.imported(Changed((), ""))
        return ids[0]

    def _wire(self, callout: CallOut) -> None:
        callout.back.connect(lambda: self._show(max(0, self.step - 1)))
        callout.onward.connect(lambda: self._show(self.step + 1))
        callout.ended.connect(self.end)
        steps: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Esc", self._escape),
            ("Alt+Left", callout.back.emit),
            ("Alt+Right", callout.onward.emit),
        )
        self._shortcuts = [
            QShortcut(QKeySequence(name), self._window, slot) for name, slot in steps
        ]

    # Steps

    def _show(self, number: int) -> None:
        """Show a step; behind the last one the end, and behind that nothing."""
        callout, count = self._callout, len(STEPS)
        if callout is None or number > count:
            self.end()
            return
        self.step = number
        callout.back_button.setEnabled(number > 0)
        callout.show_last(is_last=number == count)
        if number == count:
            callout.show_words(tr("Done"), tr("That is the work"), self._words(_LAST))
            self._done = bool
        else:
            step = STEPS[number]
            counted = tr("Step {number} of {count}", number=number + 1, count=count)
            callout.show_words(counted, translated(step.title), self._words(step.words))
            self._done = step.watch(self._window)
        QTimer.singleShot(0, self, self.look)  # what it stands beside has its place by then

    def _words(self, words: str) -> str:
        actions = self._window.actions_by_key
        return translated(words, **{spec.key: actions.key_words(spec.key) for spec in ACTIONS})

    def look(self) -> None:
        """Go on if the step was done; keep call-out and ring where they belong."""
        if self._callout is None or self._ring is None:
            return
        if self._done():
            self._show(self.step + 1)
            return
        window = self._window
        is_last = self.step == len(STEPS)
        target = window.desk.queue if is_last else STEPS[self.step].beside(window)
        seen = target.visibleRegion().boundingRect()
        place = QRect(target.mapTo(window, seen.topLeft()), seen.size())
        around = place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND).intersected(window.rect())
        self._ring.setVisible(not is_last and not seen.isEmpty())
        self._callout.show()
        self._ring.setGeometry(around)
        self._callout.stand_beside(self._pane_of(target, around))
        self._ring.raise_()
        self._callout.raise_()

    def _pane_of(self, target: QWidget, around: QRect) -> QRect:
        """Return what the call-out is to leave free: of a field, also the fields beside it."""
        record = self._window.desk.tabs
        if record.isAncestorOf(target):
            left = record.mapTo(self._window, record.rect().topLeft()).x()
            return QRect(left, around.y(), record.width(), around.height())
        return around

    def _escape(self) -> None:
        """Do what Esc does where the keyboard is; where that is nothing, end the tour."""
        desk = self._window.desk
        row = desk.record.rows.get(desk.record.focused_path or "")
        bar = desk.letter_view.find_bar
        if row is not None and row.is_dirty() and row.isAncestorOf(_keyboard(row)):
            row.discard()
        elif bar.isVisible() and bar.line.hasFocus():
            bar.close_bar()
            desk.go_letter()
        else:
            self.end()

    # The end

    def end(self) -> None:
        """End the tour, remember it as seen, and bring back what was open before."""
        if not self.is_running:
            return
        self._window.desk.leave_letter()  # else what is typed is taken when its letter is gone
        self._take_down()
        self._window.settings.set(keys.TOUR_SEEN, 1)
        self._window.close_workspace()
        self._put_back()
        self.ended.emit()

    def _session_changed(self) -> None:
        """Let go of the tour where another workspace was opened, or the window closes."""
        if self.is_running:
            self._take_down()
            self._before = None
            # Whoever changes the workspace has closed the tour's by now, or is about to.
            QTimer.singleShot(0, self, self._clean_up)

    def _take_down(self) -> None:
        self._timer.stop()
        for shortcut in self._shortcuts:
            shortcut.deleteLater()
        self._shortcuts = []
        for widget in (self._callout, self._ring):
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._callout = self._ring = None

    def _put_back(self) -> None:
        self._clean_up()
        self._window.settings.set(keys.LAST_LETTER, self._kept[0])
        self._window.settings.set(keys.LAST_WORK, self._kept[1])
        if self._before is not None:
            path, letter_id = self._before
            self._before = None
            self._window.flows.open_workspace(path, letter_id or None)

    def _clean_up(self) -> None:
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def _keyboard(default: QWidget) -> QWidget:
    return QApplication.focusWidget() or default
