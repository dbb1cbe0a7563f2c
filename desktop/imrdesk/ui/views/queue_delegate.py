"""Draws the queue's cells: two lines for a case, an icon for a status, a pill for a count."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from imrdesk.store.letter_rows import LetterRow
from imrdesk.ui.icons import pixmap
from imrdesk.ui.inks import swatch
from imrdesk.ui.models.queue_model import Column
from imrdesk.ui.tag_looks import TagLooks
from imrdesk.ui.text_scale import grown
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.row_painting import paint_count, paint_status, paint_text

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_TAG_WIDTH = 8
_TAG_GAP = 2
Index = QModelIndex | QPersistentModelIndex


def row_height() -> int:
    """Return how high a row is beside text of this size, in logical pixels."""
    return grown(50)


class QueueDelegate(QStyledItemDelegate):
    """Draws what plain text cannot show."""

    def __init__(self, theme: Theme, looks: TagLooks, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._looks = looks

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), row_height())

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
        area = option.rect.adjusted(8, 0, -8, 0)
        column = Column(index.column())
        if column is Column.CASE_NUMBER:
            self._paint_case(painter, area, option, row, text)
        elif column is Column.STATUS:
            paint_status(painter, area, row.status, self._theme.colors)
        elif column is Column.NEEDS_EYES:
            paint_count(painter, area, text, self._theme.colors)
        elif column is Column.OUTCOME:
            painter.setPen(self._theme.colors["text"])
            painter.drawText(area, _LEFT | Qt.TextFlag.TextWordWrap, text)
        else:
            painter.setPen(self._theme.colors["text"])
            painter.drawText(area, _LEFT, _elide(option, text, area))
        painter.restore()

    def _paint_case(
        self,
        painter: QPainter,
        area: QRect,
        option: QStyleOptionViewItem,
        row: LetterRow,
        text: str,
    ) -> None:
        colors = self._theme.colors
        first = QRect(area.left(), area.top() + 6, area.width(), area.height() // 2 - 4)
        second = QRect(
            area.left(), area.top() + area.height() // 2, area.width(), area.height() // 2 - 5
        )
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(colors["text" if row.case_number else "unsure"])
        paint_text(painter, first, text)
        width = painter.fontMetrics().horizontalAdvance(text)
        if row.same_case:
            mark = pixmap("warning", colors, "unsure", 13, painter.device().devicePixelRatio())
            top = first.center().y() - grown(6)
            painter.drawPixmap(area.left() + width + 6, top, mark)
            width += grown(20)
        self._paint_tags(painter, first.adjusted(width + 8, 0, 0, 0), row.tags)
        font.setWeight(QFont.Weight.Normal)
        font.setPointSizeF(option.font.pointSizeF() * 0.9)
        painter.setFont(font)
        painter.setPen(colors["muted"])
        shown = painter.fontMetrics().elidedText(
            row.treatments or row.name, Qt.TextElideMode.ElideRight, second.width()
        )
        painter.drawText(second, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_tags(self, painter: QPainter, area: QRect, tags: Sequence[str]) -> None:
        """Paint the ink of each tag beside the case, as far as there is room.

        The names stand in the tool tip.
        """
        scale = painter.device().devicePixelRatio()
        room = max(0, (area.width() + _TAG_GAP) // (_TAG_WIDTH + _TAG_GAP))
        shown = tags if len(tags) <= room else tags[: max(0, room - 2)]
        x = area.left()
        for tag in shown:
            mark = swatch(self._looks.style(tag).ink, self._theme.colors, scale, _TAG_WIDTH)
            painter.drawPixmap(x, area.center().y() - 6, mark)
            x += _TAG_WIDTH + _TAG_GAP
        if len(shown) < len(tags) and room:
            painter.setPen(self._theme.colors["muted"])
            painter.drawText(x, area.center().y() + 5, f"+{len(tags) - len(shown)}")


def _elide(option: QStyleOptionViewItem, text: str, area: QRect) -> str:
    return option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
