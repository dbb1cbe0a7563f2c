"""What is chosen above the grid: the field, which rows, in which order; and how far one is."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from imrdesk.domain.custom_fields import RECORD_FIELDS, Fields
from imrdesk.domain.fields import Field
from imrdesk.store.column_review import (
    FIRST_ASKED,
    ColumnField,
    ColumnOrder,
    ColumnQuery,
    FieldCount,
    Which,
    columns_of,
)
from imrdesk.ui.flow_layout import FlowLayout
from imrdesk.ui.text_scale import grown
from imrdesk.ui.widgets import ElidedLabel, label, named
from imrdesk.ui.words import tr, translated, trn

_NONE = FieldCount()
_LONGEST_VALUE = 48
_WIDEST_VALUE = 240


class ColumnBar(QFrame):
    """The choices above the grid.

    Signals:
        asked: the `ColumnQuery` that is chosen now.
        all_letters_wanted: every letter, not only those that are filtered.
    """

    asked = Signal(object)
    all_letters_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("columnBar")
        self._counts: Mapping[ColumnField, FieldCount] = {}
        self._query = FIRST_ASKED
        self._registry = RECORD_FIELDS
        self._columns: tuple[ColumnField, ...] = ()
        self.fields = _combo(tr("Field"))
        self.values = _combo(tr("Value"))
        self.values.setMaximumWidth(grown(_WIDEST_VALUE))
        self.orders = _combo(tr("Order"))
        self.which: dict[Which, QPushButton] = {}
        self._group = QButtonGroup(self)
        self.position = named(QLabel(), "columnPosition")
        self.left = label(role="muted")
        self.scope = ElidedLabel()
        self.scope.setProperty("role", "muted")
        self.all_letters = QPushButton(tr("Show all letters"))
        self.all_letters.setProperty("role", "link")
        self.all_letters.clicked.connect(lambda _on=False: self.all_letters_wanted.emit())
        self._build()
        for order, words in _orders().items():
            self.orders.addItem(words, order)
        self.use_fields(RECORD_FIELDS)
        self.fields.activated.connect(lambda _at: self._choose_field())
        self.values.activated.connect(lambda _at: self._choose())
        self.orders.activated.connect(lambda _at: self._choose())

    def _build(self) -> None:
        choices = QWidget()
        flow = FlowLayout(choices, 8)
        flow.addWidget(self.fields)
        for which in Which:
            chip = named(QPushButton(), "chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _on=False: self._choose())
            self._group.addButton(chip)
            self.which[which] = chip
        chips = _beside(*self.which.values())
        self.fields.ensurePolished()
        chips.setMinimumHeight(self.fields.sizeHint().height())  # so that they stand in one line
        flow.addWidget(chips)
        for words, combo in ((tr("Value"), self.values), (tr("Order"), self.orders)):
            name = label(words, role="muted")
            name.setBuddy(combo)
            flow.addWidget(_beside(name, combo))
        standing = QVBoxLayout()
        standing.setSpacing(0)
        for line in (self.position, self.left):
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
            standing.addWidget(line)
        standing.addStretch()
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(choices, 1)
        top.addLayout(standing)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self.scope)
        below.addWidget(self.all_letters)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 9, 14, 7)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addLayout(below)

    def use_fields(self, fields: Fields) -> None:
        """Offer the fields of a workspace; one that is there no longer is not asked for."""
        self._registry = fields
        self._columns = columns_of(fields)
        with QSignalBlocker(self.fields):
            self.fields.clear()
            for before, column in zip((None, *self._columns), self._columns, strict=False):
                if before is not None and before.of_decisions != column.of_decisions:
                    self.fields.insertSeparator(self.fields.count())
                self.fields.addItem("", column)
        if self._query.field not in self._columns:
            self._query = FIRST_ASKED
        self.show_counts(self._counts, {})
        self.show_query(self._query)

    def field_of(self, column: ColumnField) -> Field:
        """Return what the registry says of a field."""
        return self._registry.at(column.path(0))

    @property
    def columns(self) -> tuple[ColumnField, ...]:
        """The fields that are offered."""
        return self._columns

    @property
    def query(self) -> ColumnQuery:
        """What is chosen."""
        return self._query

    def choose_field(self, column: ColumnField) -> None:
        """Go to another field, of which any value is asked for."""
        self._ask(ColumnQuery(column, self._query.which, None, self._query.order))

    def step_field(self, step: int) -> None:
        """Go to the next field, or the one before."""
        at = (self._columns.index(self._query.field) + step) % len(self._columns)
        self.choose_field(self._columns[at])

    def next_to_check(self) -> tuple[ColumnField, int] | None:
        """Return the next field of which something waits, and how much."""
        at = self._columns.index(self._query.field)
        for column in (*self._columns[at + 1 :], *self._columns[:at]):
            waiting = self._counts.get(column, _NONE).to_check
            if waiting:
                return column, waiting
        return None

    def show_query(self, query: ColumnQuery) -> None:
        """Show what is asked."""
        self._query = query
        with ExitStack() as quiet:
            for combo in (self.fields, self.values, self.orders):
                quiet.enter_context(QSignalBlocker(combo))
            self.fields.setCurrentIndex(_place_of(self.fields, query.field))
            self.orders.setCurrentIndex(_place_of(self.orders, query.order))
            self.which[query.which].setChecked(True)
            if query.value is None:
                self.values.setCurrentIndex(0)
        self.values.setEnabled(query.field.has_values)
        self._show_which()

    def show_counts(
        self, fields: Mapping[ColumnField, FieldCount], values: Mapping[str, int]
    ) -> None:
        """Show how much there is to choose from."""
        self._counts = fields
        for at in range(self.fields.count()):
            column = self.fields.itemData(at)
            if isinstance(column, ColumnField):
                name = translated(self.field_of(column).label)
                waiting = fields.get(column, _NONE).to_check
                told = tr("{field} · {n} to check", field=name, n=f"{waiting:,}")
                self.fields.setItemText(at, told if waiting else name)
        self._show_values(values)
        self._show_which()

    def _show_values(self, values: Mapping[str, int]) -> None:
        chosen = self._query.value
        with QSignalBlocker(self.values):
            self.values.clear()
            self.values.addItem(tr("any"), None)
            for value, rows in values.items():
                shown = value if len(value) <= _LONGEST_VALUE else f"{value[:_LONGEST_VALUE]}…"
                name = translated(shown) if shown else tr("nothing")
                self.values.addItem(tr("{value} ({n})", value=name, n=f"{rows:,}"), value)
            if chosen is not None and chosen not in values:
                self.values.addItem(chosen or tr("nothing"), chosen)
            self.values.setCurrentIndex(_place_of(self.values, chosen))

    def _show_which(self) -> None:
        count = self._counts.get(self._query.field, _NONE)
        for which, words in _whiches().items():
            rows = f"{count.of(which):,}"
            told = tr("{which} {n}", which=words, n=rows) if self._counts else words
            self.which[which].setText(told)

    def show_standing(self, place: int, rows: int, waiting: int, pace: int) -> None:
        """Show how far one is.

        Args:
            place: the number of the current row, from 0; below 0 where there is none.
            rows: how many rows there are.
            waiting: how many of them wait.
            pace: how many are settled in a minute; 0 where that cannot be said.
        """
        here = f"{place + 1:,}"
        told = tr("{place} of {rows}", place=here, rows=f"{rows:,}") if place >= 0 else ""
        self.position.setText(told)
        left = trn("{n} left", "{n} left", waiting) if rows else ""
        speed = tr("{n} a minute", n=pace) if pace and rows else ""
        self.left.setText(" · ".join(filter(None, (left, speed))))

    def show_scope(self, letters: int, search: str, *, filtered: bool) -> None:
        """Show which letters are looked at."""
        if not filtered:
            self.scope.setText(trn("In the one letter", "In all {n} letters", letters))
        elif search:
            told = trn(
                "In {n} letter that Letters shows: {search}",
                "In {n} letters that Letters shows: {search}",
                letters,
                search=search,
            )
            self.scope.setText(told)
        else:
            self.scope.setText(
                trn(
                    "In {n} letter that Letters shows", "In {n} letters that Letters shows", letters
                )
            )
        self.all_letters.setVisible(filtered)

    def _choose_field(self) -> None:
        self.choose_field(self.fields.currentData())

    def _choose(self) -> None:
        which = next(one for one, chip in self.which.items() if chip.isChecked())
        value = self.values.currentData() if self._query.field.has_values else None
        order = ColumnOrder(self.orders.currentData())  # Qt keeps its text alone
        self._ask(ColumnQuery(self._query.field, which, value, order))

    def _ask(self, query: ColumnQuery) -> None:
        self.show_query(query)
        self.asked.emit(query)


def _whiches() -> dict[Which, str]:
    return {
        Which.TO_CHECK: tr("To check"),
        Which.NOT_SETTLED: tr("Not settled"),
        Which.ALL: tr("All"),
    }


def _orders() -> dict[ColumnOrder, str]:
    return {
        ColumnOrder.LETTERS: tr("as the letters are"),
        ColumnOrder.VALUE: tr("by value"),
        ColumnOrder.LEAST_SURE: tr("least sure first"),
        ColumnOrder.STATE: tr("by state"),
    }


def _place_of(combo: QComboBox, wanted: object) -> int:
    """Return the number of the entry that stands for something; Qt compares no Python objects."""
    return next((at for at in range(combo.count()) if combo.itemData(at) == wanted), 0)


def _beside(*widgets: QWidget) -> QWidget:
    """Return a widget that holds others beside each other."""
    result = QWidget()
    layout = QHBoxLayout(result)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(5)
    for widget in widgets:
        layout.addWidget(widget)
    return result


def _combo(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    combo.setMaxVisibleItems(30)
    return combo
