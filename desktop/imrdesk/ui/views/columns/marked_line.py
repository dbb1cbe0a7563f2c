"""Draws a passage of a letter in a few lines, such that the words that matter are in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from imrdesk.domain.fields import Field
from imrdesk.domain.letter import Span
from imrdesk.domain.values import FieldType
from imrdesk.review.column_review import Passage
from imrdesk.ui.text_positions import TextPositions

_CUT = "…"
_TRIES = 6
_LONG_MARK = 60  # marked characters; more of them are no longer set off strongly


def is_strong(field: Field | None, marks: Sequence[Span]) -> bool:
    """Tell whether the marked words are few, so that they may stand out strongly."""
    is_long = field is not None and field.type in (FieldType.LONG_TEXT, FieldType.CHOICES)
    return not is_long and all(mark.end - mark.start <= _LONG_MARK for mark in marks)


_WRAPPING = QTextOption()
_WRAPPING.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


def draw_passage(
    painter: QPainter,
    area: QRect,
    passage: Passage,
    font: QFont,
    lines: int,
    style: QTextCharFormat,
) -> None:
    """Draw a passage from an area's top, its marks on a ground of their own.

    Args:
        painter: its pen has the colour of the words.
        area: where to; nothing is drawn below `lines` lines.
        passage: its white space folded.
        font: of the words; the marked ones are stronger.
        lines: how many there may be at most.
        style: of the marked words.
    """
    shown = _in_sight(passage, QFontMetrics(font), area.width(), lines)
    layout, taken = _laid_out(shown, font, area.width(), lines, style)
    kept = shown.text
    for _ in range(_TRIES):
        if taken >= len(shown.text):
            break
        # One word less each time, until the mark of the cut has room too.
        kept = kept.removesuffix(_CUT)[: taken - 1].rpartition(" ")[0] or kept[: taken // 2]
        kept += _CUT
        shown = Passage(kept, shown.marks)
        layout, taken = _laid_out(shown, font, area.width(), lines, style)
    layout.draw(painter, QPointF(area.topLeft()))


def last_words(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return so many of the last words of a text as have room in one line."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    words = text.split(" ")
    first, behind = 0, len(words) - 1
    while first < behind:  # the fewest words that are left out
        middle = (first + behind) // 2
        if metrics.horizontalAdvance(" ".join(words[middle + 1 :])) <= width:
            behind = middle
        else:
            first = middle + 1
    return " ".join(words[first + 1 :])


def _in_sight(passage: Passage, metrics: QFontMetrics, width: int, lines: int) -> Passage:
    """Return the passage without so much of its beginning that its first mark is not in sight."""
    if not passage.marks:
        return passage
    room = lines * width
    mark = passage.marks[0]
    before = passage.text[: mark.start]
    marked = min(room, metrics.horizontalAdvance(mark.of(passage.text)[:400]))
    if metrics.horizontalAdvance(before[-2000:]) + marked <= room * 0.9:
        return passage
    behind = min(0.25 * room, metrics.horizontalAdvance(passage.text[mark.end : mark.end + 200]))
    kept = last_words(before[-600:], metrics, int(max(0.15 * room, 0.93 * room - marked - behind)))
    cut = len(before) - len(kept) - len(_CUT)
    marks = tuple(Span(m.start - cut, m.end - cut) for m in passage.marks if m.start >= mark.start)
    return Passage(_CUT + kept + passage.text[mark.start :], marks)


def _laid_out(
    passage: Passage, font: QFont, width: int, lines: int, style: QTextCharFormat
) -> tuple[QTextLayout, int]:
    """Return the passage set in lines, and how many of its code points are in them."""
    positions = TextPositions(passage.text)
    layout = QTextLayout(passage.text, font)
    layout.setTextOption(_WRAPPING)
    layout.setFormats([_format(mark, positions, style) for mark in passage.marks])
    layout.beginLayout()
    height, taken = 0.0, 0
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
        taken = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, positions.from_qt(taken)


def mark_style(ground: QColor, *, strong: bool) -> QTextCharFormat:
    """Return how marked words look."""
    style = QTextCharFormat()
    style.setBackground(ground)
    if strong:
        style.setFontWeight(QFont.Weight.DemiBold)
    return style


def _format(
    mark: Span, positions: TextPositions, style: QTextCharFormat
) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start = positions.to_qt(mark.start)
    found.length = positions.to_qt(mark.end) - found.start
    found.format = style
    return found
