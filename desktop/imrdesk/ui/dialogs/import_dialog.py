"""What is in the files that were chosen, before anything of it is kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from imrdesk.review.arrivals import Finding
from imrdesk.ui.import_words import FINDING_WORDS, given_words, pace_words
from imrdesk.ui.models.import_model import ImportColumn, ImportModel, Index
from imrdesk.ui.previews import ImportPreview
from imrdesk.ui.rates import Rate
from imrdesk.ui.text_scale import grown
from imrdesk.ui.widgets import ElidedLabel, accept_or_cancel, label, named
from imrdesk.ui.words import tr, translated, trn

_MOST_OF_THE_WINDOW = 0.95


class _PathDelegate(QStyledItemDelegate):
    """Cuts a path that is too long in its middle, because its end is the file's name."""

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideMiddle


class FindingTable(QTableView):
    """The findings; Space ticks what is selected, or leaves it out."""

    def __init__(self, model: ImportModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setAccessibleName(tr("Files and what becomes of them"))
        self.setAccessibleDescription(tr("Space ticks what is selected, or leaves it out"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setItemDelegateForColumn(ImportColumn.FILE, _PathDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(grown(30))
        side = grown(16, share=0.5)
        self.setIconSize(QSize(side, side))
        self.setColumnWidth(ImportColumn.FILE, grown(340, share=0.5))
        self.setColumnWidth(ImportColumn.CASE, grown(128))
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
            self._model.toggle(rows or [self.currentIndex().row()])
        else:
            super().keyPressEvent(event)


class ImportDialog(QDialog):
    """Shows a preview as it comes; accepted, what is ticked is to be imported.

    It can be accepted before everything was looked at: the rest is then imported as it is
    read, but for the kinds that were left out.
    """

    def __init__(self, parent: QWidget, preview: ImportPreview, workspace: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import letters"))
        room = parent.window().size() * _MOST_OF_THE_WINDOW
        self.resize(QSize(grown(980), grown(600, share=0.5)).boundedTo(room))
        self._preview = preview
        self._rate = Rate()
        self._headline = label(name="cardTitle")
        given = "\n".join(map(str, preview.paths))
        self._source = ElidedLabel(
            tr("{given}, into {workspace}", given=given_words(preview.paths), workspace=workspace)
        )
        self._source.setProperty("role", "muted")
        self._source.setToolTip(given)
        self.table = FindingTable(preview.model)
        self.bar = named(QProgressBar(), "importProgress")
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(tr("How far the files are read"))
        self._how_far = label(tr("Looking for letters"), role="muted")
        self.kinds: dict[Finding | None, QPushButton] = {}
        self.tick_all = self._small(tr("&Tick all shown"), lambda: self._tick(ticked=True))
        self.tick_none = self._small(tr("&Leave out all shown"), lambda: self._tick(ticked=False))
        self.buttons, self.accept_button = accept_or_cancel(self, "")
        self._lay_out()
        preview.searched.connect(self._searched)
        preview.progressed.connect(self._progressed)
        preview.finished.connect(self._show)
        preview.model.dataChanged.connect(self._show)
        self._choose_kind(None)
        self.table.setFocus()

    @staticmethod
    def _small(words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.tick_all)
        foot.addWidget(self.tick_none)
        foot.addStretch()
        foot.addWidget(self.buttons)
        reading = QHBoxLayout()
        reading.setSpacing(10)
        reading.addWidget(self.bar, 1)
        reading.addWidget(self._how_far)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self._headline)
        layout.addWidget(self._source)
        layout.addLayout(self._kind_row())
        layout.addWidget(self.table, 1)
        layout.addLayout(reading)
        layout.addLayout(foot)

    def _kind_row(self) -> QHBoxLayout:
        """Return a button for each kind of finding, and one for all, as a filter."""
        row = QHBoxLayout()
        row.setSpacing(6)
        group = QButtonGroup(self)
        for finding in (None, *Finding):
            button = named(QPushButton(), "chip")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked, one=finding: self._choose_kind(one))
            group.addButton(button)
            row.addWidget(button)
            self.kinds[finding] = button
        row.addStretch()
        return row

    def _choose_kind(self, finding: Finding | None) -> None:
        self.kinds[finding].setChecked(True)
        self._preview.model.show_only(finding)
        if self._preview.model.rowCount():
            self.table.selectRow(0)
        self._show()

    def _tick(self, *, ticked: bool) -> None:
        self._preview.model.tick_shown(ticked=ticked)
        self._show()

    # What is shown

    def _searched(self, count: int) -> None:
        self._how_far.setText(
            trn("Looking for letters: {n:,} file", "Looking for letters: {n:,} files", count)
        )

    def _progressed(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        self._how_far.setText(pace_words(done, total, self._rate.at(done)))
        if self._preview.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self._show()

    def _show(self) -> None:
        model, counts = self._preview.model, self._preview.model.counts
        for finding, button in self.kinds.items():
            count = counts.total() if finding is None else counts[finding]
            words = tr("All") if finding is None else translated(FINDING_WORDS[finding])
            button.setText(tr("{kind} {count}", kind=words, count=f"{count:,}"))
            button.setVisible(bool(count) or finding is None or button.isChecked())
        self.tick_all.setEnabled(model.can_tick)
        self.tick_none.setEnabled(model.can_tick)
        self._headline.setText(self._headline_words())
        is_reading = not self._preview.is_whole
        self.bar.setVisible(is_reading)
        self._how_far.setVisible(is_reading)
        self._show_button()

    def _headline_words(self) -> str:
        counts = self._preview.model.counts
        if not self._preview.is_whole:
            return tr("Reading the files; nothing is kept yet")
        if not counts.total():
            return tr("There are no letters in what was chosen")
        new = counts[Finding.NEW] + counts[Finding.VERSION]
        if new:
            return trn("{n:,} letter can be imported", "{n:,} letters can be imported", new)
        if counts[Finding.KNOWN]:
            return tr("Every letter is here already")
        return tr("Nothing here can be imported")

    def _show_button(self) -> None:
        ticked = self._preview.model.ticked
        if self._preview.is_whole:
            self.accept_button.setText(
                trn("&Import {n:,} letter", "&Import {n:,} letters", ticked)
                if ticked
                else tr("&Import")
            )
            self.accept_button.setToolTip("")
            self.accept_button.setEnabled(bool(ticked))
            return
        self.accept_button.setText(tr("&Import as it is read"))
        self.accept_button.setToolTip(
            tr("What is ticked, and what is still to be read of the kinds that are not left out")
        )
        self.accept_button.setEnabled(self._preview.can_begin)
