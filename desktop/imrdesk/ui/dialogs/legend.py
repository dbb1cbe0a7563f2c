"""What the marks mean: the states of a value, checks, letters, and places in the letter."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from imrdesk.domain.annotation import Ink
from imrdesk.domain.checks import Severity
from imrdesk.domain.fields import Section
from imrdesk.domain.letter import Span
from imrdesk.domain.review import FieldState
from imrdesk.domain.status import Status
from imrdesk.ui.dialogs.sheets import Sheet
from imrdesk.ui.highlights import Highlight, Mark
from imrdesk.ui.icons import STATUS_ICONS, pixmap, state_pixmap
from imrdesk.ui.inks import swatch
from imrdesk.ui.theme import Colors, Theme, load_colors
from imrdesk.ui.views.check_card import SEVERITY_ICONS, SEVERITY_WORDS
from imrdesk.ui.views.page_marks import paint_mark
from imrdesk.ui.widgets import label
from imrdesk.ui.words import declared, tr, translated

STATE_MEANINGS = {
    FieldState.SURE: declared("Read by the program, and sure enough"),
    FieldState.UNSURE: declared("To be looked at: unsure, or a check doubts it"),
    FieldState.CONFIRMED: declared("Confirmed by a person"),
    FieldState.CORRECTED: declared("Corrected by a person"),
}
_SEVERITY_MEANINGS = {
    Severity.ERROR: declared("It cannot be so; sign-off waits for it"),
    Severity.WARNING: declared("It may be so; sign-off asks why"),
    Severity.NOTE: declared("About the case; nothing to be done"),
}
_SIZE = 18
_SAMPLE = (38, 18)


class LegendSheet(Sheet):
    """Every mark of the window with its meaning."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, tr("What the marks mean"))
        colors, scale = theme.colors, self.devicePixelRatio()
        columns = QHBoxLayout()
        columns.setSpacing(36)
        for parts in (
            (
                (tr("A value"), _states(colors, scale)),
                (tr("A check"), _severities(colors, scale)),
            ),
            ((tr("A letter in the queue"), _statuses(colors, scale)),),
            (
                (tr("Places in the letter"), _places(scale)),
                (tr("Inks of passages"), _inks(colors, scale)),
            ),
        ):
            column = QVBoxLayout()
            column.setSpacing(8)
            for title, lines in parts:
                column.addWidget(label(title, "cardTitle"))
                column.addLayout(_grid(lines))
                column.addSpacing(10)
            column.addStretch()
            columns.addLayout(column)
        self.body.addLayout(columns)


Lines = Iterable[tuple[QPixmap, str, str]]


def _grid(lines: Lines) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(1, 1)
    for row, (picture, word, meaning) in enumerate(lines):
        mark = QLabel()
        mark.setPixmap(picture)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(QLabel(word))
        if meaning:
            words.addWidget(label(meaning, role="muted"))
        grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(words, row, 1)
    return grid


def _states(colors: Colors, scale: float) -> Lines:
    return [
        (state_pixmap(state, colors, _SIZE, scale), translated(state.value), translated(meaning))
        for state, meaning in STATE_MEANINGS.items()
    ]


def _severities(colors: Colors, scale: float) -> Lines:
    return [
        (
            pixmap(*_drawn(SEVERITY_ICONS[severity], colors), _SIZE, scale),
            translated(word),
            translated(meaning),
        )
        for severity, meaning in _SEVERITY_MEANINGS.items()
        for word in [SEVERITY_WORDS[severity]]
    ]


def _statuses(colors: Colors, scale: float) -> Lines:
    return [
        (pixmap(*_drawn(STATUS_ICONS[status], colors), _SIZE, scale), translated(status.value), "")
        for status in Status
    ]


def _drawn(named: tuple[str, str], colors: Colors) -> tuple[str, Colors, str]:
    name, color = named
    return name, colors, color


def _inks(colors: Colors, scale: float) -> Lines:
    return [(swatch(ink, colors, scale, _SAMPLE[0]), translated(ink.value), "") for ink in Ink]


def _places(scale: float) -> Lines:
    """Draw the marks of fields as they are on paper, which is white in every theme."""
    nowhere = Span(0, 0)
    section = Section.CASE
    return [
        (_place(Highlight(nowhere, Mark.FIELD, "", section), scale), tr("A value"), ""),
        (
            _place(Highlight(nowhere, Mark.FIELD, "", section, unsure=True), scale),
            tr("A value to be looked at"),
            "",
        ),
        (
            _place(Highlight(nowhere, Mark.FIELD, "", section, focused=True), scale),
            tr("The value that the keyboard is in"),
            "",
        ),
        (_place(Highlight(nowhere, Mark.LONG_FIELD, "", section), scale), tr("A long text"), ""),
    ]


def _place(mark: Highlight, scale: float) -> QPixmap:
    paper = load_colors("light")
    width, height = _SAMPLE
    result = QPixmap(round(width * scale), round(height * scale))
    result.setDevicePixelRatio(scale)
    result.fill(paper["paper"])
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = 14 if mark.mark is Mark.LONG_FIELD else 3
    paint_mark(painter, mark, [QRectF(left, 2, width - left - 3, height - 4)], paper)
    painter.end()
    return result
