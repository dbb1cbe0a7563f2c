"""What a reviewer does about the checks: walk their places, dismiss them, show them again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from imrdesk.domain.checks import Check, Severity
from imrdesk.domain.dismissal import check_key
from imrdesk.domain.history import Target
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.dialogs.reason_dialog import ask_reason
from imrdesk.ui.views.record_view import RecordView
from imrdesk.ui.words import tr, translated, trn

_BY_SEVERITY = tuple(Severity)


class CheckCommands(QObject):
    """The commands on the checks of the open letter.

    Signals:
        told: a sentence on what is shown, or why nothing could be done.
    """

    told = Signal(str)

    def __init__(self, controller: ReviewController, record: RecordView) -> None:
        super().__init__(record)
        self._controller = controller
        self._record = record
        self._came_by = ""  # the key of the check that the walk is in
        record.checks.dismissed_by = self._dismissed_by
        record.checks.dismissal_wanted.connect(self.dismiss)
        record.checks.restoring_wanted.connect(controller.restore_check)

    def next_place(self) -> None:
        """Go to the next place of the check that the focused field is in, then of the next one."""
        places = [(check, path) for check in self._open_checks() for path in check.fields]
        if not places:
            self.told.emit(tr("No check is open in this letter."))
            return
        here = self._record.focused_path
        at = [i for i, (_check, path) in enumerate(places) if path == here]
        walked = [i for i in at if check_key(places[i][0]) == self._came_by]
        start = (walked or at or [-1])[0]
        onward = [*places[start + 1 :], *places[: start + 1]]
        check, path = next((p for p in onward if p[1] != here), onward[0])
        self._came_by = check_key(check)
        self._record.focus_path(path)
        number = check.fields.index(path) + 1
        self.told.emit(
            tr(
                "{number} of {count}: {message}",
                number=number,
                count=len(check.fields),
                message=translated(check.message),
            )
        )

    def dismiss_here(self) -> None:
        """Dismiss the gravest check that the focused field is in."""
        here = self._record.focused_path
        checks = [check for check in self._open_checks() if here in check.fields]
        on_field = [check for check in checks if check.fields[0] == here]
        if checks:
            self.dismiss((on_field or checks)[0])
        else:
            self.told.emit(tr("No check is open on this field."))

    def dismiss(self, check: Check) -> None:
        """Ask for a reason and let a check's finding stand."""
        letter = self._controller.letter
        if letter is None:
            return
        reason = ask_reason(
            self._record.window(),
            tr("Dismiss a check"),
            translated(check.message),
            tr("Why may it stand?"),
            tr("Dismiss"),
            self._controller.session.dismissal_reasons(),
        )
        if reason is not None:
            self._controller.dismiss(check, reason)

    def ask_overruling(self, warnings: Sequence[Check]) -> str | None:
        """Ask why a letter is signed off although warnings stand; None where it is not."""
        return ask_reason(
            self._record.window(),
            tr("Sign off over warnings"),
            "\n".join(translated(check.message) for check in warnings),
            trn("Why may it stand?", "Why may they stand?", len(warnings)),
            tr("Sign off"),
            self._controller.session.dismissal_reasons(),
            last_is_likely=True,
        )

    def _open_checks(self) -> list[Check]:
        letter = self._controller.letter
        checks = letter.record.open_checks if letter else ()
        return sorted(checks, key=lambda check: _BY_SEVERITY.index(check.severity))

    def _dismissed_by(self, key: str) -> tuple[str, datetime] | None:
        """Return who dismissed the check with that key last, and when."""
        for change in reversed(self._controller.history()):
            edit = change.edit
            if (edit.target, edit.key) == (Target.CHECK, key) and edit.new is not None:
                return change.operation.who, change.operation.when
        return None
