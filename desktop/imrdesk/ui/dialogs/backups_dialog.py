"""The backups of a workspace: when each was made, what is in it, what would change by it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from imrdesk.store.backup_files import BackupFile, Occasion
from imrdesk.store.backups import Progress
from imrdesk.store.comparison import Only
from imrdesk.store.restoring import Preview
from imrdesk.ui.moments import shown_moment
from imrdesk.ui.widgets import label, named, with_role
from imrdesk.ui.words import declared, tr, translated, trn

Listed = tuple[BackupFile, Progress | None]
"""A backup, and how far the work in it had come; None where it cannot be read."""

_OCCASIONS = {
    Occasion.REGULAR: declared("made while you worked"),
    Occasion.ASKED: declared("asked for"),
    Occasion.BEFORE_RESTORE: declared("kept before another was brought back"),
    Occasion.DAMAGED: declared("a damaged workspace, as it was"),
}


class BackupsDialog(QDialog):
    """The list; accepted, the chosen backup is to be brought back.

    Signals:
        looked_at: a `BackupFile` was chosen, and what would change by it is wanted.
        wanted: a backup is to be made now.
    """

    looked_at = Signal(object)
    wanted = Signal()

    def __init__(self, parent: QWidget, name: str, *, can_restore: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Backups"))
        self.resize(720, 460)
        self._can_restore = can_restore
        self.list = named(QListWidget(), "backups")
        self.list.setAccessibleName(tr("Backups, newest first"))
        self.list.currentItemChanged.connect(lambda item, _before: self._choose(item))
        self.preview = label(wrap=True)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.preview.setAccessibleName(tr("What would change"))
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.back_up = QPushButton(tr("Back up now"))
        self.bring_back = with_role(QPushButton(tr("Bring this back…")), "primary")
        self.buttons.addButton(self.back_up, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(self.bring_back, QDialogButtonBox.ButtonRole.AcceptRole)
        self.back_up.clicked.connect(self.wanted)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out(name)
        self.show_backups(())

    def _lay_out(self, name: str) -> None:
        about = label(
            tr(
                "Each backup is a whole copy of {name}. Bringing one back keeps what is there now "
                "as a backup first, so nothing is lost by it.",
                name=name,
            ),
            role="muted",
            wrap=True,
        )
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addWidget(self.list, 3)
        sides.addWidget(self.preview, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(12)
        layout.addWidget(about)
        layout.addLayout(sides, 1)
        layout.addWidget(self.buttons)

    def show_backups(self, backups: Sequence[Listed]) -> None:
        """Show these backups, the first of them chosen."""
        self.list.clear()
        for backup, progress in backups:
            item = QListWidgetItem(_line(backup, progress))
            item.setData(Qt.ItemDataRole.UserRole, backup)
            item.setToolTip(str(backup.path))
            self.list.addItem(item)
        if backups:
            self.list.setCurrentRow(0)
            self.list.setFocus()
        else:
            self._choose(None)
            self.preview.setText(
                tr("There is no backup yet. One is made every hour while you work.")
            )

    def chosen(self) -> BackupFile | None:
        """Return the backup in the current row."""
        item = self.list.currentItem()
        found = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return found if isinstance(found, BackupFile) else None

    def _choose(self, item: QListWidgetItem | None) -> None:
        self.bring_back.setEnabled(False)
        if item is not None:
            self.preview.setText(tr("Looking at what would change…"))
            self.looked_at.emit(item.data(Qt.ItemDataRole.UserRole))

    def show_preview(self, backup: BackupFile, preview: Preview | str) -> None:
        """Show what would change by a backup, or a sentence why it cannot be brought back."""
        if backup != self.chosen():
            return
        is_whole = isinstance(preview, Preview)
        self.preview.setText(
            preview_words(preview) if isinstance(preview, Preview) else translated(preview)
        )
        self.bring_back.setEnabled(is_whole and self._can_restore)


def preview_words(preview: Preview) -> str:
    """Return what would go and what would come, a paragraph each."""
    difference = preview.difference
    if difference is None:
        return translated(preview.trouble)
    if difference.is_empty:
        return tr("Letters, edits and notes are the same as now.")
    parts = []
    if not difference.goes.is_empty:
        parts.append(tr("Would go:") + "\n" + _only_words(difference.goes))
    if not difference.comes.is_empty:
        parts.append(tr("Would come:") + "\n" + _only_words(difference.comes))
    return "\n\n".join(parts)


def _only_words(only: Only) -> str:
    lines = [
        *([trn("{n} letter", "{n} letters", only.letters)] if only.letters else []),
        *([trn("{n} edit", "{n} edits", only.edits)] if only.edits else []),
        *([trn("{n} note", "{n} notes", only.notes)] if only.notes else []),
        *([trn("{n} saved view", "{n} saved views", only.views)] if only.views else []),
    ]
    if only.cases:
        more = only.case_count - len(only.cases)
        cases = ", ".join(only.cases)
        lines.append(tr("{cases} and {n} more", cases=cases, n=more) if more > 0 else cases)
    return "\n".join(lines)


def _line(backup: BackupFile, progress: Progress | None) -> str:
    content = tr("cannot be read")
    if progress is not None:
        letters = trn("{n} letter", "{n} letters", progress.letters)
        edits = trn("{n} edit", "{n} edits", progress.edits)
        content = f"{letters}, {edits}"
    occasion = translated(_OCCASIONS[backup.occasion])
    return f"{shown_moment(backup.made_at)}   {content}\n{occasion}"
