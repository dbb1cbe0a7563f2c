"""Draws the lines of the facets: a group with its arrow, a value with its box and its count."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView
from typing_extensions import override

from imrdesk.ui.icons import pixmap
from imrdesk.ui.models.facet_model import NODE, Kind, Node
from imrdesk.ui.text_scale import grown
from imrdesk.ui.theme import Theme
from imrdesk.ui.views.row_painting import paint_text

Index = QModelIndex | QPersistentModelIndex
_BOX = 14
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FacetDelegate(QStyledItemDelegate):
    """Draws the tree of facets."""

    def __init__(self, theme: Theme, tree: QTreeView, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tree = tree

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        node: Node = index.data(NODE)
        if node.kind is Kind.ENDS:
            return super().sizeHint(option, index)
        line = option.fontMetrics.height()
        return QSize(60, line + (14 if node.kind in (Kind.GROUP, Kind.RANGE) else 9))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        node: Node = index.data(NODE)
        painter.save()
        painter.setFont(self._tree.font())
        area = option.rect.adjusted(6, 0, -8, 0)
        if node.kind in (Kind.GROUP, Kind.RANGE):
            self._paint_group(painter, area, node, is_open=self._tree.isExpanded(index))
        elif node.kind is Kind.VALUE:
            self._paint_value(painter, area, node)
        elif node.kind is Kind.MORE:
            painter.setPen(self._theme.colors["accent"])
            paint_text(painter, area.adjusted(grown(_BOX) + 10, 0, 0, 0), node.words)
        painter.restore()

    def _paint_group(self, painter: QPainter, area: QRect, node: Node, *, is_open: bool) -> None:
        colors, scale = self._theme.colors, painter.device().devicePixelRatio()
        arrow = pixmap("down" if is_open else "chevron", colors, "muted", 12, scale)
        painter.drawPixmap(area.left(), area.center().y() - grown(12) // 2 + 1, arrow)
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(colors["accent" if node.count else "text"])
        paint_text(painter, area.adjusted(grown(18), 0, -grown(24), 0), node.words)
        if node.count:
            painter.drawText(area, _RIGHT, str(node.count))

    def _paint_value(self, painter: QPainter, area: QRect, node: Node) -> None:
        colors = self._theme.colors
        side = grown(_BOX)
        box = QRect(area.left() + 2, area.center().y() - side // 2 + 1, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colors["accent" if node.is_chosen else "border_strong"])
        painter.setBrush(colors["accent" if node.is_chosen else "surface"])
        painter.drawRoundedRect(box, 4, 4)
        if node.is_chosen:
            scale = painter.device().devicePixelRatio()
            painter.drawPixmap(box.topLeft(), pixmap("confirm", colors, "accent_text", _BOX, scale))
        count = f"{node.count:,}"
        width = painter.fontMetrics().horizontalAdvance(count)
        painter.setPen(colors["muted"])
        painter.drawText(area, _RIGHT, count)
        painter.setPen(colors["text" if node.count else "muted"])
        paint_text(painter, area.adjusted(grown(_BOX) + 10, 0, -width - 8, 0), node.words)
