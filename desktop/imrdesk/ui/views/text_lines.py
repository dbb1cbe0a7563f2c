"""Where the lines of a stretch of a document stand."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextDocument


def line_boxes(document: QTextDocument, start: int, end: int) -> Iterator[QRectF]:
    """Yield what the characters from `start` to `end` cover, a rectangle a line.

    In the document's own coordinates, from its top.
    """
    layout = document.documentLayout()
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        lines = block.layout()
        corner = layout.blockBoundingRect(block).topLeft()
        first = max(0, start - block.position())
        last = min(block.length() - 1, end - block.position())
        for number in range(lines.lineCount()):
            line = lines.lineAt(number)
            left = max(first, line.textStart())
            right = min(last, line.textStart() + line.textLength())
            if left < right:
                x0, x1 = (_x(line.cursorToX(position)) for position in (left, right))
                yield QRectF(
                    corner.x() + min(x0, x1), corner.y() + line.y(), abs(x1 - x0), line.height()
                )
        block = block.next()


def _x(found: object) -> float:
    """Return the x that `QTextLine.cursorToX` finds; it comes with the position."""
    if not isinstance(found, tuple):
        raise TypeError(f"a place in a line is {found!r}")
    return float(found[0])
