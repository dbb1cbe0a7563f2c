"""The cards of the form: one a section, with the grid that its fields stand in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from imrdesk.domain.fields import Field, Section
from imrdesk.domain.values import FieldType
from imrdesk.ui.text_scale import grown
from imrdesk.ui.theme import SECTION_TOKENS
from imrdesk.ui.views.field_row import FieldRow
from imrdesk.ui.widgets import ElidedLabel, label, named
from imrdesk.ui.words import tr, translated

_WIDE_TYPES = (FieldType.LONG_TEXT, FieldType.LIST, FieldType.CHOICES)
_WIDE_KEYS = ("treatment",)
_NARROW_KEYS = ("number",)  # it stands left of the wide field that follows it
_NARROW_WIDTH = 104
_PAIRS_FROM = 350  # logical pixels of the form from which two short fields have room


def _is_wide(field: Field) -> bool:
    return field.type in _WIDE_TYPES or field.key in _WIDE_KEYS


class SectionCard(QFrame):
    """The fields of one section; short ones stand two in a line."""

    def __init__(self, section: Section, title: str, rows: Iterable[FieldRow]) -> None:
        super().__init__()
        self._own: QFrame | None = None
        self._room = 0
        self.setObjectName("card")
        bar = named(QFrame(), "sectionBar")
        bar.setProperty("section", SECTION_TOKENS[section])
        bar.setFixedHeight(grown(15))
        self.title = ElidedLabel(translated(title), "cardTitle")
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(bar)
        self.head.addWidget(self.title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 14)
        layout.setSpacing(10)
        layout.addLayout(self.head)
        self._grids = [FieldGrid(rows)]
        layout.addLayout(self._grids[0])
        self._fill_head()

    def show_own(self, rows: Sequence[FieldRow]) -> None:
        """Show the rows of the workspace's own fields below the others, in place of those before.

        The rows before, and their editors, are freed.
        """
        layout = self.layout()
        if self._own is not None:
            self._own.hide()
            self._own.deleteLater()
            self._own = None
            del self._grids[1:]
        if rows and isinstance(layout, QVBoxLayout):
            self._own = QFrame()
            inner = QVBoxLayout(self._own)
            inner.setContentsMargins(0, 2, 0, 0)
            inner.setSpacing(10)
            inner.addWidget(label(tr("Own fields"), role="muted"))
            self._grids.append(FieldGrid(rows))
            inner.addLayout(self._grids[-1])
            self.fit(self._room)
            layout.addWidget(self._own)

    def fit(self, room: int) -> None:
        """Let short fields stand beside each other where there is room for two.

        Args:
            room: logical pixels that the form is wide.
        """
        self._room = room
        for grid in self._grids:
            grid.arrange(in_pairs=not room or room >= grown(_PAIRS_FROM))

    def _fill_head(self) -> None:
        """Put what there is besides the title into the card's first line."""
        self.head.addStretch()


class FieldGrid(QGridLayout):
    """The rows of fields: long ones over the whole width, short ones in pairs or one a line."""

    def __init__(self, rows: Iterable[FieldRow]) -> None:
        super().__init__()
        self._rows = list(rows)
        self._in_pairs: bool | None = None
        self.setHorizontalSpacing(12)
        self.setVerticalSpacing(10)
        self.setColumnStretch(0, 1)
        self.setColumnStretch(1, 1)
        self.arrange(in_pairs=True)

    def arrange(self, *, in_pairs: bool) -> None:
        """Place the rows, short ones two in a line or each in its own."""
        for row in self._rows:
            if row.field.key in _NARROW_KEYS:
                row.setFixedWidth(grown(_NARROW_WIDTH, 0.5))
        if in_pairs != self._in_pairs:
            self._in_pairs = in_pairs
            self._take_all()
            self._place_all()

    def _take_all(self) -> None:
        while (item := self.takeAt(0)) is not None:
            inner = item.layout()
            if inner is not None:
                while inner.takeAt(0) is not None:
                    pass
                inner.setParent(None)

    def _place_all(self) -> None:
        line, column = 0, 0
        beside = None
        for row in self._rows:
            if row.field.key in _NARROW_KEYS:
                beside = row
            elif _is_wide(row.field) or not self._in_pairs:
                line += column
                if beside is None:
                    self.addWidget(row, line, 0, 1, 2)
                else:
                    self.addLayout(_side_by_side(beside, row), line, 0, 1, 2)
                    beside = None
                line, column = line + 1, 0
            else:
                self.addWidget(row, line, column, Qt.AlignmentFlag.AlignTop)
                line, column = (line + 1, 0) if column else (line, 1)


def _side_by_side(narrow: FieldRow, wide: FieldRow) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.setSpacing(12)
    layout.addWidget(narrow, 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(wide, 1, Qt.AlignmentFlag.AlignTop)
    return layout
