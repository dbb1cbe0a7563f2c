"""What takes more than one step: opening a workspace, importing, exporting."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QWidget,
)

from imrdesk.assets import resource
from imrdesk.domain.checks import Severity
from imrdesk.domain.export_profile import ExportProfile
from imrdesk.domain.history import Changed
from imrdesk.domain.status import FINISHED
from imrdesk.errors import UserError
from imrdesk.export.writer import paths_of
from imrdesk.paths import account_name, workspace_folder
from imrdesk.review.exporting import ExportSummary, export_profiled
from imrdesk.store.failures import DamagedFileError
from imrdesk.store.lock import HeldError
from imrdesk.store.workspace import SUFFIX, Workspace
from imrdesk.ui import settings as keys
from imrdesk.ui.dialogs.export_dialog import ExportDialog
from imrdesk.ui.dialogs.prompts import ask_line
from imrdesk.ui.dialogs.sheets import LetterSheet
from imrdesk.ui.dialogs.threshold_dialog import ThresholdDialog
from imrdesk.ui.rereadings import AllRereadings
from imrdesk.ui.tasks import TaskContext, Tasks
from imrdesk.ui.words import tr, translated

if TYPE_CHECKING:
    from imrdesk.ui.main_window import MainWindow


class ProgressPanel(QWidget):
    """Long work in the status bar: what, how far, and the button that cancels it."""

    def __init__(self) -> None:
        super().__init__()
        self._label = QLabel()
        self._bar = QProgressBar()
        self._bar.setFixedWidth(180)
        self._bar.setTextVisible(False)
        self.cancel = QPushButton(tr("Cancel"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        for widget in (self._label, self._bar, self.cancel):
            layout.addWidget(widget)
        self.hide()

    def begin(self, words: str) -> None:
        """Show that work has begun whose size is not known yet."""
        self._label.setText(words)
        self._bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self.show()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the work is."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)


class Flows(QObject):
    """The window's longer dialogues with the user."""

    def __init__(self, window: MainWindow, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._export: TaskContext | None = None
        self._is_exporting = False
        self._recount: Iterator[tuple[int, int]] = iter(())
        self._recount_timer = QTimer(self)
        self._recount_timer.timeout.connect(self._recount_step)
        self._rereading: AllRereadings | None = None
        self.progress = ProgressPanel()
        self.progress.cancel.clicked.connect(self._cancel)

    # Workspaces

    def reviewer(self) -> str:
        """Return the name that edits are made under: the one set, else the account's."""
        return self._window.settings.get(keys.REVIEWER) or account_name()

    def ask_reviewer(self) -> None:
        """Ask for the name that edits are made under."""
        question = tr("Your name, as the history of every edit shows it:")
        title, accept = tr("Reviewer name"), tr("Use name")
        name = ask_line(self._window, title, question, accept, self.reviewer())
        if name is None:
            return
        self._window.settings.set(keys.REVIEWER, name)
        if self._window.controller.has_session:
            self._window.controller.session.reviewer = name

    def new_workspace(self) -> None:
        """Ask where a new workspace is to be, make it and open it."""
        suggested = str(self._folder() / (tr("IMR review") + SUFFIX))
        name, _ = QFileDialog.getSaveFileName(
            self._window, tr("New workspace"), suggested, _workspaces()
        )
        if name:
            path = Path(name if name.endswith(SUFFIX) else name + SUFFIX)
            self._take(lambda: Workspace.create(path))

    def choose_workspace(self) -> None:
        """Ask for a workspace and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, tr("Open workspace"), str(self._folder()), _workspaces()
        )
        if name:
            self.open_workspace(Path(name))

    def open_workspace(self, path: Path, letter_id: int | None = None) -> bool:
        """Open a workspace at a letter; tell whether it could be opened."""
        current = self._window.workspace
        if current is not None and current.path == path.resolve():
            return True
        held: list[str] = []
        if not self._take(lambda: _open(path, held), path):
            return False
        if held:
            self._window.show_only_read(held[0])
        self._window.show_letter(letter_id)
        return True

    def open_samples(self) -> None:
        """Open a workspace that holds the sample letters; make it where there is none."""
        try:
            path = workspace_folder() / f"Samples{SUFFIX}"
        except UserError as error:
            self._window.tell_error(error)
            return
        if path.exists():
            self.open_workspace(path)
        elif self._take(lambda: Workspace.create(path)):
            self.import_paths([resource("samples")])

    def ask_lose_typing(self, paths: Sequence[str]) -> bool:
        """Ask whether typing that cannot be saved may be lost."""
        names = ", ".join(self._window.desk.record.rows[path].name for path in paths)
        answer = QMessageBox.question(
            self._window,
            "imrdesk",
            tr(
                "What was typed in {names} could not be saved. Leave the letter and lose it?",
                names=names,
            ),
            QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        return answer == QMessageBox.StandardButton.Discard

    def _take(self, make: Callable[[], Workspace], path: Path | None = None) -> bool:
        if not self._window.may_leave():
            return False
        try:
            workspace = make()
        except DamagedFileError as error:
            if path is None:
                raise
            self._window.keeping.mend(path, error)
            return False
        except UserError as error:
            self._window.tell_error(error)
            return False
        self._window.take_workspace(workspace)
        return True

    def _folder(self) -> Path:
        last = self._window.settings.get(keys.LAST_WORKSPACE)
        if last and Path(last).parent.is_dir():
            return Path(last).parent
        return workspace_folder()

    # What counts as sure

    def ask_threshold(self) -> None:
        """Ask from which confidence on values need no eyes, and count anew."""
        session = self._window.controller.session
        dialog = ThresholdDialog(self._window, round(session.review_threshold * 100))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        threshold = dialog.percent.value() / 100
        dialog.deleteLater()
        if accepted and threshold != session.review_threshold:
            session.set_review_threshold(threshold)
            self._window.controller.reload()
            self.recount()

    def recount(self) -> None:
        """Count anew what is to be looked at, a few letters at a time between other events."""
        self._recount = self._window.controller.session.recount()
        self.progress.begin(tr("Counting what to look at"))
        self._recount_timer.start()

    def _recount_step(self) -> None:
        try:
            self.progress.show_progress(*next(self._recount))
        except StopIteration:
            self._recount_timer.stop()
            self.progress.hide()
            self._window.controller.imported(Changed((), ""))
            self._window.letters.begin_anew()
        except UserError as error:
            self._recount_timer.stop()
            self.progress.hide()
            self._window.tell_error(error)

    # Letters that an older program read

    def read_all_again(self) -> None:
        """Read every letter of an older program again; what a person settled is left to him."""
        window = self._window
        if window.workspace is None or self.is_busy() or not window.desk.leave_letter():
            return
        job = AllRereadings(window.controller.session, self)
        self._rereading = job
        job.progressed.connect(self.progress.show_progress)
        job.finished.connect(lambda: self._reread(job))
        self.progress.begin(tr("Reading letters again"))
        job.start()

    def _reread(self, job: AllRereadings) -> None:
        job.deleteLater()
        self._rereading = None
        self.progress.hide()
        self._window.controller.reload()
        self._window.controller.imported(Changed((), ""))
        self._window.letters.begin_anew()
        details = None
        if job.left:
            left = [(letter.name, letter.letter_id) for letter in job.left]
            details = (tr("Show which"), lambda: self._show_left(left))
        severity = Severity.WARNING if job.left or job.refusal else Severity.NOTE
        told = f"{job.summary()} {job.refusal or ''}".rstrip()
        self._window.desk.messages.tell(told, severity, details)

    def _show_left(self, letters: Sequence[tuple[str, int]]) -> None:
        sheet = LetterSheet(
            self._window,
            tr("Letters to settle"),
            tr(
                "The new reading differs where a person has settled something, or the letter is "
                "signed off. Enter opens a letter; “Read again” is above it."
            ),
            letters,
        )
        sheet.chosen.connect(self._window.desk.open_letter)
        sheet.open()

    # Import

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders as they are, without asking."""
        self._window.imports.import_paths(paths)

    # Export

    def export(self) -> None:
        """Ask what to export and where, and write it in the background."""
        workspace = self._window.workspace
        if workspace is None or self.is_busy():
            return
        self._window.desk.leave_letter()
        counts = self._window.controller.session.status_counts()
        finished = sum(counts[status] for status in FINISHED)
        suggested = workspace.path.with_suffix(".xlsx")
        session = self._window.controller.session
        dialog = ExportDialog(self._window, session, suggested, finished, sum(counts.values()))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        out, profile = dialog.out(), dialog.profile()
        dialog.deleteLater()
        if accepted and self._may_replace(out):
            self.export_as(out, profile)

    def export_to(self, out: Path, *, everything: bool) -> None:
        """Write all that is known of letters in the background."""
        self.export_as(out, ExportProfile(finished=not everything))

    def export_as(self, out: Path, profile: ExportProfile) -> None:
        """Write what a profile asks for in the background."""
        workspace = self._window.workspace
        if workspace is None:
            return
        path = workspace.path

        def work(context: TaskContext) -> ExportSummary:
            with Workspace.open(path, read_only=True) as reading:
                return export_profiled(
                    reading,
                    out,
                    profile,
                    progress=lambda done, total: context.report((done, total)),
                    cancelled=lambda: context.cancelled,
                )

        self.progress.begin(tr("Exporting"))
        self._is_exporting = True
        self._export = self._tasks.run(
            work,
            lambda summary, error: self._exported(workspace, summary, error),
            self._export_progressed,
        )

    def _may_replace(self, out: Path) -> bool:
        try:
            there = [path.name for path in paths_of(out) if path.exists()]
        except UserError as error:
            self._window.tell_error(error)
            return False
        if not there:
            return True
        question = tr("There already: {names}. Replace?", names=", ".join(there))
        answer = QMessageBox.question(self._window, tr("Export records"), question)
        return answer == QMessageBox.StandardButton.Yes

    def _export_progressed(self, progress: object) -> None:
        if isinstance(progress, tuple):
            self.progress.show_progress(*progress)

    def _exported(
        self, workspace: Workspace, summary: ExportSummary | None, error: Exception | None
    ) -> None:
        if workspace is not self._window.workspace:  # it was closed meanwhile
            return
        self._is_exporting = False
        self.progress.hide()
        if isinstance(error, UserError):
            self._window.tell_error(error)
        elif error is not None:
            raise error
        elif summary is not None:
            severity = Severity.WARNING if summary.remarks else Severity.NOTE
            self._window.desk.messages.tell(_export_told(summary), severity)

    # Both

    @property
    def is_at_work(self) -> bool:
        """Whether something long is under way that nothing else may run beside."""
        return (
            self._window.imports.is_running
            or self._rereading is not None
            or self._is_exporting
            or self._recount_timer.isActive()
        )

    def is_busy(self) -> bool:
        """Tell whether something long is under way; where it is, tell the user too."""
        busy = self.is_at_work
        if busy:
            self._window.desk.messages.tell(
                tr("An import, export or count is still running; wait for it or cancel it."),
                Severity.WARNING,
            )
        return busy

    def _cancel(self) -> None:
        self.progress.cancel.setEnabled(False)
        self.stop()

    def stop(self) -> None:
        """Ask whatever runs to stop at its next chance."""
        self._window.imports.stop()
        if self._export is not None:
            self._export.cancel()
        if self._rereading is not None:
            self._rereading.cancel()
        if self._recount_timer.isActive():
            self._recount_timer.stop()
            self.progress.hide()

    def abandon(self) -> None:
        """Let go of whatever runs, because its workspace is being closed."""
        if self._rereading is not None:
            self._rereading.abandon()
            self._rereading = None
        self._window.imports.abandon()
        self.stop()
        self._is_exporting = False
        self.progress.hide()

    def tell_box(self, sentence: str) -> None:
        """Tell a sentence in a box of its own, where no bar is to be seen."""
        box = QMessageBox(QMessageBox.Icon.Warning, "imrdesk", sentence, parent=self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


def _export_told(summary: ExportSummary) -> str:
    if summary.was_cancelled:
        return tr("The export was cancelled; no file was changed.")
    names = ", ".join(path.name for path in summary.paths)
    written = tr(
        "Letters: {letters:,}; decisions: {decisions:,}; written to {names}.",
        letters=summary.letters,
        decisions=summary.decisions,
        names=names,
    )
    return " ".join([written, *map(translated, summary.remarks)])


def _workspaces() -> str:
    return tr("imrdesk workspaces ({endings})", endings=f"*{SUFFIX}")


def _open(path: Path, held: list[str]) -> Workspace:
    """Open a workspace, for reading only where another program has it or nothing can be written.

    Args:
        path: its path.
        held: gets what keeps it from being written to.

    Raises:
        UserError: where it cannot be opened at all.
    """
    try:
        return Workspace.open(path)
    except HeldError as error:
        held.append(error.why)
    return Workspace.open(path, read_only=True)
