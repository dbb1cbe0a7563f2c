"""What is done to many letters at once, followed by a bar that can call it off; one undo."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QProgressDialog

from imrdesk.domain.checks import Severity
from imrdesk.domain.history import Changed
from imrdesk.domain.status import Status
from imrdesk.review.bulk import UNFOLLOWED, Course
from imrdesk.review.session import ReviewSession
from imrdesk.ui.dialogs.prompts import ask_line
from imrdesk.ui.dialogs.reason_dialog import ask_reason
from imrdesk.ui.words import tr, translated, trn

if TYPE_CHECKING:
    from imrdesk.ui.main_window import MainWindow

_AT_ONCE = 40
"""So many letters are done before anybody could read a bar."""
_REPORT_SECONDS = 0.05
_ASKED_FROM = 200
"""Signing off so many letters or more is asked about."""
Operation = Callable[[ReviewSession, list[int], Course], Changed]


class Bulk(QObject):
    """Asks what has to be known, does it, and tells what came of it.

    Args:
        chosen: returns the ids of the letters that are meant.
    """

    def __init__(self, window: MainWindow, chosen: Callable[[], list[int]]) -> None:
        super().__init__(window)
        self._window = window
        self._chosen = chosen

    def act(self, wanted: str) -> None:
        """Do what a button or a key asks for: tag, untag, assign, postpone and so on."""
        actions: dict[str, Callable[[], object]] = {
            "tag": self.tag,
            "untag": self.untag,
            "assign": self.assign,
            "postpone": self.postpone,
            "sign_off": self.sign_off,
            "mark_reviewed": lambda: self.set_status(Status.REVIEWED),
            "reopen": lambda: self.set_status(Status.IN_REVIEW),
        }
        if self._chosen() and not self._window.flows.is_busy():
            actions[wanted]()

    def tag(self) -> None:
        """Ask for a tag and set it."""
        tag = self._ask(tr("Tag"), tr("Tag the selected letters with:"), tr("Add tag"))
        if tag is not None:
            self._do(lambda session, ids, course: session.set_tag_on(ids, tag, True, course))  # noqa: FBT003  the session's own

    def untag(self) -> None:
        """Ask for a tag and take it off."""
        tag = self._ask(tr("Untag"), tr("Take this tag off the selected letters:"), tr("Take off"))
        if tag is not None:
            self._do(lambda session, ids, course: session.set_tag_on(ids, tag, False, course))  # noqa: FBT003  the session's own

    def assign(self) -> None:
        """Ask whose work the letters are to be; nobody's is a choice, too."""
        known = [self._window.flows.reviewer(), *self._window.letters.counts.get("assigned", ())]
        name = ask_line(
            self._window,
            tr("Assign"),
            tr("Who is to review the selected letters? Write - for nobody."),
            tr("Assign"),
            suggestions=list(dict.fromkeys(known)),
        )
        if name is not None:
            owner = "" if name == "-" else name
            self._do(lambda session, ids, course: session.assign(ids, owner, course))

    def postpone(self) -> None:
        """Ask for a reason and postpone the letters."""
        reason = ask_reason(
            self._window,
            tr("Postpone"),
            tr("Letters that wait keep all that was done to them."),
            tr("Why should these letters wait?"),
            tr("Postpone"),
            self._window.controller.session.postponing_reasons(),
        )
        if reason is not None:
            self.set_status(Status.POSTPONED, reason)

    def set_status(self, status: Status, reason: str = "") -> None:
        """Move the letters on, or back."""
        self._do(lambda session, ids, course: session.set_status_on(ids, status, reason, course))

    def sign_off(self) -> None:
        """Sign off what has no open question; many letters only once that was said again."""
        count = len(self._chosen())
        if count >= _ASKED_FROM and not self._is_sure(count):
            return
        self._do(lambda session, ids, course: session.sign_off_on(ids, course))

    def _is_sure(self, count: int) -> bool:
        question = trn(
            "Sign off {n} letter? One with an open question stays as it is.",
            "Sign off {n} letters? Those with an open question stay as they are.",
            count,
        )
        box = QMessageBox(QMessageBox.Icon.Question, tr("Sign off"), question, parent=self._window)
        yes = box.addButton(tr("Sign off"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        box.deleteLater()
        return box.clickedButton() is yes

    def _ask(self, title: str, question: str, words: str) -> str | None:
        tags = self._window.controller.session.all_tags()
        return ask_line(self._window, title, question, words, suggestions=tags)

    def _do(self, operation: Operation) -> None:
        """Do it to the selected letters as one step of undo, and tell what came of it."""
        ids = self._chosen()
        if not self._window.desk.leave_letter():
            return
        done: list[Changed] = []
        with_bar = len(ids) > _AT_ONCE
        bar = _Bar(self._window) if with_bar else None
        course = bar.course() if bar else UNFOLLOWED

        def run(session: ReviewSession) -> Changed:
            changed = operation(session, ids, course)
            done.append(changed)
            return changed

        try:
            self._window.controller.run(run)
        finally:
            if bar:
                bar.end()
        for changed in done:
            self._tell(changed)

    def _tell(self, changed: Changed) -> None:
        messages, undo = self._window.desk.messages, self._window.desk.undo
        if changed.things:
            severity = Severity.WARNING if changed.remark else Severity.NOTE
            told = f"{translated(changed.label)}. {translated(changed.remark)}".rstrip()
            messages.tell(told, severity, (tr("Undo"), undo))
        else:
            messages.tell(translated(changed.remark) or tr("There was nothing to change."))


class _Bar:
    """Shows how far it is, and whether somebody has called it off."""

    def __init__(self, window: MainWindow) -> None:
        self._dialog = QProgressDialog(window)
        self._dialog.setWindowTitle(tr("Letters"))
        self._dialog.setLabelText(tr("Working on the selected letters…"))
        self._dialog.setCancelButtonText(tr("Cancel"))
        self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self._dialog.setMinimumDuration(400)
        self._dialog.setAutoReset(False)
        self._told = monotonic()

    def course(self) -> Course:
        """Return what the operation reports to."""
        return Course(self._report, self._dialog.wasCanceled)

    def _report(self, done: int, total: int) -> None:
        now = monotonic()
        if now - self._told >= _REPORT_SECONDS:
            self._told = now
            self._dialog.setMaximum(total)
            self._dialog.setValue(done)  # this lets the button be pressed

    def end(self) -> None:
        """Take the bar away."""
        self._dialog.close()
        self._dialog.deleteLater()
