"""From which confidence on a value counts as sure."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QSpinBox, QVBoxLayout, QWidget

from imrdesk.ui.widgets import accept_or_cancel, label
from imrdesk.ui.words import tr


class ThresholdDialog(QDialog):
    """Asks for the confidence, in percent, below which values are to be looked at."""

    def __init__(self, parent: QWidget, percent: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What counts as sure"))
        self.setMinimumWidth(440)
        words = label(
            tr(
                "Every value that the program reads has a confidence. Values below this one are "
                "marked, counted in the queue and visited by F8, in this workspace."
            ),
            wrap=True,
        )
        self.percent = QSpinBox()
        self.percent.setRange(0, 100)
        self.percent.setSuffix(tr(" %"))
        self.percent.setMinimumHeight(34)
        self.percent.setValue(percent)
        self.percent.setAccessibleName(tr("Confidence in percent"))
        buttons, _accept = accept_or_cancel(self, tr("Use it"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        for widget in (words, self.percent, buttons):
            layout.addWidget(widget)
