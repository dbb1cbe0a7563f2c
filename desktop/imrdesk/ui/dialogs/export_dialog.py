"""What to export, how it is to look, and into which file; kept under a name for the next time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from imrdesk.domain.export_profile import ExportProfile, Shape
from imrdesk.errors import UserError
from imrdesk.export.columns import Cell, flat_text
from imrdesk.export.writer import file_dialog_filter
from imrdesk.review.export_profiles import (
    export_profiles,
    remove_export_profile,
    save_export_profile,
)
from imrdesk.review.exporting import Preview, catalog, preview
from imrdesk.review.session import ReviewSession
from imrdesk.ui.dialogs.prompts import ask_line
from imrdesk.ui.text_scale import grown
from imrdesk.ui.views.export_columns import ExportColumns
from imrdesk.ui.widgets import accept_or_cancel, delayed, label
from imrdesk.ui.words import declared, tr, translated, trn

_FIRST_ROWS = 12
_LONGEST_CELL = 60
_PAUSE = 250  # milliseconds without a further change before the first rows are read
_SHAPES = {
    Shape.TABLES: declared("Tables of letters and of decisions that belong together"),
    Shape.LETTERS: declared("A letter"),
    Shape.DECISIONS: declared("A decision, with what its letter says"),
    Shape.WIDE: declared("A letter with all of its decisions side by side"),
}


class ExportDialog(QDialog):
    """Asks what to export and where, and shows the first rows of it.

    Args:
        session: of the workspace whose letters are exported.
        suggested: the file that is offered.
        finished: how many letters are reviewed or signed off.
        everything: how many letters there are.
    """

    def __init__(
        self,
        parent: QWidget,
        session: ReviewSession,
        suggested: Path,
        finished: int,
        everything: int,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export records"))
        self.resize(grown(1080, 0.4), grown(780, 0.4))
        self._workspace = session.workspace
        self._profile = ExportProfile(finished=finished > 0)
        self._is_showing = False
        self._timer = delayed(self, _PAUSE)
        self._timer.timeout.connect(self.show_first_rows)
        self._make_profile_row()
        self._make_letters(finished, everything)
        self._views = [view.name for view in session.views()]
        self.view.addItems(self._views)
        self._make_shape()
        self.columns = ExportColumns(catalog(self._workspace))
        self._make_preview()
        self.line = QLineEdit(str(suggested))
        self.line.setAccessibleName(tr("File"))
        self._told = label(name="mistakeText", wrap=True)
        self._told.hide()
        self._lay_out()
        self._connect()
        self._list_profiles("")
        self._show(self._profile)

    def _make_profile_row(self) -> None:
        self.profiles = QComboBox()
        self.profiles.setAccessibleName(tr("Profile"))
        self.save = QPushButton(tr("Save as…"))
        self.remove = QPushButton(tr("Forget"))
        for button in (self.save, self.remove):
            button.setAutoDefault(False)

    def _make_letters(self, finished: int, everything: int) -> None:
        self._finished = QRadioButton(
            tr("Reviewed and signed-off letters ({count:,})", count=finished)
        )
        self.all = QRadioButton(
            tr("All letters, whatever their status ({count:,})", count=everything)
        )
        self.view = QComboBox()
        self.view.setAccessibleName(tr("View"))
        self.view.addItem(tr("Every letter"))
        self.search = QLineEdit()
        self.search.setAccessibleName(tr("Search"))
        self.search.setPlaceholderText(tr("outcome:overturned year:2015 …"))
        self.search.setClearButtonEnabled(True)

    def _make_shape(self) -> None:
        self.shape = QComboBox()
        self.shape.setAccessibleName(tr("One row is"))
        for shape, words in _SHAPES.items():
            self.shape.addItem(translated(words), shape)
        self.notes = QCheckBox(tr("Notes"))
        self.changes = QCheckBox(tr("History of changes"))

    def _make_preview(self) -> None:
        self.first = QTableWidget()
        self.first.setAccessibleName(tr("First rows"))
        self.first.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.first.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.first.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.first.verticalHeader().hide()
        self.first.setTabKeyNavigation(False)
        self.counted = label(role="muted", wrap=True)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(label(tr("Profile"), "cardTitle"))
        top.addWidget(self.profiles, 1)
        top.addWidget(self.save)
        top.addWidget(self.remove)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(label(tr("Which letters"), "cardTitle"))
        left.addWidget(self._finished)
        left.addWidget(self.all)
        narrowing = QFormLayout()
        narrowing.addRow(tr("View"), self.view)
        narrowing.addRow(tr("Search"), self.search)
        left.addLayout(narrowing)
        left.addWidget(label(tr("One row is"), "cardTitle"))
        left.addWidget(self.shape)
        besides = QHBoxLayout()
        besides.addWidget(self.notes)
        besides.addWidget(self.changes)
        besides.addStretch()
        left.addLayout(besides)
        left.addWidget(label(tr("Columns"), "cardTitle"))
        left.addWidget(self.columns, 1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(label(tr("First rows"), "cardTitle"))
        right.addWidget(self.first, 1)
        right.addWidget(self.counted)
        parts = QHBoxLayout()
        parts.setSpacing(18)
        parts.addLayout(left, 4)
        parts.addLayout(right, 5)
        self._lay_out_whole(top, parts)

    def _lay_out_whole(self, top: QHBoxLayout, parts: QHBoxLayout) -> None:
        choose = QPushButton(tr("Choose…"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        file_row = QHBoxLayout()
        file_row.addWidget(label(tr("Into which file"), "cardTitle"))
        file_row.addWidget(self.line, 1)
        file_row.addWidget(choose)
        hint = label(
            tr(
                "The ending says the kind: .xlsx, .ods, .csv, .zip, .jsonl, .parquet or .sqlite. "
                "The data dictionary goes along, and a stamp with checksums."
            ),
            role="muted",
            wrap=True,
        )
        buttons, self.accept_button = accept_or_cancel(self, tr("Export"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addLayout(parts, 1)
        layout.addLayout(file_row)
        layout.addWidget(hint)
        layout.addWidget(self._told)
        layout.addWidget(buttons)

    def _connect(self) -> None:
        self.profiles.activated.connect(self._take_profile)
        self.save.clicked.connect(self._save)
        self.remove.clicked.connect(self._forget)
        self._finished.toggled.connect(self._changed)
        self.view.currentIndexChanged.connect(self._changed)
        self.search.textChanged.connect(self._changed)
        self.shape.currentIndexChanged.connect(self._changed)
        self.notes.toggled.connect(self._changed)
        self.changes.toggled.connect(self._changed)
        self.columns.changed.connect(self._changed)

    @override
    def done(self, result: int) -> None:
        self._timer.stop()  # the workspace may be closed before it would fire
        super().done(result)

    # What is chosen

    def out(self) -> Path:
        """Return the file to write."""
        return Path(self.line.text().strip()).expanduser()

    def profile(self) -> ExportProfile:
        """Return what is to be exported."""
        place = self.view.currentIndex()
        return replace(
            self._profile,
            shape=self._shape(),
            letter_columns=self.columns.letter_columns(),
            decision_columns=self.columns.decision_columns(),
            with_notes=self.notes.isChecked(),
            with_changes=self.changes.isChecked(),
            finished=self._finished.isChecked(),
            view=self._views[place - 1] if place > 0 else "",
            query=replace(self._profile.query, text=self.search.text()),
        )

    def _shape(self) -> Shape:
        return Shape(self.shape.currentData())

    def _show(self, profile: ExportProfile) -> None:
        self._is_showing = True
        self._profile = profile
        (self._finished if profile.finished else self.all).setChecked(True)
        if profile.view and profile.view not in self._views:
            self._views.append(profile.view)
            self.view.addItem(profile.view)
        self.view.setCurrentIndex(self._views.index(profile.view) + 1 if profile.view else 0)
        self.search.setText(profile.query.text)
        self.shape.setCurrentIndex(self.shape.findData(profile.shape))
        self.notes.setChecked(profile.with_notes)
        self.changes.setChecked(profile.with_changes)
        self.columns.show_columns(profile.letter_columns, profile.decision_columns)
        self._is_showing = False
        self._show_usable()
        self.show_first_rows()

    def _changed(self) -> None:
        if not self._is_showing:
            self._show_usable()
            self._timer.start()

    def _show_usable(self) -> None:
        shape = self._shape()
        for box in (self.notes, self.changes):
            box.setVisible(shape is Shape.TABLES)
        self.columns.set_decisions_shown(shape is not Shape.LETTERS)
        self.remove.setEnabled(self.profiles.currentIndex() > 0)

    # The first rows

    def show_first_rows(self) -> None:
        """Read the first rows of what is chosen now."""
        self._timer.stop()
        try:
            seen = preview(self._workspace, self.profile(), _FIRST_ROWS)
        except UserError as error:
            self._tell(error)
            self.counted.clear()
            return
        self._tell(None)
        if seen is not None:
            self._fill(seen)

    def _fill(self, seen: Preview) -> None:
        self.first.clear()
        self.first.setColumnCount(len(seen.table.columns))
        self.first.setRowCount(len(seen.rows))
        self.first.setHorizontalHeaderLabels([*seen.table.header])
        for place, row in enumerate(seen.rows):
            for column, cell in enumerate(row):
                self.first.setItem(place, column, QTableWidgetItem(_shown(cell)))
        self.first.resizeColumnsToContents()
        columns = trn("{n} column", "{n} columns", len(seen.table.columns))
        self.counted.setText(
            trn("{n} letter; {columns}.", "{n} letters; {columns}.", seen.letters, columns=columns)
        )

    # Profiles

    def _list_profiles(self, chosen: str) -> None:
        self.profiles.clear()
        self.profiles.addItem(tr("Everything about the letters"), ExportProfile())
        for profile in export_profiles(self._workspace):
            self.profiles.addItem(profile.name, profile)
        self.profiles.setCurrentIndex(max(self.profiles.findText(chosen), 0))

    def _take_profile(self, place: int) -> None:
        profile = self.profiles.itemData(place)
        if place == 0:
            profile = replace(profile, finished=self._finished.isChecked())
        self._show(profile)

    def _save(self) -> None:
        question = tr("Name of the profile:")
        name = ask_line(self, tr("Save the profile"), question, tr("Save"), self._profile.name)
        if name is not None:
            self.save_as(name)

    def save_as(self, name: str) -> None:
        """Keep what is chosen as a profile under a name."""
        try:
            self._profile = save_export_profile(self._workspace, name, self.profile())
        except UserError as error:
            self._tell(error)
            return
        self._list_profiles(self._profile.name)
        self._show_usable()

    def _forget(self) -> None:
        try:
            remove_export_profile(self._workspace, self.profiles.currentText())
        except UserError as error:
            self._tell(error)
            return
        self._list_profiles("")
        self._profile = replace(self._profile, name="")
        self._show_usable()

    def _tell(self, error: UserError | None) -> None:
        self._told.setText("" if error is None else translated(str(error)))
        self._told.setVisible(error is not None)

    def _choose(self) -> None:
        filters = file_dialog_filter()
        name, _ = QFileDialog.getSaveFileName(self, tr("Export records"), self.line.text(), filters)
        if name:
            self.line.setText(name)


def _shown(cell: Cell) -> str:
    """Return a cell as one short line."""
    text = "" if cell is None else " ".join(str(flat_text(cell)).split())
    return text if len(text) <= _LONGEST_CELL else f"{text[:_LONGEST_CELL]}…"
