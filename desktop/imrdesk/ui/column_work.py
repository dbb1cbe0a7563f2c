"""What a reviewer does to the rows of a field: one at a time, or all that wait at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QProgressDialog, QWidget

from imrdesk.domain.checks import Severity
from imrdesk.domain.fields import Field
from imrdesk.domain.history import Changed
from imrdesk.domain.words import say
from imrdesk.review.bulk import Course
from imrdesk.review.column_review import ColumnRow, to_confirm
from imrdesk.review.session import ReviewSession
from imrdesk.store.column_review import ColumnField
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.words import tr, translated, trn

_ASKED_ABOVE = 50  # values that nobody can have seen at one glance
_SHOWN_AFTER_MS = 300

Tell = Callable[[str, Severity], object]


class ColumnWork(QObject):
    """Changes the values of rows.

    Signals:
        settled: how many values were settled just now.
    """

    settled = Signal(int)

    def __init__(self, controller: ReviewController, window: QWidget, tell: Tell) -> None:
        super().__init__(window)
        self._controller = controller
        self._window = window
        self._tell = tell

    def confirm(self, row: ColumnRow) -> bool:
        """Let a row's value stand; tell whether one may go on."""
        if row.is_settled:
            return True
        if self._run(lambda session: session.confirm(row.letter_id, [row.path])):
            self.settled.emit(1)
            return True
        return False

    def doubt(self, row: ColumnRow) -> None:
        """Mark a row's value doubtful, or no longer."""
        wanted = not row.standing.is_doubted
        self._run(lambda session: session.set_doubt(row.letter_id, row.path, wanted))

    def revert(self, row: ColumnRow) -> None:
        """Go back to what the program read for a row."""
        self._run(lambda session: session.revert(row.letter_id, row.path))

    def confirm_all(self, column: ColumnField, field: Field, rows: Sequence[int]) -> None:
        """Let the values of all these rows stand, as one step of undo.

        What somebody doubts, or has typed and not taken yet, is left for a person to look at.

        Args:
            column: whose rows they are.
            field: the same, as the registry has it.
            rows: packed.
        """
        session = self._controller.session
        paths, left_out = to_confirm(session.workspace, column, rows)
        name, label = translated(field.label), say("Confirm {field}", field=field.label)
        count = len(rows) - left_out
        if not count or (count > _ASKED_ABOVE and not self._is_wanted(name, count, len(paths))):
            if not count:
                self._tell(tr("Nothing is left to confirm here."), Severity.NOTE)
            return
        changed: list[Changed] = []
        with _Followed(self._window, tr("Confirming {field}…", field=name)) as course:
            label = say("Confirm {field}", field=name)
            done = self._run(lambda s: s.confirm_on(paths, course, label=label), changed)
        if done:
            self._tell_outcome(changed, count, left_out)

    def _tell_outcome(self, changed: list[Changed], count: int, left_out: int) -> None:
        self.settled.emit(count)
        told = [one.remark for one in changed if one.remark]
        if left_out:
            told.append(
                trn(
                    "{n} value that is marked doubtful or being typed was left as it is.",
                    "{n} values that are marked doubtful or being typed were left as they are.",
                    left_out,
                )
            )
        if told:
            self._tell(" ".join(told), Severity.WARNING)

    def _is_wanted(self, name: str, values: int, letters: int) -> bool:
        box = QMessageBox(self._window)
        box.setWindowTitle(tr("Confirm all"))
        box.setText(
            tr(
                "Confirm {values} values of {field} in {letters} letters?",
                values=f"{values:,}",
                field=name,
                letters=f"{letters:,}",
            )
        )
        box.setInformativeText(tr("One undo takes all of it back."))
        confirm = box.addButton(tr("Confirm all"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(confirm)
        box.exec()
        is_wanted = box.clickedButton() is confirm
        box.deleteLater()
        return is_wanted

    def _run(
        self, do: Callable[[ReviewSession], Changed], changed: list[Changed] | None = None
    ) -> bool:
        def operation(session: ReviewSession) -> Changed:
            result = do(session)
            if changed is not None:
                changed.append(result)
            return result

        return self._controller.run(operation)


class _Followed:
    """Shows how far a long operation has come, once it takes long, and lets it be called off."""

    def __init__(self, window: QWidget, words: str) -> None:
        self._dialog = QProgressDialog(words, tr("Cancel"), 0, 0, window)
        self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self._dialog.setMinimumDuration(_SHOWN_AFTER_MS)
        self._dialog.setAutoReset(False)

    def __enter__(self) -> Course:
        return Course(self._report, self._dialog.wasCanceled)

    def __exit__(self, *_error: object) -> None:
        self._dialog.close()
        self._dialog.deleteLater()

    def _report(self, done: int, total: int) -> None:
        self._dialog.setMaximum(total)
        _show_done(self._dialog, done)


def _show_done(dialog: QProgressDialog, done: int) -> None:
    """Show how many steps are done; other events have their turn while that is to be seen."""
    dialog.setValue(done)
    if dialog.isVisible():
        QCoreApplication.processEvents()
