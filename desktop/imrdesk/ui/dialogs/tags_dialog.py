"""The tags of the workspace: what each looks like, what it is for, and how often it is used."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from imrdesk.domain.annotation import Ink, TagStyle
from imrdesk.domain.history import Change, OperationKind
from imrdesk.domain.values import fold
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.inks import swatch_icon
from imrdesk.ui.models.history_words import told
from imrdesk.ui.moments import exact_moment, shown_moment
from imrdesk.ui.theme import Theme
from imrdesk.ui.widgets import label
from imrdesk.ui.words import declared, tr, translated

_PAST = 3  # changes of a tag's look that are told
_HEADERS = (
    declared("Tag"),
    declared("Ink"),
    declared("What it is for"),
    declared("Letters"),
    declared("Passages"),
)

_UNDONE = {
    OperationKind.UNDO: declared("undone: {change}"),
    OperationKind.REDO: declared("redone: {change}"),
}


class TagsDialog(QDialog):
    """Gives tags an ink and a description; what is saved is saved at once and can be undone."""

    def __init__(self, parent: QWidget, controller: ReviewController, theme: Theme) -> None:
        super().__init__(parent)
        self._controller = controller
        self._theme = theme
        self.setWindowTitle(tr("Tags of this workspace"))
        self.resize(720, 520)
        self.table = self._table()
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("A tag of the list, or a new one"))
        self.ink = QComboBox()
        self.ink.setIconSize(QSize(20, 14))
        for ink in Ink:
            self.ink.addItem(swatch_icon(ink, theme.colors), translated(ink.value), ink)
        self.description = QLineEdit()
        self.description.setPlaceholderText(tr("When a letter or a passage gets this tag"))
        self.save = QPushButton(tr("Save"))
        self.save.setProperty("role", "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        self.plain = QPushButton(tr("Back to a plain tag"))
        self.plain.setToolTip(tr("Take ink and description away; the tag stays where it is set"))
        self.plain.setAutoDefault(False)
        self.plain.clicked.connect(self._make_plain)
        self._past = label(role="muted", wrap=True)
        self._told = label(name="mistakeText", wrap=True)
        self._lay_out()
        self.name.textChanged.connect(lambda _text: self._show_usable())
        self.table.itemSelectionChanged.connect(self._chosen)
        controller.refused.connect(lambda told: self._told.setText(translated(told)))
        self._refresh("")

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, len(_HEADERS))
        table.setHorizontalHeaderLabels([translated(header) for header in _HEADERS])
        table.setAccessibleName(tr("Tags"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setIconSize(QSize(20, 14))
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in ((0, 150), (1, 110), (3, 74), (4, 84)):
            table.setColumnWidth(column, width)
        return table

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(tr("&Tag"), self.name)
        form.addRow(tr("&Ink"), self.ink)
        form.addRow(tr("What it is &for"), self.description)
        buttons = QHBoxLayout()
        buttons.addWidget(self.plain)
        buttons.addStretch()
        closing = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        closing.rejected.connect(self.reject)
        closing.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.addWidget(closing)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(self.table, 1)
        layout.addLayout(form)
        layout.addWidget(self._past)
        layout.addWidget(self._told)
        layout.addLayout(buttons)

    def _refresh(self, chosen: str) -> None:
        """Read the tags again and choose one, or none."""
        session = self._controller.session
        styles, uses = session.tag_styles(), session.tag_uses()
        self.table.clearSelection()
        self.table.setRowCount(len(uses))
        for row, (tag, (letters, passages)) in enumerate(uses.items()):
            style = styles.get(tag)
            ink = style.ink if style else TagStyle().ink
            shown = QTableWidgetItem(translated(ink.value) if style else tr("Plain"))
            shown.setIcon(swatch_icon(ink, self._theme.colors))
            description = QTableWidgetItem(style.description if style else "")
            description.setToolTip(description.text())
            cells = [QTableWidgetItem(tag), shown, description]
            cells += [
                QTableWidgetItem(f"{count:,}" if count else "–") for count in (letters, passages)
            ]
            for column, cell in enumerate(cells):
                self.table.setItem(row, column, cell)
            if tag == chosen:
                self.table.selectRow(row)
        self._show_usable()

    def _chosen(self) -> None:
        row = self.table.currentRow()
        cell = self.table.item(row, 0)
        if cell is None or not self.table.selectedItems():
            return
        style = self._controller.session.tag_styles().get(cell.text(), TagStyle())
        self.name.setText(cell.text())
        self.ink.setCurrentIndex(self.ink.findData(style.ink))
        self.description.setText(style.description)
        self._show_past(cell.text())

    def _show_past(self, tag: str) -> None:
        """Tell how a tag's look was changed last, newest first."""
        changes = self._controller.session.workspace_history()
        mine = [change for change in changes if change.edit.key == tag][: -_PAST - 1 : -1]
        self._past.setText("\n".join(map(_past_words, mine)))
        self._past.setToolTip("\n".join(exact_moment(c.operation.when) for c in mine))

    def _show_usable(self) -> None:
        tag = fold(self.name.text())
        self.save.setEnabled(bool(tag))
        self.plain.setEnabled(tag in self._controller.session.tag_styles())

    def _save(self) -> None:
        self._told.clear()
        tag = fold(self.name.text())
        style = TagStyle(self.ink.currentData(), self.description.text())
        if tag and self._controller.set_tag_style(tag, style):
            self._refresh(tag)

    def _make_plain(self) -> None:
        self._told.clear()
        tag = fold(self.name.text())
        if self._controller.set_tag_style(tag, None):
            self._refresh(tag)


def _past_words(change: Change) -> str:
    operation, words = change.operation, told(change.edit)
    became = f"{words.was or tr('plain')} → {words.becomes or tr('plain')}"
    undone = _UNDONE.get(operation.kind, "{change}")
    when = shown_moment(operation.when)
    return f"{operation.who} · {when} · {translated(undone, change=became)}"
