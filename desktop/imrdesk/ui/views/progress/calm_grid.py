"""Cards in one to three columns, as many as the width has room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

_MOST = 3
_LEAST_WIDTH = 30.0  # of a card, in heights of a line of text
_GAP = 16


class CalmGrid(QWidget):
    """The cards, column by column.

    Which column a card stands in follows from the number of columns alone and not from what
    the cards show, so that nothing moves when figures come in.

    Args:
        cards: in reading order.
        weights: how high each is about, compared with the others.
    """

    def __init__(self, cards: Sequence[QWidget], weights: Sequence[float]) -> None:
        super().__init__()
        self._cards = list(cards)
        self._weights = list(weights)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 8, 20, 20)
        self._row.setSpacing(_GAP)
        self._columns: list[QVBoxLayout] = []
        self._arrange()

    @property
    def column_count(self) -> int:
        """How many columns there are now."""
        return len(self._columns)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _wanted(self) -> int:
        least = self.fontMetrics().height() * _LEAST_WIDTH + _GAP
        return max(1, min(_MOST, int((self.width() - 40 + _GAP) / least)))

    def _arrange(self) -> None:
        count = self._wanted()
        if count == len(self._columns):
            return
        for column in self._columns:
            for card in self._cards:
                # An item that Python still held after `takeAt` would keep the heights that the
                # card's next item has to forget when the card grows.
                column.removeWidget(card)
            self._row.removeItem(column)
            column.deleteLater()
        self._columns = [QVBoxLayout() for _ in range(count)]
        heights = [0.0] * count
        for column in self._columns:
            column.setSpacing(_GAP)
            self._row.addLayout(column, 1)
        for card, weight in zip(self._cards, self._weights, strict=True):
            lowest = heights.index(min(heights))
            heights[lowest] += weight
            self._columns[lowest].addWidget(card)
        for column in self._columns:
            column.addStretch(1)
