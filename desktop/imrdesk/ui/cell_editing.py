"""Typing a value in its row: the editor comes, takes what is typed, and loses nothing of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from imrdesk.domain.checks import Severity
from imrdesk.domain.fields import Field
from imrdesk.domain.values import Value
from imrdesk.errors import UserError
from imrdesk.review.column_review import ColumnRow
from imrdesk.ui.controller import ReviewController
from imrdesk.ui.models.column_model import Column, ColumnModel
from imrdesk.ui.views.columns.cell_editor import CellEditor
from imrdesk.ui.views.columns.grid import ColumnGrid
from imrdesk.ui.words import tr, translated

Tell = Callable[[str, Severity], object]


class CellEditing(QObject):
    """The one editor over the grid, where there is one.

    Signals:
        taken: (row number, step): a value was given; go on by so many rows.
        changed: another row, or none, is typed in, or what is told of it is another sentence.
    """

    taken = Signal(int, int)
    changed = Signal()

    def __init__(
        self,
        controller: ReviewController,
        grid: ColumnGrid,
        model: ColumnModel,
        suggestions: Mapping[str, tuple[str, ...]],
        tell: Tell,
    ) -> None:
        super().__init__(grid)
        self._controller = controller
        self._grid = grid
        self._model = model
        self._suggestions = suggestions
        self._tell = tell
        self._row: ColumnRow | None = None
        self._number = -1
        self.editor: CellEditor | None = None
        self.sentence = ""
        grid.laid_out.connect(self._lay_out)

    def begin(self, number: int, row: ColumnRow, field: Field, key: QKeyEvent | None) -> None:
        """Let a row's value be typed, beginning with a key; None: as it stands, or was typed."""
        if self.editor is not None and key is not None and number == self._number:
            QApplication.sendEvent(self.editor.editor.focus_widget(), key)
            return
        editor = self._opened(number, row, field)
        if editor is None:
            return
        if key is not None:
            editor.begin_with(key)
            return
        if row.draft is not None:
            editor.begin_with_text(row.draft)
        editor.begin_at_end()

    def begin_empty(self, number: int, row: ColumnRow, field: Field) -> None:
        """Let a row's value be typed, beginning with nothing."""
        editor = self._opened(number, row, field)
        if editor is not None:
            editor.begin_empty()

    def finish(self) -> None:
        """Take what is being typed, or keep it as a draft where it is no value yet."""
        editor = self.editor
        if editor is None:
            return
        if editor.is_dirty() and not editor.mistake():
            editor.commit(0)
        else:
            editor.keep_draft()
        self._close()

    @property
    def edited(self) -> tuple[int, str] | None:
        """The letter and the path of the row that is typed in."""
        return None if self._row is None else (self._row.letter_id, self._row.path)

    def _told(self, sentence: str) -> None:
        self.sentence = sentence
        self.changed.emit()

    def _opened(self, number: int, row: ColumnRow, field: Field) -> CellEditor | None:
        self.finish()
        if row.locked:
            self._tell(tr("This letter is signed off; reopen it to change it."), Severity.ERROR)
            return None
        suggested = self._suggestions.get(field.key, ())
        editor = CellEditor(self._grid.viewport(), field, suggested, row.shown_value)
        self.editor, self._row, self._number = editor, row, number
        self.changed.emit()
        editor.taken.connect(self._take)
        editor.told.connect(self._told)
        editor.drafted.connect(self._keep_draft)
        editor.dropped.connect(self._drop)
        editor.left.connect(self.finish)
        self._lay_out()
        editor.show()
        editor.setFocus()
        return editor

    def _lay_out(self) -> None:
        if self.editor is not None:
            cell = self._model.index(self._number, Column.VALUE)
            self.editor.lay_over(self._grid.visualRect(cell))

    def _take(self, value: Value, step: int) -> None:
        editor, row, number = self.editor, self._row, self._number
        if editor is None or row is None:
            return
        refused: list[str] = []
        self._controller.refused.connect(refused.append)
        try:
            done = self._controller.run(
                lambda session: session.correct(row.letter_id, row.path, value)
            )
        finally:
            self._controller.refused.disconnect(refused.append)
        if not done:
            editor.refuse(refused[-1] if refused else "")
            editor.keep_draft()
            return
        if row.draft is not None and not editor.is_dirty():
            self._drop_draft(row)
        self._close()
        self._model.forget([row.letter_id])
        self.taken.emit(number, step)

    def _keep_draft(self, text: str) -> None:
        if self._row is not None:
            letter_id, path = self._row.letter_id, self._row.path
            self._write(lambda: self._controller.session.save_draft(letter_id, path, text))
            self._model.forget([letter_id])

    def _drop(self) -> None:
        row = self._row
        if row is not None:
            self._drop_draft(row)
            self._model.forget([row.letter_id])
        self._close()

    def _drop_draft(self, row: ColumnRow) -> None:
        self._write(lambda: self._controller.session.drop_draft(row.letter_id, row.path))

    def _write(self, write: Callable[[], object]) -> None:
        try:
            write()
        except UserError as error:
            self._tell(translated(str(error)), Severity.ERROR)

    def _close(self) -> None:
        editor, self.editor, self._row = self.editor, None, None
        if editor is None:
            return
        had_keyboard = editor.isAncestorOf(editor.window().focusWidget() or self._grid)
        editor.hide()
        editor.deleteLater()
        self._told("")
        if had_keyboard:
            self._grid.setFocus()
