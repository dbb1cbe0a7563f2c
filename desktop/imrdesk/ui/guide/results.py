"""What a search of the guide found, as a list to choose from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QTextDocument
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from imrdesk.ui.guide.finding import Hit
from imrdesk.ui.theme import Theme
from imrdesk.ui.widgets import label
from imrdesk.ui.words import tr

_HTML = Qt.ItemDataRole.UserRole
_HIT = Qt.ItemDataRole.UserRole + 1
_PADDING = 8

Index = QModelIndex | QPersistentModelIndex


class Results(QWidget):
    """The sections that were found, the best first, their words marked.

    Signals:
        chosen: the `Hit` that the keyboard is on, or that was clicked.
        entered: Enter was pressed on it.
    """

    chosen = Signal(object)
    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.nothing = label(
            tr("Nothing in the guide has all these words. Try fewer, or the beginning of a word."),
            role="muted",
            wrap=True,
        )
        self.list = QListWidget()
        self.list.setObjectName("guideResults")
        self.list.setAccessibleName(tr("Found in the guide"))
        self.list.setItemDelegate(_HitDelegate(self.list))
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(lambda item, _before: self._emit(item))
        self.list.itemClicked.connect(self._emit)
        self.list.itemActivated.connect(lambda _item: self.entered.emit())
        self.setFocusProxy(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.nothing)
        layout.addWidget(self.list, 1)

    def show_hits(self, hits: Sequence[Hit], words: Sequence[str]) -> None:
        """List what was found."""
        self.list.blockSignals(True)  # noqa: FBT003  Qt's own switch
        self.list.clear()
        for hit in hits:
            place = hit.title if hit.heading == hit.title else f"{hit.title} › {hit.heading}"
            item = QListWidgetItem(f"{place}\n{hit.snippet}", self.list)
            item.setData(_HTML, self._html(place, hit.snippet, words))
            item.setData(_HIT, hit)
        self.list.blockSignals(False)  # noqa: FBT003
        self.nothing.setVisible(not hits)
        self.list.setVisible(bool(hits))

    def _html(self, place: str, snippet: str, words: Sequence[str]) -> str:
        colors = self._theme.colors.tokens
        marked = escape(snippet)
        for word in words:
            marked = re.sub(
                rf"(?<!\w){re.escape(escape(word))}",
                lambda match: f"<b>{match[0]}</b>",
                marked,
                flags=re.IGNORECASE,
            )
        return (
            f"<div style='color:{colors['text']};font-weight:600'>{escape(place)}</div>"
            f"<div style='color:{colors['muted']}'>{marked}</div>"
        )

    def _emit(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_HIT))


class _HitDelegate(QStyledItemDelegate):
    """Paints a hit as its place, and below it its words in a few lines."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def _document(self, index: Index) -> QTextDocument:
        document = QTextDocument()
        document.setDefaultFont(self._view.font())
        document.setDocumentMargin(_PADDING)
        document.setHtml(index.data(_HTML))
        document.setTextWidth(self._view.viewport().width())
        return document

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, round(self._document(index).size().height()))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state = option.state
        rect = option.rect
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            color = QApplication.palette().color(QPalette.ColorRole.Highlight)
            painter.fillRect(rect, color)
        painter.translate(rect.topLeft())
        self._document(index).drawContents(painter)
        painter.restore()
