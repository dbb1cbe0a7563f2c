"""The top of the progress page: which letters are counted, and over how long work is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from imrdesk.domain.letter_query import EVERY_LETTER, Facet, LetterQuery, Range
from imrdesk.domain.search import Between, SearchMistake, parse_search
from imrdesk.domain.status import FINISHED
from imrdesk.review.progress import Period
from imrdesk.ui.views.progress.scope import Scope
from imrdesk.ui.widgets import label
from imrdesk.ui.words import declared, tr, translated

_EVERY, _FILTERED, _FINISHED = "every", "filtered", "finished"
_PERIODS = (
    (Period.MONTH, declared("Last 30 days")),
    (Period.QUARTER, declared("Last 12 weeks")),
    (Period.YEAR, declared("Last 12 months")),
    (Period.ALL, declared("Since the first import")),
)
_DECIDED = "decision_date"
_SHORTEST = 8  # letters that a box has room for, however narrow the page
_WIDEST = 15  # lines of text that a box is wide, however wide the page


class ScopeBar(QFrame):
    """The choices.

    Args:
        filtered: returns the query of the list as it is filtered now.
        today: returns the present day.

    Signals:
        changed: something else is to be counted now.
    """

    changed = Signal()

    def __init__(
        self, filtered: Callable[[], LetterQuery], today: Callable[[], date] = date.today
    ) -> None:
        super().__init__()
        self._filtered = filtered
        self._today = today
        self._between: Range | None = None
        self.letters = QComboBox()
        for key, words in (
            (_EVERY, tr("All letters")),
            (_FILTERED, tr("What is filtered now")),
            (_FINISHED, tr("Reviewed and signed off")),
        ):
            self.letters.addItem(words, key)
        self.letters.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.decided = QComboBox()
        self.decided.setEditable(True)
        self.decided.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.decided.addItem(tr("Any day"))
        line = self.decided.lineEdit()
        if line is not None:
            line.setPlaceholderText(tr("2014..2015 or 2014-03"))
            line.editingFinished.connect(self._read_decided)
        self.decided.activated.connect(lambda _row: self._read_decided())
        self.period = QComboBox()
        for period, words in _PERIODS:
            self.period.addItem(translated(words), period)
        self.period.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.state = label(role="muted")
        self.mistake = label(name="mistakeText", wrap=True)
        self.mistake.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        self.choices = QWidget()
        row = QHBoxLayout(self.choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for words, widget in (
            (tr("Letters"), self.letters),
            (tr("Decided"), self.decided),
            (tr("Work of"), self.period),
        ):
            self._add(row, words, widget)
        row.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(label(tr("Progress"), role="heading"), 1)
        head.addWidget(self.state, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 4)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.choices)
        layout.addWidget(self.mistake)

    @staticmethod
    def _add(row: QHBoxLayout, words: str, widget: QComboBox) -> None:
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        widget.setSizeAdjustPolicy(policy)
        widget.setMinimumContentsLength(_SHORTEST)
        widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        widget.setAccessibleName(words)
        row.addWidget(label(words, role="muted"))
        row.addWidget(widget, 4)
        row.addSpacing(10)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for box in (self.letters, self.decided, self.period):
            box.setMaximumWidth(self.fontMetrics().height() * _WIDEST)

    @property
    def scope(self) -> Scope:
        """What is to be counted."""
        base = EVERY_LETTER
        if self.letters.currentData() == _FILTERED:
            base = self._filtered()
        scope = Scope(base, Period(self.period.currentData()), self._today())
        finished = self.letters.currentData() == _FINISHED
        choices = [(Facet.STATUS, [status.value for status in FINISHED])] if finished else []
        query = scope.letters(choices=choices, between=self._between)
        return Scope(query or base, scope.period, scope.today)

    def show_years(self, years: Iterable[str]) -> None:
        """Offer the years in which letters were decided, besides those offered already."""
        known = [self.decided.itemText(row) for row in range(1, self.decided.count())]
        every = sorted({*known, *years})
        if known != every:
            shown = self.decided.currentText()
            self.decided.clear()
            self.decided.addItems([tr("Any day"), *every])
            self.decided.setEditText(shown)

    def forget_years(self) -> None:
        """Offer no year, and count the letters of any day."""
        self.decided.clear()
        self.decided.addItem(tr("Any day"))
        self.mistake.hide()
        self._between = None

    def _read_decided(self) -> None:
        text = self.decided.currentText().strip()
        any_day = text in ("", tr("Any day"))
        try:
            between = None if any_day else _range(text)
        except SearchMistake as mistake:
            self.mistake.setText(translated(str(mistake)))
            self.mistake.show()
            return
        self.mistake.hide()
        if any_day and text == "":
            self.decided.setCurrentIndex(0)
        if between != self._between:
            self._between = between
            self.changed.emit()


def _range(text: str) -> Range:
    """Read days as the search's language writes them.

    Raises:
        SearchMistake: where they are none.
    """
    terms = parse_search(f"decided:{text}")
    found = terms[0].any_of if len(terms) == 1 else ()
    if len(found) != 1 or not isinstance(found[0], Between):
        sentence = tr("Write one day, month or year, or from one to another, like 2014..2015.")
        raise SearchMistake(sentence, 0, len(text))
    low, high = found[0].low, found[0].high
    ends = [end if isinstance(end, date) else None for end in (low, high)]
    return Range(_DECIDED, ends[0], ends[1])
