"""Draws the rows of the grid: what a value is judged by, in two lines that are read at a glance."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from imrdesk.domain.cards import ADDED
from imrdesk.domain.checks import Severity
from imrdesk.domain.custom_fields import OWN_RULE
from imrdesk.domain.fields import Field
from imrdesk.domain.letter import Span
from imrdesk.domain.review import FieldState
from imrdesk.domain.values import FieldType, ValueMistake, display_value, fold, parse_value
from imrdesk.review.column_review import ColumnRow, LostRow, Passage, Where
from imrdesk.ui.icons import pixmap, state_pixmap
from imrdesk.ui.models.column_model import Column
from imrdesk.ui.text_scale import grown
from imrdesk.ui.theme import SECTION_TOKENS, STATE_TOKENS, Theme
from imrdesk.ui.views.check_card import SEVERITY_ICONS
from imrdesk.ui.views.columns.marked_line import draw_passage, is_strong, last_words, mark_style
from imrdesk.ui.words import tr, translated

Index = QModelIndex | QPersistentModelIndex

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_SIDE, _TOP = 8, 6
_SMALL = 0.9
_MARK = 14
_NOT_READ = (ADDED["outcome"].rule, OWN_RULE)
_SEEN = 4000  # characters


def row_height(font: QFont) -> int:
    """Return how high a row is: two lines of its font and the room around them."""
    return 2 * QFontMetrics(font).lineSpacing() + 2 * _TOP + 2


class ColumnDelegate(QStyledItemDelegate):
    """Draws every cell.

    Attributes:
        field: the one that the rows are of.
        edited: the letter and the path of the row whose value is being typed.
        mistake: why what is typed there is no value.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field: Field | None = None
        self.edited: tuple[int, str] | None = None
        self.mistake = ""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), row_height(option.font))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        option.state &= ~QStyle.StateFlag.State_HasFocus
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        row = index.data(Qt.ItemDataRole.UserRole)
        area = option.rect.adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        pen = _Pen(painter, option.font, self._theme)
        painter.save()
        column = Column(index.column())
        if isinstance(row, ColumnRow):
            self._draw(pen, area, column, row)
        elif isinstance(row, LostRow):
            if column is Column.SENTENCE:
                pen.lines(area, translated(row.why), "error")
        elif column is Column.VALUE:
            pen.line(area, "…", "faint")
        painter.restore()
        if column is Column.CASE and option.state & QStyle.StateFlag.State_Selected:
            bar = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height() - 1)
            painter.fillRect(bar, self._theme.colors["accent"])

    def _draw(self, pen: _Pen, area: QRect, column: Column, row: ColumnRow) -> None:
        if column is Column.CASE:
            self._draw_case(pen, area, row)
        elif column is Column.ABOUT:
            pen.lines(area, fold(row.about), "text")
        elif column is Column.VALUE:
            self._draw_value(pen, area, row)
        elif column is Column.STATE:
            self._draw_state(pen, area, row)
        else:
            self._draw_sentence(pen, area, row)

    def _draw_case(self, pen: _Pen, area: QRect, row: ColumnRow) -> None:
        first, second = pen.halves(area)
        words = row.case_number or tr("no case number")
        pen.line(first, words, "text" if row.case_number else "unsure", strong=True)
        if row.locked:
            pen.mark(first, pen.width(words, strong=True) + 6, "lock", "confirmed")
        below = tr("Decision {number}", number=row.decision) if row.decision else row.name
        pen.line(second, below, "muted", small=True)

    def _draw_value(self, pen: _Pen, area: QRect, row: ColumnRow) -> None:
        first, second = pen.halves(area)
        if row.draft is not None:
            pen.line(first, fold(row.draft), "error", strong=True)
            pen.line(second, tr("typed, not taken yet"), "error", small=True)
            return
        words = fold(row.shown_value)
        if row.state is FieldState.CORRECTED:
            pen.line(first, words or tr("nothing"), "text", strong=True)
            was = display_value(row.standing.extracted.value) or tr("nothing")
            pen.line(second, tr("Read: {value}", value=fold(was)), "corrected", small=True)
        elif not words:
            pen.line(first, tr("nothing"), "faint")
        elif pen.width(words, strong=True) > area.width():
            is_long = self.field is not None and self.field.type is FieldType.LONG_TEXT
            pen.lines(area, words, "text", strong=not is_long)
        else:
            pen.line(first, words, "text", strong=True)

    def _draw_state(self, pen: _Pen, area: QRect, row: ColumnRow) -> None:
        first, second = pen.halves(area)
        pen.state(first, row.state)
        token = STATE_TOKENS[row.state]
        pen.line(first.adjusted(grown(_MARK + 6), 0, 0, 0), translated(row.state.value), token)
        standing = row.standing
        if standing.is_doubted:
            below = tr("doubtful")
        elif standing.who:
            below = standing.who
        elif standing.extracted.rule in _NOT_READ:
            below = tr("not read")
        else:
            percent = int(standing.extracted.confidence * 100)
            below = tr("{percent}% sure", percent=percent)
        pen.line(second.adjusted(grown(_MARK + 6), 0, 0, 0), below, "muted", small=True)

    def _draw_sentence(self, pen: _Pen, area: QRect, row: ColumnRow) -> None:
        first, second = pen.halves(area)
        aside = self._draw_aside(pen, second, row)
        if row.where is Where.NOWHERE:
            pen.line(first, tr("stands nowhere in the letter"), "faint", slanted=True)
            return
        token = "case" if self.field is None else SECTION_TOKENS[self.field.section]
        strong = is_strong(self.field, row.sentence.marks)
        ground = self._theme.colors[f"section_{token}_{'strong' if strong else 'soft'}"]
        style = mark_style(ground, strong=strong)
        color = "text" if row.where is Where.STANDS else "faint"
        room, lines = (first, 1) if aside else (area, 2)
        pen.passage(room, _begun(row.sentence).folded(), lines, color, style)

    def _draw_aside(self, pen: _Pen, area: QRect, row: ColumnRow) -> bool:
        """Draw what matters besides the sentence, in the second line; False where nothing does."""
        field = self.field
        checks = [check for check in row.checks if check.severity is not Severity.NOTE]
        if self.edited == (row.letter_id, row.path):
            if self.mistake:
                pen.remark(area, self.mistake, "error", "error")
            else:
                pen.line(area, tr("Enter keeps it, Esc drops it."), "muted", small=True)
        elif row.draft is not None and field is not None:
            pen.remark(area, typing_words(field, row.draft), "error", "error")
        elif checks:
            picture, token = SEVERITY_ICONS[checks[0].severity]
            pen.remark(area, translated(checks[0].message), picture, token)
        elif row.conclusion.text and field is not None and field.key == "outcome":
            pen.line(area, row.conclusion.folded().text, "muted", end=True)
        else:
            return False
        return True


def typing_words(field: Field, text: str) -> str:
    """Say what is to be done about typing that is not yet an edit."""
    try:
        parse_value(field.type, text, field.allowed)
    except ValueMistake as mistake:
        return translated(str(mistake))
    return tr("Typed, but not yet taken: Enter keeps it, Esc drops it.")


def _begun(passage: Passage) -> Passage:
    """Return so much of a long passage as can ever be seen in two lines."""
    marks = tuple(Span(m.start, min(m.end, _SEEN)) for m in passage.marks if m.start < _SEEN)
    return Passage(passage.text[:_SEEN], marks)


def _mark_top(area: QRect) -> int:
    return area.center().y() - grown(_MARK) // 2 + 1


class _Pen:
    """Draws words and marks of one cell."""

    def __init__(self, painter: QPainter, font: QFont, theme: Theme) -> None:
        self._painter = painter
        self._font = font
        self._colors = theme.colors
        self._scale = painter.device().devicePixelRatio()

    def halves(self, area: QRect) -> tuple[QRect, QRect]:
        """Return where a cell's first and second line stand."""
        half = area.height() // 2
        first = QRect(area.left(), area.top(), area.width(), half)
        return first, QRect(area.left(), area.bottom() + 1 - half, area.width(), half)

    def width(self, words: str, *, strong: bool = False) -> int:
        """Return how wide some words are in one line."""
        return QFontMetrics(self._styled(strong=strong)).horizontalAdvance(words)

    def line(
        self,
        area: QRect,
        words: str,
        token: str,
        *,
        strong: bool = False,
        small: bool = False,
        slanted: bool = False,
        end: bool = False,
    ) -> None:
        """Draw words in one line; where there is no room, only their beginning, or their end."""
        font = self._styled(strong=strong, small=small, slanted=slanted)
        self._painter.setFont(font)
        self._painter.setPen(self._colors[token])
        metrics = QFontMetrics(font)
        if end and metrics.horizontalAdvance(words) > area.width():
            words = f"…{last_words(words, metrics, area.width() - metrics.averageCharWidth() * 2)}"
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        self._painter.drawText(area, _LEFT, shown)

    def lines(self, area: QRect, words: str, token: str, *, strong: bool = False) -> None:
        """Draw words in the two lines of a cell."""
        self._painter.setPen(self._colors[token])
        font = self._styled(strong=strong)
        draw_passage(self._painter, area, Passage(words), font, 2, QTextCharFormat())

    def passage(
        self, area: QRect, passage: Passage, lines: int, token: str, style: QTextCharFormat
    ) -> None:
        """Draw a passage of the letter with what is marked in it."""
        self._painter.setPen(self._colors[token])
        spare = area.height() - lines * QFontMetrics(self._font).lineSpacing()
        top = area.adjusted(0, max(0, spare // 2), 0, 0)
        draw_passage(self._painter, top, passage, self._font, lines, style)

    def remark(self, area: QRect, words: str, picture: str, token: str) -> None:
        """Draw a sentence behind a mark."""
        self.mark(area, 0, picture, token)
        self.line(area.adjusted(grown(_MARK + 6), 0, 0, 0), words, token, small=True)

    def mark(self, area: QRect, offset: int, picture: str, token: str) -> None:
        """Draw an icon in a line."""
        found = pixmap(picture, self._colors, token, _MARK, self._scale)
        self._painter.drawPixmap(area.left() + offset, _mark_top(area), found)

    def state(self, area: QRect, state: FieldState) -> None:
        """Draw the mark of a state."""
        found = state_pixmap(state, self._colors, _MARK, self._scale)
        self._painter.drawPixmap(area.left(), _mark_top(area), found)

    def _styled(self, *, strong: bool = False, small: bool = False, slanted: bool = False) -> QFont:
        font = QFont(self._font)
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        if small:
            font.setPointSizeF(font.pointSizeF() * _SMALL)
        font.setItalic(slanted)
        return font
