"""The history of the open letter, or of the focused field alone."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QListView, QVBoxLayout

from imrdesk.domain.fields import path_label
from imrdesk.domain.history import Change, Target
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.models.history_model import HistoryModel
from imrdesk.ui.widgets import label, named


class HistoryView(QFrame):
    """Who changed what, when and why.

    Signals:
        field_chosen: the path of a field whose change was chosen.
    """

    field_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._controller: ReviewController | None = None
        self._path: str | None = None
        self.model = HistoryModel(self)
        self.only_field = QCheckBox("Only the focused field")
        self.only_field.toggled.connect(lambda _checked: self.refresh())
        self.list = named(QListView(), "history")
        self.list.setModel(self.model)
        self.list.setWordWrap(True)
        self.list.setAccessibleName("History")
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.activated.connect(self._activated)
        self._empty = label("Nothing was changed yet.", role="muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 14)
        layout.setSpacing(8)
        layout.addWidget(self.only_field)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)

    def set_controller(self, controller: ReviewController) -> None:
        """Read the history of this controller's open letter from now on."""
        self._controller = controller

    def focus_field(self, path: str) -> None:
        """Take note of the focused field."""
        self._path = path
        self.only_field.setText(f"Only {path_label(path)}")
        if self.only_field.isChecked():
            self.refresh()

    def refresh(self) -> None:
        """Read the history again, if it can be seen."""
        if self._controller is None or self._controller.letter is None or not self.isVisible():
            return
        path = self._path if self.only_field.isChecked() else None
        changes = self._controller.history(path)
        self.model.show_changes(changes)
        self._empty.setVisible(not changes)

    def _activated(self, index: QModelIndex) -> None:
        change: Change = self.model.change_at(index.row())
        if change.edit.target is Target.VALUE:
            self.field_chosen.emit(change.edit.key)
