"""Which letters to export, and to which file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from imrdesk.export.writer import file_dialog_filter
from imrdesk.ui.widgets import accept_or_cancel, label
from imrdesk.ui.words import tr


class ExportDialog(QDialog):
    """Asks what to export and where.

    Args:
        suggested: the file that is offered.
        finished: how many letters are reviewed or signed off.
        everything: how many letters there are.
    """

    def __init__(self, parent: QWidget, suggested: Path, finished: int, everything: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export records"))
        self.setMinimumWidth(560)
        self._finished = QRadioButton(
            tr("Reviewed and signed-off letters ({count:,})", count=finished)
        )
        self.all = QRadioButton(
            tr("All letters, whatever their status ({count:,})", count=everything)
        )
        (self._finished if finished else self.all).setChecked(True)
        self._finished.setEnabled(finished > 0)
        self.line = QLineEdit(str(suggested))
        self.line.setAccessibleName(tr("File"))
        choose = QPushButton(tr("Choose…"))
        choose.clicked.connect(self._choose)
        file_row = QHBoxLayout()
        file_row.addWidget(self.line, 1)
        file_row.addWidget(choose)
        hint = label(tr("The ending says the kind: .xlsx, .csv or .jsonl."), role="muted")
        buttons, _accept = accept_or_cancel(self, tr("Export"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(label(tr("Which letters"), "cardTitle"))
        layout.addWidget(self._finished)
        layout.addWidget(self.all)
        layout.addSpacing(6)
        layout.addWidget(label(tr("Into which file"), "cardTitle"))
        layout.addLayout(file_row)
        layout.addWidget(hint)
        layout.addSpacing(6)
        layout.addWidget(buttons)

    def out(self) -> Path:
        """Return the file to write."""
        return Path(self.line.text().strip()).expanduser()

    def _choose(self) -> None:
        filters = file_dialog_filter()
        name, _ = QFileDialog.getSaveFileName(self, tr("Export records"), self.line.text(), filters)
        if name:
            self.line.setText(name)
