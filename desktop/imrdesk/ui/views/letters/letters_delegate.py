"""Draws the cells of the table of all letters, and the found words beneath a row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from imrdesk.store.letter_rows import HIT_END, HIT_START, LetterRow
from imrdesk.ui.icons import pixmap
from imrdesk.ui.inks import swatch
from imrdesk.ui.models.letter_columns import CASE, CHECKS, EYES, STATUS, TAGS
from imrdesk.ui.models.letters_model import LettersModel
from imrdesk.ui.tag_looks import TagLooks
from imrdesk.ui.text_scale import grown
from imrdesk.ui.theme import Colors, Theme
from imrdesk.ui.views.row_painting import paint_count, paint_status, paint_text

Index = QModelIndex | QPersistentModelIndex
_SWATCH, _MARK = 8, 13


class LettersDelegate(QStyledItemDelegate):
    """Draws what plain text cannot show.

    Attributes:
        band: the height of the line of cells; what is beneath it in a row is for the snippet.
    """

    def __init__(self, model: LettersModel, theme: Theme, looks: TagLooks, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._looks = looks
        self.band = 34

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        row: LetterRow | None = index.data(Qt.ItemDataRole.UserRole)
        text, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        if row is None:
            return
        painter.save()
        area = QRect(option.rect)
        area.setHeight(min(self.band, area.height()))
        self._paint_cell(painter, area.adjusted(8, 0, -8, 0), row, text, index.column())
        painter.restore()

    def _paint_cell(
        self, painter: QPainter, area: QRect, row: LetterRow, text: str, column: int
    ) -> None:
        key, colors = self._model.columns[column].key, self._theme.colors
        painter.setPen(colors["text"])
        if key == CASE:
            self._paint_case(painter, area, row, text)
        elif key == STATUS:
            paint_status(painter, area, row.status, colors)
        elif key == EYES:
            paint_count(painter, area, text, colors)
        elif key == TAGS:
            self._paint_tags(painter, area, row)
        elif key == CHECKS:
            _paint_checks(painter, area, row, colors)
        elif self._model.is_number(column):
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            paint_text(painter, area, text, right)
        else:
            paint_text(painter, area, text)

    def _paint_case(self, painter: QPainter, area: QRect, row: LetterRow, text: str) -> None:
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.colors["text" if row.case_number else "unsure"])
        paint_text(painter, area, text)
        if row.same_case:
            width = painter.fontMetrics().horizontalAdvance(text) + 6
            scale = painter.device().devicePixelRatio()
            mark = pixmap("warning", self._theme.colors, "unsure", _MARK, scale)
            painter.drawPixmap(area.left() + width, area.center().y() - grown(_MARK) // 2 + 1, mark)

    def _paint_tags(self, painter: QPainter, area: QRect, row: LetterRow) -> None:
        scale, x = painter.device().devicePixelRatio(), area.left()
        for tag in row.tags:
            if x > area.right():
                break
            mark = swatch(self._looks.style(tag).ink, self._theme.colors, scale, _SWATCH)
            painter.drawPixmap(x, area.center().y() - grown(6), mark)
            words = QRect(area)
            words.setLeft(x + grown(_SWATCH) + 5)
            paint_text(painter, words, tag)
            x = words.left() + painter.fontMetrics().horizontalAdvance(tag) + 10

    def paint_snippet(self, painter: QPainter, area: QRect, snippet: str) -> None:
        """Paint where the searched words stand, each of them marked, in one line."""
        plain, hits = marked(snippet)
        colors = self._theme.colors
        look = QTextCharFormat()
        look.setBackground(colors["ink_yellow_soft"])
        look.setForeground(colors["text"])
        look.setFontWeight(QFont.Weight.DemiBold)
        formats = []
        for start, end in hits:
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = start, end - start, look
            formats.append(one)
        layout = QTextLayout(plain, painter.font())
        layout.setFormats(formats)
        layout.beginLayout()
        line = layout.createLine()
        if line.isValid():
            line.setNumColumns(len(plain))
        layout.endLayout()
        painter.save()
        painter.setClipRect(area)
        painter.setPen(colors["muted"])
        layout.draw(painter, area.topLeft())
        painter.restore()


def marked(snippet: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a snippet's words, and where in them each found one begins and ends."""
    plain, hits, start = "", list[tuple[int, int]](), 0
    for character in snippet:
        if character == HIT_START:
            start = len(plain)
        elif character == HIT_END:
            hits.append((start, len(plain)))
        else:
            plain += character
    return plain, hits


def _paint_checks(painter: QPainter, area: QRect, row: LetterRow, colors: Colors) -> None:
    scale, x = painter.device().devicePixelRatio(), area.left()
    for name, color, count in (
        ("error", "error", row.errors),
        ("warning", "warning", row.warnings),
    ):
        if count:
            mark = pixmap(name, colors, color, _MARK, scale)
            painter.drawPixmap(x, area.center().y() - grown(_MARK) // 2 + 1, mark)
            words = QRect(area)
            words.setLeft(x + grown(_MARK) + 4)
            painter.setPen(colors["text"])
            paint_text(painter, words, str(count))
            x = words.left() + painter.fontMetrics().horizontalAdvance(str(count)) + 10
