"""Settles a letter that was read again: older program, this program and reviewer beside another."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from imrdesk.domain.letter import Span
from imrdesk.review.open_letter import OpenLetter
from imrdesk.review.rereading import Rereading
from imrdesk.ui.models.rereading_model import CHOICES, Index, RereadingModel
from imrdesk.ui.text_positions import TextPositions
from imrdesk.ui.theme import Colors
from imrdesk.ui.widgets import accept_or_cancel, label, named
from imrdesk.ui.words import declared, tr, translated

_AROUND = 220  # characters of the letter shown on either side of a place
_LONGEST = 900
_DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)


class ChoiceTable(QTableView):
    """The table; 1, 2 and 3 choose, Left and Right too, a click chooses the cell.

    Signals:
        came_to: the row that the keyboard is in.
    """

    came_to = Signal(int)

    def __init__(self, model: RereadingModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setAccessibleName(tr("What the readings do not agree on"))
        self.setAccessibleDescription(tr("1, 2, 3 or Left and Right choose what is to stand"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.clicked.connect(self._clicked)
        self.selectRow(0)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() > 0:
            self._model.choose(index.row(), CHOICES[index.column() - 1])

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.came_to.emit(current.row())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.currentIndex().row(), event.key()
        if key in _DIGITS and row >= 0:
            self._model.choose(row, CHOICES[_DIGITS.index(Qt.Key(key))])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and row >= 0:
            self._model.step(row, 1 if key == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)


class RereadingDialog(QDialog):
    """Asks, for each difference, what is to stand; it changes nothing itself."""

    def __init__(
        self, parent: QWidget, letter: OpenLetter, again: Rereading, colors: Colors
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Read again by a newer program"))
        self.resize(940, 600)
        self._text = letter.text.text
        self._colors = colors
        self.model = RereadingModel(again, letter.record, colors, self)
        self.table = ChoiceTable(self.model)
        self.preview = named(QPlainTextEdit(), "place")
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(tr("Its place in the letter"))
        self.preview.setFixedHeight(132)
        self.all_new = QPushButton(tr("All as this program reads it"))
        self.all_stay = QPushButton(tr("All as it stands"))
        self.all_new.clicked.connect(lambda: self.model.choose_all(new=True))
        self.all_stay.clicked.connect(lambda: self.model.choose_all(new=False))
        buttons, self.apply = accept_or_cancel(self, tr("Apply"))
        foot = QHBoxLayout()
        for button in (self.all_new, self.all_stay):
            button.setAutoDefault(False)
            foot.addWidget(button)
        foot.addStretch()
        foot.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(label(_told(again, letter), wrap=True))
        layout.addWidget(self.table, 1)
        layout.addWidget(label(tr("In the letter"), role="muted"))
        layout.addWidget(self.preview)
        layout.addLayout(foot)
        self.table.came_to.connect(self._show_place)
        self.model.dataChanged.connect(lambda: self._show_place(self.table.currentIndex().row()))
        self._show_place(0)
        self.table.setFocus()

    def _show_place(self, row: int) -> None:
        """Show the words in the letter that the chosen value of a row stands on."""
        shown = self.model.rows[row]
        span = shown.spans.get(shown.choice)
        if span is None:
            self.preview.setPlainText(tr("What is chosen stands at no place in the letter."))
            self.preview.setExtraSelections([])
            return
        start = max(0, span.start - _AROUND)
        end = min(span.end + _AROUND, start + _LONGEST)
        text = self._text[start:end]
        self.preview.setPlainText(text)
        self._mark(text, Span(span.start - start, min(span.end - start, len(text))))

    def _mark(self, text: str, span: Span) -> None:
        positions = TextPositions(text)
        cursor = QTextCursor(self.preview.document())
        cursor.setPosition(positions.to_qt(span.start))
        self.preview.setTextCursor(cursor)
        self.preview.centerCursor()
        cursor.setPosition(positions.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor
        mark.format.setBackground(self._colors["selection"])
        mark.format.setFontUnderline(True)
        self.preview.setExtraSelections([mark])


def _told(again: Rereading, letter: OpenLetter) -> str:
    old, new = letter.record.extraction.version, again.extraction.version
    parts = [
        translated(words, count=count)
        for count, words in (
            (len(again.differences), declared("values that differ: {count}")),
            (len(again.appeared), declared("new decisions: {count}")),
            (len(again.vanished), declared("decisions no longer read: {count}")),
        )
        if count
    ]
    return tr(
        "Read by extraction {old} before and {new} now. {differences}.\n"
        "1, 2 and 3 (or Left and Right) choose what is to stand; Enter applies.",
        old=old,
        new=new,
        differences="; ".join(parts).capitalize(),
    )
