"""Regular backups of the workspace that is open, made in the background while one works."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from imrdesk.errors import UserError
from imrdesk.review.session import utc_now
from imrdesk.store.backup import BackupStoppedError
from imrdesk.store.backup_files import BackupFile
from imrdesk.store.backups import due_backup
from imrdesk.store.workspace import Workspace
from imrdesk.ui.tasks import TaskContext, Tasks
from imrdesk.ui.words import translated

_LOOK_EVERY_MS = 60_000


class BackupKeeper(QObject):
    """Looks every minute whether a backup is due, and has it made.

    Signals:
        made: the `BackupFile` that was made.
        failed: why none could be made, in a sentence; the same is told once a workspace.
    """

    made = Signal(object)
    failed = Signal(str)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._workspace: Workspace | None = None
        self._job: TaskContext | None = None
        self._is_busy = False
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, workspace: Workspace | None) -> None:
        """Keep this workspace from now on, or none; a backup under way is given up."""
        if self._is_busy and self._job is not None:
            self._job.cancel()
        self._told = ""
        self._workspace = workspace
        if workspace is not None and not workspace.read_only:
            self._timer.start()
        else:
            self._timer.stop()

    def look(self) -> None:
        """Have a backup made if one is due."""
        workspace = self._workspace
        if workspace is None or self._is_busy:
            return
        try:
            due = due_backup(workspace, utc_now())
        except UserError as error:
            self._tell(translated(str(error)))
            return
        if due is not None:
            self._is_busy = True
            self._job = self._tasks.run(
                lambda context: due.run(lambda: context.cancelled),
                lambda made, error: self._done(workspace, made, error),
            )

    def _done(self, workspace: Workspace, made: BackupFile | None, error: Exception | None) -> None:
        self._is_busy = False
        if workspace is not self._workspace or isinstance(error, BackupStoppedError):
            return
        if isinstance(error, UserError):
            self._tell(translated(str(error)))
        elif error is not None:
            raise error
        else:
            self._told = ""
            self.made.emit(made)

    def _tell(self, sentence: str) -> None:
        if sentence != self._told:
            self._told = sentence
            self.failed.emit(sentence)
