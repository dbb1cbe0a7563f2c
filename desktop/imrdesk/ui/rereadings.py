"""Letters that an older program read: one beside its new reading, or all in a row."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog

from imrdesk.errors import UserError
from imrdesk.review.open_letter import OpenLetter
from imrdesk.review.rereading_all import Reread, RereadLetter, outdated, read_all_again
from imrdesk.review.session import ReviewSession
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.dialogs.rereading_dialog import RereadingDialog
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.message_bar import MessageBar
from imrdesk.ui.words import tr


class OneRereading(QObject):
    """The open letter, read again.

    Signals:
        told: a sentence on what came of it.

    Args:
        typing_is_taken: takes over what is being typed; False where that is no value yet.
    """

    told = Signal(str)

    def __init__(
        self, controller: ReviewController, theme: Theme, typing_is_taken: Callable[[], bool]
    ) -> None:
        super().__init__(controller)
        self._controller = controller
        self._theme = theme
        self._typing_is_taken = typing_is_taken
        self.bar = MessageBar(theme)

    def show_letter(self, letter: OpenLetter) -> None:
        """Offer to read the letter again where an older program read it."""
        if letter.is_outdated and not letter.status.is_locked:
            self.bar.tell(
                tr("Another version of the program read this letter."),
                action=(tr("Read again"), self.read_again),
            )
        else:
            self.bar.hide()

    def read_again(self) -> None:
        """Read the open letter again, and let the reviewer settle what differs."""
        letter = self._controller.letter
        if letter is None or not letter.is_outdated:
            self.told.emit(tr("This version of the program has read this letter already."))
            return
        if not self._typing_is_taken():
            return
        again = self._controller.read_again()
        letter = self._controller.letter
        if again is None or letter is None:
            return
        if again.is_same:
            if self._controller.settle_reading(again, {}, {}):
                self.told.emit(tr("Read again: this program reads the same."))
            return
        dialog = RereadingDialog(self.bar.window(), letter, again, self._theme.colors)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        choices, kept = dialog.model.choices(), dialog.model.kept()
        dialog.deleteLater()
        if accepted:
            self._controller.settle_reading(again, choices, kept)


class AllRereadings(QObject):
    """Every letter of an older program, read again, one at a time between other events.

    Signals:
        progressed: (letters done, in all).
        finished: nothing is left, or it was cancelled.
    """

    progressed = Signal(int, int)
    finished = Signal()

    def __init__(self, session: ReviewSession, parent: QObject) -> None:
        super().__init__(parent)
        self.done: list[RereadLetter] = []
        self.refusal: UserError | None = None
        letter_ids = outdated(session)
        self._total = len(letter_ids)
        self._letters: Iterator[RereadLetter] = read_all_again(session, letter_ids)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    def cancel(self) -> None:
        """Stop; what is done stays."""
        if self._timer.isActive():
            self._timer.stop()
            self.finished.emit()

    def abandon(self) -> None:
        """Stop without telling anyone."""
        self._timer.stop()

    def _step(self) -> None:
        if QApplication.activeModalWidget() is not None:
            return  # somebody is asked about a letter as it stands: it stays so meanwhile
        try:
            self.done.append(next(self._letters))
        except StopIteration:
            self.cancel()
        except UserError as error:
            self.refusal = error
            self.cancel()
        else:
            self.progressed.emit(len(self.done), self._total)

    @property
    def left(self) -> list[RereadLetter]:
        """The letters that a person has to settle."""
        return [letter for letter in self.done if letter.became is Reread.LEFT]

    def summary(self) -> str:
        """Say what came of it, in a sentence or three."""
        became = [letter.became for letter in self.done]
        taken, same = became.count(Reread.TAKEN), became.count(Reread.SAME)
        if not self._total:
            return tr("This version of the program has read every letter of the workspace.")
        damaged = became.count(Reread.DAMAGED)
        told = [
            self._how_many(len(became)),
            tr(
                "The new reading stands in {taken:,}; {same:,} read the same.",
                taken=taken,
                same=same,
            ),
        ]
        if self.left:
            told.append(tr("{count:,} are left to you.", count=len(self.left)))
        if damaged:
            told.append(tr("{count:,} are damaged in the workspace.", count=damaged))
        return " ".join(told)

    def _how_many(self, count: int) -> str:
        if count == self._total:
            return tr("Letters read again: {count:,}.", count=count)
        return tr(
            "Letters read again: {count:,} (of {total:,}; stopped).", count=count, total=self._total
        )
