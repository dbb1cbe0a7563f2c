"""All notes of the workspace in one list that is searched and leads back to each place."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from imrdesk.domain.annotation import AnchorKind, Ink
from imrdesk.review.session import ReviewSession
from imrdesk.store.notes import FoundNote, NoteFilter
from imrdesk.ui.inks import swatch_icon
from imrdesk.ui.models.notes_model import NoteColumn, NotesModel
from imrdesk.ui.tag_looks import TagLooks
from imrdesk.ui.theme import Theme
from imrdesk.ui.widgets import accept_or_cancel, delayed, label
from imrdesk.ui.words import declared, tr, translated, trn

_TYPING_DELAY_MS = 150
_KINDS = {
    AnchorKind.PASSAGE: declared("On passages"),
    AnchorKind.FIELD: declared("On fields"),
    AnchorKind.DECISION: declared("On decisions"),
    AnchorKind.LETTER: declared("On letters"),
}
_WIDTHS = {
    NoteColumn.CASE: 118,
    NoteColumn.PLACE: 150,
    NoteColumn.LOOK: 150,
    NoteColumn.AUTHOR: 110,
    NoteColumn.CHANGED: 124,
}
_TO_TABLE = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


@dataclass(frozen=True)
class Seen:
    """What the list showed when it was left, so that it opens there again."""

    words: str
    only: NoteFilter
    row: int


class AllNotes(QDialog):
    """The list; accepted, the chosen note is wanted."""

    def __init__(
        self, parent: QWidget, session: ReviewSession, looks: TagLooks, theme: Theme
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("All notes of the workspace"))
        self.resize(1040, 620)
        self.model = NotesModel(session, theme.colors, self)
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Words of a note, a passage, a tag, a case number"))
        self.words.setAccessibleName(tr("Words to find in notes"))
        self.words.setClearButtonEnabled(True)
        self.words.installEventFilter(self)
        self.kind = _choice(tr("Any kind"), tr("What the note is on"))
        for kind, text in _KINDS.items():
            self.kind.addItem(translated(text), kind)
        self.author = _choice(tr("By anybody"), tr("Author"))
        for who in session.note_authors():
            self.author.addItem(tr("By {who}", who=who), who)
        self.ink = _choice(tr("Any ink"), tr("Ink of the passage"))
        for ink in Ink:
            self.ink.addItem(swatch_icon(ink, theme.colors), translated(ink.value), ink)
        self.tag = _choice(tr("Any tag"), tr("Tag of the passage"))
        for tag in session.known_tags():
            self.tag.addItem(looks.icon(tag), tag, tag)
        self.table = self._table()
        self._count = label(role="muted")
        buttons, self._accept = accept_or_cancel(self, tr("Go to the place"))
        self._lay_out(buttons)
        self._pause = delayed(self, _TYPING_DELAY_MS)
        self._pause.timeout.connect(self.search)
        self.words.textChanged.connect(self._pause.start)
        for choice in (self.kind, self.author, self.ink, self.tag):
            choice.currentIndexChanged.connect(lambda _index: self.search())
        self._show_count()
        self.words.setFocus()

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(tr("Notes found"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.setIconSize(QSize(20, 14))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(32)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, width)
        header = table.horizontalHeader()
        header.setSectionResizeMode(NoteColumn.WORDS, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.activated.connect(lambda _index: self.accept())
        table.installEventFilter(self)
        return table

    def _lay_out(self, buttons: QWidget) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.words, 1)
        for choice in (self.kind, self.author, self.ink, self.tag):
            filters.addWidget(choice)
        foot = QHBoxLayout()
        foot.addWidget(self._count)
        foot.addStretch()
        foot.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addLayout(filters)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)

    def only(self) -> NoteFilter:
        """Return what is chosen beside the words."""
        return NoteFilter(
            author=self.author.currentData(),
            kind=self.kind.currentData(),
            ink=self.ink.currentData(),
            tag=self.tag.currentData(),
        )

    def search(self) -> None:
        """Find the notes anew."""
        self._pause.stop()
        self.model.search(self.words.text(), self.only())
        self._show_count()

    def _show_count(self) -> None:
        count = self.model.count
        some = trn("{n:,} note", "{n:,} notes", count) if count else tr("No note is found")
        self._count.setText(some)
        self._accept.setEnabled(bool(count))
        if count:
            self.table.setCurrentIndex(self.model.index(0, NoteColumn.CASE))

    def chosen(self) -> FoundNote | None:
        """Return the note that the list is on."""
        return self.model.found_at(self.table.currentIndex().row())

    def what_is_seen(self) -> Seen:
        """Return what the list shows, to open there again."""
        return Seen(self.words.text(), self.only(), self.table.currentIndex().row())

    def take_over(self, seen: Seen) -> None:
        """Show what was seen when the list was last open."""
        self.words.setText(seen.words)
        for choice, value in (
            (self.kind, seen.only.kind),
            (self.author, seen.only.author),
            (self.ink, seen.only.ink),
            (self.tag, seen.only.tag),
        ):
            choice.setCurrentIndex(max(0, choice.findData(value)) if value is not None else 0)
        self.search()
        while seen.row >= self.model.rowCount() and self.model.canFetchMore(self.table.rootIndex()):
            self.model.fetchMore(self.table.rootIndex())
        if self.model.found_at(seen.row) is not None:
            self.table.setCurrentIndex(self.model.index(seen.row, NoteColumn.CASE))

    @override
    def accept(self) -> None:
        if self._pause.isActive():
            self.search()
        if self.chosen() is not None:
            super().accept()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.words and event.key() in _TO_TABLE:
                self.table.setFocus()
                return True
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if watched is self.table and is_enter:
                self.accept()
                return True
        return super().eventFilter(watched, event)


def _choice(anything: str, name: str) -> QComboBox:
    choice = QComboBox()
    choice.addItem(anything, None)
    choice.setAccessibleName(name)
    choice.setIconSize(QSize(20, 14))
    return choice
