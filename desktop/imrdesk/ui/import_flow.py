"""Importing, from the files that are chosen or dropped to what is said of it at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from imrdesk.domain.history import Changed
from imrdesk.domain.letter_query import LetterQuery
from imrdesk.errors import UserError
from imrdesk.reading.kinds import ENDINGS
from imrdesk.review.import_plan import Interrupted, interrupted_imports
from imrdesk.store.arrivals import forget_plan
from imrdesk.store.workspace import SUFFIX, Workspace
from imrdesk.ui import settings as keys
from imrdesk.ui.dialogs.import_dialog import ImportDialog
from imrdesk.ui.import_words import failure_lines, given_words
from imrdesk.ui.imports import ImportJob
from imrdesk.ui.previews import ImportPreview
from imrdesk.ui.tasks import Tasks
from imrdesk.ui.views.drop_overlay import Drop, DropOverlay
from imrdesk.ui.views.import_panel import ImportPanel
from imrdesk.ui.words import tr, trn

if TYPE_CHECKING:
    from imrdesk.ui.main_window import MainWindow


class ImportFlow(QObject):
    """The window's imports: one at a time, each looked at first and told of once."""

    def __init__(self, window: MainWindow, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._preview: ImportPreview | None = None
        self._job: ImportJob | None = None
        self._last: ImportJob | None = None
        self._offered: Interrupted | None = None
        self.panel = ImportPanel(window.theme)
        self.overlay = DropOverlay(window, window.theme, self.what_a_drop_does)
        self.dialog: ImportDialog | None = None
        self.panel.go_on_wanted.connect(self.go_on)
        self.panel.forget_wanted.connect(self.forget)
        self.panel.cancel_wanted.connect(self._cancel)
        self.panel.letters_wanted.connect(self.show_letters)
        self.panel.save_wanted.connect(self.save_failures)
        self.panel.closed.connect(self._summary_closed)

    @property
    def is_running(self) -> bool:
        """Whether letters come in, or are looked at."""
        return self._job is not None or self._preview is not None

    # Choosing

    def choose_files(self) -> None:
        """Ask for letters and look at them."""
        letters = " ".join(f"*{ending}" for ending in sorted(ENDINGS))
        kinds = ";;".join((tr("Letters ({endings})", endings=letters), tr("All files (*)")))
        folder = self._window.settings.get(keys.LAST_FOLDER)
        names, _ = QFileDialog.getOpenFileNames(self._window, tr("Import letters"), folder, kinds)
        self.look_at([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Ask for a folder and look at the letters in it."""
        folder = self._window.settings.get(keys.LAST_FOLDER)
        name = QFileDialog.getExistingDirectory(self._window, tr("Import a folder"), folder)
        self.look_at([Path(name)] if name else [])

    def what_a_drop_does(self, paths: Sequence[Path]) -> Drop:
        """Say what happens when files and folders are dropped on the window."""
        window = self._window
        if QApplication.activeModalWidget() is not None:
            return Drop(tr("Not now"), tr("Close the dialog that is open first."), None)
        if len(paths) == 1 and paths[0].suffix == SUFFIX:
            return Drop(
                tr("Drop to open the workspace {name}", name=paths[0].stem),
                "",
                lambda: self._later(lambda: window.flows.open_workspace(paths[0])),
            )
        if window.workspace is None:
            return Drop(
                tr("Drop to make a workspace for these letters"),
                tr("It is asked where the workspace is to be; then the letters are looked at."),
                lambda: self._later(lambda: self._into_new_workspace(paths)),
            )
        return self._drop_into(window.workspace, paths)

    def _drop_into(self, workspace: Workspace, paths: Sequence[Path]) -> Drop:
        if self._window.flows.is_at_work:
            busy = tr("An import, export or count is still running; wait for it or cancel it.")
            return Drop(tr("Not now"), busy, None)
        if workspace.read_only:
            return Drop(tr("Nothing can be imported here"), _only_read(workspace), None)
        name = workspace.name
        return Drop(
            tr("Drop to look at {given}", given=_counted(paths)),
            tr("Nothing is kept before you say so. It would go into {name}.", name=name),
            lambda: self._later(lambda: self.look_at(paths)),
        )

    def _later(self, act: Callable[[], object]) -> None:
        """Act once what is under way is over, like the end of a drag or the keeping of letters."""
        QTimer.singleShot(0, self, act)

    def _into_new_workspace(self, paths: Sequence[Path]) -> None:
        self._window.flows.new_workspace()
        if self._window.workspace is not None:
            self.look_at(paths)

    # Looking

    def look_at(self, paths: Sequence[Path]) -> None:
        """Show what is in files and folders, and import what the user wants of it."""
        workspace = self._window.workspace
        if not paths or workspace is None or self._window.flows.is_busy():
            return
        if workspace.read_only:
            self._window.tell_error(UserError(_only_read(workspace)))
            return
        self._window.settings.set(keys.LAST_FOLDER, str(paths[0].parent))
        colors = self._window.theme.colors
        preview = ImportPreview(workspace.path, paths, colors, self)
        dialog = ImportDialog(self._window, preview, workspace.name)
        self._preview, self.dialog = preview, dialog
        preview.finished.connect(lambda: self._looked(preview))
        dialog.accepted.connect(lambda: self._accepted(preview))
        dialog.rejected.connect(self._give_up_looking)
        dialog.open()
        preview.start(self._tasks)

    def _looked(self, preview: ImportPreview) -> None:
        if preview is not self._preview:  # its workspace was closed meanwhile
            preview.deleteLater()
        elif preview.error is not None:
            self._failed(preview.error)
        elif self.dialog is None:  # it was accepted before everything was looked at
            self._keep(preview)

    def _failed(self, error: Exception) -> None:
        self._give_up_looking()
        self.panel.hide()
        if not isinstance(error, UserError):
            raise error
        self._window.tell_error(error)

    def _give_up_looking(self) -> None:
        preview, self._preview = self._preview, None
        self._close_dialog()
        if preview is not None:
            preview.give_up()
            if not preview.is_running:
                preview.deleteLater()

    def _close_dialog(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.rejected.disconnect()
            dialog.close()
            dialog.deleteLater()

    def _accepted(self, preview: ImportPreview) -> None:
        self._close_dialog()
        self.panel.show_running(preview.paths)
        if preview.is_running:
            preview.enough()
        else:
            self._keep(preview)

    def _keep(self, preview: ImportPreview) -> None:
        delivery = preview.delivery()
        if delivery is None:
            self._give_up_looking()
            self.panel.hide()
            return
        self._new_job(preview.paths).keep(delivery, preview.halt)

    # Importing

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders as they are, without asking."""
        if not paths or self._window.workspace is None or self._window.flows.is_busy():
            return
        self._new_job(paths).start(paths)

    def go_on(self) -> None:
        """Go on with the import that was cut short."""
        interrupted = self._offered
        if interrupted is None or self._window.flows.is_busy():
            return
        self._new_job(interrupted.plan.given).go_on(interrupted)

    def _new_job(self, given: Sequence[Path] | Sequence[str]) -> ImportJob:
        job = ImportJob(self._window.controller.session, self._tasks, self)
        self._job, self._offered = job, None
        self._forget_last()
        job.progressed.connect(self.panel.show_progress)
        job.kept.connect(lambda: self._kept(job))
        job.finished.connect(lambda: self._imported(job))
        self.panel.show_running(given)
        return job

    def _kept(self, job: ImportJob) -> None:
        self._window.controller.imported(Changed((), ""))
        self._later(lambda: self._open_first(job))

    def _open_first(self, job: ImportJob) -> None:
        """Open the first letter that came in, if none is open, so that work can begin."""
        if job in (self._job, self._last) and self._window.controller.letter is None:
            self._window.show_letter(next(iter(job.letter_ids), None))

    def _imported(self, job: ImportJob) -> None:
        if job is not self._job:  # its workspace was closed meanwhile
            job.deleteLater()
            return
        self._job, self._last = None, job
        self._forget_preview()
        self._open_first(job)
        self._window.letters.catch_up()
        self._offered = self._left_of(job.number)
        self.panel.show_summary(job, can_go_on=self._offered is not None)

    def _left_of(self, number: int | None) -> Interrupted | None:
        workspace = self._window.workspace
        if workspace is None:
            return None
        return next((one for one in interrupted_imports(workspace) if one.number == number), None)

    def _forget_preview(self) -> None:
        if self._preview is not None:
            self._preview.deleteLater()
            self._preview = None

    def _forget_last(self) -> None:
        if self._last is not None:
            self._last.deleteLater()
            self._last = None

    def _cancel(self) -> None:
        self.panel.cancel.setEnabled(False)
        self.stop()

    def stop(self) -> None:
        """Ask the import to stop at its next chance."""
        if self._job is not None:
            self._job.cancel()
        elif self._preview is not None:
            self._give_up_looking()
            self.panel.hide()

    def abandon(self) -> None:
        """Let go of the import, because its workspace is being closed; it can go on later."""
        if self._job is not None:
            self._job.abandon()
            self._job = None
            self._forget_preview()
        self._give_up_looking()
        self._forget_last()
        self._offered = None
        self.panel.hide()

    # What was cut short

    def offer(self) -> None:
        """Offer to go on with an import of the workspace that was cut short, if there is one."""
        workspace = self._window.workspace
        if workspace is None or workspace.read_only:
            return
        waiting = interrupted_imports(workspace)
        self._offered = waiting[-1] if waiting else None
        if self._offered is not None:
            self.panel.show_offer(self._offered)
        else:
            self.panel.hide()

    def forget(self) -> None:
        """Let the import that was cut short be as it is."""
        workspace, interrupted = self._window.workspace, self._offered
        if workspace is None or interrupted is None:
            return
        try:
            forget_plan(workspace, interrupted.number)
        except UserError as error:
            self._window.tell_error(error)
            return
        self.offer()

    # What came of it

    def show_letters(self) -> None:
        """Show the letters that came in with the last import, in the list of letters."""
        if self._last is not None and self._last.letter_ids:
            ids = self._last.letter_ids
            self._window.show_letters(LetterQuery(text=f"arrival:{ids[0]}..{ids[-1]}"))

    def save_failures(self) -> None:
        """Ask where to save the list of what could not be read, and save it."""
        if self._last is None:
            return
        suggested = str(Path(self._window.settings.get(keys.LAST_FOLDER)) / tr("not imported.txt"))
        kinds = tr("Text (*.txt)")
        title = tr("Save the list of what was not read")
        name, _ = QFileDialog.getSaveFileName(self._window, title, suggested, kinds)
        if not name:
            return
        try:
            Path(name).write_text(failure_lines(self._last), encoding="utf-8")
        except OSError as error:
            why = error.strerror or error
            told = tr("{file} cannot be written: {why}.", file=name, why=why)
            self._window.tell_error(UserError(told))

    def _summary_closed(self) -> None:
        self._offered = None
        self._forget_last()


def _only_read(workspace: Workspace) -> str:
    return tr("The workspace {name} is open for reading only.", name=workspace.name)


def _counted(paths: Sequence[Path]) -> str:
    """Name one path, or count the files and folders that are dragged."""
    if len(paths) == 1:
        return given_words(paths)
    folders = sum(path.is_dir() for path in paths)
    files = trn("{n:,} file", "{n:,} files", len(paths) - folders)
    if not folders:
        return files
    many = trn("{n:,} folder", "{n:,} folders", folders)
    return many if folders == len(paths) else tr("{files} and {folders}", files=files, folders=many)
