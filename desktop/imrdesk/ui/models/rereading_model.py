"""What two readings of a letter do not agree on, as a table with a choice in each row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from imrdesk.domain.cards import card_path
from imrdesk.domain.fields import decision_path
from imrdesk.domain.history import Origin
from imrdesk.domain.letter import Span
from imrdesk.domain.review import ReviewedRecord
from imrdesk.domain.values import display_value
from imrdesk.review.rereading import Choice, Difference, Rereading
from imrdesk.ui.icons import icon
from imrdesk.ui.theme import Colors
from imrdesk.ui.words import declared, tr, translated

CHOICES = (Choice.OLD, Choice.NEW, Choice.PERSON)
_HEADERS = (
    declared("Field"),
    declared("1  Older program"),
    declared("2  This program"),
    declared("3  Reviewer"),
)
_LONG = 70  # characters from which only the stretch around the first difference is shown
_LEAD = 18
Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class Row:
    """One thing to be settled.

    Attributes:
        path: the field's; empty for a whole decision.
        card: the decision's card number; None for a field.
        texts: what each choice would let stand; a choice without a text is none.
        spans: where that stands in the letter.
        standing: the choice that leaves things as they are.
        usual: the choice unless the reviewer says otherwise.
    """

    path: str
    card: int | None
    label: str
    texts: dict[Choice, str]
    spans: dict[Choice, Span | None]
    standing: Choice
    usual: Choice
    choice: Choice


class RereadingModel(QAbstractTableModel):
    """The differences of a `Rereading`, then the decisions that appeared or vanished."""

    def __init__(
        self, again: Rereading, record: ReviewedRecord, colors: Colors, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._again = again
        self._colors = colors
        self.rows = [
            *(_field_row(difference, record) for difference in again.differences),
            *_decision_rows(again, record),
        ]

    def choose(self, row: int, choice: Choice) -> None:
        """Take a choice, if the row has it."""
        if choice in self.rows[row].texts:
            self.rows[row].choice = choice
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(CHOICES)))

    def choose_all(self, *, new: bool) -> None:
        """Take the new reading in every row, or leave everything as it stands."""
        for place, row in enumerate(self.rows):
            self.choose(place, Choice.NEW if new else row.standing)

    def step(self, row: int, step: int) -> None:
        """Take the choice right (or left) of the one taken."""
        there = [choice for choice in CHOICES if choice in self.rows[row].texts]
        place = there.index(self.rows[row].choice) + step
        self.choose(row, there[max(0, min(len(there) - 1, place))])

    def choices(self) -> dict[str, Choice]:
        """Return path to choice for the fields."""
        return {row.path: row.choice for row in self.rows if row.card is None}

    def kept(self) -> dict[int, bool]:
        """Return card number to whether the decision is to be in the record."""
        return {
            row.card: (row.choice is Choice.NEW) == (row.card in self._again.appeared)
            for row in self.rows
            if row.card is not None
        }

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(_HEADERS)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translated(_HEADERS[section])
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if index.column() == 0:
            words = row.label if role == Qt.ItemDataRole.DisplayRole else None
            return self._spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else words
        choice = CHOICES[index.column() - 1]
        text = row.texts.get(choice)
        if text is None:
            return None
        return self._cell(row, choice, text, role)

    def _cell(self, row: Row, choice: Choice, text: str, role: int) -> object:
        is_chosen = row.choice is choice
        if role == Qt.ItemDataRole.DisplayRole:
            return _shortened(text, [other for c, other in row.texts.items() if c is not choice])
        if role == Qt.ItemDataRole.ToolTipRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("Chosen: {value}", value=text) if is_chosen else text
        if role == Qt.ItemDataRole.DecorationRole:
            return icon("confirm", self._colors, "accent", 16) if is_chosen else None
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._colors["accent_soft"] if is_chosen else None
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colors["text" if is_chosen else "muted"]
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(is_chosen)
            return font
        return None

    @staticmethod
    def _spoken(row: Row) -> str:
        column = translated(_HEADERS[CHOICES.index(row.choice) + 1])[3:]
        return f"{row.label}: {column}, {row.texts[row.choice]}"


def _field_row(difference: Difference, record: ReviewedRecord) -> Row:
    standing = difference.standing
    texts = {
        Choice.OLD: display_value(difference.old.value) or tr("nothing"),
        Choice.NEW: display_value(difference.new.value) or tr("nothing"),
    }
    spans = {Choice.OLD: difference.old.span, Choice.NEW: difference.new.span}
    is_persons = standing.state_now.origin is Origin.PERSON
    if is_persons:
        texts[Choice.PERSON] = display_value(standing.value) or tr("nothing")
        spans[Choice.PERSON] = standing.span
    stands = Choice.PERSON if is_persons else Choice.OLD
    label, usual = translated(record.label(difference.path)), difference.usual
    return Row(difference.path, None, label, texts, spans, stands, usual, usual)


def _decision_rows(again: Rereading, record: ReviewedRecord) -> Iterator[Row]:
    for card in again.appeared:
        path = decision_path(again.cards.index(card), "treatment")
        treatment = again.extraction.values[path]
        texts = {
            Choice.OLD: tr("not read: leave it out"),
            Choice.NEW: display_value(treatment.value) or tr("a decision without a treatment"),
        }
        spans = {Choice.OLD: None, Choice.NEW: treatment.span}
        label = tr("A decision that is new")
        yield Row("", card, label, texts, spans, Choice.OLD, Choice.NEW, Choice.NEW)
    for card, is_touched in again.vanished.items():
        standing = record.standings[card_path(card, "treatment")]
        texts = {
            Choice.OLD: display_value(standing.value) or tr("a decision without a treatment"),
            Choice.NEW: tr("no longer read: take it out"),
        }
        spans = {Choice.OLD: standing.place, Choice.NEW: None}
        usual = Choice.OLD if is_touched else Choice.NEW
        number = record.cards.index(card) + 1
        label = tr("Decision {number}, as a whole", number=number)
        yield Row("", card, label, texts, spans, Choice.OLD, usual, usual)


def _shortened(text: str, others: list[str]) -> str:
    """Return a text as it is or, where it is long, from shortly before it differs from others."""
    folded = " ".join(text.split())
    if len(folded) <= _LONG:
        return folded
    alike = min(
        (sum(1 for _ in takewhile(lambda p: p[0] == p[1], zip(folded, " ".join(o.split()),
                                                                strict=False)))
         for o in others),
        default=0,
    )  # fmt: skip
    start = max(0, alike - _LEAD)
    return f"{'…' if start else ''}{folded[start : start + 2 * _LONG]}"
