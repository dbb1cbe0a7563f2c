"""The cards of the form: one a section, with the grid that its fields stand in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from imrdesk.domain.fields import Field, Section
from imrdesk.domain.values import FieldType
from imrdesk.ui.theme import SECTION_TOKENS
from imrdesk.ui.views.field_row import FieldRow
from imrdesk.ui.widgets import label, named
from imrdesk.ui.words import tr, translated

_WIDE_TYPES = (FieldType.LONG_TEXT, FieldType.LIST, FieldType.CHOICES)
_WIDE_KEYS = ("treatment",)
_NARROW_KEYS = ("number",)  # it stands left of the wide field that follows it
_NARROW_WIDTH = 104


def _is_wide(field: Field) -> bool:
    return field.type in _WIDE_TYPES or field.key in _WIDE_KEYS


class SectionCard(QFrame):
    """The fields of one section; short ones stand two in a line."""

    def __init__(self, section: Section, title: str, rows: Iterable[FieldRow]) -> None:
        super().__init__()
        self._own: QFrame | None = None
        self.setObjectName("card")
        bar = named(QFrame(), "sectionBar")
        bar.setProperty("section", SECTION_TOKENS[section])
        bar.setFixedHeight(15)
        self.title = label(translated(title), "cardTitle")
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(bar)
        self.head.addWidget(self.title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 14)
        layout.setSpacing(10)
        layout.addLayout(self.head)
        layout.addLayout(_grid(rows))
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
        if rows and isinstance(layout, QVBoxLayout):
            self._own = QFrame()
            inner = QVBoxLayout(self._own)
            inner.setContentsMargins(0, 2, 0, 0)
            inner.setSpacing(10)
            inner.addWidget(label(tr("Own fields"), role="muted"))
            inner.addLayout(_grid(rows))
            layout.addWidget(self._own)

    def _fill_head(self) -> None:
        """Put what there is besides the title into the card's first line."""
        self.head.addStretch()


def _grid(rows: Iterable[FieldRow]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(10)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    line, column = 0, 0
    beside = None
    for row in rows:
        if row.field.key in _NARROW_KEYS:
            beside = row
        elif _is_wide(row.field):
            line += column
            if beside is None:
                grid.addWidget(row, line, 0, 1, 2)
            else:
                grid.addLayout(_side_by_side(beside, row), line, 0, 1, 2)
                beside = None
            line, column = line + 1, 0
        else:
            grid.addWidget(row, line, column, Qt.AlignmentFlag.AlignTop)
            line, column = (line + 1, 0) if column else (line, 1)
    return grid


def _side_by_side(narrow: FieldRow, wide: FieldRow) -> QHBoxLayout:
    narrow.setFixedWidth(_NARROW_WIDTH)
    layout = QHBoxLayout()
    layout.setSpacing(12)
    layout.addWidget(narrow, 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(wide, 1, Qt.AlignmentFlag.AlignTop)
    return layout
