"""The cards of the form: one a section, one a decision, and one for what does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from imrdesk.domain.checks import Check, Severity
from imrdesk.domain.fields import Field, Section
from imrdesk.domain.values import FieldType
from imrdesk.ui.icons import pixmap
from imrdesk.ui.theme import SECTION_TOKENS, Colors
from imrdesk.ui.views.field_row import FieldRow
from imrdesk.ui.widgets import clear_layout, label, named

_SEVERITY_ICONS = {
    Severity.ERROR: ("error", "error"),
    Severity.WARNING: ("warning", "warning"),
    Severity.NOTE: ("info", "muted"),
}
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
        self.setObjectName("card")
        bar = named(QFrame(), "sectionBar")
        bar.setProperty("section", SECTION_TOKENS[section])
        bar.setFixedHeight(15)
        self._title = label(title, "cardTitle")
        self._aside = label(role="muted")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(bar)
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._aside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 14)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addLayout(_grid(rows))

    def set_title(self, title: str, aside: str = "") -> None:
        """Show another title, and a word at the card's right."""
        self._title.setText(title)
        self._aside.setText(aside)


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


class CheckCard(QFrame):
    """One finding: a sentence that leads to the fields it is about.

    Signals:
        chosen: the path of the first field involved.
    """

    chosen = Signal(str)

    def __init__(self, check: Check, colors: Colors) -> None:
        super().__init__()
        self.setObjectName("checkCard")
        self._path = check.fields[0]
        self.setProperty("severity", check.severity.value)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{check.severity.value}: {check.message}")
        name, color = _SEVERITY_ICONS[check.severity]
        mark = QLabel()
        mark.setPixmap(pixmap(name, colors, color, 16, self.devicePixelRatio()))
        text = label(check.message)
        text.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(8)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(text, 1)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.setToolTip("Go to the field")
        super().enterEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(self._path)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._path)
        else:
            super().keyPressEvent(event)


class CheckList(QWidget):
    """Everything in the open record that does not fit together.

    Signals:
        chosen: the path of a field to go to.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._shown: tuple[tuple[Check, ...], str] = ((), "")

    def show_checks(self, checks: Sequence[Check], colors: Colors) -> None:
        """Show the findings, in their order."""
        wanted = (tuple(checks), colors.name)
        if wanted == self._shown:
            return
        self._shown = wanted
        clear_layout(self._layout)
        for check in checks:
            card = CheckCard(check, colors)
            card.chosen.connect(self.chosen)
            self._layout.addWidget(card)
        self.setVisible(bool(checks))
