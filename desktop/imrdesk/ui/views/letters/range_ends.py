"""The two ends of a range of days or numbers, each of them typed or chosen from a calendar."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from imrdesk.domain.fields import Field, Section, field_at
from imrdesk.domain.letter_query import DAYS_TO_DECISION, Range
from imrdesk.domain.values import FieldType, ValueMistake, display_value, parse_date
from imrdesk.ui.icons import icon
from imrdesk.ui.query_words import range_name
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.editors.editor import Editor
from imrdesk.ui.views.editors.lines import DateEditor, LineEditor
from imrdesk.ui.widgets import label
from imrdesk.ui.words import declared, tr, translated

_YEAR = re.compile(r"\d{4}")
_DAYS = Field(
    DAYS_TO_DECISION,
    declared("Days to decision"),
    FieldType.INTEGER,
    Section.CASE,
    declared("Days from the application to the decision."),
    declared("Application Received and Decision Date"),
)


class RangeEnds(QWidget):
    """From one end to another; an empty end is open.

    Signals:
        wanted: a `Range` that was typed or chosen, with two open ends for none.
        resized: it needs another height than before.
    """

    wanted = Signal(object)
    resized = Signal()

    def __init__(self, field: str, theme: Theme) -> None:
        super().__init__()
        self.field = field
        self._theme = theme
        self._is_date = field != DAYS_TO_DECISION and field_at(field).type is FieldType.DATE
        self._shown = Range(field)
        self.low, self.high = self._editor(), self._editor()
        self.mistake = label(role="mistake", wrap=True)
        self.mistake.hide()
        layout = QGridLayout(self)
        layout.setContentsMargins(26, 2, 8, 8)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(4)
        name = range_name(field)
        for row, (editor, words, said) in enumerate(
            (
                (self.low, tr("From"), tr("{field} from", field=name)),
                (self.high, tr("To"), tr("{field} to", field=name)),
            )
        ):
            editor.focus_widget().setAccessibleName(said)
            layout.addWidget(QLabel(words), row, 0)
            layout.addWidget(editor, row, 1)
        layout.addWidget(self.mistake, 2, 0, 1, 2)
        layout.setColumnStretch(1, 1)
        theme.changed.connect(self._recolor)
        self._recolor()

    def _editor(self) -> Editor:
        field = _DAYS if self.field == DAYS_TO_DECISION else field_at(self.field)
        editor: Editor = DateEditor(field) if self._is_date else LineEditor(field)
        editor.left.connect(self._take)
        editor.settled.connect(self._take)
        line = editor.focus_widget()
        line.returnPressed.connect(self._take)  # type: ignore[attr-defined]  # both are lines
        return editor

    def show_range(self, shown: Range) -> None:
        """Show the range that is asked for."""
        self._shown = shown
        for editor, end in ((self.low, shown.low), (self.high, shown.high)):
            if not editor.focus_widget().hasFocus():
                editor.set_text("" if end is None else display_value(end))

    def _take(self) -> None:
        try:
            wanted = Range(self.field, self._end(self.low), self._end(self.high, is_last=True))
        except ValueMistake as mistake:
            self._tell(translated(str(mistake)))
            return
        if _is_turned_round(wanted):
            self._tell(tr("The end is before the beginning."))
            return
        self._tell("")
        if wanted != self._shown:
            self._shown = wanted
            self.wanted.emit(wanted)

    def _tell(self, sentence: str) -> None:
        self.mistake.setText(sentence)
        self.mistake.setVisible(bool(sentence))
        self.resized.emit()

    def _recolor(self) -> None:
        for editor in (self.low, self.high):
            if isinstance(editor, DateEditor):
                editor.button.setIcon(icon("calendar", self._theme.colors))

    def _end(self, editor: Editor, *, is_last: bool = False) -> date | int | None:
        text = editor.text().strip()
        if not text:
            return None
        if not self._is_date:
            if not re.fullmatch(r"-?\d{1,6}", text):
                raise ValueMistake(tr("Write a whole number."))
            return int(text)
        if _YEAR.fullmatch(text):
            return date(int(text), 12, 31) if is_last else date(int(text), 1, 1)
        return parse_date(text)


def _is_turned_round(wanted: Range) -> bool:
    low, high = wanted.low, wanted.high
    return low is not None and high is not None and high < low  # type: ignore[operator]  # of one type
