"""The history of the open letter, or of the focused field alone, as a timeline."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
)
from typing_extensions import override

from imrdesk.domain.fields import path_label
from imrdesk.domain.history import Change, Target
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.flow_layout import FlowLayout
from imrdesk.ui.models.history_model import HistoryModel, Row, timeline
from imrdesk.ui.models.history_words import Label, concerns
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.history_delegate import HistoryDelegate, is_shortened
from imrdesk.ui.widgets import label, named, with_role
from imrdesk.ui.words import tr, translated

RETURN_KEYS = "Shift+Return"
"""In the list: the chosen change's value is to stand again."""
_WHOLE_KEYS = "Space"
_BATCH = 60  # lines that are laid out before the window goes on


class HistoryView(QFrame):
    """Who changed what, when and why; any value of a field can stand again.

    Signals:
        place_wanted: the `Change` whose field or place is to be shown.
        return_wanted: the `Change` whose value is to stand again.
    """

    place_wanted = Signal(object)
    return_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._controller: ReviewController | None = None
        self._path: str | None = None
        self._opened: set[int] = set()
        self._letter_id: int | None = None
        self.model = HistoryModel(self)
        self.only_field = QCheckBox(tr("Only the focused field"))
        self.only_field.toggled.connect(lambda _checked: self.refresh())
        self.list = named(QListView(), "history")
        self.list.setModel(self.model)
        self.list.setAccessibleName(tr("History"))
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setBatchSize(_BATCH)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.delegate = HistoryDelegate(theme, self.list)
        self.list.setItemDelegate(self.delegate)
        self.list.activated.connect(self._activated)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self._go_back = self._action(tr("Return to this value"), RETURN_KEYS, self.return_to)
        self._whole = self._action(tr("Show the whole text"), _WHOLE_KEYS, self.toggle_whole)
        self._go = QAction(tr("Go to the place") + "\tEnter", self.list)
        self._go.triggered.connect(lambda: self._activated(self.list.currentIndex()))
        self.return_button = QPushButton(tr("Return to this value"))
        self.return_button.setToolTip(
            tr("The chosen change’s value is to stand again (Shift+Enter)")
        )
        self.return_button.clicked.connect(self.return_to)
        self.whole_button = with_role(QPushButton(tr("Whole text")), "quiet")
        self.whole_button.setToolTip(tr("Show the chosen change in full (Space)"))
        self.whole_button.clicked.connect(self.toggle_whole)
        self._empty = label(tr("Nothing was changed yet."), role="muted")
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._show_usable())
        theme.changed.connect(self._recolor)
        self._show_usable()

    def _lay_out(self) -> None:
        buttons = FlowLayout(gap=8)
        buttons.addWidget(self.return_button)
        buttons.addWidget(self.whole_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 14)
        layout.setSpacing(8)
        layout.addWidget(self.only_field)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)

    def _action(self, words: str, keys: str, slot: object) -> QAction:
        action = QAction(words, self.list)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        self.list.addAction(action)
        return action

    def set_controller(self, controller: ReviewController) -> None:
        """Read the history of this controller's open letter from now on."""
        self._controller = controller

    def focus_field(self, path: str) -> None:
        """Take note of the focused field."""
        self._path = path
        self.only_field.setText(tr("Only {field}", field=translated(self._label()(path))))
        if self.only_field.isChecked():
            self.refresh()

    def _label(self) -> Label:
        letter = self._controller.letter if self._controller else None
        return letter.record.label if letter else path_label

    def refresh(self) -> None:
        """Read the history again, if it can be seen; the chosen change stays chosen."""
        controller = self._controller
        if controller is None or controller.letter is None or not self.isVisible():
            return
        if controller.letter.letter_id != self._letter_id:
            self._letter_id = controller.letter.letter_id
            self._opened.clear()
        changes = controller.history()
        path = self._path if self.only_field.isChecked() else None
        if path is not None:
            changes = [change for change in changes if concerns(change.edit, path)]
        chosen = self.chosen()
        rows = timeline(changes, controller.redoable(), self._opened, self._label())
        self.delegate.forget()
        self.model.show_rows(rows)
        self._empty.setVisible(not changes)
        self._choose_again(rows, chosen)

    def _choose_again(self, rows: list[Row], chosen: Row | None) -> None:
        for number, row in enumerate(rows):
            if chosen and (row.operation.id, row.change) == (chosen.operation.id, chosen.change):
                self.list.setCurrentIndex(self.model.index(number))
                return
        if rows:
            self.list.setCurrentIndex(self.model.index(0))
        self._show_usable()

    def chosen(self) -> Row | None:
        """Return the line that the keyboard is on."""
        return self.model.row_at(self.list.currentIndex().row())

    def choose(self, change: Change) -> None:
        """Put the keyboard on a change."""
        for number in range(self.model.rowCount()):
            row = self.model.row_at(number)
            if row is not None and row.change == change:
                self.list.setCurrentIndex(self.model.index(number))

    def _show_usable(self) -> None:
        row = self.chosen()
        of_value = bool(row and row.change and row.change.edit.target is Target.VALUE)
        letter = self._controller.letter if self._controller else None
        can_return = of_value and letter is not None and not letter.status.is_locked
        shortened = bool(row and is_shortened(row))
        for action, button, usable in (
            (self._go_back, self.return_button, can_return),
            (self._whole, self.whole_button, shortened),
        ):
            action.setEnabled(usable)
            button.setEnabled(usable)

    def return_to(self) -> None:
        """Let the chosen change's value stand again."""
        row = self.chosen()
        if row is not None and row.change is not None and self._go_back.isEnabled():
            self.return_wanted.emit(row.change)

    def toggle_whole(self) -> None:
        """Show the chosen line in full, or the changes that wait behind it."""
        row = self.chosen()
        if row is None or not is_shortened(row):
            return
        if row.more:
            self._opened.add(row.operation.id)
            at = self.list.currentIndex().row()
            self.refresh()
            self.list.setCurrentIndex(self.model.index(at))
        else:
            self.delegate.toggle_whole(self.list.currentIndex())

    def _activated(self, index: QModelIndex) -> None:
        row = self.model.row_at(index.row())
        if row is None:
            return
        if row.more:
            self.toggle_whole()
            return
        below = self.model.row_at(index.row() + 1)
        shown = row if row.change is not None else below
        if shown is not None and shown.change is not None:
            self.place_wanted.emit(shown.change)

    def _open_menu(self, point: QPoint) -> None:
        index = self.list.indexAt(point)
        if index.isValid():
            self.list.setCurrentIndex(index)
        menu = QMenu(self)
        menu.addActions([self._go, self._go_back, self._whole])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.list.viewport().mapToGlobal(point))

    def _recolor(self) -> None:
        self.delegate.forget()
        self.list.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.scheduleDelayedItemsLayout()
