"""Beside the grid: what the letter says around the value of the current row, and why it stands."""

from __future__ import annotations

from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QVBoxLayout

from imrdesk.domain.fields import Field, Section
from imrdesk.review.column_review import ColumnRow, LostRow, Where
from imrdesk.ui.models.column_model import Row
from imrdesk.ui.text_positions import TextPositions
from imrdesk.ui.theme import SECTION_TOKENS, Theme
from imrdesk.ui.views.check_lines import CheckLines
from imrdesk.ui.views.columns.marked_line import is_strong, mark_style
from imrdesk.ui.views.field_row import explain
from imrdesk.ui.widgets import label
from imrdesk.ui.words import tr, translated

_LINE_HEIGHT_PERCENT = 118.0
_TAB_STOP = 30  # logical pixels; the columns of a header fit the pane


class ColumnContext(QFrame):
    """The passage of the letter, to be read where the sentence alone does not do."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("columnContext")
        self._theme = theme
        self._row: Row | None = None
        self._field: Field | None = None
        self._title = label(name="paneTitle")
        self._about = label(role="muted", wrap=True)
        self.passage = QTextEdit()
        self.passage.setObjectName("columnPassage")
        self.passage.setReadOnly(True)
        self.passage.setFrameShape(QFrame.Shape.NoFrame)
        self.passage.setUndoRedoEnabled(False)
        self.passage.setTabChangesFocus(True)
        self.passage.setAccessibleName(tr("What stands around the value in the letter"))
        self.passage.document().setDocumentMargin(14)
        self.passage.setTabStopDistance(_TAB_STOP)
        self._mistake = label(name="mistakeText", wrap=True)
        self._mistake.hide()
        self._checks = CheckLines()
        self._why = label(role="muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(14, 10, 14, 8)
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(self._about)
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 8, 14, 10)
        foot.setSpacing(5)
        foot.addWidget(self._mistake)
        foot.addWidget(self._checks)
        foot.addWidget(self._why)
        layout.addLayout(head)
        layout.addWidget(self.passage, 1)
        layout.addLayout(foot)
        theme.changed.connect(self._recolor)

    def _recolor(self) -> None:
        self.show_row(self._row, self._field)

    def show_row(self, row: Row | None, field: Field | None) -> None:
        """Show what there is to a row of a field; nothing where there is none."""
        self._row, self._field = row, field
        if not isinstance(row, ColumnRow):
            self._title.setText("")
            self._about.setText("")
            self.passage.clear()
            self._checks.show_checks((), self._theme.colors)
            self._why.setText(translated(row.why) if isinstance(row, LostRow) else "")
            return
        self._title.setText(row.case_number or row.name)
        self._about.setText(_about(row))
        self._about.setVisible(bool(self._about.text()))
        self._show_passage(row)
        self._checks.show_checks(row.checks, self._theme.colors)
        told = explain(row.standing)
        if row.standing.is_doubted:
            told = f"{tr('Marked doubtful, until somebody confirms or corrects it.')}\n{told}"
        if row.locked:
            told = f"{tr('This letter is signed off; reopen it to change it.')}\n{told}"
        self._why.setText(told)

    def tell(self, mistake: str) -> None:
        """Tell what is no value of what is typed, in full; nothing where `mistake` is empty."""
        self._mistake.setText(mistake)
        self._mistake.setVisible(bool(mistake))

    def _show_passage(self, row: ColumnRow) -> None:
        passage = row.around
        if row.where is Where.NOWHERE:
            self.passage.setPlainText(tr("The value stands nowhere in the letter."))
            return
        self.passage.setPlainText(passage.text)
        cursor = QTextCursor(self.passage.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(
            _LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        cursor.mergeBlockFormat(spacing)
        positions = TextPositions(passage.text)
        token = SECTION_TOKENS[Section.CASE if self._field is None else self._field.section]
        strong = is_strong(self._field, passage.marks)
        ground = self._theme.colors[f"section_{token}_{'strong' if strong else 'soft'}"]
        style = mark_style(ground, strong=strong)
        for mark in passage.marks:
            cursor.setPosition(positions.to_qt(mark.start))
            cursor.setPosition(positions.to_qt(mark.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(style)
        self._scroll_to_mark(row)

    def _scroll_to_mark(self, row: ColumnRow) -> None:
        bar = self.passage.verticalScrollBar()
        if not row.around.marks:
            bar.setValue(0)
            return
        positions = TextPositions(row.around.text)
        cursor = QTextCursor(self.passage.document())
        cursor.setPosition(positions.to_qt(row.around.marks[0].start))
        top = self.passage.cursorRect(cursor).top()
        bar.setValue(bar.value() + top - self.passage.viewport().height() // 3)


def _about(row: ColumnRow) -> str:
    if not row.decision:
        return row.about or row.name
    words = tr("Decision {number}", number=row.decision)
    told = f"{words}: {row.about}" if row.about else words
    return f"{told}\n{translated(row.outcome)}" if row.outcome else told
