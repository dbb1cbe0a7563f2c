"""The notes of the workspace as a table, read from the store in stretches."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from imrdesk.domain.annotation import AnchorKind
from imrdesk.review.markdown_html import note_words
from imrdesk.review.session import ReviewSession
from imrdesk.store.notes import ANY_NOTE, FoundNote, NoteFilter
from imrdesk.ui.inks import swatch_icon
from imrdesk.ui.models.history_words import anchor_words
from imrdesk.ui.moments import exact_moment, shown_moment
from imrdesk.ui.theme import Colors
from imrdesk.ui.words import declared, translated

_STRETCH = 200
_WORDS = 160  # characters of a note that are shown
Index = QModelIndex | QPersistentModelIndex


class NoteColumn(IntEnum):
    """The columns of the list of notes."""

    CASE = 0
    PLACE = 1
    WORDS = 2
    LOOK = 3
    AUTHOR = 4
    CHANGED = 5


HEADERS = {
    NoteColumn.CASE: declared("Case"),
    NoteColumn.PLACE: declared("On"),
    NoteColumn.WORDS: declared("Words"),
    NoteColumn.LOOK: declared("Ink and tags"),
    NoteColumn.AUTHOR: declared("By"),
    NoteColumn.CHANGED: declared("Changed"),
}


def first_words(found: FoundNote) -> str:
    """Return a note's first words; of a passage without words, what was marked."""
    state = found.note.state
    quote = " ".join((state.anchor.quote or "").split())
    words = note_words(state.markdown)
    if not words:
        words = f"“{quote}”"
    elif quote:
        words = f"{words} — “{quote}”"
    return words if len(words) <= _WORDS else words[: _WORDS - 1] + "…"


def _look(found: FoundNote) -> str:
    state = found.note.state
    if state.anchor.kind is not AnchorKind.PASSAGE:
        return ""
    return ", ".join((translated(state.ink.value), *state.tags))


_CELLS: dict[NoteColumn, Callable[[FoundNote], str]] = {
    NoteColumn.CASE: lambda found: found.case_number or found.name,
    NoteColumn.WORDS: first_words,
    NoteColumn.LOOK: _look,
    NoteColumn.AUTHOR: lambda found: found.note.author,
    NoteColumn.CHANGED: lambda found: shown_moment(found.note.edited),
}


class NotesModel(QAbstractTableModel):
    """The notes that a search finds, those last changed first."""

    def __init__(
        self, session: ReviewSession, colors: Colors, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._colors = colors
        self._words = ""
        self._only = ANY_NOTE
        self._found: list[FoundNote] = []
        self.count = 0
        self.search("", ANY_NOTE)

    def search(self, words: str, only: NoteFilter) -> None:
        """Show the notes in which all words occur, and of a kind."""
        self.beginResetModel()
        self._words, self._only = words, only
        self.count = self._session.note_count(words, only=only)
        self._found = self._session.find_notes(words, only=only, limit=_STRETCH)
        self.endResetModel()

    def found_at(self, row: int) -> FoundNote | None:
        """Return the note in a row; None past what was read."""
        return self._found[row] if 0 <= row < len(self._found) else None

    @override
    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and len(self._found) < self.count

    @override
    def fetchMore(self, parent: Index) -> None:
        start = len(self._found)
        more = self._session.find_notes(self._words, only=self._only, offset=start, limit=_STRETCH)
        if not more:
            self.count = start
            return
        self.beginInsertRows(QModelIndex(), start, start + len(more) - 1)
        self._found += more
        self.endInsertRows()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._found)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(NoteColumn)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self.found_at(index.row()) if index.isValid() else None
        if found is None:
            return None
        column, state = NoteColumn(index.column()), found.note.state
        if role == Qt.ItemDataRole.DisplayRole and column is NoteColumn.PLACE:
            return anchor_words(state.anchor, self._session.fields.label)
        if role == Qt.ItemDataRole.DisplayRole:
            return _CELLS[column](found)
        if role == Qt.ItemDataRole.DecorationRole and column is NoteColumn.LOOK:
            is_passage = state.anchor.kind is AnchorKind.PASSAGE
            return swatch_icon(state.ink, self._colors) if is_passage else None
        if role == Qt.ItemDataRole.ToolTipRole:
            if column is NoteColumn.CHANGED:
                return exact_moment(found.note.edited)
            return "\n\n".join(text for text in (state.markdown, state.anchor.quote) if text)
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translated(HEADERS[NoteColumn(section)])
        return None
