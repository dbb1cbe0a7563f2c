"""Pages below each other: where each is at a zoom, in logical pixels of the whole stack."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QRectF

MARGIN, GAP = 18, 14
PIXELS_A_POINT = 96 / 72
"""Logical pixels of a point at 100 %."""

ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)
_LARGEST_FIT = 2.0


def fit_width(sizes: Sequence[tuple[float, float]], width: float) -> float:
    """Return the zoom at which the widest page takes the whole width of a viewport."""
    widest = max((page_width for page_width, _height in sizes), default=612.0)
    fitting = (width - 2 * MARGIN) / (widest * PIXELS_A_POINT)
    return max(ZOOMS[0], min(_LARGEST_FIT, fitting))


def next_zoom(zoom: float, step: int) -> float:
    """Return the zoom some steps larger or smaller."""
    if step > 0:
        larger = [one for one in ZOOMS if one > zoom * 1.01]
        return larger[min(step, len(larger)) - 1] if larger else ZOOMS[-1]
    smaller = [one for one in reversed(ZOOMS) if one < zoom * 0.99]
    return smaller[min(-step, len(smaller)) - 1] if smaller else ZOOMS[0]


class PageStack:
    """The places of pages of given sizes (points) at one zoom on a display of one scale.

    Attributes:
        width: of the widest page with the margins beside it.
        height: of all pages with the gaps between them.
    """

    def __init__(self, sizes: Sequence[tuple[float, float]], zoom: float, ratio: float) -> None:
        self.zoom = zoom
        self.ratio = ratio
        self.sizes = sizes
        self._pixels = [self._device_size(size) for size in sizes]
        self._tops: list[int] = []
        top = MARGIN
        for _width, height in self._pixels:
            self._tops.append(top)
            top += round(height / ratio) + GAP
        self.height = top - GAP + MARGIN
        self.width = 2 * MARGIN + max((width / ratio for width, _height in self._pixels), default=0)

    def _device_size(self, size: tuple[float, float]) -> tuple[int, int]:
        scale = self.zoom * PIXELS_A_POINT * self.ratio
        return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))

    def pixels(self, page: int) -> tuple[int, int]:
        """Return a page's width and height in pixels of the display."""
        return self._pixels[page]

    def rect(self, page: int, width: float) -> QRectF:
        """Return where a page is in a stack that is shown `width` wide, in its middle.

        It begins on a pixel of the display, so that its picture is drawn as it is.
        """
        across, down = (side / self.ratio for side in self._pixels[page])
        left = (max(width, self.width) - across) / 2
        left, top = (round(edge * self.ratio) / self.ratio for edge in (left, self._tops[page]))
        return QRectF(left, top, across, down)

    def page_at(self, y: float) -> int:
        """Return the page at a height, or the one above it between two pages."""
        return max(0, bisect_right(self._tops, y) - 1)

    def pages_between(self, top: float, bottom: float) -> range:
        """Return the pages that stand between two heights."""
        first = self.page_at(top)
        if first + 1 < len(self._tops) and top > self._tops[first] + self._pixels[first][1] / (
            self.ratio
        ):
            first += 1
        return range(first, min(len(self._tops), self.page_at(bottom) + 1))
