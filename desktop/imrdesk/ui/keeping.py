"""Backups from the window: made, looked at, brought back; and the ways out of a damaged file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from imrdesk.errors import UserError
from imrdesk.review.rescuing import RescueReport, rescue
from imrdesk.review.session import utc_now
from imrdesk.store import mending, restoring
from imrdesk.store.backup_files import BackupFile, Occasion, backup_files
from imrdesk.store.backups import BackupJob, progress_in
from imrdesk.store.failures import DamagedFileError, DamagedIndexError
from imrdesk.store.restoring import Preview
from imrdesk.ui.dialogs.backups_dialog import BackupsDialog, Listed
from imrdesk.ui.tasks import Tasks
from imrdesk.ui.words import tr, translated, trn

if TYPE_CHECKING:
    from imrdesk.ui.main_window import MainWindow


class Keeping(QObject):
    """What a user can do with the backups of a workspace, open or damaged."""

    def __init__(self, window: MainWindow, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks

    def open_backups(self) -> None:
        """Show the backups of the open workspace."""
        if self._window.workspace is not None:
            self.show_backups_of(self._window.workspace.path)

    def show_backups_of(self, path: Path) -> None:
        """Show the backups of a workspace, and bring the one back that the user asks for."""
        current = self._window.workspace
        can_restore = current is None or current.path != path or not current.read_only
        dialog = BackupsDialog(self._window, path.name, can_restore=can_restore)
        dialog.looked_at.connect(partial(self._look, dialog, path))
        dialog.wanted.connect(lambda: self._back_up(dialog, path))
        dialog.show_backups(_listed(path))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.chosen()
        dialog.deleteLater()
        if accepted and chosen is not None and self._is_sure(chosen):
            self._bring_back(path, chosen)

    def _look(self, dialog: BackupsDialog, path: Path, backup: BackupFile) -> None:
        def done(preview: Preview | None, error: Exception | None) -> None:
            if isinstance(error, UserError):
                dialog.show_preview(backup, translated(str(error)))
            elif error is not None:
                raise error
            elif preview is not None:
                dialog.show_preview(backup, preview)

        self._tasks.run(lambda _context: restoring.preview(path, backup.path), done)

    def _back_up(self, dialog: BackupsDialog, path: Path) -> None:
        dialog.back_up.setEnabled(False)

        def done(_made: BackupFile | None, error: Exception | None) -> None:
            dialog.back_up.setEnabled(True)
            if isinstance(error, UserError):
                dialog.preview.setText(translated(str(error)))
            elif error is not None:
                raise error
            else:
                dialog.show_backups(_listed(path))

        job = BackupJob(path, utc_now(), Occasion.ASKED)
        self._tasks.run(lambda _context: job.run(), done)

    def _is_sure(self, backup: BackupFile) -> bool:
        box = QMessageBox(self._window)
        box.setWindowTitle(tr("Bring a backup back"))
        box.setText(tr("Put the workspace back to what it was in {name}?", name=backup.path.name))
        box.setInformativeText(tr("What is in it now is kept as a backup first."))
        yes = box.addButton(tr("Bring it back"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        is_sure = box.clickedButton() is yes
        box.deleteLater()
        return is_sure

    def _bring_back(self, path: Path, backup: BackupFile) -> None:
        """Close the workspace, put the backup in its place and open it again."""
        window = self._window
        is_open = window.workspace is not None and window.workspace.path == path
        if is_open:
            if not window.may_leave():
                return
            window.close_workspace()
        window.statusBar().showMessage(tr("Bringing the backup back…"))

        def done(kept: BackupFile | None, error: Exception | None) -> None:
            window.statusBar().clearMessage()
            if isinstance(error, UserError):
                window.flows.tell_box(translated(str(error)))
            elif error is not None:
                raise error
            if window.flows.open_workspace(path) and error is None:
                told = tr("The workspace is as it was in {name}.", name=backup.path.name)
                if kept is not None:
                    was = tr("What was in it before is kept in {name}.", name=kept.path.name)
                    told = f"{told} {was}"
                window.desk.messages.tell(told)

        self._tasks.run(lambda _context: restoring.restore(path, backup.path, utc_now()), done)

    # A damaged workspace

    def mend_open(self) -> None:
        """Mend the open workspace, whose lists or indices are damaged, and open it again."""
        workspace = self._window.workspace
        if workspace is None or workspace.read_only or not self._window.may_leave():
            return
        self._window.close_workspace()
        self.mend(workspace.path, DamagedIndexError(workspace.path))

    def mend(self, path: Path, error: UserError) -> None:
        """Mend a closed workspace and open it; where that cannot be, offer the ways out.

        Args:
            path: of the workspace.
            error: what showed that it is damaged.
        """
        window = self._window
        window.statusBar().showMessage(tr("Looking at what is damaged…"))

        def done(kept: BackupFile | None, refused: Exception | None) -> None:
            window.statusBar().clearMessage()
            if isinstance(refused, UserError):
                self.offer_ways_out(
                    path, refused if isinstance(refused, DamagedFileError) else error
                )
            elif refused is not None:
                raise refused
            elif window.flows.open_workspace(path):
                told = tr(
                    "What the workspace is searched and listed by was damaged and was made anew. "
                    "Nothing of your work is lost."
                )
                if kept is not None:
                    where = tr("The damaged file is kept as {name}.", name=kept.path.name)
                    told = f"{told} {where}"
                window.desk.messages.tell(told)

        self._tasks.run(lambda _context: mending.mend(path, utc_now()), done)

    def offer_ways_out(self, path: Path, error: UserError) -> None:
        """Tell that a workspace is damaged, and offer to bring a backup back or to rescue it."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("imrdesk")
        box.setText(translated(str(error)))
        backups = None
        if backup_files(path):
            backups = box.addButton(tr("Look at the backups…"), QMessageBox.ButtonRole.AcceptRole)
        saving = box.addButton(tr("Save what can be read…"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Close)
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        if backups is not None and clicked is backups:
            self.show_backups_of(path)
        elif clicked is saving:
            self._rescue(path)

    def _rescue(self, path: Path) -> None:
        new, _ = QFileDialog.getSaveFileName(
            self._window,
            tr("Save what can be read into a new workspace"),
            str(path.with_name(tr("{name} rescued", name=path.stem) + path.suffix)),
            tr("Workspaces (*.imr)"),
        )
        if not new:
            return
        self._window.statusBar().showMessage(tr("Saving what can be read…"))

        def done(report: RescueReport | None, error: Exception | None) -> None:
            self._window.statusBar().clearMessage()
            if isinstance(error, UserError):
                self._window.flows.tell_box(translated(str(error)))
            elif error is not None:
                raise error
            elif report is not None and self._window.flows.open_workspace(Path(new)):
                saved = trn("{n} letter was saved.", "{n} letters were saved.", report.letters)
                sentences = (saved, *(translated(sentence) for sentence in report.sentences))
                self._window.flows.tell_box("\n".join(sentences))

        self._tasks.run(lambda _context: rescue(path, Path(new)), done)


def _listed(path: Path) -> list[Listed]:
    return [
        (one, None if one.occasion is Occasion.DAMAGED else progress_in(one.path))
        for one in backup_files(path)
    ]
